//! Danish: du/I, calm, plain.

use super::{Block, Help, SOURCES, Section, finding, maps, paper};

pub const WORDS: Help = Help {
    title: "Hjælp",
    lead: "Makkerskab hjælper biblioteker med at bygge partnerskaber og passe på dem, fra den første idé til et ordentligt farvel.",
    contents: "På denne side",
    sections: &[WHAT, DATA, PEOPLE, finding::DA, maps::DA, paper::DA, MAIL, OUTWARD, SHARED, WRONG],
    shortcuts: "Genveje",
    shortcuts_note: "Alt kan gøres fra tastaturet. Genveje med ét tegn virker, når du ikke er ved at skrive, og de kan slås fra her. Mens du skriver i et felt, fortryder Ctrl+Z kun det, du har skrevet dér; brug »Fortryd« nederst på siden til resten.",
    sources: Section {
        id: "sources",
        title: "Kilder og tak",
        blocks: &[
            Block::Text(
                "Arbejdsmåden er inspireret af biblioteksprojektet Ud af boksen! (2010-2012), som Hovedbiblioteket i Aarhus og Roskilde Bibliotekerne stod bag sammen med Roskilde Universitet. Ordene her er vores egne. Makkerskab er ikke projektets oprindelige værktøjer.",
            ),
            Block::Text(
                "Eksemplerne genfortæller, hvad bibliotekerne i Randers, Greve, Hillerød, København, Herning, Syddjurs, Roskilde, Gentofte og Aarhus, folkene bag Lektier Online og California Academy of Sciences har delt om deres partnerskaber. Hvert eksempel nævner sin kilde. Tak, fordi I skrev det ned.",
            ),
        ],
    },
    source_list: &SOURCES,
    program: Section {
        id: "program",
        title: "Om programmet",
        blocks: &[
            Block::Text(
                "Makkerskab er frit: alle må bruge, kopiere og ændre det efter licensen MIT eller Apache 2.0, som man selv vælger.",
            ),
            Block::Text(
                "Det, der står her og i værktøjet, er vejledende og ikke juridisk rådgivning. Spørg kommunens jurist eller databeskyttelsesrådgiver, når det gælder.",
            ),
        ],
    },
    version: "Version",
};

const WHAT: Section = Section {
    id: "what",
    title: "Hvad er det?",
    blocks: &[
        Block::Text(
            "En værktøjskasse i browseren til folkebiblioteker, der arbejder sammen med andre. Her står, hvem I kender, hvem I vil i gang med, hvem der ringer til hvem og hvornår, hvem der skal sige ja, hvad I har aftalt, og hvordan det går.",
        ),
        Block::Text(
            "Et partnerskab skrives ind én gang og ses alle steder: på overblikket, i tabellen, på tavlen, hos partneren. I behøver ikke at gemme: det, I skriver, bliver gemt, mens I skriver.",
        ),
        Block::Text(
            "Begynd med et partnerskab, I allerede har, eller lån et eksempel som skabelon.",
        ),
    ],
};

const DATA: Section = Section {
    id: "data",
    title: "Tre ting om jeres data",
    blocks: &[
        Block::Steps(&[
            "Alt ligger i denne browser på denne computer. Der er ingen konto, ingen server og ingen sporing. Browseren gemmer kun det, Makkerskab skal bruge for at huske jeres arbejde.",
            "Intet forlader browseren, før I selv gemmer en fil, deler eller kopierer noget, skriver ud eller sender en mail. Før en sikkerhedskopi eller en fil til andre bliver gemt, står der, hvad den indeholder.",
            "En browser er ikke et arkiv. Bliver dens data ryddet, er det væk. Gem derfor en sikkerhedskopi, når I har arbejdet. Nederst på siden står, hvor gammel den sidste er.",
        ]),
        Block::Text(
            "Nogle arbejdscomputere rydder browseren, hver gang den lukkes, og Safari rydder sider, der ikke har været besøgt i en uge. Dér er filen det eneste, der bliver.",
        ),
    ],
};

const PEOPLE: Section = Section {
    id: "people",
    title: "Når I skriver om mennesker",
    blocks: &[
        Block::List(&[
            "Skriv det, der skal til for at ringe til dem på deres arbejde: navn, stilling, mail og telefon.",
            "Skriv aldrig cpr-numre, helbred, fagforening, private forhold eller noget om lånere.",
            "Skriv om en person, som om personen læser med.",
            "Fortæl jeres kontakter, at I gemmer deres navn, så længe I arbejder sammen.",
            "Slet kontakten, når I ikke længere har brug for den: »Slet personoplysninger« viser bagefter, hvor navnet ellers står.",
        ]),
        Block::Text(
            "I har selv ansvaret for de oplysninger, I skriver ind. De, der har lagt siden på nettet, får dem aldrig at se.",
        ),
    ],
};

const MAIL: Section = Section {
    id: "mail",
    title: "Filer på mail, i tre trin",
    blocks: &[
        Block::Steps(&[
            "Gem. Gå til Filer, vælg partnerskabet, se, hvad filen indeholder, og gem den.",
            "Send. Tryk »Skriv en mail om filen«, vedhæft filen, og send mailen.",
            "Flet. Den, der får filen, åbner den under Filer, ser, hvad den ændrer, og trykker »Flet«. Svaret kommer tilbage på samme måde.",
        ]),
        Block::Text(
            "I kan skrive hver for sig imens. Rækkefølgen er ligegyldig, og den samme fil kan åbnes flere gange, uden at noget bliver dobbelt. Har to svaret forskelligt på det samme, står begge svar, til I vælger.",
        ),
        Block::Text(
            "Er filen en delekopi, kan modtageren trykke »Åbn for sig selv«: så blandes den ikke med det, der står der i forvejen, og »Gem svar« laver den fil, der sendes tilbage.",
        ),
        Block::Text(
            "En fletning kan fortrydes på én gang. Har siden været lukket imens, så tag den tilbage under »Tidligere udgaver« på Filer. Dér kan I også gå tilbage til, som de seneste dage begyndte.",
        ),
    ],
};

const OUTWARD: Section = Section {
    id: "outward",
    title: "Kalender, adressebog og regneark",
    blocks: &[
        Block::Cases(&[
            (
                "»Gem til kalenderen« på overblikket, et partnerskab eller et møde",
                "Gemmer datoerne som en kalenderfil (.ics): næste skridt og opgaver, punkter på tjeklisten og risici med en dato, møder, beskeder, mål, det I giver og får, evalueringer, aftalens begyndelse og slutning, sidste dag for opsigelse og partnerskabets slutning. Åbn filen, så lægger kalenderen dem ind som hele dage og et møde med tidspunkt på det rigtige klokkeslæt. Gem og åbn den igen, når noget flytter sig, mister sin dato, er klaret før tiden eller bliver slettet: kalenderen kender begivenheden og retter eller aflyser den. Outlook kan lave en til, hvis den første er rettet i hånden.",
            ),
            (
                "»Gem som visitkort« hos en partner",
                "Gemmer navn, stilling, telefon og mail som et visitkort (.vcf), som telefonen og mailprogrammet kan åbne. Nogle programmer læser kun det første kort i en fil: gem dem så ét for ét.",
            ),
            (
                "»Gem som regneark« over listerne",
                "Gemmer de linjer, som filtrene viser, som en tabel (.csv), der åbner rigtigt i et dansk Excel.",
            ),
            (
                "»Hent en liste fra et regneark« under Partnere og Partnerskaber",
                "Kopiér rækkerne i Excel, og indsæt dem, eller vælg en CSV-fil, for eksempel kontakterne fra Outlook. I ser først, hvad kolonnerne bliver til, og hvad der er nyt. Et partnerskab kendes på titel og partner; det, der ikke kan læses som dato eller status, kommer til at stå i noterne. Det, I har skrevet her, bliver stående, og det, der mangler, udfyldes. Vil I hellere have listens svar, så sæt kryds ved det: begge svar står der først. Ét tryk på Fortryd tager det hele tilbage.",
            ),
        ]),
        Block::Text(
            "Interne noter er aldrig med. Af en risiko står kun dagen, hvem der ser på den, og partnerskabets titel. Navne, der ikke må nævnes, er taget ud; i fri tekst kun, hvor navnet er skrevet helt ud. Det, I lægger ind i andre programmer, følger ikke med, når I retter eller sletter her.",
        ),
    ],
};

const SHARED: Section = Section {
    id: "shared",
    title: "Fælles eller lånt computer",
    blocks: &[Block::List(&[
        "Gem en sikkerhedskopi, før du går, og tag filen med.",
        "Andre, der bruger den samme browser, kan læse, hvad der står her. Tryk »Ryd denne browser« under Filer, når du har filen.",
        "I et privat vindue forsvinder alt, når vinduet lukkes.",
        "Siden må godt være åben i flere faner. De følges ad.",
    ])],
};

const WRONG: Section = Section {
    id: "wrong",
    title: "Når noget er galt",
    blocks: &[Block::Cases(&[
        (
            "Der står »Ikke gemt«",
            "Læs sætningen øverst på siden, og gem en sikkerhedskopi med det samme. I kan arbejde videre imens.",
        ),
        (
            "Siden går i stå",
            "Genindlæs den. Kommer den ikke i gang, kan I gemme jeres data som fil dér, hvor siden skulle have været, og åbne filen her senere.",
        ),
        (
            "Noget blev slettet ved en fejl",
            "Fortryd med det samme, eller gendan det fra papirkurven under Filer.",
        ),
        (
            "En fil kan ikke åbnes",
            "Sætningen i den røde boks siger hvorfor. Bed om at få filen sendt igen som vedhæftet fil, eller sæt dens tekst ind.",
        ),
        (
            "Noget i browseren kan ikke læses",
            "Det er lagt til side, som det var, og står under Filer. Gem det som tekstfil, så andre kan hjælpe.",
        ),
        (
            "Alt er væk",
            "Er det den samme browser på den samme computer, og er adressen den samme? Ellers åbn den nyeste sikkerhedskopi under Filer.",
        ),
    ])],
};
