//! English: plain, calm.

use super::{Again, Journal, Lock, Mirror, Persist, Safety, Shared};
use crate::{store::StoreError, text::format::en};

pub const WORDS: Safety = Safety {
    mirror: Mirror {
        starting: "Getting the safeguard ready …",
        on: "Everything is kept in two places in the browser. When it says “Saved and secured”, it will also survive the computer crashing.",
        off: |error| {
            match error {
            StoreError::NewerFormat { .. } => {
                "The safeguard was written by a newer version of Makkerskab, and this one leaves it alone.".into()
            }
            _ => "The browser has no room for the extra safeguard. What you write is saved, but if the computer crashes, the last minute's work may be lost. Save a backup more often.".into(),
        }
        },
    },
    journal: Journal {
        title: "Earlier versions",
        text: "Makkerskab keeps a copy of everything before a file is merged, and when a new day begins if something has changed. The last ten merges and five days are here, in this browser.",
        line: |by, told| match (by, told) {
            ("", "") => "a file".into(),
            ("", told) => told.into(),
            (by, "") => format!("from {by}"),
            (by, told) => format!("from {by}: {told}"),
        },
        going_back: "before you went back",
        of_day: "as the day began",
        take_back: "Take the merge back",
        take_back_hint: "What came with the file is removed again. What you have written since stays.",
        go_back: "Set everything back to here",
        go_back_hint: "Everything becomes as it was then, your own later edits too. What was new goes to the trash. If you miss only one text, copy it, and press “Undo”.",
        save: "Save as a file",
        step: |when| format!("what stood {when}"),
        taken_back: |records| match records {
            1 => "1 thing is as it was before the file was merged.".into(),
            records => {
                format!(
                    "{records} things are as they were before the file was merged.",
                    records = en(records)
                )
            }
        },
        built_on: |records| match records {
            1 => "1 thing stays, as later edits have come from the same person.".into(),
            records => format!(
                "{records} things stay, as later edits have come from the same person.",
                records = en(records)
            ),
        },
        brought_again: |records| match records {
            1 => "1 thing stays, as a later merge has it too. Take that merge back first.".into(),
            records => format!(
                "{records} things stay, as a later merge has them too. Take that merge back first.",
                records = en(records)
            ),
        },
        gone_back: |records| match records {
            1 => "1 thing has been set back.".into(),
            records => format!("{records} things have been set back.", records = en(records)),
        },
        with_erased: "Bring back what has been deleted for good since, too",
        with_erased_hint: "Leave this unticked if somebody asked to be deleted.",
        stay_erased: |records| match records {
            0 => String::new(),
            1 => " 1 thing that has been deleted for good since stays deleted.".into(),
            records => format!(
                " {records} things that have been deleted for good since stay deleted.",
                records = en(records)
            ),
        },
        nothing: "Everything is already as it was.",
        unreadable: "That version can no longer be read.",
        forget: "Delete the earlier versions",
        forget_asks: "All earlier versions are deleted from this browser, including names and notes that you have deleted since. Afterwards you cannot go back to them, and no merge can be taken back from here. What you have now stays as it is.",
        forget_now: "Delete them now",
        forgotten: "The earlier versions are deleted.",
        not_forgotten: "The browser could not delete the earlier versions. Try again.",
        no_copy_title: "No copy was taken first",
        no_copy: "The browser would not keep how everything looks now. Save a backup, or press “Merge” again to merge without. You can still undo until the page is closed.",
    },
    persist: Persist {
        title: "Can the browser delete anything by itself?",
        yes: "No, it has promised to keep what is stored here. But if you delete browsing data yourselves, it is gone.",
        not_yet: "Yes, if the computer runs short of space, or the page has not been used for long. Ask it not to.",
        refused: "Yes, as it would promise nothing this time. It more often does when the page is bookmarked or used a lot. Save backups meanwhile.",
        unknown: "It can, as this browser promises nothing. Save backups.",
        ask: "Ask the browser to keep it",
        safari: "Safari deletes everything a page has stored when it has not been used for seven days. Put Makkerskab on the home screen or in the Dock, or save a backup each time.",
    },
    shared: Shared {
        title: "Do others use this computer?",
        text: "Then save a backup, and clear the browser when you leave. Otherwise others can read all of it.",
        mode: "This is a shared computer",
        mode_hint: "Makkerskab will then remind you to clear it before the page is closed.",
        open: "Clear this browser",
        dialog_title: "Clear this browser",
        clearing: "Clearing …",
        dialog_text: |contents| {
            match contents {
            "" => "There is nothing here. Settings and traces will be removed. Other open tabs with Makkerskab become empty.".into(),
            contents => {
                format!(
                    "This will be removed from this browser: {contents}. It does not come back, so save the file first. Other open tabs with Makkerskab become empty, and what is half written in a form there is lost."
                )
            }
        }
        },
        apart: "Only the share copy is open at the moment. Close it first. Then you can save a copy of the library's own data and clear them.",
        unread: "This version of Makkerskab cannot read what is in this browser, and so cannot save a copy of it first. Reload the page to get the latest version, and clear from there.",
        copy_first: "Save a backup",
        seen: "I have seen the file among my downloads",
        clear: "Clear now",
        done_title: "The browser has been cleared",
        removed: |contents, states| {
            let contents = if contents.is_empty() { "nothing" } else { contents };
            match states {
                0 => format!("Removed: {contents}, the copy in the browser and the settings."),
                1 => {
                    format!(
                        "Removed: {contents}, the copy in the browser, 1 earlier version and the settings."
                    )
                }
                states => format!(
                    "Removed: {contents}, the copy in the browser, {states} earlier versions and the settings."
                ),
            }
        },
        files_stay: "Files in the Downloads folder are not removed. Delete them yourself if others use the folder.",
        failed_title: "Not everything could be removed",
        failed: "Something is still here. Close the other tabs with Makkerskab, reload the page and try again. If that does not help, delete this page’s data in the browser’s settings.",
        nothing: "Start over",
        reminder: "Shared computer: clear the browser before you leave.",
    },
    again: Again {
        choose: "Create a fixed file",
        choose_old: "Use a file you already have",
        save: |file| format!("Save to {file} again"),
        hint: "The latest copy is then always in the same place, such as a shared folder. If you already have the file, press “Use a file you already have”. If you create it again, the browser empties it.",
        refused: "The browser was not allowed to write to the file. Choose it again, or save a new one.",
        has_news: "The file holds something that is not here, perhaps from a colleague. It has not been touched. Open and merge it first, then save again.",
        has_unread: "The file holds something that cannot be read here. It has not been touched. Create another fixed file, and keep the old one.",
        unreadable: "The file cannot be read just now, perhaps because another program is using it. It has not been touched. Wait a little, then save again.",
    },
    lock: Lock {
        title: "Save locked with a passphrase",
        text: "The file can only be opened with the five words below. Tell them by telephone, and do not send them in the same email. If the words are forgotten nobody can open the file, not even us.",
        phrase: "Passphrase",
        another: "Show other words",
        noted: "I have written the words down",
        save: "Save locked file",
        note_first: "Write the words down first, and tick.",
        saved: |file| format!("The locked file is saved: {file}"),
        failed: "The browser could not lock the file. Save it without a passphrase, or try another browser.",
        subject: "locked backup",
        arrived: |file| format!("“{file}” is locked"),
        ask: "Write the five words of the passphrase",
        open: "Unlock",
        wrong: "The words do not fit the file, or the file was altered on the way. Nothing has changed here.",
    },
};
