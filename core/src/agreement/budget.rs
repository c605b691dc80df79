//! The annex of money: what each party puts in, the sums that the agreement itself knows, and expenses
//! that the parties write there.

use super::{
    Draft, Party, Standing, Value, Values,
    annexes::table_of,
    drawn::stands,
    sums::{self, Money},
    template::{self, Scope},
    told::of_library,
    values::answered,
};
use crate::{
    document::{Block, Run, Runs},
    domain::LibraryFact,
};

/// A line with its sum, where it has one; a sum that nobody has written yet is missing, and one that cannot be
/// added up stands in the line's own words.
struct Line {
    cells: Vec<Runs>,
    sum: Sum,
}

#[derive(Clone, Copy, PartialEq)]
enum Sum {
    None,
    Of(f64),
    Unclear,
    Missing(&'static str),
}

impl Sum {
    fn known(self) -> Option<f64> {
        match self {
            Self::Of(sum) => Some(sum),
            Self::None | Self::Unclear | Self::Missing(_) => None,
        }
    }
}

const EXPENSES: &str = "budget.lines";

pub(super) fn blocks(draft: &Draft, scope: &Scope, standings: &[Standing]) -> Vec<Block> {
    let words = &draft.wording.annexes;
    let given = given(draft, scope, standings);
    let spent = spent(draft);
    let has_sum = |lines: &[Line]| lines.iter().any(|line| line.sum != Sum::None);
    // A budget that the parties share has money in it.
    let lacks = stands(standings, "c11", "D") && !has_sum(&given) && spent.is_empty();
    if given.is_empty() && spent.is_empty() && !lacks {
        return Vec::new();
    }
    let mut blocks = Vec::new();
    if !given.is_empty() {
        blocks.push(table(&words.budget, given, scope));
    }
    if !spent.is_empty() {
        blocks.push(table(&words.expenses, spent, scope));
    }
    if lacks {
        blocks.push(Block::Paragraph(gap(EXPENSES, scope)));
    }
    blocks
}

/// What each party has promised, line by line; a version's digest counts these.
pub(super) fn promised(draft: &Draft, values: &Values, parties: &[Party]) -> Vec<[String; 2]> {
    let library = match of_library(LibraryFact::Name, draft.facts, draft.agreement) {
        "" => draft.wording.library.into(),
        name => name.to_owned(),
    };
    let each = parties.iter().map(|party| (party.partner.name.clone(), gifts(values, Some(party))));
    let all = std::iter::once((library, gifts(values, None))).chain(each);
    all.flat_map(|(name, gifts)| gifts.into_iter().map(move |gift| [name.clone(), gift])).collect()
}

fn gifts(values: &Values, party: Option<&Party>) -> Vec<String> {
    let key = match party {
        Some(party) => format!("partner.gives/{}", party.id()),
        None => "library.gives".into(),
    };
    values.get(&key).map(Value::items).unwrap_or_default()
}

/// Each party by its name in the text.
fn given(draft: &Draft, scope: &Scope, standings: &[Standing]) -> Vec<Line> {
    let words = draft.wording;
    let said = |key: &str| scope.values.get(key).map(|own| own.inline(words));
    let library = said("library.name").unwrap_or_else(|| words.library.into());
    let parties = scope.parties.iter().map(|party| {
        let name = said(&format!("partner.name/{}", party.id()));
        (name.unwrap_or_else(|| party.partner.name.clone()), gifts(scope.values, Some(party)))
    });
    let each = std::iter::once((library, gifts(scope.values, None))).chain(parties);
    let line = |name: &str, gift: &str| Line {
        cells: vec![cell(name), cell(gift)],
        sum: match sums::find(gift) {
            Money::None => Sum::None,
            Money::Sum(sum, _) => Sum::Of(sum),
            Money::Unclear => Sum::Unclear,
        },
    };
    let mut lines: Vec<Line> = each
        .flat_map(|(name, gifts)| gifts.iter().map(|gift| line(&name, gift)).collect::<Vec<_>>())
        .collect();
    let point = scope.numbers.get("c11").copied().unwrap_or_default();
    for (choice, who, of, what) in [
        ("C", "payer", "amount", words.annexes.amount),
        ("E", "fund", "grant", words.annexes.grant),
    ] {
        let sum = said(of).and_then(|own| sums::find(&own).sum());
        let sum = sum.map_or(Sum::Missing(of), Sum::Of);
        // What a party gives may be that very sum, in one gift or in all of them together; whoever pays, as long as
        // nobody has said who.
        let name = said(who).map(|name| cell(&name));
        let mut givers: Vec<&Runs> = lines.iter().filter_map(|own| own.cells.first()).collect();
        givers.retain(|giver| name.as_ref().map_or(who == "payer", |name| name == *giver));
        givers.dedup();
        let is_there = sum.known().is_some_and(|sum| {
            givers.into_iter().any(|giver| {
                let theirs = lines.iter().filter(|own| own.cells.first() == Some(giver));
                let theirs = theirs.filter_map(|own| own.sum.known()).collect::<Vec<f64>>();
                theirs.contains(&sum) || theirs.iter().sum::<f64>() == sum
            })
        });
        if stands(standings, "c11", choice) && !is_there {
            lines.push(Line { cells: vec![gap(who, scope), cell(&what(point))], sum });
        }
    }
    lines
}

/// What the parties wrote themselves: `Trykning: 4.000 kr.`
fn spent(draft: &Draft) -> Vec<Line> {
    let line = |own: String| match sums::behind_colon(&own) {
        Money::Sum(sum, place) => {
            let what =
                [own.get(..place.start), own.get(place.end..)].map(Option::unwrap_or_default);
            let what =
                what.map(|part| part.trim().trim_matches([':', ',', ';', '–', '-', '.']).trim());
            let what = what.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>();
            Line { cells: vec![cell(&what.join(", "))], sum: Sum::Of(sum) }
        }
        Money::None | Money::Unclear => {
            Line { cells: vec![cell(&own)], sum: Sum::Missing(EXPENSES) }
        }
    };
    answered(draft, EXPENSES, None).into_iter().map(line).collect()
}

/// With all of it together below, where every sum is known.
fn table(head: &[&str], lines: Vec<Line>, scope: &Scope) -> Block {
    let words = scope.wording;
    let known: Vec<f64> = lines.iter().filter_map(|line| line.sum.known()).collect();
    let is_whole = !lines.iter().any(|line| matches!(line.sum, Sum::Unclear | Sum::Missing(_)));
    let total = (is_whole && !known.is_empty()).then(|| {
        let mut cells = vec![cell(words.annexes.total)];
        cells.resize(head.len().saturating_sub(1), Runs::new());
        cells.push(cell(&(words.money)(known.iter().sum())));
        cells
    });
    let rows = lines.into_iter().map(|line| {
        let sum = match line.sum {
            Sum::None | Sum::Unclear => Runs::new(),
            Sum::Of(sum) => cell(&(words.money)(sum)),
            Sum::Missing(of) => missing(of, scope),
        };
        line.cells.into_iter().chain([sum]).collect::<Vec<_>>()
    });
    table_of(head, rows.chain(total).collect())
}

/// A value, or the place for it.
fn gap(of: &str, scope: &Scope) -> Runs {
    template::runs(&format!("{{{{{of}}}}}"), scope, None)
}

/// The place for a sum, whatever else stands there.
fn missing(of: &str, scope: &Scope) -> Runs {
    let variable = scope.clauses.variable(of);
    let label = variable.map(|own| own.words.of(scope.wording.lang).name.clone());
    vec![Run::Missing { of: of.into(), label: label.unwrap_or_default() }]
}

fn cell(text: &str) -> Runs {
    super::annexes::cell(text)
}
