//! The evaluation's content: ids that fit, lines of the checklist that exist, nothing left empty.

use std::collections::BTreeSet;

use makkerskab::{
    content::{Answering, Both, read_evaluation, read_guide},
    domain::{Code, Phase, RoundKind},
    text::{Label, Lang},
};

/// A statement fits on a phone and on paper.
const LONGEST: usize = 110;

fn both(words: &Both<String>, what: &str) {
    for (lang, text) in [("da", &words.da), ("en", &words.en)] {
        assert!(!text.trim().is_empty(), "{what}: empty in {lang}");
        assert!(!text.contains('!'), "{what}: {text}");
        assert!(text.chars().count() <= LONGEST, "{what}: too long: {text}");
    }
}

#[test]
fn the_evaluation_fits_together() {
    let content = read_evaluation(include_str!("../../content/evaluation.json")).unwrap();
    let guide = read_guide(include_str!("../../content/guide.json")).unwrap();
    let items: BTreeSet<&str> = guide.items.iter().map(|item| item.id.as_str()).collect();
    let mut ids = BTreeSet::new();
    for question in &content.questions {
        assert!(ids.insert(question.id.as_str()), "{} twice", question.id);
        assert!(question.id.starts_with("e-"), "{}", question.id);
        both(&question.words, &question.id);
        assert!(content.group(&question.group).is_some(), "{}: no group", question.id);
        let has_item = question.item.as_deref().is_some_and(|item| items.contains(item));
        assert_eq!(has_item, question.item.is_some(), "{}: no such item", question.id);
        // What can be weak has something that helps.
        let can_be_weak = !matches!(question.answer, Answering::Text | Answering::Number);
        assert_eq!(can_be_weak, has_item, "{}", question.id);
    }
    let groups: BTreeSet<&str> = content.groups.iter().map(|group| group.id.as_str()).collect();
    assert_eq!(groups.len(), content.groups.len());
    content.groups.iter().for_each(|group| both(&group.words, &group.id));
    let mut asked = BTreeSet::new();
    for form in &content.forms {
        for part in &form.parts {
            assert!(!part.questions.is_empty(), "{}: an empty part", form.id);
            for id in &part.questions {
                let question = content.question(id).unwrap_or_else(|| panic!("no {id}"));
                assert_eq!(question.group, part.group, "{id}");
                asked.insert(id.as_str());
            }
        }
    }
    assert_eq!(asked, ids, "every question is asked somewhere");
}

#[test]
fn the_forms_are_as_long_as_the_guide_says() {
    let content = read_evaluation(include_str!("../../content/evaluation.json")).unwrap();
    let count = |form: &str, answer: Answering| {
        let form = content.form(form).unwrap();
        let questions = form.parts.iter().flat_map(|part| &part.questions);
        questions.filter(|id| content.question(id).unwrap().answer == answer).count()
    };
    let statements = content.questions.iter().filter(|own| own.answer == Answering::Agree).count();
    assert_eq!(statements, 33);
    assert_eq!((count("f-mid", Answering::Agree), count("f-mid", Answering::Text)), (16, 3));
    assert_eq!((count("f-end", Answering::Agree), count("f-end", Answering::Text)), (33, 6));
    assert_eq!(count("f-light", Answering::Light), 12);
    assert_eq!((count("f-after", Answering::Text), count("f-quick5", Answering::Text)), (4, 6));
    assert_eq!(
        (count("f-citizen", Answering::Recommend), count("f-citizen", Answering::Text)),
        (1, 3)
    );
    assert_eq!(count("f-pulse", Answering::Mood) + count("f-pulse", Answering::Partly), 2);
}

#[test]
fn kinds_and_steps_are_whole() {
    let content = read_evaluation(include_str!("../../content/evaluation.json")).unwrap();
    let kinds: Vec<RoundKind> = content.kinds.iter().map(|own| own.kind).collect();
    assert_eq!(kinds, RoundKind::ALL);
    for kind in &content.kinds {
        assert!(content.form(&kind.form).is_some(), "{:?}", kind.kind);
        for (lang, words) in [(Lang::Da, &kind.words.da), (Lang::En, &kind.words.en)] {
            assert_eq!(kind.kind.label(lang), words.name);
            let all = [&words.name, &words.when, &words.takes, &words.who, &words.about];
            assert!(all.into_iter().all(|text| !text.is_empty() && !text.contains('!')));
        }
    }
    assert_eq!(content.kind(RoundKind::Midway).unwrap().phase(), Some(Phase::P11));
    let steps: Vec<&str> = content.steps.iter().map(|step| step.id.as_str()).collect();
    assert_eq!(steps, ["s01", "s02", "s03", "s04", "s05", "s06", "s07", "s08", "s09", "s10"]);
    for step in &content.steps {
        for words in [&step.words.da, &step.words.en] {
            for text in [&words.title, &words.say, &words.act] {
                assert!(!text.is_empty() && !text.contains('!'), "{}: {text}", step.id);
            }
        }
    }
}
