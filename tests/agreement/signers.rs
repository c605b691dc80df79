//! Who signs for whom stays so, whoever else comes, goes or is called otherwise.

use crate::support::agreement::{Case, clauses, example, guide, list, said, today};
use makkerskab::{
    agreement::{Draft, SIGNING, Side, build, freeze, is_signed, sides, signers, write_signers},
    crdt::{Actor, merge},
    document::Block,
    domain::{Agreement, AgreementLevel, Member, Partner, Partnership, Version},
    guide::Facts,
    text::{Lang, text},
    workspace::{Command, Workspace},
};
use serde_json::{Value, json};

#[test]
fn whoever_was_written_down_to_sign_stands_at_their_sides_place() {
    let signs = |fields: &[(&str, Value)]| {
        let all = said(Lang::Da, fields);
        let names = all.lines().filter_map(|line| {
            let (_, rest) = line.split_once('(').filter(|_| line.contains("avn"))?;
            Some(rest.split(')').next()?.to_owned())
        });
        names.collect::<Vec<_>>()
    };
    let listed = |names: &[&str]| signs(&[("signatories", list(names))]);
    let both = ["Ole Krag, biblioteksleder", "Karen Holm, direktør"];
    assert_eq!(listed(&both), both);
    let more = ["Ole Krag", "Karen Holm", "Bo Berg"];
    assert_eq!(listed(&more), more, "two sign for the last side");
    assert_eq!(listed(&["Ole Krag"])[0], "Ole Krag");
    // A side that names nobody keeps its place; whom to call signs for nobody.
    assert_eq!(listed(&["", "Karen Holm"]), ["Karen Holm"]);
    assert_eq!(listed(&[]), [""; 0]);
    let own = [
        ("signers/library", json!("Ole Krag\nIda Ra\n")),
        ("signers/case-greve-pa1", list(&["Karen Holm"])),
        ("signatories", list(&["Nobody"])),
    ];
    assert_eq!(signs(&own), ["Ole Krag", "Ida Ra", "Karen Holm"]);
}

#[test]
fn nobody_is_asked_who_signs_where_a_reply_to_a_mail_is_the_yes() {
    let asks = |level: AgreementLevel, fields: &[(&str, Value)]| {
        let case = example("case-greve", Lang::Da).agree(fields);
        let standings = case.build(level, Lang::Da).standings;
        let own = standings.into_iter().find(|own| own.clause == SIGNING).unwrap();
        let workspace = Workspace::new(case.records.clone());
        is_signed(&own, workspace.all::<Agreement>().next().unwrap())
    };
    let chosen = |choice: &str| [(format!("clause/c33/choice/{choice}"), json!(true))];
    let by_hand = |level, choice: &str| {
        let [(key, on)] = chosen(choice);
        asks(level, &[(key.as_str(), on)])
    };
    assert!(!asks(AgreementLevel::Mail, &[]));
    assert!(asks(AgreementLevel::OnePage, &[]));
    assert!(by_hand(AgreementLevel::Mail, "B"));
    assert!(!by_hand(AgreementLevel::OnePage, "A"));
    // Nothing that is written is out of sight.
    assert!(asks(AgreementLevel::Mail, &[("signers/library", json!("Ole Krag"))]));
}

/// A partnership with Røde Kors, and the agreement with it.
struct Desk {
    case: Case,
    workspace: Workspace,
}

impl Desk {
    fn new(signatories: &[&str]) -> Self {
        let mut case = example("case-greve", Lang::Da).library("Biblioteket", "", "");
        let others = ["partner", "member", "contact", "agreement"];
        case.records.retain(|record| !others.contains(&record.kind.as_str()));
        let case = case.agree(&[("signatories", list(signatories))]);
        let workspace = Workspace::new(case.records.clone());
        Self { case, workspace }
    }

    fn run(&mut self, command: &Command) -> Command {
        self.workspace.apply(command, &Actor::from_bits(5)).unwrap().inverse
    }

    fn join(&mut self, id: &str, name: &str) {
        let partner = Partner { name: name.into(), ..Partner::default() };
        let partnership = self.case.id.clone();
        let member = Member { partner: id.into(), partnership, ..Member::default() };
        self.run(&Command::create(id, &partner));
        self.run(&Command::create(format!("me-{id}"), &member));
    }

    fn with_draft<T>(&self, read: impl FnOnce(&Draft) -> T) -> T {
        let (clauses, guide) = (clauses(), guide());
        let partnership: &Partnership = self.workspace.get(&self.case.id).unwrap();
        let facts = Facts::new(&self.workspace, partnership, today());
        let (agreement, level) = (facts.agreement.unwrap(), AgreementLevel::Contract);
        let (wording, facts) = (&text(Lang::Da).agreement.wording, &facts);
        let (clauses, guide) = (&clauses, &guide);
        read(&Draft { facts, agreement, level, clauses, guide, wording })
    }

    fn sides(&self) -> Vec<Side> {
        self.with_draft(|draft| {
            let built = build(draft);
            sides(&built.values, &built.parties, draft.wording)
        })
    }

    fn write(&mut self, side: &str, typed: &str) -> Command {
        let (sides, agreement) = (self.sides(), self.agreement());
        self.run(&write_signers(&self.workspace, &agreement, &sides, side, typed))
    }

    fn agreement(&self) -> Agreement {
        self.workspace.all::<Agreement>().next().unwrap().clone()
    }

    /// Each side's name, and who signs for it, as the interview shows it.
    fn signers(&self) -> Vec<(String, String)> {
        let sides = self.sides();
        let names = signers(&self.agreement(), &sides);
        sides.into_iter().map(|side| side.party).zip(names).collect()
    }

    /// The same on paper.
    fn paper(&self) -> Vec<(String, String)> {
        let document = self.with_draft(|draft| build(draft).document);
        let blocks = document.sections.into_iter().flat_map(|section| section.blocks);
        let places = blocks.filter_map(|block| match block {
            Block::Signatures(places) => Some(places),
            _ => None,
        });
        let told = places.flatten().map(|place| {
            let line = place.lines.last().cloned().unwrap_or_default();
            let name = line.split_once('(').map_or("", |(_, name)| name.trim_end_matches(')'));
            (place.party, name.to_owned())
        });
        told.collect()
    }
}

fn told(of: &[(&str, &str)]) -> Vec<(String, String)> {
    of.iter().map(|(party, name)| ((*party).to_owned(), (*name).to_owned())).collect()
}

#[test]
fn nobody_signs_for_another_when_parties_come_go_or_are_called_otherwise() {
    let mut desk = Desk::new(&[]);
    desk.join("pa-2", "Røde Kors");
    desk.write("library", "Anne, bibliotekschef");
    desk.write("pa-2", "Lone Holm");
    desk.join("pa-1", "Frivilligcenter");
    let now = [
        ("Biblioteket", "Anne, bibliotekschef"),
        ("Frivilligcenter", ""),
        ("Røde Kors", "Lone Holm"),
    ];
    assert_eq!(desk.signers(), told(&now));
    assert_eq!(desk.paper(), told(&now));
    desk.write("pa-1", "Bo Ek\nIda Ra");
    desk.run(&Command::set("pa-2", "name", "Dansk Røde Kors"));
    let paper = [
        ("Biblioteket", "Anne, bibliotekschef"),
        ("Dansk Røde Kors", "Lone Holm"),
        ("Frivilligcenter", "Bo Ek"),
        ("Frivilligcenter", "Ida Ra"),
    ];
    assert_eq!(desk.paper(), told(&paper));
    desk.run(&Command::set("ag-1", "parties/pa-1", true));
    let one = [("Biblioteket", "Anne, bibliotekschef"), ("Frivilligcenter", "Bo Ek\nIda Ra")];
    assert_eq!(desk.signers(), told(&one));
}

#[test]
fn an_older_list_finds_its_places_with_the_first_that_is_written() {
    let mut desk = Desk::new(&["Anne", "Lone Holm", "Per Bo"]);
    desk.join("pa-2", "Røde Kors");
    let before = [("Biblioteket", "Anne"), ("Røde Kors", "Lone Holm\nPer Bo")];
    assert_eq!(desk.signers(), told(&before));
    let inverse = desk.write("library", "Ole Krag");
    let own = desk.agreement();
    assert_eq!((own.signatories.0.len(), own.signers.0.len()), (0, 2));
    desk.join("pa-1", "Frivilligcenter");
    let now =
        [("Biblioteket", "Ole Krag"), ("Frivilligcenter", ""), ("Røde Kors", "Lone Holm\nPer Bo")];
    assert_eq!(desk.signers(), told(&now));
    // Typing on writes that one field, and one step back is the list again.
    desk.write("library", "Ole Krag, leder");
    desk.run(&inverse);
    let own = desk.agreement();
    assert_eq!((own.signatories.0.len(), own.signers.0.len()), (3, 0));
}

/// What two people answered otherwise is still asked about, at the side that it is about.
#[test]
fn two_answers_to_an_older_list_stay_two() {
    let mut desk = Desk::new(&[]);
    desk.join("pa-2", "Røde Kors");
    let own = desk.workspace.record("ag-1").unwrap().clone();
    let (mut anne, mut bo) = (own.clone(), own);
    anne.set(&Actor::parse("a").unwrap(), "signatories", json!(["Ole", "Lone"]));
    bo.set(&Actor::parse("b").unwrap(), "signatories", json!(["Ole", "Per"]));
    desk.workspace.put(merge(&anne, &bo));
    desk.write("library", "Ole Krag");
    let values = |field: &str| {
        let record = desk.workspace.record("ag-1").unwrap();
        record.register(field).unwrap().values().into_iter().cloned().collect::<Vec<_>>()
    };
    assert_eq!(values("signers/library"), [json!("Ole Krag")]);
    let mut theirs: Vec<_> = values("signers/pa-2");
    theirs.sort_by_key(Value::to_string);
    assert_eq!(theirs, [json!("Lone"), json!("Per")]);
    assert_eq!(values("signatories"), [Value::Null]);
}

#[test]
fn whoever_signs_for_a_partner_that_nobody_knows_yet_signs_for_whoever_it_is() {
    let mut desk = Desk::new(&[]);
    desk.write("partner", "Lone Holm");
    desk.join("pa-2", "Røde Kors");
    assert_eq!(desk.signers()[1], ("Røde Kors".into(), "Lone Holm".into()));
    desk.write("pa-2", "");
    assert_eq!(desk.signers()[1].1, "");
    assert!(desk.agreement().signers.0.is_empty());
}

/// The digest of a kept text counts who signs as it did: nothing that was signed becomes a draft by it.
#[test]
fn a_version_of_an_older_list_is_still_the_text_when_the_list_has_moved() {
    for names in [&["Anne", "Lone Holm"][..], &["Anne", "Lone Holm", "Per Bo"], &["", "Lone Holm"]]
    {
        let mut desk = Desk::new(names);
        desk.join("pa-2", "Røde Kors");
        let kept = desk.with_draft(|draft| freeze(draft, &build(draft), "", |_| "av-1".into()));
        desk.run(&kept);
        let basis = |desk: &Desk| desk.workspace.get::<Version>("av-1").unwrap().basis.clone();
        let before = basis(&desk);
        let text = desk.signers()[1].1.clone();
        desk.write("pa-2", "Somebody");
        desk.write("pa-2", &text);
        assert!(desk.agreement().signatories.0.is_empty());
        let again = desk.with_draft(|draft| {
            let mut built = build(draft);
            built.kept = None;
            freeze(draft, &built, "", |_| "av-2".into())
        });
        desk.run(&again);
        assert_eq!(desk.workspace.get::<Version>("av-2").unwrap().basis, before, "{names:?}");
    }
}
