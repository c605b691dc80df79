//! Every component in every state: for the accessibility test, and for whoever builds a page.

use leptos::prelude::*;

use crate::{
    app::use_text,
    domain::{ApprovalState, AskStatus, GoalState, Kind, Motive, Outcome, Partnership, Status},
    field,
    text::Label,
    ui::parts::{
        Editor, Empty, Glyph, Icon, Notice, NoticeTone, PageHeader, Toned, UrgencyTag, fields,
        tag_of,
    },
    workspace::Urgency,
};

#[component]
pub fn Components() -> impl IntoView {
    let text = use_text();
    let words = &text.components;
    view! {
        <PageHeader title=Signal::stored(words.title.to_owned()) lead=words.lead />
        <div class="mk-stack mk-stack--sections">
            <section class="mk-section">
                <h2>{words.buttons}</h2>
                <div class="mk-cluster">{buttons()}</div>
            </section>
            <section class="mk-section">
                <h2>{words.tags}</h2>
                <div class="mk-cluster">{tags()}</div>
            </section>
            <section class="mk-section">
                <h2>{words.notices}</h2>
                <div class="mk-stack">{notices()}</div>
            </section>
            <section class="mk-section">
                <h2>{words.fields}</h2>
                <div class="mk-form">{every_editor()}</div>
            </section>
            <section class="mk-section">
                <h2>{words.empty}</h2>
                <Empty title=words.long text=words.sample>
                    <button class="mk-button" type="button">{text.shell.add}</button>
                </Empty>
            </section>
        </div>
    }
}

fn buttons() -> AnyView {
    let text = use_text();
    let words = text.shell;
    view! {
        <button class="mk-button mk-button--primary" type="button">{words.save}</button>
        <button class="mk-button" type="button">{words.cancel}</button>
        <button class="mk-button mk-button--quiet" type="button">{words.show_all}</button>
        <button class="mk-button mk-button--danger" type="button">{words.delete}</button>
        <button class="mk-button mk-button--small" type="button">
            <Icon glyph=Glyph::Plus />
            {words.add}
        </button>
        <button class="mk-button" type="button" disabled=true>{text.components.disabled}</button>
        <button class="mk-button" type="button">{text.components.long}</button>
    }
    .into_any()
}

fn tags() -> AnyView {
    fn all<T: Toned + Send + Sync>() -> AnyView {
        T::ALL.iter().map(|value| tag_of(*value)).collect_view().into_any()
    }
    let urgencies = [
        Urgency::Overdue { days: 1 },
        Urgency::Overdue { days: 40 },
        Urgency::Today,
        Urgency::Soon { days: 1 },
        Urgency::Soon { days: 6 },
    ];
    view! {
        {all::<Status>()}
        {all::<AskStatus>()}
        {all::<ApprovalState>()}
        {all::<Outcome>()}
        {all::<GoalState>()}
        {urgencies.into_iter().map(|urgency| view! { <UrgencyTag urgency /> }).collect_view()}
    }
    .into_any()
}

fn notices() -> AnyView {
    let text = use_text();
    [NoticeTone::Info, NoticeTone::Ok, NoticeTone::Warning, NoticeTone::Error]
        .into_iter()
        .map(|tone| {
            view! {
                <Notice tone title=text.components.long text=text.components.sample>
                    <button class="mk-button mk-button--small" type="button">{text.shell.close}</button>
                </Notice>
            }
        })
        .collect_view()
        .into_any()
}

/// Fields of a record that does not exist: empty, and writing in them changes nothing.
fn every_editor() -> AnyView {
    let lang = use_text().lang;
    let linked = vec![("pa-1".to_owned(), Kind::Partner.label(lang).to_owned())];
    fields::<Partnership>(
        "components",
        vec![
            (field!(Partnership.title), Editor::Line),
            (field!(Partnership.need), Editor::Text),
            (field!(Partnership.lessons), Editor::Lines),
            (field!(Partnership.budget_hours), Editor::Number),
            (field!(Partnership.start), Editor::Date),
            (field!(Partnership.volunteers), Editor::YesNo),
            (field!(Partnership.status), Editor::Choice(Status::options(lang))),
            (field!(Partnership.motives), Editor::Many(Motive::options(lang))),
            (field!(Partnership.themes), Editor::Tags),
            (field!(Partnership.owner), Editor::Link(linked)),
        ],
    )
    .into_any()
}
