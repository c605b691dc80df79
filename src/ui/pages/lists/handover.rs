//! Somebody else leads now: what stands open on whoever led before is offered to them, until it is given
//! on or let be.

use leptos::prelude::*;

use crate::{
    app::{App, browser, use_app, use_text},
    domain::MailTemplate,
    guide::{HandOver as Offer, handing_over, led_before},
    text::{called, handover::Words},
    ui::pages::partnership::go_to_mail,
    workspace::{Command, Step, Verb},
};

/// So many are offered at a time; where these are seen to, the next are.
const SHOWN: usize = 4;

/// What can be given on in a partnership, or in all.
#[component]
pub fn HandOver(#[prop(optional, into)] home: Option<String>) -> impl IntoView {
    let app = use_app();
    let home = StoredValue::new(home);
    let offers = Memo::new(move |_| {
        let today = app.today.get();
        let home = home.get_value();
        app.workspace.with(|workspace| handing_over(workspace, home.as_deref(), today))
    });
    let lines = move || {
        let offers = offers.get().into_iter().take(SHOWN);
        offers.map(|offer| view! { <Line offer home=home.get_value() /> }).collect_view()
    };
    // It stands before anything is offered: what comes with its words is not heard.
    view! { <div class="mk-handover mk-no-print" aria-live="polite">{lines}</div> }
}

#[component]
fn Line(
    offer: Offer,
    /// Where the partner is told who leads now: of one partnership alone.
    home: Option<String>,
) -> impl IntoView {
    let app = use_app();
    let text = use_text();
    let words = &text.handover;
    let offer = StoredValue::new(offer);
    let run = move |all: Command, say: &dyn Fn(&Words) -> String| {
        let step = Step::new(Verb::Edited, None, called(|text| say(&text.handover)));
        app.run_and_tell(step, all, say(words));
        browser::focus("mk-title");
    };
    let give = move |is_theirs: bool| {
        let offer = offer.get_value();
        let what = if is_theirs { &offer.theirs } else { &offer.unsure };
        let today = app.today.get_untracked();
        let all = app.workspace.with_untracked(|own| offer.give(own, is_theirs, today));
        run(all, &|words| (words.given)(&(words.charges)(what), &offer.to));
    };
    let leave = move |_| {
        let offer = offer.get_value();
        let all = app.workspace.with_untracked(|own| offer.let_be(own));
        run(all, &|words| (words.left)(&offer.from));
    };
    let part = move |is_theirs: bool, said: String, press: String| {
        view! {
            {said}
            <button class="mk-link-button" type="button" on:click=move |_| give(is_theirs)>{press}</button>
        }
    };
    let parts = offer.with_value(|offer| {
        let theirs = (!offer.theirs.is_empty())
            .then(|| part(true, (words.theirs)(offer), (words.give)(offer)));
        let unsure = (!offer.unsure.is_empty())
            .then(|| part(false, (words.unsure)(offer), (words.give_unsure)(offer)));
        (theirs, unsure)
    });
    let tell = home.map(|home| {
        let tell = move |_| go_to_mail(app, &home, MailTemplate::NewLead, None);
        let told = text.partnership.mail.tell_new_lead;
        view! { <button class="mk-link-button" type="button" on:click=tell>{told}</button> }
    });
    view! {
        <p class="mk-small mk-cluster">
            {parts}
            <button class="mk-link-button" type="button" on:click=leave>{words.leave}</button>
            {tell}
        </p>
    }
}

/// What a change of lead writes beside: each partnership with who led it.
pub fn notes(app: App, former: &[(String, String)], to: &str) -> Vec<Command> {
    let today = app.today.get_untracked();
    app.workspace.with_untracked(|workspace| led_before(workspace, former, to, today))
}
