//! Words for bringing a map in from another program.

use crate::{
    network::import::{Column, Found, Refusal},
    text::{Lang, inward::table_error, network::listed},
};

pub struct Import {
    pub title: &'static str,
    pub hint: &'static str,
    pub is_actors: &'static str,
    pub is_ties: &'static str,
    pub no_names: &'static str,
    pub join_same: &'static str,
    pub make_ends: &'static str,
    pub put: &'static str,
    /// A table to fill in: of actors, and of ties.
    pub templates: [&'static str; 2],
    pub template: &'static str,
    pub done: fn(usize, usize) -> String,
    pub news: fn(usize, usize) -> String,
    pub column_name: fn(Column) -> &'static str,
    pub refusal: fn(&Refusal) -> String,
    /// Everything odd, a sentence each.
    pub found: fn(&Found) -> Vec<String>,
}

pub const DA: Import = Import {
    title: "Hent fra fil eller regneark",
    hint: "En tabel over aktører, en over forbindelser, eller begge: CSV eller tekst fra Excel, eller en fil fra Kumu (JSON). Er det et regneark, så gem det som CSV. Intet skrives, før I har set, hvad der sker.",
    is_actors: "Aktører",
    is_ties: "Forbindelser",
    no_names: "Vælg, hvilken kolonne der har navnene, eller hvilke to der har forbindelsernes ender.",
    join_same: "Samme navn er samme aktør",
    make_ends: "Tilføj også dem, der kun står i forbindelserne",
    put: "Hent ind på kortet",
    templates: ["Gem en skabelon til aktører (CSV)", "Gem en skabelon til forbindelser (CSV)"],
    template: "skabelon",
    done: |actors, ties| {
        format!(
            "Hentede {} og {} ind på kortet",
            Lang::Da.counted(actors, ["aktør", "aktører"]),
            Lang::Da.counted(ties, ["forbindelse", "forbindelser"])
        )
    },
    news: |actors, ties| {
        format!(
            "{} og {}.",
            Lang::Da.counted(actors, ["ny aktør", "nye aktører"]),
            Lang::Da.counted(ties, ["ny forbindelse", "nye forbindelser"])
        )
    },
    column_name: |column| named(column).0,
    refusal: refusal_da,
    found: |found| told(found, Lang::Da),
};

pub const EN: Import = Import {
    title: "Bring in from a file or spreadsheet",
    hint: "A table of actors, one of ties, or both: CSV or text from Excel, or a file from Kumu (JSON). Save a spreadsheet as CSV first. Nothing is written before you have seen what will happen.",
    is_actors: "Actors",
    is_ties: "Ties",
    no_names: "Choose which column holds the names, or which two hold the ends of the ties.",
    join_same: "The same name is the same actor",
    make_ends: "Add those, too, who only stand in the ties",
    put: "Bring onto the map",
    templates: ["Save a template for actors (CSV)", "Save a template for ties (CSV)"],
    template: "template",
    done: |actors, ties| {
        format!(
            "Brought {} and {} onto the map",
            Lang::En.counted(actors, ["actor", "actors"]),
            Lang::En.counted(ties, ["tie", "ties"])
        )
    },
    news: |actors, ties| {
        format!(
            "{} and {}.",
            Lang::En.counted(actors, ["new actor", "new actors"]),
            Lang::En.counted(ties, ["new tie", "new ties"])
        )
    },
    column_name: |column| named(column).1,
    refusal: refusal_en,
    found: |found| told(found, Lang::En),
};

fn named(column: Column) -> (&'static str, &'static str) {
    match column {
        Column::Unused => ("Bruges ikke", "Not used"),
        Column::Id => ("Id", "Id"),
        Column::Name => ("Navn", "Name"),
        Column::Sector => ("Sektor", "Sector"),
        Column::Kind => ("Slags", "Kind"),
        Column::Library => ("Er biblioteket", "Is the library"),
        Column::Ring => ("Ring", "Ring"),
        Column::Influence => ("Indflydelse (0 til 5)", "Influence (0 to 5)"),
        Column::Affected => ("Påvirkes", "Is affected"),
        Column::GoalFit => ("Vil de det samme (-2 til 2)", "Want the same (-2 to 2)"),
        Column::KnownBy => ("Kendes af", "Known by"),
        Column::Themes => ("Temaer", "Themes"),
        Column::Offers => ("Kan bidrage med", "Can offer"),
        Column::From => ("Forbindelse fra", "Tie from"),
        Column::To => ("Forbindelse til", "Tie to"),
        Column::Direction => ("Retning", "Direction"),
        Column::Types => ("Slags forbindelse", "Kind of tie"),
        Column::Level => ("Niveau (0 til 5)", "Level (0 to 5)"),
        Column::Strength => ("Styrke (1 til 3)", "Strength (1 to 3)"),
        Column::Mood => ("Stemning", "Mood"),
        Column::Formal => ("Formalitet", "Formality"),
        Column::Frequency => ("Hyppighed", "Frequency"),
        Column::Wished => ("Ønsket", "Wished for"),
    }
}

fn refusal_da(refusal: &Refusal) -> String {
    match refusal {
        Refusal::Table(error) => table_error(*error, Lang::Da),
        Refusal::NotKumu => {
            "Filen ligner JSON, men der er ingen aktører og forbindelser i den, som Kumu skriver dem."
                .into()
        }
        Refusal::Own => "Det er en fil fra Makkerskab. Åbn den under Filer.".into(),
    }
}

fn refusal_en(refusal: &Refusal) -> String {
    match refusal {
        Refusal::Table(error) => table_error(*error, Lang::En),
        Refusal::NotKumu => {
            "The file looks like JSON, but there are no actors and ties in it as Kumu writes them."
                .into()
        }
        Refusal::Own => "This is a file of Makkerskab's own. Open it under Files.".into(),
    }
}

fn told(found: &Found, lang: Lang) -> Vec<String> {
    let mut told = Vec::new();
    let mut say = |is: bool, da: String, en: String| {
        if is {
            told.push(match lang {
                Lang::Da => da,
                Lang::En => en,
            });
        }
    };
    let names = |names: &[String]| listed(names, lang);
    let same = names(&found.same);
    say(
        !found.same.is_empty(),
        format!("Står der allerede og får kun det, der mangler: {same}."),
        format!("On the map already, given only what is missing: {same}."),
    );
    let ends = names(&found.only_in_ties);
    say(
        !found.only_in_ties.is_empty(),
        format!("Står kun i forbindelserne: {ends}."),
        format!("Only in the ties: {ends}."),
    );
    let counted = [
        (
            found.long,
            [
                "navn er længere end 120 tegn. Det hentes helt; gør det kortere bagefter, så det kan læses på kortet",
                "navne er længere end 120 tegn. De hentes hele; gør dem kortere bagefter, så de kan læses på kortet",
            ],
            [
                "name is longer than 120 characters. It is brought in whole; make it shorter afterwards, to read it on the map",
                "names are longer than 120 characters. They are brought in whole; make them shorter afterwards, to read them on the map",
            ],
        ),
        (
            found.noted,
            [
                "tekst er for lang til at være navnet på en kollega eller et tema. Den kommer med i aktørens note",
                "tekster er for lange til at være navne på kolleger eller temaer. De kommer med i aktørernes noter",
            ],
            [
                "text is too long for the name of a colleague or a theme. It goes into the note of the actor",
                "texts are too long for names of colleagues or themes. They go into the notes of the actors",
            ],
        ),
        (
            found.nameless,
            ["række har intet navn og springes over", "rækker har intet navn og springes over"],
            ["row has no name and is left out", "rows have no name and are left out"],
        ),
        (
            found.self_links,
            [
                "forbindelse går fra en aktør til sig selv og springes over",
                "forbindelser går fra en aktør til sig selv og springes over",
            ],
            [
                "tie goes from an actor to itself and is left out",
                "ties go from an actor to itself and are left out",
            ],
        ),
        (
            found.double_ties,
            [
                "forbindelse er der allerede og springes over",
                "forbindelser er der allerede og springes over",
            ],
            ["tie is there already and is left out", "ties are there already and are left out"],
        ),
        (
            found.loose_ties,
            [
                "forbindelse mangler en ende og springes over",
                "forbindelser mangler en ende og springes over",
            ],
            ["tie lacks an end and is left out", "ties lack an end and are left out"],
        ),
    ];
    for (count, da, en) in counted {
        let of =
            |[one, many]: [&str; 2]| format!("{count} {}.", if count == 1 { one } else { many });
        say(count > 0, of(da), of(en));
    }
    let unknown = names(&found.unknown);
    say(
        !found.unknown.is_empty(),
        format!("Disse værdier passer ikke i deres felt og bruges ikke: {unknown}."),
        format!("These values do not fit their field and are not used: {unknown}."),
    );
    let circle = names(&found.circle);
    say(
        !found.circle.is_empty(),
        format!("De venter på hinandens tilladelse i ring: {circle}. Ret det på kortet bagefter."),
        format!(
            "They wait for each other's permission in a circle: {circle}. Put it right on the map afterwards."
        ),
    );
    say(
        found.is_too_big,
        "Kortet får over 1.500 aktører. Så mange kan ikke læses på en tegning; tabellen viser dem alle.".into(),
        "The map will have more than 1,500 actors. A drawing of so many cannot be read; the table lists them all.".into(),
    );
    told
}
