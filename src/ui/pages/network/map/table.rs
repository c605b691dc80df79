//! The map as a table: everything the pictures show, to read, sort through and change.

use leptos::prelude::*;

use crate::{
    app::{use_app, use_text},
    domain::{Code, Node, Sector},
    field,
    ui::pages::{
        lists::{More, whole_on_paper},
        network::{
            here::{number_or_null, shown_name, use_here},
            parts::{Pick, RemoveButton},
        },
    },
};

/// So many rows at a time; more on demand.
const ROWS: usize = 100;

#[component]
pub fn ActorTable() -> impl IntoView {
    let here = use_here();
    let text = use_text();
    let words = &text.network;
    let ids = here.found();
    let limit = RwSignal::new(ROWS);
    whole_on_paper(limit.write_only());
    let label = |field| {
        crate::text::field_words(crate::domain::Kind::Node, field, text.lang)
            .unwrap_or_default()
            .label
    };
    let heads = ["name", "sector", "ring", "known_by", "influence", "goal_fit"];
    let heads =
        heads.map(|field| view! { <th role="columnheader" scope="col">{label(field)}</th> });
    // A column that nobody has filled in takes no room on paper.
    let lacks = move || {
        here.graph.with(|graph| {
            let any = |has: fn(&Node) -> bool| graph.actors.iter().any(has);
            let columns = [
                ("known", any(|actor| !actor.known_by.0.is_empty())),
                ("influence", any(|actor| actor.influence.is_some())),
                ("fit", any(|actor| actor.goal_fit.is_some())),
                ("ties", !graph.ties.is_empty()),
            ];
            let lacking = columns.into_iter().filter(|(_, has)| !has).map(|(column, _)| column);
            lacking.collect::<Vec<_>>().join(" ")
        })
    };
    let shown = move || ids.get().into_iter().take(limit.get()).collect::<Vec<_>>();
    view! {
        <div class="mk-table-frame">
            <table class="mk-table mk-table--lists mk-map-table" role="table" data-lacks=lacks>
                <caption class="mk-hidden">{words.view_table}</caption>
                <thead role="rowgroup">
                    <tr role="row">
                        {heads.into_iter().collect_view()}
                        <th role="columnheader" scope="col">{words.ties}</th>
                        <th role="columnheader" scope="col" class="mk-no-print">
                            <span class="mk-hidden">{text.shell.delete}</span>
                        </th>
                    </tr>
                </thead>
                <tbody role="rowgroup">
                    <For each=shown key=Clone::clone children=|id| view! { <ActorRow id /> } />
                </tbody>
            </table>
        </div>
        <More all=Signal::derive(move || ids.with(Vec::len)) limit
            rendered=text.partners.rendered more=text.partners.more />
    }
}

#[component]
fn ActorRow(id: String) -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let text = use_text();
    let words = &text.network;
    let name = here.of(&id, |actor| actor.name.clone());
    let number = |value: Option<i64>| value.map(|value| value.to_string()).unwrap_or_default();
    let sector = here.of(&id, |actor| actor.sector.map(Code::code).unwrap_or_default().to_owned());
    let ring = here.of(&id, move |actor| number(actor.ring));
    let influence = here.of(&id, move |actor| number(actor.influence));
    let fit = here.of(&id, move |actor| number(actor.goal_fit));
    let known = here.of(&id, |actor| actor.known_by.0.iter().cloned().collect::<Vec<_>>());
    let ties = {
        let id = id.clone();
        Memo::new(move |_| {
            here.graph.with(|graph| {
                let Some(place) = graph.place(&id) else { return Vec::new() };
                let own = graph.ties.iter().filter_map(|tie| match (tie.from, tie.to) {
                    (from, to) if from == place => Some(to),
                    (from, to) if to == place => Some(from),
                    _ => None,
                });
                // Whoever has several ties with somebody knows them once.
                let mut others: Vec<usize> = Vec::new();
                own.for_each(|other| {
                    if !others.contains(&other) {
                        others.push(other);
                    }
                });
                others.into_iter().map(|other| shown_name(graph, other, text)).collect::<Vec<_>>()
            })
        })
    };
    let given = name.get_untracked();
    let own = StoredValue::new(id.clone());
    let set = move |field: &'static str, value: serde_json::Value| {
        here.set(app, &own.get_value(), field, value);
    };
    let rings = words.ring_names.iter().enumerate();
    let rings = Signal::stored(
        rings.map(|(r, name)| (r.to_string(), (*name).to_owned())).collect::<Vec<_>>(),
    );
    let towers =
        Signal::stored((0..=5).map(|t: i64| (t.to_string(), t.to_string())).collect::<Vec<_>>());
    let fits = words.fits.iter().zip(-2_i64..);
    let fits = Signal::stored(
        fits.map(|(name, f)| (f.to_string(), (*name).to_owned())).collect::<Vec<_>>(),
    );
    // By their short names, as on the map.
    let sectors =
        Sector::ALL.iter().map(|own| (own.code().to_owned(), (words.wedge)(*own).to_owned()));
    let sectors = Signal::stored(sectors.collect::<Vec<_>>());
    let listed = move |names: Vec<String>| match names.is_empty() {
        true => view! { <span class="mk-table__empty">{text.partners.nothing}</span> }.into_any(),
        false => names.join(", ").into_any(),
    };
    let head = |field| {
        crate::text::field_words(crate::domain::Kind::Node, field, text.lang)
            .unwrap_or_default()
            .label
    };
    view! {
        <tr role="row">
            <th role="rowheader" scope="row" class="mk-table__title">
                <button class="mk-link-button" type="button"
                    on:click=move |_| here.selected.set(Some(own.get_value()))>
                    {move || match name.get() {
                        name if name.trim().is_empty() => text.shell.untitled.to_owned(),
                        name => name,
                    }}
                </button>
            </th>
            <td role="cell" data-label=head("sector")>
                <Pick label=(words.sector_of)(&given) options=sectors chosen=sector none=text.shell.not_chosen
                    choose=move |code| set(field!(Node.sector), if code.is_empty() { serde_json::Value::Null } else { code.into() }) />
                <span class="mk-only-print">{move || Sector::parse(&sector.get()).map(words.wedge)}</span>
            </td>
            <td role="cell" data-label=head("ring")>
                <Pick label=(words.ring_of)(&given) options=rings chosen=ring none=text.shell.not_chosen
                    choose=move |code| set(field!(Node.ring), number_or_null(&code)) />
            </td>
            <td role="cell" data-label=head("known_by")>
                {move || listed(known.get().iter().map(|who| here.who(who)).collect())}
            </td>
            <td role="cell" data-label=head("influence")>
                <Pick label=(words.influence_of)(&given) options=towers chosen=influence none=text.shell.not_chosen
                    choose=move |code| set(field!(Node.influence), number_or_null(&code)) />
            </td>
            <td role="cell" data-label=head("goal_fit")>
                <Pick label=(words.fit_of)(&given) options=fits chosen=fit none=text.shell.not_chosen
                    choose=move |code| set(field!(Node.goal_fit), number_or_null(&code)) />
                <span class="mk-only-print">{move || {
                    fits.with(|fits| fits.iter().find(|(code, _)| *code == fit.get()).map(|(_, name)| name.clone()))
                }}</span>
            </td>
            <td role="cell" data-label=words.ties>{move || listed(ties.get())}</td>
            <td role="cell" class="mk-table__act mk-no-print"><RemoveButton id /></td>
        </tr>
    }
}
