//! One round: who is asked, who has answered, and the ways in and out.

use leptos::prelude::*;

use super::{here::use_here, invite::Invite};
use crate::{
    app::{use_app, use_text},
    domain::{Answers, Kind, Round, RoundMode},
    evaluation::{Gate, has_all, progress},
    field,
    order::OrderBy,
    route::{RoundPart, Route},
    text::Label,
    ui::parts::{Editor, Field, Glyph, Icon, Notice, NoticeTone, Tag, Tone},
    workspace::IdOrder,
};

#[component]
pub fn Whole() -> impl IntoView {
    let here = use_here();
    let text = use_text();
    let words = &text.evaluation;
    let answer = Route::Answer { round: here.id(), id: String::new() }.href();
    let paper = Route::round(&here.id(), RoundPart::Paper).href();
    let results = Route::round(&here.id(), RoundPart::Results).href();
    let about = move || {
        let kind = here.content.kind(here.round.with(Round::kind)?)?;
        Some(use_app().text().lang.of(&kind.words).about.clone())
    };
    let mode = move || match here.mode() {
        RoundMode::Open => words.open_rule,
        RoundMode::Pooled => words.pooled_rule,
    };
    let is_complete = Memo::new(move |_| {
        here.gate.get() == Gate::Open && here.round.with(|round| has_all(round, &here.sheets()))
    });
    let to_results = {
        let results = results.clone();
        move || {
            is_complete.get().then(|| view! {
            <a class="mk-button mk-button--primary" href=results.clone()>{words.see_results}</a>
        })
        }
    };
    let shared = move || (here.mode() == RoundMode::Open).then_some(words.open_shared);
    view! {
        <div class="mk-split mk-round">
            <div class="mk-stack mk-stack--sections">
                <section class="mk-section" aria-labelledby="answer-title">
                    <h2 id="answer-title">{words.answer_title}</h2>
                    <p class="mk-measure">{about}" "{mode}" "{shared}</p>
                    <div class="mk-cluster">
                        {to_results}
                        <a class="mk-button" class:mk-button--primary=move || !is_complete.get() href=answer>{words.answer_here}</a>
                        <a class="mk-button" href=paper><Icon glyph=Glyph::Print />{words.to_paper}</a>
                    </div>
                    <p class="mk-soft mk-small mk-measure mk-no-print">{words.several}</p>
                </section>
                <Received />
                {move || (here.gate.get() == Gate::Open && !is_complete.get()).then(|| view! {
                    <div><a class="mk-button" href=results.clone()>{words.to_results}</a></div>
                })}
                <Invite />
            </div>
            <aside class="mk-aside mk-no-print">
                <section class="mk-section" aria-labelledby="settings-title">
                    <h2 id="settings-title">{words.settings}</h2>
                    <div class="mk-record">
                        <Field id=here.id() kind=Kind::Round field=field!(Round.title) editor=Editor::Line />
                        <Field id=here.id() kind=Kind::Round field=field!(Round.asker) editor=Editor::Line />
                        <Field id=here.id() kind=Kind::Round field=field!(Round.due) editor=Editor::Date />
                        <Field id=here.id() kind=Kind::Round field=field!(Round.invited) editor=Editor::Lines />
                    </div>
                    <p class="mk-small mk-soft">{text.evaluation.mode}": "{move || here.mode().label(text.lang)}</p>
                </section>
            </aside>
        </div>
    }
}

/// The answer sets that are here, drafts first.
#[component]
pub fn Received() -> impl IntoView {
    let here = use_here();
    let text = use_text();
    let words = &text.evaluation;
    let ids = Memo::new(move |_| {
        let mut all = here.answers.get();
        all.order_by(|a, b| {
            let days = |own: &Answers| (own.submitted_at.is_some(), own.submitted_at);
            (days(a), IdOrder::of(&a.id)).cmp(&(days(b), IdOrder::of(&b.id)))
        });
        all.into_iter().map(|own| own.id).collect::<Vec<_>>()
    });
    let item = move |id: String| {
        let own = Memo::new(move |_| {
            here.answers.with(|all| all.iter().find(|own| own.id == id).cloned())
        });
        view! {
            <li class="mk-card mk-card--tight mk-rounds__item">
                {move || own.get().map(|own| row(&own))}
            </li>
        }
    };
    let count = move || {
        here.answers.with(|all| all.iter().filter(|own| own.submitted_at.is_some()).count())
    };
    view! {
        <section class="mk-section" aria-labelledby="received-title">
            <h2 id="received-title" tabindex="-1">{move || (words.received)(count())}</h2>
            <ul class="mk-rounds"><For each=move || ids.get() key=Clone::clone children=item /></ul>
            {move || (!here.is_guest.get()).then(|| view! {
                <p class="mk-measure mk-no-print">{words.open_reply}" "<a href=Route::Files.href()>{text.frame.nav.files}</a>"."</p>
            })}
            {move || (here.gate.get() == Gate::OwnFirst && !here.is_guest.get()).then(|| view! {
                <div class="mk-no-print"><Notice tone=NoticeTone::Info text=words.own_first /></div>
            })}
        </section>
    }
}

fn row(own: &Answers) -> AnyView {
    let app = use_app();
    let here = use_here();
    let text = app.text();
    let words = &text.evaluation;
    let is_pooled = here.mode() == RoundMode::Pooled;
    let party = here.party(app, text, &own.party);
    let label = Some(own.respondent_label.trim().to_owned()).filter(|label| !label.is_empty());
    let label = label.filter(|_| !is_pooled);
    let called = |party: String| {
        [Some(party), label.clone()].into_iter().flatten().collect::<Vec<_>>().join(" · ")
    };
    let (name, about) = (called(party), called(here.party_within(app, text, &own.party)));
    let (tone, state) = match own.submitted_at {
        Some(day) => {
            let told = if here.is_guest.get() { words.finished_on } else { words.sent_on };
            (Tone::Done, told(&text.lang.date(day)))
        }
        None => {
            let (done, of) = here.form.with(|form| progress(form, own));
            (Tone::Going, (words.draft)(done, of))
        }
    };
    let is_draft = own.submitted_at.is_none();
    // What others wrote in a pooled round is not to be opened one by one; and taking one away
    // would show what it said by what changes.
    let may_open = !here.is_closed(app, own);
    let href = Route::Answer { round: own.round.clone(), id: own.id.clone() }.href();
    let link = if is_draft { words.go_on } else { words.look };
    let id = own.id.clone();
    view! {
        <span class="mk-rounds__what">{name.clone()}</span>
        <Tag tone label=state />
        {may_open.then(|| view! {
            <a class="mk-button mk-button--small" href=href>{link}<span class="mk-hidden">" "{name}</span></a>
        })}
        {may_open.then(|| view! {
            <button class="mk-button mk-button--quiet mk-button--small mk-button--icon" type="button"
                on:click=move |_| app.delete(&id)>
                <Icon glyph=Glyph::Trash />
                <span class="mk-hidden">{(words.remove_answers)(&about)}</span>
            </button>
        })}
    }
    .into_any()
}

/// A round that somebody else asks us to answer.
#[component]
pub fn Guest() -> impl IntoView {
    let here = use_here();
    let words = &use_text().evaluation;
    let asker = move || here.round.with(|round| (words.asked_by)(round.asker.trim()));
    let answer = Route::Answer { round: here.id(), id: String::new() }.href();
    view! {
        <div class="mk-stack mk-stack--sections mk-round">
            <section class="mk-section" aria-labelledby="guest-title">
                <h2 id="guest-title">{asker}</h2>
                <ol class="mk-prose mk-numbered">
                    {words.guest_steps.iter().map(|step| view! { <li>{*step}</li> }).collect_view()}
                </ol>
                <div><a class="mk-button mk-button--primary" href=answer>{words.answer_here}</a></div>
            </section>
            {move || (!here.answers.with(Vec::is_empty)).then(|| view! {
                <Received />
                <super::invite::Reply />
            })}
        </div>
    }
}
