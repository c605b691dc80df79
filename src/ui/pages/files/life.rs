//! Deleted by one, edited by another: keep it, or delete it.

use leptos::prelude::*;

use super::{conflicts::focus_next, place_of, who_all, who_wrote};
use crate::{
    app::{titles, use_app, use_text},
    place::route_of,
    text::{Reader, Titles, capitalised},
    ui::parts::FieldAlert,
    workspace::{LifeDispute, Verb},
};

#[component]
pub fn LifeCard(dispute: LifeDispute, place: Signal<String>) -> impl IntoView {
    let titles = titles();
    move || titles.get().map(|titles| card(dispute.clone(), place, titles))
}

fn card(dispute: LifeDispute, place: Signal<String>, titles: Titles) -> AnyView {
    let app = use_app();
    let text = use_text();
    let words = &text.file_page.conflict;
    let (kind, name, record, route) = app.workspace.with_untracked(|workspace| {
        let reader = Reader::new(text, workspace.records());
        let record = workspace.record(&dispute.id);
        (
            reader.kind(&dispute.kind),
            record.map(|record| reader.name(record)).unwrap_or_default(),
            record.map(|record| place_of(&reader, record)).unwrap_or_default(),
            record.and_then(|record| route_of(workspace, record)),
        )
    });
    let group = format!("life-{}", dispute.id);
    let pick = RwSignal::new(None::<bool>);
    let error = RwSignal::new(false);
    let error_id = format!("{group}-error");
    let can_keep = untrack(|| dispute.can_keep(|actor| app.is_mine(actor)));
    let nothing_left = (!can_keep).then(|| view! { <p class="mk-small">{words.nothing_left}</p> });
    let keep = (true, words.keep, edited(&dispute, titles), untrack(|| editors(&dispute)));
    let (delete, deleted_toast) = match dispute.is_purge {
        true => (text.file_page.trash.erase, text.file_page.trash.erased),
        false => (words.delete, words.deleted_toast),
    };
    let delete = (false, delete, deleted(&dispute), String::new());
    let sides = can_keep.then_some(keep).into_iter().chain([delete]);
    let sides = sides.map(|(own, choice, value, who)| {
        view! {
            <label class="mk-conflict__side">
                <input class="mk-tick" type="radio" name=group.clone()
                    on:change=move |_| pick.set(Some(own)) />
                <span class="mk-conflict__choice">{choice}</span>
                <span class="mk-conflict__value mk-value">{value}</span>
                <span class="mk-conflict__who">{who}</span>
            </label>
        }
    });
    let sides = sides.collect_view();
    let decide = move |_| {
        let Some(is_kept) = pick.get_untracked() else { return error.set(true) };
        let command = app.workspace.with_untracked(|workspace| match is_kept {
            true => dispute.keep(workspace),
            false => dispute.delete(workspace),
        });
        let told = if is_kept { words.kept_toast } else { deleted_toast };
        app.run_and_tell(app.step(Verb::Resolved, &dispute.id, None), command, told(&name));
        focus_next(app);
    };
    let legend = (words.legend)(words.life_title, &record);
    let described = error_id.clone();
    view! {
        <fieldset class="mk-conflict" aria-describedby=described>
            <legend class="mk-hidden">{legend}</legend>
            <div class="mk-conflict__head">
                <h3 class="mk-conflict__title">{words.life_title}</h3>
                <span class="mk-conflict__where">
                    {capitalised(&kind)}": "
                    {match route {
                        Some(route) => view! { <a href=route.href()>{record}</a> }.into_any(),
                        None => record.into_any(),
                    }}
                    {place}
                </span>
            </div>
            {nothing_left}
            <div class="mk-conflict__sides">{sides}</div>
            <FieldAlert id=error_id is_shown=move || error.get() && pick.get().is_none()>
                {words.choose_first}
            </FieldAlert>
            <div class="mk-form__actions">
                <button class="mk-button" type="button" on:click=decide>{words.decide}</button>
            </div>
        </fieldset>
    }
    .into_any()
}

/// `Rettet imens: Afløser, Behov`
fn edited(dispute: &LifeDispute, titles: Titles) -> String {
    let (app, text) = (use_app(), use_text());
    let words = &text.file_page.conflict;
    if dispute.unheard.is_empty() {
        return words.restored.into();
    }
    let fields = app.workspace.with_untracked(|workspace| {
        let reader = Reader::new(text, workspace.records()).titled(titles);
        let mut fields: Vec<String> = Vec::new();
        for (field, _) in &dispute.unheard {
            let name = reader.field(&dispute.kind, field);
            if !fields.contains(&name) {
                fields.push(name);
            }
        }
        fields.join(", ")
    });
    (words.edited)(&fields)
}

fn editors(dispute: &LifeDispute) -> String {
    who_all(dispute.unheard.iter().map(|(_, dot)| dot).chain(&dispute.restored))
}

fn deleted(dispute: &LifeDispute) -> String {
    let words = &use_text().file_page.conflict;
    let who = untrack(|| match dispute.deleted.first() {
        Some(dot) if dispute.deleted.len() == 1 => who_wrote(&dot.actor),
        _ => who_all(&dispute.deleted),
    });
    if dispute.is_purge { (words.erased)(&who) } else { (words.deleted)(&who) }
}
