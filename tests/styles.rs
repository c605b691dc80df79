//! Style and markup belong together: every class that a page has stands in `style/`, and every class
//! of `style/` is on some page. What nobody uses would lie in the first visit's bytes.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

/// Beginnings of classes that a page makes out of a number.
const NUMBERED: &[&str] = &["mk-dotplot__mark--", "mk-map__edge--", "mk-map__node--c"];
/// What has no look of its own: an id, and what tests find a thing by.
const WITHOUT_RULE: &[&str] = &["mk-sent"];

#[test]
fn every_class_has_a_rule_and_every_rule_a_class() {
    let style: BTreeSet<String> =
        files("style", &["css"]).iter().flat_map(|css| ruled(css)).collect();
    let mut pages = files("src", &["rs"]);
    pages.extend(files("public", &["js", "html"]));
    pages.push(fs::read_to_string(root().join("index.html")).unwrap());
    let used: BTreeSet<String> = pages.iter().flat_map(|page| named(page)).collect();
    assert!(style.len() > 300 && used.len() > 300, "{} and {} classes", style.len(), used.len());

    let is_numbered = |class: &String| NUMBERED.iter().any(|start| class.starts_with(start));
    let dead: Vec<_> = style.difference(&used).filter(|class| !is_numbered(class)).collect();
    assert!(dead.is_empty(), "no page has these classes of style/: {dead:?}");
    let bare = used.difference(&style).filter(|class| !NUMBERED.contains(&class.as_str()));
    let bare: Vec<_> = bare.filter(|class| !WITHOUT_RULE.contains(&class.as_str())).collect();
    assert!(bare.is_empty(), "style/ has no rule for these classes: {bare:?}");
}

/// Few, and the same in every file; `style/10-tokens.css` says what each is.
#[test]
fn windows_are_told_apart_by_the_same_widths_everywhere() {
    const WIDTHS: &[&str] = &["16", "21", "25", "40", "48", "64", "70", "75"];
    for css in files("style", &["css"]) {
        for rule in css.split("@media").skip(1) {
            let asked = rule.split('{').next().unwrap_or_default();
            assert!(!asked.contains("min-") && !asked.contains("max-"), "@media{asked}");
            let conditions = asked.split('(').filter(|own| own.contains("width"));
            let words = conditions.flat_map(|own| own.split([' ', ')']));
            for width in words.filter_map(|word| word.strip_suffix("rem")) {
                assert!(WIDTHS.contains(&width), "@media{asked}");
            }
        }
    }
}

/// It is laid out apart, so that a browser puts a space before it: `Ret : Ring til skolen`.
#[test]
fn what_is_added_for_those_who_hear_begins_with_no_mark() {
    for page in files("src/ui", &["rs"]) {
        for added in page.split("<span class=\"mk-hidden\">").skip(1) {
            let said = added.trim_start().trim_start_matches('{').trim_start_matches("move || ");
            let said = said.trim_start_matches("format!(");
            let has_mark = ["\":", "\",", "\";"].iter().any(|mark| said.starts_with(mark));
            assert!(!has_mark, "{}", added.lines().next().unwrap_or_default());
        }
    }
}

/// Laid out as cards or lines a table is none any more for some readers of the screen, unless it says so itself.
#[test]
fn every_part_of_a_table_says_its_role() {
    let roles = [
        ("table", &["table"][..]),
        ("thead", &["rowgroup"]),
        ("tbody", &["rowgroup"]),
        ("tr", &["row"]),
        ("th", &["columnheader", "rowheader"]),
        ("td", &["cell"]),
    ];
    let pages = files("src/ui", &["rs"]);
    for (tag, roles) in roles {
        let starts = [format!("<{tag} "), format!("<{tag}>")];
        let tags = pages.iter().flat_map(|page| {
            let at = starts.iter().flat_map(|start| page.match_indices(start.as_str()));
            at.map(|(at, _)| page[at..].split('>').next().unwrap_or_default())
        });
        for own in tags {
            let says = roles.iter().any(|role| own.contains(&format!("role=\"{role}\"")));
            assert!(says, "{own}>");
        }
    }
}

#[test]
fn nothing_is_excepted_without_need() {
    let style: BTreeSet<String> =
        files("style", &["css"]).iter().flat_map(|css| ruled(css)).collect();
    let used: BTreeSet<String> =
        files("src", &["rs"]).iter().flat_map(|page| named(page)).collect();
    for start in NUMBERED {
        assert!(used.contains(*start), "{start}");
        assert!(style.iter().any(|class| class.starts_with(start)), "{start}");
    }
    for class in WITHOUT_RULE {
        assert!(used.contains(*class) && !style.contains(*class), "{class}");
    }
}

#[test]
fn classes_are_told_from_custom_properties_and_comments() {
    let set = |classes: &[&str]| classes.iter().map(|class| (*class).to_owned()).collect();
    let css =
        "/* .mk-old */ .mk-card:is(.mk-card--on) { color: var(--mk-ink); animation: mk-turn; }";
    assert_eq!(ruled(css), set(&["mk-card", "mk-card--on"]));
    let page =
        r#"<p class="mk-a mk-b__c" style:--mk-wide=x class:mk-d--e={y}>{format!("mk-f--{z}")}"#;
    assert_eq!(named(page), set(&["mk-a", "mk-b__c", "mk-d--e", "mk-f--"]));
}

/// The classes that a style sheet has rules for.
fn ruled(css: &str) -> BTreeSet<String> {
    let mut plain = String::new();
    for (place, part) in css.split("/*").enumerate() {
        let after =
            if place == 0 { Some(part) } else { part.split_once("*/").map(|(_, rest)| rest) };
        plain.push_str(after.unwrap_or_default());
    }
    starting(&plain, |before| before == Some('.'))
}

/// Everything on a page that reads like a class of ours.
fn named(page: &str) -> BTreeSet<String> {
    let is_inside = |letter: char| letter.is_alphanumeric() || matches!(letter, '-' | '_');
    starting(page, |before| before.is_none_or(|letter| !is_inside(letter)))
}

fn starting(text: &str, may_follow: impl Fn(Option<char>) -> bool) -> BTreeSet<String> {
    let is_part = |letter: &char| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_');
    let starts = text.match_indices("mk-").map(|(at, _)| at);
    starts
        .filter(|at| may_follow(text[..*at].chars().next_back()))
        .map(|at| text[at..].chars().take_while(is_part).collect())
        .collect()
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn files(folder: &str, endings: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path: PathBuf = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path
                .extension()
                .is_some_and(|own| endings.iter().any(|ending| own == *ending))
            {
                found.push(fs::read_to_string(path).unwrap());
            }
        }
    }
    found
}
