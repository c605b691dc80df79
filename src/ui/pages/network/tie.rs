//! One tie: what is said of it, and where all of it can be said anew.

use leptos::prelude::*;

use super::{
    exercise::Feelings,
    here::{Here, use_here},
};
use crate::{
    app::{App, browser, use_app, use_text},
    domain::{Code, EdgeType, Formality, Frequency, Kind},
    field,
    network::tie_edits::{Direction, directed, running},
    text::{Label, level_options},
    ui::parts::{Editor, Field, Glyph, Icon, Segment, Tag, Tone},
    workspace::{Command, History, Verb, Write},
};

/// Strength and mood as tags, and the ways to change or remove the tie.
#[component]
pub fn EditTie(
    id: String,
    /// Where the same tie may stand on the page once more: what ids begin with.
    #[prop(optional)]
    place: &'static str,
) -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let text = use_text();
    let words = &text.network;
    let is_open = RwSignal::new(false);
    let name = {
        let id = id.clone();
        Memo::new(move |_| here.tie_words(text, &id))
    };
    let strength = here.of_tie(&id, |edge| edge.strength);
    let mood = here.of_tie(&id, |edge| edge.mood);
    let tags = move || {
        let strength = strength.get().and_then(|own| usize::try_from(own - 1).ok());
        let strength = strength.and_then(|own| words.strengths.get(own).copied());
        let mood = mood.get().map(|mood| mood.label(text.lang));
        let tags = strength.into_iter().chain(mood);
        tags.map(|label| view! { <Tag tone=Tone::Idle label /> }).collect_view()
    };
    let own = StoredValue::new(id);
    view! {
        <span class="mk-chips">{tags}</span>
        <span class="mk-tie__acts mk-no-print">
            <button class="mk-button mk-button--small" type="button" aria-expanded=move || is_open.get().to_string()
                aria-label=move || (text.lang.ties().edit_of)(&name.get())
                on:click=move |_| is_open.update(|is_open| *is_open = !*is_open)>
                {text.lang.ties().edit}
            </button>
            <button class="mk-button mk-button--quiet mk-button--small mk-button--icon" type="button"
                on:click=move |_| browser::stay_near(|| app.delete(&own.get_value()))>
                <Icon glyph=Glyph::Close />
                <span class="mk-hidden">{move || (words.tie_removed)(&name.get())}</span>
            </button>
        </span>
        {move || is_open.get().then(|| view! { <Editing id=own.get_value() name place /> })}
    }
}

fn write(app: App, id: &str, fields: Vec<Write>) {
    let step = app.step(Verb::Edited, id, None);
    app.run(step, Command::edit(id, fields));
    app.history.update(History::pause);
}

#[component]
fn Editing(id: String, name: Memo<String>, place: &'static str) -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let text = use_text();
    let own = StoredValue::new(id.clone());
    let said = name.get_untracked();
    let kinds = EdgeType::ALL.iter().map(|kind| {
        let kind = *kind;
        let is_on = here.of_tie(&id, move |edge| edge.types.0.contains(&kind));
        view! {
            <button class="mk-segment__item mk-known" type="button" aria-pressed=move || is_on.get().to_string()
                on:click=move |_| write(app, &own.get_value(), running(kind, !is_on.get_untracked()))>
                {kind.label(text.lang)}
            </button>
        }
    });
    let kinds = kinds.collect_view();
    let part = |label: &'static str, control: AnyView| {
        view! { <div class="mk-weight"><span class="mk-soft mk-small">{label}</span>{control}</div> }
    };
    let label =
        |field| crate::text::field_words(Kind::Edge, field, text.lang).unwrap_or_default().label;
    let line = move |field: &'static str, editor: Editor| {
        view! { <Field id=own.get_value() kind=Kind::Edge field editor place /> }
    };
    let ways = move || directions(app, here, own.get_value(), text);
    view! {
        <div class="mk-tie__edit">
            {part(label("types"), view! {
                <div class="mk-chips" role="group" aria-label=(text.lang.ties().kinds_of)(&said)>{kinds}</div>
            }.into_any())}
            {part(text.lang.ties().direction, view! { {ways} }.into_any())}
            <Feelings id=id.clone() />
            <div class="mk-record">
                {line(field!(Edge.level), Editor::Scale(level_options(text.lang)))}
                {line(field!(Edge.formal), Editor::Choice(Formality::options(text.lang)))}
                {line(field!(Edge.frequency), Editor::Choice(Frequency::options(text.lang)))}
                {move || (!here.on_screen.get()).then(|| line(field!(Edge.note), Editor::Text))}
            </div>
        </div>
    }
}

/// No direction, there, or back. Made anew when it turns: the ends change places.
fn directions(app: App, here: Here, id: String, text: &'static crate::text::Text) -> AnyView {
    let words = text.lang.ties();
    let found = here.graph.with(|graph| {
        let tie = graph.tie(&id)?;
        let name = |place| super::here::shown_name(graph, place, text);
        Some((name(tie.from), name(tie.to), tie.edge.clone()))
    });
    let Some((from, to, edge)) = found else { return ().into_any() };
    let arrow = |from: &str, to: &str| (text.network.tie)(from, to, true);
    let none = (Direction::None, words.no_direction.to_owned());
    let ways = [(Direction::Along, arrow(&from, &to)), (Direction::Back, arrow(&to, &from))];
    let none = (!edge.must_have_direction()).then_some(none);
    let options = none.into_iter().chain(ways).collect();
    let chosen = Signal::stored(edge.direction());
    let group = format!("way-{id}");
    let stays = group.clone();
    let label = (words.direction_of)(&(text.network.tie)(&from, &to, edge.has_direction()));
    let choose = move |way| {
        write(app, &id, directed(&edge, way));
        browser::focus(&stays);
    };
    view! { <Segment label options chosen choose id=group /> }.into_any()
}
