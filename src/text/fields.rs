//! The name of every field, and where it helps, a hint. Forms, conflict cards and tables all use
//! the same words.

use super::Lang;
use crate::domain::Kind;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FieldWords {
    pub label: &'static str,
    /// Empty where the label says enough.
    pub hint: &'static str,
}

macro_rules! fields {
    ($($kind:ident { $($field:ident: $da:literal / $en:literal $(=> $hint_da:literal / $hint_en:literal)?),+ $(,)? })+) => {
        /// `None` for a field that only programs use, or that a later version knows.
        pub fn field_words(kind: Kind, field: &str, lang: Lang) -> Option<FieldWords> {
            // A path is named by what it begins with: `motives/money` is one of the motives.
            let name = field.split('/').next().unwrap_or(field);
            let (da, en) = match (kind, name) {
                $($((Kind::$kind, stringify!($field)) => (
                    FieldWords { label: $da, hint: concat!($($hint_da)?) },
                    FieldWords { label: $en, hint: concat!($($hint_en)?) },
                )),+,)+
                _ => return None,
            };
            Some(match lang { Lang::Da => da, Lang::En => en })
        }
    };
}

fields! {
    Agreement {
        level: "Længde" / "Length",
        version: "Version" / "Version",
        state: "Hvor langt er aftalen" / "Where the agreement stands",
        clause: "Punkter" / "Clauses",
        values: "Svar" / "Answers",
        parties: "Parter" / "Parties",
        own: "Egne punkter" / "Own clauses",
        signatories: "Skriver under" / "Signed by" => "Navn og titel, én på hver linje." / "Name and title, one on each line.",
        journal_ref: "Journalnummer" / "Records reference" => "Fra kommunens sags- og dokumentsystem." / "From the municipality's records system.",
        valid_from: "Gælder fra" / "Applies from",
        valid_to: "Gælder til" / "Applies until",
        notice: "Opsigelsesvarsel" / "Notice period",
        comments: "Kommentarer" / "Comments",
    }
    Version {
        number: "Nummer" / "Number",
        at: "Dato" / "Date",
        level: "Længde" / "Length",
        text: "Tekst" / "Text",
        note: "Note" / "Note",
    }
    Partnership {
        title: "Titel" / "Title",
        status: "Status" / "Status",
        phase: "Fase" / "Phase",
        track: "Spor" / "Track" => "Let til det enkle, Formelt når der er penge eller mange parter." / "Light for the simple, Formal where there is money or many parties.",
        level: "Samarbejdsniveau" / "Level of cooperation" => "Højere er ikke bedre. Vælg det niveau, målet kræver." / "Higher is not better. Choose the level the goal needs.",
        relation_kind: "Slags relation" / "Kind of relation",
        need: "Behov" / "Need" => "Hvad skal blive muligt, som ikke er det i dag?" / "What shall become possible that is not today?",
        summary: "Kort fortalt" / "In short",
        motives: "Hvorfor vi vil det" / "Why we want it" => "Vælg alle, der passer." / "Choose all that fit.",
        target_groups: "Målgrupper" / "Target groups" => "En på hver linje." / "One on each line.",
        themes: "Temaer" / "Themes" => "Adskil med komma." / "Separate with commas.",
        strategy_link: "Del af strategien" / "Part of the strategy",
        red_lines: "Her siger vi nej" / "Where we say no" => "En på hver linje." / "One on each line.",
        budget_hours: "Vores timer" / "Our hours",
        budget_dkk: "Budget i kroner" / "Budget in DKK",
        timeline_buffer: "Luft i planen, dage" / "Slack in the plan, days",
        start: "Begynder" / "Starts",
        end: "Slutter" / "Ends",
        review_dates: "Datoer for evaluering" / "Review dates" => "Skriv som 2026-11-22, adskil med komma." / "Write as 2026-11-22, separate with commas.",
        owner: "Tovholder" / "Lead" => "Ét navn: den, der holder i trådene." / "One name: who holds the threads.",
        deputy: "Afløser" / "Deputy" => "Kan overtage fra dag til dag." / "Can take over from one day to the next.",
        leader: "Ledelsesopbakning" / "Management support" => "Den leder, der prioriterer tiden." / "The manager who gives it time.",
        crew: "Udførende kolleger" / "Colleagues who do the work" => "En på hver linje. Spørg dem, før I lover noget." / "One on each line. Ask them before you promise anything.",
        pitch: "Åbning" / "Opening line" => "I første sætning siger I, hvad I beder om." / "The first sentence says what you ask for.",
        partner_benefit: "Partnerens fordel" / "The partner's benefit" => "I én sætning." / "In one sentence.",
        max_attempts: "Forsøg, før vi slipper" / "Attempts before we let go",
        reference: "Reference" / "Reference" => "Et sted, hvor det allerede virker." / "A place where it works already.",
        volunteers: "Frivillige er med" / "Volunteers take part",
        children: "Møder børn under 15 år" / "Meets children under 15",
        personal_data: "Personoplysninger" / "Personal data",
        publicity: "Omtale" / "Publicity",
        rhythm_days: "Højst så mange dage mellem kontakt" / "At most this many days between contacts",
        channel: "Kanal" / "Channel" => "Hvor vi skriver til hinanden." / "Where we write to each other.",
        response_time: "Svartid" / "Response time",
        press_contact: "Pressekontakt" / "Press contact",
        internal_plan: "Besked i huset" / "Internal communication",
        external_plan: "Omtale udadtil" / "External communication",
        documents: "Dokumenter" / "Documents" => "Titel og sted, en på hver linje." / "Title and place, one on each line.",
        story: "Historien" / "The story",
        lessons: "Det lærte vi" / "What we learned" => "En på hver linje." / "One on each line.",
        notes: "Interne noter" / "Internal notes" => "Kommer aldrig med i en delekopi." / "Never part of a share copy.",
        phase_history: "Fasernes datoer" / "Dates of the phases",
        check: "Tjekliste" / "Checklist",
        own: "Egne punkter" / "Own items",
        screening: "Screening" / "Screening",
        closing: "Afslutning" / "Closing",
        deleted: "Slettet" / "Deleted",
    }
    Member {
        partnership: "Partnerskab" / "Partnership",
        partner: "Partner" / "Partner",
        role: "Rolle" / "Role",
        gives: "Giver" / "Gives",
        gets: "Får" / "Gets",
        contacts: "Kontakter" / "Contacts",
        deleted: "Slettet" / "Deleted",
    }
    Goal {
        partnership: "Partnerskab" / "Partnership",
        text: "Mål" / "Goal",
        party: "Hvis mål" / "Whose goal",
        indicator: "Det ser vi efter" / "What we look for",
        baseline: "Udgangspunkt" / "Baseline",
        target: "Sigte" / "Target",
        result: "Resultat" / "Result",
        due: "Inden" / "By",
        state: "Tilstand" / "State",
        deleted: "Slettet" / "Deleted",
    }
    Ask {
        partnership: "Partnerskab" / "Partnership",
        partner: "Partner" / "Partner",
        direction: "Retning" / "Direction",
        kind: "Slags" / "Kind",
        text: "Hvad" / "What",
        amount: "Antal eller beløb" / "Number or amount",
        unit: "Enhed" / "Unit",
        status: "Status" / "Status",
        due: "Inden" / "By",
        note: "Note" / "Note",
        deleted: "Slettet" / "Deleted",
    }
    Contribution {
        partnership: "Partnerskab" / "Partnership",
        party: "Fra" / "From",
        kind: "Slags" / "Kind",
        planned: "Planlagt" / "Planned",
        actual: "Givet" / "Given",
        unit: "Enhed" / "Unit",
        date: "Dato" / "Date",
        note: "Note" / "Note",
        deleted: "Slettet" / "Deleted",
    }
    Approval {
        partnership: "Partnerskab" / "Partnership",
        order: "Rækkefølge" / "Order",
        who: "Hvem skal sige ja" / "Who must say yes",
        partner: "Partner" / "Partner",
        approval_kind: "Slags" / "Kind",
        depends_on: "Venter på" / "Waits for",
        asked_who_else: "Spurgt, hvem mere der skal spørges" / "Asked who else must be asked",
        requested_at: "Spurgt den" / "Asked on",
        decided_at: "Svar den" / "Answered on",
        state: "Svar" / "Answer",
        decision_ref: "Henvisning til beslutning" / "Reference to the decision",
        note: "Note" / "Note",
        deleted: "Slettet" / "Deleted",
    }
    Risk {
        partnership: "Partnerskab" / "Partnership",
        catalogue: "Fra listen" / "From the list",
        title: "Risiko" / "Risk",
        likelihood: "Sandsynlighed" / "Likelihood",
        impact: "Konsekvens" / "Impact",
        owner: "Ansvarlig" / "Responsible",
        countermeasure: "Modtræk" / "Countermeasure",
        due: "Inden" / "By",
        state: "Tilstand" / "State",
        deleted: "Slettet" / "Deleted",
    }
    Partner {
        name: "Navn" / "Name",
        sector: "Sektor" / "Sector",
        kind: "Hvad er de" / "What they are" => "Boghandel, børnehave, fagforening …" / "Bookshop, kindergarten, union …",
        cvr: "CVR-nummer" / "CVR number",
        address: "Adresse" / "Address",
        web: "Hjemmeside" / "Website",
        about: "Om dem" / "About them",
        goals_text: "Deres mål" / "Their goals",
        offers: "Kan bidrage med" / "Can contribute",
        wants: "Vil gerne have" / "Would like",
        limits: "Deres grænser" / "Their limits",
        publicity_pref: "Vil de nævnes" / "Do they want to be named" => "Spørg tidligt. En partner, der ikke vil nævnes, udelades overalt, hvor andre læser." / "Ask early. A partner who does not want to be named is left out wherever others read.",
        relation_level: "Samarbejdsniveau" / "Level of cooperation",
        relation_kind: "Slags relation" / "Kind of relation",
        parent_partner_id: "Hører under" / "Belongs to",
        tags: "Mærker" / "Tags" => "Adskil med komma." / "Separate with commas.",
        pressures: "Hvad presser dem" / "What presses them" => "Internt. Kommer aldrig med i en delekopi." / "Internal. Never part of a share copy.",
        csr_note: "Samfundsansvar" / "Social responsibility" => "Internt." / "Internal.",
        red_flags: "Advarsler" / "Warnings" => "Internt." / "Internal.",
        notes: "Interne noter" / "Internal notes",
        deleted: "Slettet" / "Deleted",
    }
    Contact {
        partner: "Partner" / "Partner",
        name: "Navn" / "Name",
        title: "Stilling" / "Job title",
        email: "Mail" / "Email",
        phone: "Telefon" / "Phone",
        role_in_org: "Rolle i organisationen" / "Role in the organisation",
        role_here: "Rolle hos os" / "Role with us",
        primary: "Ring først til" / "Call first",
        backup_for: "Afløser for" / "Deputy for",
        informed_at: "Fortalt, at vi gemmer navnet" / "Told that we keep the name",
        source: "Hvorfra kender vi dem" / "How we know them",
        review_by: "Bekræft eller slet senest" / "Confirm or erase by",
        active: "Er der stadig" / "Still there",
        left_at: "Stoppet den" / "Left on",
        notes: "Interne noter" / "Internal notes",
        deleted: "Slettet" / "Deleted",
    }
    Entry {
        partnership: "Partnerskab" / "Partnership",
        partner: "Partner" / "Partner",
        at: "Dato" / "Date",
        entry_kind: "Slags" / "Kind",
        direction: "Retning" / "Direction",
        contact_ids: "Med" / "With",
        by: "Fra os" / "By",
        summary: "Hvad skete der" / "What happened",
        outcome: "Udfald" / "Outcome",
        reason: "Grund" / "Reason",
        next_at: "Næste kontakt" / "Next contact",
        next_in_days: "Næste kontakt om dage" / "Next contact in days",
        mail_due: "Mail lovet" / "Mail promised",
        mail_sent_at: "Mail sendt" / "Mail sent",
        confirmed: "Bekræftet på mail" / "Confirmed by mail",
        mood: "Stemning" / "Mood" => "Internt." / "Internal.",
        deleted: "Slettet" / "Deleted",
    }
    Action {
        partnership: "Partnerskab" / "Partnership",
        text: "Næste skridt" / "Next step",
        owner: "Hvem" / "Who",
        due: "Hvornår" / "When",
        state: "Tilstand" / "State",
        origin: "Kommer fra" / "Comes from",
        origin_id: "Henvisning" / "Reference",
        done_at: "Klaret den" / "Done on",
        deleted: "Slettet" / "Deleted",
    }
    Message {
        partnership: "Partnerskab" / "Partnership",
        guide: "Fra guiden" / "From the guide",
        occasion: "Hvornår" / "When" => "Med ord, hvis der ikke er en dato: hver måned, ved ændring." / "In words where there is no date: every month, on a change.",
        due: "Dato" / "Date",
        whom: "Til hvem" / "To whom",
        text: "Budskab" / "Message" => "Én sætning." / "One sentence.",
        channel: "Kanal" / "Channel",
        owner: "Hvem" / "Who",
        approver: "Godkendes af" / "Approved by",
        done_at: "Sendt" / "Sent",
        internal: "Kun for jer selv" / "For yourselves only" => "Kommer ikke med i delekopi, aftale eller udskrift." / "Left out of share copies, agreements and prints.",
        deleted: "Slettet" / "Deleted",
    }
    Meeting {
        partnership: "Partnerskab" / "Partnership",
        meeting_kind: "Slags møde" / "Kind of meeting",
        at: "Dato" / "Date",
        place: "Sted" / "Place",
        form: "Form" / "Form",
        chair: "Mødeleder" / "Chair",
        record_keeper: "Referent" / "Record keeper",
        agenda: "Dagsorden" / "Agenda",
        attendees: "Deltagere" / "Attendees",
        concerns: "Bekymringer" / "Concerns",
        notes: "Svar" / "Answers",
        check: "Mødets tjekliste" / "The meeting's checklist",
        decisions: "Beslutninger" / "Decisions",
        open_points: "Åbne punkter" / "Open points",
        next_at: "Næste møde" / "Next meeting",
        minutes_sent_at: "Referat sendt" / "Minutes sent",
        deleted: "Slettet" / "Deleted",
    }
    Library {
        name: "Bibliotekets navn" / "Name of the library",
        municipality: "Kommune" / "Municipality",
        cvr: "CVR-nummer" / "CVR number",
        address: "Adresse" / "Address",
        phone: "Telefon" / "Phone",
        email: "Mail" / "Email",
        governance: "Hvem vælger partnere" / "Who chooses partners",
        rules_note: "Egne regler" / "Own rules" => "Grænse for sponsorater, hvem der må skrive under." / "Limits on sponsorship, who may sign.",
        assets: "Det kan vi tilbyde" / "What we can offer",
        strategy_goals: "Mål i strategien" / "Goals of the strategy",
        canvas: "Strategikort" / "Strategy canvas",
        capacity: "Så mange partnerskaber kan vi passe" / "How many partnerships we can care for",
        deleted: "Slettet" / "Deleted",
    }
    Person {
        name: "Navn" / "Name",
        initials: "Initialer" / "Initials",
        title: "Stilling" / "Job title",
        email: "Mail" / "Email",
        phone: "Telefon" / "Phone",
        active: "Er her stadig" / "Still here",
        deleted: "Slettet" / "Deleted",
    }
    Map {
        title: "Titel" / "Title",
        question: "Spørgsmål" / "Question" => "Hvem kan hjælpe os med at …?" / "Who can help us to …?",
        date: "Dato" / "Date",
        variant: "Øvelse" / "Exercise",
        step: "Trin" / "Step",
        participants: "Hvem er med" / "Who takes part" => "Initialer, en på hver linje." / "Initials, one on each line.",
        notes: "Noter" / "Notes",
        shortlist: "Valgt" / "Chosen",
        review_at: "Tages frem igen" / "To be looked at again",
        merged_from: "Samlet af" / "Gathered from",
    }
    Node {
        map: "Kort" / "Map",
        name: "Navn" / "Name" => "En organisation eller en rolle, ikke en privat person." / "An organisation or a role, not a private person.",
        sector: "Sektor" / "Sector",
        kind: "Slags" / "Kind",
        is_library: "Er biblioteket" / "Is the library",
        ring: "Ring" / "Ring",
        known_by: "Kendes af" / "Known by" => "Initialer. Adskil med komma." / "Initials. Separate with commas.",
        influence: "Indflydelse" / "Influence" => "På lige dette mål." / "On this very goal.",
        affected: "Bliver påvirket" / "Is affected",
        goal_fit: "Vil de det samme" / "Want the same",
        offers: "Kan give" / "Can give",
        wants: "Ønsker sig" / "Wants",
        themes: "Temaer" / "Themes" => "Adskil med komma." / "Separate with commas.",
        votes: "Prikker" / "Dots",
        note: "Note" / "Note" => "Intern. Skjules på storskærm." / "Internal. Hidden on a big screen.",
        partner_id: "Partner" / "Partner",
        x: "Vandret plads" / "Place across",
        y: "Lodret plads" / "Place down",
        locked: "Holdt fast" / "Pinned",
        added_by: "Skrevet af" / "Written by",
        source_group: "Fra gruppe" / "From group",
    }
    Edge {
        map: "Kort" / "Map",
        from: "Fra" / "From",
        to: "Til" / "To",
        directed: "Har en retning" / "Has a direction",
        types: "Hvad løber imellem" / "What runs between",
        level: "Samarbejdsniveau" / "Level of cooperation",
        strength: "Styrke" / "Strength",
        mood: "Stemning" / "Mood",
        formal: "Hvor aftalt" / "How firmly agreed",
        frequency: "Hvor tit" / "How often",
        trust: "Tillid" / "Trust",
        wished: "Ønsket" / "Wished for",
        note: "Note" / "Note",
        source: "Hvor ved vi det fra" / "How we know",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::*;

    fn every_field_is_named<E: Entity>() {
        for field in E::FIELDS {
            for lang in Lang::ALL {
                let words = field_words(E::KIND, field, *lang);
                assert!(words.is_some_and(|w| !w.label.is_empty()), "{:?} {field}", E::KIND);
            }
        }
    }

    #[test]
    fn fields_that_people_see_have_names() {
        every_field_is_named::<Partnership>();
        every_field_is_named::<Member>();
        every_field_is_named::<Goal>();
        every_field_is_named::<Ask>();
        every_field_is_named::<Contribution>();
        every_field_is_named::<Approval>();
        every_field_is_named::<Risk>();
        every_field_is_named::<Partner>();
        every_field_is_named::<Contact>();
        every_field_is_named::<Entry>();
        every_field_is_named::<Action>();
        every_field_is_named::<Meeting>();
        every_field_is_named::<Message>();
        every_field_is_named::<Library>();
        every_field_is_named::<Person>();
        every_field_is_named::<Map>();
        every_field_is_named::<Node>();
        every_field_is_named::<Edge>();
    }
}
