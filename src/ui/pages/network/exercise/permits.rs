//! Who has to say yes before whom.

use std::collections::BTreeSet;

use leptos::{ev, prelude::*};

use super::ties::TieList;
use crate::{
    app::{browser, use_app, use_text},
    domain::{Edge, EdgeType, SetOf},
    network::chain,
    ui::{
        pages::network::{here::use_here, parts::by_and_by, tie::EditTie},
        parts::SelectField,
    },
};

const GIVER: &str = "permit-giver";
/// So many links of a chain stand at once, and come with each frame after it.
const LINKS: usize = 100;

#[component]
pub fn Permits() -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let text = use_text();
    let words = &text.network;
    let (giver, waits) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let told = RwSignal::new(String::new());
    let everybody = here.everybody();
    let links = Memo::new(move |_| {
        here.graph.with(|graph| {
            let leads =
                |kind: &EdgeType| matches!(kind, EdgeType::Permission | EdgeType::Hierarchy);
            let ties = graph.real_ties().filter(|tie| tie.edge.types.0.iter().any(leads));
            ties.map(|tie| tie.edge.id.clone()).collect::<Vec<_>>()
        })
    });
    let add = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let (from, to) = (giver.get_untracked(), waits.get_untracked());
        if from.is_empty() || to.is_empty() {
            return told.set(words.tie_missing.into());
        }
        if from == to {
            return told.set(words.tie_self.into());
        }
        let is_there = here.graph.with_untracked(|graph| {
            graph.ties.iter().any(|tie| {
                tie.edge.from == from
                    && tie.edge.to == to
                    && tie.edge.types.0.contains(&EdgeType::Permission)
            })
        });
        if is_there {
            return told.set(words.tie_there.into());
        }
        let label = (words.tie)(&here.name(&from), &here.name(&to), true);
        let edge = Edge {
            map: here.id(),
            from,
            to: to.clone(),
            directed: Some(true),
            types: SetOf([EdgeType::Permission].into()),
            ..Edge::default()
        };
        here.create(app, &edge, &label);
        told.set((words.added)(&label));
        // The next link most often begins where this one ended.
        giver.set(to);
        waits.set(String::new());
        browser::focus("permit-waits");
    };
    let pick = move |id: &'static str, label: &'static str, value: RwSignal<String>| {
        view! {
            <SelectField id label options=everybody chosen=value none=text.shell.not_chosen class="mk-input mk-input--medium"
                choose=move |code| value.set(code) />
        }
    };
    view! {
        <form class="mk-addtie" aria-label=words.permit_add on:submit=add>
            {pick(GIVER, words.giver, giver)}
            {pick("permit-waits", words.waits, waits)}
            <button class="mk-button" type="submit">{words.permit_add}</button>
        </form>
        <p class="mk-soft mk-small" role="status">{move || told.get()}</p>
        <ChainList />
        {move || (!links.with(Vec::is_empty)).then(|| view! {
            <section class="mk-section" aria-labelledby="links-title">
                <h3 id="links-title">{words.ties}</h3>
                <TieList ids=links end=|id| view! { <EditTie id /> }.into_any() />
            </section>
        })}
    }
}

/// The longest way through the permissions, as a list in order.
#[component]
pub fn ChainList(
    /// Leads to where ties are drawn, where that is not the step itself.
    #[prop(optional, into)]
    draw: Option<Callback<()>>,
) -> impl IntoView {
    let here = use_here();
    let words = &use_text().network;
    let found = Memo::new(move |_| here.graph.with(|graph| chain(graph, None)));
    // Each with its number in line, its name, and whether the longest way leads over it.
    let links = Memo::new(move |_| {
        let chain = found.get();
        let longest: BTreeSet<usize> = chain.path.into_iter().collect();
        let name = |place: usize| here.graph.with(|graph| graph.name(place).to_owned());
        let links = chain.order.into_iter().enumerate();
        links
            .map(|(number, place)| (number, name(place), longest.contains(&place)))
            .collect::<Vec<_>>()
    });
    let limit = by_and_by(LINKS, LINKS, move || links.with(Vec::len));
    let shown =
        move || links.with(|links| links.iter().take(limit.get()).cloned().collect::<Vec<_>>());
    let names = move |places: Vec<usize>| {
        here.graph.with(|graph| {
            places.into_iter().map(|place| graph.name(place).to_owned()).collect::<Vec<_>>()
        })
    };
    view! {
        <section class="mk-section" aria-labelledby="chain-title">
            <h3 id="chain-title">{words.chain_title}</h3>
            {move || {
                let chain = found.get();
                match (chain.circle.is_empty(), chain.links()) {
                    (false, _) => view! {
                        <p role="alert">{(words.chain_circle)(&names(chain.circle).join(", "))}</p>
                    }.into_any(),
                    (true, 0) => view! {
                        <p class="mk-soft">{words.no_chain}</p>
                        {draw.map(|draw| view! {
                            <button class="mk-button mk-button--small mk-no-print mk-meeting__host" type="button"
                                on:click=move |_| draw.run(())>{words.draw_chain}</button>
                        })}
                    }.into_any(),
                    (true, links) => {
                        let longest = names(chain.path);
                        view! {
                            <p>{(words.chain_of)(links)}": "{longest.join(" → ")}</p>
                            <ol class="mk-way">
                                <For each=shown key=Clone::clone children=|(_, name, is_on_path)| view! {
                                    <li class="mk-way__link" class:mk-way__link--longest=is_on_path>{name}</li>
                                } />
                            </ol>
                        }.into_any()
                    }
                }
            }}
        </section>
    }
}
