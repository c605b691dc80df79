//! The pages of the guide beside its phases and lists.

use leptos::prelude::*;

use super::{
    asked::asked,
    canvas::Canvas,
    chapter_words,
    forms::Sheets,
    more,
    pieces::{PrintButton, eyebrow, item_link},
};
use crate::{
    app::use_text,
    content::{Chapter, Guide, Term},
    domain::danish_order,
    order::OrderBy,
    ui::parts::{Disclosure, PageHeader, sources},
};

pub fn page(guide: &'static Guide, chapter: Chapter) -> AnyView {
    let body = match chapter {
        Chapter::Definition => definition(guide),
        Chapter::Levels => levels(guide),
        Chapter::Roles => roles(guide),
        Chapter::Organising => more::organising(guide),
        Chapter::Risks => risks(guide),
        Chapter::Questions => questions(guide),
        Chapter::Communication => more::messages(guide),
        Chapter::Reflection => more::reflection(guide),
        Chapter::Glossary => glossary(guide),
        Chapter::Asked => asked(guide),
        Chapter::Strategy => return view! { <Canvas guide /> }.into_any(),
        Chapter::Sheets => return view! { <Sheets /> }.into_any(),
    };
    let (title, lead) = chapter_words(chapter);
    view! {
        <PageHeader title=Signal::stored(title.to_owned()) lead eyebrow=eyebrow()><PrintButton /></PageHeader>
        <div class="mk-stack mk-stack--loose">{body}</div>
    }
    .into_any()
}

fn questions(guide: &Guide) -> AnyView {
    let lang = use_text().lang;
    let group = |id: &str| {
        let own = guide.questions.iter().filter(|question| question.group == id);
        own.map(|question| {
            view! { <li id=question.id.clone() tabindex="-1">{lang.of(&question.words).clone()}</li> }
        })
        .collect_view()
    };
    let groups = guide.question_groups.iter().map(|named| {
        view! {
            <section><h2>{lang.of(&named.words).clone()}</h2><ul>{group(&named.id)}</ul></section>
        }
    });
    view! { <div class="mk-prose mk-guide__questions">{groups.collect_view()}</div> }.into_any()
}

/// An id, a term and what is said of it, a row each.
fn rows(rows: impl Iterator<Item = (String, String, AnyView)>) -> AnyView {
    let rows = rows.map(|(id, term, said)| {
        view! {
            <div class="mk-case-row" id=id tabindex="-1"><dt>{term}</dt><dd>{said}</dd></div>
        }
    });
    view! { <dl class="mk-cases">{rows.collect_view()}</dl> }.into_any()
}

fn roles(guide: &Guide) -> AnyView {
    let text = use_text();
    let list = rows(guide.roles.iter().map(|role| {
        let said = text.lang.of(&role.words).clone();
        let items = role.items.iter().filter_map(|id| item_link(guide, id));
        let items = items.map(|link| view! { <li>{link}</li> }).collect_view();
        (
            role.id.clone(),
            said.name,
            view! { <p>{said.task}</p><p class="mk-soft">{said.needs}</p>
            <Disclosure class="mk-no-print" summary_class="mk-checklist__fold" summary=text.reading.role_items.into_any()>
                <ul class="mk-guide__answers">{items}</ul>
            </Disclosure> }
            .into_any(),
        )
    }));
    view! { {list}{sources(guide, guide.roles.iter().flat_map(|role| &role.sources))} }.into_any()
}

fn risks(guide: &Guide) -> AnyView {
    let text = use_text();
    let words = &text.guide;
    let list = rows(guide.risks.iter().map(|risk| {
        let said = text.lang.of(&risk.words).clone();
        let body = view! {
            <p><span class="mk-soft">{words.sign}": "</span>{said.sign}</p>
            <p><span class="mk-soft">{words.counter}": "</span>{said.counter}</p>
        };
        (risk.id.clone(), said.name, body.into_any())
    }));
    view! { {list}{sources(guide, guide.risks.iter().flat_map(|risk| &risk.sources))} }.into_any()
}

fn definition(guide: &Guide) -> AnyView {
    let text = use_text();
    let words = &text.guide;
    let said = text.lang.of(&guide.definition).clone();
    let lines =
        |lines: Vec<String>| lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view();
    view! {
        <div class="mk-prose">
            <p class="mk-prose__lead">{said.text}</p>
            <h2>{words.counts_as}</h2>
            <ul>{lines(said.signs)}</ul>
            <h2>{words.counts_not}</h2>
            <ul>{lines(said.not)}</ul>
        </div>
    }
    .into_any()
}

fn levels(guide: &Guide) -> AnyView {
    let lang = use_text().lang;
    rows(guide.levels.iter().map(|level| {
        let said = lang.of(&level.words).clone();
        (
            format!("niveau-{}", level.level),
            format!("{} {}", level.level, said.name),
            view! { <p>{said.sign}</p> }.into_any(),
        )
    }))
}

fn glossary(guide: &Guide) -> AnyView {
    let lang = use_text().lang;
    let named = |term: &Term| (term.id.clone(), lang.of(&term.words).clone());
    let mut terms: Vec<_> = guide.glossary.iter().map(named).collect();
    terms.order_by_key(|(_, words)| danish_order(&words.term));
    rows(
        terms
            .into_iter()
            .map(|(id, words)| (id, words.term, view! { <p>{words.meaning}</p> }.into_any())),
    )
}
