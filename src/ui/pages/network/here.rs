//! The map that the page is about, handed down to all its parts.

use leptos::prelude::*;
use serde_json::Value;

use super::ends::Ends;
use crate::{
    app::{App, browser, use_app, use_text},
    domain::{Map, Node, Person},
    network::{Drawing, Graph, Look, Measures, Picture, Tie, dots, initials, measures, staff_of},
    text::{Label, Text, cut},
    workspace::{Command, Step, Verb, is_another, is_partner},
};

/// Cheap to copy into every closure.
#[derive(Clone, Copy)]
pub struct Here {
    id: StoredValue<String>,
    pub graph: Memo<Graph>,
    pub measures: Memo<Measures>,
    /// The actor whose details are open.
    pub selected: RwSignal<Option<String>>,
    selected_at: Memo<Option<usize>>,
    pub look: RwSignal<Look>,
    pub ends: Ends,
    /// What a hand on the map has just done, for those who do not see it.
    pub said: RwSignal<String>,
    /// Whoever was taken off the map last: the focus is there again when that is undone.
    pub removed: StoredValue<Option<String>>,
    /// The picture that stands on the map's own page, where what it shows can be moved.
    pub drawn: RwSignal<Option<(Drawing, RwSignal<Picture>)>>,
    /// The earlier map that it is held against, if any.
    pub earlier: RwSignal<String>,
    /// Big letters, initials for names, no notes.
    pub on_screen: RwSignal<bool>,
    /// What was said, and colleagues' names, go on paper as well: somebody has asked for it.
    pub is_told_on_paper: RwSignal<bool>,
    /// An example's map: to look at only.
    pub is_lent: bool,
}

pub fn provide(id: String) {
    let app = use_app();
    let id = StoredValue::new(id);
    let word = use_text().shell.library;
    let graph = Memo::new(move |_| {
        let graph = app.workspace.with(|w| id.with_value(|id| Graph::of(w, id)));
        graph.unwrap_or_default().with_own_mark(word)
    });
    provide_graph(id, graph, false);
}

/// A map that is not among the records.
pub fn provide_lent(graph: Graph) {
    let id = StoredValue::new(graph.map.id.clone());
    provide_graph(id, Memo::new(move |_| graph.clone()), true);
}

fn provide_graph(id: StoredValue<String>, graph: Memo<Graph>, is_lent: bool) {
    // A letter in a note is no reason to find anew who stands between whom.
    let measured = Memo::new(move |_| graph.with(Graph::measured));
    let measures = Memo::new(move |_| measured.with(measures));
    let selected = RwSignal::new(None::<String>);
    let selected_at =
        Memo::new(move |_| selected.with(|id| graph.with(|graph| graph.place(id.as_deref()?))));
    provide_context(Here {
        id,
        graph,
        measures,
        selected,
        selected_at,
        look: RwSignal::new(Look::default()),
        ends: Ends::new(),
        said: RwSignal::new(String::new()),
        removed: StoredValue::new(None),
        drawn: RwSignal::new(None),
        earlier: RwSignal::new(String::new()),
        on_screen: RwSignal::new(false),
        is_told_on_paper: RwSignal::new(false),
        is_lent,
    });
}

pub fn use_here() -> Here {
    expect_context()
}

impl Here {
    pub fn id(self) -> String {
        self.id.get_value()
    }

    /// Whoever is selected, as long as it stands on the map.
    pub fn selected_place(self) -> Option<usize> {
        self.selected_at.get()
    }

    pub fn map(self) -> Memo<Map> {
        Memo::new(move |_| self.graph.with(|graph| graph.map.clone()))
    }

    /// Ids of all but the library, in the order they were written.
    pub fn others(self) -> Memo<Vec<String>> {
        Memo::new(move |_| {
            self.graph.with(|graph| {
                let others = graph.others().into_iter().filter_map(|place| graph.actor(place));
                others.map(|actor| actor.id.clone()).collect()
            })
        })
    }

    /// Of those, whom somebody is looking for: all, as long as nothing is asked for.
    pub fn found(self) -> Memo<Vec<String>> {
        self.found_as(|_, _, found| found)
    }

    /// The same as the table stands.
    pub fn listed(self) -> Memo<Vec<String>> {
        self.found_as(|look, graph, found| match &look.order {
            Some(order) => order.sorted(graph, found),
            None => found,
        })
    }

    fn found_as(self, order: fn(&Look, &Graph, Vec<usize>) -> Vec<usize>) -> Memo<Vec<String>> {
        Memo::new(move |_| {
            let selected = self.selected_place();
            self.graph.with(|graph| {
                let others = graph.others().into_iter();
                let found = self.look.with(|look| {
                    let found = others.filter(|place| look.shows(graph, *place, selected));
                    order(look, graph, found.collect())
                });
                let found = found.into_iter().filter_map(|place| graph.actor(place));
                found.map(|actor| actor.id.clone()).collect()
            })
        })
    }

    /// Ids of the ties, in the order they were drawn.
    pub fn ties(self) -> Memo<Vec<String>> {
        Memo::new(move |_| {
            self.graph.with(|graph| graph.ties.iter().map(|tie| tie.edge.id.clone()).collect())
        })
    }

    /// Of these, one actor's.
    pub fn ties_of(self, id: &str) -> Memo<Vec<String>> {
        let id = id.to_owned();
        Memo::new(move |_| {
            self.graph.with(|graph| {
                let place = graph.place(&id);
                let own = graph.ties.iter();
                let own = own.filter(|tie| place == Some(tie.from) || place == Some(tie.to));
                own.map(|tie| tie.edge.id.clone()).collect()
            })
        })
    }

    /// Everybody with id and name, for a choice.
    pub fn everybody(self) -> Memo<Vec<(String, String)>> {
        Memo::new(move |_| {
            self.graph.with(|graph| {
                graph.actors.iter().map(|actor| (actor.id.clone(), actor.name.clone())).collect()
            })
        })
    }

    /// The button that opens all about an actor, where they stand in a list.
    pub fn button_of(id: &str) -> String {
        format!("open-{id}")
    }

    /// From a list: the card stands beside it, or below.
    pub fn open(self, id: &str) {
        self.selected.set(Some(id.to_owned()));
        browser::focus("details-title");
    }

    /// Where an actor's card was opened from.
    pub fn places_of(self, id: &str) -> Vec<String> {
        vec![format!("mark-{id}"), Self::button_of(id), "mk-title".into()]
    }

    pub fn name(self, id: &str) -> String {
        self.graph.with(|graph| {
            graph.place(id).map(|place| graph.name(place).to_owned()).unwrap_or_default()
        })
    }

    /// What one actor has, as it changes.
    pub fn of<T: PartialEq + Default + Send + Sync + 'static>(
        self,
        id: &str,
        of: impl Fn(&Node) -> T + Send + Sync + 'static,
    ) -> Memo<T> {
        let id = id.to_owned();
        Memo::new(move |_| {
            self.graph.with(|graph| {
                graph.place(&id).and_then(|place| graph.actor(place)).map(&of).unwrap_or_default()
            })
        })
    }

    /// What one tie has, as it changes.
    pub fn of_tie<T: PartialEq + Default + Send + Sync + 'static>(
        self,
        id: &str,
        of: impl Fn(&crate::domain::Edge) -> T + Send + Sync + 'static,
    ) -> Memo<T> {
        let id = id.to_owned();
        Memo::new(move |_| {
            self.graph.with(|graph| graph.tie(&id).map(|tie| of(&tie.edge)).unwrap_or_default())
        })
    }

    /// A tie in words: from, to, and whether it has a direction.
    pub fn tie_words(self, text: &'static Text, id: &str) -> String {
        self.graph.with(|graph| {
            graph.tie(id).map(|tie| tie_in_words(graph, tie, text)).unwrap_or_default()
        })
    }

    /// Own staff, by what stands in the field: those who take part, those who know somebody, and
    /// those the library has written down.
    pub fn staff(self) -> Memo<Vec<String>> {
        let app = use_app();
        Memo::new(move |_| {
            // An example's map knows nothing of us.
            let people: Vec<String> = app.workspace.with(|workspace| {
                if self.is_lent {
                    return Vec::new();
                }
                let people = workspace.all::<Person>().filter(|p| p.active != Some(false));
                people
                    .map(
                        |p| if p.initials.is_empty() { p.name.clone() } else { p.initials.clone() },
                    )
                    .collect()
            });
            self.graph.with(|graph| staff_of(graph, people))
        })
    }

    /// A colleague's name as this screen may show it.
    pub fn who(self, name: &str) -> String {
        match self.on_screen.get() {
            true => initials(name),
            false => name.into(),
        }
    }

    /// Whether somebody has put dots.
    pub fn has_dots(self) -> Memo<bool> {
        let graph = self.graph;
        Memo::new(move |_| graph.with(|graph| graph.actors.iter().any(|actor| dots(actor) > 0)))
    }

    /// What names colleagues, as the screen has it; paper may go to a partner: it has `instead`, unless the
    /// names were asked for.
    pub fn on_paper(self, shown: String, instead: String) -> AnyView {
        if self.is_told_on_paper.get() || shown == instead {
            return shown.into_any();
        }
        view! {
            <span class="mk-no-print">{shown}</span>
            <span class="mk-only-print mk-only-print--inline">{instead}</span>
        }
        .into_any()
    }

    /// Creates something that belongs to this map, told as one step.
    pub fn create<E: crate::domain::Entity>(self, app: App, entity: &E, label: &str) -> String {
        let id = app.new_id(E::KIND);
        app.run(Step::created(E::KIND, label), Command::create(&id, entity));
        id
    }

    /// Says that an actor is this partner, or that it is not.
    pub fn say_partner(self, app: App, id: &str, partner: &str, is_it: bool) {
        let command = app.workspace.with_untracked(|workspace| {
            let node = workspace.get::<Node>(id)?;
            Some(match is_it {
                true => is_partner(node, partner),
                false => is_another(workspace, node, partner),
            })
        });
        if let Some(command) = command {
            app.run(app.step(Verb::Edited, id, None), command);
            app.history.update(|history| history.pause());
        }
    }

    /// Tells by ear what became of an actor on the map.
    pub fn say(self, id: &str, what: &str) {
        let name = untrack(move || self.name(id));
        self.said.set(format!("{name}: {what}"));
    }

    pub fn set(self, app: App, id: &str, field: &str, value: Value) {
        app.edit(id, field, value);
        app.history.update(|history| history.pause());
    }

    /// An actor and its ties, into the trash, with a way back; the focus goes on to the next actor,
    /// whose control has an id that begins with `stop`.
    pub fn remove(self, app: App, id: &str, stop: &str) {
        let stops = self.graph.with_untracked(|graph| {
            let place = graph.place(id);
            let next = place.and_then(|place| graph.actor(place + 1));
            let before = place.and_then(|place| graph.actor(place.checked_sub(1)?));
            let stops = [next, before].into_iter().flatten().map(|own| format!("{stop}{}", own.id));
            stops.chain(["mk-title".to_owned()]).collect()
        });
        let command = self.graph.with_untracked(|graph| crate::network::edits::removal(graph, id));
        let step = app.step(Verb::Deleted, id, None);
        let told = (app.text().shell.deleted)(&step);
        if self.selected.with_untracked(|selected| selected.as_deref() == Some(id)) {
            self.selected.set(None);
        }
        app.run_and_tell(step, command, told);
        self.removed.set_value(Some(id.to_owned()));
        browser::focus_one_of(stops);
    }
}

/// A name as it stands in a sentence: one line of it, and never nothing.
pub fn shown_name(graph: &Graph, place: usize, text: &'static Text) -> String {
    match graph.name(place).trim() {
        "" => text.shell.untitled.to_owned(),
        name => one_line(name),
    }
}

/// Who is tied to whom, as a sentence tells it.
pub fn tie_in_words(graph: &Graph, tie: &Tie, text: &'static Text) -> String {
    let name = |place| shown_name(graph, place, text);
    (text.network.tie)(&name(tie.from), &name(tie.to), tie.edge.has_direction())
}

/// The same, and all that is said of it: what runs between, how strong, in what mood.
pub fn tie_described(graph: &Graph, tie: &Tie, text: &'static Text) -> String {
    let kinds: Vec<&str> = tie.edge.types.0.iter().map(|kind| kind.label(text.lang)).collect();
    let strength = tie.edge.strength.and_then(|own| usize::try_from(own - 1).ok());
    let strength = strength.and_then(|own| text.network.strengths.get(own).copied());
    let mood = tie.edge.mood.map(|mood| mood.label(text.lang));
    let kinds = Some(kinds.join(", ")).filter(|kinds| !kinds.is_empty());
    let parts = kinds.into_iter().chain(strength.into_iter().chain(mood).map(str::to_owned));
    let said: Vec<String> = parts.collect();
    let name = tie_in_words(graph, tie, text);
    if said.is_empty() { name } else { format!("{name}: {}", said.join(" · ")) }
}

/// The beginning of what is too long for a heading or a sentence.
pub fn one_line(name: &str) -> String {
    const LONGEST: usize = 80;
    cut(name, LONGEST)
}

/// A number of a field as JSON, nothing for none.
pub fn number_or_null(code: &str) -> Value {
    code.parse::<i64>().map_or(Value::Null, Value::from)
}
