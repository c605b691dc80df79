//! Nobody meets an id that only programs read: every field, and whatever lies within one, has words.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    sync::LazyLock,
};

use makkerskab::{
    content::{
        Clauses, ContentError, Evaluation, Exercise, Guide, read_clauses, read_evaluation,
        read_exercise, read_guide,
    },
    crdt::{Actor, Record},
    domain::*,
    text::{Lang, Reader, Titles, text},
};
use serde_json::json;

fn content<T>(name: &str, read: fn(&str) -> Result<T, ContentError>) -> T {
    let path = format!("{}/content/{name}", env!("CARGO_MANIFEST_DIR"));
    read(&fs::read_to_string(path).unwrap()).unwrap()
}

static GUIDE: LazyLock<Guide> = LazyLock::new(|| content("guide.json", read_guide));
static CLAUSES: LazyLock<Clauses> = LazyLock::new(|| content("agreement.json", read_clauses));
static EVALUATION: LazyLock<Evaluation> =
    LazyLock::new(|| content("evaluation.json", read_evaluation));
static EXERCISE: LazyLock<Exercise> = LazyLock::new(|| content("exercise.json", read_exercise));

fn titles() -> Titles {
    Titles {
        guide: Some(&GUIDE),
        clauses: Some(&CLAUSES),
        evaluation: Some(&EVALUATION),
        exercise: Some(&EXERCISE),
    }
}

fn records() -> BTreeMap<String, Record> {
    let mut partner = Record::new("pa-1", Kind::Partner.code());
    partner.write(&Actor::parse("anne").unwrap(), [("name", vec![json!("KMD")])]);
    BTreeMap::from([(partner.id.clone(), partner)])
}

fn every_field() -> Vec<(Kind, &'static str)> {
    fn of<E: Entity>() -> Vec<(Kind, &'static str)> {
        E::FIELDS.iter().map(|field| (E::KIND, *field)).collect()
    }
    let all = [
        of::<Library>(),
        of::<Person>(),
        of::<Partner>(),
        of::<Contact>(),
        of::<Partnership>(),
        of::<Member>(),
        of::<Goal>(),
        of::<Ask>(),
        of::<Contribution>(),
        of::<Approval>(),
        of::<Entry>(),
        of::<Action>(),
        of::<Risk>(),
        of::<Message>(),
        of::<Meeting>(),
        of::<Agreement>(),
        of::<Version>(),
        of::<Round>(),
        of::<Answers>(),
        of::<Map>(),
        of::<Node>(),
        of::<Edge>(),
    ];
    let kinds: BTreeSet<Kind> = all.iter().flatten().map(|(kind, _)| *kind).collect();
    assert!(Kind::ALL.iter().all(|kind| kinds.contains(kind)), "a kind is missing here");
    all.concat()
}

/// What people write themselves is read as they wrote it.
const WRITTEN: [&str; 7] =
    ["themes", "led_before", "tags", "known_by", "votes", "trust", "strategy_goals"];

/// Words that people write in a set stand in the names of fields: what leaves, what is searched and what
/// is erased has to know them. Every other set of texts holds ids, codes or days.
#[test]
fn every_set_of_texts_holds_words_of_people_or_none() {
    const NO_WORDS: [(Kind, &str); 8] = [
        (Kind::Partner, "other_than"),
        (Kind::Member, "contacts"),
        (Kind::Approval, "depends_on"),
        (Kind::Entry, "contact_ids"),
        (Kind::Map, "shortlist"),
        (Kind::Node, "other_than"),
        (Kind::Agreement, "parties"),
        (Kind::Round, "picked"),
    ];
    let folder = format!("{}/core/src/domain", env!("CARGO_MANIFEST_DIR"));
    let mut found = 0;
    for file in fs::read_dir(folder).unwrap() {
        let text = fs::read_to_string(file.unwrap().path()).unwrap();
        for entity in text.split("entity! {").skip(1) {
            let lines = entity.lines().map(str::trim).filter(|line| !line.starts_with("///"));
            let mut lines = lines.skip_while(|line| !line.ends_with('{'));
            let name = lines.next().unwrap().trim_end_matches(" {").to_lowercase();
            let kind = Kind::parse(&name).unwrap();
            for line in lines.take_while(|line| *line != "}") {
                let Some(field) = line.strip_suffix(": SetOf<String>,") else { continue };
                found += 1;
                let is_written = kind.written_word(&format!("{field}/reading")) == Some("reading");
                let is_listed = NO_WORDS.contains(&(kind, field));
                assert!(is_written != is_listed, "{name}.{field}: words of people, or not?");
            }
        }
    }
    assert_eq!(found, NO_WORDS.len() + 6);
}

#[test]
fn nobody_meets_an_id() {
    let records = records();
    for (kind, field) in every_field() {
        for within in ["", "/zz9x", "/zz9x/state", "/zz9x/vars/zz9x/pa-1", "/c20/options/zz9x"] {
            let path = format!("{field}{within}");
            for (lang, titles) in [
                (Lang::Da, Titles::default()),
                (Lang::En, Titles::default()),
                (Lang::Da, titles()),
                (Lang::En, titles()),
            ] {
                let reader = Reader::new(text(lang), &records).titled(titles);
                for path in [path.clone(), format!("cleared/{path}/2026-12-31")] {
                    let said = reader.field(kind.code(), &path);
                    let is_written = WRITTEN.contains(&field);
                    assert!(!said.is_empty(), "{kind:?} {path}");
                    assert!(
                        is_written || !said.contains('/') || lang == Lang::En,
                        "{path}: {said}"
                    );
                    for raw in ["zz9x", "c20", "pa-1", "_", " options"] {
                        assert!(is_written || !said.contains(raw), "{kind:?} {path}: {said}");
                    }
                }
            }
        }
    }
}

#[test]
fn what_lies_within_a_field_goes_by_its_title() {
    let records = records();
    for (kind, field, da, en) in [
        (
            Kind::Agreement,
            "clause/c27/state",
            "Punkter: Varighed, opsigelse og ophør, gennemgået",
            "Sections: Duration, notice and exit, gone through",
        ),
        (Kind::Agreement, "values/payment_date", "Svar: betalingsdato", "Answers: date of payment"),
        (
            Kind::Agreement,
            "clause/c28/vars/successor",
            "Punkter: Når personer skifter, udfyldt, den, der driver det videre",
            "Sections: When people change, filled in, who carries it on",
        ),
        (
            Kind::Agreement,
            "values/partner.gives/pa-1",
            "Svar: partnerens bidrag, KMD",
            "Answers: the partner's contributions, KMD",
        ),
        (Kind::Agreement, "own/x81/text", "Egne punkter: tekst", "Own sections: text"),
        (Kind::Agreement, "parties/pa-1", "Parter: KMD", "Parties: KMD"),
        (
            Kind::Partnership,
            "check/p05-07/due",
            "Tjekliste: Send en opsummerende mail samme dag, dato",
            "Checklist: Send a summary email the same day, date",
        ),
        (Kind::Partnership, "own/own-1/text", "Egne punkter: tekst", "Own items: text"),
        (
            Kind::Partnership,
            "screening/sc.mission/why",
            "Screening: Passer til vores mål, hvorfor",
            "Screening: Fits our goals, why",
        ),
        (
            Kind::Partnership,
            "screening/def.1",
            "Screening: Det er gensidigt: Alle giver, og alle får",
            "Screening: It is mutual: everyone gives and everyone gains",
        ),
        (Kind::Partnership, "closing/decision", "Afslutning: valg", "Closing: choice"),
        (
            Kind::Partnership,
            "periods/2026-09-30-2/reason",
            "Tidligere perioder: 30.09.2026, hvorfor",
            "Earlier periods: 30 Sep 2026, why",
        ),
        (
            Kind::Partnership,
            "periods/undated/last",
            "Tidligere perioder: uden dag, sidste dag",
            "Earlier periods: without a day, last day",
        ),
        (
            Kind::Library,
            "canvas/s-01",
            "Strategikort: Hvilke to mål i bibliotekets strategi kan vi ikke nå alene?",
            "Strategy canvas: Which two goals in the library's strategy can we not reach alone?",
        ),
        (
            Kind::Meeting,
            "notes/q-first-01",
            "Svar: Hvad fik jer til at sige ja til mødet?",
            "Answers: What made you say yes to this meeting?",
        ),
        (
            Kind::Round,
            "notes/e-com-1",
            "Noter fra samtalen: Vi fortæller hinanden det vigtige i tide",
            "Notes of the talk: We tell each other the important things in good time",
        ),
        (Kind::Map, "notes/d-q1", "Noter: Hvad overrasker?", "Notes: What surprises you?"),
    ] {
        for (lang, expected) in [(Lang::Da, da), (Lang::En, en)] {
            let reader = Reader::new(text(lang), &records).titled(titles());
            assert_eq!(reader.field(kind.code(), field), expected, "{field}");
        }
    }
    // The number on paper tells a line of the checklist also before the guide is here.
    let bare = Reader::new(text(Lang::Da), &records);
    let line = bare.field("partnership", "check/p05-07/state");
    assert_eq!(line, "Tjekliste: Tjeklistens punkt 5.7, tilstand");
}

#[test]
fn codes_of_the_content_are_read_as_words() {
    let records = records();
    for (kind, field, code, da, en) in [
        (Kind::Partnership, "check/p05-07/state", "later", "Senere", "Later"),
        (Kind::Partnership, "closing/decision", "pause", "Vi holder pause", "We pause"),
        (Kind::Partnership, "periods/2026-09-30/decision", "pause", "Vi holder pause", "We pause"),
        (Kind::Round, "round_kind", "pulse", "Puls", "Pulse"),
        (Kind::Map, "variant", "v-kort", "Sammen", "Together"),
        (
            Kind::Agreement,
            "clause/c27/choice",
            "B",
            "Løber, til en siger op",
            "Runs until somebody gives notice",
        ),
    ] {
        for (lang, expected) in [(Lang::Da, da), (Lang::En, en)] {
            let reader = Reader::new(text(lang), &records).titled(titles());
            assert_eq!(reader.value(kind.code(), field, &json!(code)), expected, "{field}");
        }
    }
}
