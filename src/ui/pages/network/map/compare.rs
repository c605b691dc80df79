//! This map beside an earlier one: who is new, who is gone, who moved, in words and in the picture.

use leptos::prelude::*;

use super::sight::Sight;
use crate::{
    app::{use_app, use_text},
    network::{Changes, Graph, Line, Listed, Seen, Way, changes, layout::Spot, listed},
    ui::{
        pages::network::{
            here::{Here, shown_name, use_here},
            list::choice,
        },
        parts::{Group, SelectField},
    },
};

/// Signs of those that are new, came closer, went away, and are gone.
const NEW: &str = "+";
const CLOSER: &str = "›‹";
const FARTHER: &str = "‹›";
const GONE: &str = "−";

/// The earlier map and what is otherwise now.
fn compared(here: Here) -> Memo<Option<(Graph, Changes)>> {
    let app = use_app();
    let word = use_text().shell.library;
    Memo::new(move |_| {
        let earlier = app.workspace.with(|w| Graph::of(w, &here.earlier.get()))?;
        let earlier = earlier.with_own_mark(word);
        let found = here.graph.with(|later| changes(&earlier, later));
        Some((earlier, found))
    })
}

/// In the picture: a sign at everybody who is new or moved, and on every new tie.
#[component]
pub fn ChangeMarks(sight: Sight) -> impl IntoView {
    let here = use_here();
    let found = compared(here);
    let signs = move || {
        let changes = found.with(|found| found.as_ref().map(|(_, changes)| changes.clone()))?;
        let signs = sight.seen.with(|Seen { picture, .. }| {
            let at = |place: usize| {
                let mark = picture.marks.get(place)?;
                let aside = mark.radius * 0.8;
                Some(Spot::new(mark.spot.x + aside, mark.spot.y - aside))
            };
            let new = changes.new.iter().map(|place| (at(*place), NEW));
            let moved = changes.moved.iter().filter_map(|moved| {
                Some((
                    at(moved.place),
                    match moved.way()? {
                        Way::Closer => CLOSER,
                        Way::Farther => FARTHER,
                    },
                ))
            });
            let is_new = |line: &&Line| {
                let (one, other) = line.between;
                let pairs = [(one, other), (other, one)];
                line.tie.is_some() && pairs.iter().any(|pair| changes.new_ties.contains(pair))
            };
            let ties = picture.lines.iter().filter(is_new);
            let ties = ties.map(|line| (Some(Spot::new(line.middle.x, line.middle.y - 8.0)), NEW));
            new.chain(moved).chain(ties).collect::<Vec<_>>()
        });
        let shapes = signs.into_iter().filter_map(|(spot, sign)| {
            let Spot { x, y } = spot?;
            Some(view! {
                <text class="mk-map__change" x=format!("{x:.1}") y=format!("{y:.1}") text-anchor="middle">{sign}</text>
            })
        });
        Some(shapes.collect_view())
    };
    view! { <g aria-hidden="true">{signs}</g> }
}

/// What the signs mean, and who is gone: nobody draws them any more.
#[component]
pub fn ChangeKeys() -> impl IntoView {
    let here = use_here();
    let words = &use_text().network;
    let found = compared(here);
    let keys = move || {
        let (earlier, changes) = found.get()?;
        let any = |way: Way| changes.moved.iter().any(|moved| moved.way() == Some(way));
        let has_new = !changes.new.is_empty() || !changes.new_ties.is_empty();
        let gone: Vec<&str> = changes.gone.iter().map(|place| earlier.name(*place)).collect();
        let keys = [
            has_new.then(|| format!("{NEW} {}", words.came)),
            any(Way::Closer).then(|| format!("{CLOSER} {}", words.closer)),
            any(Way::Farther).then(|| format!("{FARTHER} {}", words.farther)),
            (!gone.is_empty()).then(|| format!("{GONE} {}: {}", words.went, gone.join(", "))),
        ];
        let keys = keys.into_iter().flatten().map(|key| view! { <li>{key}</li> });
        Some(
            view! { <ul class="mk-map__legend" aria-label=words.change_keys>{keys.collect_view()}</ul> },
        )
    };
    view! { {keys} }
}

#[component]
pub fn Compare() -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let text = use_text();
    let words = &text.network;
    let other = here.earlier;
    on_cleanup(move || {
        let _ = other.try_set(String::new());
    });
    let compared = compared(here);
    let maps = Memo::new(move |_| {
        let (own, date) = here.graph.with(|graph| (graph.map.id.clone(), graph.map.date));
        let is_newer = |map: &Listed| map.day.zip(date).is_some_and(|(other, own)| other > own);
        let others = app.workspace.with(listed).into_iter();
        let others = others.filter(|map| map.id != own && !is_newer(map));
        others.map(|map| (map.id.clone(), choice(&map, text))).collect::<Vec<_>>()
    });
    let found = move || {
        let (earlier, found) = compared.get()?;
        here.graph.with(|later| {
            let ring = |ring: Option<usize>| {
                ring.and_then(|ring| words.ring_names.get(ring).copied())
                    .unwrap_or(words.not_placed)
            };
            let new: Vec<String> = found.new.iter().map(|p| later.name(*p).to_owned()).collect();
            let gone: Vec<String> =
                found.gone.iter().map(|p| earlier.name(*p).to_owned()).collect();
            let moved: Vec<String> = found
                .moved
                .iter()
                .map(|moved| {
                    let way = moved.way().map(|way| match way {
                        Way::Closer => format!(" ({})", words.closer),
                        Way::Farther => format!(" ({})", words.farther),
                    });
                    let (from, to) = (ring(moved.from), ring(moved.to));
                    let name = later.name(moved.place);
                    format!("{name}: {from} → {to}{}", way.unwrap_or_default())
                })
                .collect();
            let tie = |graph: &Graph, ties: &[(usize, usize)]| -> Vec<String> {
                let name = |place: usize| shown_name(graph, place, text);
                ties.iter().map(|(a, b)| format!("{} – {}", name(*a), name(*b))).collect()
            };
            let ties = (tie(later, &found.new_ties), tie(&earlier, &found.gone_ties));
            Some((new, gone, moved, ties, found.same))
        })
    };
    let list = |title: &'static str, names: Vec<String>| {
        (!names.is_empty()).then(|| {
            let count = names.len();
            let items = names.into_iter().map(|name| view! { <li>{name}</li> }).collect_view();
            view! {
                <div class="mk-changes__part">
                    <h4>{title}" ("{count}")"</h4>
                    <ul class="mk-notes">{items}</ul>
                </div>
            }
        })
    };
    view! {
        <Group body="mk-group__body mk-stack" title=words.compare class:mk-no-print=move || other.with(String::is_empty)>
            <SelectField id="compare-with" label=words.compare_with options=maps chosen=other
                    choose=move |id| other.set(id) none=text.shell.not_chosen />
            <div class="mk-changes" role="status">
                {move || found().map(|(new, gone, moved, (new_ties, gone_ties), same)| view! {
                    {list(words.came, new)}
                    {list(words.went, gone)}
                    {list(words.moved, moved)}
                    {list(words.new_ties, new_ties)}
                    {list(words.gone_ties, gone_ties)}
                    <p class="mk-soft mk-changes__same">{(words.unchanged)(same)}</p>
                })}
            </div>
        </Group>
    }
}
