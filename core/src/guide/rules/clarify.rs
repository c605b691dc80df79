//! P01 purpose and P02 readiness at home.

use super::Rule;
use crate::{
    domain::{Code, Kind, Motive},
    guide::facts::{Evidence, counted, listed, text},
};

const HERE: Kind = Kind::Partnership;

pub(super) fn rule(item: &str) -> Option<Rule> {
    Some(match item {
        "p01-01" => |facts| text(HERE, "need", &facts.partnership.need),
        "p01-02" => |facts| listed(HERE, "target_groups", &facts.partnership.target_groups.0, 1),
        "p01-03" => |facts| {
            let motives = &facts.partnership.motives.0;
            let others = motives.iter().filter(|motive| **motive != Motive::Money);
            listed(HERE, "motives", others.map(|motive| motive.code()), 1)
        },
        "p01-04" => |facts| text(HERE, "strategy_link", &facts.partnership.strategy_link),
        "p01-05" => |facts| {
            let seen = |text: &String| !text.trim().is_empty();
            let goals = facts.goals.iter().filter(|goal| {
                seen(&goal.text)
                    && (seen(&goal.indicator) || seen(&goal.target))
                    && goal.due.is_some()
            });
            counted(Kind::Goal, goals, 1)
        },
        "p01-07" => |facts| {
            facts.partnership.budget_dkk?;
            number("budget_hours", facts.partnership.budget_hours?)
        },
        "p01-08" => |facts| listed(HERE, "red_lines", &facts.partnership.red_lines.0, 1),
        "p02-01" => |facts| text(HERE, "leader", &facts.partnership.leader),
        "p02-02" => |facts| text(HERE, "owner", &facts.partnership.owner),
        "p02-03" => |facts| text(HERE, "deputy", &facts.partnership.deputy),
        "p02-04" => |facts| listed(HERE, "crew", &facts.partnership.crew.0, 1),
        "p02-07" => |facts| {
            let assets = facts.library().map(|library| &library.assets.0);
            counted(Kind::Ask, facts.offers(), 3)
                .or_else(|| listed(Kind::Library, "assets", assets.into_iter().flatten(), 3))
        },
        _ => return None,
    })
}

fn number(field: &'static str, value: f64) -> Option<Evidence> {
    Some(Evidence::Number { kind: HERE, field, value })
}
