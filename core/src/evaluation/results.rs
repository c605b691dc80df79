//! What the answers of one round show, and nothing beyond what its mode allows.

use std::collections::BTreeMap;

use super::{
    Asked, Counts, Form, Given, Sheet,
    form::is_own,
    form_of,
    score::{Figure, LEAST, Tenths, many_do_not_know, mean, mean_of},
    sheets,
};
use crate::{
    content::{Answering, Both, Evaluation},
    domain::{Answers, Round, RoundMode, Whose},
    order::OrderBy,
    workspace::{IdOrder, Workspace},
};

/// Safe to show to everybody who may see the round.
#[derive(Clone, Debug, PartialEq)]
pub struct Results {
    pub form: String,
    pub mode: RoundMode,
    /// Answer sets that the figures are made of.
    pub counted: usize,
    /// Answer sets that were sent and are not counted yet. Pooled rounds only.
    pub waiting: usize,
    /// Pooled, and too few are counted for anything to be shown.
    pub is_withheld: bool,
    /// Pooled, and a party with fewer than three answers would be seen through.
    pub parties_withheld: bool,
    /// Whose figures stand beside the shared ones, in order.
    pub parties: Vec<String>,
    pub dimensions: Vec<Dimension>,
    /// The mean of all statements.
    pub total: Option<Tenths>,
    /// Questions with steps or numbers, in the order of the form.
    pub lines: Vec<Line>,
    pub texts: Vec<Texts>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Dimension {
    pub group: String,
    pub name: Both<String>,
    /// In an open round the mean of the parties' figures, in a pooled one that of its questions.
    pub mean: Option<Tenths>,
    /// Most answers to one of its questions.
    pub n: usize,
    pub by_party: BTreeMap<String, Tenths>,
}

/// One question that can be counted.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    pub asked: Asked,
    /// How many answered with something that counts; what is withheld counts as well.
    pub n: usize,
    pub unknown: usize,
    /// `None` where nobody answered, or too few to be shown. In an open round the mean of the parties'
    /// figures: each counts the same, and whoever reads the row can check it. In a pooled one of all answers,
    /// so that it moves by so many answers or not at all.
    pub mean: Option<f64>,
    pub is_withheld: bool,
    /// Open rounds only.
    pub range: Option<(u8, u8)>,
    /// How many said 1, 2, 3, 4, 5. Open rounds only.
    pub counts: Option<[usize; 5]>,
    pub by_party: BTreeMap<String, f64>,
    /// The step that everybody of a party said, where it is one. Open rounds only.
    pub said_by: BTreeMap<String, u8>,
    /// More than 30 % do not know.
    pub is_unknown: bool,
}

/// What was written to one open question.
#[derive(Clone, Debug, PartialEq)]
pub struct Texts {
    pub asked: Asked,
    pub quotes: Vec<Quote>,
    /// So many wrote something that is not shown.
    pub withheld: usize,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Quote {
    pub text: String,
    /// Empty in a pooled round.
    pub party: String,
    pub label: String,
}

/// Which way a mean went since the round before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trend {
    Up(Tenths),
    Down(Tenths),
    Same,
}

/// The results of a round as the workspace holds it.
pub fn results_of(workspace: &Workspace, content: &Evaluation, round: &Round) -> Results {
    results_among(workspace, content, round, |_| true)
}

/// The same from some of the answers.
pub fn results_among(
    workspace: &Workspace,
    content: &Evaluation,
    round: &Round,
    is_counted: impl Fn(&Answers) -> bool,
) -> Results {
    let form = form_of(content, round);
    let sheets = sheets(&form, workspace.of::<Answers>(&round.id).filter(|own| is_counted(own)));
    results(&form, &Counts::of(round, sheets))
}

pub fn results(form: &Form, counts: &Counts) -> Results {
    let is_pooled = counts.mode == RoundMode::Pooled;
    let counted = counts.counted().count();
    // One small party spoils it for all: it could be found by taking the others away.
    let of_parties = counts.shown(|held| parties(held).values().all(|size| *size >= LEAST));
    let parties_withheld = of_parties.len() < counted;
    let mut sides: Vec<String> = Vec::new();
    for sheet in of_parties.iter().filter(|_| !parties_withheld) {
        if !sides.contains(&sheet.party) {
            sides.push(sheet.party.clone());
        }
    }
    let countable = form.asked().filter(|asked| asked.answering != Answering::Text);
    let lines: Vec<Line> = countable.map(|asked| line(asked, counts, &sides)).collect();
    let written = form.asked().filter(|asked| asked.answering == Answering::Text);
    let texts = written.map(|asked| texts(asked, counts)).collect();
    let dimensions = dimensions(form, &lines, &sides, counts.mode);
    // Of the guide's statements on the cooperation: one's own may be about anything, and be others next time.
    let guides = statements(&lines).filter(|line| !is_own(&line.asked.id));
    let means: Vec<f64> = guides.filter_map(|line| line.mean).collect();
    Results {
        form: form.id.clone(),
        mode: counts.mode,
        counted,
        waiting: counts.waiting.len(),
        is_withheld: is_pooled && counted < LEAST,
        parties_withheld,
        parties: sides,
        dimensions,
        total: mean_of(&means),
        lines,
        texts,
    }
}

/// How many of each party.
fn parties<'a>(sheets: &[&'a Sheet]) -> BTreeMap<&'a str, usize> {
    let mut sizes = BTreeMap::new();
    for sheet in sheets {
        *sizes.entry(sheet.party.as_str()).or_default() += 1;
    }
    sizes
}

fn statements(lines: &[Line]) -> impl Iterator<Item = &Line> {
    lines.iter().filter(|line| line.asked.answering == Answering::Agree)
}

fn line(asked: &Asked, counts: &Counts, sides: &[String]) -> Line {
    let is_pooled = counts.mode == RoundMode::Pooled;
    let given = |sheet: &&Sheet| sheet.given.contains_key(&asked.id);
    let known =
        |sheet: &&Sheet| sheet.given.get(&asked.id).is_some_and(|given| *given != Given::DontKnow);
    // Nobody, or so many that none of them is seen through.
    let is_many = |count: usize| count == 0 || count >= LEAST;
    let all = counts.counted().filter(known).count();
    let shown = counts.shown(|held| is_many(held.iter().copied().filter(known).count()));
    let n = shown.iter().copied().filter(known).count();
    let figure = Figure::of(&steps(&answers(&shown, asked, None))).filter(|_| !is_pooled);
    let asked_of = counts.shown(|held| is_many(held.iter().copied().filter(given).count()));
    let told = asked_of.iter().copied().filter(given).count();
    let unknown = told - asked_of.iter().copied().filter(known).count();
    // Here too a party with one or two would be found by taking the others away.
    let apart = counts.shown(|held| {
        let held: Vec<&Sheet> = held.iter().copied().filter(known).collect();
        parties(&held).values().all(|size| *size >= LEAST)
    });
    let by_party = sides.iter().filter_map(|party| {
        Some((party.clone(), mean_given(&answers(&apart, asked, Some(party)))?))
    });
    let by_party: BTreeMap<String, f64> = by_party.collect();
    // As they stand in the row.
    let as_shown = |own: &f64| match asked.answering.has_steps() {
        true => Tenths::of(*own).value(),
        false => *own,
    };
    let figures: Vec<f64> = by_party.values().filter(|_| !is_pooled).map(as_shown).collect();
    let said = sides.iter().filter(|_| !is_pooled).filter_map(|party| {
        let figure = Figure::of(&steps(&answers(&shown, asked, Some(party))))?;
        (figure.spread() == 0).then(|| (party.clone(), figure.lowest))
    });
    Line {
        said_by: said.collect(),
        asked: asked.clone(),
        n: if n == 0 { all } else { n },
        unknown,
        mean: mean(&figures).or_else(|| mean_given(&answers(&shown, asked, None))),
        is_withheld: n == 0 && all > 0,
        range: figure.map(|figure| (figure.lowest, figure.highest)),
        counts: figure.map(|_| by_step(&steps(&answers(&shown, asked, None)))),
        by_party,
        is_unknown: many_do_not_know(unknown, told - unknown),
    }
}

/// What these answered to a question, or those of them that are of a party.
fn answers<'a>(sheets: &[&'a Sheet], asked: &Asked, party: Option<&String>) -> Vec<&'a Given> {
    let of = sheets.iter().filter(|sheet| party.is_none_or(|party| sheet.party == *party));
    of.filter_map(|sheet| sheet.given.get(&asked.id)).collect()
}

fn steps(given: &[&Given]) -> Vec<u8> {
    let steps = given.iter().filter_map(|given| match given {
        Given::Step(step) => Some(*step),
        Given::DontKnow | Given::Number(_) | Given::Text(_) => None,
    });
    steps.collect()
}

fn mean_given(given: &[&Given]) -> Option<f64> {
    let numbers = given.iter().filter_map(|given| match given {
        Given::Step(step) => Some(f64::from(*step)),
        Given::Number(number) => Some(*number),
        Given::DontKnow | Given::Text(_) => None,
    });
    let mut numbers: Vec<f64> = numbers.collect();
    // Numbers need not add up exactly: added in one order they give one sum.
    numbers.order_by(f64::total_cmp);
    mean(&numbers)
}

fn by_step(steps: &[u8]) -> [usize; 5] {
    [1, 2, 3, 4, 5].map(|step| steps.iter().filter(|own| **own == step).count())
}

fn texts(asked: &Asked, counts: &Counts) -> Texts {
    let is_pooled = counts.mode == RoundMode::Pooled;
    let quote = |sheet: &&Sheet| match sheet.given.get(&asked.id)? {
        Given::Text(text) => Some(Quote {
            text: text.clone(),
            party: if is_pooled { String::new() } else { sheet.party.clone() },
            label: if is_pooled { String::new() } else { sheet.label.clone() },
        }),
        Given::Step(_) | Given::DontKnow | Given::Number(_) => None,
    };
    let shown = counts.shown(|held| held.iter().filter_map(quote).count() >= LEAST);
    let mut quotes: Vec<Quote> = shown.iter().filter_map(quote).collect();
    if is_pooled {
        // Nobody is to be known by the place they stand in.
        quotes.order_by(Ord::cmp);
    }
    let written = counts.counted().filter_map(|sheet| quote(&sheet)).count();
    Texts { asked: asked.clone(), withheld: written - quotes.len(), quotes }
}

fn dimensions(form: &Form, lines: &[Line], parties: &[String], mode: RoundMode) -> Vec<Dimension> {
    let parts = form.parts.iter().filter_map(|part| {
        let name = part.name.clone()?;
        let own: Vec<&Line> =
            statements(lines).filter(|line| line.asked.group == part.group).collect();
        if own.is_empty() {
            return None;
        }
        let means: Vec<f64> = own.iter().filter_map(|line| line.mean).collect();
        let of_party = |party: &String| {
            let means: Vec<f64> =
                own.iter().filter_map(|line| line.by_party.get(party).copied()).collect();
            Some((party.clone(), mean_of(&means)?))
        };
        let by_party: BTreeMap<String, Tenths> = parties.iter().filter_map(of_party).collect();
        let sides = by_party.values().filter(|_| mode == RoundMode::Open);
        let sides: Vec<f64> = sides.map(|own| own.value()).collect();
        Some(Dimension {
            group: part.group.clone(),
            name,
            mean: mean_of(&sides).or_else(|| mean_of(&means)),
            n: own.iter().filter(|line| line.mean.is_some()).map(|line| line.n).max().unwrap_or(0),
            by_party,
        })
    });
    parts.collect()
}

/// How many said green, amber and red; for a light of an open round.
pub fn lights(line: &Line) -> Option<[usize; 3]> {
    let counts = line.counts.filter(|_| line.asked.answering == Answering::Light)?;
    let [red, _, amber, _, green] = counts;
    Some([green, amber, red])
}

/// The round of the same partnership and form before this one.
pub fn before<'a>(workspace: &'a Workspace, round: &Round) -> Option<&'a Round> {
    let is_earlier = |other: &&Round| {
        let (own, other) =
            ((round.opened_at, IdOrder::of(&round.id)), (other.opened_at, IdOrder::of(&other.id)));
        other.0.is_some() && other < own
    };
    let rounds = workspace.of::<Round>(&round.partnership);
    rounds
        .filter(|other| other.form_id == round.form_id && other.id != round.id)
        .filter(is_earlier)
        .max_by_key(|other| (other.opened_at, IdOrder::of(&other.id)))
}

/// The change since an earlier mean; nothing where one of them is missing.
pub fn trend(now: Option<Tenths>, earlier: Option<Tenths>) -> Option<Trend> {
    let by = now?.0 - earlier?.0;
    Some(match by {
        0 => Trend::Same,
        1.. => Trend::Up(Tenths(by)),
        _ => Trend::Down(Tenths(-by)),
    })
}

impl Line {
    pub fn tenths(&self) -> Option<Tenths> {
        self.mean.map(Tenths::of)
    }

    /// The step that everybody said.
    pub fn said(&self) -> Option<u8> {
        self.range.filter(|(lowest, highest)| lowest == highest).map(|(step, _)| step)
    }

    pub fn spread(&self) -> Option<u8> {
        self.range.map(|(lowest, highest)| highest.saturating_sub(lowest))
    }

    /// The largest difference between two parties.
    pub fn apart(&self) -> Option<f64> {
        let means = || self.by_party.values().copied();
        let (low, high) = (means().min_by(f64::total_cmp)?, means().max_by(f64::total_cmp)?);
        (self.by_party.len() > 1).then_some(high - low)
    }
}

impl Results {
    /// Answers that the figures are made of; where there are no figures, those that came.
    pub fn answered(&self) -> usize {
        self.counted + if self.is_withheld { self.waiting } else { 0 }
    }

    /// The library or the partner who alone has answered: what they say is not yet what all say.
    pub fn only_side(&self) -> Option<&str> {
        let [party] = self.parties.as_slice() else { return None };
        match Whose::of(party) {
            Whose::Shared | Whose::Citizens | Whose::Partner("") => None,
            Whose::Library | Whose::Partner(_) => Some(party),
        }
    }

    /// Whether the means are those of the parties' figures beside them.
    pub fn is_by_party(&self) -> bool {
        self.mode == RoundMode::Open && self.parties.len() > 1
    }

    pub fn line(&self, id: &str) -> Option<&Line> {
        self.lines.iter().find(|line| line.asked.id == id)
    }

    /// The same question in these results: own questions by their words.
    pub fn same(&self, asked: &Asked) -> Option<&Line> {
        self.lines.iter().find(|line| line.asked.same() == asked.same())
    }

    pub fn dimension(&self, group: &str) -> Option<&Dimension> {
        self.dimensions.iter().find(|dimension| dimension.group == group)
    }
}
