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
    let exercise = read_exercise(include_str!("../../content/exercise.json")).unwrap();
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

#[test]
fn somebody_alone_is_told_nothing_that_takes_a_group() {
    let exercise = read_exercise(include_str!("../../content/exercise.json")).unwrap();
    let alone: Vec<_> = exercise.variants.iter().filter(|variant| variant.is_alone).collect();
    assert_eq!(alone.iter().map(|own| own.id.as_str()).collect::<Vec<_>>(), ["v-solo"]);
    for variant in alone {
        assert!(variant.materials.da.is_empty() && variant.materials.en.is_empty());
        for turn in &variant.steps {
            let guide = exercise.guide(turn).unwrap();
            let both = [&guide.words.da, &guide.words.en];
            for said in both.into_iter().flat_map(|words| [&words.title, &words.say, &words.act]) {
                assert!(!said.trim().is_empty() && !said.contains('!'), "{}: {said}", turn.id);
                let group = [
                    "hver.",
                    "uenige",
                    "hvem der er med",
                    "alene",
                    "each.",
                    "disagree",
                    "takes part",
                    "silence",
                ];
                assert!(!group.iter().any(|word| said.contains(word)), "{}: {said}", turn.id);
            }
        }
    }
    // A group is told what it was told.
    let short = exercise.variant("v-kort").unwrap();
    let write = short.steps.iter().find(|turn| turn.id == "d03").unwrap();
    assert!(exercise.guide(write).unwrap().words.da.act.starts_with("Hver skriver 8 til 12"));
}
