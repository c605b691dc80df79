//! Files out: an invitation to each partner, and a reply to whoever asked.

use leptos::prelude::*;

use super::{
    here::use_here,
    leave::{Leave, use_leaving},
};
use crate::{
    app::{SavedFile, use_app, use_text},
    domain::{RoundMode, Whose},
    ui::{
        pages::files::Saved,
        parts::{Glyph, Icon, Notice, NoticeTone},
    },
    workspace::invitation::invitation,
};

#[component]
pub fn Invite() -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let text = use_text();
    let words = &text.evaluation;
    let saved = RwSignal::new(None::<Option<SavedFile>>);
    let partners = Memo::new(move |_| {
        let all = here.parties(app).into_iter();
        all.filter(|(id, _)| matches!(Whose::of(id), Whose::Partner(_))).collect::<Vec<_>>()
    });
    let held = move || {
        let partners = partners.get();
        let held = partners.iter().filter_map(|(party, _)| {
            app.workspace.with(|workspace| invitation(workspace, &here.id(), party))
        });
        held.map(|copy| copy.held_back.len()).max().unwrap_or(0)
    };
    let buttons = move || {
        let all = partners.get().into_iter().map(|(id, name)| {
            let shown = name.clone();
            view! {
                <li class="mk-card mk-card--tight mk-rounds__item">
                    <span class="mk-rounds__what">{shown.clone()}</span>
                    <button class="mk-button mk-button--small" type="button"
                        on:click=move |_| saved.set(Some(app.save_invitation(&here.id(), &id, &name)))>
                        <Icon glyph=Glyph::Download />
                        {words.save_invitation}<span class="mk-hidden">" "{shown.clone()}</span>
                    </button>
                </li>
            }
        });
        all.collect_view()
    };
    let body = move || match partners.with(Vec::is_empty) {
        true => view! { <p class="mk-soft mk-measure">{words.nobody_to_invite}</p> }.into_any(),
        false => view! {
            <p class="mk-measure">{words.invite_hint}</p>
            <ul class="mk-rounds">{buttons}</ul>
            {move || (held() > 0).then(|| view! {
                <Notice tone=NoticeTone::Warning text=(words.invite_held)(held()) />
            })}
            <Saved saved />
        }
        .into_any(),
    };
    view! {
        <section class="mk-section mk-no-print" aria-labelledby="invite-title">
            <h2 id="invite-title">{words.invite_title}</h2>
            {body}
        </section>
    }
}

/// The file that goes back, once something has been sent here.
#[component]
pub fn Reply() -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let words = &use_text().evaluation;
    let saved = use_leaving().saved;
    let count = Memo::new(move |_| {
        here.answers.with(|all| all.iter().filter(|own| own.submitted_at.is_some()).count())
    });
    let said = move || match here.mode() {
        RoundMode::Open => words.reply_open,
        RoundMode::Pooled => words.reply_pooled,
    };
    move || {
        (count.get() > 0).then(|| {
            view! {
                <section class="mk-section mk-no-print" aria-labelledby="reply-title">
                    <h2 id="reply-title">{words.reply_title}</h2>
                    <p class="mk-measure">{move || (words.reply_holds)(count.get())}" "{said}</p>
                    <div>
                        <button class="mk-button mk-button--primary" type="button"
                            on:click=move |_| saved.set(Some(app.save_reply(&here.id())))>
                            <Icon glyph=Glyph::Download />
                            {words.save_reply}
                        </button>
                    </div>
                    <Saved saved />
                </section>
                <Leave />
            }
        })
    }
}
