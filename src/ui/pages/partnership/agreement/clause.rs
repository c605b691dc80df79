//! The question of one clause: what to choose, what to fill in, and own words instead.

use leptos::prelude::*;
use serde_json::Value;

use super::{
    desk::{Desk, QUESTION, field_id},
    dispute::Mark,
    own_text::OwnText,
    proposal::Counter,
    signers::Signers,
    steps::Question,
    talk::Comments,
    variable::VariableField,
};
use crate::{
    agreement::{
        ANNEXES, OPEN, Reason, SIGNING, Snag, Standing, asked, choosing, confirming, is_signed,
        on_key, option_key, ticking,
    },
    app::{browser, use_app, use_text},
    content::Clause,
    text::Text,
    ui::parts::{Glyph, Icon, Tick},
    workspace::set,
};

#[component]
pub fn ClauseStep(id: String) -> impl IntoView {
    let desk = expect_context::<Desk>();
    let text = use_text();
    let lang = text.lang.code();
    let Some(clause) = desk.clause(&id) else { return ().into_any() };
    let words = clause.words.of(lang).clone();
    let standing = desk.standing(&id);
    let has_choices = clause.choices.len() > 1;
    // What is asked follows what is chosen, and not what is typed.
    let annexes = Memo::new(move |_| desk.built.with(|built| built.annexes.clone()));
    let variables = Memo::new(move |_| {
        let (level, clauses) = (desk.level.get(), desk.clauses);
        standing.with(|standing| {
            let Some(standing) = standing else { return Vec::new() };
            annexes.track();
            desk.built.with_untracked(|built| {
                let asked = asked(clauses, clause, standing, level, built);
                asked.into_iter().map(|variable| variable.id.clone()).collect()
            })
        })
    });
    let fields = move || {
        let all = variables.get().into_iter().map(|id| view! { <VariableField id /> });
        all.collect_view()
    };
    let (is_annexes, is_signing) = (id == ANNEXES, id == SIGNING);
    let signs = Memo::new(move |_| {
        let signs = |own: &Standing| desk.record.with(|agreement| is_signed(own, agreement));
        // Two answers to who signs are settled here, whatever the text says.
        let is_disputed =
            || desk.disputed.with(|all| all.iter().any(|own| own.field.starts_with("sign")));
        is_signing && (standing.with(|own| own.as_ref().is_some_and(signs)) || is_disputed())
    });
    view! {
        <Question text=words.ask hint=words.think />
        <Why id=id.clone() standing />
        {["choice", "options", "on", "state"].map(|part| view! { <Mark key=format!("clause/{id}/{part}") /> })}
        {has_choices.then(|| view! { <Choices clause standing /> })}
        <Confirm clause standing />
        {is_annexes.then(|| view! { <Annexes clause standing /> })}
        <div class="mk-form">{fields}</div>
        {move || signs.get().then(|| view! { <Signers /> })}
        <Options clause standing />
        <OwnText id=id.clone() standing />
        <Open id=id.clone() standing />
        <Counter clause=id.clone() />
        <Comments clause=id />
    }
    .into_any()
}

/// Why the clause is here, and the way to take it out.
#[component]
fn Why(id: String, standing: Memo<Option<Standing>>) -> impl IntoView {
    let app = use_app();
    let desk = expect_context::<Desk>();
    let text = use_text();
    let words = &text.agreement.desk;
    let is_in = Memo::new(move |_| {
        standing.with(|standing| standing.as_ref().is_some_and(|standing| standing.is_in))
    });
    let why = Memo::new(move |_| match is_in.get() {
        true => standing.with(|own| why_words(desk, text, own.as_ref()?.reason)),
        false => Some(words.is_out.to_owned()),
    });
    let why =
        move || why.get().map(|why| view! { <Icon glyph=Glyph::Info /> <span>{why}</span> " " });
    let key = on_key(&id);
    let toggle = move |_| {
        let value = if is_in.get_untracked() { Value::from(false) } else { true.into() };
        desk.write(app, [set(key.clone(), value)]);
    };
    view! {
        <p class="mk-small mk-why">
            {why}
            <button class="mk-link-button" type="button" on:click=toggle>
                {move || if is_in.get() { words.leave_out } else { words.take_in }}
            </button>
        </p>
    }
}

/// A reason in words, where there is one of its own; a question of the chooser is quoted.
fn why_words(desk: Desk, text: &'static Text, reason: Reason) -> Option<String> {
    let words = &text.agreement.desk;
    match reason {
        Reason::Answer(id) => {
            let guide = desk.guide;
            let own = guide.chooser.iter().find(|question| question.id == id);
            let question = own.map(|own| text.lang.of(&own.words).as_str());
            Some((words.why_answer)(question.unwrap_or_default()))
        }
        Reason::Record(told) => Some((words.why_record)(told).into()),
        Reason::Hand => Some(words.why_hand.into()),
        // Said of all of them where the points begin, and where more are offered.
        Reason::Length | Reason::Offered => None,
    }
}

#[component]
fn Choices(clause: &'static Clause, standing: Memo<Option<Standing>>) -> impl IntoView {
    let app = use_app();
    let desk = expect_context::<Desk>();
    let text = use_text();
    let words = &text.agreement.desk;
    let (id, combine) = (&clause.id, clause.combine);
    let first = field_id(id);
    let (group, legend) = match combine {
        true => (String::new(), words.choose_some),
        false => (format!("choice-{id}"), words.choose_one),
    };
    let items = clause.choices.iter().enumerate().map(|(place, choice)| {
        let own = choice.id.clone();
        let checked = move || {
            standing.with(|standing| {
                standing.as_ref().is_some_and(|standing| standing.choices.contains(&own))
            })
        };
        let input = if place == 0 { first.clone() } else { format!("{first}-{}", choice.id) };
        let change = move |on: bool| {
            let writes = standing.with_untracked(|standing| {
                let standing = standing.as_ref()?;
                Some(choosing(clause, standing, &choice.id, on))
            });
            desk.write(app, writes.unwrap_or_default());
        };
        let name = choice.words.of(text.lang.code()).name.clone();
        view! { <Tick one_of=group.clone() id=input checked set=change>{name}</Tick> }
    });
    let items = items.collect_view();
    let from_record = move || {
        standing.with(|standing| {
            let told = standing.as_ref().is_some_and(|own| !own.by_hand && !own.choices.is_empty());
            told.then(|| view! { <p class="mk-field__hint">{words.usual}</p> })
        })
    };
    let snags = Memo::new(move |_| {
        desk.built.with(|built| {
            let own =
                built.snags.iter().filter(|snag| snag.is_choice() && snag.is_about(&clause.id));
            own.cloned().collect::<Vec<_>>()
        })
    });
    let snags = move || {
        let told = snags.get().into_iter().map(|snag| {
            let said = (text.agreement.check.snag)(&snag, desk.clauses);
            let other = snag.other_than(&clause.id).to_owned();
            let field = match &snag {
                Snag::Without { variable, .. } => variable.clone(),
                Snag::Unlisted { clause: own, variable, .. } if *own == clause.id => variable.clone(),
                Snag::Needs { .. }
                | Snag::Against { .. }
                | Snag::Options { .. }
                | Snag::EndsFirst { .. }
                | Snag::Apart { .. }
                | Snag::Few { .. }
                | Snag::Unlisted { .. }
                | Snag::Sums { .. }
                | Snag::Lacks { .. }
                | Snag::Gone { .. }
                | Snag::Bare { .. } => other.clone(),
            };
            let title = desk.clause(&other).map(|own| own.words.of(text.lang.code()).title.clone());
            let way = (other != clause.id).then(|| view! {
                " " <button class="mk-link-button" type="button"
                    on:click=move |_| desk.go_to(&other, Some(&field))>{title}</button>
            });
            view! {
                <p class="mk-field__error" role="status"><Icon glyph=Glyph::Warning /> <span>{said} {way}</span></p>
            }
        });
        told.collect_view()
    };
    view! {
        <fieldset class="mk-fieldset">
            <legend class="mk-fieldset__legend mk-fieldset__legend--field">{legend}</legend>
            {from_record}
            <div class="mk-choices">{items}</div>
            {snags}
        </fieldset>
    }
}

/// What usually stands there, until somebody says that it fits.
#[component]
fn Confirm(clause: &'static Clause, standing: Memo<Option<Standing>>) -> impl IntoView {
    let app = use_app();
    let desk = expect_context::<Desk>();
    let words = &use_text().agreement.desk;
    let has_one = clause.choices.len() == 1;
    let confirm = move |_| {
        let writes = standing.with_untracked(|own| Some(confirming(clause, own.as_ref()?)));
        desk.write(app, writes.unwrap_or_default());
        browser::focus(&if has_one { QUESTION.to_owned() } else { field_id(&clause.id) });
    };
    let is_asked = Memo::new(move |_| {
        standing.with(|own| own.as_ref().is_some_and(|own| own.is_in && own.is_usual))
    });
    move || {
        is_asked.get().then(|| {
            view! {
                {has_one.then(|| view! { <p class="mk-field__hint">{words.only_text}</p> })}
                <p><button class="mk-button mk-button--small" type="button" on:click=confirm>
                    <Icon glyph=Glyph::Check />
                    {words.confirm}
                </button></p>
            }
        })
    }
}

/// Sentences that may be added.
#[component]
fn Options(clause: &'static Clause, standing: Memo<Option<Standing>>) -> impl IntoView {
    let desk = expect_context::<Desk>();
    let text = use_text();
    let words = &text.agreement.desk;
    let partners = Memo::new(move |_| desk.built.with(|built| built.parties.len()));
    let options = Memo::new(move |_| {
        let partners = partners.get();
        standing.with(|standing| {
            let choices = standing.as_ref().map(|own| own.choices.as_slice()).unwrap_or_default();
            let options = clause.options_beside(choices, partners);
            let named =
                options.map(|own| (own.id.clone(), own.words.of(text.lang.code()).name.clone()));
            named.collect::<Vec<_>>()
        })
    });
    let snags = Memo::new(move |_| {
        desk.built.with(|built| {
            let all = built.snags.iter().filter(|snag| snag.is_option());
            let own = all.filter(|snag| snag.clause() == clause.id);
            own.map(|snag| (text.agreement.check.snag)(snag, desk.clauses)).collect::<Vec<_>>()
        })
    });
    let snags = move || {
        let told = snags.get().into_iter().map(|told| view! {
            <p class="mk-field__error" role="status"><Icon glyph=Glyph::Warning /> <span>{told}</span></p>
        });
        told.collect_view()
    };
    move || {
        let options = options.get();
        (!options.is_empty()).then(|| {
            view! {
                <Ticks clause options legend=words.also standing />
                {snags}
            }
        })
    }
}

#[component]
fn Annexes(clause: &'static Clause, standing: Memo<Option<Standing>>) -> impl IntoView {
    let desk = expect_context::<Desk>();
    let text = use_text();
    let words = &text.agreement.desk;
    let annexes = desk.clauses.annexes.iter();
    let options =
        annexes.map(|own| (own.id.clone(), own.words.of(text.lang.code()).name.clone())).collect();
    view! { <Ticks clause options legend=words.annexes standing /> }
}

#[component]
fn Ticks(
    clause: &'static Clause,
    options: Vec<(String, String)>,
    legend: &'static str,
    standing: Memo<Option<Standing>>,
) -> impl IntoView {
    let app = use_app();
    let desk = expect_context::<Desk>();
    let items = options.into_iter().map(|(id, name)| {
        let input = field_id(&option_key(&clause.id, &id));
        let own = id.clone();
        let checked = move || {
            standing.with(|standing| {
                standing.as_ref().is_some_and(|own| own.answered.options.contains(&id))
            })
        };
        let change = move |on: bool| desk.write(app, ticking(clause, &own, on));
        view! { <Tick id=input checked set=change>{name}</Tick> }
    });
    view! {
        <fieldset class="mk-fieldset">
            <legend class="mk-fieldset__legend mk-fieldset__legend--field">{legend}</legend>
            <div class="mk-choices">{items.collect_view()}</div>
        </fieldset>
    }
}

/// To be talked about once more.
#[component]
fn Open(id: String, standing: Memo<Option<Standing>>) -> impl IntoView {
    let app = use_app();
    let desk = expect_context::<Desk>();
    let words = &use_text().agreement.desk;
    let key = format!("clause/{id}/state");
    let input = field_id(&key);
    let is_open =
        move || standing.with(|standing| standing.as_ref().is_some_and(|own| own.answered.is_open));
    let change = move |on: bool| {
        let value = if on { OPEN.into() } else { Value::Null };
        desk.write(app, [set(key.clone(), value)]);
    };
    view! { <Tick id=input checked=is_open set=change>{words.open}</Tick> }
}
