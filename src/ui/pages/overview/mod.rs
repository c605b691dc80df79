//! What to do today.

mod todos;
mod silent;
mod numbers;
mod room;
mod rounds;
mod latest;
mod after_ended;
mod messages;
mod meetings;
mod copy;
mod who;

use leptos::prelude::*;

pub use who::Who;

use super::{
    lists::PrintHead,
    partnership::{Due, all_due},
};
use crate::{
    agreement::About,
    app::{browser, use_app, use_text},
    guide::{Duty, duties, reminders},
    route::Route,
    ui::parts::{Glyph, Icon, PageHeader},
    workspace::{Portfolio, Urgency, meetings::at_hand},
};

#[component]
pub fn Overview() -> impl IntoView {
    let app = use_app();
    let text = use_text();
    let words = &text.overview;
    let portfolio = Memo::new(move |_| {
        app.workspace.with(|workspace| Portfolio::of(workspace, app.today.get()))
    });
    let duties = Memo::new(move |_| {
        let today = app.today.get();
        let reminders = app.workspace.with(|workspace| reminders(workspace, None, today));
        portfolio.with(|portfolio| duties(&portfolio.todos, reminders, today))
    });
    let due = all_due();
    // Held today, or held and not written to anybody.
    let meetings = Memo::new(move |_| {
        let today = app.today.get();
        app.workspace.with(|workspace| {
            let near = at_hand(workspace, today).into_iter();
            near.filter(|meeting| meeting.at.is_some_and(|at| at <= today)).count()
        })
    });
    let lead = move || {
        let today = app.today.get();
        let (more, over) =
            due.with(|due| (due.len(), due.iter().filter(|own| own.about == About::Over).count()));
        let is_late = |urgency| matches!(urgency, Urgency::Overdue { .. });
        duties.with(|duties| {
            let late = duties.iter().map(Duty::urgency).filter(|own| is_late(*own)).count();
            let date = text.lang.long_date(today);
            (words.lead)(
                text.lang.weekday(today),
                date,
                today.week(),
                duties.len() + more + meetings.get(),
                late + over,
            )
        })
    };
    view! {
        <PrintHead title=Signal::stored(words.title.to_owned()) />
        <div class="mk-overview__head">
            <PageHeader title=Signal::stored(words.title.to_owned())>
                <a class="mk-button" href=Route::Files.href()><Icon glyph=Glyph::Upload />{text.welcome.open}</a>
                <a class="mk-button mk-button--primary" href=Route::Partnerships.href()
                    on:click=|_| browser::focus_on_arrival("new-partnership")>
                    <Icon glyph=Glyph::Plus />
                    {text.welcome.new}
                </a>
            </PageHeader>
            <p class="mk-overview__lead">{lead}</p>
        </div>
        <div class="mk-split">
            <div class="mk-stack mk-stack--sections">
                <Due due />
                <todos::Todos duties><after_ended::LeftOpen portfolio /></todos::Todos>
                <meetings::Meetings />
                <messages::Messages />
                <numbers::Numbers portfolio />
                <latest::Latest />
            </div>
            <aside class="mk-aside">
                <room::Room portfolio />
                <copy::Copy />
                <silent::Silent portfolio />
                <rounds::Rounds />
                <Who />
            </aside>
        </div>
    }
    .into_any()
}
