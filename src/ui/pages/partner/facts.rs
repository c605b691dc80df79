//! Every field of a partner, in four groups.

use leptos::prelude::*;

use crate::{
    app::{use_app, use_text},
    domain::{ContributionKind, Kind, Partner, Publicity, RelationKind, Sector, danish_order},
    field,
    links::web_link,
    order::OrderBy,
    text::{Label, level_options},
    ui::parts::{Editor, Field, fields},
};

#[component]
pub fn Facts(id: String) -> impl IntoView {
    let is_apart = untrack(|| use_app().is_apart());
    let text = use_text();
    let words = &text.partners;
    let lang = text.lang;
    let knowledge = vec![
        (field!(Partner.about), Editor::Text),
        (field!(Partner.goals_text), Editor::Text),
        (field!(Partner.wants), Editor::Text),
        (field!(Partner.limits), Editor::Text),
        (field!(Partner.offers), Editor::Many(ContributionKind::options(lang))),
    ];
    let relation = vec![
        (field!(Partner.publicity_pref), Editor::Choice(Publicity::options(lang))),
        (field!(Partner.tags), Editor::Tags),
        (field!(Partner.relation_kind), Editor::Choice(RelationKind::options(lang))),
        (field!(Partner.relation_level), Editor::Scale(level_options(lang))),
    ];
    let internal = vec![
        (field!(Partner.pressures), Editor::Text),
        (field!(Partner.csr_note), Editor::Text),
        (field!(Partner.red_flags), Editor::Text),
        (field!(Partner.notes), Editor::Text),
    ];
    view! {
        <Identity id=id.clone() />
        <section class="mk-section" aria-labelledby="partner-relation">
            <h2 id="partner-relation">{words.relation}</h2>
            <div class="mk-pairs">{fields::<Partner>(&id, relation)}</div>
        </section>
        <section class="mk-section" aria-labelledby="partner-knowledge">
            <h2 id="partner-knowledge">{words.knowledge}</h2>
            <div class="mk-pairs">{fields::<Partner>(&id, knowledge)}</div>
        </section>
        {(!is_apart).then(|| view! {
            <section class="mk-section mk-no-print" aria-labelledby="partner-internal">
                <h2 id="partner-internal">{words.internal}</h2>
                <p class="mk-section__note">{words.internal_note}</p>
                <div class="mk-pairs">{fields::<Partner>(&id, internal)}</div>
            </section>
        })}
    }
    .into_any()
}

#[component]
fn Identity(id: String) -> impl IntoView {
    let text = use_text();
    let words = &text.partners;
    let first = vec![
        (field!(Partner.name), Editor::Line),
        (field!(Partner.sector), Editor::Choice(Sector::options(text.lang))),
        (field!(Partner.kind), Editor::Line),
        (field!(Partner.address), Editor::Text),
        (field!(Partner.cvr), Editor::Line),
    ];
    view! {
        <section class="mk-section" aria-labelledby="partner-identity">
            <h2 id="partner-identity">{words.identity}</h2>
            <div class="mk-pairs">
                {fields::<Partner>(&id, first)}
                <BelongsTo id=id.clone() />
                <div class="mk-stack mk-stack--tight">
                    <Field id=id.clone() kind=Kind::Partner field=field!(Partner.web) editor=Editor::Line />
                    <Web id=id.clone() />
                </div>
            </div>
        </section>
    }
}

/// The organisation above; left out of prints where that one must not be named.
#[component]
fn BelongsTo(id: String) -> impl IntoView {
    let app = use_app();
    let own = id.clone();
    let is_withheld = Memo::new(move |_| {
        app.workspace.with(|workspace| {
            let partner = workspace.get::<Partner>(&own);
            partner.is_some_and(|own| workspace.is_silent(&own.parent_partner_id))
        })
    });
    let above = Editor::Link(others(&id));
    view! {
        <div class:mk-no-print=is_withheld>
            <Field id kind=Kind::Partner field=field!(Partner.parent_partner_id) editor=above />
        </div>
    }
}

/// The address as a link, where it is one; else how it becomes one.
#[component]
fn Web(id: String) -> impl IntoView {
    let app = use_app();
    let words = &use_text().partners;
    let web = Memo::new(move |_| {
        app.workspace.with(|workspace| {
            workspace.get::<Partner>(&id).map(|partner| partner.web.clone()).unwrap_or_default()
        })
    });
    move || {
        let web = web.get();
        match (web_link(&web), web.trim().is_empty()) {
            (Some(address), _) => view! {
                <a class="mk-small" href=address.to_owned() rel="noopener noreferrer" target="_blank">
                    {words.visit}
                </a>
            }
            .into_any(),
            (None, false) => view! { <p class="mk-field__hint">{words.web_hint}</p> }.into_any(),
            (None, true) => ().into_any(),
        }
    }
}

/// All other partners: one to belong to, or one that is the same.
pub fn others(id: &str) -> Vec<(String, String)> {
    let app = use_app();
    app.workspace.with_untracked(|workspace| {
        let others = workspace.all::<Partner>().filter(|partner| partner.id != id);
        let mut others: Vec<(String, String)> =
            others.map(|partner| (partner.id.clone(), partner.name.clone())).collect();
        others.order_by_key(|(_, name)| danish_order(name));
        others
    })
}
