//! What was deleted: restore it, or erase it for good.

mod stranded;

use std::collections::BTreeMap;

use leptos::prelude::*;

use stranded::StrandedRecords;

use super::files::signed;
use crate::{
    app::{App, browser, use_app, use_text},
    domain::{Code, Contact, Entity, Kind, danish_order},
    order::OrderBy,
    route::Route,
    text::{Label, Reader, called, capitalised},
    ui::parts::{Dialog, Empty, Glyph, Icon, PageHeader},
    workspace::{
        Called, Command, Contents, Discarded, Step, Verb, deleted_by, discarded, still_discarded,
    },
};

/// What a person is asked about before it is erased.
#[derive(Clone, Debug, PartialEq)]
struct Erasure {
    /// None: all that is there.
    name: Option<String>,
    kind: Option<Kind>,
    ids: Vec<String>,
    list: String,
}

#[component]
pub fn Trash() -> impl IntoView {
    let app = use_app();
    let text = use_text();
    let words = &text.file_page.trash;
    let asked = RwSignal::new(None::<Erasure>);
    let entries = Memo::new(move |_| app.workspace.with(|all| discarded(all.records())));
    let is_empty = move || entries.with(Vec::is_empty);
    let back = view! { <a href=Route::Files.href()>{words.back}</a> }.into_any();
    let everything = move |_| {
        let ids: Vec<String> =
            entries.with_untracked(|all| all.iter().flat_map(Discarded::erased).collect());
        asked.set(Some(erasure(app, None, None, ids)));
    };
    view! {
        <PageHeader title=Signal::stored(words.title.to_owned()) lead=words.lead eyebrow=back>
            <button class="mk-button mk-button--danger" type="button" hidden=is_empty on:click=everything>
                {words.erase_all}
            </button>
        </PageHeader>
        {move || is_empty().then(|| view! {
            <Empty title=words.empty_title text=words.empty_text />
        })}
        <div class="mk-stack mk-stack--sections">
            <StrandedRecords />
            {move || groups(app, &entries.get()).into_iter().map(|(title, group)| {
                view! { <Group title entries=group asked /> }
            }).collect_view()}
        </div>
        <Confirm asked />
    }
    .into_any()
}

/// The entries by what they were, in the order of kinds, and by name within one.
fn groups(app: App, entries: &[Discarded]) -> Vec<(String, Vec<Discarded>)> {
    let text = use_text();
    app.workspace.with(|workspace| {
        let reader = Reader::new(text, workspace.records());
        let mut groups: BTreeMap<Option<Kind>, Vec<Discarded>> = BTreeMap::new();
        for entry in entries {
            let kind = workspace.record(&entry.id).and_then(|record| Kind::parse(&record.kind));
            groups.entry(kind).or_default().push(entry.clone());
        }
        let name = |id: &String| workspace.record(id).map(|r| reader.name(r)).unwrap_or_default();
        let groups = groups.into_iter().map(|(kind, mut group)| {
            group.order_by_key(|entry| danish_order(&name(&entry.id)));
            let title = match kind {
                Some(kind) if group.len() == 1 => kind.label(text.lang).to_owned(),
                Some(kind) => (text.file_page.count)(kind, group.len()),
                None => text.file_page.trash.other_kind.to_owned(),
            };
            (capitalised(&title), group)
        });
        groups.collect()
    })
}

#[component]
fn Group(
    title: String,
    entries: Vec<Discarded>,
    asked: RwSignal<Option<Erasure>>,
) -> impl IntoView {
    let rows = entries.into_iter().map(|entry| view! { <Row entry asked /> }).collect_view();
    view! {
        <section class="mk-section">
            <h2>{title}</h2>
            <ul class="mk-rows mk-card">{rows}</ul>
        </section>
    }
}

#[component]
fn Row(entry: Discarded, asked: RwSignal<Option<Erasure>>) -> impl IntoView {
    let app = use_app();
    let text = use_text();
    let words = &text.file_page.trash;
    let (name, home, kind, actor) = app.workspace.with_untracked(|workspace| {
        let reader = Reader::new(text, workspace.records());
        let record = workspace.record(&entry.id);
        (
            record.map(|record| reader.name(record)).unwrap_or_default(),
            record.map(|record| reader.home(record)).unwrap_or_default(),
            record.and_then(|record| Kind::parse(&record.kind)),
            record.and_then(deleted_by).cloned(),
        )
    });
    // Without a name in the settings the day is what there is to tell.
    let who = actor.and_then(|actor| match untrack(|| signed(&actor)) {
        Ok(who) => Some((words.deleted_by)(&who)),
        Err(when) => (!when.is_empty()).then(|| (words.deleted_on)(&when)),
    });
    let notes =
        [Some(home).filter(|home| !home.is_empty()), who, along(app, &entry), above(app, &entry)];
    let notes = notes.into_iter().flatten().map(|note| {
        view! { <span class="mk-small mk-soft mk-block">{note}</span> }
    });
    let notes = notes.collect_view();
    let restore = {
        let (name, ids) = (name.clone(), entry.restored());
        move |_| {
            let step = Step::new(Verb::Restored, kind, &name);
            let back = app.workspace.with_untracked(|own| own.restoring(ids.clone()));
            app.run_and_tell(step, back, (words.restored)(&name));
            browser::focus("mk-title");
        }
    };
    let (restore_name, erase_name) = ((words.restore)(&name), (words.erase_named)(&name));
    let title = name.clone();
    let erase = move |_| asked.set(Some(erasure(app, Some(name.clone()), kind, entry.erased())));
    view! {
        <li class="mk-row">
            <span class="mk-row__text"><strong>{title}</strong>{notes}</span>
            <span class="mk-cluster">
                <button class="mk-button mk-button--small" type="button" aria-label=restore_name on:click=restore>
                    <Icon glyph=Glyph::Undo />
                    {text.shell.restore}
                </button>
                <button class="mk-button mk-button--small mk-button--quiet" type="button"
                    aria-label=erase_name on:click=erase>
                    {words.erase}
                </button>
            </span>
        </li>
    }
}

/// `Hører med: 3 logposter, 1 kontakt.`
fn along(app: App, entry: &Discarded) -> Option<String> {
    let words = &use_text().file_page.trash;
    let list = listed(app, &entry.with);
    (!list.is_empty()).then(|| (words.with)(&list))
}

/// `Gendanner også: Læs for mig.`
fn above(app: App, entry: &Discarded) -> Option<String> {
    let text = use_text();
    let names: Vec<String> = app.workspace.with_untracked(|workspace| {
        let reader = Reader::new(text, workspace.records());
        let records = entry.under.iter().filter_map(|id| workspace.record(id));
        records.map(|record| reader.name(record)).collect()
    });
    (!names.is_empty()).then(|| (text.file_page.trash.under)(&names.join(", ")))
}

fn is_person(kind: Option<Kind>) -> bool {
    matches!(kind, Some(Kind::Contact | Kind::Person))
}

fn erasure(app: App, name: Option<String>, kind: Option<Kind>, ids: Vec<String>) -> Erasure {
    let list = listed(app, &ids);
    Erasure { name, kind, ids, list }
}

/// Deleted records in numbers.
fn listed(app: App, ids: &[String]) -> String {
    let contents = app.workspace.with_untracked(|workspace| {
        let mut contents = Contents::default();
        for record in ids.iter().filter_map(|id| workspace.record(id)) {
            contents.add(record);
        }
        contents
    });
    (use_text().file_page.contents)(&contents)
}

/// Says what goes before it goes.
#[component]
fn Confirm(asked: RwSignal<Option<Erasure>>) -> impl IntoView {
    let app = use_app();
    let text = use_text();
    let words = &text.file_page.trash;
    let is_open = Signal::derive(move || asked.with(Option::is_some));
    let erase = move |_| {
        let Some(Erasure { name, kind, ids, .. }) = asked.get_untracked() else { return };
        asked.set(None);
        // Another tab may have brought some of it back while the question stood here.
        let gone = app.workspace.with_untracked(|all| still_discarded(all.records(), &ids));
        let told = match ids.len() - gone.len() {
            0 => (words.erased)(name.as_deref().unwrap_or(words.everything)),
            back => (words.came_back)(gone.len(), back),
        };
        let erased = match name {
            // Without a person's name: the step is shown until it is undone or the page is closed.
            Some(_) if is_person(kind) => Called::Itself(String::new()),
            Some(name) => Called::Itself(name),
            None => called(|text| text.file_page.trash.everything.into()),
        };
        let contact = app.workspace.with_untracked(|all| {
            let own = gone.first().filter(|_| kind == Some(Kind::Contact));
            own.and_then(|id| all.record(id)).map(|record| Contact::read(record).0)
        });
        match gone.is_empty() {
            true => app.tell(told),
            false => {
                let step = Step::new(Verb::Erased, kind, erased);
                if app.try_run_and_tell(step, Command::Purge { ids: gone }, told) {
                    app.erased.set(contact);
                }
            }
        }
        browser::focus("mk-title");
    };
    let list = move || asked.with(|asked| asked.as_ref().map(|asked| asked.list.clone()));
    view! {
        <Dialog is_open name="erase" title=words.dialog_title is_alert=true
            on_shut=move |()| asked.set(None)>
            <div class="mk-dialog__body" id="erase-body">
                <p>{move || (words.dialog_text)(&list().unwrap_or_default())}</p>
                <p class="mk-small mk-soft">{words.dialog_note}</p>
            </div>
            <div class="mk-dialog__footer">
                <button class="mk-button mk-button--danger" type="button" on:click=erase>{words.erase}</button>
                // The focus begins here: what cannot be taken back is asked for.
                <button class="mk-button" type="button" autofocus=true on:click=move |_| asked.set(None)>
                    {text.shell.cancel}
                </button>
            </div>
        </Dialog>
    }
}
