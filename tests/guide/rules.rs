//! The checklist that three real cases give by themselves, and what a hand may change.

use std::fmt::Write;

use expect_test::{Expect, expect};
use makkerskab::{
    content::{Guide, read_examples, read_guide},
    crdt::Actor,
    domain::{
        CheckState, Day, Entity, Entry, Map, Meeting, MeetingForm, MeetingKind, Member, Node,
        Outcome, Partner, Partnership, Phase, Status, Track,
    },
    guide::{Checklist, Facts, Standing, set_hand, suggested_risks},
    text::{Lang, choosing::DA, guide::evidence_words},
    workspace::{Command, Workspace},
};

const ID: &str = "ps-test-1";

fn guide() -> Guide {
    read_guide(include_str!("../../content/guide.json")).unwrap()
}

fn today() -> Day {
    Day::parse_iso("2026-11-24").unwrap()
}

fn checklist(guide: &Guide, workspace: &Workspace, id: &str) -> Checklist {
    let partnership: &Partnership = workspace.get(id).unwrap();
    Checklist::of(guide, &Facts::new(workspace, partnership, today()))
}

/// What a case ticks and why, what comes next, and which risks its record points at.
fn report(case: &str) -> String {
    let guide = guide();
    let examples = read_examples(include_str!("../../content/examples.da.json")).unwrap();
    let example = examples.iter().find(|example| example.id == case).unwrap();
    let (workspace, id) = (example.workspace(), example.partnership());
    let list = checklist(&guide, &workspace, &id);
    let mut report = String::new();
    for line in &list.lines {
        if let Some(evidence) = &line.standing.evidence {
            writeln!(report, "{} {}", line.id, evidence_words(evidence, Lang::Da)).unwrap();
        }
    }
    let phase = workspace.get::<Partnership>(&id).unwrap().phase.unwrap_or(Phase::P01);
    let next: Vec<&str> = list.next(phase, 3).iter().map(|line| line.id.as_str()).collect();
    let progress = Checklist::progress(&list.lines);
    writeln!(report, "next {} | {} of {}", next.join(" "), progress.done, progress.total).unwrap();
    let partnership: &Partnership = workspace.get(&id).unwrap();
    let facts = Facts::new(&workspace, partnership, today());
    for risk in suggested_risks(&facts, &[]) {
        writeln!(report, "{} {}", risk.id, (DA.sign)(&risk.sign)).unwrap();
    }
    report
}

fn check(case: &str, expected: &Expect) {
    expected.assert_eq(&report(case));
}

#[test]
fn greve() {
    check(
        "case-greve",
        &expect![[r#"
            p01-01 Behov: Flere børn i kommunen skal få lyst til at læse.
            p01-02 Målgrupper: Børn i Greve
            p01-03 Bibliotekets grunde: Prøve noget nyt af, Stærkere bånd i lokalsamfundet, Nå nye…
            p02-02 Tovholder: Projektleder
            p04-02 1 mål: Støtte noget, der betyder noget for kunder, ansatte og…
            p05-01 1 kontakt: Afdelingsleder
            p05-03 4 ønsker og tilbud: Workshops for børn, Læsebamser, Bøger og 1 til
            p05-04 Partnerens fordel: Børn, der læser, bliver jeres kunder og kolleger en dag, og…
            p05-11 Vil de nævnes: Må nævnes frit
            p08-01 Længde: Bekræftende mail
            p08-06 Punkter: 1
            p08-07 Punkter: 1
            p09-02 4 ønsker og tilbud: Workshops for børn, Læsebamser, Bøger og 1 til
            p10-09 2 bidrag
            p12-08 Det lærte vi: Find ud af, hvad I vil have, og hvad partneren får ud af…
            next p12-01 p12-02 p12-03 | 15 of 125
            r03 Oplysningerne siger: Sektor: Erhverv
            r12 Oplysningerne siger: Sektor: Erhverv
            r15 Oplysningerne siger: 1 ønske eller tilbud: Workshops for børn
        "#]],
    );
}

#[test]
fn randers() {
    check(
        "case-randers",
        &expect![[r#"
            p01-01 Behov: Mange beboere møder sjældent en god bog i hverdagen.
            p01-02 Målgrupper: Beboere i Nordbyen
            p01-03 Bibliotekets grunde: Stærkere bånd i lokalsamfundet, Nå nye brugere, Bruge…
            p02-02 Tovholder: Koordinator, Randers Bibliotek
            p02-04 Udførende kolleger: Bysekretariatet, Læseambassadører
            p03-02 12 aktører på kortet
            p03-03 Sektor: 8
            p03-04 12 aktører på kortet
            p03-05 12 aktører på kortet
            p03-09 10 aktører på kortet
            p04-02 Får: Et tilbud, beboerne har brug for
            p05-01 1 kontakt: Koordinator
            p05-03 6 ønsker og tilbud: En lokal medkoordinator; Idéer og aktiviteter, som partneren selv står for; Steder, hvor folk alligevel venter, for eksempel vaskekældre og 3 til
            p05-04 Partnerens fordel: Biblioteket har tilbud, som beboerne kan bruge dér, hvor de…
            p08-04 Punkter: 4
            p09-02 6 ønsker og tilbud: En lokal medkoordinator; Idéer og aktiviteter, som partneren selv står for; Steder, hvor folk alligevel venter, for eksempel vaskekældre og 3 til
            p10-09 3 bidrag
            p12-08 Det lærte vi: Lad alle komme med både idéer og aktiviteter., Vælg to…
            next p12-01 p12-02 p12-03 | 18 of 135
            r03 Oplysningerne siger: Sektor: Borgere og fællesskaber
            r17 Oplysningerne siger: Frivillige er med
        "#]],
    );
}

#[test]
fn koebenhavn() {
    check(
        "case-kbh",
        &expect![[r#"
            p01-01 Behov: Ansatte i plejen møder sjældent litteratur, der handler om…
            p01-02 Målgrupper: Ansatte i plejesektoren
            p01-03 Bibliotekets grunde: Prøve noget nyt af, Nå nye brugere, Viden om en målgruppe
            p02-02 Tovholder: Projektleder
            p02-04 Udførende kolleger: Projektgruppen
            p04-02 Får: Et fag, der bliver set
            p04-10 Navn: Leder på arbejdspladsen
            p05-01 4 kontakter: Kontaktperson på arbejdspladsen, Leder på arbejdspladsen, Lokalområdechef og 1 til
            p05-03 8 ønsker og tilbud: Lov til at gå videre til lokalområderne, Lov til at kontakte arbejdspladserne, Vejen til medarbejderne og viden om deres hverdag og 5 til
            p05-04 Partnerens fordel: Et fag, der bliver set, og noveller, kollegerne kan kende…
            p06-01 Dagsorden: Møde med ledelse og kontaktpersoner ved starten
            p07-01 8 tilladelser: Socialforvaltningen (SOF), Sundheds- og Omsorgsforvaltningen (SUF), Lokalområdechef 1 af 5 og 5 til
            p07-06 6 tilladelser: Lokalområdechef 1 af 5, Lokalområdechef 2 af 5, Lokalområdechef 3 af 5 og 3 til
            p09-02 8 ønsker og tilbud: Lov til at gå videre til lokalområderne, Lov til at kontakte arbejdspladserne, Vejen til medarbejderne og viden om deres hverdag og 5 til
            p10-09 2 bidrag
            p12-08 Det lærte vi: Tegn kæden af tilladelser, før I lægger tidsplanen., Spring…
            next p12-01 p12-02 p12-03 | 16 of 135
            r03 Oplysningerne siger: Sektor: Fagforening, tro eller interesseorganisation
            r10 Oplysningerne siger: 8 tilladelser: Socialforvaltningen (SOF), Sundheds- og Omsorgsforvaltningen (SUF), Lokalområdechef 1 af 5 og 5 til
            r12 Oplysningerne siger: Sektor: Erhverv
        "#]],
    );
}

#[test]
fn kmd() {
    check(
        "case-kmd",
        &expect![[r#"
            p01-01 Behov: Børn og unge i udsatte boligområder mangler nogen, der kan…
            p01-02 Målgrupper: Børn og unge fra udsatte boligområder
            p01-03 Bibliotekets grunde: Bruge ressourcer anderledes, Løse en opgave, ingen kan…
            p02-01 Ledelsesopbakning: Ledelsen
            p02-02 Tovholder: Projektleder, Lektier Online
            p04-02 1 mål: Unge, der får en uddannelse og kan blive dygtige…
            p05-01 1 kontakt: CSR-chef
            p05-03 5 ønsker og tilbud: Lektiehjælpere fire eftermiddage om ugen, Pladser på partnerens kontorer i tre byer, Viden og kræfter til at udvikle platformen og 2 til
            p05-04 Partnerens fordel: Unge, der klarer sig i skolen og en dag kan ansættes, og…
            p05-11 Omtale: Må nævnes frit
            p07-01 1 tilladelse: Partnerens ledelse
            p08-01 Længde: Partnerskabskontrakt
            p08-05 Punkter: 1
            p08-06 Omtale: Må nævnes frit
            p08-07 Punkter: 1
            p09-02 5 ønsker og tilbud: Lektiehjælpere fire eftermiddage om ugen, Pladser på partnerens kontorer i tre byer, Viden og kræfter til at udvikle platformen og 2 til
            p10-09 2 bidrag
            p12-08 Det lærte vi: Få kontrakt og vilkår på plads, når to store organisationer…
            next p12-01 p12-02 p12-03 | 18 of 135
            r03 Oplysningerne siger: Sektor: Erhverv
            r12 Oplysningerne siger: Sektor: Erhverv
            r17 Oplysningerne siger: Frivillige er med
        "#]],
    );
}

/// A workspace with one partnership, and a way to write into it.
struct Desk {
    guide: Guide,
    workspace: Workspace,
    actor: Actor,
    made: usize,
}

impl Desk {
    fn new(partnership: &Partnership) -> Self {
        let mut desk = Self {
            guide: guide(),
            workspace: Workspace::default(),
            actor: Actor::from_bits(9),
            made: 0,
        };
        desk.run(Command::create(ID, partnership));
        desk
    }

    fn run(&mut self, command: Command) {
        self.workspace.apply(&command, &self.actor).unwrap();
    }

    fn add<E: Entity>(&mut self, entity: &E) {
        self.made += 1;
        let id = format!("{}-test-{}", E::KIND.prefix(), self.made);
        self.run(Command::create(id, entity));
    }

    fn hand(&mut self, item: &str, state: Option<CheckState>) {
        self.run(Command::edit(ID, set_hand(item, state, today())));
    }

    fn standing(&self, item: &str) -> Standing {
        checklist(&self.guide, &self.workspace, ID).line(item).unwrap().standing.clone()
    }
}

#[test]
fn the_record_ticks_and_unticks() {
    let mut desk = Desk::new(&Partnership { leader: "Mette".into(), ..Partnership::default() });
    assert_eq!(desk.standing("p02-01").state, CheckState::Done);
    assert_eq!(desk.standing("p02-01").hand.state, None);
    let empty = vec![("leader".to_owned(), vec!["  ".into()])];
    desk.run(Command::edit(ID, empty));
    assert_eq!(desk.standing("p02-01").state, CheckState::Todo);
}

/// The partnership's own map is read, gathered where it was, and the library is none of its actors.
#[test]
fn the_map_that_is_read_is_the_one_with_the_partner_on_it() {
    let mut desk = Desk::new(&Partnership { title: "Et".into(), ..Partnership::default() });
    desk.run(Command::create("pa-1", &Partner { name: "Skolen".into(), ..Partner::default() }));
    desk.add(&Member { partnership: ID.into(), partner: "pa-1".into(), ..Member::default() });
    let mut map = |id: &str, day: &str, of: &[&str], actors: usize, partner: &str| {
        let mut map = Map { date: Day::parse_iso(day), ..Map::default() };
        map.merged_from.0 = of.iter().map(|id| (*id).to_owned()).collect();
        desk.run(Command::create(id, &map));
        let library = Node { map: id.into(), is_library: Some(true), ..Node::default() };
        desk.add(&library);
        for place in 0..actors {
            let partner_id = if place == 0 { partner.into() } else { String::new() };
            desk.add(&Node { map: id.into(), partner_id, ..Node::default() });
        }
        evidence_words(&desk.standing("p03-02").evidence.unwrap(), Lang::Da)
    };
    assert_eq!(map("mp-u-1", "2026-11-20", &[], 4, ""), "4 aktører på kortet");
    assert_eq!(map("mp-z-1", "2026-11-20", &[], 2, "pa-1"), "2 aktører på kortet");
    // Newer, and not theirs.
    assert_eq!(map("mp-z-2", "2026-11-21", &[], 7, ""), "2 aktører på kortet");
    // Gathered on the same day, under an id that comes before its source's.
    assert_eq!(
        map("mp-0a-1", "2026-11-20", &["mp-u-1", "mp-z-1"], 5, "pa-1"),
        "5 aktører på kortet"
    );
}

#[test]
fn an_overruled_tick_stays_until_the_record_may_speak_again() {
    let mut desk = Desk::new(&Partnership { leader: "Mette".into(), ..Partnership::default() });
    desk.hand("p02-01", Some(CheckState::Todo));
    assert_eq!(desk.standing("p02-01").state, CheckState::Todo);
    assert!(desk.standing("p02-01").is_overruled());
    let other = vec![("leader".to_owned(), vec!["Bo".into()])];
    desk.run(Command::edit(ID, other));
    assert_eq!(desk.standing("p02-01").state, CheckState::Todo);
    desk.hand("p02-01", None);
    assert_eq!(desk.standing("p02-01").state, CheckState::Done);
}

#[test]
fn what_repeats_comes_back() {
    let mut desk = Desk::new(&Partnership { title: "Et".into(), ..Partnership::default() });
    desk.hand("p10-02", Some(CheckState::Done));
    assert_eq!(desk.standing("p10-02").state, CheckState::Done);
    let long_ago = vec![("check/p10-02/done_at".to_owned(), vec!["2026-06-01".into()])];
    desk.run(Command::edit(ID, long_ago));
    assert_eq!(desk.standing("p10-02").state, CheckState::Todo);
    assert!(desk.standing("p10-02").is_due_again);
    // Each contact asks anew; one to come has not been.
    desk.hand("p05-05", Some(CheckState::Done));
    let at =
        |day: &str| Entry { partnership: ID.into(), at: Day::parse_iso(day), ..Entry::default() };
    desk.add(&at("2031-12-03"));
    assert_eq!(desk.standing("p05-05").state, CheckState::Done);
    let before = vec![("check/p05-05/done_at".to_owned(), vec!["2026-06-01".into()])];
    desk.run(Command::edit(ID, before));
    assert_eq!(desk.standing("p05-05").state, CheckState::Done);
    desk.add(&at("2026-06-02"));
    assert!(desk.standing("p05-05").is_due_again);
}

/// Why somebody called is no reason for turning them down.
#[test]
fn a_reason_turns_down_only_where_the_answer_was_no() {
    for (outcome, state) in [
        (Outcome::Reached, CheckState::Todo),
        (Outcome::WrongPerson, CheckState::Done),
        (Outcome::No, CheckState::Done),
    ] {
        let mut desk = Desk::new(&Partnership { title: "Et".into(), ..Partnership::default() });
        desk.add(&Entry {
            partnership: ID.into(),
            outcome: Some(outcome),
            reason: "Ingen tid i år".into(),
            ..Entry::default()
        });
        assert_eq!(desk.standing("p04-09").state, state, "{outcome:?}");
    }
}

#[test]
fn minutes_count_only_when_sent_within_two_working_days() {
    let meeting = |sent: &str| Meeting {
        partnership: ID.into(),
        meeting_kind: Some(MeetingKind::First),
        form: Some(MeetingForm::InPerson),
        // A Friday.
        at: Day::parse_iso("2026-11-20"),
        minutes_sent_at: Day::parse_iso(sent),
        ..Meeting::default()
    };
    for (sent, done) in [("2026-11-19", false), ("2026-11-24", true), ("2026-11-25", false)] {
        let mut desk = Desk::new(&Partnership { title: "Et".into(), ..Partnership::default() });
        desk.add(&meeting(sent));
        assert_eq!(desk.standing("p06-11").state == CheckState::Done, done, "{sent}");
        assert_eq!(desk.standing("p06-12").state, CheckState::Done);
    }
}

#[test]
fn the_track_chooses_how_much_there_is() {
    let count = |track: Option<Track>| {
        let desk = Desk::new(&Partnership { title: "Et".into(), track, ..Partnership::default() });
        checklist(&desk.guide, &desk.workspace, ID).lines.len()
    };
    assert_eq!(count(Some(Track::Light)), 39);
    assert_eq!(count(None), 125);
    assert_eq!(count(Some(Track::Formal)), 135);
}

#[test]
fn next_begins_in_the_phase_and_looks_back_before_it_looks_ahead() {
    let track = Some(Track::Light);
    let mut desk = Desk::new(&Partnership { title: "Et".into(), track, ..Partnership::default() });
    let guide = guide();
    for item in guide.items_of(Phase::P02, Track::Light) {
        desk.hand(&item.id, Some(CheckState::Later));
    }
    let list = checklist(&desk.guide, &desk.workspace, ID);
    let next: Vec<&str> = list.next(Phase::P02, 4).iter().map(|line| line.id.as_str()).collect();
    assert_eq!(next, ["p01-01", "p01-02", "p01-03", "p03-02"]);
    // What has ended asks for its last phase alone, and after a no nothing does.
    let of = |status| {
        let own =
            Partnership { status: Some(status), phase: Some(Phase::P06), ..Partnership::default() };
        let next = list.next_of(&own, 4);
        next.iter().all(|line| line.id.starts_with("p12-")).then_some(next.len())
    };
    assert_eq!(
        [Status::Closed, Status::DeclinedThem, Status::Active].map(of),
        [Some(2), Some(0), None]
    );
    let progress = Checklist::progress(list.of_phase(Phase::P02));
    assert_eq!((progress.done, progress.total), (0, 3));
}

#[test]
fn a_phase_that_is_done_goes_on_to_the_next() {
    let track = Some(Track::Light);
    let mut desk = Desk::new(&Partnership { title: "Et".into(), track, ..Partnership::default() });
    let guide = guide();
    let to = |desk: &Desk, status: Status, phase: Phase| {
        let own =
            Partnership { status: Some(status), phase: Some(phase), ..Partnership::default() };
        checklist(&desk.guide, &desk.workspace, ID).goes_on_to(&own)
    };
    for phase in [Phase::P02, Phase::P12] {
        assert_eq!(to(&desk, Status::Active, phase), None);
        let items = guide.items_of(phase, Track::Light);
        for (place, item) in items.enumerate() {
            // What is not relevant is not open.
            let state = if place == 0 { CheckState::NotRelevant } else { CheckState::Done };
            desk.hand(&item.id, Some(state));
        }
    }
    assert_eq!(to(&desk, Status::Active, Phase::P02), Some(Phase::P03));
    assert_eq!(to(&desk, Status::Closed, Phase::P02), None, "what has ended goes nowhere");
    assert_eq!(to(&desk, Status::Active, Phase::P12), None, "nothing comes after the last");
    assert_eq!(to(&desk, Status::Active, Phase::P01), None);
}
