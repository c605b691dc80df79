//! Components: functions of what they are handed. They know the app only to write a field.

mod field;
mod guide;
mod icon;
mod page;
mod tag;

pub use field::{Editor, Field, fields};
pub use guide::WithGuide;
pub use icon::{Glyph, Icon};
pub use page::{Empty, Notice, NoticeTone, PageHeader};
pub use tag::{Tag, Tone, Toned, UrgencyTag, tag_of};
