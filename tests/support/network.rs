//! A map with the library in its middle, and what people do to it.

use makkerskab::{
    crdt::Actor,
    domain::{Day, Edge, EdgeType, Kind, Map, SetOf},
    network::{
        Graph,
        edits::{cards, new_map, twin},
    },
    workspace::{Command, Mint, Workspace},
};

pub struct World {
    pub workspace: Workspace,
    pub mint: Mint,
    pub map: String,
}

impl World {
    pub fn new() -> Self {
        let mut mint = Mint::new(Actor::from_bits(7));
        let map = Map { question: "Hvem når de unge?".into(), ..Map::default() };
        let (id, command) = new_map(&map, "Biblioteket", &mut |kind| mint.id(kind));
        let mut world = Self { workspace: Workspace::default(), mint, map: id };
        world.run(&command);
        world
    }

    pub fn run(&mut self, command: &Command) -> Command {
        self.workspace.apply(command, &Actor::from_bits(7)).unwrap().inverse
    }

    pub fn graph(&self) -> Graph {
        Graph::of(&self.workspace, &self.map).unwrap()
    }

    pub fn add(&mut self, names: &[&str]) -> Vec<String> {
        let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
        let map = self.map.clone();
        let command = cards(&self.workspace, &map, &names, "AB", &mut |kind| self.mint.id(kind));
        self.run(&command);
        let graph = self.graph();
        names.iter().map(|name| graph.actors[twin(&graph, name).unwrap()].id.clone()).collect()
    }

    pub fn tie(&mut self, from: &str, to: &str, kind: EdgeType) {
        let edge = Edge {
            map: self.map.clone(),
            from: from.into(),
            to: to.into(),
            directed: Some(true),
            types: SetOf([kind].into()),
            ..Edge::default()
        };
        let id = self.mint.id(Kind::Edge);
        self.run(&Command::create(id, &edge));
    }
}

pub fn today() -> Day {
    Day::parse_iso("2026-11-25").unwrap()
}
