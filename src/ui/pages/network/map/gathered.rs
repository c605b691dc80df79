//! What came of gathering: where the groups saw differently, and who might be the same.

use leptos::prelude::*;

use crate::{
    app::{App, browser, use_app, use_text},
    domain::{Code, Kind, Node},
    network::{Graph, differences, join, one_of, said_otherwise, set_two, similar, who_stays},
    text::{Reader, capitalised, network::Network},
    ui::pages::network::here::{Here, use_here},
    workspace::{Step, Verb},
};

#[component]
pub fn Gathered() -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let words = &use_text().network;
    let told = Memo::new(move |_| {
        here.graph.with(|graph| {
            let sources = groups_of(app, graph);
            let found = differences(graph, &sources).into_iter().map(|difference| {
                let rings = |is_named: bool| {
                    let rings = difference.rings.iter().map(|(group, ring)| {
                        let ring = ring.and_then(|ring| words.ring_names.get(ring).copied());
                        let group = group_name(here, words, *group, &sources, is_named);
                        format!("{group}: {}", ring.unwrap_or(words.not_placed))
                    });
                    rings.collect::<Vec<_>>().join(" · ")
                };
                (graph.name(difference.place).to_owned(), rings(true), rings(false))
            });
            found.collect::<Vec<_>>()
        })
    });
    let items = move || {
        let items = told.get().into_iter().map(|(name, rings, on_paper)| {
            let rings = move || here.on_paper(rings.clone(), on_paper.clone());
            view! { <div><dt>{name}</dt><dd class="mk-soft">{rings}</dd></div> }
        });
        items.collect_view()
    };
    // Who is one is said first: whom groups see differently depends on it.
    view! {
        <SameActors />
        {move || (!told.with(Vec::is_empty)).then(|| view! {
            <section class="mk-section" aria-labelledby="differ-title">
                <h3 id="differ-title">{words.differ_title}</h3>
                <p class="mk-soft">{words.differ_hint}</p>
                <dl class="mk-differ">{items}</dl>
            </section>
        })}
    }
}

/// The maps that it was gathered from, as far as they are here.
fn groups_of(app: App, graph: &Graph) -> Vec<Graph> {
    app.workspace.with(|workspace| {
        let ids = graph.map.merged_from.0.iter();
        ids.filter_map(|id| Graph::of(workspace, id)).collect()
    })
}

/// What a group is called: by its map, or by its people where all answer the same question.
fn group_name(
    here: Here,
    words: &Network,
    group: usize,
    sources: &[Graph],
    is_named: bool,
) -> String {
    let Some(own) = sources.get(group) else { return (words.group)(group + 1) };
    let is_of_group = |other: &&Graph| other.map.group.trim() == own.map.group.trim();
    if !own.map.group.trim().is_empty() && sources.iter().filter(is_of_group).count() == 1 {
        return (words.group_named)(own.map.group.trim());
    }
    let is_same = |other: &&Graph| other.map.title == own.map.title;
    if sources.iter().filter(is_same).count() == 1 {
        return own.map.title.clone();
    }
    let people: Vec<String> = own.map.participants.0.iter().map(|name| here.who(name)).collect();
    match people.is_empty() || !is_named {
        true => (words.group)(group + 1),
        false => format!("{} ({})", (words.group)(group + 1), people.join(", ")),
    }
}

/// Pairs to ask about; what people have answered is not asked again.
#[component]
pub fn SameActors() -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let words = &use_text().network;
    let pairs = Memo::new(move |_| {
        here.graph.with(|graph| {
            let id =
                |place: usize| graph.actor(place).map(|actor| actor.id.clone()).unwrap_or_default();
            let pairs = similar(graph);
            let groups = if pairs.is_empty() { Vec::new() } else { groups_of(app, graph) };
            let pairs = pairs.into_iter().map(|(a, b)| who_stays(graph, &groups, a, b));
            let pairs = pairs
                .map(|(a, b)| ((id(a), id(b)), graph.name(a).to_owned(), graph.name(b).to_owned()));
            pairs.collect::<Vec<_>>()
        })
    });
    let item = move |(pair, one, two): ((String, String), String, String)| {
        let own = pair.clone();
        let label = one.clone();
        let keep = move |_| {
            let step = app.step(Verb::Edited, &pair.0, None);
            browser::stay_near(|| {
                app.run(step, set_two(&pair.0, &pair.1));
            });
            app.history.update(|history| history.pause());
        };
        let put = move |_| {
            let joined = here.graph.with_untracked(|graph| {
                app.workspace.with_untracked(|workspace| {
                    let groups = groups_of(app, graph);
                    let (keep, gone) = (graph.place(&own.0)?, graph.place(&own.1)?);
                    let (stays, goes) = (graph.actor(keep)?, graph.actor(gone)?);
                    let whole = one_of(graph, &groups, keep, gone)?;
                    let note = otherwise(app, &whole, goes);
                    let ring = (stays.ring != goes.ring).then(|| whole.ring_place()).flatten();
                    let ring = ring.and_then(|ring| words.ring_names.get(ring).copied());
                    let command = join(workspace, graph, (keep, gone), whole, &note)?;
                    Some((command, ring, !note.is_empty()))
                })
            });
            if let Some((command, ring, is_noted)) = joined {
                let told = (words.joined)(&label, ring, is_noted);
                let step = Step::new(Verb::Edited, Kind::Node, &label);
                browser::stay_near(|| app.run_and_tell(step, command, capitalised(&told)));
            }
        };
        view! {
            <li class="mk-actor-row mk-actor-row--asks">
                <button class="mk-button mk-button--small" type="button" on:click=put>{(words.same_join)(&one, &two)}</button>
                <button class="mk-button mk-button--small" type="button" on:click=keep>
                    {(words.same_keep)(&one, &two)}
                </button>
            </li>
        }
    };
    move || {
        (!pairs.with(Vec::is_empty)).then(|| {
            view! {
                <section class="mk-section mk-no-print" aria-labelledby="same-title">
                    <h3 id="same-title">{words.same_title}</h3>
                    <ul class="mk-actor-rows">{pairs.get().into_iter().map(item).collect_view()}</ul>
                </section>
            }
        })
    }
}

/// What the actor that goes says otherwise than what came of both, in words for the note.
fn otherwise(app: App, whole: &Node, goes: &Node) -> String {
    let text = app.text();
    let kind = Kind::Node.code();
    let said = app.workspace.with_untracked(|workspace| {
        let reader = Reader::new(text, workspace.records());
        let said = said_otherwise(whole, goes).into_iter().map(|(field, value)| {
            format!("{}: {}", reader.field(kind, field), reader.value(kind, field, &value))
        });
        said.collect::<Vec<_>>()
    });
    match said.is_empty() {
        true => String::new(),
        false => (text.network.said_otherwise)(goes.name.trim(), &said.join("; ")),
    }
}
