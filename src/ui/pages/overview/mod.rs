//! What to do today.

mod calls;
mod chosen;
mod comments;
mod exercises;
mod todos;
mod without_step;
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

use chosen::Chosen;
pub use who::Who;

use super::{
    lists::PrintHead,
    partnership::{Due, all_due},
};
use crate::{
    agreement::{About, TermReminder},
    app::{browser, use_app, use_text},
    domain::Partnership,
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
    let chosen = Chosen::new();
    let theirs = Memo::new(move |_| {
        duties.with(|duties| {
            let theirs = duties.iter().filter(|duty| chosen.is_any([duty.owner()]));
            theirs.cloned().collect::<Vec<_>>()
        })
    });
    let everybodys = all_due();
    // Of one person's partnerships, where one is chosen.
    let leads = move |id: &str| {
        !chosen.is_one()
            || app.workspace.with(|workspace| {
                let own = workspace.get::<Partnership>(id);
                own.is_some_and(|own| chosen.is_any([own.owner.as_str()]))
            })
    };
    let commented = comments::waiting(leads);
    let due = Memo::new(move |_| {
        let is_theirs = |own: &&TermReminder| leads(&own.partnership);
        everybodys.with(|due| due.iter().filter(is_theirs).cloned().collect::<Vec<_>>())
    });
    // Held today, or held and not written to anybody.
    let meetings = Memo::new(move |_| {
        let today = app.today.get();
        app.workspace.with(|workspace| {
            let near = at_hand(workspace, today).into_iter();
            let near = near.filter(|meeting| chosen.is_any(meeting.people()));
            near.filter(|meeting| meeting.at.is_some_and(|at| at <= today)).count()
        })
    });
    let lead = move || {
        let today = app.today.get();
        let is_over = |own: &&TermReminder| matches!(own.about, About::Over { .. });
        let (more, over) = due.with(|due| (due.len(), due.iter().filter(is_over).count()));
        let is_late = |urgency| matches!(urgency, Urgency::Overdue { .. });
        theirs.with(|duties| {
            let late = duties.iter().map(Duty::urgency).filter(|own| is_late(*own)).count();
            let date = text.lang.long_date(today);
            (words.lead)(
                text.lang.weekday(today),
                date,
                today.week(),
                duties.len() + more + meetings.get() + commented.with(Vec::len),
                late + over,
                &chosen.who.get(),
            )
        })
    };
    view! {
        <PrintHead title=Signal::stored(words.title.to_owned()) />
        <div class="mk-overview__head">
            <PageHeader title=Signal::stored(words.title.to_owned())>
                <a class="mk-button" href=Route::Files.href()><Icon glyph=Glyph::Upload />{text.welcome.open}</a>
                <a class="mk-button mk-button--primary" href=Route::Partnerships.href()
                    on:click=|event| browser::follow_here(&event, || browser::go_to(&Route::Partnerships, "new-partnership".into()))>
                    <Icon glyph=Glyph::Plus />
                    {text.welcome.new}
                </a>
            </PageHeader>
            <p class="mk-overview__lead">{lead}</p>
        </div>
        <div class="mk-split">
            <div class="mk-stack mk-stack--sections">
                <meetings::Meetings chosen of_today=true />
                <exercises::Exercises />
                <Due due />
                <todos::Todos duties all=theirs chosen><after_ended::LeftOpen portfolio /></todos::Todos>
                <meetings::Meetings chosen />
                <calls::Calls chosen />
                <comments::Comments waiting=commented />
                <messages::Messages chosen />
                // What is everybody's stands on no one person's paper.
                <div class="mk-stack mk-stack--sections" class:mk-no-print=move || chosen.is_one()>
                    <numbers::Numbers portfolio />
                    <latest::Latest />
                </div>
            </div>
            <aside class="mk-aside" class:mk-no-print=move || chosen.is_one()>
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
