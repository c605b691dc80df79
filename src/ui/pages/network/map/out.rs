//! The map as a file: for a colleague with this program, or for other programs.

use leptos::{prelude::*, task::spawn_local};

use crate::{
    app::{browser, use_app, use_text},
    network::{
        Drawing, Graph, Picture, PictureWords, discreet,
        formats::{SvgWords, edges_csv, gexf, graphml, kumu, nodes_csv, svg},
        picture_of, without_initials,
    },
    ui::pages::network::{
        here::use_here, map::own_file::OwnFile, parts::Fold, start::library_name,
    },
};

#[derive(Clone, Copy, PartialEq, Eq)]
enum Format {
    Svg,
    Png,
    Nodes,
    Edges,
    Gexf,
    GraphMl,
    Kumu,
}

/// Points of a picture in print, so that it stays sharp on A3.
const SHARP: f64 = 3.0;
/// Wider than this, some browsers paint nothing.
const WIDEST: f64 = 8_000.0;

#[component]
pub fn Out(#[prop(into)] drawing: Signal<Drawing>) -> impl IntoView {
    let words = &use_text().network;
    view! { <Fold title=words.share><Files drawing /></Fold> }
}

#[component]
fn Files(drawing: Signal<Drawing>) -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let text = use_text();
    let words = &text.network;
    let copy = move || {
        here.graph
            .with(|graph| app.workspace.with(|workspace| discreet(workspace, graph, words.unnamed)))
    };
    let has_initials = RwSignal::new(false);
    let withheld = Memo::new(move |_| copy().1);
    let tell = move |name: Option<String>| {
        let text = name.map_or(words.not_saved.to_owned(), |name| (words.saved_as)(&name));
        app.tell(text);
    };
    let picture = move |graph: &Graph| -> Picture {
        let sector = |sector: Option<crate::domain::Sector>| match sector {
            Some(sector) => (words.wedge)(sector).to_owned(),
            None => words.no_sector.to_owned(),
        };
        picture_of(graph, drawing.get_untracked(), &PictureWords { sector: &sector })
    };
    let drawn = move |graph: &Graph| -> (String, f64, f64) {
        let picture = picture(graph);
        let day = text.lang.date(graph.map.date.unwrap_or(app.today.get_untracked()));
        // Whose map it is: the library's own name on it, else the one that it goes by here.
        let own = graph.library().map(|place| graph.name(place)).filter(|name| !name.is_empty());
        let library = own.map_or_else(|| library_name(app, text), str::to_owned);
        let source = format!("{library} · {day} · {}", text.frame.product);
        let legend = [
            words.legend_size,
            words.legend_chosen,
            words.legend_alone,
            words.legend_lines,
            words.starters,
        ];
        let svg_words = SvgWords {
            title: if graph.map.question.is_empty() {
                &graph.map.title
            } else {
                &graph.map.question
            },
            source: &source,
            legend: &legend,
            rings: &words.ring_names,
        };
        let (width, height) = (picture.width.max(560.0), picture.height + 200.0);
        (svg(graph, &picture, &svg_words), width, height)
    };
    let save = move |format: Format| {
        let (graph, _) = untrack(copy);
        // A picture shows what stands on the screen; a table tells all.
        let is_picture = matches!(format, Format::Svg | Format::Png);
        let graph = match is_picture || has_initials.get_untracked() {
            true => graph,
            false => without_initials(&graph),
        };
        let subject =
            if graph.map.title.is_empty() { &graph.map.question } else { &graph.map.title };
        let csv = "text/csv;charset=utf-8";
        match format {
            Format::Svg => tell(app.save_export(subject, "svg", "image/svg+xml", &drawn(&graph).0)),
            Format::Png => {
                let (svg, width, height) = drawn(&graph);
                let sharp = SHARP.min(WIDEST / width.max(height));
                let name = app.export_name(subject, "png");
                let size = ((width * sharp) as u32, (height * sharp) as u32);
                spawn_local(async move {
                    let saved = browser::save_png(&name, &svg, size.0, size.1).await;
                    tell(saved.map(|()| name));
                });
            }
            Format::Nodes => {
                tell(app.save_export(&format!("nodes {subject}"), "csv", csv, &nodes_csv(&graph)));
            }
            Format::Edges => {
                tell(app.save_export(&format!("edges {subject}"), "csv", csv, &edges_csv(&graph)));
            }
            Format::Gexf => {
                let picture = picture(&graph);
                tell(app.save_export(
                    subject,
                    "gexf",
                    "application/xml",
                    &gexf(&graph, Some(&picture)),
                ));
            }
            Format::GraphMl => {
                tell(app.save_export(subject, "graphml", "application/xml", &graphml(&graph)));
            }
            Format::Kumu => tell(app.save_export(
                &format!("kumu {subject}"),
                "json",
                "application/json",
                &kumu(&graph),
            )),
        }
    };
    let formats = [
        (Format::Svg, words.svg_picture),
        (Format::Png, words.png_picture),
        (Format::Nodes, words.nodes_table),
        (Format::Edges, words.edges_table),
        (Format::Gexf, "GEXF (Gephi)"),
        (Format::GraphMl, "GraphML"),
        (Format::Kumu, "Kumu (JSON)"),
    ];
    let buttons = formats
        .map(|(format, name)| {
            view! {
                <button class="mk-button mk-button--small" type="button" on:click=move |_| save(format)>{name}</button>
            }
        })
        .into_iter()
        .collect_view();
    view! {
        <OwnFile />
        <h3>{words.export_title}</h3>
        <p class="mk-soft mk-measure">{words.export_hint}</p>
        {move || (withheld.get() > 0).then(|| view! { <p>{(words.withheld)(withheld.get())}</p> })}
        <label class="mk-choice" for="with-initials">
            <input class="mk-tick" type="checkbox" id="with-initials"
                prop:checked=move || has_initials.get()
                on:change=move |event| has_initials.set(event_target_checked(&event)) />
            <span>{words.with_initials}</span>
        </label>
        <div class="mk-cluster">{buttons}</div>
    }
}
