//! Which text a yes was to, asked where it may have been to another than the one that stands here.

use leptos::prelude::*;

use super::{
    compare::{Differences, NOW, changed_since},
    desk::Desk,
    dispute::Disputes,
    open::{CommentList, open_comments},
    settled::{put, run},
};
use crate::{
    agreement::{Comment, Disputed, Settled, comments, other_version, set_state_with},
    app::{App, browser, use_app, use_text},
    document::language_of,
    domain::{AgreementState, Version},
    text::Lang,
    ui::parts::Disclosure,
};

/// How far it is to be set, and the version that the yes may have been to.
#[derive(Clone, PartialEq)]
pub struct Asked {
    state: AgreementState,
    other: Option<String>,
    /// What is asked below a button that names the text, beside what is asked below the list.
    is_named: bool,
}

impl Asked {
    /// The id of its heading.
    fn title(&self) -> &'static str {
        if self.is_named { "yes-named" } else { "yes-listed" }
    }
}

/// Sets how far the agreement is; where it has to be known which text that is about, asks first. What
/// is named on the button is not asked about: only what came after the version that it was held against.
pub fn set_or_ask(
    app: App,
    desk: Desk,
    state: AgreementState,
    is_named: bool,
    asked: RwSignal<Option<Asked>>,
) -> bool {
    let other = untrack(|| {
        desk.built.with(|built| {
            let held_against = match &built.settled {
                Settled::Kept { number, .. } if is_named => Some(*number),
                Settled::Kept { .. } | Settled::Unkept(_) | Settled::Not => None,
            };
            let other = desk.with_draft(app, |draft| {
                let other = other_version(draft, built);
                let other = other.filter(|own| held_against != own.number);
                other.map(|own| own.id.clone())
            });
            other.flatten()
        })
    });
    let is_asked = other.is_some() || is_disputed(desk) || is_talked_of(desk);
    match is_asked {
        true => {
            let own = Asked { state, other, is_named };
            browser::focus(own.title());
            asked.set(Some(own));
        }
        false => {
            asked.set(None);
            put(app, desk, Some(state));
        }
    }
    !is_asked
}

fn is_disputed(desk: Desk) -> bool {
    desk.disputed.with_untracked(|disputed| disputed.iter().any(Disputed::is_in_text))
}

/// Whether the parties still talk of something in it.
fn is_talked_of(desk: Desk) -> bool {
    desk.record.with_untracked(|own| comments(own).iter().any(Comment::is_between_parties))
}

/// The question, with one press for each answer. `home` has the focus afterwards.
#[component]
pub fn Yes(asked: RwSignal<Option<Asked>>, #[prop(into)] home: String) -> impl IntoView {
    move || {
        let home = home.clone();
        asked.get().map(|own| view! { <Question own asked home /> })
    }
}

#[component]
fn Question(own: Asked, asked: RwSignal<Option<Asked>>, home: String) -> impl IntoView {
    let app = use_app();
    let desk = expect_context::<Desk>();
    let text = use_text();
    let words = &text.agreement.settled;
    let id = own.title();
    let Asked { state, other, .. } = own;
    let home = StoredValue::new(home);
    let done = move || {
        asked.set(None);
        home.with_value(|home| browser::focus(home));
    };
    let now = move |_| {
        put(app, desk, Some(state));
        done();
    };
    let version = other.and_then(|id| {
        app.workspace.with_untracked(|workspace| workspace.get::<Version>(&id).cloned())
    });
    let is_disputed = is_disputed(desk);
    let number = desk.built.with_untracked(|built| built.number);
    let title = match version.is_some() {
        true => (words.which)(state),
        false => (words.really)(state),
    };
    let name_now = match (version.is_some(), is_disputed) {
        (true, true) => (words.text_now_disputed)(number),
        (true, false) => (words.text_now)(number),
        (false, true) => words.anyway.to_owned(),
        (false, false) => words.as_it_stands.to_owned(),
    };
    let all = open_comments(desk);
    let between = Memo::new(move |_| {
        let all = all.get().into_iter();
        all.filter(Comment::is_between_parties).collect::<Vec<_>>()
    });
    let before = version.map(|version| {
        let number = version.number.unwrap_or(1);
        let lang = Lang::parse(language_of(&version.text)).filter(|own| *own != text.lang);
        let name = (words.as_it_was)(number, version.at, lang);
        let changed = untrack(|| changed_since(app, desk, text, &version.id));
        let note = (!version.note.is_empty()).then(|| version.note.clone());
        let old = version.id.clone();
        let take = move |_| {
            let command =
                untrack(|| desk.with_draft(app, |draft| set_state_with(draft, &version, state)));
            if let Some(command) = command {
                run(app, desk, command, (words.kept_before)(state, number));
            }
            done();
        };
        view! {
            <p>{(words.which_text)(number, &changed)}</p>
            <Disclosure title=words.see_difference>
                <Differences old new=NOW.to_owned() />
            </Disclosure>
            <p>
                <button class="mk-button" type="button" on:click=take>{name}</button>
                " " <span class="mk-small mk-soft">{note}</span>
            </p>
        }
    });
    view! {
        <div class="mk-card mk-question" role="group" aria-labelledby=id>
            <h4 class="mk-question__text" id=id tabindex="-1">{title}</h4>
            {is_disputed.then(|| view! { <Disputes /> })}
            {move || between.with(|all| !all.is_empty()).then(|| view! {
                <p>{words.talked_of}</p>
                <CommentList comments=between />
            })}
            {before}
            <p><button class="mk-button" type="button" on:click=now>{name_now}</button></p>
            <p>
                <button class="mk-button mk-button--small mk-button--quiet" type="button"
                    on:click=move |_| done()>{text.shell.cancel}</button>
            </p>
        </div>
    }
}
