//! Three dots for everybody, and the shortlist that comes of it.

use leptos::prelude::*;
use serde_json::Value;

use crate::{
    app::{browser, use_app, use_text},
    domain::is_long_word,
    field,
    network::{by_dots, dots, dots_left, dots_of, voter, would_follow},
    order::OrderBy,
    ui::{
        pages::network::{
            here::{Here, use_here},
            parts::ActorRows,
        },
        parts::{FieldError, Glyph, Icon},
    },
};

/// The sentence that says how many are left, or why none can be put.
const WHY: &str = "dots-why";

#[component]
pub fn Vote() -> impl IntoView {
    let here = use_here();
    let words = &use_text().network;
    let typed = RwSignal::new(String::new());
    // Of those whose names are here, by a press.
    let pressed = RwSignal::new(None::<String>);
    let told = RwSignal::new("");
    let error = Memo::new(move |_| {
        typed.with(|typed| is_long_word(typed.trim())).then_some(words.long_person)
    });
    let staff = here.staff();
    let voter = Memo::new(move |_| {
        let of = |who: &str| {
            here.graph
                .with(|graph| staff.with(|staff| voter(graph, staff, who).unwrap_or_default()))
        };
        pressed.with(|pressed| match pressed {
            Some(who) => of(who),
            None => typed.with(|typed| of(typed)),
        })
    });
    let left = Memo::new(move |_| here.graph.with(|graph| dots_left(graph, &voter.get())));
    let chosen = Memo::new(move |_| here.graph.with(|graph| graph.map.shortlist.0.len()));
    let votes = use_text().lang.votes();
    // Dots are put in silence: nobody follows the others' before their own are put.
    let asked_by = RwSignal::new(None::<String>);
    let is_hidden = Memo::new(move |_| {
        here.graph.with(|graph| {
            let who = voter.get();
            let has_asked = asked_by.get().as_ref() == Some(&who);
            !who.is_empty() && !has_asked && would_follow(graph, &who)
        })
    });
    let is_sorted = RwSignal::new(false);
    let has_dots = here.has_dots();
    let others = here.others();
    // As they stood when the button was pressed: what is under a hand stays there.
    let rank = RwSignal::new(Vec::<String>::new());
    let ids = Memo::new(move |_| {
        let mut ids = others.get();
        if is_sorted.get() && !is_hidden.get() {
            rank.with(|rank| {
                let place = |id: &String| rank.iter().position(|own| own == id);
                ids.order_by_key(|id| place(id).unwrap_or(usize::MAX));
            });
        }
        ids
    });
    let sort = move |_| {
        if !is_sorted.get_untracked() {
            let ids = others.get_untracked();
            rank.set(here.graph.with_untracked(|graph| by_dots(graph, ids)));
        }
        is_sorted.update(|is_sorted| *is_sorted = !*is_sorted);
        told.set(if is_sorted.get_untracked() { votes.sorted } else { votes.as_written });
    };
    let show = move |_| {
        asked_by.set(Some(voter.get_untracked()));
        browser::focus("voter");
    };
    let why = move || match (voter.with(String::is_empty), left.get()) {
        (true, _) => votes.who_first.to_owned(),
        (false, 0) => format!("{}. {}", (words.dots_left)(0), votes.all_put),
        (false, left) => (words.dots_left)(left as usize),
    };
    let control = move |id: String| view! { <Dots id voter left is_hidden /> }.into_any();
    let list = move || {
        let staff = if here.on_screen.get() { Vec::new() } else { staff.get() };
        staff.into_iter().map(|who| view! { <option value=who></option> }).collect_view()
    };
    view! {
        <div class="mk-cluster">
            <div class="mk-field">
                <label class="mk-field__label" for="voter">{words.voter}</label>
                <p class="mk-field__hint" id="voter-hint">{words.voter_hint}</p>
                <FieldError id="voter-error" error />
                <input class="mk-input" id="voter" list="voters" autocomplete="off"
                    aria-describedby=move || error.get().map_or("voter-hint", |_| "voter-error voter-hint")
                    aria-invalid=move || error.get().map(|_| "true")
                    prop:value=move || typed.get() on:input=move |event| {
                        pressed.set(None);
                        typed.set(event_target_value(&event));
                    } />
                <datalist id="voters">{list}</datalist>
            </div>
            <p role="status" id=WHY>{why}</p>
            <p class="mk-soft">{move || (words.chosen_count)(chosen.get())}</p>
        </div>
        <div class="mk-chips" role="group" aria-label=votes.turn>
            <For each=move || staff.get() key=Clone::clone children=move |who| {
                view! { <Hand who voter pressed typed /> }
            } />
        </div>
        {move || is_hidden.get().then(|| view! {
            <div class="mk-cluster">
                <p class="mk-soft">{votes.hidden}</p>
                <button class="mk-button mk-button--small" type="button" on:click=show>{votes.show}</button>
            </div>
        })}
        {move || (has_dots.get() && !is_hidden.get()).then(|| view! {
            <div class="mk-cluster">
                <button class="mk-button mk-button--small" type="button"
                    aria-pressed=move || is_sorted.get().to_string() on:click=sort>{votes.sort}</button>
            </div>
        })}
        <p class="mk-hidden" role="status">{move || told.get()}</p>
        <ActorRows control ids />
    }
}

/// A colleague whose turn a press makes it, and how many dots are left in that hand.
#[component]
fn Hand(
    who: String,
    voter: Memo<String>,
    pressed: RwSignal<Option<String>>,
    typed: RwSignal<String>,
) -> impl IntoView {
    let here = use_here();
    let words = &use_text().network;
    let who = StoredValue::new(who);
    let left = Memo::new(move |_| {
        here.graph.with(|graph| who.with_value(|who| dots_left(graph, who))) as usize
    });
    let is_own = move || voter.with(|voter| who.with_value(|who| voter == who));
    let take = move |_| {
        typed.set(String::new());
        pressed.set(Some(who.get_value()));
    };
    view! {
        <button class="mk-button mk-button--small" type="button"
            aria-pressed=move || is_own().to_string() on:click=take>
            {move || here.who(&who.get_value())}
            <span class="mk-soft" aria-hidden="true">{move || "●".repeat(left.get())}</span>
            <span class="mk-hidden">" "{move || (words.dots_left)(left.get())}</span>
        </button>
    }
}

#[component]
fn Dots(id: String, voter: Memo<String>, left: Memo<i64>, is_hidden: Memo<bool>) -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let words = &use_text().network;
    let name = here.of(&id, |actor| actor.name.clone());
    let all = here.of(&id, dots);
    let own = here.of(&id, move |actor| dots_of(actor, &voter.get()));
    let set = {
        let id = id.clone();
        move |dots: i64| {
            let path = format!("{}/{}", field!(Node.votes), voter.get_untracked());
            here.set(app, &id, &path, if dots > 0 { dots.into() } else { Value::Null });
        }
    };
    let (more, less) = (set.clone(), set);
    let seen = move || if is_hidden.get() { own.get() } else { all.get() } as usize;
    let nobody = move || voter.with(String::is_empty);
    // Out of use, and still in hand: who votes by keyboard stays where the last dot was put.
    let takes_none = Memo::new(move |_| own.get() == 0 || nobody());
    let puts_none = Memo::new(move |_| left.get() == 0 || nobody());
    let less = move |_| {
        if !takes_none.get_untracked() {
            less(own.get_untracked() - 1);
        }
    };
    let more = move |_| {
        if !puts_none.get_untracked() {
            more(own.get_untracked() + 1);
        }
    };
    view! {
        <div class="mk-cluster">
            <button class="mk-button mk-button--small mk-button--icon" type="button" aria-describedby=WHY
                aria-disabled=move || takes_none.get().to_string() on:click=less>
                "−"<span class="mk-hidden">{move || (words.dot_take)(&name.get())}</span>
            </button>
            <span class="mk-dots">
                <span aria-hidden="true">{move || "●".repeat(seen().min(12))}</span>
                <span class="mk-small">{move || (words.dots)(seen())}</span>
            </span>
            <button class="mk-button mk-button--small mk-button--icon" type="button" aria-describedby=WHY
                aria-disabled=move || puts_none.get().to_string() on:click=more>
                <Icon glyph=Glyph::Plus /><span class="mk-hidden">{move || (words.dot_add)(&name.get())}</span>
            </button>
            <ChooseTick id />
        </div>
    }
}

/// Puts an actor on the shortlist.
#[component]
pub fn ChooseTick(id: String) -> impl IntoView {
    let app = use_app();
    let here: Here = use_here();
    let words = &use_text().network;
    let name = here.of(&id, |actor| actor.name.clone());
    let path = format!("{}/{id}", field!(Map.shortlist));
    let is_chosen =
        Memo::new(move |_| here.graph.with(|graph| graph.map.shortlist.0.contains(&id)));
    view! {
        <label class="mk-choice">
            <input class="mk-tick" type="checkbox" aria-label=move || (words.choose_of)(&name.get())
                prop:checked=move || is_chosen.get()
                on:change=move |event| here.set(app, &here.id(), &path, event_target_checked(&event).into()) />
            <span aria-hidden="true">{words.chosen}</span>
        </label>
    }
}
