//! Filters, sorting and bulk edits of the lists.

mod partners;

use std::collections::BTreeSet;

use serde_json::json;

use super::*;
use crate::{
    crdt::Actor,
    domain::*,
    workspace::{Command, Portfolio, Workspace},
};

fn actor() -> Actor {
    Actor::from_bits(7)
}

fn day(text: &str) -> Day {
    Day::parse_iso(text).unwrap()
}

fn today() -> Day {
    day("2026-11-22")
}

fn put<E: Entity>(workspace: &mut Workspace, id: &str, entity: &E) {
    let command = Command::create(id, entity);
    workspace.apply(&command, &actor()).unwrap();
}

fn action(partnership: &str, due: Option<&str>) -> Action {
    Action { partnership: partnership.into(), due: due.map(day), ..Action::default() }
}

fn member(partnership: &str, partner: &str) -> Member {
    Member { partnership: partnership.into(), partner: partner.into(), ..Member::default() }
}

/// Three partnerships with two partners: one late, one that is over, one idea.
fn workspace() -> Workspace {
    let mut all = Workspace::default();
    let bank = Partner {
        name: "Banken A/S".into(),
        sector: Some(Sector::Business),
        publicity_pref: Some(Publicity::None),
        ..Partner::default()
    };
    let school = Partner {
        name: "Åbrinkens Skole".into(),
        sector: Some(Sector::Education),
        ..Partner::default()
    };
    put(&mut all, "pa-1", &bank);
    put(&mut all, "pa-2", &school);
    let reading = Partnership {
        title: "Aalborg læser".into(),
        status: Some(Status::Active),
        phase: Some(Phase::P09),
        owner: "Anne".into(),
        deputy: "Bo".into(),
        themes: SetOf(BTreeSet::from(["Læselyst".into(), "Børn".into()])),
        end: Some(day("2026-12-31")),
        ..Partnership::default()
    };
    let over = Partnership {
        title: "Zebradag".into(),
        status: Some(Status::Closed),
        owner: "Mette".into(),
        end: Some(day("2026-12-31")),
        ..Partnership::default()
    };
    let idea =
        Partnership { title: "Ærø".into(), status: Some(Status::Idea), ..Partnership::default() };
    put(&mut all, "ps-1", &reading);
    put(&mut all, "ps-2", &over);
    put(&mut all, "ps-3", &idea);
    put(&mut all, "mb-1", &member("ps-1", "pa-2"));
    put(&mut all, "mb-2", &member("ps-1", "pa-1"));
    put(&mut all, "ac-1", &action("ps-1", Some("2026-11-18")));
    put(&mut all, "ac-2", &action("ps-3", None));
    let call = Entry {
        partnership: "ps-1".into(),
        at: Some(day("2026-09-01")),
        entry_kind: Some(EntryKind::Mail),
        ..Entry::default()
    };
    put(&mut all, "lg-1", &call);
    all
}

fn picked(filter: Filter, sorting: Sorting) -> Vec<String> {
    pick(&Row::all(&workspace(), today()), &filter, sorting)
}

#[test]
fn a_row_says_what_the_partnership_stands_at() {
    let rows = Row::all(&workspace(), today());
    let row = &rows["ps-1"];
    let names: Vec<(&str, bool)> =
        row.partners.iter().map(|p| (p.name.as_str(), p.may_be_named)).collect();
    assert_eq!(names, [("Banken A/S", false), ("Åbrinkens Skole", true)]);
    assert_eq!(row.sectors, BTreeSet::from([Sector::Education, Sector::Business]));
    assert_eq!(row.next.as_ref().unwrap().action.id, "ac-1");
    assert_eq!(row.care, Care::Silent { days: 82, rhythm: DEFAULT_RHYTHM_DAYS });
    let all = workspace();
    assert_eq!(all.whom(all.get("ps-1").unwrap()), "Aalborg læser");
    assert!(row.ends_soon && !row.is_on_one_person);
    assert!(!rows["ps-2"].ends_soon && rows["ps-3"].is_on_one_person);
}

#[test]
fn a_partnership_without_an_end_ends_with_what_was_agreed() {
    let written = Paths([("end".to_owned(), json!("2026-12-24"))].into());
    let (sent, signed) = (AgreementState::Sent, AgreementState::Signed);
    for (state, in_text, ends) in
        [(sent, false, false), (signed, false, true), (signed, true, true)]
    {
        let mut all = workspace();
        let agreement = Agreement {
            partnership: "ps-3".into(),
            state: Some(state),
            valid_to: (!in_text).then(|| day("2026-12-24")),
            values: if in_text { written.clone() } else { Paths::default() },
            ..Agreement::default()
        };
        put(&mut all, "ag-1", &agreement);
        assert_eq!(Row::all(&all, today())["ps-3"].ends_soon, ends, "{state:?}");
        let count = Portfolio::of(&all, today()).ending;
        assert_eq!(count, 1 + usize::from(ends), "{state:?}");
    }
}

#[test]
fn each_filter_narrows() {
    let by = Sorting { column: Column::Title, descending: false };
    let all = ["ps-2", "ps-3", "ps-1"];
    assert_eq!(picked(Filter::default(), by), all);
    let cases = [
        (Filter { text: "  AAlborg boern".into(), ..Filter::default() }, vec!["ps-1"]),
        (Filter { text: "skole".into(), ..Filter::default() }, vec!["ps-1"]),
        (Filter { text: "findes ikke".into(), ..Filter::default() }, vec![]),
        (Filter { status: Going::NotOver, ..Filter::default() }, vec!["ps-3", "ps-1"]),
        (Filter { status: Going::One(Status::Closed), ..Filter::default() }, vec!["ps-2"]),
        (Filter { sector: Some(Sector::Business), ..Filter::default() }, vec!["ps-1"]),
        (Filter { owner: Some("Mette".into()), ..Filter::default() }, vec!["ps-2"]),
        (Filter { owner: Some(String::new()), ..Filter::default() }, vec!["ps-3"]),
        (Filter { theme: "Børn".into(), ..Filter::default() }, vec!["ps-1"]),
        (Filter { attention: Some(Attention::Silent), ..Filter::default() }, vec!["ps-1"]),
        (Filter { attention: Some(Attention::EndsSoon), ..Filter::default() }, vec!["ps-1"]),
        (Filter { attention: Some(Attention::OnOnePerson), ..Filter::default() }, vec!["ps-3"]),
        (Filter { attention: Some(Attention::NoNextStep), ..Filter::default() }, vec![]),
        (Filter { attention: Some(Attention::NoAgreement), ..Filter::default() }, vec!["ps-1"]),
        (Filter { attention: Some(Attention::AwaitsYes), ..Filter::default() }, vec![]),
    ];
    for (filter, expected) in cases {
        assert_eq!(picked(filter.clone(), by), expected, "{filter:?}");
    }
}

#[test]
fn each_column_sorts_and_blank_ones_stay_last() {
    let cases = [
        (Column::Title, ["ps-2", "ps-3", "ps-1"], ["ps-1", "ps-3", "ps-2"]),
        (Column::Status, ["ps-3", "ps-1", "ps-2"], ["ps-2", "ps-1", "ps-3"]),
        (Column::Phase, ["ps-1", "ps-2", "ps-3"], ["ps-1", "ps-2", "ps-3"]),
        (Column::Owner, ["ps-1", "ps-2", "ps-3"], ["ps-2", "ps-1", "ps-3"]),
        (Column::Partners, ["ps-1", "ps-2", "ps-3"], ["ps-1", "ps-2", "ps-3"]),
        (Column::Next, ["ps-1", "ps-3", "ps-2"], ["ps-3", "ps-1", "ps-2"]),
        (Column::LastContact, ["ps-1", "ps-2", "ps-3"], ["ps-1", "ps-2", "ps-3"]),
    ];
    for (column, up, down) in cases {
        assert_eq!(picked(Filter::default(), Sorting { column, descending: false }), up);
        assert_eq!(picked(Filter::default(), Sorting { column, descending: true }), down);
    }
    let pressed = Sorting::default().pressed(Column::Title);
    assert_eq!(pressed, Sorting { column: Column::Title, descending: false });
    assert!(pressed.pressed(Column::Title).descending);
}

#[test]
fn choices_in_forms_read_back() {
    for going in [Going::All, Going::NotOver, Going::One(Status::Paused)] {
        assert_eq!(Going::parse(going.code()), going);
    }
}

/// The fields that people see, of every record that is shown.
fn shown(workspace: &Workspace) -> Vec<(String, String)> {
    let shown = workspace.records().values().filter(|record| record.is_shown());
    shown
        .map(|record| {
            let set = record.fields().filter(|(_, register)| {
                register.primary().is_some_and(|value| !value.is_null() && *value != false)
            });
            let fields: Vec<_> = set
                .map(|(name, register)| (name.to_owned(), register.primary().cloned()))
                .collect();
            (record.id.clone(), format!("{fields:?}"))
        })
        .collect()
}

#[test]
fn bulk_edits_change_all_and_come_back_in_one_step() {
    let ids = BTreeSet::from(["ps-1", "ps-3", "gone"].map(String::from));
    let edits = [
        (BulkEdit::Status(Status::Paused), 2),
        (BulkEdit::Status(Status::Active), 1),
        (BulkEdit::Owner(" Anne ".into()), 1),
        (BulkEdit::Owner(String::new()), 1),
        (BulkEdit::Theme("Børn".into()), 1),
        (BulkEdit::Delete, 2),
    ];
    for (edit, expected) in edits {
        let mut workspace = workspace();
        let before = shown(&workspace);
        let (command, count) = workspace.bulk(&ids, &edit).unwrap();
        assert_eq!(count, expected, "{edit:?}");
        let change = workspace.apply(&command, &actor()).unwrap();
        assert_ne!(shown(&workspace), before, "{edit:?}");
        assert_eq!(workspace.bulk(&ids, &edit), None, "{edit:?} twice");
        workspace.apply(&change.inverse, &actor()).unwrap();
        assert_eq!(shown(&workspace), before, "{edit:?}");
    }
    let nobody = BTreeSet::from(["gone".to_owned()]);
    assert_eq!(workspace().bulk(&nobody, &BulkEdit::Delete), None);
}

#[test]
fn deleting_takes_along_what_hangs_on_it() {
    let mut workspace = workspace();
    let ids = BTreeSet::from(["ps-1".to_owned()]);
    let (command, _) = workspace.bulk(&ids, &BulkEdit::Delete).unwrap();
    workspace.apply(&command, &actor()).unwrap();
    assert_eq!(workspace.all::<Action>().count(), 1);
    assert_eq!(workspace.all::<Partner>().count(), 2);
}

#[test]
fn a_partnership_begins_as_an_idea() {
    let mut workspace = workspace();
    let first = Some(("mb-9".to_owned(), "pa-1".to_owned()));
    let command = start_partnership("ps-9", " Sommerbog ", first, today());
    let change = workspace.apply(&command, &actor()).unwrap();
    let partnership: &Partnership = workspace.get("ps-9").unwrap();
    assert_eq!((partnership.title.as_str(), partnership.status), ("Sommerbog", Some(Status::Idea)));
    assert_eq!(partnership.phase_history.0["P01"], "2026-11-22");
    assert_eq!(workspace.memberships_of("pa-1").len(), 2);
    workspace.apply(&change.inverse, &actor()).unwrap();
    assert!(workspace.get::<Partnership>("ps-9").is_none());
}

#[test]
fn one_partner_under_two_spellings_is_told() {
    let rows = PartnerRow::all(&workspace(), today());
    let told = |typed| same_or_similar(&rows, typed).map(|(row, same)| (row.id.as_str(), same));
    assert_eq!(told("banken"), Some(("pa-1", true)));
    assert_eq!(told("AABRINKENS  skole"), Some(("pa-2", true)));
    assert_eq!(told("Åbrinkens"), Some(("pa-2", false)));
    assert_eq!(told("Å"), None);
    assert_eq!(told("Aabrinken skole"), Some(("pa-2", false)));
    assert_eq!(told("Banken Østergade"), Some(("pa-1", false)));
    assert_eq!(told("Røde Kors"), None);
}

#[test]
fn a_partner_takes_part_in_partnerships_and_a_partnership_in_none() {
    let workspace = workspace();
    assert!(workspace.memberships_of("pa-1").iter().any(|(_, own)| own.id == "ps-1"));
    assert!(workspace.of::<Member>("ps-1").next().is_some());
    assert!(workspace.memberships_of("ps-1").is_empty());
}

#[test]
fn the_log_of_a_partner_holds_what_concerns_it() {
    let mut workspace = workspace();
    let contact = |partner: &str, name: &str| Contact {
        partner: partner.into(),
        name: name.into(),
        ..Contact::default()
    };
    put(&mut workspace, "ct-1", &contact("pa-1", "Lone"));
    let entry = |partner: &str, with: &[&str], at: &str| Entry {
        partnership: "ps-1".into(),
        partner: partner.into(),
        contact_ids: SetOf(with.iter().map(|id| (*id).to_owned()).collect()),
        at: Some(day(at)),
        ..Entry::default()
    };
    put(&mut workspace, "lg-2", &entry("", &["ct-1"], "2026-10-01"));
    put(&mut workspace, "lg-3", &entry("pa-2", &[], "2026-10-02"));
    put(&mut workspace, "lg-4", &entry("pa-1", &["ct-1"], "2026-10-03"));
    let log = |partner| -> Vec<&str> {
        workspace.log_with(partner).into_iter().map(|entry| entry.id.as_str()).collect()
    };
    let newest: Vec<&str> =
        workspace.latest_entries(2).into_iter().map(|entry| entry.id.as_str()).collect();
    assert_eq!(newest, ["lg-4", "lg-3"]);
    assert_eq!(log("pa-1"), ["lg-4", "lg-2"]);
    assert_eq!(log("pa-2"), ["lg-3"]);
    // A meeting that names nobody is with all who take part; a call is not.
    let of_all = |kind| Entry { entry_kind: Some(kind), ..entry("", &[], "2026-10-04") };
    put(&mut workspace, "lg-5", &of_all(EntryKind::Meeting));
    put(&mut workspace, "lg-6", &of_all(EntryKind::Call));
    let in_it = |id: &str| workspace.partners_in(workspace.get::<Entry>(id).unwrap());
    assert_eq!(in_it("lg-5"), ["pa-1", "pa-2"].into());
    assert!(in_it("lg-6").is_empty());
}

#[test]
fn whoever_is_to_be_confirmed_is_asked_about_until_somebody_says_that_they_are_right() {
    let mut workspace = workspace();
    let due = |name: &str, by: &str| Contact {
        partner: "pa-1".into(),
        name: name.into(),
        review_by: Some(day(by)),
        ..Contact::default()
    };
    let gone = Contact { left_at: Some(day("2026-03-01")), ..due("Carl", "2026-10-01") };
    let elsewhere = Contact { partner: "pa-9".into(), ..due("Dorte", "2026-10-01") };
    put(&mut workspace, "ct-1", &due("Åse", "2026-11-22"));
    put(&mut workspace, "ct-2", &due("Bo", "2026-10-01"));
    put(&mut workspace, "ct-3", &gone);
    put(&mut workspace, "ct-4", &elsewhere);
    put(&mut workspace, "ct-5", &due("Eva", "2026-11-23"));
    let asked = |workspace: &Workspace| -> Vec<String> {
        let all = to_confirm(workspace, today()).into_iter();
        all.map(|(contact, partner)| format!("{}, {}", contact.name, partner.name)).collect()
    };
    assert_eq!(asked(&workspace), ["Bo, Banken A/S", "Åse, Banken A/S"]);
    let change = workspace.apply(&confirmed("ct-2", today()), &actor()).unwrap();
    assert_eq!(asked(&workspace), ["Åse, Banken A/S"]);
    assert_eq!(workspace.get::<Contact>("ct-2").unwrap().review_by, Some(day("2027-11-22")));
    workspace.apply(&change.inverse, &actor()).unwrap();
    assert_eq!(asked(&workspace), ["Bo, Banken A/S", "Åse, Banken A/S"]);
}

#[test]
fn one_contact_is_called_first() {
    let mut workspace = workspace();
    for (id, name, primary) in
        [("ct-1", "Åse", None), ("ct-2", "Bo", Some(true)), ("ct-3", "Carl", None)]
    {
        let contact = Contact {
            partner: "pa-1".into(),
            name: name.into(),
            primary,
            active: (id != "ct-3").then_some(true).or(Some(false)),
            ..Contact::default()
        };
        put(&mut workspace, id, &contact);
    }
    let order = |workspace: &Workspace| -> Vec<String> {
        workspace.contacts_of("pa-1").into_iter().map(|contact| contact.name.clone()).collect()
    };
    assert_eq!(order(&workspace), ["Bo", "Åse", "Carl"]);
    let command = workspace.call_first("ct-1", true);
    let change = workspace.apply(&command, &actor()).unwrap();
    assert_eq!(order(&workspace), ["Åse", "Bo", "Carl"]);
    let firsts = workspace.all::<Contact>().filter(|contact| contact.primary == Some(true));
    assert_eq!(firsts.count(), 1);
    workspace.apply(&change.inverse, &actor()).unwrap();
    assert_eq!(order(&workspace), ["Bo", "Åse", "Carl"]);
}
