//! Partners that may be one and the same: people answer, and what they answer is kept.

use std::collections::{BTreeMap, BTreeSet};

use leptos::prelude::*;

use crate::{
    app::{App, browser, use_app, use_text},
    domain::{Code, Kind, Partner},
    route::Route,
    text::{Reader, Text},
    workspace::{Alike, Joining, PartnerRow, Step, Verb, alike, two_partners},
};

#[component]
pub fn SamePartners(rows: Memo<BTreeMap<String, PartnerRow>>) -> impl IntoView {
    let app = use_app();
    let text = use_text();
    let words = &text.same_partner;
    // What belongs to others is not for whoever reads along to put in order.
    let is_apart = untrack(|| app.is_apart());
    let pairs = Memo::new(move |_| match is_apart {
        true => Vec::new(),
        false => app.workspace.with(alike),
    });
    // Those of whom the other one shall stay.
    let swapped = RwSignal::new(BTreeSet::<(String, String)>::new());
    let turned = move || {
        let turn = |pair: Alike| {
            let key = (pair.stays.clone(), pair.goes.clone());
            match swapped.with(|swapped| swapped.contains(&key)) {
                true => Alike { stays: pair.goes, goes: pair.stays },
                false => pair,
            }
        };
        let both = |pair: Alike| {
            rows.with(|rows| [pair.stays, pair.goes].map(|id| Side::of(rows.get(&id), id, text)))
        };
        pairs.get().into_iter().map(turn).map(both).collect::<Vec<_>>()
    };
    let swap = move |one: String, other: String| {
        swapped.update(|swapped| {
            if !swapped.remove(&(other.clone(), one.clone())) {
                swapped.insert((one, other));
            }
        });
    };
    // The section stays while pairs go: the focus finds its heading.
    let is_none = Memo::new(move |_| pairs.with(Vec::is_empty));
    move || {
        (!is_none.get()).then(|| {
            view! {
                <section class="mk-section mk-no-print" aria-labelledby="alike-title">
                    <h2 id="alike-title">{words.title}</h2>
                    <p class="mk-soft">{words.hint}</p>
                    <ul class="mk-actor-rows">
                        // No button becomes another pair's under the hand.
                        <For each=turned key=Clone::clone let:pair>
                            <Pair pair swap />
                        </For>
                    </ul>
                </section>
            }
        })
    }
}

/// One of a pair, as it stands in the question.
#[derive(Clone, PartialEq, Eq, Hash)]
struct Side {
    id: String,
    name: String,
    has: String,
}

impl Side {
    fn of(row: Option<&PartnerRow>, id: String, text: &Text) -> Self {
        let name = row.map(|row| row.name.trim()).filter(|name| !name.is_empty());
        let name = name.unwrap_or(text.shell.untitled).to_owned();
        Self { id, name, has: row.map(text.same_partner.has).unwrap_or_default() }
    }
}

#[component]
fn Pair(pair: [Side; 2], swap: impl Fn(String, String) + 'static) -> impl IntoView {
    let app = use_app();
    let words = &use_text().same_partner;
    let [stays, goes] = pair;
    let linked = |side: &Side| {
        view! {
            <a href=Route::Partner { id: side.id.clone() }.href()>{side.name.clone()}</a>
            " " <span class="mk-soft mk-small">{side.has.clone()}</span>
        }
    };
    let links = view! { {linked(&stays)} " · " {linked(&goes)} };
    // The same whichever of them stays: turned round, the focus is where it was.
    let swap_id = format!("alike-{}-{}", (&stays.id).min(&goes.id), (&stays.id).max(&goes.id));
    let join_label = (words.join)(&goes.name, &stays.name);
    let swap_label = (words.swap)(&goes.name);
    let two_label = (words.two)(&stays.name, &goes.name);
    let told = (words.said_two)(&stays.name, &goes.name);
    let (keep, gone, label) = (stays.id.clone(), goes.id.clone(), stays.name);
    let join = move |_| browser::stay_near(|| join_partners(app, &keep, &gone));
    let (one, other) = (stays.id, goes.id);
    let (keep, gone) = (one.clone(), other.clone());
    let turn = move |_| browser::stay_near(|| swap(keep.clone(), gone.clone()));
    let two = move |_| {
        let step = Step::new(Verb::Edited, Kind::Partner, &label);
        browser::stay_near(|| app.run_and_tell(step, two_partners(&one, &other), told.clone()));
    };
    view! {
        <li class="mk-actor-row mk-actor-row--asks">
            <span class="mk-actor-row__note">{links}</span>
            <button class="mk-button mk-button--small" type="button" on:click=join>{join_label}</button>
            <button class="mk-button mk-button--quiet mk-button--small" type="button" id=swap_id
                on:click=turn>
                {swap_label}
            </button>
            <button class="mk-button mk-button--quiet mk-button--small" type="button" on:click=two>
                {two_label}
            </button>
        </li>
    }
}

/// One step; what the one that goes says otherwise stands in the notes of the one that stays.
pub(in crate::ui::pages) fn join_partners(app: App, stays: &str, goes: &str) {
    let text = app.text();
    let words = &text.same_partner;
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
