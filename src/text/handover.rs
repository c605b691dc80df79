//! Words of what stands open on whoever led before.

use super::{Lang, brief, network::listed};
use crate::guide::{Charge, Charges, HandOver};

pub struct Words {
    /// `2 skridt og 1 besked`
    pub charges: fn(&Charges) -> String,
    pub theirs: fn(&HandOver) -> String,
    pub unsure: fn(&HandOver) -> String,
    pub give: fn(&HandOver) -> String,
    pub give_unsure: fn(&HandOver) -> String,
    pub leave: &'static str,
    pub given: fn(&str, &str) -> String,
    pub left: fn(&str) -> String,
}

pub const DA: Words = Words {
    charges: |charges| told(charges, Lang::Da, da),
    theirs: |own| {
        let what = told(&own.theirs, Lang::Da, da);
        let places = match own.homes.len() {
            0 | 1 => String::new(),
            count => format!(" i {} partnerskaber", Lang::Da.count(count)),
        };
        format!("{} er stadig sat på {what}{places}.", own.from)
    },
    unsure: |own| {
        let (names, what) = (names(own, "og"), told(&own.unsure, Lang::Da, da));
        format!("{names} er sat på {what}. Det kan være {}.", several(own, "eller"))
    },
    give: |own| match count(&own.theirs) {
        1 => format!("Giv det til {}", own.to),
        _ => format!("Giv det hele til {}", own.to),
    },
    give_unsure: |own| format!("Giv det, der står på {}, til {}", names(own, "og"), own.to),
    leave: "Lad det stå",
    given: |what, to| format!("{what} er givet til {to}", to = brief(to)),
    left: |from| format!("Det bliver stående på {from}", from = brief(from)),
};

pub const EN: Words = Words {
    charges: |charges| told(charges, Lang::En, en),
    theirs: |own| {
        let what = told(&own.theirs, Lang::En, en);
        let places = match own.homes.len() {
            0 | 1 => String::new(),
            count => format!(" in {} partnerships", Lang::En.count(count)),
        };
        format!("{} still has {what}{places}.", own.from)
    },
    unsure: |own| {
        let (names, what) = (names(own, "and"), told(&own.unsure, Lang::En, en));
        format!("In the name of {names}: {what}. That may be {}.", several(own, "or"))
    },
    give: |own| match count(&own.theirs) {
        1 => format!("Give it to {}", own.to),
        _ => format!("Give it all to {}", own.to),
    },
    give_unsure: |own| format!("Give what is in the name of {} to {}", names(own, "and"), own.to),
    leave: "Leave it there",
    given: |what, to| format!("Given to {to}: {what}", to = brief(to)),
    left: |from| format!("It stays with {from}", from = brief(from)),
};

fn told(charges: &Charges, lang: Lang, words: fn(Charge) -> [&'static str; 2]) -> String {
    let each = charges.iter().map(|(charge, count)| lang.counted(*count, words(*charge)));
    listed(&each.collect::<Vec<_>>(), lang)
}

fn count(charges: &Charges) -> usize {
    charges.values().sum()
}

fn names(own: &HandOver, and: &str) -> String {
    between(own.names.iter().map(String::as_str), and)
}

fn several(own: &HandOver, or: &str) -> String {
    between(own.several.iter().map(String::as_str), or)
}

fn between<'a>(names: impl Iterator<Item = &'a str>, word: &str) -> String {
    match names.collect::<Vec<_>>().split_last() {
        None => String::new(),
        Some((one, [])) => (*one).to_owned(),
        Some((last, first)) => format!("{} {word} {last}", first.join(", ")),
    }
}

fn da(charge: Charge) -> [&'static str; 2] {
    match charge {
        Charge::Step => ["skridt", "skridt"],
        Charge::Message => ["besked", "beskeder"],
        Charge::Approval => ["tilladelse", "tilladelser"],
        Charge::Line => ["punkt på tjeklisten", "punkter på tjeklisten"],
        Charge::Risk => ["risiko", "risici"],
        Charge::Meeting => ["møde", "møder"],
        Charge::Press => ["pressekontakt", "pressekontakter"],
    }
}

fn en(charge: Charge) -> [&'static str; 2] {
    match charge {
        Charge::Step => ["step", "steps"],
        Charge::Message => ["message", "messages"],
        Charge::Approval => ["approval", "approvals"],
        Charge::Line => ["item on the checklist", "items on the checklist"],
        Charge::Risk => ["risk", "risks"],
        Charge::Meeting => ["meeting", "meetings"],
        Charge::Press => ["press contact", "press contacts"],
    }
}
