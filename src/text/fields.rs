//! The name of every field, and where it helps, a hint. Forms, conflict cards and tables all use
//! the same words.

use super::Lang;
use crate::{crdt::DELETED, domain::Kind, workspace::CLEARED};

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
                (_, DELETED) => (
                    FieldWords { label: "Slettet", hint: "" },
                    FieldWords { label: "Deleted", hint: "" },
                ),
                (_, CLEARED) => (
                    FieldWords { label: "Dato, der er taget ud", hint: "" },
                    FieldWords { label: "Date taken out", hint: "" },
                ),
                _ => return None,
            };
            Some(match lang { Lang::Da => da, Lang::En => en })
        }
    };
}

fields! {
    Agreement {
        partnership: "Partnerskab" / "Partnership",
        level: "Længde" / "Length",
        language: "Tekstens sprog" / "Language of the text" => "Det, I selv har skrevet, bliver ikke oversat." / "What you have written yourselves is not translated.",
        version: "Version" / "Version",
        state: "Hvor langt er aftalen" / "Where the agreement stands",
        clause: "Punkter" / "Sections",
        values: "Svar" / "Answers",
        parties: "Parter" / "Parties",
        own: "Egne punkter" / "Own sections",
        signatories: "Skriver under" / "Signed by" => "Navn og titel, én på hver linje: biblioteket først, så parterne i aftalens rækkefølge." / "Name and title, one on each line: the library first, then the parties in the order of the agreement.",
        journal_ref: "Journalnummer" / "Records reference" => "Fra kommunens sags- og dokumentsystem." / "From the municipality's records system.",
        valid_from: "Gælder fra" / "Applies from",
        valid_to: "Gælder til" / "Applies until",
        notice: "Opsigelsesvarsel" / "Notice period",
        comments: "Kommentarer" / "Comments",
    }
    Version {
        agreement: "Aftale" / "Agreement",
        number: "Nummer" / "Number",
        at: "Dato" / "Date",
        level: "Længde" / "Length",
        text: "Tekst" / "Text",
        basis: "Svarene bag teksten" / "The answers behind the text",
        note: "Note" / "Note",
        agreed_at: "Sat til aftalt" / "Set to agreed",
        signed_at: "Sat til underskrevet" / "Set to signed",
    }
    Round {
        partnership: "Partnerskab" / "Partnership",
        title: "Overskrift" / "Heading" => "Står over spørgsmålene, også hos dem, I inviterer. Retter I den ikke, følger den sproget." / "Stands above the questions, for those you invite too. Unless you change it, it follows the language.",
        asker: "Hvem spørger" / "Who asks" => "Så de kan se, hvem svaret går til." / "So that they can see who gets the answer.",
        round_kind: "Slags runde" / "Kind of round",
        form_id: "Skema" / "Form",
        opened_at: "Begyndt" / "Begun",
        due: "Svar senest" / "Answer by",
        mode: "Sådan vises svarene" / "How answers are shown",
        parties: "Hvem kan svare" / "Who can answer",
        own: "Egne spørgsmål" / "Own questions",
        invited: "Inviteret" / "Invited" => "Navne eller roller, én på hver linje. Kun til jer." / "Names or roles, one on each line. For you only.",
        step: "Trin" / "Step",
        picked: "Det taler vi om" / "What we talk about",
        notes: "Noter fra samtalen" / "Notes of the talk",
        fairness: "Oplevet balance" / "Felt balance",
        discussion_note: "Det blev sagt" / "What was said",
        decisions: "Det ændrer vi" / "What we change",
    }
    Answers {
        round: "Runde" / "Round",
        party: "Part" / "Party",
        respondent_label: "Hvem svarer" / "Who answers" => "En rolle er nok. Kan stå tomt." / "A role is enough. May be left empty.",
        submitted_at: "Sendt" / "Sent",
        values: "Svar" / "Answers",
    }
    Partnership {
        title: "Titel" / "Title",
        status: "Status" / "Status",
        phase: "Fase" / "Phase",
        track: "Spor" / "Track" => "Let til det enkle, Formelt når der er penge eller mange parter." / "Light for the simple, Formal where there is money or many parties.",
        level: "Samarbejdsniveau" / "Level of cooperation" => "Højere er ikke bedre. Vælg det niveau, målet kræver." / "Higher is not better. Choose the level the goal needs.",
        relation_kind: "Slags relation" / "Kind of relation",
        need: "Behov" / "Need" => "Hvad skal blive muligt, som ikke er det i dag?" / "What should become possible that is not possible today?",
        summary: "Kort fortalt" / "In short",
        motives: "Bibliotekets grunde" / "The library's reasons" => "Vælg alle, der passer." / "Choose all that fit.",
        target_groups: "Målgrupper" / "Target groups" => "En på hver linje." / "One on each line.",
        themes: "Temaer" / "Themes" => "Adskil med komma." / "Separate with commas.",
        strategy_link: "Del af strategien" / "Part of the strategy",
        red_lines: "Her siger biblioteket nej" / "Where the library says no" => "En på hver linje." / "One on each line.",
        budget_hours: "Vores timer" / "Our hours" => "Bliver på biblioteket: står ikke i aftaler og delekopier." / "Stays at the library: not in agreements and share copies.",
        budget_dkk: "Budget i kroner" / "Budget in DKK" => "Bliver på biblioteket: står ikke i aftaler og delekopier." / "Stays at the library: not in agreements and share copies.",
        timeline_buffer: "Luft i planen, dage" / "Slack in the plan, days",
        start: "Begynder" / "Starts",
        end: "Slutter" / "Ends",
        review_dates: "Datoer for evaluering" / "Review dates" => "Fx 3. maj 2027. Adskil med komma." / "Such as 3 May 2027. Separate with commas.",
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
    }
    Member {
        partnership: "Partnerskab" / "Partnership",
        partner: "Partner" / "Partner",
        role: "Rolle" / "Role",
        gives: "Giver" / "Gives",
        gets: "Får" / "Gets",
        contacts: "Kontakter" / "Contacts",
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
    }
    Approval {
        partnership: "Partnerskab" / "Partnership",
        order: "Rækkefølge" / "Order",
        who: "Hvem skal sige ja" / "Who must say yes",
        partner: "Partner" / "Partner",
        approval_kind: "Slags" / "Kind",
        depends_on: "Venter på" / "Waits for",
        asked_who_else: "Har I spurgt, hvem der ellers skal sige ja?" / "Have you asked who else must say yes?",
        requested_at: "Spurgt den" / "Asked on",
        decided_at: "Svar den" / "Answered on",
        state: "Svar" / "Answer",
        decision_ref: "Henvisning til beslutning" / "Reference to the decision",
        note: "Note" / "Note",
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
        pressures: "Hvad presser dem" / "Pressures on them" => "Internt. Kommer aldrig med i en delekopi." / "Internal. Never part of a share copy.",
        csr_note: "Samfundsansvar" / "Social responsibility" => "Internt." / "Internal.",
        red_flags: "Advarsler" / "Warnings" => "Internt." / "Internal.",
        notes: "Interne noter" / "Internal notes",
    }
    Contact {
        partner: "Partner" / "Partner",
        name: "Navn" / "Name",
        title: "Stilling" / "Job title",
        email: "Mail" / "Email",
        phone: "Telefon" / "Phone",
        role_in_org: "Rolle i organisationen" / "Role in the organisation",
        role_here: "Rolle i samarbejdet" / "Role in the cooperation",
        primary: "Ring først til" / "Call first",
        backup_for: "Afløser for" / "Deputy for",
        informed_at: "Fortalt, at vi gemmer navnet" / "Told that we keep the name",
        source: "Hvorfra kender vi dem" / "How we know them",
        review_by: "Bekræft eller slet senest" / "Confirm or erase by",
        active: "Er der stadig" / "Still there",
        left_at: "Stoppet den" / "Left on",
        notes: "Interne noter" / "Internal notes",
    }
    Entry {
        partnership: "Partnerskab" / "Partnership",
        partner: "Partner" / "Partner",
        at: "Dato" / "Date",
        entry_kind: "Slags" / "Kind",
        direction: "Retning" / "Direction",
        contact_ids: "Med" / "With",
        by: "Hvem fra biblioteket" / "Who from the library",
        summary: "Hvad skete der" / "What happened",
        outcome: "Udfald" / "Outcome",
        reason: "Grund" / "Reason" => "Internt." / "Internal.",
        next_at: "Næste kontakt" / "Next contact",
        next_in_days: "Næste kontakt om dage" / "Next contact in days",
        mail_due: "Mail lovet" / "Email promised",
        mail_sent_at: "Mail sendt" / "Email sent",
        confirmed: "Bekræftet på mail" / "Confirmed by email",
        mood: "Stemning" / "Mood" => "Internt." / "Internal.",
        internal: "Kun for jer selv" / "For yourselves only" => "Så kommer den ikke med i en delekopi eller på udskrifter til andre. Research og Note er kun for jer selv, til I siger andet." / "Then it is left out of share copies and of prints for others. Research and notes are for yourselves only until you say otherwise.",
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
    }
    Meeting {
        partnership: "Partnerskab" / "Partnership",
        meeting_kind: "Slags møde" / "Kind of meeting",
        at: "Dato" / "Date",
        time: "Tidspunkt" / "Time" => "Fx 13 eller 13-14.30. Uden sluttid sætter kalenderen en time af." / "Such as 13:00 or 1-2.30 pm. Without an end the calendar sets an hour aside.",
        place: "Sted" / "Place",
        form: "Form" / "Form",
        chair: "Mødeleder" / "Chair",
        record_keeper: "Referent" / "Minute taker",
        agenda: "Dagsorden" / "Agenda",
        attendees: "Deltagere" / "Attendees",
        concerns: "Bekymringer" / "Concerns",
        concerns_told: "Bekymringer i referatet" / "Concerns in the minutes",
        notes: "Svar" / "Answers",
        answers_internal: "Svar kun for jer selv" / "Answers for yourselves only",
        check: "Mødets tjekliste" / "The meeting's checklist",
        decisions: "Beslutninger" / "Decisions",
        open_points: "Åbne punkter" / "Open points",
        next_at: "Næste møde" / "Next meeting",
        minutes_sent_at: "Referat sendt" / "Minutes sent",
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
    }
    Person {
        name: "Navn" / "Name",
        initials: "Initialer" / "Initials",
        title: "Stilling" / "Job title",
        email: "Mail" / "Email",
        phone: "Telefon" / "Phone",
        active: "Er her stadig" / "Still here",
    }
    Map {
        title: "Titel" / "Title",
        question: "Spørgsmål" / "Question" => "Hvem kan hjælpe os med at …? Eller: Hvem skal sige ja, før vi må …?" / "Who can help us to …? Or: Who must say yes before we may …?",
        date: "Dato" / "Date",
        variant: "Øvelse" / "Exercise",
        step: "Trin" / "Step",
        group: "Gruppens navn" / "Name of the group" => "Hvis I tegner i flere grupper: navnet kender jeres kort fra de andres." / "If you draw in several groups: the name tells your map from the others'.",
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
        other_than: "Ikke den samme som" / "Not the same as",
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
mod tests;
