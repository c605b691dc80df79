//! Filters and sorting of the list of partners, and what is done to many of them.

use super::*;
use crate::field;

#[test]
fn partners_are_found_and_sorted() {
    let rows = PartnerRow::all(&workspace(), today());
    let sorted = |filter, column, descending| {
        pick_partners(&rows, &filter, PartnerSorting { column, descending })
    };
    let all = PartnerFilter::default;
    assert_eq!(sorted(all(), PartnerColumn::Name, false), ["pa-1", "pa-2"]);
    assert_eq!(sorted(all(), PartnerColumn::Name, true), ["pa-2", "pa-1"]);
    assert_eq!(sorted(all(), PartnerColumn::Publicity, true), ["pa-1", "pa-2"]);
    let text = PartnerFilter { text: "aabrink".into(), ..all() };
    assert_eq!(sorted(text, PartnerColumn::Name, false), ["pa-2"]);
    let sector = PartnerFilter { sector: Some(Sector::Business), ..all() };
    assert_eq!(sorted(sector, PartnerColumn::Name, false), ["pa-1"]);
}

/// Beside those of [`workspace`] one that nobody has written much of, with somebody who has left.
fn partners() -> Workspace {
    let mut all = workspace();
    let club = Partner {
        name: "Skakklubben".into(),
        tags: SetOf(BTreeSet::from(["Fritid".into(), "Nabo".into()])),
        publicity_pref: Some(Publicity::Discreet),
        ..Partner::default()
    };
    let shop = Partner {
        name: "Bogcaféen".into(),
        tags: SetOf(BTreeSet::from(["Nabo".into()])),
        ..Partner::default()
    };
    put(&mut all, "pa-3", &club);
    put(&mut all, "pa-4", &shop);
    let person = |partner: &str, left_at| Contact {
        partner: partner.into(),
        name: "Kim".into(),
        left_at,
        ..Contact::default()
    };
    put(&mut all, "ct-1", &person("pa-2", None));
    put(&mut all, "ct-2", &person("pa-3", Some(day("2026-03-01"))));
    all
}

#[test]
fn partners_are_narrowed_by_tag_by_publicity_and_by_what_they_lack() {
    let rows = PartnerRow::all(&partners(), today());
    let shown = |filter: &PartnerFilter| pick_partners(&rows, filter, PartnerSorting::default());
    let all = PartnerFilter::default;
    let tagged = |tag: &str| PartnerFilter { tag: tag.into(), ..all() };
    let named = |publicity| PartnerFilter { publicity: Some(publicity), ..all() };
    let without = |without| PartnerFilter { without: Some(without), ..all() };
    let cases = [
        (all(), vec!["pa-1", "pa-4", "pa-3", "pa-2"]),
        (tagged("Nabo"), vec!["pa-4", "pa-3"]),
        (tagged("Nab"), vec![]),
        (named(Publicity::None), vec!["pa-1"]),
        (named(Publicity::Discreet), vec!["pa-3"]),
        (without(Without::Partnership), vec!["pa-4", "pa-3"]),
        (without(Without::Contact), vec!["pa-1", "pa-4", "pa-3"]),
        (without(Without::Sector), vec!["pa-4", "pa-3"]),
        (without(Without::Publicity), vec!["pa-4", "pa-2"]),
        (PartnerFilter { text: "skak".into(), ..tagged("Nabo") }, vec!["pa-3"]),
        // Whoever has left is found by name, but is nobody to call.
        (PartnerFilter { text: "kim".into(), ..all() }, vec!["pa-3", "pa-2"]),
    ];
    for (filter, expected) in cases {
        assert_eq!(shown(&filter), expected, "{filter:?}");
    }
    assert_eq!(rows["pa-3"].contacts, Vec::<String>::new());
    assert_eq!(PartnerRow::all_tags(&rows), ["Fritid", "Nabo"]);
    assert_eq!(PartnerRow::tags_of(&rows, &BTreeSet::from(["pa-4".into()])), ["Nabo"]);
}

/// What one answer of two says not to name is among those who are not to be named.
#[test]
fn a_partner_of_whom_somebody_says_not_to_name_it_is_found_among_those() {
    let (mut all, mut other) = (partners(), partners());
    let say = |workspace: &mut Workspace, publicity: Publicity, actor| {
        let said = Command::set("pa-4", field!(Partner.publicity_pref), publicity.code());
        workspace.apply(&said, &Actor::from_bits(actor)).unwrap();
    };
    say(&mut all, Publicity::None, 8);
    for publicity in [Publicity::Approve, Publicity::Full] {
        say(&mut other, publicity, 9);
    }
    let incoming = vec![other.record("pa-4").unwrap().clone()];
    all.apply(&Command::Import { incoming }, &actor()).unwrap();
    assert_eq!(all.get::<Partner>("pa-4").unwrap().publicity_pref, Some(Publicity::Full));
    let rows = PartnerRow::all(&all, today());
    let silent = PartnerFilter { publicity: Some(Publicity::None), ..PartnerFilter::default() };
    let shown = pick_partners(&rows, &silent, PartnerSorting::default());
    assert_eq!(shown, ["pa-1", "pa-4"]);
}

#[test]
fn what_is_done_to_many_partners_comes_back_in_one_step() {
    let ids = BTreeSet::from(["pa-1", "pa-3", "pa-4", "ps-1", "gone"].map(String::from));
    let edits = [
        (PartnerEdit::AddTags(" Nabo, Ven,, Nabo ".into()), 3),
        (PartnerEdit::AddTags("Nabo".into()), 1),
        (PartnerEdit::RemoveTag("Nabo".into()), 2),
        (PartnerEdit::Sector(Sector::Business), 2),
        (PartnerEdit::Kind(" forening ".into()), 3),
        (PartnerEdit::Publicity(Publicity::Discreet), 2),
        (PartnerEdit::Delete, 3),
    ];
    for (edit, expected) in edits {
        let mut workspace = partners();
        let before = shown(&workspace);
        let (command, count) = workspace.bulk(&ids, &edit).unwrap();
        assert_eq!(count, expected, "{edit:?}");
        let change = workspace.apply(&command, &actor()).unwrap();
        let after = shown(&workspace);
        assert_ne!(after, before, "{edit:?}");
        let untouched = |all: &[(String, String)]| -> Vec<_> {
            all.iter().filter(|(id, _)| ["pa-2", "ps-1"].contains(&id.as_str())).cloned().collect()
        };
        assert_eq!(untouched(&after), untouched(&before), "{edit:?}");
        assert_eq!(workspace.bulk(&ids, &edit), None, "{edit:?} twice");
        workspace.apply(&change.inverse, &actor()).unwrap();
        assert_eq!(shown(&workspace), before, "{edit:?}");
    }
    let nobody = BTreeSet::from(["ps-1".to_owned()]);
    assert_eq!(partners().bulk(&nobody, &PartnerEdit::Delete), None);
    assert_eq!(partners().bulk(&ids, &PartnerEdit::RemoveTag("Ven".into())), None);
}

/// As files of other programs have them: one list in the place of a field for each.
#[test]
fn a_tag_that_stands_in_a_list_is_taken_away_and_not_added_twice() {
    let mut all = partners();
    let listed = Command::set("pa-4", field!(Partner.tags), json!(["Café", "Nabo"]));
    all.apply(&listed, &actor()).unwrap();
    let ids = BTreeSet::from(["pa-4".to_owned()]);
    assert_eq!(all.bulk(&ids, &PartnerEdit::AddTags("Café".into())), None);
    let (command, _) = all.bulk(&ids, &PartnerEdit::RemoveTag("Café".into())).unwrap();
    all.apply(&command, &actor()).unwrap();
    assert_eq!(all.get::<Partner>("pa-4").unwrap().tags.0, BTreeSet::from(["Nabo".into()]));
}

#[test]
fn partners_who_go_are_told_with_how_many_partnerships_they_leave() {
    let all = partners();
    let of = |ids: &[&str]| {
        all.count_with_any(&ids.iter().map(|id| (*id).to_owned()).collect::<BTreeSet<_>>())
    };
    assert_eq!([of(&["pa-1", "pa-2"]), of(&["pa-3", "pa-4"]), of(&[])], [1, 0, 0]);
}
