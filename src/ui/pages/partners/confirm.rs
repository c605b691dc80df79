//! People whose day to be confirmed or erased has come, whatever partner they are at.

use leptos::prelude::*;

use crate::{
    app::{browser, use_app, use_text},
    domain::Day,
    place,
    route::Route,
    ui::{pages::partner::name_of_contact, parts::Disclosure},
    workspace::{Verb, confirmed, to_confirm},
};

/// So many stand open; more fold.
const OPEN: usize = 5;

/// One of them: who, until when, and where.
#[derive(Clone, PartialEq, Eq, Hash)]
struct Due {
    id: String,
    name: String,
    by: Option<Day>,
    partner: String,
    partner_name: String,
}

#[component]
pub fn ToConfirm() -> impl IntoView {
    let app = use_app();
    let text = use_text();
    let words = &text.partners;
    // Those in a share copy are for who sent it to look after.
    let is_apart = untrack(|| app.is_apart());
    let due = Memo::new(move |_| {
        let today = app.today.get();
        app.workspace.with(|workspace| {
            let due = to_confirm(workspace, today).into_iter().filter(|_| !is_apart);
            let due = due.map(|(contact, partner)| Due {
                id: contact.id.clone(),
                name: name_of_contact(contact, text),
                by: contact.review_by,
                partner: partner.id.clone(),
                partner_name: match partner.name.trim() {
                    "" => text.shell.untitled.to_owned(),
                    name => name.to_owned(),
                },
            });
            due.collect::<Vec<_>>()
        })
    });
    // The list stays while people go: the focus finds its heading.
    let is_none = Memo::new(move |_| due.with(Vec::is_empty));
    let is_long = Memo::new(move |_| due.with(Vec::len) > OPEN);
    let list = move || {
        view! {
            <ul class="mk-actor-rows">
                <For each=move || due.get() key=Clone::clone let:own><Person own /></For>
            </ul>
        }
    };
    let count = move || due.with(Vec::len);
    move || {
        (!is_none.get()).then(|| {
            view! {
                <section class="mk-section mk-no-print" aria-labelledby="confirm-title">
                    <h2 id="confirm-title">{words.confirm}</h2>
                    <p class="mk-soft">{words.confirm_hint}</p>
                    {move || match is_long.get() {
                        false => list().into_any(),
                        true => view! {
                            <Disclosure title=Signal::derive(move || (words.confirm_all)(count()))>
                                {list()}
                            </Disclosure>
                        }
                        .into_any(),
                    }}
                </section>
            }
        })
    }
}

#[component]
fn Person(own: Due) -> impl IntoView {
    let app = use_app();
    let text = use_text();
    let words = &text.partners;
    let home = Route::Partner { id: own.partner };
    let href = home.href();
    let card = place::person(&own.id);
    let go = move |event| {
        browser::follow_here(&event, || browser::go_to(&home, card.clone()));
    };
    let by = own.by.map(|by| (words.review_due)(text.lang.date(by)));
    let name = own.name.clone();
    let keep = move |_| {
        let step = app.step(Verb::Edited, &own.id, None);
        let command = confirmed(&own.id, app.today.get_untracked());
        browser::stay_near(|| app.run_and_tell(step, command, (words.confirmed)(&own.name)));
    };
    view! {
        <li class="mk-actor-row mk-actor-row--asks">
            <span class="mk-actor-row__note">
                {name.clone()}" · "<a href=href on:click=go>{own.partner_name}</a>
                " " <span class="mk-soft mk-small">{by}</span>
            </span>
            <button class="mk-button mk-button--small" type="button" on:click=keep>
                {words.still_right}
                <span class="mk-hidden">" "{name}</span>
            </button>
        </li>
    }
}
