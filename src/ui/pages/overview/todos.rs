//! What is to be done over all partnerships, what is late first.

use leptos::{ev, prelude::*};

use super::{chosen::Chosen, without_step::WithoutStep};
use crate::{
    app::{browser, use_app, use_text},
    domain::{Partnership, danish_order, each_name_once},
    guide::Duty,
    order::OrderBy,
    outward::Scope,
    place::place_of,
    route::Route,
    ui::{
        pages::{outward::ToCalendar, partnership::ReminderItem},
        parts::{Empty, Select, UrgencyTag},
    },
    workspace::{Todo, Urgency},
};

/// As many as anybody does in a day or three.
const STEP: usize = 20;

#[component]
pub fn Todos(
    /// Everybody's, and those of whom is chosen.
    duties: Memo<Vec<Duty>>,
    all: Memo<Vec<Duty>>,
    chosen: Chosen,
    children: Children,
) -> impl IntoView {
    let text = use_text();
    let words = &text.overview;
    let limit = RwSignal::new(STEP);
    let who = chosen.who;
    // By ear: how many of how many stand here now.
    let told = RwSignal::new(String::new());
    let choose = move |name: String| {
        who.set(name);
        let counts = (all.with_untracked(Vec::len), duties.with_untracked(Vec::len));
        told.set((text.rows.rendered)(counts.0, counts.1));
    };
    let shown = Memo::new(move |_| {
        all.with(|all| all.iter().take(limit.get()).cloned().collect::<Vec<_>>())
    });
    let rest = move || all.with(Vec::len).saturating_sub(limit.get());
    let groups = [words.late, words.today, words.soon, words.later, words.undated]
        .into_iter()
        .enumerate()
        .map(|(place, name)| view! { <Group place name shown /> })
        .collect_view();
    let body = move || match shown.with(Vec::is_empty) {
        true => {
            let is_all = who.with(String::is_empty);
            view! {
                <Empty title=words.nothing text=words.nothing_text>
                    {is_all.then(|| view! { <WithoutStep /> })}
                </Empty>
            }
            .into_any()
        }
        false => ().into_any(),
    };
    view! {
        <section class="mk-section" aria-labelledby="todo-title">
            <div class="mk-section__header">
                <h2 id="todo-title" tabindex="-1">
                    {words.todo}
                    <span class="mk-only-print mk-only-print--inline">
                        {move || Some(who.get()).filter(|who| !who.is_empty()).map(|who| format!(": {who}"))}
                    </span>
                </h2>
                <span class="mk-cluster mk-no-print">
                    <OnlyOne duties chosen choose />
                    <ToCalendar scope=Scope::All is_small=true who />
                </span>
            </div>
            <p class="mk-hidden" role="status">{move || told.get()}</p>
            {body}
            <div class="mk-card mk-card--flush" class:mk-gone=move || shown.with(Vec::is_empty)>
                {groups}
            </div>
            {move || (rest() > 0).then(|| view! {
                <button class="mk-button mk-button--small" type="button"
                    on:click=move |_| limit.update(|limit| *limit += STEP)>
                    {(words.more)(rest().min(STEP))}
                </button>
            })}
            {children()}
        </section>
    }
}

/// Whose they are: all of them, or one person's, on the screen, on paper and in the calendar file.
#[component]
fn OnlyOne(
    duties: Memo<Vec<Duty>>,
    chosen: Chosen,
    choose: impl Fn(String) + Copy + Send + 'static,
) -> impl IntoView {
    let Chosen { who, people } = chosen;
    let words = &use_text().overview;
    let names = Memo::new(move |_| {
        let chosen = who.get();
        // Whoever is chosen stands on once their last one is done.
        let mut names = people.with(|people| {
            duties.with(|duties| {
                let owners = duties.iter().map(|duty| people.one(duty.owner()));
                each_name_once(owners.chain([people.one(&chosen)]))
            })
        });
        names.order_by_key(|name| danish_order(name));
        names
    });
    let is_any = Memo::new(move |_| names.with(Vec::len) > 1 || !who.with(String::is_empty));
    let options = Signal::derive(move || {
        let names = names.get().into_iter();
        names.map(|name| (name.clone(), (words.only)(&name))).collect::<Vec<_>>()
    });
    move || {
        is_any.get().then(|| {
            view! {
                <label class="mk-hidden" for="todo-who">{words.whose}</label>
                <Select class="mk-input mk-input--small" id="todo-who" options chosen=who choose none=words.everybody />
            }
        })
    }
}

/// Late, today, soon, later, some day: one heading and its list, gone when it is empty.
#[component]
fn Group(place: usize, name: &'static str, shown: Memo<Vec<Duty>>) -> impl IntoView {
    let ids = Memo::new(move |_| {
        shown.with(|shown| {
            let here = shown.iter().filter(|duty| group_of(duty.urgency()) == place);
            here.map(Duty::key).collect::<Vec<_>>()
        })
    });
    view! {
        <h3 class="mk-overview__group" class:mk-overview__group--late=place == 0
            class:mk-gone=move || ids.with(Vec::is_empty)>{name}</h3>
        <ul class="mk-actions" class:mk-gone=move || ids.with(Vec::is_empty)>
            <For each=move || ids.get() key=Clone::clone let:key>
                <Line key shown />
            </For>
        </ul>
    }
}

#[component]
fn Line(key: String, shown: Memo<Vec<Duty>>) -> impl IntoView {
    let own = key.clone();
    let duty = Memo::new(move |_| {
        shown.with(|shown| shown.iter().find(|duty| duty.key() == own).cloned())
    });
    let element = format!("todo-{key}");
    let is_promise = duty.with_untracked(|duty| matches!(duty, Some(Duty::Promise(_))));
    if is_promise {
        let todo = Memo::new(move |_| match duty.get() {
            Some(Duty::Promise(todo)) => Some(todo),
            Some(Duty::Reminder(..)) | None => None,
        });
        return view! { <Promise id=key todo shown /> }.into_any();
    }
    let reminder = Memo::new(move |_| match duty.get() {
        Some(Duty::Reminder(own, urgency)) => Some((own, urgency)),
        Some(Duty::Promise(_)) | None => None,
    });
    let next = Callback::new(move |()| shown.with_untracked(|shown| after(shown, &key)));
    view! { <ReminderItem reminder element names_home=true next /> }.into_any()
}

#[component]
fn Promise(id: String, todo: Memo<Option<Todo>>, shown: Memo<Vec<Duty>>) -> impl IntoView {
    let app = use_app();
    let tick = format!("todo-{id}");
    let name = format!("{tick}-name");
    let named = name.clone();
    // Its words lead to where it stands; only the box says that it is done.
    let place =
        app.workspace.with_untracked(|workspace| place_of(workspace, workspace.record(&id)?, None));
    let (route, element) = place.unwrap_or((Route::Overview, String::new()));
    let href = route.href();
    let go = move |event: ev::MouseEvent| {
        browser::follow_here(&event, || browser::go_to(&route, element.clone()));
    };
    let ticked = move |_| {
        let next = shown.with_untracked(|shown| after(shown, &id));
        app.finish(&id);
        browser::focus(&next);
    };
    view! {
        <li class="mk-actions__item">
            <input class="mk-tick" type="checkbox" id=tick aria-labelledby=named prop:checked=false on:change=ticked />
            <a class="mk-actions__text" id=name href=href on:click=go>
                {move || todo.get().map(|todo| todo.action.text)}
            </a>
            {move || todo.get().map(details)}
        </li>
    }
}

fn details(todo: Todo) -> impl IntoView {
    let app = use_app();
    let text = use_text();
    let home = app.workspace.with(|workspace| {
        let partnership = workspace.get::<Partnership>(&todo.action.partnership)?;
        Some((Route::partnership(&partnership.id).href(), partnership.title.clone()))
    });
    let home = home.map(|(href, title)| view! { <a href=href>{title}</a> });
    let owner = match todo.action.owner.as_str() {
        "" => text.overview.nobody.to_owned(),
        owner => owner.to_owned(),
    };
    let due = todo.action.due.map(|day| {
        view! { <time datetime=day.to_string()>{text.lang.date(day)}</time> }
    });
    view! {
        <div class="mk-actions__meta">{home}<span>{owner}</span></div>
        <div class="mk-actions__due">{due}<UrgencyTag urgency=todo.urgency /></div>
    }
}

/// What takes the focus when a line goes: the one after it, the one before, or the heading.
fn after(shown: &[Duty], key: &str) -> String {
    let place = shown.iter().position(|duty| duty.key() == key).unwrap_or_default();
    let next = shown.get(place + 1).or_else(|| place.checked_sub(1).and_then(|p| shown.get(p)));
    next.map_or_else(|| "todo-title".into(), |duty| format!("todo-{}", duty.key()))
}

fn group_of(urgency: Urgency) -> usize {
    match urgency {
        Urgency::Overdue { .. } => 0,
        Urgency::Today => 1,
        Urgency::Soon { .. } => 2,
        Urgency::Later => 3,
        Urgency::Undated => 4,
    }
}
