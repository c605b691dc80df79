//! Results out of the house: paper, a text for a mail, a table. What must not leave is held back,
//! and that is said.

use leptos::prelude::*;

use super::here::{said, use_here};
use crate::{
    app::{use_app, use_text},
    domain::RoundMode,
    evaluation::{CsvWords, csv},
    links::mailto,
    text::{
        Lang,
        evaluation::{Report, report},
    },
    ui::parts::{Glyph, Group, Icon, Outward, OutwardWords},
    workspace::discretion::{Names, occurring, withheld, without_names},
};

#[component]
pub fn Out() -> impl IntoView {
    let app = use_app();
    let here = use_here();
    let text = use_text();
    let words = &text.evaluation;
    let names = Memo::new(move |_| {
        let home = here.round.with(|round| round.partnership.clone());
        app.workspace.with(|workspace| withheld(workspace, &home))
    });
    let raw = Memo::new(move |_| {
        let name = |party: &str| here.party_within(app, text, party);
        let kind = here.round.with(|round| here.kind_name(round));
        let decisions = here.round.with(|round| round.decisions.0.clone());
        here.results.with(|results| {
            let title = here.title().get();
            let day = text.lang.date(app.today.get());
            report(
                &Report {
                    title: &title,
                    kind: &kind,
                    day: &day,
                    results,
                    decisions: &decisions,
                    name: &name,
                },
                text.lang,
            )
        })
    });
    let body = Memo::new(move |_| {
        names.with(|names| raw.with(|raw| without_names(raw, names, words.unnamed)))
    });
    let left_out =
        move || names.with(|names| raw.with(|raw| occurring(names, std::iter::once(raw.as_str()))));
    let subject = Memo::new(move |_| {
        names.with(|names| without_names(&here.title().get(), names, words.unnamed))
    });
    let link = Memo::new(move |_| mailto("", &subject.get(), &body.get()));
    let outward = OutwardWords {
        print: words.print,
        copy: words.copy,
        copied: words.copied,
        mail: words.mail,
    };
    let save = move |_| {
        let sheets = untrack(move || here.sheets());
        let names = names.with_untracked(|names| Names::of(names));
        let table = here.form.with_untracked(|form| {
            here.results.with_untracked(|results| {
                csv(
                    form,
                    results,
                    &sheets,
                    &CsvWords {
                        party: words.party,
                        who: words.paper_who,
                        sent: words.paper_date,
                        question: words.question,
                        count: words.n,
                        mean: words.mean,
                        unknown: words.dont_know,
                        dont_know: words.dont_know,
                        // As Danish spreadsheets read them, whatever the language of the page.
                        number: &|number| Lang::Da.number(number),
                        name: &|party| here.party(app, text, party),
                        text: &|asked| said(&asked.text, text),
                        clean: &|cell| names.without(cell, words.unnamed),
                    },
                )
            })
        });
        let saved =
            app.save_export(&subject.get_untracked(), "csv", "text/csv;charset=utf-8", &table);
        app.tell_saved(saved, text.network.saved_as);
    };
    let mode = move || match here.mode() {
        RoundMode::Open => words.out_open,
        RoundMode::Pooled => words.out_pooled,
    };
    view! {
        <section class="mk-section mk-no-print" aria-labelledby="out-title">
            <h2 id="out-title">{words.out}</h2>
            <p class="mk-soft mk-measure">{mode}</p>
            {move || (left_out() > 0).then(|| view! { <p>{(words.held_names)(left_out())}</p> })}
            <Outward body link words=outward>
                <button class="mk-button" type="button" on:click=save>
                    <Icon glyph=Glyph::Download />
                    {words.csv}
                </button>
            </Outward>
            <Group title=words.as_text>
                <pre class="mk-minutes" tabindex="0" aria-label=words.as_text>{move || body.get()}</pre>
            </Group>
        </section>
    }
}
