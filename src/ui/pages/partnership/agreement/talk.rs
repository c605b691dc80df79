//! What the other side says of a clause.

use leptos::{ev, prelude::*};

use super::{
    desk::{Desk, QUESTION, field_id},
    proposal::Proposed,
};
use crate::{
    agreement::{Comment, comments, keep_comment, new_comment, resolve_comment},
    app::{browser, use_app, use_text},
    domain::Kind,
    ui::{
        pages::lists::only_us,
        parts::{Disclosure, FieldError, Glyph, Icon, Tick},
    },
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
    let of = move |is_open_proposal: bool| {
        let all = all.get().into_iter();
        let found =
            all.filter(move |own| (own.is_proposal && !own.is_resolved) == is_open_proposal);
        found.map(|comment| view! { <Said comment /> }).collect_view()
    };
    let is_proposed = Memo::new(move |_| {
        all.with(|all| all.iter().any(|own| own.is_proposal && !own.is_resolved))
    });
    let open = Memo::new(move |_| {
        let waits = |own: &&Comment| !own.is_resolved && !own.is_proposal;
        all.with(|all| all.iter().filter(waits).count())
    });
    // What waits for an answer is seen at once.
    let is_open = open.get_untracked() > 0;
    // In a share copy a party answers those who sent it.
    let is_answer = desk.is_answer.get_untracked();
    let party = RwSignal::new(only_party(desk));
    let said = RwSignal::new(String::new());
    let is_internal = RwSignal::new(!is_answer);
    let error = RwSignal::new(None::<&'static str>);
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
            is_internal: is_internal.get_untracked(),
            ..Comment::default()
        };
        desk.write(app, new_comment(&comment));
        said.set(String::new());
        // What leaves the house is said for each.
        is_internal.set(!is_answer);
        input.with_value(|input| browser::focus(input));
    };
    view! {
        {move || is_proposed.get().then(|| view! { <ul class="mk-talk__list">{move || of(true)}</ul> })}
        <Disclosure class="mk-talk" is_open summary=(move || (words.comments)(open.get())).into_any()>
            <ul class="mk-talk__list">
                {move || of(false)}
            </ul>
            <form class="mk-form" on:submit=add>
                <WhoSays id=who error party />
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
        </Disclosure>
    }
}

/// The party that answers, where a share copy has but one.
pub(super) fn only_party(desk: Desk) -> String {
    let is_answer = desk.is_answer.get_untracked();
    desk.built.with_untracked(|built| match built.parties.as_slice() {
        [only] if is_answer => only.partner.name.clone(),
        _ => String::new(),
    })
}

/// Which party it is that says something; the library itself, where nobody answers.
#[component]
pub(super) fn WhoSays(
    id: String,
    error: RwSignal<Option<&'static str>>,
    party: RwSignal<String>,
) -> impl IntoView {
    let desk = expect_context::<Desk>();
    let text = use_text();
    let words = &text.agreement.talk;
    let is_answer = desk.is_answer.get_untracked();
    let names = Memo::new(move |_| {
        desk.built.with(|built| {
            built.parties.iter().map(|own| own.partner.name.clone()).collect::<Vec<_>>()
        })
    });
    let error_id = format!("{id}-error");
    let described = error_id.clone();
    let label = id.clone();
    let parties = move || {
        let names = names.get().into_iter().map(|name| {
            let own = name.clone();
            view! { <option value=name.clone() selected=move || party.get() == own>{name.clone()}</option> }
        });
        names.collect_view()
    };
    view! {
        <div class="mk-field">
            <label class="mk-field__label" for=label>{words.who}</label>
            <FieldError id=error_id error />
            <select class="mk-input mk-input--medium" id=id
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
    }
    .into_any()
}

#[component]
fn Said(comment: Comment) -> impl IntoView {
    let app = use_app();
    let desk = expect_context::<Desk>();
    let text = use_text();
    let words = &text.agreement.talk;
    let day = comment.at.map(|day| text.lang.date(day)).unwrap_or_default();
    let who = if comment.party.is_empty() { words.us.to_owned() } else { comment.party.clone() };
    let on = !comment.is_resolved;
    let is_internal = comment.is_internal;
    let is_proposal = comment.is_proposal;
    let is_answer = desk.is_answer.get_untracked();
    let settle = match (on, is_proposal) {
        (false, _) => words.reopen,
        (true, true) if is_answer => words.withdraw,
        (true, true) => words.keep_ours,
        (true, false) => words.resolve,
    };
    let id = comment.id.clone();
    // Nobody takes another party's proposal back.
    let is_theirs = || !app.wrote(&desk.id(), &format!("comments/{id}/"));
    let may_settle = !(is_answer && is_proposal && untrack(is_theirs));
    let proposed = is_proposal.then(|| view! { <p>{(words.proposed)(&who)}</p> });
    let held = StoredValue::new(comment.clone());
    let against = (is_proposal && on).then(|| view! { <Proposed comment=held /> });
    let words_of = against.is_none().then(|| {
        view! { <p class:mk-soft=comment.is_resolved>{comment.text}</p> }
    });
    let keep_id = id.clone();
    let keeping = field_id(&format!("keep-{id}"));
    let kept = keeping.clone();
    let keep = move |_| {
        desk.write(app, [keep_comment(&keep_id, !is_internal)]);
        browser::focus(&kept);
    };
    let button = field_id(&format!("resolve-{id}"));
    let own = button.clone();
    let resolve = move |_| {
        desk.write(app, [resolve_comment(&id, on)]);
        browser::focus(if is_proposal { QUESTION } else { own.as_str() });
    };
    view! {
        <li class="mk-talk__item">
            <p class="mk-small mk-soft">{who} " · " {day} " " {is_internal.then(only_us)}</p>
            {proposed}
            {against}
            {words_of}
            <p class="mk-cluster">
                {may_settle.then(|| view! {
                <button class="mk-link-button" type="button" id=button on:click=resolve>
                    {settle}
                </button>
                })}
                {move || (!desk.is_answer.get()).then(|| view! {
                    <button class="mk-link-button" type="button" id=keeping.clone() on:click=keep.clone()>
                        {if is_internal { words.let_leave } else { words.let_stay }}
                    </button>
                })}
            </p>
        </li>
    }
}
