//! The one search over everything, which is the list of commands too: what it finds, in which order, and
//! what a key does in it.
//!
//! Records come first, since they are the user's own; then what can be done, then what the guide, the
//! examples and the help say. No place is told twice.
//!
//! Invariant: opens nothing and changes nothing.

use std::cmp::Reverse;

use crate::{
    content::{Example, Passage, find_passages},
    domain::{Code, Day, Kind, Partnership, Phase},
    order::OrderBy,
    place::{place_of, route_of},
    route::{Route, Tab},
    text::{
        Label, Text,
        names::name_of,
        ways::{BEGIN_AGAIN, WRITE_MAIL, Way, find_help, find_ways},
    },
    workspace::{
        Named, Workspace,
        again::{Over, over},
        field_with, home_of, title_of,
    },
};

/// As many as fit on a screen.
const LIMIT: usize = 20;
/// Partnerships that have ended and could begin again.
const ENDED_LIMIT: usize = 5;
/// Partnerships that a mail may be about.
const MAIL_LIMIT: usize = 3;
/// Of the guide: the user's own things come first and stay in sight.
const GUIDE_LIMIT: usize = 8;

/// Something that can be opened.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    pub title: String,
    /// What of the title is Danish, in another language's example.
    pub danish: String,
    pub kind: String,
    pub context: String,
    pub route: Route,
    /// The element to go to on that page; empty for its heading.
    pub place: String,
    pub sort: Sort,
}

/// What sort of thing was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    Record(Kind),
    /// A passage of the guide.
    Guide,
    Example,
    /// A partnership to begin again.
    Again,
    /// A mail to write.
    Mail,
    /// A page, something to do, or what the help says.
    Way,
}

/// Among what is looked for, and where somebody stands while they look.
#[derive(Clone, Copy)]
pub struct Among<'a> {
    pub workspace: &'a Workspace,
    /// What records are called that have no name of their own.
    pub named: &'a Named,
    /// Empty until it has come.
    pub guide: &'a [Passage],
    /// Empty until they have come.
    pub examples: &'a [Example],
    /// The page that is open.
    pub here: &'a Route,
    pub today: Day,
    /// A share copy is open for itself.
    pub is_apart: bool,
}

impl Among<'_> {
    fn is_here(&self, partnership: &Partnership) -> bool {
        self.here.record() == Some(partnership.id.as_str())
    }
}

/// What a key does in the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Press {
    Choose(usize),
    Open(usize),
}

/// By the key's name, the place that is chosen, and how many there are: the list may have become shorter
/// since that was chosen. `None` for a key that belongs to the field.
pub fn press(key: &str, chosen: usize, count: usize) -> Option<Press> {
    let last = count.saturating_sub(1);
    let place = chosen.min(last);
    match key {
        "ArrowDown" => Some(Press::Choose(place.saturating_add(1).min(last))),
        "ArrowUp" => Some(Press::Choose(place.saturating_sub(1))),
        "Enter" => Some(Press::Open(place)),
        _ => None,
    }
}

/// Records that hold the words, pages and deeds that are called by them, what the guide and the help
/// say of them.
pub fn find(among: &Among, text: &Text, query: &str) -> Vec<Found> {
    let mut found = of_records(among.workspace, text, among.named, query);
    let ways = find_ways(text, query).into_iter().flat_map(|way| match way.place {
        // In a share copy that is theirs to do who sent it.
        BEGIN_AGAIN if among.is_apart => Vec::new(),
        BEGIN_AGAIN => of_ended(among, way, text),
        WRITE_MAIL => of_mail(among, way, text),
        _ => of_ways(vec![way], text, among.here),
    });
    let ways: Vec<Found> = ways.collect();
    // The same place once, under the name that was looked for.
    let is_new = |more: &Found| {
        !ways.iter().any(|way| (&way.route, &way.place) == (&more.route, &more.place))
    };
    let mut later = of_guide(among.guide, text, query);
    later.extend(of_examples(among.examples, text, query));
    later.extend(of_ways(find_help(text, query), text, among.here));
    later.retain(is_new);
    found.extend(ways);
    found.extend(later);
    found
}

/// What somebody answered is shown where the round's own rules show it; ties and signed versions
/// have no name of their own.
fn is_listed(kind: Kind) -> bool {
    !matches!(kind, Kind::Answers | Kind::Edge | Kind::Version)
}

fn of_records(workspace: &Workspace, text: &Text, named: &Named, query: &str) -> Vec<Found> {
    let route = |id: &str| workspace.record(id).and_then(|record| route_of(workspace, record));
    let opens = |kind: Kind, id: &str| is_listed(kind) && route(id).is_some();
    let hits = workspace.search_shown(query, LIMIT, named, &opens);
    let found = hits.into_iter().filter_map(|hit| {
        let record = workspace.record(&hit.id)?;
        let is_canvas = hit.kind == Kind::Library;
        let (route, place) = place_of(workspace, record, field_with(record, query))?;
        Some(Found {
            // What the library's own record says stands on its strategy canvas.
            title: match is_canvas {
                true => text.strategy.title.into(),
                false => name_of(workspace, record, text.lang),
            },
            danish: String::new(),
            kind: if is_canvas { text.guide.own_sheet } else { hit.kind.label(text.lang) }.into(),
            context: home_of(workspace, record).map(title_of).unwrap_or_default(),
            route,
            place,
            sort: Sort::Record(hit.kind),
        })
    });
    found.collect()
}

fn of_guide(guide: &[Passage], text: &Text, query: &str) -> Vec<Found> {
    let found = find_passages(guide, query, GUIDE_LIMIT).into_iter().map(|passage| Found {
        title: passage.title.clone(),
        danish: String::new(),
        kind: (text.guide.passage)(passage.kind).into(),
        context: match Phase::parse(&passage.part) {
            Some(phase) if passage.number.is_empty() => {
                format!("{} {}", phase as usize + 1, phase.label(text.lang))
            }
            Some(phase) => format!("{} {}", passage.number, phase.label(text.lang)),
            None => passage.of.clone(),
        },
        route: Route::guide(&passage.part),
        place: passage.id.clone(),
        sort: Sort::Guide,
    });
    found.collect()
}

fn of_examples(examples: &[Example], text: &Text, query: &str) -> Vec<Found> {
    let is_asked = !query.trim().is_empty();
    let answering = examples.iter().filter(|example| is_asked && example.answers(query));
    let found = answering.map(|example| Found {
        title: example.title.clone(),
        danish: example.danish.clone(),
        kind: text.shell.example.into(),
        context: example.place.clone(),
        route: Route::Example { id: example.id.clone() },
        place: String::new(),
        sort: Sort::Example,
    });
    found.collect()
}

/// Each partnership that has ended, the one whose page is open first; the list where none has.
fn of_ended(among: &Among, mut way: Way, text: &Text) -> Vec<Found> {
    let all = among.workspace.all::<Partnership>();
    let ended = all.filter_map(|own| Some((own, over(own, among.today)?)));
    let mut ended: Vec<(&Partnership, Over)> = ended.collect();
    ended.order_by_key(|(own, over)| (!among.is_here(own), Reverse(over.last)));
    let found = ended.into_iter().take(ENDED_LIMIT).map(|(own, _)| Found {
        title: text.again.button.into(),
        danish: String::new(),
        kind: way.kind.label(text).into(),
        context: own.title.clone(),
        route: Route::partnership(&own.id),
        place: BEGIN_AGAIN.into(),
        sort: Sort::Again,
    });
    let found: Vec<Found> = found.collect();
    match found.is_empty() {
        true => {
            way.place = "";
            of_ways(vec![way], text, among.here)
        }
        false => found,
    }
}

/// The partnership whose page is open, else those that people were last in touch about; what the help says of
/// mails where there is none, or where others write them.
fn of_mail(among: &Among, mut way: Way, text: &Text) -> Vec<Found> {
    let workspace = among.workspace;
    let all = workspace.all::<Partnership>().filter(|_| !among.is_apart);
    let all = all.map(|own| (own, workspace.last_contact(&own.id, among.today)));
    let mut all: Vec<(&Partnership, Option<Day>)> = all.collect();
    all.order_by_key(|(own, last)| (!among.is_here(own), own.is_over(), Reverse(*last)));
    let limit = if all.first().is_some_and(|(own, _)| among.is_here(own)) { 1 } else { MAIL_LIMIT };
    if all.is_empty() {
        (way.address, way.place) = (Some("hjaelp".into()), "paper");
        return of_ways(vec![way], text, among.here);
    }
    let found = all.into_iter().take(limit).map(|(own, _)| Found {
        title: way.name.into(),
        danish: String::new(),
        kind: way.kind.label(text).into(),
        context: own.title.clone(),
        route: Route::Partnership { id: own.id.clone(), tab: Tab::Log },
        place: way.place.into(),
        sort: Sort::Mail,
    });
    found.collect()
}

fn of_ways(ways: Vec<Way>, text: &Text, here: &Route) -> Vec<Found> {
    let found = ways.into_iter().map(|way| Found {
        title: way.name.into(),
        danish: String::new(),
        kind: way.kind.label(text).into(),
        context: String::new(),
        route: way.address.map_or_else(|| here.clone(), |address| Route::parse(&address)),
        place: way.place.into(),
        sort: Sort::Way,
    });
    found.collect()
}
