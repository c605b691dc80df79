//! The shortest form: a mail that says what was agreed and asks for a yes.

use super::{
    ANNEXES, Draft, SIGNING, Standing,
    own::OwnClause,
    sections::{clause_blocks, option_blocks, to_choose},
    template::{self, Scope},
};
use crate::document::{Block, Document, Section, plain};

/// Each clause is a section without a heading, so that it can be found again.
pub(super) fn write(
    document: &mut Document,
    draft: &Draft,
    scope: &Scope,
    standings: &[Standing],
    own: &[OwnClause],
) {
    let lang = draft.wording.lang;
    let words = draft.clauses.mail.words.of(lang);
    document.title = plain(&template::runs(&words.subject, scope, None));
    let section =
        |id: &str, blocks: Vec<Block>| Section { id: id.into(), blocks, ..Section::default() };
    let said = |text: &str| template::blocks(text, scope);
    document.sections.push(section("greeting", said(&words.greeting)));
    document.sections.push(section("opening", said(&words.opening)));
    let in_text = || standings.iter().filter(|standing| standing.is_in);
    let order = &draft.clauses.mail.order;
    let ordered = order.iter().filter_map(|id| in_text().find(|standing| standing.clause == *id));
    // What a mail usually leaves out, and somebody took in, comes before the last sentence.
    let others = in_text().filter(|standing| !order.contains(&standing.clause));
    let others: Vec<&Standing> =
        others.filter(|standing| !matches!(standing.clause.as_str(), "c01" | ANNEXES)).collect();
    let (last, first): (Vec<_>, Vec<_>) = ordered.partition(|standing| standing.clause == SIGNING);
    for standing in first.into_iter().chain(others) {
        document.sections.push(section(&standing.clause, sentences(standing, draft, scope)));
    }
    for own in own {
        document.sections.push(section(&own.id, own.blocks(draft.wording, true)));
    }
    for standing in last {
        document.sections.push(section(&standing.clause, sentences(standing, draft, scope)));
    }
    document.sections.push(section("closing", said(&words.closing)));
    document.sections.push(section("sign", said(&words.sign)));
}

fn sentences(standing: &Standing, draft: &Draft, scope: &Scope) -> Vec<Block> {
    let lang = draft.wording.lang;
    let Some(clause) = draft.clauses.clause(&standing.clause) else { return Vec::new() };
    let by_hand = !standing.answered.text.trim().is_empty();
    let chosen = || clause.choices.iter().filter(|own| standing.choices.contains(&own.id));
    let has_short = chosen().all(|choice| !choice.words.of(lang).mail.is_empty());
    match () {
        () if by_hand || !has_short => clause_blocks(clause, standing, draft, scope),
        () if standing.choices.is_empty() => {
            vec![Block::Paragraph(vec![to_choose(clause, draft.wording)])]
        }
        () => {
            let short = chosen().flat_map(|own| template::blocks(&own.words.of(lang).mail, scope));
            short.chain(option_blocks(clause, standing, scope, lang)).collect()
        }
    }
}
