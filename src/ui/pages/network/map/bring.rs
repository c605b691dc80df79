//! Actors and ties out of another program's file: columns get a meaning, what would happen is told,
//! and only then is anything written, as one step.

use leptos::{html, prelude::*, task::spawn_local};

use crate::{
    app::{browser, use_app, use_text},
    exchange::{MAX_BYTES, read_text},
    network::import::{Column, Draft, Options, Sheet, Words, draft, sheets},
    text::{Label, Text},
    ui::{
        pages::network::here::use_here,
        parts::{Glyph, Icon, Notice, NoticeTone},
    },
    workspace::{Step, Verb},
};

/// A sheet with the name of its file.
#[derive(Clone, Debug, PartialEq)]
struct Page {
    name: String,
    sheet: Sheet,
}

#[component]
pub fn Bring() -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let text = use_text();
    let words = text.network.import;
    let pages = RwSignal::new(Vec::<Page>::new());
    let refused = RwSignal::new(Vec::<String>::new());
    let options = RwSignal::new(Options::default());
    let pasted = RwSignal::new(String::new());
    let known = StoredValue::new(known_words(text));
    let take = move |name: String, read: Result<String, String>| {
        let read = read.and_then(|text| sheets(&text).map_err(|error| (words.refusal)(&error)));
        match read {
            Ok(sheets) => pages.update(|pages| {
                pages.extend(sheets.into_iter().map(|sheet| Page { name: name.clone(), sheet }));
            }),
            Err(error) => refused.update(|refused| refused.push(format!("{name}: {error}"))),
        }
    };
    let clear = move || {
        pages.set(Vec::new());
        refused.set(Vec::new());
    };
    let input = NodeRef::<html::Input>::new();
    let choose = move |_| {
        let Some(input) = input.get() else { return };
        let Some(list) = input.files() else { return };
        let files: Vec<_> = (0..list.length()).filter_map(|place| list.get(place)).collect();
        input.set_value("");
        clear();
        spawn_local(async move {
            for file in files {
                let bytes = file.size() as usize;
                let content = match bytes > MAX_BYTES {
                    true => Err((text.files.file_error)(&crate::exchange::FileError::TooLarge {
                        bytes,
                    })),
                    false => match browser::read_file(&file).await {
                        Some(bytes) => read_text(&bytes).map_err(|e| (text.files.file_error)(&e)),
                        None => Err(text.network.not_saved.to_owned()),
                    },
                };
                take(file.name(), content);
            }
            browser::focus("bring-preview");
        });
    };
    let read_pasted = move |_| {
        clear();
        take(words.pasted.into(), Ok(pasted.get_untracked()));
        browser::focus("bring-preview");
    };
    let plan = Memo::new(move |_| {
        let sheets: Vec<Sheet> =
            pages.with(|pages| pages.iter().map(|page| page.sheet.clone()).collect());
        here.graph
            .with(|graph| known.with_value(|known| draft(graph, &sheets, known, options.get())))
    });
    let put = move |_| {
        let draft = plan.get_untracked();
        let by = app.settings.with_untracked(|settings| settings.by.clone());
        let command = here
            .graph
            .with_untracked(|graph| draft.command(graph, &by, &mut |kind| app.new_id(kind)));
        let told = (words.done)(draft.actors.len(), draft.ties.len());
        clear();
        let label = (text.network.count)(draft.actors.len());
        app.run_and_tell(Step::new(Verb::Created, None, label), command, told);
        pasted.set(String::new());
        browser::focus("bring-file");
    };
    let is_here = move || !pages.with(Vec::is_empty) || !refused.with(Vec::is_empty);
    // Where nothing could be read, there is nothing to choose.
    let is_refused = move || pages.with(Vec::is_empty);
    let sheets_view = move || {
        let count = pages.with(Vec::len);
        (0..count).map(|at| view! { <Columns pages at /> }).collect_view()
    };
    let tick = move |is: fn(&Options) -> bool, set: fn(&mut Options, bool), label: &'static str| {
        view! {
            <label class="mk-choice">
                <input class="mk-tick" type="checkbox" prop:checked=move || options.with(is)
                    on:change=move |event| options.update(|all| set(all, event_target_checked(&event))) />
                <span>{label}</span>
            </label>
        }
    };
    view! {
        <details class="mk-group mk-no-print mk-meeting__host">
            <summary class="mk-group__summary">
                <Icon glyph=Glyph::Chevron />
                <span class="mk-group__title">{words.title}</span>
            </summary>
            <div class="mk-group__body mk-stack" data-draft="">
                <p class="mk-soft mk-measure">{words.hint}</p>
                <input type="file" multiple=true hidden=true id="bring-input" node_ref=input on:change=choose
                    accept=".csv,.tsv,.txt,.json,text/csv,text/plain,application/json" />
                <div>
                    <button class="mk-button" type="button" id="bring-file" on:click=|_| browser::click("bring-input")>
                        <Icon glyph=Glyph::Upload />
                        {words.choose}
                    </button>
                </div>
                <div class="mk-field">
                    <label class="mk-field__label" for="bring-paste">{words.paste_label}</label>
                    <textarea class="mk-input" id="bring-paste" rows="4" spellcheck="false"
                        prop:value=move || pasted.get()
                        on:input=move |event| pasted.set(event_target_value(&event))></textarea>
                </div>
                <div><button class="mk-button mk-button--small" type="button" on:click=read_pasted>{words.paste_read}</button></div>
                {move || is_here().then(|| view! {
                    <section class="mk-stack" aria-labelledby="bring-preview">
                        <h3 id="bring-preview" tabindex="-1">{words.preview}</h3>
                        {move || refused.get().into_iter().map(|text| view! {
                            <Notice tone=NoticeTone::Error text />
                        }).collect_view()}
                        {sheets_view}
                        <div class="mk-choices" hidden=is_refused>
                            {tick(|o| o.join_same, |o, is| o.join_same = is, words.join_same)}
                            {tick(|o| o.make_ends, |o, is| o.make_ends = is, words.make_ends)}
                        </div>
                        {move || (!is_refused()).then(|| plan.with(|plan| told(plan, text)))}
                        <div class="mk-cluster">
                            <button class="mk-button mk-button--primary" type="button" hidden=is_refused
                                prop:disabled=move || plan.with(Draft::is_empty) on:click=put>{words.put}</button>
                            <button class="mk-button" type="button" on:click=move |_| {
                                clear();
                                browser::focus("bring-file");
                            }>{words.away}</button>
                        </div>
                    </section>
                })}
            </div>
        </details>
    }
}

/// What would happen, in sentences.
fn told(plan: &Draft, text: &'static Text) -> AnyView {
    let words = text.network.import;
    let news = match plan.is_empty() {
        true => words.nothing.to_owned(),
        false => (words.news)(plan.actors.len(), plan.ties.len()),
    };
    let found = (words.found)(&plan.found).into_iter().map(|line| view! { <li>{line}</li> });
    let found = found.collect_view();
    view! { <p role="status"><strong>{news}</strong></p><ul class="mk-notes mk-measure">{found}</ul> }.into_any()
}

/// One sheet: what each of its columns means, with the first things in it.
#[component]
fn Columns(pages: RwSignal<Vec<Page>>, at: usize) -> impl IntoView {
    let words = use_text().network.import;
    let page = Memo::new(move |_| pages.with(|pages| pages.get(at).cloned()));
    let set = move |set: &dyn Fn(&mut Sheet)| {
        pages.update(|pages| {
            if let Some(page) = pages.get_mut(at) {
                set(&mut page.sheet);
            }
        });
    };
    let column = move |sheet: &Sheet, number: usize, own: Column| {
        let (head, some) = sheet.told(number);
        let label = head.map_or_else(|| (words.column)(number + 1), str::to_owned);
        let some = some.join(" · ");
        let id = format!("bring-{at}-{number}");
        let options = Column::ALL.into_iter().enumerate().map(|(place, column)| {
            view! { <option value=place.to_string() prop:selected=column == own>{(words.column_name)(column)}</option> }
        });
        let options = options.collect_view();
        let change = move |event| {
            let place = event_target_value(&event).parse::<usize>().unwrap_or(0);
            let column = Column::ALL.get(place).copied().unwrap_or_default();
            set(&|sheet: &mut Sheet| {
                if let Some(slot) = sheet.columns.get_mut(number) {
                    *slot = column;
                }
            });
            browser::focus(&format!("bring-{at}-{number}"));
        };
        let hint = format!("{id}-some");
        view! {
            <div class="mk-field">
                <label class="mk-field__label" for=id.clone()>{label}</label>
                <p class="mk-field__hint" id=hint.clone()>{some}</p>
                <select class="mk-input" id=id aria-describedby=hint on:change=change>{options}</select>
            </div>
        }
    };
    move || {
        let Page { name, sheet } = page.get()?;
        let kind = if sheet.is_ties() { words.is_ties } else { words.is_actors };
        let title = format!("{name} · {kind} · {}", (words.rows_of)(sheet.body().count()));
        let columns: Vec<Column> = sheet.columns.clone();
        let columns = columns.into_iter().enumerate();
        let columns = columns.map(|(number, own)| column(&sheet, number, own)).collect_view();
        let (has_head, is_usable) = (sheet.has_head, sheet.is_usable());
        Some(view! {
            <fieldset class="mk-fieldset">
                <legend class="mk-fieldset__legend mk-fieldset__legend--field">{title}</legend>
                <label class="mk-choice">
                    <input class="mk-tick" type="checkbox" prop:checked=has_head
                        on:change=move |event| {
                            let is = event_target_checked(&event);
                            set(&|sheet: &mut Sheet| *sheet = sheet.with_head(is));
                        } />
                    <span>{words.has_head}</span>
                </label>
                <div class="mk-record">{columns}</div>
                {(!is_usable).then(|| view! { <Notice tone=NoticeTone::Warning text=words.no_names /> })}
            </fieldset>
        })
    }
}

/// Words of both languages are understood.
fn known_words(text: &'static Text) -> Words {
    fn all<L: Label>() -> Vec<(String, L)> {
        let of = |lang| L::ALL.iter().map(move |value| (value.label(lang).to_owned(), *value));
        crate::text::Lang::ALL.iter().flat_map(|lang| of(*lang)).collect()
    }
    let mut sectors = all();
    let short =
        |sector: &crate::domain::Sector| ((text.network.wedge)(*sector).to_owned(), *sector);
    sectors.extend(<crate::domain::Sector as crate::domain::Code>::ALL.iter().map(short));
    let rings = text.network.ring_names.iter().map(|name| (*name).to_owned()).zip(0..);
    Words { sectors, types: all(), moods: all(), rings: rings.collect() }
}
