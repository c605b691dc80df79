//! Numbers from a printed sheet, typed in to tick many lines at once.

use leptos::{ev, prelude::*};

use super::{Book, line::words_of, own::write_ticks};
use crate::{
    app::{browser, use_app, use_text},
    content::number_of,
    domain::Partnership,
    guide::{Facts, Typed, read_numbers, short_lines, ticked},
    ui::{pages::partnership::here::use_here, parts::Disclosure},
};

const INPUT: &str = "paper-numbers";

#[component]
pub fn FromPaper() -> impl IntoView {
    let (app, here) = (use_app(), use_here());
    let words = &use_text().lists;
    let book = expect_context::<Book>();
    let checklist = book.checklist;
    let typed = RwSignal::new(String::new());
    let guide = book.guide;
    let read = Memo::new(move |_| {
        let typed = typed.get();
        let today = app.today.get();
        let short = match typed.trim() {
            "" => Vec::new(),
            _ => app.workspace.with(|workspace| {
                let facts = workspace.get::<Partnership>(&here.id());
                let facts = facts.map(|own| Facts::new(workspace, own, today));
                facts.map(|facts| short_lines(guide, &facts)).unwrap_or_default()
            }),
        };
        checklist.with(|checklist| read_numbers(checklist, &short, &typed))
    });
    let count = move || read.with(|read| read.ticks.len());
    let said = move || {
        read.with(|read| {
            let done = (read.done > 0).then(|| (words.paper_done)(read.done));
            let told = |numbers: &[String], words: fn(&str) -> String| {
                (!numbers.is_empty()).then(|| words(&numbers.join("; ")))
            };
            let unclear = told(&read.unclear, words.paper_unclear);
            let unknown = told(&read.unknown, words.paper_unknown);
            [done, unclear, unknown].into_iter().flatten().collect::<Vec<_>>().join(" ")
        })
    };
    // A sheet may be older than the list: the words tell whether the numbers still fit.
    let named = book.clone();
    let lines = move || {
        // The short edition covers lines of heavier tracks as well.
        let number = |id: &str| {
            let shown =
                checklist.with_untracked(|all| all.line(id).map(|line| line.number.clone()));
            shown.unwrap_or_else(|| number_of(id))
        };
        let line = |id: &String| {
            let words = words_of(&named, id).0.text;
            view! { <li>{number(id)}" "{words}</li> }
        };
        read.with(|read| read.ticks.iter().map(line).collect_view())
    };
    let tick = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let ids = read.with_untracked(|read| read.ticks.clone());
        if !ids.is_empty() {
            let writes = ticked(&ids, app.today.get_untracked());
            write_ticks(app, here, &book, writes, (words.ticked)(ids.len()));
            // What was no number stays, to be put right.
            typed.set(read.with_untracked(Typed::left));
        }
        browser::focus(INPUT);
    };
    view! {
        <Disclosure class="mk-disclosure mk-no-print" summary=words.paper.into_any()>
            <form class="mk-disclosure__body mk-stack mk-stack--tight" on:submit=tick>
                <p class="mk-measure">{words.paper_lead}</p>
                <div class="mk-field">
                    <label class="mk-field__label" for=INPUT>{words.paper_label}</label>
                    <p class="mk-field__hint" id="paper-hint">{words.paper_none}</p>
                    <div class="mk-add__line">
                        <input class="mk-input" id=INPUT autocomplete="off" aria-describedby="paper-hint paper-said"
                            prop:value=move || typed.get()
                            on:input=move |event| typed.set(event_target_value(&event)) />
                        <button class="mk-button" type="submit" disabled=move || count() == 0>
                            {move || (words.paper_tick)(count())}
                        </button>
                    </div>
                    <p class="mk-soft mk-small" id="paper-said" role="status">{said}</p>
                </div>
                <ul class="mk-missing mk-small">{lines}</ul>
            </form>
        </Disclosure>
    }
}
