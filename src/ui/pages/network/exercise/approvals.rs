//! The chain on the map becomes approvals: of a partnership that is there, or of a new one.

use leptos::{ev, prelude::*};

use super::permits::ChainList;
use crate::{
    app::{browser, use_app, use_text},
    domain::{Kind, Partnership},
    network::{
        chain,
        edits::{approvals, approved_partnership},
    },
    route::{Route, Tab},
    ui::{
        pages::network::here::use_here,
        parts::{FieldError, Glyph, Icon, SelectField},
    },
    workspace::{Step, Verb},
};

const TITLE: &str = "chain-new";
const INTO: &str = "chain-into";

#[component]
pub fn Approvals() -> impl IntoView {
    let here = use_here();
    // Without a chain there is nothing to put anywhere; the list says why.
    let has_chain = Memo::new(move |_| {
        here.graph.with(|graph| {
            let chain = chain(graph, None);
            chain.circle.is_empty() && !chain.order.is_empty()
        })
    });
    let made = RwSignal::new(None::<String>);
    view! {
        <ChainList />
        {move || has_chain.get().then(|| view! { <Into made /><New made /> })}
        <Made made />
    }
}

/// Into a partnership that is going on.
#[component]
fn Into(made: RwSignal<Option<String>>) -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let text = use_text();
    let words = &text.network;
    let chosen = RwSignal::new(String::new());
    let list = Memo::new(move |_| {
        app.workspace.with(|workspace| {
            let all = workspace.all::<Partnership>();
            all.filter(|partnership| !partnership.is_over())
                .map(|partnership| (partnership.id.clone(), partnership.title.clone()))
                .collect::<Vec<_>>()
        })
    });
    let put = move |_| {
        let id = chosen.get_untracked();
        let fresh = here.graph.with_untracked(|graph| {
            let chain = chain(graph, None);
            app.workspace.with_untracked(|workspace| {
                approvals(workspace, graph, &chain, &id, &mut |kind| app.new_id(kind))
            })
        });
        match fresh {
            Some((count, command)) => {
                let told = (words.chain_done)(count);
                let label = (app.text().file_page.count)(Kind::Approval, count);
                app.run_and_tell(Step::new(Verb::Created, None, label), command, told);
            }
            None => app.tell(words.chain_nothing.into()),
        }
        made.set(Some(id));
        browser::focus("chain-made");
    };
    move || {
        (!list.with(Vec::is_empty)).then(|| view! {
            <div class="mk-addline">
                <SelectField id=INTO label=words.chain_into options=list chosen=chosen
                        choose=move |code| chosen.set(code) none=text.shell.not_chosen />
                <button class="mk-button" type="button" disabled=move || chosen.with(String::is_empty)
                    on:click=put>{words.chain_put}</button>
            </div>
        })
    }
}

/// A new one, about what the map asks.
#[component]
fn New(made: RwSignal<Option<String>>) -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let words = &use_text().network;
    let title = RwSignal::new(String::new());
    let error = RwSignal::new(None);
    let create = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let name = title.get_untracked().trim().to_owned();
        if name.is_empty() {
            error.set(Some(words.chain_new_empty));
            return browser::focus(TITLE);
        }
        let created = here.graph.with_untracked(|graph| {
            let today = app.today.get_untracked();
            approved_partnership(graph, &chain(graph, None), &name, today, &mut |kind| {
                app.new_id(kind)
            })
        });
        if let Some((id, count, command)) = created {
            app.run_and_tell(
                Step::created(Kind::Partnership, &name),
                command,
                (words.chain_done)(count),
            );
            title.set(String::new());
            made.set(Some(id));
            browser::focus("chain-made");
        }
    };
    view! {
        <form class="mk-addline" on:submit=create>
            <div class="mk-field">
                <label class="mk-field__label" for=TITLE>{words.chain_new}</label>
                <FieldError id="chain-new-error" error />
                <input class="mk-input" id=TITLE autocomplete="off"
                    aria-describedby=move || error.get().map(|_| "chain-new-error")
                    aria-invalid=move || error.get().map(|_| "true")
                    prop:value=move || title.get()
                    on:input=move |event| {
                        title.set(event_target_value(&event));
                        error.set(None);
                    } />
            </div>
            <button class="mk-button" type="submit">
                <Icon glyph=Glyph::Plus />
                {words.chain_new_make}
            </button>
        </form>
    }
}

/// The way to what was just made.
#[component]
fn Made(made: RwSignal<Option<String>>) -> impl IntoView {
    let app = use_app();
    let words = &use_text().network;
    move || {
        let id = made.get()?;
        let title =
            app.workspace.with(|w| w.get::<Partnership>(&id).map(|own| own.title.clone()))?;
        let href = Route::Partnership { id, tab: Tab::Approvals }.href();
        Some(view! { <p><a id="chain-made" href=href>{(words.chain_see)(&title)}</a></p> })
    }
}
