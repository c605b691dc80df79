//! The search finds pages and deeds of the app by everyday words, and each leads to what is there.

use std::{collections::BTreeSet, fs, path::Path};

use makkerskab::{
    content::{Chapter, Guide},
    domain::Code,
    route::Route,
    text::{
        Lang, Text, text,
        ways::{Way, find_help, find_ways, ways},
    },
};

/// What somebody looked for and did not find, in both languages, and the element or address it leads to.
const LOOKED_FOR: &[(&str, &str, &str)] = &[
    ("print", "print", "paper"),
    ("udskriv", "printing", "guide/ark"),
    ("pdf", "pdf", "paper"),
    ("word", "word", "paper"),
    ("excel", "excel", "outward"),
    ("eksport", "export", "save-backup"),
    ("backup", "backup", "save-backup"),
    ("sikkerhedskopi", "back up", "save-backup"),
    ("åbn fil", "open file", "open-file"),
    ("flet", "merge", "open-file"),
    ("del", "share", "chosen-title"),
    ("afslag", "refusal", "w-04"),
    ("hvordan siger man nej", "how do i say no", "w-04"),
    ("skabelon til mail", "template for email", "write-mail"),
    ("rykker", "reminder", "write-mail"),
    ("GDPR", "GDPR", "w-16"),
    ("persondata", "personal data", "w-16"),
    ("databehandleraftale", "data processing agreement", "paper"),
    ("underskrive", "sign", "paper"),
    ("adgangskode", "password", "lock-title"),
    ("engelsk", "danish", "other-language"),
    ("sprog", "language", "other-language"),
    ("mørk", "dark", "theme"),
    ("kommentar", "comment", "paper"),
    ("versioner", "versions", "paper"),
    ("plakat", "poster", "guide/x-pix"),
    ("plakaten", "notice board", "guide/x-pix"),
    ("tjekliste", "checklist", "guide/ark-tjekliste"),
    ("kalender", "calendar", "outward"),
    ("fortryd", "undo", "shortcuts"),
    ("slet", "delete", "filer/papirkurv"),
    ("gem", "save", "save-backup"),
    ("ryd", "clear", "clear-browser"),
    ("årsrapport", "annual report", "aaret"),
    ("slettefrist", "deletion deadline", "municipality"),
    ("oplysningspligt", "duty to inform", "municipality"),
    ("opbevaring", "retention", "municipality"),
    ("firewall", "firewall", "municipality"),
    ("indsigt", "access request", "municipality"),
    ("låst fil", "locked file", "lock-title"),
    ("barsel", "parental leave", "w-13"),
    ("overdragelse", "handover", "w-13"),
    ("forlænge aftale", "extend agreement", "paper"),
    ("genoptage", "resume", "begin-again"),
    ("starte igen", "start again", "begin-again"),
    ("begynd igen", "restart", "begin-again"),
    ("referat mangler", "minutes missing", ""),
    ("udskriv overblik", "print overview", ""),
    ("slette person", "delete person", "erase"),
];

fn leads_to(way: &Way, target: &str) -> bool {
    way.place == target || way.place.is_empty() && way.address.as_deref() == Some(target)
}

fn all() -> [&'static Text; 2] {
    [text(Lang::Da), text(Lang::En)]
}

#[test]
fn everyday_words_lead_there_in_both_languages() {
    let mut astray = Vec::new();
    for (da, en, target) in LOOKED_FOR {
        for (text, query) in all().into_iter().zip([da, en]) {
            let found = find_ways(text, query);
            let names: Vec<&str> = found.iter().map(|way| way.name).collect();
            if found.len() > 8 || !found.iter().any(|way| leads_to(way, target)) {
                astray.push(format!("{query}: {names:?}"));
            }
        }
    }
    assert!(astray.is_empty(), "{astray:#?}");
}

#[test]
fn one_letter_finds_nothing_and_no_letter_the_chapters() {
    for text in all() {
        for letter in ('a'..='z').chain("æøå".chars()) {
            assert_eq!(find_ways(text, &format!(" {letter} ")), [], "{letter}");
            assert_eq!(find_help(text, &letter.to_string()), [], "{letter}");
        }
        let chapters: BTreeSet<_> =
            find_ways(text, " ").into_iter().map(|way| way.address).collect();
        assert_eq!(chapters.len(), 11);
        assert!(chapters.contains(&Some("hjaelp".into())) && chapters.contains(&Some("".into())));
        assert_eq!(find_ways(text, "qzqz"), []);
    }
}

#[test]
fn a_name_comes_before_other_words_and_prose_of_the_help_is_found() {
    let da = text(Lang::Da);
    assert_eq!(find_ways(da, "papirkurv").first().map(|way| way.name), Some("Papirkurv"));
    let help = find_help(da, "journal underskrevet");
    assert!(help.iter().any(|way| way.place == "paper"), "{help:?}");
    assert_eq!(find_help(da, "partnernes ubåd"), []);
}

#[test]
fn the_pages_of_the_guide_keep_their_addresses() {
    let addresses: Vec<&str> = Chapter::ALL.iter().map(|chapter| chapter.code()).collect();
    let expected = "definition niveauer roller organisering risici spoergsmaal kommunikation refleksion \
                    ordliste hvordan strategi ark";
    assert_eq!(addresses.join(" "), expected);
    assert_eq!(Route::strategy(), Route::guide(Chapter::Strategy.code()));
}

#[test]
fn every_way_leads_to_a_page_and_an_element_that_are_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let read = |path: &str| fs::read_to_string(root.join(path)).unwrap();
    let guide: Guide = serde_json::from_str(&read("content/guide.json")).unwrap();
    let trust = read("src/ui/pages/trust.rs");
    let pages: String = sources(&root.join("src/ui"));
    for text in all() {
        let sections = text.help.sections.iter().chain(text.trust.privacy.sections);
        let sections: BTreeSet<&str> = sections.map(|one| one.id).collect();
        for way in ways(text) {
            let route = way.address.as_deref().map_or(Route::Overview, Route::parse);
            let is_there = match &route {
                Route::GuidePart { part } => {
                    guide.list(part).is_some()
                        || Chapter::parse(part).is_some()
                        || text.forms.all.iter().any(|form| *part == format!("ark-{}", form.id))
                }
                Route::HelpPart { part } => trust.contains(&format!("= \"{part}\";")),
                Route::Nowhere | Route::Components => false,
                other => other.record().is_none(),
            };
            assert!(is_there, "{way:?}");
            let is_element = way.place.is_empty()
                || guide.asked.iter().any(|asked| asked.id == way.place)
                || sections.contains(way.place)
                || way.place == text.help.program.id
                || pages.contains(&format!("id=\"{}\"", way.place))
                || pages.contains(&format!("then_some(\"{}\")", way.place));
            assert!(is_element, "{way:?}");
            assert!(!way.name.is_empty());
        }
        let parts = [&text.trust.offline, &text.trust.privacy, &text.trust.accessibility];
        assert!(parts.iter().all(|page| !page.sections.is_empty()));
    }
}

fn sources(folder: &Path) -> String {
    let mut all = String::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        match path.is_dir() {
            true => all.push_str(&sources(&path)),
            false => all.push_str(&fs::read_to_string(path).unwrap()),
        }
    }
    all
}
