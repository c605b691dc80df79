//! British English.

use super::{
    super::help::{Block, Section},
    Page, Trust, questions,
};

pub const WORDS: Trust = Trust {
    more: "Read also",
    back: "Help",
    privacy: Page {
        title: "Privacy",
        lead: "Makkerskab sends nothing of what you write. This page says what is stored where, and what leaves the browser when.",
        sections: &[STORED, LEAVES, RESPONSIBLE, ERASE, questions::EN, SEE],
    },
    offline: Page {
        title: "Offline, and as an app",
        lead: "After the first visit Makkerskab works offline. It can also be installed on the computer or the phone, as an app.",
        sections: &[INSTALL, NEW_VERSION, BROWSERS, NOT_OFFLINE],
    },
    accessibility: Page {
        title: "Accessibility",
        lead: "Everybody should be able to use Makkerskab: from the keyboard, with a screen reader, on a phone, in large type and on paper.",
        sections: &[TESTED, SHORTCOMINGS, STATEMENT],
    },
    licences: Page {
        title: "Licences",
        lead: "What comes along when you use Makkerskab, and who wrote it.",
        sections: &[],
    },
    state: "This browser",
    package: "Package",
    version: "Version",
    licence: "Licence",
    texts: "The licences word for word",
    licences_missing: "The list could not be fetched. It comes with the finished build and is missing during development.",
    build: "Build",
};

const STORED: Section = Section {
    id: "stored",
    title: "What is stored where",
    blocks: &[Block::Cases(&[
        (
            "All that you write: partnerships, partners, contacts, log, meetings",
            "In this browser on this computer, in the browser's own store (localStorage) under names that begin with “makkerskab/”. A copy that is written safely to disk lies in the browser's database (IndexedDB).",
        ),
        (
            "Language, appearance, your name and choices, the day of the last backup, what has changed since, and whose share copy you are answering",
            "In the same two places, under the name “makkerskab/settings”.",
        ),
        (
            "Who has written here, and when they began",
            "In the same two places, under names that begin with “makkerskab/w/”: the name that stands under Files, and when the first thing was written, or the name was last changed. It goes along in the files that you save, and those who open them can see it.",
        ),
        (
            "The fixed file, if you have chosen one",
            "The browser's database holds a way into the file, so that the browser can write to it again. It is there until the browser is cleared.",
        ),
        (
            "Earlier versions: everything as it was, the last ten times you merged or went back, and as the last five days with changes began",
            "In the browser's database, so that a merge can be taken back, and an edit found again. New ones push the oldest out, and “Delete the earlier versions” under Files deletes them all.",
        ),
        (
            "What is half written in a form, and how far you were on a page",
            "In the browser's store for the tab (sessionStorage), until you save it or close the tab.",
        ),
        (
            "A share copy that you have opened on its own",
            "In the browser's store for the tab (sessionStorage), until you close the copy or the tab. It is never put together with your own.",
        ),
        (
            "When this browser was last cleared",
            "In the browser's own store under the name “makkerskab-cleared”: the time alone. It stays, so that a page that is still open somewhere does not write back what was cleared.",
        ),
        (
            "The program itself",
            "In the browser's cache, so that it works offline. Nothing that you write is in there.",
        ),
        (
            "Files that you save",
            "Where you put them. They are yours, and Makkerskab does not touch them again until you open them. Only the fixed file is written over, when you save to it again yourselves.",
        ),
        ("Cookies", "None."),
    ])],
};

const LEAVES: Section = Section {
    id: "leaves",
    title: "What leaves the browser, and when",
    blocks: &[
        Block::Cases(&[
            (
                "When the page is opened or looks for a new version",
                "The browser fetches the program's files from the website that hosts Makkerskab, and from nowhere else. That website can see what it sees of every visit: the IP address, the time and the browser's name. It never sees anything of what you write.",
            ),
            (
                "When you save a file",
                "The file lands on your computer. Before you save a backup, a share copy or a map, the page says what is in it, and of a file for others what is left out.",
            ),
            (
                "When you press “Save to calendar”, “Save as a contact card” or “Save as a spreadsheet”",
                "A file lands on your computer. Internal notes are never in it. Of a risk only the day, who looks at it and the partnership's title are told, never which risk it is. Names that are not to be named are taken out; in free text only where the name is written in full. Who sees your calendar and address book is decided there.",
            ),
            (
                "When you press “Share …” or copy a text",
                "The file goes to the program that you choose, or the text is ready to be pasted. A text that is too long for an email is copied as the email opens.",
            ),
            (
                "When you press an email address, a telephone number or a button that opens an email",
                "Your own email program or your own telephone opens. Nothing is sent before you press send.",
            ),
            (
                "When you follow a link to another website",
                "The browser opens it. Makkerskab does not tell it where you came from.",
            ),
            ("When you print", "The page goes to your printer or becomes a PDF."),
            ("Otherwise", "Nothing."),
        ]),
        Block::Text(
            "The page is forbidden to talk to anybody but its own website. It is the browser that enforces this, not our good intentions.",
        ),
    ],
};

const RESPONSIBLE: Section = Section {
    id: "responsible",
    title: "Who is responsible",
    blocks: &[
        Block::Text(
            "Your library is responsible for what you write about people, as in a notebook or a spreadsheet. Those who put the page on the web never receive it, and can neither read, change nor delete it.",
        ),
        Block::Text(
            "The browser stores only what is needed to keep your work. That is why there is no cookie box. This is guidance and not legal advice: ask your data protection officer when it matters.",
        ),
    ],
};

const ERASE: Section = Section {
    id: "erase",
    title: "Deleting",
    blocks: &[Block::List(&[
        "A person: press “Erase personal data” under “All about the contact”, or put the contact into the trash, and erase it for good there. The partnership stays.",
        "The name in other places: what you have written in texts, tasks, meetings and minutes, on maps and in versions of agreements stays. After “Erase personal data” the page says where, with links, so that you can correct it. A kept version is not corrected: delete it if the name has to go.",
        "The earlier versions: the browser keeps everything as it was, the last ten times you merged or went back, and as the last five days with changes began. Press “Delete the earlier versions” under Files, and they are gone.",
        "The fixed file: save to it again. Backups on the disk: delete the old ones yourselves.",
        "All in this browser: press “Clear this browser” under Files. Save a backup first if anything is to be used again.",
        "Files that were emailed live a life of their own: ask those who got them to delete them.",
    ])],
};

const SEE: Section = Section {
    id: "see",
    title: "See for yourself",
    blocks: &[Block::List(&[
        "Press F12 and choose Network while you work: the only fetches are from the page's own website.",
        "Choose Storage or Application in the same place: there is all that is stored, in plain letters.",
        "Go offline, and work on.",
    ])],
};

const INSTALL: Section = Section {
    id: "install",
    title: "Put it on the computer or the phone",
    blocks: &[
        Block::Text(
            "It is the same page in a window of its own, with an icon to press. Data stays where it is, and the browser takes better care of it.",
        ),
        Block::Cases(&[
            (
                "Edge and Chrome on a computer",
                "Press the icon for installing at the right of the address bar, or “Install” at the bottom of the page when it is there.",
            ),
            ("Chrome on Android", "Open the browser's menu, and choose “Add to home screen”."),
            (
                "Safari on iPhone and iPad",
                "Press Share, and choose “Add to Home Screen”. The program has a store of its own: take your data along in a backup.",
            ),
            (
                "Safari on a Mac",
                "Choose File and “Add to Dock”. Here too data has to come along in a backup.",
            ),
            (
                "Firefox on a computer",
                "Firefox does not install pages as apps. The page works offline all the same: set a bookmark.",
            ),
        ]),
    ],
};

const NEW_VERSION: Section = Section {
    id: "new-version",
    title: "When there is a new version",
    blocks: &[
        Block::Text(
            "It is fetched beside the old one. Only when all of it is in place does “New version ready” stand at the bottom of the page. You decide when: “Save and reload” saves in all tabs and reloads each of them once.",
        ),
        Block::Cases(&[
            (
                "It says “The new version is waiting”",
                "In one of the tabs something is not saved, or a text is only half written. Finish it, and try again. Nothing has been reloaded in the meantime.",
            ),
            (
                "Only half of the new version arrived",
                "The old one goes on working. It will be tried again the next time the page is opened online.",
            ),
        ]),
    ],
};

const BROWSERS: Section = Section {
    id: "browsers",
    title: "What the browsers can do",
    blocks: &[Block::List(&[
        "Chrome, Edge, Firefox and Safari of the last two years can be used. Whenever the program changes, all of it is tried in Chromium, which Chrome and Edge are built on, and the main tasks in Firefox and in WebKitGTK, which has the same engine as Safari. Safari itself is not tested.",
        "“Share …” is seen only where the browser can share files itself. Firefox on a computer cannot: save the file and attach it.",
        "Firefox on a computer does not install the page as a program. It works offline all the same.",
        "Private windows forget everything when they are closed, and some of them do not keep the page for use offline at all.",
        "Safari may clear pages that have not been visited for seven days. As a program on the home screen or in the Dock the page is exempt.",
        "The address has to begin with https, or no browser keeps the page.",
    ])],
};

const NOT_OFFLINE: Section = Section {
    id: "not-offline",
    title: "If it does not work offline",
    blocks: &[Block::List(&[
        "See at the top of this page whether the browser is ready. If not, open the page online, and wait a minute.",
        "The net in trains and hotels often answers with a page of its own instead of ours. Log in to it, and open the page again. What is stored is not touched.",
        "Use the same browser and the same address as last time.",
    ])],
};

const TESTED: Section = Section {
    id: "tested",
    title: "What has been done, and how it is tested",
    blocks: &[
        Block::Text(
            "The aim is level AA of the guidelines WCAG 2.2. Whenever the program changes, its pages are tested automatically:",
        ),
        Block::List(&[
            "with the tool axe in both languages, in light and dark appearance",
            "at a width of 320 pixels, which is 400 % zoom: nothing is cut off",
            "from the keyboard alone: create, write in the log, search, undo",
            "on paper in A4",
        ]),
        Block::Text(
            "Colour is never the only sign. Whatever can be dragged has a button. Network maps have a table with the same content. Movement is off when the computer asks for it.",
        ),
    ],
};

const SHORTCOMINGS: Section = Section {
    id: "shortcomings",
    title: "What we know is missing",
    blocks: &[Block::List(&[
        "Nobody independent has reviewed the program, and it has not been tried by people who use a screen reader every day.",
        "A print that is saved as PDF gets the headings and tags that the browser sets. They have not been tested.",
        "Text that you write yourselves gets no tags for headings and lists.",
    ])],
};

const STATEMENT: Section = Section {
    id: "statement",
    title: "For your own accessibility statement",
    blocks: &[
        Block::Text(
            "A library that puts Makkerskab on its website must have a statement under the Danish act on the accessibility of public websites. This page is not your statement, but you can use what it says in it.",
        ),
        Block::Text(
            "If there is something that you cannot get at, tell the library that put the page on the web. If you get no answer, you can complain to the Danish Agency for Digital Government.",
        ),
    ],
};
