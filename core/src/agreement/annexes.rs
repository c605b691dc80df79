//! What goes along with an agreement: what its own answers say, and the record's where they say nothing.

use std::collections::BTreeSet;

use super::{
    ANNEXES, Draft, Party, Standing, annex_key, budget,
    concern::Concern,
    dates::timeline,
    template::{self, Scope},
    told::of_library,
    values::answered,
};
use crate::{
    content::{Clauses, Variable},
    document::{Block, Run, Runs, Section},
    domain::{Action, AgreementLevel, Goal, LibraryFact, Message, Whose, fold, same_name_key},
    guide::{Facts, shown_message},
};

/// The annexes that go along: those that the user took, and those that the text refers to.
pub(super) fn chosen(
    clauses: &Clauses,
    standings: &[Standing],
    level: AgreementLevel,
) -> Vec<String> {
    if level == AgreementLevel::Mail {
        return Vec::new();
    }
    let own = standings.iter().find(|standing| standing.clause == ANNEXES);
    let taken = |id: &str| {
        own.is_some_and(|own| own.is_in && own.answered.options.iter().any(|option| option == id))
    };
    let texts =
        standings.iter().filter(|standing| standing.is_in && standing.answered.text.is_empty());
    let texts: Vec<&str> = texts
        .filter_map(|standing| Some((clauses.clause(&standing.clause)?, standing)))
        .flat_map(|(clause, standing)| {
            let chosen = clause.choices.iter().filter(|own| standing.choices.contains(&own.id));
            chosen.map(|choice| choice.words.da.text.as_str())
        })
        .collect();
    let named = |id: &str| {
        let reference = format!("{{{{@annex.{id}}}}}");
        texts.iter().any(|text| text.contains(&reference))
    };
    let all = clauses.annexes.iter().map(|annex| annex.id.clone());
    all.filter(|id| taken(id) || named(id)).collect()
}

pub(super) fn sections(
    draft: &Draft,
    scope: &Scope,
    standings: &[Standing],
    annexes: &[String],
) -> Vec<Section> {
    let written = annexes.iter().zip(1..).filter_map(|(id, number)| {
        let annex = draft.clauses.annex(id)?;
        let words = annex.words.of(draft.wording.lang);
        let mut blocks = vec![paragraph(&words.intro)];
        blocks.extend(body(id, draft, scope, standings));
        Some(Section {
            id: annex_key(id),
            number: None,
            title: (draft.wording.annex_title)(number, &words.name),
            is_annex: true,
            blocks,
        })
    });
    written.collect()
}

fn body(id: &str, draft: &Draft, scope: &Scope, standings: &[Standing]) -> Vec<Block> {
    let concern = Concern::new(draft.facts, scope.parties);
    match id {
        "parties" => vec![parties(draft, scope)],
        "budget" => or_missing(draft, id, budget::blocks(draft, scope, standings)),
        "data" => data(draft, scope),
        "timeline" => {
            let rows = timeline(draft, scope.values, scope.parties);
            table(draft, id, &draft.wording.annexes.timeline, rows)
        }
        "comms" => comms(draft, id, scope),
        "tasks" => table(draft, id, &draft.wording.annexes.tasks, tasks(draft, scope.parties)),
        "approvals" => {
            table(draft, id, &draft.wording.annexes.approvals, approvals(draft, concern))
        }
        "evaluation" => evaluation(draft, id, concern),
        _ => Vec::new(),
    }
}

fn paragraph(text: &str) -> Block {
    Block::Paragraph(cell(text))
}

pub(super) fn cell(text: &str) -> Runs {
    // As it is read back from a frozen version.
    if text.is_empty() { Runs::new() } else { vec![Run::Text(text.into())] }
}

/// Without anything in it, it is missing as everything is that nobody has written.
fn or_missing(draft: &Draft, id: &str, blocks: Vec<Block>) -> Vec<Block> {
    if !blocks.is_empty() {
        return blocks;
    }
    let label = draft.wording.annexes.nothing.into();
    vec![Block::Paragraph(vec![Run::Missing { of: annex_key(id), label }])]
}

fn table(draft: &Draft, id: &str, head: &[&str], rows: Vec<Vec<String>>) -> Vec<Block> {
    let rows = rows.into_iter().map(|row| row.iter().map(|text| cell(text)).collect());
    let rows: Vec<Vec<Runs>> = rows.collect();
    let blocks = (!rows.is_empty()).then(|| table_of(head, rows)).into_iter().collect();
    or_missing(draft, id, blocks)
}

pub(super) fn table_of(head: &[&str], rows: Vec<Vec<Runs>>) -> Block {
    Block::Table { head: head.iter().map(|&name| name.into()).collect(), rows }
}

/// Who is to be called: whom the agreement names first, then whoever else the record knows there.
fn parties(draft: &Draft, scope: &Scope) -> Block {
    let said = |key: &str| scope.values.get(key).map(|own| own.inline(draft.wording));
    let or_library = |key: &str, fact: LibraryFact| {
        said(key).unwrap_or_else(|| of_library(fact, draft.facts, draft.agreement).to_owned())
    };
    let name = said("library.name").unwrap_or_else(|| draft.wording.library.into());
    let mut rows = vec![vec![
        name,
        said("lead.name").unwrap_or_default(),
        or_library("lead.email", LibraryFact::Email),
        or_library("lead.phone", LibraryFact::Phone),
    ]];
    for party in scope.parties {
        let said = |name: &str| said(&format!("{name}/{}", party.id())).unwrap_or_default();
        let name = said("partner.name");
        let first = party.contact();
        rows.push(vec![
            name.clone(),
            said("partner.contact"),
            said("partner.email"),
            said("partner.phone"),
        ]);
        let others = party.contacts.iter().filter(|own| first.map(|own| &own.id) != Some(&own.id));
        rows.extend(
            others.map(|own| {
                vec![name.clone(), own.name.clone(), own.email.clone(), own.phone.clone()]
            }),
        );
    }
    let rows = rows.iter().map(|row: &Vec<String>| row.iter().map(|text| cell(text)).collect());
    table_of(&draft.wording.annexes.parties, rows.collect())
}

/// Personal data is for people who know the rules: the places are there, and nobody fills them
/// in by guessing.
fn data(draft: &Draft, scope: &Scope) -> Vec<Block> {
    let lines = draft.clauses.variables.iter().filter(|own| own.annex.as_deref() == Some("data"));
    let line = |variable: &Variable| Block::Field {
        name: variable.words.of(draft.wording.lang).name.clone(),
        value: template::runs(&format!("{{{{{}}}}}", variable.id), scope, None),
    };
    lines.map(line).collect()
}

fn comms(draft: &Draft, id: &str, scope: &Scope) -> Vec<Block> {
    let own = draft.facts.partnership;
    let words = &draft.wording.annexes;
    let field = |name: &str, blank: &str| Block::Field {
        name: name.into(),
        value: template::runs(blank, scope, None),
    };
    let written = |name: &str, text: &str| {
        (!text.trim().is_empty()).then(|| Block::Field { name: name.into(), value: cell(text) })
    };
    let mut blocks = vec![
        field(words.press, "{{press_contact}}"),
        field(words.channel, "{{channel}}"),
        field(words.rhythm, "{{rhythm}}"),
    ];
    blocks.extend(written(words.external_plan, &own.external_plan));
    let plan = plan(draft, &|own| shown_message(Some(draft.guide), own, draft.wording.lang));
    if !plan.is_empty() {
        blocks.extend(table(draft, id, &words.plan, plan));
    }
    blocks
}

/// The communication plan as it was written, cell by cell: the guide's words of the day stay.
pub(super) fn written_plan(draft: &Draft) -> Vec<String> {
    plan(draft, &Message::clone).into_iter().flatten().collect()
}

/// The communication plan, without what is for the library's own people only. What the guide says
/// in it follows the language of the text.
fn plan(draft: &Draft, shown: &dyn Fn(&Message) -> Message) -> Vec<Vec<String>> {
    let all = draft.facts.workspace.in_order::<Message>(&draft.facts.partnership.id).into_iter();
    let row = |message: &Message| {
        let message = &shown(message);
        let due = message.due.map(draft.wording.date);
        let when = due.unwrap_or_else(|| message.occasion.clone());
        let people = [&message.whom, &message.text, &message.channel, &message.owner];
        std::iter::once(when).chain(people.map(String::clone)).collect()
    };
    all.filter(|message| !draft.facts.workspace.is_internal(&message.id)).map(row).collect()
}

fn tasks(draft: &Draft, parties: &[Party]) -> Vec<Vec<String>> {
    let row = |action: Action| {
        let due = action.due.map(draft.wording.date).unwrap_or_default();
        vec![action.text, action.owner, due]
    };
    shared_tasks(draft.facts, parties).into_iter().map(row).collect()
}

/// What the parties have agreed with each other to do: at a meeting, out of an evaluation, or what
/// one of the partners does. A library's own list of things to do is no part of an agreement.
pub(super) fn shared_tasks(facts: &Facts, parties: &[Party]) -> Vec<Action> {
    let theirs = |party: &Party| {
        let contacts = party.contacts.iter().map(|contact| same_name_key(&contact.name));
        contacts.chain([same_name_key(&party.partner.name)]).collect::<Vec<_>>()
    };
    let names: Vec<String> =
        parties.iter().flat_map(theirs).filter(|name| !name.is_empty()).collect();
    let concern = Concern::new(facts, parties);
    let is_shared = |action: &Action| {
        let is_shared = concern.is_agreed(action) || names.contains(&same_name_key(&action.owner));
        is_shared && !facts.workspace.is_internal(&action.id)
    };
    let todos = facts.workspace.open_actions(&facts.partnership.id, facts.today);
    todos.into_iter().map(|todo| todo.action).filter(is_shared).collect()
}

/// Whom the agreement itself names, or the chain on the record with its answers.
fn approvals(draft: &Draft, concern: Concern) -> Vec<Vec<String>> {
    let own = answered(draft, "approvals", None);
    if !own.is_empty() {
        return own.into_iter().map(|who| vec![who, "".into(), "".into(), "".into()]).collect();
    }
    let links = concern.approvals();
    let row = |link: &crate::domain::Approval| {
        let day = link.decided_at.or(link.requested_at).map(draft.wording.date);
        let state = (draft.wording.approval_state)(link);
        vec![link.who.clone(), state, day.unwrap_or_default(), link.decision_ref.clone()]
    };
    links.iter().map(row).collect()
}

/// Whether a goal of the record is one of those that the agreement names, where it names its own.
fn is_agreed(draft: &Draft, goal: &Goal) -> bool {
    let own = match Whose::of(&goal.party) {
        Whose::Shared => answered(draft, "goals.shared", None),
        Whose::Library => answered(draft, "goals.library", None),
        Whose::Citizens => Vec::new(),
        Whose::Partner(party) => answered(draft, "partner.goals", Some(party)),
    };
    own.is_empty() || own.iter().any(|text| text == goal.text.trim())
}

fn evaluation(draft: &Draft, id: &str, concern: Concern) -> Vec<Block> {
    let lang = draft.wording.lang;
    let questions = draft.clauses.questions.iter().map(|both| cell(both.of(lang)));
    // What the parties' rounds ask themselves: `q1/text`.
    let own = concern.rounds().flat_map(|round| round.own.0.iter());
    let own = own.filter(|(path, _)| path.ends_with("/text"));
    let own = own.filter_map(|(_, text)| text.as_str().map(str::trim));
    // A round that asks again asks the same.
    let mut asked: BTreeSet<String> = BTreeSet::new();
    let own = own.filter(|text| !text.is_empty() && asked.insert(fold(text)));
    let questions = questions.chain(own.map(cell));
    let goals = concern.goals().filter(|goal| !goal.indicator.trim().is_empty());
    let goals = goals.filter(|goal| is_agreed(draft, goal));
    let rows: Vec<Vec<String>> = goals
        .map(|goal| vec![goal.text.clone(), goal.indicator.clone(), goal.target.clone()])
        .collect();
    let mut blocks = vec![Block::List(questions.collect())];
    if !rows.is_empty() {
        blocks.extend(table(draft, id, &draft.wording.annexes.goals, rows));
    }
    blocks
}
