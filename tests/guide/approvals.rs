//! Who has to say yes before whom, and when somebody was asked too early.

use makkerskab::{
    content::read_guide,
    crdt::Actor,
    domain::{Approval, ApprovalState, CheckState, Day, Entity, Partnership, SetOf},
    guide::{Checklist, Facts, Standing},
    workspace::{Command, Workspace, approvals::waits_for},
};

const ID: &str = "ps-test-1";

/// A partnership, and a way to write approvals of it.
struct Desk {
    workspace: Workspace,
    made: usize,
}

impl Desk {
    fn new(partnership: &Partnership) -> Self {
        let mut desk = Self { workspace: Workspace::default(), made: 0 };
        desk.run(Command::create(ID, partnership));
        desk
    }

    fn run(&mut self, command: Command) {
        self.workspace.apply(&command, &Actor::from_bits(9)).unwrap();
    }

    fn add<E: Entity>(&mut self, entity: &E) {
        self.made += 1;
        self.run(Command::create(format!("{}-test-{}", E::KIND.prefix(), self.made), entity));
    }

    fn standing(&self, item: &str) -> Standing {
        let guide = read_guide(include_str!("../../content/guide.json")).unwrap();
        let today = Day::parse_iso("2026-11-24").unwrap();
        let facts = Facts::new(&self.workspace, self.workspace.get(ID).unwrap(), today);
        Checklist::of(&guide, &facts).line(item).unwrap().standing.clone()
    }
}

/// Whoever is waited for is another link, by its id or by who it is; a name that nobody answers to has said nothing.
#[test]
fn nobody_was_asked_too_early_only_where_those_above_said_yes() {
    for (waits, first, state) in [
        ("ap-test-1", ApprovalState::Yes, CheckState::Done),
        ("ap-test-1", ApprovalState::Asked, CheckState::Todo),
        ("direktøren", ApprovalState::Conditional, CheckState::Done),
        ("Direktøren", ApprovalState::NotAsked, CheckState::Todo),
        ("Borgmesteren", ApprovalState::Yes, CheckState::Todo),
    ] {
        let mut desk = Desk::new(&Partnership { title: "Et".into(), ..Partnership::default() });
        let link = |who: &str, state, waits: &[&str]| Approval {
            partnership: ID.into(),
            who: who.into(),
            state: Some(state),
            depends_on: SetOf(waits.iter().map(|own| (*own).to_owned()).collect()),
            ..Approval::default()
        };
        desk.add(&link("Direktøren", first, &[]));
        desk.add(&link("Afdelingslederen", ApprovalState::Asked, &[waits]));
        assert_eq!(desk.standing("p07-06").state, state, "{waits} {first:?}");
    }
    // Nobody waits for themselves.
    let mut desk = Desk::new(&Partnership { title: "Et".into(), ..Partnership::default() });
    let depends_on = SetOf([String::from("Lederen")].into());
    let who = String::from("Lederen");
    desk.add(&Approval { partnership: ID.into(), who, depends_on, ..Approval::default() });
    let own: &Approval = desk.workspace.get("ap-test-1").unwrap();
    assert!(waits_for(&desk.workspace, own).is_empty());
    // What was taken out of the chain is waited for no more.
    let mut desk = Desk::new(&Partnership { title: "Et".into(), ..Partnership::default() });
    desk.add(&Approval { partnership: ID.into(), who: "Rådet".into(), ..Approval::default() });
    let link = Approval { partnership: ID.into(), who: "Lederen".into(), ..Approval::default() };
    let depends_on = SetOf([String::from("ap-test-1")].into());
    desk.add(&Approval { depends_on, ..link });
    let waits = |desk: &Desk| {
        let link = desk.workspace.get::<Approval>("ap-test-2").unwrap();
        waits_for(&desk.workspace, link)
    };
    assert_eq!(waits(&desk), ["Rådet"]);
    desk.run(Command::Delete { ids: vec!["ap-test-1".into()] });
    assert!(waits(&desk).is_empty());
}
