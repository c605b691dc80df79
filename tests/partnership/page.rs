//! What the page of one partnership works out: the phases, who gives what, approvals, and what
//! stays off the paper.

use crate::support::desk::{Desk, day};
use makkerskab::{
    domain::{
        Agreement, Approval, ApprovalState, Ask, AskDirection, Code, Contact, Contribution, Ending,
        Kind, Map, Meeting, Member, Motive, Node, Partner, Partnership, Paths, Phase, Publicity,
        SetOf, Status, Version,
    },
    guide::{Behind, Facts, Progress, behind},
    text::{Lang, text},
    workspace::{
        approvals::{Hold, chain, hold, moved},
        conversation::partner_near,
        discretion::{occurring, withheld, without_names},
        dossier::{
            PartyGifts, enter_phase, entered, gifts_by_party, is_filled, only_money,
            partner_matches, status_after,
        },
        set,
    },
};
use serde_json::json;

#[test]
fn entering_a_phase_brings_its_day_and_status() {
    let mut desk = Desk::new();
    let ps = desk.ps.clone();
    let get = |desk: &Desk| desk.workspace.get::<Partnership>(&ps).unwrap().clone();
    desk.edit(&ps, enter_phase(&get(&desk), Phase::P05, day("2026-11-02")));
    desk.edit(&ps, enter_phase(&get(&desk), Phase::P08, day("2026-11-20")));
    let now = get(&desk);
    assert_eq!((now.phase, now.status), (Some(Phase::P08), Some(Status::Agreeing)));
    assert_eq!(entered(&now, Phase::P05), Some(day("2026-11-02")));
    assert_eq!(entered(&now, Phase::P01), None);
    desk.edit(&ps, vec![("status".into(), vec!["paused".into()])]);
    desk.edit(&ps, enter_phase(&get(&desk), Phase::P09, day("2026-11-21")));
    assert_eq!(get(&desk).status, Some(Status::Paused));
}

#[test]
fn a_phase_that_was_jumped_over_is_not_done() {
    let mut desk = Desk::new();
    let ps = desk.ps.clone();
    let get = |desk: &Desk| desk.workspace.get::<Partnership>(&ps).unwrap().clone();
    let open = |done, total| Some(Progress { done, total });
    desk.edit(&ps, vec![("phase_history/P01".into(), vec!["2026-10-01".into()])]);
    desk.edit(&ps, enter_phase(&get(&desk), Phase::P09, day("2026-11-21")));
    let today = day("2026-11-21");
    let own = get(&desk);
    let facts = Facts::new(&desk.workspace, &own, today);
    let stands = |phase, progress| behind(&facts, phase, progress);
    assert_eq!(stands(Phase::P03, open(0, 9)), Some(Behind::Skipped { open: Some(9) }));
    assert_eq!(stands(Phase::P03, None), Some(Behind::Skipped { open: None }));
    assert_eq!(stands(Phase::P01, open(3, 9)), Some(Behind::Left { open: 6 }));
    // Whoever has done all of it has done it, in whatever phase they were.
    assert_eq!(stands(Phase::P03, open(9, 9)), Some(Behind::Done));
    assert_eq!(stands(Phase::P03, open(0, 0)), Some(Behind::Skipped { open: Some(0) }));
    assert_eq!(stands(Phase::P09, open(0, 9)), None);
    assert_eq!(stands(Phase::P10, open(0, 9)), None);
    // A record from elsewhere that knows no days tells nothing of a jump.
    let bare = Partnership { phase: Some(Phase::P09), ..Partnership::default() };
    let bare = Facts::new(&desk.workspace, &bare, today);
    assert_eq!(behind(&bare, Phase::P03, None), Some(Behind::Passed));
    let words = |state| (text(Lang::Da).partnership.phases.behind)(state);
    assert_eq!(words(Behind::Skipped { open: Some(9) }), "sprunget over, 9 punkter mangler");
}

/// Nobody pressed those phases, and a map, a meeting and a paper show that they were worked on.
#[test]
fn a_phase_that_the_record_shows_is_not_skipped() {
    let mut desk = Desk::new();
    let (ps, bank) = (desk.ps.clone(), desk.join("Banken", None));
    desk.edit(&ps, vec![("phase_history/P01".into(), vec!["2026-10-01".into()])]);
    let own = desk.workspace.get::<Partnership>(&ps).unwrap().clone();
    desk.edit(&ps, enter_phase(&own, Phase::P09, day("2026-11-21")));
    let all = [Phase::P03, Phase::P05, Phase::P06, Phase::P07, Phase::P08];
    let begun = |desk: &Desk| {
        let own = desk.workspace.get::<Partnership>(&ps).unwrap();
        let facts = Facts::new(&desk.workspace, own, day("2026-11-21"));
        let open = Some(Progress { done: 1, total: 10 });
        let is_begun = |phase| behind(&facts, phase, open) == Some(Behind::Begun { open: 9 });
        assert_eq!(behind(&facts, Phase::P02, open), Some(Behind::Skipped { open: Some(9) }));
        all.map(is_begun)
    };
    assert_eq!(begun(&desk), [false; 5]);
    let map = desk.add(&Map::default());
    desk.add(&Node { map, partner_id: bank, ..Node::default() });
    let approval = Approval { partnership: ps.clone(), ..Approval::default() };
    desk.add(&Approval { state: Some(ApprovalState::Asked), ..approval.clone() });
    let agreement = desk.add(&Agreement { partnership: ps.clone(), ..Agreement::default() });
    let planned = Some(day("2026-12-01"));
    desk.add(&Meeting { partnership: ps.clone(), at: planned, ..Meeting::default() });
    assert_eq!(begun(&desk), [true, false, false, false, false], "asked, planned and written only");
    desk.log(&desk.draft());
    let held = Some(day("2026-11-10"));
    desk.add(&Meeting { partnership: ps.clone(), at: held, ..Meeting::default() });
    desk.add(&Approval { state: Some(ApprovalState::Yes), ..approval });
    desk.add(&Version { agreement, ..Version::default() });
    assert_eq!(begun(&desk), [true; 5]);
}

/// Each phase that lies behind once, in its order, and one number for all of them.
#[test]
fn what_is_left_open_behind_is_told_of_every_phase() {
    let told = |phases: &[(&str, Behind)]| {
        [Lang::Da, Lang::En].map(|lang| (text(lang).partnership.phases.left)(phases))
    };
    let skipped = |open| Behind::Skipped { open };
    let all = [
        ("Formål", Behind::Left { open: 1 }),
        ("Parathed", Behind::Done),
        ("Kortlægning", Behind::Begun { open: 9 }),
        ("Valg", skipped(Some(2))),
        ("Opsøgning", skipped(None)),
        ("Aftale", Behind::Passed),
    ];
    assert_eq!(
        told(&all),
        [
            "Har åbne punkter: Formål (1), Kortlægning (9), Valg (2, sprunget over), Opsøgning (sprunget over). I alt 12.",
            "Has open items: Formål (1), Kortlægning (9), Valg (2, skipped), Opsøgning (skipped). 12 in all.",
        ]
    );
    assert_eq!(told(&all[..2]), ["Har åbne punkter: Formål (1).", "Has open items: Formål (1)."]);
    assert_eq!(told(&all[4..]), ["Sprunget over: Opsøgning.", "Skipped: Opsøgning."]);
    assert_eq!(told(&all[1..2]), ["", ""]);
}

#[test]
fn money_alone_is_noticed() {
    let with = |motives: &[Motive]| Partnership {
        motives: SetOf(motives.iter().copied().collect()),
        ..Partnership::default()
    };
    assert!(only_money(&with(&[Motive::Money])));
    assert!(!only_money(&with(&[Motive::Money, Motive::Learning])));
    assert!(!only_money(&with(&[])));
}

#[test]
fn a_group_is_filled_when_anything_is_said_in_it() {
    let mut desk = Desk::new();
    let ps = desk.ps.clone();
    desk.edit(
        &ps,
        vec![
            ("need".into(), vec![" ".into()]),
            ("motives/money".into(), vec![false.into()]),
            ("children".into(), vec![false.into()]),
            ("lessons".into(), vec![json!([""])]),
            ("story".into(), vec!["Det gik godt".into()]),
        ],
    );
    let record = desk.workspace.record(&ps).unwrap();
    let filled = |field| is_filled(record, field);
    assert_eq!(
        ["need", "motives", "children", "lessons", "story", "pitch"].map(filled),
        [false, false, true, false, true, false]
    );
}

#[test]
fn each_party_gives_and_gets() {
    let mut desk = Desk::new();
    let bank = desk.join("Banken", None);
    let ask = |text: &str, direction, partner: &str| Ask {
        partnership: String::new(),
        text: text.into(),
        direction: Some(direction),
        partner: partner.into(),
        ..Ask::default()
    };
    for ask in [ask("Penge", AskDirection::Ask, &bank), ask("Workshop", AskDirection::Offer, "")] {
        desk.add(&Ask { partnership: desk.ps.clone(), ..ask });
    }
    desk.add(&Contribution {
        partnership: desk.ps.clone(),
        party: "library".into(),
        note: "Lokale".into(),
        actual: Some(3.0),
        ..Contribution::default()
    });
    let texts = |gifts: &[makkerskab::workspace::dossier::Gift]| {
        gifts.iter().map(|gift| gift.text.clone()).collect::<Vec<_>>()
    };
    let all = gifts_by_party(&desk.workspace, &desk.ps);
    assert_eq!(all.len(), 2);
    assert!(!all.iter().any(PartyGifts::is_empty));
    assert_eq!(
        (texts(&all[0].gives), texts(&all[0].gets)),
        (vec!["Workshop".into(), "Lokale".into()], vec!["Penge".into()])
    );
    // With one partner, what names nobody is with it.
    assert_eq!(
        (texts(&all[1].gives), texts(&all[1].gets)),
        (vec!["Penge".into()], vec!["Workshop".into()])
    );
    // Two people who each added the same partner.
    for gives in ["Frivillige", "Lokaler", ""] {
        desk.add(&Member {
            partnership: desk.ps.clone(),
            partner: bank.clone(),
            gives: gives.into(),
            ..Member::default()
        });
    }
    let both = &gifts_by_party(&desk.workspace, &desk.ps)[1];
    let mut words = texts(&both.gives);
    words.sort();
    assert_eq!(words, ["Frivillige", "Lokaler", "Penge"]);
    desk.join("Boghandlen", None);
    let all = gifts_by_party(&desk.workspace, &desk.ps);
    assert_eq!(texts(&all[1].gets), Vec::<String>::new());
    assert!(all[2].is_empty());
}

#[test]
fn a_name_that_is_known_is_found_while_it_is_typed() {
    let mut desk = Desk::new();
    desk.join("KMD A/S", None);
    desk.add(&Partner { name: "Aabenraa Boligforening".into(), ..Partner::default() });
    let found = |typed: &str| partner_matches(&desk.workspace, &desk.ps, typed);
    let same = |typed: &str| {
        found(typed).same.iter().map(|own| (own.told(), own.is_member)).collect::<Vec<_>>()
    };
    assert_eq!(same("kmd"), [("KMD A/S".into(), true)]);
    assert_eq!(same("Åbenrå boligforening"), [("Aabenraa Boligforening".into(), false)]);
    assert_eq!(found("bolig").similar.len(), 1);
    assert_eq!(found(" "), Default::default());
}

#[test]
fn of_several_partners_of_one_name_each_can_be_chosen() {
    let mut desk = Desk::new();
    for address in ["Randers", "Hobro"] {
        let (name, address) = ("FDF".into(), address.into());
        desk.add(&Partner { name, address, ..Partner::default() });
    }
    desk.join("FDF", None);
    let same = partner_matches(&desk.workspace, &desk.ps, "fdf").same;
    let told: Vec<_> = same.iter().map(|own| (own.told(), own.is_member)).collect();
    assert_eq!(
        told,
        [("FDF (Randers)".into(), false), ("FDF (Hobro)".into(), false), ("FDF".into(), true)]
    );
}

#[test]
fn a_name_that_is_nearly_one_that_is_known_is_asked_about() {
    let mut desk = Desk::new();
    let found = |desk: &Desk, typed: &str| partner_matches(&desk.workspace, &desk.ps, typed);
    desk.add(&Partner { name: "Korsvejens Venner".into(), ..Partner::default() });
    desk.add(&Partner { name: "Røde Kors".into(), ..Partner::default() });
    for typed in ["Røde Kors Aarhus", "Røde Kros"] {
        let near = found(&desk, typed);
        assert_eq!(near.near, Some(("Røde Kors".into(), false)), "{typed}");
        assert_eq!(near.similar[0].name, "Røde Kors", "{typed}");
        assert_eq!(partner_near(&desk.workspace, typed).map(|own| &*own.name), Some("Røde Kors"));
    }
    for typed in ["Røde Kors", "Kirken", "Kors", ""] {
        assert_eq!(found(&desk, typed).near, None, "{typed}");
        assert_eq!(partner_near(&desk.workspace, typed), None, "{typed}");
    }
    // One that takes part is nothing to choose, and is told.
    desk.join("Ældre Sagen", None);
    assert_eq!(found(&desk, "Ældre Sagen Ry").near, Some(("Ældre Sagen".into(), true)));
    assert!(found(&desk, "Ældre Sagen Ry").similar.is_empty());
}

#[test]
fn the_chain_says_what_it_waits_for() {
    let mut desk = Desk::new();
    let today = day("2026-11-22");
    let mut ids = Vec::new();
    for (order, who, state) in [
        (1, "SOF", ApprovalState::Yes),
        (2, "SUF", ApprovalState::Asked),
        (3, "Områdechef", ApprovalState::NotAsked),
        (4, "Arbejdsplads", ApprovalState::NotAsked),
    ] {
        ids.push(desk.add(&Approval {
            partnership: desk.ps.clone(),
            order: Some(order),
            who: who.into(),
            state: Some(state),
            requested_at: Some(day("2026-11-12")),
            ..Approval::default()
        }));
    }
    let held = |desk: &Desk| hold(&chain(&desk.workspace, &desk.ps), today);
    let state = |desk: &mut Desk, id: &str, state: ApprovalState| {
        desk.edit(id, vec![("state".into(), vec![state.code().into()])]);
    };
    assert_eq!(held(&desk), Hold::Waiting { who: "SUF".into(), days: Some(10) });
    state(&mut desk, &ids[1], ApprovalState::Conditional);
    assert_eq!(held(&desk), Hold::ToAsk { who: "Områdechef".into(), after: 1 });
    let links = chain(&desk.workspace, &desk.ps);
    assert_eq!(moved(&links, &ids[0], true), None);
    desk.run(&moved(&links, &ids[3], true).unwrap());
    assert_eq!(held(&desk), Hold::ToAsk { who: "Arbejdsplads".into(), after: 1 });
    for id in &ids[2..] {
        state(&mut desk, id, ApprovalState::Yes);
    }
    assert_eq!(held(&desk), Hold::Conditions { who: "SUF".into() });
    state(&mut desk, &ids[1], ApprovalState::Yes);
    assert_eq!(held(&desk), Hold::Nothing);
    state(&mut desk, &ids[0], ApprovalState::No);
    assert_eq!(held(&desk), Hold::Refused { who: "SOF".into() });
}

#[test]
fn who_is_not_to_be_named_is_not_on_the_paper() {
    let mut desk = Desk::new();
    desk.join("Banken", Some(Publicity::Full));
    let hidden = desk.join("Stille Fond", Some(Publicity::None));
    desk.add(&Contact {
        partner: hidden,
        name: "Lone Kjær".into(),
        email: "lone@stille.example".into(),
        phone: "87 65 43 21".into(),
        active: Some(false),
        ..Contact::default()
    });
    let names = withheld(&desk.workspace, &desk.ps);
    assert!(names.contains(&"Stille Fond".to_owned()) && names.contains(&"Lone Kjær".into()));
    let clean = |text: &str| without_names(text, &names, "[…]");
    assert_eq!(
        clean("Skriv til lone@stille.example, ring +45 8765 4321 før 2027"),
        "Skriv til […], ring +45 […] før 2027"
    );
    // How somebody is reached is no name: it is not counted as one.
    assert_eq!(occurring(&names, ["lone@stille.example, 87654321"].into_iter()), 0);
    assert_eq!(
        clean("Lone Kjær fra stille fond ringede til Banken"),
        "[…] fra […] ringede til Banken"
    );
    assert_eq!(clean("Stille Fonds penge, Lone Kjærs idé."), "[…] penge, […] idé.");
    assert_eq!(clean("Stille Fondue og Abalone Kjær"), "Stille Fondue og Abalone Kjær");
    assert_eq!(occurring(&names, ["Ring til Lone Kjær", "lone kjær"].into_iter()), 1);
    let ps = desk.ps.clone();
    desk.edit(&ps, vec![("publicity".into(), vec!["none".into()])]);
    assert!(withheld(&desk.workspace, &ps).contains(&"Banken".to_owned()));
    assert_eq!(desk.mint.id(Kind::Goal).split('-').next(), Some("gl"));
}

#[test]
fn nothing_is_over_before_somebody_has_chosen_to_end_it() {
    let own = |status| Partnership { status: Some(status), ..Partnership::default() };
    let entered = enter_phase(&own(Status::Active), Phase::P12, day("2026-11-20"));
    assert!(entered.contains(&set("status", Status::Review)), "{entered:?}");
    // What was chosen in P11 is not asked for once more.
    for (now, decision, then) in [
        (Status::Closed, "close", None),
        (Status::Active, "continue", None),
        (Status::Review, "continue", Some(Status::Active)),
        (Status::Paused, "pause", None),
    ] {
        let closing = Paths([("decision".to_owned(), json!(decision))].into());
        let chosen = Partnership { closing, ..own(now) };
        let writes = enter_phase(&chosen, Phase::P12, day("2026-11-20"));
        let status = writes.into_iter().find(|(field, _)| field == "status");
        assert_eq!(status, then.map(|then| set("status", then)), "{now:?} {decision}");
    }
    for (now, ending, then) in [
        (Status::Review, Ending::Close, Some(Status::Closed)),
        (Status::Review, Ending::Handover, Some(Status::Closed)),
        (Status::Review, Ending::Pause, Some(Status::Paused)),
        (Status::Review, Ending::Continue, Some(Status::Active)),
        (Status::Closed, Ending::Scale, Some(Status::Active)),
        (Status::Closed, Ending::Close, None),
        (Status::Agreeing, Ending::Continue, None),
    ] {
        assert_eq!(status_after(&own(now), ending), then, "{now:?} {ending:?}");
    }
}
