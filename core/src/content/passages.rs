//! Everything that can be found in the guide, as passages to open.

use super::{
    Chapter,
    guide::{Guide, Half, ItemWords, number_of},
};
use crate::{
    domain::{Code, fold},
    order::OrderBy,
};

/// What a passage is, for whoever reads the results.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PassageKind {
    /// A line of a phase's checklist.
    Item,
    /// A short list as a whole.
    List,
    /// A line of a short list.
    ListItem,
    Term,
    Role,
    Risk,
    Question,
    /// What newcomers ask, and the items that answer.
    Asked,
    /// A question of the strategy canvas.
    Canvas,
}

/// Something of the guide that answers a search.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    pub kind: PassageKind,
    /// The page: a phase (`P05`), a list (`x-spo`) or another part.
    pub part: String,
    /// Of the element on that page; empty for the page itself.
    pub id: String,
    pub title: String,
    /// The list that a line stands on.
    pub of: String,
    /// `5.3`, by which paper calls a line of a phase; empty for all else.
    pub number: String,
    folded_title: String,
    folded: String,
}

impl Passage {
    fn new(kind: PassageKind, part: &str, id: &str, title: &str, more: &[&str]) -> Self {
        let folded_title = fold(title);
        let folded = fold(&format!("{title} {}", more.join(" ")));
        let number = if kind == PassageKind::Item { number_of(id) } else { String::new() };
        let (part, id, title) = (part.into(), id.into(), title.into());
        Self { kind, part, id, title, of: String::new(), number, folded_title, folded }
    }

    /// Smaller is better; `None` where a word is missing.
    fn rank(&self, words: &[&str]) -> Option<u8> {
        if !self.number.is_empty() && words == [self.number.as_str()] {
            return Some(0);
        }
        if !words.iter().all(|word| self.folded.contains(word)) {
            return None;
        }
        let first = words.first().copied().unwrap_or_default();
        let is_start = self.folded_title.starts_with(first);
        let is_title = words.iter().all(|word| self.folded_title.contains(word));
        Some(match (is_start, is_title) {
            (true, true) => 0,
            (_, true) => 1,
            (..) => 2,
        })
    }
}

/// All passages in one language. Make them once and search them often.
pub fn passages(guide: &Guide, half: Half) -> Vec<Passage> {
    use PassageKind::*;
    let line = |kind, part: &str, id: &str, words: &ItemWords| {
        Passage::new(kind, part, id, &words.text, &[&words.why, &words.example])
    };
    let mut found = Vec::new();
    found.extend(guide.items.iter().filter(|item| item.is_at(guide.edition)).filter_map(|item| {
        Some(line(Item, item.phase()?.code(), &item.id, item.words.half(half)))
    }));
    for list in &guide.lists {
        let words = list.words.half(half);
        found.push(Passage::new(List, &list.id, "", &words.name, &[&words.intro]));
        let lines = list.items.iter();
        found.extend(lines.map(|item| Passage {
            of: words.name.clone(),
            ..line(ListItem, &list.id, &item.id, item.words.half(half))
        }));
    }
    found.extend(guide.glossary.iter().map(|term| {
        let words = term.words.half(half);
        Passage::new(Term, Chapter::Glossary.code(), &term.id, &words.term, &[&words.meaning])
    }));
    found.extend(guide.roles.iter().map(|role| {
        let words = role.words.half(half);
        Passage::new(
            Role,
            Chapter::Roles.code(),
            &role.id,
            &words.name,
            &[&words.task, &words.needs],
        )
    }));
    found.extend(guide.risks.iter().map(|risk| {
        let words = risk.words.half(half);
        Passage::new(
            Risk,
            Chapter::Risks.code(),
            &risk.id,
            &words.name,
            &[&words.sign, &words.counter],
        )
    }));
    found.extend(guide.questions.iter().map(|question| {
        Passage::new(
            Question,
            Chapter::Questions.code(),
            &question.id,
            question.words.half(half),
            &[],
        )
    }));
    found.extend(guide.asked.iter().map(|asked| {
        Passage::new(Asked, Chapter::Asked.code(), &asked.id, asked.words.half(half), &[])
    }));
    found.extend(guide.canvas.iter().map(|prompt| {
        let words = prompt.words.half(half);
        Passage::new(Canvas, Chapter::Strategy.code(), &prompt.id, &words.text, &[&words.hint])
    }));
    found
}

/// The passages that hold every word of the query, the best first.
pub fn find_passages<'a>(passages: &'a [Passage], query: &str, limit: usize) -> Vec<&'a Passage> {
    let folded = fold(query);
    let words: Vec<&str> = folded.split_whitespace().collect();
    if words.is_empty() {
        return Vec::new();
    }
    let ranked = passages.iter().filter_map(|passage| Some((passage.rank(&words)?, passage)));
    let mut ranked: Vec<_> = ranked.collect();
    // The order of the guide decides between equals.
    ranked.order_by_key(|(rank, passage)| (*rank, passage.kind));
    ranked.into_iter().take(limit).map(|(_, passage)| passage).collect()
}
