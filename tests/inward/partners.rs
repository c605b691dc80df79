//! Lists of partners that come in: what Excel, Outlook and our own tables write is read, nothing
//! that stands here is written over, and everything that cannot be used is told.

use crate::support::inward::{after, apply, here, partner, people, plan, plan_with, read, text_of};
use crate::support::workspace::{actor, set};
use makkerskab::{
    csv::{TableError, sheet},
    domain::{Contact, Day, Partner, Sector},
    inward::{
        Differs, Found, Plan, Prefer, Said,
        partners::{Column, Draft, Sheet},
    },
    outward::partner_table,
    text::{Lang, text},
    workspace::{PartnerFilter, PartnerRow, PartnerSorting, Workspace, pick_partners},
};
use serde_json::json;

#[test]
fn a_list_of_associations_becomes_partners_with_their_people() {
    let text = "Foreningsnavn;Sektor;Gade;Postnr;By;Fornavn;Efternavn;E-mail;Telefon;Mobil;Kategori;Bemærkninger;Medlemmer\r\n\
        FDF Randers;Forening;Storegade 1;8900;Randers C;Mette;Holm;mette@fdf.dk;12345678;87654321;børn, unge;Har lokaler;120\r\n\
        FDF Randers;;;;;Jens;Kvist;jens@fdf.dk;;;;;\r\n";
    let sheet = read(text);
    use Column as C;
    let expected = [
        C::Partner,
        C::Sector,
        C::Address,
        C::Address,
        C::Address,
        C::NamePart,
        C::NamePart,
        C::Email,
        C::Phone,
        C::Phone,
        C::Tags,
        C::Notes,
        C::Unused,
    ];
    assert_eq!(sheet.columns, expected);
    let workspace = after(Workspace::default(), text);
    let fdf = partner(&workspace, "FDF Randers");
    assert_eq!(fdf.address, "Storegade 1, 8900 Randers C");
    assert_eq!(fdf.sector, Some(Sector::Association), "as it is called for short");
    assert_eq!(fdf.notes, "Har lokaler");
    assert_eq!(fdf.tags.0.iter().collect::<Vec<_>>(), ["børn", "unge"]);
    let [jens, mette] = &people(&workspace, &fdf.id)[..] else { panic!("two people") };
    assert_eq!((mette.name.as_str(), mette.phone.as_str()), ("Mette Holm", "12345678 / 87654321"));
    assert_eq!((jens.name.as_str(), jens.email.as_str()), ("Jens Kvist", "jens@fdf.dk"));
    assert_eq!(jens.source, "Hentet fra liste.csv");
    assert_eq!(jens.review_by, Day::parse_iso("2027-11-27"), "a year later");
    assert_eq!(jens.informed_at, None, "nobody has told them yet");
}

/// A browser's field of one line would make one number of two.
#[test]
fn two_lines_of_a_cell_stand_beside_each_other() {
    let text =
        "Navn;Kontakt;Telefon;Mail\nFDF;Ida;\"11 11 11 11\n22 22 22 22\";\"a@fdf.dk\nb@fdf.dk\"\n";
    let workspace = after(Workspace::default(), text);
    let people = people(&workspace, &partner(&workspace, "FDF").id);
    assert_eq!(people[0].phone, "11 11 11 11 / 22 22 22 22");
    assert_eq!(people[0].email, "a@fdf.dk, b@fdf.dk");
}

/// The page shows both columns as used.
#[test]
fn of_two_columns_that_mean_the_same_none_is_dropped() {
    let text = "Navn;Virksomhed;Forening;Type;Slags;Hjemmeside;Web;CVR;CVR-nr;Sektor;Branche;Stilling;Rolle;Mail\n\
        Ida;KMD;KMD klub;it;klub;https://a.dk;https://b.dk;11;22;Forening;Erhverv;Chef;Kasserer;a@b.dk\n\
        Bo;FDF;FDF;spejder;spejder;https://f.dk;;33;33;;;;Leder;b@f.dk\n";
    let mut workspace = Workspace::default();
    let draft = plan(&workspace, &[read(text)]);
    assert_eq!(draft.found, Found::default());
    apply(&mut workspace, &draft);
    let (kmd, fdf) = (partner(&workspace, "KMD"), partner(&workspace, "FDF"));
    assert_eq!(
        (kmd.kind.as_str(), kmd.web.as_str(), kmd.cvr.as_str()),
        ("it, klub", "https://a.dk", "11")
    );
    assert_eq!(kmd.sector, Some(Sector::Association));
    assert_eq!(kmd.notes, "Branche: Erhverv\nForening: KMD klub\nCVR-nr: 22\nWeb: https://b.dk");
    assert_eq!(people(&workspace, &kmd.id)[0].title, "Chef, Kasserer");
    assert_eq!((fdf.kind.as_str(), fdf.notes.as_str()), ("spejder", ""));
    assert_eq!(people(&workspace, &fdf.id)[0].title, "Leder");
    assert!(plan(&workspace, &[read(text)]).is_empty(), "the same list once more changes nothing");
}

#[test]
fn contacts_out_of_a_mail_program_name_their_partner_by_the_company() {
    let sheet = read(
        "Fornavn,Efternavn,Firma,Stilling,\"E-mail-adresse\",\"Telefon (arbejde)\"\nIda,Bech,KMD A/S,Chef,ida@kmd.dk,11223344\n",
    );
    use Column as C;
    assert_eq!(sheet.columns, [C::NamePart, C::NamePart, C::Partner, C::Title, C::Email, C::Phone]);
    // A column of names is of people where another holds the companies, and of partners where none does.
    assert_eq!(read("Navn;Firma\nIda;KMD").columns, [C::Contact, C::Partner]);
    assert_eq!(read("Navn;Kontaktperson\nKMD;Ida").columns, [C::Partner, C::Contact]);
    assert_eq!(read("Navn;Firma;Kontakt\n1;KMD;Ida").columns, [C::Unused, C::Partner, C::Contact]);
    assert_eq!(read("Name\tPhone\nKMD\t11").columns, [C::Partner, C::Phone]);
}

#[test]
fn without_headings_a_mail_and_a_number_are_known_by_their_looks() {
    let sheet = read("KMD;ida@kmd.dk;+45 11 22 33 44;12;www.kmd.dk\nFDF;;87654321;;\n");
    use Column as C;
    assert!(!sheet.has_head);
    assert_eq!(sheet.columns, [C::Partner, C::Email, C::Phone, C::Unused, C::Web]);
    let workspace = after(Workspace::default(), "KMD;ida@kmd.dk\n");
    let [contact] = &people(&workspace, &partner(&workspace, "KMD").id)[..] else { panic!() };
    assert_eq!((contact.name.as_str(), contact.email.as_str()), ("Hovednummer", "ida@kmd.dk"));
}

#[test]
fn what_stands_here_stays_and_what_is_missing_is_filled_in() {
    let mut workspace = here();
    let text = "Partner;CVR;Hjemmeside;Kontakt;Telefon;Mail;Ring først til;Noter\n\
        røde kors;87654321;https://andet.dk;METTE HOLM;12345678;mette@rk.dk;;Ring efter kl. 10\n\
        Røde Kors;;;Ida Bech;99;;ja;Ny note\n";
    let draft = plan(&workspace, &[read(text)]);
    assert_eq!(draft.new_partners().count(), 0);
    assert_eq!(draft.news()[1], 1);
    assert_eq!(
        draft.found,
        Found {
            same: vec!["Røde Kors".into()],
            otherwise: vec![(
                "Røde Kors".into(),
                vec![texts("https://rodekors.dk", "https://andet.dk")]
            )],
            ..Found::default()
        }
    );
    let inverse = apply(&mut workspace, &draft);
    let kors = workspace.get::<Partner>("pa-1").unwrap();
    assert_eq!((kors.name.as_str(), kors.web.as_str()), ("Røde Kors", "https://rodekors.dk"));
    assert_eq!(
        (kors.cvr.as_str(), kors.notes.as_str()),
        ("87654321", "Ring efter kl. 10\nNy note")
    );
    let mette = workspace.get::<Contact>("co-1").unwrap();
    assert_eq!((mette.name.as_str(), mette.phone.as_str()), ("Mette Holm", "12 34 56 78"));
    assert_eq!((mette.email.as_str(), mette.source.as_str()), ("mette@rk.dk", ""));
    let firsts = people(&workspace, "pa-1").iter().filter(|c| c.primary == Some(true)).count();
    assert_eq!(firsts, 1, "one is called first, whoever the list would call");
    // The same list once more changes nothing; one step takes all of it back.
    assert!(plan(&workspace, &[read(text)]).is_empty());
    workspace.apply(&inverse, &actor("me")).unwrap();
    assert_eq!(people(&workspace, "pa-1").len(), 1);
    assert_eq!(workspace.get::<Partner>("pa-1").unwrap().cvr, "");
}

#[test]
fn whom_to_call_first_is_marked_as_people_and_as_spreadsheets_do() {
    for (mark, is_first) in
        [("ja", true), ("X", true), ("SAND", true), ("FALSK", false), ("", false)]
    {
        let list = format!("Partner;Kontakt;Ring først til\nFDF;Ida Bech;{mark}\n");
        let workspace = after(Workspace::default(), &list);
        let [contact] = &people(&workspace, &partner(&workspace, "FDF").id)[..] else { panic!() };
        assert_eq!(contact.primary == Some(true), is_first, "{mark}");
    }
}

fn texts(here: &str, list: &str) -> Differs {
    Differs { here: Said::Text(here.into()), list: Said::Text(list.into()) }
}

#[test]
fn a_stop_more_or_less_is_another_address() {
    for (column, field, held, told) in [
        ("Mail", "email", "bo.berg@firma.dk", "boberg@firma.dk"),
        ("Mail", "email", "joergen@firma.dk", "jørgen@firma.dk"),
        ("Telefon", "phone", "12 34 56 78", "12 34 56 79"),
    ] {
        let mut workspace = here();
        workspace.apply(&set("co-1", field, json!(held)), &actor("me")).unwrap();
        let text = format!("Partner;Kontakt;{column}\nRøde Kors;Mette Holm;{told}\n");
        let draft = plan_with(&workspace, &[read(&text)], Prefer::List);
        assert_eq!(draft.found.otherwise, [("Mette Holm".into(), vec![texts(held, told)])]);
        apply(&mut workspace, &draft);
        assert_eq!(workspace.record("co-1").unwrap().get(field), told);
        let same = text.replace(told, &told.to_uppercase());
        assert!(plan_with(&workspace, &[read(&same)], Prefer::List).is_empty(), "{told}");
    }
    let mut workspace = here();
    let text = "Partner;Adresse\nRøde Kors;Algade 1-3\n";
    workspace.apply(&set("pa-1", "address", json!("Algade 13")), &actor("me")).unwrap();
    let draft = plan_with(&workspace, &[read(text)], Prefer::List);
    assert_eq!(
        draft.found.otherwise,
        [("Røde Kors".into(), vec![texts("Algade 13", "Algade 1-3")])]
    );
}

#[test]
fn the_list_is_newer_where_somebody_says_so() {
    let mut workspace = here();
    let text = "Partner;Sektor;Hjemmeside;Kontakt;Telefon;Mail;Noter\n\
        Røde Kors;;https://nyt.dk;Mette Holm;87 65 43 21;;Ny note\n";
    let before = workspace.get::<Partner>("pa-1").unwrap().clone();
    let draft = plan_with(&workspace, &[read(text)], Prefer::List);
    assert_eq!(
        draft.found.otherwise,
        [
            ("Røde Kors".into(), vec![texts("https://rodekors.dk", "https://nyt.dk")]),
            ("Mette Holm".into(), vec![texts("12 34 56 78", "87 65 43 21")]),
        ]
    );
    assert!(text_of(&draft).iter().any(|told| told.contains(
        "listens svar kommer i stedet: Røde Kors (https://rodekors.dk her, https://nyt.dk i listen)"
    )));
    let inverse = apply(&mut workspace, &draft);
    let kors = workspace.get::<Partner>("pa-1").unwrap();
    let notes = [before.notes.as_str(), "Ny note"].join("\n");
    assert_eq!((kors.web.as_str(), kors.notes.trim()), ("https://nyt.dk", notes.trim()));
    assert_eq!(
        (kors.sector, &kors.cvr),
        (before.sector, &before.cvr),
        "an empty cell says nothing"
    );
    assert_eq!(workspace.get::<Contact>("co-1").unwrap().phone, "87 65 43 21");
    assert!(plan_with(&workspace, &[read(text)], Prefer::List).is_empty());
    workspace.apply(&inverse, &actor("me")).unwrap();
    assert_eq!(workspace.get::<Partner>("pa-1"), Some(&before));
}

#[test]
fn of_two_rows_the_first_has_it_and_both_are_told() {
    let text = "Partner;Hjemmeside\n\
        Havnen;https://a.dk\n\
        Havnen;https://b.dk\n\
        Røde Kors;https://nyt.dk\n\
        Røde Kors;https://rodekors.dk\n";
    let found = |prefer| plan_with(&here(), &[read(text)], prefer);
    let web = |draft: &Draft| {
        draft.entries.iter().map(|own| own.partner.shall.web.clone()).collect::<Vec<_>>()
    };
    let (kept, taken) = (found(Prefer::Here), found(Prefer::List));
    assert_eq!(web(&kept), ["https://a.dk", "https://rodekors.dk"]);
    assert_eq!(web(&taken), ["https://a.dk", "https://nyt.dk"]);
    let harbour = ("Havnen".to_owned(), vec![texts("https://a.dk", "https://b.dk")]);
    let cross = |one, other| ("Røde Kors".to_owned(), vec![texts(one, other)]);
    assert_eq!(kept.found.otherwise, [cross("https://rodekors.dk", "https://nyt.dk")]);
    assert_eq!(kept.found.twice, std::slice::from_ref(&harbour));
    assert_eq!(taken.found.otherwise, kept.found.otherwise);
    assert_eq!(taken.found.twice, [harbour, cross("https://nyt.dk", "https://rodekors.dk")]);
    assert!(text_of(&kept).iter().any(|told| told
        == "Listen siger to ting, og det første gælder: Havnen (https://a.dk og https://b.dk)."));
}

#[test]
fn what_is_odd_is_told() {
    let text = "Partner;Slags;Sektor;Kontakt\n\
        Røde Kors Ungdom;frivillige;Rumfart;\n\
        ;;;Per\n\
        Havnen;;Rumfart;\n";
    let draft = plan(&here(), &[read(text)]);
    assert_eq!(
        draft.found,
        Found {
            similar: vec![("Røde Kors Ungdom".into(), "Røde Kors".into())],
            nameless: 1,
            unknown: vec!["Rumfart".into()],
            ..Found::default()
        }
    );
    let kinds: Vec<&str> = draft.new_partners().map(|partner| partner.kind.as_str()).collect();
    assert_eq!(kinds, ["frivillige", "Rumfart"], "no sector of ours still says what they are");
    assert_eq!(text_of(&draft).len(), 3);
}

#[test]
fn our_own_table_comes_back_as_it_left() {
    let workspace = here();
    let rows = PartnerRow::all(&workspace, Day::parse_iso("2026-11-28").unwrap());
    let shown = pick_partners(&rows, &PartnerFilter::default(), PartnerSorting::default());
    for lang in Lang::ALL {
        let words = &text(*lang).outward.listed;
        let left = partner_table(&workspace, &rows, &shown, words).text;
        let sheet: Sheet = read(&left);
        assert!(plan(&workspace, std::slice::from_ref(&sheet)).is_empty(), "{left}");
        let mut elsewhere = Workspace::default();
        let draft = plan(&elsewhere, &[sheet]);
        apply(&mut elsewhere, &draft);
        let kors = partner(&elsewhere, "Røde Kors");
        assert_eq!(kors.web, "https://rodekors.dk");
        let [mette] = &people(&elsewhere, &kors.id)[..] else { panic!("one person") };
        assert_eq!((mette.name.as_str(), mette.primary), ("Mette Holm", Some(true)));
    }
}

#[test]
fn no_table_is_refused_and_too_much_is_counted() {
    assert_eq!(sheet::<Column>(" \n;;\n"), Err(TableError::Empty));
    let many = format!("Partner\n{}", "Navn 1\n".repeat(5_001));
    assert_eq!(sheet::<Column>(&many), Err(TableError::TooManyRows(5_001)));
    let wide = format!("Partner{}\n", ";x".repeat(500));
    assert_eq!(sheet::<Column>(&wide), Err(TableError::TooManyColumns));
    let far = format!("Partner;Mail{far}\nFDF;a@b.dk{far}\n", far = ";".repeat(16_383));
    assert_eq!(read(&far).columns.len(), 2);
    // Nothing says which column holds the partners: nothing is read.
    let sheet = read("Telefon;Mail\n11;a@b.dk\n");
    assert!(!sheet.names_partners());
    assert!(plan(&Workspace::default(), &[sheet]).is_empty());
}
