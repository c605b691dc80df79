//! The map as a file: for a colleague with this program, or for other programs.

use leptos::{prelude::*, task::spawn_local};

use super::{own_file::OwnFile, shown::Seen, view::View};
use crate::{
    app::{browser, use_app, use_text},
    domain::Code,
    network::{
        Drawing, discreet,
        formats::{Measure, Paper, Sheet, TableWords, edges_csv, gexf, graphml, kumu, nodes_csv},
        without_initials,
    },
    ui::{
        pages::network::{here::use_here, parts::Fold, start::library_name},
        parts::{Segment, Tick},
    },
    workspace::discretion,
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

#[component]
pub fn Out(#[prop(into)] view: Signal<View>) -> impl IntoView {
    let words = &use_text().network;
    view! { <Fold id="map-share" title=words.share><Files view /></Fold> }
}

#[component]
fn Files(view: Signal<View>) -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let text = use_text();
    let words = &text.network;
    let looks = text.lang.looks();
    let copy = move || {
        here.graph
            .with(|graph| app.workspace.with(|workspace| discreet(workspace, graph, words.unnamed)))
    };
    let has_initials = RwSignal::new(false);
    let paper = RwSignal::new(Paper::A4);
    let withheld = Memo::new(move |_| copy().1);
    let staff = here.staff();
    let tell = move |name: Option<String>| app.tell_saved(name, words.saved_as);
    let seen = move || Seen {
        view: view.get(),
        look: here.look.get().without_dots(),
        graph: here.graph.get(),
        copy: copy().0,
        selected: here.selected_place(),
        staff: staff.get(),
        text,
    };
    // What was searched for may be a name that is not to be named.
    let caption = move |seen: &Seen| {
        app.workspace.with(|workspace| {
            let names = discretion::names_of(workspace, &discretion::unnamed(workspace));
            discretion::without_names(&seen.caption(), &names, words.unnamed)
        })
    };
    let told = Memo::new(move |_| caption(&seen()));
    let drawn = move |measure: Measure| {
        untrack(|| {
            let seen = seen();
            let graph = &seen.copy;
            let day = text.lang.date(graph.map.date.unwrap_or(app.today.get()));
            // Whose map it is: the library's own name on it, else the one that it goes by here.
            let own =
                graph.library().map(|place| graph.name(place)).filter(|name| !name.is_empty());
            let library = own.map_or_else(|| library_name(app, text), str::to_owned);
            let source = format!("{library} · {day} · {}", text.frame.product);
            seen.sheet(&source, &caption(&seen), paper.get(), measure)
        })
    };
    let save = move |format: Format| {
        let (graph, _) = untrack(copy);
        let graph = match has_initials.get_untracked() {
            true => graph,
            false => without_initials(&graph),
        };
        let subject =
            if graph.map.title.is_empty() { &graph.map.question } else { &graph.map.title };
        let (head, value) = (
            |name: &str| text.lang.table_head(name),
            |column: &str, code: &str| text.lang.table_value(column, code),
        );
        let table_words = TableWords { head: &head, value: &value };
        let csv = "text/csv;charset=utf-8";
        match format {
            Format::Svg => {
                let svg = drawn(Measure::Millimetres).svg;
                tell(app.save_export(subject, "svg", "image/svg+xml", &svg));
            }
            Format::Png => {
                let Sheet { svg, size } = drawn(Measure::Dots);
                let name = app.export_name(subject, "png");
                spawn_local(async move {
                    let saved = browser::save_png(&name, &svg, size.0, size.1).await;
                    tell(saved.map(|()| name));
                });
            }
            Format::Nodes => {
                let table = nodes_csv(&graph, &table_words);
                tell(app.save_export(&format!("{} {subject}", looks.nodes), "csv", csv, &table));
            }
            Format::Edges => {
                let table = edges_csv(&graph, &table_words);
                tell(app.save_export(&format!("{} {subject}", looks.edges), "csv", csv, &table));
            }
            Format::Gexf => {
                let drawing = match view.get_untracked() {
                    View::Network => Drawing::Network,
                    View::Rings | View::Grid | View::Matrix | View::Chain | View::Table => {
                        Drawing::Rings
                    }
                };
                let picture = untrack(seen).picture(drawing);
                let gexf = gexf(&graph, Some(&picture));
                tell(app.save_export(subject, "gexf", "application/xml", &gexf));
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
    let papers = Paper::ALL.iter().map(|own| (*own, (looks.paper_name)(*own).into())).collect();
    let button = move |(format, name): (Format, &'static str)| {
        view! {
            <button class="mk-button mk-button--small" type="button" on:click=move |_| save(format)>{name}</button>
        }
    };
    let pictures = [(Format::Svg, words.svg_picture), (Format::Png, words.png_picture)];
    let formats = [
        (Format::Nodes, words.nodes_table),
        (Format::Edges, words.edges_table),
        (Format::Gexf, "GEXF (Gephi)"),
        (Format::GraphMl, "GraphML"),
        (Format::Kumu, "Kumu (JSON)"),
    ];
    view! {
        <OwnFile />
        <h3>{looks.as_picture}</h3>
        <p class="mk-soft mk-measure">{looks.as_picture_hint}</p>
        {move || (withheld.get() > 0).then(|| view! { <p>{(words.withheld)(withheld.get())}</p> })}
        <div class="mk-field">
            <p class="mk-field__label" aria-hidden="true">{looks.paper}</p>
            <Segment label=looks.paper options=papers chosen=paper choose=move |own| paper.set(own) />
            <p class="mk-field__hint" role="status">{move || (looks.paper_hint)(paper.get())}</p>
        </div>
        <p id="picture-shows">{looks.shows}": "{move || told.get()}"."</p>
        <div class="mk-cluster">{pictures.map(button).into_iter().collect_view()}</div>
        <h3>{words.export_title}</h3>
        <p class="mk-soft mk-measure">{words.export_hint}</p>
        {move || (withheld.get() > 0).then(|| view! { <p>{(words.withheld)(withheld.get())}</p> })}
        <Tick id="with-initials" checked=has_initials set=move |on| has_initials.set(on)>
            {words.with_initials}
        </Tick>
        <div class="mk-cluster">{formats.map(button).into_iter().collect_view()}</div>
    }
}
