//! Sectors, rings, and who knows whom: a row to each actor.

use leptos::{ev, prelude::*};

use super::write::QuickEntry;
use crate::{
    app::{NEW_ACTOR, browser, use_app, use_text},
    domain::{Code, Kind, Sector, is_long_word},
    field,
    network::{colleague, initials},
    text::Label,
    ui::{
        pages::network::{
            here::{number_or_null, use_here},
            parts::{ActorRows, ids_by_and_by},
        },
        parts::{Editor, Field, FieldError, Segment, Select, Tag, Tone, options, text_or_null},
    },
};

#[component]
pub fn Sectors() -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let text = use_text();
    let words = &text.network;
    let next = RwSignal::new(None::<Sector>);
    let empty = Memo::new(move |_| here.measures.with(|measures| measures.empty_sectors()));
    let tags = move || {
        let tags = empty.get().into_iter().map(|sector| {
            // Pressed, it is the sector of whoever is written next.
            view! {
                <li>
                    <button class="mk-button mk-button--small" type="button"
                        aria-pressed=move || (next.get() == Some(sector)).to_string()
                        on:click=move |_| {
                            next.update(|next| *next = Some(sector).filter(|own| *next != Some(*own)));
                            browser::focus(NEW_ACTOR);
                        }>
                        {sector.label(text.lang)}
                    </button>
                </li>
            }
        });
        tags.collect_view()
    };
    let control = move |id: String| {
        let name = here.name(&id);
        let chosen =
            here.of(&id, |actor| actor.sector.map(Code::code).unwrap_or_default().to_owned());
        let set = move |code: String| here.set(app, &id, field!(Node.sector), text_or_null(code));
        let list = Signal::stored(options::<Sector>(text.lang));
        view! { <Select class="mk-input mk-input--medium" label=(words.sector_of)(&name) options=list chosen choose=set none=words.no_sector /> }
            .into_any()
    };
    view! {
        <section class="mk-section" aria-labelledby="empty-sectors">
            <h3 id="empty-sectors">{words.empty_sectors}</h3>
            {move || match empty.with(Vec::is_empty) {
                true => view! { <p>{words.all_sectors}</p> }.into_any(),
                false => view! {
                    <p class="mk-soft mk-small">{words.empty_sectors_hint}</p>
                    <ul class="mk-chips">{tags}</ul>
                }.into_any(),
            }}
        </section>
        <QuickEntry sector=next />
        <ActorRows control />
    }
}

#[component]
pub fn Rings() -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let words = &use_text().network;
    let control = move |id: String| {
        let name = here.name(&id);
        let chosen =
            here.of(&id, |actor| actor.ring.map(|ring| ring.to_string()).unwrap_or_default());
        let set = {
            let id = id.clone();
            move |code: String| here.set(app, &id, field!(Node.ring), number_or_null(&code))
        };
        let rings = words.ring_names.iter().enumerate();
        let rings = rings.map(|(ring, name)| (ring.to_string(), (*name).to_owned())).collect();
        view! {
            <Segment label=(words.ring_of)(&name) options=rings chosen choose=set none=String::new() />
            <Note id />
        }
        .into_any()
    };
    let legend = words.rings.iter().map(|ring| {
        let (name, told) = ring.split_once(':').unwrap_or((ring, ""));
        view! { <li><strong>{name}</strong>":"{told}</li> }
    });
    let legend = legend.collect_view();
    view! {
        <ul class="mk-soft mk-small mk-step__legend">{legend}</ul>
        <ActorRows control />
    }
}

/// Why a group could not agree, or whatever else belongs to an actor; folded away until it is asked
/// for, and not on a screen that all see.
#[component]
fn Note(id: String) -> impl IntoView {
    let here = use_here();
    let words = &use_text().network;
    let name = here.of(&id, |actor| actor.name.clone());
    let is_open = RwSignal::new(false);
    let id = StoredValue::new(id);
    let field = move || {
        let is_shown = is_open.get() && !here.on_screen.get();
        is_shown.then(|| view! {
            <div class="mk-actor-row__note">
                <Field id=id.get_value() kind=Kind::Node field=field!(Node.note) editor=Editor::Text />
            </div>
        })
    };
    view! {
        <button class="mk-button mk-button--quiet mk-button--small mk-meeting__host" type="button"
            aria-expanded=move || is_open.get().to_string()
            on:click=move |_| is_open.update(|is_open| *is_open = !*is_open)>
            {words.note}<span class="mk-hidden">" "{move || name.get()}</span>
        </button>
        {field}
    }
}

#[component]
pub fn Known() -> impl IntoView {
    let here = use_here();
    let words = &use_text().network;
    let staff = here.staff();
    let control = move |id: String| {
        let name = here.of(&id, |actor| actor.name.clone());
        let count = here.of(&id, |actor| actor.known_by.0.len());
        let badge = move || match count.get() {
            0 => view! { <span class="mk-small mk-soft">{words.nobody}</span> }.into_any(),
            1 => view! { <Tag tone=Tone::Waiting label=words.one_only /> }.into_any(),
            _ => ().into_any(),
        };
        let own = StoredValue::new(id);
        let came_to = RwSignal::new(String::new());
        view! {
            <div class="mk-chips" role="toolbar" aria-label=move || (words.known_of)(&name.get())
                on:keydown=|event| browser::go_along(&event)>
                // In a room of its own: no colleague becomes another under the hand.
                <span class="mk-known__told">{badge}</span>
                <For each=move || staff.get() key=Clone::clone children=move |who| {
                    view! { <KnownChip id=own.get_value() who staff came_to /> }
                } />
            </div>
        }
        .into_any()
    };
    view! {
        <AddStaff />
        <ActorRows control />
    }
}

/// Whether a colleague knows an actor. Of a row the tab key comes to the one that was last come to, else the first.
#[component]
fn KnownChip(
    id: String,
    who: String,
    staff: Memo<Vec<String>>,
    came_to: RwSignal<String>,
) -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let is_known = {
        let who = who.clone();
        here.of(&id, move |actor| actor.known_by.0.contains(&who))
    };
    let path = format!("{}/{who}", field!(Node.known_by));
    let own = StoredValue::new(who.clone());
    let is_stop = Memo::new(move |_| {
        own.with_value(|own| {
            staff.with(|staff| {
                let last = came_to.with(|last| staff.contains(last).then(|| last == own));
                last.unwrap_or_else(|| staff.first() == Some(own))
            })
        })
    });
    view! {
        <button class="mk-segment__item mk-known" type="button" aria-pressed=move || is_known.get().to_string()
            tabindex=move || if is_stop.get() { "0" } else { "-1" }
            on:focus=move |_| came_to.set(own.get_value())
            on:click=move |_| here.set(app, &id, &path, (!is_known.get_untracked()).into())>
            {move || here.who(&who)}
        </button>
    }
}

#[component]
fn AddStaff() -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let text = use_text();
    let words = &text.network;
    let who = RwSignal::new(String::new());
    let error = RwSignal::new(None::<&'static str>);
    let told = RwSignal::new(String::new());
    let staff = here.staff();
    let add = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let typed = who.get_untracked().trim().replace('/', "-");
        error.set(is_long_word(&typed).then_some(words.long_person));
        if !typed.is_empty() && error.with_untracked(Option::is_none) {
            // `mh` is MH, who stands there already.
            let known = staff.with_untracked(|staff| colleague(staff, &typed).cloned());
            told.set(
                known.as_ref().map(|known| (words.kept)(&here.who(known))).unwrap_or_default(),
            );
            if known.is_none() {
                let mut all = here.graph.with_untracked(|graph| graph.map.participants.0.clone());
                all.push(typed);
                here.set(app, &here.id(), field!(Map.participants), all.into());
            }
            who.set(String::new());
        }
        browser::focus("new-colleague");
    };
    view! {
        <form class="mk-addline" aria-label=words.staff on:submit=add>
            <div class="mk-field">
                <label class="mk-field__label" for="new-colleague">{words.staff_add}</label>
                <FieldError id="new-colleague-error" error />
                <input class="mk-input" id="new-colleague" autocomplete="off"
                    aria-invalid=move || error.get().map(|_| "true")
                    aria-describedby=move || error.get().map(|_| "new-colleague-error")
                    prop:value=move || who.get() on:input=move |event| who.set(event_target_value(&event)) />
            </div>
            <button class="mk-button" type="submit">{text.shell.add}</button>
            <p class="mk-soft mk-small" role="status">{move || told.get()}</p>
        </form>
    }
}

/// Who knows whom, colleagues across and actors down.
#[component]
pub fn Matrix() -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let words = &use_text().network;
    let staff = here.staff();
    let shown = ids_by_and_by(here.found());
    let head = move || {
        let names = staff.get().into_iter();
        names
            .map(|who| {
                let name = move || here.on_paper(here.who(&who), initials(&who));
                view! { <th role="columnheader" scope="col">{name}</th> }
            })
            .collect_view()
    };
    let cell = move |id: String, who: String| {
        let is_known = {
            let who = who.clone();
            here.of(&id, move |actor| actor.known_by.0.contains(&who))
        };
        let path = format!("{}/{who}", field!(Node.known_by));
        let named = StoredValue::new((id.clone(), who.clone()));
        let label =
            move || named.with_value(|(id, who)| format!("{}: {}", here.name(id), here.who(who)));
        view! {
            <td role="cell">
                <input class="mk-tick" type="checkbox" aria-label=label
                    prop:checked=move || is_known.get()
                    on:change=move |event| here.set(app, &id, &path, event_target_checked(&event).into()) />
            </td>
        }
    };
    view! {
        <AddStaff />
        <div class="mk-table-scroll" tabindex="0" role="region" aria-label=words.view_matrix>
            <table role="table" class="mk-table mk-matrix">
                <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">{words.name}</th>{head}</tr></thead>
                <tbody role="rowgroup">
                    <For each=shown key=Clone::clone children=move |id| {
                        let name = here.of(&id, |actor| actor.name.clone());
                        view! {
                            <tr role="row">
                                <th role="rowheader" scope="row">{move || name.get()}</th>
                                {move || {
                                    let id = id.clone();
                                    staff.get().into_iter().map(move |who| cell(id.clone(), who)).collect_view()
                                }}
                            </tr>
                        }
                    } />
                </tbody>
            </table>
        </div>
    }
}
