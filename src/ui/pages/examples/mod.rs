//! The library of examples, and one example.

mod case;
mod items;

use leptos::prelude::*;

pub use case::ExamplePage;

use crate::{
    app::{examples_in, use_text},
    content::Example,
    domain::Phase,
    route::Route,
    text::Label,
    ui::parts::{PageHeader, SelectField, Shelved, titled},
};

#[component]
pub fn Examples() -> impl IntoView {
    let text = use_text();
    let words = &text.examples;
    let phase = RwSignal::new(String::new());
    let options = Phase::options(text.lang)
        .into_iter()
        .zip(1..)
        .map(|((code, name), place)| (code.to_owned(), format!("{place} {name}")))
        .collect::<Vec<_>>();
    view! {
        <PageHeader title=Signal::stored(words.title.to_owned()) lead=words.lead>
            <SelectField id="example-phase" label=words.phase options chosen=phase class="mk-input mk-input--medium"
                choose=move |code| phase.set(code) none=words.all_phases class:mk-no-print=true />
        </PageHeader>
        <Shelved shelf=examples_in(text.lang) render=move |examples| {
            view! { {move || lists(examples, &phase.get())} }.into_any()
        } />
    }
}

fn lists(examples: &[Example], phase: &str) -> AnyView {
    let words = &use_text().examples;
    let of = |is_full: bool| -> Vec<Example> {
        let teaches = |example: &&Example| {
            example.is_full == is_full
                && (phase.is_empty() || example.phases.iter().any(|taught| taught == phase))
        };
        examples.iter().filter(teaches).cloned().collect()
    };
    let section = |title: &'static str, examples: Vec<Example>| {
        (!examples.is_empty()).then(|| {
            let cards = examples.into_iter().map(card).collect_view();
            view! {
                <section class="mk-section">
                    <h2>{title}</h2>
                    <ul class="mk-grid mk-grid--large">{cards}</ul>
                </section>
            }
        })
    };
    let (full, short) = (of(true), of(false));
    if full.is_empty() && short.is_empty() {
        return view! { <p class="mk-soft">{words.none_in_phase}</p> }.into_any();
    }
    view! {
        <div class="mk-stack mk-stack--sections">
            {section(words.full, full)}
            {section(words.short, short)}
        </div>
    }
    .into_any()
}

fn card(example: Example) -> impl IntoView {
    let meta = [example.place.clone(), example.years()];
    let meta: Vec<String> = meta.into_iter().filter(|part| !part.is_empty()).collect();
    view! {
        <li class="mk-card mk-card--link">
            <h3 class="mk-card__title">
                <a href=Route::Example { id: example.id.clone() }.href()>{titled(&example)}</a>
            </h3>
            <p class="mk-card__meta">{meta.join(" · ")}</p>
            <p>{example.teaser}</p>
        </li>
    }
}
