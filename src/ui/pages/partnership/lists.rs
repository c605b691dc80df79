//! Asks, offers and contributions, a line to each.

use leptos::prelude::*;

use super::{
    here::{entity, use_here},
    rows::{AddLine, Row},
};
use crate::{
    app::{use_app, use_text},
    domain::{Ask, AskDirection, AskStatus, Code, Contribution, ContributionKind, Unit, Whose},
    field,
    text::{Label, Text},
    ui::parts::{Editor, SelectField, Tag, Tone, fields, options, tag_of},
    workspace::dossier::Gift,
};

#[component]
pub fn Asks() -> impl IntoView {
    const ADD: &str = "add-ask";
    let app = use_app();
    let here = use_here();
    let text = use_text();
    let words = &text.partnership.record;
    let asks = here.in_order::<Ask>();
    let direction = RwSignal::new(AskDirection::Ask.code().to_owned());
    let kind = RwSignal::new(String::new());
    let add = Callback::new(move |lines: Vec<String>| {
        let ask = |line| Ask {
            partnership: here.id(),
            direction: AskDirection::parse(&direction.get_untracked()),
            kind: ContributionKind::parse(&kind.get_untracked()),
            text: line,
            status: Some(AskStatus::Wanted),
            ..Ask::default()
        };
        let told = (text.partnership.record.added)(lines.len());
        app.create_each(&lines.into_iter().map(ask).collect::<Vec<_>>(), told);
    });
    let mut kinds = vec![(String::new(), text.shell.not_chosen.to_owned())];
    kinds.extend(options::<ContributionKind>(text.lang));
    let row = move |id: String| {
        let ask = entity::<Ask>(&id);
        let end = move || {
            let (direction, status) = ask.with(|ask| (ask.direction, ask.status));
            let direction = direction.unwrap_or(AskDirection::Ask).label(text.lang);
            view! { <Tag tone=Tone::Plain label=direction /> {status.map(tag_of)} }
        };
        let title = Signal::derive(move || ask.with(|ask| (words.gift)(&Gift::from(ask))));
        let own = id.clone();
        view! {
            <Row id title end after=ADD>
                {fields::<Ask>(&own, ask_fields(text, here.partners()))}
            </Row>
        }
    };
    view! {
        <div class="mk-rowlist">
            <For each=move || asks.get() key=Clone::clone children=row />
        </div>
        <AddLine id=ADD label=words.add_ask on_add=add>
            <SelectField id="add-ask-direction" label=words.direction options={options::<AskDirection>(text.lang)}
                chosen=direction choose=move |code| direction.set(code) />
            <SelectField id="add-ask-kind" label=words.sort options=kinds chosen=kind choose=move |code| kind.set(code) />
        </AddLine>
    }
}

fn ask_fields(text: &Text, partners: Vec<(String, String)>) -> Vec<(&'static str, Editor)> {
    vec![
        (field!(Ask.text), Editor::Text),
        (field!(Ask.direction), Editor::Choice(AskDirection::options(text.lang))),
        (field!(Ask.partner), Editor::Link(partners)),
        (field!(Ask.kind), Editor::Choice(ContributionKind::options(text.lang))),
        (field!(Ask.amount), Editor::Number),
        (field!(Ask.unit), Editor::Choice(Unit::options(text.lang))),
        (field!(Ask.status), Editor::Choice(AskStatus::options(text.lang))),
        (field!(Ask.due), Editor::Date),
        (field!(Ask.note), Editor::Text),
    ]
}

#[component]
pub fn Contributions() -> impl IntoView {
    const ADD: &str = "add-contribution";
    let app = use_app();
    let here = use_here();
    let text = use_text();
    let words = &text.partnership.record;
    let contributions = here.in_order::<Contribution>();
    let givers = move || {
        let library = [(Whose::Library.id().to_owned(), text.shell.library.to_owned())];
        library.into_iter().chain(here.partners()).collect::<Vec<_>>()
    };
    let party = RwSignal::new(Whose::Library.id().to_owned());
    let add = Callback::new(move |lines: Vec<String>| {
        let contribution = |note| Contribution {
            partnership: here.id(),
            party: party.get_untracked(),
            note,
            date: Some(app.today.get_untracked()),
            ..Contribution::default()
        };
        let told = (text.partnership.record.added)(lines.len());
        app.create_each(&lines.into_iter().map(contribution).collect::<Vec<_>>(), told);
    });
    let row = move |id: String| {
        let given = entity::<Contribution>(&id);
        let end = move || {
            let giver = given.with(|given| given.party.clone());
            let name = givers().into_iter().find(|(id, _)| *id == giver).map(|(_, name)| name);
            let date = given.with(|given| given.date).map(|date| text.lang.date(date));
            view! {
                {name.map(|name| view! { <Tag tone=Tone::Plain label=name /> })}
                <span class="mk-small mk-soft">{date}</span>
            }
        };
        let title = Signal::derive(move || given.with(|given| (words.gift)(&Gift::from(given))));
        let own = id.clone();
        view! {
            <Row id title end after=ADD>
                {fields::<Contribution>(&own, vec![
                    (field!(Contribution.note), Editor::Text),
                    (field!(Contribution.party), Editor::Link(givers())),
                    (field!(Contribution.kind), Editor::Choice(ContributionKind::options(text.lang))),
                    (field!(Contribution.planned), Editor::Number),
                    (field!(Contribution.actual), Editor::Number),
                    (field!(Contribution.unit), Editor::Choice(Unit::options(text.lang))),
                    (field!(Contribution.date), Editor::Date),
                ])}
            </Row>
        }
    };
    view! {
        <div class="mk-rowlist">
            <For each=move || contributions.get() key=Clone::clone children=row />
        </div>
        <AddLine id=ADD label=words.add_contribution on_add=add>
            <SelectField id="add-contribution-party" label=words.from options=Signal::derive(givers)
                chosen=party choose=move |code| party.set(code) />
        </AddLine>
    }
}
