//! Names that are not to be named, taken out of what others read.
//!
//! Works on the records themselves: who is in the trash, and whose wish is disputed, is as silent
//! as everybody else.

mod letters;
mod mentions;
mod name;
mod phone;
mod quiet;
mod spelling;
mod told;
mod ways;

use std::collections::BTreeSet;

use self::spelling::Words;
use crate::{crdt::Life, domain::Kind, field, workspace::Workspace};

pub use mentions::{Mention, Mentions, mentions, mentions_in, short_names};
pub(in crate::workspace) use quiet::Quiet;
pub use spelling::{Names, has_name, occurring, without_names};
use told::{below, names_where};

/// Names that may not stand where others read: partners not to be named here or anywhere, and
/// their people, those who left too.
pub fn withheld(workspace: &Workspace, partnership: &str) -> Vec<String> {
    names_where(workspace, &unnamed_in(workspace, partnership), &|_| true)
}

/// The same where the readers are some of those partners themselves: they know who they are.
pub fn withheld_beside(
    workspace: &Workspace,
    partnership: &str,
    readers: &BTreeSet<String>,
) -> Vec<String> {
    names_of(workspace, &unnamed_beside(workspace, partnership, readers))
}

/// Partners who may not be named there to readers who are some of them.
pub fn unnamed_beside(
    workspace: &Workspace,
    partnership: &str,
    readers: &BTreeSet<String>,
) -> BTreeSet<String> {
    to_others(workspace, unnamed_in(workspace, partnership), readers)
}

/// Those of them who are none of the readers, by no record that was joined with another either.
pub(super) fn to_others(
    workspace: &Workspace,
    mut unnamed: BTreeSet<String>,
    readers: &BTreeSet<String>,
) -> BTreeSet<String> {
    unnamed.retain(|id| !is_one_of(workspace, readers, id));
    unnamed
}

/// Whether a partner is one of those, or was joined with one.
pub(super) fn is_one_of(workspace: &Workspace, partners: &BTreeSet<String>, id: &str) -> bool {
    let stays = |id| workspace.quiet.last_of(id);
    partners.iter().any(|own| stays(own) == stays(id))
}

/// Those of them that may stand in a text: quick to tell, so that the exact look, letter by letter,
/// is for these few only.
pub fn withheld_in(workspace: &Workspace, partnership: &str, text: &str) -> Vec<String> {
    let words = Words::of(text);
    names_where(workspace, &unnamed_in(workspace, partnership), &|way| words.may_have(way))
}

/// Partners who may not be named in a partnership, nor anywhere.
pub fn unnamed_in(workspace: &Workspace, partnership: &str) -> BTreeSet<String> {
    let quiet = &workspace.quiet;
    let mut unnamed = silent_partners(workspace);
    if quiet.has_partnership(partnership) {
        unnamed.extend(taking_part(workspace, partnership).map(str::to_owned));
    }
    unnamed
}

impl Workspace {
    /// Whether a partner is not to be named anywhere: while people disagree, one who says so is enough.
    pub fn is_silent(&self, partner: &str) -> bool {
        self.quiet.partners.contains(partner)
    }

    /// Whether a partner that takes part may be named there.
    pub fn may_be_named_in(&self, partnership: &str, partner: &str) -> bool {
        !self.is_silent(partner) && !self.quiet.has_partnership(partnership)
    }
}

/// Partners who are not to be named anywhere, or not in a partnership of theirs.
pub fn unnamed(workspace: &Workspace) -> BTreeSet<String> {
    let mut unnamed = silent_partners(workspace);
    for partnership in workspace.quiet.partnerships() {
        unnamed.extend(taking_part(workspace, partnership).map(str::to_owned));
    }
    unnamed
}

fn silent_partners(workspace: &Workspace) -> BTreeSet<String> {
    let is_known = |id: &str| workspace.record(id).is_some_and(|own| own.life() != Life::Purged);
    workspace.quiet.silent(is_known)
}

/// All names of these partners and of their people, and where those are reached, the longest first,
/// so that no part of a longer name is left standing.
pub fn names_of(workspace: &Workspace, partners: &BTreeSet<String>) -> Vec<String> {
    names_where(workspace, partners, &|_| true)
}

fn taking_part<'a>(
    workspace: &'a Workspace,
    partnership: &'a str,
) -> impl Iterator<Item = &'a str> {
    below(workspace, partnership, Kind::Member)
        .flat_map(|member| member.texts(field!(Member.partner)))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::crdt::{Actor, Record};

    fn quiet(name: &str) -> Workspace {
        let mut record = Record::new("pa-1", "partner");
        let fields = [("name", vec![name.into()]), ("publicity_pref", vec!["none".into()])];
        record.write(&Actor::parse("anne").unwrap(), fields);
        Workspace::new(vec![record])
    }

    #[test]
    fn a_name_is_found_however_it_is_written() {
        for (name, text) in [
            ("Danske Bank", "Tak til DANSKE BANKS fond"),
            ("Banken", "bankens penge"),
            ("Ørsted", "hos ørsted."),
            ("3F", "med 3f, og"),
            ("(A) & B", "af (a) & b"),
            ("H.C. Andersens Hus", "i h.c. andersens hus"),
            ("Tavs Fond", "hos Tavs\u{a0}Fonds folk"),
            ("Tavs Fond", "hos Tavs\n  Fond"),
            ("Tavs  Fond", "hos tavs fond"),
            ("Tavs Fond", "hos Ta\u{ad}vs Fo\u{200b}nd"),
            ("Tavs Fond", "hos \u{2068}Tavs\u{200e} \u{202c}Fo\u{34f}n\u{fe0f}d\u{2069}"),
            ("Tavs Fond", "hos Ta\u{180e}vs\u{2063} Fo\u{200f}nd"),
            ("Gré Fond", "af GRE\u{301} FOND"),
            ("Gre\u{301} Fond", "af gré fond"),
            ("Ål", "om A\u{30a}ls bro"),
            ("Bo’s Fond-hus", "i Bo's Fond\u{2011}hus"),
            ("Bog & Idé", "hos bog og idé"),
            ("Bog & Idé", "hos Bog&Idé, Randers"),
            ("Bog og Idé", "hos BOG AND IDÉ"),
            ("Bog and Idé", "hos Bog  &\nIdés folk"),
            ("Og Bog", "hos og bog"),
            ("Tavs Fonden", "hos Tavs-Fonden"),
            ("Tavs-Fonden", "hos Tavs – Fonden"),
            ("Tavs Fond", "i Tavs Fonds-aftalen"),
            ("Tavs Fond", "fra tavs fonden og andre"),
            ("Tavs Klub", "fra tavs klubben og andre"),
            ("Tavs Klub", "Tavs Klubbens penge"),
            ("Stille Butik", "i stille butikken"),
            ("Stille Hotel", "ved stille hotellet."),
            ("Anders And", "hos Anders And"),
            ("Anders And", "hos anders-and og Bo"),
            ("Anders And", "Anders Ands penge"),
            ("Bog & And", "hos bog og and"),
            ("And", "hos And, Bo"),
            ("And", "hos Ands far"),
            ("Og", "hos Og"),
            ("Ålborg Klub", "i Aalborg Klub"),
            ("Aalborg Klub", "i A\u{30a}lborg klub"),
            ("Bækmøller", "hos Baekmoellers"),
            ("Carlsvelux", "af Carlsveluxpengene."),
        ] {
            assert_eq!(withheld_in(&quiet(name), "ps", text), [name], "{text}");
            let clean = without_names(text, &[name.into()], "*");
            assert!(clean.contains('*') && !has_name(&clean, &[name.into()]), "{clean}");
        }
        let names = ["Tavs Fond".to_owned()];
        let told = "Hos Tavs\u{a0}Fonds folk\n og  ta\u{ad}vs\nfond, ikke Tavs Fonde\u{301}";
        assert_eq!(
            without_names(told, &names, "[…]"),
            "Hos […] folk\n og  […], ikke Tavs Fonde\u{301}"
        );
        for (name, other) in [
            ("Ande", "ande\u{301}"),
            ("Mål", "mal"),
            ("al", "A\u{30a}l"),
            ("\u{ad}", "a"),
            ("Kultur", "kulturhuset"),
            ("Salling", "sallingboernes"),
            ("Velux", "Veluxpengene"),
            ("Ande", "Anden"),
            ("Tavs Fond", "tavs fondue"),
            ("Fond og Bank", "fonden og banken"),
            ("And", "ben og arm"),
            ("And", "pen and paper"),
            ("And", "B & W"),
            ("og", "Og and & og"),
            ("Anders And", "Anders og Bo"),
            ("Anders And", "Anders & Bo"),
            ("Anders And", "Anders\u{ad}And"),
            ("Tavs Klub", "tavs klubbers"),
            ("-", "a - b"),
        ] {
            assert!(!has_name(other, &[name.into()]), "{name} in {other}");
        }
        assert_eq!(withheld_in(&quiet("Banken"), "ps", "sandslottet").len(), 0);
    }

    #[test]
    fn names_are_those_of_now_however_often_they_were_asked_for() {
        let anne = Actor::parse("anne").unwrap();
        let mut workspace = quiet("Tavs Fond");
        let mut contact = Record::new("ct-1", "contact");
        contact.write(&anne, [("partner", vec!["pa-1".into()]), ("name", vec!["Bo Holm".into()])]);
        let mut renamed = workspace.record("pa-1").unwrap().clone();
        renamed.write(&anne, [("name", vec!["Stille Fond".into()])]);
        let mut moved = contact.clone();
        moved.write(&anne, [("partner", vec!["pa-2".into()])]);
        let mut other = Record::new("pa-2", "partner");
        other.write(&anne, [("name", vec!["Banken".into()])]);
        let mut member = Record::new("me-1", "member");
        member.write(&anne, [("partnership", vec!["ps".into()]), ("partner", vec!["pa-2".into()])]);
        let mut partnership = Record::new("ps", "partnership");
        partnership.write(&anne, [("publicity", vec!["none".into()])]);
        let mut told = BTreeSet::new();
        for record in [contact, renamed, moved, other, member, partnership] {
            workspace.put(record);
            let anew = Workspace::holding(workspace.records().clone());
            assert_eq!(withheld(&workspace, "ps"), withheld(&anew, "ps"));
            told.insert(withheld(&workspace, "ps"));
        }
        assert_eq!(told.len(), 4, "{told:?}");
        workspace.drop_record("pa-1");
        assert!(!withheld(&workspace, "ps").contains(&"Stille Fond".to_owned()));
    }

    #[test]
    fn a_partner_is_not_named_without_its_form_of_company_either() {
        for name in ["Tavs Sponsor A/S", "Tavs Sponsor, ApS", "Tavs Sponsor a.m.b.a."] {
            let workspace = quiet(name);
            for text in ["Læsning med tavs sponsor", "penge af Tavs  Sponsors ApS"] {
                let names = withheld_in(&workspace, "ps", text);
                assert!(!without_names(text, &names, "*").to_lowercase().contains("sponsor"));
            }
        }
        assert_eq!(withheld_in(&quiet("A/S"), "ps", "en a/s").len(), 1);
        assert_eq!(withheld_in(&quiet("Tavs Asmus"), "ps", "hos tavs").len(), 0);
    }

    #[test]
    fn a_partner_is_not_told_by_an_address_or_a_number_either() {
        let anne = Actor::parse("anne").unwrap();
        let mut record = Record::new("pa-1", "partner");
        record.write(
            &anne,
            [
                ("name", vec!["Tavs Fond".into()]),
                ("publicity_pref", vec!["none".into()]),
                ("web", vec!["https://www.tavs-fond.dk/om".into()]),
                ("cvr", vec!["12345678".into()]),
            ],
        );
        let mut contact = Record::new("pc-1", "contact");
        contact.write(
            &anne,
            [("partner", vec!["pa-1".into()]), ("email", vec!["bo@tavsfond.org".into()])],
        );
        let workspace = Workspace::new(vec![record, contact]);
        for (text, clean) in [
            ("se www.tavs-fond.dk/ansøg", "se */ansøg"),
            ("skriv til mette@Tavs-Fond.dk.", "skriv til mette@*."),
            ("på giv.tavsfond.org", "på giv.*"),
            ("CVR DK 12 34 56 78, DK12345678", "CVR DK *, *"),
            ("#TavsFond", "#*"),
            ("se tavshed.dk, nr. 112345678", "se tavshed.dk, nr. 112345678"),
        ] {
            let names = withheld_in(&workspace, "ps", text);
            assert_eq!(without_names(text, &names, "*"), clean);
            assert_eq!(without_names(text, &withheld(&workspace, "ps"), "*"), clean);
        }
        let told = "Tavs Fond: tavs-fond.dk, mette@tavs-fond.dk, 12345678";
        assert_eq!(occurring(&withheld(&workspace, "ps"), [told].into_iter()), 1);
    }

    #[test]
    fn a_short_name_that_is_a_word_too_is_a_name_where_it_has_its_capital() {
        let names = ["Maj".to_owned(), "Bo".into(), "KMD".into()];
        let told = "Den 3. maj 2027 spørger Maj, hvem der skal bo hos Bos far. Ring til kmd.";
        assert_eq!(
            without_names(told, &names, "…"),
            "Den 3. maj 2027 spørger …, hvem der skal bo hos … far. Ring til …."
        );
    }

    #[test]
    fn the_space_before_a_name_stays() {
        assert_eq!(without_names("hos Og Bog", &["Og Bog".into()], "*"), "hos *");
        assert_eq!(without_names("hos\n- & Bog", &["& Bog".into()], "*"), "hos\n- *");
    }

    #[test]
    fn names_are_counted_and_no_numbers_or_pages() {
        let mut record = Record::new("pa-1", "partner");
        let fields = [
            ("name", vec!["Tavs Fond A/S".into()]),
            ("publicity_pref", vec!["none".into()]),
            ("web", vec!["https://www.facebook.com/stilheden".into()]),
            ("cvr", vec!["12345678".into()]),
        ];
        record.write(&Actor::parse("anne").unwrap(), fields);
        let names = withheld(&Workspace::new(vec![record]), "ps");
        for (told, count) in [
            ("DK12345678, CVR12345678", 0),
            ("se facebook.com/stilheden", 0),
            ("Tavs Fond A/S, CVR12345678, www.facebook.com/stilheden", 1),
        ] {
            assert_eq!(occurring(&names, [told].into_iter()), count, "{told}");
        }
    }

    /// What texts and names are made of, and other ways to write the same.
    const PIECES: [&str; 26] = [
        "a", "aa", "å", "A\u{30a}", "b", "s", "en", "x", "B", "É", "e\u{301}", "ß", "İ", "Σ", "ø",
        "oe", "æ", "&", "og", "and", " ", "-", "–", "\u{a0}", "\u{ad}", ".",
    ];

    fn pieces(most: usize) -> impl Strategy<Value = String> {
        let piece = proptest::sample::select(&PIECES[..]);
        proptest::collection::vec(piece, 0..=most).prop_map(|pieces| pieces.concat())
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2_000))]
        // The quick look never overlooks what the exact one takes out.
        #[test]
        fn nothing_that_would_be_taken_out_is_overlooked(
            before in pieces(4),
            name in pieces(8),
            case in 0..3,
            swapped in proptest::sample::select(&[("&", "og"), (" ", "-"), ("aa", "å"), ("å", "aa"), ("", "")][..]),
            after in pieces(4),
        ) {
            let name = name.trim().to_owned();
            let told = match case {
                0 => name.to_uppercase(),
                1 => name.to_lowercase(),
                _ => name.clone(),
            };
            let told = if swapped.0.is_empty() { told } else { told.replace(swapped.0, swapped.1) };
            let text = format!("{before}{told}{after}");
            let workspace = quiet(&name);
            let quick = withheld_in(&workspace, "ps", &text);
            for name in withheld(&workspace, "ps") {
                let own = std::slice::from_ref(&name);
                let is_out = without_names(&text, own, "\u{1}") != text;
                prop_assert_eq!(is_out, has_name(&text, own));
                prop_assert!(!is_out || quick.contains(&name), "{:?} in {:?}", name, text);
            }
        }
    }
}
