//! What somebody last filtered and sorted by, for as long as the page is open: going back keeps it.

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
    // These outlive the pages, and with them the owner of ordinary signals.
    static PARTNERSHIPS: ArcRwSignal<PartnershipChoice> = ArcRwSignal::new(Default::default());
    static PARTNERS: ArcRwSignal<PartnerChoice> = ArcRwSignal::new(Default::default());
}

pub fn partnership_choice() -> RwSignal<PartnershipChoice> {
    PARTNERSHIPS.with(|choice| RwSignal::from(choice.clone()))
}

pub fn partner_choice() -> RwSignal<PartnerChoice> {
    PARTNERS.with(|choice| RwSignal::from(choice.clone()))
}
