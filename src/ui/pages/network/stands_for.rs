//! An actor and the partner that it stands for: the way there, and what to do where their names
//! differ.

use leptos::prelude::*;

use super::{
    exercise::{Same, SamePartner},
    here::use_here,
};
use crate::{
    app::{browser, use_app, use_text},
    domain::Node,
    field,
    route::Route,
    ui::parts::{Notice, NoticeTone},
    workspace::{StandsFor as Stands, Verb, edit_of, stands_for},
};

#[component]
pub fn StandsFor(id: String) -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let text = use_text();
    let words = text.lang.ties();
    let own = StoredValue::new(id.clone());
    let name = here.of(&id, |actor| actor.name.clone());
    let found = Memo::new(move |_| {
        app.workspace.with(|workspace| {
            let node = own.with_value(|id| workspace.get::<Node>(id));
            node.map(|node| stands_for(workspace, node)).unwrap_or_default()
        })
    });
    let same = Same::of(&id);
    let say = move |partner: &str, is_it: bool| {
        browser::stay_near(|| here.say_partner(app, &own.get_value(), partner, is_it));
    };
    let button = |label: String, press: Box<dyn Fn()>| {
        view! { <button class="mk-button mk-button--small" type="button" on:click=move |_| press()>{label}</button> }
    };
    let link = move |id: &str, name: &str| {
        view! { <p><a href=Route::Partner { id: id.to_owned() }.href()>{(words.open_partner)(name)}</a></p> }
    };
    move || match found.get() {
        Stands::Nobody => ().into_any(),
        Stands::Partner { id, name, is_same: true } => view! {
            {link(&id, &name)}
            <p class="mk-soft mk-small">{words.follows}</p>
            {button(words.not_it.to_owned(), Box::new(move || say(&id, false)))}
        }
        .into_any(),
        Stands::Partner { id, name: partner, is_same: false } => {
            let (there, label) = (link(&id, &partner), (words.take_over)(&partner));
            let other = id.clone();
            let taken = partner.clone();
            let take = move || {
                here.set(app, &own.get_value(), field!(Node.name), taken.clone().into());
            };
            let rename = move || {
                let name = name.get_untracked();
                let command = app.workspace.with_untracked(|all| {
                    edit_of(all, None, &id, field!(Partner.name), name.into())
                });
                let step = app.step(Verb::Edited, &id, None);
                app.run(step, command);
                app.history.update(|history| history.pause());
            };
            view! {
                {there}
                <Notice tone=NoticeTone::Info text=(words.differs)(&partner)>
                    {button(label, Box::new(take))}
                    {move || (!name.with(|name| name.trim().is_empty())).then(|| {
                        let rename = rename.clone();
                        button((words.rename)(&name.get()), Box::new(rename))
                    })}
                    {button(words.another.to_owned(), Box::new(move || say(&other, false)))}
                </Notice>
            }
            .into_any()
        }
        Stands::Perhaps { .. } => view! { <SamePartner same /> }.into_any(),
        Stands::Another { id, name } => view! {
            <p class="mk-soft mk-small">{(words.is_another)(&name)}</p>
            {button(words.is_it_after_all.to_owned(), Box::new(move || say(&id, true)))}
        }
        .into_any(),
    }
}
