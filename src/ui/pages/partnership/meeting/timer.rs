//! A clock for the room, of as many minutes as the host says.

use leptos::prelude::*;

use crate::{app::use_text, ui::parts::Countdown};

const MINUTE: f64 = 60.0;

#[component]
pub fn Timer() -> impl IntoView {
    let words = &use_text().meeting;
    let left = RwSignal::new(60.0 * MINUTE);
    let set = move |event| {
        if let Ok(minutes) = event_target_value(&event).parse::<u32>() {
            left.set(f64::from(minutes.min(600)) * MINUTE);
        }
    };
    view! {
        <Countdown left more=(5.0, words.timer_more)>
            <label class="mk-timer__minutes mk-meeting__host">
                <span class="mk-small mk-soft">{words.timer_minutes}</span>
                <input class="mk-input" type="number" min="1" max="600" step="5" value="60" on:change=set />
            </label>
        </Countdown>
    }
}
