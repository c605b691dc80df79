//! Which partners are asked about: may the two be one?

use std::collections::BTreeSet;

use makkerskab::{
    crdt::Actor,
    domain::{Entry, Partner},
    field,
    workspace::{Command, Workspace, alike, two_partners},
};

fn partner(name: &str) -> Partner {
    Partner { name: name.into(), ..Partner::default() }
}

fn run(workspace: &mut Workspace, command: &Command) {
    workspace.apply(command, &Actor::from_bits(7)).unwrap();
}

fn pairs(workspace: &Workspace) -> Vec<(String, String)> {
    alike(workspace).into_iter().map(|own| (own.stays, own.goes)).collect()
}

#[test]
fn who_is_asked_about() {
    let number = |name: &str, cvr: &str| Partner { cvr: cvr.into(), ..partner(name) };
    let all = [
        partner("Røde Kors Herning"),
        partner("Røde Kors, Herning"),
        partner("Roede Kors Herning"),
        partner("Spejderne"),
        partner("Spejdene"),
        partner("Skole 1"),
        partner("Skole 2"),
        partner(""),
        partner(""),
        number("Kvickly", "12 34 56 78"),
        number("Coop Herning", "DK-12345678"),
        // A municipality's houses have its number.
        number("Gjellerup Skole", "29189919"),
        number("Hammerum Skole", "29189919"),
        number("Børnehuset", "29189919"),
        Partner { parent_partner_id: "pa-14".into(), ..partner("Ældre Sagen") },
        partner("Ældresagen"),
    ];
    let all = all.iter().enumerate().map(|(n, own)| Command::create(format!("pa-{n:02}"), own));
    let mut workspace = Workspace::default();
    all.for_each(|command| run(&mut workspace, &command));
    let asked: BTreeSet<(String, String)> = pairs(&workspace).into_iter().collect();
    let expected =
        [("00", "01"), ("00", "02"), ("01", "02"), ("03", "04"), ("09", "10"), ("14", "15")];
    let id = |id: &str| format!("pa-{id}");
    assert_eq!(asked, expected.iter().map(|(a, b)| (id(a), id(b))).collect());

    // What has been answered is not asked again, whoever of the two it stands at.
    run(&mut workspace, &two_partners("pa-04", "pa-03"));
    // A branch and what it belongs to are two.
    run(&mut workspace, &Command::set("pa-15", field!(Partner.parent_partner_id), "pa-14"));
    // The one with more that points at it stays.
    let entry = Entry { partner: "pa-10".into(), ..Entry::default() };
    run(&mut workspace, &Command::create("en-1", &entry));
    let asked = pairs(&workspace);
    assert!(!asked.contains(&(id("03"), id("04"))) && !asked.contains(&(id("14"), id("15"))));
    assert!(asked.contains(&(id("10"), id("09"))), "{asked:?}");
}
