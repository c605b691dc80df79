//! Of a list of partners that comes in: which columns are of whom, and which of two partners of one name a row
//! is about.

use crate::support::inward::{after, here, partner, people, plan, plan_with, read, text_of};
use crate::support::workspace::{actor, create};
use makkerskab::{
    domain::Kind,
    inward::{Found, Plan, Prefer},
    workspace::Workspace,
};
use serde_json::json;

/// The name, the title, the number and the mail of everybody at the one partner of a list.
fn everybody(list: &str) -> (Vec<[String; 4]>, Found) {
    let draft = plan(&Workspace::default(), &[read(list)]);
    let people = draft.entries[0].people.iter().map(|own| &own.shall);
    let told = people.map(|own| [&own.name, &own.title, &own.phone, &own.email].map(Clone::clone));
    (told.collect(), draft.found)
}

#[test]
fn each_column_of_people_is_of_somebody_else() {
    let list = "Forening;Formand;Kontaktperson;Telefon\nFDF;Anne Bech;Bo Holm;12345678\n";
    let (people, found) = everybody(list);
    assert_eq!(people, [["Anne Bech", "Formand", "12345678", ""], ["Bo Holm", "", "", ""]]);
    let told =
        Found { unclear_reach: vec![("Anne Bech".into(), "FDF".into())], ..Found::default() };
    assert_eq!(found, told, "whose the number is, the list does not say");
    let draft = plan(&Workspace::default(), &[read(list)]);
    assert_eq!(
        text_of(&draft),
        [
            "Rækken nævner flere personer, og nummer og mail kommer til at stå hos den første: Anne Bech (FDF)."
        ]
    );
    // Where each has a number, it stands behind the name.
    let list = "Forening;Formand;Tlf;Kasserer;Mobil;Mail\nFDF;Anne;11;Bo;22;bo@fdf.dk\n";
    let (people, found) = everybody(list);
    assert_eq!(people, [["Anne", "Formand", "11", ""], ["Bo", "Kasserer", "22", "bo@fdf.dk"]]);
    assert_eq!(found, Found::default());
    // One who is both is one.
    let list = "Forening;Formand;Kontaktperson;Stilling;Telefon\nFDF;Anne Bech;ANNE BECH;;11\n";
    let (people, found) = everybody(list);
    assert_eq!(people, [["Anne Bech", "Formand", "11", ""]]);
    assert_eq!(found, Found::default());
    let list = "Forening;Formand;Kontaktperson;Stilling\nFDF;Anne;Bo;Leder\n";
    assert_eq!(everybody(list).0, [["Anne", "Formand", "", ""], ["Bo", "Leder", "", ""]]);
}

#[test]
fn parts_of_a_name_are_of_one() {
    for (list, expected) in [
        ("Forening;Fornavn;Mellemnavn;Efternavn\nFDF;Ida;Maria;Bech\n", vec!["Ida Maria Bech"]),
        ("Company;Last name;First name\nFDF;Bech;Ida\n", vec!["Bech Ida"]),
        ("Forening;Fornavn;Tlf;Efternavn\nFDF;Ida;11;Bech\n", vec!["Ida Bech"]),
        ("Forening;Kontaktperson;Efternavn\nFDF;Ida;Bech\n", vec!["Ida Bech"]),
        ("Forening;Formand;Fornavn;Efternavn\nFDF;Bo Holm;Ida;Bech\n", vec!["Bo Holm", "Ida Bech"]),
        ("Forening;Formand;Kontaktperson\nFDF;;Ida\n", vec!["Ida"]),
        ("Forening;Formand;Tlf;Kontakt;Mobil\nFDF;;11;;22\n", vec!["Hovednummer"]),
    ] {
        let names: Vec<String> = everybody(list).0.into_iter().map(|[name, ..]| name).collect();
        assert_eq!(names, expected, "{list}");
    }
}

#[test]
fn a_title_without_a_name_stands_in_the_notes() {
    let list =
        "Forening;Kontaktperson;Stilling;Telefon\nFDF;;Afdelingsleder i Vejle;\nKFUM;;Kok;11\n";
    let workspace = after(Workspace::default(), list);
    let (fdf, kfum) = (partner(&workspace, "FDF"), partner(&workspace, "KFUM"));
    assert_eq!(fdf.notes, "Stilling: Afdelingsleder i Vejle");
    assert!(people(&workspace, &fdf.id).is_empty());
    assert_eq!((kfum.notes.as_str(), people(&workspace, &kfum.id)[0].title.as_str()), ("", "Kok"));
    assert!(plan(&workspace, &[read(list)]).is_empty(), "once more changes nothing");
}

/// Two partners of one name, in two towns, one with a contact.
fn two_called_fdf() -> Workspace {
    let mut workspace = here();
    let fdf = |id: &str, address: &str, cvr: &str| {
        let fields = [("name", json!("FDF")), ("address", json!(address)), ("cvr", json!(cvr))];
        create(id, Kind::Partner, &fields)
    };
    let commands = [
        fdf("pa-3", "Algade 1, 8000 Aarhus C", ""),
        fdf("pa-4", "Randers", "11223344"),
        create("co-4", Kind::Contact, &[("partner", json!("pa-4")), ("name", json!("Ida Bech"))]),
    ];
    for command in &commands {
        workspace.apply(command, &actor("me")).unwrap();
    }
    workspace
}

#[test]
fn of_two_partners_of_one_name_the_row_says_which_or_is_left_out_and_told() {
    let before = two_called_fdf();
    for (row, whose) in [
        ("FDF;Storegade 2, 8900 Randers C;;Bo;", Some("pa-4")),
        ("FDF;aarhus;;Bo;", Some("pa-3")),
        ("FDF;;11 22 33 44;Bo;", Some("pa-4")),
        ("FDF;;;Ida Bech;11", Some("pa-4")),
        ("FDF;;;Bo;11", None),
        ("FDF;Hobro;;Bo;11", None),
        ("FDF;Aarhus;11223344;Bo;11", None),
    ] {
        let list = format!("Forening;Adresse;CVR;Kontaktperson;Telefon\n{row}\n");
        let draft = plan_with(&before, &[read(&list)], Prefer::List);
        let held = draft.entries.first().and_then(|own| own.partner.held.as_ref());
        assert_eq!(held.map(|held| held.id.as_str()), whose, "{row}");
        let unclear: &[String] = if whose.is_none() { &["FDF".into()] } else { &[] };
        assert_eq!(draft.found.unclear_partners, unclear, "{row}");
        assert_eq!(draft.is_empty(), whose.is_none(), "{row}");
    }
    let list = "Forening;Kontaktperson\nFDF;Ida Bech\nFDF;Bo\nFDF;Per\nKFUM;Liv\n";
    let draft = plan(&before, &[read(list)]);
    assert_eq!(draft.names(), ["KFUM"]);
    assert_eq!(
        text_of(&draft)[1],
        "Kan være flere af de partnere, der hedder sådan, og springes over: FDF. Skriv CVR-nummer eller adresse i listen."
    );
}
