//! The minutes: read on the page as they will be sent, copied, mailed or printed.

use leptos::prelude::*;

use super::Held;
use crate::{
    app::{GUIDE, browser, use_app, use_text},
    domain::{Day, Kind},
    field,
    guide::{answers, kept_back, put_answers},
    links::mailto,
    text::field_words,
    ui::{
        pages::partnership::{
            here::use_here,
            meetings::{make_next, name_of},
            sheet,
        },
        parts::{Glyph, Icon, MailButton, MailFits},
    },
    workspace::{Step, Verb, discretion::without_names, meetings},
};

/// As others may read them.
pub(super) fn follow(held: Held) -> Memo<meetings::Minutes> {
    let app = use_app();
    let unnamed = use_text().agreement.wording.unnamed;
    let written = as_written(held);
    Memo::new(move |_| {
        let mut minutes = written.get();
        let meeting = held.record.get();
        let names = app.workspace.with(|workspace| meetings::withheld(workspace, &meeting));
        minutes.map_text(&|text| without_names(text, &names, unnamed));
        minutes
    })
}

/// With every name: the library's own log is no one else's.
fn as_written(held: Held) -> Memo<meetings::Minutes> {
    let app = use_app();
    let text = use_text();
    let book = GUIDE.book();
    Memo::new(move |_| {
        let meeting = held.record.get();
        let answers = answers(book.get().here(), text.lang.half(), &meeting);
        let mut minutes = app.workspace.with(|workspace| meetings::minutes(workspace, &meeting));
        put_answers(&mut minutes, &meeting, &answers, text.meeting.concern);
        minutes
    })
}

#[component]
pub fn Minutes() -> impl IntoView {
    let app = use_app();
    let held = expect_context::<Held>();
    let text = use_text();
    let words = &text.meeting;
    let minutes = follow(held);
    let body = Memo::new(move |_| minutes.with(words.body));
    let link = Memo::new(move |_| {
        minutes.with(|minutes| mailto(&minutes.addresses, &(words.subject)(minutes), &body.get()))
    });
    let copy = move |_| body.with_untracked(|body| app.copy_and_tell(body, words.copied));
    let sent_at = Memo::new(move |_| held.record.with(|meeting| meeting.minutes_sent_at));
    let is_apart = untrack(|| app.is_apart());
    let ahead = ahead();
    view! {
        <section class="mk-section mk-meeting__host" aria-labelledby="minutes-title">
            <h2 id="minutes-title" tabindex="-1">{words.minutes}</h2>
            <p class="mk-soft">
                {move || sent_at.get().map_or(words.minutes_hint.to_owned(), |day| {
                    let sent = (words.sent)(&text.lang.date(day));
                    match ahead.get() {
                        Some(at) => format!("{sent}. {}", (words.ahead)(&text.lang.date(at))),
                        None => sent,
                    }
                })}
            </p>
            <pre class="mk-card mk-minutes">{move || body.get()}</pre>
            <KeptBack />
            <MailFits link />
            <WithoutAddress minutes />
            <div class="mk-cluster">
                <button class="mk-button" type="button" on:click=copy>{words.copy}</button>
                <MailButton body link label=words.mail_minutes />
                <button class="mk-button" type="button" on:click=|_| browser::print()>
                    <Icon glyph=Glyph::Print />
                    {text.shell.print}
                </button>
                {move || (!is_apart && sent_at.get().is_none()).then(|| view! { <MarkSent /> })}
                {(!is_apart).then(|| view! { <NextMeeting /> })}
            </div>
        </section>
    }
}

/// What was said or feared, and goes to nobody.
#[component]
fn KeptBack() -> impl IntoView {
    let held = expect_context::<Held>();
    let text = use_text();
    let book = GUIDE.book();
    let lines = Memo::new(move |_| {
        held.record.with(|meeting| {
            let answers = answers(book.get().here(), text.lang.half(), meeting);
            kept_back(meeting, &answers, text.meeting.concern)
        })
    });
    move || {
        let lines = lines.get();
        (!lines.is_empty()).then(|| {
            let lines = lines.into_iter().map(|line| view! { <li>{line}</li> });
            view! {
                <h3>{text.meeting.only_us}</h3>
                <ul class="mk-missing">{lines.collect_view()}</ul>
            }
        })
    }
}

/// Who would not get the mail.
#[component]
pub fn WithoutAddress(minutes: Memo<meetings::Minutes>) -> impl IntoView {
    let words = &use_text().meeting;
    move || {
        let names = minutes.with(|minutes| minutes.without_address.join(", "));
        (!names.is_empty()).then(|| {
            view! {
                <p class="mk-small mk-soft">{(words.without_address)(&names)}</p>
            }
        })
    }
}

/// The meeting's day, where that is to come.
fn ahead() -> Memo<Option<Day>> {
    let app = use_app();
    let held = expect_context::<Held>();
    Memo::new(move |_| held.record.with(|own| own.at).filter(|at| *at > app.today.get()))
}

#[component]
fn MarkSent() -> impl IntoView {
    let app = use_app();
    let held = expect_context::<Held>();
    let written = as_written(held);
    let text = use_text();
    let words = &text.meeting;
    let ahead = ahead();
    let is_asking = RwSignal::new(false);
    let mark = move || {
        let meeting = held.record.get_untracked();
        let summary = written.with_untracked(words.log);
        let command = app.workspace.with_untracked(|workspace| {
            let today = app.today.get_untracked();
            meetings::minutes_sent(workspace, &meeting, today, &summary, |kind| app.new_id(kind))
        });
        let told = if ahead.get_untracked().is_some() { words.marked_ahead } else { words.marked };
        let label = name_of(&meeting, text);
        app.run_and_tell(Step::new(Verb::Edited, Kind::Meeting, &label), command, told.into());
        browser::focus("minutes-title");
    };
    let press = move |_| match ahead.get_untracked() {
        Some(_) => {
            is_asking.set(true);
            browser::focus("is-sent");
        }
        None => mark(),
    };
    let leave = move |_| {
        is_asking.set(false);
        browser::focus("mark-sent");
    };
    // A question that a day answers meanwhile is none.
    move || match ahead.get().filter(|_| is_asking.get()) {
        Some(at) => view! {
            <div class="mk-cluster" role="group" aria-labelledby="ask-sent">
                <p id="ask-sent">{(words.ahead)(&text.lang.date(at))} " " {words.ask_sent}</p>
                <button class="mk-button" id="is-sent" type="button" on:click=move |_| mark()>
                    {words.is_sent}
                </button>
                <button class="mk-button mk-button--quiet" type="button" on:click=leave>
                    {text.shell.no}
                </button>
            </div>
        }
        .into_any(),
        None => view! {
            <button class="mk-button" id="mark-sent" type="button" on:click=press>
                <Icon glyph=Glyph::Check />
                {words.mark_sent}
            </button>
        }
        .into_any(),
    }
}

/// Once a day is agreed, the next meeting is a press away.
#[component]
fn NextMeeting() -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let held = expect_context::<Held>();
    let words = &use_text().meeting;
    let is_agreed = Memo::new(move |_| {
        let own = held.record.get();
        app.workspace.with(|workspace| meetings::agreed_next(workspace, &own).is_some())
    });
    let make = move |_| held.record.with_untracked(|own| make_next(app, here, own));
    move || {
        is_agreed.get().then(|| {
            view! {
                <button class="mk-button" type="button" on:click=make>
                    <Icon glyph=Glyph::Meeting />
                    {words.next}
                </button>
            }
        })
    }
}

/// The minutes on A4.
#[component]
pub fn OnPaper() -> impl IntoView {
    let app = use_app();
    let held = expect_context::<Held>();
    let text = use_text();
    let words = &text.meeting;
    let minutes = follow(held);
    let chair = field_words(Kind::Meeting, field!(Meeting.chair), text.lang);
    let led_by = chair.map(|words| words.label).unwrap_or_default();
    let fact = |name: &'static str, value: String| {
        (!value.trim().is_empty()).then(|| sheet::line(name.to_owned(), value))
    };
    let list = |name: &'static str, lines: Vec<String>, is_numbered: bool| {
        let is_empty = lines.is_empty();
        let lines = lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view();
        let lines = match (is_empty, is_numbered) {
            (true, _) => view! { <p>{words.nothing_written}</p> }.into_any(),
            (false, true) => view! { <ol>{lines}</ol> }.into_any(),
            (false, false) => view! { <ul>{lines}</ul> }.into_any(),
        };
        view! { <section><h2>{name}</h2>{lines}</section> }
    };
    move || {
        let minutes = minutes.get();
        let meeting = held.record.get();
        let next = minutes
            .next_at
            .map(|day| format!("{} {}", text.lang.weekday(day), text.lang.long_date(day)));
        let tasks = minutes.tasks.iter();
        let tasks = tasks.map(|task| format!("{} ({})", task.text, (words.by_whom)(task)));
        let tasks: Vec<String> = tasks.chain(minutes.task_answers.iter().cloned()).collect();
        // Before the meeting it is the agenda, and tells of nothing that came of it.
        let came_of_it = [
            (words.decisions, minutes.decisions.clone()),
            (words.open_points, minutes.open_points.clone()),
            (words.tasks, tasks),
        ];
        let is_held = came_of_it.iter().any(|(_, lines)| !lines.is_empty());
        let came_of_it = came_of_it.into_iter().filter(|_| is_held);
        let came_of_it = came_of_it.map(|(name, lines)| list(name, lines, false)).collect_view();
        view! {
            <div class="mk-only-print mk-sheet" data-named="">
                <div class="mk-print-head">
                    <span>{minutes.title.clone()}</span>
                    <span>{format!("{} · {}", text.frame.product, text.lang.date(app.today.get()))}</span>
                </div>
                <h1>{format!("{}: {}", if is_held { words.minutes } else { words.agenda }, name_of(&meeting, text))}</h1>
                <section>
                    <dl>
                        {fact(words.due, (words.when)(&minutes).unwrap_or_default())}
                        {fact(words.place, minutes.place.clone())}
                        {fact(words.present, minutes.attendees.join("; "))}
                        {fact(led_by, minutes.chair.clone())}
                        {fact(words.written_by, minutes.record_keeper.clone())}
                    </dl>
                </section>
                {list(words.agenda, minutes.agenda.clone(), true)}
                {came_of_it}
                {(!minutes.said.is_empty()).then(|| list(words.said, minutes.said.clone(), false))}
                <section>
                    <dl>{fact(words.next_meeting, next.unwrap_or_default())}</dl>
                </section>
            </div>
        }
    }
}
