//! Whose a goal, a contribution or a set of answers is: what their field `party` says.

/// Read out of the field with [`Whose::of`], written with [`Whose::id`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose<'a> {
    Library,
    /// Nobody's own: a goal of all, answers that all gave together.
    Shared,
    Citizens,
    /// The partner's id. It may be one that is gone, or none.
    Partner(&'a str),
}

impl<'a> Whose<'a> {
    pub fn of(party: &'a str) -> Self {
        match party {
            "library" => Self::Library,
            "shared" => Self::Shared,
            "citizens" => Self::Citizens,
            id => Self::Partner(id),
        }
    }

    pub const fn id(self) -> &'a str {
        match self {
            Self::Library => "library",
            Self::Shared => "shared",
            Self::Citizens => "citizens",
            Self::Partner(id) => id,
        }
    }

    /// Whether it is the library's own.
    pub fn is_library(party: &'a str) -> bool {
        Self::of(party) == Whose::Library
    }
}

/// What stands where a library without a name was written down: the word of the page, in its language then.
const UNNAMED: [&str; 2] = ["Biblioteket", "The library"];

/// Whether what a round or a map calls the library is no name.
pub fn is_unnamed(library: &str) -> bool {
    library.trim().is_empty() || UNNAMED.contains(&library.trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_again() {
        for whose in [Whose::Library, Whose::Shared, Whose::Citizens, Whose::Partner("pa-1")] {
            assert_eq!(Whose::of(whose.id()), whose);
        }
        assert_eq!(Whose::of(""), Whose::Partner(""));
    }
}
