//! Measures, readings and layouts of one map, as JSON.
//!
//! `cargo run --release --example network -- FILE MAP_ID`; exit 2 and a sentence when the file is
//! refused or has no such map.

use std::process::ExitCode;

use makkerskab::{
    domain::{Code, Map, Sector},
    exchange::{self, plan},
    network::{
        AT_MOST, Drawing, Graph, Measures, Picture, PictureWords, carriers, measures, picture_of,
        readings,
    },
    text::{Lang, Text, files::EN, text},
    workspace::Workspace,
};
use serde_json::{Map as Object, Value, json};

fn main() -> ExitCode {
    match report() {
        Ok(report) => {
            println!("{report:#}");
            ExitCode::SUCCESS
        }
        Err(sentence) => {
            eprintln!("{sentence}");
            ExitCode::from(2)
        }
    }
}

fn report() -> Result<Value, String> {
    let mut arguments = std::env::args().skip(1);
    let (Some(path), Some(map), None) = (arguments.next(), arguments.next(), arguments.next())
    else {
        return Err("Usage: network FILE MAP_ID".into());
    };
    let bytes = std::fs::read(&path).map_err(|error| format!("{path} cannot be read: {error}."))?;
    let opened = exchange::open(&bytes).map_err(|error| (EN.file_error)(&error))?;
    let workspace = Workspace::new(plan(&Default::default(), &opened.records).merged);
    let Some(graph) = Graph::of(&workspace, &map) else {
        let maps: Vec<&str> = workspace.all::<Map>().map(|map| map.id.as_str()).collect();
        return Err(match maps.as_slice() {
            [] => "The file has no network map.".into(),
            maps => format!("The file has no map `{map}`, but {}.", maps.join(", ")),
        });
    };
    let measured = measures(&graph);
    let found = readings(&graph, &measured);
    let said = |text: &'static Text, place: usize| {
        let said = found
            .get(place)
            .map(|reading| (text.network.reading)(reading, &|place| graph.name(place).to_owned()));
        said.unwrap_or_default()
    };
    let observations = (0..found.len()).map(|place| {
        let (da, en) = (said(text(Lang::Da), place), said(text(Lang::En), place));
        let reading = found.get(place);
        json!({
            "measure": reading.map(|reading| reading.measure()),
            "shown": place < AT_MOST,
            "actors": ids(&graph, reading.map(|reading| reading.actors()).unwrap_or_default()),
            "da": da.sentence, "da_advice": da.advice,
            "en": en.sentence, "en_advice": en.advice,
        })
    });
    let odd = graph.odd.iter().map(|edge| {
        let why = match edge.from == edge.to {
            true => "a tie from an actor to itself",
            false => "an end that is not on this map",
        };
        json!({ "edge": edge.id, "why": why })
    });
    Ok(json!({
        "map": map,
        "measures": figures(&graph, &measured),
        "readings": observations.collect::<Vec<_>>(),
        "layouts": { "ring": drawn(&graph, Drawing::Rings), "network": drawn(&graph, Drawing::Network) },
        "not_drawn": odd.collect::<Vec<_>>(),
    }))
}

fn ids(graph: &Graph, places: &[usize]) -> Vec<String> {
    places.iter().filter_map(|place| graph.actor(*place)).map(|actor| actor.id.clone()).collect()
}

fn figures(graph: &Graph, measured: &Measures) -> Value {
    let by_id = |value: &dyn Fn(usize) -> Value| -> Value {
        let others = graph.others().into_iter();
        let pairs = others.filter_map(|place| Some((graph.actor(place)?.id.clone(), value(place))));
        Value::Object(pairs.collect::<Object<String, Value>>())
    };
    let sectors =
        measured.sectors.iter().map(|(sector, count)| (sector.code().into(), json!(count)));
    json!({
        "n-size": measured.size,
        "n-ringdist": { "rings": measured.rings.counts, "unplaced": measured.rings.unplaced },
        "n-sector": {
            "counts": sectors.collect::<Object<String, Value>>(),
            "empty": measured.empty_sectors().into_iter().map(Sector::code).collect::<Vec<_>>(),
        },
        "n-bal": measured.skew.map(|(sector, share)| json!({ "sector": sector.code(), "share": share.value() })),
        "n-density": measured.density,
        "n-central": measured.centralisation,
        "n-degree": by_id(&|place| json!(measured.degree.get(place))),
        "n-between": by_id(&|place| json!(measured.between.get(place))),
        "n-comp": {
            "count": measured.islands.len(),
            "islands": measured.islands.iter().map(|island| ids(graph, island)).collect::<Vec<_>>(),
        },
        "n-weak": measured.weak.and_then(|share| share.value()),
        "n-bus": {
            "share": measured.alone.value(),
            "carriers": carriers(graph).into_iter().take(3)
                .map(|carrier| json!({ "who": carrier.who, "alone": carrier.alone.len(), "all": carrier.all }))
                .collect::<Vec<_>>(),
        },
        "n-unknown": ids(graph, &measured.unknown),
        "n-wish": { "wished": measured.wishes, "actual": measured.ties },
        "n-rec": measured.mutual.value(),
        "n-level": { "mean": measured.mean_level(), "histogram": measured.levels },
        "n-fit": ids(graph, &measured.overlooked),
        "n-risk": ids(graph, &measured.against),
        "n-chain": {
            "links": measured.chain.links(),
            "path": ids(graph, &measured.chain.path),
            "circle": ids(graph, &measured.chain.circle),
        },
    })
}

fn drawn(graph: &Graph, drawing: Drawing) -> Value {
    let sector = |sector: Option<Sector>| sector.map_or("", Code::code).to_owned();
    let picture: Picture = picture_of(graph, drawing, &PictureWords { sector: &sector });
    let spots = picture.marks.iter().filter_map(|mark| {
        let actor = graph.actor(mark.place)?;
        Some(json!({ "id": actor.id, "x": mark.spot.x, "y": mark.spot.y, "radius": mark.radius }))
    });
    json!({ "rings": picture.rings, "without_overlap": picture.is_free, "spots": spots.collect::<Vec<_>>() })
}
