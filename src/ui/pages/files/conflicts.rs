//! Everything with more than one answer. Nobody has to decide now.

use leptos::prelude::*;

use super::{card::Card, life::LifeCard};
use crate::{
    app::{App, browser, use_app, use_text},
    text::called,
    workspace::{Command, Dispute, LifeDispute, Step, Verb, disputes, life_dispute, settle_all},
};

/// So many cards are shown at first, and so many more at each asking.
const STEP: usize = 20;

#[derive(Clone, Debug, PartialEq)]
enum Item {
    Field(Dispute),
    Life(LifeDispute),
}

impl Item {
    /// Another answer makes it another card.
    fn key(&self) -> String {
        match self {
            Self::Field(dispute) => {
                let dots = dispute.answers.iter().flat_map(|answer| &answer.dots);
                let dots: Vec<String> = dots.map(ToString::to_string).collect();
                format!("{} {} {}", dispute.id, dispute.field, dots.join(" "))
            }
            Self::Life(dispute) => {
                let unheard = dispute.unheard.iter().map(|(_, dot)| dot);
                let dots = [dispute.deleted.iter(), dispute.restored.iter()];
                let dots = dots.into_iter().flatten().chain(unheard);
                let dots: Vec<String> = dots.map(ToString::to_string).collect();
                format!("{} {}", dispute.id, dots.join(" "))
            }
        }
    }
}

#[component]
pub fn Conflicts() -> impl IntoView {
    let app = use_app();
    let words = &use_text().file_page.conflict;
    let items = Memo::new(move |_| items(app));
    let count = Memo::new(move |_| items.with(Vec::len));
    let limit = RwSignal::new(STEP);
    let shown =
        move || items.with(|items| items.iter().take(limit.get()).cloned().collect::<Vec<_>>());
    let more = move || count.get().saturating_sub(limit.get());
    let card = move |place: ReadSignal<usize>, item: Item| {
        let place = Signal::derive(move || match count.get() {
            1 => String::new(),
            of => format!(" · {}", (words.place)(place.get() + 1, of)),
        });
        match item {
            Item::Field(dispute) => view! { <Card dispute place /> }.into_any(),
            Item::Life(dispute) => view! { <LifeCard dispute place /> }.into_any(),
        }
    };
    let all = [true, false].map(|ours| {
        let settled = Memo::new(move |_| items.with(|items| settled(app, items, ours)));
        let label = if ours { words.all_mine } else { words.all_theirs };
        let decide = move |_| {
            let commands = settled.get_untracked();
            let told = (words.all_decided)(commands.len());
            let answers = called(|text| (text.evaluation.answers)(commands.len()));
            let step = Step::new(Verb::Resolved, None, answers);
            app.run_and_tell(step, Command::Batch(commands), told);
            focus_next(app);
        };
        // One is as quickly chosen on its card.
        move || {
            let count = settled.with(Vec::len);
            (count > 1).then(|| view! {
                <button class="mk-button mk-button--small" type="button" on:click=decide>{label(count)}</button>
            })
        }
    });
    let all = view! { <div class="mk-cluster">{all}</div> };
    view! {
        <section class="mk-section" aria-labelledby="conflicts" hidden=move || count.get() == 0>
            <div class="mk-section__header">
                <h2 id="conflicts" tabindex="-1">{move || (words.title)(count.get())}</h2>
                <span class="mk-section__note">{words.note}</span>
            </div>
            {all}
            <ForEnumerate each=shown key=|item| item.key() children=card />
            {move || (more() > 0).then(|| view! {
                <button class="mk-button" type="button" on:click=move |_| limit.update(|limit| *limit += STEP)>
                    {(words.more)(more())}
                </button>
            })}
        </section>
    }
    .into_any()
}

fn items(app: App) -> Vec<Item> {
    app.workspace.with(|workspace| {
        let records = workspace.disputed();
        let items = records.flat_map(|record| {
            let life = life_dispute(record).map(Item::Life);
            life.into_iter().chain(disputes(record).into_iter().map(Item::Field))
        });
        items.collect()
    })
}

/// What would choose one side's answers in all fields.
fn settled(app: App, items: &[Item], ours: bool) -> Vec<Command> {
    let disputes: Vec<Dispute> = items
        .iter()
        .filter_map(|item| match item {
            Item::Field(dispute) => Some(dispute.clone()),
            Item::Life(_) => None,
        })
        .collect();
    settle_all(&disputes, |actor| app.is_mine(actor), ours)
}

/// Reading goes on where the next decision is.
pub fn focus_next(app: App) {
    let is_left = app.workspace.with_untracked(|workspace| workspace.disputed().next().is_some());
    browser::focus(if is_left { "conflicts" } else { "mk-title" });
}
