//! How a partnership goes on or ends: the deliberate choice, and what is left behind (guide P12).

use leptos::{ev, html, prelude::*};

use super::{
    after_ended::Left,
    again::use_again,
    here::{Here, use_here},
};
use crate::{
    app::{use_app, use_text},
    domain::{ClosingPart, Code, Day, Ending, EndingReason},
    field,
    text::Label,
    ui::parts::text_or_null,
    workspace::{Verb, dossier::status_after, new_follow_up, not_seen, set},
};

#[component]
pub fn Closing() -> impl IntoView {
    let text = use_text();
    let words = &text.closing;
    let own = Part::of_closing;
    view! {
        <div class="mk-record">
            <Decision />
            // The next step, where this stands as well, is far up the page.
            <Left />
            <Date part=own(ClosingPart::Date) label=words.date hint="" />
            <Choice part=own(ClosingPart::Reason) label=words.reason options=EndingReason::options(text.lang) />
            <Written part=own(ClosingPart::Handover) label=words.handover hint=words.handover_hint />
            <Written part=own(ClosingPart::Returns) label=words.returns hint=words.returns_hint />
            <FollowUp />
            <Remind />
        </div>
    }
}

/// A part of how the time that is now ends, or of how one that is over ended.
#[derive(Clone)]
pub struct Part {
    field: String,
    /// The id of its control.
    input: String,
}

impl Part {
    pub fn of_closing(part: ClosingPart) -> Self {
        Self { field: part.path(), input: format!("closing-{}", part.code()) }
    }

    /// The same beside the status, where its words end it.
    pub fn at_status(part: ClosingPart) -> Self {
        Self { field: part.path(), input: format!("ended-{}", part.code()) }
    }

    pub fn of_period(id: &str, part: &str) -> Self {
        Self { field: format!("periods/{id}/{part}"), input: format!("period-{id}-{part}") }
    }

    fn value(&self, here: Here) -> Memo<String> {
        let field = self.field.clone();
        here.follow(move |workspace, id| {
            let value = workspace.record(id).and_then(|record| record.get(&field).as_str());
            value.unwrap_or_default().to_owned()
        })
    }
}

/// What was chosen, and the status that goes with it. Where it has ended, going on is to begin again.
#[component]
fn Decision() -> impl IntoView {
    let (app, here, again) = (use_app(), use_here(), use_again());
    let text = use_text();
    let is_apart = untrack(|| app.is_apart());
    let part = Part::of_closing(ClosingPart::Decision);
    let field = part.field.clone();
    let choosing = Callback::new(move |code: String| {
        let ending = Ending::parse(&code);
        let status =
            ending.and_then(|own| here.record.with_untracked(|record| status_after(record, own)));
        // A choice of this minute, with no day yet, is taken otherwise as easily.
        let ended = again.over.get_untracked().and_then(|over| over.last);
        let has_ended = ended.is_some() && !is_apart;
        match ending.zip(status) {
            Some((_, status)) if has_ended && !status.is_over() => again.ask(Some(status)),
            Some((ending, status)) => {
                let (said, status_said) = (ending.label(text.lang), status.label(text.lang));
                let told = (text.closing.decided)(said, status_said);
                let decided = [set(&field, code.as_str()), set(field!(Partnership.status), status)];
                let anew = here.record.with_untracked(not_seen).filter(|_| status.is_over());
                here.write(app, decided.into_iter().chain(anew), told);
            }
            None => app.choose(&here.id(), &field, text_or_null(code)),
        }
    });
    view! { <Choice part label=text.closing.decision options=Ending::options(text.lang) choosing /> }
}

#[component]
pub fn Choice(
    part: Part,
    label: &'static str,
    options: Vec<(&'static str, &'static str)>,
    /// Where choosing does more than write.
    #[prop(optional)]
    choosing: Option<Callback<String>>,
) -> impl IntoView {
    let (app, here) = (use_app(), use_here());
    let text = use_text();
    let stands = part.value(here);
    let select = NodeRef::<html::Select>::new();
    let options = options.into_iter().map(|(code, name)| {
        view! { <option value=code prop:selected=move || stands.with(|stands| stands == code)>{name}</option> }
    });
    let Part { field, input } = part;
    let choose = move |event: ev::Event| {
        let code = event_target_value(&event);
        match choosing {
            Some(choosing) => {
                choosing.run(code);
                // What was chosen and asks first stands as it was until it is answered.
                if let Some(select) = select.get_untracked() {
                    select.set_value(&stands.get_untracked());
                }
            }
            None => app.choose(&here.id(), &field, text_or_null(code)),
        }
    };
    view! {
        <div class="mk-field">
            <label class="mk-field__label" for=input.clone()>{label}</label>
            <select class="mk-input mk-input--medium" id=input data-firm="" node_ref=select on:change=choose>
                <option value="" prop:selected=move || stands.with(String::is_empty)>{text.shell.not_chosen}</option>
                {options.collect_view()}
            </select>
        </div>
    }
}

#[component]
pub fn Date(
    part: Part,
    label: &'static str,
    hint: &'static str,
    /// Where choosing does more than write.
    #[prop(optional)]
    choosing: Option<Callback<String>>,
) -> impl IntoView {
    let (app, here) = (use_app(), use_here());
    let value = part.value(here);
    let Part { field, input } = part;
    let about = format!("{input}-hint");
    let described = (!hint.is_empty()).then(|| about.clone());
    let hint = (!hint.is_empty()).then(|| view! { <p class="mk-field__hint" id=about>{hint}</p> });
    let choose = move |event: ev::Event| {
        let day = event_target_value(&event);
        match choosing {
            Some(choosing) => choosing.run(day),
            None => app.choose(&here.id(), &field, text_or_null(day)),
        }
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
pub fn Written(part: Part, label: &'static str, hint: &'static str) -> impl IntoView {
    let (app, here) = (use_app(), use_here());
    let value = part.value(here);
    let Part { field, input } = part;
    let about = format!("{input}-hint");
    let write = move |event: ev::Event| {
        app.edit(&here.id(), &field, text_or_null(event_target_value(&event)));
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

/// The day to ask how it is going. What stands on the list for it moves along.
#[component]
fn FollowUp() -> impl IntoView {
    let (app, here) = (use_app(), use_here());
    let text = use_text();
    let words = &text.closing;
    let part = Part::of_closing(ClosingPart::FollowUp);
    let field = part.field.clone();
    let choosing = Callback::new(move |chosen: String| {
        let (id, day) = (here.id(), Day::parse_iso(&chosen));
        let moved = app.workspace.with_untracked(|workspace| {
            day.and_then(|day| Some((day, workspace.move_follow_up(&id, day)?)))
        });
        match moved {
            Some((day, command)) => {
                let told = (words.reminder_moved)(&text.lang.date(day));
                app.run_and_tell(app.step(Verb::Edited, &id, Some(&field)), command, told);
            }
            None => app.choose(&id, &field, text_or_null(chosen)),
        }
    });
    view! { <Date part label=words.follow_up hint=words.follow_up_hint choosing /> }
}

/// It becomes a next step, which the overview shows when its day comes.
#[component]
fn Remind() -> impl IntoView {
    let (app, here) = (use_app(), use_here());
    let words = &use_text().closing;
    let has_day = move || here.record.with(|own| own.follow_up().is_some());
    let waits = here.follow(|workspace, id| workspace.follow_up_steps(id).next().is_some());
    let remind = move |_| {
        let step = here.record.with_untracked(|own| new_follow_up(own, words.reminder));
        if let Some(step) = step {
            app.create(&step);
            app.notify(words.reminded.into(), true);
        }
    };
    move || {
        (has_day() && !waits.get()).then(|| view! {
            <div class="mk-no-print">
                <button class="mk-button mk-button--small" type="button" on:click=remind>{words.remind}</button>
            </div>
        })
    }
}
