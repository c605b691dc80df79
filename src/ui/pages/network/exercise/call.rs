//! Who calls whom by when: each chosen actor becomes a partnership with a task.

use leptos::{ev, prelude::*};

use crate::{
    app::{browser, use_app, use_text},
    domain::{Day, Kind, Node},
    network::edits::{Call, call, call_of, partnership_of},
    route::Route,
    ui::{
        pages::network::{
            exercise::{
                ChooseTick,
                reach::{Reach, Same, SamePartner},
            },
            here::use_here,
            parts::ActorRows,
        },
        parts::{Glyph, Icon},
    },
    workspace::Step,
};

/// A week is soon enough to be remembered, and late enough to be kept.
const DAYS: u64 = 7;

#[component]
pub fn Calls() -> impl IntoView {
    let here = use_here();
    let words = &use_text().network;
    let ids = Memo::new(move |_| {
        here.graph.with(|graph| {
            let chosen = graph.map.shortlist.0.iter().filter(|id| graph.place(id).is_some());
            chosen.cloned().collect::<Vec<_>>()
        })
    });
    let tick = |id: String| view! { <ChooseTick id /> }.into_any();
    // Not every variant has a step of its own for choosing.
    let is_open = ids.with_untracked(Vec::is_empty);
    view! {
        {move || ids.with(Vec::is_empty).then(|| view! { <p>{words.nobody_chosen}</p> })}
        <div class="mk-stack">
            <For each=move || ids.get() key=Clone::clone children=|id| view! { <CallCard id /> } />
        </div>
        <details class="mk-group" open=is_open>
            <summary class="mk-group__summary">
                <Icon glyph=Glyph::Chevron />
                <span class="mk-group__title">{words.choose_here}</span>
            </summary>
            <div class="mk-group__body"><ActorRows control=tick /></div>
        </details>
    }
}

/// Asks who calls an actor by when, and tells it once it is told.
#[component]
pub fn CallCard(
    id: String,
    /// Where the page asks already whether it is the partner of that name.
    #[prop(optional)]
    is_asked: bool,
) -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let text = use_text();
    let words = &text.network;
    let name = here.of(&id, |actor| actor.name.clone());
    let own = StoredValue::new(id.clone());
    let found = Memo::new(move |_| {
        app.workspace.with(|workspace| {
            let node = own.with_value(|id| workspace.get::<Node>(id))?;
            let partnership = partnership_of(workspace, node)?;
            let call = call_of(workspace, &partnership, node);
            Some((partnership, call.map(|action| (action.owner.clone(), action.due))))
        })
    });
    let made = Memo::new(move |_| found.with(|found| found.as_ref().map(|(made, _)| made.clone())));
    let called =
        Memo::new(move |_| found.with(|found| found.as_ref().and_then(|(_, call)| call.clone())));
    let told = move || {
        called.get().map(|(who, due)| {
            let due = due.map(|due| text.lang.date(due));
            view! { <p>{(words.call_told)(&here.who(&who), due.as_deref())}</p> }
        })
    };
    let link = move || {
        made.get().map(|partnership| {
            view! {
                <p><a id=format!("call-made-{}", own.get_value()) href=Route::partnership(&partnership).href()>
                    {words.call_open}<span class="mk-hidden">" "{move || name.get()}</span>
                </a></p>
            }
        })
    };
    let is_called = Memo::new(move |_| called.with(Option::is_some));
    let same = Same::of(&id);
    let title = format!("call-title-{id}");
    let heading = title.clone();
    let ask =
        move || (!is_called.get()).then(|| view! { <Ask id=own.get_value() name made same /> });
    view! {
        <article class="mk-card mk-card--tight" aria-labelledby=title>
            <h3 id=heading>{move || name.get()}</h3>
            {(!is_asked).then(|| view! { <SamePartner same /> })}
            {told}
            {link}
            {ask}
            <Reach id name same />
        </article>
    }
}

#[component]
fn Ask(id: String, name: Memo<String>, made: Memo<Option<String>>, same: Same) -> impl IntoView {
    let app = use_app();
    let words = &use_text().network;
    let same_first = use_text().lang.calls().same_first;
    let who = RwSignal::new(String::new());
    let by = RwSignal::new(app.today.get_untracked().plus_days(DAYS).to_string());
    let told = RwSignal::new("");
    let here = use_here();
    let staff = here.staff();
    let field = StoredValue::new(format!("call-who-{id}"));
    let day = format!("call-day-{id}");
    let list = format!("call-list-{id}");
    let create = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let caller = who.get_untracked().trim().to_owned();
        if caller.is_empty() {
            told.set(words.call_missing);
            return browser::focus(&field.get_value());
        }
        if untrack(move || same.is_asked()) {
            told.set(same_first);
            return same.focus();
        }
        told.set("");
        let name = name.get_untracked();
        let task = (words.call_task)(&name);
        let wanted = Call {
            node: &id,
            who: &caller,
            by: Day::parse_iso(&by.get_untracked()),
            task: &task,
            today: app.today.get_untracked(),
        };
        let command = app
            .workspace
            .with_untracked(|workspace| call(workspace, &wanted, &mut |kind| app.new_id(kind)));
        let Some((_, command)) = command else { return };
        let (step, said) = match made.with_untracked(Option::is_some) {
            true => (Step::created(Kind::Action, &task), (words.call_planned)(&name)),
            false => (Step::created(Kind::Partnership, &name), (words.call_made)(&name)),
        };
        app.run_and_tell(step, command, said);
        browser::focus(&format!("call-made-{id}"));
    };
    let make = move || if made.with(Option::is_some) { words.call_plan } else { words.call_make };
    // A list of names is nothing for a wall.
    let staff = move || {
        let staff = if here.on_screen.get() { Vec::new() } else { staff.get() };
        staff.into_iter().map(|who| view! { <option value=who></option> }).collect_view()
    };
    view! {
        <form class="mk-addline" on:submit=create>
            <div class="mk-field">
                <label class="mk-field__label" for=field.get_value()>{move || (words.caller)(&name.get())}</label>
                {move || (!told.get().is_empty()).then(|| view! {
                    <p class="mk-field__error"><Icon glyph=Glyph::Error /><span>{told.get()}</span></p>
                })}
                <input class="mk-input" id=field.get_value() list=list.clone() autocomplete="off"
                    prop:value=move || who.get() on:input=move |event| who.set(event_target_value(&event)) />
                <datalist id=list>{staff}</datalist>
            </div>
            <div class="mk-field">
                <label class="mk-field__label" for=day.clone()>{words.by_when}</label>
                <input class="mk-input mk-input--date" type="date" id=day
                    prop:value=move || by.get() on:change=move |event| by.set(event_target_value(&event)) />
            </div>
            <button class="mk-button mk-button--primary" type="submit">{make}</button>
        </form>
    }
}
