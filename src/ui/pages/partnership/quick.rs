//! The form that takes ten seconds: what, with whom, what came of it, and what comes next.

use leptos::{ev, prelude::*};

use super::{
    form::{Form, described, error, to},
    here::{entity, use_here},
    mail::MailOffer,
    whom::WithWhom,
};
use crate::{
    app::{browser, use_app, use_text},
    domain::{Action, Entry, EntryKind, Kind},
    ui::{
        pages::lists::{Leaves, chosen_kind},
        parts::{Glyph, Icon, Notice, NoticeTone, SelectField, options},
    },
    workspace::{Step, conversation::log},
};

#[component]
pub fn QuickLog() -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let text = use_text();
    let words = &text.partnership.log;
    let form = Form::new(app.today.get_untracked());
    app.keep_today(form.at, move || !form.summary.get().trim().is_empty());
    let logged = RwSignal::new(None::<String>);
    // The step that stood open while somebody wrote of what happened: perhaps this was it.
    let before = RwSignal::new(None::<String>);
    let is_logged = Memo::new(move |_| {
        let shown = |id: &String| app.workspace.with(|all| all.get::<Entry>(id).is_some());
        logged.with(|id| id.as_ref().is_some_and(shown))
    });
    let save = move |event: ev::SubmitEvent| {
        event.prevent_default();
        form.is_unclear.set(untrack(|| form.may_be_several(app, here)));
        let missing = untrack(|| form.missing());
        form.missing.set(missing);
        if let Some(field) = missing {
            browser::focus(field);
            return;
        }
        let draft = untrack(|| form.draft(app, here, text));
        before.set(app.workspace.with_untracked(|workspace| {
            workspace.next_step(&here.id()).map(|step| step.id.clone())
        }));
        let made =
            app.workspace.with_untracked(|workspace| log(workspace, &draft, |k| app.new_id(k)));
        let next = Some(draft.next.trim()).filter(|next| !next.is_empty());
        let next =
            next.map(|next| (next, draft.due.map(|due| text.lang.date(due)).unwrap_or_default()));
        app.run_and_tell(
            Step::created(Kind::Entry, draft.summary.trim()),
            made.command,
            (words.saved)(next),
        );
        if form.with.get_untracked() == "new" {
            let entry = app.workspace.with_untracked(|w| {
                let entry = w.get::<Entry>(&made.entry)?;
                entry.contact_ids.0.first().cloned().or(Some(entry.partner.clone()))
            });
            form.with.set(entry.unwrap_or_default());
        }
        form.clear(app.today.get_untracked());
        logged.set(Some(made.entry));
        browser::focus("quick-summary");
    };
    view! {
        <div class="mk-quick mk-quick--page">
            <form class="mk-quick__form" aria-label=words.write on:submit=save>
                <What form />
                <WithWhom form />
                <Promise form />
                <button class="mk-button mk-button--primary mk-quick__submit" type="submit">
                    {words.save}
                </button>
            </form>
        </div>
        <div class="mk-no-print" role="status">
            {move || before.get().filter(|_| is_logged.get()).map(|id| view! { <WasIt id before /> })}
        </div>
        {move || logged.get().map(|id| view! { <MailOffer id /> })}
    }
}

/// Asks whether the step that stood open is done with what was just logged. What is done or dropped
/// meanwhile is not asked about.
#[component]
fn WasIt(id: String, before: RwSignal<Option<String>>) -> impl IntoView {
    let app = use_app();
    let text = use_text();
    let words = &text.partnership.log;
    let action = entity::<Action>(&id);
    let step =
        Memo::new(move |_| action.with(|action| action.is_open().then(|| action.text.clone())));
    let own = StoredValue::new(id);
    let close = move || {
        before.set(None);
        browser::focus("quick-summary");
    };
    let done = move |_| {
        app.finish(&own.get_value());
        close();
    };
    move || {
        step.get().filter(|step| !step.trim().is_empty()).map(|step| {
            let title = (words.was_it)(&step);
            view! {
                <Notice tone=NoticeTone::Info title=title text=words.was_it_text.to_owned()>
                    <div class="mk-cluster">
                        <button class="mk-button mk-button--small" type="button" on:click=done>
                            <Icon glyph=Glyph::Check />
                            {text.partnership.next.done}
                        </button>
                        <button class="mk-button mk-button--quiet mk-button--small" type="button"
                            on:click=move |_| close()>{words.not_yet}</button>
                    </div>
                </Notice>
            }
        })
    }
}

/// Kind and what happened. Enter saves; with shift it is a new line.
#[component]
fn What(form: Form) -> impl IntoView {
    let text = use_text();
    let words = &text.partnership.log;
    let keys = move |event: ev::KeyboardEvent| {
        if event.key() == "Enter" && !event.shift_key() && !event.is_composing() {
            event.prevent_default();
            browser::send_form("quick-summary");
        }
    };
    view! {
        <SelectField id="quick-kind" label=words.kind options={options::<EntryKind>(text.lang)}
            chosen=form.kind choose=move |code| form.kind.set(code) class:mk-quick__kind=true />
        <div class="mk-field mk-quick__text">
            <div class="mk-log__label">
                <label class="mk-field__label" for="quick-summary">{words.what}</label>
                <Leaves id="quick-leaves" kind=Signal::derive(move || chosen_kind(form.kind)) />
            </div>
            {error(form, "quick-summary", move || words.what_missing)}
            <div class="mk-grow" data-value=move || form.summary.get()>
                <textarea class="mk-input" id="quick-summary" rows="1"
                    aria-invalid=move || (form.missing.get() == Some("quick-summary")).then_some("true")
                    aria-describedby=move || described(form, "quick-summary").unwrap_or_else(|| "quick-leaves".into())
                    prop:value=move || form.summary.get()
                    on:input=to(form.summary) on:keydown=keys></textarea>
            </div>
        </div>
    }
}

/// When it was, what comes next, and when.
#[component]
fn Promise(form: Form) -> impl IntoView {
    let words = &use_text().partnership.log;
    let due = move || form.due().map(|day| day.to_string()).unwrap_or_default();
    view! {
        <div class="mk-field mk-quick__at">
            <label class="mk-field__label" for="quick-at">{words.at}</label>
            <input class="mk-input" type="date" id="quick-at"
                prop:value=move || form.at.get() on:input=to(form.at) />
        </div>
        <div class="mk-field mk-quick__next">
            <label class="mk-field__label" for="quick-next">{words.next}</label>
            <input class="mk-input" id="quick-next" autocomplete="off"
                prop:value=move || form.next.get() on:input=to(form.next) />
        </div>
        <div class="mk-field mk-quick__date">
            <label class="mk-field__label" for="quick-due">{words.due}</label>
            <input class="mk-input" type="date" id="quick-due" prop:value=due on:input=to(form.due) />
        </div>
    }
}
