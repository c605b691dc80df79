//! British English.

use super::{
    Conflict, FilePage, Open, Plan, Save, Settings, Trash, Trouble, at_stake, contents, counts,
    joined, said_of,
};
use crate::text::{
    format::{brief, en},
    network::listed,
    overview,
};
use crate::{
    domain::{Kind, LastBackup},
    exchange::FileKind,
    store::CodecError,
    text::Lang,
};

pub const WORDS: FilePage = FilePage {
    title: "Files",
    lead: "Save a backup, send a partnership to a colleague, and merge in what others have written.",
    open: OPEN,
    plan: PLAN,
    conflict: CONFLICT,
    save: SAVE,
    settings: Settings {
        title: "Who is writing?",
        by: "Your name",
        by_hint: "Appears beside what you edit, so that others can see who wrote what. For example: Anne, Herning.",
        library_hint: "Used in agreements and in the names of files.",
        which_library: "Your library is here more than once. Which one holds?",
        which_library_hint: "Choose the same one at every colleague's, so that your agreements say the same.",
    },
    trouble: Trouble {
        storage: "Space in this browser",
        used: |percent| match percent {
            0 => "Less than 1% of the space is used.".into(),
            percent => format!("{percent}% of the space is used."),
        },
        unreadable: |count| match count {
            1 => "One thing in the browser could not be read".into(),
            count => format!("{count} things in the browser could not be read", count = en(count)),
        },
        why: |error| match error {
            Some(CodecError::Key) => "It is stored under a name that we do not know.",
            Some(CodecError::Checksum) => "Its content was altered or cut off after it was saved.",
            Some(CodecError::Content) => {
                "Its content is whole, but this version does not understand it. A newer one may have saved it."
            }
            None => "Its content cannot be read.",
        },
        save_raw: "Save as a text file",
        fields: |count| match count {
            1 => "One field holds something unexpected".into(),
            count => format!("{count} fields hold something unexpected", count = en(count)),
        },
        fields_text: "The content is kept. Correct the field on the page it belongs to, and it can be read again.",
    },
    trash: TRASH,
    empty: "empty",
    deleted: "deleted",
    shared: "Shared",
    count,
    contents: |found| contents(found, Lang::En),
    who: |by, day, time| joined(&[by, &joined(&[day, time], " at ")], ", "),
    size: |bytes| match bytes {
        0..1_000 => format!("{bytes} bytes"),
        1_000..1_000_000 => format!("{} kB", bytes / 1_000),
        bytes => format!("{}.{} MB", bytes / 1_000_000, bytes % 1_000_000 / 100_000),
    },
};

const OPEN: Open = Open {
    title: "Open a file",
    drag: "Choose one or more files, or drag them here.",
    text: "You always see first what will happen. Nothing changes until you press “Merge”.",
    choose: "Choose a file",
    drop_here: "Drop the file here",
    paste: "Paste the text of the file instead",
    paste_label: "Text of the file",
    paste_hint: "Copy everything in the file, and paste it here.",
    paste_open: "Read the text",
    pasted: "pasted text",
    reading: "Reading the file …",
    refused: |name| format!("“{name}” cannot be opened"),
    not_read: "The browser could not read the file. It may have been moved, or it is a folder. Choose it again.",
};

const PLAN: Plan = Plan {
    merged_now: "New and changed by the merge",
    told: |new, changed| match (new, changed) {
        ("", "") => String::new(),
        (new, "") => format!("New: {new}"),
        ("", changed) => format!("Changed: {changed}"),
        (new, changed) => format!("New: {new}. Changed: {changed}"),
    },
    title: |files| if files == 1 { "What the file will do" } else { "What the files will do" },
    new: |_| "new",
    new_of: |contents| format!("New: {contents}."),
    changed: |_| "changed",
    same: |_| "unchanged",
    disputed: "with different answers",
    deleted: |_| "deleted",
    unreadable: "cannot be read",
    comment: |is_proposal, section, party| {
        said_of(if is_proposal { "Proposal for" } else { "Comment on" }, section, party)
    },
    tag_new: "New",
    tag_changed: |count| Lang::En.counted(count, ["field changed", "fields changed"]),
    tag_disputed: |count| {
        Lang::En.counted(count, ["place with different answers", "places with different answers"])
    },
    tag_deleted: "Will be deleted",
    tag_erased: "Will be erased for good",
    tag_life: "Deleted and edited",
    tag_unreadable: "Cannot be read",
    here: "Here",
    in_file: "In the file",
    to_trash: "Goes to the trash, and can be restored from there.",
    for_good: "It was erased for good in the file. It does not go to the trash.",
    life: "One has deleted it, the other edited it meanwhile. It is shown until you choose.",
    life_for_good: "One has erased it for good, the other went on with it meanwhile. What stands here stays until you choose.",
    put_aside: "This is left out. All the rest can be merged.",
    no_id: |place| format!("No. {place} in the file"),
    save_raw: "Save it as a text file",
    nothing_new_title: "You have all of it already",
    nothing_new: |newer| {
        match newer {
        0 => "Everything in the file is here already. Nothing was changed.".into(),
        1 => "Everything in the file is here already, and 1 thing has been edited here since. The newest stays, and the file has changed nothing.".into(),
        newer => format!("Everything in the file is here already, and {} things have been edited here since. The newest stays, and the file has changed nothing.", en(newer)),
    }
    },
    in_trash_title: "Something in the file was deleted here",
    in_trash: |count| match count {
        1 => "One thing in the file lies in the trash here and can be restored.".into(),
        count => {
            format!("{} things in the file lie in the trash here and can be restored.", en(count))
        }
    },
    only_trace: "Everything the file shows is here already. Merge it all the same, and the next file from there will raise fewer questions.",
    nothing_readable: "There is nothing in the file that can be merged.",
    warnings: "Worth knowing about the file",
    hand_edits: |count| match count {
        1 => "One edit was made directly in the file".into(),
        count => format!("{count} edits were made directly in the file", count = en(count)),
    },
    mass: "The file deletes a lot",
    says_yes_title: "The file says yes to an agreement",
    says_yes: |name, state| {
        format!(
            "It sets “{name}” to “{state}”. See below what else it changes in the agreement before you merge."
        )
    },
    no_room: "The file was not merged",
    more: |count| format!("Show {count} more", count = en(count)),
    merge: "Merge",
    from: |by, day| match (by, day) {
        ("", "") => String::new(),
        (by, "") => format!("saved by {by}"),
        ("", day) => format!("saved {day}"),
        (by, day) => format!("saved by {by} {day}"),
    },
    kind: |kind| match kind {
        FileKind::Everything => "backup",
        FileKind::Partnerships => "partnerships",
        FileKind::Share => "share copy",
        FileKind::Map => "network map",
        FileKind::MapStart => "network map for groups",
        FileKind::Invitation => "invitation to answer",
        FileKind::Answers => "answer sheet",
        FileKind::Rescue => "from the rescue page",
        FileKind::Other(_) => "",
    },
    counts: |all| counts(all, Lang::En),
    merged: |files, all| {
        let is = if files > 1 { "The files are merged" } else { "The file is merged" };
        match counts(all, Lang::En) {
            told if told.is_empty() => format!("{is}."),
            told => format!("{is}: {told}."),
        }
    },
    step: |files, by| match (files, by) {
        (0 | 1, []) => "a file".into(),
        (0 | 1, by) => format!("the file from {}", listed(by, Lang::En)),
        (files, []) => format!("{} files", en(files)),
        (files, by) => format!("{} files from {}", en(files), listed(by, Lang::En)),
    },
};

fn everywhere(count: usize) -> String {
    if count == 2 { "in both places".into() } else { format!("in all {} places", en(count)) }
}

const CONFLICT: Conflict = Conflict {
    title: |count| match count {
        1 => "One place where you have written different things".into(),
        count => {
            format!("{count} places where you have written different things", count = en(count))
        }
    },
    note: "All answers are kept, and travel in files. Choose when you are ready.",
    place: |place, of| format!("place {place} of {of}"),
    legend: |field, record| format!("{field} in {record}"),
    mine: "Keep my answer",
    from: |name| format!("Use the answer from {name}"),
    this: "Use this answer",
    both: "Keep both",
    new: "Write a new answer",
    new_label: "New answer",
    decide: "Save the choice",
    choose_first: "Choose an answer first.",
    write_first: "Write the new answer first.",
    unknown: "somebody unknown",
    oneself: "yourselves",
    decided: |field| format!("The choice is saved: {field}"),
    all_mine: |count| format!("Keep my answers {}", everywhere(count)),
    all_theirs: |count| format!("Use the others' answers {}", everywhere(count)),
    all_decided: |count| match count {
        1 => "1 choice is saved.".into(),
        count => format!("{count} choices are saved.", count = en(count)),
    },
    life_title: "Deleted by one, edited by another",
    keep: "Keep it",
    delete: "Delete it",
    edited: |fields| format!("Edited meanwhile: {fields}"),
    restored: "Restored meanwhile",
    deleted: |who| format!("Deleted by {who}"),
    erased: |who| format!("Erased for good by {who}"),
    nothing_left: "It was erased for good here, so there is nothing to keep here. Choose “Keep it” on the computer where it still stands, or delete it there too.",
    kept_toast: |name| format!("Kept {name}", name = brief(name)),
    deleted_toast: |name| format!("Deleted {name}", name = brief(name)),
    more: |count| format!("Show {count} more", count = en(count)),
};

const SAVE: Save = Save {
    title: "Save",
    last_copy: |last, changed| {
        let is_first = last == LastBackup::Never;
        let when = match last {
            LastBackup::Never => "No backup has been saved from this browser yet.".to_owned(),
            LastBackup::Ahead { day } => (overview::EN.copy_ahead)(&Lang::En.date(day)),
            LastBackup::Ago { day, days } => {
                let ago = match days {
                    0 => "today".to_owned(),
                    1 => "yesterday".to_owned(),
                    days => format!("{days} days ago"),
                };
                format!("Last backup: {}, {ago}.", Lang::En.date(day))
            }
        };
        let records = if changed == 1 { "thing is" } else { "things are" };
        let told = Lang::En.changed(changed);
        match (changed, is_first) {
            (0, _) => when,
            (_, true) => format!("{when} {told} {records} new or changed."),
            (_, false) => format!("{when} Since then, {told} {records} new or changed."),
        }
    },
    everything: "Save a backup",
    everything_hint: "Everything you have written, in one file that can be opened here again.",
    everything_subject: "backup",
    chosen_title: "Send partnerships to others",
    chosen_text: "Choose one or more. What belongs to them goes along: log, agreements, goals and next steps, and the partners who take part, with their contacts.",
    search: "Search the partnerships",
    list: "Partnerships",
    all: "Choose all",
    nobody: "Choose none",
    not_found: "No partnerships with those words.",
    none_yet: "There are no partnerships to send yet.",
    chosen_subject: |count| Lang::En.counted(count, ["partnership", "partnerships"]),
    contains: |list| format!("The file holds: {list}."),
    nothing_chosen: "Choose at least one partnership.",
    deleted_too: |count| match count {
        1 => "1 deleted thing goes along, so that it is deleted at the receiver's too.".into(),
        count => format!(
            "{count} deleted things go along, so that they are deleted at the receiver's too.",
            count = en(count)
        ),
    },
    personal_title: "Consider who may read it",
    personal: |contacts, internal| {
        format!(
            "The file holds {}. Everybody who gets the file can read this.",
            at_stake(contacts, internal, Lang::En)
        )
    },
    chosen: "Save the file",
    saved: "The browser has the file",
    saved_text: "See that it is where the browser puts downloaded files, usually the folder Downloads.",
    failed: "The file was not saved",
    failed_text: "The browser did not take the file. Try again, or try another browser.",
    keep_it: "Keep the file in your own folder. Do not send it to partners.",
    mail: "Write an email about the file",
    mail_hint: "The email says in three steps how to open the file. Attach the file yourself before you send it.",
    mail_subject: |about| format!("File from Makkerskab: {about}"),
    mail_body: |file, address, by| {
        let place = match address {
            "" => "Open Makkerskab in a browser".to_owned(),
            address => format!("Open {address}"),
        };
        format!(
            "Hello\n\nHere is a file from Makkerskab. This is how to open it:\n\n1. Save the attached file: {file}\n2. {place}, and go to Files.\n3. Press “Choose a file”, see what the file holds, and press “Merge”.\n\nThere is nothing to install, and no account. Change what you like, save a new file, and send it back. We merge it, so nothing is lost.\n\nKind regards\n{by}\n"
        )
    },
};

const TRASH: Trash = Trash {
    title: "Trash",
    lead: "What was deleted here. It can be restored until you erase it for good.",
    link: |count| match count {
        0 => "Trash".into(),
        count => format!("Trash ({count})", count = en(count)),
    },
    empty_title: "The trash is empty",
    empty_text: "What you delete lies here until you erase it for good.",
    back: "To Files",
    with: |list| format!("Goes along: {list}."),
    under: |names| format!("Also restores: {names}."),
    deleted_by: |who| format!("Deleted by {who}"),
    deleted_on: |when| {
        format!("Deleted by somebody without a name (this happened no earlier than {when})")
    },
    restore: |name| format!("Restore {name}"),
    erase: "Erase for good",
    erase_named: |name| format!("Erase {name} for good"),
    erase_all: "Empty the trash",
    dialog_title: "Erase for good",
    dialog_text: |list| format!("This will be erased for good: {list}."),
    dialog_note: "You can undo this until the page is closed. It still stands in files that were saved or sent before, and under “Earlier versions”.",
    restored: |name| format!("Restored {name}", name = brief(name)),
    erased: |name| format!("Erased {name} for good", name = brief(name)),
    came_back: |erased, back| match erased {
        0 => "Nothing was erased. It was restored in another tab meanwhile.".into(),
        _ => format!(
            "Erased {erased} for good. {back} had been restored in another tab meanwhile and stay here.",
            erased = en(erased),
            back = en(back),
        ),
    },
    everything: "everything in the trash",
    stranded: "Belongs to something that is not here",
    stranded_text: "What these belong to was deleted, or did not come along. So they can be seen only here. Restore what they belong to, or delete these as well.",
    other_kind: "Other",
};

pub(super) fn count(kind: Kind, count: usize) -> String {
    Lang::En.counted(
        count,
        match kind {
            Kind::Library => ["library's details", "libraries' details"],
            Kind::Person => ["colleague", "colleagues"],
            Kind::Partner => ["partner", "partners"],
            Kind::Contact => ["contact", "contacts"],
            Kind::Partnership => ["partnership", "partnerships"],
            Kind::Member => {
                ["tie between partner and partnership", "ties between partners and partnerships"]
            }
            Kind::Goal => ["goal", "goals"],
            Kind::Ask => ["ask or offer", "asks and offers"],
            Kind::Contribution => ["contribution", "contributions"],
            Kind::Approval => ["approval", "approvals"],
            Kind::Entry => ["log entry", "log entries"],
            Kind::Action => ["next step", "next steps"],
            Kind::Meeting => ["meeting", "meetings"],
            Kind::Risk => ["risk", "risks"],
            Kind::Agreement => ["agreement", "agreements"],
            Kind::Version => ["version of an agreement", "versions of agreements"],
            Kind::Round => ["evaluation round", "evaluation rounds"],
            Kind::Answers => ["answer sheet", "answer sheets"],
            Kind::Map => ["network map", "network maps"],
            Kind::Node => ["actor", "actors"],
            Kind::Edge => ["tie", "ties"],
            Kind::Message => ["message in a plan", "messages in a plan"],
        },
    )
}
