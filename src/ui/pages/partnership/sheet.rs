//! The partnership on paper: everything that is filled in, as text.

use leptos::prelude::*;

use super::{blocks::fields_of, here::use_here, print::Printing};
use crate::{
    app::{GUIDE, use_app, use_text},
    domain::{Day, Partnership},
    text::{
        Text,
        partnership::paper::{self, Block},
    },
    workspace::{
        Workspace,
        approvals::{chain, hold},
        discretion::{occurring, withheld, without_names},
    },
};

#[component]
pub fn Sheet() -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let text = use_text();
    let words = &text.partnership.print;
    let printing = expect_context::<Printing>();
    // The browser's own print never has what is internal, whatever was ticked in the dialog before.
    let is_internal = printing.asked.get_untracked() && printing.has_internal.get_untracked();
    let has_log = printing.has_log.get_untracked();
    let id = here.id();
    let today = app.today.get_untracked();
    app.workspace.with_untracked(|workspace| {
        let names = match is_internal {
            true => Vec::new(),
            false => withheld(workspace, &id),
        };
        let blocks = all(workspace, &id, text, today, is_internal, has_log);
        let library = workspace.own_library_name().map(str::to_owned);
        let title = workspace.get::<Partnership>(&id).map(|p| p.title.clone()).unwrap_or_default();
        let footer = match is_internal {
            true => words.with_internal.to_owned(),
            false => (words.held_back)(held_back(&names, &title, &blocks)),
        };
        let clean = move |told: &str| without_names(told, &names, words.unnamed);
        let blocks = blocks.into_iter().map(|block| block_view(block, &clean)).collect_view();
        let head = [clean(&title), library.unwrap_or_default()];
        let head = head.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>();
        view! {
            <div class="mk-only-print mk-sheet" data-named="">
                <div class="mk-print-head">
                    <span>{head.join(" · ")}</span>
                    <span>{format!("{} · {}", text.frame.product, text.lang.date(today))}</span>
                </div>
                <h1>{clean(&title)}</h1>
                {blocks}
                <p class="mk-sheet__foot">{footer}</p>
            </div>
        }
    })
}

fn held_back(names: &[String], title: &str, blocks: &[Block]) -> usize {
    let lines = blocks.iter().flat_map(|(_, lines)| lines);
    let told = lines.flat_map(|(label, value)| [label.as_str(), value.as_str()]);
    occurring(names, told.chain([title]))
}

/// All that the paper holds, in the order that people read it.
fn all(
    workspace: &Workspace,
    id: &str,
    text: &Text,
    today: Day,
    is_internal: bool,
    has_log: bool,
) -> Vec<Block> {
    let words = &text.partnership.print;
    let links = chain(workspace, id);
    let mut approvals = paper::approvals(&links, text);
    if !approvals.is_empty() {
        let held = (text.partnership.approvals.held)(&hold(&links, today));
        approvals.insert(0, (String::new(), held));
    }
    let log = match has_log {
        true => paper::log(workspace, id, text, is_internal),
        false => Vec::new(),
    };
    let guide = GUIDE.book().get_untracked().here();
    let risks = paper::risks(workspace, id, text, guide, is_internal);
    let named = |name: &str, lines| (name.to_owned(), lines);
    let mut all = vec![named("", paper::summary(workspace, id, text, is_internal))];
    all.extend(fields_of(workspace, id, text, is_internal));
    all.extend([
        named(words.them, paper::members(workspace, id, text)),
        named(words.exchange, paper::exchange(workspace, id, text)),
        named(words.goals, paper::goals(workspace, id, text)),
        named(words.actions, paper::actions(workspace, id, text, today, is_internal)),
        named(text.strategy.plan, paper::messages(workspace, id, text, guide, is_internal)),
        named(words.approvals, approvals),
        named(text.choosing.risks, risks),
        named(words.log_title, log),
    ]);
    all
}

fn block_view((heading, lines): Block, clean: &dyn Fn(&str) -> String) -> impl IntoView + use<> {
    let lines: Vec<_> = lines
        .into_iter()
        .filter(|(_, value)| !value.trim().is_empty())
        .map(|(label, value)| line(clean(&label), clean(&value)))
        .collect();
    (!lines.is_empty()).then(|| {
        let heading = (!heading.is_empty()).then(|| view! { <h2>{heading}</h2> });
        view! { <section>{heading}<dl>{lines}</dl></section> }
    })
}

/// A name, and what is told under it: a short line stays whole, a long one flows on over the pages.
pub fn line(name: String, value: String) -> impl IntoView {
    let is_long = value.len() > 600 || value.lines().count() > 8;
    view! {
        <div class="mk-sheet__line" class:mk-sheet__line--long=is_long>
            <dt>{name}</dt>
            <dd>{value}</dd>
        </div>
    }
}
