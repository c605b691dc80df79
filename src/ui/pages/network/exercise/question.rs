//! The question, who takes part, and the rules.

use leptos::{html, prelude::*};

use crate::{
    app::{use_app, use_text},
    content::Exercise,
    domain::{Kind, Node, card_name},
    field,
    network::{
        colleagues_once,
        edits::{card, is_long_name},
    },
    ui::{
        pages::network::{
            groups::{HandOut, is_group},
            here::use_here,
        },
        parts::{Editor, Field, FieldError, Notice, NoticeTone},
    },
};

/// Two parties stand in the middle of this variant.
const WITH_PARTNER: &str = "v-partner";

#[component]
pub fn Question(exercise: &'static Exercise) -> impl IntoView {
    let here = use_here();
    let text = use_text();
    let words = &text.network;
    let field = move |field: &'static str, editor: Editor| {
        view! { <Field id=here.id() kind=Kind::Map field editor /> }
    };
    // On a wall everybody stands by their initials.
    let people = move || {
        let label = crate::text::field_words(Kind::Map, field!(Map.participants), text.lang);
        let people = here.graph.with(|graph| graph.map.participants.0.clone());
        let people: Vec<String> = people.iter().map(|who| here.who(who)).collect();
        format!("{}: {}", label.unwrap_or_default().label, people.join(", "))
    };
    let materials = Memo::new(move |_| {
        let variant = here.graph.with(|graph| exercise.variant(&graph.map.variant));
        variant.map(|own| text.lang.of(&own.materials).clone()).unwrap_or_default()
    });
    let with_partner = move || here.graph.with(|graph| graph.map.variant == WITH_PARTNER);
    view! {
        {field(field!(Map.question), Editor::Text)}
        {move || here.graph.with(is_group).then(|| field(field!(Map.group), Editor::Line))}
        {move || match here.on_screen.get() {
            true => view! { <p>{people}</p> }.into_any(),
            false => view! { <Participants /> }.into_any(),
        }}
        {move || here.graph.with(is_group).then(|| view! { <HandOut /> })}
        {move || with_partner().then(|| view! { <PartnerInTheMiddle /> })}
        {move || (!materials.with(Vec::is_empty)).then(|| view! {
            <div class="mk-prose mk-meeting__host">
                <h3>{words.materials}</h3>
                <ul>{materials.get().into_iter().map(|line| view! { <li>{line}</li> }).collect_view()}</ul>
            </div>
        })}
    }
}

/// Who takes part: a colleague who is written twice counts once, and several on one line are several.
#[component]
pub fn Participants() -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let once = move |_| {
        let people = here.graph.with_untracked(|graph| graph.map.participants.0.clone());
        let each = colleagues_once(&people);
        if each != people {
            here.set(app, &here.id(), field!(Map.participants), each.into());
        }
    };
    view! {
        <div on:change=once>
            <Field id=here.id() kind=Kind::Map field=field!(Map.participants) editor=Editor::Lines />
        </div>
    }
}

/// The other party, beside the library.
#[component]
fn PartnerInTheMiddle() -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let words = &use_text().network;
    let partner = Memo::new(move |_| {
        here.graph.with(|graph| {
            let middle = graph.actors.iter().find(|actor| !actor.is_own() && actor.ring == Some(0));
            middle.map(|actor| (actor.id.clone(), actor.name.clone()))
        })
    });
    let error = RwSignal::new(None::<&'static str>);
    let field = NodeRef::<html::Input>::new();
    let write = move |event| {
        let name = card_name(&event_target_value(&event));
        error.set(is_long_name(&name).then_some(words.long_name));
        if error.with_untracked(Option::is_some) {
            return;
        }
        match partner.get_untracked() {
            Some((id, _)) if !name.is_empty() => here.set(app, &id, field!(Node.name), name.into()),
            None if !name.is_empty() => {
                let card = app.workspace.with_untracked(|all| card(all, &here.id(), &name, ""));
                let node = Node { ring: Some(0), ..card };
                here.create(app, &node, &name);
            }
            // They stay in the middle: on the map they can be taken away.
            Some((_, name)) => {
                error.set(Some(words.partner_blank));
                field.get_untracked().inspect(|field| field.set_value(&name));
            }
            None => {}
        }
    };
    view! {
        <div class="mk-field">
            <label class="mk-field__label" for="partner-middle">{words.partner_centre}</label>
            <FieldError id="partner-middle-error" error />
            <input class="mk-input" id="partner-middle" autocomplete="off" node_ref=field on:change=write
                on:input=move |_| error.set(None)
                aria-invalid=move || error.get().map(|_| "true")
                aria-describedby=move || error.get().map(|_| "partner-middle-error")
                prop:value=move || partner.get().map(|(_, name)| name).unwrap_or_default() />
        </div>
    }
}

#[component]
pub fn Rules() -> impl IntoView {
    let words = &use_text().network;
    view! { <Notice tone=NoticeTone::Info title=words.rules text=words.no_private /> }
}
