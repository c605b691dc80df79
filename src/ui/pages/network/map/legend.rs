//! How to read the picture.

use leptos::prelude::*;

use crate::{
    app::use_text,
    domain::{Code, Sector},
    network::Drawing,
    text::Label,
    ui::pages::network::{here::use_here, look::Colour},
};

#[component]
pub fn Legend(drawing: Drawing) -> impl IntoView {
    let here = use_here();
    let text = use_text();
    let words = &text.network;
    let colours = move || match here.look.with(|look| look.colour) {
        Colour::Plain => ().into_any(),
        Colour::Fit => view! { <li>{words.legend_fit}</li> }.into_any(),
        Colour::Known => view! { <li>{words.legend_known}</li> }.into_any(),
        Colour::Sector => {
            let sectors = Sector::ALL.iter().zip(1..);
            let sectors = sectors.map(|(sector, number)| {
                view! { <li><strong>{number}</strong>" "{sector.label(text.lang)}</li> }
            });
            sectors.collect_view().into_any()
        }
    };
    let rings = matches!(drawing, Drawing::Rings)
        .then(|| words.rings.iter().skip(1).map(|ring| view! { <li>{*ring}</li> }).collect_view());
    view! {
        <figcaption>
            <p class="mk-hidden">{words.legend}</p>
            <ul class="mk-map__legend">
                <li>{words.legend_square}</li>
                <li>{words.legend_size}</li>
                <li>{words.legend_chosen}</li>
                <li>{words.legend_alone}</li>
                <li>{words.legend_lines}</li>
                {rings}
                {colours}
            </ul>
            <p class="mk-soft mk-small mk-no-print mk-meeting__host mk-map__keys">{if here.is_lent { words.lent_keys } else { words.keys }}</p>
        </figcaption>
    }
}
