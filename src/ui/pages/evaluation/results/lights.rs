//! The traffic light: how many said what, in words, shapes and figures.

use leptos::prelude::*;

use super::super::{
    here::{said, use_here},
    question::SHAPES,
};
use crate::{app::use_text, content::Answering, evaluation::lights};

#[component]
pub fn Lights() -> impl IntoView {
    let here = use_here();
    let text = use_text();
    let words = &text.evaluation;
    let rows = move || {
        let lines = here.results.with(|read| read.lines.clone()).into_iter();
        let lines = lines.filter(|line| line.asked.answering == Answering::Light);
        let rows = lines.map(|line| {
            let cells = match lights(&line) {
                Some(counts) => counts.into_iter().zip(SHAPES).zip(words.lights).map(|((count, shape), name)| {
                    let shapes = shape.repeat(count.min(12));
                    view! {
                        <td role="cell" data-label=name>
                            {match count {
                                0 => view! { <span class="mk-soft">"0"</span> }.into_any(),
                                _ => view! {
                                    <span>
                                        {count}" "<span class="mk-light" aria-hidden="true">{shapes}</span>
                                    </span>
                                }.into_any(),
                            }}
                        </td>
                    }.into_any()
                }).collect::<Vec<_>>(),
                None => {
                    let told = match line.tenths() {
                        Some(mean) => (words.light_mean)(mean.band()),
                        None if line.is_withheld => words.withheld,
                        None => words.no_answer,
                    };
                    vec![view! { <td role="cell" colspan="3">{told}</td> }.into_any()]
                }
            };
            view! {
                <tr role="row">
                    <th role="rowheader" scope="row" class="mk-table__title">{said(&line.asked.text, text)}</th>
                    {cells}
                    <td role="cell" class="mk-table__number" data-label=words.dont_know>{line.unknown}</td>
                </tr>
            }
        });
        rows.collect_view()
    };
    let heads = words.lights.into_iter().zip(SHAPES).map(|(name, shape)| {
        view! { <th role="columnheader" scope="col"><span class="mk-light" aria-hidden="true">{shape}</span>" "{name}</th> }
    });
    view! {
        <section class="mk-section" aria-labelledby="lights-title">
            <h2 id="lights-title">{words.lights_title}</h2>
            <div class="mk-table-frame">
                <table role="table" class="mk-table">
                    <caption class="mk-table__caption">{words.lights_caption}</caption>
                    <thead role="rowgroup">
                        <tr role="row">
                            <th role="columnheader" scope="col">{words.side}</th>
                            {heads.collect_view()}
                            <th role="columnheader" scope="col" class="mk-table__number">{words.dont_know}</th>
                        </tr>
                    </thead>
                    <tbody role="rowgroup">{rows}</tbody>
                </table>
            </div>
        </section>
    }
}
