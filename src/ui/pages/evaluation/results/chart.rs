//! The dimensions as dots on a line, and the same in a table.

use leptos::prelude::*;

use super::{
    super::here::{said, use_here},
    words::tenths,
};
use crate::{
    app::{use_app, use_text},
    evaluation::{Dimension, Results, Tenths, trend},
    ui::pages::lists::NarrowFold,
};

/// Of the drawing, in its own units.
const LEFT: f64 = 132.0;
const WIDE: f64 = 222.0;
/// Where the shared mean stands, apart from the dots of the parties.
const NUMBER: f64 = 416.0;
const ROW: f64 = 38.0;
const TOP: f64 = 34.0;
/// Parties that have a shape of their own.
const SHAPES: usize = 4;

fn across(mean: Tenths) -> f64 {
    LEFT + (mean.value() - 1.0) / 4.0 * WIDE
}

#[component]
pub fn Chart() -> impl IntoView {
    let here = use_here();
    let words = &use_text().evaluation;
    let shown =
        move || here.results.with(|read| read.dimensions.iter().any(|own| own.mean.is_some()));
    let has_sides = move || here.results.with(Results::is_by_party);
    move || {
        shown().then(|| {
            view! {
                <section class="mk-section" aria-labelledby="dimensions-title">
                    <h2 id="dimensions-title">{words.dimensions}</h2>
                    <p class="mk-soft mk-measure">
                        {words.dimensions_hint}" "{has_sides().then_some(words.mean_of_parties)}
                    </p>
                    <Drawing />
                    <Table />
                </section>
            }
        })
    }
}

#[component]
fn Drawing() -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let text = use_text();
    let words = &text.evaluation;
    move || {
        let read = here.results.get();
        let height = TOP + ROW * read.dimensions.len() as f64 + 8.0;
        let parties: Vec<String> = read.parties.iter().take(SHAPES).cloned().collect();
        let parties = if parties.len() > 1 { parties } else { Vec::new() };
        let grid = (1..=5_i64).map(|step| {
            let x = format!("{:.0}", across(Tenths(step * 10)));
            let is_border = matches!(step, 3 | 4);
            view! {
                <line class="mk-dotplot__grid" class:mk-dotplot__grid--border=is_border
                    x1=x.clone() x2=x.clone() y1="24" y2=format!("{height:.0}") />
                <text class="mk-dotplot__step" x=x y="16" text-anchor="middle">{step}</text>
            }
        });
        let rows = read.dimensions.iter().enumerate().map(|(place, own)| {
            row(own, TOP + ROW * (place as f64 + 0.5), &parties, &said(&own.name, text), text)
        });
        let legend = parties.iter().enumerate().map(|(shape, party)| {
            view! {
                <li>
                    <svg class="mk-dotplot__key" viewBox="-10 -10 20 20" aria-hidden="true">{mark(0.0, 0.0, shape)}</svg>
                    {here.party(app, text, party)}
                </li>
            }
        });
        view! {
            <figure class="mk-dotplot">
                <svg viewBox=format!("0 0 420 {height:.0}") role="img" aria-label=words.chart_label>
                    {grid.collect_view()}
                    <text class="mk-dotplot__step" x=NUMBER.to_string() y="16" text-anchor="end">{words.mean}</text>
                    {rows.collect_view()}
                </svg>
                <figcaption class="mk-soft mk-small">
                    <ul class="mk-dotplot__legend">
                        <li><span class="mk-dotplot__bar" aria-hidden="true"></span>{words.all_together}</li>
                        {legend.collect_view()}
                    </ul>
                </figcaption>
            </figure>
        }
    }
}

fn row(
    own: &Dimension,
    y: f64,
    parties: &[String],
    name: &str,
    text: &crate::text::Text,
) -> AnyView {
    let bar = own.mean.map(|mean| {
        let width = format!("{:.1}", (across(mean) - LEFT).max(2.0));
        view! {
            <rect class="mk-dotplot__mean" x=LEFT.to_string() y=format!("{:.0}", y - 5.0) width=width height="10" rx="2" />
            <text class="mk-dotplot__number" x=NUMBER.to_string() text-anchor="end" y=format!("{:.0}", y + 5.0)>{tenths(text, mean)}</text>
        }
    });
    let marks = parties.iter().enumerate().filter_map(|(shape, party)| {
        let mean = own.by_party.get(party)?;
        Some(mark(across(*mean), y, shape))
    });
    view! {
        <text x=format!("{:.0}", LEFT - 12.0) y=format!("{:.0}", y + 5.0) text-anchor="end">{name.to_owned()}</text>
        {bar}
        {marks.collect_view()}
    }
    .into_any()
}

/// Each party has a shape, so that colour is never the only sign.
fn mark(x: f64, y: f64, shape: usize) -> AnyView {
    let path = match shape {
        0 => format!("M{:.1} {y:.1}a7 7 0 1 0 14 0a7 7 0 1 0 -14 0z", x - 7.0),
        1 => format!("M{:.1} {:.1}h12v12h-12z", x - 6.0, y - 6.0),
        2 => format!("M{x:.1} {:.1}l8 8-8 8-8-8z", y - 8.0),
        _ => format!("M{x:.1} {:.1}l8 14h-16z", y - 8.0),
    };
    view! { <path class=format!("mk-dotplot__mark mk-dotplot__mark--{shape}") d=path /> }.into_any()
}

#[component]
fn Table() -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let text = use_text();
    let words = &text.evaluation;
    let earlier = here.earlier(app);
    move || {
        let read = here.results.get();
        let parties = if read.parties.len() > 1 { read.parties.clone() } else { Vec::new() };
        let has_earlier = earlier.with(Option::is_some);
        let heads = parties.iter().map(|party| {
            view! { <th role="columnheader" scope="col" class="mk-table__number mk-results__party"><span>{here.party(app, text, party)}</span></th> }
        });
        let heads = heads.collect_view();
        let rows = read.dimensions.iter().map(|own| {
            let mean = own.mean.map_or("\u{2013}".to_owned(), |mean| tenths(text, mean));
            let band = own.mean.map(|mean| (words.band)(mean.band()));
            let cells = parties.iter().map(|party| {
                let mean = own.by_party.get(party).map_or("\u{2013}".to_owned(), |mean| tenths(text, *mean));
                view! { <td role="cell" class="mk-table__number" data-label=here.party(app, text, party)>{mean}</td> }
            });
            let cells = cells.collect_view();
            let change = earlier.with(|earlier| {
                let before = earlier.as_ref().and_then(|(_, read)| read.dimension(&own.group)?.mean);
                trend(own.mean, before).map(words.trend)
            });
            view! {
                <tr role="row">
                    <th role="rowheader" scope="row" class="mk-table__title">{said(&own.name, text)}</th>
                    <td role="cell" class="mk-table__number" data-label=words.mean>{mean}</td>
                    <td role="cell" class="mk-results__reads" data-label=words.reads>{band}</td>
                    <td role="cell" class="mk-table__number" data-label=words.n>{own.n}</td>
                    {cells}
                    {has_earlier.then(|| view! { <td role="cell" data-label=words.since>{change}</td> })}
                </tr>
            }
        });
        let rows = rows.collect_view();
        view! {
            <NarrowFold name=words.as_table><div class="mk-table-frame">
                <table role="table" class="mk-table">
                    <caption class="mk-table__caption">{words.dimensions_caption}</caption>
                    <thead role="rowgroup">
                        <tr role="row">
                            <th role="columnheader" scope="col">{words.dimension}</th>
                            <th role="columnheader" scope="col" class="mk-table__number">{words.mean}</th>
                            <th role="columnheader" scope="col">{words.reads}</th>
                            <th role="columnheader" scope="col" class="mk-table__number">{words.n}</th>
                            {heads}
                            {has_earlier.then(|| view! { <th role="columnheader" scope="col">{words.since}</th> })}
                        </tr>
                    </thead>
                    <tbody role="rowgroup">{rows}</tbody>
                </table>
            </div></NarrowFold>
        }
    }
}
