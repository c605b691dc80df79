//! What a municipality's data protection officer and IT ask, each with a short answer.

use super::super::help::{Block, Section};

pub const DA: Section = Section {
    id: "municipality",
    title: "Spørgsmål fra kommunen",
    blocks: &[Block::Cases(&[
        (
            "En person beder om indsigt. Hvordan finder vi alt?",
            "Søg på navnet (Ctrl+K), og se papirkurven igennem. Eller gem en sikkerhedskopi, der ikke er låst, åbn den i et tekstprogram, og søg dér: i den står alt, det slettede i papirkurven med. Husk kolleger med deres egen browser, ældre filer og det, der står under »Tidligere udgaver«.",
        ),
        (
            "Hvordan klarer vi oplysningspligten?",
            "Hos hver kontakt kan I skrive, hvor oplysningerne kommer fra, og hvornår I har fortalt, at I gemmer dem. Til det er gjort, står spørgsmålet ved kontakten. Hvad personen skal have at vide, bestemmer biblioteket.",
        ),
        (
            "Hvad er slettefristen, og hvor længe opbevares det?",
            "Til I sletter det: intet slettes af sig selv. En ny kontakt får en dato et år frem til »Bekræft eller slet senest«, og når den er nået, står det hos partneren. Slettefrister bestemmer biblioteket.",
        ),
        (
            "Hvad er hjemlen?",
            "Behandlingsgrundlaget er bibliotekets eget. Makkerskab hverken vælger det eller skriver det ned: det hører hjemme i kommunens fortegnelse.",
        ),
        (
            "Hvad gemmes om medarbejdere?",
            "Navne, I selv skriver på opgaver, møder og aftaler, og for hver åbning af siden, hvor der er skrevet noget: det navn, der står under Filer, og hvornår der først blev skrevet. Det følger med i de filer, I gemmer, så andre kan se, hvem der skrev hvad.",
        ),
        (
            "Er det krypteret?",
            "Ikke i browseren: alle, der kan logge på med den samme Windows-bruger, kan læse det, og det kan en administrator også. Der er ingen adgangskode til Makkerskab ud over computerens egen, så lås skærmen. En kopi, der er låst med adgangsord, er krypteret (AES-256-GCM).",
        ),
        (
            "Er værten databehandler, og hvad står der i dens log?",
            "Værten får intet af det, I skriver. Den kan føre log over hentninger: IP-adresse, tidspunkt, browser og hvilke af programmets filer. Hvor længe den gemmes, bestemmer værten, og om den kræver en aftale, afgør I.",
        ),
        (
            "Hvad skal firewallen lukke op for?",
            "Kun sidens egen adresse over https, og den må ikke ændre filerne undervejs eller spærre for WebAssembly (.wasm). Der hentes intet andre steder fra.",
        ),
        (
            "Vi rydder browserdata ved lukning",
            "Så forsvinder alt, hver gang: data, kopien i browseren, de tidligere udgaver og den faste fil. Undtag sidens adresse fra reglen, hvor browseren kan det, eller gem en sikkerhedskopi hver gang, og åbn den næste gang.",
        ),
        (
            "Hvordan sættes værten op, og hvordan stopper vi programmet?",
            "I kildekodens docs/hosting.md står headere til nginx, Apache og IIS, hvordan en ny version lægges op, og hvordan sw-off.js slår brug uden net fra. Det, I har skrevet, bliver liggende imens.",
        ),
    ])],
};

pub const EN: Section = Section {
    id: "municipality",
    title: "Questions from the municipality",
    blocks: &[Block::Cases(&[
        (
            "Somebody makes an access request. How do we find everything?",
            "Search for the name (Ctrl+K), and look through the trash. Or save a backup that is not locked, open it in a text editor, and search there: it holds everything, what lies in the trash too. Remember colleagues with browsers of their own, older files, and what stands under “Earlier versions”.",
        ),
        (
            "How do we meet the duty to inform?",
            "With each contact you can write where the data came from, and when you told the person that you keep it. Until that is done, the question stands beside the contact. What the person has to be told is for the library to decide.",
        ),
        (
            "What is the deadline for deletion, and how long is it kept (retention)?",
            "Until you delete it: nothing is deleted by itself. A new contact gets a date a year ahead in “Confirm or erase by”, and once that has come, the partner's page says so. Deadlines are for the library to decide.",
        ),
        (
            "What is the legal basis?",
            "The legal basis is the library's own. Makkerskab neither chooses it nor writes it down: it belongs in the municipality's record of processing.",
        ),
        (
            "What is stored about employees?",
            "Names that you write on tasks, meetings and agreements yourselves, and for each time the page was opened and something written: the name that stands under Files, and when the first thing was written. It goes along in the files that you save, so that others see who wrote what.",
        ),
        (
            "Is it encrypted?",
            "Not in the browser: whoever can log in as the same Windows user, and an administrator, can read it. There is no password besides the computer's own, so lock the screen. A copy that is locked with a passphrase is encrypted (AES-256-GCM).",
        ),
        (
            "Is the host a data processor, and what is in its log?",
            "The host gets nothing of what you write. It can keep a log of what is fetched: IP address, time, browser, and which of the program's files. How long that is kept is for the host to decide, and whether it takes an agreement is for you.",
        ),
        (
            "What must the firewall let through?",
            "Only the page's own address over https, and it must not change the files on the way, or block WebAssembly (.wasm). Nothing is fetched from anywhere else.",
        ),
        (
            "We clear browser data on exit",
            "Then everything goes, every time: data, the copy in the browser, the earlier versions and the fixed file. Exempt the page's address from the rule where the browser can, or save a backup every time, and open it the next time.",
        ),
        (
            "How is the host set up, and how do we stop the program?",
            "The source's docs/hosting.md has headers for nginx, Apache and IIS, how a new version is put up, and how sw-off.js, the kill switch, turns the offline copy off. What you have written stays meanwhile.",
        ),
    ])],
};
