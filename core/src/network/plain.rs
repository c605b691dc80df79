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
        for source in 0..self.len() {
            self.add_paths_from(source, &mut between);
        }
        between.iter_mut().for_each(|value| *value /= 2.0);
        between
    }

    fn add_paths_from(&self, source: usize, between: &mut [f64]) {
        let distance = self.distances(source);
        let mut paths = vec![0.0_f64; self.len()];
        if let Some(own) = paths.get_mut(source) {
            *own = 1.0;
        }
        // By distance: every shortest path comes from one step nearer.
        let mut order: Vec<usize> =
            (0..self.len()).filter(|v| at(&distance, *v).is_some()).collect();
        order.order_by_key(|place| at(&distance, *place));
        let nearer = |distance: &[Option<u32>], v: usize, w: usize| {
            at(distance, v).zip(at(distance, w)).is_some_and(|(v, w)| v + 1 == w)
        };
        for w in &order {
            let from: f64 = self
                .neighbours(*w)
                .iter()
                .filter(|v| nearer(&distance, **v, *w))
                .filter_map(|v| paths.get(*v))
                .sum();
            if let Some(own) = paths.get_mut(*w).filter(|_| *w != source) {
                *own = from;
            }
        }
        let mut leaning = vec![0.0_f64; self.len()];
        for w in order.iter().rev() {
            let own = leaning.get(*w).copied().unwrap_or(0.0);
            let through = paths.get(*w).copied().unwrap_or(1.0);
            for v in self.neighbours(*w) {
                if nearer(&distance, *v, *w) {
                    let share = paths.get(*v).copied().unwrap_or(0.0) / through * (1.0 + own);
                    if let Some(sum) = leaning.get_mut(*v) {
                        *sum += share;
                    }
                }
            }
            if let Some(sum) = between.get_mut(*w).filter(|_| *w != source) {
                *sum += own;
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

fn at(distance: &[Option<u32>], place: usize) -> Option<u32> {
    distance.get(place).copied().flatten()
}
