//! Content lines, of which calendars (RFC 5545) and cards (RFC 2426) are made.

/// A line takes so many bytes; what is longer goes on in the next, which begins with a space.
const WIDTH: usize = 75;

#[derive(Default)]
pub struct Lines(String);

impl Lines {
    /// A value that is no text: a date, a word of the format, an id. A name of a field may come out of
    /// a file, with anything in it; nothing ends the line but its end.
    pub fn put(&mut self, name: &str, value: &str) {
        let mut length = 0;
        let letters = name.chars().chain([':']).chain(value.chars());
        for letter in letters.filter(|letter| !letter.is_control()) {
            if length + letter.len_utf8() > WIDTH {
                self.0.push_str("\r\n ");
                length = 1;
            }
            self.0.push(letter);
            length += letter.len_utf8();
        }
        self.0.push_str("\r\n");
    }

    /// What people wrote; nothing where they wrote nothing.
    pub fn text(&mut self, name: &str, value: &str) {
        let value = value.trim();
        if !value.is_empty() {
            self.put(name, &escaped(value));
        }
    }

    pub fn done(self) -> String {
        self.0
    }
}

/// As a text stands in a value. Other signs that end a line somewhere end one here as well, and
/// signs without a letter are left out.
pub fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' | ';' | ',' => escaped.extend(['\\', letter]),
            '\n' | '\u{85}' | '\u{2028}' | '\u{2029}' => escaped.push_str("\\n"),
            '\t' => escaped.push(' '),
            letter if letter.is_control() => {}
            letter => escaped.push(letter),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// As other programs read it: lines joined, then what was escaped.
    fn read(line: &str) -> String {
        let joined = line.replace("\r\n ", "");
        let value = joined.strip_prefix("NOTE:").unwrap().strip_suffix("\r\n").unwrap();
        let mut letters = value.chars();
        let mut read = String::new();
        while let Some(letter) = letters.next() {
            read.push(match letter {
                '\\' => match letters.next().unwrap() {
                    'n' => '\n',
                    other => other,
                },
                ';' | ',' => panic!("a bare {letter} in {value}"),
                other => other,
            });
        }
        read
    }

    fn written(text: &str) -> String {
        let mut lines = Lines::default();
        lines.text("NOTE", text);
        lines.done()
    }

    #[test]
    fn lines_break_between_letters_and_not_later_than_the_width() {
        let exact = "x".repeat(WIDTH - "NOTE:".len());
        assert_eq!(written(&exact), format!("NOTE:{exact}\r\n"));
        assert_eq!(written(&format!("{exact}æ")), format!("NOTE:{exact}\r\n æ\r\n"));
        // The last place is too small for a letter of two bytes.
        let short = "x".repeat(WIDTH - "NOTE:".len() - 1);
        assert_eq!(written(&format!("{short}ø!")), format!("NOTE:{short}\r\n ø!\r\n"));
    }

    #[test]
    fn what_means_something_in_the_format_is_escaped() {
        assert_eq!(
            written("a;b, c\\d\r\ne\u{7}\u{2028}f\tg"),
            "NOTE:a\\;b\\, c\\\\d\\ne\\nf g\r\n"
        );
        assert_eq!(written(" \n "), "");
    }

    #[test]
    fn no_value_begins_a_line_of_its_own() {
        let mut lines = Lines::default();
        lines.put("UID", "rk-1/check/a\r\nATTACH:http\u{85}/due");
        assert_eq!(lines.done(), "UID:rk-1/check/aATTACH:http/due\r\n");
    }

    proptest! {
        #[test]
        fn every_text_comes_back(text in "[a-zæøå ,;:\\\\\n\u{1F600}\u{301}n\"]{0,300}") {
            let line = written(&text);
            prop_assert!(line.split("\r\n").all(|line| line.len() <= WIDTH));
            let read = if line.is_empty() { String::new() } else { read(&line) };
            prop_assert_eq!(read, text.trim());
        }

        #[test]
        fn nothing_that_people_write_begins_a_line_of_its_own(text in any::<String>()) {
            let line = written(&text);
            let lines: Vec<&str> = line.split("\r\n").filter(|line| !line.is_empty()).collect();
            prop_assert!(lines.iter().skip(1).all(|line| line.starts_with(' ')));
            let joined = line.replace("\r\n", "");
            prop_assert!(!joined.chars().any(char::is_control));
        }
    }
}
