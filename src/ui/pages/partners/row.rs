//! One partner in the list.

use std::collections::BTreeMap;

use leptos::prelude::*;

use crate::{
    app::{browser, use_app, use_text},
    domain::Sector,
    route::Route,
    text::{Label, Text},
    ui::{
        pages::lists::{Tick, Ticks},
        parts::{Glyph, Icon, Tag, Tone},
    },
    workspace::{PartnerColumn, PartnerRow, TakesPart},
};

/// Partnerships named in one row.
const LIMIT: usize = 3;

#[component]
pub fn TableRow(
    id: String,
    rows: Memo<BTreeMap<String, PartnerRow>>,
    ticks: Ticks,
) -> impl IntoView {
    let text = use_text();
    let own = id.clone();
    let row = Memo::new(move |_| rows.with(|rows| rows.get(&own).cloned()));
    let title = move || row.with(|row| row.as_ref().map(|row| titled(row, text)));
    view! {
        <tr role="row">
            <Tick id ticks title=Signal::derive(move || title().unwrap_or_default()) />
            {move || row.get().map(|row| cells(row, text))}
        </tr>
    }
}

fn titled(row: &PartnerRow, text: &Text) -> String {
    if row.name.is_empty() { text.shell.untitled.into() } else { row.name.clone() }
}

fn cells(row: PartnerRow, text: &'static Text) -> AnyView {
    let words = &text.partners;
    let label = words.column;
    let may_be_named = !row.is_silent;
    let name = titled(&row, text);
    let href = Route::Partner { id: row.id.clone() }.href();
    let kind = (!row.kind.is_empty())
        .then(|| view! { <span class="mk-table__sub">{row.kind.clone()}</span> });
    let title = match may_be_named {
        true => view! { <a href=href>{name.clone()}</a>{kind} }.into_any(),
        false => view! {
            <span class="mk-no-print"><a href=href>{name.clone()}</a>{kind}</span>
            <span class="mk-withheld">{words.withheld_row}</span>
        }
        .into_any(),
    };
    // A contact's name would tell whose it is.
    let private = if may_be_named { "" } else { "mk-no-print" };
    let nothing =
        |said: &'static str| view! { <span class="mk-table__empty">{said}</span> }.into_any();
    let contact = match row.contacts.split_first() {
        None => nothing(words.nobody),
        Some((first, [])) => view! { <span class=private>{first.clone()}</span> }.into_any(),
        Some((first, more)) => view! {
            <span class=private>
                {first.clone()}
                <span class="mk-table__sub">{(words.more_contacts)(more.len())}</span>
            </span>
        }
        .into_any(),
    };
    let publicity = match row.publicity {
        _ if row.is_silent => {
            view! { <Tag tone=Tone::Stopped label=words.withheld_title /> }.into_any()
        }
        Some(publicity) => publicity.label(text.lang).into_any(),
        None => nothing(text.shell.not_chosen),
    };
    view! {
        <th role="rowheader" scope="row" class="mk-table__title">{title}</th>
        <td role="cell" data-column="sector" data-label=label(PartnerColumn::Sector)>
            {row.sector.map_or_else(|| nothing(text.shell.not_chosen), |sector: Sector| sector.label(text.lang).into_any())}
        </td>
        <td role="cell" data-column="contacts" data-label=label(PartnerColumn::Contacts)>{contact}</td>
        <td role="cell" data-column="partnerships" data-label=label(PartnerColumn::Partnerships)>
            {partnerships(row.partnerships, text)}
        </td>
        <td role="cell" data-label=label(PartnerColumn::LastContact) class="mk-table__date">
            {row.last_contact.map_or(words.never.to_owned(), |day| text.lang.date(day))}
        </td>
        <td role="cell" data-label=label(PartnerColumn::Publicity)>{publicity}</td>
        <td role="cell" class="mk-table__act mk-no-print"><Delete id=row.id name /></td>
    }
    .into_any()
}

/// On paper only those in which the partner may be named, as in a table for a spreadsheet.
fn partnerships(partnerships: Vec<TakesPart>, text: &'static Text) -> AnyView {
    let nothing = text.partners.nothing;
    if partnerships.is_empty() {
        return view! { <span class="mk-table__empty">{nothing}</span> }.into_any();
    }
    let (mut named, unnamed): (Vec<_>, Vec<_>) =
        partnerships.into_iter().partition(|own| own.may_be_named);
    let rest = named.split_off(named.len().min(LIMIT)).len();
    let links = |partnerships: Vec<TakesPart>| {
        let links = partnerships.into_iter().enumerate().map(|(place, own)| {
            let href = Route::partnership(&own.id).href();
            view! { {(place > 0).then_some(", ")}<a href=href>{own.title}</a> }
        });
        links.collect_view()
    };
    let is_none = named.is_empty();
    view! {
        <span>
            {links(named)}
            {(!unnamed.is_empty()).then(|| view! {
                <span class="mk-no-print">{(!is_none).then_some(", ")}{links(unnamed)}</span>
                {is_none.then(|| view! { <span class="mk-withheld">{nothing}</span> })}
            })}
            {(rest > 0).then(|| view! {
                <span class="mk-table__sub">{(text.partners.more_contacts)(rest)}</span>
            })}
        </span>
    }
    .into_any()
}

#[component]
fn Delete(id: String, name: String) -> impl IntoView {
    let app = use_app();
    let words = &use_text().partners;
    let own = StoredValue::new(id);
    let delete = move |_| {
        app.delete(&own.get_value());
        browser::focus("mk-title");
    };
    move || {
        own.with_value(|id| app.may_delete(id)).then(|| {
            view! {
                <button class="mk-button mk-button--quiet mk-button--small mk-button--icon" type="button"
                    on:click=delete>
                    <Icon glyph=Glyph::Trash />
                    <span class="mk-hidden">{(words.delete)(&name)}</span>
                </button>
            }
        })
    }
}
