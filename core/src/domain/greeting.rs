//! By which name somebody is greeted in a mail.

use super::same_name_key;

/// What a contact is called where a list gave a number or an address, and nobody's name.
pub const MAIN_NUMBER: [&str; 2] = ["Hovednummer", "Main number"];

/// The first word of a contact's name; nothing where it is the organisation's own number, or bears its name.
pub fn first_name<'a>(contact: &'a str, partner: &str) -> Option<&'a str> {
    let key = same_name_key(contact);
    let mut others = MAIN_NUMBER.into_iter().chain([partner]);
    let is_nobody = others.any(|name| same_name_key(name) == key);
    contact.split_whitespace().next().filter(|_| !is_nobody)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_are_greeted_and_numbers_are_not() {
        assert_eq!(first_name("Anne Bech", "Røde Kors"), Some("Anne"));
        assert_eq!(first_name("røde kors", "Røde Kors"), None);
        assert_eq!(first_name("Hovednummer", "Røde Kors"), None);
        assert_eq!(first_name("main number", ""), None);
        assert_eq!(first_name(" ", "Røde Kors"), None);
    }
}
