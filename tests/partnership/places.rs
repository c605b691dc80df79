//! Which page shows a record, and who is not to be named where that page is printed.

use crate::support::desk::Desk;
use makkerskab::{
    domain::{
        Action, Answers, Approval, Contact, Entity, Entry, Goal, Map, Meeting, Node, Publicity,
        Risk, Round,
    },
    place::{names_off, place_of},
    route::{RoundPart, Route, Tab},
    workspace::{Command, set},
};

fn place(desk: &Desk, id: &str, field: &str) -> (Route, String) {
    let record = desk.workspace.record(id).unwrap();
    place_of(&desk.workspace, record, Some(field)).unwrap()
}

#[test]
fn each_record_has_its_page_and_its_element_there() {
    let mut desk = Desk::new();
    let (ps, bank) = (desk.ps.clone(), desk.join("Banken", None));
    let tab = |tab| Route::Partnership { id: ps.clone(), tab };
    let partner = || Route::Partner { id: bank.clone() };
    fn added<E: Entity>(desk: &mut Desk, entity: E) -> String {
        desk.add(&entity)
    }
    let contact = added(&mut desk, Contact { partner: bank.clone(), ..Contact::default() });
    let entry = added(&mut desk, Entry { partnership: ps.clone(), ..Entry::default() });
    let theirs = added(&mut desk, Entry { partner: bank.clone(), ..Entry::default() });
    let action = added(&mut desk, Action { partnership: ps.clone(), ..Action::default() });
    let goal = added(&mut desk, Goal { partnership: ps.clone(), ..Goal::default() });
    let risk = added(&mut desk, Risk { partnership: ps.clone(), ..Risk::default() });
    let link = added(&mut desk, Approval { partnership: ps.clone(), ..Approval::default() });
    let meeting = added(&mut desk, Meeting { partnership: ps.clone(), ..Meeting::default() });
    let round = added(&mut desk, Round { partnership: ps.clone(), ..Round::default() });
    let sheet = added(&mut desk, Answers { round: round.clone(), ..Answers::default() });
    let map = added(&mut desk, Map { title: "Kort".into(), ..Map::default() });
    let node = added(&mut desk, Node { map: map.clone(), ..Node::default() });
    let own = |part| Route::Round { id: round.clone(), part };
    let meets = || Route::Meeting { partnership: ps.clone(), id: meeting.clone() };
    for (id, field, route, element) in [
        (&ps, "title", Route::partnership(&ps), String::new()),
        (&ps, "check/p01-01/note", tab(Tab::Checklist), "tick-p01-01".into()),
        (&ps, "own/l1/name", tab(Tab::Checklist), "list-l1".into()),
        (&ps, "need", tab(Tab::Record), format!("{ps}-need")),
        (&bank, "name", partner(), format!("{bank}-name")),
        (&contact, "", partner(), format!("person-{contact}")),
        (&contact, "phone", partner(), format!("{contact}-phone")),
        (&entry, "summary", tab(Tab::Log), format!("entry-{entry}")),
        (&theirs, "summary", partner(), format!("entry-{theirs}")),
        (&action, "text", tab(Tab::Log), format!("done-{action}")),
        (&goal, "text", tab(Tab::Record), format!("row-{goal}")),
        (&risk, "title", tab(Tab::Choosing), format!("row-{risk}")),
        (&link, "who", tab(Tab::Approvals), format!("row-{link}")),
        (&meeting, "notes/mq-01", meets(), "answer-mq-01".into()),
        (&meeting, "check/mt-01/done", meets(), "tick-mt-01".into()),
        (&meeting, "place", meets(), format!("{meeting}-place")),
        (&round, "notes/a/b", own(RoundPart::Talk), "note-a-b".into()),
        (&round, "title", own(RoundPart::Whole), String::new()),
        (&sheet, "values", own(RoundPart::Whole), String::new()),
        (&map, "title", Route::map(&map), String::new()),
        (&node, "name", Route::map(&map), format!("mark-{node}")),
    ] {
        assert_eq!(place(&desk, id, field), (route, element), "{id} {field}");
    }
    // A step that is done has no tick to lead to.
    desk.edit(&action, vec![set("state", "done")]);
    assert_eq!(place(&desk, &action, "text"), (tab(Tab::Log), String::new()));
    // Whose home has gone is shown by the trash.
    desk.run(&Command::Delete { ids: vec![map] });
    assert_eq!(place(&desk, &node, "name"), (Route::Trash, String::new()));
}

#[test]
fn paper_about_one_partnership_goes_by_its_wishes_and_any_other_by_all() {
    let mut desk = Desk::new();
    let ps = desk.ps.clone();
    let [silent, seen] = [("Stilfond", Publicity::None), ("Banken", Publicity::Full)]
        .map(|(name, wish)| desk.join(name, Some(wish)));
    let off = |desk: &Desk, route: &Route| names_off(&desk.workspace, route);
    let round = desk.add(&Round { partnership: ps.clone(), ..Round::default() });
    let about = [
        Route::partnership(&ps),
        Route::Meeting { partnership: ps.clone(), id: "mt-1".into() },
        Route::round(&round, RoundPart::Results),
        Route::Answer { round, id: String::new() },
    ];
    let others = [Route::Partnerships, Route::Overview, Route::Network, Route::Trash];
    for route in about.iter().chain(&others) {
        assert_eq!(off(&desk, route), ["Stilfond"], "{route:?}");
    }
    // Their own page names them, and nobody else.
    assert_eq!(off(&desk, &Route::Partner { id: silent }), [""; 0]);
    assert_eq!(off(&desk, &Route::Partner { id: seen }), ["Stilfond"]);
    // A partnership of which nobody is to be named says nothing of another.
    desk.edit(&ps, vec![set("publicity", "none")]);
    for route in about.iter().chain(&others) {
        assert_eq!(off(&desk, route), ["Stilfond", "Banken"], "{route:?}");
    }
    assert_eq!(off(&desk, &Route::partnership("ps-other")), ["Stilfond"]);
}
