//! Maps that arrive bring partners along: which of them stand here already, in a word above the plan.

use leptos::prelude::*;

use crate::{
    app::{Arrived, use_app, use_text},
    exchange::FileKind,
    ui::parts::{Notice, NoticeTone},
};

#[component]
pub fn MapsArrived() -> impl IntoView {
    let app = use_app();
    let text = use_text();
    let (words, files) = (&text.network, text.lang.group_files());
    let apart = move || app.incoming.with(|incoming| incoming.apart);
    let for_others = move || {
        app.incoming
            .with(|incoming| incoming.files.iter().filter(|file| file.header.is_part).count())
    };
    let is_start = move || {
        let is_start = |file: &Arrived| file.header.kind == FileKind::MapStart;
        app.incoming.with(|incoming| incoming.files.iter().any(is_start))
    };
    let met = Memo::new(move |_| app.met_partners());
    view! {
        {move || is_start().then(|| view! {
            <Notice tone=NoticeTone::Info title=files.start_title text=files.start_text />
        })}
        {move || (apart() > 0).then(|| view! {
            <Notice tone=NoticeTone::Info text=(files.apart)(apart()) />
        })}
        {move || (for_others() > 0).then(|| view! {
            <Notice tone=NoticeTone::Info text=(files.for_others)(for_others()) />
        })}
        {move || {
            let met = met.get();
            (!met.is_empty()).then(|| view! {
                <Notice tone=NoticeTone::Info title=(words.met_title)(&met) text=words.met_text />
            })
        }}
    }
}
