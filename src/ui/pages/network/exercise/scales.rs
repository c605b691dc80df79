//! How strong and in what mood; how much influence, how much the same goal.

use leptos::prelude::*;

use super::ties::TieList;
use crate::{
    app::{use_app, use_text},
    domain::{Code, Mood},
    field,
    network::Colour,
    ui::{
        pages::network::{
            here::{number_or_null, use_here},
            parts::ActorRows,
        },
        parts::{Segment, options, text_or_null},
    },
};

#[component]
pub fn Feel() -> impl IntoView {
    let here = use_here();
    let end = |id: String| view! { <Feelings id /> }.into_any();
    view! { <TieList ids=here.ties() end /> }
}

/// How strong a tie is, and in what mood.
#[component]
pub fn Feelings(id: String) -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let text = use_text();
    let words = &text.network;
    let own = id.clone();
    let name = Memo::new(move |_| here.tie_words(text, &own));
    let named =
        move |label: fn(&str) -> String| Signal::derive(move || name.with(|name| label(name)));
    let strength =
        here.of_tie(&id, |edge| edge.strength.map(|s| s.to_string()).unwrap_or_default());
    let mood = here.of_tie(&id, |edge| edge.mood.map(Code::code).unwrap_or_default().to_owned());
    let set_strength = {
        let id = id.clone();
        move |code: String| here.set(app, &id, field!(Edge.strength), number_or_null(&code))
    };
    let set_mood = move |code: String| {
        here.set(app, &id, field!(Edge.mood), text_or_null(code));
    };
    let moods = options::<Mood>(text.lang);
    let strengths =
        words.strengths.iter().zip(1..).map(|(name, s)| (s.to_string(), (*name).into()));
    view! {
        <div class="mk-cluster">
            <Segment label=named(words.strength_of) options=strengths.collect() chosen=strength choose=set_strength none=String::new() />
            <Segment label=named(words.mood_of) options=moods chosen=mood choose=set_mood none=String::new() />
        </div>
    }
}

#[component]
pub fn Weigh() -> impl IntoView {
    let control = |id: String| view! { <Weights id /> }.into_any();
    // What the figure beside them shows by colour and sign.
    let key = (use_text().lang.looks().colour_key)(Colour::Fit);
    view! {
        <p class="mk-soft mk-small">{key}</p>
        <ActorRows control />
    }
}

/// The tower, the goals, and whether the actor is affected.
#[component]
pub fn Weights(id: String) -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let text = use_text();
    let words = &text.network;
    let name = here.of(&id, |actor| actor.name.clone());
    let named =
        move |label: fn(&str) -> String| Signal::derive(move || name.with(|name| label(name)));
    let number = |value: Option<i64>| value.map(|value| value.to_string()).unwrap_or_default();
    let influence = here.of(&id, move |actor| number(actor.influence));
    let fit = here.of(&id, move |actor| number(actor.goal_fit));
    let affected =
        here.of(&id, |actor| actor.affected.map(|is| is.to_string()).unwrap_or_default());
    let set = {
        let id = id.clone();
        move |field: &'static str, code: &str| here.set(app, &id, field, number_or_null(code))
    };
    let (set_influence, set_fit) = (set.clone(), set);
    let set_affected = move |code: String| {
        let value = code.parse::<bool>().map_or(serde_json::Value::Null, Into::into);
        here.set(app, &id, field!(Node.affected), value);
    };
    let towers = (0..=5).map(|tower: i64| (tower.to_string(), tower.to_string())).collect();
    let fits = words.fits.iter().zip(-2_i64..).map(|(name, fit)| (fit.to_string(), (*name).into()));
    let yes_no = vec![
        ("true".to_owned(), text.shell.yes.to_owned()),
        ("false".to_owned(), text.shell.no.to_owned()),
    ];
    let part = |label: Signal<String>, short: &'static str, control: AnyView| {
        view! { <div class="mk-weight"><span class="mk-soft mk-small" title=move || label.get()>{short}</span>{control}</div> }
    };
    let label = |field| {
        crate::text::field_words(crate::domain::Kind::Node, field, text.lang)
            .unwrap_or_default()
            .label
    };
    view! {
        <div class="mk-weights">
            {part(named(words.influence_of), label("influence"), view! {
                <Segment label=named(words.influence_of) options=towers chosen=influence
                    choose=move |code: String| set_influence(field!(Node.influence), &code) none=String::new() />
            }.into_any())}
            {part(named(words.fit_of), label("goal_fit"), view! {
                <Segment label=named(words.fit_of) options=fits.collect() chosen=fit
                    choose=move |code: String| set_fit(field!(Node.goal_fit), &code) none=String::new() />
            }.into_any())}
            {part(named(words.affected_of), label("affected"), view! {
                <Segment label=named(words.affected_of) options=yes_no chosen=affected choose=set_affected none=String::new() />
            }.into_any())}
        </div>
    }
}
