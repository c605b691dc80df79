//! The words for every value of a closed list. A missing one does not compile.

use super::Lang;
use crate::{domain::*, network::Towards};

/// A value that has a name in each language.
pub trait Label: Code {
    fn label(self, lang: Lang) -> &'static str;

    /// All values with their codes, in the order that people read them.
    fn options(lang: Lang) -> Vec<(&'static str, &'static str)> {
        Self::ALL.iter().map(|value| (value.code(), value.label(lang))).collect()
    }
}

macro_rules! labels {
    ($($name:ident { $($variant:ident: $da:literal / $en:literal),+ $(,)? })+) => {
        $(impl Label for $name {
            fn label(self, lang: Lang) -> &'static str {
                match (lang, self) {
                    $((Lang::Da, Self::$variant) => $da, (Lang::En, Self::$variant) => $en),+
                }
            }
        })+
    };
}

labels! {
    Status {
        Idea: "Idé" / "Idea",
        Candidate: "Kandidat" / "Candidate",
        Contact: "Kontakt i gang" / "Contacting",
        Dialogue: "Dialog" / "Dialogue",
        Approval: "Venter på tilladelse" / "Awaiting approval",
        Agreeing: "Aftale skrives" / "Drafting agreement",
        Active: "Aktivt" / "Active",
        Review: "Evalueres" / "Being evaluated",
        Paused: "På pause" / "Paused",
        Closed: "Afsluttet" / "Closed",
        DeclinedUs: "Fravalgt af biblioteket" / "Declined by the library",
        DeclinedThem: "Nej tak fra partneren" / "Declined by the partner",
    }
    Ending {
        Continue: "Vi fortsætter" / "We go on",
        Scale: "Vi gør det større" / "We make it bigger",
        Handover: "Vi giver det videre" / "We hand it over",
        Pause: "Vi holder pause" / "We pause",
        Close: "Vi slutter" / "We end",
    }
    EndingReason {
        GoalMet: "Målet er nået" / "The goal is reached",
        TimeUp: "Tiden er gået" / "The time is up",
        Funding: "Pengene er brugt" / "The money is spent",
        Priority: "Noget andet er vigtigere" / "Something else matters more",
        Disagreement: "Vi var uenige" / "We disagreed",
        Conditions: "Vilkårene har ændret sig" / "The conditions have changed",
        Other: "Andet" / "Other",
    }
    Phase {
        P01: "Formål" / "Purpose",
        P02: "Parathed" / "Readiness",
        P03: "Kortlægning" / "Mapping",
        P04: "Valg" / "Choice",
        P05: "Opsøgning" / "Outreach",
        P06: "Første møde" / "First meeting",
        P07: "Forankring" / "Buy-in",
        P08: "Aftale" / "Agreement",
        P09: "Udførelse" / "Delivery",
        P10: "Pleje" / "Care",
        P11: "Evaluering" / "Evaluation",
        P12: "Videre" / "What next",
    }
    AgreementLevel {
        Mail: "Bekræftende mail" / "Confirming email",
        OnePage: "Aftale på én side" / "One-page agreement",
        Cooperation: "Samarbejdsaftale" / "Cooperation agreement",
        Contract: "Partnerskabskontrakt" / "Partnership contract",
    }
    TextLanguage { Danish: "Dansk" / "Danish", English: "Engelsk" / "English" }
    AgreementState {
        None: "Ingen aftale" / "No agreement",
        Draft: "Udkast" / "Draft",
        Sent: "Sendt" / "Sent",
        Commented: "Kommenteret" / "Commented",
        Agreed: "Aftalt" / "Agreed",
        Signed: "Underskrevet" / "Signed",
        Ended: "Ophørt" / "Ended",
    }
    Track { Light: "Let" / "Light", Standard: "Standard" / "Standard", Formal: "Formelt" / "Formal" }
    RelationKind {
        Partnership: "Partnerskab" / "Partnership",
        Sponsorship: "Sponsorat" / "Sponsorship",
        Network: "Netværk" / "Network",
        Service: "Tilbud eller levering" / "Service",
        Project: "Projektsamarbejde" / "Project",
        Supplier: "Leverandør" / "Supplier",
        VolunteerOrg: "Frivilligsamarbejde" / "Volunteer cooperation",
    }
    Motive {
        Experiment: "Prøve noget nyt af" / "Try something new",
        LocalTies: "Stærkere bånd i lokalsamfundet" / "Stronger local ties",
        NewUsers: "Nå nye brugere" / "Reach new users",
        ExistingUsers: "Møde brugerne på nye måder" / "Meet existing users in new ways",
        Political: "Politiske og strategiske relationer" / "Political and strategic relations",
        Resources: "Bruge ressourcer anderledes" / "Use resources differently",
        TargetKnowledge: "Viden om en målgruppe" / "Knowledge of a target group",
        Skills: "Nye kompetencer" / "New skills",
        NewServices: "Nye tilbud" / "New services",
        SolveTask: "Løse en opgave, ingen kan alene" / "Solve a task no one can alone",
        Visibility: "Være synlig som partner" / "Be visible as a partner",
        Learning: "Lære af partneren" / "Learn from the partner",
        Money: "Penge" / "Money",
    }
    Sector {
        Municipal: "Kommune" / "Municipality",
        StateRegion: "Stat eller region" / "State or region",
        Education: "Uddannelse" / "Education",
        Culture: "Kulturinstitution" / "Culture",
        Association: "Forening og civilsamfund" / "Association",
        Business: "Erhverv" / "Business",
        UnionFaith: "Fagforening, tro eller interesseorganisation" / "Union, faith or interest group",
        Housing: "Bolig" / "Housing",
        Media: "Medier" / "Media",
        Citizens: "Borgere og fællesskaber" / "Citizens and communities",
        Library: "Biblioteker" / "Libraries",
        Other: "Andet" / "Other",
    }
    ContributionKind {
        Money: "Penge" / "Money",
        Time: "Timer" / "Hours",
        Volunteers: "Frivillige" / "Volunteers",
        Expertise: "Faglig viden" / "Expertise",
        Sparring: "Sparring" / "Sounding board",
        Products: "Produkter og varer" / "Products",
        Space: "Lokaler" / "Rooms",
        Equipment: "Udstyr" / "Equipment",
        Content: "Indhold og materialer" / "Content and materials",
        Access: "Adgang til målgruppe" / "Access to a target group",
        Network: "Kontakter" / "Contacts",
        Visibility: "Omtale og kanaler" / "Publicity and channels",
        Legitimacy: "Anbefaling eller politisk støtte" / "Endorsement or political support",
        Data: "Viden og data (anonym)" / "Knowledge and data (anonymous)",
        It: "It og udvikling" / "IT and development",
        Facilitation: "Ledelse og facilitering" / "Leading and facilitating",
        Permission: "Tilladelse" / "Permission",
        Other: "Andet" / "Other",
    }
    Publicity {
        Full: "Må nævnes frit" / "May be named freely",
        Approve: "Efter godkendelse" / "After approval",
        Discreet: "Kun diskret" / "Only discreetly",
        None: "Omtales ikke" / "Not to be named",
    }
    PersonalData {
        None: "Ingen" / "None",
        Contacts: "Kun kontaktoplysninger" / "Contact details only",
        Separate: "Hver har ansvar for sine" / "Each is responsible for its own",
        Joint: "Fælles ansvar" / "Joint controllers",
        Processor: "Partneren behandler for biblioteket" / "The partner processes for the library",
    }
    MemberRole {
        Lead: "Leder samarbejdet" / "Lead",
        Partner: "Partner" / "Partner",
        Sponsor: "Sponsor" / "Sponsor",
        Ally: "Allieret" / "Ally",
        Gatekeeper: "Dørvogter" / "Gatekeeper",
        Site: "Sted" / "Site",
        Funder: "Fond eller pulje" / "Funder",
    }
    ContactRole {
        Decider: "Beslutter" / "Decides",
        Gatekeeper: "Dørvogter" / "Gatekeeper",
        Doer: "Udfører" / "Does the work",
        Ambassador: "Ambassadør" / "Ambassador",
        Press: "Presse" / "Press",
        Other: "Andet" / "Other",
    }
    GoalState {
        NotStarted: "Ikke begyndt" / "Not started",
        Open: "I gang" / "Open",
        Partly: "Delvist nået" / "Partly reached",
        Reached: "Nået" / "Reached",
        Dropped: "Droppet" / "Dropped",
    }
    AskDirection {
        Ask: "Biblioteket beder om" / "The library asks for",
        Offer: "Biblioteket tilbyder" / "The library offers",
    }
    AskStatus {
        Wanted: "Ønsket" / "Wanted",
        Asked: "Spurgt" / "Asked",
        Promised: "Lovet" / "Promised",
        Received: "Modtaget" / "Received",
        Declined: "Nej tak" / "Declined",
        Dropped: "Droppet" / "Dropped",
    }
    Unit { Kroner: "kr." / "DKK", Hours: "timer" / "hours", Pieces: "stk." / "pieces", Other: "andet" / "other" }
    ApprovalKind {
        Internal: "Internt" / "Internal",
        Partner: "Hos partneren" / "On the partner's side",
        Political: "Politisk" / "Political",
        Owner: "Ejer" / "Owner",
        Other: "Andet" / "Other",
    }
    ApprovalState {
        NotAsked: "Ikke spurgt" / "Not asked",
        Asked: "Spurgt" / "Asked",
        Yes: "Ja" / "Yes",
        Conditional: "Ja, hvis …" / "Yes, if …",
        No: "Nej" / "No",
    }
    EntryKind {
        Call: "Opkald" / "Call",
        Mail: "Mail" / "Email",
        Meeting: "Møde" / "Meeting",
        Visit: "Besøg" / "Visit",
        Search: "Research" / "Research",
        Thanks: "Tak" / "Thanks",
        Note: "Note" / "Note",
        Status: "Status" / "Status",
    }
    Direction {
        Out: "Fra biblioteket" / "From the library",
        In: "Til biblioteket" / "To the library",
    }
    Outcome {
        Reached: "Fik fat i dem" / "Reached",
        NotReached: "Fik ikke fat i dem" / "Not reached",
        Yes: "Ja" / "Yes",
        Maybe: "Måske" / "Maybe",
        No: "Nej" / "No",
        WrongPerson: "Forkert person" / "Wrong person",
    }
    ActionState { Open: "Åben" / "Open", Done: "Klaret" / "Done", Dropped: "Droppet" / "Dropped" }
    Origin {
        Meeting: "Møde" / "Meeting",
        Log: "Log" / "Log",
        Evaluation: "Evaluering" / "Evaluation",
        Risk: "Risiko" / "Risk",
        Checklist: "Tjekliste" / "Checklist",
        Manual: "Skrevet ind" / "Written in",
    }
    RoundKind {
        Baseline: "Nulpunkt" / "Baseline",
        Pulse: "Puls" / "Pulse",
        Light: "Lyskurv" / "Traffic light",
        Midway: "Midtvejs" / "Midway",
        End: "Slut" / "End",
        After: "Bagefter" / "Afterwards",
        Citizens: "Borgerne" / "Citizens",
        FiveShort: "Fem korte" / "Five short ones",
    }
    RoundMode {
        Open: "Åben: hver parts svar kan ses" / "Open: the answers of each can be seen",
        Pooled: "Samlet: fælles tal og egne ord uden navn, og først ved tre svar" / "Pooled: shared figures and own words without names, from three answers on",
    }
    Mood { Good: "God" / "Good", Fragile: "Skrøbelig" / "Fragile", Tense: "Anspændt" / "Tense" }
    EdgeType {
        Info: "Viden" / "Knowledge",
        Activity: "Fælles aktiviteter" / "Joint activities",
        People: "Medarbejdere og frivillige" / "Staff and volunteers",
        Money: "Penge" / "Money",
        Space: "Rum og ting" / "Rooms and things",
        Permission: "Skal give lov" / "Must give permission",
        Hierarchy: "Hører under" / "Belongs under",
        Referral: "Sender borgere videre" / "Refers citizens",
        Personal: "Personkendskab" / "Personal acquaintance",
        Conflict: "Konflikt eller konkurrence" / "Conflict or competition",
        Wish: "Ønsket forbindelse" / "Wished for",
    }
    Formality {
        None: "Ikke aftalt" / "Not agreed",
        Verbal: "Mundtligt" / "By word of mouth",
        Mail: "I en mail" / "By email",
        Agreement: "Skriftlig aftale" / "Written agreement",
        Contract: "Kontrakt" / "Contract",
    }
    Frequency {
        Yearly: "En gang om året" / "Once a year",
        Quarterly: "Hvert kvartal" / "Every quarter",
        Monthly: "Hver måned" / "Every month",
        Weekly: "Hver uge" / "Every week",
    }
    MeetingKind {
        First: "Første møde" / "First meeting",
        Status: "Statusmøde" / "Status meeting",
        Workgroup: "Møde i arbejdsgruppen" / "Working group meeting",
        Steering: "Møde i styregruppen" / "Steering group meeting",
        Leaders: "Ledermøde" / "Leaders' meeting",
        Evaluation: "Evalueringsmøde" / "Evaluation meeting",
        Last: "Sidste møde" / "Last meeting",
        Other: "Andet møde" / "Other meeting",
    }
    MeetingForm {
        InPerson: "Fysisk møde" / "In person",
        Online: "Online" / "Online",
        Phone: "Telefon" / "Telephone",
    }
    CheckState {
        Todo: "Mangler" / "Missing",
        Done: "Klaret" / "Done",
        NotRelevant: "Ikke relevant" / "Not relevant",
        Later: "Senere" / "Later",
    }
    Towards { Left: "til venstre" / "left", Up: "op" / "up", Down: "ned" / "down", Right: "til højre" / "right" }
    RiskState { Open: "Åben" / "Open", Handled: "Håndteret" / "Handled", Accepted: "Accepteret" / "Accepted" }
    MailTemplate {
        FirstCall: "Efter den første samtale" / "After the first talk",
        LaterCall: "Bekræft en samtale" / "Confirm a talk",
        Reminder: "Venlig rykker" / "Friendly reminder",
        Permission: "Bed om tilladelse" / "Ask for permission",
        Decline: "Nej tak fra os" / "No, thank you, from us",
        AfterNo: "Tak for et nej" / "Thanks for a no",
        Status: "Månedens status" / "Status of the month",
        Thanks: "Tak for bidraget" / "Thanks for what was given",
        Closing: "Det sidste møde" / "The last meeting",
        NewLead: "Ny tovholder" / "A new lead",
    }
    Kind {
        Library: "bibliotek" / "library",
        Person: "kollega" / "colleague",
        Partner: "partner" / "partner",
        Contact: "kontakt" / "contact",
        Partnership: "partnerskab" / "partnership",
        Member: "partner, der er med i et partnerskab" / "partner taking part in a partnership",
        Goal: "mål" / "goal",
        Ask: "ønske eller tilbud" / "ask or offer",
        Contribution: "bidrag" / "contribution",
        Approval: "tilladelse" / "approval",
        Entry: "logpost" / "log entry",
        Action: "næste skridt" / "next step",
        Meeting: "møde" / "meeting",
        Risk: "risiko" / "risk",
        Agreement: "aftale" / "agreement",
        Version: "version af aftale" / "version of agreement",
        Round: "evalueringsrunde" / "evaluation round",
        Answers: "svarark" / "answer sheet",
        Map: "netværkskort" / "network map",
        Node: "aktør" / "actor",
        Edge: "forbindelse" / "tie",
        Message: "besked" / "message",
    }
}

/// The six steps of the guide; each has two phases.
pub fn step_label(step: usize, lang: Lang) -> &'static str {
    let names = match lang {
        Lang::Da => ["Afklar", "Find", "Kontakt", "Aftal", "Arbejd", "Lær"],
        Lang::En => ["Clarify", "Find", "Reach out", "Agree", "Run", "Learn"],
    };
    names.get(step.saturating_sub(1)).copied().unwrap_or_default()
}

/// All of them, as a field offers them.
pub fn level_options(lang: Lang) -> Vec<(i64, &'static str)> {
    (0..=5).map(|level| (level, level_label(level, lang))).collect()
}

/// The level of a relation, from 0 to 5 (guide A4).
pub fn level_label(level: i64, lang: Lang) -> &'static str {
    let names = match lang {
        Lang::Da => [
            "Ingen kontakt endnu",
            "Kender hinanden",
            "Koordinerer",
            "Samarbejder om en opgave",
            "Partnerskab",
            "Strategisk partnerskab",
        ],
        Lang::En => [
            "No contact yet",
            "Know each other",
            "Coordinate",
            "Work together on a task",
            "Partnership",
            "Strategic partnership",
        ],
    };
    usize::try_from(level).ok().and_then(|level| names.get(level)).copied().unwrap_or_default()
}
