//! What is done to the chosen rows, in one step.

use std::collections::BTreeSet;

use leptos::{ev, prelude::*};

use super::Ticks;
use crate::{
    app::{App, browser, use_app, use_text},
    domain::{is_long_word, words_between_commas},
    text::{Text, called},
    ui::parts::{Glyph, Icon, Select},
    workspace::{Command, Step, ToMany, Verb},
};

/// One thing that can be done to the chosen rows.
#[derive(Clone, Copy)]
pub struct Deed<E> {
    pub code: &'static str,
    pub name: &'static str,
    pub asks: Asks,
    /// Out of what was chosen or written.
    pub make: fn(&str) -> Option<E>,
}

/// What the form asks for.
#[derive(Clone, Copy)]
pub enum Asks {
    /// One of these, by its code.
    One(Signal<Vec<(String, String)>>),
    Line,
    /// A line that may be left empty, and what the button says then to so many.
    MaybeLine(fn(usize) -> String),
    /// Words between commas.
    Words,
}

impl Asks {
    /// What was chosen or written, as far as it is still there to choose.
    fn answer(self, value: &str) -> &str {
        match self {
            Self::One(options) => {
                let is_there = options.with(|all| all.iter().any(|(code, _)| code == value));
                if is_there { value } else { "" }
            }
            Self::Line | Self::MaybeLine(_) | Self::Words => value.trim(),
        }
    }

    fn is_answered_by(self, answer: &str) -> bool {
        match self {
            Self::One(_) | Self::Line => !answer.is_empty(),
            Self::MaybeLine(_) => true,
            Self::Words => words_between_commas(answer).next().is_some(),
        }
    }
}

/// The bar below the list, while something is chosen.
#[component]
pub fn Bulk<E: ToMany + Clone + Send + Sync + 'static>(
    ticks: Ticks,
    /// The first is offered first.
    deeds: Vec<Deed<E>>,
    /// To the trash.
    delete: E,
    carry_out: fn(App, &BTreeSet<String>, &E),
    /// What stands with it.
    #[prop(optional)]
    beside: Option<fn() -> AnyView>,
) -> impl IntoView {
    let is_any = Memo::new(move |_| ticks.is_any());
    let parts = StoredValue::new((deeds, delete));
    let told = move || (is_any.get() || ticks.hidden.get() > 0).then(|| ticks.told());
    // It stands before anything is ticked: what comes with its words is not heard.
    view! {
        <p class="mk-hidden" role="status">{told}</p>
        {move || is_any.get().then(|| {
            let (deeds, delete) = parts.get_value();
            view! { <Bar ticks deeds delete carry_out beside /> }
        })}
    }
}

#[component]
fn Bar<E: ToMany + Clone + Send + Sync + 'static>(
    ticks: Ticks,
    deeds: Vec<Deed<E>>,
    delete: E,
    carry_out: fn(App, &BTreeSet<String>, &E),
    beside: Option<fn() -> AnyView>,
) -> impl IntoView {
    let app = use_app();
    let words = &use_text().rows;
    let what = RwSignal::new(0);
    let value = RwSignal::new(String::new());
    let names: Vec<_> = deeds.iter().map(|deed| (deed.code, deed.name)).collect();
    let asks: Vec<Asks> = deeds.iter().map(|deed| deed.asks).collect();
    let asks = StoredValue::new(asks);
    let asked = move || asks.with_value(|all| all.get(what.get()).copied()).unwrap_or(Asks::Line);
    let count = move || ticks.chosen.with(BTreeSet::len);
    // What is done may hide the rows, and the bar with them.
    let run = move |edit: &E| {
        let chosen = ticks.chosen.get_untracked();
        browser::stay_near(|| carry_out(app, &chosen, edit));
    };
    let send = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let refuse = |told: &str| {
            app.tell(told.to_owned());
            browser::focus("bulk-value");
        };
        let asks = untrack(asked);
        let typed = value.get_untracked();
        let answer = untrack(|| asks.answer(&typed));
        if matches!(asks, Asks::Words) && words_between_commas(answer).any(is_long_word) {
            return refuse(app.text().shell.long_word);
        }
        let edit = deeds.get(what.get_untracked()).filter(|_| asks.is_answered_by(answer));
        match edit.and_then(|deed| (deed.make)(answer)) {
            Some(edit) => run(&edit),
            None => refuse(words.bulk_missing),
        }
    };
    // What an empty field does, the button says.
    let apply_word = move || match asked() {
        Asks::MaybeLine(emptied) if value.with(|value| value.trim().is_empty()) => emptied(count()),
        _ => (words.bulk_apply)(count()),
    };
    let delete = move |_| {
        run(&delete);
        browser::focus("mk-title");
    };
    view! {
        <div class="mk-bulk" role="region" aria-label=words.bulk>
            <span class="mk-bulk__count">{move || ticks.told()}</span>
            <div class="mk-bulk__actions">
                // What was chosen for some rows is not chosen for others.
                <form class="mk-bulk__form" data-no-draft="" on:submit=send>
                    <WhatField names what value />
                    <ValueField asked=Signal::derive(asked) value />
                    <button class="mk-button mk-button--small" type="submit">{apply_word}</button>
                </form>
                <button class="mk-button mk-button--danger mk-button--small" type="button" on:click=delete>
                    <Icon glyph=Glyph::Trash />
                    {move || (words.bulk_delete)(count())}
                </button>
                <button class="mk-button mk-button--quiet mk-button--small" type="button"
                    on:click=move |_| {
                        ticks.clear();
                        browser::focus("mk-title");
                    }>{words.unselect}</button>
            </div>
            {beside.map(|beside| beside())}
        </div>
    }
    .into_any()
}

#[component]
fn WhatField(
    names: Vec<(&'static str, &'static str)>,
    what: RwSignal<usize>,
    value: RwSignal<String>,
) -> impl IntoView {
    let words = &use_text().rows;
    let codes: Vec<&str> = names.iter().map(|(code, _)| *code).collect();
    let choose = move |event| {
        let chosen = event_target_value(&event);
        value.set(String::new());
        what.set(codes.iter().position(|code| *code == chosen).unwrap_or_default());
    };
    let options =
        names.into_iter().map(|(code, name)| view! { <option value=code>{name}</option> });
    view! {
        <label class="mk-hidden" for="bulk-what">{words.bulk_what}</label>
        <select class="mk-input mk-input--small" id="bulk-what" on:change=choose>
            {options.collect_view()}
        </select>
    }
}

#[component]
fn ValueField(asked: Signal<Asks>, value: RwSignal<String>) -> impl IntoView {
    let words = &use_text().rows;
    let write = move |event| value.set(event_target_value(&event));
    let field = move || match asked.get() {
        Asks::One(options) => view! {
            <Select class="mk-input mk-input--small" id="bulk-value" none=words.bulk_choose options
                chosen=value choose=move |code| value.set(code) />
        }
        .into_any(),
        Asks::Line | Asks::MaybeLine(_) | Asks::Words => view! {
            <input class="mk-input mk-input--small" id="bulk-value" autocomplete="off"
                prop:value=move || value.get() on:input=write />
        }
        .into_any(),
    };
    view! {
        <label class="mk-hidden" for="bulk-value">{words.bulk_value}</label>
        {field}
    }
}

/// Does it to all of them in one step, with what is written beside, and tells of how many.
pub fn do_to_many<E: ToMany>(
    app: App,
    chosen: &BTreeSet<String>,
    edit: &E,
    beside: Vec<Command>,
    many: fn(&Text) -> fn(usize) -> String,
    told: impl FnOnce(usize) -> String,
) {
    let bulk = app.workspace.with_untracked(|workspace| workspace.bulk(chosen, edit));
    let Some((command, count)) = bulk else {
        return app.tell(app.text().rows.bulk_same.into());
    };
    let verb = if edit.writes().is_some() { Verb::Edited } else { Verb::Deleted };
    let command = match beside.is_empty() {
        true => command,
        false => Command::Batch(beside.into_iter().chain([command]).collect()),
    };
    let chosen = called(|text| many(text)(count));
    app.run_and_tell(Step::new(verb, None, chosen), command, told(count));
}
