//! Names of what lies within a field: `clause/c20/state` is a clause by its title, and where it
//! stands.
//!
//! Invariant: what only programs read is left out. What has no name here goes without one.

use super::{Label, Lang, closing::chosen, format::cut, shown, values::Reader};
use crate::{
    content::{Clauses, Evaluation, Exercise, Guide, number_of},
    domain::{CheckState, ClosingPart, Code, Day, Kind, RoundKind, Whose},
};

/// In characters. Guide and forms ask in whole sentences.
const LONGEST_TITLE: usize = 80;

/// The content that names things, as far as it is here.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Titles {
    pub guide: Option<&'static Guide>,
    pub clauses: Option<&'static Clauses>,
    pub evaluation: Option<&'static Evaluation>,
    pub exercise: Option<&'static Exercise>,
}

/// What people wrote themselves, as the name of a member: it is shown as it is.
fn is_written(kind: Kind, name: &str) -> bool {
    matches!(
        (kind, name),
        (Kind::Partnership | Kind::Node, "themes")
            | (Kind::Partnership, "led_before")
            | (Kind::Partner, "tags")
            | (Kind::Node, "known_by" | "votes")
            | (Kind::Edge, "trust")
            | (Kind::Library, "strategy_goals")
    )
}

impl Reader<'_> {
    /// `Opsigelse, gennemgået`, for the part of a path after the field's own name.
    pub(super) fn within(&self, kind: Kind, name: &str, rest: &str) -> String {
        if is_written(kind, name) {
            return shown(rest);
        }
        let (first, below) = rest.split_once('/').unwrap_or((rest, ""));
        let title = self.title(kind, name, first).or_else(|| self.known(kind, first));
        let mut list = "";
        let below = below.split('/').filter(|part| !part.is_empty()).filter_map(|part| {
            let named = self.below(kind, name, [first, list, part]);
            list = part;
            named.or_else(|| self.known(kind, part))
        });
        title.into_iter().chain(below).collect::<Vec<_>>().join(", ")
    }

    /// What the guide, the clauses or the forms call it.
    fn title(&self, kind: Kind, name: &str, id: &str) -> Option<String> {
        let Titles { guide, clauses, evaluation, exercise } = self.titles;
        let lang = self.text.lang.code();
        let title = match (kind, name) {
            (Kind::Agreement, "clause") => &clauses?.clause(id)?.words.of(lang).title,
            (Kind::Agreement, "values") => &clauses?.variable(id)?.words.of(lang).name,
            (Kind::Partnership | Kind::Meeting, "check") => {
                match guide.and_then(|all| all.line_words(id)) {
                    Some(words) => &words.of(lang).text,
                    None if number_of(id).is_empty() => return None,
                    None => return Some((self.text.outward.listed.line)(id)),
                }
            }
            (Kind::Partnership, "screening") => screened(guide?, id, lang)?,
            (Kind::Library, "canvas") => {
                &guide?.canvas.iter().find(|own| own.id == id)?.words.of(lang).text
            }
            (Kind::Meeting, "notes") => {
                guide?.questions.iter().find(|own| own.id == id)?.words.of(lang)
            }
            (Kind::Answers, "values") | (Kind::Round, "notes" | "picked") => {
                evaluation?.question(id)?.words.of(lang)
            }
            (Kind::Map, "notes") => {
                exercise?.debrief.iter().find(|own| own.id == id)?.words.of(lang)
            }
            _ => return None,
        };
        Some(short(title))
    }

    /// What a clause's own lists call one of their things.
    fn below(&self, kind: Kind, name: &str, [clause, list, id]: [&str; 3]) -> Option<String> {
        let is_clause = kind == Kind::Agreement && name == "clause";
        let all = self.titles.clauses.filter(|_| is_clause)?;
        let (own, lang) = (all.clause(clause)?, self.text.lang.code());
        let title = match list {
            "choice" => &own.choice(id)?.words.of(lang).name,
            "options" => match own.option(id) {
                Some(option) => &option.words.of(lang).name,
                None => &all.annex(id)?.words.of(lang).name,
            },
            "vars" => &all.variable(id)?.words.of(lang).name,
            _ => return None,
        };
        Some(short(title))
    }

    /// A part with a name, a record or a day; nothing for an id that nobody can read.
    fn known(&self, kind: Kind, part: &str) -> Option<String> {
        let lang = self.text.lang;
        if let Some(word) = part_word(kind, part, lang) {
            return Some(word.into());
        }
        if let Some(name) = self.party(Whose::of(part)) {
            return Some(name.into());
        }
        // Of two periods that ended on one day the later has a number behind it.
        let day = || Day::parse_iso(part.get(..10)?).map(|day| lang.date(day));
        self.record(part).map(|record| self.name(record)).or_else(day)
    }

    /// Words for a value that is a code of the guide, the clauses or the forms.
    pub(super) fn coded(&self, kind: Kind, field: &str, code: &str) -> Option<String> {
        let Titles { guide, clauses, evaluation, exercise } = self.titles;
        let (words, lang) = (self.text, self.text.lang.code());
        let parts: Vec<&str> = field.split('/').collect();
        let title = match (kind, parts.as_slice()) {
            (Kind::Partnership | Kind::Meeting, ["check", _, "state"]) => {
                return CheckState::parse(code).map(|state| state.label(words.lang).into());
            }
            (Kind::Partnership, ["closing", part] | ["periods", _, part]) => {
                let part = ClosingPart::parse(part)?;
                return chosen(part, code, words.lang).map(Into::into);
            }
            (Kind::Agreement, ["comments", _, "clause"]) => {
                &clauses?.clause(code)?.words.of(lang).title
            }
            (Kind::Agreement, ["clause", clause, "choice"]) => {
                &clauses?.clause(clause)?.choice(code)?.words.of(lang).name
            }
            (Kind::Risk, ["catalogue"]) => {
                &guide?.risks.iter().find(|own| own.id == code)?.words.of(lang).name
            }
            (Kind::Message, ["guide"]) => {
                &guide?.messages.iter().find(|own| own.id == code)?.words.of(lang).message
            }
            (Kind::Round, ["round_kind"]) => {
                return RoundKind::parse(code).map(|kind| kind.label(words.lang).into());
            }
            (Kind::Round, ["form_id"]) => {
                &evaluation?.kinds.iter().find(|own| own.form == code)?.words.of(lang).name
            }
            // A digest: that there is one is all that people can read.
            (Kind::Version, ["basis"]) => return Some(words.shell.yes.into()),
            (Kind::Map, ["variant"]) => &exercise?.variant(code)?.words.of(lang).name,
            (Kind::Map, ["step"]) => &exercise?.step(code)?.words.of(lang).title,
            _ => return None,
        };
        (!title.is_empty()).then(|| short(title))
    }
}

/// A criterion, a question of the chooser, a sign of the definition or a question of the no list.
fn screened<'a>(guide: &'a Guide, key: &str, lang: &str) -> Option<&'a String> {
    if let Some(id) = key.strip_prefix("sc.") {
        return guide.criteria.iter().find(|own| own.id == id).map(|own| own.words.of(lang));
    }
    if let Some(place) = key.strip_prefix("def.") {
        let place = place.parse::<usize>().ok()?.checked_sub(1)?;
        return guide.definition.of(lang).signs.get(place);
    }
    let weight = guide.chooser.iter().find(|own| own.id == key).map(|own| own.words.of(lang));
    weight.or_else(|| guide.line_words(key).map(|own| &own.of(lang).text))
}

/// What a part of a path is called: it is the same wherever it stands, but for a few.
fn part_word(kind: Kind, part: &str, lang: Lang) -> Option<&'static str> {
    let [da, en] = match (kind, part) {
        (Kind::Agreement, "partner") => ["partneren", "the partner"],
        (Kind::Agreement, "state") => ["gennemgået", "gone through"],
        (Kind::Partnership, "first") => ["første dag", "first day"],
        (Kind::Partnership, "last") => ["sidste dag", "last day"],
        (Kind::Partnership, "end") => ["skulle slutte", "was to end"],
        (Kind::Partnership, "undated") => ["uden dag", "without a day"],
        (Kind::Partnership, "left") => ["stod åbent", "stood open"],
        (Kind::Partnership, "steps") => ["åbne skridt er gennemgået", "open steps are looked at"],
        (Kind::Partnership, "status") => ["status", "status"],
        (_, "answer") => ["slags svar", "kind of answer"],
        (_, "state") => ["tilstand", "state"],
        (_, "text") => ["tekst", "text"],
        (_, "title") => ["overskrift", "heading"],
        (_, "name") => ["navn", "name"],
        (_, "place") => ["plads på listen", "place in the list"],
        (_, "phase") => ["fase", "phase"],
        (_, "list") => ["liste", "list"],
        (_, "used") => ["i brug", "in use"],
        (_, "note") => ["note", "note"],
        (_, "reason" | "why") => ["hvorfor", "why"],
        (_, "owner") => ["ansvarlig", "responsible"],
        (_, "due" | "date" | "at") => ["dato", "date"],
        (_, "done_at") => ["klaret den", "done on"],
        (_, "choice" | "decision") => ["valg", "choice"],
        (_, "options") => ["tilvalg", "extras"],
        (_, "on") => ["er med", "taken in"],
        (_, "vars") => ["udfyldt", "filled in"],
        (_, "clause") => ["punkt", "section"],
        (_, "party") => ["part", "party"],
        (_, "resolved") => ["løst", "settled"],
        (_, "proposal") => ["forslag til en anden tekst", "proposal of a different text"],
        (_, "edition") => ["guidens udgave", "edition of the guide"],
        (_, "edition_declined") => ["udgave, der er valgt fra", "edition that was declined"],
        (_, "handover") => ["hvem ejer og driver det nu", "who owns and runs it now"],
        (_, "returns") => ["afleveret", "returned"],
        (_, "follow_up_at") => ["hør, hvordan det går", "ask how it is going"],
        (_, "would_partner_again") => ["vil vi igen", "would we again"],
        _ => return None,
    };
    Some(match lang {
        Lang::Da => da,
        Lang::En => en,
    })
}

fn short(title: &str) -> String {
    cut(&shown(title.trim_end_matches('.')), LONGEST_TITLE)
}
