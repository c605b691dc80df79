//! Earlier versions: before the last merges, and as the last days began; and the ways back to them.

use leptos::{prelude::*, task::spawn_local};

use crate::{
    app::{Import, browser, use_app, use_text},
    domain::Day,
    exchange::Counts,
    text::shown,
    ui::parts::{Disclosure, Notice, NoticeTone, Tick},
};

#[component]
pub fn Journal() -> impl IntoView {
    let app = use_app();
    let words = &use_text().safety.journal;
    let imports = RwSignal::new(Vec::<Import>::new());
    Effect::new(move |_| {
        // Each save may have followed an import.
        app.save.track();
        spawn_local(async move {
            let found = app.journal().await;
            // The page may be gone by now.
            let _ = imports.try_update(|held| *held = found);
        });
    });
    let has_any = Memo::new(move |_| imports.with(|imports| !imports.is_empty()));
    move || {
        has_any.get().then(|| {
            view! {
                <section class="mk-section" aria-labelledby="journal-title">
                    <h2 id="journal-title">{words.title}</h2>
                    <p class="mk-measure">{words.text}</p>
                    <div>
                        <For each=move || imports.get() key=|import| import.number let:import>
                            <Row import />
                        </For>
                    </div>
                    <Forget imports />
                </section>
            }
        })
    }
}

/// Asks before it forgets: nobody can take this back.
#[component]
fn Forget(imports: RwSignal<Vec<Import>>) -> impl IntoView {
    const BUTTON: &str = "forget-states";
    const NOW: &str = "forget-states-now";
    let app = use_app();
    let text = use_text();
    let words = &text.safety.journal;
    let is_asked = RwSignal::new(false);
    let ask = move |_| {
        is_asked.set(true);
        browser::focus(NOW);
    };
    let leave = move |_| {
        is_asked.set(false);
        browser::focus(BUTTON);
    };
    let forget = move |_| {
        spawn_local(async move {
            if app.forget_journal().await {
                let _ = imports.try_update(Vec::clear);
                browser::focus("mk-title");
            }
        });
    };
    move || {
        match is_asked.get() {
        false => view! {
            <p><button class="mk-button mk-button--small mk-button--quiet mk-button--danger" type="button"
                id=BUTTON on:click=ask>{words.forget}</button></p>
        }
        .into_any(),
        true => view! {
            <Notice tone=NoticeTone::Warning title=words.forget text=words.forget_asks>
                <button class="mk-button mk-button--small" type="button" id=NOW on:click=forget>{words.forget_now}</button>
                <button class="mk-button mk-button--small mk-button--quiet" type="button" on:click=leave>{text.shell.cancel}</button>
            </Notice>
        }
        .into_any(),
    }
    }
}

#[component]
fn Row(import: Import) -> impl IntoView {
    let app = use_app();
    let text = use_text();
    let words = &text.safety.journal;
    let day = import.at.get(..10).and_then(Day::parse_iso);
    let day = day.map(|day| text.lang.date(day)).unwrap_or_default();
    let time = import.at.get(11..16).unwrap_or_default();
    let when = (text.file_page.who)("", &day, time);
    let Import { number, new, changed, disputed, deleted, .. } = import;
    let told = (text.file_page.plan.counts)(&Counts { new, changed, disputed, deleted, same: 0 });
    let what = match () {
        () if import.is_of_day => words.of_day.to_owned(),
        () if import.is_going_back => words.going_back.to_owned(),
        () => (words.line)(&shown(&import.by), &told),
    };
    // Two merges of one minute are told apart by what they brought.
    let label = format!(" {when}, {what}");
    let (for_ear, at) = (label.clone(), import.at.clone());
    let (for_taking, for_going) = (when.clone(), when.clone());
    let take_back = import.is_merge().then(|| {
        let (described, id) = (format!("take-back-{number}"), format!("take-back-{number}"));
        view! {
            <p class="mk-small mk-soft" id=id>{words.take_back_hint}</p>
            <button class="mk-button mk-button--small" type="button" aria-describedby=described
                on:click=move |_| app.take_back(number, for_taking.clone())>
                {words.take_back}<span class="mk-hidden">{for_ear}</span>
            </button>
        }
    });
    let with_erased = RwSignal::new(false);
    let described = format!("go-back-{number}");
    let id = described.clone();
    view! {
            <Disclosure title=when.to_string() summary=view! { <span class="mk-small mk-soft">{what}</span> }.into_any()>
                <div class="mk-disclosure__body mk-stack mk-stack--tight">
                    {take_back}
                    <p class="mk-small mk-soft" id=id>{words.go_back_hint}</p>
                    <Tick checked=with_erased set=move |is_on| with_erased.set(is_on) hint=words.with_erased_hint>
                        {words.with_erased}
                    </Tick>
                    <div class="mk-cluster">
                        <button class="mk-button mk-button--small" type="button" aria-describedby=described
                            on:click=move |_| app.go_back(number, for_going.clone(), with_erased.get_untracked())>
                            {words.go_back}<span class="mk-hidden">{label.clone()}</span>
                        </button>
                        <button class="mk-button mk-button--small mk-button--quiet" type="button"
                            on:click=move |_| app.save_state(number, at.clone())>
                            {words.save}<span class="mk-hidden">{label.clone()}</span>
                        </button>
                    </div>
                </div>
            </Disclosure>
    }
}
