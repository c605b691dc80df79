//! Two who tidy the same doubles each for themselves: the partner is left, everywhere, and nothing points at the trash.

use makkerskab::{
    crdt::{Actor, Record},
    domain::{Contact, Member, Partner, Partnership},
    exchange::plan,
    workspace::{Command, Joining, Workspace, discarded, rejoined},
};

struct Office {
    all: Workspace,
    actor: Actor,
    imports: u64,
}

impl Office {
    fn new(number: u64, all: &Workspace) -> Self {
        Self { all: all.clone(), actor: Actor::from_bits(number), imports: number * 1_000 }
    }

    fn run(&mut self, command: &Command) -> Command {
        self.all.apply(command, &self.actor).unwrap().inverse
    }

    /// Takes a step back, or does it again.
    fn turn(&mut self, command: &Command) -> Command {
        self.all.turn(command, &self.actor).unwrap().inverse
    }

    fn join(&mut self, stays: &str, goes: &str) {
        let joining = Joining::of(&self.all, stays, goes).unwrap();
        self.run(&joining.command(""));
    }

    fn open(&mut self, file: &Workspace) -> Command {
        let records: Vec<Record> = file.records().values().cloned().collect();
        let received = plan(self.all.records(), &records).received;
        self.imports += 1;
        let incoming = rejoined(&self.all, received, &Actor::from_bits(self.imports));
        self.run(&Command::Import { incoming })
    }

    fn partners(&self) -> Vec<&str> {
        self.all.all::<Partner>().map(|own| own.id.as_str()).collect()
    }

    /// Members and people whose partner is not there.
    fn astray(&self) -> usize {
        let is_there = |id: &str| self.all.get::<Partner>(id).is_some();
        let members = self.all.all::<Member>().filter(|own| !is_there(&own.partner)).count();
        members + self.all.all::<Contact>().filter(|own| !is_there(&own.partner)).count()
    }
}

fn start() -> Workspace {
    let mut all = Workspace::default();
    let me = Actor::from_bits(1);
    let mut run = |command| drop(all.apply(&command, &me).unwrap());
    for id in ["pa-1", "pa-2", "pa-3"] {
        run(Command::create(id, &Partner { name: "Røde Kors".into(), ..Partner::default() }));
        let contact =
            Contact { partner: id.into(), name: format!("Ida {id}"), ..Contact::default() };
        run(Command::create(id.replace("pa", "co"), &contact));
        let of = id.replace("pa", "ps");
        run(Command::create(
            of.as_str(),
            &Partnership { title: of.clone(), ..Partnership::default() },
        ));
        let member = Member { partner: id.into(), partnership: of, ..Member::default() };
        run(Command::create(id.replace("pa", "me"), &member));
    }
    all
}

type Said = Vec<(String, Vec<serde_json::Value>)>;

/// What each shows, without who wrote it.
fn shown(office: &Office) -> Vec<(String, Said)> {
    let shown = office.all.records().values().filter(|own| own.is_shown());
    let said = |own: &Record| {
        let fields = own.fields();
        fields
            .map(|(field, said)| (field.to_owned(), said.values().into_iter().cloned().collect()))
            .collect()
    };
    shown.map(|own| (own.id.clone(), said(own))).collect()
}

/// Both merge what the other had: at once, or one after the other.
fn meet(anne: &mut Office, bo: &mut Office, at_once: bool) {
    let before = anne.all.clone();
    anne.open(&bo.all);
    let file = if at_once { before } else { anne.all.clone() };
    bo.open(&file);
    for _ in 0..2 {
        anne.open(&bo.all);
        bo.open(&anne.all);
    }
    assert_eq!(shown(anne), shown(bo));
    for office in [anne, bo] {
        assert_eq!((office.astray(), office.all.disputed().count()), (0, 0));
    }
}

#[test]
fn each_joined_into_the_other_leaves_one() {
    for at_once in [true, false] {
        let all = start();
        let (mut anne, mut bo) = (Office::new(2, &all), Office::new(3, &all));
        anne.join("pa-1", "pa-2");
        bo.join("pa-2", "pa-1");
        let before = anne.all.records().clone();
        let undo = anne.open(&bo.all);
        assert_eq!((anne.partners(), anne.astray()), (vec!["pa-1", "pa-3"], 0));
        anne.run(&undo);
        assert_eq!(shown(&anne), shown(&Office::new(2, &Workspace::new(before.into_values()))));
        meet(&mut anne, &mut bo, at_once);
        assert_eq!(anne.partners(), ["pa-1", "pa-3"]);
    }
}

/// In one partnership, and with one person at both: what went with either comes back with the one that does.
#[test]
fn who_was_joined_at_both_is_left_once() {
    for at_once in [true, false] {
        let mut all = start();
        let me = Actor::from_bits(1);
        let mut run = |command| drop(all.apply(&command, &me).unwrap());
        for id in ["pa-1", "pa-2"] {
            let member =
                Member { partnership: "ps-3".into(), partner: id.into(), ..Member::default() };
            run(Command::create(id.replace("pa", "mb-both"), &member));
            let contact =
                Contact { partner: id.into(), name: "Bo Lund".into(), ..Contact::default() };
            run(Command::create(id.replace("pa", "co-both"), &contact));
        }
        let (mut anne, mut bo) = (Office::new(2, &all), Office::new(3, &all));
        anne.join("pa-1", "pa-2");
        bo.join("pa-2", "pa-1");
        meet(&mut anne, &mut bo, at_once);
        for office in [&anne, &bo] {
            assert_eq!(office.astray(), 0);
            let here = office.all.of::<Member>("ps-3").filter(|own| own.partner == "pa-1");
            assert_eq!(here.count(), 1, "{at_once}");
            let people = office.all.of::<Contact>("pa-1");
            assert_eq!(people.filter(|own| own.name == "Bo Lund").count(), 1, "{at_once}");
        }
        assert_eq!(shown(&anne), shown(&bo));
    }
}

#[test]
fn one_joined_after_the_other_leaves_the_last() {
    for at_once in [true, false] {
        let all = start();
        let (mut anne, mut bo) = (Office::new(2, &all), Office::new(3, &all));
        anne.join("pa-1", "pa-2");
        bo.join("pa-3", "pa-1");
        meet(&mut anne, &mut bo, at_once);
        assert_eq!(anne.partners(), ["pa-3"]);
    }
}

#[test]
fn what_a_colleague_hung_on_the_one_that_went_hangs_on_the_one_that_stays() {
    let all = start();
    let (mut anne, mut bo) = (Office::new(2, &all), Office::new(3, &all));
    anne.join("pa-1", "pa-2");
    let contact = Contact { partner: "pa-2".into(), name: "Ny".into(), ..Contact::default() };
    bo.run(&Command::create("co-9", &contact));
    let member = Member { partner: "pa-2".into(), partnership: "ps-3".into(), ..Member::default() };
    bo.run(&Command::create("me-9", &member));
    meet(&mut anne, &mut bo, true);
    assert_eq!(anne.all.get::<Contact>("co-9").unwrap().partner, "pa-1");
    assert_eq!(bo.all.get::<Member>("me-9").unwrap().partner, "pa-1");
}

#[test]
fn what_comes_back_from_the_trash_hangs_on_the_one_that_stayed() {
    let mut anne = Office::new(2, &start());
    // By another page than joins them: else it belongs to what went then.
    let mut bo = Office::new(3, &anne.all);
    bo.run(&Command::Delete { ids: vec!["co-1".into()] });
    anne.open(&bo.all);
    // Joined twice, one after the other.
    anne.join("pa-2", "pa-1");
    anne.join("pa-3", "pa-2");
    let trash = discarded(anne.all.records());
    let entry = trash.iter().find(|entry| entry.id == "co-1").unwrap();
    assert_eq!(entry.restored(), ["co-1"], "nobody comes back along");
    let back = anne.all.restoring(entry.restored());
    let inverse = anne.run(&back);
    assert_eq!(anne.all.get::<Contact>("co-1").unwrap().partner, "pa-3");
    assert_eq!(anne.partners(), ["pa-3"]);
    anne.run(&inverse);
    assert!(anne.all.get::<Contact>("co-1").is_none());
    assert_eq!(anne.all.record("co-1").unwrap().get("partner"), "pa-1");
}

/// One tab throws something away and takes that back; meanwhile the other one has joined two partners.
#[test]
fn what_is_taken_back_meanwhile_hangs_on_the_one_that_stays() {
    let mut anne = Office::new(2, &start());
    let mut bo = Office::new(3, &anne.all);
    let undo = anne.run(&Command::Delete { ids: vec!["co-1".into(), "me-1".into()] });
    bo.open(&anne.all);
    bo.join("pa-2", "pa-1");
    anne.open(&bo.all);
    let redo = anne.turn(&undo);
    assert_eq!(anne.all.get::<Contact>("co-1").unwrap().partner, "pa-2");
    assert_eq!(anne.all.get::<Member>("me-1").unwrap().partner, "pa-2");
    assert_eq!((anne.partners(), anne.astray()), (vec!["pa-2", "pa-3"], 0));
    let undo = anne.turn(&redo);
    assert!(anne.all.get::<Contact>("co-1").is_none());
    anne.turn(&undo);
    assert_eq!(anne.all.get::<Contact>("co-1").unwrap().partner, "pa-2");
}

/// It stands by itself again: thrown away later, it leads nobody to the other one.
#[test]
fn a_partner_that_is_taken_back_is_no_double_any_more() {
    let mut anne = Office::new(2, &start());
    let mut bo = Office::new(3, &anne.all);
    let undo = anne.run(&Command::Delete { ids: vec!["pa-1".into()] });
    bo.join("pa-2", "pa-1");
    anne.open(&bo.all);
    anne.turn(&undo);
    assert_eq!(anne.all.get::<Partner>("pa-1").unwrap().same_as, "");
    // A joining that is taken back and done again is what it was.
    let mut eva = Office::new(4, &start());
    let before = shown(&eva);
    let joining = Joining::of(&eva.all, "pa-2", "pa-1").unwrap().command("");
    let undo = eva.run(&joining);
    let joined = shown(&eva);
    let redo = eva.turn(&undo);
    let filled = |all: Vec<(String, Said)>| {
        let said = |(id, fields): (String, Said)| {
            let says = |(_, values): &(String, Vec<_>)| {
                values.iter().any(|own| *own != serde_json::Value::Null)
            };
            (id, fields.into_iter().filter(says).collect::<Said>())
        };
        all.into_iter().map(said).collect::<Vec<_>>()
    };
    assert_eq!(filled(shown(&eva)), filled(before));
    eva.turn(&redo);
    assert_eq!(filled(shown(&eva)), filled(joined));
    assert_eq!(eva.all.record("pa-1").unwrap().get("same_as"), "pa-2");
}

/// The trash was emptied since: of the one that went no word is left, and where it went is known.
#[test]
fn what_hangs_on_one_that_was_erased_since_hangs_on_the_one_that_stays() {
    for at_once in [true, false] {
        let all = start();
        let (mut anne, mut bo) = (Office::new(2, &all), Office::new(3, &all));
        anne.run(&Command::Delete { ids: vec!["co-2".into()] });
        anne.join("pa-1", "pa-2");
        let erased = Command::Purge { ids: vec!["pa-2".into()] };
        let undo = anne.run(&erased);
        anne.run(&undo);
        // Erased twice, it is known still.
        anne.run(&erased);
        anne.run(&erased);
        assert!(!format!("{:?}", anne.all.record("pa-2")).contains("Røde Kors"));
        let back = anne.all.restoring(vec!["co-2".into()]);
        anne.run(&back);
        assert_eq!(anne.all.get::<Contact>("co-2").unwrap().partner, "pa-1");
        let contact = Contact { partner: "pa-2".into(), name: "Ny".into(), ..Contact::default() };
        bo.run(&Command::create("co-9", &contact));
        let member =
            Member { partner: "pa-2".into(), partnership: "ps-3".into(), ..Member::default() };
        bo.run(&Command::create("me-9", &member));
        anne.join("pa-3", "pa-1");
        meet(&mut anne, &mut bo, at_once);
        assert_eq!(anne.partners(), ["pa-3"]);
        assert_eq!(anne.all.get::<Contact>("co-9").unwrap().partner, "pa-3");
        assert_eq!(bo.all.get::<Member>("me-9").unwrap().partner, "pa-3");
    }
}

/// Two in a row were joined and erased: the last one is known by the one in between.
#[test]
fn one_that_was_erased_in_between_leads_on() {
    let mut anne = Office::new(2, &start());
    anne.run(&Command::Delete { ids: vec!["co-2".into()] });
    anne.join("pa-1", "pa-2");
    anne.join("pa-3", "pa-1");
    anne.run(&Command::Purge { ids: vec!["pa-2".into(), "pa-1".into()] });
    let back = anne.all.restoring(vec!["co-2".into()]);
    anne.run(&back);
    assert_eq!(anne.all.get::<Contact>("co-2").unwrap().partner, "pa-3");
}

/// Each joined into the other, and the one that would come back was erased meanwhile.
#[test]
fn where_the_first_was_erased_the_other_one_is_left() {
    for at_once in [true, false] {
        let all = start();
        let (mut anne, mut bo) = (Office::new(2, &all), Office::new(3, &all));
        anne.join("pa-1", "pa-2");
        bo.join("pa-2", "pa-1");
        bo.run(&Command::Purge { ids: vec!["pa-1".into()] });
        let file = bo.all.clone();
        if at_once {
            bo.open(&anne.all);
        }
        anne.open(&file);
        bo.open(&anne.all);
        anne.open(&bo.all);
        assert_eq!((anne.astray(), bo.astray()), (0, 0), "{at_once}");
    }
}

#[test]
fn nothing_is_written_where_nobody_was_joined() {
    let all = start();
    let incoming: Vec<Record> = all.records().values().cloned().collect();
    assert_eq!(rejoined(&all, incoming.clone(), &Actor::from_bits(9)), incoming);
}
