//! What the library has no word for: the language, the styles in the order that Word asks for, the
//! file's own title, and head rows that are repeated on each page.

use docx_rs::XMLDocx;

use crate::document::Document;

const STYLES: &str = include_str!("styles.xml");
const SETTINGS: &str = include_str!("settings.xml");
const CORE: &str = include_str!("core.xml");

/// How a text of one page is set: smaller, with less air. What stands for what in the styles.
const TIGHT: [(&str, &str); 9] = [
    ("<w:sz w:val=\"22\"/><w:szCs w:val=\"22\"/>", "<w:sz w:val=\"18\"/><w:szCs w:val=\"18\"/>"),
    ("<w:sz w:val=\"26\"/><w:szCs w:val=\"26\"/>", "<w:sz w:val=\"20\"/><w:szCs w:val=\"20\"/>"),
    ("<w:sz w:val=\"38\"/><w:szCs w:val=\"38\"/>", "<w:sz w:val=\"30\"/><w:szCs w:val=\"30\"/>"),
    ("w:after=\"120\" w:line=\"271\"", "w:after=\"30\" w:line=\"245\""),
    ("<w:spacing w:after=\"280\"/>", "<w:spacing w:after=\"60\"/>"),
    ("w:before=\"300\" w:after=\"80\"", "w:before=\"80\" w:after=\"20\""),
    ("<w:spacing w:before=\"360\"", "<w:spacing w:before=\"40\""),
    ("w:before=\"620\"", "w:before=\"340\""),
    ("<w:spacing w:before=\"400\"", "<w:spacing w:before=\"80\""),
];

pub fn finish(mut parts: XMLDocx, document: &Document, is_tight: bool) -> XMLDocx {
    let lang = match document.lang.as_str() {
        "en" => "en-GB",
        _ => "da-DK",
    };
    let own = |part: &str| {
        let part = part.replace("{lang}", lang);
        // Last, so that nothing in a title is taken for a place.
        let part = part.replace("{kind}", &escaped(&document.kind));
        part.replace("{title}", &escaped(&document.title)).into_bytes()
    };
    let tight = TIGHT.iter().filter(|_| is_tight);
    let styles = tight.fold(STYLES.to_owned(), |all, (wide, close)| all.replace(wide, close));
    parts.styles = own(&styles);
    parts.settings = own(SETTINGS);
    parts.doc_props.core = own(CORE);
    parts.document = with_head_rows(parts.document);
    parts
}

/// The first row of each table with a head. What users wrote cannot look like a tag.
fn with_head_rows(xml: Vec<u8>) -> Vec<u8> {
    const TABLE: &str = "<w:tblStyle w:val=\"TableGrid\" />";
    const ROW: &str = "<w:cantSplit />";
    let Ok(xml) = String::from_utf8(xml) else { return Vec::new() };
    let mut tables = xml.split(TABLE);
    let mut all = tables.next().unwrap_or_default().to_owned();
    for table in tables {
        all.push_str(TABLE);
        all.push_str(&table.replacen(ROW, &format!("{ROW}<w:tblHeader />"), 1));
    }
    all.into_bytes()
}

/// Text without what XML may not hold.
pub fn allowed(text: &str) -> String {
    let is_allowed = |letter: &char| match letter {
        '\t' => true,
        '\u{fffe}' | '\u{ffff}' => false,
        letter => !letter.is_control(),
    };
    text.chars().filter(is_allowed).collect()
}

fn escaped(text: &str) -> String {
    allowed(&text.replace('\n', " "))
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}
