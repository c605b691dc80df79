//! Mails to partners: which one fits, whom it is for, and what stands in none of them.

use crate::support::desk::{Desk, day};
use crate::support::mail::{Case, TODAY, case};
use makkerskab::{
    domain::{
        Approval, Code, Contact, Direction, Entry, EntryKind, MailTemplate, Meeting, Outcome,
        Partnership, Phase, SetOf, Status,
    },
    field,
    text::{Lang, partnership::letter, text},
    workspace::{
        Command,
        conversation::newest_first,
        mails::{MailFacts, after_talk, facts_for, fitting, mail_facts, sent, usual_reader},
    },
};

/// Whatever they are asked about, and whoever reads them.
#[test]
fn no_mail_tells_what_is_internal_or_whom_nobody_may_name() {
    let case = case();
    for lang in [Lang::Da, Lang::En] {
        for contact in [case.peter.as_str(), ""] {
            let told = case.all(lang, contact);
            for word in ["HEMMELIGT", "Tavs", "Tove", "Fonden", "Lis", "Gammelt"] {
                assert!(!told.contains(word), "{word} in {told}");
            }
        }
        // The fund knows its own name and what it has given, and is not told what others have.
        let told = case.all(lang, &case.tove);
        assert!(told.contains("fondens check") && told.contains("Tove"), "{told}");
        for word in ["HEMMELIGT", "højtlæsere", "Plakaterne", "bøger"] {
            assert!(!told.contains(word), "{word} in {told}");
        }
    }
    let left = case.desk.workspace.all::<Contact>().find(|own| own.name == "Lis Borte");
    let left = left.unwrap().id.clone();
    assert_eq!(case.letter(Lang::Da, MailTemplate::Thanks, &left).address, "");
}

#[test]
fn what_is_missing_is_marked_and_nothing_is_left_empty() {
    let full = case();
    for (lang, mark) in [(Lang::Da, "[udfyld: "), (Lang::En, "[fill in: ")] {
        for template in MailTemplate::ALL {
            let empty = letter(text(lang), *template, &MailFacts::default(), &[]);
            let full = full.letter(lang, *template, &full.peter);
            assert!(empty.body.matches(mark).count() >= 3, "{}", empty.body);
            for own in [&empty, &full] {
                let body = &own.body;
                assert!(!own.subject.trim().is_empty() && !own.subject.contains('['), "{body}");
                for wrong in ["{", "  ", " .", " ,", "..", ": \n", "\n\n\n", ":.", "»«", "“”"]
                {
                    assert!(!body.contains(wrong), "{wrong:?} in {body}");
                }
            }
        }
    }
}

/// One that follows no talk is a line in the log once it is sent, in one step.
#[test]
fn a_mail_that_is_sent_stands_in_the_log() {
    let mut case = case();
    let today = day(TODAY);
    let mut made = 0;
    let mut send = |template, contact: &str, subject: &str| {
        let ps = case.desk.ps.clone();
        let before: Vec<String> = newest_first(&case.desk.workspace, &ps);
        let command = sent(
            &case.desk.workspace,
            (&ps, contact),
            (template, subject),
            "Anne Holm",
            today,
            |kind| {
                made += 1;
                format!("{}-sent-{made}", kind.code())
            },
        );
        let inverse = case.desk.run(&command);
        let id = newest_first(&case.desk.workspace, &ps)
            .into_iter()
            .find(|id| !before.contains(id))
            .unwrap();
        let entry = case.desk.workspace.get::<Entry>(&id).unwrap().clone();
        case.desk.run(&inverse);
        assert_eq!(newest_first(&case.desk.workspace, &ps), before);
        entry
    };
    let peter = case.peter.clone();
    let no = send(MailTemplate::Decline, &peter, " Vores svar om »Læs for mig« ");
    assert_eq!(
        (no.entry_kind, no.direction, no.at, no.by.as_str()),
        (Some(EntryKind::Mail), Some(Direction::Out), Some(today), "Anne Holm")
    );
    assert_eq!(no.summary, "Vores svar om »Læs for mig«");
    assert_eq!(no.contact_ids, SetOf([peter.clone()].into()));
    assert!(!no.partner.is_empty() && no.internal.is_none());
    let thanks = send(MailTemplate::Thanks, "", "Tak");
    assert_eq!(thanks.entry_kind, Some(EntryKind::Thanks));
    assert!(thanks.contact_ids.0.is_empty());
}

#[test]
fn the_first_talk_tells_what_it_is_about_and_each_later_one_is_confirmed() {
    let mut case = case();
    let first = case.desk.workspace.get::<Entry>(&case.call).unwrap().clone();
    assert_eq!(after_talk(&case.desk.workspace, &first), MailTemplate::FirstCall);
    let add = |desk: &mut Desk, partner: &str, at: &str, outcome: Option<Outcome>| {
        let entry = Entry {
            partnership: desk.ps.clone(),
            partner: partner.into(),
            at: Some(day(at)),
            entry_kind: Some(EntryKind::Call),
            outcome,
            ..Entry::default()
        };
        let id = desk.add(&entry);
        after_talk(&desk.workspace, desk.workspace.get(&id).unwrap())
    };
    let desk = &mut case.desk;
    let nursery = desk.join("Havblik", None);
    assert_eq!(add(desk, &first.partner, "2026-11-25", None), MailTemplate::LaterCall);
    // Nobody answered there the first time, and nobody has been called by no name.
    assert_eq!(
        add(desk, &nursery, "2026-11-20", Some(Outcome::NotReached)),
        MailTemplate::FirstCall
    );
    assert_eq!(add(desk, &nursery, "2026-11-21", None), MailTemplate::FirstCall);
    assert_eq!(add(desk, &nursery, "2026-11-21", None), MailTemplate::LaterCall);
    assert_eq!(add(desk, "", "2026-11-26", None), MailTemplate::FirstCall);
    // Before the first of them.
    assert_eq!(add(desk, &first.partner, "2026-11-01", None), MailTemplate::FirstCall);
    assert_eq!(after_talk(&desk.workspace, &first), MailTemplate::LaterCall);
    // «Just now» is said on the day itself.
    let told = |today: &str| {
        let facts = mail_facts(&desk.workspace, &first, day(today));
        letter(text(Lang::Da), MailTemplate::FirstCall, &facts, &[]).body
    };
    assert!(told("2026-11-20").contains("Tak for samtalen lige før."));
    assert!(told("2026-11-23").contains("Tak for samtalen fredag den 20. nov. 2026."));
}

#[test]
fn the_mail_that_stands_first_fits_where_the_partnership_stands() {
    let mut desk = Desk::new();
    let ps = desk.ps.clone();
    let today = day(TODAY);
    let fits = |desk: &Desk| {
        fitting(&desk.workspace, desk.workspace.get::<Partnership>(&desk.ps).unwrap(), today)
    };
    assert_eq!(fits(&desk), MailTemplate::FirstCall);
    let bank = desk.join("Sparekassen", None);
    for (at, outcome, expected) in [
        ("2026-11-01", None, MailTemplate::FirstCall),
        ("2026-11-05", Some(Outcome::Reached), MailTemplate::LaterCall),
        ("2026-11-06", Some(Outcome::NotReached), MailTemplate::Reminder),
    ] {
        desk.add(&Entry {
            partnership: ps.clone(),
            partner: bank.clone(),
            at: Some(day(at)),
            entry_kind: Some(EntryKind::Call),
            outcome,
            ..Entry::default()
        });
        assert_eq!(fits(&desk), expected, "{at}");
    }
    for (status, phase, expected) in [
        (Status::Approval, Phase::P07, MailTemplate::Permission),
        (Status::Active, Phase::P10, MailTemplate::Status),
        (Status::Paused, Phase::P10, MailTemplate::Status),
        (Status::Review, Phase::P11, MailTemplate::Status),
        (Status::Review, Phase::P12, MailTemplate::Closing),
        (Status::Closed, Phase::P12, MailTemplate::Thanks),
        (Status::DeclinedUs, Phase::P05, MailTemplate::Decline),
        (Status::DeclinedThem, Phase::P12, MailTemplate::AfterNo),
    ] {
        desk.run(&Command::set(&ps, field!(Partnership.status), status));
        desk.run(&Command::set(&ps, field!(Partnership.phase), phase));
        assert_eq!(fits(&desk), expected, "{status:?}");
    }
}

/// The next meeting may have been made of it, and moved to an earlier day.
#[test]
fn a_day_that_was_agreed_on_is_told_until_there_was_a_meeting_after_it() {
    let mut desk = Desk::new();
    let own = desk.ps.clone();
    desk.join("Sparekassen", None);
    let met = |at: &str, next: Option<&str>| Meeting {
        partnership: own.clone(),
        at: Some(day(at)),
        next_at: next.map(day),
        ..Meeting::default()
    };
    let told = |desk: &Desk| {
        let facts = facts_for(&desk.workspace, &desk.ps, "", "", day(TODAY));
        facts.meeting.and_then(|own| own.at)
    };
    desk.add(&met("2026-11-10", Some("2026-12-08")));
    assert_eq!(told(&desk), Some(day("2026-12-08")));
    desk.add(&met("2026-11-20", None));
    assert_eq!(told(&desk), None);
}

#[test]
fn a_mail_goes_to_whom_it_is_about() {
    let mut case = case();
    let reader =
        |case: &Case, template| usual_reader(&case.desk.workspace, &case.desk.ps, template);
    assert_eq!(reader(&case, MailTemplate::Permission), Some(case.peter.clone()));
    assert_eq!(reader(&case, MailTemplate::Status), Some(case.peter.clone()));
    // Who was found out about internally is nobody who was in touch.
    let note = Entry {
        partnership: case.desk.ps.clone(),
        at: Some(day("2026-11-27")),
        entry_kind: Some(EntryKind::Note),
        contact_ids: SetOf([case.tove.clone()].into()),
        ..Entry::default()
    };
    case.desk.add(&note);
    assert_eq!(reader(&case, MailTemplate::Status), Some(case.peter.clone()));
    case.desk.add(&Entry { entry_kind: Some(EntryKind::Call), ..note });
    assert_eq!(reader(&case, MailTemplate::Status), Some(case.tove.clone()));
    // Somebody in the house, who is nobody's contact.
    let mut alone = Desk::new();
    alone.add(&Approval {
        partnership: alone.ps.clone(),
        who: "Chefen".into(),
        ..Approval::default()
    });
    assert_eq!(usual_reader(&alone.workspace, &alone.ps, MailTemplate::Permission), None);
    assert_eq!(usual_reader(&alone.workspace, &alone.ps, MailTemplate::Status), None);
}
