//! The record: everything that is known, in groups, each written in where it stands.

use leptos::prelude::*;

use super::{
    again::Stands, closing::Closing, exchange::Exchange, goals::Goals, here::use_here,
    members::Members, messages::Messages, people::People, periods::Periods, sections,
};
use crate::{
    app::{browser, use_app, use_text},
    domain::{Ask, Contribution, Goal, Member, Message, Partnership, Phase},
    evaluation::review_days,
    field,
    network::edits::asked_on_map,
    ui::{
        pages::lists::{HandOver, notes_of_lead},
        parts::{Editor, Glyph, Group, Icon, Notice, NoticeTone, fields},
    },
    workspace::{
        Command, Verb,
        dossier::{is_filled, only_money},
        set,
    },
};

/// Where the style sheet sets two columns beside each other (`mk-split`).
const BESIDE: &str = "(min-width: 64rem)";

#[component]
pub fn RecordTab() -> impl IntoView {
    let app = use_app();
    let is_apart = untrack(|| app.is_apart());
    let here = use_here();
    let text = use_text();
    let words = &text.partnership.record;
    let members = here.follow(|workspace, id| workspace.of::<Member>(id).count());
    let goals = here.follow(|workspace, id| workspace.of::<Goal>(id).count());
    let messages = here.follow(|workspace, id| workspace.of::<Message>(id).count());
    let gifts = here.follow(|workspace, id| {
        workspace.of::<Ask>(id).count() + workspace.of::<Contribution>(id).count()
    });
    let is_ending = here
        .record
        .with_untracked(|record| record.phase == Some(Phase::P12) || !record.closing.0.is_empty());
    let any = |count: Memo<usize>| count.get_untracked() > 0;
    let id = here.id();
    let lead = move || {
        let own = app
            .workspace
            .with_untracked(|own| own.get(&id).map(|own: &Partnership| own.owner.clone()));
        own.unwrap_or_default()
    };
    // Who leads while the field is written in. A name is one when it is left, and not with each letter.
    let before = ArcStoredValue::new(None::<String>);
    let noted = before.clone();
    let id = here.id();
    let (input, lead_now) = (format!("{id}-{}", field!(Partnership.owner)), lead.clone());
    let entered = move |_| {
        let is_lead = browser::focused().is_some_and(|focused| focused == input);
        noted.set_value(is_lead.then(&lead_now));
    };
    let led = move |_| {
        let (now, was) = (lead(), before.get_value());
        let Some(was) = was.filter(|was| *was != now) else { return };
        let notes = notes_of_lead(app, &[(id.clone(), was)], &now);
        if !notes.is_empty() {
            let step = app.step(Verb::Edited, &id, None);
            app.run_along((&id, field!(Partnership.owner)), step, Command::Batch(notes));
        }
        before.set_value(Some(now));
    };
    // Whom to call stands at the side where there is room, and else before everything that is long.
    let is_beside = RwSignal::new(true);
    browser::follow_media(BESIDE, move |holds| is_beside.set(holds));
    let people = move |where_beside: bool| {
        (is_beside.get() == where_beside)
            .then(|| view! { <aside class="mk-aside"><People /></aside> })
    };
    view! {
        <div class="mk-split">
            {move || people(false)}
            <div class="mk-groups">
                <Group level=2 id="group-why" title=words.why hint=words.why_hint is_open=true>
                    <FromMap />
                    {record_fields(sections::why(text))}
                    <OnlyMoney />
                </Group>
                <Group level=2 id="group-us" title=words.us hint=words.us_hint is_open=true>
                    <div on:focusin=entered on:change:capture=led>{record_fields(sections::us())}</div>
                    {(!is_apart).then(|| view! { <HandOver home=here.id() /> })}
                </Group>
                <Group level=2 id="group-them" title=words.them hint=words.them_hint is_open=true
                    count=members>
                    <Members />
                </Group>
                <Group level=2 id="group-exchange" title=words.exchange hint=words.exchange_hint
                    is_open=any(members) || any(gifts) count=gifts>
                    <Exchange />
                </Group>
                <Group level=2 id="group-goals" title=words.goals hint=words.goals_hint is_open=any(goals)
                    count=goals>
                    <Goals />
                </Group>
                <FieldGroup id="group-approach" title=words.approach hint=words.approach_hint
                    parts=vec![("", sections::approach())] />
                <FieldGroup id="group-frame" title=words.frame hint=words.frame_hint
                    parts=sections::frame(text)><ReviewDays /></FieldGroup>
                <Group level=2 id="group-messages" title=text.strategy.plan hint=words.messages_hint
                    is_open=any(messages) count=messages>
                    <Messages />
                </Group>
                <FieldGroup id="group-learned" title=words.learned hint=words.learned_hint
                    parts=vec![("", sections::learned())] />
                <Group level=2 id="group-closing" title=text.closing.title hint=text.closing.hint is_open=is_ending>
                    <Stands />
                    <Closing />
                </Group>
                <Periods />
                {(!is_apart).then(|| view! {
                    <FieldGroup id="group-internal" title=words.internal hint=words.internal_hint
                        parts=vec![("", sections::internal())] />
                })}
            </div>
            {move || people(true)}
        </div>
    }
}

fn record_fields(specs: Vec<(&'static str, Editor)>) -> AnyView {
    let id = use_here().id();
    view! { <div class="mk-record">{fields::<Partnership>(&id, specs)}</div> }.into_any()
}

/// A group of fields alone: open where one of them is filled.
#[component]
fn FieldGroup(
    id: &'static str,
    title: &'static str,
    hint: &'static str,
    /// Headings, perhaps empty, and the fields below them.
    parts: Vec<(&'static str, Vec<(&'static str, Editor)>)>,
    /// What stands between the first part and the others.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let is_open = app.workspace.with_untracked(|workspace| {
        let Some(record) = workspace.record(&here.id()) else { return false };
        parts.iter().flat_map(|(_, fields)| fields).any(|(field, _)| is_filled(record, field))
    });
    let mut between = children;
    let parts = parts
        .into_iter()
        .map(|(heading, specs)| {
            let heading = (!heading.is_empty())
                .then(|| view! { <h3 class="mk-group__heading">{heading}</h3> });
            let between = between.take().map(|children| children());
            view! { {heading} {record_fields(specs)} {between} }
        })
        .collect_view();
    view! { <Group level=2 id title hint is_open>{parts}</Group> }
}

/// Days to ask how it goes, where nobody has said any and it is known from when to when it lasts.
#[component]
fn ReviewDays() -> impl IntoView {
    const FIELD: &str = field!(Partnership.review_dates);
    let app = use_app();
    let here = use_here();
    let text = use_text();
    let words = &text.partnership.record;
    let days = Memo::new(move |_| here.record.with(|own| review_days(own, app.today.get())));
    let told = move || {
        let days = days.get().into_iter().map(|day| text.lang.date(day));
        (words.review_days)(&days.collect::<Vec<_>>())
    };
    let take = move |_| {
        let days = days.get_untracked();
        let writes = days.iter().map(|day| set(format!("{FIELD}/{day}"), true));
        here.write(app, writes, words.review_days_set.to_owned());
        browser::focus(&format!("{}-{FIELD}", here.id()));
    };
    move || {
        (!days.with(Vec::is_empty)).then(|| {
            view! {
                <p class="mk-no-print">
                    <button class="mk-button mk-button--small" type="button" on:click=take>
                        <Icon glyph=Glyph::Calendar />
                        {told}
                    </button>
                </p>
            }
        })
    }
}

/// What was asked on the map, above the need that it is no words for.
#[component]
fn FromMap() -> impl IntoView {
    let here = use_here();
    let words = &use_text().partnership.record;
    let asked = here.follow(|workspace, id| asked_on_map(workspace, id).map(str::to_owned));
    let is_open = Memo::new(move |_| here.record.with(|own| own.need.trim().is_empty()));
    move || {
        asked.get().filter(|_| is_open.get()).map(|question| {
            view! { <p class="mk-field__hint mk-no-print">{(words.from_map)(&question)}</p> }
        })
    }
}

/// A gentle word where money is the only reason.
#[component]
fn OnlyMoney() -> impl IntoView {
    let here = use_here();
    let words = &use_text().partnership.record;
    let is_alone = Memo::new(move |_| here.record.with(only_money));
    move || is_alone.get().then(|| view! { <Notice tone=NoticeTone::Info text=words.only_money /> })
}
