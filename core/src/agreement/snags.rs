//! What does not fit together: an end before its beginning, an end to what runs on, a choice that
//! speaks of what another would bring, numbers of nothing.
//!
//! Invariant: changes nothing; the text says what was answered, and people are told.

use super::{
    Draft, Party, Standing, Value, Values, ask::blanks, dates, drawn::differing, option_key, unfit,
    values::places,
};
use crate::{
    content::{Choice, Clause},
    domain::Day,
};

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Snag {
    EndsFirst {
        start: Day,
        end: Day,
    },
    /// A choice of a clause needs one of those of another.
    Needs {
        clause: String,
        choice: String,
        other: String,
        choices: Vec<String>,
    },
    /// Two choices say the opposite of each other.
    Against {
        clause: String,
        choice: String,
        other: String,
        chosen: String,
    },
    /// Two options of a clause say the opposite of each other.
    Options {
        clause: String,
        option: String,
        other: String,
    },
    /// A choice says that there is nothing of what another clause names: an end, and its day.
    Without {
        clause: String,
        choice: String,
        other: String,
        variable: String,
        said: String,
    },
    /// A number, and nobody knows of what.
    Bare {
        clause: String,
        of: String,
        variable: String,
        /// The line of a list that ends in it: `Materialer, 60`.
        line: Option<String>,
    },
    /// Two choices stand together where an option says what each is about.
    Apart {
        clause: String,
        choice: String,
        chosen: String,
        option: String,
    },
    /// A choice means something from more parties on, or with that option.
    Few {
        clause: String,
        choice: String,
        option: String,
    },
    /// What a choice depends on is not on the list of another clause.
    Unlisted {
        clause: String,
        choice: String,
        other: String,
        variable: String,
        said: String,
    },
    /// One party's sum is another one in another place.
    Sums {
        clause: String,
        of: String,
        said: String,
        other: String,
        other_of: String,
        other_said: Vec<String>,
    },
    /// A clause was taken out without which the text is none.
    Lacks {
        clause: String,
    },
    /// Somebody was chosen as a party and takes part no longer: the text goes on without them.
    Gone {
        partner: String,
        name: String,
    },
}

impl Snag {
    /// The clause where it is mended.
    pub fn clause(&self) -> &str {
        match self {
            Self::EndsFirst { .. } => "c10",
            Self::Gone { .. } => PARTIES,
            Self::Needs { clause, .. }
            | Self::Against { clause, .. }
            | Self::Options { clause, .. }
            | Self::Without { clause, .. }
            | Self::Apart { clause, .. }
            | Self::Few { clause, .. }
            | Self::Sums { clause, .. }
            | Self::Lacks { clause }
            | Self::Bare { clause, .. } => clause,
            Self::Unlisted { other, .. } => other,
        }
    }

    /// The field where it is mended, or the clause's choices.
    pub fn of(&self) -> String {
        match self {
            Self::EndsFirst { .. } => "end".into(),
            Self::Gone { .. } => "partner".into(),
            Self::Needs { clause, .. }
            | Self::Against { clause, .. }
            | Self::Without { clause, .. } => clause.clone(),
            // Taken in again, it is asked from its beginning.
            Self::Lacks { clause } => clause.clone(),
            Self::Options { clause, option, .. }
            | Self::Apart { clause, option, .. }
            | Self::Few { clause, option, .. } => option_key(clause, option),
            Self::Bare { of, .. } | Self::Sums { of, .. } => of.clone(),
            Self::Unlisted { variable, .. } => variable.clone(),
        }
    }

    /// Whether it is about that clause, from either side.
    pub fn is_about(&self, id: &str) -> bool {
        match self {
            Self::Against { other, .. }
            | Self::Without { other, .. }
            | Self::Sums { other, .. } => other == id || self.clause() == id,
            Self::Unlisted { clause, other, .. } => clause == id || other == id,
            Self::EndsFirst { .. }
            | Self::Needs { .. }
            | Self::Options { .. }
            | Self::Apart { .. }
            | Self::Few { .. }
            | Self::Lacks { .. }
            | Self::Gone { .. }
            | Self::Bare { .. } => self.clause() == id,
        }
    }

    /// The clause at its other end, seen from this one.
    pub fn other_than(&self, id: &str) -> &str {
        match self {
            Self::Needs { other, .. } => other,
            Self::Against { clause, other, .. } | Self::Without { clause, other, .. }
                if clause == id =>
            {
                other
            }
            Self::Unlisted { clause, .. } if id == self.clause() => clause,
            Self::Against { .. }
            | Self::Without { .. }
            | Self::Options { .. }
            | Self::EndsFirst { .. }
            | Self::Apart { .. }
            | Self::Few { .. }
            | Self::Unlisted { .. }
            | Self::Sums { .. }
            | Self::Lacks { .. }
            | Self::Gone { .. }
            | Self::Bare { .. } => self.clause(),
        }
    }

    /// Whether it is told beside that field.
    pub fn is_at(&self, field: &str) -> bool {
        match self {
            Self::Without { variable, .. } | Self::Unlisted { variable, .. } => variable == field,
            Self::Sums { of, other_of, .. } => of == field || other_of == field,
            Self::EndsFirst { .. } | Self::Bare { .. } => self.of() == field,
            Self::Needs { .. }
            | Self::Against { .. }
            | Self::Options { .. }
            | Self::Apart { .. }
            | Self::Few { .. }
            | Self::Lacks { .. }
            | Self::Gone { .. } => false,
        }
    }

    /// Whether it is about the sentences that were added to a clause.
    pub fn is_option(&self) -> bool {
        matches!(self, Self::Options { .. })
    }

    /// Whether it is about what was chosen, and not about what stands in a field.
    pub fn is_choice(&self) -> bool {
        match self {
            Self::Needs { .. }
            | Self::Against { .. }
            | Self::Without { .. }
            | Self::Apart { .. }
            | Self::Few { .. }
            | Self::Unlisted { .. } => true,
            Self::Options { .. }
            | Self::EndsFirst { .. }
            | Self::Sums { .. }
            | Self::Lacks { .. }
            | Self::Gone { .. }
            | Self::Bare { .. } => false,
        }
    }
}

/// Where it is asked who the agreement is with.
const PARTIES: &str = "parties";

pub(super) fn snags(
    draft: &Draft,
    standings: &[Standing],
    values: &Values,
    parties: &[Party],
) -> Vec<Snag> {
    let mut found = Vec::new();
    if let (Some(start), Some(end)) = (dates::day(draft, "start"), dates::day(draft, "end")) {
        found.extend((end < start).then_some(Snag::EndsFirst { start, end }));
    }
    for standing in standings.iter().filter(|own| own.is_in && !is_own(own)) {
        let Some(clause) = draft.clauses.clause(&standing.clause) else { continue };
        for choice in clause.choices.iter().filter(|own| standing.choices.contains(&own.id)) {
            found.extend(unmet(clause, choice, standings));
            found.extend(opposed(clause, choice, standings));
            found.extend(denied(draft, clause, choice, standings, values));
            found.extend(unfit::mixed(clause, choice, standing));
            found.extend(unfit::few(clause, choice, standing, parties));
            found.extend(unfit::unlisted(draft, clause, choice, standings, values));
        }
        found.extend(both(clause, standing));
        found.extend(bare(draft, clause, standing, values, parties));
    }
    found.extend(differing(draft, standings, values, parties));
    found.extend(unfit::lacking(draft, standings));
    found.extend(unfit::gone(draft));
    found
}

/// The clause, where it is in and its answers speak.
pub(super) fn speaking<'a>(standings: &'a [Standing], clause: &str) -> Option<&'a Standing> {
    standings.iter().find(|own| own.clause == clause && own.is_in && !is_own(own))
}

/// What was written in own words says what it says.
fn is_own(standing: &Standing) -> bool {
    !standing.answered.text.trim().is_empty()
}

fn unmet(clause: &Clause, choice: &Choice, standings: &[Standing]) -> Option<Snag> {
    let needs = choice.needs.as_ref()?;
    let other = standings.iter().find(|own| own.clause == needs.clause && own.is_in);
    let is_met = other.is_some_and(|other| {
        is_own(other) || other.choices.iter().any(|own| needs.choices.contains(own))
    });
    (!is_met).then(|| Snag::Needs {
        clause: clause.id.clone(),
        choice: choice.id.clone(),
        other: needs.clause.clone(),
        choices: needs.choices.clone(),
    })
}

fn opposed(clause: &Clause, choice: &Choice, standings: &[Standing]) -> Option<Snag> {
    let against = choice.against.as_ref()?;
    let other = speaking(standings, &against.clause)?;
    let chosen = other.choices.iter().find(|own| against.choices.contains(own))?;
    Some(Snag::Against {
        clause: clause.id.clone(),
        choice: choice.id.clone(),
        other: against.clause.clone(),
        chosen: chosen.clone(),
    })
}

/// Options that say the opposite of each other, each two once: no press leaves both, and a merge or
/// an older record may.
fn both(clause: &Clause, standing: &Standing) -> Vec<Snag> {
    let ticked = &standing.answered.options;
    let is_on = |id: &String| ticked.contains(id);
    let options = clause.options.iter().filter(|own| is_on(&own.id));
    let pairs = options.flat_map(|own| {
        let others = own.against.iter().filter(|id| is_on(id));
        others.map(|other| Snag::Options {
            clause: clause.id.clone(),
            option: own.id.clone(),
            other: other.clone(),
        })
    });
    pairs.collect()
}

fn denied(
    draft: &Draft,
    clause: &Clause,
    choice: &Choice,
    standings: &[Standing],
    values: &Values,
) -> Option<Snag> {
    let without = choice.without.as_ref()?;
    let said = values.get(&without.variable)?.inline(draft.wording);
    let other = draft.clauses.clause(&without.clause)?;
    let standing = speaking(standings, &other.id)?;
    let mut named = blanks(draft.clauses, other, standing, draft.level, &[]).into_iter();
    named.any(|variable| variable.id == without.variable).then(|| Snag::Without {
        clause: clause.id.clone(),
        choice: choice.id.clone(),
        other: other.id.clone(),
        variable: without.variable.clone(),
        said,
    })
}

/// What a clause counts, where only a number stands.
fn bare(
    draft: &Draft,
    clause: &Clause,
    standing: &Standing,
    values: &Values,
    parties: &[Party],
) -> Vec<Snag> {
    let counted = blanks(draft.clauses, clause, standing, draft.level, &[]);
    let counted = counted.into_iter().filter(|variable| variable.counts);
    let found = places(counted, parties).into_iter().flat_map(|(variable, party)| {
        let of = variable.key_of(party.map(Party::id));
        let lines = match values.get(&of) {
            Some(Value::One(said)) => is_number(said).then_some(None).into_iter().collect(),
            Some(Value::Many(items)) => {
                items.iter().filter(|item| ends_bare(item)).map(Some).collect()
            }
            None => Vec::new(),
        };
        let bare = lines.into_iter().map(move |line| Snag::Bare {
            clause: clause.id.clone(),
            of: of.clone(),
            variable: variable.id.clone(),
            line: line.cloned(),
        });
        bare.collect::<Vec<_>>()
    });
    found.collect()
}

fn is_number(said: &str) -> bool {
    let said = said.trim().trim_end_matches('.');
    said.starts_with(|letter: char| letter.is_ascii_digit())
        && said.chars().all(|letter| letter.is_ascii_digit() || matches!(letter, '.' | ',' | ' '))
}

/// `Materialer, 60`: what a record says of an amount whose unit nobody chose. `May 3, 2027` and
/// `12.03.2027` are days.
fn ends_bare(item: &str) -> bool {
    let last = item.rsplit_once(", ").map_or(item, |(_, last)| last).trim();
    let is_year = last.len() == 4 && last.parse::<u16>().is_ok();
    let parts: Vec<usize> = last.split('.').map(str::len).collect();
    let is_day = matches!(parts.as_slice(), [1 | 2, 1 | 2, 2 | 4]);
    is_number(last) && !is_year && !is_day
}
