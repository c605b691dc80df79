//! The closed lists of the guide (its sections A2-A6, D4-D5, G2-G3).

use super::{Day, code::codes};

codes! {
    /// Where a partnership stands (guide A2b).
    Status {
        Idea = "idea", Candidate = "candidate", Contact = "contact", Dialogue = "dialogue",
        Approval = "approval", Agreeing = "agreeing", Active = "active", Review = "review",
        Paused = "paused", Closed = "closed", DeclinedUs = "declined_us",
        DeclinedThem = "declined_them",
    }
}

codes! {
    /// What was chosen in the end (guide P12).
    Ending {
        Continue = "continue", Scale = "scale", Handover = "handover", Pause = "pause",
        Close = "close",
    }
}

codes! {
    /// Why it was (guide P12).
    EndingReason {
        GoalMet = "goal_met", TimeUp = "time_up", Funding = "funding", Priority = "priority",
        Disagreement = "disagreement", Conditions = "conditions", Other = "other",
    }
}

codes! {
    /// The twelve phases, two to each of six steps (guide A2).
    Phase {
        P01 = "P01", P02 = "P02", P03 = "P03", P04 = "P04", P05 = "P05", P06 = "P06",
        P07 = "P07", P08 = "P08", P09 = "P09", P10 = "P10", P11 = "P11", P12 = "P12",
    }
}

codes! {
    /// How heavy a partnership is made (guide A3).
    Track { Light = "L", Standard = "S", Formal = "F" }
}

codes! {
    /// What kind of relation it is (guide A5).
    RelationKind {
        Partnership = "partnership", Sponsorship = "sponsorship", Network = "network",
        Service = "service", Project = "project", Supplier = "supplier",
        VolunteerOrg = "volunteer_org",
    }
}

codes! {
    /// Why the library wants it (guide A5).
    Motive {
        Experiment = "experiment", LocalTies = "local_ties", NewUsers = "new_users",
        ExistingUsers = "existing_users", Political = "political", Resources = "resources",
        TargetKnowledge = "target_knowledge", Skills = "skills", NewServices = "new_services",
        SolveTask = "solve_task", Visibility = "visibility", Learning = "learning",
        Money = "money",
    }
}

codes! {
    /// Which part of society a partner belongs to (guide D4).
    Sector {
        Municipal = "municipal", StateRegion = "state_region", Education = "education",
        Culture = "culture", Association = "association", Business = "business",
        UnionFaith = "union_faith", Housing = "housing", Media = "media",
        Citizens = "citizens", Library = "library", Other = "other",
    }
}

codes! {
    /// What a party can put in (guide D4).
    ContributionKind {
        Money = "money", Time = "time", Volunteers = "volunteers", Expertise = "expertise",
        Sparring = "sparring", Products = "products", Space = "space", Equipment = "equipment",
        Content = "content", Access = "access", Network = "network", Visibility = "visibility",
        Legitimacy = "legitimacy", Data = "data", It = "it", Facilitation = "facilitation",
        Permission = "permission", Other = "other",
    }
}

codes! {
    /// Whether a partner may be named (guide G3).
    Publicity { Full = "full", Approve = "approve", Discreet = "discreet", None = "none" }
}

codes! {
    /// How personal data are shared between the parties (guide G3).
    PersonalData {
        None = "none", Contacts = "contacts", Separate = "separate", Joint = "joint",
        Processor = "processor",
    }
}

codes! {
    /// What a partner is to a partnership (guide G2).
    MemberRole {
        Lead = "lead", Partner = "partner", Sponsor = "sponsor", Ally = "ally",
        Gatekeeper = "gatekeeper", Site = "site", Funder = "funder",
    }
}

codes! {
    /// What a contact is in the own organisation (guide G3).
    ContactRole {
        Decider = "decider", Gatekeeper = "gatekeeper", Doer = "doer",
        Ambassador = "ambassador", Press = "press", Other = "other",
    }
}

codes! {
    /// Where a goal stands (guide E8).
    GoalState {
        NotStarted = "not_started", Open = "open", Partly = "partly", Reached = "reached",
        Dropped = "dropped",
    }
}

codes! {
    /// Who asks whom: we them, or they us.
    AskDirection { Ask = "ask", Offer = "offer" }
}

codes! {
    AskStatus {
        Wanted = "wanted", Asked = "asked", Promised = "promised", Received = "received",
        Declined = "declined", Dropped = "dropped",
    }
}

codes! {
    Unit { Kroner = "kr", Hours = "hours", Pieces = "pieces", Other = "other" }
}

codes! {
    /// Who has to say yes (guide G2).
    ApprovalKind {
        Internal = "internal", Partner = "partner", Political = "political", Owner = "owner",
        Other = "other",
    }
}

codes! {
    ApprovalState {
        NotAsked = "not_asked", Asked = "asked", Yes = "yes", Conditional = "conditional",
        No = "no",
    }
}

codes! {
    /// What an entry in the contact log is about (guide G2).
    EntryKind {
        Call = "call", Mail = "mail", Meeting = "meeting", Visit = "visit", Search = "search",
        Thanks = "thanks", Note = "note", Status = "status",
    }
}

codes! {
    Direction { Out = "out", In = "in" }
}

codes! {
    /// What came of a contact (guide G3).
    Outcome {
        Reached = "reached", NotReached = "not_reached", Yes = "yes", Maybe = "maybe", No = "no",
        WrongPerson = "wrong_person",
    }
}

codes! {
    ActionState { Open = "open", Done = "done", Dropped = "dropped" }
}

codes! {
    Origin {
        Meeting = "meeting", Log = "log", Evaluation = "evaluation", Risk = "risk",
        /// The step to ask how it is going is known by that (`workspace::new_follow_up`).
        Checklist = "checklist",
        Manual = "manual",
    }
}

codes! {
    MeetingKind {
        First = "first", Status = "status", Workgroup = "workgroup", Steering = "steering",
        Leaders = "leaders", Evaluation = "evaluation", Last = "last", Other = "other",
    }
}

codes! {
    MeetingForm { InPerson = "in_person", Online = "online", Phone = "phone" }
}

codes! {
    /// How a line of a checklist stands (guide G3).
    CheckState { Todo = "todo", Done = "done", NotRelevant = "na", Later = "later" }
}

codes! {
    RiskState { Open = "open", Handled = "handled", Accepted = "accepted" }
}

codes! {
    /// How much is written down (guide C1).
    AgreementLevel { Mail = "L0", OnePage = "L1", Cooperation = "L2", Contract = "L3" }
}

codes! {
    /// The language that a text is written in.
    TextLanguage { Danish = "da", English = "en" }
}

codes! {
    AgreementState {
        None = "none", Draft = "draft", Sent = "sent", Commented = "commented",
        Agreed = "agreed", Signed = "signed", Ended = "ended",
    }
}

codes! {
    /// Which sort of round (guide E2).
    RoundKind {
        Baseline = "baseline", Pulse = "pulse", Light = "light", Midway = "mid", End = "end",
        After = "after", Citizens = "citizen", FiveShort = "quick5",
    }
}

codes! {
    RoundMode { Open = "open", Pooled = "pooled" }
}

codes! {
    Mood { Good = "good", Fragile = "fragile", Tense = "tense" }
}

codes! {
    /// How firmly a tie is agreed (guide D5).
    Formality {
        None = "none", Verbal = "verbal", Mail = "mail", Agreement = "agreement",
        Contract = "contract",
    }
}

codes! {
    Frequency {
        Yearly = "yearly", Quarterly = "quarterly", Monthly = "monthly", Weekly = "weekly",
    }
}

codes! {
    /// What runs along a tie (guide D5).
    EdgeType {
        Info = "info", Activity = "activity", People = "people", Money = "money",
        Space = "space", Permission = "permission", Hierarchy = "hierarchy",
        Referral = "referral", Personal = "personal", Conflict = "conflict", Wish = "wish",
    }
}

impl AgreementState {
    /// All sides have said yes to it, and it has not ended.
    pub fn holds(self) -> bool {
        matches!(self, Self::Agreed | Self::Signed)
    }

    /// All sides have said yes to it once.
    pub fn was_agreed(self) -> bool {
        self.holds() || self == Self::Ended
    }
}

impl Status {
    /// Nothing more is expected to happen.
    pub fn is_over(self) -> bool {
        self == Self::Closed || self.is_declined()
    }

    /// It has begun and is not over; perhaps it rests.
    pub fn is_under_way(self) -> bool {
        matches!(self, Self::Active | Self::Review | Self::Paused)
    }

    /// One side said no.
    pub fn is_declined(self) -> bool {
        matches!(self, Self::DeclinedUs | Self::DeclinedThem)
    }

    /// The relation needs tending: people expect to hear from us.
    pub fn needs_care(self) -> bool {
        matches!(
            self,
            Self::Contact
                | Self::Dialogue
                | Self::Approval
                | Self::Agreeing
                | Self::Active
                | Self::Review
        )
    }

    /// The status a partnership has when it enters a phase.
    pub fn of(phase: Phase) -> Self {
        match phase {
            Phase::P01 | Phase::P02 | Phase::P03 => Self::Idea,
            Phase::P04 => Self::Candidate,
            Phase::P05 => Self::Contact,
            Phase::P06 => Self::Dialogue,
            Phase::P07 => Self::Approval,
            Phase::P08 => Self::Agreeing,
            Phase::P09 | Phase::P10 => Self::Active,
            // Whether it goes on or ends is chosen there, and nothing is over before.
            Phase::P11 | Phase::P12 => Self::Review,
        }
    }
}

impl Phase {
    /// The step it belongs to, from 1 to 6.
    pub fn step(self) -> usize {
        self as usize / 2 + 1
    }
}

impl Frequency {
    /// The day that comes so many times later.
    pub fn later(self, from: Day, times: u32) -> Day {
        match self {
            Self::Weekly => from.plus_days(u64::from(times) * 7),
            Self::Monthly => from.plus_months(times),
            Self::Quarterly => from.plus_months(times.saturating_mul(3)),
            Self::Yearly => from.plus_months(times.saturating_mul(12)),
        }
    }
}

impl RoundKind {
    /// Nobody reads the others' answers before their own are handed in.
    pub fn is_written_first(self) -> bool {
        match self {
            Self::Baseline | Self::Midway | Self::End => true,
            Self::Pulse | Self::Light | Self::After | Self::Citizens | Self::FiveShort => false,
        }
    }
}

impl Publicity {
    /// Whether the name may stand in something that others read.
    pub fn may_be_named(self) -> bool {
        match self {
            Self::Full | Self::Approve | Self::Discreet => true,
            Self::None => false,
        }
    }
}
