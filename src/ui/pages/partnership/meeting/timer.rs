//! A clock for the room, of as many minutes as the meeting has, or as the host says.

use leptos::prelude::*;

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
    let set = move |event| {
        if let Ok(minutes) = event_target_value(&event).parse::<u32>() {
            clock.set_to(minutes.min(MOST));
        }
    };
    view! {
        <Clock clock more=(5, words.timer_more)>
            <label class="mk-timer__minutes mk-meeting__host">
                <span class="mk-small mk-soft">{words.timer_minutes}</span>
                <input class="mk-input" type="number" min="1" max=MOST.to_string() step="5" value=clock.minutes().to_string() on:change=set />
            </label>
        </Clock>
    }
}
