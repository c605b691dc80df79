//! A clause that the parties go on with in their own words: what was missing stays missing, and the number of
//! another clause follows it.

use crate::support::agreement::{clauses, example};
use makkerskab::{
    agreement::{Built, with_titles, with_titles_of},
    document::{Document, from_lines, to_lines},
    domain::{AgreementLevel, Code},
    export::section_text,
    text::{Lang, text},
};
use serde_json::{Value, json};

fn everything() -> Vec<(String, Value)> {
    clauses().clauses.iter().map(|own| (format!("clause/{}/on", own.id), json!(true))).collect()
}

fn case(lang: Lang, fields: &[(String, Value)]) -> crate::support::agreement::Case {
    let fields: Vec<(&str, Value)> =
        fields.iter().map(|(key, value)| (key.as_str(), value.clone())).collect();
    example("case-kmd", lang).agree(&fields)
}

fn words(document: &Document, clause: &str, lang: Lang) -> Option<String> {
    let section = document.sections.iter().find(|own| own.id == clause)?;
    Some(section_text(section, &text(lang).agreement.fill_in))
}

/// As the page puts them into the field.
fn begun(built: &Built, clause: &str, lang: Lang) -> Option<String> {
    let told = words(&built.document, clause, lang)?;
    Some(with_titles(&told, &built.document, &clauses(), &text(lang).agreement.wording))
}

#[test]
fn own_words_say_at_first_what_the_guide_said_and_lack_what_lacked() {
    let (mut looked, mut lacked, mut named) = (0, 0, 0);
    for lang in [Lang::Da, Lang::En] {
        for level in AgreementLevel::ALL.iter().filter(|own| **own != AgreementLevel::Mail) {
            let built = case(lang, &everything()).build(*level, lang);
            for section in built.document.sections.iter().filter(|own| !own.is_annex) {
                // A place to sign is none in anybody's words.
                if section.id == "c33" {
                    continue;
                }
                let before = words(&built.document, &section.id, lang).unwrap();
                let own = begun(&built, &section.id, lang).unwrap();
                let mut fields = everything();
                fields.push((format!("clause/{}/text", section.id), json!(own)));
                let after = case(lang, &fields).build(*level, lang);
                let told = words(&after.document, &section.id, lang).unwrap();
                assert_eq!(told, before, "{} {level:?}", section.id);
                let gaps = before.matches(text(lang).agreement.wording.gap).count();
                let is_open = after.missing.iter().any(|own| own.clause == section.id);
                assert_eq!(
                    is_open,
                    gaps > 0 || before.contains(&(text(lang).agreement.wording.choose)("")),
                    "{}\n{own}",
                    section.id
                );
                looked += 1;
                lacked += gaps;
                named += usize::from(own != before);
            }
        }
    }
    assert!(looked > 100 && lacked > 20 && named > 5, "{looked} {lacked} {named}");
}

#[test]
fn a_clause_in_own_words_follows_the_numbers_and_tells_what_is_gone() {
    let built = case(Lang::Da, &everything()).build(AgreementLevel::Contract, Lang::Da);
    let holder = built.document.sections.iter().find(|section| {
        begun(&built, &section.id, Lang::Da).is_some_and(|own| own.contains("[punkt "))
    });
    let holder = holder.unwrap().id.clone();
    let own_words = begun(&built, &holder, Lang::Da).unwrap();
    let title = own_words.split_once("[punkt ").unwrap().1.split_once(']').unwrap().0.to_owned();
    let target = built.document.sections.iter().find(|own| own.title == title).unwrap();
    let (id, number) = (target.id.clone(), target.number.unwrap());
    let with = |more: &[(&str, Value)]| {
        let mut fields = everything();
        fields.push((format!("clause/{holder}/text"), json!(own_words)));
        fields.extend(more.iter().map(|(key, value)| ((*key).to_owned(), value.clone())));
        case(Lang::Da, &fields).build(AgreementLevel::Contract, Lang::Da)
    };
    let told = |built: &Built| words(&built.document, &holder, Lang::Da).unwrap();
    assert!(told(&with(&[])).contains(&format!("punkt {number}")), "{own_words}");
    // One before it is taken out: the number is one less.
    let earlier = with(&[("clause/c02/on", json!(false))]);
    assert!(told(&earlier).contains(&format!("punkt {}", number - 1)));
    let gone = with(&[(&format!("clause/{id}/on"), json!(false))]);
    assert!(told(&gone).contains(&format!("[udfyld: punkt {title}]")), "{}", told(&gone));
    assert!(gone.missing.iter().any(|own| own.clause == holder));
}

#[test]
fn brackets_of_people_s_own_stay_as_they_are() {
    let own = "Se [bilag A] og [udfyld: beløb] [ikke lukket, punkt 400, punkt x og ] standpunkt 2";
    let mut fields = everything();
    fields.push(("clause/c02/text".into(), json!(own)));
    let built = case(Lang::Da, &fields).build(AgreementLevel::Contract, Lang::Da);
    assert_eq!(words(&built.document, "c02", Lang::Da).unwrap(), own);
    let titled = with_titles(own, &built.document, &clauses(), &text(Lang::Da).agreement.wording);
    assert_eq!(titled, own);
}

#[test]
fn the_number_of_a_clause_of_the_parties_own_stands_as_it_was_written() {
    let mut fields = everything();
    fields.push(("own/x1/title".into(), json!("Nøgler")));
    fields.push(("own/x1/text".into(), json!("To nøgler.")));
    let built = case(Lang::Da, &fields).build(AgreementLevel::Contract, Lang::Da);
    let own = built.document.sections.iter().find(|own| own.id == "x1").unwrap();
    let theirs = format!("Se punkt {}.", own.number.unwrap());
    let wording = &text(Lang::Da).agreement.wording;
    assert_eq!(with_titles(&theirs, &built.document, &clauses(), wording), theirs);
}

#[test]
fn a_reply_names_points_of_other_contracts_by_their_numbers() {
    let built = case(Lang::Da, &everything()).build(AgreementLevel::Contract, Lang::Da);
    let wording = &text(Lang::Da).agreement.wording;
    let mut all = built.document.sections.iter().filter_map(|own| Some((own.number?, &own.title)));
    let (Some((one, title)), Some((other, _))) = (all.next(), all.next()) else {
        panic!("{built:?}")
    };
    let ours = format!("Som i punkt {one}.");
    let theirs = format!("Som i punkt {one} og punkt {other} i databehandleraftalen.");
    assert_eq!(
        with_titles_of(&ours, &theirs, &built.document, &clauses(), wording),
        format!("Som i [punkt {title}] og punkt {other} i databehandleraftalen.")
    );
    assert_eq!(with_titles_of("", &theirs, &built.document, &clauses(), wording), theirs);
}

/// Whatever is frozen is read back as it was: else an unchanged text would look changed.
#[test]
fn every_text_is_read_back_from_its_lines_as_it_was() {
    for lang in [Lang::Da, Lang::En] {
        for id in ["case-kmd", "case-randers", "case-bornehaver"] {
            for level in AgreementLevel::ALL {
                let fields = everything();
                let fields: Vec<(&str, Value)> =
                    fields.iter().map(|(key, value)| (key.as_str(), value.clone())).collect();
                let document = example(id, lang).agree(&fields).build(*level, lang).document;
                assert_eq!(from_lines(&to_lines(&document)), document, "{id} {}", level.code());
            }
        }
    }
}
