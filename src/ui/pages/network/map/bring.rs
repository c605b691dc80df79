//! Actors and ties out of another program's file, as one step.

use leptos::prelude::*;

use crate::{
    app::{use_app, use_text},
    network::{
        formats::template,
        import::{Column, Draft, Options, Sheet, draft, sheets},
    },
    text::{called, network::known_words},
    ui::{
        pages::{
            inward::{BringIn, Reading, Sheets, WouldHappen},
            network::here::use_here,
        },
        parts::Tick,
    },
    workspace::{Step, Verb},
};

#[component]
pub fn Bring() -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let text = use_text();
    let words = text.network.import;
    let read: Sheets<Column> = RwSignal::new(Vec::new());
    let options = RwSignal::new(Options::default());
    let known = StoredValue::new(known_words());
    let plan = Memo::new(move |_| {
        let sheets: Vec<Sheet> =
            read.with(|sheets| sheets.iter().map(|(_, sheet)| sheet.clone()).collect());
        here.graph
            .with(|graph| known.with_value(|known| draft(graph, &sheets, known, options.get())))
    });
    let put = move || {
        let draft = plan.get_untracked();
        let by = app.settings.with_untracked(|settings| settings.by.clone());
        let command = here
            .graph
            .with_untracked(|graph| draft.command(graph, &by, &mut |kind| app.new_id(kind)));
        let told = (words.done)(draft.actors.len(), draft.ties.len());
        let actors = called(|text| (text.network.count)(draft.actors.len()));
        app.run_and_tell(Step::new(Verb::Created, None, actors), command, told);
    };
    let tick = move |is: fn(&Options) -> bool, set: fn(&mut Options, bool), label: &'static str| {
        view! {
            <Tick checked=move || options.with(is)
                set=move |on| options.update(|all| set(all, on))>{label}</Tick>
        }
    };
    let told = move || {
        plan.with(|plan| {
            let news = match plan.is_empty() {
                true => text.inward.nothing.to_owned(),
                false => (words.news)(plan.actors.len(), plan.ties.len()),
            };
            view! { <WouldHappen news notes=(words.found)(&plan.found) /> }
        })
    };
    let fetch = move |is_ties: bool, label: &'static str| {
        let save = move |_| {
            let lang = text.lang;
            let table =
                template(is_ties, &|name| lang.table_head(name), &|name| lang.table_example(name));
            let list = if is_ties { lang.looks().edges } else { lang.looks().nodes };
            let subject = format!("{} {list}", words.template);
            let saved = app.save_export(&subject, "csv", "text/csv;charset=utf-8", &table);
            app.tell_saved(saved, text.network.saved_as);
        };
        view! { <button class="mk-button mk-button--small" type="button" on:click=save>{label}</button> }
    };
    let templates = move || {
        let labels = [false, true].into_iter().zip(words.templates);
        labels.map(|(is_ties, label)| fetch(is_ties, label)).collect_view()
    };
    let reading = Reading {
        title: words.title,
        hint: words.hint,
        accept: ".csv,.tsv,.txt,.json,.xlsx,text/csv,text/plain,application/json",
        sheets: |content, text| {
            sheets(content).map_err(|error| (text.network.import.refusal)(&error))
        },
        kind: |sheet, text| {
            let words = text.network.import;
            Some(if sheet.is_ties() { words.is_ties } else { words.is_actors })
        },
        is_usable: Sheet::is_usable,
        no_names: words.no_names,
        column_name: words.column_name,
        put: words.put,
    };
    view! {
        <BringIn reading sheets=read is_nothing=Signal::derive(move || plan.with(Draft::is_empty)) put
            templates=ViewFn::from(templates)>
            <div class="mk-choices">
                {tick(|o| o.join_same, |o, is| o.join_same = is, words.join_same)}
                {tick(|o| o.make_ends, |o, is| o.make_ends = is, words.make_ends)}
            </div>
            {told}
        </BringIn>
    }
}
