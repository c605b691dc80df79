//! Mails to partners: their words in both languages, which one fits, whom it is for, and what stands in none of them.

mod desk_support;

use desk_support::{Desk, day};
use expect_test::expect;
use makkerskab::{
    domain::{
        Action, ActionState, Approval, ApprovalState, Ask, AskStatus, Code, Contact, Contribution,
        Entry, EntryKind, Goal, Library, Lines, MailTemplate, Meeting, MeetingKind, Member,
        MemberRole, Origin, Outcome, Partnership, Person, Phase, Publicity, SetOf, Status, Unit,
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
        mails::{
            MailFacts, after_talk, facts_for, fitting, mail_facts, usual_reader, withheld_from,
        },
    },
};

const TODAY: &str = "2026-11-28";

/// A partnership with a bank, a nursery where it takes place, and a fund that nobody is to name.
struct Case {
    desk: Desk,
    peter: String,
    tove: String,
    call: String,
}

fn case() -> Case {
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
    fn letter(&self, lang: Lang, template: MailTemplate, contact: &str) -> Letter {
        let (w, ps) = (&self.desk.workspace, &self.desk.ps);
        let partner = w.get::<Contact>(contact).map(|own| own.partner.clone()).unwrap_or_default();
        let facts = facts_for(w, ps, contact, "Anne Holm", day(TODAY));
        letter(text(lang), template, &facts, &withheld_from(w, ps, &partner))
    }

    fn all(&self, lang: Lang, contact: &str) -> String {
        let told = MailTemplate::ALL.iter().map(|template| {
            let own = self.letter(lang, *template, contact);
            format!("=== {}: {}\n{}\n", template.code(), own.subject, own.body)
        });
        told.collect::<Vec<_>>().join("\n")
    }
}

#[test]
fn each_mail_says_in_danish_what_the_record_says() {
    let case = case();
    let expected = expect![[r#"
        === m01: Tak for samtalen om Læs for mig
        Kære Peter

        Tak for samtalen fredag den 20. nov. 2026. Kort fortalt: Greve Bibliotek arbejder på »Læs for mig«. Flere børn skal få lyst til at læse.

        Vi vil gerne spørge, om I vil bidrage med bøger og læsebamser, 180 stk. For jer kan det betyde: [udfyld: partnerens fordel i én sætning].

        Jeg ringer tirsdag den 1. dec. 2026 og hører, hvad I tænker.

        Venlig hilsen
        Anne Holm
        Greve Bibliotek

        === m02: Det talte vi om: Læs for mig
        Kære Peter

        Tak for samtalen fredag den 20. nov. 2026 om »Læs for mig«.

        Jeg forstår det sådan: [udfyld: det, I blev enige om]

        I bidrager med et lokale.

        Vi håber stadig på bøger og læsebamser, 180 stk.

        Jeg ringer tirsdag den 1. dec. 2026.

        Er noget anderledes, end du husker det, så skriv endelig.

        Venlig hilsen
        Anne Holm
        Greve Bibliotek

        === m03: En venlig påmindelse om Læs for mig
        Kære Peter

        Jeg vender lige tilbage til min henvendelse fra fredag den 20. nov. 2026 om »Læs for mig«.

        Vi vil stadig gerne høre, om I vil bidrage med bøger og læsebamser, 180 stk.

        Jeg ved, at der er travlt. Jeg ringer tirsdag den 1. dec. 2026. Passer et andet tidspunkt bedre, så svar bare på denne mail.

        Er det ikke noget for jer, er et kort nej også en hjælp.

        Venlig hilsen
        Anne Holm
        Greve Bibliotek

        === m06: Må vi gå videre med Læs for mig?
        Kære Peter

        Greve Bibliotek vil gerne tilbyde »Læs for mig« hos Solstrålen. Flere børn skal få lyst til at læse.

        Det koster medarbejderne cirka [udfyld: tid, fx en time om måneden].

        Det er allerede godkendt af Institutionschefen.

        Må vi gå videre i dialog med Bankdirektøren? Og er der andre, vi skal spørge hos jer?

        Venlig hilsen
        Anne Holm
        Greve Bibliotek

        === m07: Vores svar om Læs for mig
        Kære Peter

        Tak for snakken om »Læs for mig« og for jeres lyst til at arbejde sammen med Greve Bibliotek.

        Vi har tænkt godt over det og siger nej tak denne gang. [udfyld: grunden i én venlig sætning]

        Døren står åben. Får I en ny idé, eller ser det anderledes ud til næste år, så skriv endelig.

        Venlig hilsen
        Anne Holm
        Greve Bibliotek

        === m08: Tak for jeres svar om Læs for mig
        Kære Peter

        Tak for jeres svar og for den tid, I brugte på »Læs for mig«.

        Det er helt i orden, at det ikke passer jer nu.

        Må vi spørge igen omkring tirsdag den 1. dec. 2026? Vil I hellere være fri, så sig til.

        Kender du andre, som det kunne være noget for, hører vi gerne om dem.

        Venlig hilsen
        Anne Holm
        Greve Bibliotek

        === m09: Status på Læs for mig
        Kære Peter

        Her er status på »Læs for mig« i fem linjer.

        Gjort: Plakaterne er trykt.
        På vej: Find højtlæsere, også hos en part, der ikke nævnes.
        Problem: [udfyld: det, der driller, eller »intet«].
        Vi har brug for: bøger og læsebamser, 180 stk.
        Næste dato: tirsdag den 8. dec. 2026, kl. 13.00-14.00, biblioteket.

        Vil du vide mere, så skriv eller ring.

        Venlig hilsen
        Anne Holm
        Greve Bibliotek

        === m11: Tak for jeres del i Læs for mig
        Kære Peter

        Tak for jeres del i »Læs for mig«: femten højtlæsere, 15 timer. Det blev til: 40 børn fik læst højt hver uge.

        Oscar på fire bad om én til.

        Tak. Uden jer var det ikke sket.

        Venlig hilsen
        Anne Holm
        Greve Bibliotek

        === m12: Sidste møde om Læs for mig
        Kære Peter

        Samarbejdet om »Læs for mig« slutter onsdag den 31. mar. 2027.

        Vi vil gerne holde et sidste møde: tirsdag den 8. dec. 2026, kl. 13.00-14.00, biblioteket. Passer det ikke, så foreslå en anden dag.

        På mødet aftaler vi, hvem der driver det videre, hvad der bliver af materiale, udstyr og konti, hvad borgerne får at vide, og hvornår vi sletter hinandens kontaktoplysninger.

        Det nåede vi sammen: 40 børn fik læst højt hver uge.

        Tak for samarbejdet.

        Venlig hilsen
        Anne Holm
        Greve Bibliotek

        === m13: Ny tovholder for Læs for mig
        Kære Peter

        Jeg hedder Anne Holm og er ny tovholder for »Læs for mig« hos Greve Bibliotek.

        Det, vi har aftalt med jer, gælder stadig.

        Jeg vil gerne høre, hvad der går godt, og hvad jeg skal passe på. Jeg ringer tirsdag den 1. dec. 2026.

        Du kan altid ringe til mig på 43 43 43 43.

        Venlig hilsen
        Anne Holm
        Greve Bibliotek
    "#]];
    expected.assert_eq(&case.all(Lang::Da, &case.peter));
}

#[test]
fn each_mail_says_in_english_what_the_record_says() {
    let case = case();
    let expected = expect![[r#"
        === m01: Thank you for talking to me about Læs for mig
        Dear Peter

        Thank you for talking to me on Friday 20 Nov 2026. In short: Greve Bibliotek is working on “Læs for mig”. Flere børn skal få lyst til at læse.

        We would like to ask whether you would contribute bøger and læsebamser, 180 pieces. What it could mean for you: [fill in: the partner's benefit in one sentence].

        I will call on Tuesday 1 Dec 2026 to hear what you think.

        Kind regards
        Anne Holm
        Greve Bibliotek

        === m02: What we talked about: Læs for mig
        Dear Peter

        Thank you for talking to me on Friday 20 Nov 2026 about “Læs for mig”.

        This is how I understand it: [fill in: what you agreed on]

        You contribute et lokale.

        We still hope for bøger and læsebamser, 180 pieces.

        I will call on Tuesday 1 Dec 2026.

        If you remember anything differently, please write to me.

        Kind regards
        Anne Holm
        Greve Bibliotek

        === m03: A friendly reminder about Læs for mig
        Dear Peter

        I am coming back to what I asked you on Friday 20 Nov 2026 about “Læs for mig”.

        We would still like to hear whether you would contribute bøger and læsebamser, 180 pieces.

        I know that you are busy. I will call on Tuesday 1 Dec 2026. If another time suits you better, just reply to this email.

        If it is not for you, a short no is a help as well.

        Kind regards
        Anne Holm
        Greve Bibliotek

        === m06: May we go on with Læs for mig?
        Dear Peter

        Greve Bibliotek would like to offer “Læs for mig” at Solstrålen. Flere børn skal få lyst til at læse.

        It takes about [fill in: time, such as an hour a month] of your staff's time.

        It has already been approved by Institutionschefen.

        May we go on and talk to Bankdirektøren? And is there anybody else whom we should ask?

        Kind regards
        Anne Holm
        Greve Bibliotek

        === m07: Our answer about Læs for mig
        Dear Peter

        Thank you for talking to us about “Læs for mig” and for wanting to work with Greve Bibliotek.

        We have thought about it carefully, and our answer is no this time. [fill in: the reason in one kind sentence]

        The door is open. If you have a new idea, or things look different next year, please write to us.

        Kind regards
        Anne Holm
        Greve Bibliotek

        === m08: Thank you for your answer about Læs for mig
        Dear Peter

        Thank you for your answer, and for the time that you gave “Læs for mig”.

        It is quite all right that it does not suit you now.

        May we ask again around Tuesday 1 Dec 2026? If you would rather be left in peace, just say so.

        If you know of others whom it might suit, we would like to hear of them.

        Kind regards
        Anne Holm
        Greve Bibliotek

        === m09: Status of Læs for mig
        Dear Peter

        Here is the status of “Læs for mig” in five lines.

        Done: Plakaterne er trykt.
        Under way: Find højtlæsere, også hos a party that is not named.
        Problem: [fill in: what is difficult, or “nothing”].
        We need: bøger and læsebamser, 180 pieces.
        Next date: Tuesday 8 Dec 2026, 13:00-14:00, biblioteket.

        If you would like to know more, write or call.

        Kind regards
        Anne Holm
        Greve Bibliotek

        === m11: Thank you for your part in Læs for mig
        Dear Peter

        Thank you for your part in “Læs for mig”: femten højtlæsere, 15 hours. This is what it became: 40 børn fik læst højt hver uge.

        Oscar på fire bad om én til.

        Thank you. It would not have happened without you.

        Kind regards
        Anne Holm
        Greve Bibliotek

        === m12: Last meeting about Læs for mig
        Dear Peter

        Our work together on “Læs for mig” ends on Wednesday 31 Mar 2027.

        We would like to hold a last meeting: Tuesday 8 Dec 2026, 13:00-14:00, biblioteket. If that does not suit you, please suggest another day.

        At the meeting we agree who carries it on, what becomes of materials, equipment and accounts, what citizens are told, and when we delete each other's contact details.

        This is what we reached together: 40 børn fik læst højt hver uge.

        Thank you for working with us.

        Kind regards
        Anne Holm
        Greve Bibliotek

        === m13: A new lead for Læs for mig
        Dear Peter

        My name is Anne Holm, and I now lead “Læs for mig” at Greve Bibliotek.

        What we have agreed with you still holds.

        I would like to hear what goes well, and what I should watch out for. I will call on Tuesday 1 Dec 2026.

        You can always call me on 43 43 43 43.

        Kind regards
        Anne Holm
        Greve Bibliotek
    "#]];
    expected.assert_eq(&case.all(Lang::En, &case.peter));
}

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
