//! With several partners an agreement tells what concerns its own parties: what is another partner's own stays out.

use crate::support::agreement::{Case, example, list};
use makkerskab::{
    agreement::{Built, Reason, Told, WhyOut},
    domain::{
        Action, ActionState, AgreementLevel, Approval, Ask, AskDirection, AskStatus, Contribution,
        ContributionKind, Day, Goal, GoalState, Lines, Meeting, MeetingKind, Member, MemberRole,
        Origin, Partner, Round,
    },
    export::to_plain,
    text::{Lang, text},
};
use serde_json::json;

const HOME: &str = "case-bornehaver-ps";
const NURSERY: &str = "case-bornehaver-pa1";
const HARBOUR: &str = "pa-harbour";

/// With the nursery alone, or with the nursery and the harbour.
fn of(partners: usize) -> Case {
    let case = example("case-bornehaver", Lang::Da);
    assert_eq!(case.id, HOME);
    if partners == 1 {
        return case;
    }
    let harbour = Partner { name: "Havnens Venner".into(), ..Partner::default() };
    let member = Member {
        partnership: HOME.into(),
        partner: HARBOUR.into(),
        role: Some(MemberRole::Partner),
        ..Member::default()
    };
    case.with(HARBOUR, &harbour).with("mb-harbour", &member)
}

/// The agreement is with these, and takes all annexes that tell of the record.
fn with(case: Case, parties: &[&str]) -> Case {
    let on = |path: String| (path, json!(true));
    let annexes = ["timeline", "tasks", "approvals", "evaluation"];
    let mut fields: Vec<_> = parties.iter().map(|id| on(format!("parties/{id}"))).collect();
    fields.extend(annexes.map(|id| on(format!("clause/c32/options/{id}"))));
    fields.push(on("clause/c32/on".into()));
    fields.push(("clause/c11/choice".into(), json!("C")));
    let fields: Vec<_> = fields.iter().map(|(key, value)| (key.as_str(), value.clone())).collect();
    case.agree(&fields)
}

fn built(case: &Case) -> Built {
    case.build(AgreementLevel::Contract, Lang::Da)
}

fn told(case: &Case) -> String {
    to_plain(&built(case).document, &text(Lang::Da).agreement.fill_in)
}

fn silent(case: Case) -> Case {
    case.write(HARBOUR, &[("publicity_pref", json!("none"))])
}

fn ask(partner: &str, text: &str) -> Ask {
    Ask {
        partnership: HOME.into(),
        partner: partner.into(),
        direction: Some(AskDirection::Ask),
        text: text.into(),
        ..Ask::default()
    }
}

fn money(partner: &str, amount: f64, text: &str) -> Ask {
    Ask { kind: Some(ContributionKind::Money), amount: Some(amount), ..ask(partner, text) }
}

fn offer(partner: &str, text: &str) -> Ask {
    let (direction, status) = (Some(AskDirection::Offer), Some(AskStatus::Promised));
    Ask { direction, status, ..ask(partner, text) }
}

#[test]
fn money_that_another_partner_is_asked_for_is_none_of_this_agreement() {
    let asked = |case: Case| {
        case.with("as-1", &money(NURSERY, 10_000.0, "Trykning"))
            .with("as-2", &money(HARBOUR, 70_000.0, "Havnefest"))
    };
    for case in [asked(of(2)), silent(asked(of(2)))] {
        let text = told(&with(case, &[NURSERY]));
        assert!(text.contains("10.000 kr.") && text.contains("rykning"), "{text}");
        assert!(!text.contains("80.000") && !text.contains("avnefest"), "{text}");
    }
    // Both are parties: the sum is that of both.
    assert!(told(&with(asked(of(2)), &[NURSERY, HARBOUR])).contains("80.000 kr."));
    // Where none is asked of the nursery, that is no reason for a clause on money.
    let reason = |partner: &str| {
        let case = of(2).with("as-2", &money(partner, 70_000.0, "Havnefest"));
        let case = case.agree(&[(&format!("parties/{NURSERY}"), json!(true))]);
        let built = case.build(AgreementLevel::OnePage, Lang::Da);
        built.standings.iter().find(|own| own.clause == "c11").unwrap().reason
    };
    assert_ne!(reason(HARBOUR), Reason::Record(Told::Money));
    assert_eq!(reason(NURSERY), Reason::Record(Told::Money));
}

/// It is not missing from the text: it has nothing to do there.
#[test]
fn an_amount_of_another_partner_is_told_to_be_that_ones() {
    let why = |case: Case, what: &str| {
        let built = built(&with(case, &[NURSERY]));
        let out = built.left_out.iter().find(|out| out.what.contains(what));
        out.map(|out| out.why)
    };
    let given = |amount: f64| Contribution {
        partnership: HOME.into(),
        party: HARBOUR.into(),
        kind: Some(ContributionKind::Money),
        planned: Some(amount),
        ..Contribution::default()
    };
    // Whoever happens to be promised as much.
    let case = of(2)
        .with("as-1", &money(HARBOUR, 10_000.0, "Havnefest"))
        .with("as-2", &money(NURSERY, 10_000.0, "Trykning"))
        .with("as-3", &money("", 700.0, "Kage"))
        .with("co-1", &given(3_300.0));
    assert_eq!(why(case, "avnefest"), Some(WhyOut::OfAnother));
    let case = of(2).with("as-3", &money("", 700.0, "Kage")).with("co-1", &given(3_300.0));
    assert_eq!(why(case, "3.300"), Some(WhyOut::OfAnother));
    let case = of(2).with("as-3", &money("", 700.0, "Kage"));
    assert_eq!(why(case, "700"), Some(WhyOut::NotInText), "nobody said whose it is");
}

#[test]
fn what_the_library_promised_another_partner_stays_out() {
    let offered = |case: Case| {
        case.with("of-1", &offer(NURSERY, "Et skab til bøger"))
            .with("of-2", &offer(HARBOUR, "Lokaler hver onsdag"))
            .with("of-3", &offer("", "Kaffe til alle"))
    };
    for case in [offered(of(2)), silent(offered(of(2)))] {
        let text = told(&with(case, &[NURSERY]));
        assert!(text.contains("kab til bøger") && text.contains("affe til alle"), "{text}");
        assert!(!text.contains("hver onsdag"), "{text}");
    }
    let text = told(&with(offered(of(2)), &[NURSERY, HARBOUR]));
    assert!(text.contains("hver onsdag") && text.contains("kab til bøger"), "{text}");
}

/// With one partner it is that one's.
#[test]
fn what_nobody_in_particular_is_asked_for_is_no_one_partys_promise() {
    let asked = |case: Case| {
        case.with("as-1", &ask("", "En bil i weekenden")).with("as-2", &money("", 500.0, "Kage"))
    };
    let text = told(&with(asked(of(2)), &[NURSERY]));
    assert!(!text.contains("bil i weekenden") && !text.contains("500 kr."), "{text}");
    let text = told(&with(asked(of(1)), &[NURSERY]));
    assert!(text.contains("bil i weekenden") && text.contains("500 kr."), "{text}");
    assert!(told(&with(asked(of(2)), &[NURSERY, HARBOUR])).contains("500 kr."));
}

#[test]
fn goals_of_a_partner_that_is_no_party_stay_out() {
    let goal = |party: &str, text: &str| Goal {
        partnership: HOME.into(),
        text: text.into(),
        party: party.into(),
        indicator: format!("Tal på {text}"),
        due: Day::parse_iso("2027-05-03"),
        state: Some(GoalState::Open),
        ..Goal::default()
    };
    let aimed = |case: Case| {
        case.with("go-1", &goal(HARBOUR, "Billigere lokaler"))
            .with("go-2", &goal(NURSERY, "Trygge børn"))
            .with("go-3", &goal("library", "Nye lånere"))
            .with("go-4", &goal("shared", "Flere bøger"))
            .with("go-5", &goal("citizens", "Stolte forældre"))
    };
    for case in [aimed(of(2)), silent(aimed(of(2)))] {
        let text = told(&with(case, &[NURSERY]));
        assert!(!text.to_lowercase().contains("billigere lokaler"), "{text}");
        for own in ["Trygge børn", "Nye lånere", "Flere bøger", "Stolte forældre"] {
            assert!(text.contains(own) && text.contains(&format!("Tal på {own}")), "{own}: {text}");
        }
    }
    assert!(told(&with(aimed(of(2)), &[NURSERY, HARBOUR])).contains("Billigere lokaler"));
}

/// As in the mails: who says yes at a partner that may be named is told, whoever that is a party to.
#[test]
fn who_says_yes_at_a_silent_partner_stands_in_nobody_elses_agreement() {
    let yes = |partner: &str, who: &str| Approval {
        partnership: HOME.into(),
        partner: partner.into(),
        who: who.into(),
        decision_ref: format!("Referat fra {who}"),
        ..Approval::default()
    };
    let asked = |case: Case| {
        case.with("ap-1", &yes(NURSERY, "Institutionslederen"))
            .with("ap-2", &yes("", "Kulturudvalget"))
            .with("ap-3", &yes(HARBOUR, "Havnemesteren"))
    };
    let text = told(&with(silent(asked(of(2))), &[NURSERY]));
    assert!(!text.contains("Havnemesteren"), "{text}");
    assert!(text.contains("Institutionslederen") && text.contains("Kulturudvalget"), "{text}");
    assert!(told(&with(asked(of(2)), &[NURSERY])).contains("Havnemesteren"));
    assert!(told(&with(silent(asked(of(2))), &[HARBOUR])).contains("Referat fra Havnemesteren"));
}

#[test]
fn a_meeting_with_another_partner_sets_no_task_and_no_day() {
    let meeting = |attendees: &[&str], day: &str| Meeting {
        partnership: HOME.into(),
        at: Day::parse_iso(day),
        meeting_kind: Some(MeetingKind::Workgroup),
        attendees: Lines(attendees.iter().map(|own| (*own).into()).collect()),
        ..Meeting::default()
    };
    let task = |meeting: &str, text: &str, owner: &str| Action {
        partnership: HOME.into(),
        text: text.into(),
        owner: owner.into(),
        origin: Some(Origin::Meeting),
        origin_id: meeting.into(),
        state: Some(ActionState::Open),
        ..Action::default()
    };
    let nursery =
        example("case-bornehaver", Lang::Da).build(AgreementLevel::Contract, Lang::Da).parties;
    let nursery = nursery[0].partner.name.clone();
    let met = |case: Case| {
        case.with("mo-1", &meeting(&["Havnens Venner"], "2026-12-01"))
            .with("mo-2", &meeting(&[], "2026-12-10"))
            .with("ac-1", &task("mo-1", "Hente både", "Mette"))
            .with("ac-2", &task("mo-2", "Trykke plakater", "Mette"))
            .with("ac-3", &task("mo-1", "Ringe til børnehaven", &nursery))
    };
    let day =
        |built: &Built| built.values["next_contact"].inline(&text(Lang::Da).agreement.wording);
    let case = with(met(of(2)), &[NURSERY]);
    let tasks = told(&case);
    assert!(!tasks.contains("Hente både"), "{tasks}");
    assert!(tasks.contains("Trykke plakater") && tasks.contains("Ringe til børnehaven"), "{tasks}");
    assert_eq!(day(&built(&case)), "10. december 2026");
    for (partners, parties) in [(1, vec![NURSERY]), (2, vec![NURSERY, HARBOUR])] {
        let case = with(met(of(partners)), &parties);
        assert!(told(&case).contains("Hente både"), "{partners}");
        assert_eq!(day(&built(&case)), "1. december 2026", "{partners}");
    }
}

#[test]
fn a_round_that_no_party_is_asked_in_tells_neither_its_day_nor_its_questions() {
    let round = Round {
        partnership: HOME.into(),
        title: "Internt blik".into(),
        due: Day::parse_iso("2027-02-01"),
        ..Round::default()
    };
    let asks = |case: Case, asked: &[&str]| {
        let mut fields = vec![("own/q1/text".to_owned(), json!("Er det for dyrt?"))];
        fields.extend(asked.iter().map(|id| (format!("parties/{id}"), json!("Et navn"))));
        let fields: Vec<_> = fields.iter().map(|(key, own)| (key.as_str(), own.clone())).collect();
        let task = Action {
            partnership: HOME.into(),
            text: "Finde et billigere sted".into(),
            origin: Some(Origin::Evaluation),
            origin_id: "ev-x".into(),
            state: Some(ActionState::Open),
            ..Action::default()
        };
        let case = case.with("ev-x", &round).write("ev-x", &fields).with("ac-x", &task);
        let text = told(&with(case, &[NURSERY]));
        let all = ["for dyrt", "1. februar 2027", "billigere sted"];
        all.map(|own| text.contains(own))
    };
    for partners in [1, 2] {
        assert_eq!(asks(of(partners), &["library"]), [false; 3], "{partners}");
        assert_eq!(asks(of(partners), &["library", NURSERY]), [true; 3], "{partners}");
        assert_eq!(asks(of(partners), &[]), [true; 3], "{partners}: nobody said who is asked");
    }
    assert_eq!(asks(of(2), &["library", HARBOUR]), [false; 3]);
}

#[test]
fn an_answer_of_the_agreements_own_stands_whoever_the_record_asks() {
    let case = of(2).with("as-1", &ask("", "En bil i weekenden"));
    let own = (&*format!("values/partner.gives/{NURSERY}"), list(&["En bil i weekenden"]));
    assert!(told(&with(case, &[NURSERY]).agree(&[own])).contains("bil i weekenden"));
}
