//! One line to add a partner with; it says when somebody is there already.

use std::collections::BTreeMap;

use leptos::{ev, prelude::*};

use crate::{
    app::{App, browser, use_app, use_text},
    domain::Partner,
    route::Route,
    ui::parts::{FieldError, Glyph, Icon},
    workspace::{PartnerRow, same_or_similar},
};

#[component]
pub fn Add(rows: Memo<BTreeMap<String, PartnerRow>>) -> impl IntoView {
    let app = use_app();
    let words = &use_text().partners;
    let name = RwSignal::new(String::new());
    let error = RwSignal::new(None);
    let known = Memo::new(move |_| {
        rows.with(|rows| {
            let found = name.with(|name| same_or_similar(rows, name));
            found.map(|(row, is_same)| (row.id.clone(), row.name.clone(), is_same))
        })
    });
    let is_same = Memo::new(move |_| known.with(|known| matches!(known, Some((.., true)))));
    let add = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let typed = name.get_untracked().trim().to_owned();
        if typed.is_empty() {
            error.set(Some(words.new_empty));
            browser::focus("new-partner");
        } else {
            create(app, &typed, (words.created)(&typed));
        }
    };
    let described =
        move || if error.get().is_some() { "new-partner-error" } else { "new-partner-known" };
    let label = move || if is_same.get() { words.anyway } else { words.create };
    view! {
        <form class="mk-add mk-no-print" on:submit=add>
            <div class="mk-field">
                <label class="mk-field__label" for="new-partner">{words.new}</label>
                <p class="mk-field__hint">{words.new_hint}</p>
                <FieldError id="new-partner-error" error />
                <div class="mk-add__line">
                    <input class="mk-input" id="new-partner" autocomplete="off" enterkeyhint="go"
                        aria-describedby=described
                        aria-invalid=move || error.get().map(|_| "true")
                        prop:value=move || name.get()
                        on:input=move |event| {
                            name.set(event_target_value(&event));
                            error.set(None);
                        } />
                    <button class="mk-button" class:mk-button--primary=move || !is_same.get() type="submit">
                        <Icon glyph=Glyph::Plus />
                        {label}
                    </button>
                </div>
                <div class="mk-add__known" id="new-partner-known" role="status">
                    {move || known.get().map(told)}
                </div>
            </div>
        </form>
    }
}

/// `Findes allerede: Røde Kors. Åbn den`
fn told((id, name, is_same): (String, String, bool)) -> impl IntoView {
    let words = &use_text().partners;
    let sentence = if is_same { (words.same)(&name) } else { (words.similar)(&name) };
    view! {
        <p class="mk-cluster mk-small" class:mk-soft=!is_same>
            {is_same.then(|| view! { <Icon glyph=Glyph::Warning /> })}
            <span>{sentence}" "<a href=Route::Partner { id }.href()>{words.open_it}</a></span>
        </p>
    }
}

fn create(app: App, name: &str, told: String) {
    let partner = Partner { name: name.into(), ..Partner::default() };
    if let Some(id) = app.create_and_tell(&partner, name, told) {
        browser::go(&Route::Partner { id });
    }
}
