//! How old the last copy is.

use leptos::prelude::*;

use crate::{
    app::{Settings, use_app, use_text},
    domain::{LastBackup, OLD_COPY_DAYS},
    route::Route,
    ui::parts::{Glyph, Icon, Notice, NoticeTone},
};

#[component]
pub fn Copy() -> impl IntoView {
    let app = use_app();
    let text = use_text();
    let words = &text.overview;
    let changed = Memo::new(move |_| app.settings.with(Settings::changed));
    let tone = move || match (app.last_backup(), changed.get()) {
        (LastBackup::Ago { .. }, 0) => NoticeTone::Ok,
        (LastBackup::Ago { days, .. }, _) if days < OLD_COPY_DAYS => NoticeTone::Info,
        _ => NoticeTone::Warning,
    };
    let sentence = move || match app.last_backup() {
        LastBackup::Never => words.copy_never.to_owned(),
        LastBackup::Ahead { day } => (words.copy_ahead)(&text.lang.date(day)),
        LastBackup::Ago { days, .. } => {
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
