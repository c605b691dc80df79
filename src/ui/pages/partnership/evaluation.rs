//! The partnership's rounds of evaluation, and a new one.

use leptos::prelude::*;

use super::here::use_here;
use crate::{
    app::use_text,
    route::Route,
    ui::pages::evaluation::{RoundList, StartRound},
};

#[component]
pub fn EvaluationTab() -> impl IntoView {
    let here = use_here();
    let words = &use_text().evaluation;
    view! {
        <div class="mk-stack mk-stack--loose">
            <section class="mk-section" aria-labelledby="rounds-title">
                <div class="mk-section__header">
                    <h2 id="rounds-title" tabindex="-1">{words.rounds}</h2>
                    <a href=Route::Evaluations.href()>{words.all}</a>
                </div>
                <RoundList partnership=here.id() />
            </section>
            <StartRound partnership=here.id() />
        </div>
    }
}
