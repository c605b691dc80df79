//! A text that was sent stays as it was; what changes afterwards is told; all of it can be taken back.

use crate::support::agreement::{Case, clauses, example, list, today};
use makkerskab::{
    agreement::{
        Built, Comment, as_sent, comments, compare, freeze, keep_comment, new_comment,
        resolve_comment, take_proposal, versions, waiting,
    },
    compare::Fate,
    crdt::Actor,
    document::from_lines,
    domain::{Agreement, AgreementLevel, AgreementState, Kind, Member, Partner},
    text::{Lang, text},
    workspace::{Command, Workspace},
};
use serde_json::json;

const LEVEL: AgreementLevel = AgreementLevel::OnePage;

fn case(activities: &[&str]) -> Case {
    example("case-greve", Lang::Da).agree(&[("values/activities", list(activities))])
}

fn agreement(workspace: &Workspace) -> Agreement {
    workspace.all::<Agreement>().next().unwrap().clone()
}

fn kept(case: &Case, lang: Lang, built: &Built, note: &str, id: &str) -> Command {
    case.with_draft(LEVEL, lang, today(), |draft| freeze(draft, built, note, |_| id.into()))
}

fn frozen(case: &mut Case, workspace: &mut Workspace, id: &str) -> Command {
    let built = case.build(LEVEL, Lang::Da);
    let command = kept(case, Lang::Da, &built, " Sendt ", id);
    let change = workspace.apply(&command, &Actor::parse("anne").unwrap()).unwrap();
    case.records = workspace.records().values().cloned().collect();
    change.inverse
}

#[test]
fn advice_to_the_library_goes_on_no_text_that_leaves() {
    for lang in [Lang::Da, Lang::En] {
        let note = |state: &str| {
            let case = example("case-greve", lang).agree(&[("state", json!(state))]);
            let document = case.build(LEVEL, lang).document;
            (document.note, document.mark.is_empty())
        };
        let (draft, stands) = (note("sent"), note("signed"));
        assert_eq!((draft.1, stands.1), (false, true));
        // With gaps in it it is still no finished paper.
        assert_eq!(note("agreed"), (stands.0.clone(), false));
        let clauses = clauses();
        assert_eq!((&draft.0, &stands.0), (clauses.agreed_note.of(lang.code()), &draft.0));
        assert_ne!(&draft.0, clauses.note.of(lang.code()));
    }
}

#[test]
fn a_version_keeps_its_text_and_its_number() {
    let mut case = case(&["Fire læseværksteder"]);
    let mut workspace = Workspace::new(case.records.clone());
    let built = case.build(LEVEL, Lang::Da);
    let inverse = frozen(&mut case, &mut workspace, "av-1");
    let own = agreement(&workspace);
    assert_eq!(own.state, Some(AgreementState::Sent));
    let kept = versions(&workspace, &own.id);
    assert_eq!(kept.len(), 1);
    assert_eq!((kept[0].number, kept[0].note.as_str()), (Some(1), "Sendt"));
    assert_eq!(from_lines(&kept[0].text).sections, built.document.sections);

    // The number grows with the first change, and not before.
    assert_eq!(case.build(LEVEL, Lang::Da).number, 1);
    let changed = Case { records: case.records.clone(), id: case.id.clone() }
        .agree(&[("values/activities", list(&["Fem læseværksteder"]))]);
    assert_eq!(changed.build(LEVEL, Lang::Da).number, 2);

    workspace.apply(&inverse, &Actor::parse("anne").unwrap()).unwrap();
    assert!(versions(&workspace, &own.id).is_empty());
    assert_ne!(agreement(&workspace).state, Some(AgreementState::Sent));
}

#[test]
fn a_text_that_is_kept_is_not_kept_twice() {
    let mut case = case(&["Fire læseværksteder"]);
    let mut workspace = Workspace::new(case.records.clone());
    assert_eq!(case.build(LEVEL, Lang::Da).kept, None);
    frozen(&mut case, &mut workspace, "av-1");
    let own = agreement(&workspace);
    let kept = |case: &Case, lang| case.build(LEVEL, lang).kept.unwrap();
    let first = kept(&case, Lang::Da);
    assert_eq!(
        (first.version.as_str(), first.at, first.is_in_language),
        ("av-1", Some(today()), true)
    );
    frozen(&mut case, &mut workspace, "av-2");
    assert_eq!(versions(&workspace, &own.id).len(), 1);
    // Back to a draft, the same version counts as sent again.
    workspace
        .apply(&Command::set(&own.id, "state", "draft"), &Actor::parse("anne").unwrap())
        .unwrap();
    case.records = workspace.records().values().cloned().collect();
    frozen(&mut case, &mut workspace, "av-2");
    assert_eq!(versions(&workspace, &own.id).len(), 1);
    assert_eq!(agreement(&workspace).state, Some(AgreementState::Sent));
    // In the other language it is another paper; each is kept once, whichever was kept last.
    assert!(!kept(&case, Lang::En).is_in_language);
    let english = self::kept(&case, Lang::En, &case.build(LEVEL, Lang::En), "", "av-3");
    workspace.apply(&english, &Actor::parse("anne").unwrap()).unwrap();
    case.records = workspace.records().values().cloned().collect();
    assert!([Lang::Da, Lang::En].iter().all(|lang| kept(&case, *lang).is_in_language));
    // What has changed is a version of its own.
    let changed = case.agree(&[("values/activities", list(&["Fem læseværksteder"]))]);
    assert_eq!(changed.build(LEVEL, Lang::Da).kept, None);
}

#[test]
fn the_same_answers_in_another_language_are_the_same_version() {
    let mut case = case(&["Fire læseværksteder"]);
    let mut workspace = Workspace::new(case.records.clone());
    frozen(&mut case, &mut workspace, "av-1");
    for level in [LEVEL, AgreementLevel::Mail] {
        let number = |lang| case.build(level, lang).number;
        assert_eq!(number(Lang::Da), number(Lang::En), "{level:?}");
    }
    // Frozen in the other language too, it has the same number, and a change is still one.
    let built = case.build(LEVEL, Lang::En);
    assert_eq!(built.number, 1);
    let own = agreement(&workspace);
    let english = kept(&case, Lang::En, &built, "", "av-2");
    workspace.apply(&english, &Actor::parse("anne").unwrap()).unwrap();
    case.records = workspace.records().values().cloned().collect();
    assert_eq!(versions(&workspace, &own.id).last().unwrap().id, "av-2");
    for lang in [Lang::Da, Lang::En] {
        assert_eq!(case.build(LEVEL, lang).number, 1);
        let changed = Case { records: case.records.clone(), id: case.id.clone() }
            .agree(&[("values/activities", list(&["Fem læseværksteder"]))]);
        assert_eq!(changed.build(LEVEL, lang).number, 2);
    }
}

#[test]
fn a_version_leaves_again_without_those_who_have_since_asked_not_to_be_mentioned() {
    let journal = json!("24/1234 Havnens Venner");
    let mut case = example("case-greve", Lang::Da).agree(&[
        ("values/activities", list(&["Værksteder med Havnens Venner"])),
        ("journal_ref", journal),
    ]);
    let mut workspace = Workspace::new(case.records.clone());
    frozen(&mut case, &mut workspace, "av-1");
    let own = agreement(&workspace);
    let said = |workspace: &Workspace| {
        let version = versions(workspace, &own.id)[0];
        // Whoever reads in English reads a Danish version in Danish.
        let wording = &text(Lang::En).agreement.wording;
        as_sent(workspace, &own.partnership, version, &clauses(), wording).whole_text()
    };
    let party = workspace.partners_of(&own.partnership).next().unwrap().name.clone();
    assert!(said(&workspace).contains("Havnens Venner") && said(&workspace).contains(&party));
    let fields = vec![
        ("name".to_owned(), vec!["Havnens Venner".into()]),
        ("publicity_pref".to_owned(), vec!["none".into()]),
    ];
    let unnamed = Command::Create { id: "pa-x".into(), kind: Kind::Partner, fields };
    workspace.apply(&unnamed, &Actor::parse("anne").unwrap()).unwrap();
    assert!(said(&workspace).contains("Værksteder med en part, der ikke nævnes"));
    assert!(!said(&workspace).contains("Havnens Venner") && said(&workspace).contains(&party));
    assert!(said(&workspace).contains("24/1234 en part, der ikke nævnes"));
    // Nor does the text as it is now name them, where nothing but a fact on top did.
    case.records = workspace.records().values().cloned().collect();
    let now = case.build(LEVEL, Lang::Da).document.whole_text();
    assert!(now.contains("24/1234") && !now.contains("Havnens Venner"), "{now}");
    // What was kept is kept.
    assert!(versions(&workspace, &own.id)[0].text.contains("Havnens Venner"));
}

/// Who takes part in the partnership, and is no party of this agreement, is named in none of its texts.
#[test]
fn a_version_spares_the_names_of_its_own_parties_only() {
    let third = Partner { name: "Havnens Venner".into(), ..Partner::default() };
    let case = case(&["Værksteder med Havnens Venner"]).with("pa-x", &third);
    let takes_part =
        Member { partner: "pa-x".into(), partnership: case.id.clone(), ..Member::default() };
    let mut case = case.with("mb-x", &takes_part).agree(&[("parties/case-greve-pa1", json!(true))]);
    let mut workspace = Workspace::new(case.records.clone());
    frozen(&mut case, &mut workspace, "av-1");
    let own = agreement(&workspace);
    let party = workspace.get::<Partner>("case-greve-pa1").unwrap().name.clone();
    let said = |workspace: &Workspace| {
        let version = versions(workspace, &own.id)[0];
        let wording = &text(Lang::Da).agreement.wording;
        as_sent(workspace, &own.partnership, version, &clauses(), wording).whole_text()
    };
    for id in ["pa-x", "case-greve-pa1"] {
        assert!(said(&workspace).contains("Havnens Venner") == (id == "pa-x"));
        let silent = Command::set(id, "publicity_pref", "none");
        workspace.apply(&silent, &Actor::parse("anne").unwrap()).unwrap();
    }
    assert!(!said(&workspace).contains("Havnens Venner"));
    assert!(said(&workspace).contains(&party));
}

#[test]
fn only_what_differs_is_compared_word_by_word() {
    let document = |activities: &[&str]| case(activities).build(LEVEL, Lang::Da).document;
    let (old, new) = (document(&["Fire læseværksteder"]), document(&["Fem læseværksteder"]));
    let fill_in = text(Lang::Da).agreement.fill_in;
    assert!(compare(&old, &old, fill_in).is_empty());
    let compared = compare(&old, &new, fill_in);
    assert_eq!(compared.len(), 1);
    let of = |fate: Fate| {
        let pieces = compared[0].pieces.iter().filter(move |piece| piece.fate == fate);
        pieces.map(|piece| piece.text.trim().to_owned()).collect::<String>()
    };
    assert_eq!((of(Fate::Removed), of(Fate::Added)), ("Fire".into(), "Fem".into()));
}

#[test]
fn an_annex_is_compared_row_by_row_and_one_that_went_stands_where_it_stood() {
    let annexes = |dates: &[&str], with_data: bool| {
        let fields = [
            ("clause/c32/on".to_owned(), json!(true)),
            ("clause/c32/options/timeline".to_owned(), json!(true)),
            ("clause/c32/options/evaluation".to_owned(), json!(true)),
            ("clause/c32/options/data".to_owned(), json!(with_data)),
        ];
        let fields: Vec<_> =
            fields.iter().map(|(field, value)| (field.as_str(), value.clone())).collect();
        let case = case(&["Læs"]).agree(&fields);
        let dates: Vec<_> =
            dates.iter().map(|day| (format!("review_dates/{day}"), json!(true))).collect();
        let dates: Vec<_> =
            dates.iter().map(|(field, value)| (field.as_str(), value.clone())).collect();
        let id = case.id.clone();
        case.write(&id, &dates).build(AgreementLevel::Contract, Lang::Da).document
    };
    let old = annexes(&["2027-05-03", "2027-06-01"], true);
    let new = annexes(&["2027-06-01", "2027-11-01"], false);
    let compared = compare(&old, &new, text(Lang::Da).agreement.fill_in);
    let annexes: Vec<&str> = compared
        .iter()
        .filter(|own| own.id.starts_with("clause/c32/"))
        .map(|own| own.title.as_str())
        .collect();
    assert_eq!(annexes, ["Bilag 2: Personoplysninger", "Bilag 2: Tidsplan"], "in the old order");
    let of = |id: &str, fate: Fate| -> String {
        let own = compared.iter().find(|own| own.id.ends_with(id)).unwrap();
        let pieces = own.pieces.iter().filter(|piece| piece.fate == fate);
        pieces.map(|piece| piece.text.as_str()).collect()
    };
    assert!(of("timeline", Fate::Removed).contains("3. maj 2027 · Evaluering"));
    assert!(of("timeline", Fate::Added).contains("1. november 2027 · Evaluering"));
    assert!(of("timeline", Fate::Kept).contains("1. juni 2027 · Evaluering"));
    assert!(of("data", Fate::Removed).contains("Formål: [udfyld: Formål]"));
}

#[test]
fn comments_stand_by_their_clause_and_can_be_settled() {
    let mut workspace = Workspace::new(case(&["Fire læseværksteder"]).records);
    let anne = Actor::parse("anne").unwrap();
    let id = agreement(&workspace).id;
    let said = Comment {
        id: "ag-x-1".into(),
        clause: "c05".into(),
        party: "Banken".into(),
        text: "Fire er for mange".into(),
        at: Some(today()),
        is_internal: true,
        ..Comment::default()
    };
    let open = vec![keep_comment(&said.id, false)];
    for fields in [new_comment(&said), vec![resolve_comment(&said.id, true)], open] {
        workspace.apply(&Command::edit(id.clone(), fields), &anne).unwrap();
    }
    let told = Comment { is_resolved: true, is_internal: false, ..said };
    assert_eq!(comments(&agreement(&workspace)), [told]);
}

/// What they would have is no part of the text before somebody takes it over.
#[test]
fn a_proposal_is_no_text_until_it_is_taken() {
    let mut workspace = Workspace::new(case(&["Fire læseværksteder"]).records);
    let anne = Actor::parse("anne").unwrap();
    let id = agreement(&workspace).id;
    let said = Comment {
        id: "ag-x-1".into(),
        clause: "c05".into(),
        party: "Banken".into(),
        text: "Vi laver fem værksteder.".into(),
        is_proposal: true,
        ..Comment::default()
    };
    let text = |workspace: &Workspace| {
        let record = workspace.record(&id).unwrap();
        record.get("clause/c05/text").as_str().unwrap_or_default().to_owned()
    };
    workspace.apply(&Command::edit(id.clone(), new_comment(&said)), &anne).unwrap();
    // Somebody has taken the clause out meanwhile.
    workspace.apply(&Command::set(id.clone(), "clause/c05/on", false), &anne).unwrap();
    assert_eq!(comments(&agreement(&workspace)), std::slice::from_ref(&said));
    assert!(text(&workspace).is_empty() && said.is_between_parties());
    workspace.apply(&Command::edit(id.clone(), take_proposal(&said)), &anne).unwrap();
    assert_eq!(text(&workspace), "Vi laver fem værksteder.");
    assert!(comments(&agreement(&workspace))[0].is_resolved);
    let records = workspace.records().values().cloned().collect();
    let case = Case { records, id: agreement(&workspace).partnership };
    let text = case.build(AgreementLevel::OnePage, Lang::Da).document.whole_text();
    assert!(text.contains("Vi laver fem værksteder."), "{text}");
}

#[test]
fn who_waits_for_an_answer_is_told_while_it_goes_on() {
    let mut workspace = Workspace::new(case(&["Fire læseværksteder"]).records);
    let anne = Actor::parse("anne").unwrap();
    let own = agreement(&workspace);
    let counts = |workspace: &Workspace| {
        let all = waiting(workspace).into_iter().filter(|(found, _)| found.id == own.id);
        all.map(|(_, count)| count).collect::<Vec<usize>>()
    };
    let on = Command::set(&own.partnership, "status", "active");
    workspace.apply(&on, &anne).unwrap();
    assert!(counts(&workspace).is_empty());
    for (id, party) in [("ag-x-1", "Banken"), ("ag-x-2", "Banken"), ("ag-x-3", "")] {
        let said = Comment {
            id: id.into(),
            party: party.into(),
            text: "Fire er for mange".into(),
            ..Comment::default()
        };
        workspace.apply(&Command::edit(own.id.clone(), new_comment(&said)), &anne).unwrap();
    }
    let settled = Command::edit(own.id.clone(), [resolve_comment("ag-x-2", true)]);
    workspace.apply(&settled, &anne).unwrap();
    assert_eq!(counts(&workspace), [1]);
    let over = Command::set(&own.partnership, "status", "declined_them");
    workspace.apply(&over, &anne).unwrap();
    assert!(counts(&workspace).is_empty());
}

#[test]
fn what_a_party_said_or_was_told_lies_between_them_until_it_is_settled() {
    let lies_between = |party: &str, is_internal, is_resolved| {
        let party = party.into();
        Comment { party, is_internal, is_resolved, ..Comment::default() }.is_between_parties()
    };
    assert!(lies_between("Banken", true, false) && lies_between("Banken", false, false));
    assert!(lies_between("", false, false));
    // A note of the house to itself.
    assert!(!lies_between("", true, false));
    assert!(!lies_between("Banken", false, true));
}
