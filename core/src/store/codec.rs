//! The compact form in which a record is stored, and back.
//!
//! Eight digits of checksum over the id and all that follows, then one JSON object:
//! `{"d":"a1b2","e":3,"f":{..},"k":"partnership","s":"k3f9ab7c.14 q7d2m1xk.2","x":[..]}`.
//! `s` lists the actors seen; in `d` each field of `f`, in order of name, has its dot as the
//! actor's place in `s` in letters and a count; `x` holds the siblings beside the primary ones.
//!
//! Invariant: a value that cannot be read in full is an error, never a default.

use std::{collections::BTreeMap, fmt};

use serde::{
    Deserialize, Deserializer, Serialize,
    de::{Error, MapAccess, Visitor},
};
use serde_json::Value;
use thiserror::Error;

use crate::{
    checksum::short_checksum,
    crdt::{Actor, Dot, FieldName, Record, Register, Sibling, VersionVector, is_token},
    order::collect,
};

/// A record and how often it was put back in time here (by undoing an import). A stored copy with
/// a higher epoch replaces what memory holds; equal epochs merge. Never leaves this browser.
#[derive(Clone, Debug, PartialEq)]
pub struct Stored {
    pub record: Record,
    pub epoch: u32,
}

/// Why a stored value is not a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum CodecError {
    #[error("the key names no record")]
    Key,
    #[error("the checksum does not match")]
    Checksum,
    #[error("the checksum matches, but the content makes no sense to this version")]
    Content,
}

#[derive(Serialize)]
struct Written<'a> {
    d: String,
    #[serde(skip_serializing_if = "is_zero")]
    e: u32,
    f: BTreeMap<&'a str, &'a Value>,
    k: &'a str,
    s: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    x: Vec<(&'a str, String, &'a Value)>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Read<'a> {
    d: &'a str,
    #[serde(default)]
    e: u32,
    f: Fields,
    k: &'a str,
    s: &'a str,
    #[serde(default)]
    x: Vec<(String, String, Value)>,
}

/// Equal records and epochs give equal text.
pub fn encode(record: &Record, epoch: u32) -> String {
    let places: BTreeMap<&Actor, usize> =
        record.seen().iter().enumerate().map(|(place, (actor, _))| (actor, place)).collect();
    let short = |dot: &Dot| {
        let place = places.get(&dot.actor).copied().unwrap_or(usize::MAX);
        format!("{}{}", letters(place), dot.count)
    };
    let seen: Vec<String> =
        record.seen().iter().map(|(actor, count)| format!("{actor}.{count}")).collect();
    let mut written = Written {
        d: String::new(),
        e: epoch,
        f: BTreeMap::new(),
        k: &record.kind,
        s: seen.join(" "),
        x: Vec::new(),
    };
    for (name, register) in record.fields() {
        let Some((first, rest)) = register.siblings().split_first() else { continue };
        written.f.insert(name, &first.value);
        written.d.push_str(&short(&first.dot));
        let rest = rest.iter().map(|sibling| (name, short(&sibling.dot), &sibling.value));
        written.x.extend(rest);
    }
    // Maps of strings and values always serialise; an empty text would fail its own reading back.
    let body = serde_json::to_string(&written).unwrap_or_default();
    format!("{}{body}", short_checksum(&[&record.id, &body]))
}

/// Names and values in the order in which they are written, each name once: a list is read in half the
/// time of a map.
struct Fields(Vec<(FieldName, Value)>);

impl<'de> Deserialize<'de> for Fields {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_map(Ascending)
    }
}

struct Ascending;

impl<'de> Visitor<'de> for Ascending {
    type Value = Fields;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("fields in order of name")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Fields, A::Error> {
        let mut fields: Vec<(FieldName, Value)> = Vec::new();
        while let Some((name, value)) = map.next_entry::<FieldName, Value>()? {
            if fields.last().is_some_and(|(last, _)| *last >= name) {
                return Err(A::Error::custom("a field out of order"));
            }
            fields.push((name, value));
        }
        Ok(Fields(fields))
    }
}

/// Reads what [`encode`] wrote for the record of that id.
///
/// # Errors
/// When the key names no record, the checksum does not match, or what it holds makes no sense to
/// this version.
pub fn decode(id: &str, text: &str) -> Result<Stored, CodecError> {
    if !is_token(id) {
        return Err(CodecError::Key);
    }
    let (check, body) = text.split_at_checked(8).ok_or(CodecError::Checksum)?;
    if check != short_checksum(&[id, body]) {
        return Err(CodecError::Checksum);
    }
    let read: Read = serde_json::from_str(body).map_err(|_| CodecError::Content)?;
    read.into_stored(id).ok_or(CodecError::Content)
}

impl Read<'_> {
    fn into_stored(self, id: &str) -> Option<Stored> {
        let seen: Vec<Dot> =
            self.s.split_terminator(' ').map(Dot::parse).collect::<Option<Vec<_>>>()?;
        let dots = read_dots(self.d, &seen)?;
        if dots.len() != self.f.0.len() || !is_token(self.k) {
            return None;
        }
        let fields = self.f.0.into_iter().zip(dots);
        let fields = fields.map(|((name, value), dot)| (name, Register::one(dot, value)));
        let mut fields: BTreeMap<FieldName, Register> = collect(fields);
        for (name, dot, value) in self.x {
            let [dot] = <[Dot; 1]>::try_from(read_dots(&dot, &seen)?).ok()?;
            let register = fields.get_mut(name.as_str())?;
            let siblings = register.siblings().iter().cloned().chain([Sibling { dot, value }]);
            *register = siblings.collect();
        }
        let seen: VersionVector = seen.into_iter().map(|dot| (dot.actor, dot.count)).collect();
        let record = Record::from_parts(id, self.k, fields, seen);
        Some(Stored { record, epoch: self.e })
    }
}

/// `a1b2ab3`: runs of letters and digits in turn.
fn read_dots(text: &str, seen: &[Dot]) -> Option<Vec<Dot>> {
    let mut dots = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let digits = rest.find(|c: char| !c.is_ascii_lowercase())?;
        let (place, after) = rest.split_at_checked(digits)?;
        let end = after.find(|c: char| !c.is_ascii_digit()).unwrap_or(after.len());
        let (count, remaining) = after.split_at_checked(end)?;
        let actor = &seen.get(place_of(place)?)?.actor;
        dots.push(Dot::checked(actor.clone(), count.parse().ok()?)?);
        rest = remaining;
    }
    Some(dots)
}

/// 0 is `a`, 25 is `z`, 26 is `ba`: base 26.
fn letters(place: usize) -> String {
    let mut digits = Vec::new();
    let mut rest = place;
    loop {
        digits.push(char::from(b'a' + (rest % 26) as u8));
        rest /= 26;
        if rest == 0 {
            return digits.into_iter().rev().collect();
        }
    }
}

fn place_of(letters: &str) -> Option<usize> {
    let mut bytes = letters.bytes().peekable();
    bytes.peek()?;
    bytes.try_fold(0_usize, |sum, byte| {
        sum.checked_mul(26)?.checked_add(usize::from(byte.checked_sub(b'a')?))
    })
}

fn is_zero(epoch: &u32) -> bool {
    *epoch == 0
}
