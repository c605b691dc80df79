//! What people want to do, in their own words, and where it is done.

use super::Deed;

/// Words of a question that say nothing of what is asked.
pub const PASSED_OVER: [&str; 2] = [
    "hvordan hvor kan man jeg vi i til en et den det de som og at om for med på siger gør laver er",
    "how where can do does i we you to a an the as and of for with on in my say make is",
];

pub const ALL: &[Deed] = &[
    help(
        "paper",
        ["Udskriv, eller gem som PDF", "Print, or save as PDF"],
        ["print printe printer udskrift udskrive papir ark", "print printer printing paper sheet"],
    ),
    files(
        "save-backup",
        ["Gem en sikkerhedskopi", "Save a backup"],
        [
            "backup kopi gemme eksport eksportere download hent data flyt computer",
            "back up copy export download data keep move computer",
        ],
    ),
    files(
        "open-file",
        ["Åbn en fil, eller flet den", "Open a file, or merge it"],
        [
            "åbne flette fletning import importere hente indlæs gendan delekopi backup sikkerhedskopi",
            "merging import load restore share copy backup",
        ],
    ),
    files(
        "chosen-title",
        ["Send partnerskaber til andre", "Send partnerships to others"],
        [
            "del dele delekopi kollega deling fælles samarbejd eksport",
            "share sharing copy colleague export",
        ],
    ),
    files(
        "lock-title",
        ["Lås en kopi med adgangsord", "Lock a copy with a passphrase"],
        [
            "adgangskode kodeord password kryptering krypter sikker låse låst fil backup",
            "password encrypt encryption secure code locked file backup",
        ],
    ),
    files(
        "clear-browser",
        ["Ryd en fælles computer", "Clear a shared computer"],
        [
            "rydde slet alt data log ud logud lånt nulstil browser",
            "delete erase everything data log out logout borrowed reset browser",
        ],
    ),
    files(
        "own-name",
        ["Skriv, hvem I er", "Write who you are"],
        [
            "navn bibliotek indstillinger bruger konto login profil",
            "name library settings user account login profile",
        ],
    ),
    help(
        "paper",
        ["Gem aftalen som Word", "Save the agreement as Word"],
        [
            "word docx dokument kontrakt aftale pdf eksport",
            "word docx document contract agreement pdf export",
        ],
    ),
    help(
        "outward",
        ["Gem en liste til Excel", "Save a list for Excel"],
        ["excel csv regneark tabel eksport eksportere", "excel csv spreadsheet table export"],
    ),
    help(
        "outward",
        ["Hent partnerskaber fra et regneark", "Bring in partnerships from a spreadsheet"],
        ["excel csv import importere liste", "excel csv import list"],
    ),
    help(
        "outward",
        ["Hent partnere fra et regneark", "Bring in partners from a spreadsheet"],
        ["excel csv outlook import importere kontakter", "excel csv outlook import contacts"],
    ),
    help(
        "outward",
        ["Læg datoer i kalenderen", "Put dates into the calendar"],
        [
            "kalender outlook ics påmindelse dato frist",
            "calendar outlook ics reminder date deadline",
        ],
    ),
    here(
        "other-language",
        ["Skift sprog til engelsk", "Change language to Danish"],
        ["english language oversæt dansk", "dansk english sprog translate"],
    ),
    here(
        "theme",
        ["Skift mellem lyst og mørkt", "Change between light and dark"],
        ["mørk tema dark mode udseende farver lys", "dark mode theme colours appearance"],
    ),
    help(
        "shortcuts",
        ["Fortryd, og andre genveje", "Undo, and other shortcuts"],
        ["fortryde ctrl z tastatur genvej taster annuller", "shortcut ctrl z keyboard keys cancel"],
    ),
    help(
        "wrong",
        ["Find noget igen, der er væk", "Get back what has gone"],
        [
            "gendan slettet forsvundet mistet fejl virker ikke væk slet",
            "restore deleted lost missing error broken not working delete",
        ],
    ),
    asked(
        "w-04",
        ["Sig pænt nej", "Say no nicely"],
        ["afslag afvis afvise takke nej tak", "decline refuse refusal reject rejection turn down"],
    ),
    Deed {
        address: Some("partnerskaber"),
        place: super::WRITE_MAIL,
        name: ["Skriv en mail ud fra en skabelon", "Write an email from a template"],
        words: [
            "skabelon mail brev email tekst tak mailskabelon rykker påmindelse status afslag nej tilladelse",
            "template mail letter text thank reminder status refusal no permission",
        ],
    },
    asked(
        "w-16",
        ["Personoplysninger: hvad I må skrive", "Personal data: what you may write"],
        [
            "gdpr databeskyttelse persondata cpr privatliv personoplysninger",
            "gdpr data protection privacy personal",
        ],
    ),
    help(
        "paper",
        ["Databehandleraftale", "Data processing agreement"],
        [
            "gdpr persondata databehandler aftale dpa bilag",
            "gdpr dpa processor personal annex contract",
        ],
    ),
    help(
        "paper",
        ["Skriv under på en aftale", "Sign an agreement"],
        [
            "underskrift underskrive underskriv signere signatur mitid kontrakt",
            "signature signing contract",
        ],
    ),
    help(
        "paper",
        ["Skriv en kommentar til aftalen", "Comment on the agreement"],
        ["kommentar kommentere bemærkning rettelse", "comment comments remark change"],
    ),
    help(
        "paper",
        ["Gem en version af aftalen", "Keep a version of the agreement"],
        ["version historik frys sammenlign ændringer", "version history freeze compare changes"],
    ),
    help(
        "program",
        ["Om programmet, og hvilken version", "About the program, and which version"],
        ["version udgave opdatering om licens", "edition update licence"],
    ),
    asked(
        "w-13",
        ["Giv arbejdet videre til en kollega", "Hand over to a colleague"],
        [
            "overlevering overdragelse overdrage stopper ferie barsel orlov afløser ny medarbejder",
            "handover leaves holiday maternity parental leave successor new staff",
        ],
    ),
    help(
        "paper",
        ["Forlæng eller forny en aftale", "Extend or renew an agreement"],
        [
            "forlænge forlængelse forny fornyelse aftale udløber ophører kontrakt",
            "extend extension renew renewal agreement expires contract",
        ],
    ),
    Deed {
        address: Some("partnerskaber"),
        place: super::BEGIN_AGAIN,
        name: ["Begynd igen på et afsluttet partnerskab", "Begin an ended partnership again"],
        words: [
            "genoptage genoptag starte start igen begynde genstart genåbne genopliv tage op",
            "resume restart start again reopen revive take up closed",
        ],
    },
    Deed {
        address: Some(""),
        place: "",
        name: ["Se, hvad der mangler og venter", "See what is missing and waiting"],
        words: [
            "referat mangler ikke sendt forsinket frist udskriv overblik opgaver",
            "minutes missing not sent late deadline print overview tasks",
        ],
    },
    privacy(
        "erase",
        ["Slet en person", "Delete a person"],
        [
            "slette slet kontakt personoplysninger anonymisere glemt fjern navn",
            "delete erase contact personal data anonymise forgotten remove name",
        ],
    ),
    privacy(
        "municipality",
        ["Spørgsmål fra kommunen om data og IT", "Questions on data and IT"],
        [
            "slettefrist oplysningspligt opbevaring hjemmel behandlingsgrundlag indsigt aktindsigt dpo databeskyttelsesrådgiver firewall proxy log logning vært server hosting kill switch headere policy ryd ved lukning windows administrator",
            "deletion deadline retention duty inform legal basis access request dpo officer firewall proxy log logging host server hosting kill switch headers policy clear on exit windows administrator municipality",
        ],
    ),
];

const fn privacy(place: &'static str, name: [&'static str; 2], words: [&'static str; 2]) -> Deed {
    Deed { address: Some("hjaelp/privatliv"), place, name, words }
}

const fn help(place: &'static str, name: [&'static str; 2], words: [&'static str; 2]) -> Deed {
    Deed { address: Some("hjaelp"), place, name, words }
}

const fn files(place: &'static str, name: [&'static str; 2], words: [&'static str; 2]) -> Deed {
    Deed { address: Some("filer"), place, name, words }
}

/// One of the guide's questions that everybody asks.
const fn asked(place: &'static str, name: [&'static str; 2], words: [&'static str; 2]) -> Deed {
    Deed { address: Some("guide/hvordan"), place, name, words }
}

/// In the frame of every page.
const fn here(place: &'static str, name: [&'static str; 2], words: [&'static str; 2]) -> Deed {
    Deed { address: None, place, name, words }
}
