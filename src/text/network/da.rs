//! The network map in Danish.

use super::{
    super::{Lang, share},
    Network, listed, readings, says_group,
};
use crate::text::format::{brief, da};
use crate::{
    domain::Sector,
    network::{Apart, LineSign},
    text::Label,
    workspace::held::Held,
};

pub const DA: Network = Network {
    lead: "Hvem kender I, hvem kender hvem, og hvem mangler?",
    new_title: "Nyt kort",
    question: "Spørgsmål, kortet skal svare på",
    question_hint: "Hvem kan hjælpe os med at …?",
    question_empty: "Skriv det spørgsmål, kortet skal hjælpe med.",
    how: "Hvordan vil I lave det?",
    just_map: "Uden øvelse",
    just_map_hint: "Et tomt kort at fylde ud, når det passer",
    minutes: |count| Lang::Da.counted(count, ["minut", "minutter"]),
    start: "Begynd",
    created: |name| format!("Oprettede kortet »{name}«", name = brief(name)),
    maps: "Kort",
    none_title: "Ingen kort endnu",
    none: "Et kort viser, hvem I kender, hvor tæt de er, og hvem der mangler. Det første tager 20 minutter alene, 45 sammen.",
    go_on: "Fortsæt øvelsen",
    run: "Kør øvelsen",
    to_map: "Se kortet",
    back: "Alle kort",
    delete_map: "Slet kortet",
    coming: "Henter øvelsen …",
    missing: "Øvelsen kunne ikke hentes. Kortene virker uden.",
    step_of: |one, two| format!("Trin {one} af {two}"),
    before: "Forrige trin",
    after: "Næste trin",
    finish: "Afslut, og se kortet",
    all_steps: "Alle trin",
    says: "Facilitatoren siger",
    timer_more: "1 minut mere",
    materials: "Hav klar",
    projector: "Storskærm",
    projector_off: "Luk storskærm",
    rules: "Husk",
    no_private: "Kortet rummer organisationer og roller. Skriv ikke privatpersoner, helbred eller andet følsomt.",
    partner_centre: "Partneren i midten",
    add_label: "Ny aktør",
    add_hint: "Enter tilføjer aktøren",
    add_empty: "Skriv et navn.",
    added: |name| format!("Tilføjede {name}", name = brief(name)),
    twin: |name| format!("{name} står her allerede. Er det den samme?"),
    twin_keys: "Tryk Enter igen, hvis det er den samme. Skriv ellers bare videre.",
    near: |name| {
        format!("Det ligner {name}. Er det den samme, så saml dem under »{}«.", DA.same_title)
    },
    kept: |name| format!("{name} står her allerede. Intet er tilføjet."),
    add_anyway: "Tilføj alligevel",
    skip_it: "Det er den samme",
    paste: "Indsæt flere på én gang",
    paste_hint: "En på hver linje, eller med semikolon imellem. Dubletter springes over.",
    paste_add: "Tilføj aktørerne",
    pasted: |added, twins| {
        let told = format!("Tilføjede {}", (DA.count)(added));
        match twins {
            [] => told,
            twins => {
                let count = Lang::Da.counted(twins.len(), ["dublet", "dubletter"]);
                format!("{told}, sprang {count} over: {}", listed(twins, Lang::Da))
            }
        }
    },
    more_columns: "Kun én kolonne er læst, som navne. »Hent fra fil eller regneark« på kortets side læser også de andre kolonner.",
    head_row: |head| format!("»{head}« er læst som overskrift"),
    several: |name| format!("»{name}« står som én aktør. Er det flere?"),
    at_commas: |count| format!("Del ved kommaerne: {}", (DA.count)(count)),
    too_many: "Et kort rummer højst 1.500 aktører, og der er ikke plads til alle linjerne. Indsæt færre.",
    long_name: "Navnet er for langt: der er plads til 120 tegn. Gør det kortere. Intet er ændret endnu.",
    partner_blank: "Partneren i midten skal have et navn. Det gamle navn er sat ind igen.",
    long_line: |name| {
        format!(
            "»{name}« er for langt til et navn: der er plads til 120 tegn. Gør linjen kortere. Intet er ændret endnu."
        )
    },
    long_person: "Navnet er for langt: der er plads til 80 tegn. Gør det kortere. Intet er ændret endnu.",
    prompt: "Træk et stikord",
    prompt_is: |name| format!("Stikord: {name}"),
    tie_prompt: "Træk et spørgsmål",
    count: |count| match count {
        1 => "1 aktør".into(),
        count => format!("{} aktører", da(count)),
    },
    told_apart: |apart| match apart {
        Apart::With(names) => format!("bl.a. {}", listed(names, Lang::Da)),
        Apart::Number(number, of) => format!("nr. {number} af {of} ens"),
    },
    cards: "Aktører på kortet",
    remove: |name| format!("Fjern {name}"),
    empty_sectors: "Tomme sektorer",
    empty_sectors_hint: "Tryk på en, og skriv, hvem I kender i den.",
    all_sectors: "Alle sektorer er med.",
    no_sector: "Uden sektor",
    sector_of: |name| format!("Sektor for {name}"),
    ring_of: |name| format!("Ring for {name}"),
    not_placed: "Ikke placeret",
    known_of: |name| format!("Hvem kender {name}?"),
    staff: "Kolleger",
    staff_add: "Ny kollega, initialer",
    one_only: "Kun én",
    nobody: "Ingen",
    from: "Fra",
    to: "Til",
    tie_type: "Slags forbindelse",
    tie_add: "Tegn forbindelse",
    tie_missing: "Vælg både fra og til.",
    tie_self: "En forbindelse går mellem to forskellige.",
    tie_there: "Den forbindelse er der allerede.",
    directed: "Har en retning",
    ties: "Forbindelser",
    no_ties: "Ingen forbindelser endnu.",
    no_ties_drawn: "Ingen forbindelser mellem aktørerne endnu. Linjerne til biblioteket følger af ringene.",
    tie_removed: |name| format!("Slet forbindelsen {name}"),
    strength_of: |name| format!("Styrke: {name}"),
    mood_of: |name| format!("Stemning: {name}"),
    giver: "Skal sige ja",
    waits: "Venter på det",
    permit_add: "Sæt i kæden",
    chain_title: "Kæden",
    no_chain: "Ingen venter på nogen endnu.",
    draw_chain: "Tegn, hvem der skal sige ja",
    chain_of: |count| format!("Mindst {count} led"),
    chain_circle: |name| format!("De venter på hinanden, så ingen kan begynde: {name}"),
    chain_into: "Partnerskab, der er i gang",
    chain_put: "Opret tilladelser",
    chain_done: |count| {
        let told = Lang::Da.counted(count, ["tilladelse", "tilladelser"]);
        format!("Lagde {told} i partnerskabet")
    },
    chain_new: "Nyt partnerskab",
    chain_new_empty: "Skriv et navn til partnerskabet.",
    chain_new_make: "Opret med tilladelser",
    chain_see: |name| format!("Se tilladelserne i {name}"),
    chain_nothing: "Tilladelserne står der allerede.",
    influence_of: |name| format!("Indflydelse: {name}"),
    fit_of: |name| format!("Vil de det samme: {name}"),
    affected_of: |name| format!("Bliver {name} påvirket?"),
    readings: "Det viser kortet",
    no_readings: "Der er endnu for lidt på kortet til at læse noget ud af det. Placér nogle aktører i ringene.",
    starters: "Brug tallene til at tale ud fra. De er ikke karakterer.",
    more_readings: "Flere observationer",
    debrief: "Tal om",
    what_if: "Hvad hvis …",
    what_if_stops: "… stopper",
    what_if_pick: "Kollega eller aktør",
    voter: "Hvem sætter prikker",
    voter_hint: "Initialer",
    dots_left: |count| format!("{} tilbage", (DA.dots)(count)),
    dot_add: |name| format!("Sæt en prik på {name}"),
    dot_take: |name| format!("Tag en prik fra {name}"),
    dots: |count| Lang::Da.counted(count, ["prik", "prikker"]),
    choose_of: |name| format!("Vælg {name}"),
    chosen: "Valgt",
    chosen_count: |count| format!("{count} valgt. 3 til 5 er passende."),
    nobody_chosen: "Ingen er valgt endnu. Sæt kryds ved 3 til 5 nedenfor.",
    choose_here: "Vælg, hvem I går efter",
    note: "Note",
    caller: |name| format!("Hvem ringer til {name}?"),
    by_when: "Inden hvornår",
    call_make: "Opret partnerskab",
    call_missing: "Skriv, hvem der ringer.",
    call_made: |name| format!("Oprettede partnerskab og opgave for {name}"),
    call_open: "Åbn partnerskabet",
    call_plan: "Opret opgave",
    call_planned: |name| format!("Oprettede en opgave: ring til {name}"),
    call_told: |who, day| match day {
        Some(day) => format!("{who} ringer senest {day}."),
        None => format!("{who} ringer."),
    },
    call_task: |name| format!("Ring til {name}"),
    views: "Visning",
    view_ring: "Ringe",
    view_network: "Net",
    view_grid: "Magt og interesse",
    view_matrix: "Hvem kender hvem",
    view_chain: "Tilladelser",
    view_table: "Tabel",
    table_caption: |title, order| match order {
        None => format!("Kort: {title}"),
        Some((column, descending)) => {
            let direction = if descending { "faldende" } else { "stigende" };
            format!("Kort: {title}, sorteret efter {}, {direction}", column.to_lowercase())
        }
    },
    too_big: |count| {
        format!(
            "Kortet har {count} aktører. Med over 1.500 kan en tegning ikke læses; tabellen viser dem alle.",
            count = da(count)
        )
    },
    laying_out: "Kortet bliver tegnet. I kan arbejde videre imens.",
    empty_map_title: "Kortet er tomt",
    empty_map: "Skriv den første aktør her, eller kør øvelsen sammen.",
    picture: |one, two, is_told| {
        let ties = Lang::Da.counted(two, ["forbindelse", "forbindelser"]);
        let more = match is_told {
            true => " Tabellen og teksten nedenfor siger det samme i ord.",
            false => "",
        };
        format!("Kort med {} og {ties}.{more}", (DA.count)(one))
    },
    in_words: "Kortet i ord",
    legend: "Sådan læses kortet",
    legend_square: "Firkant: biblioteket",
    legend_lines: "Linjer",
    line_sign: |sign| match sign {
        LineSign::Thick => "tyk er stærk",
        LineSign::Dashed => "stiplet er skrøbelig",
        LineSign::Zigzag => "zigzag er anspændt eller konflikt",
        LineSign::Dotted => "prikket er ønsket",
    },
    legend_chosen: "Dobbelt kant: valgt",
    details: |name| format!("Om {name}"),
    close_details: "Luk",
    name: "Navn",
    delete_actor: "Slet aktøren",
    tie_from_here: "Ny forbindelse til",
    map_notes: "Om kortet",
    gathered_of: |count| format!("Samlet af {count} kort"),
    gather_title: "Saml gruppernes kort",
    gather_hint: "Hver gruppe trykker »Gem gruppens kort« i trinnet Læs kortet. Åbn alle filerne på én computer; så er de valgt her. Samme aktør genkendes på navnet, og rækkefølgen er uden betydning.",
    gather_files: "Åbn gruppernes filer under Filer",
    gather_now: "Saml de valgte",
    gather_two: "Vælg mindst to kort.",
    gathered: |count| format!("Samlede {count} kort til ét"),
    joined_in: |count, name| format!("Tog {count} kort med i »{name}«"),
    gathered_name: |name| format!("Samlet: {name}"),
    groups_title: "Tegner I i flere grupper?",
    groups_hint: "Gem gruppens kort som fil, og giv filen til den, der samler. Interne noter om partnere følger ikke med. I læser det samlede kort sammen og går videre på det.",
    groups_save: "Gem gruppens kort",
    group: |number| format!("Gruppe {number}"),
    group_named: |name| match says_group(name) {
        true => name.to_owned(),
        false => format!("Gruppe {name}"),
    },
    differ_title: "Her så grupperne forskelligt",
    differ_hint: "Tal om, hvad hver gruppe ved, som de andre ikke ved.",
    same_title: "Samme aktør?",
    same_join: |stays, goes| format!("Saml {goes} i {stays}"),
    same_keep: |one, two| format!("{one} og {two} er to"),
    joined: |name, ring, is_noted| {
        let ring = ring.map(|ring| format!(". Ring: {ring}")).unwrap_or_default();
        let noted = ". Hvor de to var forskellige, står den andens svar i noten";
        let noted = if is_noted { noted } else { "" };
        format!("Samlet i {name}{ring}{noted}", name = brief(name))
    },
    said_otherwise: |name, said| format!("Samlet med »{name}«, hvor der stod: {said}"),
    share: "Gem og del",
    save_map: "Gem kortet som fil",
    save_map_hint: "Filen åbnes i Makkerskab på en anden computer og flettes. Er en aktør en af jeres partnere, følger partneren med, men ikke dens kontakter.",
    file_for: "Hvem er filen til",
    file_others: "Til andre",
    file_others_hint: "Uden noter, prikker, initialer og partnere, der ikke omtales.",
    file_colleague: "Til en kollega på samme bibliotek",
    file_colleague_hint: "Alt: også noter, initialer og partnere, der ikke omtales.",
    file_gatherer: "Til den, der samler gruppernes kort",
    file_gatherer_hint: "Hele kortet. Jeres interne noter om partnere bliver her, og det gør partnere, der ikke omtales, også.",
    file_holds: |contents| format!("Filen indeholder: {contents}."),
    file_whole: "Alt kommer med. Send filen kun til kolleger.",
    file_held: |why, count| match (why, count) {
        (Held::Internal, 1) => "1 note, prik eller initial".into(),
        (Held::Internal, count) => {
            format!("{count} interne felter: noter, prikker og initialer, og hvem der skrev")
        }
        (why, count) => (share::DA.held)(why, count),
    },
    met_title: |names| format!("Står her allerede: {}", listed(names, Lang::Da)),
    met_text: "Aktørerne på kortet kobles til dem. Jeres oplysninger om dem bliver, som de er.",
    export_title: "Til andre programmer",
    export_hint: "Noter og prikker følger ikke med.",
    with_initials: "Vis i tabeller og netværksfiler, hvem af jer der kender hvem",
    saved_as: |name| format!("Gemt som {name}"),
    not_saved: "Browseren kunne ikke gemme filen.",
    withheld: |count| match count {
        1 => "1 aktør står uden navn, fordi den ikke må omtales.".into(),
        count => {
            format!("{count} aktører står uden navn, fordi de ikke må omtales.", count = da(count))
        }
    },
    unnamed: "Omtales ikke",
    nodes_table: "Aktører som tabel (CSV)",
    edges_table: "Forbindelser som tabel (CSV)",
    svg_picture: "Billede (SVG)",
    png_picture: "Billede (PNG)",
    compare: "Sammenlign med et tidligere kort",
    compare_with: "Tidligere kort",
    change_keys: "Tegnene på kortet",
    came: "Nye",
    went: "Væk",
    moved: "Flyttet",
    new_ties: "Nye forbindelser",
    gone_ties: "Forbindelser, der er væk",
    closer: "tættere på",
    farther: "længere væk",
    unchanged: |count| match count {
        1 => "1 står, hvor den stod".into(),
        count => format!("{count} står, hvor de stod", count = da(count)),
    },
    look_find: "Find på kortet",
    look_sector: "Sektor",
    look_all: "Alle",
    look_near: "Kun den valgte og dens naboer",
    look_colour: "Farve efter",
    look_plain: "Ingen",
    look_found: |count| format!("{count} fremhævet", count = da(count)),
    zoom_in: "Større",
    zoom_out: "Mindre",
    zoom_fit: "Hele kortet",
    unpin: "Slip, så den flytter sig frit",
    hint_ring: "Jo nærmere midten, jo tættere samarbejder I. En sektor i kursiv har ingen aktører.",
    hint_network: "De, der er forbundet, ligger tæt på hinanden. Se efter dem, som andre kun kan nå gennem én bestemt aktør.",
    hint_grid: "Øverst: stor indflydelse på målet. Til venstre: dem, målet påvirker. Tallet er indflydelsen, 0 til 5.",
    hint_matrix: "En række til hver aktør, en kolonne til hver kollega. Sæt kryds, hvor de kender hinanden.",
    hint_chain: "Hvem der skal sige ja, i rækkefølge. Kæden bygger på forbindelser, hvor en skal give lov eller hører under en anden.",
    hint_table: "Alt på kortet som tabel, I kan rette i. Pilen i rækken åbner flere felter: valgt, påvirket, slags, temaer og bidrag. Tryk på et navn for at se forbindelser og noter.",
    hint_lent: "Alt på kortet som tabel.",
    odd_ties: |selves, loose| {
        let mut told = Vec::new();
        if selves > 0 {
            told.push(format!("{selves} fra en aktør til sig selv"));
        }
        if loose > 0 {
            told.push(format!("{loose} til en aktør, der ikke er på kortet"));
        }
        format!("Forbindelser, der ikke kan tegnes: {}. De er gemt, som de er.", told.join(", "))
    },
    keys: "Taster: pile går til naboer, Enter åbner, 0 til 4 vælger ring, Alt og pile flytter, Delete sletter, + og - ændrer størrelse.",
    lent: "Netværkskort",
    lent_see: "Se et eksempel på et kort: Nordbyen Læser i Randers",
    lent_hint: "Her kan I kun kigge: vælg en aktør for at læse om den. I en kopi følger aktører, ringe og forbindelser med. Noterne, og hvem der kender hvem, bliver i eksemplet.",
    lent_copy: "Kopiér til jeres egne kort",
    lent_title: |title| format!("Kopi af {title}"),
    lent_keys: "Taster: pile går til naboer, Enter åbner, + og - ændrer størrelse.",
    paper: "Materialer til udskrift",
    paper_cards: "Aktørkort",
    paper_sheet: "Ringkort til væggen (A3)",
    paper_script: "Drejebog",
    more_about: "Mere om aktøren",
    tie_count: |count| {
        let word = if count == 1 { "forbindelse" } else { "forbindelser" };
        format!("{count} {word} uden om biblioteket")
    },
    legend_alone: "Stiplet kant: kendes kun af én kollega",
    rings: [
        "Midten: vores nærmeste, dem vi altid regner med",
        "Tæt på: vi arbejder sammen",
        "Af og til: vi gør noget sammen en gang imellem",
        "Yderst: vi ved, de findes",
        "Udenfor: dem, vi gerne vil kende",
    ],
    ring_names: ["Midten", "Tæt på", "Af og til", "Yderst", "Udenfor"],
    fits: ["Imod", "Noget andet", "Neutrale", "Lidt det samme", "Samme mål"],
    strengths: ["Svag", "Middel", "Stærk"],
    quadrants: ["Ressourceperson", "Grå eminence", "Gidsel", "Ekstern interessent"],
    quadrant_hints: [
        "Stor indflydelse, påvirkes: tag dem med",
        "Stor indflydelse, påvirkes ikke: hold dem tilfredse",
        "Lille indflydelse, påvirkes: pas på dem",
        "Lille indflydelse, påvirkes ikke: hold dem orienteret",
    ],
    wedge: |sector| match sector {
        Sector::UnionFaith => "Fagforening og tro",
        Sector::Citizens => "Borgere",
        Sector::Association => "Foreninger",
        other => other.label(Lang::Da),
    },
    measure: readings::measure_da,
    reading: readings::said_da,
    lost: |who, names| match names {
        [] => format!("Stopper {who}, mister I ikke kontakten til nogen: andre kender dem også."),
        names => format!("Stopper {who}, kender ingen længere {}.", listed(names, Lang::Da)),
    },
    apart: |who, parts, names| {
        let first = match parts {
            0 => format!("Stopper {who}, hænger resten sammen som før."),
            1 => format!("Stopper {who}, deles nettet i én del mere."),
            parts => format!("Stopper {who}, deles nettet i {parts} dele mere."),
        };
        match names {
            [] => first,
            names => format!("{first} Uden forbindelse til andre: {}.", listed(names, Lang::Da)),
        }
    },
    tie: |from, to, directed| format!("{from} {} {to}", if directed { "→" } else { "–" }),
    import: &super::import::DA,
};
