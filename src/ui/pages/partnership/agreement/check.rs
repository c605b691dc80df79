//! Is it all there: what is missing, the scorecard, and every answer with the way back to it.

use leptos::prelude::*;

use super::{
    as_written::AsWritten,
    desk::{Desk, Part, Step},
    dispute::Disputes,
    news::News,
    not_held::NotHeld,
    open::OpenComments,
    send::SEND,
    steps::{name_of, score_code},
};
use crate::{
    agreement::{Score, Scorecard, Standing, annex_key, confirming, own_clauses, scorecard},
    app::{browser, use_app, use_text},
    text::{Text, capitalised},
    ui::parts::{Disclosure, Glyph, Icon, Notice, NoticeTone},
};

/// The heading over what is missing.
pub const MISSING: &str = "missing-title";

#[component]
pub fn Check() -> impl IntoView {
    let desk = expect_context::<Desk>();
    let clauses = desk.clauses;
    let card = Memo::new(move |_| desk.built.with(|built| scorecard(clauses, built)));
    view! {
        <Disputes />
        <Missing />
        <ToTalkOf />
        <AsWritten />
        <OpenComments />
        <LeftOut />
        <NotHeld />
        <News />
        <Unconfirmed />
        <Card card />
        <Answers card />
    }
}

/// What nobody has written yet, or that all is there.
#[component]
fn Missing() -> impl IntoView {
    let desk = expect_context::<Desk>();
    let text = use_text();
    let words = &text.agreement.check;
    let send = move |_| {
        desk.part.set(Part::Send);
        browser::focus(SEND);
    };
    let is_whole = Memo::new(move |_| desk.built.with(|built| built.open() == 0));
    view! {
        <section class="mk-section" aria-labelledby=MISSING>
            <h3 id=MISSING tabindex="-1">{words.missing}</h3>
            {move || match is_whole.get() {
                true => view! {
                    <p>{words.nothing_missing}</p>
                    <p><button class="mk-button mk-button--primary" type="button" on:click=send>
                        {text.agreement.desk.send}
                    </button></p>
                }.into_any(),
                false => view! { <MissingList /> }.into_any(),
            }}
        </section>
    }
}

/// Each thing that is missing, as the way to where it is written.
#[component]
pub fn MissingList() -> impl IntoView {
    let desk = expect_context::<Desk>();
    let text = use_text();
    let missing = Memo::new(move |_| desk.built.with(|built| built.missing.clone()));
    let title_of = move |section: &str| {
        let clause = desk.clause(section);
        let title = clause.map(|own| own.words.of(text.lang.code()).title.clone());
        let title = title.or_else(|| {
            let is_it = |id: &String| annex_key(id) == section;
            let at = desk.built.with(|built| built.annexes.iter().position(is_it))?;
            let id = desk.built.with(|built| built.annexes.get(at).cloned())?;
            let name = &desk.clauses.annex(&id)?.words.of(text.lang.code()).name;
            Some((text.agreement.wording.annex_title)(at + 1, name))
        });
        // A clause of the parties' own.
        title.or_else(|| {
            desk.built.with(|built| {
                let section = built.document.sections.iter().find(|own| own.id == section)?;
                Some(section.title.clone())
            })
        })
    };
    let point = move |section: &str, title: String| {
        let number = desk.built.with(|built| built.number_of(section));
        let title = number.map_or(title.clone(), |at| (text.agreement.check.at_point)(at, &title));
        format!("· {title}")
    };
    let items = move || {
        let items = missing.get().into_iter().map(|missing| {
            let label = capitalised(&missing.label);
            // Where the point is called the same, once is enough.
            let place = title_of(&missing.clause);
            let place = place.filter(|place| !place.is_empty() && *place != label);
            let place = place.map(|title| point(&missing.clause, title));
            view! {
                <li>
                    <button class="mk-link-button" type="button"
                        on:click=move |_| desk.go_to(&missing.clause, Some(&missing.of))>{label}</button>
                    " " {place.map(|place| view! { <span class="mk-small mk-soft">{place}</span> })}
                </li>
            }
        });
        items.collect_view()
    };
    let snags = Memo::new(move |_| desk.built.with(|built| built.snags.clone()));
    let snags = move || {
        let items = snags.get().into_iter().map(|snag| {
            let told = (text.agreement.check.snag)(&snag, desk.clauses);
            view! {
                <li>
                    <button class="mk-link-button" type="button"
                        on:click=move |_| desk.go_to(snag.clause(), Some(&snag.of()))>{told}</button>
                </li>
            }
        });
        items.collect_view()
    };
    view! { <ul class="mk-missing">{items} {snags}</ul> }
}

/// The points that somebody has said will be talked of, each as the way there.
#[component]
pub fn ToTalkOf() -> impl IntoView {
    let desk = expect_context::<Desk>();
    let text = use_text();
    let open = Memo::new(move |_| {
        desk.built.with(|built| {
            let open = built.standings.iter().filter(|own| own.is_in && own.answered.is_open);
            open.cloned().collect::<Vec<_>>()
        })
    });
    move || {
        (!open.with(Vec::is_empty)).then(|| {
            view! {
                <section class="mk-section" aria-labelledby="to-talk-title">
                    <h3 id="to-talk-title">{text.agreement.check.to_talk_of}</h3>
                    <ul class="mk-missing">{move || ways_to(desk, text, open.get())}</ul>
                </section>
            }
        })
    }
}

/// Points by number and title, each as the way to its question.
fn ways_to(desk: Desk, text: &'static Text, standings: Vec<Standing>) -> AnyView {
    let items = standings.into_iter().filter_map(|own| {
        let title = desk.clause(&own.clause)?.words.of(text.lang.code()).title.clone();
        let title = own.number.map_or(title.clone(), |number| format!("{number}. {title}"));
        Some(view! {
            <li>
                <button class="mk-link-button" type="button"
                    on:click=move |_| desk.go_to(&own.clause, None)>{title}</button>
            </li>
        })
    });
    items.collect_view().into_any()
}

/// What usually stands there and nobody has confirmed: read aloud, it is confirmed in one press.
#[component]
fn Unconfirmed() -> impl IntoView {
    let app = use_app();
    let desk = expect_context::<Desk>();
    let text = use_text();
    let words = &text.agreement.check;
    let usual = Memo::new(move |_| {
        desk.built.with(|built| {
            let usual = built.standings.iter().filter(|own| own.is_in && own.is_usual);
            usual.cloned().collect::<Vec<_>>()
        })
    });
    let items = move || ways_to(desk, text, usual.get());
    let confirm = move |_| {
        let writes = usual.with_untracked(|usual| {
            let all =
                usual.iter().filter_map(|own| Some(confirming(desk.clause(&own.clause)?, own)));
            all.flatten().collect::<Vec<_>>()
        });
        desk.write(app, writes);
        browser::focus("score-title");
    };
    let is_any = Memo::new(move |_| usual.with(|usual| !usual.is_empty()));
    move || {
        is_any.get().then(|| {
            view! {
                <section class="mk-section" aria-labelledby="unconfirmed-title">
                    <h3 id="unconfirmed-title">{words.unconfirmed_title}</h3>
                    <p class="mk-soft mk-measure">{words.unconfirmed_lead}</p>
                    <ul class="mk-missing">{items}</ul>
                    <p><button class="mk-button mk-button--small" type="button" on:click=confirm>
                        <Icon glyph=Glyph::Check />
                        {words.confirm_all}
                    </button></p>
                </section>
            }
        })
    }
}

/// What the record holds and the text does not.
#[component]
pub fn LeftOut() -> impl IntoView {
    let desk = expect_context::<Desk>();
    let words = &use_text().agreement.check;
    let left_out = Memo::new(move |_| desk.built.with(|built| built.left_out.clone()));
    move || {
        let left_out = left_out.get();
        (!left_out.is_empty()).then(|| {
            let items = left_out.into_iter().map(|out| {
                view! {
                    <li>{out.what} " " <span class="mk-small mk-soft">{(words.why_out)(out.why)}</span></li>
                }
            });
            view! {
                <Notice tone=NoticeTone::Info title=words.left_out>
                    <ul class="mk-missing">{items.collect_view()}</ul>
                </Notice>
            }
        })
    }
}

/// Who, why, what, how, when: as bars, and as a table for everybody.
#[component]
fn Card(card: Memo<Scorecard>) -> impl IntoView {
    let desk = expect_context::<Desk>();
    let text = use_text();
    let words = &text.agreement.check;
    let clauses = desk.clauses;
    let group_name = move |id: &str| {
        let part = clauses.parts.iter().find(|part| part.id == id);
        part.map(|part| part.words.of(text.lang.code()).clone()).unwrap_or_default()
    };
    let rows = move || {
        let rows = card.get().groups.into_iter().map(|group| {
            let (done, of) = group.done();
            let cells = group.lines.iter().filter(|(_, score)| *score != Score::Irrelevant);
            let cells = cells.map(|(_, score)| {
                view! { <span class="mk-score__cell" data-score=score_code(*score)></span> }
            });
            view! {
                <tr role="row">
                    <th role="rowheader" scope="row">{group_name(&group.id)}</th>
                    <td role="cell"><span class="mk-score" aria-hidden="true">{cells.collect_view()}</span></td>
                    <td role="cell">{(words.done_of)(done, of)}</td>
                </tr>
            }
        });
        rows.collect_view()
    };
    view! {
        <section class="mk-section" aria-labelledby="score-title">
            <h3 id="score-title" tabindex="-1">{words.title}</h3>
            <p class="mk-soft">
                {move || card.with(|card| (words.covered)(card.covered(), card.groups.len()))}
            </p>
            <table role="table" class="mk-table mk-score__table">
                <caption class="mk-hidden">{words.title}</caption>
                <thead role="rowgroup">
                    <tr role="row">
                        <th role="columnheader" scope="col">{words.group}</th>
                        <th role="columnheader" scope="col"><span class="mk-hidden">{words.picture}</span></th>
                        <th role="columnheader" scope="col">{words.in_place}</th>
                    </tr>
                </thead>
                <tbody role="rowgroup">{rows}</tbody>
            </table>
        </section>
    }
}

/// One point with what was chosen and how it stands.
struct Answer {
    step: Step,
    title: String,
    choice: String,
    score: Score,
}

/// Every point in the order of the text, with its number and a link to its question; folded, those
/// that are left out.
#[component]
fn Answers(card: Memo<Scorecard>) -> impl IntoView {
    let desk = expect_context::<Desk>();
    let text = use_text();
    let words = &text.agreement.check;
    let answer = move |step: Step| {
        let name = desk.record.with_untracked(|own| name_of(&step, desk.clauses, own, text));
        let number = |id: &str| desk.built.with_untracked(|built| built.number_of(id));
        let (number, choice, score) = match &step {
            Step::Clause(id) => {
                (number(id), chosen(desk, id, text), card.with(|card| card.of(id))?)
            }
            Step::Own(id) => (number(id), String::new(), own_score(desk, id)),
            Step::Level | Step::Parties | Step::More => return None,
        };
        let title = number.map_or(name.clone(), |number| format!("{number}. {name}"));
        Some(Answer { step, title, choice, score })
    };
    let rows = move |is_in: bool| {
        let steps = match is_in {
            true => desk.steps(),
            false => desk.left_out(),
        };
        let rows = steps.into_iter().filter_map(answer).map(|own| {
            let Answer { step, title, choice, score } = own;
            let name = title.clone();
            view! {
                <tr role="row">
                    <th role="rowheader" scope="row">{title}</th>
                    <td role="cell" data-column="chosen">{choice}</td>
                    <td role="cell" data-column="stands">
                        <span class="mk-score__cell" data-score=score_code(score) aria-hidden="true"></span>
                        " " {(words.score)(score)}
                    </td>
                    <td role="cell" data-column="change">
                        <button class="mk-link-button" type="button"
                            on:click=move |_| desk.go(step.clone(), None)>
                            <Icon glyph=Glyph::Edit />
                            {words.change} <span class="mk-hidden">{format!(" {name}")}</span>
                        </button>
                    </td>
                </tr>
            }
        });
        rows.collect_view()
    };
    let table = move |is_in: bool| {
        view! {
            <div class="mk-table-wrap">
                <table class="mk-table" role="table">
                    <caption class="mk-hidden">{words.answers}</caption>
                    <thead role="rowgroup">
                        <tr role="row">
                            <th role="columnheader" scope="col">{words.clause}</th>
                            <th role="columnheader" scope="col">{words.chosen}</th>
                            <th role="columnheader" scope="col">{words.stands}</th>
                            <th role="columnheader" scope="col"><span class="mk-hidden">{words.change}</span></th>
                        </tr>
                    </thead>
                    <tbody role="rowgroup">{move || rows(is_in)}</tbody>
                </table>
            </div>
        }
    };
    let out = Memo::new(move |_| desk.left_out().len());
    view! {
        <section class="mk-section mk-answers" aria-labelledby="answers-title">
            <h3 id="answers-title">{words.answers}</h3>
            {table(true)}
            <div class:mk-gone=move || out.get() == 0>
                <Disclosure title=Signal::derive(move || (words.not_in)(out.get()))>{table(false)}</Disclosure>
            </div>
        </section>
    }
}

/// What was chosen of what a point offers.
fn chosen(desk: Desk, id: &str, text: &'static Text) -> String {
    let Some(clause) = desk.clause(id) else { return String::new() };
    desk.built.with_untracked(|built| {
        let standing = built.standings.iter().find(|own| own.clause == id && own.is_in);
        let is_chosen = |id| standing.is_some_and(|own| own.choices.contains(id));
        let chosen = clause.choices.iter().filter(|own| is_chosen(&own.id));
        let names = chosen.map(|own| own.words.of(text.lang.code()).name.as_str());
        let names = names.collect::<Vec<_>>().join("; ");
        match standing.is_some_and(|own| own.is_usual) {
            true if names.is_empty() => text.agreement.check.unconfirmed.to_owned(),
            true => format!("{names} ({})", text.agreement.check.unconfirmed),
            false => names,
        }
    })
}

/// A point of the parties' own is there once it says something.
fn own_score(desk: Desk, id: &str) -> Score {
    let own = desk.record.with_untracked(own_clauses).into_iter().find(|own| own.id == id);
    let written = |text: &String| !text.trim().is_empty();
    match own.map(|own| (written(&own.title), written(&own.text))) {
        Some((true, true)) => Score::Done,
        Some((false, true)) => Score::Partial,
        Some((_, false)) | None => Score::Missing,
    }
}
