//! No agreement yet: how long one fits, and why.

use leptos::prelude::*;

use crate::{
    app::{App, browser, use_app, use_text},
    content::{Clauses, Guide},
    domain::{Agreement, AgreementLevel, AgreementState, Code, Partnership},
    guide::{Facts, weigh},
    route::{Route, Tab},
    ui::{
        pages::partnership::here::use_here,
        parts::{Glyph, Icon},
    },
};

/// A new one, which is the one that is worked on.
pub fn begin(
    app: App,
    chosen: RwSignal<Option<String>>,
    partnership: &str,
    level: Option<AgreementLevel>,
) {
    let id = app.create(&Agreement {
        partnership: partnership.into(),
        level,
        version: Some(1),
        state: Some(AgreementState::Draft),
        ..Agreement::default()
    });
    if id.is_some() {
        chosen.set(id);
        browser::focus("agreement-title");
    }
}

#[component]
pub fn Begin(
    guide: &'static Guide,
    clauses: &'static Clauses,
    chosen: RwSignal<Option<String>>,
) -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let text = use_text();
    let words = &text.agreement.desk;
    let weighing = here.follow(move |workspace, id| {
        let partnership = workspace.get::<Partnership>(id)?;
        Some(weigh(guide, &Facts::new(workspace, partnership, app.today.get())))
    });
    // Nothing answered, nothing suggested.
    let suggested = Memo::new(move |_| {
        weighing.with(|own| {
            let own = own.as_ref().filter(|own| own.answered() > 0)?;
            let told = match own.is_provisional() {
                true => (words.suggested_so_far)(own.answered(), own.questions.len()),
                false => words.suggested.to_owned(),
            };
            Some((own.level, told))
        })
    });
    let levels = AgreementLevel::ALL.iter().copied().map(|level| {
        let own = clauses.levels.iter().find(|own| own.id == level.code());
        let (name, fits) = own.map_or_else(Default::default, |own| {
            let words = own.words.of(text.lang.code());
            (words.name.clone(), words.fits.clone())
        });
        let told = move || suggested.get().filter(|(own, _)| *own == level).map(|(_, told)| told);
        let is_suggested = move || told().is_some();
        view! {
            <li class="mk-card mk-levels__item">
                <h3 class="mk-levels__name">{name.clone()}</h3>
                <p>{fits}</p>
                {move || told().map(|told| view! {
                    <p class="mk-small"><Icon glyph=Glyph::Check /> {told}</p>
                })}
                <button class="mk-button" type="button" class:mk-button--primary=is_suggested
                    on:click=move |_| begin(app, chosen, &here.id(), Some(level))>
                    {words.begin} <span class="mk-hidden">{format!(" {name}")}</span>
                </button>
            </li>
        }
    });
    let choosing = Route::Partnership { id: here.id(), tab: Tab::Choosing }.href();
    view! {
        <section class="mk-section" aria-labelledby="agreement-title">
            <h2 id="agreement-title" tabindex="-1">{words.none}</h2>
            <p class="mk-soft mk-measure">
                {words.none_text} " " <a href=choosing>{words.weigh}</a>
            </p>
            <ul class="mk-levels">{levels.collect_view()}</ul>
        </section>
    }
}
