//! What is done to the selected partners, in one step.

use std::collections::{BTreeMap, BTreeSet};

use leptos::prelude::*;

use crate::{
    app::{App, use_text},
    domain::{Code, Publicity, Sector},
    text::Text,
    ui::{
        pages::lists::{Asks, Bulk, Deed, Ticks, do_to_many},
        parts::options,
    },
    workspace::{PartnerEdit, PartnerRow},
};

#[component]
pub fn BulkOfPartners(rows: Memo<BTreeMap<String, PartnerRow>>, ticks: Ticks) -> impl IntoView {
    let text = use_text();
    let words = &text.partners;
    // What none of the chosen has cannot be taken from them.
    let tags = Memo::new(move |_| {
        let tags = rows.with(|rows| ticks.chosen.with(|ids| PartnerRow::tags_of(rows, ids)));
        tags.into_iter().map(|tag| (tag.clone(), tag)).collect::<Vec<_>>()
    });
    let deeds = vec![
        Deed {
            code: "tag",
            name: words.bulk_tag,
            asks: Asks::Words,
            make: |tags| Some(PartnerEdit::AddTags(tags.to_owned())),
        },
        Deed {
            code: "untag",
            name: words.bulk_untag,
            asks: Asks::One(tags.into()),
            make: |tag| Some(PartnerEdit::RemoveTag(tag.to_owned())),
        },
        Deed {
            code: "sector",
            name: words.sector,
            asks: Asks::One(Signal::stored(options::<Sector>(text.lang))),
            make: |code| Sector::parse(code).map(PartnerEdit::Sector),
        },
        Deed {
            code: "kind",
            name: words.kind,
            asks: Asks::Line,
            make: |kind| Some(PartnerEdit::Kind(kind.to_owned())),
        },
        Deed {
            code: "publicity",
            name: words.publicity,
            asks: Asks::One(Signal::stored(options::<Publicity>(text.lang))),
            make: |code| Publicity::parse(code).map(PartnerEdit::Publicity),
        },
    ];
    view! { <Bulk ticks deeds delete=PartnerEdit::Delete carry_out /> }
}

fn carry_out(app: App, chosen: &BTreeSet<String>, edit: &PartnerEdit) {
    let words = &app.text().partners;
    let many = |text: &Text| text.partners.many;
    if *edit != PartnerEdit::Delete {
        return do_to_many(app, chosen, edit, Vec::new(), many, words.bulk_edited);
    }
    let left = app.workspace.with_untracked(|workspace| workspace.count_with_any(chosen));
    do_to_many(app, chosen, edit, Vec::new(), many, |count| {
        let told = (words.bulk_deleted)(count);
        match (left, count) {
            (0, _) => told,
            (left, 1) => format!("{told}. {}", (words.deleted_out_of)(left)),
            (left, _) => format!("{told}. {}", (words.bulk_deleted_out_of)(left)),
        }
    });
}
