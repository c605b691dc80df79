//! Words of a list of rows: what it is narrowed to, and what is done to many of them.

use crate::text::format::{da, en};

pub struct Rows {
    pub find: &'static str,
    /// Over the filters, and over the columns, where there is little room.
    pub filter: &'static str,
    pub sort_by: &'static str,
    pub everything: &'static str,
    pub clear: &'static str,
    /// How many of how many pass the filter.
    pub count: fn(usize, usize) -> String,
    pub none_found: &'static str,
    pub none_found_text: &'static str,
    pub rendered: fn(usize, usize) -> String,
    pub more: fn(usize) -> String,
    pub select: fn(&str) -> String,
    pub select_all: &'static str,
    pub bulk: &'static str,
    pub selected: fn(usize) -> String,
    pub bulk_what: &'static str,
    pub bulk_value: &'static str,
    pub bulk_choose: &'static str,
    pub bulk_missing: &'static str,
    pub bulk_apply: fn(usize) -> String,
    pub bulk_delete: fn(usize) -> String,
    pub unselect: &'static str,
    pub bulk_same: &'static str,
    /// Over what a row has to lack, or what it asks for.
    pub only: &'static str,
    /// How many of the selected the filters hide.
    pub hidden: fn(usize) -> String,
}

pub const DA: Rows = Rows {
    find: "Find i listen",
    filter: "Filtrér",
    sort_by: "Sortér efter",
    everything: "Alle",
    clear: "Ryd filtre",
    count: |shown, all| match (shown, all) {
        (shown, all) if shown == all => format!("{all} i alt", all = da(all)),
        (shown, all) => format!("{shown} af {all}", shown = da(shown), all = da(all)),
    },
    none_found: "Ingen passer til filtrene",
    none_found_text: "Prøv med færre ord, eller ryd filtrene.",
    rendered: |shown, all| format!("Viser {shown} af {all}", shown = da(shown), all = da(all)),
    more: |count| format!("Vis {count} til", count = da(count)),
    select: |title| format!("Vælg {title}"),
    select_all: "Vælg alle, der passer til filtrene",
    bulk: "Ret de valgte",
    selected: |count| format!("{count} valgt", count = da(count)),
    bulk_what: "Ret",
    bulk_value: "Til",
    bulk_choose: "Vælg",
    bulk_missing: "Vælg eller skriv først, hvad der skal stå.",
    bulk_apply: |count| format!("Ret {count}", count = da(count)),
    bulk_delete: |count| format!("Slet {count}", count = da(count)),
    unselect: "Vælg ingen",
    bulk_same: "Intet at rette: sådan er de allerede.",
    only: "Vis kun",
    hidden: |count| match count {
        1 => "1 til er skjult af filtrene og bliver ikke rettet".into(),
        count => {
            format!("{count} til er skjult af filtrene og bliver ikke rettet", count = da(count))
        }
    },
};

pub const EN: Rows = Rows {
    find: "Find in the list",
    filter: "Filter",
    sort_by: "Sort by",
    everything: "All",
    clear: "Clear filters",
    count: |shown, all| match (shown, all) {
        (shown, all) if shown == all => format!("{all} in all", all = en(all)),
        (shown, all) => format!("{shown} of {all}", shown = en(shown), all = en(all)),
    },
    none_found: "None fits the filters",
    none_found_text: "Try fewer words, or clear the filters.",
    rendered: |shown, all| format!("Showing {shown} of {all}", shown = en(shown), all = en(all)),
    more: |count| format!("Show {count} more", count = en(count)),
    select: |title| format!("Select {title}"),
    select_all: "Select all that fit the filters",
    bulk: "Edit the selected",
    selected: |count| format!("{count} selected", count = en(count)),
    bulk_what: "Edit",
    bulk_value: "To",
    bulk_choose: "Choose",
    bulk_missing: "Choose or write first what is to stand there.",
    bulk_apply: |count| format!("Edit {count}", count = en(count)),
    bulk_delete: |count| format!("Delete {count}", count = en(count)),
    unselect: "Deselect",
    bulk_same: "Nothing to edit: they are like that already.",
    only: "Show only",
    hidden: |count| match count {
        1 => "1 more is hidden by the filters and is not edited".into(),
        count => {
            format!("{count} more are hidden by the filters and are not edited", count = en(count))
        }
    },
};
