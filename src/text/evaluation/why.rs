//! Why a round fits now.

use crate::{evaluation::Why, text::Lang};

pub fn da(why: Why) -> String {
    match why {
        Why::NotBegun => "Mål, før I går i gang, så I kan se forskellen bagefter.".into(),
        Why::Halfway => "Halvdelen af tiden er gået.".into(),
        Why::Review => "I er kommet til evalueringen.".into(),
        Why::Ending => "Samarbejdet slutter eller er lige sluttet.".into(),
        Why::LongOver => "Det er et halvt år siden, samarbejdet sluttede.".into(),
        Why::Passed(day) => {
            let day = Lang::Da.date(day);
            format!("Slutdatoen {day} er passeret. Er det slut, eller skal aftalen forlænges?")
        }
        Why::Quiet => "Det er over seks uger siden, I sidst spurgte.".into(),
        Why::NeverAsked => {
            "Samarbejdet har varet i over seks uger, og I har ikke spurgt endnu.".into()
        }
        Why::NoLight => "I har ikke prøvet en lyskurv endnu.".into(),
    }
}

pub fn en(why: Why) -> String {
    match why {
        Why::NotBegun => {
            "Measure before you begin, so that you can see the difference afterwards.".into()
        }
        Why::Halfway => "Half of the time has gone.".into(),
        Why::Review => "You have come to the evaluation.".into(),
        Why::Ending => "The cooperation is ending, or has just ended.".into(),
        Why::LongOver => "It is half a year since the cooperation ended.".into(),
        Why::Passed(day) => {
            let day = Lang::En.date(day);
            format!(
                "The end date {day} has passed. Is it over, or shall the agreement be extended?"
            )
        }
        Why::Quiet => "It is more than six weeks since you last asked.".into(),
        Why::NeverAsked => {
            "The cooperation has gone on for more than six weeks, and you have not asked yet."
                .into()
        }
        Why::NoLight => "You have not tried a traffic light yet.".into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Day;

    #[test]
    fn a_day_that_has_passed_is_asked_about_and_not_called_the_end() {
        let why = Day::parse_iso("2026-05-20").map(Why::Passed);
        let told = why.map(|why| [da(why), en(why)]);
        assert_eq!(
            told,
            Some([
                "Slutdatoen 20.05.2026 er passeret. Er det slut, eller skal aftalen forlænges?".into(),
                "The end date 20 May 2026 has passed. Is it over, or shall the agreement be extended?".into(),
            ])
        );
    }
}
