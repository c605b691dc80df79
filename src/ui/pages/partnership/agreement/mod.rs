//! The agreement: asked about one thing at a time, with the text growing beside.

mod as_written;
mod begin;
mod check;
mod clause;
mod compare;
mod own_text;
mod proposal;
mod desk;
mod dispute;
mod due;
mod extra;
mod language;
mod news;
mod not_held;
mod open;
mod paper;
mod send;
mod settled;
mod signers;
mod steps;
mod talk;
mod variable;
mod versions;
mod word;
mod yes;

use leptos::prelude::*;

use self::desk::{Desk, Part, Step, provide_desk};
pub use self::due::{Due, DueHere, all_due};
use super::here::use_here;
use crate::{
    agreement::{Settled, again, apart},
    app::{CLAUSES, browser, use_app, use_text},
    content::{Clauses, Guide},
    domain::{Agreement, AgreementState},
    text::{Label, Lang},
    ui::parts::{Glyph, Group, Icon, Segment, Shelved, WithGuide},
    workspace::dossier::current_agreement,
};

#[component]
pub fn AgreementTab() -> impl IntoView {
    view! {
        <WithGuide render=|guide| {
            view! {
                <Shelved shelf=&CLAUSES render=move |clauses| {
                    view! { <Agreements guide clauses /> }.into_any()
                } />
            }
            .into_any()
        } />
    }
}

/// Most partnerships have one agreement; with many sponsors, one to each.
#[component]
fn Agreements(guide: &'static Guide, clauses: &'static Clauses) -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let ids = here.in_order::<Agreement>();
    // Another language, or the page anew, leaves one in the agreement that one was in.
    let place = format!("agreement/{}", here.id());
    let chosen = RwSignal::new(browser::remembered(&place));
    Effect::new(move |_| {
        if let Some(id) = chosen.get() {
            browser::remember(&place, &id);
        }
    });
    let current = Memo::new(move |_| {
        let chosen = chosen.get();
        let is_chosen = ids.with(|ids| chosen.as_ref().is_some_and(|id| ids.contains(id)));
        // Whoever ends an agreement stays in it.
        chosen.filter(|_| is_chosen).or_else(|| {
            app.workspace.with_untracked(|workspace| {
                current_agreement(workspace, &here.id()).map(|own| own.id.clone())
            })
        })
    });
    move || match current.get() {
        None => view! { <begin::Begin guide clauses chosen /> }.into_any(),
        Some(id) => view! {
            <Picker ids current=id.clone() chosen clauses />
            <Whole id guide clauses chosen />
        }
        .into_any(),
    }
}

/// Which agreement, where there is more than one.
#[component]
fn Picker(
    ids: Memo<Vec<String>>,
    current: String,
    chosen: RwSignal<Option<String>>,
    clauses: &'static Clauses,
) -> impl IntoView {
    let app = use_app();
    let text = use_text();
    let words = &text.agreement.desk;
    let names = Memo::new(move |_| {
        let told = ids.with(|ids| app.workspace.with(|workspace| apart(workspace, ids)));
        let names = text.agreement.names_apart(&told, clauses, text.lang);
        told.into_iter().map(|own| own.id).zip(names).collect::<Vec<_>>()
    });
    move || {
        let names = names.get();
        let current = current.clone();
        (names.len() > 1).then(|| {
            let buttons = names.into_iter().map(|(id, name)| {
                let is_here = id == current;
                view! {
                    <button class="mk-segment__item" type="button" aria-pressed=is_here.to_string()
                        on:click=move |_| {
                            chosen.set(Some(id.clone()));
                            browser::focus("agreement-title");
                        }>
                        {name}
                    </button>
                }
            });
            view! {
                <div class="mk-segment" role="group" aria-label=words.which>
                    {buttons.collect_view()}
                </div>
            }
        })
    }
}

#[component]
fn Whole(
    id: String,
    guide: &'static Guide,
    clauses: &'static Clauses,
    chosen: RwSignal<Option<String>>,
) -> impl IntoView {
    let of = id.clone();
    let desk = provide_desk(id, guide, clauses);
    paper::provide_old();
    let text = use_text();
    let words = &text.agreement.desk;
    let parts = [
        (Part::Write, words.write),
        (Part::Check, words.check),
        (Part::Versions, text.agreement.versions.title),
        (Part::Send, words.send),
    ];
    let parts = parts.map(|(own, name)| (own, name.to_owned())).into();
    let standing = move || {
        let (state, last) = desk.record.with(|own| (own.state, own.version));
        let (now, settled) = desk.built.with(|built| (built.number, built.settled.clone()));
        // What was sent lies in the trash: this text is another.
        let is_kept = desk.built.with(|built| built.kept.is_some());
        let is_gone = !is_kept && last == Some(now) && now > 1;
        let state = state.filter(|own| *own != AgreementState::Sent || !is_gone);
        // What was agreed on or signed is the version that was, however many came after it.
        let (state, last) = match settled {
            Settled::Kept { number, state, is_now: false, .. } => (Some(state), Some(number)),
            Settled::Kept { .. } | Settled::Unkept(_) | Settled::Not => (state, last),
        };
        let state = state.map(|state| state.label(text.lang));
        match (state, last.filter(|last| *last < now)) {
            (Some(state), Some(last)) => (words.version_after)(last, state, now),
            (Some(state), None) => format!("{} · {state}", (words.version)(now)),
            (None, _) => (words.version)(now),
        }
    };
    let name = move || desk.level.get().name(desk.clauses, text.lang.code()).to_owned();
    // In another language than the page's, or than what was sent or signed, it says so.
    let language = move || {
        let (lang, is_translation) = desk.built.with(|built| {
            let is_translation = built.translates().is_some() || built.sent_otherwise().is_some();
            (Lang::parse(&built.document.lang), is_translation)
        });
        let lang = lang.filter(|lang| *lang != text.lang);
        text.agreement.language_note(lang, is_translation).map(|note| format!(" · {note}"))
    };
    let count = Memo::new(move |_| desk.built.with(|built| built.open()));
    let missing = move || (words.missing_count)(count.get());
    // Where there is no room beside the questions, whoever wants to see the text asks for it.
    let is_asked = RwSignal::new(false);
    let body = move || match desk.part.get() {
        Part::Write => view! { <steps::Interview /> }.into_any(),
        Part::Check => view! { <check::Check /> }.into_any(),
        Part::Versions => view! { <versions::Versions /> }.into_any(),
        Part::Send => view! { <send::Send /> }.into_any(),
    };
    view! {
        <section class="mk-section" aria-labelledby="agreement-title" data-of=of>
            <div class="mk-agreement__head mk-no-print">
                <h2 id="agreement-title" tabindex="-1">{name}</h2>
                <p class="mk-soft mk-small">
                    {standing} {language}
                    " · " {missing}
                </p>
                <button class="mk-link-button mk-small" type="button"
                    on:click=move |_| desk.go(Step::Level, None)>{words.level_change}</button>
                <Segment label=words.parts options=parts chosen=desk.part choose=move |own| desk.part.set(own) />
            </div>
            <settled::Changed />
            <div class="mk-agreement">
                <div class="mk-no-print"><div class="mk-stack mk-stack--loose">{body}</div></div>
                <div class="mk-agreement__sheet" data-open=move || is_asked.get().then_some("")>
                    <button class="mk-group__summary mk-agreement__ask mk-no-print" type="button"
                        aria-expanded=move || is_asked.get().to_string() aria-controls=paper::PAPER
                        on:click=move |_| is_asked.update(|is_asked| *is_asked = !*is_asked)>
                        <Icon glyph=Glyph::Chevron />
                        <span class="mk-group__title">{words.paper}</span>
                        <span class="mk-group__hint">{name} " · " {missing}</span>
                    </button>
                    <paper::Paper />
                </div>
            </div>
            {move || (!desk.is_answer.get()).then(|| view! { <div class="mk-no-print"><Delete chosen /></div> })}
        </section>
    }
}

/// Away with this agreement, or one more beside it.
#[component]
fn Delete(chosen: RwSignal<Option<String>>) -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let desk = expect_context::<Desk>();
    let words = &use_text().agreement.desk;
    let another = move |_| {
        let own = desk.record.get_untracked();
        begin::begin(app, chosen, &here.id(), own.level);
    };
    let next = move |_| {
        let copy = desk.record.with_untracked(|own| again(own, desk.clauses));
        let id = app.create_and_tell(&copy, "", words.again_made.into());
        if id.is_some() {
            chosen.set(id);
            browser::focus("agreement-title");
        }
    };
    let delete = move |_| {
        app.delete(&desk.id());
        browser::focus("agreement-title");
    };
    view! {
        <Group body="mk-group__body mk-stack" title=words.more level=3 hint=words.more_hint>
            <p class="mk-field__hint" id="agreement-again">{words.again_hint}</p>
            <div class="mk-cluster">
                <button class="mk-button" type="button" aria-describedby="agreement-again" on:click=next>
                    <Icon glyph=Glyph::File />
                    {words.again}
                </button>
                <button class="mk-button" type="button" on:click=another>
                    <Icon glyph=Glyph::Plus />
                    {words.another}
                </button>
                <button class="mk-button mk-button--danger" type="button"
                    on:click=delete>
                    <Icon glyph=Glyph::Trash />
                    {words.delete}
                </button>
            </div>
        </Group>
    }
}
