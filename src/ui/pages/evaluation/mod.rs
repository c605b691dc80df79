//! Evaluation: all rounds, one round, answering it, what it shows, and talking about it.

mod answer;
mod begin;
mod here;
mod invite;
mod leave;
mod list;
mod out;
mod paper;
mod question;
mod results;
mod start;
mod talk;
mod whole;

pub use list::{Evaluations, RoundList};
pub use start::StartRound;

use leptos::prelude::*;

use self::here::use_here;
use crate::{
    app::{EVALUATION, use_app, use_text},
    domain::{Answers, Round},
    route::{RoundPart, Route, Tab},
    ui::{
        pages::{Nowhere, lists::PrintHead},
        parts::{PageHeader, Shelved},
    },
};

/// One round, where there is such a round.
#[component]
pub fn RoundPage(id: String, part: RoundPart) -> impl IntoView {
    let exists = {
        let (app, id) = (use_app(), id.clone());
        Memo::new(move |_| app.workspace.with(|workspace| workspace.get::<Round>(&id).is_some()))
    };
    leave::provide(id.clone());
    let page = move || match exists.get() {
        false => view! { <Nowhere /> }.into_any(),
        true => {
            let id = id.clone();
            view! {
                <Shelved shelf=&EVALUATION render=move |content| {
                    here::provide(id.clone(), content);
                    view! { <Shown part /> }.into_any()
                } />
            }
            .into_any()
        }
    };
    view! { {page} <leave::LeaveDialog /> }
}

#[component]
fn Shown(part: RoundPart) -> impl IntoView {
    let here = use_here();
    let body = match part {
        RoundPart::Whole => view! { <whole::Whole /> }.into_any(),
        RoundPart::Results => view! { <results::ResultsPart /> }.into_any(),
        RoundPart::Talk => view! { <talk::Talk /> }.into_any(),
        RoundPart::Paper => view! { <paper::Paper /> }.into_any(),
    };
    // A form for others has a head of its own; here the page has the title in its heading.
    let head = (part != RoundPart::Paper)
        .then(|| view! { <PrintHead title=Signal::stored(String::new()) /> });
    view! {
        {head}
        <Head part=Some(part) title=here.title() />
        // Somebody else asks: the answers that are here are all that there is to see.
        {move || match here.is_guest.get() && part != RoundPart::Paper {
            true => view! { <whole::Guest /> }.into_any(),
            false => ().into_any(),
        }}
        <div hidden=move || here.is_guest.get() && part != RoundPart::Paper>{body}</div>
    }
}

/// Heading, where the round belongs, and the ways to its parts.
#[component]
fn Head(part: Option<RoundPart>, title: Signal<String>) -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let text = use_text();
    let words = &text.evaluation;
    let home = app.workspace.with_untracked(|workspace| {
        let id = here.round.with_untracked(|round| round.partnership.clone());
        workspace.record(&id).map(|record| (id.clone(), crate::workspace::title_of(record)))
    });
    let eyebrow = match home {
        Some((id, title)) => {
            let href = Route::Partnership { id, tab: Tab::Evaluation }.href();
            view! { <a href=href>{title}</a> }.into_any()
        }
        None => view! { <a href=Route::Evaluations.href()>{words.all}</a> }.into_any(),
    };
    let facts = move || {
        let (kind, due) = here.round.with(|round| (here.kind_name(round), round.due));
        let due = due.map(|due| (words.due_by)(&text.lang.date(due)));
        // A title that begins with the kind has told it.
        let kind = (!title.with(|title| title.starts_with(kind.as_str()))).then_some(kind);
        [kind, due].into_iter().flatten().collect::<Vec<_>>().join(" · ")
    };
    let parts = [
        (RoundPart::Whole, words.part_whole),
        (RoundPart::Results, words.part_results),
        (RoundPart::Talk, words.part_talk),
        (RoundPart::Paper, words.part_paper),
    ];
    let links = parts.map(|(own, name)| {
        let href = Route::round(&here.id(), own).href();
        // An answer is part of the round.
        let is_here = match part {
            Some(part) => (part == own).then_some("page"),
            None => (own == RoundPart::Whole).then_some("true"),
        };
        view! { <li><a class="mk-tabs__link" href=href aria-current=is_here>{name}</a></li> }
    });
    let links = links.into_iter().collect_view();
    view! {
        <PageHeader title eyebrow />
        <p class="mk-soft mk-round__facts">{facts}</p>
        <nav class="mk-tabs" aria-label=words.parts hidden=move || here.is_guest.get()>
            <ul class="mk-tabs__list">{links}</ul>
        </nav>
    }
}

/// One answer set, or the way to a new one.
#[component]
pub fn AnswerPage(round: String, id: String) -> impl IntoView {
    let app = use_app();
    let words = &use_text().evaluation;
    let exists = {
        let (round, id) = (round.clone(), id.clone());
        Memo::new(move |_| {
            app.workspace.with(|workspace| {
                let belongs = |own: &Answers| own.round == round;
                workspace.get::<Round>(&round).is_some()
                    && (id.is_empty() || workspace.get::<Answers>(&id).is_some_and(belongs))
            })
        })
    };
    leave::provide(round.clone());
    let page = move || match exists.get() {
        false => view! { <Nowhere /> }.into_any(),
        true => {
            let (round, id) = (round.clone(), id.clone());
            view! {
                <Shelved shelf=&EVALUATION render=move |content| {
                    here::provide(round.clone(), content);
                    let (name, body) = match id.is_empty() {
                        true => (words.begin_title, view! { <begin::Begin /> }.into_any()),
                        false => {
                            (words.one_answer, view! { <answer::Answer id=id.clone() /> }.into_any())
                        }
                    };
                    let round = use_here().title();
                    let title = Signal::derive(move || format!("{name}: {}", round.get()));
                    view! { <Head part=None title /> {body} }.into_any()
                } />
            }
            .into_any()
        }
    };
    view! { {page} <leave::LeaveDialog /> }
}
