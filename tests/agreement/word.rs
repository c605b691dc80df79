//! A Word file is opened by readers that did not write it, and says what the web page says.

use std::io::{Cursor, Read as _};

use crate::support::agreement::{Case, example, list};
use makkerskab::{
    agreement::WhyOut,
    document::{Block, Document, Run, Section, Signature, from_lines, to_lines},
    domain::AgreementLevel,
    export::{PageWords, to_docx, to_html},
    text::{Lang, text},
};
use proptest::prelude::*;
use quick_xml::{Reader, events::Event};
use serde_json::json;
use zip::ZipArchive;

const CASES: [(&str, Level); 4] = [
    ("case-greve", Level::Mail),
    ("case-bornehaver", Level::OnePage),
    ("case-hilleroed", Level::Cooperation),
    ("case-kmd", Level::Contract),
];
type Level = AgreementLevel;
const LEVELS: [Level; 4] = [Level::Mail, Level::OnePage, Level::Cooperation, Level::Contract];

/// As the page asks the worker: through lines, with what is missing in words.
fn word(document: &Document, lang: Lang) -> Vec<u8> {
    let words = &text(lang).agreement;
    let mut own = document.clone();
    own.word_missing(&words.fill_in);
    let pages = PageWords { page: words.send.page, of: words.send.page_of };
    to_docx(&from_lines(&to_lines(&own)), pages, &str::to_owned).unwrap()
}

fn part(file: &[u8], name: &str) -> String {
    let mut archive = ZipArchive::new(Cursor::new(file)).unwrap();
    let mut text = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

/// The widths of the columns of the first table.
fn columns(xml: &str) -> Vec<usize> {
    let grid = xml.split("<w:tblGrid>").nth(1).unwrap().split("</w:tblGrid>").next().unwrap();
    let widths = grid.split("w:w=\"").skip(1).map(|width| width.split('"').next().unwrap());
    widths.map(|width| width.parse().unwrap()).collect()
}

/// One paragraph as Word shows it: its style, and its words with the number that Word counts.
#[derive(Debug, Default)]
struct Shown {
    style: String,
    text: String,
    numbering: Option<String>,
    bold: bool,
}

fn paragraphs(xml: &str) -> Vec<Shown> {
    let mut reader = Reader::from_str(xml);
    let (mut all, mut now, mut in_text, mut counted) = (Vec::new(), Shown::default(), false, 0);
    loop {
        match reader.read_event().unwrap() {
            Event::Eof => return all,
            Event::Start(tag) | Event::Empty(tag) => {
                let value = || {
                    let value = tag.try_get_attribute("w:val").unwrap().unwrap();
                    String::from_utf8(value.value.into_owned()).unwrap()
                };
                match tag.name().as_ref() {
                    b"w:p" => now = Shown::default(),
                    b"w:pStyle" => now.style = value(),
                    b"w:numId" => now.numbering = Some(value()),
                    b"w:t" => in_text = true,
                    b"w:br" => now.text.push('\n'),
                    b"w:tab" => now.text.push('\t'),
                    b"w:rStyle" => now.bold |= value() == "Strong",
                    _ => {}
                }
            }
            Event::Text(text) if in_text => now.text.push_str(&text.decode().unwrap()),
            Event::GeneralRef(name) if in_text => {
                let name = name.decode().unwrap();
                now.text.push_str(&unescaped(&format!("&{name};")));
            }
            Event::End(tag) => match tag.name().as_ref() {
                b"w:t" => in_text = false,
                b"w:p" => {
                    let mut done = std::mem::take(&mut now);
                    // A space that no line ends at is one to a reader.
                    done.text = done.text.replace('\u{a0}', " ");
                    if done.numbering.is_some() && done.style == "Heading1" {
                        counted += 1;
                        done.text = format!("{counted}. {}", done.text);
                    }
                    all.push(done);
                }
                _ => {}
            },
            _ => {}
        }
    }
}

fn unescaped(text: &str) -> String {
    let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
    let text = text.replace("&#39;", "'").replace("&apos;", "'");
    text.replace("&amp;", "&")
}

/// What a web page shows, one line for each of its paragraphs.
fn shown(html: &str) -> Vec<String> {
    let body = &html[html.find("<body>").unwrap()..];
    let body = body.replace("<br>", "\n").replace("<strong>", "").replace("</strong>", "");
    let body = body.replace("<mark>", "").replace("</mark>", "");
    let body = body.replace("<small>", "").replace("</small>", "");
    let pieces = body.split('<').filter_map(|piece| piece.split_once('>'));
    let opens = ["p", "h1", "h2", "h3", "li", "th", "td"];
    pieces
        .filter(|(tag, _)| opens.contains(&tag.split(' ').next().unwrap()))
        .map(|(_, text)| unescaped(text).replace('\u{a0}', " "))
        .filter(|text| !text.is_empty())
        .collect()
}

fn same_as_the_page(document: &Document, lang: Lang) {
    let xml = part(&word(document, lang), "word/document.xml");
    let all = paragraphs(&xml).into_iter().map(|shown| shown.text);
    let all: Vec<String> = all.filter(|text| !text.is_empty()).collect();
    assert_eq!(all, shown(&to_html(document, &text(lang).agreement.fill_in)));
}

fn case(id: &str, lang: Lang) -> Case {
    example(id, lang).library("Greve Bibliotek", "Greve Kommune", "44023911")
}

#[test]
fn every_case_at_every_length_says_what_the_page_says() {
    for (id, _) in CASES {
        for lang in [Lang::Da, Lang::En] {
            for level in LEVELS {
                same_as_the_page(&case(id, lang).build(level, lang).document, lang);
            }
        }
    }
}

#[test]
fn headings_numbers_lists_and_tables_are_words_own() {
    for (id, level) in CASES {
        let built = case(id, Lang::Da).build(level, Lang::Da);
        let file = word(&built.document, Lang::Da);
        let xml = part(&file, "word/document.xml");
        let all = paragraphs(&xml);
        let headings: Vec<&Shown> = all.iter().filter(|one| one.style == "Heading1").collect();
        let sections = built.document.sections.iter().filter(|own| !own.title.is_empty());
        let expected: Vec<String> = sections.map(Section::heading).collect();
        assert_eq!(headings.iter().map(|one| one.text.clone()).collect::<Vec<_>>(), expected);
        let blocks = || built.document.sections.iter().flat_map(|section| &section.blocks);
        let tables = blocks().filter(|block| matches!(block, Block::Table { .. })).count();
        assert_eq!(xml.matches("<w:tblHeader />").count(), tables, "{id}");
        let lists = blocks().filter_map(|block| match block {
            Block::List(items) => Some(items.len()),
            _ => None,
        });
        let bullets = all.iter().filter(|one| one.style == "ListBullet" && one.numbering.is_some());
        assert_eq!(bullets.count(), lists.sum::<usize>(), "{id}");
        // Every style that is named is one that the file has.
        let styles = part(&file, "word/styles.xml");
        for one in all.iter().filter(|one| !one.style.is_empty() || !one.text.is_empty()) {
            assert!(styles.contains(&format!("w:styleId=\"{}\"", one.style)), "{one:?}");
        }
        // A short annex begins no page of its own.
        assert!(!xml.contains("<w:pageBreakBefore />"), "{id}");
    }
}

#[test]
fn dates_stay_on_their_line_and_what_leads_up_to_a_list_stands_with_it() {
    let case = case("case-kmd", Lang::Da).write("case-kmd-ps", &[("start", json!("2027-05-03"))]);
    let document = case.build(Level::Contract, Lang::Da).document;
    let xml = part(&word(&document, Lang::Da), "word/document.xml");
    assert!(xml.contains("3.\u{a0}maj\u{a0}2027") && !xml.contains("3. maj"));
    let leads = document.sections.iter().flat_map(|section| &section.blocks).filter(|block| {
        matches!(block, Block::Paragraph(_)) && block.paragraphs()[0].trim_end().ends_with(':')
    });
    let leads = leads.count();
    assert!(leads > 0 && xml.matches("<w:keepNext />").count() > leads);
    // What stands last is on one page with the note that nobody agreed to.
    let (text, note) = xml.rsplit_once("w:val=\"Note\"").expect("a note");
    assert!(!note.contains("<w:keepNext />"));
    let before = text.rsplit("<w:p ").nth(1).unwrap_or_default();
    assert!(before.contains("<w:keepNext />"), "{before}");
}

#[test]
fn a_text_that_can_stand_on_one_page_is_set_so_that_it_does() {
    let styles = |level| {
        let own = case("case-bornehaver", Lang::Da).build(level, Lang::Da);
        part(&word(&own.document, Lang::Da), "word/styles.xml")
    };
    let (short, long) = (styles(Level::OnePage), styles(Level::Contract));
    for close in ["w:after=\"30\" w:line=\"245\"", "w:before=\"340\"", "<w:sz w:val=\"30\"/>"] {
        assert!(short.contains(close) && !long.contains(close), "{close}");
    }
    // Nothing of what is set wide stays.
    for wide in ["w:line=\"271\"", "w:before=\"620\"", "<w:sz w:val=\"38\"/>"] {
        assert!(!short.contains(wide) && long.contains(wide), "{wide}");
    }
}

#[test]
fn each_page_says_which_text_it_is_of() {
    for (lang, code, page) in [(Lang::Da, "da-DK", "Side"), (Lang::En, "en-GB", "Page")] {
        let draft = case("case-hilleroed", lang);
        let document = draft.build(Level::Cooperation, lang).document;
        let file = word(&document, lang);
        let header = paragraphs(&part(&file, "word/header1.xml")).remove(0).text;
        assert!(header.starts_with(&document.title), "{header}");
        assert!(header.ends_with(&format!("\t{}", text(lang).agreement.wording.draft)), "{header}");
        for (name, value) in &document.facts {
            assert!(header.contains(&format!("{name}: {value}")), "{header}");
        }
        let footer = part(&file, "word/footer1.xml");
        assert!(paragraphs(&footer)[0].text.starts_with(page), "{footer}");
        assert!(footer.contains("PAGE") && footer.contains("NUMPAGES"), "{footer}");
        assert!(part(&file, "word/styles.xml").contains(&format!("<w:lang w:val=\"{code}\"")));
        assert!(part(&file, "docProps/core.xml").contains(&document.title));
        assert!(
            paragraphs(&part(&file, "word/document.xml")).last().unwrap().text == document.note
        );

        let signed = draft.agree(&[("state", json!("signed"))]).build(Level::Cooperation, lang);
        let file = word(&signed.document, lang);
        for name in ["word/header1.xml", "word/document.xml"] {
            assert!(!part(&file, name).contains(text(lang).agreement.wording.draft));
        }
    }
}

#[test]
fn what_is_not_to_be_told_is_not_in_the_file() {
    let built = case("case-greve", Lang::Da).build(Level::Cooperation, Lang::Da);
    let is_quiet = |why| matches!(why, WhyOut::Hidden | WhyOut::NotNamed);
    assert!(built.left_out.iter().any(|out| is_quiet(out.why)), "{:?}", built.left_out);
    let file = word(&built.document, Lang::Da);
    let mut archive = ZipArchive::new(Cursor::new(&file[..])).unwrap();
    for place in 0..archive.len() {
        let mut content = String::new();
        archive.by_index(place).unwrap().read_to_string(&mut content).unwrap();
        for out in &built.left_out {
            if is_quiet(out.why) {
                assert!(!content.contains(&out.what), "{}", out.what);
            }
        }
    }
}

#[test]
fn hostile_text_is_text() {
    let hostile = "</w:t><w:tbl> & \"'<!-- ]]> {title} {lang} \u{0}\u{b}\u{1b}\u{fffe}\u{ffff}\u{85} &amp; 😀";
    let case = example("case-kmd", Lang::Da).library(hostile, hostile, hostile).agree(&[
        ("values/activities", list(&[hostile, hostile])),
        ("values/title", json!(hostile)),
        ("own/o1/title", json!(hostile)),
        ("own/o1/text", json!(format!("{hostile}\n- {hostile}"))),
        ("journal_ref", json!(hostile)),
    ]);
    let document = case.build(Level::Contract, Lang::Da).document;
    let file = word(&document, Lang::Da);
    let told = "</w:t><w:tbl> & \"'<!-- ]]> {title} {lang}  &amp; 😀";
    let all = paragraphs(&part(&file, "word/document.xml"));
    assert!(all.iter().filter(|one| one.text.contains(told)).count() >= 4, "{all:?}");
    for name in ["word/header1.xml", "docProps/core.xml", "word/styles.xml", "word/settings.xml"] {
        // Well-formed: read to the end.
        paragraphs(&part(&file, name));
    }
}

#[test]
fn numbers_that_do_not_count_up_stand_in_the_text() {
    let section =
        |number, title: &str| Section { number, title: title.into(), ..Section::default() };
    let sections = vec![section(Some(2), "To"), section(Some(5), "Fem"), section(None, "Bilag")];
    let document = Document { title: "T".into(), sections, ..Document::default() };
    same_as_the_page(&document, Lang::Da);
}

fn any_block() -> impl Strategy<Value = Block> {
    let runs = || prop::collection::vec(any::<String>().prop_map(Run::Text), 0..3);
    let words = || prop::collection::vec(any::<String>(), 0..4);
    prop_oneof![
        runs().prop_map(Block::Paragraph),
        prop::collection::vec(runs(), 0..3).prop_map(Block::List),
        (words(), prop::collection::vec(prop::collection::vec(runs(), 0..4), 0..3))
            .prop_map(|(head, rows)| Block::Table { head, rows }),
        (any::<String>(), runs()).prop_map(|(name, value)| Block::Field { name, value }),
        prop::collection::vec((any::<String>(), words()), 0..4).prop_map(|all| Block::Signatures(
            all.into_iter().map(|(party, lines)| Signature { party, lines }).collect()
        )),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn any_document_becomes_a_file_that_can_be_read(
        title: String,
        mark: String,
        facts: Vec<(String, String)>,
        number: Option<usize>,
        blocks in prop::collection::vec(any_block(), 0..5),
    ) {
        let section = Section { number, title: title.clone(), blocks, ..Section::default() };
        let document = Document { title, mark, facts, sections: vec![section], ..Document::default() };
        let file = word(&document, Lang::En);
        for name in ["word/document.xml", "word/header1.xml", "word/styles.xml", "docProps/core.xml"] {
            paragraphs(&part(&file, name));
        }
    }
}

#[test]
fn a_column_has_room_for_its_longest_word_and_the_table_for_its_columns() {
    const PAGE: usize = 9638;
    let cells = |cells: [&str; 4]| cells.map(|cell| vec![Run::Text(cell.into())]).to_vec();
    let long = "Specialrådgivningscentret for småbørnsfamilier i Nordbyen og omegn";
    let rows = vec![
        cells([
            long,
            "Anne Holm",
            "anne.kirstine.holm.aagaard@bibliotekerne-havnby.dk",
            "12 34 56 78",
        ]),
        cells(["Kort", "Bo", "", ""]),
    ];
    let head = ["Part", "Navn", "Mail", "Telefon"].map(str::to_owned).to_vec();
    let table = |head, rows| {
        let section = Section { blocks: vec![Block::Table { head, rows }], ..Section::default() };
        let document = Document { sections: vec![section], ..Document::default() };
        columns(&part(&word(&document, Lang::Da), "word/document.xml"))
    };
    let widths = table(head, rows);
    // Eleven letters of ten points, and what stands free on both sides.
    assert!(widths[3] > 11 * 110 + 216, "{widths:?}");
    let all: usize = widths.iter().sum();
    assert!(all <= PAGE && all > PAGE - 10, "{widths:?}");
    // Many columns share what there is.
    let many = vec!["Bemærkninger".to_owned(); 12];
    let widths = table(many, Vec::new());
    assert!(widths.iter().sum::<usize>() <= PAGE, "{widths:?}");
    assert!(widths.iter().all(|width| *width > 0));
}

#[test]
fn the_lines_to_sign_on_stand_at_one_height() {
    let place = |party: &str| Signature { party: party.into(), lines: vec!["Dato".into()] };
    let blocks = vec![Block::Signatures(vec![place("Biblioteket"), place("Et navn på to linjer")])];
    let section = Section { blocks, ..Section::default() };
    let document = Document { sections: vec![section], ..Document::default() };
    let xml = part(&word(&document, Lang::Da), "word/document.xml");
    assert_eq!(xml.matches("<w:vAlign w:val=\"bottom\"").count(), 2);
}
