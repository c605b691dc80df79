//! Partners that may be one and the same: people answer, and what they answer is kept.

use std::collections::{BTreeMap, BTreeSet};

use leptos::prelude::*;

use crate::{
    app::{App, browser, use_app, use_text},
    domain::{Code, Kind, Partner},
    route::Route,
    text::Reader,
    workspace::{Alike, Joining, PartnerRow, Step, Verb, alike, two_partners},
};

#[component]
pub fn SamePartners(rows: Memo<BTreeMap<String, PartnerRow>>) -> impl IntoView {
    let app = use_app();
    let words = &use_text().partners;
    // What belongs to others is not for whoever reads along to put in order.
    let is_apart = untrack(|| app.is_apart());
    let pairs = Memo::new(move |_| match is_apart {
        true => Vec::new(),
        false => app.workspace.with(alike),
    });
    // Those of whom the other one shall stay.
    let swapped = RwSignal::new(BTreeSet::<(String, String)>::new());
    let item = move |pair: Alike| {
        let key = (pair.stays.clone(), pair.goes.clone());
        let is_swapped = swapped.with(|swapped| swapped.contains(&key));
        let (stays, goes) = match is_swapped {
            true => (pair.goes, pair.stays),
            false => (pair.stays, pair.goes),
        };
        view! { <Pair stays goes rows swap=move || swapped.update(|swapped| {
            if !swapped.remove(&key) {
                swapped.insert(key.clone());
            }
        }) /> }
    };
    // The section stays while pairs go: the focus finds its heading.
    let is_none = Memo::new(move |_| pairs.with(Vec::is_empty));
    move || {
        (!is_none.get()).then(|| {
            view! {
                <section class="mk-section mk-no-print" aria-labelledby="alike-title">
                    <h2 id="alike-title">{words.alike_title}</h2>
                    <p class="mk-soft">{words.alike_hint}</p>
                    <ul class="mk-actor-rows">
                        {move || pairs.get().into_iter().map(item).collect_view()}
                    </ul>
                </section>
            }
        })
    }
}

#[component]
fn Pair(
    stays: String,
    goes: String,
    rows: Memo<BTreeMap<String, PartnerRow>>,
    swap: impl Fn() + 'static,
) -> impl IntoView {
    let app = use_app();
    let text = use_text();
    let words = &text.partners;
    let name = move |id: &str| {
        let name = rows.with(|rows| rows.get(id).map(|row| row.name.trim().to_owned()));
        name.filter(|name| !name.is_empty()).unwrap_or_else(|| text.shell.untitled.to_owned())
    };
    let linked = move |id: &str| {
        let has = rows.with(|rows| {
            rows.get(id).map(|row| (words.alike_has)(row.contacts.len(), row.partnerships.len()))
        });
        view! {
            <a href=Route::Partner { id: id.to_owned() }.href()>{name(id)}</a>
            " " <span class="mk-soft mk-small">{has}</span>
        }
    };
    let (one, other) = (name(&stays), name(&goes));
    // The same whichever of them stays: turned round, the focus is where it was.
    let swap_id = format!("alike-{}-{}", (&stays).min(&goes), (&stays).max(&goes));
    let links = view! { {linked(&stays)} " · " {linked(&goes)} };
    let (keep, gone, label) = (stays.clone(), goes.clone(), one.clone());
    let join = move |_| browser::stay_near(|| join_partners(app, &keep, &gone));
    let told = (words.alike_said_two)(&one, &other);
    let two = move |_| {
        let step = Step::new(Verb::Edited, Kind::Partner, &label);
        browser::stay_near(|| app.run_and_tell(step, two_partners(&stays, &goes), told.clone()));
    };
    view! {
        <li class="mk-actor-row mk-actor-row--asks">
            <span class="mk-actor-row__note">{links}</span>
            <button class="mk-button mk-button--small" type="button" on:click=join>
                {(words.alike_join)(&other, &one)}
            </button>
            <button class="mk-button mk-button--quiet mk-button--small" type="button" id=swap_id
                on:click=move |_| browser::stay_near(&swap)>
                {(words.alike_swap)(&other)}
            </button>
            <button class="mk-button mk-button--quiet mk-button--small" type="button" on:click=two>
                {(words.alike_two)(&one, &other)}
            </button>
        </li>
    }
}

/// One step; what the one that goes says otherwise stands in the notes of the one that stays.
fn join_partners(app: App, stays: &str, goes: &str) {
    let text = app.text();
    let words = &text.partners;
    let found = app.workspace.with_untracked(|workspace| {
        let joining = Joining::of(workspace, stays, goes)?;
        let name = |id: &str| {
            let partner = workspace.get::<Partner>(id);
            partner.map(|own| own.name.trim().to_owned()).unwrap_or_default()
        };
        let reader = Reader::new(text, workspace.records());
        let said = joining.otherwise.iter().map(|own| {
            let kind = own.kind.code();
            let value = reader.value(kind, &own.field, &own.value);
            format!("{}: {value}", reader.field(kind, &own.field))
        });
        let said = said.collect::<Vec<_>>().join("; ");
        let note = match said.is_empty() {
            true => String::new(),
            false => (words.joined_note)(&format!("{}, {}", name(stays), name(goes)), &said),
        };
        Some((joining.command(&note), !note.is_empty(), name(stays)))
    });
    let Some((command, is_noted, name)) = found else { return };
    let told = if is_noted { words.joined_noted } else { words.joined }(&name);
    app.run_and_tell(Step::new(Verb::Edited, Kind::Partner, &name), command, told);
}
