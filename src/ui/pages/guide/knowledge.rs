//! Questions, roles, risks, what a partnership is, levels, and the words.

use std::sync::Arc;

use leptos::prelude::*;

use super::pieces::{PrintButton, eyebrow, sources};
use crate::{
    app::use_text, content::Guide, domain::danish_order, order::OrderBy, ui::parts::PageHeader,
};

#[component]
pub fn Knowledge(
    guide: Arc<Guide>,
    part: String,
    title: &'static str,
    lead: &'static str,
) -> impl IntoView {
    let body = match part.as_str() {
        "spoergsmaal" => questions(&guide),
        "roller" => roles(&guide),
        "risici" => risks(&guide),
        "definition" => definition(&guide),
        "niveauer" => levels(&guide),
        _ => glossary(&guide),
    };
    view! {
        <PageHeader title=Signal::stored(title.to_owned()) lead eyebrow=eyebrow()><PrintButton /></PageHeader>
        <div class="mk-stack mk-stack--loose">{body}</div>
    }
}

fn questions(guide: &Guide) -> AnyView {
    let lang = use_text().lang;
    let group = |id: &str| {
        let own = guide.questions.iter().filter(|question| question.group == id);
        own.map(|question| view! { <li>{lang.of(&question.words).clone()}</li> }).collect_view()
    };
    let groups = guide.question_groups.iter().map(|named| {
        view! {
            <section><h2>{lang.of(&named.words).clone()}</h2><ul>{group(&named.id)}</ul></section>
        }
    });
    view! { <div class="mk-prose">{groups.collect_view()}</div> }.into_any()
}

/// A term with what is said of it, a row each.
fn rows(rows: impl Iterator<Item = (String, AnyView)>) -> AnyView {
    let rows = rows.map(|(term, said)| {
        view! {
            <div class="mk-case-row"><dt>{term}</dt><dd>{said}</dd></div>
        }
    });
    view! { <dl class="mk-cases">{rows.collect_view()}</dl> }.into_any()
}

fn roles(guide: &Guide) -> AnyView {
    let lang = use_text().lang;
    let list = rows(guide.roles.iter().map(|role| {
        let said = lang.of(&role.words).clone();
        (said.name, view! { <p>{said.task}</p><p class="mk-soft">{said.needs}</p> }.into_any())
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
        (said.name, body.into_any())
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
        (format!("{} {}", level.level, said.name), view! { <p>{said.sign}</p> }.into_any())
    }))
}

fn glossary(guide: &Guide) -> AnyView {
    let lang = use_text().lang;
    let mut terms: Vec<_> =
        guide.glossary.iter().map(|term| lang.of(&term.words).clone()).collect();
    terms.order_by_key(|term| danish_order(&term.term));
    rows(terms.into_iter().map(|term| (term.term, view! { <p>{term.meaning}</p> }.into_any())))
}
