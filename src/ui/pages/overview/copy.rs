//! How old the last copy is.

use leptos::prelude::*;

use crate::{
    app::{Settings, use_app, use_text},
    domain::OLD_COPY_DAYS,
    route::Route,
    ui::parts::{Glyph, Icon, Notice, NoticeTone},
};

#[component]
pub fn Copy() -> impl IntoView {
    let app = use_app();
    let words = &use_text().overview;
    let age = move || app.last_backup().map(|(_, days)| days);
    let changed = Memo::new(move |_| app.settings.with(Settings::changed));
    let tone = move || match (age(), changed.get()) {
        (None, _) => NoticeTone::Warning,
        (_, 0) => NoticeTone::Ok,
        (Some(days), _) if days < OLD_COPY_DAYS => NoticeTone::Info,
        _ => NoticeTone::Warning,
    };
    let sentence = move || match age() {
        None => words.copy_never.to_owned(),
        Some(days) => {
            format!("{} {}", (words.copy_days)(days), (words.copy_changed)(changed.get()))
        }
    };
    move || {
        view! {
            <div class="mk-no-print">
                <Notice tone=tone() title=words.copy text=sentence()>
                    <a class="mk-button mk-button--small" href=Route::Files.href()>
                        <Icon glyph=Glyph::Download />
                        {words.copy_save}
                    </a>
                </Notice>
            </div>
        }
    }
}
