//! The log of one partnership: a call in one step, its promise, and the mail on the same day.

use crate::support::desk::{Desk, day};
use makkerskab::{
    crdt::Life,
    domain::{
        Action, Agreement, Ask, AskDirection, AskStatus, Contact, Entry, EntryKind, Meeting,
        Member, Outcome, Partner, Status, Version,
    },
    field,
    workspace::{
        Command, IdOrder,
        conversation::{
            Draft, Meant, With, meant, newest_first, postponed, proposed_date, reach_of, settled,
            steady, unconfirmed_calls, wants_mail,
        },
        mails::mail_facts,
        timeline::{Came, Happened, happened, told_of},
    },
};

#[test]
fn a_call_its_promise_and_whoever_was_new_are_one_step() {
    let mut desk = Desk::new();
    let draft = Draft {
        with: With::New {
            name: "Peter Lund".into(),
            organisation: "Danske Bank".into(),
            reach: "33 44 55 66, peter@bank.dk".into(),
        },
        outcome: Some(Outcome::Maybe),
        next: "Ring igen".into(),
        due: Some(day("2026-11-24")),
        today: Some(day("2026-11-28")),
        ..desk.draft()
    };
    let (id, inverse) = desk.log(&draft);
    let w = &desk.workspace;
    let entry: &Entry = w.get(&id).unwrap();
    assert_eq!(entry.next_at, Some(day("2026-11-24")));
    let partner: &Partner = w.get(&entry.partner).unwrap();
    assert_eq!(partner.name, "Danske Bank");
    let contact: &Contact = w.get(entry.contact_ids.0.first().unwrap()).unwrap();
    assert_eq!(contact.review_by, Some(day("2027-11-28")), "a year from the day it was written");
    assert_eq!((contact.name.as_str(), &contact.partner), ("Peter Lund", &partner.id));
    assert_eq!((contact.phone.as_str(), contact.email.as_str()), ("33 44 55 66", "peter@bank.dk"));
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
        with: With::New {
            name: "peter  lund".into(),
            organisation: "danske bank".into(),
            reach: String::new(),
        },
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

/// One of them by chance would have somebody else's contact.
#[test]
fn of_two_partners_of_one_name_the_one_that_takes_part_is_meant() {
    let mut desk = Desk::new();
    for _ in 0..2 {
        desk.add(&Partner { name: "FDF".into(), ..Partner::default() });
    }
    let with = With::New { name: "Ida".into(), organisation: "fdf".into(), reach: "11".into() };
    let draft = Draft { with, ..desk.draft() };
    assert_eq!(meant(&desk.workspace, &desk.ps, "fdf"), Meant::Several);
    let (id, inverse) = desk.log(&draft);
    let entry: &Entry = desk.workspace.get(&id).unwrap();
    assert_eq!((entry.partner.as_str(), entry.contact_ids.0.len()), ("", 0));
    assert!(entry.summary.ends_with("\nIda, fdf, 11"), "told, not dropped: {}", entry.summary);
    assert_eq!(desk.workspace.all::<Partner>().count(), 2);
    assert_eq!(desk.workspace.all::<Member>().count(), 0);
    desk.run(&inverse);
    let third = desk.join("FDF", None);
    let (id, _) = desk.log(&draft);
    assert_eq!(desk.workspace.get::<Entry>(&id).unwrap().partner, third);
    assert_eq!(desk.workspace.contacts_of(&third)[0].name, "Ida");
}

/// Nothing is written for them, so that what is taken back leaves no line.
#[test]
fn versions_of_the_agreement_stand_in_the_log_on_their_days() {
    let mut desk = Desk::new();
    let agreement = desk.add(&Agreement { partnership: desk.ps.clone(), ..Agreement::default() });
    let (entry, _) = desk.log(&Draft { at: Some(day("2026-11-21")), ..desk.draft() });
    let version = |number, at, agreed: Option<&str>, signed: Option<&str>| Version {
        agreement: agreement.clone(),
        number: Some(number),
        at: Some(day(at)),
        agreed_at: agreed.map(day),
        signed_at: signed.map(day),
        ..Version::default()
    };
    let first = desk.add(&version(1, "2026-11-20", None, None));
    // Kept as it was agreed on: nobody sent it before.
    let second = desk.add(&version(2, "2026-11-22", Some("2026-11-22"), Some("2026-11-25")));
    let told = |id: &String, number, came, at: &str| Happened::Version {
        id: id.clone(),
        number,
        came,
        at: day(at),
    };
    assert_eq!(
        happened(&desk.workspace, &desk.ps),
        [
            told(&second, 2, Came::Signed, "2026-11-25"),
            told(&second, 2, Came::Agreed, "2026-11-22"),
            Happened::Entry(entry),
            told(&first, 1, Came::Sent, "2026-11-20"),
        ]
    );
}

#[test]
fn what_was_said_at_a_meeting_leads_to_its_minutes() {
    let mut desk = Desk::new();
    let meeting =
        |at| Meeting { partnership: desk.ps.clone(), at: Some(day(at)), ..Meeting::default() };
    let (met, other) = (meeting("2026-11-20"), meeting("2026-11-27"));
    let met = desk.add(&met);
    desk.add(&other);
    let mut told = |kind| {
        let (id, _) = desk.log(&Draft { kind: Some(kind), ..desk.draft() });
        let entry = desk.workspace.get::<Entry>(&id).unwrap();
        let all = told_of(&desk.workspace, entry).into_iter();
        all.map(|own| own.id.clone()).collect::<Vec<_>>()
    };
    assert_eq!(told(EntryKind::Meeting), [met.as_str()]);
    assert_eq!(told(EntryKind::Visit), [met.as_str()]);
    assert_eq!(told(EntryKind::Call), [""; 0]);
}

#[test]
fn nobody_becomes_the_contact_of_a_partner_without_a_name() {
    let mut desk = Desk::new();
    let with = With::New { name: "Peter".into(), organisation: " ".into(), reach: "12".into() };
    desk.log(&Draft { with, ..desk.draft() });
    assert_eq!(desk.workspace.all::<Partner>().count(), 0);
    assert_eq!(desk.workspace.all::<Contact>().count(), 0);
}

/// What stands between a number and an address is of neither.
#[test]
fn a_number_and_an_address_are_told_apart() {
    for typed in
        ["aase@by.dk / 23 45 67 89", "23 45 67 89, aase@by.dk", "23 45 67 89 | <aase@by.dk>"]
    {
        let (phone, mail) = reach_of(typed);
        assert_eq!((phone.as_str(), mail.as_str()), ("23 45 67 89", "aase@by.dk"), "{typed}");
    }
}

#[test]
fn how_to_reach_somebody_is_kept_and_never_written_over() {
    let mut desk = Desk::new();
    let with = |name: &str, reach: &str| With::New {
        name: name.into(),
        organisation: "Banken".into(),
        reach: reach.into(),
    };
    let peter = |desk: &Desk, id: &str| {
        let entry: &Entry = desk.workspace.get(id).unwrap();
        let contact = entry.contact_ids.0.first().unwrap();
        desk.workspace.get::<Contact>(contact).unwrap().clone()
    };
    let draft = desk.draft();
    let (id, _) = desk.log(&Draft { with: with("Peter", "<peter@bank.dk>"), ..draft.clone() });
    assert_eq!(
        (peter(&desk, &id).phone, peter(&desk, &id).email.as_str()),
        (String::new(), "peter@bank.dk")
    );
    // What was empty is filled; what stood there stays, and the log keeps the other.
    let reach = "+45 33 44 55 66 p@bank.dk";
    let (id, inverse) = desk.log(&Draft { with: with("Peter", reach), ..draft.clone() });
    let found = peter(&desk, &id);
    assert_eq!((found.phone.as_str(), found.email.as_str()), ("+45 33 44 55 66", "peter@bank.dk"));
    let summary = &desk.workspace.get::<Entry>(&id).unwrap().summary;
    assert_eq!(*summary, format!("{}\np@bank.dk", draft.summary.trim()));
    assert_eq!(desk.workspace.all::<Contact>().count(), 1);
    desk.run(&inverse);
    assert_eq!(desk.workspace.all::<Contact>().next().unwrap().phone, "");
    // A number that nobody in particular answers is the organisation's.
    let (id, _) = desk.log(&Draft { with: with("", "70 10 20 30"), ..draft });
    assert_eq!(
        (peter(&desk, &id).name.as_str(), peter(&desk, &id).phone.as_str()),
        ("Banken", "70 10 20 30")
    );
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
    assert!(IdOrder::of("lg-x-10") > IdOrder::of("lg-x-9"));
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
fn a_call_is_told_of_until_it_is_confirmed_or_two_weeks_old() {
    let mut desk = Desk::new();
    let call = Entry {
        partnership: desk.ps.clone(),
        entry_kind: Some(EntryKind::Call),
        at: Some(day("2026-11-20")),
        ..Entry::default()
    };
    let first = desk.add(&call);
    let later = desk.add(&Entry { at: Some(day("2026-11-24")), ..call.clone() });
    for told in [
        Entry { mail_sent_at: Some(day("2026-11-20")), ..call.clone() },
        Entry { confirmed: Some(true), ..call.clone() },
        Entry { outcome: Some(Outcome::NotReached), ..call.clone() },
        Entry { at: None, ..call.clone() },
        // Of no partnership: no mail is offered there.
        Entry { partnership: String::new(), ..call },
    ] {
        desk.add(&told);
    }
    let open = |desk: &Desk, today: &str| -> Vec<String> {
        let open = unconfirmed_calls(&desk.workspace, day(today)).into_iter();
        open.map(|entry| entry.id.clone()).collect()
    };
    assert_eq!(open(&desk, "2026-11-24"), [later.clone(), first.clone()]);
    assert_eq!(open(&desk, "2026-12-04"), [later.clone(), first.clone()]);
    assert_eq!(open(&desk, "2026-12-05"), [later]);
    assert_eq!(open(&desk, "2026-11-23"), [first], "what is to come has not been");
    desk.run(&Command::set(desk.ps.clone(), field!(Partnership.status), Status::DeclinedThem));
    assert!(open(&desk, "2026-11-24").is_empty());
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
    let facts = mail_facts(&desk.workspace, &entry, day("2026-11-20"));
    assert_eq!(
        facts.asks.iter().map(|ask| ask.text.as_str()).collect::<Vec<_>>(),
        ["Penge", "Omtale"]
    );
    assert_eq!(facts.first_name, "Peter");
    assert_eq!(facts.next, Some(day("2026-11-24")));
    assert_eq!(facts.to_inform, Some(peter));
}
