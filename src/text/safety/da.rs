//! Danish: du/I, calm, plain.

use super::{Again, Journal, Lock, Mirror, Persist, Safety, Shared};
use crate::{store::StoreError, text::format::da};

pub const WORDS: Safety = Safety {
    mirror: Mirror {
        starting: "Gør sikringen klar …",
        on: "Alt er gemt to steder i browseren. Når der står »Gemt og sikret«, overlever det også, at computeren går ned.",
        off: |error| {
            match error {
            StoreError::NewerFormat { .. } => {
                "Sikringen er skrevet af en nyere version af Makkerskab, og denne rører den ikke.".into()
            }
            _ => "Browseren giver ikke plads til den ekstra sikring. Det, I skriver, er gemt, men går computeren ned, kan det sidste minuts arbejde gå tabt. Gem en sikkerhedskopi oftere.".into(),
        }
        },
    },
    journal: Journal {
        title: "Tidligere udgaver",
        text: "Makkerskab gemmer en kopi af alt, før en fil bliver flettet, og når en ny dag begynder, hvis noget er ændret. De seneste ti fletninger og fem dage ligger her, i denne browser.",
        line: |by, told| match (by, told) {
            ("", "") => "en fil".into(),
            ("", told) => told.into(),
            (by, "") => format!("fra {by}"),
            (by, told) => format!("fra {by}: {told}"),
        },
        going_back: "før I gik tilbage",
        of_day: "som dagen begyndte",
        take_back: "Tag fletningen tilbage",
        take_back_hint: "Det, der kom med filen, fjernes igen. Det, I selv har skrevet siden, bliver.",
        go_back: "Sæt alt tilbage hertil",
        go_back_hint: "Alt bliver, som det var dengang, også det, I selv har rettet siden. Det, der var nyt, kommer i papirkurven. Mangler I kun en enkelt tekst, så kopiér den, og tryk »Fortryd«.",
        save: "Gem som fil",
        step: |when| format!("det, der stod {when}"),
        taken_back: |records| match records {
            1 => "1 ting er, som den var, før filen blev flettet.".into(),
            records => format!(
                "{records} ting er, som de var, før filen blev flettet.",
                records = da(records)
            ),
        },
        built_on: |records| {
            format!(
                "{records} ting bliver stående, for der er siden kommet nyere rettelser fra den samme person.",
                records = da(records)
            )
        },
        brought_again: |records| {
            match records {
            1 => "1 ting bliver stående, for en senere fletning har den også. Tag den fletning tilbage først.".into(),
            records => format!(
                "{records} ting bliver stående, for en senere fletning har dem også. Tag den fletning tilbage først.",
                records = da(records)
            ),
        }
        },
        gone_back: |records| match records {
            1 => "1 ting er sat tilbage.".into(),
            records => format!("{records} ting er sat tilbage.", records = da(records)),
        },
        with_erased: "Tag også det med, der siden er slettet for altid",
        with_erased_hint: "Lad være, hvis nogen har bedt om at blive slettet.",
        stay_erased: |records| match records {
            0 => String::new(),
            1 => " 1 ting, der er slettet for altid siden, bliver slettet.".into(),
            records => format!(
                " {records} ting, der er slettet for altid siden, bliver slettet.",
                records = da(records)
            ),
        },
        nothing: "Alt er allerede, som det var.",
        unreadable: "Den udgave kan ikke læses længere.",
        forget: "Slet de tidligere udgaver",
        forget_asks: "Alle tidligere udgaver slettes i denne browser, også navne og noter, I siden har slettet. Bagefter kan I ikke gå tilbage til dem, og ingen fletning kan tages tilbage herfra. Det, I har nu, bliver, som det er.",
        forget_now: "Slet dem nu",
        forgotten: "De tidligere udgaver er slettet.",
        not_forgotten: "Browseren kunne ikke slette de tidligere udgaver. Prøv igen.",
        no_copy_title: "Der er ikke taget en kopi først",
        no_copy: "Browseren ville ikke gemme, hvordan alt ser ud nu. Gem en sikkerhedskopi, eller tryk »Flet« igen for at flette uden. I kan stadig fortryde, til siden lukkes.",
    },
    persist: Persist {
        title: "Kan browseren finde på at slette noget?",
        yes: "Nej, den har lovet at beholde det, der er gemt her. Sletter I selv browserdata, forsvinder det dog.",
        not_yet: "Ja, hvis computeren mangler plads, eller siden ikke er brugt længe. Bed den om at lade være.",
        refused: "Ja, for den sagde nej til at love noget. Den siger oftere ja, når siden er sat som bogmærke eller bruges tit. Gem sikkerhedskopier imens.",
        unknown: "Det kan den, for denne browser lover ikke noget. Gem sikkerhedskopier.",
        ask: "Bed browseren om at beholde det",
        safari: "Safari sletter alt, hvad en side har gemt, når den ikke har været brugt i syv dage. Læg Makkerskab på hjemmeskærmen eller i Dock, eller gem en sikkerhedskopi hver gang.",
    },
    shared: Shared {
        title: "Bruger andre computeren?",
        text: "Så gem en sikkerhedskopi, og ryd browseren, når du går. Andre kan ellers læse det hele.",
        mode: "Det her er en fælles computer",
        mode_hint: "Så minder Makkerskab om at rydde, før siden lukkes.",
        open: "Ryd denne browser",
        dialog_title: "Ryd denne browser",
        clearing: "Rydder …",
        dialog_text: |contents| {
            match contents {
            "" => "Her er ingenting. Indstillinger og spor fjernes. Andre åbne faner med Makkerskab bliver tomme.".into(),
            contents => {
                format!(
                    "Det her fjernes fra denne browser: {contents}. Det kommer ikke igen, så gem filen først. Andre åbne faner med Makkerskab bliver tomme, og det, der er halvt skrevet i en formular dér, går tabt."
                )
            }
        }
        },
        apart: "Lige nu er kun delekopien åben. Luk den først. Så kan du gemme en kopi af bibliotekets egne data og rydde dem.",
        unread: "Det, der ligger i denne browser, kan denne version af Makkerskab ikke læse, så den kan heller ikke gemme en kopi af det først. Genindlæs siden, så den nyeste version kommer, og ryd derfra.",
        copy_first: "Gem sikkerhedskopi",
        seen: "Jeg har set filen blandt mine hentede filer",
        clear: "Ryd nu",
        done_title: "Browseren er ryddet",
        removed: |contents, states| {
            let contents = if contents.is_empty() { "ingenting" } else { contents };
            match states {
                0 => format!("Fjernet: {contents}, kopien i browseren og indstillingerne."),
                1 => format!(
                    "Fjernet: {contents}, kopien i browseren, 1 tidligere udgave og indstillingerne."
                ),
                states => format!(
                    "Fjernet: {contents}, kopien i browseren, {states} tidligere udgaver og indstillingerne."
                ),
            }
        },
        files_stay: "Filer i mappen Overførsler er ikke fjernet. Slet dem selv, hvis andre bruger mappen.",
        failed_title: "Ikke alt kunne fjernes",
        failed: "Noget ligger her stadig. Luk de andre faner med Makkerskab, genindlæs siden, og prøv igen. Hjælper det ikke, så slet data for denne side i browserens indstillinger.",
        nothing: "Begynd forfra",
        reminder: "Fælles computer: ryd browseren, før du går.",
    },
    again: Again {
        choose: "Opret en fast fil",
        choose_old: "Brug en fil, I har i forvejen",
        save: |file| format!("Gem i {file} igen"),
        hint: "Så ligger den nyeste kopi altid samme sted, for eksempel i en fælles mappe. Har I allerede filen, så tryk »Brug en fil, I har i forvejen«. Opretter I den igen, sletter browseren det, der står i den.",
        refused: "Browseren fik ikke lov til at skrive i filen. Vælg den igen, eller gem en ny.",
        has_news: "Filen har noget, der ikke er her, måske fra en kollega. Den er ikke rørt. Åbn og flet den først, og gem så igen.",
        has_unread: "Filen har noget, der ikke kan læses her. Den er ikke rørt. Opret en anden fast fil, og behold den gamle.",
        unreadable: "Filen kan ikke læses lige nu, måske fordi et andet program har fat i den. Den er ikke rørt. Vent lidt, og gem igen.",
    },
    lock: Lock {
        title: "Gem låst med adgangsord",
        text: "Filen kan kun åbnes med de fem ord herunder. Sig dem i telefonen, og send dem ikke i samme mail. Glemmes ordene, kan ingen åbne filen, heller ikke vi.",
        phrase: "Adgangsord",
        another: "Vis andre ord",
        noted: "Jeg har skrevet ordene ned",
        save: "Gem låst fil",
        note_first: "Skriv ordene ned først, og sæt kryds.",
        saved: |file| format!("Den låste fil er gemt: {file}"),
        failed: "Browseren kunne ikke låse filen. Gem den uden adgangsord, eller prøv i en anden browser.",
        subject: "låst sikkerhedskopi",
        arrived: |file| format!("»{file}« er låst"),
        ask: "Skriv de fem adgangsord, som I har fået",
        open: "Lås op",
        wrong: "Ordene passer ikke til filen, eller filen er ændret på vejen. Intet er ændret her.",
    },
};
