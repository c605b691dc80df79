//! The whole agreement: which clauses are in, what its text is, and what is missing.

use std::collections::BTreeMap;

use super::{
    ANNEXES, LeftOut, Missing, Party, Standing, Value, Values, WhyOut, Wording, annexes,
    drawn::draw,
    left_out::{self, unnamed_beside},
    mail,
    missing::missing,
    own::own_clauses,
    own_words::as_written,
    parties,
    sections::{number, sections},
    sentence,
    settled::{self, Place, Settled},
    snags::{Snag, snags},
    spoken,
    standing::standing,
    template::Scope,
    values::values,
    versions::{as_it_was, versions},
};
use crate::{
    content::{Clauses, Guide},
    document::Document,
    domain::{Agreement, AgreementLevel, AgreementState, Day},
    guide::Facts,
    order::collect,
    workspace::discretion::without_names,
};

/// Everything that a text is built from.
#[derive(Clone, Copy)]
pub struct Draft<'a> {
    pub facts: &'a Facts<'a>,
    pub agreement: &'a Agreement,
    pub level: AgreementLevel,
    pub clauses: &'a Clauses,
    pub guide: &'a Guide,
    /// Of the page; the agreement may have chosen another for its text.
    pub wording: &'a Wording,
}

impl<'a> Draft<'a> {
    /// In the language of its text.
    pub(super) fn spoken(self) -> Self {
        Self { wording: spoken(self.agreement, self.wording), ..self }
    }

    /// In that language; `None` where its text is in it already, or nobody here speaks it.
    pub(super) fn spoken_in(self, lang: &str) -> Option<Self> {
        let wording = (self.wording.in_language)(lang)?;
        (wording.lang != self.spoken().wording.lang).then_some(Self { wording, ..self })
    }
}

/// The text, and what there is to say about it.
#[derive(Clone, Debug, PartialEq)]
pub struct Built {
    pub document: Document,
    /// Every clause, in or not, in the order of the text.
    pub standings: Vec<Standing>,
    pub missing: Vec<Missing>,
    pub left_out: Vec<LeftOut>,
    /// What does not fit together.
    pub snags: Vec<Snag>,
    pub parties: Vec<Party>,
    pub values: Values,
    /// Those that other answers say.
    pub drawn: Vec<String>,
    /// The annexes that go along, in order.
    pub annexes: Vec<String>,
    /// The points in people's own words that may be in another language than the text.
    pub as_written: Vec<String>,
    /// Which version the text is now.
    pub number: i64,
    /// The version that holds this very text, perhaps in another language.
    pub kept: Option<Kept>,
    /// Whether the text was agreed on, and is still that.
    pub settled: Settled,
    /// It was agreed on in other words than the guide has now, and from the same answers.
    pub is_reworded: bool,
}

impl Built {
    /// Of a point of the text: what stands before its title.
    pub fn number_of(&self, section: &str) -> Option<usize> {
        self.document.sections.iter().find(|own| own.id == section)?.number
    }

    /// How much there is to do before it can be sent: what is missing, and what does not fit.
    pub fn open(&self) -> usize {
        self.missing.len() + self.snags.len()
    }

    /// What was agreed on says the same in another language: how far that came, its number, and the
    /// code of its language.
    pub fn translates(&self) -> Option<(AgreementState, i64, &str)> {
        self.settled.in_other_language(&self.document.lang)
    }

    /// It was sent in another language, nobody has said yes, and these words were never sent: its
    /// number, and the code of the language that was.
    pub fn sent_otherwise(&self) -> Option<(i64, &str)> {
        let kept = self.kept.as_ref().filter(|_| self.settled == Settled::Not)?;
        let is_other = !kept.is_in_language && kept.lang != self.document.lang;
        (is_other && !kept.lang.is_empty()).then_some((self.number, kept.lang.as_str()))
    }

    /// The code of its language where that has to be said: it is not the page's, or it is another one
    /// than the same text is kept in.
    pub fn language_to_name(&self, page: &str) -> Option<&str> {
        let own = self.document.lang.as_str();
        let is_kept_otherwise = self.kept.as_ref().is_some_and(|kept| !kept.is_in_language);
        (own != page || is_kept_otherwise).then_some(own)
    }

    /// Whether nobody has said yes to it, in any language, or it has gaps.
    pub fn is_draft(&self) -> bool {
        !self.document.mark.is_empty() && self.translates().is_none()
    }
}

/// Where the text is kept already.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    pub version: String,
    pub at: Option<Day>,
    /// The code of the language that the version is in.
    pub lang: String,
    /// In the language that it is read in now.
    pub is_in_language: bool,
}

pub fn build(draft: &Draft) -> Built {
    let page = draft.wording;
    let draft = &draft.spoken();
    let (mut built, place) = placed(draft, page);
    let Place { number, kept, settled, reworded } = place;
    built.is_reworded = reworded.is_some();
    // Both sides have said yes to those words, and to no newer ones.
    if let Some(then) = reworded.filter(|then| then.lang == built.document.lang) {
        built.document.sections = then.sections;
        built.missing = missing(&built.document, draft, page);
    }
    let (clauses, words) = (draft.clauses, draft.wording);
    let is_draft = settled.is_draft(draft.agreement.state);
    let agreed = clauses.agreed_note.of(words.lang);
    // A text that was kept has the day on which it was.
    let at = kept.as_ref().and_then(|own| own.at).unwrap_or(draft.facts.today);
    built.kept = kept;
    (built.number, built.settled) = (number, settled);
    // Nobody has said yes to these words, or sent them, and so they say whose they are.
    let whose = match (built.translates(), built.sent_otherwise()) {
        (Some((state, number, lang)), _) => Some((words.translated)(state, number, lang)),
        (None, Some((number, lang))) if is_draft => Some((words.sent_otherwise)(number, lang)),
        (None, _) => None,
    };
    let marks = [is_draft.then_some(words.draft), whose.is_some().then_some(words.translation)];
    let mark = marks.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let note = whose.into_iter().chain([agreed.clone()]).collect::<Vec<_>>().join(" ");
    // What was agreed on with gaps in it is no finished paper before it is signed.
    let has_gaps =
        draft.agreement.state == Some(AgreementState::Agreed) && !built.missing.is_empty();
    built.document.mark = if has_gaps && mark.is_empty() { words.draft.into() } else { mark };
    built.document.note = note;
    built.document.facts.splice(0..0, facts_lines(draft, number, at));
    // Who has said yes to the text has said yes to what usually stands there as well.
    if !is_draft {
        built.standings.iter_mut().for_each(|standing| standing.is_usual = false);
    }
    built
}

/// The text among its versions. What was sent or agreed on before something that fits better stood there
/// by itself goes on saying what stood there.
fn placed(draft: &Draft, page: &Wording) -> (Built, Place) {
    let built = without_number(draft, page);
    let last = versions(draft.facts.workspace, &draft.agreement.id).into_iter().last();
    let before = last.and_then(|last| as_it_was(draft, &built.standings, last));
    match before {
        Some(agreement) => {
            let then = Draft { agreement: &agreement, ..*draft };
            let built = without_number(&then, page);
            let place = settled::place(&then, &built);
            (built, place)
        }
        None => {
            let place = settled::place(draft, &built);
            (built, place)
        }
    }
}

/// What is written now, said in another language, to be held up against a text in that one. `None`
/// where the draft is in it already, or nobody here speaks it.
pub fn in_language(draft: &Draft, lang: &str) -> Option<Document> {
    let other = draft.spoken_in(lang)?;
    Some(without_number(&other, other.wording).document)
}

/// The text in the language of the draft; what is said about it, in that of the page.
pub(super) fn without_number(draft: &Draft, page: &Wording) -> Built {
    let Draft { facts, agreement, level, clauses, wording, .. } = *draft;
    let (parties, mut left_out) = parties(facts, agreement);
    let mut values = values(clauses, facts, agreement, &parties, wording);
    let all = clauses.clauses.iter();
    let mut standings: Vec<Standing> =
        all.map(|clause| standing(clause, draft, &parties, &values)).collect();
    let drawn = draw(&mut values, draft, &standings, &parties);
    let own = own_clauses(agreement);
    let annex_ids = annexes::chosen(clauses, &standings, level);
    // What has nothing to list is no clause.
    for standing in standings.iter_mut().filter(|standing| standing.clause == ANNEXES) {
        standing.is_in = standing.is_in && !annex_ids.is_empty();
    }
    let numbers = number(&mut standings, &own, level);
    let annexes: BTreeMap<String, usize> = annex_ids.iter().cloned().zip(1..).collect();
    let titles = annex_ids.iter().zip(1..).filter_map(|(id, number)| {
        let annex = clauses.annex(id)?;
        Some((wording.annex_title)(number, &annex.words.of(wording.lang).name))
    });
    values.insert("annexes".into(), Value::Many(titles.collect()));
    let names = sentence::names(facts);
    let scope = Scope {
        clauses,
        wording,
        level,
        parties: &parties,
        values: &values,
        names: &names,
        numbers: &numbers,
        annexes: &annexes,
    };
    let mut document = Document {
        lang: wording.lang.into(),
        title: facts.partnership.title.clone(),
        kind: kind(clauses, level, wording),
        mark: String::new(),
        facts: journal_line(draft).into_iter().collect(),
        sections: Vec::new(),
        note: String::new(),
    };
    match level {
        AgreementLevel::Mail => mail::write(&mut document, draft, &scope, &standings, &own),
        _ => {
            document.sections = sections(draft, &scope, &standings, &own);
            document.sections.extend(annexes::sections(draft, &scope, &standings, &annex_ids));
        }
    }
    let as_written = as_written(&standings, &own, &scope, page.lang != wording.lang);
    left_out.extend(hide(&mut document, facts, &parties, wording));
    let missing = missing(&document, draft, page);
    // What is not whole yet is not there to be confirmed.
    for standing in standings.iter_mut().filter(|standing| standing.is_usual) {
        standing.is_usual = !missing.iter().any(|own| own.clause == standing.clause);
    }
    let on_page = Draft { wording: page, ..*draft };
    let told = (page.lang != wording.lang).then(|| {
        let mut told = self::values(clauses, facts, agreement, &parties, page);
        draw(&mut told, &on_page, &standings, &parties);
        told
    });
    let snags = snags(&on_page, &standings, told.as_ref().unwrap_or(&values), &parties);
    let text = document.paragraphs().join("\n");
    left_out.extend(left_out::amounts(facts, &parties, &text, wording, page));
    left_out.extend(left_out::reviews(facts, &text, wording, page));
    let annexes = annex_ids;
    Built {
        document,
        standings,
        missing,
        left_out,
        snags,
        parties,
        values,
        drawn,
        annexes,
        as_written,
        number: 0,
        kept: None,
        settled: Settled::Not,
        is_reworded: false,
    }
}

fn kind(clauses: &Clauses, level: AgreementLevel, wording: &Wording) -> String {
    use crate::domain::Code;
    let own = clauses.levels.iter().find(|own| own.id == level.code());
    own.map(|own| own.words.of(wording.lang).kind.clone()).unwrap_or_default()
}

fn facts_lines(draft: &Draft, number: i64, at: Day) -> [(String, String); 2] {
    let words = draft.wording;
    [(words.version.to_owned(), number.to_string()), (words.dated.to_owned(), (words.date)(at))]
}

/// Written by hand: a name may stand in it.
fn journal_line(draft: &Draft) -> Option<(String, String)> {
    let journal = &draft.agreement.journal_ref;
    (!journal.trim().is_empty()).then(|| (draft.wording.journal.into(), journal.clone()))
}

/// Takes out names that may not be named, but for the parties' own: the text is between them.
fn hide(
    document: &mut Document,
    facts: &Facts,
    parties: &[Party],
    wording: &Wording,
) -> Vec<LeftOut> {
    let own = collect(parties.iter().map(|party| party.id().to_owned()));
    let before = document.whole_text();
    let names = unnamed_beside(facts.workspace, &facts.partnership.id, &own, &before);
    if names.is_empty() {
        return Vec::new();
    }
    document.map_text(&|text| without_names(text, &names, wording.unnamed));
    let hidden = names.iter().filter(|name| {
        without_names(&before, std::slice::from_ref(*name), wording.unnamed) != before
    });
    hidden.map(|name| LeftOut { what: name.clone(), why: WhyOut::Hidden }).collect()
}
