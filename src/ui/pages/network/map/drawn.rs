//! The picture while it is computed: a slice at a time, so that the page answers in between.

use std::time::Duration;

use leptos::prelude::*;

use crate::{
    app::browser,
    domain::Sector,
    network::{Drawing, Graph, Picture, PictureWords, Size, Sketch},
    text::Text,
    ui::pages::network::here::Here,
};

/// What has been drawn, and whether a newer picture is on its way.
#[derive(Clone, Copy)]
pub struct Drawn {
    pub picture: RwSignal<Picture>,
    pub is_busy: RwSignal<bool>,
}

/// The first slice, in which most maps are done, and those after it.
const AT_ONCE: Duration = Duration::from_millis(24);
const SLICE: Duration = Duration::from_millis(10);
/// Pairs between two looks at the clock.
const WORK: usize = 5_000;

/// Draws the map, and draws it anew whenever it changes.
pub fn draw(here: Here, drawing: Drawing, text: &'static Text) -> Drawn {
    let drawn = Drawn { picture: RwSignal::new(Picture::default()), is_busy: RwSignal::new(false) };
    let turn = StoredValue::new(0_usize);
    let size = Memo::new(move |_| here.look.with(|look| look.size).unwrap_or(Size::Influence));
    // A letter in a note is no reason to lay everybody out anew.
    let shown = Memo::new(move |_| here.graph.with(Graph::without_prose));
    Effect::new(move |_| {
        let sector = |sector: Option<Sector>| match sector {
            Some(sector) => (text.network.wedge)(sector).to_owned(),
            None => text.network.no_sector.to_owned(),
        };
        let words = PictureWords { sector: &sector };
        let sketch = shown.with(|graph| Sketch::sized(graph, drawing, &words, size.get()));
        // Whatever is being computed is out of date.
        let own = turn.try_update_value(|turn| {
            *turn += 1;
            *turn
        });
        go_on(sketch, drawn, turn, own, AT_ONCE);
    });
    drawn
}

fn go_on(
    mut sketch: Sketch,
    drawn: Drawn,
    turn: StoredValue<usize>,
    own: Option<usize>,
    slice: Duration,
) {
    let is_done = {
        let _timed = browser::timed("layout");
        let end = browser::since_load() + slice;
        loop {
            if sketch.step(WORK) {
                break true;
            }
            if browser::since_load() >= end {
                break false;
            }
        }
    };
    if is_done {
        drawn.picture.set(sketch.picture());
        drawn.is_busy.set(false);
        return;
    }
    drawn.is_busy.set(true);
    let next = move || {
        // The page may be gone by now.
        if own.is_some() && turn.try_get_value() == own {
            go_on(sketch, drawn, turn, own, SLICE);
        }
    };
    set_timeout(next, Duration::ZERO);
}
