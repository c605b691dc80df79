//! A simple undirected graph: the ground that most measures stand on.

use petgraph::{
    algo::articulation_points::articulation_points,
    graph::{NodeIndex, UnGraph},
    unionfind::UnionFind,
};

use crate::order::OrderBy;

/// Who is tied to whom, each pair once, nobody with themselves.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plain {
    neighbours: Vec<Vec<usize>>,
    edges: usize,
}

impl Plain {
    pub fn new(count: usize, pairs: impl IntoIterator<Item = (usize, usize)>) -> Self {
        let mut neighbours = vec![Vec::new(); count];
        for (a, b) in pairs {
            if a != b && a < count && b < count {
                for (one, other) in [(a, b), (b, a)] {
                    if let Some(list) = neighbours.get_mut(one) {
                        list.push(other);
                    }
                }
            }
        }
        for list in &mut neighbours {
            list.order_by(|a: &usize, b| a.cmp(b));
            list.dedup();
        }
        let edges = neighbours.iter().map(Vec::len).sum::<usize>() / 2;
        Self { neighbours, edges }
    }

    pub fn len(&self) -> usize {
        self.neighbours.len()
    }

    pub fn is_empty(&self) -> bool {
        self.neighbours.is_empty()
    }

    /// Pairs that are tied.
    pub fn edges(&self) -> usize {
        self.edges
    }

    pub fn neighbours(&self, place: usize) -> &[usize] {
        self.neighbours.get(place).map_or(&[], Vec::as_slice)
    }

    pub fn degree(&self, place: usize) -> usize {
        self.neighbours(place).len()
    }

    /// 2m / (n (n-1)): the share of all pairs that are tied. `None` for fewer than two.
    pub fn density(&self) -> Option<f64> {
        let n = self.len() as f64;
        (self.len() > 1).then(|| 2.0 * self.edges as f64 / (n * (n - 1.0)))
    }

    /// Freeman's degree centralisation (Social Networks 1, 1978): 1 for a star, 0 where all are
    /// alike. `None` for fewer than three.
    pub fn centralisation(&self) -> Option<f64> {
        if self.len() < 3 {
            return None;
        }
        let most = self.neighbours.iter().map(Vec::len).max().unwrap_or(0);
        let sum: usize = self.neighbours.iter().map(|list| most - list.len()).sum();
        let n = self.len() as f64;
        Some(sum as f64 / ((n - 1.0) * (n - 2.0)))
    }

    /// How many shortest paths between two others go through each (Brandes, J. Math. Sociol. 25,
    /// 2001): not normalised, each pair counted once.
    pub fn betweenness(&self) -> Vec<f64> {
        let mut between = vec![0.0; self.len()];
        let mut paths = Paths::default();
        for source in 0..self.len() {
            self.add_paths_from(source, &mut paths, &mut between);
        }
        between.iter_mut().for_each(|value| *value /= 2.0);
        between
    }

    fn add_paths_from(&self, source: usize, paths: &mut Paths, between: &mut [f64]) {
        paths.begin(self.len(), source);
        let mut next = 0;
        while let Some(v) = paths.order.get(next).copied() {
            next += 1;
            let Some(own) = paths.seen.get(v).copied() else { continue };
            for w in self.neighbours(v) {
                let Some(seen) = paths.seen.get_mut(*w) else { continue };
                if seen.steps == Seen::NEVER {
                    seen.steps = own.steps + 1;
                    paths.order.push(*w);
                }
                // Every shortest path comes from one step nearer.
                if seen.steps == own.steps + 1 {
                    seen.paths += own.paths;
                }
            }
        }
        for w in paths.order.iter().skip(1).rev() {
            let Some(own) = paths.seen.get(*w).copied() else { continue };
            let share = (1.0 + own.leaning) / own.paths;
            for v in self.neighbours(*w) {
                if let Some(seen) = paths.seen.get_mut(*v).filter(|v| v.steps + 1 == own.steps) {
                    seen.leaning += seen.paths * share;
                }
            }
            if let Some(sum) = between.get_mut(*w) {
                *sum += own.leaning;
            }
        }
    }

    /// Steps from one to each; `None` where there is no way.
    pub fn distances(&self, source: usize) -> Vec<Option<u32>> {
        let mut distance = vec![None; self.len()];
        let mut queue = Vec::with_capacity(self.len());
        if let Some(own) = distance.get_mut(source) {
            *own = Some(0);
            queue.push(source);
        }
        let mut next = 0;
        while let Some(v) = queue.get(next).copied() {
            next += 1;
            let reached = at(&distance, v).unwrap_or(0) + 1;
            for w in self.neighbours(v) {
                if let Some(slot @ None) = distance.get_mut(*w) {
                    *slot = Some(reached);
                    queue.push(*w);
                }
            }
        }
        distance
    }

    /// Parts that hang together, each in order, by their first.
    pub fn islands(&self) -> Vec<Vec<usize>> {
        let mut sets: UnionFind<usize> = UnionFind::new(self.len());
        for (v, list) in self.neighbours.iter().enumerate() {
            for w in list {
                sets.union(v, *w);
            }
        }
        let mut islands: Vec<Vec<usize>> = Vec::new();
        let mut number = vec![None; self.len()];
        for (v, root) in sets.into_labeling().into_iter().enumerate() {
            let Some(slot) = number.get_mut(root) else { continue };
            let own = *slot.get_or_insert_with(|| {
                islands.push(Vec::new());
                islands.len() - 1
            });
            if let Some(island) = islands.get_mut(own) {
                island.push(v);
            }
        }
        islands
    }

    /// Those whose going would leave others without a way to each other.
    pub fn cuts(&self) -> Vec<usize> {
        let mut graph: UnGraph<(), ()> = UnGraph::with_capacity(self.len(), self.edges);
        for _ in 0..self.len() {
            graph.add_node(());
        }
        for (v, list) in self.neighbours.iter().enumerate() {
            for w in list.iter().filter(|w| v < **w) {
                graph.add_edge(NodeIndex::new(v), NodeIndex::new(*w), ());
            }
        }
        let mut cuts: Vec<usize> =
            articulation_points(&graph).into_iter().map(NodeIndex::index).collect();
        cuts.order_by(|a, b| a.cmp(b));
        cuts
    }
}

/// Shortest paths from one to all, in the order in which they are found. Its room is used again.
#[derive(Default)]
struct Paths {
    seen: Vec<Seen>,
    order: Vec<usize>,
}

#[derive(Clone, Copy)]
struct Seen {
    steps: u32,
    paths: f64,
    /// How much of the paths to those farther out goes through here.
    leaning: f64,
}

impl Seen {
    const NEVER: u32 = u32::MAX - 1;
}

impl Paths {
    fn begin(&mut self, count: usize, source: usize) {
        self.seen.clear();
        self.seen.resize(count, Seen { steps: Seen::NEVER, paths: 0.0, leaning: 0.0 });
        self.order.clear();
        if let Some(own) = self.seen.get_mut(source) {
            (own.steps, own.paths) = (0, 1.0);
            self.order.push(source);
        }
    }
}

fn at(distance: &[Option<u32>], place: usize) -> Option<u32> {
    distance.get(place).copied().flatten()
}
