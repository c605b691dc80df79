//! Who wrote what, and what a copy has heard of.

use std::{collections::BTreeMap, fmt, sync::Arc};

use crate::checksum::checksum;

/// The highest count of a dot (guard G1): no honest record comes near it.
pub const MAX_COUNT: u32 = i32::MAX as u32;

/// One page load that edits. Not a person and not a device, so that no count is ever reused after
/// a crash, a restored profile or a second tab.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Actor(Arc<str>);

/// Not among the digits that page loads are named by.
const INNER: &str = "-i";
/// Between who said it and who put it back.
const AGAIN: &str = "-r-";

impl Actor {
    /// The actor of that name, or `None` unless it is 1-64 characters of `[a-z0-9-]`.
    pub fn parse(name: &str) -> Option<Self> {
        is_token(name).then(|| Self(name.into()))
    }

    /// The forty random bits of a page load as eight base32 characters.
    pub fn from_bits(bits: u64) -> Self {
        Self(base32(bits, 8).into())
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Who writes, in this page load, what may have to stay at home: a copy that lacks it leaves this
    /// one out of what it has seen, and nothing has to be written anew.
    pub fn inner(&self) -> Self {
        Self(format!("{}{INNER}", self.0).into())
    }

    pub fn is_inner(&self) -> bool {
        self.0.ends_with(INNER)
    }

    /// Who writes, in this page load, what somebody else had said and what is put back: the words stay
    /// theirs, while the edit is of this page load. No name for it that would be too long.
    pub fn putting_back(&self, said: &Self) -> Self {
        let page = said.page();
        match page == self.page() {
            true => self.clone(),
            false => Self::parse(&format!("{page}{AGAIN}{self}")).unwrap_or_else(|| self.clone()),
        }
    }

    /// Whether it puts back what that one had said.
    pub fn puts_back(&self, said: &Self) -> bool {
        self.0.contains(AGAIN) && self.page() == said.page()
    }

    /// The page load that said it, under whichever name this is.
    pub fn page(&self) -> Self {
        let said = self.0.split_once(AGAIN).map_or(&*self.0, |(said, _)| said);
        Self(said.strip_suffix(INNER).unwrap_or(said).into())
    }

    /// Whether that page load wrote it, under whichever name.
    pub fn is_of(&self, page: &Self) -> bool {
        let wrote = self.0.rsplit_once(AGAIN).map_or(&*self.0, |(_, wrote)| wrote);
        wrote.strip_suffix(INNER).unwrap_or(wrote) == &*page.0
    }

    /// Whether that page load wrote it and said it, too.
    pub fn is_word_of(&self, page: &Self) -> bool {
        self.is_of(page) && self.page() == *page
    }

    /// Other names for the same page load, without end.
    fn namesakes(&self) -> impl Iterator<Item = Self> {
        (1_u32..).map(|n| Self::from_bits(checksum(&[self.as_str(), &n.to_string()])))
    }
}

/// One edit of one record. Of two the one that counts higher is the later; of equals chance says which, the
/// same everywhere (Lamport 1978).
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Dot {
    /// Higher than that of any earlier edit by that actor, and than those of the other answers that
    /// [`super::Record::edit`] left standing beside it.
    pub count: u32,
    pub actor: Actor,
}

impl Dot {
    pub fn new(actor: Actor, count: u32) -> Self {
        Self { actor, count }
    }

    /// Reads `k3f9ab7c.14`; `None` unless the count is 1 to [`MAX_COUNT`].
    pub fn parse(text: &str) -> Option<Self> {
        let (actor, count) = text.rsplit_once('.')?;
        Self::checked(Actor::parse(actor)?, count.parse().ok()?)
    }

    /// `None` unless the count is 1 to [`MAX_COUNT`].
    pub fn checked(actor: Actor, count: u32) -> Option<Self> {
        (1..=MAX_COUNT).contains(&count).then_some(Self { actor, count })
    }
}

/// For each actor, how many of its edits of this record a copy has seen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct VersionVector(BTreeMap<Actor, u32>);

impl VersionVector {
    pub fn get(&self, actor: &Actor) -> u32 {
        self.0.get(actor).copied().unwrap_or(0)
    }

    pub fn covers(&self, dot: &Dot) -> bool {
        dot.count <= self.get(&dot.actor)
    }

    pub fn covers_all(&self, other: &Self) -> bool {
        other.0.iter().all(|(actor, count)| *count <= self.get(actor))
    }

    pub fn add(&mut self, dot: &Dot) {
        self.raise(&dot.actor, dot.count);
    }

    /// Pointwise maximum.
    pub fn join(&mut self, other: &Self) {
        for (actor, count) in &other.0 {
            self.raise(actor, *count);
        }
    }

    /// The next dot of this actor, counted as seen from now on.
    pub fn next(&mut self, actor: &Actor) -> Dot {
        self.next_after(actor, 0)
    }

    /// The actor's next dot that counts higher than `count`, too, unless that is a count that no honest record comes
    /// near: it would use up the actor's own. Where a forged copy claimed that the
    /// actor's counts are used up, it goes by another name: no dot is ever used twice.
    pub fn next_after(&mut self, actor: &Actor, count: u32) -> Dot {
        let is_free = |actor: &Actor| self.get(actor) < MAX_COUNT;
        let mut names = std::iter::once(actor.clone()).chain(actor.namesakes());
        let actor = names.find(is_free).unwrap_or_else(|| actor.clone());
        let count = self.get(&actor).max(count.min(MAX_COUNT / 2)).saturating_add(1);
        let dot = Dot { count, actor };
        self.add(&dot);
        dot
    }

    pub fn iter(&self) -> impl Iterator<Item = (&Actor, u32)> {
        self.0.iter().map(|(actor, count)| (actor, *count))
    }

    pub fn len(&self) -> usize {
        self.0.len()
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    fn raise(&mut self, actor: &Actor, count: u32) {
        if count > self.get(actor) {
            self.0.insert(actor.clone(), count);
        }
    }
}

impl FromIterator<(Actor, u32)> for VersionVector {
    fn from_iter<I: IntoIterator<Item = (Actor, u32)>>(pairs: I) -> Self {
        let mut vector = Self::default();
        for (actor, count) in pairs {
            vector.raise(&actor, count);
        }
        vector
    }
}

impl fmt::Display for Actor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Actor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for Dot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.actor, self.count)
    }
}

impl fmt::Debug for Dot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}

/// Ids of records and actors: 1-64 characters of `[a-z0-9-]`.
pub fn is_token(text: &str) -> bool {
    (1..=64).contains(&text.len())
        && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

/// The lowest `5 * digits` bits, in digits that cannot be mistaken for one another.
pub(super) fn base32(bits: u64, digits: u32) -> String {
    const DIGITS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
    (0..digits)
        .rev()
        .filter_map(|place| DIGITS.get((bits >> (5 * place)) as usize % 32))
        .map(|digit| char::from(*digit))
        .collect()
}
