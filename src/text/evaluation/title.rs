//! What a round is called: what somebody wrote, or its kind and its partnership in the language of
//! the page.
//!
//! Invariant: a title that somebody wrote is never put into other words.

use crate::{
    domain::{Round, RoundKind},
    text::{Label, Lang},
    workspace::Workspace,
};

/// `Midtvejs: Læs for mig`, the title that a round begins with.
pub fn first_title(kind: RoundKind, about: &str, lang: Lang) -> String {
    format!("{}: {about}", kind.label(lang))
}

/// What the round is called on a page in that language. A title that it began with follows the
/// language; `about` is the partnership's title, where the partnership is here.
pub fn round_title(
    title: &str,
    kind: Option<RoundKind>,
    about: Option<&str>,
    lang: Lang,
) -> String {
    let title = title.trim();
    let began_with = |kind: RoundKind| {
        Lang::ALL.iter().find_map(|own| {
            let rest = title.strip_prefix(kind.label(*own))?.strip_prefix(": ")?;
            about.is_none_or(|about| about.trim() == rest).then_some(rest)
        })
    };
    match kind.and_then(|kind| Some(first_title(kind, began_with(kind)?, lang))) {
        Some(began) => began,
        None => title.into(),
    }
}

/// The same, for a round that is looked up.
pub fn title_of_round(workspace: &Workspace, round: &Round, lang: Lang) -> String {
    let about = workspace.record(&round.partnership);
    let about = about.and_then(|record| record.get("title").as_str());
    round_title(&round.title, round.kind(), about, lang)
}

/// Rounds of a partnership that still have the title they began with, and the one they have now that
/// the partnership is no longer called `before`.
pub fn renamed_rounds(
    workspace: &Workspace,
    partnership: &str,
    before: &str,
) -> Vec<(String, String)> {
    let about = workspace.record(partnership).and_then(|record| record.get("title").as_str());
    let Some(now) = about.map(str::trim).filter(|now| *now != before.trim()) else {
        return Vec::new();
    };
    let title = |round: &Round| {
        let kind = round.kind()?;
        let began =
            |lang: &&Lang| round.title.trim() == first_title(kind, before.trim(), **lang).trim();
        let lang = Lang::ALL.iter().find(began)?;
        Some((round.id.clone(), first_title(kind, now, *lang)))
    };
    workspace.of::<Round>(partnership).filter_map(title).collect()
}

/// The names in all languages of rounds whose title follows the language, for finding them by either.
pub fn shown_titles(workspace: &Workspace) -> Vec<(String, String)> {
    let titles = workspace.all::<Round>().flat_map(|round| {
        let names = Lang::ALL.iter().map(|lang| title_of_round(workspace, round, *lang));
        let others = names.filter(|name| *name != round.title.trim());
        others.map(|name| (round.id.clone(), name)).collect::<Vec<_>>()
    });
    titles.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const MID: Option<RoundKind> = Some(RoundKind::Midway);

    #[test]
    fn a_title_that_nobody_wrote_follows_the_language() {
        let began = "Midtvejs: Læs for mig";
        for about in [None, Some("Læs for mig"), Some(" Læs for mig ")] {
            assert_eq!(round_title(began, MID, about, Lang::En), "Midway: Læs for mig");
            assert_eq!(round_title(began, MID, about, Lang::Da), "Midtvejs: Læs for mig");
        }
        let back = round_title("Midway: Læs for mig", MID, Some("Læs for mig"), Lang::Da);
        assert_eq!(back, began);
    }

    #[test]
    fn what_somebody_wrote_stands() {
        for (kind, title) in [
            (MID, "Midtvejs: efter sommeren"),
            (MID, "Puls: Læs for mig"),
            (MID, "Midtvejs"),
            (MID, ""),
            (None, "Midtvejs: Læs for mig"),
            (None, ": Læs for mig"),
        ] {
            assert_eq!(round_title(title, kind, Some("Læs for mig"), Lang::En), title);
        }
    }

    #[test]
    fn a_round_follows_the_new_name_of_its_partnership() {
        use crate::{
            crdt::{Actor, Record},
            domain::{Code, Entity, Kind, Partnership},
            workspace::fields_of,
        };
        let record = |id: &str, kind: Kind, fields: Vec<crate::workspace::Write>| {
            let mut record = Record::new(id, kind.code());
            let fields = fields.iter().map(|(field, values)| (field.as_str(), values.clone()));
            record.write(&Actor::parse("anne").unwrap(), fields);
            record
        };
        let round = |id: &str, title: &str| {
            let own = Round {
                partnership: "ps-1".into(),
                round_kind: "mid".into(),
                title: title.into(),
                ..Round::default()
            };
            record(id, Round::KIND, fields_of(&own))
        };
        let own = Partnership { title: "Læsevenner i vest".into(), ..Partnership::default() };
        let workspace = Workspace::new([
            record("ps-1", Partnership::KIND, fields_of(&own)),
            round("ro-1", "Midtvejs: Læsevenner"),
            round("ro-2", "Midtvejs: efter sommeren"),
        ]);
        let renamed = renamed_rounds(&workspace, "ps-1", "Læsevenner");
        assert_eq!(renamed, [("ro-1".into(), "Midtvejs: Læsevenner i vest".into())]);
        assert!(renamed_rounds(&workspace, "ps-1", "Læsevenner i vest").is_empty());
    }
}
