//! Network maps: the list, one map, and the exercise that makes it.

mod ends;
mod exercise;
mod groups;
mod here;
mod lent;
mod list;
mod look;
mod map;
mod paper;
mod parts;
mod stands_for;
mod start;
mod tie;

pub use lent::{LENT, LentMap};
pub use list::Maps;

use leptos::prelude::*;

use crate::{app::use_app, domain::Map, ui::pages::Nowhere};

/// One map, or its exercise; nothing where there is no such map any more.
#[component]
pub fn MapPage(id: String, is_exercise: bool) -> impl IntoView {
    let app = use_app();
    let exists = {
        let id = id.clone();
        Memo::new(move |_| app.workspace.with(|workspace| workspace.get::<Map>(&id).is_some()))
    };
    here::provide(id);
    move || match (exists.get(), is_exercise) {
        (false, _) => view! { <Nowhere /> }.into_any(),
        (true, true) => view! { <exercise::ExercisePage /> }.into_any(),
        (true, false) => view! { <map::Whole /> }.into_any(),
    }
}
