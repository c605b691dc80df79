//! The list that a library already keeps, as one step.

use leptos::prelude::*;

use crate::{
    app::{use_app, use_text},
    csv::sheet,
    domain::{Code, Sector},
    inward::{Column, Draft, Prefer, Sheet, Words, draft},
    text::{Label, Lang, Text},
    ui::{
        pages::inward::{BringIn, Reading, Sheets, WouldHappen},
        parts::Tick,
    },
    workspace::{Step, Verb},
};

#[component]
pub fn Bring() -> impl IntoView {
    let app = use_app();
    let text = use_text();
    let words = &text.inward.partners;
    let read: Sheets<Column> = RwSignal::new(Vec::new());
    let prefer = RwSignal::new(Prefer::Here);
    let plan = Memo::new(move |_| {
        let sheets: Vec<(String, Sheet)> = read.with(|sheets| {
            let told = |(name, sheet): &(String, Sheet)| ((words.source)(name), sheet.clone());
            sheets.iter().map(told).collect()
        });
        let today = app.today.get();
        app.workspace.with(|own| draft(own, &sheets, &known_words(text), prefer.get(), today))
    });
    let put = move || {
        let draft = plan.get_untracked();
        let (partners, contacts) = (draft.new_partners().count(), draft.new_contacts());
        let command = draft.command(&mut |kind| app.new_id(kind));
        let told = match (partners, contacts) {
            (0, 0) => words.filled.to_owned(),
            (partners, contacts) => (words.done)(partners, contacts),
        };
        app.run_and_tell(Step::new(Verb::Created, None, words.list.to_owned()), command, told);
        prefer.set(Prefer::Here);
    };
    let differs = Memo::new(move |_| plan.with(|plan| !plan.found.otherwise.is_empty()));
    let choose = move |on: bool| prefer.set(if on { Prefer::List } else { Prefer::Here });
    let told = move || plan.with(|plan| would_happen(plan, text));
    let reading = Reading {
        title: words.title,
        hint: words.hint,
        accept: ".csv,.tsv,.txt,.xlsx,text/csv,text/plain",
        sheets: |content, text| {
            let read = sheet(content).map(|sheet| vec![sheet]);
            read.map_err(|error| (text.inward.partners.table_error)(error))
        },
        kind: |_, _| None,
        lacks: |sheet, text| (!sheet.names_partners()).then_some(text.inward.partners.no_names),
        column_name: words.column_name,
        put: words.put,
    };
    view! {
        <BringIn reading sheets=read is_nothing=Signal::derive(move || plan.with(Draft::is_empty)) put>
            {told}
            {move || differs.get().then(|| view! {
                <Tick checked=move || prefer.get() == Prefer::List set=choose>{words.prefer}</Tick>
            })}
        </BringIn>
    }
}

fn would_happen(plan: &Draft, text: &'static Text) -> AnyView {
    let words = &text.inward.partners;
    let names: Vec<String> = plan.new_partners().map(|partner| partner.name.clone()).collect();
    let news = match (plan.is_empty(), names.len(), plan.new_contacts()) {
        (true, ..) => text.inward.nothing.to_owned(),
        (false, 0, 0) => words.only_filled.to_owned(),
        (false, partners, contacts) => (words.news)(partners, contacts),
    };
    let who = (!names.is_empty()).then(|| (words.who)(&names));
    let notes = who.into_iter().chain((words.found)(&plan.found)).collect();
    view! { <WouldHappen news notes /> }.into_any()
}

/// Words of both languages are understood.
fn known_words(text: &'static Text) -> Words {
    let all = Lang::ALL.iter().flat_map(|lang| Sector::ALL.iter().map(|sector| (*lang, *sector)));
    Words {
        sectors: all.map(|(lang, sector)| (sector.label(lang).to_owned(), sector)).collect(),
        main_contact: text.inward.partners.main_contact.into(),
    }
}
