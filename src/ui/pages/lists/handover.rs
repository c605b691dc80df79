//! Somebody else leads now: what stands open on whoever led before is offered to them.

use leptos::prelude::*;

use crate::{
    app::{browser, use_app, use_text},
    domain::each_name_once,
    workspace::{Step, Verb},
};

/// Who led each partnership before, and who leads now.
#[component]
pub fn HandOver(
    former: RwSignal<Vec<(String, String)>>,
    #[prop(into)] now: Signal<String>,
) -> impl IntoView {
    let app = use_app();
    let words = &use_text().partnerships;
    let theirs = Memo::new(move |_| {
        let now = now.get();
        former.with(|former| {
            app.workspace.with(|workspace| {
                let all = workspace.standing_on(former, &now);
                (all.len(), each_name_once(all.iter().map(|own| own.owner.as_str())))
            })
        })
    });
    let give = move |_| {
        let (count, to) = (theirs.with_untracked(|(count, _)| *count), now.get_untracked());
        let all = former
            .with_untracked(|former| app.workspace.with_untracked(|w| w.hand_over(former, &to)));
        let step = Step::new(Verb::Edited, None, (words.steps)(count));
        app.run_and_tell(step, all, (words.handed)(count, to.trim()));
        browser::focus("mk-title");
    };
    move || {
        let (count, names) = theirs.get();
        (count > 0).then(|| {
            view! {
                <p class="mk-small mk-cluster mk-no-print" role="status">
                    {(words.standing_on)(count, &names.join(", "))}
                    <button class="mk-link-button" type="button" on:click=give>
                        {(words.hand_over)(count, now.get().trim())}
                    </button>
                </p>
            }
        })
    }
}
