//! What the other side says: comments on a clause, and a text of theirs held against ours.

use leptos::{ev, prelude::*};

use super::{
    compare::Redline,
    desk::{Desk, field_id},
    language::words_for,
};
use crate::{
    agreement::{Comment, comments, keep_comment, new_comment, resolve_comment, with_titles},
    app::{browser, use_app, use_text},
    compare,
    domain::Kind,
    export::section_text,
    ui::{
        pages::lists::only_us,
        parts::{FieldError, Glyph, Icon, Tick},
    },
    workspace::set,
};

/// The comments on one clause, and a place for one more.
#[component]
pub fn Comments(clause: String) -> impl IntoView {
    let app = use_app();
    let desk = expect_context::<Desk>();
    let text = use_text();
    let words = &text.agreement.talk;
    let input = StoredValue::new(field_id(&format!("{clause}-comment")));
    let who = field_id(&format!("{clause}-comment-party"));
    let asked_of = StoredValue::new(who.clone());
    let own = StoredValue::new(clause);
    let all = Memo::new(move |_| {
        let all = desk.record.with(comments).into_iter();
        own.with_value(|id| all.filter(|comment| comment.clause == *id).collect::<Vec<_>>())
    });
    let open = Memo::new(move |_| {
        all.with(|all| all.iter().filter(|comment| !comment.is_resolved).count())
    });
    // What waits for an answer is seen at once.
    let is_open = open.get_untracked() > 0;
    let names = Memo::new(move |_| {
        desk.built.with(|built| {
            built.parties.iter().map(|own| own.partner.name.clone()).collect::<Vec<_>>()
        })
    });
    // In a share copy a party answers those who sent it.
    let is_answer = desk.is_answer.get_untracked();
    let only = names.with_untracked(|names| match names.as_slice() {
        [only] if is_answer => only.clone(),
        _ => String::new(),
    });
    let party = RwSignal::new(only);
    let said = RwSignal::new(String::new());
    let is_internal = RwSignal::new(!is_answer);
    let error = RwSignal::new(None::<&'static str>);
    let error_id = format!("{who}-error");
    let described = error_id.clone();
    let add = move |event: ev::SubmitEvent| {
        event.prevent_default();
        if said.with_untracked(|said| said.trim().is_empty()) {
            return input.with_value(|input| browser::focus(input));
        }
        // Which of several parties it is, nobody but they can say.
        if is_answer && party.with_untracked(String::is_empty) {
            error.set(Some(words.who_first));
            return asked_of.with_value(|who| browser::focus(who));
        }
        let comment = Comment {
            id: app.new_id(Kind::Agreement),
            clause: own.get_value(),
            party: party.get_untracked(),
            text: said.get_untracked(),
            at: Some(app.today.get_untracked()),
            is_resolved: false,
            is_internal: is_internal.get_untracked(),
        };
        desk.write(app, new_comment(&comment));
        said.set(String::new());
        input.with_value(|input| browser::focus(input));
    };
    let parties = move || {
        let names = names.get().into_iter().map(|name| {
            let own = name.clone();
            view! { <option value=name.clone() selected=move || party.get() == own>{name.clone()}</option> }
        });
        names.collect_view()
    };
    view! {
        <details class="mk-talk" open=is_open>
            <summary>{move || (words.comments)(open.get())}</summary>
            <ul class="mk-talk__list">
                {move || all.get().into_iter().map(|comment| view! { <Said comment /> }).collect_view()}
            </ul>
            <form class="mk-form" on:submit=add>
                <div class="mk-field">
                    <label class="mk-field__label" for=who.clone()>{words.who}</label>
                    <FieldError id=error_id error />
                    <select class="mk-input mk-input--medium" id=who
                        aria-invalid=move || error.get().map(|_| "true")
                        aria-describedby=move || error.get().map(|_| described.clone())
                        on:change=move |event| {
                            error.set(None);
                            party.set(event_target_value(&event));
                        }>
                        <option value="" selected=move || party.with(String::is_empty)>
                            {if is_answer { text.agreement.desk.choose_one } else { words.us }}
                        </option>
                        {parties}
                    </select>
                </div>
                <div class="mk-field">
                    <label class="mk-field__label" for=input.get_value()>{words.comment}</label>
                    <div class="mk-grow" data-value=move || said.get()>
                        <textarea class="mk-input" id=input.get_value() rows="2"
                            prop:value=move || said.get()
                            on:input=move |event| said.set(event_target_value(&event))></textarea>
                    </div>
                </div>
                {(!is_answer).then(|| view! {
                    <Tick checked=is_internal set=move |on| is_internal.set(on)>{words.keep}</Tick>
                })}
                <div><button class="mk-button" type="submit"><Icon glyph=Glyph::Plus />{words.add}</button></div>
            </form>
        </details>
    }
}

#[component]
fn Said(comment: Comment) -> impl IntoView {
    let app = use_app();
    let desk = expect_context::<Desk>();
    let text = use_text();
    let words = &text.agreement.talk;
    let day = comment.at.map(|day| text.lang.date(day)).unwrap_or_default();
    let who = if comment.party.is_empty() { words.us.to_owned() } else { comment.party };
    let on = !comment.is_resolved;
    let is_internal = comment.is_internal;
    let id = comment.id;
    let keep_id = id.clone();
    let keeping = field_id(&format!("keep-{id}"));
    let kept = keeping.clone();
    let keep = move |_| {
        desk.write(app, keep_comment(&keep_id, !is_internal));
        browser::focus(&kept);
    };
    let button = field_id(&format!("resolve-{id}"));
    let own = button.clone();
    let resolve = move |_| {
        desk.write(app, resolve_comment(&id, on));
        browser::focus(&own);
    };
    view! {
        <li class="mk-talk__item">
            <p class="mk-small mk-soft">{who} " · " {day} " " {is_internal.then(only_us)}</p>
            <p class:mk-soft=comment.is_resolved>{comment.text}</p>
            <p class="mk-cluster">
                <button class="mk-link-button" type="button" id=button on:click=resolve>
                    {if on { words.resolve } else { words.reopen }}
                </button>
                {move || (!desk.is_answer.get()).then(|| view! {
                    <button class="mk-link-button" type="button" id=keeping.clone() on:click=keep.clone()>
                        {if is_internal { words.let_leave } else { words.let_stay }}
                    </button>
                })}
            </p>
        </li>
    }
}

/// A text that came back by mail or in Word: held against ours before it is taken over.
#[component]
pub fn Counter(clause: String) -> impl IntoView {
    let app = use_app();
    let desk = expect_context::<Desk>();
    let text = use_text();
    let said = &text.agreement.talk;
    // Whoever answers a share copy is the other party.
    let counter = if desk.is_answer.get_untracked() { &said.proposal } else { &said.counter };
    let lang = move || desk.lang(text);
    let key = format!("clause/{clause}/text");
    let own_text = field_id(&format!("{clause}-text"));
    let input = field_id(&format!("{clause}-counter"));
    let theirs = RwSignal::new(String::new());
    let ours = Memo::new(move |_| {
        desk.built.with(|built| {
            let fill_in = words_for(&built.document, text).agreement.fill_in;
            let section = built.document.sections.iter().find(|own| own.id == clause);
            section.map(|own| section_text(own, &fill_in)).unwrap_or_default()
        })
    });
    let difference = move || {
        let theirs = theirs.get();
        (!theirs.trim().is_empty()).then(|| match theirs.trim() == ours.get().trim() {
            true => view! { <p>{said.same}</p> }.into_any(),
            false => {
                let pieces = compare::words(&ours.get(), theirs.trim());
                view! { <div lang=lang><Redline pieces /></div> }.into_any()
            }
        })
    };
    let take = move |_| {
        let theirs_now = theirs.get_untracked();
        if !theirs_now.trim().is_empty() {
            let taken = desk.built.with_untracked(|built| {
                let wording = &words_for(&built.document, text).agreement.wording;
                with_titles(theirs_now.trim(), &built.document, desk.clauses, wording)
            });
            desk.write(app, [set(key.clone(), taken)]);
            theirs.set(String::new());
            browser::focus(&own_text);
        }
    };
    let label = input.clone();
    view! {
        <details class="mk-talk" data-draft="">
            <summary>{counter.title}</summary>
            <div class="mk-field">
                <label class="mk-field__label" for=label>{counter.text}</label>
                <div class="mk-grow" data-value=move || theirs.get()>
                    <textarea class="mk-input" id=input rows="3" lang=lang prop:value=move || theirs.get()
                        on:input=move |event| theirs.set(event_target_value(&event))></textarea>
                </div>
            </div>
            <div aria-live="polite">{difference}</div>
            <button class="mk-button mk-button--small" type="button" on:click=take
                disabled=move || theirs.with(|text| text.trim().is_empty())>{counter.take}</button>
        </details>
    }
}
