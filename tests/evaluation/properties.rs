//! Whatever people answer: scores stay in bounds, the order in which answers come in is of no
//! matter, and a pooled round never tells what fewer than three people said.

use makkerskab::{
    content::read_evaluation,
    domain::{Answers, Day, Paths, Round, RoundMode},
    evaluation::{
        Counts, Form, Results, Tenths, form_of, results, sheets, talk_cards, to_talk_about, weak,
    },
};
use proptest::{collection::vec, prelude::*};
use serde_json::{Value, json};

const QUESTIONS: [&str; 6] = ["e-com-1", "e-com-3", "e-tru-1", "e-val-1", "e-open-1", "e-open-2"];

fn form() -> Form {
    let content = read_evaluation(include_str!("../../content/evaluation.json")).unwrap();
    form_of(&content, &Round { form_id: "f-mid".into(), ..Round::default() })
}

fn value() -> impl Strategy<Value = Value> {
    prop_oneof![
        (0..7_u8).prop_map(|step| json!(step)),
        Just(json!("dk")),
        Just(Value::Null),
        "[a-c]{0,2}".prop_map(|text| json!(text)),
    ]
}

fn all_answers() -> impl Strategy<Value = Vec<Answers>> {
    let one = (0..3_usize, vec(value(), QUESTIONS.len()), any::<bool>());
    vec(one, 0..9).prop_map(|all| {
        let answers = all.into_iter().enumerate().map(|(place, (party, values, is_sent))| {
            let values = QUESTIONS.iter().zip(values);
            Answers {
                id: format!("an-{place}"),
                party: ["library", "pa-1", "pa-2"][party].into(),
                respondent_label: format!("Navn {place}"),
                submitted_at: is_sent.then(|| Day::parse_iso("2026-11-25").unwrap()),
                values: Paths(values.map(|(id, value)| ((*id).into(), value)).collect()),
                ..Answers::default()
            }
        });
        answers.collect()
    })
}

fn read(all: &[Answers], mode: RoundMode) -> Results {
    let form = form();
    results(&form, &Counts::at_once(mode, sheets(&form, all)))
}

proptest! {
    #[test]
    fn scores_stay_between_one_and_five(all in all_answers(), pooled: bool) {
        let mode = if pooled { RoundMode::Pooled } else { RoundMode::Open };
        let read = read(&all, mode);
        for line in &read.lines {
            prop_assert!(line.mean.is_none_or(|mean| (1.0..=5.0).contains(&mean)));
            prop_assert!(line.by_party.values().all(|mean| (1.0..=5.0).contains(mean)));
        }
        let means = read.dimensions.iter().filter_map(|dimension| dimension.mean).chain(read.total);
        prop_assert!(means.into_iter().all(|mean| (10..=50).contains(&mean.0)));
        prop_assert!(to_talk_about(&read).len() <= 3);
        prop_assert!(weak(&read).iter().all(|weak| weak.mean.0 < 40));
    }

    #[test]
    fn a_mean_of_an_open_round_is_of_the_figures_beside_it(all in all_answers()) {
        let read = read(&all, RoundMode::Open);
        let of = |figures: Vec<Tenths>| {
            let sum: i64 = figures.iter().map(|own| own.0).sum();
            let count = i64::try_from(figures.len()).unwrap();
            (count > 0).then(|| Tenths((2 * sum + count) / (2 * count)))
        };
        for line in read.lines.iter().filter(|line| !line.by_party.is_empty()) {
            prop_assert_eq!(line.tenths(), of(line.by_party.values().copied().map(Tenths::of).collect()));
        }
        for own in read.dimensions.iter().filter(|own| !own.by_party.is_empty()) {
            prop_assert_eq!(own.mean, of(own.by_party.values().copied().collect()));
        }
    }

    #[test]
    fn the_order_of_answers_never_matters(all in all_answers(), pooled: bool, seed: u64) {
        let mode = if pooled { RoundMode::Pooled } else { RoundMode::Open };
        let mut other = all.clone();
        let turns = (seed as usize) % all.len().max(1);
        other.rotate_left(turns);
        other.reverse();
        prop_assert_eq!(read(&all, mode), read(&other, mode));
    }

    #[test]
    fn a_pooled_round_never_tells_what_fewer_than_three_said(all in all_answers()) {
        let read = read(&all, RoundMode::Pooled);
        let sent: Vec<&Answers> = all.iter().filter(|own| own.submitted_at.is_some()).collect();
        let told = format!("{read:?}");
        prop_assert!(!told.contains("Navn "), "a name in {}", told);
        if sent.len() < 3 {
            prop_assert!(read.is_withheld && read.total.is_none());
            prop_assert!(read.lines.iter().all(|line| line.mean.is_none() && line.unknown == 0));
        }
        for line in &read.lines {
            prop_assert!(line.range.is_none() && line.counts.is_none());
            prop_assert!(line.mean.is_none() || line.n >= 3);
            for party in line.by_party.keys() {
                let own = sent.iter().filter(|own| own.party == *party).count();
                prop_assert!(own >= 3, "{} of {}", own, party);
            }
        }
        for texts in &read.texts {
            prop_assert!(texts.quotes.is_empty() || texts.quotes.len() >= 3);
            prop_assert!(texts.quotes.iter().all(|quote| quote.party.is_empty()));
        }
        for card in talk_cards(&read) {
            prop_assert!(card.parties.len() >= 2);
        }
    }

    #[test]
    fn one_more_equal_answer_changes_no_mean(all in all_answers(), step in 1..=5_u8) {
        // All who answer say the same: whoever joins them moves nothing.
        let same: Vec<Answers> = all
            .iter()
            .map(|own| {
                let values = own.values.0.keys().map(|id| (id.clone(), json!(step)));
                Answers { values: Paths(values.collect()), ..own.clone() }
            })
            .collect();
        let read = read(&same, RoundMode::Open);
        let expected = (read.counted > 0).then_some(i64::from(step) * 10);
        prop_assert_eq!(read.total.map(|total| total.0), expected);
    }
}
