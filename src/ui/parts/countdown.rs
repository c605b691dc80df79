//! The clock of a room: it runs on past its end and never cuts anybody off, and a page that comes
//! anew, by a reload or by mistake, takes nobody's time away.

use std::time::Duration;

use leptos::prelude::*;

use super::{Glyph, Icon};
use crate::{
    app::{browser, clock, use_text},
    countdown::{Clocks, Countdown},
    text::meeting::Meeting,
};

/// Kept for the tab. `about`: whose room it is; `part`: the step that it is of, if it is of one.
#[derive(Clone, Copy)]
pub struct RoomClock {
    all: RwSignal<Clocks>,
    now: RwSignal<i64>,
    place: StoredValue<(String, String)>,
    /// What it is set to as long as nobody has touched it.
    minutes: u32,
}

impl RoomClock {
    pub fn new(about: &str, part: &str, minutes: u32) -> Self {
        let clock = Self::looking_on(about, part, minutes);
        let now = clock.now.get_untracked();
        clock.keep(now, |all| all.come_to(part, now));
        clock
    }

    /// For a page that has no clock of its own: of no part, and nothing ends by its coming.
    fn looking_on(about: &str, part: &str, minutes: u32) -> Self {
        let now = clock::wall_clock();
        let place = kept(about);
        let all = Clocks::read(&browser::remembered(&place).unwrap_or_default(), now);
        let own = Self {
            all: RwSignal::new(all),
            now: RwSignal::new(now),
            place: StoredValue::new((place, part.to_owned())),
            minutes,
        };
        own.run();
        own
    }

    fn counts(self) -> Countdown {
        let own = self.all.with(|all| self.place.with_value(|(_, part)| all.of(part)));
        own.unwrap_or(Countdown::of(self.minutes))
    }

    /// What it is set to.
    pub fn minutes(self) -> u32 {
        untrack(move || self.counts()).minutes
    }

    pub fn set_to(self, minutes: u32) {
        self.change(|counts, now| counts.set_to(minutes, now));
    }

    fn change(self, to: impl FnOnce(Countdown, i64) -> Countdown) {
        let now = clock::wall_clock();
        let counts = to(untrack(move || self.counts()), now);
        let part = self.place.with_value(|(_, part)| part.clone());
        self.keep(now, |all| all.put(&part, counts, now));
    }

    fn stop(self) {
        let now = clock::wall_clock();
        self.keep(now, |all| all.stop(now));
    }

    fn keep(self, now: i64, change: impl FnOnce(&mut Clocks)) {
        self.now.set(now);
        self.all.update(change);
        let told = self.all.with_untracked(|all| all.told(now));
        self.place.with_value(|(place, _)| browser::remember(place, &told));
    }

    /// Seconds.
    fn left(self) -> i64 {
        seconds(self.counts().left(self.now.get()))
    }

    /// The part that another clock runs for, and its seconds.
    fn behind(self) -> Option<(String, i64)> {
        let now = self.now.get();
        self.all.with(|all| {
            let behind = self.place.with_value(|(_, part)| all.behind(part));
            behind.map(|(part, counts)| (part.to_owned(), seconds(counts.left(now))))
        })
    }

    fn run(self) {
        let is_running = Memo::new(move |_| {
            let is_behind =
                self.all.with(|all| self.place.with_value(|(_, part)| all.behind(part).is_some()));
            is_behind || self.counts().is_running()
        });
        Effect::new(move |_| {
            if !is_running.get() {
                return;
            }
            let tick = move || self.now.set(clock::wall_clock());
            let handle = set_interval_with_handle(tick, Duration::from_millis(500)).ok();
            on_cleanup(move || {
                if let Some(handle) = handle {
                    handle.clear();
                }
            });
        });
    }
}

fn kept(about: &str) -> String {
    format!("clock/{about}")
}

fn seconds(left: i64) -> i64 {
    (left as f64 / 1000.0).round() as i64
}

/// `7:12 tilbage`, `0:40 over tiden`.
fn told(left: i64, words: &Meeting) -> String {
    let time = format!("{}:{:02}", left.abs() / 60, left.abs() % 60);
    if left < 0 { (words.timer_over)(&time) } else { (words.timer_left)(&time) }
}

/// What goes on there is over, and so are its clocks.
pub fn end_clocks(about: &str) {
    browser::remember(&kept(about), "");
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
    let shown = move || told(left.get(), words);
    let (minutes, name) = more;
    // Whoever does not see it hears when the time is up, once.
    let is_over = Memo::new(move |_| left.get() < 0);
    let is_running = Memo::new(move |_| clock.counts().is_running());
    view! {
        <div class="mk-timer" role="group" aria-label=words.timer>
            <span class="mk-timer__left" class:mk-timer__left--over=move || is_over.get() role="timer">
                {shown}
            </span>
            <span class="mk-hidden" role="status">{move || is_over.get().then_some(words.timer_up)}</span>
            {children.map(|children| children())}
            <button class="mk-button mk-button--small" type="button"
                on:click=move |_| clock.change(Countdown::turned)>
                {move || if is_running.get() { words.timer_pause } else { words.timer_start }}
            </button>
            <button class="mk-button mk-button--quiet mk-button--small" type="button"
                on:click=move |_| clock.change(|counts, _| counts.with_more(minutes))>
                <Icon glyph=Glyph::Plus />
                {name}
            </button>
        </div>
    }
}

/// For a step of so many minutes, of an exercise or a talk about something. A clock that was left
/// running behind another of `steps` (their ids and titles) is told, with the way to it: whoever looks
/// ahead takes nobody's time, and starting this one stops that one.
#[component]
pub fn StepClock(
    about: String,
    step: String,
    minutes: u32,
    steps: Vec<(String, String)>,
    go: impl Fn(String) + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let text = use_text();
    let words = &text.meeting;
    let clock = RoomClock::new(&about, &step, minutes);
    let steps = StoredValue::new(steps);
    let title = move |part: &str| {
        let found = steps.with_value(|steps| steps.iter().find(|(id, _)| id == part).cloned());
        found.map(|(_, title)| title).unwrap_or_default()
    };
    let behind = Memo::new(move |_| clock.behind());
    let part =
        Memo::new(move |_| behind.with(|behind| behind.as_ref().map(|(part, _)| part.clone())));
    let shown = move || {
        let left = behind.with(|behind| behind.as_ref().map(|(_, left)| *left));
        left.map(|left| told(left, words))
    };
    view! {
        <Clock clock more=(1, text.network.timer_more) />
        {move || part.get().map(|part| {
            let named = title(&part);
            view! {
                <p class="mk-timer__behind">
                    <span>{(words.timer_of)(&named)}" "<strong>{shown}</strong></span>
                    <button class="mk-button mk-button--small" type="button" on:click=move |_| go(part.clone())>{words.timer_go}</button>
                    <button class="mk-button mk-button--quiet mk-button--small" type="button" on:click=move |_| browser::stay_near(move || clock.stop())>{words.timer_stop}</button>
                </p>
            }
        })}
    }
}

/// On another page than the one where it was started.
#[component]
pub fn ClockBehind(about: String) -> impl IntoView {
    let words = &use_text().meeting;
    // No step is called so.
    let clock = RoomClock::looking_on(&about, " ", 0);
    let left = Memo::new(move |_| clock.behind().map(|(_, left)| left));
    move || {
        left.get().map(|left| {
            view! {
                <span class="mk-timer__left" class:mk-timer__left--over=left < 0>
                    <span class="mk-hidden">{words.timer}": "</span>{told(left, words)}
                </span>
            }
        })
    }
}
