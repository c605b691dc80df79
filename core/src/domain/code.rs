//! Closed lists of values, each with the code that files carry.

use super::same_name_key;

/// Declares an enum whose variants are written in files by a code that never changes.
macro_rules! codes {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $code:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$variant_doc])* $variant),+ }

        impl $crate::domain::Code for $name {
            const ALL: &'static [Self] = &[$(Self::$variant),+];

            fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }
        }

        impl From<$name> for serde_json::Value {
            fn from(value: $name) -> Self {
                $crate::domain::Code::code(value).into()
            }
        }
    };
}
pub(crate) use codes;

/// A value of a closed list.
pub trait Code: Copy + Ord + 'static {
    /// In the order that people read them.
    const ALL: &'static [Self];

    /// What stands in files: stable for ever.
    fn code(self) -> &'static str;

    fn parse(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|value| value.code() == code)
    }
}

/// The value that somebody has written: by its code, or by one of the words for it.
pub fn spoken<C: Code>(text: &str, words: &[(String, C)]) -> Option<C> {
    let key = same_name_key(text);
    let is_it = |word: &&(String, C)| same_name_key(&word.0) == key;
    C::parse(&text.to_lowercase()).or_else(|| words.iter().find(is_it).map(|(_, value)| *value))
}
