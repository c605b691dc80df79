//! The map as a file of our own: for whom it is, what goes along, and what stays at home.

use leptos::prelude::*;

use crate::{
    app::{use_app, use_text},
    ui::{
        pages::{
            files::{Outside, PartOrWhole},
            network::here::use_here,
        },
        parts::{Glyph, Icon},
    },
    workspace::{
        Contents,
        map_copy::{Receiver, map_copy},
    },
};

#[component]
pub fn OwnFile() -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let text = use_text();
    let words = &text.network;
    // A group's map goes to whoever gathers them.
    let for_gathering = here.graph.with_untracked(|graph| !graph.map.group.trim().is_empty());
    let is_whole = RwSignal::new(for_gathering);
    let receiver = Signal::derive(move || match (is_whole.get(), for_gathering) {
        (true, true) => Receiver::Gatherer,
        (true, false) => Receiver::Colleague,
        (false, _) => Receiver::Other,
    });
    let copy = Memo::new(move |_| {
        app.workspace.with(|workspace| map_copy(workspace, &here.id(), receiver.get()))
    });
    let held = Memo::new(move |_| copy.with(|copy| app.held_back(copy)));
    let contents = move || {
        let contents = copy.with(|copy| Contents::of(&copy.records));
        (words.file_holds)(&(text.file_page.contents)(&contents))
    };
    let save = move |_| {
        let saved = app.save_map(&here.id(), receiver.get_untracked());
        let text = saved.map_or(words.not_saved.to_owned(), |saved| (words.saved_as)(&saved.name));
        app.tell(text);
    };
    let part = (words.file_others, words.file_others_hint);
    let whole = match for_gathering {
        true => (words.file_gatherer, words.file_gatherer_hint),
        false => (words.file_colleague, words.file_colleague_hint),
    };
    view! {
        <h3>{words.save_map}</h3>
        <p class="mk-soft mk-measure">{words.save_map_hint}</p>
        <PartOrWhole name="map-file" legend=words.file_for part whole is_whole />
        <div class="mk-card mk-card--tight mk-stack mk-stack--tight" id="map-file-preview" role="status">
            <p>{contents}</p>
            {move || match receiver.get() {
                Receiver::Colleague => view! { <p>{words.file_whole}</p> }.into_any(),
                Receiver::Gatherer | Receiver::Other => {
                    view! { <Outside held label=words.file_held /> }.into_any()
                }
            }}
        </div>
        <div>
            <button class="mk-button" type="button" on:click=save>
                <Icon glyph=Glyph::Download />
                {words.save_map}
            </button>
        </div>
    }
}
