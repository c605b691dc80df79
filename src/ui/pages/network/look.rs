//! What somebody looks for on the map, and what colour and size stand for.

use leptos::prelude::*;

use super::here::use_here;
use crate::{
    app::{browser, use_text},
    domain::{Code, Sector},
    network::{Attribute, Colour, Size, TieAttribute},
    text::Text,
    ui::parts::{Group, SelectField, Tick, options},
};

/// Those asked for in the fold; the sector stands before it.
const MORE: [Attribute; 10] = [
    Attribute::Ring,
    Attribute::KnownBy,
    Attribute::Influence,
    Attribute::Affected,
    Attribute::GoalFit,
    Attribute::Chosen,
    Attribute::Votes,
    Attribute::Offers,
    Attribute::Themes,
    Attribute::Kind,
];

/// Where there is no room for all of it before the map.
const PHONE: &str = "(width < 40rem)";

/// Whether that is so; follows the window.
pub fn is_phone() -> ReadSignal<bool> {
    let (is_phone, set) = signal(false);
    browser::follow_media(PHONE, move |is| {
        let _ = set.try_set(is);
    });
    is_phone
}

/// What somebody looks for: highlighted in a picture, and all that a list shows.
#[component]
pub fn Looking(#[prop(into)] is_picture: Signal<bool>) -> impl IntoView {
    let here = use_here();
    let text: &'static Text = use_text();
    let words = &text.network;
    let look = here.look;
    let sectors = Signal::stored(options::<Sector>(text.lang));
    let colours = Colour::ALL.iter().map(|own| (own.code().into(), text.lang.colour(*own).into()));
    let colours = Signal::stored(colours.collect::<Vec<(String, String)>>());
    let colour =
        Memo::new(move |_| look.with(|look| look.colour.map_or("", Code::code).to_owned()));
    let found = move || {
        let selected = here.selected_place();
        look.with(|look| {
            look.is_on().then(|| {
                let (count, all) = here.graph.with(|graph| {
                    let others = graph.others();
                    let found = others.iter().filter(|p| look.shows(graph, **p, selected)).count();
                    (found, others.len())
                });
                match is_picture.get() {
                    true => (words.look_found)(count),
                    false => (text.rows.rendered)(count, all),
                }
            })
        })
    };
    // On a phone the map comes sooner: what is asked for less often stands in the fold.
    let is_phone = is_phone();
    let first = move || {
        view! {
            <SelectField id="map-sector" label=words.look_sector options=sectors none=words.look_all
                    chosen=Signal::derive(move || look.with(|look| look.wants(Attribute::Sector).to_owned()))
                    choose=move |code| look.update(|look| look.want(Attribute::Sector, code)) />
            <SelectField id="map-colour" label=words.look_colour options=colours none=words.look_plain
                    chosen=colour
                    choose=move |code: String| look.update(|look| look.colour = Colour::parse(&code)) class:mk-gone=move || !is_picture.get() />
            <Tick class="mk-choice mk-look__near" checked=move || look.with(|look| look.is_near)
                set=move |on| look.update(|look| look.is_near = on)>{words.look_near}</Tick>
        }
        .into_any()
    };
    let first_in = move |fold: bool| (is_phone.get() == fold).then(first);
    view! {
        <div class="mk-toolbar mk-look mk-no-print mk-meeting__host">
            <div class="mk-field mk-toolbar__grow">
                <label class="mk-field__label" for="map-find">{words.look_find}</label>
                <input class="mk-input" id="map-find" type="search" autocomplete="off"
                    prop:value=move || look.with(|look| look.query.clone())
                    on:input=move |event| look.update(|look| look.query = event_target_value(&event)) />
            </div>
            {move || first_in(false)}
            <More is_picture first=move || first_in(true) />
            <p class="mk-soft mk-small" role="status">{found}</p>
        </div>
        <p class="mk-only-print">{found}</p>
    }
}

/// Every other attribute: each with the values that somebody on the map has.
#[component]
fn More(
    is_picture: Signal<bool>,
    /// What stands before them, where there is no room for it outside.
    first: impl Fn() -> Option<AnyView> + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let here = use_here();
    let text: &'static Text = use_text();
    let words = &text.network;
    let look = here.look;
    let looks = text.lang.looks();
    let is_made = RwSignal::new(false);
    let sizes = Size::ALL.iter().filter(|own| **own != Size::Influence);
    let sizes = sizes.map(|own| (own.code().into(), (looks.size_name)(*own).into()));
    let sizes = Signal::stored(sizes.collect::<Vec<(String, String)>>());
    let size = Memo::new(move |_| look.with(|look| look.size.map_or("", Code::code).to_owned()));
    let pick = move |attribute: Attribute| {
        let options = Memo::new(move |_| {
            let values = here.graph.with(|graph| attribute.values(graph));
            let named = values.into_iter().map(|code| {
                let name = match attribute {
                    Attribute::KnownBy if code != crate::network::UNSAID => here.who(&code),
                    _ => text.lang.value_of(attribute, &code),
                };
                (code, name)
            });
            named.collect::<Vec<_>>()
        });
        let id = format!("map-{}", attribute.code());
        let name = text.lang.attribute(attribute);
        view! {
            <SelectField id label=name options none=words.look_all
                    chosen=Signal::derive(move || look.with(|look| look.wants(attribute).to_owned()))
                    choose=move |code| look.update(|look| look.want(attribute, code)) />
        }
    };
    let pick_ties = move |attribute: TieAttribute| {
        let options = Memo::new(move |_| {
            let values = here.graph.with(|graph| attribute.values(graph)).into_iter();
            let named = values.map(|code| {
                let name = text.lang.tie_value_of(attribute, &code);
                (code, name)
            });
            named.collect::<Vec<_>>()
        });
        let id = format!("map-ties-{}", attribute.code());
        let name = text.lang.tie_attribute(attribute);
        view! {
            <SelectField id label=name options none=words.look_all
                    chosen=Signal::derive(move || look.with(|look| look.wants_of_ties(attribute).to_owned()))
                    choose=move |code| look.update(|look| look.want_of_ties(attribute, code)) />
        }
    };
    view! {
        <Group class="mk-group mk-look__more" body="mk-group__body mk-look__filters" title=looks.more
            toggled=move |_| is_made.set(true)>
            {move || is_made.get().then(|| view! {
                {first}
                <SelectField id="map-size" label=looks.size options=sizes
                        none=(looks.size_name)(Size::Influence) chosen=size
                        choose=move |code: String| look.update(|look| look.size = Size::parse(&code)) class:mk-gone=move || !is_picture.get() />
                {MORE.map(pick).into_iter().collect_view()}
                {TieAttribute::ALL.iter().map(|own| pick_ties(*own)).collect_view()}
            })}
        </Group>
    }
}

pub fn label(field: &str, text: &'static Text) -> &'static str {
    crate::text::field_words(crate::domain::Kind::Node, field, text.lang).unwrap_or_default().label
}
