//! A big library's records, made up: the same seed gives the same records on every machine.

mod make;
mod random;
mod words;

use std::collections::BTreeMap;

use makkerskab::{
    crdt::{Actor, Record},
    domain::Kind,
    exchange::{FileKind, Header, to_file},
    signature::Signature,
    store::{Repository, encode, memory::MemoryStore, record_key},
    workspace::Mint,
};
use random::Random;

/// What the goals for speed are stated for.
pub const FULL: Size = Size { partnerships: 1_000, records: 10_000 };

#[derive(Clone, Copy, Debug)]
pub struct Size {
    pub partnerships: usize,
    /// Of all kinds together.
    pub records: usize,
}

pub struct Data {
    pub records: Vec<Record>,
    pub signatures: BTreeMap<Actor, Signature>,
}

/// Of 9,000 records beside the partnerships, so many are of each kind.
const SHARES: [(Kind, usize); 7] = [
    (Kind::Partner, 700),
    (Kind::Contact, 1_100),
    (Kind::Member, 1_150),
    (Kind::Entry, 2_800),
    (Kind::Action, 1_450),
    (Kind::Goal, 800),
    (Kind::Ask, 1_000),
];
/// Page loads that wrote them.
const ACTORS: usize = 48;

impl Data {
    pub fn of(size: Size, seed: u64) -> Self {
        let mut random = Random::new(seed);
        let actors: Vec<Actor> = (0..ACTORS).map(|_| Actor::from_bits(random.bits())).collect();
        let signatures = actors.iter().enumerate().map(|(place, actor)| {
            let by = format!("{}, {}", random.one_of(words::STAFF), random.one_of(words::PLACES));
            let at = format!("{}T09:{:02}:00+01:00", make::day(place * 21), place);
            (actor.clone(), Signature { by, at })
        });
        let signatures = signatures.collect();
        let mints = actors.into_iter().map(Mint::new).collect();
        let mut maker = make::Maker::new(random, mints);
        let rest = size.records.saturating_sub(size.partnerships);
        let whole: usize = SHARES.iter().map(|(_, share)| share).sum();
        let (mut shares, mut given) = (0, 0);
        let counts = SHARES.map(|(kind, share)| {
            shares += share;
            let count = rest * shares / whole - given;
            given += count;
            (kind, count)
        });
        maker.make(Kind::Partnership, size.partnerships);
        for (kind, count) in counts {
            maker.make(kind, count);
        }
        Self { records: maker.records, signatures }
    }

    /// As a file that somebody saved.
    pub fn file(&self) -> String {
        let header = Header {
            id: "f-bench".into(),
            created: format!("{}T12:00:00+01:00", make::day(make::DAYS)),
            by: "Anne Holm, Havnby".into(),
            program: env!("CARGO_PKG_VERSION").into(),
            kind: FileKind::Everything,
            ..Header::default()
        };
        to_file(&header, &self.records, &self.signatures)
    }

    /// As the browser's local storage holds it.
    pub fn stored(&self) -> BTreeMap<String, String> {
        let small = Repository::new(MemoryStore::new());
        for (actor, signature) in &self.signatures {
            small.sign(actor, signature).expect("an empty store takes a signature");
        }
        let mut entries = small.store().entries();
        for record in &self.records {
            entries.insert(record_key(&record.id), encode(record, 0));
        }
        entries
    }
}

/// Keys and values in UTF-16 code units, as browsers count.
pub fn units(entries: &BTreeMap<String, String>) -> usize {
    let texts = entries.iter().flat_map(|(key, value)| [key, value]);
    texts.map(|text| text.encode_utf16().count()).sum()
}
