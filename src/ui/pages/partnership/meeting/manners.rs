//! The guide's list for a good meeting, before, during and after, ticked for this one.

use leptos::prelude::*;
use serde_json::Value;

use super::Held;
use crate::{
    app::{use_app, use_text},
    content::{Guide, MeetingPart},
    place::line_tick,
    ui::parts::{Group, Tick, WithGuide},
};

/// The list in the guide.
const LIST: &str = "x-moed";

#[component]
pub fn Manners() -> impl IntoView {
    let words = &use_text().meeting;
    view! {
        <Group class="mk-group mk-meeting__host" title=words.manners level=2>
            <WithGuide render=|guide| view! { <Parts guide /> }.into_any() />
        </Group>
    }
}

#[component]
fn Parts(guide: &'static Guide) -> impl IntoView {
    let text = use_text();
    let Some(list) = guide.lists.iter().find(|list| list.id == LIST) else {
        return ().into_any();
    };
    let parts = [MeetingPart::Before, MeetingPart::During, MeetingPart::After];
    let parts = parts.into_iter().zip(text.meeting.parts).map(|(part, name)| {
        let items = list.items.iter().filter(|item| item.part == Some(part));
        let items = items.map(|item| {
            let said = text.lang.of(&item.words).text.clone();
            view! { <Line id=item.id.clone() said /> }
        });
        view! {
            <h3>{name}</h3>
            <ul class="mk-meeting__ticks">{items.collect_view()}</ul>
        }
    });
    parts.collect_view().into_any()
}

#[component]
fn Line(id: String, said: String) -> impl IntoView {
    let app = use_app();
    let held = expect_context::<Held>();
    let field = format!("check/{id}");
    let input = line_tick(&id);
    let is_done = Memo::new(move |_| {
        held.record.with(|meeting| meeting.check.0.get(&id).and_then(Value::as_bool) == Some(true))
    });
    view! {
        <li>
            <Tick id=input checked=is_done
                set=move |on: bool| app.choose(&held.id(), &field, on.into())>{said}</Tick>
        </li>
    }
}
