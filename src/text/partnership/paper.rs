//! A partnership on paper, part by part: lines of a label and a value.
//!
//! Invariant: what is for the library's own people stands only where it is asked for.

use crate::{
    content::Guide,
    crdt::Record,
    domain::{
        Action, Approval, ClosingPart, Code, Contact, Day, Entity, Entry, Goal, Member, Message,
        Partner, Partnership, Period, Risk, Whose, danish_order,
    },
    field,
    guide::{ranked_risks, severity, shown_message},
    order::OrderBy,
    text::{
        Label, Text,
        again::period_name,
        choosing::risk_name,
        closing::{chosen, ended},
        field_words, step_label,
    },
    workspace::{
        Workspace,
        conversation::newest_first,
        dossier::{Gift, gifts_by_party},
        held::internal,
    },
};

/// A heading, perhaps empty, and lines of label and value.
pub type Block = (String, Lines);

pub type Lines = Vec<(String, String)>;

fn joined(parts: impl IntoIterator<Item = String>) -> String {
    let parts = parts.into_iter().filter(|part| !part.trim().is_empty());
    parts.collect::<Vec<_>>().join(" · ")
}

pub fn summary(workspace: &Workspace, id: &str, text: &Text, is_internal: bool) -> Lines {
    let words = &text.partnership;
    let label = |field| {
        let words = field_words(Partnership::KIND, field, text.lang);
        words.map(|words| words.label.to_owned()).unwrap_or_default()
    };
    let Some(partnership) = workspace.get::<Partnership>(id) else { return Vec::new() };
    let status = partnership.status.map(|status| status.label(text.lang).to_owned());
    let ended = ended(partnership, text);
    let phase = partnership.phase.filter(|_| ended.is_none()).map(|phase| {
        let step = step_label(phase.step(), text.lang);
        let of = (words.phases.of)(phase as usize + 1, phase.step(), step);
        format!("{}. {of}", phase.label(text.lang))
    });
    let next = match is_internal {
        true => workspace.next_step(id),
        false => workspace.next_shared_step(id),
    };
    let next = next.map(|action| {
        joined([
            action.text.clone(),
            action.owner.clone(),
            action.due.map(|due| text.lang.date(due)).unwrap_or_default(),
        ])
    });
    vec![
        (label("status"), ended.or(status).unwrap_or_default()),
        (label("phase"), phase.unwrap_or_default()),
        (words.next.title.into(), next.unwrap_or_default()),
    ]
}

/// What a share copy holds back stands on no paper for others either.
pub fn may_stand(field: &str, is_internal: bool) -> bool {
    is_internal || internal(Partnership::KIND, field).is_none()
}

/// How it goes on or ends.
pub fn closing(record: &Record, text: &Text, is_internal: bool) -> Lines {
    let line = |part: ClosingPart| {
        let field = part.path();
        may_stand(&field, is_internal).then_some(())?;
        let said = ending_said(part, record.get(&field).as_str()?, text);
        Some((text.closing.label(part).to_owned(), said))
    };
    ClosingPart::ALL.iter().filter_map(|part| line(*part)).collect()
}

/// A day or a choice in words, or what was written.
fn ending_said(part: ClosingPart, value: &str, text: &Text) -> String {
    let day = Day::parse_iso(value).map(|day| text.lang.date(day));
    day.unwrap_or_else(|| chosen(part, value, text.lang).unwrap_or(value).into())
}

/// Times that are over, the latest first.
pub fn periods(workspace: &Workspace, id: &str, text: &Text, is_internal: bool) -> Lines {
    let Some(own) = workspace.get::<Partnership>(id) else { return Vec::new() };
    let line = |period: Period| {
        let told = ClosingPart::ALL.iter().copied().filter_map(|part| {
            let code = part.code();
            may_stand(&format!("periods/{}/{code}", period.key), is_internal).then_some(())?;
            let said = ending_said(part, period.said(code)?, text);
            Some(format!("{}: {said}", text.closing.label(part).trim_end_matches('?')))
        });
        let end = period.said(field!(Partnership.end)).and_then(Day::parse_iso);
        let end = end.map(|day| format!("{}: {}", text.again.period_end, text.lang.date(day)));
        let told = told.chain(end).collect::<Vec<_>>().join("\n");
        (period_name(&period, text), if told.is_empty() { "·".into() } else { told })
    };
    own.ended_periods().into_iter().map(line).collect()
}

pub fn members(workspace: &Workspace, id: &str, text: &Text) -> Lines {
    let mut lines = Vec::new();
    let known = workspace.in_order::<Member>(id).into_iter();
    let known = known.filter_map(|own| Some((own, workspace.get::<Partner>(&own.partner)?)));
    let mut known: Vec<(&Member, &Partner)> = known.collect();
    known.order_by_key(|(_, partner)| danish_order(&partner.name));
    for (member, partner) in known {
        let role = member.role.map(|role| role.label(text.lang).to_owned());
        // A paper is taken along to call from.
        let people = workspace.to_call(member).into_iter();
        let people = people
            .map(|c| joined([c.name.clone(), c.title.clone(), c.phone.clone(), c.email.clone()]));
        let told = role.into_iter().chain(people).collect::<Vec<_>>().join("\n");
        lines.push((partner.name.clone(), told));
    }
    lines
}

pub fn exchange(workspace: &Workspace, id: &str, text: &Text) -> Lines {
    let words = &text.partnership.record;
    let mut lines = Vec::new();
    let library = workspace.own_library_name().unwrap_or(text.shell.library);
    for party in gifts_by_party(workspace, id) {
        let name = match party.id.is_empty() {
            true => library.to_owned(),
            false => party.name,
        };
        let told = |gifts: Vec<Gift>| {
            let gifts = gifts.into_iter().map(|gift| {
                let status = gift.status.map(|status| status.label(text.lang).to_owned());
                joined([(words.gift)(&gift)].into_iter().chain(status))
            });
            gifts.collect::<Vec<_>>().join("\n")
        };
        lines.push((format!("{name}: {}", words.gives), told(party.gives)));
        lines.push((format!("{name}: {}", words.gets), told(party.gets)));
    }
    lines
}

pub fn goals(workspace: &Workspace, id: &str, text: &Text) -> Lines {
    let words = &text.partnership.record;
    let line = |goal: &Goal| {
        let whose = match Whose::of(&goal.party) {
            Whose::Shared => words.shared_goal.to_owned(),
            Whose::Library => words.library_goal.to_owned(),
            Whose::Citizens => text.evaluation.citizens.to_owned(),
            Whose::Partner(id) => {
                workspace.get::<Partner>(id).map(|p| p.name.clone()).unwrap_or_default()
            }
        };
        let named = |field, value: &String| {
            let label = field_words(Goal::KIND, field, text.lang).unwrap_or_default().label;
            if value.is_empty() { String::new() } else { format!("{label}: {value}") }
        };
        let told = [
            goal.text.clone(),
            named("indicator", &goal.indicator),
            named("baseline", &goal.baseline),
            named("target", &goal.target),
            named("result", &goal.result),
            joined([
                goal.state.map(|state| state.label(text.lang).to_owned()).unwrap_or_default(),
                goal.due.map(|due| text.lang.date(due)).unwrap_or_default(),
            ]),
        ];
        let told = told.into_iter().filter(|line| !line.is_empty()).collect::<Vec<_>>();
        (whose, told.join("\n"))
    };
    workspace.in_order::<Goal>(id).into_iter().map(line).collect()
}

/// Those promised in a note for the library's own people only where asked for.
pub fn actions(
    workspace: &Workspace,
    id: &str,
    text: &Text,
    today: Day,
    is_internal: bool,
) -> Lines {
    let shown = |action: &&Action| is_internal || !workspace.is_internal(&action.id);
    let line = |action: &Action| {
        let due = action.due.map(|due| text.lang.date(due)).unwrap_or_default();
        (due, joined([action.text.clone(), action.owner.clone()]))
    };
    let todos = workspace.open_actions(id, today);
    todos.iter().map(|todo| &todo.action).filter(shown).map(line).collect()
}

/// Who is told what, and when; lines for the library's own people only where asked for.
pub fn messages(
    workspace: &Workspace,
    id: &str,
    text: &Text,
    guide: Option<&Guide>,
    is_internal: bool,
) -> Lines {
    let shown = |message: &&Message| is_internal || !workspace.is_internal(&message.id);
    let line = |message: &Message| {
        let message = shown_message(guide, message, text.lang.code());
        let due = message.due.map(|due| text.lang.date(due)).unwrap_or_default();
        let people = [&message.channel, &message.owner, &message.approver].map(String::clone);
        let head = joined([message.whom.clone(), joined(people)]);
        (joined([due, message.occasion.clone()]), format!("{}\n{head}", message.text))
    };
    workspace.in_order::<Message>(id).into_iter().filter(shown).map(line).collect()
}

pub fn approvals(links: &[Approval], text: &Text) -> Lines {
    let line = |(place, link): (usize, &Approval)| {
        let state = link.state.map(|state| state.label(text.lang).to_owned()).unwrap_or_default();
        let day = link.decided_at.or(link.requested_at).map(|day| text.lang.date(day));
        let told =
            joined([state, day.unwrap_or_default(), link.note.clone(), link.decision_ref.clone()]);
        (format!("{place}. {}", link.who), told)
    };
    (1..).zip(links).map(line).collect()
}

/// What may go wrong, the most severe first. Only for those of the house.
pub fn risks(
    workspace: &Workspace,
    id: &str,
    text: &Text,
    guide: Option<&Guide>,
    is_internal: bool,
) -> Lines {
    let words = &text.choosing;
    let line = |risk: &Risk| {
        let state = risk.state.map(|state| state.label(text.lang).to_owned());
        let head = joined([
            (words.severity)(severity(risk)).to_owned(),
            state.unwrap_or_default(),
            risk.owner.clone(),
            risk.due.map(|due| text.lang.date(due)).unwrap_or_default(),
        ]);
        let told = [head, risk.countermeasure.trim().to_owned()];
        let told = told.into_iter().filter(|line| !line.is_empty()).collect::<Vec<_>>();
        (risk_name(risk, guide, text), told.join("\n"))
    };
    let shown = ranked_risks(workspace, id).into_iter().filter(|_| is_internal);
    shown.map(line).collect()
}

pub fn log(workspace: &Workspace, id: &str, text: &Text, is_internal: bool) -> Lines {
    let entries = newest_first(workspace, id);
    let entries = entries.iter().filter_map(|id| workspace.get::<Entry>(id));
    let entries = entries.filter(|entry| is_internal || !workspace.is_internal(&entry.id));
    let line = |entry: &Entry| {
        let day = entry.at.map(|day| text.lang.date(day)).unwrap_or_default();
        let label = |label: Option<&'static str>| label.unwrap_or_default().to_owned();
        let contacts = entry.contact_ids.0.iter().filter_map(|id| workspace.get::<Contact>(id));
        let names: Vec<String> = contacts.map(|contact| contact.name.clone()).collect();
        let partner = workspace.get::<Partner>(&entry.partner).map(|p| p.name.clone());
        let mood = entry.mood.filter(|_| is_internal).map(|mood| mood.label(text.lang));
        let head = joined([
            label(entry.entry_kind.map(|kind| kind.label(text.lang))),
            label(entry.outcome.map(|outcome| outcome.label(text.lang))),
            (text.partnership.log.who)(&entry.by, &names, &partner.unwrap_or_default()),
            label(mood),
        ]);
        let reason = if is_internal { entry.reason.clone() } else { String::new() };
        let told = [head, entry.summary.clone(), reason];
        let told = told.into_iter().filter(|line| !line.is_empty()).collect::<Vec<_>>();
        (day, told.join("\n"))
    };
    entries.map(line).collect()
}
