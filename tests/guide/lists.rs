//! Lists beside the phases, ticks from paper, the short edition, and a later edition of the guide.

use makkerskab::{
    content::{Guide, Item, read_guide},
    crdt::Actor,
    domain::{CheckState, Day, Frequency, Kind, Message, Partnership, Phase, Track},
    guide::{
        Checklist, Facts, Home, declined, difference, edition_of, is_declined, kept_edition,
        new_list, new_own, read_numbers, set_hand, set_short, short_lines, shown_message,
        suggested_messages, taken, ticked, used_list,
    },
    workspace::{Command, Workspace, Write, fields_of, set},
};
use serde_json::Value;

const ID: &str = "ps-test-1";

fn guide() -> Guide {
    read_guide(include_str!("../../content/guide.json")).unwrap()
}

fn today() -> Day {
    Day::parse_iso("2026-11-24").unwrap()
}

struct Desk {
    guide: Guide,
    workspace: Workspace,
}

impl Desk {
    fn new(partnership: &Partnership) -> Self {
        let mut desk = Self { guide: guide(), workspace: Workspace::default() };
        let fields = fields_of(partnership);
        desk.run(&Command::Create { id: ID.into(), kind: Kind::Partnership, fields });
        desk
    }

    fn light() -> Self {
        let track = Some(Track::Light);
        Self::new(&Partnership { title: "Et".into(), track, ..Partnership::default() })
    }

    fn run(&mut self, command: &Command) {
        self.workspace.apply(command, &Actor::from_bits(9)).unwrap();
    }

    fn write(&mut self, fields: Vec<Write>) {
        self.run(&Command::edit(ID, fields));
    }

    fn record(&self) -> Partnership {
        self.workspace.get::<Partnership>(ID).unwrap().clone()
    }

    fn checklist(&self) -> Checklist {
        let record = self.record();
        Checklist::of(&self.guide, &Facts::new(&self.workspace, &record, today()))
    }

    fn state(&self, id: &str) -> CheckState {
        self.checklist().line(id).unwrap().standing.state
    }
}

fn ids() -> impl FnMut() -> String {
    let mut count = 0;
    move || {
        count += 1;
        format!("ps-own-{count}")
    }
}

#[test]
fn every_line_has_a_number_of_its_own() {
    let mut desk = Desk::light();
    let record = desk.record();
    desk.write(new_own(
        &record,
        &Home::Phase(makkerskab::domain::Phase::P05),
        "Ring\nSkriv",
        ids(),
    ));
    desk.write(used_list(&desk.record(), "x-opk"));
    let checklist = desk.checklist();
    let number = |id: &str| checklist.line(id).unwrap().number.clone();
    assert_eq!(number("p05-07"), "5.7");
    assert_eq!(number("p12-06"), "12.6");
    assert_eq!(number("ps-own-2"), "5.b");
    assert_eq!(number("x-opk-03"), "A3");
    let mut numbers: Vec<&str> = checklist.all_lines().map(|line| line.number.as_str()).collect();
    let count = numbers.len();
    numbers.sort_unstable();
    numbers.dedup();
    assert_eq!(numbers.len(), count);
}

#[test]
fn numbers_from_paper_become_ticks_in_one_go() {
    let mut desk = Desk::light();
    desk.write(new_list(&desk.record(), "Sommerfest", "Telt\nKage\nLys", ids()));
    desk.write(set_hand("p05-01", Some(CheckState::Done), today()));
    let typed = read_numbers(&desk.checklist(), &[], "5.1 5.2-4; 5,7  a1-2 a9 7.99 rod");
    assert_eq!(
        typed.ticks,
        ["p05-02", "p05-03", "p05-04", "p05-07", "ps-own-2", "ps-own-3"].map(String::from)
    );
    assert_eq!(typed.done, 1);
    assert_eq!(typed.unknown, ["a9", "7.99", "rod"]);
    desk.write(ticked(&typed.ticks, today()));
    for id in &typed.ticks {
        assert_eq!(desk.state(id), CheckState::Done, "{id}");
    }
    assert_eq!(read_numbers(&desk.checklist(), &[], "").ticks.len(), 0);
    // The light track has no 5.11: a half known range ticks nothing.
    let half = read_numbers(&desk.checklist(), &[], "5.10-12");
    assert_eq!((half.ticks.len(), half.unknown), (0, vec!["5.10-12".to_owned()]));
}

#[test]
fn what_was_ticked_on_the_poster_is_typed_back() {
    let mut desk = Desk::light();
    let short = |desk: &Desk| {
        let record = desk.record();
        short_lines(&desk.guide, &Facts::new(&desk.workspace, &record, today()))
    };
    let typed = read_numbers(&desk.checklist(), &short(&desk), "2 11-12 13 5.1");
    assert_eq!(typed.unknown, ["13"]);
    let mut expected: Vec<String> =
        [1, 10, 11].iter().flat_map(|place| short(&desk)[*place].covers.clone()).collect();
    expected.push("p05-01".into());
    assert_eq!(typed.ticks, expected);
    desk.write(ticked(&typed.ticks, today()));
    let done = short(&desk).iter().filter(|line| line.is_done()).count();
    assert_eq!(done, 3);
    let again = read_numbers(&desk.checklist(), &short(&desk), "2 11");
    assert_eq!((again.ticks.len(), again.done), (0, 2));
}

#[test]
fn a_comma_that_may_be_a_point_or_part_two_lines_of_the_poster_ticks_nothing_and_is_told() {
    let desk = Desk::light();
    let record = desk.record();
    let short = short_lines(&desk.guide, &Facts::new(&desk.workspace, &record, today()));
    let read = |typed: &str| read_numbers(&desk.checklist(), &short, typed);
    let unclear = read("5,7, 2");
    assert_eq!((unclear.unclear, unclear.ticks), (vec!["5,7".to_owned()], read("2").ticks));
    // There is no list with a line 1.99, and no thirteenth line on the poster.
    assert_eq!(read("5.7").ticks, ["p05-07"]);
    assert_eq!(read("1,99").unknown, ["1.99"]);
    assert_eq!(read("12,11").ticks, read("12 11").ticks);
    assert_eq!(read("2,4,6").ticks, read("2 4 6").ticks);
}

#[test]
fn the_short_edition_shares_its_ticks() {
    let mut desk = Desk::new(&Partnership { leader: "Mette".into(), ..Partnership::default() });
    let lines = |desk: &Desk| {
        let record = desk.record();
        short_lines(&desk.guide, &Facts::new(&desk.workspace, &record, today()))
    };
    let line = |desk: &Desk| lines(desk).into_iter().find(|l| l.id == "x-pix-02").unwrap();
    assert_eq!(lines(&desk).len(), 12);
    assert!(lines(&desk).iter().all(|line| !line.covers.is_empty()));
    assert_eq!(line(&desk).missing, ["p02-02", "p02-03"], "the record has ticked the leader");
    desk.write(set_short(&line(&desk), true, today()));
    assert!(line(&desk).is_done());
    assert_eq!(desk.state("p02-03"), CheckState::Done);
    desk.write(set_hand("p02-03", Some(CheckState::NotRelevant), today()));
    assert!(line(&desk).is_done(), "what is not relevant is not missing");
    desk.write(set_short(&line(&desk), false, today()));
    assert_eq!(
        line(&desk).missing,
        ["p02-02"],
        "neither what the record knows nor what was set aside"
    );
    assert_eq!(desk.state("p02-03"), CheckState::NotRelevant);
    // Where nobody ticked, the record is overruled; where all was set aside, it matters again.
    desk.write(set_hand("p02-02", Some(CheckState::NotRelevant), today()));
    desk.write(set_short(&line(&desk), false, today()));
    assert_eq!(line(&desk).missing, ["p02-01"]);
    desk.write(set_hand("p02-01", Some(CheckState::NotRelevant), today()));
    desk.write(set_short(&line(&desk), false, today()));
    assert_eq!(line(&desk).missing, ["p02-01", "p02-02", "p02-03"]);
}

/// The guide a year from now: one item more, one less, one reworded.
fn later(guide: &Guide) -> Guide {
    let mut later = guide.clone();
    later.edition = 2;
    let new = Item { id: "p01-11".into(), since: 2, auto: false, ..later.items[0].clone() };
    later.items.insert(10, new);
    let gone = later.items.iter_mut().find(|item| item.id == "p02-02").unwrap();
    gone.until = Some(2);
    let reworded = later.items.iter_mut().find(|item| item.id == "p02-01").unwrap();
    let before = makkerskab::content::Before { until: 2, words: reworded.words.clone() };
    reworded.before = vec![before];
    reworded.words.da.text = "Få et klart ja fra en leder.".into();
    later
}

#[test]
fn a_later_edition_changes_nothing_before_it_is_taken() {
    let mut desk = Desk::light();
    assert_eq!(kept_edition(&desk.guide, &desk.record()).unwrap().1, [Value::from(1)]);
    desk.write(set_hand("p02-02", Some(CheckState::Done), today()));
    let before = desk.checklist();
    desk.guide = later(&desk.guide);
    assert_eq!(edition_of(&desk.guide, &desk.record()), 1, "written in before editions were kept");
    assert_eq!(desk.checklist(), before);
    let found = difference(&desk.guide, &desk.record()).unwrap();
    let ids = |items: &[Item]| items.iter().map(|item| item.id.clone()).collect::<Vec<_>>();
    assert_eq!(ids(&found.added), ["p01-11"]);
    assert_eq!(ids(&found.reworded), ["p02-01"]);
    assert_eq!(ids(&found.dropped), ["p02-02"]);
    assert_eq!(
        found.reworded[0].words_at(1).da.text,
        guide().item("p02-01").unwrap().words.da.text
    );

    desk.write(declined(&desk.guide, &desk.record()));
    assert!(is_declined(&desk.guide, &desk.record()));
    assert_eq!(desk.checklist().line("p01-11"), None);
    desk.write(taken(&desk.guide));
    assert_eq!(difference(&desk.guide, &desk.record()), None);
    let after = desk.checklist();
    assert!(after.line("p01-11").is_some());
    assert!(after.line("p02-02").is_none());
    let tick = &desk.record().check.0["p02-02/state"];
    assert_eq!(tick, "done", "the tick stays in the record");
}

#[test]
fn a_line_that_somebody_has_written_at_stays_whatever_edition_or_track_is_chosen() {
    let mut desk = Desk::light();
    let count = |desk: &Desk| Checklist::progress(&desk.checklist().lines);
    let written = [set("check/p02-02/note", "Spørg Karen"), set("check/p02-02/state", "todo")];
    desk.write(written.to_vec());
    desk.guide = later(&desk.guide);
    let before = count(&desk);
    desk.write(taken(&desk.guide));
    let checklist = desk.checklist();
    let line = checklist.line("p02-02").unwrap();
    assert!(line.is_off);
    assert_eq!(line.standing.hand.note, "Spørg Karen");
    // One line came and one went; what is off the list is neither counted nor asked for.
    assert_eq!(count(&desk), before);
    assert!(checklist.next(Phase::P02, 135).iter().all(|line| line.id != "p02-02"));

    let guide = guide();
    let formal = guide.items.iter().find(|item| !item.is_in(Track::Light)).unwrap();
    assert!(desk.checklist().line(&formal.id).is_none());
    desk.write(vec![set(format!("check/{}/owner", formal.id), "Bo")]);
    assert!(desk.checklist().line(&formal.id).unwrap().is_off);
    desk.write(vec![set("track", "formal")]);
    assert!(!desk.checklist().line(&formal.id).unwrap().is_off);
}

#[test]
fn a_list_that_nobody_has_written_in_follows_the_newest_edition() {
    let mut desk = Desk::light();
    desk.guide = later(&desk.guide);
    assert_eq!(edition_of(&desk.guide, &desk.record()), 2);
    assert_eq!(difference(&desk.guide, &desk.record()), None);
    assert!(desk.checklist().line("p01-11").is_some());
}

#[test]
fn a_plan_begins_with_the_guides_messages_and_is_offered_only_what_it_lacks() {
    let guide = guide();
    let own = Partnership { id: ID.into(), owner: "Anne".into(), ..Partnership::default() };
    let offered = suggested_messages(&guide, "da", &own, &[]);
    assert_eq!(offered.len(), guide.messages.len());
    for (line, from) in offered.iter().zip(&guide.messages) {
        assert_eq!((line.guide.as_str(), line.partnership.as_str()), (from.id.as_str(), ID));
        assert_eq!(
            (line.owner.as_str(), line.text.as_str()),
            ("Anne", from.words.da.message.as_str())
        );
        assert_eq!(line.occasion, from.words.da.when);
        let says_monthly = line.occasion == "Hver måned";
        assert_eq!(line.every == Some(Frequency::Monthly), says_monthly, "{}", line.guide);
    }
    let english = suggested_messages(&guide, "en", &own, &[]);
    assert!(
        english.iter().zip(&guide.messages).all(|(line, from)| line.whom == from.words.en.whom)
    );
    // Reworded by hand it is there all the same; one of its own takes nothing away.
    let reworded = Message { text: "Kom til åbning".into(), ..offered[1].clone() };
    let by_hand = Message { text: "Et opslag".into(), ..Message::default() };
    let left = suggested_messages(&guide, "da", &own, &[&reworded, &by_hand]);
    assert_eq!(left.len(), offered.len() - 1);
    assert!(left.iter().all(|line| line.guide != reworded.guide));
}

#[test]
fn the_guides_words_in_a_plan_follow_the_language_and_own_words_stand() {
    let guide = guide();
    let own = Partnership { id: ID.into(), ..Partnership::default() };
    let danish = suggested_messages(&guide, "da", &own, &[]);
    let english = suggested_messages(&guide, "en", &own, &[]);
    for (da, en) in danish.iter().zip(&english) {
        assert_eq!(&shown_message(Some(&guide), da, "en"), en);
        assert_eq!(&shown_message(Some(&guide), en, "da"), da);
        assert_eq!(&shown_message(None, da, "en"), da);
        let written = Message { text: "Vi ses på torsdag".into(), ..da.clone() };
        let shown = shown_message(Some(&guide), &written, "en");
        assert_eq!((&shown.text, &shown.whom), (&written.text, &en.whom));
    }
    let by_hand = Message { text: "Ring til pressen".into(), ..Message::default() };
    assert_eq!(shown_message(Some(&guide), &by_hand, "en"), by_hand);
}
