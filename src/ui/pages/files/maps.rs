//! Maps that arrive bring partners along: which of them stand here already, in a word above the plan.

use leptos::prelude::*;

use crate::{
    app::{use_app, use_text},
    ui::parts::{Notice, NoticeTone},
};

#[component]
pub fn MapsArrived() -> impl IntoView {
    let app = use_app();
    let words = &use_text().network;
    let met = Memo::new(move |_| app.met_partners());
    move || {
        let met = met.get();
        (!met.is_empty()).then(|| {
            view! { <Notice tone=NoticeTone::Info title=(words.met_title)(&met) text=words.met_text /> }
        })
    }
}
