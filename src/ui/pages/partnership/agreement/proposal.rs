//! A text of the other side's in place of a clause's: held against ours before anybody takes it over.

use leptos::prelude::*;

use super::{
    compare::Redline,
    desk::{Desk, field_id},
    language::words_for,
    talk::{WhoSays, only_party},
};
use crate::{
    agreement::{Comment, new_comment, take_proposal, take_words, with_titles_of},
    app::{browser, use_app, use_text},
    compare,
    domain::Kind,
    export::section_text,
    ui::parts::Disclosure,
};

/// The clause as the agreement has it now.
fn ours(desk: Desk, clause: StoredValue<String>) -> Memo<String> {
    let text = use_text();
    Memo::new(move |_| {
        desk.built.with(|built| {
            let fill_in = words_for(&built.document, text).agreement.fill_in;
            let mut sections = built.document.sections.iter();
            let section = sections.find(|own| clause.with_value(|clause| own.id == *clause));
            section.map(|own| section_text(own, &fill_in)).unwrap_or_default()
        })
    })
}

/// What would change, while there is anything to change it to.
fn difference(desk: Desk, ours: Memo<String>, theirs: Signal<String>) -> impl IntoView {
    let text = use_text();
    move || {
        let theirs = theirs.get();
        (!theirs.trim().is_empty()).then(|| match theirs.trim() == ours.get().trim() {
            true => view! { <p>{text.agreement.talk.same}</p> }.into_any(),
            false => {
                let pieces = compare::words(&ours.get(), theirs.trim());
                view! { <div lang=move || desk.lang(text)><Redline pieces /></div> }.into_any()
            }
        })
    }
}

/// Other clauses go by their titles, so that their numbers stay right.
fn by_titles(desk: Desk, ours: &str, theirs: &str) -> String {
    let text = use_text();
    desk.built.with_untracked(|built| {
        let wording = &words_for(&built.document, text).agreement.wording;
        with_titles_of(ours, theirs.trim(), &built.document, desk.clauses, wording)
    })
}

/// A text that came back by mail or in Word; in a share copy, what its reader would have instead.
#[component]
pub fn Counter(clause: String) -> impl IntoView {
    let app = use_app();
    let desk = expect_context::<Desk>();
    let text = use_text();
    let words = &text.agreement.talk;
    let is_answer = desk.is_answer.get_untracked();
    let counter = if is_answer { &words.proposal } else { &words.counter };
    let own_text = field_id(&format!("{clause}-text"));
    let input = StoredValue::new(field_id(&format!("{clause}-counter")));
    let who = field_id(&format!("{clause}-counter-party"));
    let asked_of = StoredValue::new(who.clone());
    let clause = StoredValue::new(clause);
    let theirs = RwSignal::new(String::new());
    let ours = ours(desk, clause);
    let (party, error) = (RwSignal::new(only_party(desk)), RwSignal::new(None::<&'static str>));
    let has_parties = desk.built.with_untracked(|built| !built.parties.is_empty());
    let asks_who = is_answer && has_parties && party.with_untracked(String::is_empty);
    let take = move |_| {
        let taken = ours.with_untracked(|ours| by_titles(desk, ours, &theirs.get_untracked()));
        // Which of several parties it is, nobody but they can say.
        if asks_who && party.with_untracked(String::is_empty) {
            error.set(Some(words.who_first));
            return asked_of.with_value(|who| browser::focus(who));
        }
        theirs.set(String::new());
        if !is_answer {
            desk.write(app, take_words(&clause.get_value(), taken));
            return browser::focus(&own_text);
        }
        // Those who sent the copy decide: until then it is no part of the text.
        let proposal = Comment {
            id: app.new_id(Kind::Agreement),
            clause: clause.get_value(),
            // Where the copy names no party, whoever answers does.
            party: match has_parties {
                true => party.get_untracked(),
                false => app.settings.with_untracked(|settings| settings.by.clone()),
            },
            text: taken,
            is_proposal: true,
            at: Some(app.today.get_untracked()),
            ..Comment::default()
        };
        desk.write(app, new_comment(&proposal));
        input.with_value(|input| browser::focus(input));
    };
    let begin = move |_| {
        theirs.set(ours.get_untracked());
        input.with_value(|input| browser::focus(input));
    };
    view! {
        <Disclosure class="mk-talk" attr:data-draft="" summary=counter.title.into_any()>
            {asks_who.then(|| view! { <WhoSays id=who error party /> })}
            <div class="mk-field">
                <label class="mk-field__label" for=input.get_value()>{counter.text}</label>
                <div class="mk-grow" data-value=move || theirs.get()>
                    <textarea class="mk-input" id=input.get_value() rows="3" lang=move || desk.lang(text)
                        prop:value=move || theirs.get()
                        on:input=move |event| theirs.set(event_target_value(&event))></textarea>
                </div>
                {is_answer.then(|| view! {
                    <p><button class="mk-link-button" type="button" on:click=begin>{words.from_text}</button></p>
                })}
            </div>
            <div aria-live="polite">{difference(desk, ours, theirs.into())}</div>
            <button class="mk-button mk-button--small" type="button" on:click=take
                disabled=move || theirs.with(|text| text.trim().is_empty())>{counter.take}</button>
        </Disclosure>
    }
    .into_any()
}

/// What a party would have instead, against the text as it is now.
#[component]
pub fn Proposed(comment: StoredValue<Comment>) -> impl IntoView {
    let app = use_app();
    let desk = expect_context::<Desk>();
    let words = &use_text().agreement.talk;
    let clause = StoredValue::new(comment.with_value(|own| own.clause.clone()));
    let ours = ours(desk, clause);
    let ours = Memo::new(move |_| ours.with(|ours| by_titles(desk, ours, ours)));
    let theirs = Signal::derive(move || comment.with_value(|own| own.text.clone()));
    let take = move |_| {
        desk.write(app, comment.with_value(take_proposal));
        browser::focus(&field_id(&format!("{}-text", clause.get_value())));
    };
    let is_answer = desk.is_answer.get_untracked();
    view! {
        {difference(desk, ours, theirs)}
        {(!is_answer).then(|| view! {
            <p><button class="mk-button mk-button--small" type="button" on:click=take>{words.counter.take}</button></p>
        })}
    }
    .into_any()
}
