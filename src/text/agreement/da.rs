//! Danish.

use super::{
    Agreement, Check, Counter, Desk, News, NotHeld, Reminders, Send, Signers, Talk, Versions,
    settled, snags, wording,
};
use crate::{
    agreement::{About, Score, Told, WhyOut},
    text::{Lang, brief},
};

pub const DA: Agreement = Agreement {
    tab: "Aftale",
    wording: wording::DA,
    fill_in: |what| match what.strip_prefix("vælg: ") {
        Some(ask) => format!("[vælg: {ask}]"),
        None => format!("[udfyld: {what}]"),
    },
    desk: Desk {
        coming: "Henter aftalens tekster …",
        clauses_missing: "Aftalens tekster kunne ikke hentes. Jeres egne svar er her stadig.",
        none: "Ingen aftale endnu",
        none_text: "Få det på skrift, kort eller langt. Skifter I længde senere, er svarene gemt, også dem, en kortere tekst ikke har plads til.",
        weigh: "Se, hvad længden afhænger af",
        suggested: "Passer til jeres svar",
        suggested_so_far: |answered, of| {
            format!("Passer til jeres svar indtil videre: {answered} af {of} spørgsmål er besvaret")
        },
        begin: "Begynd",
        which: "Hvilken aftale",
        parts: "Aftalens dele",
        write: "Skriv",
        check: "Tjek",
        send: "Send og gem",
        version: |number| format!("Version {number}"),
        version_after: |last, state, now| {
            format!("Version {last} {} · version {now} skrives", state.to_lowercase())
        },
        missing_count: |count| match count {
            0 => "intet mangler".into(),
            1 => "1 ting mangler".into(),
            count => format!("{count} ting mangler"),
        },
        more: "Flere aftaler og sletning",
        more_hint: "Fx én aftale med hver sponsor.",
        another: "Lav en aftale mere",
        again: "Lav en ny aftale ud fra denne",
        again_hint: "Den nye får de samme svar, egne punkter og bilag. Datoer, perioder, versioner og kommentarer bliver her.",
        again_made: "Ny aftale med de samme svar. Den er et udkast: skriv, hvornår den gælder, og læs den igennem.",
        delete: "Slet aftalen",
        all_steps: "Alle spørgsmål",
        point_of: |number, of, name| format!("Punkt {number} af {of} · {name}"),
        back: "Forrige",
        next: "Næste",
        next_missing: "Næste, der mangler",
        to_check: "Tjek aftalen",
        same_language: "Samme som appen (dansk)",
        level: "Længde og sprog",
        level_change: "Skift længde eller sprog",
        level_ask: "Hvor meget skal skrives ned?",
        level_think: "Begynd kort. I kan gøre aftalen grundigere senere. Gør I den kortere, er alle svar gemt, men ikke alle står i teksten.",
        parties: "Hvem aftalen er med",
        parties_ask: "Hvem er aftalen med?",
        parties_think: "Med flere sponsorer er det ofte bedst med en aftale til hver.",
        parties_then: "Bagefter kommer de punkter, som en aftale af den længde plejer at have. Hvert af dem kan tages ud.",
        gone_party: "Er ikke med i partnerskabet længere, så teksten nævner ikke parten. Fjern krydset, hvis det er rigtigt.",
        quiet_party: "Vil ikke omtales. Vælg kun, hvis de andre parter må se navnet.",
        more_clauses: "Flere punkter",
        more_ask: "Mangler der noget?",
        more_think: "Punkter, der ikke er med nu. Tag dem med, I har brug for, eller skriv jeres eget.",
        own_untitled: "Eget punkt",
        own_ask: "Hvad har I selv aftalt?",
        own_think: "Jeres egne ord. Punktet får sit nummer af sig selv.",
        own_title: "Overskrift",
        own_text: "Tekst",
        own_text_hint: "En linje er et afsnit. Begynd med en bindestreg for at få en liste. Firkantede parenteser viser, hvad der mangler, eller henviser til et andet punkt.",
        own_remove: "Fjern punktet",
        own_new: "Et punkt mere, med jeres egne ord",
        own_count: |count| match count {
            1 => "1 eget punkt".into(),
            count => format!("{count} egne punkter"),
        },
        own_words: "Skriv punktet med jeres egne ord",
        guide_words: "Brug guidens tekst igen",
        own_put_away: "Guidens tekst står der igen. Jeres egne ord kan hentes med Fortryd.",
        open: "Vi skal tale mere om det her",
        choose_one: "Vælg én",
        choose_some: "Vælg en eller flere",
        usual: "Guiden eller oplysningerne foreslår dette. Vælg noget andet, hvis det ikke passer.",
        confirm: "Det passer",
        only_text: "Her står guidens egen tekst. Læs den i aftalen, og skriv den om, hvis den ikke passer.",
        also: "Kan også tages med",
        annexes: "Bilag, der skal med",
        from_record: "Fra oplysningerne.",
        from_answers: "Fra jeres andre svar.",
        answers_say: |value| {
            format!("Et andet svar siger: {value}. Lad feltet stå tomt for at bruge det.")
        },
        record_says: |value| {
            format!("Oplysningerne siger: {value}. Lad feltet stå tomt for at bruge det.")
        },
        use_record: |value| format!("Brug oplysningernes: {value}"),
        take_in: "Tag med",
        leave_out: "Tag punktet ud",
        is_out: "Punktet er taget ud.",
        why_answer: |question| match question {
            "" => "Er med på grund af jeres svar.".into(),
            question => format!("Er med, fordi I svarede ja til: {question}"),
        },
        why_record: told_words,
        why_hand: "Er med, fordi I valgte det.",
        paper: "Teksten, som den er nu",
    },
    check: Check {
        missing: "Mangler",
        disputed: "Her står to svar",
        disputed_text: "I har skrevet forskelligt, og teksten kan kun vise det ene.",
        disputed_choose: "Se begge svar på siden Filer, og vælg",
        to_talk_of: "Skal tales om",
        as_written: "Står, som I skrev det",
        as_written_lead: |lang| {
            format!(
                "Teksten er {lang}. De her punkter står med jeres egne ord, som ikke bliver oversat. Skriv dem om, hvis de er på et andet sprog."
            )
        },
        nothing_missing: "Intet mangler. Læs teksten højt for hinanden, før I sender den.",
        at_point: |number, title| format!("punkt {number}, {title}"),
        snag: snags::da,
        unconfirmed_title: "Guidens tekst, som ingen har bekræftet",
        unconfirmed_lead: "Læs punkterne højt. Passer et punkt ikke, så vælg noget andet, eller skriv det om.",
        confirm_all: "De passer alle",
        unconfirmed: "foreslået, ikke bekræftet",
        left_out: "Står i oplysningerne, men ikke i teksten",
        why_out: |why| match why {
            WhyOut::NotNamed => "vil ikke omtales; lav en aftale for sig",
            WhyOut::Role => "åbner døre, men skriver ikke under",
            WhyOut::NotChosen => "er ikke valgt som part",
            WhyOut::Declined => "blev der sagt nej til",
            WhyOut::NotInText => "nævnes ikke i teksten",
            WhyOut::Hidden => "navnet er taget ud af teksten",
            WhyOut::OfAnother => "hører til en partner, der ikke er part i aftalen",
            WhyOut::Internal => "kun for jer selv, kommer ikke med i aftalen",
        },
        title: "Aftaletjek",
        covered: |covered, of| format!("{covered} af {of} grupper er dækket"),
        group: "Gruppe",
        picture: "Billede",
        in_place: "På plads",
        done_of: |done, of| match of {
            0 => "ikke relevant".into(),
            of => format!("{done} af {of}"),
        },
        score: |score| match score {
            Score::Irrelevant => "Ikke med",
            Score::Missing => "Mangler",
            Score::Partial => "Delvist",
            Score::Done => "På plads",
        },
        answers: "Alle svar",
        not_in: |count| match count {
            1 => "1 punkt, der ikke er med".into(),
            count => format!("{count} punkter, der ikke er med"),
        },
        clause: "Punkt",
        chosen: "Valgt",
        stands: "Status",
        change: "Ret",
    },
    send: Send {
        subject: |title, is_draft| match is_draft {
            true => format!("Udkast til aftale: {title}"),
            false => format!("Aftale: {title}"),
        },
        title: "Send og gem",
        lead: |mark| {
            format!(
                "Der står {mark} på teksten, indtil den er underskrevet, eller den er aftalt og intet mangler."
            )
        },
        kept: "Når I sætter den til sendt, aftalt eller underskrevet, bliver den gemt som en version.",
        not_whole: "Teksten er ikke færdig endnu",
        not_whole_text: |gap| format!("Det, der mangler, står som {gap} i alt, hvad I sender."),
        print: "Udskriv eller gem som PDF",
        copy: "Kopiér som tekst",
        copied: "Teksten er kopieret",
        mail: "Åbn i mail",
        word: "Gem som Word",
        word_coming: "Laver Word-filen …",
        word_failed: "Word-filen kunne ikke laves",
        word_failed_text: "Intet er gået tabt. Prøv igen, eller gem teksten som webside: den kan også åbnes i Word.",
        page: "Side",
        page_of: "af",
        markdown: "Gem som Markdown",
        html: "Gem som webside",
        saved: "Filen er gemt",
        state: "Hvor langt er I",
        runs_on: "Aftalen løber, til en af jer siger den op. Skriv først en dag i »Gælder til«, når det er sket.",
        end_without_text: |day| {
            let day = Lang::Da.date(day);
            format!("»Gælder til« er {day}, men aftalens tekst har ingen slutdato.")
        },
        clear_end: "Tøm feltet",
        use_day: |day| format!("Brug tekstens dato: {day}"),
        as_text: "Teksten til en mail",
    },
    versions: Versions {
        title: "Versioner",
        lead: "Gem en version, når I sender teksten. Så kan I altid se, hvad der er ændret siden.",
        note: "Note til jer selv, fx hvem der fik den",
        freeze: |number, is_sent, lang| {
            let number = wording::numbered(number, lang, Lang::Da);
            match is_sent {
                true => format!("Gem version {number}, og markér den som sendt"),
                false => format!("Gem version {number}"),
            }
        },
        freeze_anyway: "Gem den alligevel med det svar, der står i teksten",
        kept_as: |number, at| match at {
            Some(at) => format!(
                "Teksten er gemt som version {number}, {}. Den er ikke ændret siden.",
                Lang::Da.written_date(at)
            ),
            None => format!("Teksten er gemt som version {number}. Den er ikke ændret siden."),
        },
        mark_sent: |number| format!("Markér version {number} som sendt"),
        marked_sent: |number| format!("Version {number} er markeret som sendt"),
        frozen: |number, is_sent, lang| {
            let number = wording::numbered(number, lang, Lang::Da);
            match is_sent {
                true => format!("Version {number} er gemt og markeret som sendt"),
                false => format!("Version {number} er gemt"),
            }
        },
        show: "Vis",
        compare: "Sammenlign",
        old: "Fra",
        new: "Til",
        now: "Teksten nu",
        same: "De to er ens.",
        language: |lang| wording::written_in(lang, Lang::Da),
        other_language: "De to er på hvert sit sprog og kan ikke sammenlignes ord for ord. Vælg to på samme sprog.",
        added: "tilføjet: ",
        removed: "fjernet: ",
    },
    settled: settled::DA,
    signers: Signers {
        signs_for: |party| format!("Hvem skriver under: {party}"),
        hint: "Navn og titel, én på hver linje, hvis flere skriver under. Står under linjen på papiret.",
    },
    not_held: NotHeld {
        title: |count| match count {
            1 => "1 punkt med svar står ikke i en tekst af den længde".into(),
            count => format!("{count} punkter med svar står ikke i en tekst af den længde"),
        },
        text: "I eller oplysningerne har svaret på dem, og svarene er gemt. Tag de punkter med, der også skal gælde i den korte tekst.",
        take_all: "Tag dem alle med",
        no_room: "kan ikke stå i en mail",
    },
    talk: Talk {
        comments: |open| match open {
            0 => "Kommentarer".into(),
            1 => "Kommentarer (1 åben)".into(),
            open => format!("Kommentarer ({open} åbne)"),
        },
        open: |open| match open {
            1 => "1 åben".into(),
            open => format!("{open} åbne"),
        },
        open_title: "Kommentarer, der ikke er løst",
        who: "Hvem siger det",
        who_first: "Vælg først, hvem der siger det.",
        us: "Biblioteket",
        comment: "Kommentar",
        add: "Tilføj kommentar",
        keep: "Kun for jer selv: den kommer ikke med i en delekopi",
        let_leave: "Tag den med i delekopier",
        let_stay: "Behold den hos jer selv",
        resolve: "Markér som løst",
        reopen: "Åbn igen",
        counter: Counter {
            title: "Den anden part har skrevet en anden tekst",
            text: "Sæt deres tekst ind",
            take: "Brug deres tekst",
        },
        proposal: Counter {
            title: "Foreslå en anden tekst",
            text: "Skriv punktet, som I vil have det",
            take: "Brug forslaget som svar",
        },
        from_text: "Begynd med teksten, som den er",
        proposed: |party| format!("{party} foreslår en anden tekst"),
        keep_ours: "Behold vores",
        withdraw: "Tag forslaget tilbage",
        same: "Teksten er den samme, som står der nu.",
    },
    news: News {
        title: "Skrevet her, men ikke i oplysningerne",
        lead: "Teksten og bilagene siger det, der står i aftalen. Skriv det også i oplysningerne, så der står det samme begge steder.",
        known: |told| format!("Oplysningerne siger: {told}"),
        take: "Skriv i oplysningerne",
        taken: |name| format!("Skrevet i oplysningerne: {name}", name = brief(name)),
        take_all: "Skriv dem alle",
        all: |count| format!("{count} ting"),
    },
    reminders: Reminders {
        title: "Aftaler, der slutter",
        about: |about, due| {
            let due = Lang::Da.written_date(due);
            match about {
                About::End => format!(
                    "Aftalen slutter {due}. Aftal i god tid, om I fortsætter, ændrer den eller siger farvel."
                ),
                About::Over { runs_on: true } => format!(
                    "Aftalen sluttede {due} ifølge feltet »Gælder til«, men dens tekst har ingen slutdato. Sæt aftalen til ophørt, eller tøm feltet."
                ),
                About::Over { runs_on: false } => format!(
                    "Aftalen sluttede {due}. Forlæng den skriftligt, eller sæt den til ophørt."
                ),
                About::Notice { end } => {
                    let end = Lang::Da.written_date(end);
                    format!("Skal aftalen slutte {end}, skal den siges op senest {due}.")
                }
            }
        },
        open: "Se aftalen",
    },
};

fn told_words(told: Told) -> &'static str {
    match told {
        Told::SharedGoals => "Er med, fordi der er fælles mål i oplysningerne.",
        Told::OwnGoals => "Er med, fordi der er egne mål i oplysningerne.",
        Told::Money => "Er med, fordi der er penge i oplysningerne.",
        Told::Sponsor => "Er med, fordi der er en sponsor.",
        Told::Publicity => "Er med, fordi oplysningerne siger noget om omtale.",
        Told::Press => "Er med, fordi der er en pressekontakt i oplysningerne.",
        Told::Rhythm => "Er med, fordi kanal eller rytme står i oplysningerne.",
        Told::Volunteers => "Er med, fordi frivillige er med.",
        Told::Children => "Er med, fordi børn er med.",
        Told::PersonalData => "Er med, fordi oplysningerne siger noget om personoplysninger.",
        Told::Loans => "Er med, fordi et lokale eller udstyr står i oplysningerne.",
        Told::Approvals => "Er med, fordi nogen skal sige ja først.",
        Told::Reviews => "Er med, fordi der er datoer for evaluering i oplysningerne.",
        Told::End => "Er med, fordi der er en slutdato i oplysningerne.",
        Told::Business => "Er med, fordi partneren er en virksomhed.",
        Told::Annexes => "Er med, fordi I har valgt bilag.",
    }
}
