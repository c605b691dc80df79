//! Many cards at once: pasted lines, and names that were written on one.

use leptos::prelude::*;

use crate::{
    app::{App, NEW_ACTOR, browser, use_app, use_text},
    domain::Node,
    network::{
        edits::{cards, removal},
        pasted::{NoCards, Pasted, pasted, several},
    },
    ui::{
        pages::network::here::{Here, one_line, use_here},
        parts::{Glyph, Icon, Notice, NoticeTone},
    },
    workspace::{Command, Step, Verb},
};

/// A card whose name may be a list, and the names in it.
#[derive(Clone, PartialEq)]
struct Listed {
    id: String,
    name: String,
    parts: Vec<String>,
}

/// What is told of the cards that were written.
#[derive(Clone, Copy, Default)]
pub(super) struct Written {
    pub told: RwSignal<String>,
    /// Those that are partners by their name.
    pub known: RwSignal<Vec<String>>,
    /// The last card, where its name may be several.
    listed: RwSignal<Option<Listed>>,
}

impl Written {
    pub fn ask_whether_several(self, id: &str, name: &str) {
        let parts = several(name);
        let listed = Listed { id: id.into(), name: name.into(), parts };
        self.listed.set(Some(listed).filter(|own| !own.parts.is_empty()));
    }

    /// The name that is asked about.
    pub fn asked(self) -> Option<String> {
        self.listed.with(|listed| listed.as_ref().map(|own| one_line(&own.name)))
    }

    /// A card to each name, as one step with whatever else belongs to it.
    fn add(self, app: App, here: Here, names: &[String], also: Option<Command>) -> Vec<String> {
        let by = app.settings.with_untracked(|settings| settings.by.clone());
        let mut ids = Vec::new();
        let mut new_id = |kind| {
            ids.push(app.new_id(kind));
            ids.last().cloned().unwrap_or_default()
        };
        let new =
            app.workspace.with_untracked(|all| cards(all, &here.id(), names, &by, &mut new_id));
        let label = (app.text().network.count)(names.len());
        let commands = also.into_iter().chain([new]).collect();
        app.run(Step::new(Verb::Created, None, label), Command::Batch(commands));
        let partners = app.workspace.with_untracked(|all| {
            let is_one =
                |id: &&String| all.get::<Node>(id).is_some_and(|own| !own.partner_id.is_empty());
            ids.iter().filter(is_one).cloned().collect::<Vec<_>>()
        });
        self.known.update(|known| known.extend(partners));
        ids
    }
}

/// Several names that were written on one line: a card to each, if they are.
#[component]
pub fn Several(written: Written) -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let words = &use_text().network;
    // Once it is taken back or renamed there is nothing to ask.
    let shown = Memo::new(move |_| {
        let stands = |own: &Listed| {
            app.workspace.with(|all| all.get::<Node>(&own.id).is_some_and(|n| n.name == own.name))
        };
        written.listed.get().filter(stands)
    });
    let part = move |own: &Listed| {
        let found = here.graph.with_untracked(|graph| pasted(graph, &own.parts.join("\n")));
        let Ok(Pasted { names, doubles, .. }) = found else {
            return written.told.set(words.too_many.into());
        };
        let gone = here.graph.with_untracked(|graph| removal(graph, &own.id));
        written.add(app, here, &names, Some(gone));
        written.listed.set(None);
        written.told.set((words.pasted)(names.len(), &doubles));
        browser::focus(NEW_ACTOR);
    };
    move || {
        shown.get().map(|own| {
            let (name, count) = (own.name.clone(), own.parts.len());
            view! {
                <Notice tone=NoticeTone::Info text=(words.several)(&one_line(&name)) is_told=true>
                    <button class="mk-button mk-button--small" type="button"
                        on:click=move |_| part(&own)>{(words.at_commas)(count)}</button>
                </Notice>
            }
        })
    }
}

/// Many lines at once, as from a spreadsheet or a mail.
#[component]
pub fn Paste(written: Written) -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let words = &use_text().network;
    let lines = RwSignal::new(String::new());
    // Why nothing was added: told at the field, since the rest of the page may be out of sight.
    let refused = RwSignal::new(String::new());
    let refuse = move |why: String| {
        refused.set(why);
        browser::focus("paste-actors");
    };
    let add = move |_| {
        let found = here.graph.with_untracked(|graph| lines.with_untracked(|t| pasted(graph, t)));
        let Pasted { names, doubles, has_more_columns, head } = match found {
            Ok(found) => found,
            Err(NoCards::TooMany) => return refuse(words.too_many.into()),
            Err(NoCards::TooLong(name)) => return refuse((words.long_line)(&one_line(&name))),
        };
        let ids = match names.is_empty() {
            true => Vec::new(),
            false => written.add(app, here, &names, None),
        };
        if let ([id], [name]) = (ids.as_slice(), names.as_slice()) {
            written.ask_whether_several(id, name);
        }
        let said = (words.pasted)(names.len(), &doubles);
        let head = (!head.is_empty()).then(|| (words.head_row)(&head));
        let more = has_more_columns.then(|| words.more_columns.to_owned());
        let all: Vec<String> = [said].into_iter().chain(head).chain(more).collect();
        written.told.set(all.join(". "));
        lines.set(String::new());
        browser::focus(NEW_ACTOR);
    };
    let is_refused = Memo::new(move |_| refused.with(|why| !why.is_empty()));
    view! {
        <details class="mk-group">
            <summary class="mk-group__summary">
                <Icon glyph=Glyph::Chevron />
                <span class="mk-group__title">{words.paste}</span>
            </summary>
            <div class="mk-group__body" data-draft="">
                <div class="mk-field">
                    <label class="mk-field__label" for="paste-actors">{words.cards}</label>
                    <p class="mk-field__hint" id="paste-hint">{words.paste_hint}</p>
                    {move || is_refused.get().then(|| view! {
                        <p class="mk-field__error" id="paste-error">
                            <Icon glyph=Glyph::Error /> <span>{move || refused.get()}</span>
                        </p>
                    })}
                    <textarea class="mk-input" id="paste-actors" rows="5" aria-describedby="paste-error paste-hint"
                        aria-invalid=move || is_refused.get().to_string()
                        prop:value=move || lines.get()
                        on:input=move |event| {
                            refused.set(String::new());
                            lines.set(event_target_value(&event));
                        }></textarea>
                </div>
                <div><button class="mk-button" type="button" on:click=add>{words.paste_add}</button></div>
            </div>
        </details>
    }
}
