//! Lists that come in: files or pasted rows are read, each column gets a meaning, and what would
//! happen is told before anything is written.

use leptos::{html, prelude::*, task::spawn_local};

use crate::{
    app::{App, browser, use_app, use_text},
    csv::{Meaning, Sheet, sheet},
    domain::Day,
    exchange::{FileError, Flaw, MAX_BYTES, mended, read_text},
    inward::{Plan, Prefer},
    text::{
        Text, called,
        inward::{Inward, ListWords},
    },
    ui::parts::{Glyph, Group, Icon, Notice, NoticeTone, Tick},
    workspace::{Command, Step, Verb, Workspace},
};

/// The sheets in a text, or a sentence on why there are none.
type Read<C> = Result<Vec<Sheet<C>>, String>;

/// What can be done with a sort of list.
#[derive(Clone, Copy)]
pub struct Reading<C: Meaning> {
    pub title: &'static str,
    pub hint: &'static str,
    /// As in the `accept` of an input.
    pub accept: &'static str,
    pub sheets: fn(&str, &'static Text) -> Read<C>,
    /// What a sheet is a list of, where there is more than one sort.
    pub kind: fn(&Sheet<C>, &'static Text) -> Option<&'static str>,
    pub is_usable: fn(&Sheet<C>) -> bool,
    /// What has to be said before a sheet can be used.
    pub no_names: &'static str,
    pub column_name: fn(C) -> &'static str,
    pub put: &'static str,
}

/// Sheets, each with the name of its file.
pub type Sheets<C> = RwSignal<Vec<(String, Sheet<C>)>>;

/// Reads lists into `sheets`. Its children say what would come of them; `put` makes it so.
#[component]
pub fn BringIn<C: Meaning + Send + Sync>(
    reading: Reading<C>,
    sheets: Sheets<C>,
    #[prop(into)] is_nothing: Signal<bool>,
    put: impl Fn() + Copy + Send + Sync + 'static,
    /// Tables to fill in, where there are any.
    #[prop(optional)]
    templates: ViewFn,
    children: ChildrenFn,
) -> impl IntoView {
    let text = use_text();
    let words = &text.inward;
    let refused = RwSignal::new(Vec::<String>::new());
    // What is to be known about what was read, before anybody says yes.
    let flaws = RwSignal::new(Vec::<String>::new());
    let pasted = RwSignal::new(String::new());
    let children = StoredValue::new(children);
    let take = move |name: String, content: Result<(String, Vec<Flaw>), String>| {
        let read = content.and_then(|(content, flaws)| {
            (reading.sheets)(&content, text).map(|sheets| (sheets, flaws))
        });
        match read {
            Ok((read, found)) => {
                let told = found.iter().map(|flaw| (words.flaw)(flaw));
                let unclosed = read.iter().filter_map(|sheet| sheet.unclosed.map(words.unclosed));
                flaws.update(|flaws| {
                    flaws.extend(told.chain(unclosed).map(|text| format!("{name}: {text}")))
                });
                let named = read.into_iter().map(|sheet| (name.clone(), sheet));
                sheets.update(|all| all.extend(named));
            }
            Err(error) => refused.update(|refused| refused.push(format!("{name}: {error}"))),
        }
    };
    let clear = move || {
        sheets.set(Vec::new());
        refused.set(Vec::new());
        flaws.set(Vec::new());
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
                let content = read(&file, words).await;
                take(file.name(), content);
            }
            browser::focus("bring-preview");
        });
    };
    let read_pasted = move |_| {
        clear();
        take(words.pasted.into(), Ok(mended(&pasted.get_untracked())));
        browser::focus("bring-preview");
    };
    let bring = move |_| {
        put();
        clear();
        pasted.set(String::new());
        browser::focus("bring-file");
    };
    let away = move |_| {
        clear();
        browser::focus("bring-file");
    };
    let is_here = move || !sheets.with(Vec::is_empty) || !refused.with(Vec::is_empty);
    // Where nothing could be read, there is nothing to choose.
    let is_refused = move || sheets.with(Vec::is_empty);
    let count = Memo::new(move |_| sheets.with(Vec::len));
    let columns =
        move || (0..count.get()).map(|at| view! { <Columns reading sheets at /> }).collect_view();
    view! {
        <Group class="mk-group mk-no-print mk-meeting__host" title=reading.title>
            <div class="mk-stack" data-draft="">
                <p class="mk-soft mk-measure">{reading.hint}</p>
                <input type="file" multiple=true hidden=true id="bring-input" node_ref=input on:change=choose
                    accept=reading.accept />
                <div class="mk-cluster">
                    <button class="mk-button" type="button" id="bring-file" on:click=|_| browser::click("bring-input")>
                        <Icon glyph=Glyph::Upload />
                        {words.choose}
                    </button>
                    {templates.run()}
                </div>
                <div class="mk-field">
                    <label class="mk-field__label" for="bring-paste">{words.paste_label}</label>
                    <textarea class="mk-input" id="bring-paste" rows="4" spellcheck="false"
                        prop:value=move || pasted.get()
                        on:input=move |event| pasted.set(event_target_value(&event))></textarea>
                </div>
                <div>
                    <button class="mk-button mk-button--small" type="button" on:click=read_pasted>{words.paste_read}</button>
                </div>
                {move || is_here().then(|| view! {
                    <section class="mk-stack" aria-labelledby="bring-preview">
                        <h2 class="mk-card__title" id="bring-preview" tabindex="-1">{words.preview}</h2>
                        {move || refused.get().into_iter().map(|text| view! {
                            <Notice tone=NoticeTone::Error text />
                        }).collect_view()}
                        {move || flaws.get().into_iter().map(|text| view! {
                            <Notice tone=NoticeTone::Warning text />
                        }).collect_view()}
                        {columns}
                        {move || (!is_refused()).then(|| children.with_value(|children| children()))}
                        <div class="mk-cluster">
                            <button class="mk-button mk-button--primary" type="button" hidden=is_refused
                                prop:disabled=move || is_nothing.get() on:click=bring>{reading.put}</button>
                            <button class="mk-button" type="button" on:click=away>{text.shell.cancel}</button>
                        </div>
                    </section>
                })}
            </div>
        </Group>
    }
}

async fn read(file: &web_sys::File, words: &Inward) -> Result<(String, Vec<Flaw>), String> {
    let bytes = file.size() as usize;
    if bytes > MAX_BYTES {
        return Err((words.file_error)(&FileError::TooLarge { bytes }));
    }
    let bytes = browser::read_file(file).await.ok_or(words.unread)?;
    read_text(&bytes).map_err(|error| (words.file_error)(&error))
}

/// What would come of sheets, each with the name of its file.
type Drafts<C, D> = fn(&Workspace, &[(String, Sheet<C>)], Prefer, Day, &'static Text) -> D;

/// A list as one step, with what is told of it before and after.
#[component]
pub fn BringList<C: Meaning + Send + Sync, D: Plan>(
    words: fn(&'static Text) -> &'static ListWords<C>,
    draft: Drafts<C, D>,
    is_usable: fn(&Sheet<C>) -> bool,
    /// What is written along with it.
    #[prop(optional)]
    beside: Option<fn(App, &D) -> Vec<Command>>,
) -> impl IntoView {
    let app = use_app();
    let text = use_text();
    let words_of = words;
    let words = words_of(text);
    let read: Sheets<C> = RwSignal::new(Vec::new());
    let prefer = RwSignal::new(Prefer::Here);
    let plan = Memo::new(move |_| {
        let (prefer, today) = (prefer.get(), app.today.get());
        app.workspace.with(|own| read.with(|sheets| draft(own, sheets, prefer, today, text)))
    });
    let put = move || {
        let plan = plan.get_untracked();
        let command = plan.command(&mut |kind| app.new_id(kind));
        let command = command.and(beside.map(|beside| beside(app, &plan)).unwrap_or_default());
        let told = match plan.news() {
            [0, 0] => words.filled.to_owned(),
            news => (words.done)(news),
        };
        let list = called(|text| words_of(text).list.to_owned());
        app.run_and_tell(Step::new(Verb::Created, None, list), command, told);
        prefer.set(Prefer::Here);
    };
    let differs = Memo::new(move |_| plan.with(|plan| !plan.found().otherwise.is_empty()));
    let choose = move |on: bool| prefer.set(if on { Prefer::List } else { Prefer::Here });
    let told = move || plan.with(|plan| told_of(plan, words, text));
    let reading = Reading {
        title: words.title,
        hint: words.hint,
        accept: ".csv,.tsv,.txt,.xlsx,text/csv,text/plain",
        sheets: |content, text| {
            let read = sheet(content).map(|sheet| vec![sheet]);
            read.map_err(|error| (text.inward.table_error)(error))
        },
        kind: |_, _| None,
        is_usable,
        no_names: words.no_names,
        column_name: words.column_name,
        put: words.put,
    };
    view! {
        <BringIn reading sheets=read is_nothing=Signal::derive(move || plan.with(D::is_empty)) put>
            {told}
            {move || differs.get().then(|| view! {
                <Tick checked=move || prefer.get() == Prefer::List set=choose>{text.inward.prefer}</Tick>
            })}
        </BringIn>
    }
    .into_any()
}

fn told_of<C>(plan: &impl Plan, words: &ListWords<C>, text: &'static Text) -> AnyView {
    let names = plan.names();
    let news = match (plan.is_empty(), plan.news()) {
        (true, _) => text.inward.nothing.to_owned(),
        (false, [0, 0]) => words.only_filled.to_owned(),
        (false, news) => (words.news)(news),
    };
    let who = (!names.is_empty()).then(|| (words.who)(&names));
    let notes = who.into_iter().chain((text.inward.found)(plan.found())).collect();
    view! { <WouldHappen news notes /> }.into_any()
}

/// What would happen, in sentences: the news first, then everything odd.
#[component]
pub fn WouldHappen(news: String, notes: Vec<String>) -> impl IntoView {
    let notes = notes.into_iter().map(|line| view! { <li>{line}</li> }).collect_view();
    view! {
        <p role="status"><strong>{news}</strong></p>
        <ul class="mk-notes mk-measure">{notes}</ul>
    }
    .into_any()
}

/// One sheet: what each of its columns means, with the first things in it.
#[component]
fn Columns<C: Meaning + Send + Sync>(
    reading: Reading<C>,
    sheets: Sheets<C>,
    at: usize,
) -> impl IntoView {
    let text = use_text();
    let words = &text.inward;
    let page = Memo::new(move |_| sheets.with(|sheets| sheets.get(at).cloned()));
    let set = move |set: &dyn Fn(&mut Sheet<C>)| {
        sheets.update(|sheets| {
            if let Some((_, sheet)) = sheets.get_mut(at) {
                set(sheet);
            }
        });
    };
    let column = move |sheet: &Sheet<C>, number: usize, own: C| {
        let head = sheet.head(number);
        let label = head.map_or_else(|| (words.column)(number + 1), str::to_owned);
        let some = sheet.first_in(number).join(" · ");
        let id = format!("bring-{at}-{number}");
        let options = C::ALL.iter().enumerate().map(|(place, column)| {
            view! { <option value=place.to_string() prop:selected=*column == own>{(reading.column_name)(*column)}</option> }
        });
        let options = options.collect_view();
        let change = move |event| {
            let place = event_target_value(&event).parse::<usize>().unwrap_or(0);
            let column = C::ALL.get(place).copied().unwrap_or_default();
            set(&|sheet: &mut Sheet<C>| {
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
                <select class="mk-input" id=id aria-describedby=hint.clone() on:change=change>{options}</select>
                <p class="mk-small mk-soft" id=hint>{some}</p>
            </div>
        }
    };
    move || {
        let (name, sheet) = page.get()?;
        let rows = (words.rows_of)(sheet.body().count());
        let title = [Some(name.as_str()), (reading.kind)(&sheet, text), Some(&rows)];
        let title = title.into_iter().flatten().collect::<Vec<_>>().join(" · ");
        let columns = sheet.columns.iter().enumerate();
        let columns = columns.map(|(number, own)| column(&sheet, number, *own)).collect_view();
        let lacks = (!(reading.is_usable)(&sheet)).then_some(reading.no_names);
        Some(view! {
            // Of another file's columns it would say something else.
            <fieldset class="mk-fieldset" data-no-draft="">
                <legend class="mk-fieldset__legend mk-fieldset__legend--field">{title}</legend>
                <Tick checked=sheet.has_head
                    set=move |on| set(&|sheet: &mut Sheet<C>| *sheet = sheet.with_head(on))>{words.has_head}</Tick>
                <div class="mk-record">{columns}</div>
                {lacks.map(|text| view! { <Notice tone=NoticeTone::Warning text /> })}
            </fieldset>
        })
    }
}
