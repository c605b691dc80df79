//! What of a partnership stands on paper: for those of the house all, for others nothing internal.

use crate::support::desk::{Desk, day};
use makkerskab::{
    domain::{
        Action, Approval, ApprovalState, Entity, Entry, EntryKind, Goal, Message, Mood, Outcome,
        Risk,
    },
    text::{
        Label, Lang, field_words,
        partnership::paper::{self, Lines},
        text,
    },
    workspace::set,
};

const SECRET: &str = "Rygtet om fyringen";
const OPEN: &str = "Aftalt med banken";

/// A partnership with a secret wherever one may stand, and with something beside it for everybody.
fn desk() -> Desk {
    let mut desk = Desk::new();
    let (ps, bank) = (desk.ps.clone(), desk.join("Banken", None));
    let entry = |kind: EntryKind, summary: &str, internal: Option<bool>| Entry {
        partnership: ps.clone(),
        partner: bank.clone(),
        at: Some(day("2026-11-20")),
        entry_kind: Some(kind),
        outcome: Some(Outcome::Maybe),
        reason: SECRET.into(),
        mood: Some(Mood::Tense),
        summary: summary.into(),
        internal,
        ..Entry::default()
    };
    let note = desk.add(&entry(EntryKind::Note, SECRET, None));
    desk.add(&entry(EntryKind::Call, SECRET, Some(true)));
    let call = desk.add(&entry(EntryKind::Call, OPEN, None));
    for (origin, said, due) in [(note, SECRET, "2026-11-25"), (call, OPEN, "2026-11-26")] {
        desk.add(&Action {
            partnership: ps.clone(),
            text: said.into(),
            due: Some(day(due)),
            origin_id: origin,
            ..Action::default()
        });
    }
    for (said, internal) in [(SECRET, Some(true)), (OPEN, None)] {
        let message =
            Message { partnership: ps.clone(), text: said.into(), internal, ..Message::default() };
        desk.add(&message);
    }
    desk.add(&Risk { partnership: ps.clone(), title: SECRET.into(), ..Risk::default() });
    desk.edit(
        &ps,
        vec![
            set("closing/would_partner_again", SECRET),
            set("closing/handover", OPEN),
            set("periods/2026-06-30/would_partner_again", SECRET),
            set("periods/2026-06-30/handover", OPEN),
        ],
    );
    desk
}

/// What each part of the paper says.
fn parts(desk: &Desk, lang: Lang, is_internal: bool) -> Vec<(&'static str, String)> {
    let (workspace, id, text) = (&desk.workspace, desk.ps.as_str(), text(lang));
    let record = workspace.record(id).unwrap();
    let today = day("2026-11-24");
    let lines = |lines: Lines| {
        lines.into_iter().map(|(label, value)| format!("{label}: {value}\n")).collect::<String>()
    };
    vec![
        ("summary", lines(paper::summary(workspace, id, text, is_internal))),
        ("log", lines(paper::log(workspace, id, text, is_internal))),
        ("actions", lines(paper::actions(workspace, id, text, today, is_internal))),
        ("messages", lines(paper::messages(workspace, id, text, None, is_internal))),
        ("risks", lines(paper::risks(workspace, id, text, None, is_internal))),
        ("closing", lines(paper::closing(record, text, is_internal))),
        ("periods", lines(paper::periods(workspace, id, text, is_internal))),
    ]
}

#[test]
fn what_is_internal_stands_on_no_paper_for_others() {
    let desk = desk();
    for lang in Lang::ALL {
        let tense = Mood::Tense.label(*lang);
        for (part, said) in parts(&desk, *lang, false) {
            assert!(!said.contains(SECRET) && !said.contains(tense), "{part}: {said}");
            assert!(said.contains(OPEN) || part == "risks", "{part}: {said}");
        }
        for (part, said) in parts(&desk, *lang, true) {
            // How it ended holds no part of which people write in private.
            let is_ending = ["closing", "periods"].contains(&part);
            assert!(said.contains(SECRET) || is_ending, "{part}: {said}");
            assert!(said.contains(tense) == (part == "log"), "{part}: {said}");
        }
    }
}

#[test]
fn each_field_of_the_record_stands_where_a_share_copy_lets_it_leave() {
    for (field, may) in [
        ("need", true),
        ("notes", false),
        ("internal_plan", false),
        ("budget_hours", false),
        ("budget_dkk", false),
        ("max_attempts", false),
        ("closing/handover", true),
        ("closing/would_partner_again", false),
    ] {
        assert_eq!(paper::may_stand(field, false), may, "{field}");
        assert!(paper::may_stand(field, true), "{field}");
    }
}

#[test]
fn goals_and_permissions_stand_in_lines_without_what_is_not_filled_in() {
    let mut desk = Desk::new();
    let goal = Goal {
        partnership: desk.ps.clone(),
        party: "shared".into(),
        text: "Flere læsere".into(),
        target: "400".into(),
        due: Some(day("2026-12-01")),
        ..Goal::default()
    };
    desk.add(&goal);
    let text = text(Lang::Da);
    let [(whose, told)] = &paper::goals(&desk.workspace, &desk.ps, text)[..] else { panic!() };
    assert_eq!(whose, text.partnership.record.shared_goal);
    let label = field_words(Goal::KIND, "target", Lang::Da).unwrap().label;
    let due = Lang::Da.date(day("2026-12-01"));
    assert_eq!(*told, format!("Flere læsere\n{label}: 400\n{due}"));
    let links = [
        Approval {
            who: "Chefen".into(),
            state: Some(ApprovalState::Yes),
            decided_at: Some(day("2026-11-02")),
            note: "Mundtligt".into(),
            ..Approval::default()
        },
        Approval { who: "Byrådet".into(), ..Approval::default() },
    ];
    let [(chief, told), (council, nothing)] = &paper::approvals(&links, text)[..] else { panic!() };
    assert_eq!([chief, council], ["1. Chefen", "2. Byrådet"]);
    let (yes, day) = (ApprovalState::Yes.label(Lang::Da), Lang::Da.date(day("2026-11-02")));
    assert_eq!((told, nothing.as_str()), (&format!("{yes} · {day} · Mundtligt"), ""));
}
