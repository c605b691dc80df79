//! Times that are over, each with its days and what was written when it ended: to read and to correct.

use leptos::prelude::*;
use serde_json::Value;

use super::{
    closing::{Choice, Date, Part, Written},
    here::use_here,
};
use crate::{
    app::{browser, use_app, use_text},
    domain::{ClosingPart, Code, Ending, EndingReason, FIRST, LAST, Partnership},
    field,
    order::OrderBy,
    text::{Label, again::period_name},
    ui::parts::Group,
    workspace::{Command, Verb, set},
};

#[component]
pub fn Periods() -> impl IntoView {
    let here = use_here();
    let words = &use_text().again;
    // By the days they ended, so that none moves while its days are corrected.
    let ids = here.follow(|workspace, id| {
        let own = workspace.get::<Partnership>(id);
        let periods = own.map(Partnership::ended_periods).unwrap_or_default();
        let mut ids: Vec<String> = periods.iter().map(|own| own.key.to_owned()).collect();
        ids.order_by(|a, b| b.cmp(a));
        ids
    });
    let count = Memo::new(move |_| ids.with(Vec::len));
    let any = Memo::new(move |_| count.get() > 0);
    move || {
        any.get().then(|| {
            view! {
                <Group level=2 id="group-periods" title=words.periods hint=words.periods_hint is_open=true count>
                    <div class="mk-stack">
                        <For each=move || ids.get() key=Clone::clone let:id>
                            <OnePeriod id />
                        </For>
                    </div>
                </Group>
            }
        })
    }
}

#[component]
fn OnePeriod(id: String) -> impl IntoView {
    let (app, here) = (use_app(), use_here());
    let text = use_text();
    let (words, ended) = (&text.again, &text.closing);
    let is_apart = untrack(|| app.is_apart());
    let own = StoredValue::new(id.clone());
    let name = Memo::new(move |_| {
        here.record.with(|record| {
            let all = record.ended_periods();
            let period = own.with_value(|id| all.into_iter().find(|own| own.key == *id));
            period.map(|period| period_name(&period, text)).unwrap_or_default()
        })
    });
    let has_end = here.record.with_untracked(|record| {
        record.periods.0.contains_key(&format!("{id}/{}", field!(Partnership.end)))
    });
    let delete = move |_| {
        let within = own.with_value(|id| format!("{id}/"));
        let paths: Vec<String> = here.record.with_untracked(|record| {
            record.periods.0.keys().filter(|path| path.starts_with(&within)).cloned().collect()
        });
        let path = |path: &String| format!("{}/{path}", field!(Partnership.periods));
        let writes = paths.iter().map(|own| set(path(own), Value::Null));
        let told = (words.deleted)(&name.get_untracked());
        let id = here.id();
        app.run_and_tell(app.step(Verb::Edited, &id, None), Command::edit(&id, writes), told);
        browser::focus("mk-title");
    };
    let part = |part: &str| Part::of_period(&id, part);
    let said = |part: ClosingPart| Part::of_period(&id, part.code());
    let heading = format!("period-{id}");
    view! {
        <section class="mk-stack mk-stack--tight" aria-labelledby=heading.clone()>
            <h3 class="mk-group__heading" id=heading.clone()>{move || name.get()}</h3>
            <div class="mk-record">
                <Date part=part(FIRST) label=words.period_first hint="" />
                <Date part=part(LAST) label=words.period_last hint="" />
                {has_end.then(|| view! {
                    <Date part=part(field!(Partnership.end)) label=words.period_end hint="" />
                })}
                <Choice part=said(ClosingPart::Decision) label=ended.decision options=Ending::options(text.lang) />
                <Date part=said(ClosingPart::Date) label=ended.date hint="" />
                <Choice part=said(ClosingPart::Reason) label=ended.reason options=EndingReason::options(text.lang) />
                <Written part=said(ClosingPart::Handover) label=ended.handover hint="" />
                <Written part=said(ClosingPart::Returns) label=ended.returns hint="" />
            </div>
            {(!is_apart).then(|| view! {
                <div class="mk-no-print">
                    <button class="mk-button mk-button--small mk-button--quiet mk-button--danger" type="button" on:click=delete>{words.delete}</button>
                </div>
            })}
        </section>
    }
}
