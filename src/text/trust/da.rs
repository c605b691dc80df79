//! Danish: du/I, calm, plain.

use super::{
    super::help::{Block, Section},
    Page, Trust, questions,
};

pub const WORDS: Trust = Trust {
    more: "Læs også",
    back: "Hjælp",
    privacy: Page {
        title: "Privatliv",
        lead: "Makkerskab sender intet af det, I skriver. Her står, hvad der ligger hvor, hvad der forlader browseren, og hvornår.",
        sections: &[STORED, LEAVES, RESPONSIBLE, ERASE, questions::DA, SEE],
    },
    offline: Page {
        title: "Uden net og som program",
        lead: "Efter det første besøg virker Makkerskab uden net. Det kan også ligge på computeren eller telefonen som et program.",
        sections: &[INSTALL, NEW_VERSION, BROWSERS, NOT_OFFLINE],
    },
    accessibility: Page {
        title: "Tilgængelighed",
        lead: "Makkerskab skal kunne bruges af alle: fra tastaturet, med skærmlæser, på telefon, i stor skrift og på papir.",
        sections: &[TESTED, SHORTCOMINGS, STATEMENT],
    },
    licences: Page {
        title: "Licenser",
        lead: "Det, der følger med, når I bruger Makkerskab, og hvem der har skrevet det.",
        sections: &[],
    },
    state: "Denne browser",
    package: "Pakke",
    version: "Version",
    licence: "Licens",
    texts: "Licensernes ordlyd",
    licences_missing: "Listen kunne ikke hentes. Den følger med den færdige version og mangler, mens der udvikles.",
    build: "Byggenummer",
};

const STORED: Section = Section {
    id: "stored",
    title: "Hvad ligger hvor?",
    blocks: &[Block::Cases(&[
        (
            "Alt, I skriver: partnerskaber, partnere, kontakter, log, møder",
            "I denne browser på denne computer, i browserens eget lager (localStorage) under navne, der begynder med »makkerskab/«. En kopi, der er skrevet sikkert på disken, ligger i browserens database (IndexedDB).",
        ),
        (
            "Sprog, udseende, jeres navn og valg, dagen for den sidste sikkerhedskopi, hvad der er ændret siden, og hvis delekopi I er ved at svare på",
            "De samme to steder, under navnet »makkerskab/settings«.",
        ),
        (
            "Hvem der har skrevet her, og hvornår de begyndte",
            "De samme to steder, under navne, der begynder med »makkerskab/w/«: det navn, der står under Filer, og tidspunktet for det første, der blev skrevet, eller da navnet sidst blev rettet. Det følger med i de filer, I gemmer, og de, der åbner dem, kan se det.",
        ),
        (
            "Den faste fil, hvis I har valgt en",
            "I browserens database ligger en adgang til filen, så browseren kan skrive i den igen. Den er der, til browseren ryddes.",
        ),
        (
            "Tidligere udgaver: alt, som det var, de sidste ti gange I flettede eller gik tilbage, og da de sidste fem dage med ændringer begyndte",
            "I browserens database, så en fletning kan tages tilbage, og en rettelse kan findes igen. De ældste skubbes ud af de nye, og »Slet de tidligere udgaver« under Filer sletter dem alle.",
        ),
        (
            "Det, der er halvt skrevet i en formular, og hvor langt I var på en side",
            "I browserens lager for fanen (sessionStorage), til I gemmer det eller lukker fanen.",
        ),
        (
            "En delekopi, I har åbnet for sig selv",
            "I browserens lager for fanen (sessionStorage), til I lukker delekopien eller fanen. Den lægges aldrig sammen med jeres eget.",
        ),
        (
            "Hvornår denne browser sidst blev ryddet",
            "I browserens eget lager under navnet »makkerskab-cleared«: kun tidspunktet. Det bliver liggende, så en side, der stadig er åben et sted, ikke skriver det ryddede tilbage.",
        ),
        (
            "Selve programmet",
            "I browserens cache, så det virker uden net. Der står intet af det, I skriver.",
        ),
        (
            "Filer, I gemmer",
            "Dér, hvor I lægger dem. De er jeres, og Makkerskab rører dem ikke igen, før I åbner dem. Kun den faste fil bliver skrevet over, når I selv gemmer i den igen.",
        ),
        ("Cookies", "Ingen."),
    ])],
};

const LEAVES: Section = Section {
    id: "leaves",
    title: "Hvad forlader browseren, og hvornår?",
    blocks: &[
        Block::Cases(&[
            (
                "Når siden åbnes eller ser efter en ny version",
                "Browseren henter programmets filer fra det websted, hvor Makkerskab ligger, og kun derfra. Webstedet kan se det samme som ved enhver hentning: IP-adressen, tidspunktet og browserens navn. Det ser aldrig noget af det, I skriver.",
            ),
            (
                "Når I gemmer en fil",
                "Filen lander på jeres computer. Før I gemmer en sikkerhedskopi, en delekopi eller et kort, står der, hvad filen indeholder, og i en fil til andre, hvad der ikke kommer med.",
            ),
            (
                "Når I trykker »Gem til kalenderen«, »Gem som visitkort« eller »Gem som regneark«",
                "En fil lander på jeres computer. Interne noter er aldrig med. Af en risiko står kun dagen, hvem der ser på den, og partnerskabets titel, aldrig hvilken risiko det er. Navne, der ikke må nævnes, er taget ud; i fri tekst kun, hvor navnet er skrevet helt ud. Hvem der ser jeres kalender og adressebog, bestemmer I dér.",
            ),
            (
                "Når I trykker »Del …« eller kopierer en tekst",
                "Filen går til det program, I vælger, eller teksten ligger klar til at blive sat ind. En tekst, der er for lang til en mail, bliver kopieret, når mailen åbnes.",
            ),
            (
                "Når I trykker på en mailadresse, et telefonnummer eller en knap, der åbner en mail",
                "Jeres eget mailprogram eller jeres egen telefon åbner. Intet er sendt, før I selv trykker send.",
            ),
            (
                "Når I følger et link til et andet websted",
                "Browseren åbner det. Makkerskab fortæller det ikke, hvor I kom fra.",
            ),
            ("Når I skriver ud", "Siden går til jeres printer eller bliver en PDF."),
            ("Ellers", "Intet."),
        ]),
        Block::Text(
            "Siden har forbud mod at tale med andre end sit eget websted. Det er browseren, der håndhæver forbuddet, ikke vores gode vilje.",
        ),
    ],
};

const RESPONSIBLE: Section = Section {
    id: "responsible",
    title: "Hvem har ansvaret?",
    blocks: &[
        Block::Text(
            "Jeres bibliotek har ansvaret for de oplysninger om mennesker, som I skriver ind, ligesom i en notesbog eller et regneark. De, der har lagt siden på nettet, modtager dem aldrig og kan hverken læse, rette eller slette dem.",
        ),
        Block::Text(
            "Browseren gemmer kun det, der skal til for at huske jeres arbejde. Derfor er her ingen cookieboks. Det er vejledning og ikke juridisk rådgivning: spørg jeres databeskyttelsesrådgiver, når det gælder.",
        ),
    ],
};

const ERASE: Section = Section {
    id: "erase",
    title: "Sådan sletter I",
    blocks: &[Block::List(&[
        "En person: tryk »Slet personoplysninger« under »Alt om kontakten«, eller læg kontakten i papirkurven, og slet den for altid dér. Partnerskabet bliver.",
        "Navnet andre steder: det, I selv har skrevet i tekster, opgaver, møder og referater, på kort og i versioner af aftaler, bliver stående. Efter »Slet personoplysninger« står der, hvor, med link, så I kan rette det. En gemt version rettes ikke: slet den, hvis navnet skal ud.",
        "De tidligere udgaver: browseren gemmer alt, som det var, de sidste ti gange I flettede eller gik tilbage, og da de sidste fem dage med ændringer begyndte. Tryk »Slet de tidligere udgaver« under Filer, så er de væk.",
        "Den faste fil: gem i den igen. Sikkerhedskopier på disken: slet de gamle selv.",
        "Alt i denne browser: tryk »Ryd denne browser« under Filer. Gem en sikkerhedskopi først, hvis noget skal bruges igen.",
        "Filer, der er sendt på mail, lever deres eget liv: bed dem, der har fået dem, om at slette dem.",
    ])],
};

const SEE: Section = Section {
    id: "see",
    title: "Se selv efter",
    blocks: &[Block::List(&[
        "Tryk F12, og vælg Netværk, mens I arbejder: der kommer kun hentninger fra sidens eget websted.",
        "Vælg Lager eller Program samme sted: dér står alt, hvad der er gemt, med almindelige bogstaver.",
        "Sluk for nettet, og arbejd videre.",
    ])],
};

const INSTALL: Section = Section {
    id: "install",
    title: "Læg det på computeren eller telefonen",
    blocks: &[
        Block::Text(
            "Det er den samme side i et vindue for sig, med et ikon at trykke på. Data bliver, hvor de er, og browseren passer bedre på dem.",
        ),
        Block::Cases(&[
            (
                "Edge og Chrome på computer",
                "Tryk på ikonet for installation til højre i adressefeltet, eller på »Installér« nederst på siden, når den står der.",
            ),
            ("Chrome på Android", "Åbn browserens menu, og vælg »Føj til startskærm«."),
            (
                "Safari på iPhone og iPad",
                "Tryk på Del, og vælg »Føj til hjemmeskærm«. Programmet har sit eget lager: tag jeres data med i en sikkerhedskopi.",
            ),
            (
                "Safari på Mac",
                "Vælg Arkiv og »Føj til Dock«. Også her skal data med i en sikkerhedskopi.",
            ),
            (
                "Firefox på computer",
                "Firefox installerer ikke sider som programmer. Siden virker uden net alligevel: sæt et bogmærke.",
            ),
        ]),
    ],
};

const NEW_VERSION: Section = Section {
    id: "new-version",
    title: "Når der kommer en ny version",
    blocks: &[
        Block::Text(
            "Den bliver hentet ved siden af den gamle. Først når alt er på plads, står der »Ny version klar« nederst på siden. I bestemmer hvornår: »Gem og genindlæs« gemmer i alle faner og genindlæser hver af dem én gang.",
        ),
        Block::Cases(&[
            (
                "Der står »Den nye version venter«",
                "I en af fanerne er noget ikke gemt, eller en tekst er kun halvt skrevet. Gør den færdig, og prøv igen. Intet er genindlæst imens.",
            ),
            (
                "Den nye version kom kun halvt frem",
                "Den gamle bliver ved med at virke. Der bliver prøvet igen, næste gang siden åbnes med net.",
            ),
        ]),
    ],
};

const BROWSERS: Section = Section {
    id: "browsers",
    title: "Hvad browserne kan",
    blocks: &[Block::List(&[
        "Chrome, Edge, Firefox og Safari fra de seneste to år kan bruges. Hver gang programmet ændres, bliver det hele prøvet i Chromium, som Chrome og Edge er bygget på, og de vigtigste arbejdsgange i Firefox og i WebKitGTK, som har samme motor som Safari. Safari selv bliver ikke prøvet på den måde.",
        "»Del …« ses kun, hvor browseren selv kan dele filer. Firefox på computer kan det ikke: gem filen, og vedhæft den.",
        "Firefox på computer installerer ikke siden som program. Den virker uden net alligevel.",
        "Private vinduer glemmer alt, når de lukkes, og nogle af dem gemmer slet ikke siden til brug uden net.",
        "Safari kan rydde sider, der ikke har været besøgt i syv dage. Som program på hjemmeskærmen eller i Dock er siden undtaget.",
        "Adressen skal begynde med https, ellers gemmer ingen browser siden.",
    ])],
};

const NOT_OFFLINE: Section = Section {
    id: "not-offline",
    title: "Hvis det ikke virker uden net",
    blocks: &[Block::List(&[
        "Se øverst på denne side, om browseren er klar. Er den ikke, så åbn siden med net, og vent et minut.",
        "Nettet i tog og på hoteller svarer ofte med sin egen side i stedet for vores. Log på det, og åbn siden igen. Det, der er gemt, bliver ikke berørt.",
        "Brug den samme browser og den samme adresse som sidst.",
    ])],
};

const TESTED: Section = Section {
    id: "tested",
    title: "Hvad der er gjort, og hvordan det er prøvet",
    blocks: &[
        Block::Text(
            "Målet er niveau AA i retningslinjerne WCAG 2.2. Hver gang programmet ændres, bliver siderne afprøvet automatisk:",
        ),
        Block::List(&[
            "med værktøjet axe på begge sprog, i lyst og mørkt udseende",
            "ved 320 punkters bredde, som svarer til 400 % forstørrelse: intet bliver skåret af",
            "fra tastaturet alene: opret, skriv i loggen, søg, fortryd",
            "på papir i A4",
        ]),
        Block::Text(
            "Farve er aldrig det eneste tegn. Alt, der kan trækkes, har en knap. Netværkskort har en tabel med det samme indhold. Bevægelse er slået fra, når computeren beder om det.",
        ),
    ],
};

const SHORTCOMINGS: Section = Section {
    id: "shortcomings",
    title: "Hvad vi ved, der mangler",
    blocks: &[Block::List(&[
        "Ingen udefra har gennemgået programmet, og det er ikke prøvet af mennesker, der bruger skærmlæser til daglig.",
        "En udskrift, der gemmes som PDF, får de overskrifter og mærker, som browseren sætter. De er ikke prøvet.",
        "Tekst, I selv skriver, får ikke mærker for overskrifter og lister.",
    ])],
};

const STATEMENT: Section = Section {
    id: "statement",
    title: "Til jeres egen tilgængelighedserklæring",
    blocks: &[
        Block::Text(
            "Et bibliotek, der lægger Makkerskab på sit websted, skal have en tilgængelighedserklæring efter webtilgængelighedsloven. Denne side er ikke jeres erklæring, men I kan bruge dens oplysninger i den.",
        ),
        Block::Text(
            "Er der noget, I ikke kan komme til, så sig det til det bibliotek, der har lagt siden på nettet. Får I ikke svar, kan I klage til Digitaliseringsstyrelsen.",
        ),
    ],
};
