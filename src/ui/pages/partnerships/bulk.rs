//! What is done to the selected partnerships, in one step.

use std::collections::BTreeSet;

use leptos::prelude::*;

use crate::{
    app::{App, use_text},
    domain::{Code, Partnership, Status},
    ui::{
        pages::lists::{Asks, Bulk, Deed, HandOver, Ticks, do_to_many, notes_of_lead},
        parts::options,
    },
    workspace::BulkEdit,
};

#[component]
pub fn BulkOfPartnerships(ticks: Ticks) -> impl IntoView {
    let text = use_text();
    let words = &text.partnerships;
    let statuses = Signal::stored(options::<Status>(text.lang));
    let deeds = vec![
        Deed {
            code: "status",
            name: words.status,
            asks: Asks::One(statuses),
            make: |code| Status::parse(code).map(BulkEdit::Status),
        },
        Deed {
            code: "owner",
            name: words.owner,
            asks: Asks::MaybeLine(words.bulk_unlead),
            make: |name| Some(BulkEdit::Owner(name.to_owned())),
        },
        Deed {
            code: "theme",
            name: words.bulk_theme,
            asks: Asks::Words,
            make: |themes| Some(BulkEdit::Theme(themes.to_owned())),
        },
    ];
    let beside = || view! { <HandOver /> }.into_any();
    view! { <Bulk ticks deeds delete=BulkEdit::Delete carry_out beside /> }
}

/// Who leads each of them.
fn leads(app: App, chosen: &BTreeSet<String>) -> Vec<(String, String)> {
    app.workspace.with_untracked(|workspace| {
        let all = chosen.iter().filter_map(|id| workspace.get::<Partnership>(id));
        all.map(|own| (own.id.clone(), own.owner.clone())).collect()
    })
}

fn carry_out(app: App, chosen: &BTreeSet<String>, edit: &BulkEdit) {
    let words = &app.text().partnerships;
    let beside = match edit {
        BulkEdit::Owner(name) => notes_of_lead(app, &leads(app, chosen), name),
        BulkEdit::Status(_) | BulkEdit::Theme(_) | BulkEdit::Delete => Vec::new(),
    };
    let told = match edit {
        BulkEdit::Delete => words.bulk_deleted,
        BulkEdit::Owner(name) if name.is_empty() => words.bulk_unled,
        BulkEdit::Owner(_) | BulkEdit::Status(_) | BulkEdit::Theme(_) => words.bulk_edited,
    };
    do_to_many(app, chosen, edit, beside, |text| text.partnerships.many, told);
}
