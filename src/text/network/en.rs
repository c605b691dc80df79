//! The network map in English.

use super::{
    super::{Lang, share},
    Network, listed, readings, says_group,
};
use crate::text::format::{brief, en};
use crate::{
    domain::Sector,
    network::{Apart, LineSign},
    text::Label,
    workspace::held::Held,
};

pub const EN: Network = Network {
    lead: "Whom do you know, who knows whom, and who is missing?",
    new_title: "New map",
    question: "Question for the map to answer",
    question_hint: "Who can help us to …?",
    question_empty: "Write the question that the map should help with.",
    how: "How will you make it?",
    just_map: "Without the exercise",
    just_map_hint: "An empty map to fill in at any time",
    minutes: |count| Lang::En.counted(count, ["minute", "minutes"]),
    start: "Begin",
    created: |name| format!("Created the map “{name}”", name = brief(name)),
    maps: "Maps",
    none_title: "No maps yet",
    none: "A map shows whom you know, how close they are, and who is missing. The first takes 20 minutes alone, 45 together.",
    go_on: "Go on with the exercise",
    run: "Run the exercise",
    to_map: "See the map",
    back: "All maps",
    delete_map: "Delete the map",
    coming: "Fetching the exercise …",
    missing: "The exercise could not be fetched. The maps work without it.",
    step_of: |one, two| format!("Step {one} of {two}"),
    before: "Previous step",
    after: "Next step",
    finish: "Finish, and see the map",
    all_steps: "All steps",
    says: "The facilitator says",
    timer_more: "1 minute more",
    materials: "Have ready",
    projector: "Big screen",
    projector_off: "Close big screen",
    rules: "Remember",
    no_private: "The map holds organisations and roles. Do not write private persons, health or anything else sensitive.",
    partner_centre: "The partner in the middle",
    add_label: "New actor",
    add_hint: "Enter adds the actor",
    add_empty: "Write a name.",
    added: |name| format!("Added {name}", name = brief(name)),
    twin: |name| format!("{name} is here already. Is it the same?"),
    twin_keys: "Press Enter again if it is the same. Otherwise just type on.",
    near: |name| {
        format!("It is like {name}. If they are the same, join them under “{}”.", EN.same_title)
    },
    kept: |name| format!("{name} is here already. Nothing is added."),
    add_anyway: "Add anyway",
    skip_it: "It is the same",
    paste: "Paste several at once",
    paste_hint: "One on each line, or with semicolons between. Duplicates are skipped.",
    paste_add: "Add the actors",
    pasted: |added, twins| {
        let told = format!("Added {}", (EN.count)(added));
        match twins {
            [] => told,
            twins => {
                let count = Lang::En.counted(twins.len(), ["duplicate", "duplicates"]);
                format!("{told}, skipped {count}: {}", listed(twins, Lang::En))
            }
        }
    },
    more_columns: "Only one column was read, as names. “Bring in from a file or spreadsheet” on the map's page reads the other columns too.",
    head_row: |head| format!("“{head}” was read as the heading"),
    several: |name| format!("“{name}” stands as one actor. Is it several?"),
    at_commas: |count| format!("Split at the commas: {}", (EN.count)(count)),
    too_many: "A map holds at most 1,500 actors, and there is no room for all the lines. Paste fewer.",
    long_name: "The name is too long: there is room for 120 characters. Make it shorter. Nothing is changed yet.",
    partner_blank: "The partner in the middle needs a name. The old name is back.",
    long_line: |name| {
        format!(
            "“{name}” is too long for a name: there is room for 120 characters. Make the line shorter. Nothing is changed yet."
        )
    },
    long_person: "The name is too long: there is room for 80 characters. Make it shorter. Nothing is changed yet.",
    prompt: "Draw a prompt",
    prompt_is: |name| format!("Prompt: {name}"),
    tie_prompt: "Draw a question",
    count: |count| match count {
        1 => "1 actor".into(),
        count => format!("{} actors", en(count)),
    },
    told_apart: |apart| match apart {
        Apart::With(names) => format!("{} among them", listed(names, Lang::En)),
        Apart::Number(number, of) => format!("no. {number} of {of} alike"),
    },
    cards: "Actors on the map",
    remove: |name| format!("Remove {name}"),
    empty_sectors: "Empty sectors",
    empty_sectors_hint: "Press one, and write whom you know in it.",
    all_sectors: "All sectors are there.",
    no_sector: "Without a sector",
    sector_of: |name| format!("Sector of {name}"),
    ring_of: |name| format!("Ring of {name}"),
    not_placed: "Not placed",
    known_of: |name| format!("Who knows {name}?"),
    staff: "Colleagues",
    staff_add: "New colleague, initials",
    one_only: "Only one",
    nobody: "Nobody",
    from: "From",
    to: "To",
    tie_type: "Kind of tie",
    tie_add: "Draw the tie",
    tie_missing: "Choose both from and to.",
    tie_self: "A tie runs between two different ones.",
    tie_there: "That tie is there already.",
    directed: "Has a direction",
    ties: "Ties",
    no_ties: "No ties yet.",
    no_ties_drawn: "No ties between the actors yet. The lines to the library come from the rings.",
    tie_removed: |name| format!("Delete the tie {name}"),
    strength_of: |name| format!("Strength: {name}"),
    mood_of: |name| format!("Mood: {name}"),
    giver: "Must say yes",
    waits: "Waits for it",
    permit_add: "Put into the chain",
    chain_title: "The chain",
    no_chain: "Nobody waits for anybody yet.",
    draw_chain: "Draw who has to say yes",
    chain_of: |count| format!("At least {}", Lang::En.counted(count, ["link", "links"])),
    chain_circle: |name| format!("They wait for each other, so that nobody can begin: {name}"),
    chain_into: "Partnership that is going on",
    chain_put: "Create approvals",
    chain_done: |count| {
        let told = Lang::En.counted(count, ["approval", "approvals"]);
        format!("Put {told} into the partnership")
    },
    chain_new: "New partnership",
    chain_new_empty: "Write a name for the partnership.",
    chain_new_make: "Create with approvals",
    chain_see: |name| format!("See the approvals in {name}"),
    chain_nothing: "The approvals are there already.",
    influence_of: |name| format!("Influence: {name}"),
    fit_of: |name| format!("Want the same: {name}"),
    affected_of: |name| format!("Is {name} affected?"),
    readings: "What the map shows",
    no_readings: "There is too little on the map to read anything from it yet. Place some actors in the rings.",
    starters: "The figures start conversations; they are not grades.",
    more_readings: "More observations",
    debrief: "Talk about",
    what_if: "What if …",
    what_if_stops: "… stops",
    what_if_pick: "Colleague or actor",
    voter: "Who puts dots",
    voter_hint: "Initials",
    dots_left: |count| format!("{} left", (EN.dots)(count)),
    dot_add: |name| format!("Put a dot on {name}"),
    dot_take: |name| format!("Take a dot from {name}"),
    dots: |count| Lang::En.counted(count, ["dot", "dots"]),
    choose_of: |name| format!("Choose {name}"),
    chosen: "Chosen",
    chosen_count: |count| format!("{count} chosen. 3 to 5 is about right."),
    nobody_chosen: "Nobody is chosen yet. Tick 3 to 5 below.",
    choose_here: "Choose whom to go for",
    note: "Note",
    caller: |name| format!("Who calls {name}?"),
    by_when: "By when",
    call_make: "Create partnership",
    call_missing: "Write who calls.",
    call_made: |name| format!("Created partnership and task for {name}"),
    call_open: "Open the partnership",
    call_plan: "Create task",
    call_planned: |name| format!("Created a task: call {name}"),
    call_told: |who, day| match day {
        Some(day) => format!("{who} calls by {day}."),
        None => format!("{who} calls."),
    },
    call_task: |name| format!("Call {name}"),
    views: "View",
    view_ring: "Rings",
    view_network: "Network",
    view_grid: "Power and interest",
    view_matrix: "Who knows whom",
    view_chain: "Approvals",
    view_table: "Table",
    table_caption: |title, order| match order {
        None => format!("Map: {title}"),
        Some((column, descending)) => {
            let direction = if descending { "descending" } else { "ascending" };
            format!("Map: {title}, sorted by {}, {direction}", column.to_lowercase())
        }
    },
    too_big: |count| {
        format!(
            "The map has {count} actors. With more than 1,500 a drawing cannot be read; the table shows them all.",
            count = en(count)
        )
    },
    laying_out: "The map is being drawn. You can go on working meanwhile.",
    empty_map_title: "The map is empty",
    empty_map: "Write the first actor here, or run the exercise together.",
    picture: |one, two, is_told| {
        let ties = Lang::En.counted(two, ["tie", "ties"]);
        let more = match is_told {
            true => " The table and the text below say the same in words.",
            false => "",
        };
        format!("Map with {} and {ties}.{more}", (EN.count)(one))
    },
    in_words: "The map in words",
    legend: "How to read the map",
    legend_square: "Square: the library",
    legend_lines: "Lines",
    line_sign: |sign| match sign {
        LineSign::Thick => "thick is strong",
        LineSign::Dashed => "dashed is fragile",
        LineSign::Zigzag => "zigzag is tense or a conflict",
        LineSign::Dotted => "dotted is wished for",
    },
    legend_chosen: "Double edge: chosen",
    details: |name| format!("About {name}"),
    close_details: "Close",
    name: "Name",
    delete_actor: "Delete the actor",
    tie_from_here: "New tie to",
    map_notes: "About the map",
    gathered_of: |count| format!("Gathered from {count} maps"),
    gather_title: "Gather the groups' maps",
    gather_hint: "Each group presses “Save the group's map” in the step Read the map. Open all the files on one computer; they are then chosen here. The same actor is known by its name, and the order does not matter.",
    gather_files: "Open the groups' files under Files",
    gather_now: "Gather the chosen",
    gather_two: "Choose at least two maps.",
    gathered: |count| format!("Gathered {} into one", Lang::En.counted(count, ["map", "maps"])),
    joined_in: |count, name| {
        format!("Took {} into “{name}”", Lang::En.counted(count, ["map", "maps"]))
    },
    gathered_name: |name| format!("Gathered: {name}"),
    groups_title: "Are you drawing in several groups?",
    groups_hint: "Save the group's map as a file, and give the file to the one who gathers them. Internal notes on partners stay here. You read the gathered map together and go on with it.",
    groups_save: "Save the group's map",
    group: |number| format!("Group {number}"),
    group_named: |name| match says_group(name) {
        true => name.to_owned(),
        false => format!("Group {name}"),
    },
    differ_title: "Where the groups saw differently",
    differ_hint: "Talk about what each group knows that the others do not.",
    same_title: "The same actor?",
    same_join: |stays, goes| format!("Join {goes} into {stays}"),
    same_keep: |one, two| format!("{one} and {two} are two"),
    joined: |name, ring, is_noted| {
        let ring = ring.map(|ring| format!(". Ring: {ring}")).unwrap_or_default();
        let noted = ". Where the two differed, the other's answer stands in the note";
        let noted = if is_noted { noted } else { "" };
        format!("Joined in {name}{ring}{noted}", name = brief(name))
    },
    said_otherwise: |name, said| format!("Joined with “{name}”, which said: {said}"),
    share: "Save and share",
    save_map: "Save the map as a file",
    save_map_hint: "The file is opened in Makkerskab on another computer and merged. Where an actor is one of your partners, the partner goes along, but not its contacts.",
    file_for: "Who is the file for",
    file_others: "For others",
    file_others_hint: "Without notes, dots, initials and partners who are not to be named.",
    file_colleague: "For a colleague at the same library",
    file_colleague_hint: "Everything: notes, initials and partners who are not to be named, too.",
    file_gatherer: "For the one who gathers the groups' maps",
    file_gatherer_hint: "The whole map. Your internal notes on partners stay here, and so do partners who are not to be named.",
    file_holds: |contents| format!("The file holds: {contents}."),
    file_whole: "Everything goes along. Send the file to colleagues only.",
    file_held: |why, count| match (why, count) {
        (Held::Internal, 1) => "1 note, dot or initial".into(),
        (Held::Internal, count) => {
            format!("{count} internal fields: notes, dots and initials, and who wrote")
        }
        (why, count) => (share::EN.held)(why, count),
    },
    met_title: |names| format!("Here already: {}", listed(names, Lang::En)),
    met_text: "The actors on the map are joined to them. What you have written about them stays as it is.",
    export_title: "For other programs",
    export_hint: "Notes and dots do not go along.",
    with_initials: "Show in tables and network files which of you knows whom",
    saved_as: |name| format!("Saved as {name}"),
    not_saved: "The browser could not save the file.",
    withheld: |count| match count {
        1 => "1 actor stands without its name, because it must not be named.".into(),
        count => format!(
            "{count} actors stand without their names, because they must not be named.",
            count = en(count)
        ),
    },
    unnamed: "Not named",
    nodes_table: "Actors as a table (CSV)",
    edges_table: "Ties as a table (CSV)",
    svg_picture: "Picture (SVG)",
    png_picture: "Picture (PNG)",
    compare: "Compare with an earlier map",
    compare_with: "Earlier map",
    change_keys: "Signs on the map",
    came: "New",
    went: "Gone",
    moved: "Moved",
    new_ties: "New ties",
    gone_ties: "Ties that are gone",
    closer: "closer",
    farther: "farther away",
    unchanged: |count| match count {
        1 => "1 stands where it stood".into(),
        count => format!("{count} stand where they stood", count = en(count)),
    },
    look_find: "Find on the map",
    look_sector: "Sector",
    look_all: "All",
    look_near: "Only the chosen one and its neighbours",
    look_colour: "Colour by",
    look_plain: "None",
    look_found: |count| format!("{count} highlighted", count = en(count)),
    zoom_in: "Larger",
    zoom_out: "Smaller",
    zoom_fit: "Whole map",
    unpin: "Let go, so that it moves freely",
    hint_ring: "The nearer the middle, the closer you work together. A sector in italics has no actors.",
    hint_network: "Those who are tied lie close. Look for those whom others only reach through one actor.",
    hint_grid: "Top: much influence on the goal. Left: those whom the goal affects. The number is influence, 0 to 5.",
    hint_matrix: "A row to each actor, a column to each colleague. Tick where they know each other.",
    hint_chain: "Who has to say yes, in order. The chain is built from ties in which one gives permission or is below another.",
    hint_table: "Everything on the map as a table that you can edit. The arrow in a row opens more fields: chosen, affected, kind, themes and what they can give. Press a name to see ties and notes.",
    hint_lent: "Everything on the map as a table.",
    odd_ties: |selves, loose| {
        let mut told = Vec::new();
        if selves > 0 {
            told.push(format!("{selves} from an actor to itself"));
        }
        if loose > 0 {
            told.push(format!("{loose} to an actor who is not on the map"));
        }
        format!("Ties that cannot be drawn: {}. They are kept as they are.", told.join(", "))
    },
    keys: "Keys: arrows walk to neighbours, Enter opens, 0 to 4 choose a ring, Alt and arrows move, Delete deletes, + and - change the size.",
    lent: "Network map",
    lent_see: "See an example of a map: Nordbyen Læser in Randers",
    lent_hint: "Here you can only look: choose an actor to read about it. A copy brings along actors, rings and ties. The notes, and who knows whom, stay with the example.",
    lent_copy: "Copy to your own maps",
    lent_title: |title| format!("Copy of {title}"),
    lent_keys: "Keys: arrows walk to neighbours, Enter opens, + and - change the size.",
    paper: "Materials to print",
    paper_cards: "Actor cards",
    paper_sheet: "Ring map for the wall (A3)",
    paper_script: "Script",
    more_about: "More about the actor",
    tie_count: |count| {
        format!("{} {} besides the library", en(count), if count == 1 { "tie" } else { "ties" })
    },
    legend_alone: "Dashed edge: known by one colleague only",
    rings: [
        "The middle: our closest, whom we always count on",
        "Close: we work together",
        "Now and then: we do something together once in a while",
        "The edge: we know they exist",
        "Outside: those we would like to know",
    ],
    ring_names: ["The middle", "Close", "Now and then", "The edge", "Outside"],
    fits: ["Against", "Something else", "Neutral", "Partly the same", "Same goal"],
    strengths: ["Weak", "Medium", "Strong"],
    quadrants: ["Key player", "Éminence grise", "Hostage", "Bystander"],
    quadrant_hints: [
        "Much influence, affected: take them along",
        "Much influence, not affected: keep them content",
        "Little influence, affected: take care of them",
        "Little influence, not affected: keep them informed",
    ],
    wedge: |sector| match sector {
        Sector::UnionFaith => "Unions and faith",
        Sector::Citizens => "Citizens",
        Sector::Association => "Associations",
        other => other.label(Lang::En),
    },
    measure: readings::measure_en,
    reading: readings::said_en,
    lost: |who, names| match names {
        [] => format!("If {who} stops, you lose touch with nobody: others know them, too."),
        names => format!("If {who} stops, nobody knows {} any more.", listed(names, Lang::En)),
    },
    apart: |who, parts, names| {
        let first = match parts {
            0 => format!("If {who} stops, the rest hangs together as before."),
            1 => format!("If {who} stops, the network splits into one more part."),
            parts => format!("If {who} stops, the network splits into {parts} more parts."),
        };
        match names {
            [] => first,
            names => format!("{first} Without a tie to anybody: {}.", listed(names, Lang::En)),
        }
    },
    tie: |from, to, directed| format!("{from} {} {to}", if directed { "→" } else { "–" }),
    import: &super::import::EN,
};
