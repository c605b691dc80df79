//! What the page of one partnership works out: the log in one step, the phases, who gives what,
//! approvals, and what stays off the paper.

use makkerskab::{
    crdt::{Actor, Life},
    domain::{
        Action, Approval, ApprovalState, Ask, AskDirection, AskStatus, Code, Contact, Contribution,
        Day, Entity, Entry, EntryKind, Kind, Member, Motive, Outcome, Partner, Partnership, Phase,
        Publicity, SetOf, Status,
    },
    workspace::{
        Command, Mint, Workspace,
        approvals::{Hold, chain, hold, moved},
        conversation::{
            Draft, With, create, id_order, log, newest_first, postponed, proposed_date, settled,
            steady, wants_mail,
        },
        discretion::{occurring, withheld, without_names},
        dossier::{enter_phase, entered, is_filled, only_money, parties, partner_matches},
        same_day::{mail_facts, mailto},
    },
};
use serde_json::json;

struct Desk {
    workspace: Workspace,
    mint: Mint,
    me: Actor,
    ps: String,
}

impl Desk {
    fn new() -> Self {
        let me = Actor::parse("me").unwrap();
        let mut desk = Self {
            workspace: Workspace::default(),
            mint: Mint::new(me.clone()),
            me,
            ps: String::new(),
        };
        desk.ps = desk.add(&Partnership {
            title: "Læs for mig".into(),
            owner: "Anne Holm".into(),
            ..Partnership::default()
        });
        desk
    }

    fn add<E: Entity>(&mut self, entity: &E) -> String {
        let id = self.mint.id(E::KIND);
        self.run(&create(id.clone(), entity));
        id
    }

    fn run(&mut self, command: &Command) -> Command {
        self.workspace.apply(command, &self.me).unwrap().inverse
    }

    fn edit(&mut self, id: &str, fields: Vec<(String, Vec<serde_json::Value>)>) {
        self.run(&Command::Edit { id: id.into(), fields });
    }

    fn join(&mut self, name: &str, publicity: Option<Publicity>) -> String {
        let partner = self.add(&Partner {
            name: name.into(),
            publicity_pref: publicity,
            ..Partner::default()
        });
        self.add(&Member {
            partnership: self.ps.clone(),
            partner: partner.clone(),
            ..Member::default()
        });
        partner
    }

    fn log(&mut self, draft: &Draft) -> (String, Command) {
        let logged = log(&self.workspace, draft, |kind| self.mint.id(kind));
        let inverse = self.workspace.apply(&logged.command, &self.me).unwrap().inverse;
        (logged.entry, inverse)
    }

    fn draft(&self) -> Draft {
        Draft {
            partnership: self.ps.clone(),
            kind: Some(EntryKind::Call),
            at: Some(day("2026-11-20")),
            summary: "Lovede mail i dag".into(),
            by: "Anne Holm".into(),
            ..Draft::default()
        }
    }
}

fn day(text: &str) -> Day {
    Day::parse_iso(text).unwrap()
}

#[test]
fn a_call_its_promise_and_whoever_was_new_are_one_step() {
    let mut desk = Desk::new();
    let draft = Draft {
        with: With::New { name: "Peter Lund".into(), organisation: "Danske Bank".into() },
        outcome: Some(Outcome::Maybe),
        next: "Ring igen".into(),
        due: Some(day("2026-11-24")),
        ..desk.draft()
    };
    let (id, inverse) = desk.log(&draft);
    let w = &desk.workspace;
    let entry: &Entry = w.get(&id).unwrap();
    assert_eq!(entry.next_at, Some(day("2026-11-24")));
    let partner: &Partner = w.get(&entry.partner).unwrap();
    assert_eq!(partner.name, "Danske Bank");
    let contact: &Contact = w.get(entry.contact_ids.0.first().unwrap()).unwrap();
    assert_eq!((contact.name.as_str(), &contact.partner), ("Peter Lund", &partner.id));
    assert_eq!(w.of::<Member>(&desk.ps).count(), 1);
    let action: &Action = w.next_step(&desk.ps).unwrap();
    assert_eq!((action.text.as_str(), &action.origin_id), ("Ring igen", &id));
    desk.run(&inverse);
    assert_eq!(desk.workspace.records().values().filter(|r| r.life() == Life::Alive).count(), 1);
}

#[test]
fn whoever_is_known_is_not_made_again() {
    let mut desk = Desk::new();
    let bank = desk.join("Danske Bank A/S", None);
    let peter = desk.add(&Contact {
        partner: bank.clone(),
        name: "Peter Lund".into(),
        ..Contact::default()
    });
    let draft = Draft {
        with: With::New { name: "peter  lund".into(), organisation: "danske bank".into() },
        ..desk.draft()
    };
    let (id, _) = desk.log(&draft);
    let entry: &Entry = desk.workspace.get(&id).unwrap();
    assert_eq!((&entry.partner, entry.contact_ids.0.first()), (&bank, Some(&peter)));
    assert_eq!(desk.workspace.all::<Member>().count(), 1);
    // Nothing promised: no action, and no date either.
    assert_eq!(desk.workspace.all::<Action>().count(), 0);
    let (id, _) = desk.log(&Draft { with: With::Contact(peter), ..desk.draft() });
    assert_eq!(desk.workspace.get::<Entry>(&id).unwrap().partner, bank);
}

#[test]
fn dates_are_proposed_and_put_off_in_working_days() {
    let friday = day("2026-11-20");
    assert_eq!(proposed_date(EntryKind::Call, friday), Some(day("2026-11-24")));
    assert_eq!(proposed_date(EntryKind::Note, friday), None);
    assert_eq!(postponed(None, friday, 2), day("2026-11-24"));
    assert_eq!(postponed(Some(day("2026-11-01")), friday, 3), day("2026-11-25"));
    assert_eq!(postponed(Some(day("2026-12-01")), friday, 2), day("2026-12-03"));
}

#[test]
fn the_log_is_newest_first_and_keeps_still_under_the_hands() {
    let mut desk = Desk::new();
    let mut ids = Vec::new();
    for _ in 0..12 {
        ids.push(desk.log(&desk.draft()).0);
    }
    let older = desk.log(&Draft { at: Some(day("2026-11-01")), ..desk.draft() }).0;
    ids.reverse();
    ids.push(older);
    let now = newest_first(&desk.workspace, &desk.ps);
    assert_eq!(now, ids);
    assert!(id_order("lg-x-10") > id_order("lg-x-9"));
    let mut other = now.clone();
    other.reverse();
    assert_eq!(steady(Some(&now), other.clone(), true), now);
    assert_eq!(steady(Some(&now), other.clone(), false), other);
    assert_eq!(steady(Some(&now), vec!["lg-x-1".into()], true), ["lg-x-1"]);
    let ids = |ids: [&str; 2]| ids.map(String::from).to_vec();
    assert_eq!(settled(Some(&ids(["b", "c"])), ids(["a", "b"])), ["b", "a"]);
    assert_eq!(settled(None, ids(["a", "b"])), ["a", "b"]);
}

#[test]
fn a_mail_is_offered_after_a_call_that_reached_somebody() {
    let call = Entry { entry_kind: Some(EntryKind::Call), ..Entry::default() };
    assert!(wants_mail(&call));
    assert!(!wants_mail(&Entry { outcome: Some(Outcome::NotReached), ..call.clone() }));
    assert!(!wants_mail(&Entry { mail_sent_at: Some(day("2026-11-20")), ..call.clone() }));
    assert!(!wants_mail(&Entry { entry_kind: Some(EntryKind::Note), ..call }));
}

#[test]
fn the_mail_knows_what_the_record_knows() {
    let mut desk = Desk::new();
    let bank = desk.join("Banken", None);
    let shop = desk.join("Boghandlen", None);
    let peter = desk.add(&Contact {
        partner: bank.clone(),
        name: "Peter Lund".into(),
        email: "peter@eksempel.invalid".into(),
        ..Contact::default()
    });
    for (partner, text, status) in [
        (bank.as_str(), "Penge", AskStatus::Wanted),
        ("", "Omtale", AskStatus::Asked),
        (shop.as_str(), "Bøger", AskStatus::Wanted),
        (bank.as_str(), "Lokale", AskStatus::Received),
    ] {
        desk.add(&Ask {
            partnership: desk.ps.clone(),
            partner: partner.into(),
            direction: Some(AskDirection::Ask),
            text: text.into(),
            status: Some(status),
            ..Ask::default()
        });
    }
    let (id, _) = desk.log(&Draft {
        with: With::Contact(peter.clone()),
        next: "Ring".into(),
        due: Some(day("2026-11-24")),
        ..desk.draft()
    });
    let entry = desk.workspace.get::<Entry>(&id).unwrap().clone();
    let facts = mail_facts(&desk.workspace, &entry);
    assert_eq!(
        facts.asks.iter().map(|ask| ask.text.as_str()).collect::<Vec<_>>(),
        ["Penge", "Omtale"]
    );
    assert_eq!(facts.first_name, "Peter");
    assert_eq!(facts.next, Some(day("2026-11-24")));
    assert_eq!(facts.to_inform, Some(peter));
}

#[test]
fn a_link_holds_what_fits_in_a_link() {
    let (link, whole) = mailto("peter@eksempel.invalid", "Tak & hej", "Kære Peter\nVi ses å?");
    assert!(whole);
    assert_eq!(
        link,
        "mailto:peter@eksempel.invalid?subject=Tak%20%26%20hej&body=K%C3%A6re%20Peter%0D%0AVi%20ses%20%C3%A5%3F"
    );
    let (link, whole) = mailto("p@e.dk?bcc=x@y.dk", "Hej", &"lang ".repeat(500));
    assert!(!whole);
    assert_eq!(link, "mailto:p@e.dk%3Fbcc%3Dx@y.dk?subject=Hej");
}

#[test]
fn entering_a_phase_brings_its_day_and_status() {
    let mut desk = Desk::new();
    let ps = desk.ps.clone();
    let get = |desk: &Desk| desk.workspace.get::<Partnership>(&ps).unwrap().clone();
    desk.edit(&ps, enter_phase(&get(&desk), Phase::P05, day("2026-11-02")));
    desk.edit(&ps, enter_phase(&get(&desk), Phase::P08, day("2026-11-20")));
    let now = get(&desk);
    assert_eq!((now.phase, now.status), (Some(Phase::P08), Some(Status::Agreeing)));
    assert_eq!(entered(&now, Phase::P05), Some(day("2026-11-02")));
    assert_eq!(entered(&now, Phase::P01), None);
    desk.edit(&ps, vec![("status".into(), vec!["paused".into()])]);
    desk.edit(&ps, enter_phase(&get(&desk), Phase::P09, day("2026-11-21")));
    assert_eq!(get(&desk).status, Some(Status::Paused));
}

#[test]
fn money_alone_is_noticed() {
    let with = |motives: &[Motive]| Partnership {
        motives: SetOf(motives.iter().copied().collect()),
        ..Partnership::default()
    };
    assert!(only_money(&with(&[Motive::Money])));
    assert!(!only_money(&with(&[Motive::Money, Motive::Learning])));
    assert!(!only_money(&with(&[])));
}

#[test]
fn a_group_is_filled_when_anything_is_said_in_it() {
    let mut desk = Desk::new();
    let ps = desk.ps.clone();
    desk.edit(
        &ps,
        vec![
            ("need".into(), vec![" ".into()]),
            ("motives/money".into(), vec![false.into()]),
            ("children".into(), vec![false.into()]),
            ("lessons".into(), vec![json!([""])]),
            ("story".into(), vec!["Det gik godt".into()]),
        ],
    );
    let record = desk.workspace.record(&ps).unwrap();
    let filled = |field| is_filled(record, field);
    assert_eq!(
        ["need", "motives", "children", "lessons", "story", "pitch"].map(filled),
        [false, false, true, false, true, false]
    );
}

#[test]
fn each_party_gives_and_gets() {
    let mut desk = Desk::new();
    let bank = desk.join("Banken", None);
    let ask = |text: &str, direction, partner: &str| Ask {
        partnership: String::new(),
        text: text.into(),
        direction: Some(direction),
        partner: partner.into(),
        ..Ask::default()
    };
    for ask in [ask("Penge", AskDirection::Ask, &bank), ask("Workshop", AskDirection::Offer, "")] {
        desk.add(&Ask { partnership: desk.ps.clone(), ..ask });
    }
    desk.add(&Contribution {
        partnership: desk.ps.clone(),
        party: "library".into(),
        note: "Lokale".into(),
        actual: Some(3.0),
        ..Contribution::default()
    });
    let texts = |gifts: &[makkerskab::workspace::dossier::Gift]| {
        gifts.iter().map(|gift| gift.text.clone()).collect::<Vec<_>>()
    };
    let all = parties(&desk.workspace, &desk.ps);
    assert_eq!(all.len(), 2);
    assert_eq!(
        (texts(&all[0].gives), texts(&all[0].gets)),
        (vec!["Workshop".into(), "Lokale".into()], vec!["Penge".into()])
    );
    // With one partner, what names nobody is with it.
    assert_eq!(
        (texts(&all[1].gives), texts(&all[1].gets)),
        (vec!["Penge".into()], vec!["Workshop".into()])
    );
    desk.join("Boghandlen", None);
    let all = parties(&desk.workspace, &desk.ps);
    assert_eq!(texts(&all[1].gets), Vec::<String>::new());
}

#[test]
fn a_name_that_is_known_is_found_while_it_is_typed() {
    let mut desk = Desk::new();
    desk.join("KMD A/S", None);
    desk.add(&Partner { name: "Aabenraa Boligforening".into(), ..Partner::default() });
    let found = |typed: &str| partner_matches(&desk.workspace, &desk.ps, typed);
    assert!(found("kmd").is_member);
    let same = found("Åbenrå boligforening");
    assert_eq!((same.same.is_some(), same.is_member), (true, false));
    assert_eq!(found("bolig").similar.len(), 1);
    assert_eq!(found(" "), Default::default());
}

#[test]
fn the_chain_says_what_it_waits_for() {
    let mut desk = Desk::new();
    let today = day("2026-11-22");
    let mut ids = Vec::new();
    for (order, who, state) in [
        (1, "SOF", ApprovalState::Yes),
        (2, "SUF", ApprovalState::Asked),
        (3, "Områdechef", ApprovalState::NotAsked),
        (4, "Arbejdsplads", ApprovalState::NotAsked),
    ] {
        ids.push(desk.add(&Approval {
            partnership: desk.ps.clone(),
            order: Some(order),
            who: who.into(),
            state: Some(state),
            requested_at: Some(day("2026-11-12")),
            ..Approval::default()
        }));
    }
    let held = |desk: &Desk| hold(&chain(&desk.workspace, &desk.ps), today);
    let state = |desk: &mut Desk, id: &str, state: ApprovalState| {
        desk.edit(id, vec![("state".into(), vec![state.code().into()])]);
    };
    assert_eq!(held(&desk), Hold::Waiting { who: "SUF".into(), days: Some(10) });
    state(&mut desk, &ids[1], ApprovalState::Conditional);
    assert_eq!(held(&desk), Hold::ToAsk { who: "Områdechef".into(), after: 1 });
    let links = chain(&desk.workspace, &desk.ps);
    assert_eq!(moved(&links, &ids[0], true), None);
    desk.run(&moved(&links, &ids[3], true).unwrap());
    assert_eq!(held(&desk), Hold::ToAsk { who: "Arbejdsplads".into(), after: 1 });
    for id in &ids[2..] {
        state(&mut desk, id, ApprovalState::Yes);
    }
    assert_eq!(held(&desk), Hold::Conditions { who: "SUF".into() });
    state(&mut desk, &ids[1], ApprovalState::Yes);
    assert_eq!(held(&desk), Hold::Nothing);
    state(&mut desk, &ids[0], ApprovalState::No);
    assert_eq!(held(&desk), Hold::Refused { who: "SOF".into() });
}

#[test]
fn who_is_not_to_be_named_is_not_on_the_paper() {
    let mut desk = Desk::new();
    desk.join("Banken", Some(Publicity::Full));
    let hidden = desk.join("Stille Fond", Some(Publicity::None));
    desk.add(&Contact {
        partner: hidden,
        name: "Lone Kjær".into(),
        active: Some(false),
        ..Contact::default()
    });
    let names = withheld(&desk.workspace, &desk.ps);
    assert_eq!(names, ["Stille Fond", "Lone Kjær"]);
    let clean = |text: &str| without_names(text, &names, "[…]");
    assert_eq!(
        clean("Lone Kjær fra stille fond ringede til Banken"),
        "[…] fra […] ringede til Banken"
    );
    assert_eq!(clean("Stille Fonds penge, Lone Kjærs idé."), "[…] penge, […] idé.");
    assert_eq!(clean("Stille Fondue og Abalone Kjær"), "Stille Fondue og Abalone Kjær");
    assert_eq!(occurring(&names, ["Ring til Lone Kjær", "lone kjær"].into_iter()), 1);
    let ps = desk.ps.clone();
    desk.edit(&ps, vec![("publicity".into(), vec!["none".into()])]);
    assert!(withheld(&desk.workspace, &ps).contains(&"Banken".to_owned()));
    assert_eq!(desk.mint.id(Kind::Goal).split('-').next(), Some("gl"));
}
