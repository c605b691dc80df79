//! Who may read one sheet of answers: in every mode, at home and where somebody else asks, sent or not.

use std::collections::BTreeMap;

use crate::support::record::record;
use makkerskab::{
    crdt::Record,
    domain::{Answers, Day, Kind, Round},
    exchange::plan,
    text::{Lang, Reader, text, told_changes},
    workspace::{Noted, Withheld, Workspace},
};
use serde_json::{Value, json};

const SHEET: &str = "an-1";

/// A sheet, the round it belongs to, and where it lies.
#[derive(Clone, Copy, Debug)]
struct Case {
    mode: &'static str,
    kind: &'static str,
    is_home: bool,
    party: &'static str,
    is_sent: bool,
    is_counted: bool,
    /// The library has sent its own answers.
    has_own: bool,
}

impl Case {
    fn workspace(self) -> Workspace {
        let sent = |is_sent: bool| if is_sent { json!("2026-11-20") } else { Value::Null };
        let mut round = vec![
            ("partnership", json!("ps-1")),
            ("mode", json!(self.mode)),
            ("round_kind", json!(self.kind)),
            ("due", json!("2026-11-25")),
        ];
        if self.is_counted {
            round.push(("counted/1-ev-x-7/an-1", json!(true)));
        }
        let sheet = |id: &str, party: &str, is_sent: bool| {
            let fields = [
                ("round", json!("ev-1")),
                ("party", json!(party)),
                ("submitted_at", sent(is_sent)),
                ("values/e-com-1", json!(2)),
            ];
            record(id, Kind::Answers, &fields)
        };
        let mut records =
            vec![record("ev-1", Kind::Round, &round), sheet(SHEET, self.party, self.is_sent)];
        if self.is_home {
            records.push(record("ps-1", Kind::Partnership, &[("title", json!("Læs for mig"))]));
        }
        if self.has_own {
            records.push(sheet("an-2", "library", true));
        }
        Workspace::new(records)
    }

    fn withheld(self, noted: Option<Noted>) -> Option<Withheld> {
        self.on("2026-11-25", noted)
    }

    fn on(self, today: &str, noted: Option<Noted>) -> Option<Withheld> {
        let workspace = self.workspace();
        let own = workspace.get::<Answers>(SHEET).unwrap();
        let round = workspace.get::<Round>("ev-1").unwrap();
        workspace.withholds(round, own, noted, Day::parse_iso(today).unwrap())
    }
}

/// Every case of a mode.
fn cases(mode: &'static str) -> Vec<Case> {
    let both = [false, true];
    let mut all = Vec::new();
    for kind in ["mid", "end", "pulse", "citizen", "of_a_later_version"] {
        for (is_home, is_sent) in [(false, false), (false, true), (true, false), (true, true)] {
            for party in ["library", "pa-1", "shared", "citizens", ""] {
                for is_counted in both {
                    all.extend(both.map(|has_own| Case {
                        mode,
                        kind,
                        is_home,
                        party,
                        is_sent,
                        is_counted,
                        has_own,
                    }));
                }
            }
        }
    }
    all
}

fn noted(is_begun_here: bool, is_handed_on: bool) -> Noted {
    Noted { is_begun_here, is_handed_on }
}

const NOTES: [[bool; 2]; 4] = [[false, false], [false, true], [true, false], [true, true]];

#[test]
fn what_was_sent_to_a_pooled_round_nobody_reads_at_home() {
    for mode in ["pooled", "of_a_later_version"] {
        for case in cases(mode).into_iter().filter(|case| case.is_home && case.is_sent) {
            for [begun, handed_on] in NOTES {
                let told = case.withheld(Some(noted(begun, handed_on)));
                assert_eq!(told, Some(Withheld::Pooled), "{case:?} {begun} {handed_on}");
            }
        }
    }
}

#[test]
fn a_draft_for_a_pooled_round_is_read_by_whoever_began_it() {
    for case in cases("pooled").into_iter().filter(|case| !case.is_sent) {
        for [begun, handed_on] in NOTES {
            let is_theirs = begun || !case.is_home;
            let told = case.withheld(Some(noted(begun, handed_on)));
            assert_eq!(told.is_none(), is_theirs, "{case:?} {begun} {handed_on}");
        }
    }
}

#[test]
fn whoever_is_asked_reads_what_they_sent_until_the_next_ones_turn() {
    for case in cases("pooled").into_iter().filter(|case| !case.is_home && case.is_sent) {
        for [begun, handed_on] in NOTES {
            let told = case.withheld(Some(noted(begun, handed_on)));
            assert_eq!(told.is_none(), !handed_on, "{case:?} {begun} {handed_on}");
        }
    }
}

#[test]
fn a_pooled_sheet_that_nobody_is_known_to_have_written_is_nobodys() {
    for case in cases("pooled") {
        assert_eq!(case.withheld(None), Some(Withheld::Pooled), "{case:?}");
    }
}

#[test]
fn in_an_open_round_only_what_others_said_waits_and_only_for_our_own_answer() {
    for case in cases("open") {
        let is_ours = case.party == "library";
        let is_first = ["mid", "end"].contains(&case.kind);
        let waits = case.is_home && is_first && !is_ours && !case.has_own;
        let why = waits.then_some(Withheld::OwnFirst);
        for [begun, handed_on] in NOTES {
            assert_eq!(case.withheld(Some(noted(begun, handed_on))), why, "{case:?}");
        }
        assert_eq!(case.withheld(None), why, "{case:?}");
        assert_eq!(case.on("2026-11-26", None), None, "the deadline is over: {case:?}");
    }
}

#[test]
fn what_is_withheld_is_what_somebody_said_and_in_a_pooled_round_who() {
    let covers = |why: Withheld| {
        let fields = ["values/e-com-1", "respondent_label", "party", "submitted_at", "round"];
        fields.map(|field| why.covers(field))
    };
    assert_eq!(covers(Withheld::Pooled), [true, true, false, false, false]);
    assert_eq!(covers(Withheld::OwnFirst), [true, false, false, false, false]);
}

/// A round at home, and a sheet that comes with a file and says who answered.
fn arrived(mode: Option<&str>) -> (BTreeMap<String, Record>, Record) {
    let rounds = mode.map(|mode| {
        let parties = ("parties/pa-1", json!("Banken"));
        record("ev-1", Kind::Round, &[("mode", json!(mode)), parties])
    });
    let fields = [
        ("round", json!("ev-1")),
        ("party", json!("pa-1")),
        ("respondent_label", json!("Filialleder Bo")),
        ("values/e-com-1", json!(2)),
    ];
    let records = rounds.into_iter().map(|round| (round.id.clone(), round)).collect();
    (records, record(SHEET, Kind::Answers, &fields))
}

#[test]
fn a_sheet_goes_by_whoever_answered_in_an_open_round_only() {
    for (mode, name) in [
        (Some("open"), "Filialleder Bo"),
        (Some("pooled"), "Banken"),
        (Some("of_a_later_version"), "Banken"),
        // Nobody knows how its answers are shown.
        (None, "Uden titel"),
    ] {
        let (records, sheet) = arrived(mode);
        assert_eq!(Reader::new(text(Lang::Da), &records).name(&sheet), name, "{mode:?}");
    }
}

#[test]
fn what_a_file_changes_tells_neither_what_was_answered_nor_who() {
    for mode in ["open", "pooled"] {
        let (records, sheet) = arrived(Some(mode));
        let plan = plan(&records, &[sheet]);
        let [entry] = plan.entries.as_slice() else { panic!("one sheet comes") };
        let told: Vec<&str> = told_changes(entry).map(|change| change.field.as_str()).collect();
        assert_eq!(told, ["party", "round"], "{mode}");
    }
}
