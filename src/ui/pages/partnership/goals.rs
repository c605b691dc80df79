//! What each wants to reach: together, the library, each partner.

use leptos::prelude::*;

use super::{
    here::{entity, use_here},
    rows::{AddLine, Row},
};
use crate::{
    app::{use_app, use_text},
    domain::{Goal, GoalState, Whose},
    field,
    text::Label,
    ui::parts::{Editor, SelectField, Tag, Tone, fields, tag_of},
};

const ADD: &str = "add-goal";

#[component]
pub fn Goals() -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let text = use_text();
    let words = &text.partnership.record;
    let goals = here.in_order::<Goal>();
    let whose = move || {
        let own = [(Whose::Shared, words.shared_goal), (Whose::Library, words.library_goal)];
        let own = own.into_iter().map(|(whose, name)| (whose.id().to_owned(), name.to_owned()));
        own.chain(here.partners()).collect::<Vec<_>>()
    };
    let party = RwSignal::new(Whose::Shared.id().to_owned());
    let add = Callback::new(move |lines: Vec<String>| {
        let goal = |line| Goal {
            partnership: here.id(),
            text: line,
            party: party.get_untracked(),
            state: Some(GoalState::Open),
            ..Goal::default()
        };
        let told = (text.partnership.record.added)(lines.len());
        app.create_each(&lines.into_iter().map(goal).collect::<Vec<_>>(), told);
    });
    view! {
        <div class="mk-rowlist">
            <For each=move || goals.get() key=Clone::clone
                children=move |id| view! { <GoalRow id whose=Signal::derive(whose) /> } />
        </div>
        <AddLine id=ADD label=words.add_goal on_add=add>
            <SelectField id="add-goal-party" label=words.whose options=Signal::derive(whose)
                chosen=party choose=move |code| party.set(code) />
        </AddLine>
    }
}

#[component]
fn GoalRow(id: String, whose: Signal<Vec<(String, String)>>) -> impl IntoView {
    let text = use_text();
    let goal = entity::<Goal>(&id);
    let end = move || {
        let (party, state, due) = goal.with(|goal| (goal.party.clone(), goal.state, goal.due));
        let name = whose.get().into_iter().find(|(id, _)| *id == party).map(|(_, name)| name);
        view! {
            {name.map(|name| view! { <Tag tone=Tone::Plain label=name /> })}
            {state.map(tag_of)}
            <span class="mk-small mk-soft">{due.map(|due| text.lang.date(due))}</span>
        }
    };
    let own = id.clone();
    view! {
        <Row id title=Signal::derive(move || goal.with(|goal| goal.text.clone())) end after=ADD>
            {fields::<Goal>(&own, vec![
                (field!(Goal.text), Editor::Text),
                (field!(Goal.party), Editor::Link(whose.get())),
                (field!(Goal.indicator), Editor::Text),
                (field!(Goal.baseline), Editor::Line),
                (field!(Goal.target), Editor::Line),
                (field!(Goal.result), Editor::Text),
                (field!(Goal.due), Editor::Date),
                (field!(Goal.state), Editor::Choice(GoalState::options(text.lang))),
            ])}
        </Row>
    }
}
