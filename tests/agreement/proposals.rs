//! What was agreed is offered to the record, taken over once, and can be taken back.

use std::collections::BTreeMap;

use crate::support::agreement::{Case, clauses, example, guide, list, today};
use makkerskab::{
    agreement::{Built, Draft, Proposal, Taking, accept, build, proposals},
    crdt::Actor,
    domain::{
        Action, ActionState, Agreement, AgreementLevel, Ask, AskDirection, AskStatus, Code,
        Contact, ContributionKind, Day, Entity, Goal, Kind, Library, Partner, Partnership,
    },
    guide::{Facts, handing_over},
    text::{Lang, text},
    workspace::{Command, Workspace, fields_of},
};
use serde_json::json;

/// A workspace with its agreement, as the page holds them.
struct Desk {
    workspace: Workspace,
    id: String,
    made: usize,
}

impl Desk {
    fn new(case: Case) -> Self {
        Self { workspace: Workspace::new(case.records), id: case.id, made: 0 }
    }

    fn with<T>(&self, read: impl FnOnce(&Facts, &Agreement, &Built) -> T) -> T {
        let partnership: &Partnership = self.workspace.get(&self.id).unwrap();
        let facts = Facts::new(&self.workspace, partnership, today());
        let agreement = facts.agreement.unwrap();
        let wording = &text(Lang::Da).agreement.wording;
        let clauses = clauses();
        let level = AgreementLevel::Cooperation;
        let (clauses, guide) = (&clauses, &guide());
        let built = build(&Draft { facts: &facts, agreement, level, clauses, guide, wording });
        read(&facts, agreement, &built)
    }

    fn offered(&self) -> Vec<Proposal> {
        let wording = &text(Lang::Da).agreement.wording;
        self.with(|facts, own, built| proposals(&clauses(), facts, own, built, wording))
    }

    fn offer(&self, of: &str) -> Option<Proposal> {
        self.offered().into_iter().find(|proposal| proposal.of == of)
    }

    fn take(&mut self, of: &str) -> makkerskab::workspace::Change {
        let proposal = self.offer(of).unwrap_or_else(|| panic!("{of} is not offered"));
        self.take_all(&[proposal])
    }

    fn take_all(&mut self, offered: &[Proposal]) -> makkerskab::workspace::Change {
        let mut made = self.made;
        let clauses = clauses();
        let command = self.with(|facts, agreement, built| {
            let wording = &text(Lang::Da).agreement.wording;
            let taking = Taking { clauses: &clauses, facts, agreement, built, wording };
            accept(offered, &taking, &mut |kind: Kind| {
                made += 1;
                format!("{}-new{made}", kind.code())
            })
        });
        self.made = made;
        self.workspace.apply(&command, &actor()).unwrap()
    }

    fn only<E: Entity>(&self, id: &str) -> E {
        self.workspace.get::<E>(id).unwrap().clone()
    }

    fn text(&self) -> String {
        self.with(|_, _, built| built.document.paragraphs().join("\n"))
    }
}

fn actor() -> Actor {
    Actor::parse("anne").unwrap()
}

const PARTNER: &str = "case-bornehaver-pa1";

/// Something for each home that a value can have.
fn desk() -> Desk {
    let each = |name: &str| format!("values/{name}/{PARTNER}");
    let mut fields = vec![
        ("values/end".to_owned(), json!("2027-06-30")),
        ("values/lead.name".into(), json!("Anne Holm")),
        ("values/library.cvr".into(), json!("44023911")),
        ("values/goals.shared".into(), list(&["Flere bøger i hjemmene"])),
        ("values/library.gives".into(), list(&["En kasse om måneden"])),
        (each("partner.name"), json!("Børnehaven Solsikken")),
        (each("partner.goals"), list(&["Ro til at læse højt"])),
        (each("partner.gives"), list(&["En hylde i garderoben"])),
        (each("partner.contact"), json!("Mette Friis")),
        (each("partner.email"), json!("mette@example.org")),
    ];
    // Nowhere on the record: stays in the agreement.
    fields.push(("values/activities".into(), list(&["Oplæsning"])));
    let fields: Vec<_> = fields.iter().map(|(key, value)| (key.as_str(), value.clone())).collect();
    let case =
        example("case-bornehaver", Lang::Da).library("Syddjurs Bibliotek", "Syddjurs Kommune", "");
    Desk::new(case.agree(&fields))
}

fn held(desk: &Desk) -> BTreeMap<String, serde_json::Value> {
    let records = desk.workspace.records().values();
    let fields = |record| {
        // A field that was emptied again says the same as one that never was, but for a calendar,
        // which may have been told of its day meanwhile.
        let mut fields =
            makkerskab::crdt::to_portable(record)["fields"].as_object().unwrap().clone();
        fields.retain(|name, value| !value.is_null() && !name.starts_with("cleared/"));
        fields.into()
    };
    records.map(|record| (record.id.clone(), fields(record))).collect()
}

#[test]
fn only_what_the_record_does_not_know_is_offered() {
    let desk = desk();
    let offered = desk.offered();
    let names: Vec<&str> = offered.iter().map(|proposal| proposal.of.as_str()).collect();
    for of in ["end", "lead.name", "library.cvr", "goals.shared", "library.gives"] {
        assert!(names.contains(&of), "{of}: {names:?}");
    }
    for of in ["partner.name", "partner.goals", "partner.gives", "partner.contact", "partner.email"]
    {
        assert!(names.contains(&format!("{of}/{PARTNER}").as_str()), "{of}: {names:?}");
    }
    assert_eq!(offered.len(), 10, "{names:?}");
    let end = desk.offer("end").unwrap();
    assert_eq!(end.value, "30. juni 2027");
    let gives = desk.offer(&format!("partner.gives/{PARTNER}")).unwrap();
    assert_eq!(gives.value, "En hylde i garderoben");
    assert!(!gives.partner.is_empty());

    // Said the same way as on the record: nothing to offer.
    let case = example("case-bornehaver", Lang::Da);
    let known =
        Workspace::new(case.records.clone()).get::<Partnership>(&case.id).unwrap().owner.clone();
    let same = Desk::new(case.agree(&[("values/lead.name", json!(known))]));
    assert_eq!(same.offered(), Vec::new());
}

#[test]
fn what_is_taken_over_stands_on_the_record_and_is_not_offered_again() {
    let mut desk = desk();
    let text_before = desk.text();
    let all: Vec<String> = desk.offered().into_iter().map(|proposal| proposal.of).collect();
    for of in &all {
        desk.take(of);
        assert_eq!(desk.offer(of), None, "{of} is offered twice");
    }
    assert_eq!(desk.offered(), Vec::new());
    // The agreement says what it said: now the record tells it.
    assert_eq!(desk.text(), text_before);

    let partnership: Partnership = desk.only(&desk.id.clone());
    assert_eq!(partnership.end.unwrap().to_string(), "2027-06-30");
    assert_eq!(partnership.owner, "Anne Holm");
    assert_eq!(desk.workspace.all::<Library>().next().unwrap().cvr, "44023911");
    let partner: Partner = desk.only(PARTNER);
    assert_eq!(partner.name, "Børnehaven Solsikken");
    let goals: Vec<&Goal> = desk.workspace.all::<Goal>().collect();
    for (party, goal) in [("shared", "Flere bøger i hjemmene"), (PARTNER, "Ro til at læse højt")]
    {
        assert!(goals.iter().any(|own| own.party == party && own.text == goal), "{goals:?}");
    }
    let asks: Vec<&Ask> = desk.workspace.all::<Ask>().collect();
    for (direction, given) in
        [(AskDirection::Offer, "En kasse om måneden"), (AskDirection::Ask, "En hylde i garderoben")]
    {
        let ask = asks.iter().find(|ask| ask.text == given).unwrap();
        assert_eq!((ask.direction, ask.status), (Some(direction), Some(AskStatus::Promised)));
    }
    let contacts: Vec<&Contact> = desk.workspace.of::<Contact>(PARTNER).collect();
    let mette = contacts.iter().find(|contact| contact.name == "Mette Friis").unwrap();
    assert_eq!(mette.email, "mette@example.org", "one person, not two: {contacts:?}");
    assert!(
        mette.review_by.is_some(),
        "to be confirmed or erased, as wherever a contact is written"
    );
    // What has no place on the record is still the agreement's own.
    let agreement = desk.workspace.all::<Agreement>().next().unwrap();
    assert!(agreement.values.0.contains_key("activities"));
}

#[test]
fn a_new_contact_person_takes_nobody_elses_place() {
    let contact = |name: &str, email: &str| Contact {
        partner: PARTNER.into(),
        name: name.into(),
        email: email.into(),
        ..Contact::default()
    };
    let of = |field: &str| format!("partner.{field}/{PARTNER}");
    for order in [["contact", "email"], ["email", "contact"]] {
        let mut desk = desk();
        let ulla = contact("Ulla Lund", "ulla@example.org");
        let (id, kind, fields) = ("ct-ulla".into(), Kind::Contact, fields_of(&ulla));
        desk.workspace.apply(&Command::Create { id, kind, fields }, &actor()).unwrap();
        let before = desk.text();
        assert!(before.contains("Mette Friis") && !before.contains("Ulla"), "{before}");
        for field in order {
            if desk.offer(&of(field)).is_some() {
                desk.take(&of(field));
            }
        }
        assert_eq!(desk.text(), before, "the agreement still names the one it named");
        assert_eq!((desk.offer(&of("contact")), desk.offer(&of("email"))), (None, None));
        let known = desk.workspace.of::<Contact>(PARTNER);
        let known: BTreeMap<&str, &str> =
            known.map(|own| (own.name.as_str(), own.email.as_str())).collect();
        let both = [("Ulla Lund", "ulla@example.org"), ("Mette Friis", "mette@example.org")];
        assert_eq!(known, both.into());
    }

    // The same person's whole name is a better name for them.
    let mut desk = desk();
    let (id, kind, fields) = ("ct-mette".into(), Kind::Contact, fields_of(&contact("Mette", "")));
    desk.workspace.apply(&Command::Create { id, kind, fields }, &actor()).unwrap();
    desk.take(&of("contact"));
    assert_eq!(desk.only::<Contact>("ct-mette").name, "Mette Friis");
}

#[test]
fn what_is_taken_over_can_be_taken_back() {
    let desk_before = desk();
    let before = held(&desk_before);
    let offered = desk_before.offered();
    for proposal in &offered {
        let mut desk = desk();
        let change = desk.take(&proposal.of);
        desk.workspace.apply(&change.inverse, &actor()).unwrap();
        assert_eq!(desk.offered(), offered, "{}", proposal.of);
        assert_eq!(desk.text(), desk_before.text(), "{}", proposal.of);
        let after = held(&desk);
        for id in before.keys() {
            assert_eq!(before[id], after[id], "{}: {id}", proposal.of);
        }
    }
}

#[test]
fn a_lead_that_is_taken_over_asks_whoever_led_before_to_hand_over() {
    let step = Action {
        partnership: "case-bornehaver-ps".into(),
        text: "Ring til lederen".into(),
        owner: "Bo Berg".into(),
        state: Some(ActionState::Open),
        ..Action::default()
    };
    let mut desk = desk();
    let led = Command::set(&desk.id, "owner", "Bo Berg");
    let made = Command::create("ac-x", &step);
    desk.workspace.apply(&Command::Batch(vec![led, made]), &actor()).unwrap();
    let offers = |desk: &Desk| handing_over(&desk.workspace, Some(&desk.id), today());
    assert!(offers(&desk).is_empty());
    let change = desk.take("lead.name");
    assert_eq!(desk.only::<Partnership>(&desk.id).owner, "Anne Holm");
    let offered = offers(&desk);
    assert_eq!((offered[0].from.as_str(), offered[0].to.as_str()), ("Bo Berg", "Anne Holm"));
    desk.workspace.apply(&change.inverse, &actor()).unwrap();
    assert!(offers(&desk).is_empty());
}

#[test]
fn what_the_agreement_says_otherwise_than_the_record_is_told_with_both() {
    let goal = Goal {
        partnership: "case-bornehaver-ps".into(),
        text: "Fest".into(),
        due: Day::parse_iso("2027-06-01"),
        ..Goal::default()
    };
    let case = example("case-bornehaver", Lang::Da)
        .with("go-x", &goal)
        .write("case-bornehaver-ps", &[("end", json!("2027-06-30"))])
        .agree(&[
            ("values/end", json!("2027-12-31")),
            ("values/milestones", list(&["1. maj 2027: åbning"])),
        ]);
    let desk = Desk::new(case);
    let end = desk.offer("end").unwrap();
    assert_eq!((end.value.as_str(), end.known.as_str()), ("31. december 2027", "30. juni 2027"));
    assert!(end.can_be_taken);
    let milestones = desk.offer("milestones").unwrap();
    assert!(milestones.known.contains("1. juni 2027: Fest"), "{milestones:?}");
    assert!(!milestones.can_be_taken);
}

#[test]
fn what_the_record_says_in_the_language_of_the_text_is_no_news() {
    let case =
        example("case-bornehaver", Lang::Da).library("Syddjurs Bibliotek", "Syddjurs Kommune", "");
    let mut desk = Desk::new(case.agree(&[("language", json!("en"))]));
    let (home, agreement) =
        desk.with(|facts, own, _| (facts.partnership.id.clone(), own.id.clone()));
    let ask = Ask {
        partnership: home,
        partner: PARTNER.into(),
        direction: Some(AskDirection::Ask),
        kind: Some(ContributionKind::Money),
        amount: Some(25_000.0),
        ..Ask::default()
    };
    desk.workspace.apply(&Command::create("as-x", &ask), &actor()).unwrap();
    assert!(desk.text().contains("DKK 25,000"), "{}", desk.text());
    // As the form keeps it: what the text says, and a line more.
    let key = format!("values/partner.gives/{PARTNER}");
    let written = Command::set(agreement, key, list(&["DKK 25,000", "Two talks"]));
    desk.workspace.apply(&written, &actor()).unwrap();
    let offer = desk.offer(&format!("partner.gives/{PARTNER}")).unwrap();
    assert_eq!(offer.value, "Two talks");
    let asks = |desk: &Desk| desk.workspace.all::<Ask>().count();
    let before = asks(&desk);
    desk.take(&offer.of);
    assert_eq!(asks(&desk), before + 1);
}

#[test]
fn all_of_them_are_taken_in_one_step_and_who_is_new_is_one_contact() {
    let mut desk = desk();
    let before = (desk.offered(), desk.text());
    let contacts = |desk: &Desk| desk.workspace.all::<Contact>().count();
    let known = contacts(&desk);
    let offered: Vec<Proposal> =
        desk.offered().into_iter().filter(|own| own.can_be_taken).collect();
    assert!(offered.len() > 5, "{offered:?}");
    let change = desk.take_all(&offered);
    assert_eq!(desk.offered().iter().filter(|own| own.can_be_taken).count(), 0);
    assert_eq!(contacts(&desk), known + 1);
    let own =
        desk.workspace.all::<Contact>().find(|own| own.name == "Mette Friis").unwrap().clone();
    assert_eq!((own.email.as_str(), own.partner.as_str()), ("mette@example.org", PARTNER));
    assert_eq!(desk.text(), before.1, "the text says the same");
    desk.workspace.apply(&change.inverse, &actor()).unwrap();
    assert_eq!((desk.offered(), desk.text()), before);
    assert_eq!(contacts(&desk), known);
}
