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
                let class = format!("mk-map__node mk-map__node--c{}", number - 1);
                view! {
                    <li>
                        <svg class="mk-map__swatch" viewBox="-11 -11 22 22" aria-hidden="true">
                            <circle class=class r="10" />
                            <text class="mk-map__sign" y="4" text-anchor="middle">{number}</text>
                        </svg>
                        <span class="mk-hidden">{number}" "</span>{sector.label(text.lang)}
                    </li>
                }
            });
            sectors.collect_view().into_any()
        }
    };
    let rings = matches!(drawing, Drawing::Rings)
        .then(|| words.rings.iter().skip(1).map(|ring| view! { <li>{*ring}</li> }).collect_view());
    view! {
        <figcaption class="mk-map__caption">
            <p class="mk-hidden">{words.legend}</p>
            <ul class="mk-map__legend">
                <li>{words.legend_square}</li>
                <li>{words.legend_size}</li>
                <li>{words.legend_chosen}</li>
                <li>{words.legend_alone}</li>
                <li>{words.legend_lines}</li>
            </ul>
            {rings.map(|rings| view! { <ul class="mk-map__legend">{rings}</ul> })}
            <ul class="mk-map__legend">{colours}</ul>
            <p class="mk-soft mk-small mk-no-print mk-meeting__host mk-map__keys">{if here.is_lent { words.lent_keys } else { words.keys }}</p>
        </figcaption>
    }
}
