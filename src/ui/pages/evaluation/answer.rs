//! One calm page of questions. What is answered is saved at once; sending it is a deed of its own:
//! at home by a press, for a guest by the file that goes back.

use leptos::prelude::*;

use super::{
    begin::Elsewhere,
    here::{said, use_here},
    invite::Reply,
    leave::use_leaving,
    question::Question,
};
use crate::{
    app::{browser, use_app, use_text},
    domain::{Answers, RoundMode},
    evaluation::progress,
    field,
    route::{RoundPart, Route},
    ui::parts::{Glyph, Icon, Notice, NoticeTone},
    workspace::{Command, Verb},
};

#[component]
pub fn Answer(id: String) -> impl IntoView {
    let app = use_app();
    let own = StoredValue::new(id);
    let sent = Memo::new(move |_| {
        app.workspace.with(|workspace| {
            workspace.get::<Answers>(&own.get_value()).and_then(|answers| answers.submitted_at)
        })
    });
    let here = use_here();
    let is_closed = Memo::new(move |_| {
        let is_it = |other: &&Answers| own.with_value(|id| other.id == *id);
        here.answers.with(|all| all.iter().find(is_it).is_some_and(|own| here.is_closed(app, own)))
    });
    move || match sent.get() {
        None if is_closed.get() => view! { <Elsewhere id=own.get_value() /> }.into_any(),
        None => view! { <Asking id=own.get_value() /> }.into_any(),
        Some(_) => view! { <Sent id=own.get_value() is_closed /> }.into_any(),
    }
}

#[component]
fn Asking(id: String) -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let text = use_text();
    let words = &text.evaluation;
    let own = StoredValue::new(id);
    let is_guest = here.is_guest.get_untracked();
    let done = Memo::new(move |_| {
        app.workspace.with(|workspace| {
            let answers = workspace.get::<Answers>(&own.get_value()).cloned().unwrap_or_default();
            here.form.with(|form| progress(form, &answers))
        })
    });
    let who = move || {
        let (party, label) = app.workspace.with(|workspace| {
            let answers = workspace.get::<Answers>(&own.get_value());
            answers.map(|a| (a.party.clone(), a.respondent_label.clone())).unwrap_or_default()
        });
        let parts = [here.party(app, text, &party), label];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
    };
    let is_empty = RwSignal::new(false);
    let send = move |_| {
        is_empty.set(done.with_untracked(|(done, _)| *done == 0));
        if is_empty.get_untracked() {
            return browser::focus("nothing-answered");
        }
        let (id, field) = (own.get_value(), field!(Answers.submitted_at));
        let step = app.step(Verb::Edited, &id, Some(field));
        let send = Command::set(id, field, app.today.get_untracked());
        let is_pooled = untrack(move || here.mode()) == RoundMode::Pooled;
        // A guest's notice would lie on what is still to be done: saving the file.
        if is_guest || is_pooled {
            app.run(step, send);
        } else {
            app.run_and_tell(step, send, words.sent_told.into());
        }
        // The next one at this computer takes back, and so reads, nothing of what was sent.
        if is_pooled {
            app.history.update(|history| history.forget(&own.get_value()));
        }
        browser::focus("mk-sent");
    };
    let parts = move || {
        let form = here.form.get();
        let mut number = 0;
        let parts = form.parts.into_iter().map(|part| {
            let name =
                part.name.as_ref().map_or(words.own_part.to_owned(), |name| said(name, text));
            let asked = part.asked.into_iter().map(|asked| {
                number += 1;
                view! { <Question sheet=own.get_value() asked number /> }
            });
            view! {
                <section class="mk-section mk-askpart">
                    <h2>{name}</h2>
                    {asked.collect_view()}
                </section>
            }
        });
        parts.collect_view()
    };
    let open = move || {
        let (done, of) = done.get();
        of - done
    };
    view! {
        <div class="mk-round mk-answering">
            <p class="mk-soft">{who}</p>
            <p class="mk-answering__progress" role="status">
                {move || { let (done, of) = done.get(); (words.progress)(done, of) }}
            </p>
            {parts}
            <section class="mk-section mk-answering__end">
                <h2>{words.send_title}</h2>
                <p class="mk-measure">{move || (words.left_open)(open())}</p>
                {move || (is_empty.get() && done.with(|(done, _)| *done == 0)).then(|| view! {
                    <p class="mk-field__error" id="nothing-answered" tabindex="-1">
                        <Icon glyph=Glyph::Error />
                        <span>{words.nothing_answered}</span>
                    </p>
                })}
                <div class="mk-cluster">
                    <button class="mk-button mk-button--primary" type="button" on:click=send>
                        <Icon glyph=Glyph::Check />
                        {if is_guest { words.finish } else { words.send }}
                    </button>
                    <a class="mk-button" href=Route::round(&here.id(), RoundPart::Whole).href()>{words.later}</a>
                </div>
                <p class="mk-soft mk-small">{words.saved_hint}</p>
            </section>
        </div>
    }
}

/// What was sent: thanks, and where to from here.
#[component]
fn Sent(id: String, is_closed: Memo<bool>) -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let text = use_text();
    let words = &text.evaluation;
    let own = StoredValue::new(id);
    let is_guest = here.is_guest.get_untracked();
    let is_open = untrack(move || here.mode()) == RoundMode::Open;
    let is_mine = app.workspace.with_untracked(|workspace| {
        let record = workspace.record(&own.get_value()).into_iter();
        let mut sent = record.flat_map(|record| record.siblings(field!(Answers.submitted_at)));
        sent.any(|sibling| untrack(|| app.is_mine(&sibling.dot.actor)))
    });
    // What a partner sent is theirs: it changes by a new file from them.
    let may_reopen = move || (is_guest || is_mine) && !is_closed.get();
    let reopen = move |_| {
        app.choose(&own.get_value(), field!(Answers.submitted_at), serde_json::Value::Null);
        browser::focus("mk-title");
    };
    let day = app.workspace.with_untracked(|workspace| {
        workspace.get::<Answers>(&own.get_value()).and_then(|answers| answers.submitted_at)
    });
    // What a guest answered is not sent before its file is.
    let saved = use_leaving().saved;
    let is_saved = Memo::new(move |_| saved.with(|saved| matches!(saved, Some(Some(_)))));
    let heading = move || match is_guest && !is_saved.get() {
        true => words.one_more,
        false => words.thanks,
    };
    let notice = move || match (is_guest, is_saved.get(), day) {
        (true, false, _) => view! {
            <Notice tone=NoticeTone::Warning title=words.not_sent_yet text=words.thanks_guest />
        }
        .into_any(),
        (true, true, _) => {
            view! { <Notice tone=NoticeTone::Info title=words.send_now /> }.into_any()
        }
        (false, _, day) => {
            let told = day.map(|day| (words.sent_on)(&text.lang.date(day))).unwrap_or_default();
            view! { <Notice tone=NoticeTone::Ok title=told text=words.thanks_home /> }.into_any()
        }
    };
    let another = Route::Answer { round: here.id(), id: String::new() }.href();
    view! {
        <div class="mk-stack mk-stack--sections mk-round">
            <section class="mk-section" aria-labelledby="mk-sent">
                <h2 id="mk-sent" tabindex="-1">{heading}</h2>
                {notice}
            </section>
            {is_guest.then(|| view! { <Reply /> })}
            <div class="mk-cluster">
                {(!is_guest).then(|| view! {
                    <a class="mk-button mk-button--primary" href=Route::round(&here.id(), RoundPart::Results).href()>{words.to_results}</a>
                })}
                {(is_guest || is_open).then(|| view! {
                    <a class="mk-button" href=Route::round(&here.id(), RoundPart::Paper).href()>{words.look_at}</a>
                })}
                <a class="mk-button" href=another on:click=move |_| here.hand_on(app)>{words.another}</a>
                {move || may_reopen().then(|| view! {
                    <button class="mk-button" type="button" on:click=reopen>{words.reopen}</button>
                })}
                <a class="mk-button" href=Route::round(&here.id(), RoundPart::Whole).href()>{words.to_round}</a>
            </div>
        </div>
    }
}
