//! The partner stands twice, by names that no likeness tells: whoever knows says so here.

use leptos::prelude::*;

use super::{super::partners::alike::join_partners, facts::others};
use crate::{
    app::{browser, use_app, use_text},
    domain::Partner,
    route::Route,
    text::Text,
    ui::parts::{Disclosure, SelectField},
    workspace::{Joining, PartnerRow},
};

#[component]
pub fn SameAs(id: String) -> impl IntoView {
    let app = use_app();
    let words = &use_text().same_partner;
    let is_open = RwSignal::new(false);
    // What belongs to others is not for whoever reads along to put in order.
    let is_offered = !untrack(|| app.is_apart());
    is_offered.then(|| {
        view! {
            <Disclosure class="mk-disclosure mk-no-print" is_open toggled=move |now| is_open.set(now) summary_id="same-as-title" title=words.by_hand>
                {move || is_open.get().then(|| view! { <Choose id=id.clone() is_open /> })}
            </Disclosure>
        }
    })
}

#[component]
fn Choose(id: String, is_open: RwSignal<bool>) -> impl IntoView {
    let app = use_app();
    let text = use_text();
    let words = &text.same_partner;
    let chosen = RwSignal::new(String::new());
    let all = others(&id).into_iter().map(|(id, name)| (id, named(&name, text)));
    let all = all.collect::<Vec<_>>();
    let stays = StoredValue::new(id);
    // Nothing once the other one is gone, whoever took it away.
    let found = Memo::new(move |_| {
        let goes = chosen.get();
        app.workspace.with(|workspace| {
            let joining = stays.with_value(|stays| Joining::of(workspace, stays, &goes))?;
            let other = workspace.get::<Partner>(&goes)?;
            let row = PartnerRow::of(workspace, other, app.today.get_untracked());
            Some((goes, named(&other.name, text), (words.has)(&row), (words.comes)(&joining)))
        })
    });
    let own_name = move || {
        app.workspace.with(|workspace| {
            let own = stays.with_value(|stays| workspace.get::<Partner>(stays));
            named(own.map_or("", |own| &own.name), text)
        })
    };
    let told = move || {
        found.get().map(|(goes, name, has, comes)| {
            let label = (words.join)(&name, &own_name());
            let href = Route::Partner { id: goes.clone() }.href();
            let join = move |_| {
                stays.with_value(|stays| join_partners(app, stays, &goes));
                is_open.set(false);
                browser::focus("same-as-title");
            };
            view! {
                <p><a href=href>{name}</a> " " <span class="mk-soft mk-small">{has}</span></p>
                <p>{comes}</p>
                <div>
                    <button class="mk-button" type="button" on:click=join>{label}</button>
                </div>
            }
        })
    };
    view! {
        <div class="mk-disclosure__body mk-stack">
            <p class="mk-section__note">{words.by_hand_hint}</p>
            <SelectField id="same-as" label=words.other options=all chosen
                choose=move |id| chosen.set(id) none=words.choose />
            <div class="mk-stack" role="status">{told}</div>
        </div>
    }
}

fn named(name: &str, text: &Text) -> String {
    match name.trim() {
        "" => text.shell.untitled.into(),
        name => name.into(),
    }
}
