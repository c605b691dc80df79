//! One partner in the list.

use std::collections::BTreeMap;

use leptos::prelude::*;

use crate::{
    app::{browser, use_app, use_text},
    domain::{Publicity, Sector},
    route::Route,
    text::{Label, Text},
    ui::parts::{Glyph, Icon, Tag, Tone},
    workspace::{PartnerColumn, PartnerRow},
};

/// Partnerships named in one row.
const LIMIT: usize = 3;

#[component]
pub fn TableRow(id: String, rows: Memo<BTreeMap<String, PartnerRow>>) -> impl IntoView {
    let text = use_text();
    let row = Memo::new(move |_| rows.with(|rows| rows.get(&id).cloned()));
    view! { <tr role="row">{move || row.get().map(|row| cells(row, text))}</tr> }
}

fn cells(row: PartnerRow, text: &'static Text) -> AnyView {
    let words = &text.partners;
    let label = words.column;
    let may_be_named = row.publicity.is_none_or(Publicity::may_be_named);
    let name = if row.name.is_empty() { text.shell.untitled.into() } else { row.name.clone() };
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
        Some(Publicity::None) => {
            view! { <Tag tone=Tone::Stopped label=words.withheld_title /> }.into_any()
        }
        Some(publicity) => publicity.label(text.lang).into_any(),
        None => nothing(text.shell.not_chosen),
    };
    view! {
        <th role="rowheader" scope="row" class="mk-table__title">{title}</th>
        <td role="cell" data-label=label(PartnerColumn::Sector)>
            {row.sector.map_or_else(|| nothing(text.shell.not_chosen), |sector: Sector| sector.label(text.lang).into_any())}
        </td>
        <td role="cell" data-label=label(PartnerColumn::Contacts)>{contact}</td>
        <td role="cell" data-label=label(PartnerColumn::Partnerships)>
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

fn partnerships(partnerships: Vec<(String, String)>, text: &'static Text) -> AnyView {
    if partnerships.is_empty() {
        return view! { <span class="mk-table__empty">{text.partners.nothing}</span> }.into_any();
    }
    let rest = partnerships.len().saturating_sub(LIMIT);
    let links = partnerships.into_iter().take(LIMIT).enumerate().map(|(place, (id, title))| {
        view! {
            {(place > 0).then_some(", ")}
            <a href=Route::partnership(&id).href()>{title}</a>
        }
    });
    view! {
        <span>
            {links.collect_view()}
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
