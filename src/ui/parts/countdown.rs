//! A countdown that runs on past its end and never cuts anybody off.

use std::time::Duration;

use leptos::prelude::*;

use super::{Glyph, Icon};
use crate::app::{browser, use_text};

const MINUTE: f64 = 60.0;

/// `left` holds the seconds that are left; whoever begins it may set it anew.
#[component]
pub fn Countdown(
    left: RwSignal<f64>,
    /// How many minutes one press adds, and what its button is called.
    more: (f64, &'static str),
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    let words = &use_text().meeting;
    let is_running = RwSignal::new(false);
    run(left, is_running);
    let shown = move || {
        let left = left.get().round();
        let time = format!("{}:{:02}", (left.abs() / MINUTE) as u64, left.abs() as u64 % 60);
        if left < 0.0 { (words.timer_over)(&time) } else { (words.timer_left)(&time) }
    };
    let (minutes, name) = more;
    // Whoever does not see it hears when the time is up, once.
    let is_over = Memo::new(move |_| left.get() < 0.0);
    view! {
        <div class="mk-timer" role="group" aria-label=words.timer>
            <span class="mk-timer__left" class:mk-timer__left--over=move || left.get() < 0.0 role="timer">
                {shown}
            </span>
            <span class="mk-hidden" role="status">{move || is_over.get().then_some(words.timer_up)}</span>
            {children.map(|children| children())}
            <button class="mk-button mk-button--small" type="button"
                on:click=move |_| is_running.update(|on| *on = !*on)>
                {move || if is_running.get() { words.timer_pause } else { words.timer_start }}
            </button>
            <button class="mk-button mk-button--quiet mk-button--small" type="button"
                on:click=move |_| left.update(|left| *left += minutes * MINUTE)>
                <Icon glyph=Glyph::Plus />
                {name}
            </button>
        </div>
    }
}

/// For a step of so many minutes.
#[component]
pub fn StepTimer(minutes: u32) -> impl IntoView {
    let left = RwSignal::new(f64::from(minutes) * MINUTE);
    view! { <Countdown left more=(1.0, use_text().network.timer_more) /> }
}

/// Counts by the clock: an interval alone comes late in a tab that is out of sight.
fn run(left: RwSignal<f64>, is_running: RwSignal<bool>) {
    let last = StoredValue::new(None::<f64>);
    let tick = move || {
        let now = browser::moment() / 1000.0;
        if let Some(last) = last.get_value() {
            left.update(|left| *left -= now - last);
        }
        last.set_value(Some(now));
    };
    Effect::new(move |before: Option<Option<IntervalHandle>>| {
        if let Some(Some(before)) = before {
            before.clear();
        }
        if !is_running.get() {
            last.set_value(None);
            return None;
        }
        tick();
        let handle = set_interval_with_handle(tick, Duration::from_millis(500)).ok();
        on_cleanup(move || {
            if let Some(handle) = handle {
                handle.clear();
            }
        });
        handle
    });
}
