//! English: plain, calm.

use super::Files;
use crate::text::format::en;
use crate::{
    crdt::{Breach, HandEdit},
    exchange::{Cause, FileError, Foreign, Limit, MAX_BYTES, MAX_RECORDS, Reason, Warning},
    store::{Level, StoreError},
};

pub const WORDS: Files = Files {
    nothing_changed: "Nothing was changed.",
    part_stays: "Something stays as it is, since others have changed or deleted it.",
    all_stays: "Nothing was changed, since others have changed or deleted it.",
    not_copied: "The text could not be copied from here. Select it on the page, and copy it yourself.",
    mail_too_long: "The text is too long to go along into the email. It is copied as the email opens: paste it there.",
    mail_copied: "The text is copied. Paste it into the email.",
    unreadable: "Something that was saved in this browser cannot be read. It has been put aside as it was. Save it as a text file, so that others can help.",
    file_error,
    warning,
    quarantine_reason: reason,
    breach,
    hand_edit,
    mass_change: |mass| {
        format!(
            "The file deletes {} of the {} things that you have here. Look them through before you go on.",
            en(mass.deleted),
            en(mass.shown)
        )
    },
    store_error,
    level: |level| match level {
        Level::Fine => "There is plenty of room in this browser.",
        Level::Amber => {
            "Space in this browser is running out. Save a backup, and delete what you no longer use."
        }
        Level::Red => {
            "There is hardly any room left in this browser. Save a backup now, and delete what you no longer use."
        }
    },
};

fn file_error(error: &FileError) -> String {
    match error {
        FileError::Empty => {
            "The file is empty. Ask to have it sent again, or choose another.".into()
        }
        FileError::TooLarge { bytes } => format!(
            "The file is {} MB, and the limit is {} MB. Is it the right file?",
            bytes.div_ceil(1024 * 1024),
            MAX_BYTES / 1024 / 1024
        ),
        FileError::Foreign(kind) => foreign(*kind).into(),
        FileError::NotText => {
            "The file is not a text file. Choose the JSON file that was saved from Makkerskab."
                .into()
        }
        FileError::NotJson => {
            "The text does not look like a file from Makkerskab. Choose the file whose name ends in .json."
                .into()
        }
        FileError::Broken { line, column, cause } => match cause {
            Cause::SmartQuotes => format!(
                "There are curly quotation marks in line {line}. Change them to straight ones (\"), and open the file again."
            ),
            Cause::NonBreakingSpace => format!(
                "There is a non-breaking space in line {line}. Change it to an ordinary space, and open the file again."
            ),
            Cause::TextAfter => format!(
                "Something follows the end of the file in line {line}. Remove it, and open the file again."
            ),
            Cause::Other => format!(
                "The file cannot be read at line {line}, character {column}. Correct the place, or ask to have the file sent again."
            ),
        },
        FileError::Truncated { line } => format!(
            "The file ends in the middle of line {line}. A part is missing, so ask to have it sent again."
        ),
        FileError::TooDeep => {
            "The file has too many layers to be from Makkerskab. Choose another file.".into()
        }
        FileError::Reserved => {
            "The file uses a name that the program needs for itself. Ask to have it sent again."
                .into()
        }
        FileError::NotOurs => {
            "The file is a JSON file, but not from Makkerskab. Choose another file.".into()
        }
        FileError::NewerFormat { .. } => {
            "The file was made with a newer version of Makkerskab. Reload the page, and open the file again."
                .into()
        }
        FileError::MissingPart { key } => format!(
            "The file lacks the part \"{key}\" and is not complete. Ask to have it sent again."
        ),
        FileError::TooManyRecords { count } => format!("The file has {count} things, and the limit is {most}. Ask for a smaller file.", count = en(*count), most = en(MAX_RECORDS)),
    }
}

fn foreign(foreign: Foreign) -> &'static str {
    match foreign {
        Foreign::Zip => "The file is a zip package. Unpack it, and open the JSON file inside.",
        Foreign::Office => {
            "The file is from Word, Excel or PowerPoint. Choose the JSON file that was saved from Makkerskab."
        }
        Foreign::Gzip => "The file is compressed. Unpack it, and open the JSON file inside.",
        Foreign::Pdf => {
            "The file is a PDF and can only be read. Ask for the JSON file that was saved from Makkerskab."
        }
        Foreign::Rtf => {
            "The file was saved as formatted text. Save it as plain text, or ask for the original JSON file."
        }
        Foreign::Image => {
            "The file is a picture. Choose the JSON file that was saved from Makkerskab."
        }
        Foreign::Html => {
            "The file is a web page, perhaps a sign-in page. Sign in where the file is kept, and download the file itself."
        }
        Foreign::Mail => {
            "The file is a whole email. Open the email, save the attached JSON file, and open that."
        }
        Foreign::Base64 => {
            "The file is encoded for email. Save the attachment straight from the email program, and open it."
        }
        Foreign::Encrypted => {
            "The file is encrypted. Ask the sender for one that is not, or unlock it first."
        }
        Foreign::Excalidraw => {
            "The file is a drawing from Excalidraw. Choose a file from Makkerskab."
        }
        Foreign::Trello => "The file is a board from Trello. Choose a file from Makkerskab.",
        Foreign::Kumu => "The file is a map from Kumu. Choose a file from Makkerskab.",
    }
}

fn warning(warning: &Warning) -> String {
    match warning {
        Warning::Windows1252 => {
            "The file was saved in an older character set (Windows-1252). Check that letters such as æ, ø and å are right."
                .into()
        }
        Warning::DamagedText { line } => format!(
            "The file is damaged, first in line {line}. Ask to have it sent again if anything is missing."
        ),
        Warning::DuplicateKey { path } => format!(
            "\"{path}\" stands twice in the file. The last one was read, so check that it is the right one."
        ),
        Warning::NoEnvelope => {
            "The file has only contents and does not say whom it is from. Check that it is the right one."
                .into()
        }
        Warning::NewerMinor { .. } => {
            "The file was made with a slightly newer version. What we do not know is kept. Reload the page to get the new version."
                .into()
        }
        Warning::Altered => {
            "What the file says of who wrote it was altered on the way. Check whom it is from."
                .into()
        }
        Warning::UnknownPart { key } => format!(
            "The file has a part, \"{key}\", that this version does not know. Keep the original file."
        ),
        Warning::Count { declared, found } => format!("The file should have {declared} things, and {found} were found. Ask the sender whether something is missing.", declared = crate::text::Lang::En.number(*declared as f64), found = en(*found)),
        Warning::Repeated { id } => format!(
            "In the file {id} stands more than once. Its copies were merged, so look it through."
        ),
        Warning::Mojibake { id, field } => format!(
            "Danish letters look wrong in {id}, {field}. Correct them when the file is open."
        ),
        Warning::LostCharacters { id, field } => format!(
            "Characters were lost in {id}, {field}. Correct them when the file is open."
        ),
    }
}

fn reason(reason: &Reason) -> String {
    match reason {
        Reason::NotAnObject => "This is not a record. It has been put aside.".into(),
        Reason::NoId => {
            "This has no usable id. Correct the id in the file, and open it again.".into()
        }
        Reason::NoKind => {
            "This does not say what it is. Correct \"kind\" in the file, and open it again."
                .into()
        }
        Reason::NoFields => {
            "Its fields cannot be read. Correct \"fields\" in the file, or ask to have it sent again."
                .into()
        }
        Reason::KindAltered => {
            "What kind it is was altered after it was saved. Ask to have the file sent again."
                .into()
        }
        Reason::BadName { field } => format!(
            "The field \"{field}\" must not begin with +. Correct the name in the file, and open it again."
        ),
        Reason::Exceeds { limit, at } => match limit {
            Limit::Depth => {
                format!("It has too many layers in \"{at}\". Split it, and open the file again.")
            }
            Limit::Key => {
                format!("A name is too long: \"{at}\". Shorten it, and open the file again.")
            }
            Limit::Text => {
                format!("The text in \"{at}\" is too long. Shorten it, and open the file again.")
            }
        },
        Reason::LostCharacters { field } => {
            format!("The file is damaged in \"{field}\". Ask to have it sent again.")
        }
        Reason::Stored => {
            "It was in the other browser and cannot be read. It has been put aside as it is.".into()
        }
        Reason::Breach(claim) => breach(claim),
    }
}

fn breach(breach: &Breach) -> String {
    match breach {
        Breach::TooManyActors | Breach::CountTooHigh => {
            "Its history cannot be right, so it has been put aside. Ask to have the file sent again."
        }
    }
    .into()
}

fn hand_edit(edit: &HandEdit) -> String {
    match edit {
        HandEdit::Stripped => {
            "It was changed outside Makkerskab, and its history cannot be used. What differs from yours is shown beside it.".into()
        }
        HandEdit::Changed { field } => {
            format!("\"{field}\" was changed in the file itself. Check that it is right.")
        }
        HandEdit::Added { field } => {
            format!("\"{field}\" was added in the file itself. Check that it is right.")
        }
        HandEdit::Removed { field } => {
            format!("\"{field}\" was removed from the file and is read as empty. Check that it is right.")
        }
    }
}

fn store_error(error: &StoreError) -> String {
    match error {
        StoreError::Blocked => {
            "The browser does not let this page save anything. You can go on working, but save a backup before you close.".into()
        }
        StoreError::Full { needed, free } => format!(
            "There is no room in the browser: {} characters are needed, and there is room for only {}. Save a backup, and delete what you no longer use.",
            en(*needed),
            en(*free)
        ),
        StoreError::Refused { reason } => format!(
            "The browser refused to save ({reason}). Save a backup, and reload the page."
        ),
        StoreError::NotKept { .. } => {
            "The browser did not keep what was saved. Save a backup, and reload the page."
                .into()
        }
        StoreError::NewerFormat { .. } => {
            "A newer version of Makkerskab has saved in this browser. Reload the page before you go on.".into()
        }
        StoreError::Partly => {
            "Only a part was saved, and the rest is missing. Save a backup, and try again."
                .into()
        }
        StoreError::Cleared => {
            "This browser was cleared in another tab, so nothing is shown or saved here any more. If that was a mistake, save a backup now. Otherwise close the tab.".into()
        }
    }
}
