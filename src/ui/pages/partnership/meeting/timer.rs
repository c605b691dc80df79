//! A clock for the room, of as many minutes as the meeting has, or as the host says.

use leptos::{html, prelude::*};

use super::Held;
use crate::{
    app::use_text,
    domain::Hours,
    ui::parts::{Clock, RoomClock},
};

const MINUTES: u32 = 60;
const MOST: u32 = 600;

#[component]
pub fn Timer(meeting: String) -> impl IntoView {
    let words = &use_text().meeting;
    let held = expect_context::<Held>();
    let own = held.record.with_untracked(|meeting| meeting.hours().and_then(Hours::minutes));
    let clock = RoomClock::new(&meeting, "", own.map_or(MINUTES, |minutes| minutes.min(MOST)));
    let field = NodeRef::<html::Input>::new();
    let set = move |event| {
        let typed = event_target_value(&event).parse::<u32>();
        if let Ok(minutes) = typed.as_ref() {
            clock.set_to((*minutes).min(MOST));
        }
        // What is no number leaves the minutes as they are, and the field says so.
        if typed.is_err() {
            field.get_untracked().inspect(|field| field.set_value(&clock.minutes().to_string()));
        }
    };
    view! {
        <Clock clock more=(5, words.timer_more)>
            <label class="mk-timer__minutes mk-meeting__host">
                <span class="mk-small mk-soft">{words.timer_minutes}</span>
                <input class="mk-input" node_ref=field type="number" min="1" max=MOST.to_string() step="5" value=clock.minutes().to_string() on:change=set />
            </label>
        </Clock>
    }
}
