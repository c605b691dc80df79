//! A clock to a step. It counts on past the end and never cuts anybody off.

use std::time::Duration;

use leptos::prelude::*;

use crate::{
    app::{clock, use_text},
    ui::parts::{Glyph, Icon},
};

const MINUTE: f64 = 60.0;

#[component]
pub fn StepTimer(minutes: u32) -> impl IntoView {
    let text = use_text();
    let words = &text.meeting;
    let left = RwSignal::new(f64::from(minutes) * MINUTE);
    let last = StoredValue::new(None::<f64>);
    let is_running = RwSignal::new(false);
    let tick = move || {
        let now = clock::seconds();
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
    let shown = move || {
        let left = left.get().round();
        let time = format!("{}:{:02}", (left.abs() / MINUTE) as u64, left.abs() as u64 % 60);
        if left < 0.0 { (words.timer_over)(&time) } else { (words.timer_left)(&time) }
    };
    view! {
        <div class="mk-timer" role="group" aria-label=words.timer>
            <span class="mk-timer__left" class:mk-timer__left--over=move || left.get() < 0.0 role="timer">
                {shown}
            </span>
            <button class="mk-button mk-button--small" type="button"
                on:click=move |_| is_running.update(|on| *on = !*on)>
                {move || if is_running.get() { words.timer_pause } else { words.timer_start }}
            </button>
            <button class="mk-button mk-button--quiet mk-button--small" type="button"
                on:click=move |_| left.update(|left| *left += MINUTE)>
                <Icon glyph=Glyph::Plus />
                {text.network.timer_more}
            </button>
        </div>
    }
}
