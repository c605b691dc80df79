//! The clock of a room: it runs on past its end and never cuts anybody off, and a page that comes
//! anew, by a reload or by mistake, takes nobody's time away.

use std::time::Duration;

use leptos::prelude::*;

use super::{Glyph, Icon};
use crate::{
    app::{browser, clock, use_text},
    countdown::Countdown,
};

/// Kept for the tab. `about`: whose room it is; `part`: the step that it is of, if it is of one.
#[derive(Clone, Copy)]
pub struct RoomClock {
    counts: RwSignal<Countdown>,
    now: RwSignal<i64>,
    place: StoredValue<(String, String)>,
}

impl RoomClock {
    pub fn new(about: &str, part: &str, minutes: u32) -> Self {
        let now = clock::moment();
        let place = (format!("clock/{about}"), part.to_owned());
        let kept = browser::remembered(&place.0);
        let kept = kept.as_deref().and_then(|kept| kept.strip_prefix(part)?.strip_prefix(' '));
        let counts = kept.and_then(|kept| Countdown::read(kept, now));
        let own = Self {
            counts: RwSignal::new(counts.unwrap_or(Countdown::of(minutes))),
            now: RwSignal::new(now),
            place: StoredValue::new(place),
        };
        own.run();
        own
    }

    /// What it is set to.
    pub fn minutes(self) -> u32 {
        self.counts.with_untracked(|counts| counts.minutes)
    }

    pub fn set_to(self, minutes: u32) {
        self.change(|counts, now| counts.set_to(minutes, now));
    }

    fn change(self, to: impl FnOnce(Countdown, i64) -> Countdown) {
        let now = clock::moment();
        let counts = to(self.counts.get_untracked(), now);
        self.place.with_value(|(place, part)| {
            browser::remember(place, &format!("{part} {}", counts.told(now)));
        });
        self.now.set(now);
        self.counts.set(counts);
    }

    /// Seconds.
    fn left(self) -> i64 {
        let left = self.counts.get().left(self.now.get());
        (left as f64 / 1000.0).round() as i64
    }

    fn run(self) {
        let is_running = Memo::new(move |_| self.counts.with(|counts| counts.is_running()));
        Effect::new(move |_| {
            if !is_running.get() {
                return;
            }
            let tick = move || self.now.set(clock::moment());
            let handle = set_interval_with_handle(tick, Duration::from_millis(500)).ok();
            on_cleanup(move || {
                if let Some(handle) = handle {
                    handle.clear();
                }
            });
        });
    }
}

#[component]
pub fn Clock(
    clock: RoomClock,
    /// How many minutes one press adds, and what its button is called.
    more: (u32, &'static str),
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    let words = &use_text().meeting;
    let left = Memo::new(move |_| clock.left());
    let shown = move || {
        let left = left.get();
        let time = format!("{}:{:02}", left.abs() / 60, left.abs() % 60);
        if left < 0 { (words.timer_over)(&time) } else { (words.timer_left)(&time) }
    };
    let (minutes, name) = more;
    // Whoever does not see it hears when the time is up, once.
    let is_over = Memo::new(move |_| left.get() < 0);
    let is_running = move || clock.counts.with(|counts| counts.is_running());
    view! {
        <div class="mk-timer" role="group" aria-label=words.timer>
            <span class="mk-timer__left" class:mk-timer__left--over=move || is_over.get() role="timer">
                {shown}
            </span>
            <span class="mk-hidden" role="status">{move || is_over.get().then_some(words.timer_up)}</span>
            {children.map(|children| children())}
            <button class="mk-button mk-button--small" type="button"
                on:click=move |_| clock.change(Countdown::turned)>
                {move || if is_running() { words.timer_pause } else { words.timer_start }}
            </button>
            <button class="mk-button mk-button--quiet mk-button--small" type="button"
                on:click=move |_| clock.change(|counts, _| counts.with_more(minutes))>
                <Icon glyph=Glyph::Plus />
                {name}
            </button>
        </div>
    }
}

/// For a step of so many minutes, of an exercise or a talk about something.
#[component]
pub fn StepClock(about: String, step: String, minutes: u32) -> impl IntoView {
    let clock = RoomClock::new(&about, &step, minutes);
    view! { <Clock clock more=(1, use_text().network.timer_more) /> }
}
