//! Text that people typed, as links that are safe to follow.

use std::fmt::Write as _;

/// A web address, where it says plainly that it is one.
pub fn web_link(text: &str) -> Option<&str> {
    let text = text.trim();
    let lower = text.to_ascii_lowercase();
    let rest = lower.strip_prefix("https://").or_else(|| lower.strip_prefix("http://"))?;
    let is_whole = !rest.is_empty() && !text.contains(char::is_whitespace);
    is_whole.then_some(text)
}

/// `tel:` with nothing but digits and a leading plus. The first number, where there are several.
pub fn phone_link(text: &str) -> Option<String> {
    let first = text.split([',', ';', '/']).next().unwrap_or_default().trim();
    let digits: String = first.chars().filter(char::is_ascii_digit).collect();
    let plus = if first.starts_with('+') { "+" } else { "" };
    (3..=15).contains(&digits.len()).then(|| format!("tel:{plus}{digits}"))
}

/// `mailto:` for one plain address.
pub fn mail_link(text: &str) -> Option<String> {
    let text = text.trim();
    let (name, host) = text.split_once('@')?;
    let is_plain = |part: &str| {
        !part.is_empty()
            && part.chars().all(|c| c.is_alphanumeric() || matches!(c, '.' | '-' | '_' | '+'))
    };
    (is_plain(name) && is_plain(host) && host.contains('.')).then(|| format!("mailto:{text}"))
}

/// A link that opens the mail program.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MailLink {
    pub href: String,
    /// Whether the text of the mail stands in it: one that is too long for a link is left out.
    pub is_whole: bool,
}

/// A mail to one address, or to several with commas between.
pub fn mailto(address: &str, subject: &str, body: &str) -> MailLink {
    const LONGEST: usize = 2_000;
    let all = address.split([',', ';']).map(str::trim).filter(|one| !one.is_empty());
    let all: Vec<String> = all.map(|one| encoded(one, "@.")).collect();
    let short = format!("mailto:{}?subject={}", all.join(","), encoded(subject, ""));
    let whole = format!("{short}&body={}", encoded(&body.replace('\n', "\r\n"), ""));
    match whole.len() < LONGEST {
        true => MailLink { href: whole, is_whole: true },
        false => MailLink { href: short, is_whole: false },
    }
}

fn encoded(text: &str, also_plain: &str) -> String {
    let mut encoded = String::new();
    for byte in text.bytes() {
        let is_plain = byte.is_ascii_alphanumeric() || b"-_~".contains(&byte);
        match is_plain || also_plain.as_bytes().contains(&byte) {
            true => encoded.push(byte.into()),
            // Writing to a string does not fail.
            false => drop(write!(encoded, "%{byte:02X}")),
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_web_is_the_web() {
        assert_eq!(web_link(" https://greve.dk/a?b=1 "), Some("https://greve.dk/a?b=1"));
        assert_eq!(web_link("HTTP://greve.dk"), Some("HTTP://greve.dk"));
        for bad in
            ["greve.dk", "javascript:alert(1)", "https://", "https://a b", "data:text/html,x", ""]
        {
            assert_eq!(web_link(bad), None, "{bad}");
        }
    }

    #[test]
    fn numbers_are_dialled_without_their_spaces() {
        assert_eq!(phone_link("+45 12 34 56 78").as_deref(), Some("tel:+4512345678"));
        assert_eq!(phone_link("12 34 56 78, lok. 9").as_deref(), Some("tel:12345678"));
        assert_eq!(phone_link("ring i morgen"), None);
        assert_eq!(phone_link("1"), None);
    }

    #[test]
    fn mail_goes_to_one_address() {
        assert_eq!(mail_link("lone@greve.dk").as_deref(), Some("mailto:lone@greve.dk"));
        assert_eq!(mail_link("søren@bøger.dk").as_deref(), Some("mailto:søren@bøger.dk"));
        for bad in ["lone", "a@b", "a@b.dk?bcc=c@d.dk", "a@b.dk,c@d.dk", "x y@b.dk", ""] {
            assert_eq!(mail_link(bad), None, "{bad}");
        }
    }

    #[test]
    fn a_link_holds_what_fits_in_a_link() {
        let mail = mailto("peter@eksempel.invalid", "Tak & hej", "Kære Peter\nVi ses å?");
        assert!(mail.is_whole);
        assert_eq!(
            mail.href,
            "mailto:peter@eksempel.invalid?subject=Tak%20%26%20hej&body=K%C3%A6re%20Peter%0D%0AVi%20ses%20%C3%A5%3F"
        );
        let mail = mailto("a@e.dk, b@e.dk", "Hej", "Kom");
        assert!(mail.href.starts_with("mailto:a@e.dk,b@e.dk?subject=Hej&"), "{}", mail.href);
        let mail = mailto("p@e.dk?bcc=x@y.dk", "Hej", &"lang ".repeat(500));
        assert!(!mail.is_whole);
        assert_eq!(mail.href, "mailto:p@e.dk%3Fbcc%3Dx@y.dk?subject=Hej");
    }
}
