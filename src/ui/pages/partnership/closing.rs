//! How a partnership goes on or ends: the deliberate choice, and what is left behind (guide P12).

use leptos::{ev, prelude::*};
use serde_json::Value;

use super::{
    after_ended::Left,
    here::{Here, use_here},
};
use crate::{
    app::{use_app, use_text},
    domain::{Action, ActionState, Code, Day, Ending, EndingReason, Origin},
    field,
    text::{Label, closing},
    ui::parts::text_or_null,
    workspace::{dossier::status_after, not_seen, set},
};

#[component]
pub fn Closing() -> impl IntoView {
    let text = use_text();
    let words = &text.closing;
    view! {
        <div class="mk-record">
            <Choice part="decision" label=words.decision options=Ending::options(text.lang) />
            // The next step, where this stands as well, is far up the page.
            <Left />
            <Date part="date" label=words.date hint="" />
            <Choice part="reason" label=words.reason options=EndingReason::options(text.lang) />
            <Written part="handover" label=words.handover hint=words.handover_hint />
            <Written part="returns" label=words.returns hint=words.returns_hint />
            <Date part="follow_up_at" label=words.follow_up hint=words.follow_up_hint />
            <Remind />
        </div>
    }
}

fn value(here: Here, part: &'static str) -> Memo<String> {
    Memo::new(move |_| {
        here.record.with(|record| {
            let value = record.closing.0.get(part).and_then(Value::as_str);
            value.unwrap_or_default().to_owned()
        })
    })
}

fn path(part: &str) -> String {
    format!("closing/{part}")
}

#[component]
fn Choice(
    part: &'static str,
    label: &'static str,
    options: Vec<(&'static str, &'static str)>,
) -> impl IntoView {
    let (app, here) = (use_app(), use_here());
    let text = use_text();
    let chosen = value(here, part);
    let input = format!("closing-{part}");
    let options = options.into_iter().map(|(code, name)| {
        view! { <option value=code prop:selected=move || chosen.with(|chosen| chosen == code)>{name}</option> }
    });
    let choose = move |event: ev::Event| {
        let code = event_target_value(&event);
        let ending = Ending::parse(&code).filter(|_| part == "decision");
        let status =
            ending.and_then(|own| here.record.with_untracked(|record| status_after(record, own)));
        match ending.zip(status) {
            Some((ending, status)) => {
                let (said, status_said) = (ending.label(text.lang), status.label(text.lang));
                let told = (text.closing.decided)(said, status_said);
                let decided =
                    [set(path(part), code.as_str()), set(field!(Partnership.status), status)];
                let anew = here.record.with_untracked(not_seen).filter(|_| status.is_over());
                here.write(app, decided.into_iter().chain(anew), told);
            }
            None => app.choose(&here.id(), &path(part), text_or_null(code)),
        }
    };
    view! {
        <div class="mk-field">
            <label class="mk-field__label" for=input.clone()>{label}</label>
            <select class="mk-input mk-input--medium" id=input data-firm="" on:change=choose>
                <option value="" prop:selected=move || chosen.with(String::is_empty)>{text.shell.not_chosen}</option>
                {options.collect_view()}
            </select>
        </div>
    }
}

#[component]
fn Date(part: &'static str, label: &'static str, hint: &'static str) -> impl IntoView {
    let (app, here) = (use_app(), use_here());
    let value = value(here, part);
    let input = format!("closing-{part}");
    let about = format!("{input}-hint");
    let described = (!hint.is_empty()).then(|| about.clone());
    let hint = (!hint.is_empty()).then(|| view! { <p class="mk-field__hint" id=about>{hint}</p> });
    let choose = move |event: ev::Event| {
        app.choose(&here.id(), &path(part), text_or_null(event_target_value(&event)));
    };
    view! {
        <div class="mk-field">
            <label class="mk-field__label" for=input.clone()>{label}</label>
            {hint}
            <input class="mk-input mk-input--date" type="date" id=input aria-describedby=described
                prop:value=move || value.get() on:change=choose />
        </div>
    }
}

#[component]
fn Written(part: &'static str, label: &'static str, hint: &'static str) -> impl IntoView {
    let (app, here) = (use_app(), use_here());
    let value = value(here, part);
    let input = format!("closing-{part}");
    let about = format!("{input}-hint");
    let write = move |event: ev::Event| {
        app.edit(&here.id(), &path(part), text_or_null(event_target_value(&event)));
    };
    view! {
        <div class="mk-field">
            <label class="mk-field__label" for=input.clone()>{label}</label>
            <p class="mk-field__hint" id=about.clone()>{hint}</p>
            <div class="mk-grow" data-value=move || value.get()>
                <textarea class="mk-input" id=input rows="1" aria-describedby=about
                    prop:value=move || value.get() on:input=write
                    on:change=move |_| app.history.update(|history| history.pause())></textarea>
            </div>
        </div>
    }
}

/// The day to ask again becomes a next step, which the overview shows when it comes.
#[component]
fn Remind() -> impl IntoView {
    let (app, here) = (use_app(), use_here());
    let words = &use_text().closing;
    let day = value(here, "follow_up_at");
    let due = move || day.with(|day| Day::parse_iso(day));
    let is_there = here.follow(|workspace, id| {
        let texts = [closing::DA.reminder, closing::EN.reminder];
        workspace.of::<Action>(id).any(|action| texts.contains(&action.text.as_str()))
    });
    let remind = move |_| {
        let Some(due) = untrack(due) else { return };
        app.create(&Action {
            partnership: here.id(),
            text: words.reminder.into(),
            owner: here.record.with_untracked(|record| record.owner.clone()),
            due: Some(due),
            state: Some(ActionState::Open),
            origin: Some(Origin::Checklist),
            ..Action::default()
        });
        app.notify(words.reminded.into(), true);
    };
    move || {
        (due().is_some() && !is_there.get()).then(|| view! {
            <div class="mk-no-print">
                <button class="mk-button mk-button--small" type="button" on:click=remind>{words.remind}</button>
            </div>
        })
    }
}
