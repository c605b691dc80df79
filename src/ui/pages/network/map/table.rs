//! The map as a table: everything the pictures show, to read, sort through and change.

use leptos::prelude::*;

use crate::{
    app::{browser, use_app, use_text},
    domain::{Code, ContributionKind, Kind, Node, Sector},
    field,
    network::{Column, Order, dots},
    text::{Label, Text},
    ui::{
        pages::{
            lists::{More, SortHeader, whole_on_paper},
            network::{
                exercise::ChooseTick,
                here::{Here, number_or_null, shown_name, use_here},
                look::label,
                parts::RemoveButton,
            },
        },
        parts::{Editor, Field, Glyph, Icon, Select, text_or_null},
    },
};

/// So many rows at a time; more on demand.
const ROWS: usize = 100;

#[component]
pub fn ActorTable() -> impl IntoView {
    let here = use_here();
    let text = use_text();
    let words = &text.network;
    let ids = here.listed();
    let limit = RwSignal::new(ROWS);
    whole_on_paper(limit.write_only());
    let map = here.map();
    let name_of = move |column: Column| match column {
        Column::Ties => words.ties,
        other => label(other.code(), text),
    };
    // Which map, and how it stands.
    let caption = move || {
        let order = here.look.with(|look| {
            look.order.as_ref().map(|order| (name_of(order.column), order.descending))
        });
        map.with(|map| (words.table_caption)(map.title.trim(), order))
    };
    let head = move |column: Column| {
        let sorted = move || {
            here.look.with(|look| {
                let order = look.order.as_ref().filter(|order| order.column == column);
                order.map(|order| order.descending)
            })
        };
        let press = move || {
            here.graph.with_untracked(|graph| {
                here.look.update(|look| {
                    look.order = Some(Order::pressed(graph, look.order.as_ref(), column));
                });
            });
            here.said.set(untrack(caption));
        };
        view! { <SortHeader column=column.code() name=name_of(column) sorted=Signal::derive(sorted) press /> }
    };
    let heads = Column::ALL.iter().filter(|own| **own != Column::Votes).map(|own| head(*own));
    let has_dots = here.has_dots();
    // A column that nobody has filled in takes no room on paper, nor one that is not to go there.
    let lacks = move || {
        here.graph.with(|graph| {
            let any = |has: fn(&Node) -> bool| graph.actors.iter().any(has);
            let columns = [
                (
                    "known_by",
                    here.is_told_on_paper.get() && any(|actor| !actor.known_by.0.is_empty()),
                ),
                ("influence", any(|actor| actor.influence.is_some())),
                ("goal_fit", any(|actor| actor.goal_fit.is_some())),
                ("ties", !graph.ties.is_empty()),
            ];
            let lacking = columns.into_iter().filter(|(_, has)| !has).map(|(column, _)| column);
            lacking.collect::<Vec<_>>().join(" ")
        })
    };
    // A row whose actor is renamed is made anew: what its choices are called holds the name.
    let shown = Memo::new(move |_| {
        let ids = ids.get().into_iter().take(limit.get());
        here.graph.with(|graph| {
            let name = |id: &str| graph.place(id).map(|place| graph.name(place).to_owned());
            ids.map(|id| (name(&id).unwrap_or_default(), id)).collect::<Vec<_>>()
        })
    });
    let options = Options::of(text);
    view! {
        <p class="mk-hidden" role="status">{move || here.said.get()}</p>
        <div class="mk-table-frame">
            <table class="mk-table mk-table--lists mk-map-table" role="table" data-lacks=lacks>
                <caption class="mk-hidden">{caption}</caption>
                <thead role="rowgroup">
                    <tr role="row" data-sort=text.rows.sort_by>
                        {heads.collect_view()}
                        {move || has_dots.get().then(|| head(Column::Votes))}
                        <th role="columnheader" scope="col" class="mk-no-print">
                            <span class="mk-hidden">{text.shell.delete}</span>
                        </th>
                    </tr>
                </thead>
                <tbody role="rowgroup">
                    <For each=move || shown.get() key=Clone::clone
                        children=move |(_, id)| view! { <ActorRow id options has_dots /> } />
                </tbody>
            </table>
        </div>
        <More all=Signal::derive(move || ids.with(Vec::len)) limit
            rendered=text.rows.rendered more=text.rows.more />
    }
}

/// What has no column of its own, in a line: chosen, affected, what it is, is about and can give.
fn more_said(node: &Node, is_chosen: bool, text: &'static Text) -> String {
    let chosen = is_chosen.then(|| text.network.chosen.to_owned());
    let affected = node.affected.map(|is| {
        let answer = if is { text.shell.yes } else { text.shell.no };
        format!("{}: {}", label(field!(Node.affected), text), answer.to_lowercase())
    });
    let kind = Some(node.kind.trim().to_owned()).filter(|kind| !kind.is_empty());
    let offers = node.offers.0.iter().map(|own| own.label(text.lang).to_lowercase());
    let first = chosen.into_iter().chain(affected).chain(kind);
    first.chain(node.themes.0.iter().cloned()).chain(offers).collect::<Vec<_>>().join(" · ")
}

/// A row of its own below an actor's: what its columns have no room for, to write in.
#[component]
fn MoreRow(id: String, has_dots: Memo<bool>) -> impl IntoView {
    let here = use_here();
    let text = use_text();
    let words = &text.network;
    let name = here.of(&id, |actor| actor.name.clone());
    let own = StoredValue::new(id.clone());
    let line = move |field: &'static str, editor: Editor| {
        view! { <Field id=own.get_value() kind=Kind::Node field editor place="row-" /> }
    };
    view! {
        <tr role="row" class="mk-map-table__more mk-no-print">
            <td role="cell" colspan=move || if has_dots.get() { "9" } else { "8" }>
                <div class="mk-map-table__fields" role="group" id=format!("more-{id}") tabindex="-1"
                    aria-label=move || (words.details)(&name.get())>
                    <ChooseTick id=own.get_value() />
                    {line(field!(Node.affected), Editor::YesNo)}
                    {line(field!(Node.kind), Editor::Line)}
                    {line(field!(Node.themes), Editor::Tags)}
                    {move || (!here.on_screen.get()).then(|| line(field!(Node.known_by), Editor::Tags))}
                    {line(field!(Node.offers), Editor::Many(ContributionKind::options(text.lang)))}
                </div>
            </td>
        </tr>
    }
}

/// What a row's lists offer: the same for all of them.
#[derive(Clone, Copy)]
struct Options {
    rings: Signal<Vec<(String, String)>>,
    towers: Signal<Vec<(String, String)>>,
    fits: Signal<Vec<(String, String)>>,
    /// By their short names, as on the map.
    sectors: Signal<Vec<(String, String)>>,
}

impl Options {
    fn of(text: &Text) -> Self {
        let words = &text.network;
        let named = |number: i64, name: &str| (number.to_string(), name.to_owned());
        let rings = (0..).zip(words.ring_names.iter()).map(|(ring, name)| named(ring, name));
        let fits = (-2..).zip(words.fits.iter()).map(|(fit, name)| named(fit, name));
        let sectors = Sector::ALL.iter();
        let sectors = sectors.map(|own| (own.code().to_owned(), (words.wedge)(*own).to_owned()));
        Self {
            rings: Signal::stored(rings.collect()),
            towers: Signal::stored((0..=5).map(|tower| named(tower, &tower.to_string())).collect()),
            fits: Signal::stored(fits.collect()),
            sectors: Signal::stored(sectors.collect()),
        }
    }
}

#[component]
fn ActorRow(id: String, options: Options, has_dots: Memo<bool>) -> impl IntoView {
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
                graph
                    .tied_to(place)
                    .into_iter()
                    .map(|other| shown_name(graph, other, text))
                    .collect::<Vec<_>>()
            })
        })
    };
    let given = name.get_untracked();
    let own = StoredValue::new(id.clone());
    let set = move |field: &'static str, value: serde_json::Value| {
        here.set(app, &own.get_value(), field, value);
    };
    let Options { rings, towers, fits, sectors } = options;
    let said = |options: Signal<Vec<(String, String)>>, chosen: Memo<String>| {
        let is_it = move |(code, _): &&(String, String)| chosen.with(|chosen| code == chosen);
        move || options.with(|all| all.iter().find(is_it).map(|(_, name)| name.clone()))
    };
    let listed = move |names: Vec<String>| match names.is_empty() {
        true => view! { <span class="mk-table__empty">{text.partners.nothing}</span> }.into_any(),
        false => names.join(", ").into_any(),
    };
    let head = |field| label(field, text);
    let own_dots = here.of(&id, dots);
    let dots_head = head("votes");
    let is_open = RwSignal::new(false);
    let more = {
        let id = id.clone();
        Memo::new(move |_| {
            here.graph.with(|graph| {
                let node = graph.place(&id).and_then(|place| graph.actor(place));
                let is_chosen = graph.map.shortlist.0.contains(&id);
                node.map(|node| more_said(node, is_chosen, text)).unwrap_or_default()
            })
        })
    };
    let toggle = move |_| {
        is_open.update(|is_open| *is_open = !*is_open);
        if is_open.get_untracked() {
            browser::focus(&own.with_value(|id| format!("more-{id}")));
        }
    };
    view! {
        <tr role="row">
            <th role="rowheader" scope="row" class="mk-table__title">
                <button class="mk-link-button" type="button" id=Here::button_of(&id)
                    on:click=move |_| own.with_value(|id| here.open(id))>
                    {move || match name.get() {
                        name if name.trim().is_empty() => text.shell.untitled.to_owned(),
                        name => name,
                    }}
                </button>
                {move || more.with(|more| (!more.is_empty()).then(|| view! {
                    <span class="mk-map-table__said">{more.clone()}</span>
                }))}
            </th>
            <td role="cell" data-column="sector" data-label=head("sector")>
                <Select class="mk-input mk-input--medium" label=(words.sector_of)(&given) options=sectors chosen=sector none=text.shell.not_chosen
                    choose=move |code| set(field!(Node.sector), text_or_null(code)) />
                <span class="mk-only-print">{move || Sector::parse(&sector.get()).map(words.wedge)}</span>
            </td>
            <td role="cell" data-column="ring" data-label=head("ring")>
                <Select class="mk-input mk-input--medium" label=(words.ring_of)(&given) options=rings chosen=ring none=text.shell.not_chosen
                    choose=move |code| {
                        set(field!(Node.ring), number_or_null(&code));
                        let ring = untrack(said(rings, ring));
                        here.say(&own.get_value(), ring.as_deref().unwrap_or(text.shell.not_chosen));
                    } />
                <span class="mk-only-print">{said(rings, ring)}</span>
            </td>
            <td role="cell" data-column="known_by" data-label=head("known_by")>
                {move || listed(known.get().iter().map(|who| here.who(who)).collect())}
            </td>
            <td role="cell" data-column="influence" data-label=head("influence")>
                <Select class="mk-input mk-input--medium" label=(words.influence_of)(&given) options=towers chosen=influence none="–"
                    choose=move |code| set(field!(Node.influence), number_or_null(&code)) />
            </td>
            <td role="cell" data-column="goal_fit" data-label=head("goal_fit")>
                <Select class="mk-input mk-input--medium" label=(words.fit_of)(&given) options=fits chosen=fit none=text.shell.not_chosen
                    choose=move |code| set(field!(Node.goal_fit), number_or_null(&code)) />
                <span class="mk-only-print">{said(fits, fit)}</span>
            </td>
            <td role="cell" data-column="ties" data-label=words.ties>{move || listed(ties.get())}</td>
            {move || has_dots.get().then(|| view! { <td role="cell" data-column="votes" data-label=dots_head>{move || own_dots.get()}</td> })}
            <td role="cell" class="mk-table__act mk-no-print">
                <button class="mk-button mk-button--quiet mk-button--small mk-button--icon mk-map-table__open" type="button"
                    aria-expanded=move || is_open.get().to_string() on:click=toggle>
                    <Icon glyph=Glyph::Chevron />
                    <span class="mk-hidden">{words.more_about}": "{move || name.get()}</span>
                </button>
                <RemoveButton id />
            </td>
        </tr>
        {move || is_open.get().then(|| view! { <MoreRow id=own.get_value() has_dots /> })}
    }
}
