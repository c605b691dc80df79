//! Components: functions of what they are handed. They know the app only to write a field.

mod countdown;
mod field;
mod icon;
mod left;
mod page;
mod shelf;
mod tag;

pub use countdown::{Countdown, StepTimer};
pub use field::{Editor, Field, fields};
pub use icon::{Glyph, Icon};
pub use page::{Empty, Notice, NoticeTone, PageHeader};
pub use shelf::{Shelved, WithGuide};
pub use tag::{Tag, Tone, Toned, UrgencyTag, tag_of};
