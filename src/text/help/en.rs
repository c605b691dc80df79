//! British English.

use super::{Block, Help, SOURCES, Section, finding, maps, paper};

pub const WORDS: Help = Help {
    title: "Help",
    lead: "Makkerskab helps libraries to build partnerships and take care of them, from the first idea to a proper goodbye.",
    contents: "On this page",
    sections: &[WHAT, DATA, PEOPLE, finding::EN, maps::EN, paper::EN, MAIL, OUTWARD, SHARED, WRONG],
    shortcuts: "Shortcuts",
    shortcuts_note: "Everything can be done from the keyboard. Shortcuts of one key work while you are not writing, and can be turned off here. While you write in a field, Ctrl+Z undoes only what you typed there; use “Undo” at the foot of the page for the rest.",
    sources: Section {
        id: "sources",
        title: "Sources and thanks",
        blocks: &[
            Block::Text(
                "The way of working is inspired by the Danish library project Ud af boksen! (Out of the box, 2010-2012) by the Main Library of Aarhus and the libraries of Roskilde with Roskilde University. The words here are our own. Makkerskab is not the project's original set of tools.",
            ),
            Block::Text(
                "The examples retell what the libraries in Randers, Greve, Hillerød, Copenhagen, Herning, Syddjurs, Roskilde, Gentofte and Aarhus, the people behind Lektier Online and the California Academy of Sciences have shared about their partnerships. Each example names its source. Thank you for writing it down.",
            ),
        ],
    },
    source_list: &SOURCES,
    program: Section {
        id: "program",
        title: "About the program",
        blocks: &[
            Block::Text(
                "Makkerskab is free: everybody may use, copy and change it under the MIT licence or the Apache 2.0 licence, as they choose.",
            ),
            Block::Text(
                "What is written here and in the tool is guidance, not legal advice. Ask your municipality's lawyer or data protection officer when it matters.",
            ),
        ],
    },
    version: "Version",
};

const WHAT: Section = Section {
    id: "what",
    title: "What it is",
    blocks: &[
        Block::Text(
            "A toolbox in the browser for public libraries that work together with others. It keeps track of whom you know, whom you would like to work with, who calls whom and when, who must say yes, what you have agreed, and how it is going.",
        ),
        Block::Text(
            "A partnership is entered once and seen everywhere: on the overview, in the table, on the board, with the partner. There is nothing to save: what you write is kept as you write.",
        ),
        Block::Text(
            "Begin with a partnership you have already, or borrow an example as a template.",
        ),
    ],
};

const DATA: Section = Section {
    id: "data",
    title: "Three things about your data",
    blocks: &[
        Block::Steps(&[
            "Everything is in this browser on this computer. There is no account, no server and no tracking. The browser stores only what Makkerskab needs to keep your work.",
            "Nothing leaves the browser until you save a file, share or copy something, print, or send an email. Before a backup or a file for others is saved, you see what it holds.",
            "A browser is not an archive. When its data is cleared, it is gone. So save a backup at the end of each session. The foot of the page says how old the last one is.",
        ]),
        Block::Text(
            "Some computers at work clear the browser every time it closes, and Safari clears sites that were not visited for a week. There, the file is the only thing that stays.",
        ),
    ],
};

const PEOPLE: Section = Section {
    id: "people",
    title: "When you write about people",
    blocks: &[
        Block::List(&[
            "Write what it takes to call them at work: name, job title, email and telephone.",
            "Never write identity numbers, health, union membership, private matters, or anything about borrowers.",
            "Write about a person as if that person were reading along.",
            "Tell your contacts that you keep their names for as long as you work together.",
            "Delete the contact when you no longer need it: “Erase personal data” then shows where else the name appears.",
        ]),
        Block::Text(
            "You are responsible for what you write in. Those who put the site on the web never get to see it.",
        ),
    ],
};

const MAIL: Section = Section {
    id: "mail",
    title: "Files by email, in three steps",
    blocks: &[
        Block::Steps(&[
            "Save. Go to Files, choose the partnership, see what the file holds, and save it.",
            "Send. Press “Write an email about the file”, attach the file, and send the email.",
            "Merge. Whoever gets the file opens it under Files, sees what it changes, and presses “Merge”. The answer comes back the same way.",
        ]),
        Block::Text(
            "You can all go on writing meanwhile. The order does not matter, and the same file can be opened several times without anything being doubled. Where two people answered the same question differently, both answers stand until you choose.",
        ),
        Block::Text(
            "If the file is a share copy, the receiver can press “Open on its own”: then it is not mixed with what is there already, and “Save answer” makes the file to send back.",
        ),
        Block::Text(
            "A merge can be undone in one go. If the page was closed meanwhile, take it back under “Earlier versions” on Files. There you can also go back to how the last days began.",
        ),
    ],
};

const OUTWARD: Section = Section {
    id: "outward",
    title: "Calendar, address book and spreadsheet",
    blocks: &[
        Block::Cases(&[
            (
                "“Save to calendar” on the overview, a partnership or a meeting",
                "Saves the dates as a calendar file (.ics): next steps and tasks, items on the checklist and risks with a date, meetings, messages, goals, what you give and get, evaluations, the agreement's beginning and end, the last day to give notice and the end of the partnership. Open the file, and the calendar takes them in as whole days, and a meeting with a time at its hour. Save and open it again when something moves, loses its date, is done before its day or is deleted: the calendar knows the event and corrects or cancels it. Outlook may make a second one where the first was changed by hand.",
            ),
            (
                "“Save as a contact card” at a partner",
                "Saves name, title, phone and email as a card (.vcf) that a phone and a mail program can open. Some programs read only the first card of a file: then save them one by one.",
            ),
            (
                "“Save as a spreadsheet” above the lists",
                "Saves the lines that the filters show as a table (.csv) that opens correctly in a Danish Excel.",
            ),
            (
                "“Bring in a list from a spreadsheet” under Partners and Partnerships",
                "Copy the rows in Excel and paste them, or choose a CSV file, such as the contacts from Outlook. First you see what the columns become, and what is new. A partnership is known by its title and partner; what cannot be read as a day or a status will stand in the notes. What you have written here stays, and what is missing is filled in. If you would rather have the list's answers, tick that: both are shown first. One press on Undo takes all of it back.",
            ),
        ]),
        Block::Text(
            "Internal notes are never in these files. Of a risk they give only the day, who looks at it and the partnership's title. Names that are not to be named are taken out; in free text only where the name is written in full. What you put into other programs does not follow when you change or erase something here.",
        ),
    ],
};

const SHARED: Section = Section {
    id: "shared",
    title: "A shared or borrowed computer",
    blocks: &[Block::List(&[
        "Save a backup before you leave, and take the file with you.",
        "Others who use the same browser can read what is here. Press “Clear this browser” under Files once you have the file.",
        "In a private window everything disappears when the window is closed.",
        "The site may be open in several tabs. They keep together.",
    ])],
};

const WRONG: Section = Section {
    id: "wrong",
    title: "When something is wrong",
    blocks: &[Block::Cases(&[
        (
            "It says “Not saved”",
            "Read the sentence at the top of the page, and save a backup at once. You can go on working meanwhile.",
        ),
        (
            "The page freezes",
            "Reload it. If it does not start, you can save your data as a file where the page should have been, and open the file here later.",
        ),
        (
            "Something was deleted by mistake",
            "Undo it at once, or restore it from the trash under Files.",
        ),
        (
            "A file cannot be opened",
            "The sentence in the red box says why. Ask for the file again as an attachment, or paste its text.",
        ),
        (
            "Something in the browser cannot be read",
            "It was put aside as it was, and is listed under Files. Save it as a text file, so that others can help.",
        ),
        (
            "Everything is gone",
            "Is it the same browser on the same computer, and the same address? Otherwise open the latest backup under Files.",
        ),
    ])],
};
