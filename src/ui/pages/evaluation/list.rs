//! All rounds: those of one's own partnerships, and those that others asked us to answer.

use leptos::prelude::*;

use crate::{
    app::{use_app, use_text},
    domain::{Answers, Day, Partnership, Round, RoundKind},
    evaluation::suggest,
    route::{RoundPart, Route, Tab},
    text::{Label, Lang, evaluation::title_of_round},
    ui::parts::{Empty, Glyph, Icon, PageHeader, Tag, Tone},
    workspace::{
        Workspace,
        invitation::{asked_of_us, newest_rounds},
        title_of,
    },
};

#[derive(Clone, Debug, PartialEq)]
struct Row {
    id: String,
    title: String,
    kind: Option<RoundKind>,
    opened: Option<Day>,
    due: Option<Day>,
    sent: usize,
    drafts: usize,
    home: Option<(String, String)>,
}

fn row(workspace: &Workspace, round: &Round, lang: Lang) -> Row {
    let answers = || workspace.of::<Answers>(&round.id);
    let sent = answers().filter(|own| own.submitted_at.is_some()).count();
    let home =
        workspace.record(&round.partnership).map(|record| (record.id.clone(), title_of(record)));
    Row {
        id: round.id.clone(),
        title: title_of_round(workspace, round, lang),
        kind: round.kind(),
        opened: round.opened_at,
        due: round.due,
        sent,
        drafts: answers().count() - sent,
        home,
    }
}

#[component]
pub fn Evaluations() -> impl IntoView {
    let app = use_app();
    let text = use_text();
    let words = &text.evaluation;
    let own = Memo::new(move |_| {
        app.workspace.with(|workspace| {
            let rounds = newest_rounds(workspace).into_iter();
            let rows = rounds.map(|round| row(workspace, round, text.lang));
            rows.filter(|row| row.home.is_some()).collect::<Vec<_>>()
        })
    });
    let asked = Memo::new(move |_| {
        app.workspace.with(|workspace| {
            let rounds =
                asked_of_us(workspace).into_iter().map(|round| row(workspace, round, text.lang));
            rounds.collect::<Vec<_>>()
        })
    });
    let due = Memo::new(move |_| {
        app.workspace.with(|workspace| {
            let all = workspace.all::<Partnership>().filter_map(|own| {
                let fits = suggest(workspace, own, app.today.get())?;
                Some((own.id.clone(), own.title.clone(), fits.kind, (words.why)(fits.why)))
            });
            all.collect::<Vec<_>>()
        })
    });
    let has_asked = Memo::new(move |_| asked.with(|rows| !rows.is_empty()));
    let has_own = Memo::new(move |_| own.with(|rows| !rows.is_empty()));
    view! {
        <PageHeader title=Signal::stored(words.all.to_owned()) lead=words.lead />
        <div class="mk-stack mk-stack--sections">
            {move || has_asked.get().then(|| view! {
                <section class="mk-section" aria-labelledby="asked-title">
                    <h2 id="asked-title">{words.asked_of_us}</h2>
                    <p class="mk-soft mk-measure">{words.asked_hint}</p>
                    <Rows rows=asked with_home=true />
                </section>
            })}
            <section class="mk-section" aria-labelledby="own-title">
                <h2 id="own-title">{words.own_rounds}</h2>
                {move || match has_own.get() {
                    false => view! {
                        <Empty title=words.none_title text=words.none>
                            <a class="mk-button" href=Route::Partnerships.href()>{text.frame.nav.partnerships}</a>
                        </Empty>
                    }.into_any(),
                    true => view! { <Rows rows=own with_home=true /> }.into_any(),
                }}
            </section>
            {move || (!due.with(Vec::is_empty)).then(|| view! {
                <section class="mk-section" aria-labelledby="due-title">
                    <h2 id="due-title">{words.due_title}</h2>
                    <ul class="mk-rounds">{suggestions(due.get())}</ul>
                </section>
            })}
        </div>
    }
    .into_any()
}

fn suggestions(due: Vec<(String, String, RoundKind, String)>) -> AnyView {
    let lang = use_text().lang;
    let items = due.into_iter().map(|(id, title, kind, why)| {
        let href = Route::Partnership { id, tab: Tab::Evaluation }.href();
        view! {
            <li class="mk-card mk-card--tight mk-rounds__item">
                <div class="mk-rounds__what">
                    <h3 class="mk-rounds__title"><a href=href>{title}</a></h3>
                    <p class="mk-soft mk-small">{kind.label(lang)}" · "{why}</p>
                </div>
            </li>
        }
    });
    items.collect_view().into_any()
}

/// The rounds of one partnership.
#[component]
pub fn RoundList(partnership: String) -> impl IntoView {
    let app = use_app();
    let text = use_text();
    let words = &text.evaluation;
    let rounds = Memo::new(move |_| {
        app.workspace.with(|workspace| {
            let rounds =
                workspace.of::<Round>(&partnership).map(|round| row(workspace, round, text.lang));
            rounds.collect::<Vec<_>>()
        })
    });
    let is_any = Memo::new(move |_| rounds.with(|rows| !rows.is_empty()));
    move || match is_any.get() {
        false => view! { <Empty title=words.none_title text=words.none_here /> }.into_any(),
        true => view! { <Rows rows=rounds with_home=false /> }.into_any(),
    }
}

#[component]
fn Rows(rows: Memo<Vec<Row>>, with_home: bool) -> impl IntoView {
    let ids = Memo::new(move |_| {
        rows.with(|rows| rows.iter().map(|row| row.id.clone()).collect::<Vec<_>>())
    });
    let item = move |id: String| {
        let row =
            Memo::new(move |_| rows.with(|rows| rows.iter().find(|row| row.id == id).cloned()));
        view! {
            <li class="mk-card mk-card--tight mk-rounds__item">
                {move || row.get().map(|row| face(row, with_home))}
            </li>
        }
    };
    view! { <ul class="mk-rounds"><For each=move || ids.get() key=Clone::clone children=item /></ul> }
}

fn face(row: Row, with_home: bool) -> AnyView {
    let app = use_app();
    let text = use_text();
    let words = &text.evaluation;
    let kind = row.kind.map(|kind| kind.label(text.lang).to_owned());
    let title = match row.title.trim() {
        "" => kind.clone().unwrap_or_else(|| text.shell.untitled.into()),
        title => title.to_owned(),
    };
    // `Midtvejs: Læs for mig` has told both.
    let kind = kind.filter(|kind| !title.starts_with(kind.as_str()));
    let home = row.home.filter(|_| with_home).map(|(_, title)| title);
    let home = home.filter(|home| !title.ends_with(home.as_str()));
    let day = row.opened.map(|day| text.lang.date(day));
    let facts: Vec<String> = [kind, home, day].into_iter().flatten().collect();
    let is_late = row.due.is_some_and(|due| due < app.today.get()) && row.sent == 0;
    let (tone, label) = match (row.sent, row.drafts) {
        (0, 0) if is_late => (Tone::Late, words.no_answers.to_owned()),
        (0, 0) => (Tone::Idle, words.no_answers.to_owned()),
        (0, drafts) => (Tone::Going, (words.drafts)(drafts)),
        (sent, _) => (Tone::Done, (words.answers)(sent)),
    };
    let name = title.clone();
    let (href, id) = (Route::round(&row.id, RoundPart::Whole).href(), row.id);
    let may_delete = untrack(|| app.may_delete(&id));
    view! {
        <div class="mk-rounds__what">
            <h3 class="mk-rounds__title"><a href=href>{title}</a></h3>
            <p class="mk-soft mk-small">{facts.join(" · ")}</p>
        </div>
        <Tag tone label />
        {may_delete.then(|| view! {
            <button class="mk-button mk-button--quiet mk-button--small mk-button--icon mk-no-print" type="button"
                on:click=move |_| app.delete(&id)>
                <Icon glyph=Glyph::Trash />
                <span class="mk-hidden">{(words.remove)(&name)}</span>
            </button>
        })}
    }
    .into_any()
}
