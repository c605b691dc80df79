//! Reading by question: what newcomers ask, and the items that answer, across the phases.

use leptos::prelude::*;

use super::pieces::item_link;
use crate::{
    app::use_text,
    content::Guide,
    ui::parts::{Glyph, Icon},
};

pub fn asked(guide: &Guide) -> AnyView {
    let lang = use_text().lang;
    let questions = guide.asked.iter().map(|asked| {
        let links = asked.items.iter().filter_map(|id| item_link(guide, id));
        let links = links.map(|link| view! { <li>{link}</li> }).collect_view();
        view! {
            <details class="mk-group">
                <summary class="mk-group__summary" id=asked.id.clone()>
                    <Icon glyph=Glyph::Chevron />
                    <h2 class="mk-group__title">{lang.of(&asked.words).clone()}</h2>
                </summary>
                <div class="mk-group__body"><ul class="mk-guide__answers">{links}</ul></div>
            </details>
        }
    });
    view! { <div class="mk-groups">{questions.collect_view()}</div> }.into_any()
}
