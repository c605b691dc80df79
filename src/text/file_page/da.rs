//! Danish: du/I, calm, plain.

use super::{
    Conflict, FilePage, Open, Plan, Save, Settings, Trash, Trouble, at_stake, contents, counts,
    joined, said_of,
};
use crate::text::{
    format::{brief, da},
    network::listed,
    overview,
};
use crate::{
    domain::{Kind, LastBackup},
    exchange::FileKind,
    store::CodecError,
    text::Lang,
};

pub const WORDS: FilePage = FilePage {
    title: "Filer",
    lead: "Gem en sikkerhedskopi, send et partnerskab til en kollega, og flet det ind, som andre har skrevet.",
    open: OPEN,
    plan: PLAN,
    conflict: CONFLICT,
    save: SAVE,
    settings: Settings {
        title: "Hvem skriver?",
        by: "Dit navn",
        by_hint: "Står ved det, du retter, så andre kan se, hvem der skrev hvad. For eksempel: Anne, Herning.",
        library_hint: "Står i aftalerne og i filernes navne.",
        which_library: "Jeres bibliotek står her flere gange. Hvilket gælder?",
        which_library_hint: "Vælg det samme hos alle kolleger, så jeres aftaler siger det samme.",
    },
    trouble: Trouble {
        storage: "Plads i denne browser",
        used: |percent| match percent {
            0 => "Under 1 % af pladsen er brugt.".into(),
            percent => format!("{percent} % af pladsen er brugt."),
        },
        unreadable: |count| match count {
            1 => "Én ting i browseren kunne ikke læses".into(),
            count => format!("{count} ting i browseren kunne ikke læses", count = da(count)),
        },
        why: |error| match error {
            Some(CodecError::Key) => "Det er gemt under et navn, vi ikke kender.",
            Some(CodecError::Checksum) => {
                "Indholdet er ændret eller skåret over, efter at det blev gemt."
            }
            Some(CodecError::Content) => {
                "Indholdet er intakt, men denne version forstår det ikke. Måske er det gemt af en nyere version."
            }
            None => "Indholdet kan ikke læses.",
        },
        save_raw: "Gem som tekstfil",
        fields: |count| match count {
            1 => "Ét felt indeholder noget uventet".into(),
            count => format!("{count} felter indeholder noget uventet", count = da(count)),
        },
        fields_text: "Indholdet er bevaret. Ret feltet på den side, hvor det står, så kan det læses igen.",
    },
    trash: TRASH,
    empty: "tomt",
    deleted: "slettet",
    shared: "Fælles",
    count,
    contents: |found| contents(found, Lang::Da),
    who: |by, day, time| {
        let time =
            if time.is_empty() { String::new() } else { format!("kl. {}", time.replace(':', ".")) };
        joined(&[by, &joined(&[day, &time], " ")], ", ")
    },
    size: |bytes| match bytes {
        0..1_000 => format!("{bytes} byte"),
        1_000..1_000_000 => format!("{} kB", bytes / 1_000),
        bytes => format!("{},{} MB", bytes / 1_000_000, bytes % 1_000_000 / 100_000),
    },
};

const OPEN: Open = Open {
    title: "Åbn en fil",
    drag: "Vælg en eller flere filer, eller træk dem hertil.",
    text: "I ser altid først, hvad der vil ske. Intet ændres, før I trykker »Flet«.",
    choose: "Vælg fil",
    drop_here: "Slip filen her",
    paste: "Indsæt filens tekst i stedet",
    paste_label: "Filens tekst",
    paste_hint: "Kopiér alt, hvad der står i filen, og sæt det ind her.",
    paste_open: "Læs teksten",
    pasted: "indsat tekst",
    reading: "Læser filen …",
    refused: |name| format!("»{name}« kan ikke åbnes"),
    not_read: "Browseren kunne ikke læse filen. Måske er den flyttet, eller også er det en mappe. Vælg den igen.",
};

const PLAN: Plan = Plan {
    merged_now: "Nyt og ændret ved fletningen",
    told: |new, changed| match (new, changed) {
        ("", "") => String::new(),
        (new, "") => format!("Nyt: {new}"),
        ("", changed) => format!("Ændret: {changed}"),
        (new, changed) => format!("Nyt: {new}. Ændret: {changed}"),
    },
    title: |files| if files == 1 { "Det vil filen gøre" } else { "Det vil filerne gøre" },
    new: |count| if count == 1 { "ny" } else { "nye" },
    new_of: |contents| format!("Nyt: {contents}."),
    changed: |count| if count == 1 { "ændret" } else { "ændrede" },
    same: |count| if count == 1 { "uændret" } else { "uændrede" },
    disputed: "med forskellige svar",
    deleted: |count| if count == 1 { "slettet" } else { "slettede" },
    unreadable: "kan ikke læses",
    comment: |is_proposal, section, party| {
        said_of(if is_proposal { "Forslag til" } else { "Kommentar til" }, section, party)
    },
    tag_new: "Ny",
    tag_changed: |count| Lang::Da.counted(count, ["ændret felt", "ændrede felter"]),
    tag_disputed: |count| {
        Lang::Da.counted(count, ["sted med forskellige svar", "steder med forskellige svar"])
    },
    tag_deleted: "Slettes",
    tag_erased: "Slettes for altid",
    tag_life: "Slettet og rettet",
    tag_unreadable: "Kan ikke læses",
    here: "Her",
    in_file: "I filen",
    to_trash: "Kommer i papirkurven og kan gendannes derfra.",
    for_good: "Er slettet for altid i filen. Det kommer ikke i papirkurven.",
    life: "Den ene har slettet, den anden har rettet imens. Det bliver vist, til I vælger.",
    life_for_good: "Den ene har slettet det for altid, den anden er gået videre med det imens. Det, der står her, bliver, til I vælger.",
    put_aside: "Det her kommer ikke med. Alt det andet kan flettes.",
    no_id: |place| format!("Nr. {place} i filen"),
    save_raw: "Gem det som tekstfil",
    nothing_new_title: "I har det hele i forvejen",
    nothing_new: |newer| {
        match newer {
        0 => "Alt i filen står her allerede. Intet er ændret.".into(),
        1 => "Alt i filen er her i forvejen, og 1 ting er rettet her siden. Det nyeste bliver stående, og filen har ikke ændret noget.".into(),
        newer => format!("Alt i filen er her i forvejen, og {} ting er rettet her siden. Det nyeste bliver stående, og filen har ikke ændret noget.", da(newer)),
    }
    },
    in_trash_title: "Noget i filen er slettet her",
    in_trash: |count| match count {
        1 => "Én ting i filen ligger i papirkurven her og kan gendannes derfra.".into(),
        count => {
            format!("{} ting i filen ligger i papirkurven her og kan gendannes derfra.", da(count))
        }
    },
    only_trace: "Alt, hvad filen viser, står her allerede. Flet den alligevel, så giver næste fil fra samme sted færre spørgsmål.",
    nothing_readable: "Der er intet i filen, som kan flettes.",
    warnings: "Værd at vide om filen",
    hand_edits: |count| match count {
        1 => "Én rettelse er lavet direkte i filen".into(),
        count => format!("{count} rettelser er lavet direkte i filen", count = da(count)),
    },
    mass: "Filen sletter meget",
    says_yes_title: "Filen siger ja til en aftale",
    says_yes: |name, state| {
        format!(
            "Den sætter »{name}« til »{state}«. Se herunder, hvad den ellers ændrer i aftalen, før I fletter."
        )
    },
    no_room: "Filen er ikke flettet",
    more: |count| format!("Vis {count} til", count = da(count)),
    merge: "Flet",
    from: |by, day| match (by, day) {
        ("", "") => String::new(),
        (by, "") => format!("gemt af {by}"),
        ("", day) => format!("gemt {day}"),
        (by, day) => format!("gemt af {by} {day}"),
    },
    kind: |kind| match kind {
        FileKind::Everything => "sikkerhedskopi",
        FileKind::Partnerships => "partnerskaber",
        FileKind::Share => "delekopi",
        FileKind::Map => "netværkskort",
        FileKind::MapStart => "netværkskort til grupper",
        FileKind::Invitation => "invitation til at svare",
        FileKind::Answers => "svarark",
        FileKind::Rescue => "fra redningssiden",
        FileKind::Other(_) => "",
    },
    counts: |all| counts(all, Lang::Da),
    merged: |files, all| {
        let is = if files > 1 { "Filerne er flettet" } else { "Filen er flettet" };
        match counts(all, Lang::Da) {
            told if told.is_empty() => format!("{is}."),
            told => format!("{is}: {told}."),
        }
    },
    step: |files, by| match (files, by) {
        (0 | 1, []) => "en fil".into(),
        (0 | 1, by) => format!("filen fra {}", listed(by, Lang::Da)),
        (files, []) => format!("{} filer", da(files)),
        (files, by) => format!("{} filer fra {}", da(files), listed(by, Lang::Da)),
    },
};

fn everywhere(count: usize) -> String {
    if count == 2 { "begge steder".into() } else { format!("alle {} steder", da(count)) }
}

const CONFLICT: Conflict = Conflict {
    title: |count| match count {
        1 => "Ét sted har I skrevet noget forskelligt".into(),
        count => format!("{count} steder har I skrevet noget forskelligt", count = da(count)),
    },
    note: "Alle svar er gemt og følger med i filer. Vælg, når I er klar.",
    place: |place, of| format!("sted {place} af {of}"),
    legend: |field, record| format!("{field} i {record}"),
    mine: "Behold mit svar",
    from: |name| format!("Brug svaret fra {name}"),
    this: "Brug dette svar",
    both: "Behold begge",
    new: "Skriv et nyt svar",
    new_label: "Nyt svar",
    decide: "Gem valget",
    choose_first: "Vælg et svar først.",
    write_first: "Skriv det nye svar først.",
    unknown: "en ukendt",
    oneself: "jer selv",
    decided: |field| format!("Valget er gemt: {field}"),
    all_mine: |count| format!("Behold mine svar {}", everywhere(count)),
    all_theirs: |count| format!("Brug de andres svar {}", everywhere(count)),
    all_decided: |count| match count {
        1 => "1 valg er gemt.".into(),
        count => format!("{count} valg er gemt.", count = da(count)),
    },
    life_title: "Slettet af den ene, rettet af den anden",
    keep: "Behold",
    delete: "Slet",
    edited: |fields| format!("Rettet imens: {fields}"),
    restored: "Gendannet imens",
    deleted: |who| format!("Slettet af {who}"),
    erased: |who| format!("Slettet for altid af {who}"),
    nothing_left: "Her blev det slettet for altid, så her er intet at beholde. Vælg »Behold« på den computer, hvor det stadig står, eller slet det også dér.",
    kept_toast: |name| format!("Beholdt {name}", name = brief(name)),
    deleted_toast: |name| format!("Slettede {name}", name = brief(name)),
    more: |count| format!("Vis {count} til", count = da(count)),
};

const SAVE: Save = Save {
    title: "Gem",
    last_copy: |last, changed| {
        let is_first = last == LastBackup::Never;
        let when = match last {
            LastBackup::Never => {
                "I har ikke gemt en sikkerhedskopi fra denne browser endnu.".to_owned()
            }
            LastBackup::Ahead { day } => (overview::DA.copy_ahead)(&Lang::Da.date(day)),
            LastBackup::Ago { day, days } => {
                let ago = match days {
                    0 => "i dag".to_owned(),
                    1 => "i går".to_owned(),
                    days => format!("for {days} dage siden"),
                };
                format!("Sidste sikkerhedskopi: {}, {ago}.", Lang::Da.date(day))
            }
        };
        let news = if changed == 1 { "ny eller ændret" } else { "nye eller ændret" };
        let told = Lang::Da.changed(changed);
        match (changed, is_first) {
            (0, _) => when,
            (_, true) => format!("{when} {told} ting er {news}."),
            (_, false) => format!("{when} Siden da er {told} ting {news}."),
        }
    },
    everything: "Gem sikkerhedskopi",
    everything_hint: "Alt, hvad I har skrevet, i én fil, der kan åbnes her igen.",
    everything_subject: "sikkerhedskopi",
    chosen_title: "Send partnerskaber til andre",
    chosen_text: "Vælg et eller flere. Det, der hører til, kommer med: log, aftaler, mål og næste skridt, og partnerne med deres kontakter.",
    search: "Søg i partnerskaberne",
    list: "Partnerskaber",
    all: "Vælg alle",
    nobody: "Vælg ingen",
    not_found: "Ingen partnerskaber med de ord.",
    none_yet: "Her er ingen partnerskaber at sende endnu.",
    chosen_subject: |count| Lang::Da.counted(count, ["partnerskab", "partnerskaber"]),
    contains: |list| format!("Filen indeholder: {list}."),
    nothing_chosen: "Vælg mindst ét partnerskab.",
    deleted_too: |count| match count {
        1 => "1 slettet ting følger med, så modtageren også får den slettet.".into(),
        count => format!(
            "{count} slettede ting følger med, så modtageren også får dem slettet.",
            count = da(count)
        ),
    },
    personal_title: "Se efter, hvem der må læse det",
    personal: |contacts, internal| {
        format!(
            "I filen er {}. Alle, der får filen, kan læse det.",
            at_stake(contacts, internal, Lang::Da)
        )
    },
    chosen: "Gem fil",
    saved: "Browseren har fået filen",
    saved_text: "Se efter, at den ligger dér, hvor browseren lægger hentede filer, som regel i mappen Overførsler.",
    failed: "Filen blev ikke gemt",
    failed_text: "Browseren tog ikke imod filen. Prøv igen, eller prøv i en anden browser.",
    keep_it: "Læg filen i jeres egen mappe. Send den ikke til partnere.",
    mail: "Skriv en mail om filen",
    mail_hint: "Mailen fortæller i tre trin, hvordan filen åbnes. Vedhæft selv filen, før du sender.",
    mail_subject: |about| format!("Fil fra Makkerskab: {about}"),
    mail_body: |file, address, by| {
        let place = match address {
            "" => "Åbn Makkerskab i en browser".to_owned(),
            address => format!("Åbn {address}"),
        };
        format!(
            "Hej\n\nHer er en fil fra Makkerskab. Sådan åbner du den:\n\n1. Gem den vedhæftede fil: {file}\n2. {place}, og gå til Filer.\n3. Tryk »Vælg fil«, se, hvad filen indeholder, og tryk »Flet«.\n\nDu behøver hverken installere noget eller have en konto. Ret, hvad du vil, gem en ny fil, og send den tilbage. Vi fletter den ind, så intet går tabt.\n\nVenlig hilsen\n{by}\n"
        )
    },
};

const TRASH: Trash = Trash {
    title: "Papirkurv",
    lead: "Det, der er slettet her. Det kan gendannes, til I sletter det for altid.",
    link: |count| match count {
        0 => "Papirkurv".into(),
        count => format!("Papirkurv ({count})", count = da(count)),
    },
    empty_title: "Papirkurven er tom",
    empty_text: "Det, I sletter, ligger her, til I sletter det for altid.",
    back: "Til Filer",
    with: |list| format!("Hører med: {list}."),
    under: |names| format!("Gendanner også: {names}."),
    deleted_by: |who| format!("Slettet af {who}"),
    deleted_on: |when| format!("Slettet af nogen uden navn (det skete tidligst {when})"),
    restore: |name| format!("Gendan {name}"),
    erase: "Slet for altid",
    erase_named: |name| format!("Slet {name} for altid"),
    erase_all: "Tøm papirkurven",
    dialog_title: "Slet for altid",
    dialog_text: |list| format!("Det her slettes for altid: {list}."),
    dialog_note: "I kan fortryde, til siden lukkes. Det står stadig i filer, der er gemt eller sendt før, og under »Tidligere udgaver«.",
    restored: |name| format!("Gendannede {name}", name = brief(name)),
    erased: |name| format!("Slettede {name} for altid", name = brief(name)),
    came_back: |erased, back| match erased {
        0 => "Intet er slettet. Det blev gendannet i en anden fane imens.".into(),
        _ => format!(
            "Slettede {erased} for altid. {back} blev gendannet i en anden fane imens og er her stadig.",
            erased = da(erased),
            back = da(back),
        ),
    },
    everything: "alt i papirkurven",
    stranded: "Hører til noget, der ikke er her",
    stranded_text: "Det, de her ting hører til, er slettet eller kom ikke med. Derfor kan de kun ses her. Gendan det, de hører til, eller slet også dem.",
    other_kind: "Andet",
};

pub(super) fn count(kind: Kind, count: usize) -> String {
    Lang::Da.counted(
        count,
        match kind {
            Kind::Library => ["biblioteks oplysninger", "bibliotekers oplysninger"],
            Kind::Person => ["kollega", "kolleger"],
            Kind::Partner => ["partner", "partnere"],
            Kind::Contact => ["kontakt", "kontakter"],
            Kind::Partnership => ["partnerskab", "partnerskaber"],
            Kind::Member => [
                "kobling mellem partner og partnerskab",
                "koblinger mellem partnere og partnerskaber",
            ],
            Kind::Goal => ["mål", "mål"],
            Kind::Ask => ["ønske eller tilbud", "ønsker og tilbud"],
            Kind::Contribution => ["bidrag", "bidrag"],
            Kind::Approval => ["tilladelse", "tilladelser"],
            Kind::Entry => ["logpost", "logposter"],
            Kind::Action => ["næste skridt", "næste skridt"],
            Kind::Meeting => ["møde", "møder"],
            Kind::Risk => ["risiko", "risici"],
            Kind::Agreement => ["aftale", "aftaler"],
            Kind::Version => ["version af en aftale", "versioner af aftaler"],
            Kind::Round => ["evalueringsrunde", "evalueringsrunder"],
            Kind::Answers => ["svarark", "svarark"],
            Kind::Map => ["netværkskort", "netværkskort"],
            Kind::Node => ["aktør", "aktører"],
            Kind::Edge => ["forbindelse", "forbindelser"],
            Kind::Message => ["besked i en plan", "beskeder i en plan"],
        },
    )
}
