//! A new partnership after another: an example, or one of one's own that somebody else is to have, too. Asks,
//! offers, emphasis and choices come along, never names.

use crate::domain::{
    Agreement, Ask, AskStatus, Entity, Partnership, Paths, Phase, Risk, RiskState, Status,
};
use crate::workspace::{Command, Mint, Workspace, dossier::current_agreement};

/// Whose the partnership is that a new one is made after.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Model {
    Example,
    /// The same to somebody else: the need, the pitch and the lines of one's own come along as well.
    Own,
}

/// Creates a partnership after the one called `model` in `models`. Parties, people, places, dates, amounts and
/// what came of it stay behind.
pub fn after(
    models: &Workspace,
    model: &str,
    kind: Model,
    title: &str,
    mint: &mut Mint,
) -> Option<(String, Command)> {
    let found: &Partnership = models.get(model)?;
    let id = mint.id(Partnership::KIND);
    let own = match kind {
        Model::Example => Partnership::default(),
        Model::Own => Partnership {
            need: found.need.clone(),
            summary: found.summary.clone(),
            target_groups: found.target_groups.clone(),
            strategy_link: found.strategy_link.clone(),
            pitch: found.pitch.clone(),
            partner_benefit: found.partner_benefit.clone(),
            own: found.own.clone(),
            ..Partnership::default()
        },
    };
    let mut commands = vec![Command::create(
        &id,
        &Partnership {
            title: title.into(),
            status: Some(Status::Idea),
            phase: Some(Phase::P01),
            track: found.track,
            level: found.level,
            relation_kind: found.relation_kind,
            motives: found.motives.clone(),
            themes: found.themes.clone(),
            volunteers: found.volunteers,
            children: found.children,
            personal_data: found.personal_data,
            rhythm_days: found.rhythm_days,
            max_attempts: found.max_attempts,
            ..own
        },
    )];
    let is_taken = |ask: &&Ask| kind == Model::Example || !ask.has_come_to_nothing();
    for ask in models.of::<Ask>(model).filter(is_taken) {
        let copy = Ask {
            partnership: id.clone(),
            direction: ask.direction,
            kind: ask.kind,
            text: ask.text.clone(),
            unit: ask.unit,
            status: Some(AskStatus::Wanted),
            ..Ask::default()
        };
        commands.push(Command::create(mint.id(Ask::KIND), &copy));
    }
    for risk in models.of::<Risk>(model) {
        let copy = Risk {
            partnership: id.clone(),
            catalogue: risk.catalogue.clone(),
            title: risk.title.clone(),
            likelihood: risk.likelihood,
            impact: risk.impact,
            countermeasure: risk.countermeasure.clone(),
            state: Some(RiskState::Open),
            ..Risk::default()
        };
        commands.push(Command::create(mint.id(Risk::KIND), &copy));
    }
    let agreements: Vec<&Agreement> = match kind {
        Model::Example => models.of::<Agreement>(model).collect(),
        Model::Own => current_agreement(models, model).into_iter().collect(),
    };
    for agreement in agreements {
        // What was chosen, not what was written there.
        let is_choice = |path: &str| !path.contains("/vars/") && !path.ends_with("/text");
        let clause = agreement.clause.0.iter().filter(|(path, _)| is_choice(path));
        let copy = Agreement {
            partnership: id.clone(),
            level: agreement.level,
            clause: Paths(clause.map(|(path, value)| (path.clone(), value.clone())).collect()),
            ..Agreement::default()
        };
        commands.push(Command::create(mint.id(Agreement::KIND), &copy));
    }
    Some((id, Command::Batch(commands)))
}
