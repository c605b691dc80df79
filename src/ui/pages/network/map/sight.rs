//! How much of the picture is seen. Its letters are as large as it takes to read them. Where there is room it
//! is zoomed; where there is little the map is wider than the screen: it begins at its middle, is moved like
//! any page, and becomes as small as the screen when asked to.

use leptos::{ev, html, prelude::*};
use wasm_bindgen::JsCast;

use crate::{
    app::browser,
    network::{
        Picture, READABLE, READABLE_ON_PAPER, READABLE_ON_WALL, Seen, Space, Towards, layout::Spot,
    },
    ui::pages::network::here::Here,
};

const MOST_ZOOM: f64 = 8.0;
/// By one press.
const ZOOM_STEP: f64 = 1.4;
/// Where the window has less room, the picture may be wider than what shows it, as its style says.
const NARROW: &str = "(width < 70rem)";
/// Shares of the window's height that it has there, beside something else, and on a wall; in its style, too.
const HIGH: f64 = 0.7;
const HIGH_BESIDE: f64 = 0.6;
const HIGHEST_BESIDE: f64 = 544.0;
const HIGH_ON_WALL: f64 = 0.78;
/// Where there is room enough, and on a page of paper, how wide and high the map is there.
const HIGH_IN_ROOM: f64 = 0.78;
const HIGHEST_IN_ROOM: f64 = 832.0;
const ON_PAPER: (f64, f64) = (640.0, 567.0);
/// The network has less there: what it shows stands below it, on the same sheet.
const HIGH_WITHOUT_RINGS: f64 = 400.0;

/// How much of the picture is seen, and around which point.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Window {
    pub zoom: f64,
    x: f64,
    y: f64,
}

impl Default for Window {
    fn default() -> Self {
        Self { zoom: 1.0, x: 0.0, y: 0.0 }
    }
}

/// What decides how the picture is read here: where it changes, it is read anew.
#[derive(Clone, Copy)]
struct Reading {
    here: Here,
    picture: RwSignal<Picture>,
    room: RwSignal<Option<(f64, f64)>>,
    zoom: Memo<f64>,
    is_whole: RwSignal<bool>,
    is_on_paper: RwSignal<bool>,
}

impl Reading {
    fn seen(self) -> Seen {
        // Paper has its own size, and so has what is not drawn yet.
        let room = self.room.get().filter(|_| !self.is_on_paper.get());
        match (self.picture.with(|picture| picture.is_crowded), self.is_on_paper.get()) {
            (true, _) => self.in_crowd(room),
            (false, true) => self.printed(),
            (false, false) => self.readable(room),
        }
    }

    /// The network has less of the sheet than the rings.
    fn printed(self) -> Seen {
        self.here.graph.with_untracked(|graph| {
            self.picture.with(|picture| {
                let (wide, high) = ON_PAPER;
                let high = if picture.rings.is_empty() { HIGH_WITHOUT_RINGS } else { high };
                picture.printed(graph, wide, high)
            })
        })
    }

    /// Of so many names only those that have room are shown: the nearer somebody looks, the more.
    fn in_crowd(self, room: Option<(f64, f64)>) -> Seen {
        let (wide, high) = room.unwrap_or(ON_PAPER);
        let (letter, near) = match (self.is_on_paper.get(), self.here.on_screen.get()) {
            (true, _) => (READABLE_ON_PAPER, 1.0),
            (false, true) => (READABLE_ON_WALL, self.zoom.get()),
            (false, false) => (READABLE, self.zoom.get()),
        };
        let space = Space { wide: wide * near, high: high * near, is_whole: true, is_wall: false };
        // Whatever changes in the graph is drawn anew.
        let seen = self.here.graph.with_untracked(|graph| {
            self.picture.with(|picture| picture.in_crowd(graph, space, letter))
        });
        Seen { across: room.map_or(0.0, |(wide, _)| wide), ..seen }
    }

    /// Every name is shown. Where there is room the picture is zoomed: the nearer somebody looks, the more
    /// names stand whole.
    fn readable(self, room: Option<(f64, f64)>) -> Seen {
        let Some((wide, high)) = room else {
            let picture = self.picture.get();
            return Seen { picture, letters: 1.0, ..Seen::default() };
        };
        let near = if is_narrow() { 1.0 } else { self.zoom.get() };
        let space = Space {
            wide: wide * near,
            high: high * near,
            is_whole: self.is_whole.get(),
            is_wall: self.here.on_screen.get(),
        };
        self.here
            .graph
            .with_untracked(|graph| self.picture.with(|picture| picture.readable(graph, space)))
    }
}

/// How high the map is drawn in a window of that height: on a wall, beside something else (`is_small`) or
/// by itself.
fn high_in(window: f64, is_on_wall: bool, is_small: bool) -> f64 {
    match (is_on_wall, is_narrow()) {
        (true, _) => window * HIGH_ON_WALL,
        (false, true) => window * HIGH,
        (false, false) if is_small => (window * HIGH_BESIDE).min(HIGHEST_BESIDE),
        (false, false) => (window * HIGH_IN_ROOM).min(HIGHEST_IN_ROOM),
    }
}

#[derive(Clone, Copy)]
pub struct Sight {
    /// The picture as it is seen here.
    pub seen: Memo<Seen>,
    pub window: RwSignal<Window>,
    /// What is scrolled where there is little room.
    pub holder: NodeRef<html::Div>,
    /// As small as the screen, where there is little room.
    pub is_whole: RwSignal<bool>,
    /// Points of the screen that it has, once it is drawn.
    pub room: RwSignal<Option<(f64, f64)>>,
    pub is_on_paper: RwSignal<bool>,
    /// Whether somebody below the rings is out of sight for whoever begins at the middle.
    pub hides_below: RwSignal<bool>,
}

impl Sight {
    pub fn new(here: Here, picture: RwSignal<Picture>, is_small: bool) -> Self {
        let window = RwSignal::new(Window::default());
        let (is_whole, is_on_paper) = (RwSignal::new(false), RwSignal::new(false));
        let room = RwSignal::new(None::<(f64, f64)>);
        let zoom = Memo::new(move |_| window.with(|window| window.zoom));
        let read = Reading { here, picture, room, zoom, is_whole, is_on_paper };
        // An equal picture is told as well: marks show more of an actor than where it stands.
        let seen = Memo::new_with_compare(move |_| read.seen(), |_, _| true);
        let (holder, hides_below) = (NodeRef::new(), RwSignal::new(false));
        let sight = Self { seen, window, holder, is_whole, room, is_on_paper, hides_below };
        sight.begin_at_the_middle(here, is_small);
        sight.whole_on_paper();
        sight
    }

    fn begin_at_the_middle(self, here: Here, is_small: bool) {
        let width = move || self.holder.get_untracked().map_or(0, |holder| holder.client_width());
        // A phone's browser shows and hides its bars: how high it is says nothing there.
        let size = move || (width(), if is_narrow() { 0.0 } else { browser::window_height() });
        let measured = StoredValue::new((0, 0.0));
        let is_drawn = Memo::new(move |_| self.seen.with(|seen| !seen.picture.marks.is_empty()));
        let measure = move || {
            measured.set_value(size());
            let high = high_in(browser::window_height(), here.on_screen.get_untracked(), is_small);
            self.room.set(Some((f64::from(width()), high)));
        };
        Effect::new(move |_| {
            here.on_screen.track();
            let is_whole = self.is_whole.get();
            if self.holder.get().is_some() && is_drawn.get() {
                measure();
                if !is_whole {
                    self.go_to_middle();
                }
            }
        });
        // A phone that is turned begins again.
        let turned = window_event_listener(ev::resize, move |_| {
            if measured.get_value() != size() {
                measure();
                self.go_to_middle();
            }
        });
        on_cleanup(move || turned.remove());
        Effect::new(move |_| {
            self.seen.track();
            request_animation_frame(move || {
                let _ = self.hides_below.try_set(untrack(move || self.is_below_hidden()));
            });
        });
    }

    fn is_below_hidden(self) -> bool {
        let Some(holder) = self.holder.try_get_untracked().flatten() else { return false };
        let (all_x, all_y) = (f64::from(holder.scroll_width()), f64::from(holder.scroll_height()));
        let (wide, high) = (f64::from(holder.client_width()), f64::from(holder.client_height()));
        self.seen.with_untracked(|Seen { picture, .. }| {
            let (x, y) = picture.middle();
            let begin = |all: f64, seen: f64, at: f64| {
                (all * at - seen / 2.0).clamp(0.0, (all - seen).max(0.0))
            };
            let (left, top) = (begin(all_x, wide, x), begin(all_y, high, y));
            let mut below = picture.below().map(|mark| picture.share(mark.foot()));
            below.any(|(x, y)| {
                let (x, y) = (x * all_x - left, y * all_y - top);
                x < 0.0 || x > wide || y < 0.0 || y > high
            })
        })
    }

    /// Whether the map is wider than what shows it.
    pub fn is_wider(self) -> bool {
        let wide = self.room.with(|room| room.map_or(f64::INFINITY, |(wide, _)| wide));
        is_narrow() && self.seen.with(|seen| seen.across > wide + 1.0)
    }

    /// Paper has the whole map, however near somebody looks at it; afterwards they look on.
    fn whole_on_paper(self) {
        let seen = StoredValue::new(None::<Window>);
        let before = move || {
            let now = self.window.try_get_untracked().filter(|now| *now != Window::default());
            let _ = self.is_on_paper.try_set(true);
            // A page that prints itself is told twice.
            if now.is_some() {
                seen.set_value(now);
                self.window.set(Window::default());
            }
        };
        let after = move || {
            let _ = self.is_on_paper.try_set(false);
            if let Some(was) = seen.try_update_value(Option::take).flatten() {
                let _ = self.window.try_set(was);
            }
        };
        browser::on_print(before, after);
    }

    fn go_to_middle(self) {
        request_animation_frame(move || {
            let Some(holder) = self.holder.try_get_untracked().flatten() else { return };
            let (x, y) = self.seen.with_untracked(|seen| seen.picture.middle());
            scroll_to(&holder, x, y);
        });
    }

    /// Left, top, width and height of what is seen, in points of the picture.
    fn frame(self) -> (f64, f64, f64, f64) {
        let Window { zoom, x, y } = self.window.get();
        self.seen.with(|Seen { picture: p, .. }| {
            let (width, height) = (p.width / zoom, p.height / zoom);
            let middle = (p.left + p.width / 2.0 + x, p.top + p.height / 2.0 + y);
            (middle.0 - width / 2.0, middle.1 - height / 2.0, width, height)
        })
    }

    /// Whether only a part of it is seen.
    pub fn is_near(self) -> bool {
        self.window.with(|window| window.zoom > 1.0)
    }

    /// As in the attribute of an SVG.
    pub fn view_box(self) -> String {
        let (left, top, width, height) = self.frame();
        format!("{left:.0} {top:.0} {width:.0} {height:.0}")
    }

    /// Brings those into sight who stand below the rings, and the first of them into the hand.
    pub fn show_below(self, id: &str) {
        let first =
            self.seen.with_untracked(|seen| seen.picture.below().next().map(|mark| mark.spot));
        let Some(spot) = first else { return };
        self.show(spot);
        if let Some(holder) = self.holder.get_untracked() {
            let (x, y) = self.seen.with_untracked(|seen| seen.picture.share(spot));
            scroll_to(&holder, x, y);
        }
        browser::focus(&format!("mark-{id}"));
    }

    /// Points of the picture to a point of the screen.
    pub fn scale(self, event: &ev::PointerEvent) -> f64 {
        let size = event.current_target().and_then(|svg| svg.dyn_into::<web_sys::Element>().ok());
        let (across, down) = size.map_or((1, 1), |svg| (svg.client_width(), svg.client_height()));
        let (_, _, width, height) = untrack(move || self.frame());
        (width / f64::from(across.max(1))).max(height / f64::from(down.max(1)))
    }

    pub fn move_from(self, from: Window, by: (f64, f64)) {
        self.window.set(Window { x: from.x - by.0, y: from.y - by.1, ..from });
    }

    /// Brings a point of the picture into what is seen, not quite at its edge.
    pub fn show(self, spot: Spot) {
        const EDGE: f64 = 0.15;
        let (left, top, width, height) = untrack(move || self.frame());
        let lacks = |at: f64, from: f64, length: f64| {
            let (first, last) = (from + length * EDGE, from + length * (1.0 - EDGE));
            (at - first).min(0.0) + (at - last).max(0.0)
        };
        let by = (lacks(spot.x, left, width), lacks(spot.y, top, height));
        if self.window.with_untracked(|window| window.zoom > 1.0) && by != (0.0, 0.0) {
            self.window.update(|window| (window.x, window.y) = (window.x + by.0, window.y + by.1));
        }
    }

    /// A third of what is seen that way.
    pub fn go(self, way: Towards) {
        let (across, down) = way.step();
        let (_, _, width, height) = untrack(move || self.frame());
        self.window.update(|window| {
            window.x += across * width / 3.0;
            window.y += down * height / 3.0;
        });
    }

    pub fn bigger(self) {
        match is_narrow() && self.is_whole.get_untracked() {
            true => self.is_whole.set(false),
            false => self.zoom(ZOOM_STEP),
        }
    }

    pub fn smaller(self) {
        let is_all = self.window.with_untracked(|window| window.zoom <= 1.0);
        match is_narrow() && is_all {
            true => self.is_whole.set(true),
            false => self.zoom(1.0 / ZOOM_STEP),
        }
    }

    pub fn fit(self) {
        self.window.set(Window::default());
        self.is_whole.set(is_narrow());
    }

    fn zoom(self, factor: f64) {
        self.window.update(|window| window.zoom = (window.zoom * factor).clamp(1.0, MOST_ZOOM));
    }

    pub fn on_key(self, event: &ev::KeyboardEvent) {
        // Those are the browser's own: to make the page larger, or to leave it.
        if event.ctrl_key() || event.meta_key() || event.alt_key() {
            return;
        }
        match event.key().as_str() {
            "+" => self.zoom(ZOOM_STEP),
            "-" => self.zoom(1.0 / ZOOM_STEP),
            "Home" => self.window.set(Window::default()),
            _ => return,
        }
        event.prevent_default();
    }
}

/// Brings a point, in shares of width and height, into the middle.
fn scroll_to(holder: &web_sys::Element, x: f64, y: f64) {
    let begin = |all: i32, seen: i32, at: f64| (f64::from(all) * at) as i32 - seen / 2;
    holder.set_scroll_left(begin(holder.scroll_width(), holder.client_width(), x));
    holder.set_scroll_top(begin(holder.scroll_height(), holder.client_height(), y));
}

pub fn is_narrow() -> bool {
    browser::matches(NARROW)
}
