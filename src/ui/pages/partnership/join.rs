//! Another partner: typed by name, found where it is known, made where it is not.

use leptos::{ev, prelude::*};

use super::here::use_here;
use crate::{
    app::{browser, use_app, use_text},
    domain::{Kind, Partner},
    ui::parts::{Glyph, Icon},
    workspace::{
        Command, Step,
        conversation::{joining, partners_named},
        dossier::partner_matches,
    },
};

/// Where the name of a partner is typed.
pub const ADD_PARTNER: &str = "add-partner";

#[component]
pub fn AddPartner(
    /// What else follows in the same step, by the id of the partner.
    #[prop(optional)]
    along: Option<Callback<String, Option<Command>>>,
) -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let text = use_text();
    let words = &text.partnership.record;
    let typed = RwSignal::new(String::new());
    let matches =
        Memo::new(move |_| app.workspace.with(|w| partner_matches(w, &here.id(), &typed.get())));
    let join = move |known: Option<String>, name: String| {
        let new_id = |kind| app.new_id(kind);
        let (id, is_new) = match known {
            Some(id) => (id, false),
            None => (new_id(Kind::Partner), true),
        };
        let partner = Partner { name: name.clone(), ..Partner::default() };
        let made = is_new.then(|| Command::create(&id, &partner));
        let member = app
            .workspace
            .with_untracked(|workspace| joining(workspace, &here.id(), &id, &mut { new_id }));
        let along = along.and_then(|along| along.run(id));
        let commands: Vec<Command> = made.into_iter().chain(member).chain(along).collect();
        if !commands.is_empty() {
            let told = (words.joined)(&name);
            app.run_and_tell(Step::created(Kind::Member, &name), Command::Batch(commands), told);
        }
        typed.set(String::new());
        browser::focus(ADD_PARTNER);
    };
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let name = typed.get_untracked();
        let known: Vec<Partner> =
            app.workspace.with_untracked(|w| partners_named(w, &name).cloned().collect());
        match known.as_slice() {
            [only] => join(Some(only.id.clone()), only.name.clone()),
            [] if !name.trim().is_empty() => join(None, name.trim().to_owned()),
            // Of several each can be chosen below.
            _ => browser::focus(ADD_PARTNER),
        }
    };
    let pick = move |partner: Partner, label: String| {
        let (id, name) = (partner.id, partner.name);
        view! {
            <button class="mk-button mk-button--small" type="button"
                on:click=move |_| join(Some(id.clone()), name.clone())>{label}</button>
        }
    };
    view! {
        <form class="mk-addline mk-no-print" on:submit=submit>
            <div class="mk-field mk-addline__text">
                <label class="mk-field__label" for=ADD_PARTNER>{words.add_partner}</label>
                <input class="mk-input" id=ADD_PARTNER autocomplete="off" aria-describedby="partner-matches"
                    prop:value=move || typed.get()
                    on:input=move |event| typed.set(event_target_value(&event)) />
            </div>
            <button class="mk-button" type="submit"><Icon glyph=Glyph::Plus />{text.shell.add}</button>
            <div class="mk-addline__matches" id="partner-matches" aria-live="polite">
                {move || {
                    let matches = matches.get();
                    let is_one = matches.same.len() == 1;
                    let same = matches.same.into_iter().map(|same| {
                        let name = if is_one { same.partner.name.clone() } else { same.told() };
                        let told = match same.is_member {
                            true => (words.is_member)(&name),
                            false => (words.exists)(&name),
                        };
                        let choose =
                            (!same.is_member).then(|| pick(same.partner, (words.choose)(&name)));
                        view! { <p class="mk-addline__told"><Icon glyph=Glyph::Info />{told}</p> {choose} }
                    });
                    let same = same.collect_view();
                    let near = matches.near.map(|(name, is_member)| {
                        let member = is_member.then(|| format!(" {}", (words.is_member)(&name)));
                        view! {
                            <p class="mk-addline__told">
                                <Icon glyph=Glyph::Info /><span>{(words.meant)(&name)}{member}</span>
                            </p>
                        }
                    });
                    let similar = matches.similar.into_iter().map(|partner| {
                        let label = (words.choose)(&partner.name);
                        pick(partner, label)
                    });
                    view! { {same} {near} {similar.collect_view()} }
                }}
            </div>
        </form>
    }
}
