//! The goals: where they stand, and how far from where they began.

use leptos::prelude::*;

use super::super::here::use_here;
use crate::{
    app::{use_app, use_text},
    domain::{GoalState, Kind},
    evaluation::goals,
    field,
    text::Label,
    ui::parts::{Editor, Field},
};

#[component]
pub fn GoalTable() -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let text = use_text();
    let words = &text.evaluation;
    let home = here.round.with_untracked(|round| round.partnership.clone());
    let lines = Memo::new(move |_| app.workspace.with(|workspace| goals(workspace, &home)));
    let ids = Memo::new(move |_| {
        lines.with(|lines| lines.iter().map(|line| line.goal.id.clone()).collect::<Vec<_>>())
    });
    let row = move |id: String| {
        let own = id.clone();
        let line = Memo::new(move |_| {
            lines.with(|lines| lines.iter().find(|line| line.goal.id == own).cloned())
        });
        let title = move || line.get().map(|line| line.goal.text);
        let facts = move || {
            line.get().map(|line| (words.goal_facts)(&line.goal.baseline, &line.goal.target))
        };
        let way = move || line.get().and_then(|line| line.percent).map(words.goal_way);
        let states = GoalState::options(text.lang);
        view! {
            <li class="mk-card mk-card--tight mk-goalline">
                <div>
                    <h3>{title}</h3>
                    <p class="mk-soft mk-small">{facts}</p>
                    <p>{way}</p>
                </div>
                <Field id=id.clone() kind=Kind::Goal field=field!(Goal.state) editor=Editor::Choice(states) />
                <Field id=id kind=Kind::Goal field=field!(Goal.result) editor=Editor::Text />
            </li>
        }
    };
    move || {
        (!ids.with(Vec::is_empty)).then(|| view! {
            <section class="mk-section" aria-labelledby="goals-title">
                <h2 id="goals-title">{words.goals}</h2>
                <p class="mk-soft mk-measure mk-no-print">{words.goals_hint}</p>
                <ul class="mk-rounds"><For each=move || ids.get() key=Clone::clone children=row /></ul>
            </section>
        })
    }
}
