//! The communication plan: who is told what, when, and by whom.

use leptos::prelude::*;

use super::{
    here::{entity, use_here},
    rows::{AddLine, Row},
};
use crate::{
    app::{GUIDE, browser, use_app, use_text},
    content::Guide,
    domain::{Frequency, Kind, Message, Partnership},
    field,
    guide::{shown_message, suggested_messages},
    text::{Label, called},
    ui::parts::{Editor, Glyph, Icon, Tag, Tone, UrgencyTag, WithGuide, fields},
    workspace::{Command, Step, Urgency, Verb, set},
};

const ADD: &str = "add-message";

#[component]
pub fn Messages() -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let text = use_text();
    let words = &text.partnership.record;
    let plan = here.in_order::<Message>();
    let add = Callback::new(move |lines: Vec<String>| {
        let owner = here.record.with_untracked(|record| record.owner.clone());
        let message = |text| Message {
            partnership: here.id(),
            text,
            owner: owner.clone(),
            ..Message::default()
        };
        let told = (text.partnership.record.added)(lines.len());
        app.create_each(&lines.into_iter().map(message).collect::<Vec<_>>(), told);
    });
    view! {
        <div class="mk-rowlist">
            <For each=move || plan.get() key=Clone::clone
                children=move |id| view! { <MessageRow id /> } />
        </div>
        <WithGuide is_quiet=true render=|guide| view! { <Suggested guide /> }.into_any() />
        <AddLine id=ADD label=words.add_message on_add=add />
    }
}

/// What the guide would tell that is not in the plan.
#[component]
fn Suggested(guide: &'static Guide) -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let text = use_text();
    let words = &text.partnership.record;
    let missing = Memo::new(move |_| {
        app.workspace.with(|workspace| {
            let id = here.id();
            let plan: Vec<&Message> = workspace.of(&id).collect();
            let partnership = workspace.get::<Partnership>(&id);
            partnership
                .map(|own| suggested_messages(guide, text.lang.code(), own, &plan))
                .unwrap_or_default()
        })
    });
    let take = move |_| {
        let lines = missing.get_untracked();
        let create = |line: &Message| Command::create(app.new_id(Kind::Message), line);
        let batch = Command::Batch(lines.iter().map(create).collect());
        let told = words.suggested_messages;
        let messages = called(|text| (text.partnership.record.messages_count)(lines.len()));
        let step = Step::new(Verb::Created, None, messages);
        app.run_and_tell(step, batch, told.into());
        // The button is gone: the focus goes on to the field below it.
        browser::focus(ADD);
    };
    move || {
        let count = missing.with(Vec::len);
        (count > 0).then(|| {
            view! {
                <button class="mk-button mk-no-print" type="button" on:click=take>
                    <Icon glyph=Glyph::Plus />
                    {(words.suggest_messages)(count)}
                </button>
            }
        })
    }
}

#[component]
fn MessageRow(id: String) -> impl IntoView {
    let app = use_app();
    let text = use_text();
    let words = &text.partnership.record;
    let written = entity::<Message>(&id);
    let book = GUIDE.book();
    let message = Memo::new(move |_| {
        let guide = book.get().here();
        written.with(|own| shown_message(guide, own, text.lang.code()))
    });
    let title = move || {
        message.with(|message| {
            let parts = [message.whom.trim(), message.text.trim()];
            parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(": ")
        })
    };
    let end = move || {
        let Message { occasion, due, done_at, .. } = message.get();
        let (is_open, is_internal) =
            message.with(|own| (own.is_open(), own.internal == Some(true)));
        let sent = done_at.map(|day| (words.sent)(&text.lang.date(day)));
        let when = match (sent, due) {
            (Some(label), _) if !is_open => view! { <Tag tone=Tone::Done label /> }.into_any(),
            (sent, Some(due)) => {
                let urgency = Urgency::of(Some(due), app.today.get());
                let told = sent.into_iter().chain([text.lang.date(due)]);
                let told = told.collect::<Vec<_>>().join(" · ");
                view! { <UrgencyTag urgency /><span class="mk-small mk-soft">{told}</span> }
                    .into_any()
            }
            (_, None) => view! { <span class="mk-small mk-soft">{occasion}</span> }.into_any(),
        };
        view! {
            {is_internal.then(|| view! { <Tag tone=Tone::Plain label=words.only_us /> })}
            {when}
        }
    };
    let own = StoredValue::new(id.clone());
    let is_apart = untrack(|| app.is_apart());
    let sent = move |_| {
        let today = app.today.get_untracked();
        let next = message.with_untracked(|own| own.next_due(today));
        let told = next.map(|day| (words.sent_and_again)(&text.lang.date(day)));
        let next = next.map(|day| set(field!(Message.due), day));
        let sent = [set(field!(Message.done_at), today)].into_iter().chain(next);
        app.write_and_tell(&own.get_value(), sent, told.unwrap_or(words.message_sent.into()));
    };
    view! {
        <Row id title=Signal::derive(title) end after=ADD>
            {fields::<Message>(&own.get_value(), vec![
                (field!(Message.text), Editor::Text),
                (field!(Message.whom), Editor::Line),
                (field!(Message.occasion), Editor::Line),
                (field!(Message.due), Editor::Date),
                (field!(Message.every), Editor::Choice(Frequency::options(text.lang))),
                (field!(Message.channel), Editor::Line),
                (field!(Message.owner), Editor::Line),
                (field!(Message.approver), Editor::Line),
                (field!(Message.done_at), Editor::Date),
            ])}
            {(!is_apart).then(|| fields::<Message>(&own.get_value(), vec![
                (field!(Message.internal), Editor::YesNo),
            ]))}
            {move || message.with(Message::is_open).then(|| view! {
                <div>
                    <button class="mk-button mk-button--small" type="button" on:click=sent>
                        {words.sent_today}
                    </button>
                </div>
            })}
        </Row>
    }
}
