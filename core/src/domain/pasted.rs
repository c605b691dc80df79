//! Lines that were copied from a list somewhere else: read without the marks that they had there.

use std::collections::BTreeSet;

use super::months::is_month;

/// Lines of a spreadsheet's cell, for a place that has but one.
pub fn on_one_line(written: &str, between: &str) -> String {
    let lines = written.split(['\n', '\r']).map(str::trim).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join(between)
}

/// What was written or pasted, line by line, without the boxes, dashes and numbers of a list.
pub fn without_marks(written: &str) -> Vec<&str> {
    let all: Vec<&str> = written.lines().map(bare).filter(|line| !line.is_empty()).collect();
    let mut lines = Vec::new();
    while let Some(line) = all.get(lines.len()) {
        let before = lines.len().checked_sub(1).and_then(|at| all.get(at));
        let begins = before.is_none_or(|line| numbered(line).is_none());
        let run = numbered_run(all.get(lines.len()..).unwrap_or_default());
        match run.is_empty() || !begins {
            true => lines.push(*line),
            false => lines.extend(run),
        }
    }
    lines
}

/// The same where each line is a thing of its own: cells of a table stand behind each other, with commas.
pub fn things_in(pasted: &str) -> Vec<String> {
    let cells = |line: &str| {
        let cells = line.split('\t').map(str::trim).filter(|cell| !cell.is_empty());
        cells.collect::<Vec<_>>().join(", ")
    };
    without_marks(pasted).into_iter().map(cells).collect()
}

/// Names: one to a line, or several with semicolons between. They lose letters and numbers that count them, also
/// where the list is cut or stands beside other lines; `6. Vanløse Gruppe` alone is called so.
pub fn names_in(pasted: &str) -> Vec<&str> {
    let lines = without_marks(pasted).into_iter().flat_map(|line| line.split(';'));
    let names: Vec<&str> = lines.map(bare).filter(|name| !name.is_empty()).collect();
    let counted: Vec<(i32, &str)> = names.iter().filter_map(|name| dotted(name)).collect();
    let first_words: BTreeSet<&str> =
        counted.iter().filter_map(|(_, rest)| rest.split_whitespace().next()).collect();
    let is_list = (counted.len() > 1 || counted.first().is_some_and(|(number, _)| *number == 1))
        && first_words.len() == counted.len()
        && counted.iter().zip(counted.iter().skip(1)).all(|(one, next)| next.0 == one.0 + 1);
    let of_list = |name| dotted(name).filter(|_| is_list).map(|(_, rest)| rest);
    names
        .into_iter()
        .map(|name| of_list(name).or_else(|| bracketed(name)).unwrap_or(name))
        .collect()
}

/// `1. Politiet`, also without the space: a storey or a grade has a small letter behind it.
fn dotted(line: &str) -> Option<(i32, &str)> {
    let rest = line.trim_start_matches(|letter: char| letter.is_ascii_digit());
    let number = line.strip_suffix(rest)?.parse().ok()?;
    let rest = rest.strip_prefix('.')?.trim_start();
    Some((number, rest))
        .filter(|_| rest.starts_with(char::is_uppercase) && !begins_with_month(rest))
}

/// What follows `1)` or `a)`.
fn bracketed(line: &str) -> Option<&str> {
    let (mark, rest) = line.split_once(')')?;
    let is_number = !mark.is_empty() && mark.chars().all(|letter| letter.is_ascii_digit());
    let is_letter = mark.len() == 1 && mark.chars().all(char::is_alphabetic);
    let rest = rest.trim_start();
    (!rest.is_empty() && (is_number || is_letter)).then_some(rest)
}

/// The lines that are numbered 1, 2, 3 or a, b, c from here, without their numbers. A number alone is a date, a
/// grade or a storey, and so are several before the same word: `1. rate`, `2. rate`.
fn numbered_run<'t>(lines: &[&'t str]) -> Vec<&'t str> {
    let counted = lines.iter().map_while(|line| numbered(line)).zip(1..);
    let run = counted.take_while(|((number, _), place)| number == place);
    let run: Vec<&str> = run.map(|((_, rest), _)| rest).collect();
    let first_words: BTreeSet<&str> =
        run.iter().filter_map(|rest| rest.split_whitespace().next()).collect();
    match run.len() > 1 && first_words.len() == run.len() {
        true => run,
        false => Vec::new(),
    }
}

/// A pasted line without the box or dash that it had in a list. Without a space behind it a dash is a minus.
fn bare(line: &str) -> &str {
    let mut line = line.trim();
    loop {
        let typed = ["[ ]", "[]", "[x]", "[X]"].iter().find_map(|own| line.strip_prefix(own));
        let boxed = line.strip_prefix(['•', '☐', '□', '▢', '☑', '☒', '·']).or(typed);
        let dashed =
            line.strip_prefix(['-', '*', '–']).filter(|rest| rest.starts_with([' ', '\t']));
        match boxed.or(dashed) {
            Some(rest) => line = rest.trim_start(),
            None => return if is_mark(line) { "" } else { line },
        }
    }
}

/// A mark with nothing behind it.
fn is_mark(line: &str) -> bool {
    ["-", "*", "–"].contains(&line)
}

/// The number before a line, as lists have it (`1.`, `1)`, `a)`), and what follows.
fn numbered(line: &str) -> Option<(i32, &str)> {
    let mut letters = line.chars();
    if let (Some(letter @ 'a'..='z'), Some(')')) = (letters.next(), letters.next()) {
        let rest = letters.as_str().strip_prefix([' ', '\t'])?.trim_start();
        return (!rest.is_empty()).then_some((i32::from(letter as u8 - b'a') + 1, rest));
    }
    let rest = line.trim_start_matches(|letter: char| letter.is_ascii_digit());
    let number = line.strip_suffix(rest)?.parse().ok()?;
    let rest = rest.strip_prefix(['.', ')']).filter(|rest| rest.starts_with([' ', '\t']))?;
    Some((number, rest.trim_start()))
        .filter(|(_, rest)| !rest.is_empty() && !begins_with_month(rest))
}

/// `1. marts: åbning` is a day, also above `2. april: fest`.
fn begins_with_month(rest: &str) -> bool {
    let word = rest.split(|letter: char| !letter.is_alphabetic()).next().unwrap_or_default();
    is_month(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_of_a_list_go() {
        assert_eq!(without_marks("-\n– \n☐ - Ring"), ["Ring"]);
        assert_eq!(
            without_marks("- [ ] Køb garn\n[x] Find pinde\n☑ Lav kaffe\n[ ]"),
            ["Køb garn", "Find pinde", "Lav kaffe"]
        );
        assert_eq!(
            without_marks("Plan\n1. Ring\n2) Skriv\n3. Mød op"),
            ["Plan", "Ring", "Skriv", "Mød op"]
        );
        assert_eq!(without_marks("a) Ring\nb) Skriv\nMød op"), ["Ring", "Skriv", "Mød op"]);
    }

    #[test]
    fn names_lose_what_counts_them_and_semicolons_part_them() {
        let read = [
            ("1. Politiet", &["Politiet"][..]),
            ("Politiet\n1.Skolen\n2.SSP", &["Politiet", "Skolen", "SSP"]),
            ("4. Kirken\n5. FDF", &["Kirken", "FDF"]),
            ("1) Politiet\nb) SSP\n• c) FDF", &["Politiet", "SSP", "FDF"]),
            ("Mødrehjælpen; Røde Kors;", &["Mødrehjælpen", "Røde Kors"]),
            ("a) Politiet; b) SSP", &["Politiet", "SSP"]),
            ("Skole, SFO og klub", &["Skole, SFO og klub"]),
            ("6. Vanløse Gruppe", &["6. Vanløse Gruppe"]),
            ("1. Vanløse\n2. Vanløse", &["1. Vanløse", "2. Vanløse"]),
            ("3. klasse\n1. maj-gruppen", &["3. klasse", "1. maj-gruppen"]),
            ("24-timers caféen\nU)", &["24-timers caféen", "U)"]),
        ];
        for (pasted, names) in read {
            assert_eq!(names_in(pasted), names, "{pasted}");
        }
    }

    #[test]
    fn each_line_is_a_thing_and_cells_stand_behind_each_other() {
        let pasted = "• Nå 50 unge\r\n• Tre arrangementer\r\n\r\n";
        assert_eq!(things_in(pasted), ["Nå 50 unge", "Tre arrangementer"]);
        assert_eq!(
            things_in("Lokale\t20 timer\t\nKaffe\t\t100 kr."),
            ["Lokale, 20 timer", "Kaffe, 100 kr."]
        );
        assert_eq!(things_in(" \n\t"), [""; 0]);
    }

    #[test]
    fn what_only_looks_like_the_mark_of_a_list_stays() {
        for kept in [
            "2. maj: hent nøglen",
            "3. klasse kommer kl. 10",
            "1. rate på 5.000 kr.",
            "1) stole",
            "b) stole",
            "-5 grader: aflys turen",
            "24.000 bøger",
            "1. klasse\n2. klasse\n3. klasse",
            "24. december: lukket\n25. december: åbent",
            "1. marts: åbning\n2. april: fest",
            "3. sal\n1. sal\n2. parkering",
            "1.\n2.",
        ] {
            let lines: Vec<&str> = kept.lines().collect();
            assert_eq!(without_marks(kept), lines);
        }
    }
}
