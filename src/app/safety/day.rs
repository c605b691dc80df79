//! How everything stood as a day began: the way back from what somebody wrote over yesterday.

use std::time::Duration;

use leptos::{prelude::*, task::spawn_local};

use super::{
    journal::{Import, State, note_of},
    mirror::database,
};
use crate::{
    app::{browser, clock, state::App},
    domain::Day,
    store::{StoreError, days_that_go},
};

/// Of days with changes so many are kept; older ones fall off.
const KEPT: usize = 5;
/// How long a page rests first: opening comes before.
const REST: Duration = Duration::from_secs(3);

impl App {
    /// Keeps each day that begins, while the page is open or when it is opened.
    pub(super) fn keep_days(self) {
        Effect::new(move |_| {
            let today = self.today.get();
            // Where nothing stood, no day began.
            if self.workspace.with_untracked(|workspace| workspace.records().is_empty()) {
                return;
            }
            spawn_local(async move {
                browser::pause(REST).await;
                if let Err(error) = self.keep_day(today).await {
                    clock::log(&error.to_string());
                }
            });
        });
    }

    /// Once a day. Where it is as at the last that was kept, that one gives way: of days without changes
    /// the latest stays, so that it is told by its own date.
    async fn keep_day(self, today: Day) -> Result<(), StoreError> {
        let is_stored = self.session.with_value(|session| session.outbox.shared().is_some());
        let Some(database) = database().filter(|_| is_stored) else { return Ok(()) };
        let last = self.journal().await.into_iter().find(|own| own.is_of_day);
        if last.as_ref().is_some_and(|own| own.at.starts_with(&today.to_string())) {
            return Ok(());
        }
        let text = self.state_as_text(&State::default())?;
        let same = match last {
            Some(last) if database.state(last.number).await? == text => Some(last.number),
            _ => None,
        };
        let day = Import { at: clock::now(), is_of_day: true, ..Import::default() };
        database.note(&note_of(&day), &text).await?;
        let days = self.journal().await.into_iter().filter(|own| own.is_of_day);
        let days = days.map(|own| (own.number, own.at.chars().take(10).collect()));
        let days: Vec<(u32, String)> = days.filter(|(number, _)| Some(*number) != same).collect();
        let gone: Vec<u32> = days_that_go(&days, KEPT).into_iter().chain(same).collect();
        database.drop_states(&gone).await?;
        self.save.tell();
        Ok(())
    }
}
