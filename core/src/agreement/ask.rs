//! What is asked about a clause: the blanks of whatever stands in it.

use super::{Built, CONTACTS, Standing, Value, answers::FITS, option_key, template::names};
use crate::{
    content::{Clause, Clauses, Variable, VariableKind},
    domain::AgreementLevel,
    workspace::{Write, set},
};

/// What to ask about a clause. What the parties are called is asked where they are the question, and
/// elsewhere only while it is not what the record calls them.
pub fn asked<'a>(
    clauses: &'a Clauses,
    clause: &Clause,
    standing: &Standing,
    level: AgreementLevel,
    built: &Built,
) -> Vec<&'a Variable> {
    let mut asked = blanks(clauses, clause, standing, level, &built.annexes);
    if clause.id != "c01" && are_called_so(built) {
        asked.retain(|own| own.id != "partner.name");
    }
    asked
}

/// Whether every party is called in the text what the record calls it.
fn are_called_so(built: &Built) -> bool {
    built.parties.iter().all(|party| {
        let told = built.values.get(&format!("partner.name/{}", party.id()));
        matches!(told, Some(Value::One(name)) if *name == party.partner.name.trim())
    })
}

/// The variables to fill in, each once, in the order of the text; with the list of annexes, the
/// lines of those that go along.
pub(super) fn blanks<'a>(
    clauses: &'a Clauses,
    clause: &Clause,
    standing: &Standing,
    level: AgreementLevel,
    annexes: &[String],
) -> Vec<&'a Variable> {
    let of_annexes = || {
        let lines = clauses.variables.iter().filter(|own| own.clause.as_ref() == Some(&clause.id));
        lines.filter(|own| own.annex.as_ref().is_some_and(|annex| annexes.contains(annex)))
    };
    if !standing.answered.text.trim().is_empty() {
        return of_annexes().collect();
    }
    let mut texts: Vec<&str> = Vec::new();
    let is_mail = level == AgreementLevel::Mail;
    for choice in clause.choices.iter().filter(|choice| standing.choices.contains(&choice.id)) {
        let words = &choice.words.da;
        texts.push(if is_mail && !words.mail.is_empty() { &words.mail } else { &words.text });
    }
    let chosen = clause.options.iter().filter(|own| standing.answered.options.contains(&own.id));
    texts.extend(chosen.map(|option| option.words.da.text.as_str()));
    texts.push(&clause.words.da.always);
    // A mail begins with a name, and that is asked where the contacts are.
    if is_mail && clause.id == CONTACTS {
        texts.push(&clauses.mail.words.da.greeting);
    }
    let mut found: Vec<&Variable> = Vec::new();
    for name in texts.into_iter().flat_map(names) {
        let variable = clauses.variable(name).filter(|own| own.kind != VariableKind::Made);
        if let Some(variable) = variable.filter(|own| !found.iter().any(|f| f.id == own.id)) {
            found.push(variable);
        }
    }
    found.extend(of_annexes());
    found
}

/// What choosing an alternative writes; with `false`, taking it away. A clause that holds several
/// has a place for each, and the single letter that a file may hold is put among them.
pub fn choosing(clause: &Clause, standing: &Standing, choice: &str, on: bool) -> Vec<Write> {
    let single = format!("clause/{}/choice", clause.id);
    if !clause.combine {
        let value = if on { choice.into() } else { serde_json::Value::Null };
        return vec![set(single, value)];
    }
    let mut writes = vec![set(single.clone(), serde_json::Value::Null)];
    // What says the opposite goes, where both are of the same clause.
    let is_against = |a: &str, b: &str| {
        let against = clause.choice(a).and_then(|own| own.against.as_ref());
        against.is_some_and(|own| own.clause == clause.id && own.choices.iter().any(|id| id == b))
    };
    let is_on = |id: &str| match id == choice {
        true => on,
        // What was only suggested gives way.
        false if on && standing.is_usual => false,
        false if on && (is_against(id, choice) || is_against(choice, id)) => false,
        false => standing.choices.iter().any(|chosen| chosen == id),
    };
    let all = clause.choices.iter();
    writes.extend(all.map(|own| set(format!("{single}/{}", own.id), is_on(&own.id))));
    writes
}

/// What it writes that somebody says of what usually stands there: it fits.
pub fn confirming(clause: &Clause, standing: &Standing) -> Vec<Write> {
    match (clause.choices.as_slice(), standing.choices.first()) {
        // Chosen, it would stay in a shorter agreement that has no place for it.
        ([_], _) => vec![set(format!("clause/{}/state", clause.id), FITS)],
        (_, Some(choice)) => choosing(clause, standing, choice, true),
        (_, None) => Vec::new(),
    }
}

/// What ticking an option of a clause writes: what says the opposite goes.
pub fn ticking(clause: &Clause, option: &str, on: bool) -> Vec<Write> {
    let opposed = clause.options.iter().filter(|own| on && clause.are_opposed(&own.id, option));
    let opposed = opposed.map(|own| set(option_key(&clause.id, &own.id), false));
    std::iter::once(set(option_key(&clause.id, option), on)).chain(opposed).collect()
}
