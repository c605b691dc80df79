//! Each line as it stands, told to whoever shows it.
//!
//! One pass over the list tells the lines that have changed. Were every line to ask the whole list
//! after each tick, a hundred lines would ask a hundred lines.

use std::collections::BTreeMap;

use leptos::prelude::*;

use crate::guide::{Checklist, Line};

type Shown = RwSignal<Option<Line>>;

#[derive(Clone, Copy)]
pub(super) struct Followed {
    checklist: Memo<Checklist>,
    shown: StoredValue<Vec<(String, Shown)>>,
}

impl Followed {
    pub fn new(checklist: Memo<Checklist>) -> Self {
        let shown = StoredValue::new(Vec::<(String, Shown)>::new());
        Effect::new(move |_| {
            checklist.with(|checklist| {
                let lines: BTreeMap<_, _> =
                    checklist.all_lines().map(|line| (line.id.as_str(), line)).collect();
                shown.update_value(|shown| {
                    shown.retain(|(id, signal)| tell(*signal, lines.get(id.as_str()).copied()));
                });
            });
        });
        Self { checklist, shown }
    }

    /// A line from now on; `None` while the list does not have it.
    pub fn line(self, id: &str) -> Shown {
        let now = self.checklist.with_untracked(|checklist| checklist.line(id).cloned());
        let signal = RwSignal::new(now);
        self.shown.update_value(|shown| shown.push((id.to_owned(), signal)));
        signal
    }
}

/// Says whether somebody still looks.
fn tell(signal: Shown, line: Option<&Line>) -> bool {
    let Some(has_changed) = signal.try_with_untracked(|held| held.as_ref() != line) else {
        return false;
    };
    if has_changed {
        signal.set(line.cloned());
    }
    true
}
