//! All rounds: those of one's own partnerships, and those that others asked us to answer.

use leptos::prelude::*;

use crate::{
    app::{EVALUATION, use_app, use_text},
    content::Evaluation,
    domain::{Answers, Day, Partnership, Round},
    evaluation::suggest,
    route::{RoundPart, Route, Tab},
    text::{Lang, evaluation::title_of_round},
    ui::parts::{Empty, Glyph, Icon, PageHeader, Shelved, Tag, Tone},
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
    kind: String,
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
        kind: round.round_kind.clone(),
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
    view! {
        <PageHeader title=Signal::stored(words.all.to_owned()) lead=words.lead />
        <Shelved shelf=&EVALUATION render=move |content| {
            let (first, second, third) = (content, content, content);
            view! {
                <div class="mk-stack mk-stack--sections">
                    {move || (!asked.with(Vec::is_empty)).then(|| view! {
                        <section class="mk-section" aria-labelledby="asked-title">
                            <h2 id="asked-title">{words.asked_of_us}</h2>
                            <p class="mk-soft mk-measure">{words.asked_hint}</p>
                            {rows_view(first, asked.get(), true)}
                        </section>
                    })}
                    <section class="mk-section" aria-labelledby="own-title">
                        <h2 id="own-title">{words.own_rounds}</h2>
                        {move || match own.with(Vec::is_empty) {
                            true => view! {
                                <Empty title=words.none_title text=words.none>
                                    <a class="mk-button" href=Route::Partnerships.href()>{text.frame.nav.partnerships}</a>
                                </Empty>
                            }.into_any(),
                            false => rows_view(second, own.get(), true),
                        }}
                    </section>
                    {move || (!due.with(Vec::is_empty)).then(|| view! {
                        <section class="mk-section" aria-labelledby="due-title">
                            <h2 id="due-title">{words.due_title}</h2>
                            <ul class="mk-rounds">{suggestions(third, due.get())}</ul>
                        </section>
                    })}
                </div>
            }
            .into_any()
        } />
    }
    .into_any()
}

fn suggestions(
    content: &Evaluation,
    due: Vec<(String, String, &'static str, &'static str)>,
) -> AnyView {
    let lang = use_text().lang;
    let items = due.into_iter().map(|(id, title, kind, why)| {
        let name = content.kind(kind).map(|kind| lang.of(&kind.words).name.clone());
        let href = Route::Partnership { id, tab: Tab::Evaluation }.href();
        view! {
            <li class="mk-card mk-card--tight mk-rounds__item">
                <div class="mk-rounds__what">
                    <h3 class="mk-rounds__title"><a href=href>{title}</a></h3>
                    <p class="mk-soft mk-small">{name}" · "{why}</p>
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
    view! {
        <Shelved shelf=&EVALUATION render=move |content| {
            view! {
                {move || match rounds.with(Vec::is_empty) {
                    true => view! { <Empty title=words.none_title text=words.none_here /> }.into_any(),
                    false => rows_view(content, rounds.get(), false),
                }}
            }
            .into_any()
        } />
    }
}

fn rows_view(content: &Evaluation, rows: Vec<Row>, with_home: bool) -> AnyView {
    let app = use_app();
    let text = use_text();
    let words = &text.evaluation;
    let items = rows.into_iter().map(|row| {
        let kind = content.kind(&row.kind).map(|kind| text.lang.of(&kind.words).name.clone());
        let title = match row.title.trim() {
            "" => kind.clone().unwrap_or_else(|| text.shell.untitled.into()),
            title => title.to_owned(),
        };
        let home = row.home.filter(|_| with_home).map(|(_, title)| title);
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
        view! {
            <li class="mk-card mk-card--tight mk-rounds__item">
                <div class="mk-rounds__what">
                    <h3 class="mk-rounds__title"><a href=href>{title}</a></h3>
                    <p class="mk-soft mk-small">{facts.join(" · ")}</p>
                </div>
                <Tag tone label />
                <button class="mk-button mk-button--quiet mk-button--small mk-button--icon mk-no-print" type="button"
                    on:click=move |_| app.delete(&id)>
                    <Icon glyph=Glyph::Trash />
                    <span class="mk-hidden">{(words.remove)(&name)}</span>
                </button>
            </li>
        }
    });
    view! { <ul class="mk-rounds">{items.collect_view()}</ul> }.into_any()
}
