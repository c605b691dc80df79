//! Sheets to print blank and fill in by hand.

use leptos::prelude::*;

use super::pieces::{PrintButton, eyebrow};
use crate::{
    app::use_text,
    content::{Chapter, Guide},
    domain::{Code, Phase, Track},
    guide::{NO_LIST, SHORT},
    route::Route,
    text::{
        Label,
        forms::{Form, Part},
    },
    ui::parts::{PageHeader, Segment},
};

/// All sheets, each a way to its own page.
#[component]
pub fn Sheets() -> impl IntoView {
    let text = use_text();
    let words = &text.forms;
    let cards = words.all.iter().map(|form| {
        let part = format!("{}-{}", Chapter::Sheets.code(), form.id);
        super::link_card(&part, form.title.into(), form.lead.into())
    });
    view! {
        <PageHeader title=Signal::stored(words.title.to_owned()) lead=words.lead eyebrow=eyebrow() />
        <div class="mk-stack mk-stack--sections">
            <section class="mk-section">
                <h2>{words.blank}</h2>
                <ul class="mk-grid">{cards.collect_view()}</ul>
            </section>
            <section class="mk-section">
                <h2>{words.others}</h2>
                <ul class="mk-grid">
                    {super::link_card(SHORT, text.guide.poster.into(), text.guide.poster_lead.into())}
                    {super::chapter_card(Chapter::Strategy)}
                    {super::chapter_card(Chapter::Communication)}
                </ul>
            </section>
        </div>
    }
}

/// The sheet whose address this is.
pub fn sheet_of(part: &str) -> Option<&'static Form> {
    let id = part.strip_prefix(Chapter::Sheets.code())?.strip_prefix('-')?;
    use_text().forms.all.iter().find(|form| form.id == id)
}

#[component]
pub fn Sheet(guide: &'static Guide, form: &'static Form) -> impl IntoView {
    let words = &use_text().forms;
    let parts = form.parts.iter().map(|part| part_view(guide, part)).collect_view();
    let eyebrow =
        view! { <a href=Route::guide(Chapter::Sheets.code()).href()>{words.title}</a> }.into_any();
    view! {
        <PageHeader title=Signal::stored(form.title.to_owned()) lead=form.lead eyebrow><PrintButton /></PageHeader>
        <div class="mk-blank">
            <dl class="mk-blank__head">
                <div><dt>{words.partnership}</dt><dd></dd></div>
                <div><dt>{words.date}</dt><dd></dd></div>
            </dl>
            {parts}
        </div>
    }
}

fn part_view(guide: &'static Guide, part: &'static Part) -> AnyView {
    match part {
        Part::Lines(name, count) => lines(name, *count).into_any(),
        Part::Table(name, columns, rows) => table(name, columns, *rows).into_any(),
        Part::List(id) => list(guide, id).into_any(),
        Part::Criteria => criteria(guide).into_any(),
        Part::NoQuestions => no_questions(guide).into_any(),
        Part::Checklist => view! { <Checklists guide /> }.into_any(),
    }
}

fn lines(name: &'static str, count: usize) -> impl IntoView {
    let lines = (0..count).map(|_| view! { <div class="mk-blank__line"></div> }).collect_view();
    view! { <section class="mk-blank__part"><h2>{name}</h2>{lines}</section> }
}

fn table(
    name: &'static str,
    columns: &'static [(&'static str, usize)],
    rows: usize,
) -> impl IntoView {
    let all: usize = columns.iter().map(|(_, share)| share).sum();
    let heads = columns.iter().map(|(name, share)| {
        let width = format!("{}%", share * 100 / all.max(1));
        view! { <th role="columnheader" scope="col" style:width=width>{*name}</th> }
    });
    let heads = heads.collect_view();
    let cells = || columns.iter().map(|_| view! { <td role="cell"></td> }).collect_view();
    let rows = (0..rows).map(|_| view! { <tr role="row">{cells()}</tr> }).collect_view();
    view! {
        <section class="mk-blank__part">
            <h2>{name}</h2>
            <div class="mk-blank__scroll" tabindex="0" role="region" aria-label=name>
                <table role="table" class="mk-blank__table">
                    <thead role="rowgroup"><tr role="row">{heads}</tr></thead>
                    <tbody role="rowgroup">{rows}</tbody>
                </table>
            </div>
        </section>
    }
}

fn list(guide: &Guide, id: &str) -> impl IntoView + use<> {
    let lang = use_text().lang;
    guide.list(id).map(|list| {
        let lines = list.items.iter().map(|item| {
            view! { <li><span class="mk-box"></span>{lang.of(&item.words).text.clone()}</li> }
        });
        view! {
            <section class="mk-blank__part">
                <h2>{lang.of(&list.words).name.clone()}</h2>
                <ul class="mk-blank__boxes">{lines.collect_view()}</ul>
            </section>
        }
    })
}

fn criteria(guide: &Guide) -> impl IntoView + use<> {
    let text = use_text();
    let rows = guide.criteria.iter().map(|criterion| {
        view! {
            <tr role="row">
                <th role="rowheader" scope="row">{text.lang.of(&criterion.words).clone()}</th>
                <td role="cell" class="mk-blank__ring">"0  1  2  3"</td>
                <td role="cell"></td>
            </tr>
        }
    });
    view! {
        <section class="mk-blank__part">
            <h2>{text.choosing.screening}</h2>
            <table role="table" class="mk-blank__table">
                <thead role="rowgroup">
                    <tr role="row">
                        <td role="cell" style:width="40%"></td>
                        <th role="columnheader" scope="col" style:width="18%">{text.choosing.points}</th>
                        <th role="columnheader" scope="col">{text.forms.why}</th>
                    </tr>
                </thead>
                <tbody role="rowgroup">{rows.collect_view()}</tbody>
            </table>
        </section>
    }
}

fn no_questions(guide: &Guide) -> impl IntoView + use<> {
    let text = use_text();
    let questions = guide.list(NO_LIST).into_iter().flat_map(|list| &list.items);
    let rows = questions.map(|question| {
        let answers =
            text.forms.answers.map(|answer| view! { <td role="cell" class="mk-blank__ring">{answer}</td> });
        view! {
            <tr role="row">
                <th role="rowheader" scope="row" style:width="61%">{text.lang.of(&question.words).text.clone()}</th>
                {answers.collect_view()}
            </tr>
        }
    });
    view! {
        <section class="mk-blank__part">
            <h2>{text.choosing.no_list}</h2>
            <table role="table" class="mk-blank__table"><tbody role="rowgroup">{rows.collect_view()}</tbody></table>
        </section>
    }
}

/// The checklist of a track on paper: numbers, boxes, and the words.
#[component]
fn Checklists(guide: &'static Guide) -> impl IntoView {
    let text = use_text();
    let words = &text.forms;
    let track = RwSignal::new(Track::Standard);
    let tracks = Track::ALL.iter().map(|own| (*own, own.label(text.lang).to_owned())).collect();
    let phases = move || {
        let phases = Phase::ALL.iter().copied().map(|phase| {
            let items = guide.items_of(phase, track.get()).map(|item| {
                view! {
                    <li>
                        <span class="mk-box"></span>
                        <span class="mk-blank__number">{item.number()}</span>
                        <span>{text.lang.of(&item.words).text.clone()}</span>
                    </li>
                }
            });
            let items: Vec<_> = items.collect();
            let title = format!("{} {}", phase as usize + 1, phase.label(text.lang));
            (!items.is_empty()).then(|| {
                view! {
                    <section class="mk-blank__part">
                        <h2>{title}</h2>
                        <ul class="mk-blank__boxes">{items}</ul>
                    </section>
                }
            })
        });
        phases.collect_view()
    };
    view! {
        <div class="mk-cluster mk-no-print">
            <Segment label=words.track options=tracks chosen=track choose=move |own| track.set(own) />
        </div>
        <p class="mk-only-print">{words.track}": "{move || track.get().label(text.lang)}</p>
        <p class="mk-soft mk-small">{words.type_back}</p>
        <div class="mk-blank__columns">{phases}</div>
    }
}
