//! The pages that have one address, and what else they are called.

use super::{Page, Way};

/// So many of them are the app's chapters: what a search that is still empty shows.
const MAIN: usize = 11;

pub fn is_main(way: &Way) -> bool {
    let main = ALL.iter().take(MAIN);
    main.into_iter().any(|page| way.address.as_deref() == Some(page.address))
}

/// What each blank sheet is looked for by, beside its name.
pub const SHEET: [&str; 2] = ["ark skabelon papir blanket", "sheet template paper blank form"];

pub const ALL: &[Page] = &[
    page(
        "",
        |text| text.frame.nav.overview,
        ["forside start opgaver frister", "home front page start tasks deadlines"],
    ),
    page(
        "partnerskaber",
        |text| text.frame.nav.partnerships,
        ["liste tabel samarbejder projekter", "list table cooperation projects"],
    ),
    page(
        "partnere",
        |text| text.frame.nav.partners,
        [
            "foreninger organisationer kontakter personer adressebog",
            "organisations contacts people address book",
        ],
    ),
    page(
        "netvaerk",
        |text| text.frame.nav.network,
        [
            "kort netværkskort aktører kortlægning interessenter",
            "map maps actors mapping stakeholders",
        ],
    ),
    page(
        "evaluering",
        |text| text.evaluation.all,
        ["evaluering spørgeskema svar måling effekt", "evaluation questionnaire survey answers"],
    ),
    page(
        "aaret",
        |text| text.year.title,
        [
            "årsrapport statistik tal rapport årsberetning ledelse",
            "annual report statistics numbers figures management",
        ],
    ),
    page(
        "guide",
        |text| text.frame.nav.guide,
        ["tjekliste metode faser trin vejledning", "checklist method phases steps guidance"],
    ),
    page(
        "guide/strategi",
        |text| text.strategy.title,
        ["strategi mål canvas retning", "strategy goals canvas direction"],
    ),
    page(
        "eksempler",
        |text| text.frame.nav.examples,
        ["cases historier inspiration skabelon", "cases stories inspiration template"],
    ),
    page(
        "filer",
        |text| text.frame.nav.files,
        [
            "fil backup sikkerhedskopi eksport import gem åbn flet indstillinger",
            "file backup export import save open merge settings",
        ],
    ),
    page(
        "hjaelp",
        |text| text.frame.nav.help,
        [
            "manual vejledning brugsanvisning support spørgsmål",
            "manual instructions support questions",
        ],
    ),
    page(
        "partnerskaber/tavle",
        |text| text.partnerships.board,
        ["tavle kanban kolonner status", "board kanban columns status"],
    ),
    page(
        "filer/papirkurv",
        |text| text.file_page.trash.title,
        ["slettet gendan slet skraldespand fortryd", "deleted restore delete bin recycle undo"],
    ),
    page(
        "guide/ark",
        |text| text.forms.title,
        [
            "print printe udskriv udskrive ark papir skabelon blanket pdf",
            "print printing sheets paper template form pdf",
        ],
    ),
    page(
        "guide/x-pix",
        |text| text.guide.poster,
        ["plakat poster pixi opslag opslagstavle print udskriv", "poster notice board short print"],
    ),
    page(
        "guide/hvordan",
        |text| text.reading.asked,
        ["faq spørgsmål hvordan", "faq questions how"],
    ),
    page("guide/definition", |text| text.guide.definition, ["hvad er", "what is"]),
    page("guide/niveauer", |text| text.guide.levels, ["niveau trappe", "level ladder"]),
    page("guide/roller", |text| text.guide.roles, ["rolle ansvar hvem", "role responsibility who"]),
    page("guide/risici", |text| text.guide.risks, ["risiko problemer", "risk problems"]),
    page(
        "guide/spoergsmaal",
        |text| text.guide.questions,
        ["dagsorden møde spørgsmål", "agenda meeting questions"],
    ),
    page("guide/organisering", |text| text.strategy.organising, ["ledelse", "management"]),
    page(
        "guide/kommunikation",
        |text| text.strategy.plan,
        ["presse nyhedsbrev budskaber kommunikation", "press newsletter messages communication"],
    ),
    page("guide/refleksion", |text| text.strategy.reflection, ["læring", "learning"]),
    page("guide/ordliste", |text| text.guide.glossary, ["ord begreber", "words terms"]),
    page(
        "hjaelp/privatliv",
        |text| text.trust.privacy.title,
        [
            "gdpr persondata sikkerhed cookies databeskyttelse privacy",
            "gdpr personal data security cookies protection",
        ],
    ),
    page(
        "hjaelp/uden-net",
        |text| text.trust.offline.title,
        [
            "offline internet installer app hent version opdatering",
            "offline internet install app version update",
        ],
    ),
    page(
        "hjaelp/tilgaengelighed",
        |text| text.trust.accessibility.title,
        ["skærmlæser was wcag handicap", "screen reader wcag disability"],
    ),
    page(
        "hjaelp/licenser",
        |text| text.trust.licences.title,
        ["open source licens", "open source license"],
    ),
];

const fn page(
    address: &'static str,
    name: fn(&super::Text) -> &'static str,
    words: [&'static str; 2],
) -> Page {
    Page { address, name, words }
}
