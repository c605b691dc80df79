//! One of a few as a row: an answer, a setting, what a page shows. For keys and readers it is a group of radio buttons.

use std::{cell::Cell, rc::Rc};

use leptos::{ev, prelude::*};

thread_local! {
    static GROUPS: Cell<u32> = const { Cell::new(0) };
}

#[component]
pub fn Segment<T: Clone + PartialEq + Send + Sync + 'static>(
    #[prop(into)] label: Signal<String>,
    options: Vec<(T, String)>,
    #[prop(into)] chosen: Signal<T>,
    choose: impl Fn(T) + Clone + 'static,
    /// What pressing the chosen one once more gives, where a choice can be taken back.
    #[prop(optional)]
    none: Option<T>,
    /// Of whichever is chosen, where the focus has to find it.
    #[prop(optional, into)]
    id: Option<String>,
) -> impl IntoView {
    let group = format!("segment-{}", GROUPS.replace(GROUPS.get().wrapping_add(1)));
    let options = options.into_iter().map(|(own, name)| {
        let (to, back) = (choose.clone(), choose.clone());
        let (code, none) = (own.clone(), none.clone());
        let is_chosen = Memo::new(move |_| chosen.with(|chosen| *chosen == own));
        let choose = Box::new(move || to(code.clone()));
        let take_back = none.map(|none| -> Box<dyn Fn()> { Box::new(move || back(none.clone())) });
        radio(group.clone(), id.clone(), name, is_chosen, choose, take_back)
    });
    view! {
        <div class="mk-segment" role="radiogroup" aria-label=move || label.get()>{options.collect_view()}</div>
    }
    .into_any()
}

fn radio(
    group: String,
    id: Option<String>,
    name: String,
    is_chosen: Memo<bool>,
    choose: Box<dyn Fn()>,
    take_back: Option<Box<dyn Fn()>>,
) -> AnyView {
    // A press on what is chosen changes nothing by itself: by mouse it is told as a click alone, by the space bar not at
    // all.
    let take_back = Rc::new(move || match (is_chosen.get_untracked(), &take_back) {
        (true, Some(take_back)) => {
            take_back();
            true
        }
        _ => false,
    });
    let by_click = take_back.clone();
    let click = move |_| {
        by_click();
    };
    let key = move |event: ev::KeyboardEvent| {
        // A key that is held down does no more.
        if event.key() == " " && (event.repeat() || take_back()) {
            event.prevent_default();
        }
    };
    let change = move |event| {
        if event_target_checked(&event) {
            choose();
        }
    };
    view! {
        <label class="mk-segment__item">
            <input class="mk-segment__input" type="radio" name=group autocomplete="off"
                id=move || id.clone().filter(|_| is_chosen.get())
                prop:checked=move || is_chosen.get() on:click=click on:keydown=key on:change=change />
            {name}
        </label>
    }
    .into_any()
}
