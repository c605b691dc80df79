//! One to three changes, each with a name and a date. They become next steps on the partnership.

use leptos::{ev, prelude::*};

use super::super::here::use_here;
use crate::{
    app::{browser, use_app, use_text},
    domain::{Action, Day, Kind},
    evaluation::decide,
    ui::parts::{FieldError, Glyph, Icon, UrgencyTag},
    workspace::Step,
};

/// Days until a change is to be made, at first.
const DAYS: u64 = 14;

#[component]
pub fn Decide() -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let text = use_text();
    let words = &text.evaluation;
    let what = RwSignal::new(String::new());
    let who = RwSignal::new(String::new());
    let due = RwSignal::new(app.today.get_untracked().plus_days(DAYS).to_string());
    let error = RwSignal::new(None::<&'static str>);
    let add = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let (text, owner) = (what.get_untracked(), who.get_untracked());
        let day = Day::parse_iso(&due.get_untracked());
        // A change without a name and a date is a wish.
        let missing = match (text.trim(), owner.trim(), day) {
            ("", _, _) => Some((words.what_missing, "decide-what")),
            (_, "", _) => Some((words.who_missing, "decide-who")),
            (_, _, None) => Some((words.when_missing, "decide-due")),
            _ => None,
        };
        if let Some((told, place)) = missing {
            error.set(Some(told));
            return browser::focus(place);
        }
        error.set(None);
        let round = here.round.get_untracked();
        let command = decide(&round, &app.new_id(Kind::Action), &text, &owner, day);
        app.run_and_tell(Step::created(Kind::Action, text.trim()), command, words.step_made.into());
        what.set(String::new());
        browser::focus("decide-what");
    };
    let made = Memo::new(move |_| {
        let (home, own) = here.round.with(|round| (round.partnership.clone(), round.id.clone()));
        app.workspace.with(|workspace| {
            let all = workspace.of::<Action>(&home).filter(|action| action.origin_id == own);
            all.cloned().collect::<Vec<_>>()
        })
    });
    let rows = move || {
        let today = app.today.get();
        let all = made.get().into_iter().map(|action| {
            let urgency = crate::workspace::Urgency::of(action.due, today);
            let facts = [Some(action.owner.clone()), action.due.map(|due| text.lang.date(due))];
            let facts =
                facts.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>();
            view! {
                <li class="mk-card mk-card--tight mk-rounds__item">
                    <span class="mk-rounds__what">{action.text}</span>
                    <span class="mk-soft">{facts.join(" · ")}</span>
                    <UrgencyTag urgency />
                </li>
            }
        });
        all.collect_view()
    };
    let field =
        move |id: &'static str, label: &'static str, value: RwSignal<String>, is_date: bool| {
            view! {
                <div class="mk-field" class:mk-addline__text=!is_date>
                    <label class="mk-field__label" for=id>{label}</label>
                    <input class="mk-input" class:mk-input--date=is_date id=id autocomplete="off"
                        type=if is_date { "date" } else { "text" }
                        aria-describedby=move || error.get().map(|_| "decide-error")
                        prop:value=move || value.get()
                        on:input=move |event| value.set(event_target_value(&event)) />
                </div>
            }
        };
    view! {
        <ul class="mk-rounds">{rows}</ul>
        <form class="mk-stack mk-stack--tight" aria-label=words.decide on:submit=add>
            <FieldError id="decide-error" error />
            <div class="mk-addline">
                {field("decide-what", words.what, what, false)}
                {field("decide-who", words.who, who, false)}
                {field("decide-due", words.by_when, due, true)}
                <button class="mk-button mk-button--primary" type="submit">
                    <Icon glyph=Glyph::Plus />
                    {words.make_step}
                </button>
            </div>
        </form>
    }
}
