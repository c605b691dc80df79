//! Names in a picture whose layout has no room for them all: as large as they have to be to be read, the
//! greatest and most tied first, each only where it runs over nothing. The nearer somebody looks, and the
//! larger the paper, the more of them stand. Nobody moves for it.

use std::cmp::Reverse;

use super::{
    Graph,
    layout::{LINE, Room, Taken, unfolded, words_of},
    letters::{LINES, SPARED, WIDTHS, circle, name},
    lines::kinds_between,
    picture::{Mark, Picture, Side},
    readable::{LETTER, Seen, Space, sector_room},
};
use crate::{domain::Node, order::OrderBy};

/// How much larger or smaller than drawn its letters stand.
const SMALLEST: f64 = 0.2;
const LARGEST: f64 = 20.0;
/// Names take room at the edge, which makes all of it smaller: once more, and the letters are right.
const ROUNDS: usize = 2;
const MORE: f64 = 1.05;
/// How wide a sign on a line is.
const SIGN: f64 = 9.0;
/// Who holds what belongs to nobody.
const NOBODY: usize = usize::MAX;

impl Picture {
    /// `space`: what all of the picture has; `high`: how high a letter has to be in it.
    pub fn in_crowd(&self, graph: &Graph, space: Space, high: f64) -> Seen {
        let mut seen = Seen { picture: self.clone(), letters: 1.0, ..Seen::default() };
        for _ in 0..ROUNDS {
            let (wide, tall) = (seen.picture.width.max(1.0), seen.picture.height.max(1.0));
            let scale = (space.wide / wide).min(space.high / tall);
            let letters = (high / (LETTER * scale.max(1e-6))).clamp(SMALLEST, LARGEST);
            let mut picture = self.clone();
            picture.fold_sectors(letters);
            picture.name_crowd(graph, letters * SPARED);
            picture.frame_closely(letters);
            let has_grown = picture.width * scale > space.wide * MORE
                || picture.height * scale > space.high * MORE;
            seen = Seen { picture, letters, ..seen };
            if !has_grown {
                break;
            }
        }
        seen
    }

    fn name_crowd(&mut self, graph: &Graph, letters: f64) {
        let mut taken = Taken::default();
        for (place, mark) in self.marks.iter().enumerate() {
            taken.take(place, circle(mark));
        }
        let sectors = self.wedges.iter().map(|wedge| sector_room(&wedge.label, letters));
        let signs = kinds_between(graph, self.lines.iter()).into_iter().map(|(spot, kinds)| {
            let (half, up) = (SIGN * letters * kinds.len() as f64 / 2.0, LINE * letters / 2.0);
            let (left, right) = (spot.x - half, spot.x + half);
            Room { left, right, top: spot.y - up, bottom: spot.y + up }
        });
        sectors.chain(signs).for_each(|room| taken.take(NOBODY, room));
        for place in self.greatest_first(graph) {
            let Some(mark) = self.marks.get_mut(place) else { continue };
            let ways = folds(graph.name(mark.place)).into_iter().flat_map(|name| {
                Side::ALL.map(|side| Mark { name: name.clone(), side, ..mark.clone() })
            });
            let found = ways
                .map(|own| (name(&own, letters), own))
                .find(|(room, _)| taken.is_free(room, [place, place]));
            match found {
                Some((room, named)) => {
                    taken.take(place, room);
                    *mark = named;
                }
                None => mark.name.clear(),
            }
        }
    }

    /// The library, then who was chosen, then by size and by ties.
    fn greatest_first(&self, graph: &Graph) -> Vec<usize> {
        let mut ties = vec![0_usize; graph.actors.len()];
        for end in graph.ties.iter().flat_map(|tie| [tie.from, tie.to]) {
            ties.get_mut(end).into_iter().for_each(|count| *count += 1);
        }
        let rank = |place: usize| {
            let mark = self.marks.get(place);
            let actor = mark.and_then(|mark| graph.actor(mark.place));
            let is_chosen = actor.is_some_and(|actor| graph.map.shortlist.0.contains(&actor.id));
            let size = mark.map_or(0, |mark| (mark.radius * 10.0) as i64);
            let ties = mark.and_then(|mark| ties.get(mark.place)).copied();
            (!actor.is_some_and(Node::is_own), !is_chosen, Reverse((size, ties)), place)
        };
        let mut order: Vec<usize> = (0..self.marks.len()).collect();
        order.order_by_key(|place| rank(*place));
        order
    }
}

/// The ways to set a whole name, the narrowest first; cut only where a word is longer than any line.
fn folds(whole: &str) -> Vec<Vec<String>> {
    let all = WIDTHS.into_iter().filter_map(|letters| unfolded(whole, letters));
    let mut ways: Vec<Vec<String>> =
        all.filter(|lines| !lines.is_empty() && lines.len() <= LINES).collect();
    ways.dedup();
    if ways.is_empty() {
        ways.extend(Some(words_of(whole).lines).filter(|lines| !lines.is_empty()));
    }
    ways
}
