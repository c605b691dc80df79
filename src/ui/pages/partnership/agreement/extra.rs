//! Questions that are no clause: how long, with whom, own clauses, and what else there is.

use leptos::{ev, prelude::*};
use serde_json::Value;

use super::{
    desk::{Desk, QUESTION, Step, field_id},
    dispute::Mark,
    language::LanguageChoice,
    not_held::NotHeld,
    steps::Question,
};
use crate::{
    agreement::{Snag, new_own_clause, on_key, own_clauses, removed_own_clause},
    app::{browser, use_app, use_text},
    domain::{AgreementLevel, Code, Kind, Partner, Partnership},
    field,
    guide::{Facts, weigh},
    order::OrderBy,
    route::{Route, Tab},
    ui::{
        pages::partnership::{
            choosing::{Reasons, WEIGH},
            here::use_here,
            join::AddPartner,
        },
        parts::{Glyph, Icon, Tick},
    },
    workspace::{Command, IdOrder, set},
};

/// Climbing or descending loses nothing.
#[component]
pub fn LevelStep() -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let desk = expect_context::<Desk>();
    let text = use_text();
    let words = &text.agreement.desk;
    let guide = desk.guide;
    let weighing = here.follow(move |workspace, id| {
        let partnership = workspace.get::<Partnership>(id)?;
        Some(weigh(guide, &Facts::new(workspace, partnership, app.today.get())))
    });
    let clauses = desk.clauses;
    let items = AgreementLevel::ALL.iter().copied().map(|level| {
        let own = clauses.levels.iter().find(|own| own.id == level.code());
        let (name, fits) = own.map_or_else(Default::default, |own| {
            let words = own.words.of(text.lang.code());
            (words.name.clone(), words.fits.clone())
        });
        view! {
            <Tick one_of="agreement-level" id=field_id(&format!("level-{}", level.code())) hint=fits
                checked=move || desk.level.get() == level
                set=move |_: bool| desk.write(app, [set(field!(Agreement.level), level)])>{name}</Tick>
        }
    });
    let items = items.collect_view();
    let choosing = Route::Partnership { id: here.id(), tab: Tab::Choosing };
    let advice = move || {
        let weighing = weighing.get().filter(|weighing| weighing.answered() > 0)?;
        let (href, choosing) = (choosing.href(), choosing.clone());
        let go = move |event: ev::MouseEvent| {
            browser::follow_here(&event, || browser::go_to(&choosing, WEIGH.into()));
        };
        Some(view! {
            <div class="mk-small mk-soft">
                <p>{(text.choosing.level)(&weighing)}</p>
                <Reasons guide weighing />
                <p><a href=href on:click=go>{words.weigh}</a></p>
            </div>
        })
    };
    view! {
        <Question text=words.level_ask hint=words.level_think />
        <fieldset class="mk-fieldset">
            <legend class="mk-hidden">{words.level_ask}</legend>
            <div class="mk-choices">{items}</div>
        </fieldset>
        <NotHeld />
        {advice}
        <LanguageChoice />
    }
}

#[component]
pub fn PartiesStep() -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let desk = expect_context::<Desk>();
    let words = &use_text().agreement.desk;
    let partners = here.follow(|workspace, id| {
        let mut all: Vec<&Partner> = workspace.partners_of(id).collect();
        all.order_by_key(|own| IdOrder::of(&own.id));
        let all = all.into_iter();
        // Whoever signs what is not told of at all knows who the others are: only a party's own wish is said.
        all.map(|own| (own.id.clone(), own.name.clone(), workspace.is_silent(&own.id)))
            .collect::<Vec<_>>()
    });
    let gone = Memo::new(move |_| {
        desk.built.with(|built| {
            let gone = built.snags.iter().filter_map(|snag| match snag {
                Snag::Gone { partner, name } => Some((partner.clone(), name.clone())),
                _ => None,
            });
            gone.collect::<Vec<_>>()
        })
    });
    let chosen = Memo::new(move |_| {
        desk.built.with(|built| {
            built.parties.iter().map(|party| party.partner.id.clone()).collect::<Vec<_>>()
        })
    });
    // Where it was chosen who is in, whoever is added here is meant to be.
    let along = Callback::new(move |id: String| {
        let is_chosen = desk.record.with_untracked(|own| !own.parties.0.is_empty());
        is_chosen.then(|| Command::edit(desk.id(), [set(format!("parties/{id}"), true)]))
    });
    let items = move || {
        let all = partners.get();
        let ids: Vec<String> = all.iter().map(|(id, _, _)| id.clone()).collect();
        let items = all.into_iter().map(|(id, name, is_quiet)| {
            let input = field_id(&format!("party-{id}"));
            let own = id.clone();
            let ids = ids.clone();
            let change = move |on: bool| {
                let now = chosen.get_untracked();
                // The first choice says for everybody whether they are in.
                let writes = ids.iter().map(|other| {
                    let is_in = if *other == id { on } else { now.contains(other) };
                    set(format!("parties/{other}"), is_in)
                });
                desk.write(app, writes);
            };
            view! {
                <Tick id=input checked=move || chosen.with(|chosen| chosen.contains(&own)) set=change
                    hint=if is_quiet { words.quiet_party } else { "" }>{name}</Tick>
            }
        });
        items.collect_view()
    };
    let let_go = move |(id, name): (String, String)| {
        let input = field_id(&format!("party-{id}"));
        let change = move |_: bool| {
            desk.write(app, [set(format!("parties/{id}"), false)]);
            browser::focus(QUESTION);
        };
        view! { <Tick id=input checked=true set=change hint=words.gone_party>{name}</Tick> }
    };
    let gone = move || gone.get().into_iter().map(let_go).collect_view();
    view! {
        <Question text=words.parties_ask hint=words.parties_think />
        <fieldset class="mk-fieldset">
            <legend class="mk-hidden">{words.parties_ask}</legend>
            <div class="mk-choices">{items} {gone}</div>
        </fieldset>
        <AddPartner along />
        <p class="mk-small mk-soft mk-measure">{words.parties_then}</p>
    }
}

/// A clause of the parties' own.
#[component]
pub fn OwnStep(id: String) -> impl IntoView {
    let app = use_app();
    let desk = expect_context::<Desk>();
    let page = use_text();
    let words = &page.agreement.desk;
    let lang = move || desk.lang(page);
    let part = |part: &'static str| {
        let key = format!("own/{id}/{part}");
        let path = format!("{id}/{part}");
        let value = Memo::new(move |_| {
            desk.record.with(|own| {
                own.own.0.get(&path).and_then(Value::as_str).unwrap_or_default().to_owned()
            })
        });
        let write = move |event: ev::Event| {
            desk.edit(app, &key, event_target_value(&event).into());
        };
        (value, write)
    };
    let (title, write_title) = part("title");
    let (text, write_text) = part("text");
    let pause = move |_: ev::Event| app.history.update(|history| history.pause());
    let may_remove = untrack(|| app.wrote(&desk.id(), &format!("own/{id}/")));
    let away = id.clone();
    let remove = move |_| {
        desk.write(app, removed_own_clause(&away));
        desk.go(Step::More, None);
    };
    view! {
        <Question text=words.own_ask hint=words.own_think />
        <div class="mk-form">
            <div class="mk-field">
                <label class="mk-field__label" for="ag-own-title">{words.own_title}</label>
                <Mark key=format!("own/{id}/title") />
                <input class="mk-input" id="ag-own-title" autocomplete="off" lang=lang
                    prop:value=move || title.get() on:input=write_title on:change=pause />
            </div>
            <div class="mk-field">
                <label class="mk-field__label" for="ag-own-text">{words.own_text}</label>
                <p class="mk-field__hint" id="ag-own-hint">{words.own_text_hint}</p>
                <Mark key=format!("own/{id}/text") />
                <div class="mk-grow" data-value=move || text.get()>
                    <textarea class="mk-input" id="ag-own-text" rows="4" lang=lang aria-describedby="ag-own-hint"
                        prop:value=move || text.get() on:input=write_text on:change=pause></textarea>
                </div>
            </div>
        </div>
        {may_remove.then(|| view! {
            <p>
                <button class="mk-link-button" type="button" on:click=remove>
                    <Icon glyph=Glyph::Trash />
                    {words.own_remove}
                </button>
            </p>
        })}
    }
}

/// What can be taken in, and clauses of one's own.
#[component]
pub fn MoreStep() -> impl IntoView {
    let app = use_app();
    let desk = expect_context::<Desk>();
    let text = use_text();
    let words = &text.agreement.desk;
    let out = Memo::new(move |_| {
        desk.built.with(|built| {
            let out = built.standings.iter().filter(|standing| !standing.is_in);
            out.map(|standing| standing.clause.clone()).collect::<Vec<_>>()
        })
    });
    let items = move || {
        let items = out.get().into_iter().filter_map(|id| {
            let clause = desk.clause(&id)?;
            let words_of = clause.words.of(text.lang.code()).clone();
            let name = words_of.title.clone();
            let take = move |_| {
                desk.write(app, [set(on_key(&id), true)]);
                desk.go(Step::Clause(id.clone()), None);
            };
            Some(view! {
                <li class="mk-offered">
                    <span><b>{words_of.title}</b> " " {words_of.ask}</span>
                    <button class="mk-button mk-button--small" type="button" on:click=take>
                        {words.take_in} <span class="mk-hidden">{format!(" {name}")}</span>
                    </button>
                </li>
            })
        });
        items.collect_view()
    };
    let typed = RwSignal::new(String::new());
    let add = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let title = typed.get_untracked();
        let id = app.new_id(Kind::Agreement);
        let writes = desk.record.with_untracked(|own| new_own_clause(own, &id, title.trim()));
        desk.write(app, writes);
        typed.set(String::new());
        desk.go(Step::Own(id), Some("ag-own-text".into()));
    };
    let own = Memo::new(move |_| desk.record.with(own_clauses).len());
    view! {
        <Question text=words.more_ask hint=words.more_think />
        <ul class="mk-offers">{items}</ul>
        <form class="mk-addline" on:submit=add>
            <div class="mk-field mk-addline__text">
                <label class="mk-field__label" for="ag-new-own">{words.own_new}</label>
                <input class="mk-input" id="ag-new-own" autocomplete="off"
                    prop:value=move || typed.get()
                    on:input=move |event| typed.set(event_target_value(&event)) />
            </div>
            <button class="mk-button" type="submit"><Icon glyph=Glyph::Plus />{text.shell.add}</button>
        </form>
        <p class="mk-hidden" role="status">{move || (words.own_count)(own.get())}</p>
    }
}
