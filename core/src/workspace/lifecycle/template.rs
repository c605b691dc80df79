//! Borrowing from an example: its asks, offers, emphasis and choices, never its names.

use crate::domain::{
    Agreement, Ask, AskStatus, Entity, Partnership, Phase, Risk, RiskState, Status,
};
use crate::workspace::{Command, Mint, Workspace};

/// Creates a partnership after the one called `example` in the library of examples. Parties,
/// people, places, dates, amounts and what came of it stay behind.
pub fn from_example(
    examples: &Workspace,
    example: &str,
    title: &str,
    mint: &mut Mint,
) -> Option<(String, Command)> {
    let model: &Partnership = examples.get(example)?;
    let id = mint.id(Partnership::KIND);
    let mut commands = vec![Command::create(
        &id,
        &Partnership {
            title: title.into(),
            status: Some(Status::Idea),
            phase: Some(Phase::P01),
            track: model.track,
            level: model.level,
            relation_kind: model.relation_kind,
            motives: model.motives.clone(),
            themes: model.themes.clone(),
            volunteers: model.volunteers,
            children: model.children,
            personal_data: model.personal_data,
            rhythm_days: model.rhythm_days,
            max_attempts: model.max_attempts,
            ..Partnership::default()
        },
    )];
    for ask in examples.of::<Ask>(example) {
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
    for risk in examples.of::<Risk>(example) {
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
    for agreement in examples.of::<Agreement>(example) {
        let copy = Agreement {
            partnership: id.clone(),
            level: agreement.level,
            clause: agreement.clause.clone(),
            ..Agreement::default()
        };
        commands.push(Command::create(mint.id(Agreement::KIND), &copy));
    }
    Some((id, Command::Batch(commands)))
}
