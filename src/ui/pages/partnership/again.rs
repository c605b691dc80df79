//! What has ended and begins again: the offer beside the status and where its end is written, and the
//! question of when and as what, with what becomes of the time that is over.

use leptos::{ev, prelude::*};

use super::here::use_here;
use crate::{
    app::{browser, use_app, use_text},
    domain::{Code, Day, Partnership, Status},
    evaluation::suggest,
    field,
    route::Route,
    text::{Label, Lang, field_words},
    ui::parts::{Dialog, Notice, NoticeTone, SelectField},
    workspace::{
        Verb,
        again::{Beginning, Left, Over, beginning, over},
    },
};

/// Opens the question, perhaps with the status that was chosen already.
#[derive(Clone, Copy)]
pub struct Again {
    is_open: RwSignal<bool>,
    status: RwSignal<Option<Status>>,
    /// The time that is over, where one stands here.
    pub over: Memo<Option<Over>>,
}

pub fn provide_again() {
    let (app, here) = (use_app(), use_here());
    let over = Memo::new(move |_| here.record.with(|own| over(own, app.today.get())));
    provide_context(Again { is_open: RwSignal::new(false), status: RwSignal::new(None), over });
}

pub fn use_again() -> Again {
    expect_context()
}

impl Again {
    pub fn ask(self, status: Option<Status>) {
        self.status.set(status);
        self.is_open.set(true);
    }

    fn last(self, lang: Lang) -> Option<String> {
        self.over.get().and_then(|over| over.last).map(|day| lang.date(day))
    }
}

/// Beside the status: when it ended, and the way to begin again.
#[component]
pub fn AgainOffer() -> impl IntoView {
    let (again, here) = (use_again(), use_here());
    let text = use_text();
    let words = &text.again;
    let home = Route::partnership(&here.id());
    let correct = move || {
        let home = home.clone();
        let href = home.href();
        let to_field = move |event: ev::MouseEvent| {
            browser::follow_here(&event, || browser::go_to(&home, "closing-decision".into()));
        };
        view! { <a href=href on:click=to_field>{words.correct}</a> }
    };
    move || {
        let over = again.over.get()?;
        Some(view! {
            <p class="mk-small mk-soft mk-cluster mk-no-print">
                {(words.ended)(again.last(text.lang).as_deref())}
                <button class="mk-link-button" type="button" id="begin-again" on:click=move |_| again.ask(None)>{words.button}</button>
                {over.has_begun_again.then(&correct)}
            </p>
        })
    }
}

/// Where the end is written: that the answers there are those of another time, or the way to a new one.
#[component]
pub fn Stands() -> impl IntoView {
    let again = use_again();
    let text = use_text();
    let words = &text.again;
    let is_apart = untrack(|| use_app().is_apart());
    move || {
        let over = again.over.get().filter(|_| !is_apart)?;
        let button = view! {
            <button class="mk-button mk-button--small mk-no-print" type="button" on:click=move |_| again.ask(None)>{words.button}</button>
        };
        let told = over.has_begun_again.then(|| {
            let text = (words.stands)(again.last(text.lang).as_deref());
            view! { <Notice tone=NoticeTone::Warning text=text /> }
        });
        Some(view! { <div class="mk-stack mk-stack--tight">{told}<div>{button}</div></div> })
    }
}

#[component]
pub fn AgainDialog() -> impl IntoView {
    let again = use_again();
    let words = &use_text().again;
    view! {
        <Dialog is_open=again.is_open name="again" title=words.button
            on_shut=move |()| again.is_open.set(false)>
            {move || again.is_open.get().then(|| view! { <Question /> })}
        </Dialog>
    }
}

/// When, as what, and what happens.
#[component]
fn Question() -> impl IntoView {
    let (app, here, again) = (use_app(), use_here(), use_again());
    let text = use_text();
    let words = &text.again;
    let today = app.today.get_untracked();
    let asked = again.status.get_untracked();
    let over = again.over.get_untracked();
    let new = over.map(|over| here.record.with_untracked(|own| beginning(own, &over, today)));
    let proposed = asked.or(new.map(|new| new.status)).unwrap_or(Status::Active);
    let first = RwSignal::new(new.map_or(today, |new| new.first).to_string());
    let status = RwSignal::new(proposed);
    let last = RwSignal::new(String::new());
    let is_wrong = RwSignal::new(false);
    let known = over.and_then(|over| over.last);
    let ended = move || known.or_else(|| last.with(|day| Day::parse_iso(day)));
    let first_day = move || first.with(|day| Day::parse_iso(day));
    let new = move || {
        let last = last.with(|day| Day::parse_iso(day));
        first_day().map(|first| Beginning { first, status: status.get(), last })
    };
    let told = move || {
        let shown = |day: Day| text.lang.date(day);
        let began = over.and_then(|over| over.first).map(shown);
        (words.keeps)(began.as_deref(), ended().map(shown).as_deref())
    };
    let left = move || {
        let (over, new) = (over?, new()?);
        let left = here.record.with_untracked(|own| {
            app.workspace.with_untracked(|workspace| workspace.left_at(own, &over, &new, today))
        });
        Some(left)
    };
    let steps = move || {
        let count = left().map_or(0, |left: Left| left.steps.len());
        (count > 0).then(|| (words.steps)(count))
    };
    let others = move || left().is_some_and(|left| !left.others.is_empty()).then_some(words.others);
    let is_over = here.record.with_untracked(Partnership::is_over);
    let evaluation = (is_over
        && here.record.with_untracked(|own| {
            app.workspace.with_untracked(|workspace| suggest(workspace, own, today)).is_some()
        }))
    .then_some(words.evaluation);
    let is_before = move || first_day().zip(ended()).is_some_and(|(first, last)| first <= last);
    let begin = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let Some(new) = untrack(new) else {
            is_wrong.set(true);
            browser::focus("again-first");
            return;
        };
        let id = here.id();
        let command = app.workspace.with_untracked(|workspace| {
            workspace.begin_again(&id, &new, app.today.get_untracked())
        });
        let told = (words.begun)(&text.lang.date(new.first));
        let step = app.step(Verb::Edited, &id, None);
        again.is_open.set(false);
        if let Some(command) = command {
            app.run_and_tell(step, command, told);
        }
        browser::focus("mk-title");
    };
    let statuses = [Status::Active, Status::Dialogue].into_iter();
    let other = Some(proposed).filter(|own| !matches!(own, Status::Active | Status::Dialogue));
    let statuses =
        statuses.chain(other).map(|own| (own.code().into(), own.label(text.lang).into()));
    let statuses: Vec<(String, String)> = statuses.collect();
    let choose = move |code: String| {
        if let Some(own) = Status::parse(&code) {
            status.set(own);
        }
    };
    let status_label =
        field_words(crate::domain::Kind::Partnership, field!(Partnership.status), text.lang)
            .unwrap_or_default()
            .label;
    let asks_last = (over.is_some() && known.is_none()).then(|| view! {
        <div class="mk-field">
            <label class="mk-field__label" for="again-last">{words.last}</label>
            <p class="mk-field__hint" id="again-last-hint">{words.last_hint}</p>
            <input class="mk-input mk-input--date" type="date" id="again-last" aria-describedby="again-last-hint"
                prop:value=move || last.get() on:input=move |event| last.set(event_target_value(&event)) />
        </div>
    });
    let describes = move || (is_wrong.get() || is_before()).then_some("again-first-told");
    let first_told = move || match (first_day().is_none() && is_wrong.get(), is_before()) {
        (true, _) => words.not_kept,
        (false, true) => words.before,
        (false, false) => "",
    };
    view! {
        <form data-no-draft="" on:submit=begin>
            <div class="mk-dialog__body mk-stack">
                <div class="mk-field">
                    <label class="mk-field__label" for="again-first">{words.first}</label>
                    <p class="mk-field__hint" id="again-first-told" role="status">{first_told}</p>
                    <input class="mk-input mk-input--date" type="date" id="again-first"
                        aria-describedby=describes
                        aria-invalid=move || (is_wrong.get() && first_day().is_none()).then_some("true")
                        prop:value=move || first.get() on:input=move |event| first.set(event_target_value(&event)) />
                </div>
                <SelectField id="again-status" label=status_label options=statuses class="mk-input mk-input--medium" choose
                    chosen=Signal::derive(move || status.get().code().to_owned()) />
                {asks_last}
                <div class="mk-stack mk-stack--tight mk-small">
                    <p>{told} " " {words.leaves}</p>
                    {move || steps().map(|told| view! { <p>{told}</p> })}
                    {move || others().map(|told| view! { <p>{told}</p> })}
                    {evaluation.map(|told| view! { <p>{told}</p> })}
                </div>
            </div>
            <div class="mk-dialog__footer">
                <button class="mk-button mk-button--primary" type="submit">{words.button}</button>
                <button class="mk-button" type="button" on:click=move |_| again.is_open.set(false)>
                    {text.shell.cancel}
                </button>
            </div>
        </form>
    }
}
