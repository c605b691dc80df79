//! Why the record says that something is done, in words.

use crate::{
    domain::{Code, Day, Ending, Kind},
    guide::Evidence,
    text::{FieldWords, Label, Lang, choices, field_words},
};

/// Why the record says that something is done, in a few words: `Tovholder: Mette Holm`.
pub fn evidence_words(evidence: &Evidence, lang: Lang) -> String {
    let label = |kind: Kind, field: &str| {
        field_words(kind, field, lang).map_or("", |FieldWords { label, .. }| label)
    };
    match evidence {
        Evidence::Field { kind, field, value } => {
            let value = shown_value(*kind, field, value, lang);
            match (label(*kind, field), value.as_str()) {
                ("", _) => kind.label(lang).into(),
                (label, "") => label.into(),
                (label, value) => format!("{label}: {value}"),
            }
        }
        Evidence::Number { kind, field, value } => {
            format!("{}: {}", label(*kind, field), lang.number(*value))
        }
        Evidence::Records { kind, count, names } => {
            let (one, many) = kind_words(*kind, lang);
            let said = format!("{count} {}", if *count == 1 { one } else { many });
            match names.as_slice() {
                [] => said,
                names => format!("{said}: {}", named(names, *count, lang)),
            }
        }
        Evidence::Day { kind, day } => {
            let (one, _) = kind_words(*kind, lang);
            format!("{one} {}", lang.date(*day))
        }
    }
}

/// The field that says it, where it is one by a name.
pub fn evidence_field(evidence: &Evidence, lang: Lang) -> Option<&'static str> {
    match evidence {
        Evidence::Field { kind, field, .. } | Evidence::Number { kind, field, .. } => {
            field_words(*kind, field, lang).map(|words| words.label).filter(|own| !own.is_empty())
        }
        Evidence::Records { .. } | Evidence::Day { .. } => None,
    }
}

/// The first of them, and how many more there are.
fn named(names: &[String], count: usize, lang: Lang) -> String {
    let said = |name: &String| match Day::parse_iso(name) {
        Some(day) => lang.date(day),
        None => shortened(name.lines().next().unwrap_or_default().to_owned()),
    };
    // A name may have a comma in it.
    let between = if names.iter().any(|name| name.contains(',')) { "; " } else { ", " };
    let said = names.iter().map(said).collect::<Vec<_>>().join(between);
    match (count.saturating_sub(names.len()), lang) {
        (0, _) => said,
        (more, Lang::Da) => format!("{said} og {more} til"),
        (more, Lang::En) => format!("{said} and {more} more"),
    }
}

/// Long texts are cut; codes become words, and where a code has none the label says enough.
fn shown_value(kind: Kind, field: &str, value: &str, lang: Lang) -> String {
    // A member of a set has its word under the set's name.
    let choices = match choices(kind, field, lang) {
        none if none.is_empty() => choices(kind, &format!("{field}/"), lang),
        choices => choices,
    };
    let word = |code: &str| {
        choices.iter().find(|(value, _)| value.as_str() == Some(code)).map(|(_, word)| *word)
    };
    let is_code = !choices.is_empty();
    if let ("closing", Some(ending)) = (field, Ending::parse(value)) {
        return ending.label(lang).into();
    }
    let value = match (field, is_code) {
        // All the sectors of a map, or clauses of an agreement, are too many to name.
        ("sector", _) if kind == Kind::Node => value.split(", ").count().to_string(),
        ("clause", _) => value.split(", ").count().to_string(),
        (_, true) => {
            let words: Vec<&str> = value.split(", ").filter_map(word).collect();
            words.join(", ")
        }
        // One day, or several.
        (_, false) if value.split(", ").all(|day| Day::parse_iso(day).is_some()) => {
            let days = value.split(", ").filter_map(Day::parse_iso).map(|day| lang.date(day));
            days.collect::<Vec<_>>().join(", ")
        }
        (_, false) => value.lines().next().unwrap_or_default().to_owned(),
    };
    shortened(value)
}

fn shortened(value: String) -> String {
    const LONGEST: usize = 60;
    if value.chars().count() <= LONGEST {
        return value;
    }
    // Between words: half a name is none that anybody would know to leave off a paper.
    let cut: String = value.chars().take(LONGEST).collect();
    let whole = cut.rsplit_once(' ').map_or(cut.as_str(), |(whole, _)| whole);
    format!("{}…", whole.trim_end())
}

fn kind_words(kind: Kind, lang: Lang) -> (&'static str, &'static str) {
    let many = match (lang, kind) {
        (Lang::Da, Kind::Goal) => "mål",
        (Lang::Da, Kind::Ask) => "ønsker og tilbud",
        (Lang::Da, Kind::Partner) => "partnere",
        (Lang::Da, Kind::Contact) => "kontakter",
        (Lang::Da, Kind::Entry) => "logposter",
        (Lang::Da, Kind::Approval) => "tilladelser",
        (Lang::Da, Kind::Action) => "skridt",
        (Lang::Da, Kind::Meeting) => "møder",
        (Lang::Da, Kind::Contribution) => "bidrag",
        (Lang::Da, Kind::Node) => "aktører på kortet",
        (Lang::Da, Kind::Round) => "runder",
        (Lang::Da, Kind::Answers) => "parter har svaret",
        (Lang::En, Kind::Goal) => "goals",
        (Lang::En, Kind::Ask) => "asks and offers",
        (Lang::En, Kind::Partner) => "partners",
        (Lang::En, Kind::Contact) => "contacts",
        (Lang::En, Kind::Entry) => "log entries",
        (Lang::En, Kind::Approval) => "approvals",
        (Lang::En, Kind::Action) => "steps",
        (Lang::En, Kind::Meeting) => "meetings",
        (Lang::En, Kind::Contribution) => "contributions",
        (Lang::En, Kind::Node) => "actors on the map",
        (Lang::En, Kind::Round) => "rounds",
        (Lang::En, Kind::Answers) => "parties have answered",
        _ => "",
    };
    let one = kind.label(lang);
    (one, if many.is_empty() { one } else { many })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_told_as_people_write_them() {
        let told = |value, lang| shown_value(Kind::Partnership, "review_dates", value, lang);
        assert_eq!(told("2027-01-15, 2027-06-03", Lang::Da), "15.01.2027, 03.06.2027");
        assert_eq!(told("2027-01-15", Lang::En), "15 Jan 2027");
        assert_eq!(told("2027-01-15, om et år", Lang::Da), "2027-01-15, om et år");
    }
}
