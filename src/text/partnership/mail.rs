//! The mail that follows a call on the same day (guide C7, m01), from what the record says. What
//! is missing is marked, to be filled in by hand.

use super::{super::Lang, gift};
use crate::workspace::{dossier::Gift, same_day::MailFacts};

pub fn body_da(facts: &MailFacts) -> String {
    let fill = |value: &str, missing: &str| or_missing(value, "udfyld", missing);
    let asks = listed(facts, Lang::Da, "og");
    let next =
        facts.next.map(|day| format!("{} den {}", Lang::Da.weekday(day), Lang::Da.long_date(day)));
    let mut paragraphs = vec![
        format!("Kære {}", fill(&facts.first_name, "fornavn")),
        format!(
            "Tak for samtalen lige før. Kort fortalt: {} arbejder på »{}«. {}",
            fill(&facts.library, "bibliotekets navn"),
            fill(&facts.title, "titel"),
            sentence(&fill(&facts.purpose, "formålet i én sætning")),
        ),
        format!(
            "Vi vil gerne spørge, om I vil bidrage med {}. For jer kan det betyde: {}",
            fill(&asks, "det, I beder om"),
            sentence(&fill(&facts.benefit, "partnerens fordel i én sætning")),
        ),
        {
            let next = fill(&next.unwrap_or_default(), "dag og tid");
            match next_of(facts) {
                Next::Call => format!("Jeg ringer {next} og hører, hvad I tænker."),
                Next::Meet => format!("Vi ses {next}."),
                Next::Other => format!("I hører fra mig {next}."),
            }
        },
    ];
    if facts.to_inform.is_some() {
        paragraphs.push(
            "Vi gemmer dit navn og dine kontaktoplysninger i vores samarbejdsoversigt, så længe vi arbejder sammen."
                .into(),
        );
    }
    paragraphs.push(signed("Venlig hilsen", &fill(&facts.sender, "dit navn"), &facts.library));
    paragraphs.join("\n\n")
}

pub fn body_en(facts: &MailFacts) -> String {
    let fill = |value: &str, missing: &str| or_missing(value, "fill in", missing);
    let asks = listed(facts, Lang::En, "and");
    let next =
        facts.next.map(|day| format!("on {} {}", Lang::En.weekday(day), Lang::En.long_date(day)));
    let mut paragraphs = vec![
        format!("Dear {}", fill(&facts.first_name, "first name")),
        format!(
            "Thank you for talking to me just now. In short: {} is working on “{}”. {}",
            fill(&facts.library, "name of the library"),
            fill(&facts.title, "title"),
            sentence(&fill(&facts.purpose, "the purpose in one sentence")),
        ),
        format!(
            "We would like to ask whether you would contribute {}. What it could mean for you: {}",
            fill(&asks, "what you ask for"),
            sentence(&fill(&facts.benefit, "the partner's benefit in one sentence")),
        ),
        {
            let next = fill(&next.unwrap_or_default(), "day and time");
            match next_of(facts) {
                Next::Call => format!("I will call {next} to hear what you think."),
                Next::Meet => format!("We will meet {next}."),
                Next::Other => format!("You will hear from me {next}."),
            }
        },
    ];
    if facts.to_inform.is_some() {
        paragraphs.push(
            "We keep your name and contact details in our list of partnerships for as long as we work together."
                .into(),
        );
    }
    paragraphs.push(signed("Kind regards", &fill(&facts.sender, "your name"), &facts.library));
    paragraphs.join("\n\n")
}

/// What comes next, as the partner may hear it: the step itself is in words for the library's own people.
enum Next {
    Call,
    Meet,
    Other,
}

fn next_of(facts: &MailFacts) -> Next {
    let step = facts.step.to_lowercase();
    let words = || step.split(|letter: char| !letter.is_alphabetic());
    let begins = |with: &[&str]| words().any(|word| with.iter().any(|own| word.starts_with(own)));
    let follow_up =
        [Lang::Da, Lang::En].map(|lang| super::super::text(lang).partnership.log.follow_up);
    match () {
        () if step.is_empty() || follow_up.contains(&facts.step.as_str()) => Next::Call,
        // Danish puts words together: `opstartsmøde`.
        () if step.contains("møde") || begins(&["meet"]) => Next::Meet,
        () if begins(&["ring", "call", "phone"]) => Next::Call,
        () => Next::Other,
    }
}

fn or_missing(value: &str, mark: &str, missing: &str) -> String {
    match value.trim() {
        "" => format!("[{mark}: {missing}]"),
        value => value.into(),
    }
}

fn signed(greeting: &str, sender: &str, library: &str) -> String {
    let lines = [greeting, sender, library.trim()];
    lines.into_iter().filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

/// Ends as a sentence does.
fn sentence(text: &str) -> String {
    let text = text.trim();
    if text.ends_with(['.', '!', '?', '…']) { text.into() } else { format!("{text}.") }
}

/// `bøger, læsebamser, 180 stk. og penge`.
fn listed(facts: &MailFacts, lang: Lang, and: &str) -> String {
    let mut asks: Vec<String> =
        facts.asks.iter().map(|ask| in_a_sentence(&gift(&Gift::from(ask), lang))).collect();
    // The sentence brings its own full stop.
    let last = asks.pop().unwrap_or_default().trim_end_matches('.').to_owned();
    if asks.is_empty() { last } else { format!("{} {and} {last}", asks.join(", ")) }
}

/// Begins small, unless it is an abbreviation.
fn in_a_sentence(text: &str) -> String {
    let mut letters = text.chars();
    match (letters.next(), letters.next()) {
        (Some(first), Some(second)) if !second.is_uppercase() => {
            let rest = text.chars().skip(1);
            first.to_lowercase().chain(rest).collect()
        }
        _ => text.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Ask, Day, Unit};

    fn facts() -> MailFacts {
        MailFacts {
            address: "peter@eksempel.invalid".into(),
            first_name: "Peter".into(),
            library: "Greve Bibliotek".into(),
            title: "Læs for mig".into(),
            purpose: "Flere børn skal få lyst til at læse.".into(),
            asks: vec![
                Ask { text: "Bøger".into(), ..Ask::default() },
                Ask {
                    text: "Læsebamser".into(),
                    amount: Some(180.0),
                    unit: Some(Unit::Pieces),
                    ..Ask::default()
                },
            ],
            benefit: "Børn, der læser, bliver jeres kunder".into(),
            next: Day::parse_iso("2026-11-24"),
            step: String::new(),
            sender: "Anne Holm".into(),
            to_inform: None,
        }
    }

    #[test]
    fn the_mail_says_what_the_record_says() {
        assert_eq!(
            body_da(&facts()),
            "Kære Peter\n\nTak for samtalen lige før. Kort fortalt: Greve Bibliotek arbejder på »Læs for mig«. Flere børn skal få lyst til at læse.\n\nVi vil gerne spørge, om I vil bidrage med bøger og læsebamser, 180 stk. For jer kan det betyde: Børn, der læser, bliver jeres kunder.\n\nJeg ringer tirsdag den 24. nov. 2026 og hører, hvad I tænker.\n\nVenlig hilsen\nAnne Holm\nGreve Bibliotek"
        );
        assert!(body_en(&facts()).contains("I will call on Tuesday 24 Nov 2026"));
    }

    #[test]
    fn it_promises_what_comes_next_and_tells_nothing_of_the_step_itself() {
        for (step, da, en) in [
            ("Følg op", "Jeg ringer tirsdag", "I will call on Tuesday"),
            ("Ring igen", "Jeg ringer tirsdag", "I will call on Tuesday"),
            ("Første møde på biblioteket", "Vi ses tirsdag", "We will meet on Tuesday"),
            (
                "Tænk over, hvad det betales omkring",
                "I hører fra mig tirsdag",
                "You will hear from me on",
            ),
            ("Find ud af, om de kan betale", "I hører fra mig tirsdag", "You will hear from me on"),
        ] {
            let told = MailFacts { step: step.into(), ..facts() };
            assert!(body_da(&told).contains(da) && body_en(&told).contains(en), "{step}");
            assert!(!body_da(&told).contains("betale"));
        }
    }

    #[test]
    fn what_is_missing_is_marked() {
        let empty = MailFacts::default();
        assert_eq!(body_da(&empty).matches("[udfyld: ").count(), 8);
        assert_eq!(body_en(&empty).matches("[fill in: ").count(), 8);
        assert!(!body_da(&facts()).contains('['));
        assert!(!body_en(&facts()).contains('['));
    }

    #[test]
    fn whoever_is_new_is_told_that_the_name_is_kept() {
        let told = MailFacts { to_inform: Some("ct-1".into()), ..facts() };
        assert!(body_da(&told).contains("Vi gemmer dit navn"));
        assert!(body_en(&told).contains("We keep your name"));
    }
}
