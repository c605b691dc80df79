//! Words of the decisions: whom to choose, how much to write, what may go wrong.

use super::{Lang, Text, field_words, guide::evidence_words};
use crate::{
    content::Guide,
    domain::{AgreementLevel, Kind, Risk},
    guide::{Advice, Doubts, Score, Severity, Sign, Weighing},
};

pub struct Choosing {
    pub tab: &'static str,
    pub screening: &'static str,
    pub screening_lead: &'static str,
    pub internal: &'static str,
    pub points: &'static str,
    pub why: &'static str,
    pub score: fn(Score) -> String,
    pub advice: fn(Advice) -> &'static str,
    /// What rules the partner out.
    /// The way to the mail that does.
    pub say_no: &'static str,
    pub stopped: fn(&str) -> String,
    pub no_list: &'static str,
    pub no_lead: &'static str,
    pub no_note: &'static str,
    pub unsure: &'static str,
    pub no_found: fn(&Doubts) -> String,
    pub weigh: &'static str,
    pub weigh_lead: &'static str,
    pub from_record: fn(&str) -> String,
    /// Whether it says yes.
    pub from_agreement: fn(bool) -> &'static str,
    pub level: fn(&Weighing) -> String,
    /// What is not answered, and whether that may change the level.
    pub unanswered: fn(&Weighing) -> String,
    pub because: &'static str,
    pub track: fn(&str) -> String,
    pub track_set: fn(&str) -> String,
    pub risks: &'static str,
    pub risks_lead: &'static str,
    pub no_risks: &'static str,
    pub add_risk: &'static str,
    pub suggested: &'static str,
    pub suggested_lead: &'static str,
    pub take: &'static str,
    pub taken: fn(&str) -> String,
    pub early: &'static str,
    pub severity: fn(Severity) -> &'static str,
    /// Of likelihood and impact, from 1 to 3.
    pub rating: [&'static str; 3],
    pub sign: fn(&Sign) -> String,
}

pub const DA: Choosing = Choosing {
    tab: "Valg og risici",
    screening: "Er det den rigtige partner?",
    screening_lead: "Giv 0 til 3 point for hvert. Skriv hvorfor, så I kan forklare valget om et år.",
    internal: "Kun for jer selv: kommer ikke med i en delekopi.",
    points: "Point",
    why: "Hvorfor",
    score: |score| match score.answered {
        0 => "Ingen point givet endnu".into(),
        8 => format!("{} af {} point", score.points, score.of),
        answered => format!("{answered} af 8 har point, {} point i alt", score.points),
    },
    advice: |advice| match advice {
        Advice::Stop => {
            "Det kan andre point ikke veje op for. Sig nej, eller få det på plads, før I går videre."
        }
        Advice::Unfinished => "Giv point til alle otte, så kommer der et råd.",
        Advice::ThinkAgain => "Tænk jer om en gang til. Der er for lidt, der taler for det.",
        Advice::TrySmall => "Prøv i det små. Aftal, hvornår I ser på det igen.",
        Advice::GoForIt => "Gå efter dem.",
    },
    say_no: "Sig pænt nej i en mail",
    stopped: |what| format!("Stop her: {what}"),
    no_list: "Nej-spørgsmål",
    no_lead: "En advarsel er ikke et nej til partneren. Det er noget, I skal tale om først.",
    unsure: "Ved ikke",
    no_note: "Hvad gør I ved det?",
    no_found: |doubts| match doubts.open.len() {
        _ if doubts.answered == 0 => "Ingen besvaret endnu".into(),
        0 => format!("{} af {} besvaret, ingen advarsler", doubts.answered, doubts.of),
        1 => format!("{} af {} besvaret, 1 at tale om", doubts.answered, doubts.of),
        open => format!("{} af {} besvaret, {open} at tale om", doubts.answered, doubts.of),
    },
    weigh: "Hvor meget skal skrives ned?",
    weigh_lead: "Elleve spørgsmål. Oplysningerne og aftalen svarer på nogle; I kan altid svare selv.",
    from_record: |said| format!("Oplysningerne siger ja. {said}"),
    from_agreement: |says| match says {
        true => "Aftalen siger ja.",
        false => "Aftalen siger nej.",
    },
    level: |weighing| {
        let (answered, of) = (weighing.answered(), weighing.questions.len());
        let advice = match (weighing.level, weighing.is_provisional()) {
            _ if answered == 0 => return "Ingen besvaret endnu".into(),
            (AgreementLevel::Mail, false) => "En bekræftende mail er nok",
            (AgreementLevel::Mail, true) => "Foreløbigt: en bekræftende mail er nok",
            (AgreementLevel::OnePage, false) => "Skriv én side",
            (AgreementLevel::OnePage, true) => "Foreløbigt: skriv én side",
            (AgreementLevel::Cooperation, false) => "Skriv en samarbejdsaftale",
            (AgreementLevel::Cooperation, true) => "Foreløbigt: skriv en samarbejdsaftale",
            // Nothing is more than that.
            (AgreementLevel::Contract, _) => {
                "Skriv en kontrakt, og få kommunens jurister til at se på den"
            }
        };
        match of - answered {
            0 => format!("{advice} ({} point)", weighing.points),
            _ => format!("{advice} ({} point, {answered} af {of} besvaret)", weighing.points),
        }
    },
    unanswered: |weighing| match (weighing.unanswered().count(), weighing.is_provisional()) {
        (1, true) => "1 er ikke besvaret. Er svaret ja, skal der måske skrives mere:".into(),
        (count, true) => {
            format!("{count} er ikke besvaret. Er svaret ja, skal der måske skrives mere:")
        }
        (1, false) => "1 er ikke besvaret, men svaret ændrer ikke længden:".into(),
        (count, false) => format!("{count} er ikke besvaret, men svarene ændrer ikke længden:"),
    },
    because: "Fordi I svarede ja til:",
    track: |track| format!("Brug sporet {track}"),
    track_set: |track| format!("Sporet er nu {track}"),
    risks: "Risici",
    risks_lead: "Det, der kan gå galt, hvem der holder øje, og hvad I gør ved det.",
    no_risks: "Ingen risici skrevet ned endnu.",
    add_risk: "Ny risiko",
    suggested: "Det tyder oplysningerne på",
    suggested_lead: "Tegn på det, der oftest går galt. Tag dem med, der passer.",
    take: "Tag med",
    taken: |name| format!("Taget med: {name}"),
    early: "Tidligt tegn",
    rating: ["1 lille", "2 mellem", "3 stor"],
    severity: |severity| match severity {
        Severity::Unrated => "Ikke vurderet",
        Severity::Low => "Lav",
        Severity::Middle => "Mellem",
        Severity::High => "Høj",
    },
    sign: |sign| match sign {
        Sign::Says(evidence) => {
            format!("Oplysningerne siger: {}", evidence_words(evidence, Lang::Da))
        }
        Sign::Missing(field) => format!("{} er ikke udfyldt", label(field, Lang::Da)),
        Sign::Slow { days } => format!("Fasen har varet {days} dage"),
        Sign::Silent { days } => format!("Ingen kontakt i {days} dage"),
        Sign::FewGoals => "Begge parters mål står ikke i oplysningerne".into(),
        Sign::Uneven { ours, theirs, is_given } => format!(
            "I har {given} {} timer, de har {given} {}",
            Lang::Da.number(*ours),
            Lang::Da.number(*theirs),
            given = if *is_given { "givet" } else { "lovet" }
        ),
    },
};

pub const EN: Choosing = Choosing {
    tab: "Choices and risks",
    screening: "Is this the right partner?",
    screening_lead: "Give 0 to 3 points for each. Write why, so that you can explain the choice in a year.",
    internal: "For yourselves only: it does not go into a share copy.",
    points: "Points",
    why: "Why",
    score: |score| match score.answered {
        0 => "No points given yet".into(),
        8 => format!("{} of {} points", score.points, score.of),
        answered => format!("{answered} of 8 have points, {} points in all", score.points),
    },
    advice: |advice| match advice {
        Advice::Stop => "No other points make up for it. Say no, or put it right before you go on.",
        Advice::Unfinished => "Give points to all eight, and there will be advice.",
        Advice::ThinkAgain => "Think again. Too little speaks for it.",
        Advice::TrySmall => "Try it on a small scale. Agree when to look at it again.",
        Advice::GoForIt => "Go for them.",
    },
    say_no: "Say no kindly in an email",
    stopped: |what| format!("Stop here: {what}"),
    no_list: "“No” questions",
    no_lead: "A warning is not a no to the partner. It is something to talk about first.",
    unsure: "Don't know",
    no_note: "What do you do about it?",
    no_found: |doubts| match doubts.open.len() {
        _ if doubts.answered == 0 => "None answered yet".into(),
        0 => format!("{} of {} answered, no warnings", doubts.answered, doubts.of),
        open => format!("{} of {} answered, {open} to talk about", doubts.answered, doubts.of),
    },
    weigh: "How much must be written?",
    weigh_lead: "Eleven questions. The record and the agreement answer some; you can always answer yourselves.",
    from_record: |said| format!("The record says yes. {said}"),
    from_agreement: |says| match says {
        true => "The agreement says yes.",
        false => "The agreement says no.",
    },
    level: |weighing| {
        let (answered, of) = (weighing.answered(), weighing.questions.len());
        let points = match weighing.points {
            1 => "1 point".to_owned(),
            points => format!("{points} points"),
        };
        let advice = match (weighing.level, weighing.is_provisional()) {
            _ if answered == 0 => return "None answered yet".into(),
            (AgreementLevel::Mail, false) => "A confirming email is enough",
            (AgreementLevel::Mail, true) => "For now: a confirming email is enough",
            (AgreementLevel::OnePage, false) => "Write one page",
            (AgreementLevel::OnePage, true) => "For now: write one page",
            (AgreementLevel::Cooperation, false) => "Write a cooperation agreement",
            (AgreementLevel::Cooperation, true) => "For now: write a cooperation agreement",
            // Nothing is more than that.
            (AgreementLevel::Contract, _) => "Write a contract, and have a lawyer look at it",
        };
        match of - answered {
            0 => format!("{advice} ({points})"),
            _ => format!("{advice} ({points}, {answered} of {of} answered)"),
        }
    },
    unanswered: |weighing| match (weighing.unanswered().count(), weighing.is_provisional()) {
        (1, true) => "1 is not answered. If the answer is yes, more may have to be written:".into(),
        (count, true) => {
            format!("{count} are not answered. If the answer is yes, more may have to be written:")
        }
        (1, false) => "1 is not answered, but the answer does not change the length:".into(),
        (count, false) => {
            format!("{count} are not answered, but the answers do not change the length:")
        }
    },
    because: "Because you answered yes to:",
    track: |track| format!("Use the track {track}"),
    track_set: |track| format!("The track is now {track}"),
    risks: "Risks",
    risks_lead: "What may go wrong, who keeps an eye on it, and what you do about it.",
    no_risks: "No risks written down yet.",
    add_risk: "New risk",
    suggested: "What the record points to",
    suggested_lead: "Signs of what goes wrong most often. Take those that fit.",
    take: "Add it",
    taken: |name| format!("Added: {name}"),
    early: "Early sign",
    rating: ["1 small", "2 medium", "3 large"],
    severity: |severity| match severity {
        Severity::Unrated => "Not rated",
        Severity::Low => "Low",
        Severity::Middle => "Medium",
        Severity::High => "High",
    },
    sign: |sign| match sign {
        Sign::Says(evidence) => format!("The record says: {}", evidence_words(evidence, Lang::En)),
        Sign::Missing(field) => format!("{} is not filled in", label(field, Lang::En)),
        Sign::Slow { days } => format!("The phase has lasted {days} days"),
        Sign::Silent { days } => format!("No contact for {days} days"),
        Sign::FewGoals => "The goals of both parties are not on the record".into(),
        Sign::Uneven { ours, theirs, is_given } => format!(
            "You have {given} {} hours, they have {given} {}",
            Lang::En.number(*ours),
            Lang::En.number(*theirs),
            given = if *is_given { "given" } else { "promised" }
        ),
    },
};

fn label(field: &str, lang: Lang) -> &'static str {
    field_words(Kind::Partnership, field, lang).unwrap_or_default().label
}

/// A risk of the guide's that nobody has given other words keeps the guide's name.
pub fn risk_name(risk: &Risk, guide: Option<&Guide>, text: &Text) -> String {
    let about = guide.and_then(|guide| guide.risks.iter().find(|own| own.id == risk.catalogue));
    match about.filter(|_| risk.title.trim().is_empty()) {
        Some(about) => text.lang.of(&about.words).name.clone(),
        None => risk.title.clone(),
    }
}
