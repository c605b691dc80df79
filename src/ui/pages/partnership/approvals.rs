//! Who has to say yes, in which order, and what everybody waits for right now.

use leptos::prelude::*;

use super::{
    here::{entity, use_here},
    rows::{AddLine, Row},
    write_mail::AskByMail,
};
use crate::{
    app::{browser, use_app, use_text},
    domain::{Approval, ApprovalKind, ApprovalState, Code},
    field,
    text::Label,
    ui::parts::{
        Editor, Empty, Glyph, Icon, Notice, NoticeTone, SelectField, Tag, Tone, fields, options,
        tag_of,
    },
    workspace::{
        Verb,
        approvals::{Hold, chain, hold, moved, next_order, waits_for},
    },
};

const ADD: &str = "add-approval";

#[component]
pub fn ApprovalsTab() -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let text = use_text();
    let words = &text.partnership.approvals;
    let links = here.follow(chain);
    let ids = Memo::new(move |_| {
        links.with(|links| links.iter().map(|link| link.id.clone()).collect::<Vec<_>>())
    });
    let kind = RwSignal::new(ApprovalKind::Internal.code().to_owned());
    let add = Callback::new(move |lines: Vec<String>| {
        let first = links.with_untracked(|links| next_order(links));
        let approval = |(order, who)| Approval {
            partnership: here.id(),
            who,
            order: Some(order),
            approval_kind: ApprovalKind::parse(&kind.get_untracked()),
            state: Some(ApprovalState::NotAsked),
            ..Approval::default()
        };
        let told = (text.partnership.record.added)(lines.len());
        app.create_each(&(first..).zip(lines).map(approval).collect::<Vec<_>>(), told);
    });
    view! {
        <section class="mk-section" aria-labelledby="approvals-title">
            <h2 id="approvals-title">{words.title}</h2>
            <p class="mk-soft mk-measure">{words.lead}</p>
            <Held links />
            <ol class="mk-chain">
                <For each=move || ids.get() key=Clone::clone
                    children=move |id| view! { <Link id links /> } />
            </ol>
            <AddLine id=ADD label=words.add on_add=add>
                <SelectField id="add-approval-kind" label=words.kind options={options::<ApprovalKind>(text.lang)}
                    chosen=kind choose=move |code| kind.set(code) />
            </AddLine>
        </section>
    }
}

/// What holds the chain up, in a sentence.
#[component]
fn Held(links: Memo<Vec<Approval>>) -> impl IntoView {
    let app = use_app();
    let words = &use_text().partnership.approvals;
    let held = Memo::new(move |_| links.with(|links| hold(links, app.today.get())));
    move || {
        if links.with(Vec::is_empty) {
            return view! { <Empty title=words.empty_title text=words.empty /> }.into_any();
        }
        let held = held.get();
        let tone = match held {
            Hold::Nothing => NoticeTone::Ok,
            Hold::Refused { .. } => NoticeTone::Error,
            Hold::Conditions { .. } => NoticeTone::Warning,
            Hold::Waiting { .. } | Hold::ToAsk { .. } => NoticeTone::Info,
        };
        view! { <Notice tone text=(words.held)(&held) /> }.into_any()
    }
}

#[component]
fn Link(id: String, links: Memo<Vec<Approval>>) -> impl IntoView {
    let (app, here) = (use_app(), use_here());
    let text = use_text();
    let words = &text.partnership.approvals;
    let link = entity::<Approval>(&id);
    // The others of the chain, and whoever was only written down.
    let own_id = StoredValue::new(id.clone());
    let others = Memo::new(move |_| {
        let others = links.with(|links| {
            let others = links.iter().filter(|other| own_id.with_value(|own| other.id != *own));
            others.map(|other| (other.id.clone(), other.who.clone())).collect::<Vec<_>>()
        });
        let written = link.with(|link| link.depends_on.0.iter().cloned().collect::<Vec<_>>());
        let is_nobody = |own: &String| {
            !others.iter().any(|(id, _)| id == own)
                && app.workspace.with(|workspace| workspace.record(own).is_none())
        };
        let written = written.into_iter().filter(is_nobody).map(|own| (own.clone(), own));
        let written: Vec<_> = written.collect();
        others.into_iter().chain(written).collect::<Vec<_>>()
    });
    let end = move || {
        let (kind, state, day) = link
            .with(|link| (link.approval_kind, link.state, link.decided_at.or(link.requested_at)));
        view! {
            <span class="mk-small mk-soft">{day.map(|day| text.lang.date(day))}</span>
            {kind.map(|kind| view! { <Tag tone=Tone::Plain label=kind.label(text.lang) /> })}
            {tag_of(state.unwrap_or(ApprovalState::NotAsked))}
        }
    };
    let note = move || {
        link.with(|link| {
            let waits = app.workspace.with(|workspace| waits_for(workspace, link));
            (words.note)(&waits.join(", "), &link.note, &link.decision_ref)
        })
    };
    let own = id.clone();
    view! {
        <li class="mk-chain__item">
            <div class="mk-chain__main">
                <Row id=id.clone() title=Signal::derive(move || link.with(|link| link.who.clone()))
                    end after=ADD>
                    {fields::<Approval>(&own, vec![
                        (field!(Approval.who), Editor::Line),
                        (field!(Approval.approval_kind), Editor::Choice(ApprovalKind::options(text.lang))),
                        (field!(Approval.partner), Editor::Link(here.partners())),
                        (field!(Approval.state), Editor::Choice(ApprovalState::options(text.lang))),
                        (field!(Approval.requested_at), Editor::Date),
                        (field!(Approval.decided_at), Editor::Date),
                    ])}
                    {move || fields::<Approval>(&own_id.get_value(), vec![
                        (field!(Approval.depends_on), Editor::Links(others.get())),
                    ])}
                    {fields::<Approval>(&own, vec![
                        (field!(Approval.asked_who_else), Editor::YesNo),
                        (field!(Approval.decision_ref), Editor::Line),
                        (field!(Approval.note), Editor::Text),
                    ])}
                    <AskByMail id=own.clone() />
                </Row>
                {move || {
                    let note = note();
                    (!note.is_empty()).then(|| view! { <p class="mk-chain__note">{note}</p> })
                }}
            </div>
            <Move id links />
        </li>
    }
}

/// Buttons that move a link a place up or down.
#[component]
fn Move(id: String, links: Memo<Vec<Approval>>) -> impl IntoView {
    let app = use_app();
    let words = &use_text().partnership.approvals;
    let own = StoredValue::new(id);
    let place = Memo::new(move |_| {
        links.with(|links| links.iter().position(|link| link.id == own.get_value()))
    });
    let is_first = move || place.get() == Some(0);
    let is_last = move || place.get().is_some_and(|place| place + 1 == links.with(Vec::len));
    let shift = move |up: bool| {
        let id = own.get_value();
        let command = links.with_untracked(|links| moved(links, &id, up));
        if let Some(command) = command {
            app.run(app.step(Verb::Edited, &id, None), command);
        }
        // The same button again, or the other one where there is no further to go.
        let up = if up { !untrack(is_first) } else { untrack(is_last) };
        browser::focus(&format!("{}-{id}", if up { "up" } else { "down" }));
    };
    view! {
        <div class="mk-chain__move">
            <button class="mk-button mk-button--quiet mk-button--small mk-button--icon mk-up" type="button"
                id=format!("up-{}", own.get_value()) disabled=is_first on:click=move |_| shift(true)>
                <Icon glyph=Glyph::Chevron />
                <span class="mk-hidden">{words.up}</span>
            </button>
            <button class="mk-button mk-button--quiet mk-button--small mk-button--icon mk-down" type="button"
                id=format!("down-{}", own.get_value()) disabled=is_last on:click=move |_| shift(false)>
                <Icon glyph=Glyph::Chevron />
                <span class="mk-hidden">{words.down}</span>
            </button>
        </div>
    }
}
