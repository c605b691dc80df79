//! Lists of things that hang on the partnership: a line each, which opens to all its fields, and a
//! field to add another.

use leptos::{ev, prelude::*};
use web_sys::HtmlInputElement;

use crate::{
    app::{browser, use_app, use_text},
    domain::things_in,
    ui::parts::{Disclosure, Glyph, Icon},
};

/// One line that opens. Its fields are built when they are first needed.
#[component]
pub fn Row(
    /// The record, which can be deleted here.
    id: String,
    #[prop(into)] title: Signal<String>,
    /// Beside the title: tags, dates.
    #[prop(into)]
    end: ViewFn,
    /// Where the focus goes after deleting.
    after: &'static str,
    /// What deleting is called here.
    #[prop(optional)]
    remove: Option<&'static str>,
    children: ChildrenFn,
) -> impl IntoView {
    let app = use_app();
    let text = use_text();
    let is_open = RwSignal::new(false);
    let summary = format!("row-{id}");
    let own = StoredValue::new(id);
    let delete = move |_| {
        app.delete(&own.get_value());
        browser::focus(after);
    };
    let may_delete = move || own.with_value(|id| app.may_delete(id));
    let shown = move || match title.get() {
        title if title.trim().is_empty() => text.shell.untitled.to_owned(),
        title => title,
    };
    let beside =
        view! { <span class="mk-disclosure__end mk-cluster">{move || end.run()}</span> }.into_any();
    view! {
        <Disclosure summary_id=summary.clone() title=Signal::derive(shown) summary=beside
            toggled=move |now| is_open.set(now)>
            {move || is_open.get().then(|| view! {
                <div class="mk-disclosure__body" role="group" aria-labelledby=summary.clone()>
                    <div class="mk-record">{children()}</div>
                    {move || may_delete().then(|| view! {
                        <button class="mk-button mk-button--small mk-button--danger" type="button"
                            on:click=delete>
                            <Icon glyph=Glyph::Trash />
                            {remove.unwrap_or(text.shell.delete)}
                            <span class="mk-hidden">{move || format!(" {}", shown())}</span>
                        </button>
                    })}
                </div>
            })}
        </Disclosure>
    }
}

/// So many lines are taken at a time: more of them are no list that somebody meant.
const MOST: usize = 100;

/// A field and a button that add one more. The focus stays, for the next. Of several lines that are
/// pasted each is one.
#[component]
pub fn AddLine(
    /// The input; where the focus goes after deleting as well.
    id: &'static str,
    label: &'static str,
    /// Makes what was written, nearly always one.
    #[prop(into)]
    on_add: Callback<Vec<String>>,
    /// What may be meant, told while somebody writes.
    #[prop(optional)]
    names: Vec<String>,
    /// Choices before the button.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let app = use_app();
    let text = use_text();
    let typed = RwSignal::new(String::new());
    let list = (!names.is_empty()).then(|| format!("{id}-names"));
    let add = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let written = typed.with_untracked(|typed| typed.trim().to_owned());
        if !written.is_empty() {
            on_add.run(vec![written]);
            typed.set(String::new());
        }
        browser::focus(id);
    };
    let paste = move |event: ev::ClipboardEvent| {
        let pasted = event.clipboard_data().and_then(|held| held.get_data("text").ok());
        let pasted = pasted.unwrap_or_default();
        let things = things_in(&pasted);
        match things.as_slice() {
            // A line as it is.
            [] | [_] if !pasted.contains('\t') => return,
            [] => {}
            [one] => {
                let field = event_target::<HtmlInputElement>(&event);
                browser::write_at_caret(&field, one);
                typed.set(field.value());
            }
            many if many.len() > MOST => {
                app.tell((text.partnership.record.too_many)(many.len(), MOST))
            }
            _ => on_add.run(things),
        }
        event.prevent_default();
    };
    view! {
        <form class="mk-addline mk-no-print" on:submit=add>
            <div class="mk-field mk-addline__text">
                <label class="mk-field__label" for=id>{label}</label>
                <input class="mk-input" id=id autocomplete="off" list=list.clone() prop:value=move || typed.get()
                    on:paste=paste
                    on:input=move |event| typed.set(event_target_value(&event)) />
                {list.map(|list| {
                    let names = names.into_iter().map(|name| view! { <option value=name></option> });
                    view! { <datalist id=list>{names.collect_view()}</datalist> }
                })}
            </div>
            {children.map(|children| children())}
            <button class="mk-button" type="submit">
                <Icon glyph=Glyph::Plus />
                {text.shell.add}
            </button>
        </form>
    }
}
