//! The risks that the record points at, each with its sign, to be taken onto the list.

use leptos::prelude::*;

use super::risks::ADD;
use crate::{
    app::{App, browser, use_app, use_text},
    content::{Guide, RiskGuide},
    domain::{Partnership, Risk},
    guide::{Facts, new_risk, suggested_risks},
    ui::{
        pages::partnership::here::{Here, use_here},
        parts::{Glyph, Icon},
    },
};

#[component]
pub fn Suggestions(guide: &'static Guide) -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let text = use_text();
    let words = &text.choosing;
    let suggested = Memo::new(move |_| {
        let today = app.today.get();
        app.workspace.with(|workspace| {
            let Some(partnership) = workspace.get::<Partnership>(&here.id()) else {
                return Vec::new();
            };
            let known: Vec<&Risk> = workspace.of::<Risk>(&here.id()).collect();
            suggested_risks(&Facts::new(workspace, partnership, today), &known)
        })
    });
    let rows = move || {
        let rows = suggested.get().into_iter().filter_map(|suggested| {
            let about = guide.risks.iter().find(|about| about.id == suggested.id)?.clone();
            let name = text.lang.of(&about.words).name.clone();
            let sign = (words.sign)(&suggested.sign);
            let press = move |_| take(app, here, guide, &about);
            Some(view! {
                <li class="mk-criterion">
                    <span class="mk-criterion__name">
                        {name.clone()}
                        <span class="mk-small mk-soft">{sign}</span>
                    </span>
                    <button class="mk-button mk-button--small" type="button" on:click=press>
                        <Icon glyph=Glyph::Plus />
                        {words.take}
                        <span class="mk-hidden">" "{name}</span>
                    </button>
                </li>
            })
        });
        rows.collect_view()
    };
    move || {
        (!suggested.with(Vec::is_empty)).then(|| {
            view! {
                <h3>{words.suggested}</h3>
                <p class="mk-soft mk-measure">{words.suggested_lead}</p>
                <ul class="mk-criteria">{rows}</ul>
            }
        })
    }
}

/// The guide's words go along as they are, to be put right by hand.
fn take(app: App, here: Here, guide: &Guide, about: &RiskGuide) {
    let text = app.text();
    let said = text.lang.of(&about.words);
    let risk = Risk { partnership: here.id(), ..new_risk(guide, &said.name) };
    app.create_and_tell(&risk, &said.name, (text.choosing.taken)(&said.name));
    browser::focus(ADD);
}
