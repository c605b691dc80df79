//! A new round, and what a talk decides: as commands, one step of undo each.

use serde_json::Value;

use super::own_question;
use crate::{
    content::{Answering, Evaluation, RoundGuide},
    domain::{
        Action, ActionState, Code, Day, Goal, Lines, Origin, Paths, Round, RoundKind, RoundMode,
    },
    order::{OrderBy, collect},
    workspace::{Command, IdOrder, Workspace},
};

/// Questions of one's own that there is room for at first.
const ROOM: usize = 3;

/// What somebody chose before starting.
#[derive(Clone, Debug, PartialEq)]
pub struct NewRound {
    pub partnership: String,
    pub title: String,
    pub asker: String,
    pub kind: RoundKind,
    pub due: Option<Day>,
    pub mode: Option<RoundMode>,
    pub own: Vec<OwnQuestion>,
}

/// A question that the round's people put themselves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnQuestion {
    pub text: String,
    pub answering: Answering,
}

impl OwnQuestion {
    pub fn blank() -> Self {
        Self { text: String::new(), answering: Answering::Agree }
    }
}

/// What a form offers to ask at first. For a baseline that is what the goals count, in the order
/// that they are due in, each as the question that `ask` makes of it; there is room for more.
pub fn first_questions(
    workspace: &Workspace,
    partnership: &str,
    kind: RoundKind,
    ask: fn(&str) -> String,
) -> Vec<OwnQuestion> {
    let blanks = std::iter::repeat_n(OwnQuestion::blank(), ROOM);
    if kind != RoundKind::Baseline {
        return blanks.collect();
    }
    let goals = workspace.of::<Goal>(partnership);
    let mut goals: Vec<&Goal> = goals.filter(|goal| !goal.indicator.trim().is_empty()).collect();
    goals.order_by_key(|goal| (goal.due, IdOrder::of(&goal.id)));
    let asked = goals
        .into_iter()
        .map(|goal| OwnQuestion { text: ask(goal.indicator.trim()), answering: Answering::Number });
    asked.chain(blanks).collect()
}

/// The questions once another kind is chosen: what people wrote stands where it was written, and
/// around it what that kind `offers`, in place of what the kind `before` offered.
pub fn for_another_kind(
    own: &[OwnQuestion],
    before: &[OwnQuestion],
    offered: Vec<OwnQuestion>,
) -> Vec<OwnQuestion> {
    let is_written = |own: &OwnQuestion| !own.text.trim().is_empty() && !before.contains(own);
    let Some(last) = own.iter().rposition(is_written) else { return offered };
    let rows = offered.len();
    let mut news = offered.into_iter().filter(|new| !own.contains(new) || !is_written(new));
    let mut all: Vec<OwnQuestion> = own
        .iter()
        .take(last + 1)
        .map(|own| match is_written(own) {
            true => own.clone(),
            false => news.next().unwrap_or_else(OwnQuestion::blank),
        })
        .collect();
    let (asked, blanks): (Vec<_>, Vec<_>) = news.partition(|new| !new.text.is_empty());
    all.extend(asked);
    let room = rows.saturating_sub(all.len());
    all.extend(blanks.into_iter().take(room));
    all
}

/// A story beside the one that stands on the partnership; `None` where it stands there already.
pub fn with_story(held: &str, story: &str) -> Option<String> {
    let (held, story) = (held.trim_end(), story.trim());
    match (held.is_empty(), held.contains(story)) {
        (true, _) => Some(story.to_owned()),
        (false, true) => None,
        (false, false) => Some(format!("{held}\n\n{story}")),
    }
}

/// The round and its id. What every party needs to answer stands in the round itself, since an
/// invitation carries nothing else.
pub fn new_round(
    content: &Evaluation,
    chosen: &NewRound,
    parties: &[(String, String)],
    today: Day,
    id: &str,
) -> Option<Command> {
    let kind: &RoundGuide = content.kind(chosen.kind)?;
    let own = chosen.own.iter().filter(|own| !own.text.trim().is_empty());
    let own = own.enumerate().flat_map(|(place, own)| {
        own_question(&format!("q{}", place + 1), own.text.trim(), own.answering.code(), place)
    });
    let own = own.filter_map(|(path, value)| Some((path.strip_prefix("own/")?.to_owned(), value)));
    let names = parties.iter().map(|(id, name)| (id.clone(), Value::from(name.as_str())));
    let round = Round {
        partnership: chosen.partnership.clone(),
        title: chosen.title.trim().into(),
        asker: chosen.asker.trim().into(),
        round_kind: chosen.kind.code().into(),
        form_id: kind.form.clone(),
        opened_at: Some(today),
        due: chosen.due,
        mode: Some(chosen.mode.unwrap_or(kind.mode)),
        parties: Paths(collect(names)),
        own: Paths(collect(own)),
        ..Round::default()
    };
    Some(Command::create(id, &round))
}

/// The same questions once more, with answers that are seen: for a pooled round that too few can
/// answer. What was answered there stays hidden, as it was promised.
pub fn open_again(round: &Round, today: Day, due: Day, id: &str) -> Command {
    let again = Round {
        partnership: round.partnership.clone(),
        title: round.title.clone(),
        asker: round.asker.clone(),
        round_kind: round.round_kind.clone(),
        form_id: round.form_id.clone(),
        opened_at: Some(today),
        due: Some(due),
        mode: Some(RoundMode::Open),
        parties: round.parties.clone(),
        own: round.own.clone(),
        invited: round.invited.clone(),
        ..Round::default()
    };
    Command::create(id, &again)
}

/// A change that the talk ended with: a next step on the partnership, and a line of the round.
pub fn decide(round: &Round, action: &str, what: &str, who: &str, due: Option<Day>) -> Command {
    let step = Action {
        partnership: round.partnership.clone(),
        text: what.trim().into(),
        owner: who.trim().into(),
        due,
        state: Some(ActionState::Open),
        origin: Some(Origin::Evaluation),
        origin_id: round.id.clone(),
        ..Action::default()
    };
    let mut after = round.clone();
    let mut decisions = round.decisions.0.clone();
    decisions.push(what.trim().into());
    after.decisions = Lines(decisions);
    Command::Batch(vec![Command::create(action, &step), Command::update(round, &after)])
}
