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
    let words = &use_text().partnership.record;
    let all = use_here().follow(gifts_by_party);
    view! {
        {move || match all.with(|all| all.iter().all(PartyGifts::is_empty)) {
            true => view! { <p class="mk-soft mk-measure">{words.exchange_empty}</p> }.into_any(),
            false => view! { <Parties all /> }.into_any(),
        }}
        <h3 class="mk-group__heading">{words.asks}</h3>
        <Asks />
        <h3 class="mk-group__heading">{words.contributions}</h3>
        <Contributions />
    }
}

/// Each of them with what it gives and gets.
#[component]
pub fn Parties(all: Memo<Vec<PartyGifts>>) -> impl IntoView {
    let app = use_app();
    let text = use_text();
    let library = Memo::new(move |_| {
        app.workspace.with(|w| w.own_library_name().unwrap_or(text.shell.library).to_owned())
    });
    let parties = move || {
        let parties = all.get().into_iter().map(|party| party_view(party, &library.get(), text));
        parties.collect_view()
    };
    view! {
        <div class="mk-exchange">
            <div class="mk-exchange__parties">{parties}</div>
        </div>
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
