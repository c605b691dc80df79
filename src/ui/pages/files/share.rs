//! A share copy before it leaves: what goes in, and what stays at home and why.

use std::collections::{BTreeMap, BTreeSet};

use leptos::prelude::*;

use crate::{
    app::{use_app, use_text},
    domain::{Kind, Partner},
    ui::{
        mentioned::Mentioned,
        parts::{Disclosure, Tick},
    },
    workspace::{
        Contents,
        discretion::Mention,
        held::Held as Reason,
        share::{HeldBack, Share, ShareCopy},
    },
};

/// Everything, or without what is internal.
#[component]
pub fn What(is_whole: RwSignal<bool>) -> impl IntoView {
    let words = &use_text().share;
    let (part, whole) = ((words.copy, words.copy_hint), (words.all, words.all_hint));
    view! { <PartOrWhole name="share-what" legend=words.what part whole is_whole /> }
}

/// Which of two files to make; each choice with its hint.
#[component]
pub fn PartOrWhole(
    name: &'static str,
    legend: &'static str,
    part: (&'static str, &'static str),
    whole: (&'static str, &'static str),
    is_whole: RwSignal<bool>,
) -> impl IntoView {
    let choice = move |own: bool, (label, hint): (&'static str, &'static str)| {
        view! {
            <Tick one_of=name hint checked=move || is_whole.get() == own
                set=move |_: bool| is_whole.set(own)>{label}</Tick>
        }
    };
    view! {
        <fieldset class="mk-field">
            <legend class="mk-field__label">{legend}</legend>
            {choice(false, part)}
            {choice(true, whole)}
        </fieldset>
    }
}

/// The preview of a share copy.
#[component]
pub fn Held(share: Memo<Share>, receivers: RwSignal<BTreeSet<String>>) -> impl IntoView {
    let app = use_app();
    let text = use_text();
    let words = &text.share;
    let copy = Memo::new(move |_| {
        share.with(|share| app.workspace.with(|workspace| share.copy(workspace)))
    });
    let inside = move || {
        let contents = copy.with(|copy| Contents::of(&copy.records));
        (words.inside)(&(text.file_page.contents)(&contents), contents.count(Kind::Contact))
    };
    let held = Memo::new(move |_| copy.with(|copy| app.held_back(copy)));
    let doubtful = Memo::new(move |_| {
        let doubtful = |share: &Share, copy: &ShareCopy| {
            app.workspace.with(|workspace| share.doubtful(workspace, copy))
        };
        share.with(|share| copy.with(|copy| doubtful(share, copy)))
    });
    let look = move || {
        Some(doubtful.get()).filter(|found| !found.is_empty()).map(|found| {
            view! {
                <h3>{words.look_first}</h3>
                <p>{words.look_first_text}</p>
                <Mentioned found />
            }
        })
    };
    move || {
        (!share.with(|share| share.partnerships.is_empty())).then(|| {
            view! {
                <Receivers share receivers />
                <div class="mk-card mk-stack mk-stack--tight" id="share-preview" role="status">
                    <p>{inside}</p>
                    <Outside held label=words.held />
                    {look}
                </div>
            }
        })
    }
}

/// What stays at home, by reason, each with the places where it stands.
#[component]
pub fn Outside(held: Memo<Vec<HeldBack>>, label: fn(Reason, usize) -> String) -> impl IntoView {
    let words = &use_text().share;
    move || {
        let groups = held.with(|held| grouped(held));
        if groups.is_empty() {
            return view! { <p>{words.nothing_outside}</p> }.into_any();
        }
        let rows = groups.into_iter().map(|(why, held)| {
            let count = held.len();
            view! {
                <Disclosure title=label(why, count)>
                    <div class="mk-disclosure__body"><Places held /></div>
                </Disclosure>
            }
        });
        view! {
            <h3>{words.outside}</h3>
            <div>{rows.collect_view()}</div>
        }
        .into_any()
    }
}

fn grouped(held_back: &[HeldBack]) -> BTreeMap<Reason, Vec<HeldBack>> {
    let mut groups: BTreeMap<_, Vec<HeldBack>> = BTreeMap::new();
    for held in held_back {
        groups.entry(held.why).or_default().push(held.clone());
    }
    groups
}

/// Where the held things stand, by field and record; a signature is the name itself.
#[component]
pub fn Places(held: Vec<HeldBack>) -> impl IntoView {
    let (signed, held): (Vec<HeldBack>, Vec<HeldBack>) =
        held.into_iter().partition(|own| own.why == Reason::Signed);
    let names = signed.into_iter().map(|own| own.id).collect();
    let found = held.into_iter();
    let found = found.map(|own| Mention { id: own.id, field: own.field.unwrap_or_default() });
    view! { <Mentioned found=found.collect() names /> }
}

/// Partners who are not to be named, unless the file is for them.
#[component]
fn Receivers(share: Memo<Share>, receivers: RwSignal<BTreeSet<String>>) -> impl IntoView {
    let app = use_app();
    let words = &use_text().share;
    let unnamed = Memo::new(move |_| {
        let partnerships = share.with(|share| share.partnerships.clone());
        let to_nobody = Share { partnerships, receivers: BTreeSet::new() };
        app.workspace.with(|workspace| {
            let here: BTreeSet<&str> = to_nobody
                .partnerships
                .iter()
                .flat_map(|id| workspace.partners_of(id))
                .map(|partner| partner.id.as_str())
                .collect();
            let unnamed = to_nobody.unnamed(workspace);
            let unnamed = unnamed.iter().filter(|id| here.contains(id.as_str()));
            let named = unnamed.filter_map(|id| workspace.get::<Partner>(id));
            named.map(|partner| (partner.id.clone(), partner.name.clone())).collect::<Vec<_>>()
        })
    });
    move || {
        let partners = unnamed.get();
        (!partners.is_empty()).then(|| {
            let rows = partners.into_iter().map(|(id, name)| {
                let own = id.clone();
                let is_ticked = move || receivers.with(|receivers| receivers.contains(&own));
                let change = move |on: bool| {
                    receivers.update(|receivers| match on {
                        true => drop(receivers.insert(id.clone())),
                        false => drop(receivers.remove(&id)),
                    });
                };
                view! { <Tick checked=is_ticked set=change>{name}</Tick> }
            });
            view! {
                <fieldset class="mk-field">
                    <legend class="mk-field__label">{words.receivers}</legend>
                    <p class="mk-field__hint">{words.receivers_hint}</p>
                    {rows.collect_view()}
                    <p class="mk-field__hint">{words.read_yourself}</p>
                </fieldset>
            }
        })
    }
}
