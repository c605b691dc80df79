//! Danish words to write records with. Every organisation and person is made up.

pub const PLACES: &[&str] = &[
    "Havnby",
    "Lindeby",
    "Nørrevang",
    "Søndersted",
    "Egelund",
    "Mosbæk",
    "Åbrinken",
    "Vestersø",
    "Østerlund",
    "Kirkedal",
    "Møllerup",
    "Bøgely",
    "Strandholt",
    "Hedegård",
    "Ådal",
    "Fjordvang",
    "Skovlyst",
    "Tjørnby",
    "Engmarken",
    "Bakkerød",
    "Ålehuset",
    "Råholm",
    "Sandvejle",
    "Klinteby",
];

pub const FIRST_NAMES: &[&str] = &[
    "Anne", "Søren", "Mette", "Jørgen", "Åse", "Lærke", "Bjørn", "Fatima", "Kirsten", "Mads",
    "Ida", "Yusuf", "Birthe", "Rasmus", "Signe", "Kåre", "Maja", "Ole", "Sofie", "Amir", "Grethe",
    "Frederik", "Nanna", "Palle", "Dorte", "Emil", "Zeinab", "Lone", "Asger", "Vibeke",
];

pub const LAST_NAMES: &[&str] = &[
    "Jensen",
    "Østergaard",
    "Nørby",
    "Ågesen",
    "Bæk",
    "Holm",
    "Lund",
    "Krogh",
    "Damgaard",
    "Sørensen",
    "Hassan",
    "Friis",
    "Møller",
    "Vestergaard",
    "Thygesen",
    "Skov",
    "Kjær",
    "Bruun",
    "Nygård",
    "Rønne",
    "Aagaard",
    "Yilmaz",
    "Toft",
    "Winther",
    "Dahl",
    "Mørk",
];

/// What an organisation is called, its sector and what sort it is. `{p}` is a place, `{l}` a name.
pub const ORGANISATIONS: &[(&str, &str, &str)] = &[
    ("{p} Boligforening", "housing", "Almen boligforening"),
    ("{p} Skole", "education", "Folkeskole"),
    ("Ældreklubben i {p}", "association", "Klub for pensionister"),
    ("{p} Lektiecafé", "association", "Frivillig lektiehjælp"),
    ("Spejderne i {p}", "association", "Spejdergruppe"),
    ("{p} Gymnasium", "education", "Gymnasium"),
    ("Tømrerfirmaet {l} & Søn ApS", "business", "Håndværker"),
    ("{l} Boghandel", "business", "Boghandel"),
    ("{p} Sparekasse A/S", "business", "Pengeinstitut"),
    ("{p} Lokalhistoriske Arkiv", "culture", "Arkiv"),
    ("Kulturhuset i {p}", "culture", "Kulturhus"),
    ("{p} Kirke og sogn", "union_faith", "Folkekirkesogn"),
    ("Sundhedsplejen i {p}", "municipal", "Kommunal forvaltning"),
    ("{p} Jobcenter", "municipal", "Kommunal forvaltning"),
    ("Børnehuset {p}", "municipal", "Daginstitution"),
    ("{p} Avis", "media", "Lokalavis"),
    ("Nærradioen i {p}", "media", "Lokalradio"),
    ("Indvandrerforeningen Broen, {p}", "association", "Forening"),
    ("{p} Teaterforening", "culture", "Forening"),
    ("Naturvejlederne ved {p}", "state_region", "Statslig naturvejledning"),
    ("{p} Idrætsforening", "association", "Idrætsforening"),
    ("Læsevennerne i {p}", "citizens", "Kreds af borgere"),
    ("{p} Fagforening, lokalafdelingen", "union_faith", "Fagforening"),
    ("{p} Sprogskole", "education", "Sprogcenter"),
    ("Værkstedet {l}", "business", "Fællesværksted"),
];

pub const ACTIVITIES: &[&str] = &[
    "Lektiehjælp",
    "Højtlæsning",
    "Sommerbogen",
    "IT-hjælp",
    "Sprogcafé",
    "Læseklub",
    "Fortælleaften",
    "Bogbus",
    "Makerværksted",
    "Babyrytmik",
    "Skriveværksted",
    "Krimifestival",
    "Slægtsforskning",
    "Debataften",
    "Filmklub",
    "Frøbibliotek",
    "Børneteater",
    "Rådgivning om MitID",
    "Studiekreds",
    "Litteraturvandring",
    "Tegneserier",
    "Ordblindecafé",
    "Lydbøger på farten",
    "Quizaften",
];

pub const GROUPS: &[&str] = &[
    "børn i indskolingen",
    "unge mellem 13 og 18",
    "nye borgere",
    "ældre, der bor alene",
    "småbørnsfamilier",
    "studerende",
    "mænd over 50",
    "ordblinde",
    "borgere på plejehjem",
    "arbejdsløse under 30",
    "familier i de almene boliger",
    "førstegangsforældre",
];

pub const THEMES: &[&str] = &[
    "Læselyst",
    "Børn",
    "Unge",
    "Ældre",
    "Integration",
    "Digital dannelse",
    "Sundhed",
    "Erhvervsliv",
    "Demokrati",
    "Lokalhistorie",
    "Natur",
    "Frivillige",
    "Sprog",
    "Mangfoldighed",
];

pub const STAFF: &[&str] = &[
    "Anne Holm",
    "Bo Kjær",
    "Cecilie Rønne",
    "Dorte Bruun",
    "Erik Lund",
    "Fie Damgaard",
    "Gitte Aagaard",
    "Henrik Skov",
    "Inge Nørby",
    "Jonas Friis",
    "Karen Møller",
    "Lasse Østergaard",
];

pub const TITLES: &[&str] = &[
    "Leder",
    "Kasserer",
    "Sekretær",
    "Formand",
    "Koordinator",
    "Skoleleder",
    "Frivilligkoordinator",
    "Butikschef",
    "Kommunikationsmedarbejder",
    "Sognepræst",
    "Sundhedsplejerske",
    "Pedel",
];

/// Sentences to build on. `{p}` place, `{a}` activity, `{g}` group, `{n}` name, `{m}` month.
pub const NEEDS: &[&str] = &[
    "Alt for få {g} i {p} kommer på biblioteket, og vi når dem ikke alene.",
    "Vi vil gerne nå {g} dér, hvor de er i forvejen, i stedet for at vente på dem.",
    "{a} har ventelister hver {m}, og vi mangler både hænder og et sted at være.",
    "Skolerne i {p} spørger efter noget til {g}, som vi ikke selv kan løfte.",
    "Der er mange {g} i {p}, og ingen har et samlet tilbud til dem.",
    "Kommunen vil have mere samarbejde om {g}, og vi har lovet et forslag i {m}.",
];

pub const SUMMARIES: &[&str] = &[
    "Vi laver {a} sammen hver anden onsdag, og partneren sørger for lokaler og kaffe.",
    "Partneren kender {g} i {p}; vi kender bøgerne og har folk, der kan undervise.",
    "Et forløb om {a} fra {m} og et halvt år frem, med evaluering midtvejs.",
    "Fælles tilbud til {g}: {a} i {p}, tre gange i kvartalet og gratis for alle.",
    "Biblioteket flytter {a} ud i {p}, og partneren fortæller om det i sine egne kanaler.",
];

pub const LOG: &[&str] = &[
    "Ringede til {n} om {a}. Lyder interesseret, men vil høre bestyrelsen først.",
    "{n} ringede tilbage. De vil gerne være med, hvis det kan blive efter {m}.",
    "Talte med {n} på trappen ved {a}. Vi aftalte at mødes i {p} til en kop kaffe.",
    "Mail fra {n} med et udkast. De vil gerne have lokalet i {p} i stedet for biblioteket.",
    "Møde om {a}: {n} tager sig af plakater, vi tager os af bøger og tilmelding.",
    "Fik ikke fat i {n}. Lagde en besked og prøver igen i næste uge.",
    "Sendte billeder fra {a} og takkede for hjælpen. {n} var meget glad for aftenen.",
    "{n} spørger, om vi kan stille med to mere. Vi har 14 tilmeldte og plads til 20.",
    "Status: {a} gik godt i {m}; der kom 37, og halvdelen var {g}, der ikke før har været her.",
    "Besøg i {p}. Der er plads til 25 stole, projektor og et køkken vi må bruge.",
    "{n} er på orlov til {m}. Kontakten går imens til kontoret, der åbner klokken 9.",
    "De har fået ny leder. {n} mener, at aftalen holder, men vil gerne mødes igen.",
    "Talte om penge: de kan give 5.000 kr. til {a}, hvis vi skriver det i årsberetningen.",
    "Vi blev enige om en afgrænsning – ikke flere end tolv ad gangen, ellers bliver det skole.",
    "{n} sagde: ”Vi har savnet jer i {p}.” Det skal med i ansøgningen …",
];

pub const ACTIONS: &[&str] = &[
    "Ring til {n} om {a}",
    "Send udkast til aftale om {a}",
    "Book lokalet i {p}",
    "Skriv tak til {n}",
    "Få plakaten til {a} trykt",
    "Spørg lederen, om vi må bruge tid på {a}",
    "Send datoer for {m} til {n}",
    "Find to frivillige til {a} i {p}",
    "Lav tilmelding til {a}",
    "Skriv referat af mødet i {p}",
    "Aftal pressefoto med {n}",
    "Bestil bøger til {g}",
];

pub const GOALS: &[&str] = &[
    "{g} i {p} kender {a} og bruger det",
    "Mindst 20 nye lånere blandt {g} inden {m}",
    "{a} kører videre uden os",
    "Tre ud af fire deltagere vil anbefale {a} til en ven",
    "Begge parter har fortalt om {a} i deres egne kanaler",
    "Vi har en fast kontakt i {p}, der kender tilbuddet",
];

pub const INDICATORS: &[&str] = &[
    "Antal deltagere talt ved døren",
    "Spørgeskema efter tre måneder",
    "Nye lånere i {p}",
    "Samtaler med fem af {g}",
    "Tilmeldinger til {a}",
    "Omtaler i lokale medier",
];

pub const ASKS: &[&str] = &[
    "Lokale i {p} to aftener om måneden",
    "Tre frivillige til {a}",
    "En oplægsholder om {a} i {m}",
    "Bøger og præmier til {g}",
    "Omtale i nyhedsbrevet til {g}",
    "Kaffe og frugt til {a}",
    "En medarbejder to timer om ugen til {m}",
    "Adgang til deres netværk blandt {g}",
    "Oplæg om lån af e-bøger for {g}",
    "Undervisning af deres frivillige i {a}",
];

pub const ABOUT: &[&str] = &[
    "Har eget hus i {p} med sal og køkken, og holder åbent fire dage om ugen.",
    "Arbejder især med {g} og har omkring 120 medlemmer i {p} og omegn.",
    "Lille organisation med én ansat; alt andet er frivillige kræfter.",
    "Kendt i hele {p} for {a}, som har kørt i mere end ti år.",
    "Vil gerne ses som en del af byen og leder efter steder at være til stede.",
];

pub const NOTES: &[&str] = &[
    "Vær opmærksom på, at de lukker hele {m}. Aftal alt inden da, også med {n}.",
    "Den daglige leder er begejstret, men bestyrelsen vil se tal. Tag sidste års opgørelse med.",
    "De har før haft et samarbejde om {a}, der døde stille hen. Spørg til, hvad der gik galt – og lyt.",
    "Husk, at {n} helst vil ringes op om formiddagen, og aldrig om onsdagen.",
    "Vi lovede at vende tilbage om {a} i {m}. Det skal holdes, også hvis svaret er nej.",
];

pub const PITCHES: &[&str] = &[
    "Jeg ringer fra biblioteket, fordi I kender {g} i {p} bedre end nogen. Har I et kvarter i næste uge?",
    "Vi vil gerne lave {a} sammen med jer. I får et fast tilbud til {g}, og vi når nogen, vi ellers ikke når.",
    "I har lokaler, vi har bøger og folk. Må vi komme forbi i {p} med et forslag om {a}?",
];

pub const LESSONS: &[&str] = &[
    "Ring først, og skriv bagefter.",
    "Aftal fra begyndelsen, hvem der rydder op.",
    "{g} kommer, når nogen, de kender, spørger dem.",
    "To datoer er bedre end en.",
    "Giv partneren æren i avisen.",
];

pub const MONTHS: &[&str] = &[
    "januar",
    "februar",
    "marts",
    "april",
    "maj",
    "juni",
    "august",
    "september",
    "oktober",
    "november",
    "december",
];
