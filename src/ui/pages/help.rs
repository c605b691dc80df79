//! Help: prose, with a list of contents that moves the reader there.

use leptos::prelude::*;

use super::trust::MoreHelp;
use crate::{
    app::{browser, use_text},
    text::help::{Block, Section},
    ui::{parts::PageHeader, shell::shortcut_list},
};

#[component]
pub fn Help() -> impl IntoView {
    let text = use_text();
    let words = &text.help;
    let sections = words.sections.iter().map(|section| prose(section, ())).collect_view();
    view! {
        <PageHeader title=Signal::stored(words.title.to_owned()) lead=words.lead />
        <div class="mk-split">
            <div class="mk-prose">
                {sections}
                <Shortcuts />
                {prose(&words.sources, view! { <Sources /> })}
                {prose(&words.program, view! {
                    <p class="mk-prose__source">{words.version}" "{env!("CARGO_PKG_VERSION")}</p>
                })}
            </div>
            <Contents />
        </div>
    }
    .into_any()
}

/// A section with something of its own after the text.
pub fn prose(section: &'static Section, after: impl IntoView + 'static) -> impl IntoView {
    let blocks = section.blocks.iter().map(block).collect_view();
    view! {
        <h2 id=section.id tabindex="-1">{section.title}</h2>
        {blocks}
        {after}
    }
}

fn block(block: &'static Block) -> AnyView {
    let items = |list: &'static [&'static str]| list.iter().map(|item| view! { <li>{*item}</li> });
    match block {
        Block::Text(text) => view! { <p>{*text}</p> }.into_any(),
        Block::Steps(list) => view! { <ol>{items(list).collect_view()}</ol> }.into_any(),
        Block::List(list) => view! { <ul>{items(list).collect_view()}</ul> }.into_any(),
        Block::Cases(cases) => {
            let rows = cases.iter().map(|(what, then)| {
                view! {
                    <div class="mk-case-row">
                        <dt>{*what}</dt>
                        <dd>{*then}</dd>
                    </div>
                }
            });
            view! { <dl class="mk-cases">{rows.collect_view()}</dl> }.into_any()
        }
    }
}

#[component]
fn Shortcuts() -> impl IntoView {
    let text = use_text();
    view! {
        <h2 id="shortcuts" tabindex="-1">{text.help.shortcuts}</h2>
        <p>{text.help.shortcuts_note}</p>
        {shortcut_list()}
    }
}

#[component]
fn Sources() -> impl IntoView {
    let sources = use_text().help.source_list.iter().map(|source| {
        view! {
            <li>
                <a href=source.address hreflang="da" lang="da" target="_blank" rel="noopener noreferrer">{source.name}</a>
            </li>
        }
    });
    view! { <ul class="mk-prose__source mk-sources">{sources.collect_view()}</ul> }
}

#[component]
fn Contents() -> impl IntoView {
    let words = &use_text().help;
    let own = words.sections.iter().map(|section| (section.id, section.title));
    let rest = [
        ("shortcuts", words.shortcuts),
        (words.sources.id, words.sources.title),
        (words.program.id, words.program.title),
    ];
    let links = own.chain(rest).map(|(id, title)| to_section(id, title));
    view! {
        <nav class="mk-aside mk-contents mk-no-print" aria-labelledby="contents-title">
            <h2 id="contents-title">{words.contents}</h2>
            <ul class="mk-contents__list">{links.collect_view()}</ul>
            <MoreHelp />
        </nav>
    }
}

/// An entry of a list of contents. Not a link: the address behind the `#` says which page is shown.
pub fn to_section(id: &'static str, title: &'static str) -> impl IntoView {
    view! {
        <li>
            <button class="mk-link-button" type="button" on:click=move |_| browser::focus(id)>
                {title}
            </button>
        </li>
    }
}
