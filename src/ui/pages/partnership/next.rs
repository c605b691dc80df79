//! The one next step, on top: done, put off, or put in other words; or the place to write it.

use leptos::prelude::*;

use super::{
    after_ended::{Left, left_said},
    here::{entity, use_here},
    promise::PromiseForm,
};
use crate::{
    app::{browser, use_app, use_text},
    domain::{Action, Day, Partnership},
    field,
    outward::Scope,
    text::Lang,
    ui::{
        pages::outward::ToCalendar,
        parts::{Disclosure, Editor, Glyph, Icon, UrgencyTag, fields},
    },
    workspace::{Urgency, conversation::postponed, set},
};

#[component]
pub fn Next() -> impl IntoView {
    let here = use_here();
    let next = here.follow(|workspace, id| workspace.next_step(id).map(|step| step.id.clone()));
    // While it is edited it stays, even where its new date makes another one the next.
    let is_editing = RwSignal::new(None::<String>);
    let shown = Memo::new(move |_| is_editing.get().or_else(|| next.get()));
    let next = move || match shown.get() {
        Some(id) => view! { <NextStep id is_editing /> }.into_any(),
        None => view! { <Invitation /> }.into_any(),
    };
    view! {
        <Left />
        {next}
    }
}

/// The next step as one line, which opens to all that stands above the record.
#[component]
pub fn NextLine(children: Children) -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let text = use_text();
    let words = &text.partnership.next;
    let next = here
        .follow(|workspace, id| workspace.next_step(id).map(|step| (step.text.clone(), step.due)));
    let left = left_said();
    let said = move || match next.get() {
        None => {
            let is_over = here.record.with(Partnership::is_over);
            let none = if is_over { words.over } else { words.invite };
            let said = left.get().unwrap_or_else(|| none.to_owned());
            view! { <span class="mk-disclosure__title">{said}</span> }.into_any()
        }
        Some((step, due)) => {
            let day =
                due.map(|due| view! { <span class="mk-soft">{day_words(text.lang, due)}</span> });
            view! {
                <span class="mk-next-line__said">
                    <span class="mk-disclosure__title">
                        <span class="mk-next__word">{words.title}</span> " " {step}
                    </span>
                    " " {day} " "
                    {move || view! { <UrgencyTag urgency=Urgency::of(due, app.today.get()) /> }}
                </span>
            }
            .into_any()
        }
    };
    view! {
        <Disclosure class="mk-disclosure mk-next-line" summary=said.into_any()>
            <div class="mk-stack mk-next-line__body">{children()}</div>
        </Disclosure>
    }
}

#[component]
fn NextStep(id: String, is_editing: RwSignal<Option<String>>) -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let text = use_text();
    let words = &text.partnership.next;
    let action = entity::<Action>(&id);
    let urgency = move || Urgency::of(action.with(|action| action.due), app.today.get());
    let is_late = move || matches!(urgency(), Urgency::Overdue { .. });
    let own = StoredValue::new(id);
    let done = move |_| {
        is_editing.set(None);
        app.finish(&own.get_value());
        browser::focus("next");
    };
    let put_off = move |days: u32| {
        let due = action.with_untracked(|action| action.due);
        let later = postponed(due, app.today.get_untracked(), days);
        let writes = [set(field!(Action.due), later)];
        app.write_and_tell(&own.get_value(), writes, (words.put_off_to)(&text.lang.date(later)));
        browser::focus("next");
    };
    let is_open = move || is_editing.get().is_some();
    let edit = move |_| {
        is_editing.update(|editing| {
            *editing = editing.is_none().then(|| own.get_value());
        });
    };
    let meta = move || action.with(|action| (words.meta)(&action.owner, action.origin));
    view! {
        <section class="mk-next" class:mk-next--late=is_late aria-labelledby="next">
            <div class="mk-next__body">
                <h2 class="mk-next__label" id="next" tabindex="-1">
                    {words.title} " "
                    <span class="mk-soft">{move || action.with(|a| a.due).map(|due| day_words(text.lang, due))}</span>
                    " " {move || view! { <UrgencyTag urgency=urgency() /> }}
                </h2>
                <p class="mk-next__text">{move || action.with(|action| action.text.clone())}</p>
                <p class="mk-next__meta">{meta}<span class="mk-no-print">"\u{a0}· "</span><ToCalendar scope=Scope::Partnership(here.id()) is_link=true /></p>
            </div>
            <div class="mk-next__actions">
                <button class="mk-button mk-button--primary" type="button" on:click=done>
                    <Icon glyph=Glyph::Check />
                    {words.done}
                </button>
                <button class="mk-button" type="button" on:click=move |_| put_off(2)>{(words.put_off)(2)}</button>
                <button class="mk-button" type="button" on:click=move |_| put_off(5)>{(words.put_off)(5)}</button>
                <button class="mk-button" type="button" on:click=edit
                    aria-expanded=move || is_open().to_string()>
                    {move || if is_open() { text.shell.close } else { text.shell.edit }}
                </button>
            </div>
            {move || is_open().then(|| view! {
                <div class="mk-next__edit">
                    {fields::<Action>(&own.get_value(), vec![
                        (field!(Action.text), Editor::Line),
                        (field!(Action.owner), Editor::Line),
                        (field!(Action.due), Editor::Date),
                    ])}
                </div>
            })}
        </section>
    }
}

/// `tirsdag 24.11.2026`.
pub fn day_words(lang: Lang, day: Day) -> String {
    format!("{} {}", lang.weekday(day), lang.date(day))
}

/// Nothing is promised: what shall it be?
#[component]
fn Invitation() -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let text = use_text();
    let words = &text.partnership.next;
    let due = app.today.get_untracked().plus_working_days(2).to_string();
    let left = left_said();
    let said = move || match (here.record.with(Partnership::is_over), left.with(Option::is_some)) {
        (true, true) => (words.title, words.over_text),
        (true, false) => (words.over, words.over_text),
        (false, _) => (words.invite, words.invite_text),
    };
    view! {
        <section class="mk-next" aria-labelledby="next">
            <div class="mk-next__body">
                <h2 class="mk-next__label" id="next" tabindex="-1">{move || said().0}</h2>
                <p class="mk-next__meta">
                    {move || said().1} " " <ToCalendar scope=Scope::Partnership(here.id()) is_link=true />
                </p>
            </div>
            <PromiseForm id="next-text" label=words.title due button=text.shell.save then="next" />
        </section>
    }
}
