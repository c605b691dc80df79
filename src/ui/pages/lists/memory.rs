//! What somebody last filtered and sorted by, for as long as the page is open: going back keeps it.

use std::cell::RefCell;

use leptos::prelude::*;

use crate::workspace::{Filter, PartnerFilter, PartnerSorting, Sorting};

#[derive(Clone, Debug, Default, PartialEq)]
pub struct PartnershipChoice {
    pub filter: Filter,
    pub sorting: Sorting,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct PartnerChoice {
    pub filter: PartnerFilter,
    pub sorting: PartnerSorting,
}

thread_local! {
    // Outlives the pages, and so is no signal: those would keep everyone who ever read them.
    static PARTNERSHIPS: RefCell<PartnershipChoice> = RefCell::default();
    static PARTNERS: RefCell<PartnerChoice> = RefCell::default();
}

/// What the list of partnerships is narrowed to, for everything on its page.
pub fn provide_partnership_choice() {
    let choice = RwSignal::new(PARTNERSHIPS.with_borrow(Clone::clone));
    Effect::new(move |_| PARTNERSHIPS.set(choice.get()));
    provide_context(choice);
}

pub fn partnership_choice() -> RwSignal<PartnershipChoice> {
    expect_context()
}

/// For whoever leads to the list from elsewhere.
pub fn narrow_partnerships(filter: Filter) {
    PARTNERSHIPS.with_borrow_mut(|choice| choice.filter = filter);
}

/// What the list of partners is narrowed to, for everything on its page.
pub fn provide_partner_choice() {
    let choice = RwSignal::new(PARTNERS.with_borrow(Clone::clone));
    Effect::new(move |_| PARTNERS.set(choice.get()));
    provide_context(choice);
}

pub fn partner_choice() -> RwSignal<PartnerChoice> {
    expect_context()
}
