//! Values of a record as people read them: dates, labels, yes and no, names of other records.
//!
//! Invariant: text from a file stays text. What could hide or turn it around is shown as a sign.

use std::collections::BTreeMap;

use serde_json::Value;

use super::{
    Label, Lang, Text, Titles, evaluation::round_title, field_words, format::cut, level_label,
    level_options, partnership::gift,
};
use crate::{
    crdt::{DELETED, Record},
    domain::*,
    workspace::{CLEARED, Shape, TITLES, dossier::Gift, homes},
};

/// In characters. What people call things is shorter; a log entry may go by its first line.
const LONGEST_NAME: usize = 80;

/// Reads values in one language, with the records that they may name.
#[derive(Clone, Copy)]
pub struct Reader<'a> {
    pub text: &'static Text,
    records: &'a BTreeMap<String, Record>,
    /// Looked in first: what an import would bring.
    news: Option<&'a BTreeMap<&'a str, &'a Record>>,
    pub(super) titles: Titles,
}

impl<'a> Reader<'a> {
    pub fn new(text: &'static Text, records: &'a BTreeMap<String, Record>) -> Self {
        Self { text, records, news: None, titles: Titles::default() }
    }

    pub fn with(self, news: &'a BTreeMap<&'a str, &'a Record>) -> Self {
        Self { news: Some(news), ..self }
    }

    /// Names clauses, lines and questions by their titles.
    pub fn titled(self, titles: Titles) -> Self {
        Self { titles, ..self }
    }

    pub fn record(&self, id: &str) -> Option<&'a Record> {
        let news = self.news.and_then(|news| news.get(id)).copied();
        news.or_else(|| self.records.get(id))
    }

    /// What a record is called: its own name, or that of the partner it stands for.
    pub fn name(&self, record: &Record) -> String {
        let partner =
            ["partner", "partner_id", "party"].iter().find_map(|field| record.get(field).as_str());
        // Not the partner's partner: a file may lead around in a circle.
        let partner = || partner.and_then(|id| self.record(id)).and_then(own_name);
        let meeting = || super::meeting::name(record, self.text.lang);
        let round = || self.round(record);
        round()
            .or_else(|| own_name(record).filter(|_| self.names_whoever_answered(record)))
            .or_else(meeting)
            .or_else(|| self.made_of(record))
            .or_else(partner)
            .unwrap_or_else(|| self.text.shell.untitled.into())
    }

    /// A round by the title that it has in this language.
    fn round(&self, record: &Record) -> Option<String> {
        if record.kind != Kind::Round.code() {
            return None;
        }
        let text = |field| record.get(field).as_str().unwrap_or_default();
        let about = self.record(text("partnership")).and_then(|own| own.get("title").as_str());
        let title =
            round_title(text("title"), RoundKind::parse(text("round_kind")), about, self.text.lang);
        (!title.is_empty()).then(|| shown(&title).chars().take(LONGEST_NAME).collect())
    }

    /// What has no words of its own, by what it is: `Samarbejdsaftale`, `Timer, 240 timer`,
    /// `Bo Holm – Havnens Kaffe`.
    fn made_of(&self, record: &Record) -> Option<String> {
        let lang = self.text.lang;
        let text = |field| record.get(field).as_str().unwrap_or_default();
        match Kind::parse(&record.kind)? {
            Kind::Agreement => Some(AgreementLevel::parse(text("level"))?.label(lang).into()),
            Kind::Contribution => {
                let number = |field| record.get(field).as_f64();
                let given = Gift {
                    kind: ContributionKind::parse(text("kind")),
                    amount: number("planned").or_else(|| number("actual")),
                    unit: Unit::parse(text("unit")),
                    ..Gift::default()
                };
                Some(gift(&given, lang)).filter(|name| !name.is_empty())
            }
            Kind::Version => {
                Some((self.text.agreement.desk.version)(record.get("number").as_i64()?))
            }
            Kind::Answers => self.answered_for(record),
            Kind::Edge => {
                // Not the ends' own ends: a file may lead around in a circle.
                let end = |field| self.record(text(field)).and_then(|own| self.actor(own));
                Some(format!("{} – {}", end("from")?, end("to")?))
            }
            _ => None,
        }
    }

    /// An actor of a map by its own name or its partner's.
    fn actor(&self, record: &Record) -> Option<String> {
        let partner = || self.record(record.get("partner_id").as_str()?).and_then(own_name);
        own_name(record).or_else(partner)
    }

    /// What a record belongs to, by name; empty for what stands alone.
    pub fn home(&self, record: &Record) -> String {
        let home = homes(record, |id| self.record(id)).next();
        home.map(|home| self.name(home)).unwrap_or_default()
    }

    /// `partnerskab`, `kontakt`; the code itself for a kind of a later version.
    pub fn kind(&self, kind: &str) -> String {
        match Kind::parse(kind) {
            Some(kind) => kind.label(self.text.lang).into(),
            None => shown(kind),
        }
    }

    /// `Afløser`, `Hvorfor vi vil det: Penge`.
    pub fn field(&self, kind: &str, field: &str) -> String {
        let known = Kind::parse(kind);
        let words = known.and_then(|kind| field_words(kind, field, self.text.lang));
        let Some(words) = words.filter(|words| !words.label.is_empty()) else {
            return shown(field);
        };
        match (known, field.split_once('/')) {
            (Some(_), Some((CLEARED, rest))) => {
                format!("{}: {}", words.label, self.day_of(kind, rest))
            }
            (Some(kind), Some((name, rest))) => match self.member(kind, name, rest) {
                rest if rest.is_empty() => words.label.into(),
                rest => format!("{}: {rest}", words.label),
            },
            _ => words.label.into(),
        }
    }

    /// A day of a field, `check/p05-07/due/2026-12-31`: `Tjeklistens punkt 5.7, 31.12.2026`.
    fn day_of(&self, kind: &str, of: &str) -> String {
        let (field, day) = of.rsplit_once('/').unwrap_or((of, ""));
        let line = field.strip_prefix("check/").and_then(|own| own.strip_suffix("/due"));
        let name = match (kind == Kind::Partnership.code(), line) {
            (true, Some(line)) => (self.text.outward.listed.line)(line),
            // Not a day of a day: a file may lead on and on.
            _ if field.starts_with(CLEARED) => return self.written("", day),
            _ => self.field(kind, field),
        };
        format!("{name}, {}", self.written("", day))
    }

    /// The value of a field in words, never empty.
    pub fn value(&self, kind: &str, field: &str, value: &Value) -> String {
        let (text, words) = (self.text, &self.text.file_page);
        let known = Kind::parse(kind);
        if let Some(label) = known.and_then(|kind| label(kind, field, value, text.lang)) {
            return label.into();
        }
        let is_library = (known, field) == (Some(Kind::Round), "parties/library");
        if is_library && value.as_str().is_some_and(is_unnamed) {
            return text.shell.library.into();
        }
        let coded = || self.coded(known?, field, value.as_str()?);
        if let Some(words) = coded() {
            return words;
        }
        match value {
            // Nobody chose one, and the text follows the app.
            Value::Null if (known, field) == (Some(Kind::Agreement), "language") => {
                text.agreement.desk.same_language.into()
            }
            Value::Null => words.empty.into(),
            Value::String(written) if written.is_empty() => words.empty.into(),
            Value::String(written) => self.written(field, written),
            Value::Bool(true) => text.shell.yes.into(),
            Value::Bool(false) => text.shell.no.into(),
            Value::Number(number) => self.number(number),
            Value::Array(values) if values.is_empty() => words.empty.into(),
            Value::Array(values) => {
                let lines = values.iter().map(|value| self.value(kind, field, value));
                lines.collect::<Vec<_>>().join("\n")
            }
            Value::Object(_) if field == DELETED => words.deleted.into(),
            Value::Object(_) => shown(&value.to_string()),
        }
    }

    /// The name of a party that is no partner.
    pub fn party(&self, whose: Whose) -> Option<&'static str> {
        match whose {
            Whose::Library => Some(self.text.shell.library),
            Whose::Shared => Some(self.text.file_page.shared),
            Whose::Citizens => Some(self.text.evaluation.citizens),
            Whose::Partner(_) => None,
        }
    }

    fn written(&self, field: &str, written: &str) -> String {
        let is_clause = field.starts_with("clause/") && field.ends_with("/state");
        let is_party = field == "party" || field.ends_with("/party");
        if let Some(name) = self.party(Whose::of(written)).filter(|_| is_party) {
            return name.into();
        }
        match (field, written) {
            (_, "fits") if is_clause => return self.text.agreement.desk.confirm.into(),
            (_, "open") if is_clause => return self.text.agreement.desk.open.into(),
            _ => {}
        }
        if let Some(day) = Day::parse_iso(written) {
            return self.text.lang.date(day);
        }
        match self.record(written) {
            Some(record) => self.name(record),
            None => shown(written),
        }
    }

    /// As it is written in the language, unless that would leave something out.
    fn number(&self, number: &serde_json::Number) -> String {
        let value = number.as_f64().filter(|value| value.abs() < 1e12);
        let exact = value.filter(|value| (value * 100.0).fract() == 0.0);
        exact.map_or_else(|| number.to_string(), |value| self.text.lang.number(value))
    }

    /// The part after the slash: a code, a record or a word.
    fn member(&self, kind: Kind, name: &str, rest: &str) -> String {
        match member_label(kind, name, rest, self.text.lang) {
            Some(label) => label.into(),
            None => self.within(kind, name, rest),
        }
    }
}

/// The first line of what a record is called, of a length that fits into a sentence.
pub(super) fn own_name(record: &Record) -> Option<String> {
    // Its text is the whole agreement, in lines that only programs read.
    if record.kind == Kind::Version.code() {
        return None;
    }
    let fields = TITLES.iter().chain(&["respondent_label", "note"]);
    let mut texts = fields.filter_map(|field| record.get(field).as_str());
    let name = texts.find_map(|text| text.trim().lines().next())?;
    Some(cut(&shown(name), LONGEST_NAME))
}

/// Text without what is not there to be read: control characters are left out, and marks that
/// turn the direction of the text around are shown.
pub fn shown(text: &str) -> String {
    let is_turning = |c: char| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    text.chars()
        .filter(|c| !c.is_control() || matches!(c, '\n' | '\t'))
        .map(|c| if is_turning(c) { '\u{25a1}' } else { c })
        .collect()
}

/// The choices of a closed list: what is written, and what people read.
pub fn choices(kind: Kind, field: &str, lang: Lang) -> Vec<(Value, &'static str)> {
    let mut choices = Vec::new();
    if is_level(kind, field) {
        choices.extend(
            level_options(lang).into_iter().map(|(level, label)| (Value::from(level), label)),
        );
    }
    with_list(kind, field, &mut |list| {
        choices.extend(list(lang).into_iter().map(|(code, name)| (Value::from(code), name)));
    });
    choices
}

fn label(kind: Kind, field: &str, value: &Value, lang: Lang) -> Option<&'static str> {
    if is_level(kind, field) {
        return value.as_i64().map(|level| level_label(level, lang)).filter(|l| !l.is_empty());
    }
    find(kind, field, value.as_str()?, lang)
}

fn member_label(kind: Kind, name: &str, code: &str, lang: Lang) -> Option<&'static str> {
    find(kind, &format!("{name}/"), code, lang)
}

fn find(kind: Kind, field: &str, code: &str, lang: Lang) -> Option<&'static str> {
    let mut found = None;
    with_list(kind, field, &mut |list| {
        found = list(lang).into_iter().find(|(own, _)| *own == code).map(|(_, name)| name);
    });
    found
}

fn is_level(kind: Kind, field: &str) -> bool {
    matches!(
        (kind, field),
        (Kind::Partnership | Kind::Edge, "level") | (Kind::Partner, "relation_level")
    )
}

/// What people wrote as a new answer, as the field holds it; `None` while it is not one.
pub fn written_answer(
    kind: &str,
    field: &str,
    shape: Shape,
    written: &str,
    lang: Lang,
) -> Option<Value> {
    let trimmed = written.trim();
    match shape {
        _ if trimmed.is_empty() => None,
        Shape::Text { one_line: true } => Some(trimmed.into()),
        Shape::Text { one_line: false } => Some(written.trim_end().into()),
        Shape::Lines => {
            let lines = written.lines().map(str::trim).filter(|line| !line.is_empty());
            Some(lines.map(Value::from).collect::<Vec<_>>().into())
        }
        Shape::Number => lang.read_number(trimmed).map(number_json),
        Shape::Date => Day::parse_iso(trimmed).map(|day| day.to_string().into()),
        Shape::Choice => {
            let listed = choices(Kind::parse(kind)?, field, lang);
            listed.into_iter().map(|(value, _)| value).find(|value| code_of(value) == trimmed)
        }
        Shape::YesNo | Shape::Link | Shape::Other => None,
    }
}

/// A choice as the value of an option.
pub fn code_of(choice: &Value) -> String {
    choice.as_str().map_or_else(|| choice.to_string(), Into::into)
}

type List = fn(Lang) -> Vec<(&'static str, &'static str)>;
/// Hands over the closed list that a field takes its values from; `motives/` is the list that the
/// members of the set come from.
fn with_list(kind: Kind, field: &str, take: &mut dyn FnMut(List)) {
    use Kind as K;
    let list: List = match (kind, field) {
        (K::Partnership, "status" | "status_left") => Status::options,
        (K::Partnership, "phase" | "phase_history/") => Phase::options,
        (K::Partnership, "track") => Track::options,
        (K::Partnership | K::Partner, "relation_kind") => RelationKind::options,
        (K::Partnership, "motives/") => Motive::options,
        (K::Partnership, "personal_data") => PersonalData::options,
        (K::Partnership, "publicity") | (K::Partner, "publicity_pref") => Publicity::options,
        (K::Partner | K::Node, "sector") => Sector::options,
        (K::Partner | K::Node, "offers/") => ContributionKind::options,
        (K::Ask | K::Contribution, "kind") => ContributionKind::options,
        (K::Ask | K::Contribution, "unit") => Unit::options,
        (K::Ask, "direction") => AskDirection::options,
        (K::Ask, "status") => AskStatus::options,
        (K::Contact, "role_in_org") => ContactRole::options,
        (K::Member, "role") => MemberRole::options,
        (K::Goal, "state") => GoalState::options,
        (K::Approval, "approval_kind") => ApprovalKind::options,
        (K::Approval, "state") => ApprovalState::options,
        (K::Entry, "entry_kind") => EntryKind::options,
        (K::Entry, "direction") => Direction::options,
        (K::Entry, "outcome") => Outcome::options,
        (K::Message, "every") => Frequency::options,
        (K::Action, "state") => ActionState::options,
        (K::Action, "origin") => Origin::options,
        (K::Meeting, "meeting_kind") => MeetingKind::options,
        (K::Meeting, "form") => MeetingForm::options,
        (K::Risk, "state") => RiskState::options,
        (K::Agreement, "state") => AgreementState::options,
        (K::Agreement, "level") => AgreementLevel::options,
        (K::Agreement, "language") => TextLanguage::options,
        (K::Round, "mode") => RoundMode::options,
        (K::Edge, "types/") => EdgeType::options,
        (K::Edge, "mood") => Mood::options,
        (K::Edge, "formal") => Formality::options,
        (K::Edge, "frequency") => Frequency::options,
        _ => return,
    };
    take(list);
}

#[cfg(test)]
mod tests;
