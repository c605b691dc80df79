//! What each party gives and gets, side by side; and the asks, offers and contributions it is made
//! of.

use leptos::prelude::*;

use super::{
    here::use_here,
    lists::{Asks, Contributions},
};
use crate::{
    app::{use_app, use_text},
    text::Text,
    ui::parts::tag_of,
    workspace::dossier::{Gift, PartyGifts, gifts_by_party},
};

#[component]
pub fn Exchange() -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let text = use_text();
    let words = &text.partnership.record;
    let library = Memo::new(move |_| {
        app.workspace.with(|w| w.own_library_name().unwrap_or(text.shell.library).to_owned())
    });
    let all = here.follow(gifts_by_party);
    let is_empty = move || {
        all.with(|all| all.iter().all(|party| party.gives.is_empty() && party.gets.is_empty()))
    };
    let view = move || {
        let parties = all.get().into_iter().map(|party| party_view(party, &library.get(), text));
        view! {
            <div class="mk-exchange">
                <div class="mk-exchange__parties">{parties.collect_view()}</div>
            </div>
        }
    };
    view! {
        {move || match is_empty() {
            true => view! { <p class="mk-soft mk-measure">{words.exchange_empty}</p> }.into_any(),
            false => view().into_any(),
        }}
        <h3 class="mk-group__heading">{words.asks}</h3>
        <Asks />
        <h3 class="mk-group__heading">{words.contributions}</h3>
        <Contributions />
    }
}

fn party_view(party: PartyGifts, library: &str, text: &'static Text) -> impl IntoView + use<> {
    let words = &text.partnership.record;
    let name = if party.id.is_empty() { library.to_owned() } else { party.name };
    let list = |gifts: Vec<Gift>| match gifts.is_empty() {
        true => view! { <p class="mk-soft mk-small">{words.nothing_yet}</p> }.into_any(),
        false => {
            let items = gifts.into_iter().map(|gift| {
                let told = (words.gift)(&gift);
                let status = gift.status.map(tag_of);
                view! { <li><span>{told}</span>{status}</li> }
            });
            view! { <ul class="mk-exchange__list">{items.collect_view()}</ul> }.into_any()
        }
    };
    view! {
        <section class="mk-exchange__party">
            <h3 class="mk-exchange__name">{name}</h3>
            <div><h4 class="mk-exchange__heading">{words.gives}</h4>{list(party.gives)}</div>
            <div><h4 class="mk-exchange__heading">{words.gets}</h4>{list(party.gets)}</div>
        </section>
    }
}
