//! The exercise's content: ids that fit, minutes that add up, nothing left empty in a language.

use std::collections::BTreeSet;

use makkerskab::content::{Both, read_exercise};

fn both(words: &Both<String>, what: &str) {
    for (lang, text) in [("da", &words.da), ("en", &words.en)] {
        assert!(!text.trim().is_empty(), "{what}: empty in {lang}");
        assert!(!text.contains('!'), "{what}: {text}");
    }
}

#[test]
fn the_exercise_fits_together() {
    let exercise = read_exercise(include_str!("../content/exercise.json")).unwrap();
    let ids: BTreeSet<&str> = exercise.steps.iter().map(|step| step.id.as_str()).collect();
    assert_eq!(ids.len(), exercise.steps.len());
    let mut used = BTreeSet::new();
    for variant in &exercise.variants {
        let minutes: u32 = variant.steps.iter().map(|turn| turn.minutes).sum();
        assert_eq!(minutes, variant.minutes, "{}", variant.id);
        for turn in &variant.steps {
            assert!(exercise.step(&turn.id).is_some(), "{} has no step {}", variant.id, turn.id);
            used.insert(turn.id.as_str());
        }
        for words in [&variant.words.da, &variant.words.en] {
            assert!(![&words.name, &words.group, &words.result].into_iter().any(String::is_empty));
        }
    }
    assert_eq!(used, ids, "every step is used");
    let minutes: Vec<u32> = exercise.variants.iter().map(|variant| variant.minutes).collect();
    assert_eq!(minutes, [45, 20, 120, 60, 25]);
    for step in &exercise.steps {
        for words in [&step.words.da, &step.words.en] {
            for text in [&words.title, &words.say, &words.act] {
                assert!(!text.is_empty() && !text.contains('!'), "{}: {text}", step.id);
            }
        }
    }
    for prompts in &exercise.prompts {
        assert!(prompts.sector().is_some(), "{}", prompts.sector);
        assert_eq!(prompts.words.da.len(), prompts.words.en.len(), "{}", prompts.sector);
    }
    exercise.tie_prompts.iter().for_each(|words| both(words, "tie prompt"));
    assert_eq!(exercise.debrief.len(), 10);
    exercise.debrief.iter().for_each(|question| both(&question.words, &question.id));
}
