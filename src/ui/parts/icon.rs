//! Small drawings beside words. They never carry meaning alone.

use leptos::prelude::*;

use crate::domain::EntryKind;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Glyph {
    Search,
    Undo,
    Redo,
    Plus,
    Check,
    Close,
    Info,
    Warning,
    Error,
    Phone,
    Mail,
    Meeting,
    Visit,
    Note,
    Calendar,
    File,
    Download,
    Upload,
    Print,
    Edit,
    Trash,
    Person,
    Handshake,
    Sun,
    Moon,
    Chevron,
    List,
    Board,
    Screen,
    Book,
    Share,
}

impl Glyph {
    /// Path data on a grid of 24 by 24, drawn for this product.
    fn path(self) -> &'static str {
        match self {
            Self::Search => "M4.5 11a6.5 6.5 0 1 0 13 0a6.5 6.5 0 1 0 -13 0M16 16l4.5 4.5",
            Self::Undo => "M8 5 4 9l4 4M4 9h10a6 6 0 0 1 0 12h-3",
            Self::Redo => "M16 5l4 4-4 4M20 9H10a6 6 0 0 0 0 12h3",
            Self::Plus => "M12 5v14M5 12h14",
            Self::Check => "m5 12.5 4.5 4.5L19 7",
            Self::Close => "M6 6l12 12M18 6 6 18",
            Self::Info => "M3 12a9 9 0 1 0 18 0a9 9 0 1 0 -18 0M12 11v5.5M12 7.5v.1",
            Self::Warning => "M12 3.5 22 20.5H2zM12 10v5M12 17.6v.1",
            Self::Error => "M8 3h8l5 5v8l-5 5H8l-5-5V8zM12 7.5v5.5M12 16.2v.1",
            Self::Phone => "M7 3.5 4 5c0 8 7 15 15 15l1.5-3-4.5-2.5-2 2c-2.5-1-5.5-4-6.5-6.5l2-2z",
            Self::Mail => "M3 5h18v14h-18zM3.5 6.5l8.5 7 8.5-7",
            Self::Meeting => {
                "M5.5 8.5a3 3 0 1 0 6 0a3 3 0 1 0 -6 0M14.2 9.5a2.3 2.3 0 1 0 4.6 0a2.3 2.3 0 1 0 -4.6 0M2.5 19.5c0-4 2.5-6 6-6s6 2 6 6M16.5 14.5c3 0 5 1.7 5 5"
            }
            Self::Visit => {
                "M12 21c4.5-5 7-8.5 7-12A7 7 0 0 0 5 9c0 3.5 2.5 7 7 12zM9.7 9a2.3 2.3 0 1 0 4.6 0a2.3 2.3 0 1 0 -4.6 0"
            }
            Self::Note => "M5 3.5h14v11l-5.5 6H5zM13.5 20v-5.5H19M8.5 8.5h7M8.5 12h4",
            Self::Calendar => "M3.5 5h17v15.5h-17zM3.5 10h17M8 2.5V7M16 2.5V7",
            Self::File => "M6 2.5h8l5 5v14H6zM14 2.5v5h5",
            Self::Download => "M12 3v12M7 10.5l5 5 5-5M4 20.5h16",
            Self::Upload => "M12 16V4M7 8.5l5-5 5 5M4 20.5h16",
            Self::Print => "M7 8V3h10v5M7 17H3.5V8h17v9H17M7 14h10v7H7z",
            Self::Edit => "M4 20l1-4.5L16.5 4 20 7.5 8.5 19zM14 6.5l3.5 3.5",
            Self::Trash => "M4 6.5h16M9 6V3.5h6V6M6 6.5 7 21h10l1-14.5M10 10.5v6.5M14 10.5v6.5",
            Self::Person => "M8 8a4 4 0 1 0 8 0a4 4 0 1 0 -8 0M4 21c0-5 3.5-7.5 8-7.5s8 2.5 8 7.5",
            Self::Handshake => "M3 3.5h6v17H3zM13 5l5.5-1.5L23 19l-5.5 1.7z",
            Self::Sun => {
                "M8 12a4 4 0 1 0 8 0a4 4 0 1 0 -8 0M12 2.5V5M12 19v2.5M2.5 12H5M19 12h2.5M5.3 5.3 7 7M17 17l1.7 1.7M18.7 5.3 17 7M7 17l-1.7 1.7"
            }
            Self::Moon => "M20 14.5A8.5 8.5 0 0 1 9.5 4 8.5 8.5 0 1 0 20 14.5z",
            Self::Chevron => "m9 5 7 7-7 7",
            Self::List => "M4 6h16M4 12h16M4 18h16",
            Self::Board => "M4 4.5h4.5v15H4zM10 4.5h4.5v10H10zM16 4.5h4.5v6H16z",
            Self::Screen => "M3.5 4.5h17v11.5h-17zM12 16v4M8 20h8",
            Self::Book => {
                "M12 6c-2-1.5-5-2-8.5-2v15c3.5 0 6.5.5 8.5 2 2-1.5 5-2 8.5-2V4C17 4 14 4.5 12 6zM12 6v15"
            }
            Self::Share => "M4 12v8.5h16V12M12 15V3.5M7.5 8 12 3.5 16.5 8",
        }
    }
}

#[component]
pub fn Icon(glyph: Glyph) -> impl IntoView {
    view! {
        <svg class="mk-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path d=glyph.path() />
        </svg>
    }
}

/// The sign of what happened, in the log.
pub fn glyph_of(kind: EntryKind) -> Glyph {
    match kind {
        EntryKind::Call => Glyph::Phone,
        EntryKind::Mail => Glyph::Mail,
        EntryKind::Meeting => Glyph::Meeting,
        EntryKind::Visit => Glyph::Visit,
        EntryKind::Search => Glyph::Search,
        EntryKind::Thanks => Glyph::Handshake,
        EntryKind::Note | EntryKind::Status => Glyph::Note,
    }
}
