//! What the list is narrowed to.

use leptos::prelude::*;

use super::Listing;
use crate::{
    app::{browser, use_text},
    domain::{Code, Sector, Status},
    text::Label,
    ui::{
        pages::lists::{NarrowFold, partnership_choice},
        parts::SelectField,
    },
    workspace::{Attention, Filter, Going, Row},
};

/// Chosen in the list of leads for those without one; no person is called that.
const NO_OWNER: &str = "-";

#[component]
pub fn Filters(listing: Listing, #[prop(optional)] children: Option<Children>) -> impl IntoView {
    let words = &use_text().partnerships;
    let choice = partnership_choice();
    let of = move |read: fn(&Filter) -> String| {
        Signal::derive(move || choice.with(|choice| read(&choice.filter)))
    };
    let set =
        move |change: &dyn Fn(&mut Filter)| choice.update(|choice| change(&mut choice.filter));
    let all = listing.rows;
    let count = move || (words.count)(listing.shown.with(Vec::len), all.with(|rows| rows.len()));
    let is_narrowed = Memo::new(move |_| choice.with(|choice| !choice.filter.is_empty()));
    view! {
        <div class="mk-stack mk-no-print">
            <div class="mk-filters mk-filters--many" role="search" aria-label=words.find>
                <div class="mk-field mk-filters__find">
                    <label class="mk-field__label" for="find">{words.find}</label>
                    <input class="mk-input" type="search" id="find" autocomplete="off"
                        prop:value=move || choice.with(|choice| choice.filter.text.clone())
                        on:input=move |event| {
                            let typed = event_target_value(&event);
                            set(&|filter| filter.text = typed.clone());
                        } />
                </div>
                <NarrowFold name=words.filter>
                    <div class="mk-filters__rest">
                        <SelectField id="filter-status" label=words.status options=Signal::stored(statuses())
                            chosen=of(|filter| filter.status.code().into())
                            choose=move |code| set(&|filter| filter.status = Going::parse(&code)) />
                        <SelectField id="filter-owner" label=words.owner
                            options=Signal::derive(move || owners(listing))
                            chosen=of(owner_code)
                            choose=move |code| set(&|filter| filter.owner = owner_of(&code)) />
                        <SelectField id="filter-sector" label=words.sector options=Signal::stored(sectors())
                            chosen=of(|filter| filter.sector.map(Code::code).unwrap_or_default().into())
                            choose=move |code| set(&|filter| filter.sector = Sector::parse(&code)) />
                        <SelectField id="filter-theme" label=words.theme
                            options=Signal::derive(move || themes(listing))
                            chosen=of(|filter| filter.theme.clone())
                            choose=move |code| set(&|filter| filter.theme = code.clone()) />
                        <SelectField id="filter-attention" label=words.attention options=Signal::stored(attentions())
                            chosen=of(|filter| filter.attention.map(Code::code).unwrap_or_default().into())
                            choose=move |code| set(&|filter| filter.attention = Attention::parse(&code)) />
                    </div>
                </NarrowFold>
            </div>
            <div class="mk-cluster mk-cluster--apart">
                <p class="mk-cluster">
                    <span class="mk-soft mk-small" role="status">{count}</span>
                    {move || is_narrowed.get().then(|| view! {
                        <button class="mk-button mk-button--quiet mk-button--small" type="button"
                            on:click=move |_| {
                                set(&|filter| *filter = Filter::default());
                                browser::focus("find");
                            }>{words.clear}</button>
                    })}
                </p>
                {children.map(|children| view! { <div class="mk-cluster">{children()}</div> })}
            </div>
        </div>
    }
    .into_any()
}

fn everything() -> (String, String) {
    (String::new(), use_text().partnerships.everything.into())
}

fn labelled<T: Label>() -> impl Iterator<Item = (String, String)> {
    T::options(use_text().lang).into_iter().map(|(code, name)| (code.into(), name.into()))
}

fn statuses() -> Vec<(String, String)> {
    let not_over = use_text().partnerships.not_over;
    let fixed = [everything(), (Going::NotOver.code().into(), not_over.into())];
    fixed.into_iter().chain(labelled::<Status>()).collect()
}

fn sectors() -> Vec<(String, String)> {
    std::iter::once(everything()).chain(labelled::<Sector>()).collect()
}

fn attentions() -> Vec<(String, String)> {
    let label = use_text().partnerships.attention_label;
    let values =
        Attention::ALL.iter().map(|attention| (attention.code().into(), label(*attention).into()));
    std::iter::once(everything()).chain(values).collect()
}

fn owners(listing: Listing) -> Vec<(String, String)> {
    let no_owner = use_text().partnerships.no_owner;
    let owners = listing.rows.with(Row::owners);
    let fixed = [everything(), (NO_OWNER.into(), no_owner.into())];
    fixed.into_iter().chain(owners.into_iter().map(|owner| (owner.clone(), owner))).collect()
}

fn themes(listing: Listing) -> Vec<(String, String)> {
    let themes = listing.rows.with(Row::all_themes).into_iter().map(|theme| (theme.clone(), theme));
    std::iter::once(everything()).chain(themes).collect()
}

fn owner_code(filter: &Filter) -> String {
    match filter.owner.as_deref() {
        None => String::new(),
        Some("") => NO_OWNER.into(),
        Some(owner) => owner.into(),
    }
}

fn owner_of(code: &str) -> Option<String> {
    match code {
        "" => None,
        NO_OWNER => Some(String::new()),
        owner => Some(owner.into()),
    }
}
