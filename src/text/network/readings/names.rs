//! What each measure is called.

use crate::text::Lang;

pub fn measure_da(id: &str) -> &'static str {
    name(id, Lang::Da)
}

pub fn measure_en(id: &str) -> &'static str {
    name(id, Lang::En)
}

fn name(id: &str, lang: Lang) -> &'static str {
    let (da, en) = match id {
        "n-size" => ("Antal aktører", "Number of actors"),
        "n-ringdist" => ("Fordeling på ringe", "Spread over the rings"),
        "n-sector" => ("Sektordækning", "Sectors covered"),
        "n-bal" => ("Skævhed", "Lopsidedness"),
        "n-density" => ("Tæthed mellem partnerne", "Density among the partners"),
        "n-central" => ("Afhængighed af navet", "Dependence on the hub"),
        "n-degree" => ("Flest forbindelser", "Most ties"),
        "n-between" => ("Brobyggere", "Bridge builders"),
        "n-comp" => ("Øer", "Islands"),
        "n-weak" => ("Svage forbindelser", "Weak ties"),
        "n-bus" => ("Hænger på én", "Depends on one person"),
        "n-unknown" => ("Hvem kender dem?", "Who knows them?"),
        "n-wish" => ("Ønsker", "Wishes"),
        "n-rec" => ("Gensidighed", "Mutuality"),
        "n-level" => ("Samarbejdsniveau", "Level of cooperation"),
        "n-fit" => ("Oversete medspillere", "Overlooked allies"),
        "n-risk" => ("Kan spænde ben", "Could trip you up"),
        "n-chain" => ("Tilladelseskæden", "Chain of approvals"),
        "n-change" => ("Udvikling", "Development"),
        _ => ("", ""),
    };
    match lang {
        Lang::Da => da,
        Lang::En => en,
    }
}
