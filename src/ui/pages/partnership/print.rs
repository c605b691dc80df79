//! Printing: what goes on the paper, and when the paper is laid out.

use leptos::prelude::*;

use crate::{
    app::{browser, use_text},
    ui::parts::{Dialog, Glyph, Icon, Tick},
};

/// What the paper shall hold, and whether it is being printed.
#[derive(Clone, Copy)]
pub struct Printing {
    pub is_on: RwSignal<bool>,
    /// Somebody has asked for the sheet by its dialog, whatever a page of its own the tab has.
    pub asked: RwSignal<bool>,
    pub has_log: RwSignal<bool>,
    pub has_internal: RwSignal<bool>,
}

/// The sheet is built when somebody prints, by our button or the browser's own.
pub fn provide_printing() -> Printing {
    let printing = Printing {
        is_on: RwSignal::new(false),
        asked: RwSignal::new(false),
        has_log: RwSignal::new(true),
        has_internal: RwSignal::new(false),
    };
    browser::follow_printing(printing.is_on);
    // What was asked for once is not on the next paper.
    Effect::new(move |was: Option<bool>| {
        let is_on = printing.is_on.get();
        if was == Some(true) && !is_on {
            printing.asked.set(false);
            printing.has_internal.set(false);
        }
        is_on
    });
    provide_context(printing);
    printing
}

#[component]
pub fn PrintDialog() -> impl IntoView {
    let text = use_text();
    let words = &text.partnership.print;
    let printing = expect_context::<Printing>();
    let is_open = RwSignal::new(false);
    let print = move |_| {
        is_open.set(false);
        printing.asked.set(true);
        printing.is_on.set(true);
        browser::print_when_drawn();
    };
    let choice = move |id: &'static str, label: &'static str, hint, value: RwSignal<bool>| {
        view! {
            <Tick id checked=value set=move |on| value.set(on) hint>{label}</Tick>
        }
    };
    view! {
        <button class="mk-button mk-button--quiet" type="button" on:click=move |_| is_open.set(true)>
            <Icon glyph=Glyph::Print />
            <span>{words.card}</span>
        </button>
        <Dialog is_open name="print" title=words.title on_shut=move |()| is_open.set(false)>
            <div class="mk-dialog__body">
                <p class="mk-soft">{words.lead}</p>
                <div class="mk-choices">
                    {choice("print-log", words.log, words.log_hint, printing.has_log)}
                    {choice("print-internal", words.internal, words.internal_hint, printing.has_internal)}
                </div>
            </div>
            <div class="mk-dialog__footer">
                <button class="mk-button mk-button--primary" type="button" on:click=print>
                    <Icon glyph=Glyph::Print />
                    {text.shell.print}
                </button>
                <button class="mk-button" type="button" on:click=move |_| is_open.set(false)>
                    {text.shell.cancel}
                </button>
            </div>
        </Dialog>
    }
}
