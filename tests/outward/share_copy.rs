//! The share copy: what leaves, and what stays at home.

use std::collections::{BTreeMap, BTreeSet};

use crate::support::record::{actor, record};
use crate::support::share::{SECRET, library, share, shared, text_of};
use makkerskab::{
    crdt::{Record, merge},
    domain::Kind,
    exchange::unsigned,
    signature::Signature,
    workspace::{Command, Workspace, held::Held, set},
};
use serde_json::json;

#[test]
fn what_may_be_short_for_a_silent_name_is_shown_and_left_as_it_is() {
    let mut workspace = library();
    let actor = actor("anne");
    for (id, field, value) in [
        ("pa-2", "name", json!("Sparekassen Sønderby")),
        ("ps-1", "summary", json!("Spørg Sparekassen om 2027")),
        ("ps-1", "need", json!("Sparekassen Sønderby betaler")),
        ("ps-1", "notes", json!("Sparekassen")),
    ] {
        workspace.apply(&Command::set(id, field, value), &actor).unwrap();
    }
    let places = |workspace: &Workspace, receivers: &[&str]| {
        let share = share(receivers);
        let found = share.doubtful(workspace, &share.copy(workspace));
        found.into_iter().map(|own| (own.id, own.field)).collect::<Vec<_>>()
    };
    let expected = [("ps-1".to_owned(), "summary".to_owned())];
    assert_eq!(places(&workspace, &[]), expected);
    assert!(text_of(&share(&[]).copy(&workspace).records).contains("Spørg Sparekassen om 2027"));
    // They may read it themselves.
    assert_eq!(places(&workspace, &["pa-2"]), []);
}

#[test]
fn nothing_internal_and_nobody_unnamed_leaves() {
    let mut workspace = library();
    let copy = shared(&mut workspace, &share(&[]), "seal");
    let text = text_of(&copy.records);
    for word in [
        SECRET,
        "Tavs",
        "TAVS",
        "Ulla",
        "pressures",
        "screening",
        "from_a_later",
        "mood",
        "Et andet",
    ] {
        assert!(!text.contains(word), "{word} left in {text}");
    }
    for word in [
        "Læs for mig",
        "Flere unge",
        "Røde Kors",
        "Bo",
        "Ringede",
        "De har åbent hus",
        "Vi går i gang",
        "p02-05/state",
        "Tre gange er nok",
    ] {
        assert!(text.contains(word), "{word} stayed at home");
    }
    let told: BTreeSet<(Held, &str, Option<&str>)> = copy
        .held_back
        .iter()
        .map(|held| (held.why, held.id.as_str(), held.field.as_deref()))
        .collect();
    let expected = [
        (Held::Internal, "ps-1", Some("notes")),
        (Held::Internal, "ps-1", Some("internal_plan")),
        (Held::Internal, "ps-1", Some("check/p02-05/note")),
        (Held::Internal, "pa-1", Some("pressures")),
        (Held::Internal, "pa-1", Some("csr_note")),
        (Held::Internal, "pa-1", Some("red_flags")),
        (Held::Internal, "pa-1", Some("notes")),
        (Held::Internal, "ct-1", Some("notes")),
        (Held::Internal, "lg-1", Some("mood")),
        (Held::Internal, "lg-1", Some("reason")),
        (Held::Internal, "lg-4", None),
        (Held::Internal, "lg-5", None),
        (Held::Meeting, "me-1", Some("notes/q-first-03")),
        (Held::Meeting, "me-1", Some("concerns")),
        (Held::Internal, "ms-1", None),
        (Held::Screening, "ps-1", Some("screening/s1")),
        (Held::Risk, "rk-1", None),
        (Held::Unnamed, "pa-2", None),
        (Held::Unnamed, "ct-2", None),
        (Held::Unnamed, "mb-2", None),
        (Held::Unnamed, "ag-1", Some("values/partner.gives/pa-2")),
        (Held::Internal, "ag-1", Some("comments/cm-1/text")),
        (Held::Internal, "vs-1", Some("note")),
        (Held::NamesThem, "ps-1", Some("summary")),
        (Held::NamesThem, "lg-2", Some("summary")),
        (Held::Answers, "an-1", None),
        (Held::Deleted, "lg-3", None),
        (Held::Unknown, "ps-1", Some("from_a_later_version")),
    ];
    assert_eq!(told, BTreeSet::from(expected));
}

#[test]
fn a_day_that_was_taken_out_stays_at_home_without_a_word() {
    let mut workspace = library();
    let end = |day| Command::edit("ps-1", vec![("end".to_owned(), vec![day])]);
    workspace.apply(&end(json!("2027-03-01")), &actor("anne")).unwrap();
    workspace.apply(&end(json!(null)), &actor("anne")).unwrap();
    assert_eq!(workspace.record("ps-1").unwrap().under("cleared").count(), 1);
    let copy = shared(&mut workspace, &share(&[]), "seal");
    let text = text_of(&copy.records);
    assert!(!text.contains("cleared") && !text.contains("2027-03-01"), "{text}");
    let told = copy.held_back.iter().filter_map(|held| held.field.as_deref());
    assert!(told.clone().all(|field| !field.starts_with("cleared")), "{:?}", copy.held_back);
    // What comes back takes nothing out.
    let home = workspace.record("ps-1").unwrap();
    let shared = copy.records.into_iter().find(|record| record.id == "ps-1").unwrap();
    assert_eq!(merge(home, &shared), *home);
}

/// What is no day is kept among the days as somebody typed it.
#[test]
fn a_name_that_was_typed_among_the_days_stays_at_home() {
    let mut workspace = library();
    let days = ["møde med Tavs Fond", "2027-01-05", "efter ferien"];
    let days = days.map(|day| (format!("review_dates/{day}"), vec![json!(true)]));
    workspace.apply(&Command::edit("ps-1", days.to_vec()), &actor("anne")).unwrap();
    let text = text_of(&shared(&mut workspace, &share(&[]), "seal").records);
    assert!(!text.contains("Tavs"), "{text}");
    assert!(text.contains("2027-01-05") && text.contains("efter ferien"), "{text}");
}

/// A meeting, a task or a round with them alone tells others of them, though no name stands in it.
#[test]
fn what_came_of_a_silent_partner_alone_stays_at_home() {
    let mut all = library().records().clone();
    let own = ("partnership", json!("ps-1"));
    let met = |who: &[&str]| [own.clone(), ("attendees", json!(who)), ("decisions", json!(["Ja"]))];
    let task = |of: &str| [own.clone(), ("text", json!("Regnskab")), ("origin_id", json!(of))];
    for new in [
        record("me-2", Kind::Meeting, &met(&["Ulla Tavs"])),
        record("me-3", Kind::Meeting, &met(&["Ulla Tavs", "Bo"])),
        record("ac-2", Kind::Action, &task("me-2")),
        record("ac-3", Kind::Action, &task("me-3")),
        record("ev-2", Kind::Round, &[own.clone(), ("parties/pa-2", json!(""))]),
        record("ac-4", Kind::Action, &task("ev-2")),
        record(
            "lg-7",
            Kind::Entry,
            &[own.clone(), ("entry_kind", json!("call")), ("contact_ids/ct-2", json!(true))],
        ),
        record("ac-5", Kind::Action, &task("lg-7")),
    ] {
        all.insert(new.id.clone(), new);
    }
    let gone = |all: &BTreeMap<String, Record>, receivers: &[&str]| {
        let mut workspace = Workspace::holding(all.clone());
        let copy = shared(&mut workspace, &share(receivers), "seal");
        let left: BTreeSet<&str> = copy.records.iter().map(|own| own.id.as_str()).collect();
        let whole = copy.held_back.iter().filter(|held| held.field.is_none());
        let told: BTreeSet<&str> = whole.map(|held| held.id.as_str()).collect();
        let news = ["me-2", "me-3", "ac-2", "ac-3", "ev-2", "ac-4", "lg-7", "ac-5"];
        assert!(news.iter().all(|id| left.contains(id) != told.contains(id)), "{told:?}");
        news.into_iter().filter(|id| told.contains(id)).collect::<Vec<_>>()
    };
    let theirs = ["me-2", "ac-2", "ev-2", "ac-4", "lg-7", "ac-5"];
    assert_eq!(gone(&all, &[]), theirs);
    assert_eq!(gone(&all, &["pa-1"]), theirs);
    assert!(gone(&all, &["pa-2"]).is_empty());
    // Where nobody else takes part, all of it is of them, and goes along without their name.
    all.remove("mb-1");
    assert!(gone(&all, &[]).is_empty());
}

#[test]
fn a_partner_may_read_their_own_name() {
    let mut workspace = library();
    let copy = shared(&mut workspace, &share(&["pa-2"]), "seal");
    let text = text_of(&copy.records);
    assert!(
        text.contains("Tavs Fond") && text.contains("Ulla Tavs") && text.contains("Sammen med")
    );
    // What they give is theirs to read; the rest is as internal as before.
    assert_eq!(text.matches(SECRET).count(), 1);
    assert!(text.contains("values/partner.gives/pa-2"));
}

#[test]
fn all_partners_of_a_discreet_partnership_stay_at_home() {
    let mut workspace = library();
    let fields = vec![("publicity".to_owned(), vec![json!("none")])];
    workspace.apply(&Command::edit("ps-1", fields), &actor("anne")).unwrap();
    let text = text_of(&shared(&mut workspace, &share(&[]), "seal").records);
    assert!(!text.contains("Røde Kors") && !text.contains("\"Bo\""));
}

/// The library, after some more was done to its records.
fn after(change: impl Fn(&mut Record)) -> Workspace {
    Workspace::new(library().records().values().cloned().map(|mut record| {
        change(&mut record);
        record
    }))
}

#[test]
fn who_lies_in_the_trash_is_as_silent_as_before() {
    let mut workspace = after(|record| {
        if ["pa-2", "ct-2", "mb-2"].contains(&record.id.as_str()) {
            record.delete(&actor("eva"));
        }
    });
    let copy = shared(&mut workspace, &share(&[]), "seal");
    let text = text_of(&copy.records);
    assert!(!text.contains("Tavs") && !text.contains("ULLA"), "{text}");
    let named: Vec<&str> = copy
        .held_back
        .iter()
        .filter(|held| held.why == Held::NamesThem)
        .map(|held| held.id.as_str())
        .collect();
    assert_eq!(named, ["lg-2", "ps-1"], "and it is told");
    // Nobody who took part is named where nobody is to be.
    let mut workspace = after(|record| {
        record.set(&actor("eva"), "publicity_pref", json!(null));
        if record.id == "ps-1" {
            record.set(&actor("eva"), "publicity", json!("none"));
        }
        if ["pa-2", "ct-2", "mb-2"].contains(&record.id.as_str()) {
            record.delete(&actor("eva"));
        }
    });
    let text = text_of(&shared(&mut workspace, &share(&[]), "seal").records);
    assert!(!text.contains("Tavs") && !text.contains("ULLA"), "{text}");
}

#[test]
fn a_disputed_wish_is_kept_whichever_answer_stands_first() {
    for (first, second) in [("full", "none"), ("none", "full")] {
        let mut workspace = library();
        let mut theirs = workspace.record("pa-2").unwrap().clone();
        theirs.set(&actor("a-first"), "publicity_pref", json!(first));
        theirs.set(&actor("a-first"), "name", json!("Den Tavse Fond"));
        let mut ours = workspace.record("pa-2").unwrap().clone();
        ours.set(&actor("z-last"), "publicity_pref", json!(second));
        ours.set(&actor("z-last"), "name", json!("Tavs Fond"));
        workspace.put(merge(&theirs, &ours));
        let mut entry = workspace.record("lg-1").unwrap().clone();
        entry.set(&actor("eva"), "summary", json!("Ringede til den tavse fond"));
        workspace.put(entry);
        let text = text_of(&shared(&mut workspace, &share(&[]), "seal").records);
        assert!(!text.to_lowercase().contains("tavs"), "{first} against {second}: {text}");
        // Once it is settled that they may be named, they are.
        let fields = vec![("publicity_pref".to_owned(), vec![json!("full")])];
        workspace.apply(&Command::settle("pa-2", fields), &actor("anne")).unwrap();
        assert!(text_of(&share(&[]).copy(&workspace).records).contains("Den Tavse Fond"));
    }
}

/// What stands on a file is told as little as what stands in it.
#[test]
fn nobody_unnamed_stands_on_the_file_either() {
    let workspace = library();
    let copy = share(&[]).copy(&workspace);
    assert_eq!(copy.on_it("Læseklub med Tavs Fond"), "Læseklub med …");
    let label = |by: &str| Signature { by: by.into(), at: "2026-11-26T10:00:00+01:00".into() };
    let all = BTreeMap::from([
        (actor("anne"), label("Anne, Herning")),
        (actor("jens"), label("Jens, Tavs Fond")),
    ]);
    let who = unsigned(all.clone(), &|by| copy.is_silent(by));
    assert_eq!(who[&actor("anne")], label("Anne, Herning"));
    assert_eq!(who[&actor("jens")], label(""));
    // They may read it themselves.
    let theirs = share(&["pa-2"]).copy(&workspace);
    assert_eq!(unsigned(all.clone(), &|by| theirs.is_silent(by)), all);
    assert_eq!(theirs.on_it("Læseklub med Tavs Fond"), "Læseklub med Tavs Fond");
}

/// Every field of every kind is either told of as internal, or means to be read by partners: a new
/// field has to be thought of here.
#[test]
fn every_internal_field_is_known() {
    use makkerskab::workspace::held::internal;
    let internal: Vec<(Kind, &str)> = [
        (Kind::Partnership, "notes"),
        (Kind::Partnership, "internal_plan"),
        (Kind::Partnership, "budget_dkk"),
        (Kind::Partnership, "budget_hours"),
        (Kind::Partnership, "screening/x"),
        (Kind::Partnership, "check/p01-01/note"),
        (Kind::Partnership, "closing/would_partner_again"),
        (Kind::Partnership, "periods/2026-09-30/would_partner_again"),
        (Kind::Partner, "pressures"),
        (Kind::Partner, "csr_note"),
        (Kind::Partner, "red_flags"),
        (Kind::Partner, "notes"),
        (Kind::Contact, "notes"),
        (Kind::Entry, "mood"),
        (Kind::Entry, "reason"),
        (Kind::Partnership, "max_attempts"),
        (Kind::Meeting, "concerns"),
        (Kind::Meeting, "notes/q-1"),
        (Kind::Agreement, "comments/x/text"),
        (Kind::Version, "note"),
    ]
    .into_iter()
    .filter(|(kind, field)| internal(*kind, field).is_none())
    .collect();
    assert!(internal.is_empty(), "{internal:?}");
}

#[test]
fn what_was_sealed_is_taken_back_as_the_page_s_own() {
    let mut workspace = library();
    let page = actor("page");
    let written = Command::edit("ps-1", [set("need", "Ring til Tavs Fond"), set("start", "Nu")]);
    let back = workspace.apply(&written, &page).unwrap().inverse;
    let seal = |workspace: &mut Workspace, by: &str| {
        let sealing = share(&[]).copy(workspace).sealing;
        workspace.tell_sealer(&actor(by), &page, &sealing);
        let copy = shared(workspace, &share(&[]), by);
        assert!(!text_of(&copy.records).contains("Tavs"));
    };
    seal(&mut workspace, "seal");
    seal(&mut workspace, "seal-2");
    let change = workspace.apply(&back, &page).unwrap();
    assert!(!change.is_partial);
    assert_eq!(workspace.record("ps-1").unwrap().get("need"), &json!("Flere unge"));
    // Somebody else's word stays, sealed or not.
    let other = Command::edit("ps-1", [set("need", "Tavs Fond har sagt ja")]);
    workspace.apply(&other, &actor("colleague")).unwrap();
    seal(&mut workspace, "seal-3");
    assert!(workspace.apply(&change.inverse, &page).unwrap().is_partial);
    assert_eq!(workspace.record("ps-1").unwrap().get("need"), &json!("Tavs Fond har sagt ja"));
}

#[test]
fn a_step_that_was_promised_in_a_note_for_the_house_stays_in_it() {
    let mut workspace = library();
    let actor = actor("anne");
    let mut said = |id: &str, kind: Kind, fields: &[(&str, serde_json::Value)]| {
        let fields = fields.iter().map(|(field, value)| set(*field, value.clone())).collect();
        workspace.apply(&Command::Create { id: id.into(), kind, fields }, &actor).unwrap();
    };
    for (entry, kind) in [("en-note", "note"), ("en-call", "call")] {
        let own = [("partnership", json!("ps-1")), ("entry_kind", json!(kind))];
        said(entry, Kind::Entry, &own);
        let step = format!("step of {entry}");
        let own =
            [("partnership", json!("ps-1")), ("text", json!(step)), ("origin_id", json!(entry))];
        said(&format!("ac-{entry}"), Kind::Action, &own);
    }
    let copy = share(&[]).copy(&workspace);
    let text = text_of(&copy.records);
    assert!(text.contains("step of en-call") && !text.contains("step of en-note"), "{text}");
    let held = copy.held_back.iter().find(|own| own.id == "ac-en-note").unwrap();
    assert_eq!((held.why, &held.field), (Held::Internal, &None));
}
