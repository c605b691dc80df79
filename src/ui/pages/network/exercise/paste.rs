//! Many cards at once: pasted lines, and names that were written on one.

use leptos::prelude::*;

use crate::{
    app::{App, NEW_ACTOR, browser, use_app, use_text},
    domain::Node,
    network::{
        Graph,
        edits::{cards, removal},
        pasted::{NoCards, Pasted, pasted, several},
    },
    ui::{
        pages::network::here::{Here, one_line, use_here},
        parts::{Glyph, Group, Icon, Notice, NoticeTone},
    },
    workspace::{Command, Step, Verb},
};

/// A card whose name may be a list, as it was written, and the names in it.
#[derive(Clone, PartialEq)]
pub(super) struct Listed {
    card: Node,
    parts: Vec<String>,
}

impl Listed {
    pub fn name(&self) -> String {
        one_line(&self.card.name)
    }
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
    pub fn ask_whether_several(self, app: App, id: &str) {
        let card = app.workspace.with_untracked(|all| all.get::<Node>(id).cloned());
        let listed = card.map(|card| Listed { parts: several(&card.name), card });
        // What is asked about stays asked while others are written.
        if let Some(listed) = listed.filter(|own| !own.parts.is_empty()) {
            self.listed.set(Some(listed));
        }
    }

    /// What is asked about: once something else is said of the card, or it is gone, there is nothing to ask.
    pub fn asked(self, app: App, here: Here) -> Option<Listed> {
        let is_as_written = |own: &Listed| {
            let stands = app.workspace.with(|all| all.get::<Node>(&own.card.id) == Some(&own.card));
            let is_tied = |graph: &Graph| {
                let place = graph.place(&own.card.id);
                graph.ties.iter().any(|tie| place == Some(tie.from) || place == Some(tie.to))
            };
            stands && !here.graph.with(is_tied)
        };
        self.listed.get().filter(is_as_written)
    }

    /// A card to each name in the lines, and what is told of it.
    ///
    /// # Errors
    /// In words, where nothing was added.
    pub fn add_lines(self, app: App, here: Here, lines: &str) -> Result<(), String> {
        let words = &app.text().network;
        let found = here.graph.with_untracked(|graph| pasted(graph, lines));
        let Pasted { names, doubles, has_more_columns, head } = match found {
            Ok(found) => found,
            Err(NoCards::TooMany) => return Err(words.too_many.into()),
            Err(NoCards::TooLong(name)) => return Err((words.long_line)(&one_line(&name))),
        };
        let ids = match names.is_empty() {
            true => Vec::new(),
            false => self.add(app, here, &names, None),
        };
        if let [id] = ids.as_slice() {
            self.ask_whether_several(app, id);
        }
        let said = (words.pasted)(names.len(), &doubles);
        let head = (!head.is_empty()).then(|| (words.head_row)(&head));
        let more = has_more_columns.then(|| words.more_columns.to_owned());
        let all: Vec<String> = [said].into_iter().chain(head).chain(more).collect();
        self.told.set(all.join(". "));
        Ok(())
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
pub fn Several(written: Written, asked: Memo<Option<Listed>>) -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let words = &use_text().network;
    let part = move |own: &Listed| {
        let found = here.graph.with_untracked(|graph| pasted(graph, &own.parts.join("\n")));
        let Ok(Pasted { names, doubles, .. }) = found else {
            return written.told.set(words.too_many.into());
        };
        let gone = here.graph.with_untracked(|graph| removal(graph, &own.card.id));
        written.add(app, here, &names, Some(gone));
        written.listed.set(None);
        written.told.set((words.pasted)(names.len(), &doubles));
        browser::focus(NEW_ACTOR);
    };
    move || {
        asked.get().map(|own| {
            let (name, count) = (own.name(), own.parts.len());
            view! {
                <Notice tone=NoticeTone::Info text=(words.several)(&name) is_told=true>
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
    let add = move |_| {
        if let Err(why) = written.add_lines(app, here, &lines.get_untracked()) {
            refused.set(why);
            return browser::focus("paste-actors");
        }
        lines.set(String::new());
        browser::focus(NEW_ACTOR);
    };
    let is_refused = Memo::new(move |_| refused.with(|why| !why.is_empty()));
    view! {
        <Group title=words.paste>
            <div class="mk-stack" data-draft="">
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
        </Group>
    }
}
