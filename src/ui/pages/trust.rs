//! What can be relied on: privacy, working without the net, accessibility, licences. Prose with a
//! list of contents, like the help page that they belong to.

use leptos::{prelude::*, task::spawn_local};
use serde::Deserialize;

use super::{
    Nowhere,
    help::{prose, to_section},
};
use crate::{
    app::{Copied, Offline, browser, use_text, version},
    route::Route,
    text::trust::Page,
    ui::parts::{Disclosure, Notice, NoticeTone, PageHeader},
};

const PRIVACY: &str = "privatliv";
const OFFLINE: &str = "uden-net";
const ACCESSIBILITY: &str = "tilgaengelighed";
const LICENCES: &str = "licenser";

#[component]
pub fn HelpPage(part: String) -> impl IntoView {
    let words = &use_text().trust;
    match part.as_str() {
        PRIVACY => page(PRIVACY, &words.privacy, ().into_any()),
        OFFLINE => page(OFFLINE, &words.offline, view! { <State /> }.into_any()),
        ACCESSIBILITY => page(ACCESSIBILITY, &words.accessibility, ().into_any()),
        LICENCES => page(LICENCES, &words.licences, view! { <Licences /> }.into_any()),
        _ => view! { <Nowhere /> }.into_any(),
    }
}

/// Something of its own first, then the text.
fn page(part: &'static str, words: &'static Page, first: AnyView) -> AnyView {
    let text = use_text();
    let sections = words.sections.iter().map(|section| prose(section, ())).collect_view();
    let contents = words.sections.iter().map(|section| to_section(section.id, section.title));
    let list = (!words.sections.is_empty()).then(|| {
        view! {
            <h2 id="contents-title">{text.help.contents}</h2>
            <ul class="mk-contents__list">{contents.collect_view()}</ul>
        }
    });
    let up = view! { <a href=Route::Help.href()>{text.trust.back}</a> }.into_any();
    view! {
        <PageHeader title=Signal::stored(words.title.to_owned()) lead=words.lead eyebrow=up />
        <div class="mk-split">
            <div class="mk-prose">{first}{sections}</div>
            <nav class="mk-aside mk-contents mk-no-print" aria-label=text.help.contents>
                {list}
                <MoreHelp except=part />
            </nav>
        </div>
    }
    .into_any()
}

/// Links to these pages, but to the one that is open.
#[component]
pub fn MoreHelp(#[prop(optional)] except: &'static str) -> impl IntoView {
    let words = &use_text().trust;
    let links = [
        (OFFLINE, &words.offline),
        (PRIVACY, &words.privacy),
        (ACCESSIBILITY, &words.accessibility),
        (LICENCES, &words.licences),
    ]
    .into_iter()
    .filter(|(part, _)| *part != except)
    .map(|(part, page)| {
        let route = Route::HelpPart { part: part.into() };
        view! { <li><a href=route.href()>{page.title}</a></li> }
    });
    view! {
        <h2 id="more-help">{words.more}</h2>
        <ul class="mk-contents__list">{links.collect_view()}</ul>
    }
}

/// What is true of this browser, now.
#[component]
fn State() -> impl IntoView {
    let text = use_text();
    let words = &text.offline;
    let state = Offline::follow();
    let told = move || {
        let (tone, sentence) = match state.get().copied {
            Copied::Ready => (NoticeTone::Ok, words.is_ready),
            Copied::Coming => (NoticeTone::Info, words.coming),
            Copied::Missing => (NoticeTone::Warning, words.missing),
            Copied::Unable => (NoticeTone::Warning, words.unable),
            Copied::Unasked => (NoticeTone::Info, words.unasked),
        };
        let install = state.get().can_install.then(|| {
            view! {
                <button class="mk-button" type="button" on:click=|_| Offline::install()>
                    {words.install}
                </button>
            }
        });
        view! { <Notice tone title=text.trust.state text=sentence>{install}</Notice> }
    };
    let build = version();
    let build = (!build.is_empty())
        .then(|| view! { <p class="mk-prose__source">{text.trust.build}": "{build}</p> });
    view! {
        {told}
        {build}
    }
}

/// As `scripts/licences.mjs` writes them.
#[derive(Clone, Deserialize)]
struct Listed {
    packages: Vec<Package>,
    texts: Vec<String>,
}

#[derive(Clone, Deserialize)]
struct Package {
    name: String,
    version: String,
    licence: String,
}

#[component]
fn Licences() -> impl IntoView {
    let text = use_text();
    let words = &text.trust;
    // `None` while it is on its way.
    let listed = RwSignal::new(None::<Option<Listed>>);
    spawn_local(async move {
        let json = browser::fetch_text("licences.json").await;
        let _ = listed.try_set(Some(json.and_then(|json| serde_json::from_str(&json).ok())));
    });
    move || match listed.get() {
        None => view! { <p role="status">{text.frame.coming}</p> }.into_any(),
        Some(None) => view! {
            <Notice tone=NoticeTone::Info text=words.licences_missing.to_owned() />
        }
        .into_any(),
        Some(Some(listed)) => {
            let rows = listed.packages.into_iter().map(|package| {
                view! {
                    <tr role="row">
                        <td role="cell">{package.name}</td>
                        <td role="cell" data-column="version">{package.version}</td>
                        <td role="cell">{package.licence}</td>
                    </tr>
                }
            });
            let texts = listed.texts.into_iter().map(|text| {
                view! { <pre class="mk-licence" lang="en">{text}</pre> }
            });
            view! {
                <table role="table" class="mk-table mk-licences__table">
                    <thead role="rowgroup">
                        <tr role="row">
                            <th role="columnheader" scope="col">{words.package}</th>
                            <th role="columnheader" scope="col">{words.version}</th>
                            <th role="columnheader" scope="col">{words.licence}</th>
                        </tr>
                    </thead>
                    <tbody role="rowgroup">{rows.collect_view()}</tbody>
                </table>
                <Disclosure class="mk-licences" summary=words.texts.into_any()>
                    {texts.collect_view()}
                </Disclosure>
            }
            .into_any()
        }
    }
}
