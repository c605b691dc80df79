//! Reading by question: what newcomers ask, and the items that answer, across the phases.

use leptos::prelude::*;

use super::pieces::item_link;
use crate::{app::use_text, content::Guide, ui::parts::Group};

pub fn asked(guide: &Guide) -> AnyView {
    let lang = use_text().lang;
    let questions = guide.asked.iter().map(|asked| {
        let links = asked.items.iter().filter_map(|id| item_link(guide, id));
        let links = links.map(|link| view! { <li>{link}</li> }).collect_view();
        view! {
            <Group level=2 summary_id=asked.id.clone() title=lang.of(&asked.words).clone()>
                <ul class="mk-guide__answers">{links}</ul>
            </Group>
        }
    });
    view! { <div class="mk-groups">{questions.collect_view()}</div> }.into_any()
}
