//! What a workshop needs on paper: cards, a sheet for the wall, and the script.

use leptos::prelude::*;

use crate::{
    app::{EXERCISE, browser, use_text},
    content::{Exercise, Tool},
    domain::{Code, Kind, Sector},
    network::layout::on_circle,
    text::{Text, field_words},
    ui::{
        pages::network::here::{Here, shown_name},
        parts::{Glyph, Icon, Shelved},
    },
};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Paper {
    Cards,
    Sheet,
    Script,
}

/// Cards to a page of A4.
const CARDS: usize = 12;

/// Prints one of the materials: everything else on the page stays away from the paper. From a map they
/// have its question and its actors.
#[component]
pub fn Papers(
    /// What else is chosen for paper here.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let words = &use_text().network;
    let here = use_context::<Here>();
    let chosen = RwSignal::new(None::<Paper>);
    let print = move |paper: Paper| {
        chosen.set(Some(paper));
        browser::mark_root("data-paper", true);
        browser::print_when_drawn();
    };
    // A phone goes on before the sheet is drawn: it is over when the browser says so.
    let over = move || {
        browser::mark_root("data-paper", false);
        // Whoever prints the page next prints the page.
        let _ = chosen.try_set(None);
    };
    browser::on_print(|| (), over);
    on_cleanup(|| browser::mark_root("data-paper", false));
    let buttons = [
        (Paper::Cards, words.paper_cards),
        (Paper::Sheet, words.paper_sheet),
        (Paper::Script, words.paper_script),
    ]
    .map(|(paper, name)| {
        view! {
            <button class="mk-button mk-button--small" type="button" on:click=move |_| print(paper)>
                <Icon glyph=Glyph::Print />
                {name}
            </button>
        }
    })
    .into_iter()
    .collect_view();
    view! {
        <section class="mk-section mk-no-print mk-meeting__host" aria-labelledby="paper-title">
            <h2 id="paper-title">{words.paper}</h2>
            <div class="mk-cluster">{buttons}</div>
            {children.map(|children| children())}
        </section>
        <div class="mk-material">
            {move || match chosen.get() {
                Some(Paper::Cards) => view! { <Cards here /> }.into_any(),
                Some(Paper::Sheet) => view! { <Sheet here /> }.into_any(),
                Some(Paper::Script) => {
                    view! { <Shelved shelf=&EXERCISE render=move |exercise| view! { <Script exercise here /> }.into_any() /> }.into_any()
                }
                None => ().into_any(),
            }}
        </div>
    }
}

/// One to each actor of the map, and empty ones to the end of the sheet.
#[component]
fn Cards(here: Option<Here>) -> impl IntoView {
    let text = use_text();
    let label = |field| field_words(Kind::Node, field, text.lang).unwrap_or_default().label;
    let fields = ["sector", "ring", "known_by", "influence"];
    let names = here.map_or_else(Vec::new, |here| {
        here.graph.with_untracked(|graph| {
            let others = graph.others().into_iter();
            others.map(|place| shown_name(graph, place, text)).collect::<Vec<_>>()
        })
    });
    let count = names.len().max(1).next_multiple_of(CARDS);
    let names = names.into_iter().map(Some).chain(std::iter::repeat(None)).take(count);
    let cards = names.map(|name| {
        let name = match name {
            Some(name) => view! { <p class="mk-papercard__name">{name}</p> }.into_any(),
            None => view! { <p class="mk-papercard__line">{label("name")}</p> }.into_any(),
        };
        let lines = fields.map(|field| view! { <p class="mk-papercard__line">{label(field)}</p> });
        view! { <div class="mk-papercard">{name}{lines.into_iter().collect_view()}</div> }
    });
    view! { <div class="mk-papercards">{cards.collect_view()}</div> }
}

/// Whose sheet it is: what the map says, and room to write where it says nothing.
fn sheet_head(here: Option<Here>, text: &'static Text) -> AnyView {
    let label = |field| field_words(Kind::Map, field, text.lang).unwrap_or_default().label;
    let map = here.map(|here| here.map().get_untracked()).unwrap_or_default();
    let day = map.date.map(|day| text.lang.date(day)).unwrap_or_default();
    let parts = [("question", map.question), ("date", day), ("group", map.group)];
    let parts = parts.map(|(field, said)| {
        view! {
            <p class="mk-papersheet__line">
                <span>{label(field)}":"</span>
                <span class="mk-papersheet__said">{said}</span>
            </p>
        }
    });
    view! { <div class="mk-papersheet__head">{parts.into_iter().collect_view()}</div> }.into_any()
}

/// Empty rings with the sectors around, to be filled by hand.
#[component]
fn Sheet(here: Option<Here>) -> impl IntoView {
    let text = use_text();
    let words = &text.network;
    const RADII: [f64; 5] = [70.0, 190.0, 310.0, 430.0, 550.0];
    let rings = RADII.iter().zip(words.ring_names).enumerate().map(|(ring, (radius, name))| {
        let name = (ring > 0).then(|| {
            view! { <text x="0" y=format!("{:.0}", 25.0 - radius) text-anchor="middle" font-size="22">{name}</text> }
        });
        view! {
            <circle r=format!("{radius:.0}") fill="none" stroke="#555" stroke-width="1.5" />
            {name}
        }
    });
    let sectors: Vec<Sector> =
        Sector::ALL.iter().copied().filter(|sector| *sector != Sector::Other).collect();
    let count = sectors.len() as f64;
    let wedges = sectors.iter().enumerate().map(|(place, sector)| {
        let from = place as f64 / count;
        let (start, end) = (on_circle(70.0, from), on_circle(550.0, from));
        let middle = on_circle(578.0, from + 0.5 / count);
        let anchor = match middle.x {
            x if x > 120.0 => "start",
            x if x < -120.0 => "end",
            _ => "middle",
        };
        view! {
            <line x1=format!("{:.0}", start.x) y1=format!("{:.0}", start.y) x2=format!("{:.0}", end.x)
                y2=format!("{:.0}", end.y) stroke="#999" stroke-dasharray="2 5" />
            <text x=format!("{:.0}", middle.x) y=format!("{:.0}", middle.y) text-anchor=anchor font-size="24"
                font-weight="600">{(words.wedge)(*sector)}</text>
        }
    });
    view! {
        <div class="mk-papersheet">
        {sheet_head(here, text)}
        <svg class="mk-papersheet__rings" viewBox="-820 -640 1640 1280" aria-hidden="true">
            {rings.collect_view()}
            {wedges.collect_view()}
            <text x="0" y="6" text-anchor="middle" font-size="24" font-weight="600">{text.shell.library}</text>
        </svg>
        </div>
    }
}

/// Of a map the script of its own workshop; without one, or where nobody has chosen, all of them.
#[component]
fn Script(exercise: &'static Exercise, here: Option<Here>) -> impl IntoView {
    let text = use_text();
    let words = &text.network;
    let own = here.map(|here| here.graph.with_untracked(|graph| graph.map.variant.clone()));
    let own = own.and_then(|id| exercise.variant(&id)).map(|variant| variant.id.as_str());
    let variants = exercise.variants.iter().filter(|all| own.is_none_or(|own| all.id == own));
    let variants = variants.map(|variant| {
        let said = text.lang.of(&variant.words);
        let materials = text.lang.of(&variant.materials);
        let steps = variant.steps.iter().filter_map(|turn| {
            let guide = exercise.guide(turn)?;
            let step = text.lang.of(&guide.words).clone();
            Some(view! {
                <li>
                    <strong>{step.title}</strong>" ("{(words.minutes)(turn.minutes as usize)}")"
                    <p>{step.say}</p>
                    <p class="mk-soft">{step.act}</p>
                    {asked(exercise, guide.tool, text)}
                </li>
            })
        });
        view! {
            <h2>{said.name.clone()}" · "{(words.minutes)(variant.minutes as usize)}</h2>
            <p>{said.group.clone()}". "{said.result.clone()}"."</p>
            {(!materials.is_empty()).then(|| view! {
                <h3>{words.materials}</h3>
                <ul>{materials.iter().map(|line| view! { <li>{line.clone()}</li> }).collect_view()}</ul>
            })}
            <ol>{steps.collect_view()}</ol>
        }
    });
    view! {
        <div class="mk-prose">
            <h1>{words.paper_script}</h1>
            {variants.collect_view()}
            <p>{words.no_private}</p>
        </div>
    }
}

/// What the screen of a step asks: its questions, and the cards that are drawn when nobody can think of anybody.
fn asked(exercise: &Exercise, tool: Tool, text: &'static Text) -> Option<AnyView> {
    let lang = text.lang;
    let questions: Vec<String> = match tool {
        Tool::Read => exercise.debrief.iter().map(|own| lang.of(&own.words).clone()).collect(),
        Tool::Ties => exercise.tie_prompts.iter().map(|own| lang.of(own).clone()).collect(),
        Tool::Write => {
            let cards = exercise.prompts.iter().flat_map(|own| lang.of(&own.words).clone());
            let cards = cards.collect::<Vec<_>>().join(" \u{b7} ");
            return Some(view! { <p>{(text.network.prompt_is)(&cards)}</p> }.into_any());
        }
        Tool::Question
        | Tool::Rules
        | Tool::Givers
        | Tool::Sectors
        | Tool::Rings
        | Tool::Known
        | Tool::Feel
        | Tool::Weigh
        | Tool::Vote
        | Tool::Call
        | Tool::Permits
        | Tool::Approvals => return None,
    };
    let questions = questions.into_iter().map(|question| view! { <li>{question}</li> });
    Some(view! { <ul>{questions.collect_view()}</ul> }.into_any())
}
