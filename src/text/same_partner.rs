//! Words for two records of one partner that become one.

use super::{
    Lang,
    format::{brief, da, en},
};
use crate::workspace::{Joining, PartnerRow};

pub struct SamePartner {
    pub title: &'static str,
    pub hint: &'static str,
    /// What tells two of one name apart.
    pub has: fn(&PartnerRow) -> String,
    /// Which goes into which.
    pub join: fn(&str, &str) -> String,
    pub swap: fn(&str) -> String,
    pub two: fn(&str, &str) -> String,
    pub said_two: fn(&str, &str) -> String,
    pub joined: fn(&str) -> String,
    pub joined_noted: fn(&str) -> String,
    /// A line of the notes: the two, and what else was said.
    pub joined_note: fn(&str, &str) -> String,
    /// The same question asked from a partner's own page.
    pub by_hand: &'static str,
    pub by_hand_hint: &'static str,
    pub other: &'static str,
    pub choose: &'static str,
    pub comes: fn(&Joining) -> String,
    /// After a merge: how many questions wait on the list of partners.
    pub after_merge: fn(usize) -> String,
}

pub const DA: SamePartner = SamePartner {
    title: "Samme partner?",
    hint: "De her ligner hinanden. Samler I dem, flytter kontakter, partnerskaber, log og aftaler med. Hvor de to siger noget forskelligt, kommer den andens svar i noterne. I kan fortryde.",
    has: |row| {
        let contacts = match row.contacts.as_slice() {
            [] => "Ingen kontakter".into(),
            [one] => format!("Kontakt: {one}", one = brief(one)),
            [first, more @ ..] => {
                format!(
                    "Kontakter: {first} og {more} til",
                    first = brief(first),
                    more = da(more.len())
                )
            }
        };
        match row.partnerships.as_slice() {
            [] => format!("{contacts}. Ingen partnerskaber."),
            [one] => format!("{contacts}. Partnerskab: {one}.", one = brief(&one.title)),
            [first, more @ ..] => format!(
                "{contacts}. Partnerskaber: {first} og {more} til.",
                first = brief(&first.title),
                more = da(more.len())
            ),
        }
    },
    join: |goes, stays| {
        if goes == stays {
            return format!("Saml de to, der hedder {stays}", stays = brief(stays));
        }
        format!("Saml {goes} i {stays}", goes = brief(goes), stays = brief(stays))
    },
    swap: |goes| format!("Behold den anden: {goes}", goes = brief(goes)),
    two: |one, other| {
        if one == other {
            return format!("Nej, det er to, der hedder {one}", one = brief(one));
        }
        format!("Nej, {one} og {other} er to", one = brief(one), other = brief(other))
    },
    said_two: |one, other| {
        format!("{one} og {other} er to", one = brief(one), other = brief(other))
    },
    joined: |name| format!("Samlet i {name}", name = brief(name)),
    joined_noted: |name| {
        format!(
            "Samlet i {name}. Hvor de to var forskellige, står den andens svar i noterne",
            name = brief(name)
        )
    },
    joined_note: |names, said| format!("Samlet af {names}. Der stod også: {said}"),
    by_hand: "Er det den samme som en anden partner?",
    by_hand_hint: "Står partneren to gange, kan I samle de to her. Hvor de siger noget forskelligt, kommer den andens svar i noterne. I kan fortryde.",
    other: "Den anden",
    choose: "Vælg en partner",
    comes: |joining| {
        let lang = Lang::Da;
        let told = [
            counts(
                lang,
                [
                    (joining.contacts, ["kontakt", "kontakter"]),
                    (joining.partnerships, ["partnerskab", "partnerskaber"]),
                    (
                        joining.others,
                        ["sted i log, aftaler og kort", "steder i log, aftaler og kort"],
                    ),
                ],
            )
            .map(|all| format!("Kommer med hertil: {all}.")),
            counts(
                lang,
                [
                    (joining.same_contacts, ["kontakt", "kontakter"]),
                    (joining.same_partnerships, ["partnerskab", "partnerskaber"]),
                ],
            )
            .map(|all| format!("Står begge steder og bliver til én: {all}.")),
            counts(
                lang,
                [(joining.otherwise.len(), ["svar er forskelligt", "svar er forskellige"])],
            )
            .map(|all| format!("{all}; den andens svar kommer i noterne.")),
        ];
        said(told).unwrap_or_else(|| "Den anden har intet, som den her ikke har.".into())
    },
    after_merge: |count| match count {
        1 => "1 partner ligner en anden. Er det den samme?".into(),
        count => format!(
            "{count} steder på listen ligner to partnere hinanden. Er det den samme?",
            count = da(count)
        ),
    },
};

pub const EN: SamePartner = SamePartner {
    title: "The same partner?",
    hint: "These look alike. If you join them, contacts, partnerships, log and agreements move along. Where the two say different things, the other's answer goes into the notes. You can undo.",
    has: |row| {
        let contacts = match row.contacts.as_slice() {
            [] => "No contacts".into(),
            [one] => format!("Contact: {one}", one = brief(one)),
            [first, more @ ..] => {
                format!(
                    "Contacts: {first} and {more} more",
                    first = brief(first),
                    more = en(more.len())
                )
            }
        };
        match row.partnerships.as_slice() {
            [] => format!("{contacts}. No partnerships."),
            [one] => format!("{contacts}. Partnership: {one}.", one = brief(&one.title)),
            [first, more @ ..] => format!(
                "{contacts}. Partnerships: {first} and {more} more.",
                first = brief(&first.title),
                more = en(more.len())
            ),
        }
    },
    join: |goes, stays| {
        if goes == stays {
            return format!("Join the two called {stays}", stays = brief(stays));
        }
        format!("Join {goes} into {stays}", goes = brief(goes), stays = brief(stays))
    },
    swap: |goes| format!("Keep the other one: {goes}", goes = brief(goes)),
    two: |one, other| {
        if one == other {
            return format!("No, they are two called {one}", one = brief(one));
        }
        format!("No, {one} and {other} are two", one = brief(one), other = brief(other))
    },
    said_two: |one, other| {
        format!("{one} and {other} are two", one = brief(one), other = brief(other))
    },
    joined: |name| format!("Joined in {name}", name = brief(name)),
    joined_noted: |name| {
        format!(
            "Joined in {name}. Where the two differed, the other's answer is in the notes",
            name = brief(name)
        )
    },
    joined_note: |names, said| format!("Joined from {names}. It also said: {said}"),
    by_hand: "Is it the same as another partner?",
    by_hand_hint: "Where a partner stands twice, the two can be joined here. Where they say different things, the other's answer goes into the notes. You can undo.",
    other: "The other one",
    choose: "Choose a partner",
    comes: |joining| {
        let lang = Lang::En;
        let told = [
            counts(
                lang,
                [
                    (joining.contacts, ["contact", "contacts"]),
                    (joining.partnerships, ["partnership", "partnerships"]),
                    (
                        joining.others,
                        ["place in log, agreements and maps", "places in log, agreements and maps"],
                    ),
                ],
            )
            .map(|all| format!("Comes along: {all}.")),
            counts(
                lang,
                [
                    (joining.same_contacts, ["contact", "contacts"]),
                    (joining.same_partnerships, ["partnership", "partnerships"]),
                ],
            )
            .map(|all| format!("Stands in both places and becomes one: {all}.")),
            counts(lang, [(joining.otherwise.len(), ["answer differs", "answers differ"])])
                .map(|all| format!("{all}; the other's answer goes into the notes.")),
        ];
        said(told).unwrap_or_else(|| "The other one has nothing that this one lacks.".into())
    },
    after_merge: |count| match count {
        1 => "1 partner looks like another. Is it the same?".into(),
        count => format!(
            "In {count} places on the list two partners look alike. Are they the same?",
            count = en(count)
        ),
    },
};

/// `2 kontakter, 1 partnerskab`; nothing where there are none.
fn counts<const N: usize>(lang: Lang, all: [(usize, [&str; 2]); N]) -> Option<String> {
    let said = all.into_iter().filter(|(count, _)| *count > 0);
    let said: Vec<String> = said.map(|(count, words)| lang.counted(count, words)).collect();
    (!said.is_empty()).then(|| said.join(", "))
}

fn said(all: [Option<String>; 3]) -> Option<String> {
    let all: Vec<String> = all.into_iter().flatten().collect();
    (!all.is_empty()).then(|| all.join(" "))
}
