//! What the exercise changes in the records, as commands.

use std::collections::{BTreeMap, BTreeSet};

use super::{Chain, Graph};
use crate::{
    domain::{
        Action, ActionState, Approval, ApprovalKind, ApprovalState, Code, Day, EdgeType, Kind, Map,
        Member, Node, Origin, Partner, Partnership, Phase, Status, same_name_key,
    },
    field,
    workspace::{Command, IdOrder, Workspace, approvals::next_order, set, start_partnership},
};

/// In letters: nobody can read a longer name on a map.
pub const LONGEST_NAME: usize = 120;

/// A new map with the library in its middle.
pub fn new_map(
    map: &Map,
    library: &str,
    new_id: &mut dyn FnMut(Kind) -> String,
) -> (String, Command) {
    let id = new_id(Kind::Map);
    let own = Node {
        map: id.clone(),
        name: library.into(),
        is_library: Some(true),
        ring: Some(0),
        ..Node::default()
    };
    let command =
        Command::Batch(vec![Command::create(&id, map), Command::create(new_id(Kind::Node), &own)]);
    (id, command)
}

/// Never cut, only refused: what is cut is lost.
pub fn is_long_name(name: &str) -> bool {
    name.chars().count() > LONGEST_NAME
}

/// The actor that already has this name, written in whatever way.
pub fn twin(graph: &Graph, name: &str) -> Option<usize> {
    let key = same_name_key(name);
    let same = |actor: &Node| !key.is_empty() && same_name_key(&actor.name) == key;
    graph.actors.iter().position(same)
}

/// A new actor. Where there is one partner of that name, it is that partner, and what the record
/// knows needs not be said again.
pub fn card(workspace: &Workspace, map: &str, name: &str, by: &str) -> Node {
    let key = same_name_key(name);
    let mut same = workspace.all::<Partner>().filter(|partner| same_name_key(&partner.name) == key);
    let partner = same.next().filter(|_| same.next().is_none());
    card_of(partner.filter(|_| !key.is_empty()), map, name, by)
}

fn card_of(partner: Option<&Partner>, map: &str, name: &str, by: &str) -> Node {
    Node {
        map: map.into(),
        name: name.into(),
        added_by: by.into(),
        partner_id: partner.map(|partner| partner.id.clone()).unwrap_or_default(),
        sector: partner.and_then(|partner| partner.sector),
        kind: partner.map(|partner| partner.kind.clone()).unwrap_or_default(),
        ..Node::default()
    }
}

/// The same, where it was said to be another than `double`: it is not the partner that one is, either.
pub fn card_beside(double: &Node, mut card: Node) -> Node {
    card.other_than.0.insert(double.id.clone());
    if !card.partner_id.is_empty() && card.partner_id == double.partner_id {
        card.other_than.0.insert(std::mem::take(&mut card.partner_id));
        card.sector = None;
        card.kind.clear();
    }
    card
}

/// An actor to each name.
pub fn cards(
    workspace: &Workspace,
    map: &str,
    names: &[String],
    by: &str,
    new_id: &mut dyn FnMut(Kind) -> String,
) -> Command {
    // The only one of that name; looked for once for a thousand pasted lines.
    let mut known: BTreeMap<String, Option<&Partner>> = BTreeMap::new();
    for partner in workspace.all::<Partner>() {
        let only = known.entry(same_name_key(&partner.name));
        only.and_modify(|only| *only = None).or_insert(Some(partner));
    }
    known.remove("");
    let nodes = names.iter().map(|name| {
        let partner = known.get(&same_name_key(name)).copied().flatten();
        Command::create(new_id(Kind::Node), &card_of(partner, map, name, by))
    });
    Command::Batch(nodes.collect())
}

/// An actor with all its ties, drawn or not, into the trash.
pub fn removal(graph: &Graph, id: &str) -> Command {
    let edges = graph.ties.iter().map(|tie| &tie.edge).chain(&graph.odd);
    let own = edges.filter(|edge| edge.from == id || edge.to == id);
    let ids = std::iter::once(id.to_owned()).chain(own.map(|edge| edge.id.clone()));
    Command::Delete { ids: ids.collect() }
}

/// Who calls whom and by when.
pub struct Call<'a> {
    pub node: &'a str,
    pub who: &'a str,
    pub by: Option<Day>,
    pub task: &'a str,
    pub today: Day,
}

/// The partner that an actor stands for, by its id. Where it stands for none, one is made of it, and
/// it is tied to that one: one of the same name may be another, and only people can say so.
pub(super) fn partner_for(
    workspace: &Workspace,
    node: &Node,
    commands: &mut Vec<Command>,
    new_id: &mut dyn FnMut(Kind) -> String,
) -> String {
    if let Some(partner) = workspace.get::<Partner>(&node.partner_id) {
        return partner.id.clone();
    }
    let id = new_id(Kind::Partner);
    let partner = Partner {
        name: node.name.clone(),
        sector: node.sector,
        kind: node.kind.clone(),
        offers: node.offers.clone(),
        ..Partner::default()
    };
    commands.push(Command::create(&id, &partner));
    commands.push(Command::set(&node.id, field!(Node.partner_id), id.clone()));
    id
}

/// The partnership that goes on with an actor already.
pub fn partnership_of(workspace: &Workspace, node: &Node) -> Option<String> {
    let partner = workspace.get::<Partner>(&node.partner_id)?;
    workspace
        .memberships_of(&partner.id)
        .into_iter()
        .find(|(_, partnership)| !partnership.is_over())
        .map(|(_, partnership)| partnership.id.clone())
}

/// The question of the map that a partnership comes from: that of the actor somebody calls, else the
/// newest one that one of its partners, or of those who must say yes, is on.
pub fn asked_on_map<'w>(workspace: &'w Workspace, partnership: &str) -> Option<&'w str> {
    let question = |node: &Node| -> Option<&'w Map> {
        workspace.get::<Map>(&node.map).filter(|map| !map.question.trim().is_empty())
    };
    let called = workspace.of::<Action>(partnership);
    let called = called.filter_map(|action| workspace.get::<Node>(&action.origin_id));
    let map = called.filter_map(question).next().or_else(|| {
        let mut partners: BTreeSet<&str> =
            workspace.of::<Member>(partnership).map(|own| own.partner.as_str()).collect();
        partners.extend(workspace.of::<Approval>(partnership).map(|own| own.partner.as_str()));
        partners.remove("");
        let nodes = workspace.all::<Node>();
        let nodes = nodes.filter(|node| partners.contains(node.partner_id.as_str()));
        nodes.filter_map(question).max_by_key(|map| (map.date, IdOrder::of(&map.id)))
    })?;
    Some(map.question.trim())
}

/// The open task of its partnership that says who calls an actor.
pub fn call_of<'w>(workspace: &'w Workspace, partnership: &str, node: &Node) -> Option<&'w Action> {
    let mut actions = workspace.of::<Action>(partnership);
    actions.find(|action| action.origin_id == node.id && action.is_open())
}

/// Makes an actor a candidate: a partnership with a lead and a task, and the partner where it stands
/// for none. Where a partnership goes on, it gets the task only. Gives the
/// partnership's id.
pub fn call(
    workspace: &Workspace,
    call: &Call,
    new_id: &mut dyn FnMut(Kind) -> String,
) -> Option<(String, Command)> {
    let node: &Node = workspace.get(call.node)?;
    let mut commands = Vec::new();
    let partner = partner_for(workspace, node, &mut commands, new_id);
    let partnership = partnership_of(workspace, node).unwrap_or_else(|| {
        let id = new_id(Kind::Partnership);
        let member = (new_id(Kind::Member), partner);
        commands.push(start_partnership(&id, &node.name, Some(member), call.today));
        commands.push(Command::edit(
            &id,
            [
                set(field!(Partnership.status), Status::of(Phase::P04)),
                set(field!(Partnership.phase), Phase::P04),
                set(
                    format!("{}/{}", field!(Partnership.phase_history), Phase::P04.code()),
                    call.today,
                ),
                // The map's question is no need: an agreement would say it as its background.
                set(field!(Partnership.owner), call.who),
            ],
        ));
        id
    });
    let action = Action {
        partnership: partnership.clone(),
        text: call.task.into(),
        owner: call.who.into(),
        due: call.by,
        state: Some(ActionState::Open),
        origin: Some(Origin::Manual),
        origin_id: call.node.into(),
        ..Action::default()
    };
    commands.push(Command::create(new_id(Kind::Action), &action));
    Some((partnership, Command::Batch(commands)))
}

/// The chain of a map as approvals of a partnership, those left out that are there by name.
/// `None` when nothing would be new.
pub fn approvals(
    workspace: &Workspace,
    graph: &Graph,
    chain: &Chain,
    partnership: &str,
    new_id: &mut dyn FnMut(Kind) -> String,
) -> Option<(usize, Command)> {
    workspace.get::<Partnership>(partnership)?;
    let held: Vec<&Approval> = workspace.of::<Approval>(partnership).collect();
    let commands = links(graph, chain, partnership, &held, new_id);
    (!commands.is_empty()).then_some((commands.len(), Command::Batch(commands)))
}

/// The chain of a map as a new partnership. `None` without a chain.
pub fn approved_partnership(
    graph: &Graph,
    chain: &Chain,
    title: &str,
    today: Day,
    new_id: &mut dyn FnMut(Kind) -> String,
) -> Option<(String, usize, Command)> {
    let id = new_id(Kind::Partnership);
    let links = links(graph, chain, &id, &[], new_id);
    let count = links.len();
    let mut commands = vec![start_partnership(&id, title, None, today)];
    commands.extend(links);
    (count > 0).then_some((id, count, Command::Batch(commands)))
}

/// An approval to each of the chain, in order, but those who are held by name.
fn links(
    graph: &Graph,
    chain: &Chain,
    partnership: &str,
    held: &[&Approval],
    new_id: &mut dyn FnMut(Kind) -> String,
) -> Vec<Command> {
    // Whoever says yes to nobody is the one who is helped by it.
    let gives = |place: usize| {
        graph.real_ties().any(|tie| {
            let types = &tie.edge.types.0;
            let permits = types.contains(&EdgeType::Permission);
            let above = types.contains(&EdgeType::Hierarchy);
            (permits && tie.from == place) || (!permits && above && tie.to == place)
        })
    };
    let names: Vec<String> = held.iter().map(|link| same_name_key(&link.who)).collect();
    let fresh = chain
        .order
        .iter()
        .filter(|place| gives(**place))
        .filter(|place| !names.contains(&same_name_key(graph.name(**place))));
    let first = next_order(held.iter().copied());
    let link = |(order, place): (i64, &usize)| {
        let actor = graph.actor(*place);
        let approval = Approval {
            partnership: partnership.into(),
            order: Some(order),
            who: graph.name(*place).into(),
            partner: actor.map(|actor| actor.partner_id.clone()).unwrap_or_default(),
            approval_kind: Some(match actor.is_some_and(Node::is_own) {
                true => ApprovalKind::Internal,
                false => ApprovalKind::Partner,
            }),
            state: Some(ApprovalState::NotAsked),
            ..Approval::default()
        };
        Command::create(new_id(Kind::Approval), &approval)
    };
    (first..).zip(fresh).map(link).collect()
}
