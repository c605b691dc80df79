//! What the library has no word for: the language, the styles in the order that Word asks for, the
//! file's own title, and head rows that are repeated on each page.

use docx_rs::XMLDocx;

use crate::document::Document;

const STYLES: &str = include_str!("styles.xml");
const SETTINGS: &str = include_str!("settings.xml");
const CORE: &str = include_str!("core.xml");

pub fn finish(mut parts: XMLDocx, document: &Document) -> XMLDocx {
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
    parts.styles = own(STYLES);
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
