//! Damaged and made-up files, one for every roll of the dice.

use std::collections::BTreeMap;

use makkerskab::exchange::{Opened, open, plan, to_file};

const GOLDEN: &[u8] = include_bytes!("../fixtures/exchange/v1_0.json");
/// What is put in here and there: signs that mean something to the importer.
const PIECES: &[&str] = &[
    "{",
    "}",
    "[",
    "]",
    "\"",
    ":",
    ",",
    "\\",
    "\\u0000",
    "\\ud800",
    "null",
    "true",
    "-0",
    "1e999",
    "0.1",
    "18446744073709551616",
    "\u{feff}",
    "\u{a0}",
    "\u{201d}",
    "\u{202e}",
    "Ã¦",
    "\u{fffd}",
    "PK\u{3}\u{4}",
    "%PDF",
    "{\\rtf",
    "<html",
    "\"trace\"",
    "\"seen\"",
    "\"from\"",
    "\"fields\"",
    "\"siblings\"",
    "\"deleted\"",
    "\"id\":\"a\"",
    "\"kind\":\"partner\"",
    "\"storage\":{",
    "\"mirror\":{",
    "\"format\":{\"major\":1,\"minor\":0}",
    "a.1~aaaaaa",
    "a.4294967296",
    "\n",
    "\r",
    "\0",
    "$serde_json::private::Number",
];

/// Small files of every sort: each goes through the whole pipeline in microseconds.
pub fn seeds() -> Vec<Vec<u8>> {
    let golden = String::from_utf8_lossy(GOLDEN).into_owned();
    let compact: String = golden.lines().map(str::trim).collect();
    let bare =
        r#"[{"id":"p-1","kind":"partnership","fields":{"title":"Læs for mig","notes":"æøå"}}]"#;
    let utf16: Vec<u8> = bare.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let latin: Vec<u8> = bare.chars().map(|c| u8::try_from(u32::from(c)).unwrap_or(b'?')).collect();
    let rescue = r#"{"app":"makkerskab","format":{"major":1,"minor":0},"file":{"kind":"rescue"},"storage":{"makkerskab/r/p-1":"00000000{}"},"mirror":{"makkerskab/r/p-1":"x"}}"#;
    vec![
        GOLDEN.to_vec(),
        compact.into_bytes(),
        bare.into(),
        utf16,
        latin,
        rescue.into(),
        Vec::new(),
    ]
}

pub fn mutate(seeds: &[Vec<u8>], dice: &mut Dice) -> Vec<u8> {
    let mut input = seeds.get(dice.roll(seeds.len())).cloned().unwrap_or_default();
    for _ in 0..=dice.roll(4) {
        let place = dice.roll(input.len() + 1);
        let until = (place + dice.roll(24)).min(input.len());
        match dice.roll(8) {
            0 => input.truncate(place),
            1 => drop(input.drain(place..until)),
            2 => {
                let copy: Vec<u8> = input.get(place..until).unwrap_or_default().to_vec();
                let other = dice.roll(input.len() + 1);
                drop(input.splice(other..other, copy));
            }
            3 => input.insert(place, dice.roll(256) as u8),
            4 | 5 => {
                if let Some(byte) = input.get_mut(place) {
                    *byte ^= 1 << dice.roll(8);
                }
            }
            _ => {
                let piece = PIECES.get(dice.roll(PIECES.len())).copied().unwrap_or_default();
                drop(
                    input.splice(place..until.min(place + dice.roll(8)).max(place), piece.bytes()),
                );
            }
        }
    }
    input
}

/// Whether it opened. What opened can be planned, and written so that it opens unchanged.
pub fn one(input: &[u8], is_thorough: bool) -> bool {
    let Ok(Opened { header, records, signatures, .. }) = open(input) else { return false };
    if is_thorough {
        let _ = plan(&BTreeMap::new(), &records).counts();
        let text = to_file(&header, &records, &signatures);
        let again = open(text.as_bytes()).map(|again| again.records);
        assert_eq!(again.as_ref(), Ok(&records), "what was written does not open as it was");
    }
    true
}

pub struct Dice(pub u64);

impl Dice {
    pub fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as usize % sides.max(1)
    }
}
