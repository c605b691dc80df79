//! A partnership with much to write about, for the tests of its mails.

use crate::support::desk::{Desk, day};
use makkerskab::{
    domain::{
        Action, ActionState, Approval, ApprovalState, Ask, AskStatus, Code, Contact, Contribution,
        Entry, EntryKind, Goal, Library, Lines, MailTemplate, Meeting, MeetingKind, Member,
        MemberRole, Origin, Person, Publicity, Unit,
    },
    field,
    text::{
        Lang,
        partnership::{Letter, letter},
        text,
    },
    workspace::{
        Command,
        conversation::{Draft, With},
        mails::{facts_for, withheld_from},
    },
};

pub const TODAY: &str = "2026-11-28";

/// A partnership with a bank, a nursery where it takes place, and a fund that nobody is to name.
pub struct Case {
    pub desk: Desk,
    pub peter: String,
    pub tove: String,
    pub call: String,
}

pub fn case() -> Case {
    let mut desk = Desk::new();
    let ps = desk.ps.clone();
    let own = || ps.clone();
    desk.run(&Command::edit(
        &ps,
        vec![
            (field!(Partnership.need).into(), vec!["Flere børn skal få lyst til at læse".into()]),
            (field!(Partnership.end).into(), vec!["2027-03-31".into()]),
            (field!(Partnership.story).into(), vec!["Oscar på fire bad om én til".into()]),
            (field!(Partnership.notes).into(), vec!["HEMMELIGT: Peter er svær".into()]),
            (field!(Partnership.internal_plan).into(), vec!["HEMMELIGT: først banken".into()]),
        ],
    ));
    desk.add(&Library { name: "Greve Bibliotek".into(), ..Library::default() });
    desk.add(&Person {
        name: "Anne Holm".into(),
        phone: "43 43 43 43".into(),
        ..Person::default()
    });
    let bank = desk.join("Sparekassen", None);
    let nursery = desk.join("Solstrålen", None);
    let fund = desk.join("Tavs Fond", Some(Publicity::None));
    for (partner, role) in [(&nursery, MemberRole::Site), (&fund, MemberRole::Site)] {
        let member = desk.workspace.of::<Member>(&ps).find(|own| own.partner == *partner);
        let member = member.unwrap().id.clone();
        desk.run(&Command::set(&member, field!(Member.role), role));
    }
    let contact = |partner: &str, name: &str| Contact {
        partner: partner.into(),
        name: name.into(),
        email: format!("{}@eksempel.invalid", name.to_lowercase().replace(' ', ".")),
        informed_at: Some(day("2026-10-01")),
        notes: "HEMMELIGT: taler altid for længe".into(),
        ..Contact::default()
    };
    let peter = desk.add(&contact(&bank, "Peter Lund"));
    desk.add(&Contact { active: Some(false), ..contact(&bank, "Lis Borte") });
    let tove = desk.add(&contact(&fund, "Tove Tavs"));
    for (partner, text, amount, unit, status) in [
        (bank.as_str(), "Bøger", None, None, AskStatus::Wanted),
        (bank.as_str(), "Læsebamser", Some(180.0), Some(Unit::Pieces), AskStatus::Asked),
        (bank.as_str(), "Et lokale", None, None, AskStatus::Promised),
        (fund.as_str(), "Fondens penge", None, None, AskStatus::Wanted),
    ] {
        desk.add(&Ask {
            partnership: own(),
            partner: partner.into(),
            text: text.into(),
            amount,
            unit,
            status: Some(status),
            note: "HEMMELIGT: spørg forsigtigt".into(),
            ..Ask::default()
        });
    }
    for (party, note) in [(&bank, "Femten højtlæsere"), (&fund, "Fondens check")] {
        desk.add(&Contribution {
            partnership: own(),
            party: party.clone(),
            note: note.into(),
            actual: Some(15.0),
            unit: Some(Unit::Hours),
            ..Contribution::default()
        });
    }
    for (party, result) in
        [("shared", "40 børn fik læst højt hver uge"), (fund.as_str(), "Fonden fik sin vilje")]
    {
        let goal = Goal {
            partnership: own(),
            party: party.into(),
            result: result.into(),
            ..Goal::default()
        };
        desk.add(&goal);
    }
    for (order, who, partner, state) in [
        (1, "Institutionschefen", "", ApprovalState::Yes),
        (2, "Fondens bestyrelse", fund.as_str(), ApprovalState::Yes),
        (3, "Peter Lund", bank.as_str(), ApprovalState::Asked),
        (4, "Bankdirektøren", "", ApprovalState::NotAsked),
    ] {
        desk.add(&Approval {
            partnership: own(),
            order: Some(order),
            who: who.into(),
            partner: partner.into(),
            state: Some(state),
            note: "HEMMELIGT: han siger altid ja".into(),
            ..Approval::default()
        });
    }
    let held = desk.add(&Meeting {
        partnership: own(),
        at: Some(day("2026-11-10")),
        attendees: Lines(vec!["Peter Lund, Sparekassen".into()]),
        ..Meeting::default()
    });
    desk.add(&Meeting {
        partnership: own(),
        at: Some(day("2026-12-08")),
        time: "13-14".into(),
        place: "biblioteket".into(),
        meeting_kind: Some(MeetingKind::Last),
        ..Meeting::default()
    });
    let (call, _) = desk.log(&Draft {
        with: With::Contact(peter.clone()),
        next: "Ring igen".into(),
        due: Some(day("2026-12-01")),
        summary: "HEMMELIGT: Peter lød træt".into(),
        ..desk.draft()
    });
    let note = desk.add(&Entry {
        partnership: own(),
        partner: bank.clone(),
        entry_kind: Some(EntryKind::Note),
        at: Some(day("2026-11-21")),
        summary: "HEMMELIGT: banken fyrer".into(),
        ..Entry::default()
    });
    for (text, state, done, origin, of) in [
        ("Plakaterne er trykt", ActionState::Done, Some("2026-11-20"), Origin::Meeting, &held),
        ("Gammelt nyt", ActionState::Done, Some("2026-01-20"), Origin::Meeting, &held),
        ("Find højtlæsere, også hos Tavs Fond", ActionState::Open, None, Origin::Meeting, &held),
        ("HEMMELIGT: find en anden bank", ActionState::Open, None, Origin::Log, &note),
    ] {
        desk.add(&Action {
            partnership: own(),
            text: text.into(),
            state: Some(state),
            done_at: done.map(day),
            due: Some(day("2026-11-29")),
            origin: Some(origin),
            origin_id: of.clone(),
            ..Action::default()
        });
    }
    Case { desk, peter, tove, call }
}

impl Case {
    pub fn letter(&self, lang: Lang, template: MailTemplate, contact: &str) -> Letter {
        let (w, ps) = (&self.desk.workspace, &self.desk.ps);
        let partner = w.get::<Contact>(contact).map(|own| own.partner.clone()).unwrap_or_default();
        let facts = facts_for(w, ps, contact, "Anne Holm", day(TODAY));
        letter(text(lang), template, &facts, &withheld_from(w, ps, &partner))
    }

    pub fn all(&self, lang: Lang, contact: &str) -> String {
        let told = MailTemplate::ALL.iter().map(|template| {
            let own = self.letter(lang, *template, contact);
            format!("=== {}: {}\n{}\n", template.code(), own.subject, own.body)
        });
        told.collect::<Vec<_>>().join("\n")
    }
}
