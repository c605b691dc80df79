//! The partnership's meetings: those to come and those held, and a new one.

use leptos::{ev, prelude::*};

use super::{
    here::{Here, entity, use_here},
    next::day_words,
};
use crate::{
    app::{App, GUIDE, browser, use_app, use_text},
    domain::{Action, Code, Day, Kind, Lines, Meeting, MeetingKind, Partnership},
    guide::{Answer, Facts, Point, agenda, answers},
    route::Route,
    text::{Label, Text},
    ui::parts::{Disclosure, Empty, Glyph, Icon, Select, Tag, Tick, Tone, options},
    workspace::{
        Command, Step,
        conversation::done_on,
        meetings::{agreed_next, filled_lines, likely_kind, meeting_step, meetings, next_after},
    },
};

#[component]
pub fn MeetingsTab() -> impl IntoView {
    let here = use_here();
    let words = &use_text().meeting;
    let ids = here.follow(|workspace, id| {
        meetings(workspace, id).into_iter().map(|meeting| meeting.id.clone()).collect::<Vec<_>>()
    });
    view! {
        <section class="mk-section" aria-labelledby="meetings-title">
            <h2 id="meetings-title" tabindex="-1">{words.title}</h2>
            {move || ids.with(Vec::is_empty).then(|| view! {
                <Empty title=words.empty_title text=words.empty />
            })}
            <ul class="mk-meetings">
                <AgreedNext />
                <For each=move || ids.get() key=Clone::clone
                    children=|id| view! { <MeetingItem id /> } />
            </ul>
            <NewMeeting />
        </section>
    }
}

/// The next meeting, as it was agreed on at the last one, until somebody makes it.
#[component]
fn AgreedNext() -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let text = use_text();
    let words = &text.meeting;
    let agreed = here.follow(|workspace, id| {
        let all = meetings(workspace, id).into_iter();
        let all = all.filter_map(|own| Some((own.clone(), agreed_next(workspace, own)?)));
        all.collect::<Vec<_>>()
    });
    let item = move |(last, day): (Meeting, Day)| {
        view! {
            <li class="mk-card mk-card--tight mk-meetings__item">
                <Icon glyph=Glyph::Meeting />
                <span class="mk-meetings__name">{(words.agreed)(&[], day)}</span>
                <button class="mk-button mk-button--small mk-no-print" type="button"
                    on:click=move |_| make_next(app, here, &last)>{words.next}</button>
            </li>
        }
    };
    move || agreed.get().into_iter().map(item).collect_view()
}

#[component]
fn MeetingItem(id: String) -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let text = use_text();
    let words = &text.meeting;
    let meeting = entity::<Meeting>(&id);
    let href = Route::Meeting { partnership: here.id(), id }.href();
    let when = move || {
        meeting.with(|meeting| {
            let day = meeting.at.map_or(words.no_date.into(), |day| day_words(text.lang, day));
            text.lang.with_hours(day, &meeting.time)
        })
    };
    let state = move || meeting.with(|meeting| minutes_tag(meeting, app.today.get(), text));
    view! {
        <li class="mk-card mk-card--tight mk-meetings__item">
            <Icon glyph=Glyph::Meeting />
            <a class="mk-meetings__name" href=href>
                {move || meeting.with(|meeting| name_of(meeting, text))}
            </a>
            <span class="mk-soft">{when}</span>
            {state}
            <Spoken meeting />
        </li>
    }
}

/// What was answered there, and what was feared: for the house to read afterwards.
#[component]
fn Spoken(meeting: Memo<Meeting>) -> impl IntoView {
    let text = use_text();
    let words = &text.meeting;
    let count = Memo::new(move |_| {
        meeting.with(|meeting| {
            answers(None, text.lang.half(), meeting).len() + filled_lines(&meeting.concerns.0).len()
        })
    });
    let is_open = RwSignal::new(false);
    let lines = move || {
        // The guide has the questions; it is fetched by whoever opens this.
        let book = GUIDE.book();
        move || {
            let lines = meeting.with(|meeting| {
                let answers = answers(book.get().here(), text.lang.half(), meeting);
                let concerns = filled_lines(&meeting.concerns.0);
                let concerns = concerns.iter().map(|own| (words.concern)(own));
                answers.iter().map(Answer::line).chain(concerns).collect::<Vec<_>>()
            });
            let lines = lines.into_iter().map(|line| view! { <li>{line}</li> });
            view! { <ul class="mk-missing">{lines.collect_view()}</ul> }
        }
    };
    move || {
        (count.get() > 0).then(|| {
            view! {
                <Disclosure class="mk-disclosure mk-meetings__spoken mk-no-print" toggled=move |now| is_open.set(now) summary=(words.spoken)(count.get()).into_any()>
                    {move || is_open.get().then(lines)}
                </Disclosure>
            }
        })
    }
}

/// Whether the meeting is still to come, and whether its minutes are sent.
pub fn minutes_tag(meeting: &Meeting, today: Day, text: &'static Text) -> AnyView {
    let words = &text.meeting;
    let (tone, label) = match (meeting.minutes_sent_at, meeting.at) {
        (Some(day), _) => (Tone::Done, (words.sent)(&text.lang.date(day))),
        (None, at) if at.is_none_or(|at| at > today) => (Tone::Plain, words.coming.to_owned()),
        // The minutes are sent within two working days, as their hint says.
        (None, Some(at)) if at.plus_working_days(2) < today => {
            (Tone::Late, words.not_sent.to_owned())
        }
        (None, _) => (Tone::Plain, words.not_sent.to_owned()),
    };
    view! { <Tag tone label /> }.into_any()
}

/// What a meeting is called on the page.
pub fn name_of(meeting: &Meeting, text: &'static Text) -> String {
    meeting.meeting_kind.map_or(text.meeting.meeting, |kind| kind.label(text.lang)).into()
}

#[component]
fn NewMeeting() -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let text = use_text();
    let words = &text.meeting;
    let likely = app.workspace.with_untracked(|workspace| likely_kind(workspace, &here.id()));
    let kind = RwSignal::new(likely.code().to_owned());
    // The step that speaks of a meeting gives the day, and is done by it.
    let step =
        here.follow(move |workspace, id| meeting_step(workspace, id, app.today.get()).cloned());
    let settles = RwSignal::new(true);
    let proposed = move || {
        let due = step.with(|step| step.as_ref().and_then(|step| step.due));
        due.unwrap_or_else(|| app.today.get())
    };
    let at = RwSignal::new(untrack(proposed).to_string());
    let time = RwSignal::new(String::new());
    app.keep_today(at, move || {
        !time.get().trim().is_empty() || kind.with(|kind| kind != likely.code())
    });
    let add = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let kind = MeetingKind::parse(&kind.get_untracked());
        let meeting = Meeting {
            partnership: here.id(),
            meeting_kind: kind,
            at: Day::parse_iso(&at.get_untracked()),
            time: time.with_untracked(|time| time.trim().to_owned()),
            chair: here.record.with_untracked(|record| record.owner.clone()),
            ..Meeting::default()
        };
        let told = (words.started)(&name_of(&meeting, text));
        let done = step.get_untracked().filter(|_| settles.get_untracked());
        start(app, here, meeting, done.as_ref(), told);
    };
    let settled = move || {
        step.get().map(|step| {
            view! {
                <div class="mk-addline__matches">
                    <Tick id="new-meeting-step" checked=settles set=move |on| settles.set(on)>
                        {(words.settles)(&step.text)}
                    </Tick>
                </div>
            }
        })
    };
    view! {
        <form class="mk-addline mk-meetings__new mk-no-print" aria-label=words.new on:submit=add>
            <div class="mk-field mk-addline__text">
                <label class="mk-field__label" for="new-meeting">{words.new}</label>
                <p class="mk-field__hint" id="new-meeting-hint">{words.new_hint}</p>
                <Select id="new-meeting" described=Some("new-meeting-hint".to_owned())
                    options={options::<MeetingKind>(text.lang)} chosen=kind choose=move |code| kind.set(code) />
            </div>
            <div class="mk-field">
                <label class="mk-field__label" for="new-meeting-at">{words.day}</label>
                <input class="mk-input mk-input--date" type="date" id="new-meeting-at"
                    prop:value=move || at.get()
                    on:input=move |event| at.set(event_target_value(&event)) />
            </div>
            <div class="mk-field">
                <label class="mk-field__label" for="new-meeting-time">{words.time}</label>
                <input class="mk-input mk-input--time" id="new-meeting-time" autocomplete="off"
                    prop:value=move || time.get()
                    on:input=move |event| time.set(event_target_value(&event)) />
            </div>
            <button class="mk-button mk-button--primary" type="submit">
                <Icon glyph=Glyph::Plus />
                {words.start}
            </button>
            {settled}
        </form>
    }
}

/// Creates a meeting with the agenda that the guide suggests, and opens it.
/// The step that it is, if any, is done by it.
pub fn start(app: App, here: Here, mut meeting: Meeting, step: Option<&Action>, told: String) {
    let points = suggestion(app, here, &meeting);
    meeting.agenda = Lines(points.iter().map(app.text().meeting.point).collect());
    let id = app.new_id(Kind::Meeting);
    let today = app.today.get_untracked();
    let mut all = vec![Command::create(&id, &meeting)];
    all.extend(step.map(|step| Command::edit(&step.id, done_on(today))));
    let label = name_of(&meeting, app.text());
    if app.try_run_and_tell(Step::created(Kind::Meeting, &label), Command::Batch(all), told) {
        browser::go(&Route::Meeting { partnership: here.id(), id });
    }
}

/// Creates the one that was agreed on there.
pub fn make_next(app: App, here: Here, last: &Meeting) {
    let meeting = app.workspace.with_untracked(|workspace| next_after(workspace, last));
    start(app, here, meeting, None, app.text().meeting.next_made.into());
}

/// The points that the guide and the record suggest.
pub fn suggestion(app: App, here: Here, meeting: &Meeting) -> Vec<Point> {
    app.workspace.with_untracked(|workspace| {
        let Some(partnership) = workspace.get::<Partnership>(&here.id()) else { return Vec::new() };
        let facts = Facts::new(workspace, partnership, app.today.get_untracked());
        agenda(meeting, &facts)
    })
}
