//! Random mail histories: 2-5 people, 20-79 steps, 3 fields.

use super::random::{Random, mix};

pub const FIELDS: [&str; 3] = ["notes", "status", "title"];

/// Who does what. The numbers are choices, taken modulo what there is to choose from.
#[derive(Clone, Copy, Debug)]
pub enum Step {
    Edit {
        who: usize,
        field: usize,
    },
    /// Two fields saved together.
    EditTwo {
        who: usize,
        field: usize,
    },
    /// A choice undone: several values stand again.
    Reopen {
        who: usize,
        field: usize,
    },
    /// A file is written; from now on anybody may open it, any number of times.
    Mail {
        who: usize,
    },
    /// Somebody changes a file in a text editor and mails that.
    EditByHand {
        file: usize,
        kind: usize,
        field: usize,
    },
    /// Somebody cuts the trace from a file.
    Strip {
        file: usize,
    },
    Open {
        who: usize,
        file: usize,
    },
    OpenOwn {
        who: usize,
    },
    OpenAndUndo {
        who: usize,
        file: usize,
    },
    /// The browser dies: what it stored is an earlier state.
    Crash {
        who: usize,
        back: usize,
    },
    /// A profile is copied to another machine, over what was there.
    Fork {
        from: usize,
        to: usize,
    },
    Reload {
        who: usize,
    },
    Delete {
        who: usize,
    },
    Restore {
        who: usize,
    },
    Purge {
        who: usize,
    },
}

#[derive(Clone, Debug)]
pub struct History {
    pub people: usize,
    pub words: Vec<u64>,
}

impl History {
    pub fn of(seed: u64) -> Self {
        let mut random = Random::new(mix(seed));
        let people = 2 + random.below(4);
        let steps = 20 + random.below(60);
        Self { people, words: (0..steps).map(|_| random.word()).collect() }
    }

    /// The same with every step left out that is not needed for it to fail.
    pub fn shrink(&self, fails: impl Fn(&Self) -> bool) -> Self {
        let mut small = self.clone();
        let mut length = small.words.len();
        while length > 0 {
            let mut start = 0;
            while start < small.words.len() {
                let mut shorter = small.clone();
                shorter.words.drain(start..(start + length).min(shorter.words.len()));
                match fails(&shorter) {
                    true => small = shorter,
                    false => start += length,
                }
            }
            length /= 2;
        }
        small
    }

    pub fn steps(&self) -> impl Iterator<Item = Step> {
        self.words.iter().map(|word| step(*word, self.people))
    }
}

fn step(word: u64, people: usize) -> Step {
    let part = |shift: u32| (word >> shift) as usize & 0xfff;
    let who = part(8) % people;
    let field = part(20) % FIELDS.len();
    let (file, kind) = (part(32), part(44));
    match word % 100 {
        0..28 => Step::Edit { who, field },
        28..31 => Step::EditTwo { who, field },
        31..33 => Step::Reopen { who, field },
        33..51 => Step::Mail { who },
        51..76 => Step::Open { who, file },
        76..78 => Step::OpenOwn { who },
        78..80 => Step::OpenAndUndo { who, file },
        80..86 => Step::EditByHand { file, kind, field },
        86..88 => Step::Strip { file },
        88..91 => Step::Crash { who, back: file },
        91..92 => Step::Fork { from: who, to: part(32) % people },
        92..94 => Step::Reload { who },
        94..97 => Step::Delete { who },
        97..99 => Step::Restore { who },
        _ => Step::Purge { who },
    }
}

/// The value that step `number` writes: mostly its own, sometimes what others write too.
pub fn value(number: usize, word: u64) -> String {
    match mix(word) % 16 {
        0 => "ja".into(),
        1 => "nej".into(),
        2 => String::new(),
        _ => format!("v{number}"),
    }
}
