//! Partners where they are mentioned. Those that must not be named are left out of prints.

use leptos::prelude::*;

use crate::{app::use_text, route::Route, workspace::PartnerName};

/// As many as a line holds.
const LIMIT: usize = 3;

/// Partners as links, the rest by number; nothing where there are none.
pub fn names(partners: &[PartnerName]) -> AnyView {
    let text = use_text();
    let (named, unnamed): (Vec<_>, Vec<_>) =
        partners.iter().partition(|partner| partner.may_be_named);
    let shown = named.len().min(LIMIT);
    let room = LIMIT - shown;
    let rest = named.len() - shown + unnamed.len().saturating_sub(room);
    let links = |partners: Vec<&PartnerName>| {
        let links = partners.into_iter().enumerate().map(|(place, partner)| {
            let href = Route::Partner { id: partner.id.clone() }.href();
            view! { {(place > 0).then_some(", ")}<a href=href>{partner.name.clone()}</a> }
        });
        links.collect_view()
    };
    let withheld = unnamed.len();
    let comma = move || (shown > 0).then_some(", ");
    let named = links(named.into_iter().take(LIMIT).collect());
    let unnamed = links(unnamed.into_iter().take(room).collect());
    view! {
        <span>
            {named}
            {(withheld > 0).then(|| view! {
                <span class="mk-no-print">{comma().filter(|_| room > 0)}{unnamed}</span>
                <span class="mk-withheld">{comma()}{(text.partnerships.withheld)(withheld)}</span>
            })}
            {(rest > 0).then(|| view! {
                <span class="mk-soft">" "{(text.partners.more_contacts)(rest)}</span>
            })}
        </span>
    }
    .into_any()
}
