//! Words for the files that go to groups and come back from them.

use crate::text::Lang;

pub struct GroupFileWords {
    /// How groups get the question.
    pub hand_out: &'static str,
    pub hand_out_hint: &'static str,
    pub hand_out_save: &'static str,
    pub with_placed: fn(usize) -> String,
    /// What the file is about, in its name.
    pub hand_out_subject: fn(&str) -> String,
    /// Above the plan, where such a file comes in.
    pub start_title: &'static str,
    pub start_text: &'static str,
    /// Files of groups other than the one whose map stands here under the same id.
    pub apart: fn(usize) -> String,
    /// Files of which something was held back.
    pub for_others: fn(usize) -> String,
    pub gather_opened: fn(usize) -> String,
}

const DA: GroupFileWords = GroupFileWords {
    hand_out: "Tegner I i grupper med hver sin computer, så gem filen her, og giv den til hver gruppe. De åbner den under Filer.",
    hand_out_hint: "Hver computer får sit eget kort med spørgsmålet, når filen åbnes.",
    hand_out_save: "Gem til grupperne",
    with_placed: |count| match count {
        1 => "Tag den placerede aktør på kortet med som start".into(),
        count => format!("Tag de {count} placerede aktører på kortet med som start"),
    },
    hand_out_subject: |title| format!("Til grupperne {title}"),
    start_title: "Kortet bliver denne computers eget.",
    start_text: "Det flettes ikke med kort, der står her. Bagefter gemmer I jeres kort som fil og giver det til den, der samler.",
    apart: |count| match count {
        1 => "Filen er fra en anden gruppe. Den bliver sit eget kort.".into(),
        count => format!("{count} filer er fra andre grupper. De bliver hver sit kort."),
    },
    for_others: |count| match count {
        1 => "Filen er gemt til andre: noter, prikker og initialer er ikke med.".into(),
        count => {
            format!("{count} filer er gemt til andre: noter, prikker og initialer er ikke med.")
        }
    },
    gather_opened: |count| format!("Saml de {count} gruppers kort"),
};

const EN: GroupFileWords = GroupFileWords {
    hand_out: "If you draw in groups with a computer each, save the file here and give it to every group. They open it under Files.",
    hand_out_hint: "Each computer gets a map of its own with the question when the file is opened.",
    hand_out_save: "Save for the groups",
    with_placed: |count| match count {
        1 => "Take the placed actor on the map along as a start".into(),
        count => format!("Take the {count} placed actors on the map along as a start"),
    },
    hand_out_subject: |title| format!("For the groups {title}"),
    start_title: "The map becomes this computer's own.",
    start_text: "It is not merged with maps that are here. Afterwards you save your map as a file and give it to whoever gathers.",
    apart: |count| match count {
        1 => "The file is from another group. It becomes a map of its own.".into(),
        count => format!("{count} files are from other groups. Each becomes a map of its own."),
    },
    for_others: |count| match count {
        1 => "The file was saved for others: notes, dots and initials are not in it.".into(),
        count => format!(
            "{count} files were saved for others: notes, dots and initials are not in them."
        ),
    },
    gather_opened: |count| format!("Gather the {count} groups' maps"),
};

impl Lang {
    pub fn group_files(self) -> &'static GroupFileWords {
        match self {
            Self::Da => &DA,
            Self::En => &EN,
        }
    }
}
