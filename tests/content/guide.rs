//! The guide holds together: ids once, both languages whole, every field and source known.

use std::collections::BTreeSet;

use makkerskab::{
    content::{
        Both, Guide, Half, ItemWords, PassageKind, find_passages, passages, read_examples,
        read_guide,
    },
    domain::{Code, Kind, Phase, Track},
    guide::{SHORT, has_rule},
    text::{Lang, text},
};

fn guide() -> Guide {
    read_guide(include_str!("../../content/guide.json")).unwrap()
}

/// Every id of the guide, with both texts under it.
fn texts(guide: &Guide) -> Vec<(String, Both<String>)> {
    let mut texts = Vec::new();
    let mut put = |id: &str, part: &str, da: &str, en: &str| {
        texts.push((format!("{id} {part}"), Both { da: da.into(), en: en.into() }));
    };
    let mut line = |id: &str, words: &Both<ItemWords>| {
        put(id, "text", &words.da.text, &words.en.text);
        put(id, "why?", &words.da.why, &words.en.why);
        put(id, "example?", &words.da.example, &words.en.example);
    };
    guide.items.iter().for_each(|item| line(&item.id, &item.words));
    guide.lists.iter().flat_map(|list| &list.items).for_each(|item| line(&item.id, &item.words));
    for phase in &guide.phases {
        let (da, en) = (&phase.words.da, &phase.words.en);
        put(&phase.id, "intro", &da.intro, &en.intro);
        put(&phase.id, "done_when", &da.done_when, &en.done_when);
        put(&phase.id, "result", &da.result, &en.result);
        put(&phase.id, "takes", &da.takes, &en.takes);
    }
    for list in &guide.lists {
        put(&list.id, "name", &list.words.da.name, &list.words.en.name);
        put(&list.id, "intro", &list.words.da.intro, &list.words.en.intro);
    }
    for question in &guide.chooser {
        put(&question.id, "text", &question.words.da, &question.words.en);
    }
    for named in [&guide.question_groups, &guide.criteria, &guide.reflection] {
        for named in named {
            put(&named.id, "text", &named.words.da, &named.words.en);
        }
    }
    for asked in &guide.asked {
        put(&asked.id, "text", &asked.words.da, &asked.words.en);
    }
    for prompt in &guide.canvas {
        put(&prompt.id, "text", &prompt.words.da.text, &prompt.words.en.text);
        put(&prompt.id, "hint", &prompt.words.da.hint, &prompt.words.en.hint);
    }
    for way in &guide.organising {
        let (da, en) = (&way.words.da, &way.words.en);
        put(&way.code, "name", &da.name, &en.name);
        put(&way.code, "tip", &da.tip, &en.tip);
        put(&way.code, "plus", &da.plus.join(" / "), &en.plus.join(" / "));
        put(&way.code, "minus", &da.minus.join(" / "), &en.minus.join(" / "));
        assert_eq!(da.plus.len(), en.plus.len(), "{}", way.code);
        assert_eq!(da.minus.len(), en.minus.len(), "{}", way.code);
    }
    for message in &guide.messages {
        let (da, en) = (&message.words.da, &message.words.en);
        put(&message.id, "when", &da.when, &en.when);
        put(&message.id, "whom", &da.whom, &en.whom);
        put(&message.id, "message", &da.message, &en.message);
        put(&message.id, "channel", &da.channel, &en.channel);
    }
    for question in &guide.questions {
        put(&question.id, "text", &question.words.da, &question.words.en);
    }
    for role in &guide.roles {
        put(&role.id, "name", &role.words.da.name, &role.words.en.name);
        put(&role.id, "task", &role.words.da.task, &role.words.en.task);
    }
    for risk in &guide.risks {
        put(&risk.id, "name", &risk.words.da.name, &risk.words.en.name);
        put(&risk.id, "sign", &risk.words.da.sign, &risk.words.en.sign);
        put(&risk.id, "counter", &risk.words.da.counter, &risk.words.en.counter);
    }
    for term in &guide.glossary {
        put(&term.id, "term", &term.words.da.term, &term.words.en.term);
        put(&term.id, "meaning", &term.words.da.meaning, &term.words.en.meaning);
    }
    texts
}

#[test]
fn every_id_stands_once() {
    let guide = guide();
    let items = guide.items.iter().map(|item| &item.id);
    let lines = guide.lists.iter().flat_map(|list| list.items.iter().map(|item| &item.id));
    let questions = guide.questions.iter().map(|question| &question.id);
    let risks = guide.risks.iter().map(|risk| &risk.id);
    let mut seen = BTreeSet::new();
    for id in items.chain(lines).chain(questions).chain(risks) {
        assert!(seen.insert(id.clone()), "{id} stands twice");
    }
}

#[test]
fn both_languages_are_whole_and_tidy() {
    for (id, Both { da, en }) in texts(&guide()) {
        assert_eq!(da.is_empty(), en.is_empty(), "{id}: one language only");
        assert!(!da.is_empty() || id.ends_with('?'), "{id}: empty");
        for text in [&da, &en] {
            assert_eq!(text.trim(), text, "{id}: blanks at an end");
            assert!(!text.contains("  "), "{id}: two blanks");
            assert!(!text.contains('!'), "{id}: an exclamation mark");
            assert!(!text.contains(['<', '⚙', '↻', '*']), "{id}: markup");
            assert!(text.chars().count() <= 240, "{id}: too long for a line");
        }
    }
}

#[test]
fn the_tracks_hold_as_many_items_as_the_guide_says() {
    let guide = guide();
    let count = |track: Track| guide.items.iter().filter(|item| item.is_in(track)).count();
    assert_eq!([Track::Light, Track::Standard, Track::Formal].map(count), [39, 125, 135]);
    for phase in Phase::ALL {
        assert!(guide.phase(*phase).is_some(), "{}", phase.code());
        assert!(guide.items_of(*phase, Track::Light).count() > 0, "{}", phase.code());
    }
}

#[test]
fn fields_sources_and_groups_exist() {
    let guide = guide();
    for item in &guide.items {
        assert!(item.phase().is_some(), "{}", item.id);
        assert!(!item.fields.is_empty() || !item.auto, "{}: ticks from nowhere", item.id);
        for field in &item.fields {
            let (kind, name) = field.split_once('.').unwrap();
            let kind = Kind::parse(kind).unwrap();
            assert!(kind.fields().contains(&name), "{}: unknown field {field}", item.id);
        }
    }
    let keys = guide.items.iter().flat_map(|item| &item.sources);
    let keys = keys.chain(guide.lists.iter().flat_map(|l| l.items.iter().flat_map(|i| &i.sources)));
    for key in keys.chain(guide.risks.iter().flat_map(|risk| &risk.sources)) {
        assert!(guide.source(key).is_some(), "unknown source {key}");
    }
    for question in &guide.questions {
        let group = guide.question_groups.iter().find(|group| group.id == question.group);
        assert!(group.is_some(), "{}: unknown group {}", question.id, question.group);
    }
}

#[test]
fn a_source_is_named_by_whose_it_is_and_what_it_is_about() {
    let guide = guide();
    for half in [Half::Da, Half::En] {
        let mut told = BTreeSet::new();
        for source in &guide.sources {
            let name = source.name.half(half);
            assert!(name.contains(' '), "{}: {name} tells nothing", source.key);
            let is_host = |word: &str| word.rsplit_once('.').is_some_and(|(_, end)| end.len() == 2);
            assert!(!name.split(' ').any(is_host), "{}: {name} is an address", source.key);
            assert!(told.insert(name), "{}: two sources by one name", source.key);
        }
    }
}

#[test]
fn the_canvas_is_answered_in_fields_of_the_library() {
    let guide = guide();
    assert_eq!(guide.canvas.len(), 10);
    for prompt in &guide.canvas {
        let (field, path) = prompt.field.split_once('/').unwrap_or((&prompt.field, &prompt.id));
        assert!(Kind::Library.fields().contains(&field), "{}: {field}", prompt.id);
        assert_eq!(path, prompt.id, "{}: an answer of its own", prompt.id);
    }
    let codes: Vec<&str> = guide.organising.iter().map(|way| way.code.as_str()).collect();
    assert_eq!(codes, ["department", "team"]);
}

#[test]
fn the_guide_finds_its_own_words_in_both_languages() {
    let guide = guide();
    let first = |half: Half, query: &str| {
        let all = passages(&guide, half);
        let found = find_passages(&all, query, 8);
        found.first().map(|passage| (passage.kind, passage.part.clone(), passage.id.clone()))
    };
    let at = |kind, part: &str, id: &str| Some((kind, part.to_owned(), id.to_owned()));
    assert_eq!(first(Half::Da, "pixiplakat"), at(PassageKind::List, "x-pix", ""));
    assert!(
        find_passages(&passages(&guide, Half::Da), "plakat", 8)
            .iter()
            .any(|own| own.part == "x-pix" && own.id.is_empty())
    );
    assert_eq!(first(Half::Da, "AFLOESER"), first(Half::Da, "afløser"));
    assert_eq!(first(Half::Da, "behovet borgerne"), at(PassageKind::Item, "P01", "p01-01"));
    assert_eq!(first(Half::En, "deputy"), at(PassageKind::Term, "ordliste", "deputy"));
    assert_eq!(first(Half::En, "5.3"), at(PassageKind::Item, "P05", "p05-03"));
    assert_eq!(first(Half::Da, "hemmeligord"), None);
    assert_eq!(first(Half::Da, "  "), None);
}

#[test]
fn an_item_is_marked_as_automatic_exactly_where_a_rule_answers() {
    for item in &guide().items {
        assert_eq!(item.auto, has_rule(&item.id), "{}", item.id);
    }
}

#[test]
fn roles_questions_and_the_short_edition_lead_to_items_that_exist() {
    let guide = guide();
    let is_item = |id: &String| guide.item(id).is_some();
    let short = guide.list(SHORT).unwrap();
    assert_eq!(short.items.len(), 12);
    for line in &short.items {
        assert!(!line.covers.is_empty() && line.covers.iter().all(is_item), "{}", line.id);
    }
    for role in &guide.roles {
        assert!(!role.items.is_empty() && role.items.iter().all(is_item), "{}", role.id);
    }
    for asked in &guide.asked {
        for id in &asked.items {
            assert!(is_item(id) || guide.list(id).is_some(), "{}: {id}", asked.id);
        }
        assert!(!asked.items.is_empty(), "{}", asked.id);
    }
}

#[test]
fn numbers_on_paper_follow_the_ids_and_editions_are_in_order() {
    let guide = guide();
    for item in &guide.items {
        let (phase, place) = item.id.trim_start_matches('p').split_once('-').unwrap();
        let number = format!("{}.{}", phase.parse::<u8>().unwrap(), place.parse::<u8>().unwrap());
        assert_eq!(item.number(), number);
        assert!(item.since >= 1 && item.since <= guide.edition, "{}", item.id);
        assert!(item.until.is_none_or(|until| item.since < until && until <= guide.edition));
        let untils: Vec<u32> = item.before.iter().map(|before| before.until).collect();
        assert!(untils.is_sorted() && untils.iter().all(|until| *until <= guide.edition));
    }
}

/// How a made-up example begins, in Danish and in English. Any other tells of a case.
const MADE_UP: &[(&str, &str)] = &[
    ("Sådan kan det lyde: ", "It could read: "),
    ("Sådan kan det se ud: ", "It could look like this: "),
];

fn is_made_up(words: &Both<ItemWords>) -> bool {
    let (da, en) = (&words.da.example, &words.en.example);
    MADE_UP.iter().any(|(in_da, in_en)| da.starts_with(in_da) && en.starts_with(in_en))
}

#[test]
fn every_item_has_an_example_in_both_languages() {
    for item in &guide().items {
        for example in [&item.words.da.example, &item.words.en.example] {
            assert!(!example.is_empty(), "{}: no example", item.id);
            let seems_made_up =
                MADE_UP.iter().any(|(da, en)| example.starts_with(da) || example.starts_with(en));
            assert_eq!(seems_made_up, is_made_up(&item.words), "{}: one language only", item.id);
        }
    }
}

/// p07-10 tells of a municipality that is no case in the library.
const TOLD_BY_NO_CASE: &[&str] = &["p07-10"];

#[test]
fn an_item_that_tells_of_a_case_links_to_it() {
    let guide = guide();
    let examples = read_examples(include_str!("../../content/examples.da.json")).unwrap();
    let english = read_examples(include_str!("../../content/examples.en.json")).unwrap();
    for item in guide.items.iter().filter(|item| !is_made_up(&item.words)) {
        let is_taught = examples.iter().any(|example| example.items.contains(&item.id));
        assert_ne!(is_taught, TOLD_BY_NO_CASE.contains(&item.id.as_str()), "{}", item.id);
    }
    for (da, en) in examples.iter().zip(&english) {
        assert_eq!(da.items, en.items, "{}", da.id);
    }
}

#[test]
fn examples_teach_items_that_exist() {
    let guide = guide();
    let mut known: BTreeSet<&str> = guide.items.iter().map(|item| item.id.as_str()).collect();
    known.extend(guide.lists.iter().flat_map(|list| list.items.iter().map(|i| i.id.as_str())));
    known.extend(guide.risks.iter().map(|risk| risk.id.as_str()));
    let examples = read_examples(include_str!("../../content/examples.da.json")).unwrap();
    for example in &examples {
        for item in example.items.iter().filter(|item| !item.starts_with('c')) {
            assert!(known.contains(item.as_str()), "{}: {item}", example.id);
        }
    }
}

#[test]
fn a_missing_translation_is_refused() {
    let whole: serde_json::Value =
        serde_json::from_str(include_str!("../../content/guide.json")).unwrap();
    let mut lame = whole.clone();
    lame["items"][0]["words"].as_object_mut().unwrap().remove("en");
    assert!(read_guide(&whole.to_string()).is_ok());
    assert!(read_guide(&lame.to_string()).unwrap_err().to_string().contains("en"));
}

#[test]
fn a_phase_is_told_of_in_the_same_words_on_its_partnership_and_in_the_guide() {
    for phase in &guide().phases {
        let own = Phase::parse(&phase.id).unwrap();
        for (lang, words) in [(Lang::Da, &phase.words.da), (Lang::En, &phase.words.en)] {
            assert_eq!((text(lang).partnership.phases.intro)(own), words.intro, "{}", phase.id);
        }
    }
}
