//! Agreed here and not on the record: offered to it, one thing at a time.

use leptos::prelude::*;

use super::desk::Desk;
use crate::{
    agreement::{Proposal, Taking, accept, proposals},
    app::{browser, use_app, use_text},
    domain::{Kind, Partnership},
    guide::Facts,
    text::capitalised,
    ui::{
        pages::partnership::here::use_here,
        parts::{Glyph, Icon},
    },
    workspace::{Step, Verb},
};

#[component]
pub fn News() -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let desk = expect_context::<Desk>();
    let text = use_text();
    let words = &text.agreement.news;
    let wording = &text.agreement.wording;
    let found = here.follow(move |workspace, id| {
        let Some(partnership) = workspace.get::<Partnership>(id) else { return Vec::new() };
        let facts = Facts::new(workspace, partnership, app.today.get());
        desk.record.with(|own| {
            desk.built.with(|built| proposals(desk.clauses, &facts, own, built, wording))
        })
    });
    let take = move |proposals: Vec<Proposal>, name: String| {
        let command = app.workspace.with_untracked(|workspace| {
            let partnership = workspace.get::<Partnership>(&here.id())?;
            let facts = Facts::new(workspace, partnership, app.today.get_untracked());
            desk.record.with_untracked(|own| {
                desk.built.with_untracked(|built| {
                    let taking = Taking {
                        clauses: desk.clauses,
                        facts: &facts,
                        agreement: own,
                        built,
                        wording,
                    };
                    Some(accept(&proposals, &taking, &mut |kind| app.new_id(kind)))
                })
            })
        });
        if let Some(command) = command {
            app.run_and_tell(
                Step::new(Verb::Edited, Kind::Partnership, &name),
                command,
                (words.taken)(&name),
            );
            browser::focus_one_of(vec!["news-title".into(), "score-title".into()]);
        }
    };
    move || {
        let found = found.get();
        let all: Vec<Proposal> = found.iter().filter(|own| own.can_be_taken).cloned().collect();
        let take_all = (all.len() > 1).then(|| {
            let name = (words.all)(all.len());
            view! {
                <p><button class="mk-button mk-button--small" type="button"
                    on:click=move |_| take(all.clone(), name.clone())>
                    <Icon glyph=Glyph::Plus />
                    {words.take_all}
                </button></p>
            }
        });
        (!found.is_empty()).then(|| {
            let items =
                found.into_iter().map(|proposal| {
                    let variable = desk
                        .clauses
                        .variable(&proposal.variable)
                        .map(|own| own.words.of(text.lang.code()).name.clone());
                    let name = match proposal.partner.as_str() {
                        "" => variable.unwrap_or_default(),
                        partner => format!("{} ({partner})", variable.unwrap_or_default()),
                    };
                    let (name, hidden) = (capitalised(&name), name);
                    let (own, label) = (proposal.clone(), name.clone());
                    let known = Some(proposal.known).filter(|known| !known.is_empty());
                    let known = known.map(|known| {
                        view! {
                            " " <span class="mk-small mk-soft">{(words.known)(&known)}</span>
                        }
                    });
                    let button = proposal.can_be_taken.then(|| view! {
                        <button class="mk-button mk-button--small" type="button"
                            on:click=move |_| take(vec![own.clone()], label.clone())>
                            <Icon glyph=Glyph::Plus />
                            {words.take} <span class="mk-hidden">{format!(" {hidden}")}</span>
                        </button>
                });
                    view! {
                        <li class="mk-offered">
                            <b>{name}</b>
                            <span>{proposal.value} {known}</span>
                            {button}
                        </li>
                    }
                });
            view! {
                <section class="mk-section" aria-labelledby="news-title">
                    <h3 id="news-title" tabindex="-1">{words.title}</h3>
                    <p class="mk-soft">{words.lead}</p>
                    {take_all}
                    <ul class="mk-offers">{items.collect_view()}</ul>
                </section>
            }
        })
    }
}
