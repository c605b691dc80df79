//! Where a record is shown, and where on that page a field of it: the one map from records to pages, for the search,
//! for what is in disagreement, for whatever leads to a record next.
//!
//! Invariant: never a page that is not there. Where the home of a record is gone, the trash shows both.

use crate::{
    crdt::Record,
    domain::{Action, Code, Kind, Round},
    field,
    guide::{NO_LIST, place},
    route::{RoundPart, Route, Tab},
    workspace::{
        Workspace,
        discretion::{names_of, unnamed, withheld},
        home_of, is_stranded,
    },
};

const TITLE: &str = field!(Partnership.title);
const PERIODS: &str = field!(Partnership.periods);
const PHASES: &str = field!(Partnership.phase_history);
const DISCUSSION: &str = field!(Round.discussion_note);
const ASSETS: &str = field!(Library.assets);
const CAPACITY: &str = field!(Library.capacity);

/// The page that shows a record, or what it belongs to.
pub fn route_of(workspace: &Workspace, record: &Record) -> Option<Route> {
    let kind = Kind::parse(&record.kind)?;
    if is_stranded(workspace.records(), record) {
        return Some(Route::Trash);
    }
    let home = home_of(workspace, record);
    let id = || record.id.clone();
    let tab = |tab| home.map(|home| tab_of(home, tab));
    match kind {
        Kind::Library => Some(Route::strategy()),
        Kind::Person => None,
        Kind::Partnership => Some(Route::partnership(&record.id)),
        Kind::Partner => Some(Route::Partner { id: id() }),
        Kind::Map => Some(Route::map(&record.id)),
        Kind::Round => Some(Route::round(&record.id, RoundPart::Whole)),
        Kind::Meeting => home.map(|home| Route::Meeting { partnership: home.id.clone(), id: id() }),
        // What is promised stands beside what has happened.
        Kind::Entry | Kind::Action => tab(Tab::Log),
        Kind::Approval => tab(Tab::Approvals),
        Kind::Risk => tab(Tab::Choosing),
        Kind::Agreement => tab(Tab::Agreement),
        Kind::Contact
        | Kind::Member
        | Kind::Goal
        | Kind::Ask
        | Kind::Contribution
        | Kind::Message => tab(Tab::Record),
        Kind::Version | Kind::Answers | Kind::Node | Kind::Edge => {
            home.and_then(|home| route_of(workspace, home))
        }
    }
}

/// The page that shows a field of a record, and the element to go to there: an empty one for the page's heading.
/// Without a field, where the record as a whole begins.
pub fn place_of(
    workspace: &Workspace,
    record: &Record,
    field: Option<&str>,
) -> Option<(Route, String)> {
    let route = route_of(workspace, record)?;
    let at = |element: String| Some((route.clone(), element));
    if route == Route::Trash {
        return at(String::new());
    }
    let field = field.unwrap_or_default();
    let (first, rest) = field.split_once('/').unwrap_or((field, ""));
    let kind = Kind::parse(&record.kind)?;
    let row = || format!("row-{}", record.id);
    let written = || match first {
        "" => String::new(),
        _ => format!("{}-{first}", record.id),
    };
    let of_round = |part: RoundPart, element: String| {
        Some((Route::Round { id: record.id.clone(), part }, element))
    };
    match kind {
        Kind::Partnership => at_partnership(&record.id, first, rest).or_else(|| at(String::new())),
        Kind::Partner => at(written()),
        Kind::Contact if first.is_empty() => at(person(&record.id)),
        Kind::Contact => at(written()),
        Kind::Library => at(on_sheet(field)),
        Kind::Entry => at(entry(&record.id)),
        Kind::Action if workspace.get::<Action>(&record.id).is_some_and(Action::is_open) => {
            at(done_tick(&record.id))
        }
        Kind::Goal
        | Kind::Ask
        | Kind::Contribution
        | Kind::Message
        | Kind::Member
        | Kind::Approval
        | Kind::Risk => at(row()),
        Kind::Meeting => match first {
            "notes" => at(format!("{ANSWER}{rest}")),
            "check" => at(line_tick(head(rest))),
            _ => at(written()),
        },
        Kind::Round => match first {
            "notes" => of_round(RoundPart::Talk, talk_note(rest)),
            DISCUSSION => of_round(RoundPart::Talk, written()),
            _ => at(String::new()),
        },
        Kind::Node => at(format!("mark-{}", record.id)),
        Kind::Action
        | Kind::Agreement
        | Kind::Map
        | Kind::Person
        | Kind::Version
        | Kind::Answers
        | Kind::Edge => at(String::new()),
    }
}

/// A field of a partnership: in its checklist, in its record, or where it is decided.
fn at_partnership(id: &str, first: &str, rest: &str) -> Option<(Route, String)> {
    let in_list =
        |element| Some((Route::Partnership { id: id.into(), tab: Tab::Checklist }, element));
    let line = head(rest);
    match (first, rest) {
        ("" | TITLE | PERIODS | PHASES, _) => None,
        // A list has a name, a line a text.
        ("own", rest) if rest.ends_with("/name") => in_list(format!("list-{line}")),
        ("check", _) if line.starts_with(NO_LIST) => place(id, None, "partnership.check"),
        ("own" | "check", _) => in_list(line_tick(line)),
        _ => place(id, None, &format!("partnership.{first}")),
    }
}

/// The answer on the library's own sheet.
fn on_sheet(field: &str) -> String {
    match field {
        ASSETS => "canvas-s-04".into(),
        CAPACITY => "canvas-s-07".into(),
        _ => field.strip_prefix("canvas/").map(|card| format!("canvas-{card}")).unwrap_or_default(),
    }
}

/// What stands before the first slash.
fn head(path: &str) -> &str {
    path.split('/').next().unwrap_or_default()
}

/// Before the id of a question: the field of its answer, in a meeting.
pub const ANSWER: &str = "answer-";

/// Where a promise is ticked off in the log.
pub fn done_tick(id: &str) -> String {
    format!("done-{id}")
}

/// Where a line of a checklist is ticked off.
pub fn line_tick(id: &str) -> String {
    format!("tick-{id}")
}

/// What was said of a question, in the talk about an evaluation.
pub fn talk_note(question: &str) -> String {
    format!("note-{}", question.replace('/', "-"))
}

/// What happened, in the log.
pub fn entry(id: &str) -> String {
    format!("entry-{id}")
}

/// The card of a contact, on the page of the partner.
pub fn person(id: &str) -> String {
    format!("person-{id}")
}

/// A partner has one page for everything.
fn tab_of(home: &Record, tab: Tab) -> Route {
    let id = home.id.clone();
    match Kind::parse(&home.kind) {
        Some(Kind::Partner) => Route::Partner { id },
        _ => Route::Partnership { id, tab },
    }
}

/// Who is not to be named where a page is printed: what is about one partnership goes by its wishes, what is
/// about more by all of them.
pub fn names_off(workspace: &Workspace, route: &Route) -> Vec<String> {
    match route {
        Route::Partnership { id, .. } | Route::Meeting { partnership: id, .. } => {
            withheld(workspace, id)
        }
        Route::Round { id, .. } | Route::Answer { round: id, .. } => {
            let round = workspace.get::<Round>(id);
            round.map(|round| withheld(workspace, &round.partnership)).unwrap_or_default()
        }
        // A page about somebody names them.
        Route::Partner { id } => {
            let mut others = unnamed(workspace);
            others.remove(id);
            names_of(workspace, &others)
        }
        Route::Overview
        | Route::Year
        | Route::Partnerships
        | Route::Board
        | Route::Partners
        | Route::Network
        | Route::NetworkMap { .. }
        | Route::Evaluations
        | Route::Guide
        | Route::GuidePart { .. }
        | Route::Examples
        | Route::Example { .. }
        | Route::Files
        | Route::Trash
        | Route::Help
        | Route::HelpPart { .. }
        | Route::Components
        | Route::Nowhere => names_of(workspace, &unnamed(workspace)),
    }
}
