//! All about the chosen actor: everything that can be dragged or drawn can be said here, too.

use std::collections::BTreeSet;

use leptos::{ev, prelude::*};

use super::{drag::put_down, mark::STEP};
use crate::{
    app::{browser, use_app, use_text},
    domain::{ContributionKind, Kind, Sector},
    field,
    network::{Drawing, Towards, one_spelling},
    text::{Label, network::Network},
    ui::{
        pages::network::{
            exercise::{AddTie, CallCard, ChooseTick, TieList, Weights},
            here::{Here, use_here},
            look::label,
            parts::Ways,
            stands_for::StandsFor,
            tie::EditTie,
        },
        parts::{Editor, Field, Glyph, Group, Icon},
    },
    workspace::{Command, Verb},
};

#[component]
pub fn Details() -> impl IntoView {
    let here = use_here();
    let exists = Memo::new(move |_| {
        let id = here.selected.get()?;
        here.graph.with(|graph| graph.place(&id).is_some()).then_some(id)
    });
    move || exists.get().map(|id| view! { <Panel id /> })
}

/// Whom the card beside the map is about, and the way to put it away; a lent map's card has the same.
pub fn details_head(here: Here, words: &'static Network, name: Signal<String>) -> AnyView {
    view! {
        <header class="mk-section__header">
            <h3 id="details-title" tabindex="-1">{move || (words.details)(&name.get())}</h3>
            <button class="mk-button mk-button--quiet mk-button--small mk-button--icon" type="button"
                on:click=move |_| {
                    if let Some(id) = here.selected.get_untracked() {
                        here.selected.set(None);
                        browser::focus_one_of(here.places_of(&id));
                    }
                }>
                <Icon glyph=Glyph::Close />
                <span class="mk-hidden">{words.close_details}</span>
            </button>
        </header>
    }
    .into_any()
}

#[component]
fn Panel(id: String) -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let text = use_text();
    let words = &text.network;
    let name = here.of(&id, |actor| actor.name.clone());
    let is_own = here.of(&id, |actor| actor.is_own());
    let known_by = here.of(&id, |actor| actor.known_by.0.clone());
    let known = move || {
        let known: Vec<String> = known_by.get().iter().map(|who| here.who(who)).collect();
        known.join(", ")
    };
    let is_pinned = here.of(&id, |actor| actor.locked == Some(true));
    let rings: Vec<(i64, &'static str)> = (0..).zip(words.rings).collect();
    let ties = here.ties_of(&id);
    // The library stays in the middle of its rings.
    let is_moved = Memo::new(move |_| {
        here.drawn.with(|drawn| match drawn {
            Some((Drawing::Network, _)) => true,
            Some((Drawing::Rings, _)) => !is_own.get(),
            None => false,
        })
    });
    let moved = StoredValue::new(id.clone());
    let step = move |way: Towards| {
        let Some((drawing, picture)) = here.drawn.get_untracked() else { return };
        let place = here.graph.with_untracked(|graph| moved.with_value(|id| graph.place(id)));
        let spot = picture.with_untracked(|p| p.marks.get(place?).map(|mark| mark.spot));
        if let Some(spot) = spot {
            put_down(app, here, drawing, picture, &moved.get_value(), way.from(spot, STEP));
        }
    };
    let own = StoredValue::new(id.clone());
    let line = move |field: &'static str, editor: Editor| {
        view! { <Field id=own.get_value() kind=Kind::Node field editor /> }
    };
    // `mh` is MH, who stands on the map already; whoever corrects `mh` where it stands means it.
    let was = StoredValue::new(BTreeSet::new());
    let look = move || was.set_value(known_by.get_untracked());
    let spell = move |_| {
        let commands = here.graph.with_untracked(|graph| {
            own.with_value(|id| was.with_value(|was| one_spelling(graph, id, was)))
        });
        if !commands.is_empty() {
            let step = app.step(Verb::Edited, &own.get_value(), Some(field!(Node.known_by)));
            app.run(step, Command::Batch(commands));
        }
        look();
    };
    // By keyboard one comes here from the mark, and goes back to it.
    let back = move |event: ev::KeyboardEvent| {
        if event.key() == "Escape" {
            own.with_value(|id| browser::focus_one_of(here.places_of(id)));
        }
    };
    let kind =
        StoredValue::new((rings, Sector::options(text.lang), ContributionKind::options(text.lang)));
    view! {
        <section class="mk-card mk-details mk-no-print" aria-labelledby="details-title" on:keydown=back>
            {details_head(here, words, name.into())}
            {line(field!(Node.name), Editor::Line)}
            <StandsFor id=own.get_value() />
            {move || (!is_own.get()).then(|| {
                let (rings, sectors, offers) = kind.get_value();
                view! {
                    {line(field!(Node.ring), Editor::Scale(rings))}
                    {line(field!(Node.sector), Editor::Choice(sectors))}
                    {move || match here.on_screen.get() {
                        true => view! { <p>{label(field!(Node.known_by), text)}": "{known}</p> }.into_any(),
                        false => view! { <div on:focusin=move |_| look() on:change=spell>{line(field!(Node.known_by), Editor::Tags)}</div> }.into_any(),
                    }}
                    <Weights id=own.get_value() />
                    <ChooseTick id=own.get_value() />
                    <Group title=words.more_about>
                        {line(field!(Node.kind), Editor::Line)}
                        {line(field!(Node.wants), Editor::Line)}
                        {line(field!(Node.themes), Editor::Tags)}
                        {line(field!(Node.offers), Editor::Many(offers))}
                        {move || (!here.on_screen.get()).then(|| line(field!(Node.note), Editor::Text))}
                        <CallCard id=own.get_value() is_asked=true />
                    </Group>
                }
            })}
            {move || is_moved.get().then(|| view! {
                <Ways what=text.lang.looks().move_actor press=step />
            })}
            {move || is_pinned.get().then(|| view! {
                <button class="mk-button mk-button--small" type="button"
                    on:click=move |_| here.set(app, &own.get_value(), field!(Node.locked), false.into())>{words.unpin}</button>
            })}
            {move || (!ties.with(Vec::is_empty)).then(|| view! {
                <h4>{words.ties}</h4>
                <TieList ids=ties end=|id| view! { <EditTie id place="details-" /> }.into_any() />
            })}
            <AddTie from=own.get_value() />
            {move || (!is_own.get()).then(|| view! {
                <button class="mk-button mk-button--small mk-button--quiet mk-button--danger" type="button"
                    on:click=move |_| here.remove(app, &own.get_value(), "mark-")>
                    <Icon glyph=Glyph::Trash />
                    {words.delete_actor}
                </button>
            })}
        </section>
    }
}
