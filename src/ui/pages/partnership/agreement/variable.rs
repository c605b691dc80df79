//! The field of one variable: what the record says stands there until somebody writes otherwise.

use leptos::{ev, prelude::*};
use serde_json::Value;

use super::{
    desk::{Desk, field_id},
    dispute::Mark,
};
use crate::{
    agreement::{Snag, told, value_key},
    app::{browser, use_app, use_text},
    content::{Variable, VariableKind},
    domain::Partnership,
    guide::Facts,
    text::{Lang, capitalised},
    ui::{
        pages::partnership::here::use_here,
        parts::{Glyph, Icon, Leave, marked, number, plain, sum, text_or_null},
    },
};

/// One field, or one for each partner.
#[component]
pub fn VariableField(id: String) -> impl IntoView {
    let desk = expect_context::<Desk>();
    let clauses = desk.clauses;
    let Some(variable) = clauses.variable(&id).cloned() else { return ().into_any() };
    if !variable.each {
        return view! { <One variable party=None many=false /> }.into_any();
    }
    let parties = Memo::new(move |_| {
        desk.built.with(|built| {
            let all = built.parties.iter();
            all.map(|own| (own.partner.id.clone(), own.partner.name.clone())).collect::<Vec<_>>()
        })
    });
    let fields = move || {
        let parties = parties.get();
        let many = parties.len() > 1;
        let fields = parties.into_iter().map(|party| {
            view! { <One variable=variable.clone() party=Some(party) many /> }
        });
        fields.collect_view()
    };
    fields.into_any()
}

#[component]
fn One(variable: Variable, party: Option<(String, String)>, many: bool) -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let desk = expect_context::<Desk>();
    let text = use_text();
    let words = &text.agreement.desk;
    let name = variable.words.of(text.lang.code()).clone();
    let party_id = party.as_ref().map(|(id, _)| id.clone());
    let label = match party.filter(|_| many) {
        Some((_, partner)) => format!("{} ({partner})", name.name),
        None => name.name,
    };
    let key = StoredValue::new(value_key(&variable, party_id.as_deref()));
    let own_key = StoredValue::new(variable.key_of(party_id.as_deref()));
    let input = own_key.with_value(|key| field_id(key));
    let kind = variable.kind;
    // Such a field shows what the record says, as if it were written there.
    let is_filled = matches!(kind, VariableKind::Line | VariableKind::Text | VariableKind::List);
    let written = Memo::new(move |_| {
        app.workspace.with(|workspace| {
            let record = workspace.record(&desk.id());
            key.with_value(|key| record.map_or(Value::Null, |record| record.get(key).clone()))
        })
    });
    let from_record = {
        let (id, party) = (variable.id.clone(), party_id.clone());
        here.follow(move |workspace, partnership| {
            let partnership = workspace.get::<Partnership>(partnership)?;
            let facts = Facts::new(workspace, partnership, app.today.get_untracked());
            desk.built.with(|built| {
                let party =
                    built.parties.iter().find(|own| Some(&own.partner.id) == party.as_ref());
                // What stands in a field is the text's own; what is told beside one is the page's.
                let wording = match is_filled {
                    true => desk.wording(text),
                    false => &text.agreement.wording,
                };
                told(&id, &facts, &desk.record.get_untracked(), party, &built.parties, wording)
                    .filter(|value| !value.is_empty())
                    .map(|value| value.items().join("\n"))
            })
        })
    };
    // What another answer says is offered where it is asked again.
    let drawn = {
        let id = variable.id.clone();
        Memo::new(move |_| {
            desk.built.with(|built| {
                let value = built.drawn.contains(&id).then(|| built.values.get(&id)).flatten();
                value.map(|value| value.items().join("\n"))
            })
        })
    };
    let told = move || from_record.get().or_else(|| drawn.get()).unwrap_or_default();
    let is_own = move || written.with(|value| !plain(value).trim().is_empty());
    // What was emptied stays empty under the hand: what the record says comes back when it is left.
    let is_emptied = RwSignal::new(false);
    let shown = move || match written.with(plain) {
        own if !own.is_empty() => own,
        _ if is_emptied.get() => String::new(),
        _ => told(),
    };
    let edit = move |value: Value| key.with_value(|key| desk.edit(app, key, value));
    let leave: Leave =
        Box::new(move |value, begun| key.with_value(|key| desk.leave(app, key, value, begun)));
    // What is the same as on the record is not written twice.
    let write = move |typed: String| {
        is_emptied.set(typed.trim().is_empty());
        let same = typed.trim() == untrack(told).trim();
        edit(if same { Value::Null } else { typed.into() });
    };
    let leave_empty = move |_: ev::FocusEvent| is_emptied.set(false);
    let pause = move |_: ev::Event| app.history.update(|history| history.pause());
    let hint_id = format!("{input}-hint");
    let hint = name.hint;
    let source = move || {
        if is_own() {
            return None;
        }
        let (short, long) = (words.from_record, words.record_says);
        let said = from_record.get().map(|told| (told, short, long));
        let said = said.or_else(|| Some((drawn.get()?, words.from_answers, words.answers_say)));
        said.map(|(told, short, long)| if is_filled { short.to_owned() } else { long(&told) })
    };
    let snags = Memo::new(move |_| {
        desk.built.with(|built| {
            let own = built.snags.iter().filter(|snag| own_key.with_value(|key| snag.is_at(key)));
            let told = own.map(|snag| {
                let is_bare = matches!(snag, Snag::Bare { .. });
                (is_bare, (text.agreement.check.snag)(snag, desk.clauses))
            });
            told.collect::<Vec<_>>()
        })
    });
    let snags = move || {
        // Nobody is told of a unit before the field is left.
        let told = snags.get().into_iter().map(|(is_bare, told)| {
            view! {
                <p class="mk-field__error" class:mk-field__error--later=is_bare role="status">
                    <Icon glyph=Glyph::Warning /> <span>{told}</span>
                </p>
            }
        });
        told.collect_view()
    };
    let lang = move || desk.lang(text);
    // What a field holds is in the language of the text, what is told beside one in the page's.
    let use_record = move || {
        let said = told();
        let words = (words.use_record)(&said);
        let lang = Lang::parse(lang()).filter(|_| is_filled).unwrap_or(text.lang);
        marked(&words, &[said], lang)
    };
    let differs = move || is_own() && from_record.with(Option::is_some);
    let described = hint_id.clone();
    let control = match kind {
        VariableKind::Date => view! {
            <input class="mk-input mk-input--date" type="date" id=input.clone() aria-describedby=described
                prop:value=move || written.with(plain)
                on:change=move |event| edit(text_or_null(event_target_value(&event))) />
        }
        .into_any(),
        VariableKind::Number => number(written, leave, input.clone(), Some(described).into()),
        VariableKind::Money => sum(written, leave, input.clone(), Some(described).into()),
        VariableKind::List | VariableKind::Text => view! {
            <div class="mk-grow" data-value=shown>
                <textarea class="mk-input" id=input.clone() rows="2" lang=lang aria-describedby=described
                    prop:value=shown
                    on:input=move |event| write(event_target_value(&event))
                    on:change=pause on:blur=leave_empty></textarea>
            </div>
        }
        .into_any(),
        VariableKind::Line | VariableKind::Made => view! {
            <input class="mk-input" id=input.clone() autocomplete="off" lang=lang aria-describedby=described
                prop:value=shown
                on:input=move |event| write(event_target_value(&event))
                on:change=pause on:blur=leave_empty />
        }
        .into_any(),
    };
    let field = StoredValue::new(input.clone());
    view! {
        <div class="mk-field">
            <label class="mk-field__label" for=input>{capitalised(&label)}</label>
            <p class="mk-field__hint" id=hint_id>{hint} " " {source}</p>
            <Mark key=key.get_value() />
            {control}
            {snags}
            {move || differs().then(|| view! {
                <p class="mk-small">
                    <button class="mk-link-button" type="button" on:click=move |_| {
                        edit(Value::Null);
                        field.with_value(|field| browser::focus(field));
                    }>
                        {use_record()}
                    </button>
                </p>
            })}
        </div>
    }
}
