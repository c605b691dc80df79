//! Who calls whom by when: each chosen actor becomes a partnership with a task.

use leptos::{ev, prelude::*};

use crate::{
    app::{browser, use_app, use_text},
    domain::{Day, Kind, Node},
    network::edits::{Call, call, partnership_of},
    route::Route,
    ui::{
        pages::network::{exercise::ChooseTick, here::use_here, parts::ActorRows},
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

#[component]
pub fn CallCard(id: String) -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let words = &use_text().network;
    let name = here.of(&id, |actor| actor.name.clone());
    let who = RwSignal::new(String::new());
    let by = RwSignal::new(app.today.get_untracked().plus_days(DAYS).to_string());
    let told = RwSignal::new("");
    let made = {
        let id = id.clone();
        Memo::new(move |_| {
            app.workspace.with(|workspace| {
                workspace.get::<Node>(&id).and_then(|node| partnership_of(workspace, node))
            })
        })
    };
    let staff = here.staff();
    let field = StoredValue::new(format!("call-who-{id}"));
    let day = StoredValue::new(format!("call-day-{id}"));
    let voters = StoredValue::new(format!("call-list-{id}"));
    let id = StoredValue::new(id);
    let create = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let caller = who.get_untracked().trim().to_owned();
        if caller.is_empty() {
            told.set(words.call_missing);
            return browser::focus(&field.get_value());
        }
        told.set("");
        let name = name.get_untracked();
        let made = app.workspace.with_untracked(|workspace| {
            let wanted = Call {
                node: &id.get_value(),
                who: &caller,
                by: Day::parse_iso(&by.get_untracked()),
                task: &(words.call_task)(&name),
                today: app.today.get_untracked(),
            };
            call(workspace, &wanted, &mut |kind| app.new_id(kind))
        });
        if let Some((_, command)) = made {
            app.run_and_tell(
                Step::created(Kind::Partnership, &name),
                command,
                (words.call_made)(&name),
            );
            browser::focus(&format!("call-made-{}", id.get_value()));
        }
    };
    let list = move || {
        staff.get().into_iter().map(|who| view! { <option value=who></option> }).collect_view()
    };
    view! {
        <article class="mk-card mk-card--tight">
            <h3>{move || name.get()}</h3>
            {move || match made.get() {
                Some(partnership) => view! {
                    <p><a id=format!("call-made-{}", id.get_value()) href=Route::partnership(&partnership).href()>
                        {words.call_open}<span class="mk-hidden">": "{move || name.get()}</span>
                    </a></p>
                }.into_any(),
                None => view! {
                    <form class="mk-addline" on:submit=create>
                        <div class="mk-field">
                            <label class="mk-field__label" for=field.get_value()>{move || (words.caller)(&name.get())}</label>
                            {move || (!told.get().is_empty()).then(|| view! {
                                <p class="mk-field__error"><Icon glyph=Glyph::Error /><span>{told.get()}</span></p>
                            })}
                            <input class="mk-input" id=field.get_value() list=voters.get_value() autocomplete="off"
                                prop:value=move || who.get() on:input=move |event| who.set(event_target_value(&event)) />
                            <datalist id=voters.get_value()>{list}</datalist>
                        </div>
                        <div class="mk-field">
                            <label class="mk-field__label" for=day.get_value()>{words.by_when}</label>
                            <input class="mk-input mk-input--date" type="date" id=day.get_value()
                                prop:value=move || by.get() on:change=move |event| by.set(event_target_value(&event)) />
                        </div>
                        <button class="mk-button mk-button--primary" type="submit">{words.call_make}</button>
                    </form>
                }.into_any(),
            }}
        </article>
    }
}
