//! Who calls whom by when: each chosen actor becomes a partnership with a task.

use std::collections::BTreeMap;

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
        parts::{FieldError, Glyph, Group},
    },
    workspace::Step,
};

/// A week is soon enough to be remembered, and late enough to be kept.
const DAYS: u64 = 7;

/// Makes a call, or leads to the field that has to be seen to first, and answers with it.
type Make = Callback<(), Option<String>>;

/// Calls that have a name, and are not made yet, by their actors.
#[derive(Clone, Copy)]
pub struct HalfCalls(RwSignal<BTreeMap<String, Make>>);

impl HalfCalls {
    pub fn provide() -> Self {
        let half = Self(RwSignal::new(BTreeMap::new()));
        provide_context(half);
        half
    }

    fn note(self, id: &str, make: Option<Make>) {
        let _ = self.0.try_update(|half| match make {
            Some(make) => half.insert(id.to_owned(), make),
            None => half.remove(id),
        });
    }

    /// Makes them. Where something has to be said first, it says so there, and this is false.
    pub fn finish(self) -> bool {
        let all = self.0.get_untracked().into_values();
        let left: Vec<_> = all.filter_map(|make| make.run(())).collect();
        if let Some(field) = left.first() {
            browser::focus(field);
        }
        left.is_empty()
    }
}

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
        <Group title=words.choose_here is_open><ActorRows control=tick /></Group>
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
    let calls = use_text().lang.calls();
    let who = RwSignal::new(String::new());
    let by = RwSignal::new(app.today.get_untracked().plus_days(DAYS).to_string());
    let told = RwSignal::new(None::<&'static str>);
    let is_past = Memo::new(move |_| {
        by.with(|by| Day::parse_iso(by)).is_some_and(|day| day < app.today.get())
    });
    // It is said once for each day that is chosen; who presses again means it.
    let past_said = RwSignal::new(String::new());
    let here = use_here();
    let staff = here.staff();
    let field = StoredValue::new(format!("call-who-{id}"));
    let actor = StoredValue::new(id.clone());
    let half = use_context::<HalfCalls>();
    let note = move |make: Option<Make>| {
        if let (Some(half), Some(id)) = (half, actor.try_get_value()) {
            half.note(&id, make);
        }
    };
    let error = format!("call-who-{id}-error");
    let described_who = error.clone();
    let day = format!("call-day-{id}");
    let day_field = StoredValue::new(day.clone());
    let past_hint = format!("call-past-{id}");
    let described = past_hint.clone();
    let list = format!("call-list-{id}");
    let first = move |field: String| {
        browser::focus(&field);
        Some(field)
    };
    let make = Callback::new(move |()| {
        let caller = who.get_untracked().trim().to_owned();
        if caller.is_empty() {
            told.set(Some(words.call_missing));
            return first(field.get_value());
        }
        if untrack(move || same.is_asked()) {
            told.set(Some(calls.same_first));
            return first(same.button());
        }
        told.set(None);
        if is_past.get_untracked()
            && past_said.with_untracked(|said| by.with_untracked(|by| said != by))
        {
            past_said.set(by.get_untracked());
            return first(day_field.get_value());
        }
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
        let (_, command) = command?;
        let (step, said) = match made.with_untracked(Option::is_some) {
            true => (Step::created(Kind::Action, &task), (words.call_planned)(&name)),
            false => (Step::created(Kind::Partnership, &name), (words.call_made)(&name)),
        };
        app.run_and_tell(step, command, said);
        note(None);
        browser::focus(&format!("call-made-{id}"));
        None
    });
    Effect::new(move |_| {
        let is_named = who.with(|who| !who.trim().is_empty());
        note(is_named.then_some(make));
    });
    on_cleanup(move || note(None));
    let send = move |event: ev::SubmitEvent| {
        event.prevent_default();
        make.run(());
    };
    let name_of_button =
        move || if made.with(Option::is_some) { words.call_plan } else { words.call_make };
    // A list of names is nothing for a wall.
    let staff = move || {
        let staff = if here.on_screen.get() { Vec::new() } else { staff.get() };
        staff.into_iter().map(|who| view! { <option value=who></option> }).collect_view()
    };
    view! {
        <form class="mk-addline" on:submit=send>
            <div class="mk-field">
                <label class="mk-field__label" for=field.get_value()>{move || (words.caller)(&name.get())}</label>
                <FieldError id=error error=told />
                <input class="mk-input" id=field.get_value() list=list.clone() autocomplete="off"
                    aria-invalid=move || told.get().map(|_| "true")
                    aria-describedby=move || told.get().map(|_| described_who.clone())
                    prop:value=move || who.get() on:input=move |event| {
                        told.set(None);
                        who.set(event_target_value(&event));
                    } />
                <datalist id=list>{staff}</datalist>
            </div>
            <div class="mk-field">
                <label class="mk-field__label" for=day.clone()>{words.by_when}</label>
                <FieldError id=past_hint glyph=Glyph::Warning error=move || is_past.get().then_some(calls.past) />
                <input class="mk-input mk-input--date" type="date" id=day
                    aria-describedby=move || is_past.get().then(|| described.clone())
                    prop:value=move || by.get() on:change=move |event| by.set(event_target_value(&event)) />
            </div>
            <button class="mk-button mk-button--primary" type="submit">{name_of_button}</button>
        </form>
    }
}
