//! The guide's checklist at work: ticked by hand or by the record, with lines of one's own.

mod edition;
mod fold;
mod follow;
mod line;
mod lists;
mod more;
mod next;
mod own;
mod paper;
mod short;

use leptos::prelude::*;

pub use fold::NextFold;
pub use next::NextLines;

use self::{follow::Followed, line::ChecklistLine, own::AddOwn};
use super::{
    here::{Here, use_here},
    phases::enter,
};
use crate::{
    app::{browser, use_app, use_text},
    content::Guide,
    domain::{CheckState, Code, Kind, Partnership, Phase, Track},
    field,
    guide::{Checklist, Facts, Home, edition_of, kept_edition},
    place::line_tick,
    route::{Route, Tab},
    text::{Label, within_sentence},
    ui::parts::{Editor, Field, Glyph, Group, Icon, Segment, Tick, WithGuide},
    workspace::Write,
};

/// The guide and the checklist, handed down to every line.
#[derive(Clone)]
struct Book {
    guide: &'static Guide,
    checklist: Memo<Checklist>,
    followed: Followed,
    /// The edition of the guide that the list follows.
    edition: Memo<u32>,
}

fn provide_book(here: Here, guide: &'static Guide) -> Book {
    let app = use_app();
    // A tick is painted before the whole list is looked through.
    let unhurried = app.workspace.unhurried();
    let checklist = Memo::new(move |_| {
        let today = app.today.get();
        unhurried.with(|workspace| {
            let partnership = workspace.get::<Partnership>(&here.id());
            partnership
                .map(|partnership| Checklist::of(guide, &Facts::new(workspace, partnership, today)))
                .unwrap_or_default()
        })
    });
    let edition = Memo::new(move |_| here.record.with(|record| edition_of(guide, record)));
    let followed = Followed::new(checklist);
    let book = Book { guide, checklist, followed, edition };
    provide_context(book.clone());
    book
}

/// What is written in the list, and with the first of it the edition that the list keeps.
fn keep_edition(book: &Book, here: Here, mut fields: Vec<Write>) -> Vec<Write> {
    let kept = here.record.with_untracked(|record| kept_edition(book.guide, record));
    fields.extend(kept);
    fields
}

/// Shows a line of a partnership's list, whatever phase it is in.
pub fn go_to_line(partnership: &str, line: &str) {
    let route = Route::Partnership { id: partnership.into(), tab: Tab::Checklist };
    browser::go_to(&route, line_tick(line));
}

/// How much of the list is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Scope {
    Phase,
    All,
    Short,
}

#[component]
pub fn ChecklistTab() -> impl IntoView {
    view! { <WithGuide render=|guide| view! { <Whole guide /> }.into_any() /> }
}

#[component]
fn Whole(guide: &'static Guide) -> impl IntoView {
    let here = use_here();
    let text = use_text();
    let words = &text.guide.checklist;
    let book = provide_book(here, guide);
    let checklist = book.checklist;
    let scope = RwSignal::new(Scope::Phase);
    Effect::new(move |_| {
        let Some(line) = browser::sought(&line_tick("")) else { return };
        let phase = here.record.with_untracked(|record| record.phase).unwrap_or(Phase::P01);
        let home = checklist.with_untracked(|all| all.line(&line).map(|line| line.home.clone()));
        match home {
            Some(Home::Phase(own)) if own == phase && scope.get_untracked() != Scope::Short => {}
            Some(_) => scope.set(Scope::All),
            None => {}
        }
    });
    // The tick is painted first, the lines that it takes away or brings follow.
    let (is_asked, only_missing) = (RwSignal::new(false), RwSignal::new(false));
    let ask = move |asked: bool| {
        is_asked.set(asked);
        browser::after_frame(move || {
            let _ = only_missing.try_set(asked);
        });
    };
    let now = Memo::new(move |_| here.record.with(|record| record.phase));
    let phases = move || {
        let now = now.get().unwrap_or(Phase::P01);
        let shown = Phase::ALL.iter().copied();
        let shown = shown.filter(|phase| scope.get() == Scope::All || *phase == now);
        shown
            .zip(1..)
            .map(|(phase, place)| {
                let is_now = phase == now;
                let turn = if is_now { 0 } else { place };
                view! { <PhaseLines phase is_open=is_now turn only_missing /> }
            })
            .collect_view()
    };
    let progress =
        Memo::new(move |_| checklist.with(|checklist| Checklist::progress(&checklist.lines)));
    let scopes = [
        (Scope::Phase, words.show_phase),
        (Scope::All, words.show_all),
        (Scope::Short, text.lists.short),
    ];
    let scopes = scopes.map(|(own, name)| (own, name.to_owned())).into();
    view! {
        <div class="mk-stack mk-stack--sections">
        <section class="mk-section" aria-labelledby="checklist-title">
            <div class="mk-section__header">
                <h2 id="checklist-title">{words.all}</h2>
                <p class="mk-soft mk-toolbar__end">{move || (words.progress)(progress.get())}</p>
                <button class="mk-button mk-button--quiet mk-button--small mk-no-print" type="button"
                    on:click=|_| browser::print()>
                    <Icon glyph=Glyph::Print />
                    {text.shell.print}
                </button>
            </div>
            <div class="mk-toolbar mk-no-print">
                <Field id=here.id() kind=Kind::Partnership field=field!(Partnership.track)
                    editor=Editor::Choice(Track::options(text.lang)) />
                <Segment label=words.show options=scopes chosen=scope choose=move |own| scope.set(own) />
                <Tick id="only-missing" checked=is_asked set=ask>{words.only_missing}</Tick>
            </div>
            <edition::NewEdition />
            {move || match scope.get() {
                Scope::Short => {
                    let show_all = Callback::new(move |()| scope.set(Scope::All));
                    view! { <short::Short show_all /> }.into_any()
                }
                Scope::Phase | Scope::All => view! { <div class="mk-groups">{phases}</div> }.into_any(),
            }}
            <paper::FromPaper />
        </section>
        <lists::Lists />
        </div>
    }
}

/// One phase: its lines, and the place to add some.
#[component]
fn PhaseLines(
    phase: Phase,
    is_open: bool,
    /// How many frames later than a change its lines follow: a hundred lines at once are more
    /// than a slow computer builds in one frame.
    turn: u32,
    only_missing: RwSignal<bool>,
) -> impl IntoView {
    let text = use_text();
    let words = &text.guide.checklist;
    let Book { guide, checklist, .. } = expect_context::<Book>();
    // What is ticked stays in sight until the choice is made anew: nothing moves under the hand.
    let ids = Memo::new(move |before: Option<&(bool, Vec<String>)>| {
        let only = only_missing.get();
        checklist.with(|checklist| {
            let stayed =
                |id: &String| before.is_some_and(|(was, ids)| *was == only && ids.contains(id));
            let lines = checklist.of_phase(phase).filter(|line| {
                !only || line.standing.state == CheckState::Todo || stayed(&line.id)
            });
            (only, lines.map(|line| line.id.clone()).collect())
        })
    });
    let shown = RwSignal::new(Vec::new());
    Effect::new(move |_| {
        let ids = ids.with(|(_, ids)| ids.clone());
        // The page may have gone on meanwhile.
        browser::frames_later(turn, move || drop(shown.try_set(ids)));
    });
    let progress = Memo::new(move |_| {
        checklist.with(|checklist| Checklist::progress(checklist.of_phase(phase)))
    });
    let now = use_here().record;
    let next = Memo::new(move |_| {
        now.with(|own| {
            let next = checklist.with(|checklist| checklist.goes_on_to(own));
            next.filter(|_| own.phase == Some(phase))
        })
    });
    let about = guide.phase(phase).map(|about| text.lang.of(&about.words).clone());
    let intro = about.as_ref().map(|about| about.intro.clone());
    let done_when = about
        .map(|about| format!("{} {}.", text.guide.done_when, within_sentence(&about.done_when)));
    let none = move || {
        ids.with(|(_, ids)| ids.is_empty())
            .then(|| view! { <p class="mk-soft">{words.nothing_missing}</p> })
    };
    view! {
        <Group id=format!("check-{}", phase.code()) is_open level=3
            title=format!("{} {}", phase as usize + 1, phase.label(text.lang))
            hint=move || (words.progress)(progress.get()) hint_stays=true>
            <p class="mk-measure">{intro}" "{done_when}
                " "<a class="mk-no-print" href=Route::guide(phase.code()).href()>{words.guide}</a>
            </p>
            <ul class="mk-checklist">
                <For each=move || shown.get() key=Clone::clone let:id>
                    <ChecklistLine id />
                </For>
            </ul>
            {none}
            {move || next.get().map(|next| view! { <GoOn next /> })}
            <AddOwn home=Home::Phase(phase) input=format!("own-{}", phase.code()) />
        </Group>
    }
}

/// A phase that is done leads on.
#[component]
fn GoOn(next: Phase) -> impl IntoView {
    let (app, here) = (use_app(), use_here());
    let text = use_text();
    let words = &text.guide.checklist;
    let go = move |_| {
        enter(app, here, next);
        browser::go_to(&app.route.get_untracked(), format!("check-{}", next.code()));
    };
    view! {
        <div class="mk-cluster mk-no-print">
            <p>{words.phase_done}</p>
            <button class="mk-button mk-button--primary" type="button" on:click=go>
                {(words.go_on)(next as usize + 1, next.label(text.lang))}
            </button>
        </div>
    }
}
