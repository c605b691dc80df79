//! Components: functions of what they are handed. They know the app only to write a field.

mod countdown;
mod choice;
mod dialog;
mod disclosure;
mod field;
mod field_error;
mod icon;
mod on_leaving;
mod outward;
mod page;
mod screen;
mod segment;
mod select;
mod shelf;
mod sources;
mod tag;
mod tick;

pub use countdown::{Clock, ClockBehind, RoomClock, StepClock, end_clocks};
pub use dialog::{Dialog, follow, is_shut};
pub use disclosure::{Disclosure, Group};
pub use field::{Editor, Field, fields, plain, text_or_null};
pub use field_error::{DisputedField, FieldAlert, FieldError};
pub use icon::{Glyph, Icon, glyph_of};
pub use on_leaving::{Leave, any_number, listed, number, sum, whole_number};
pub use outward::{MailButton, MailFits, Outward, OutwardWords};
pub use page::{Empty, Notice, NoticeTone, PageHeader, marked, name_page, titled};
pub use screen::follow_screen;
pub use segment::Segment;
pub use select::{Select, SelectField, options};
pub use shelf::{Shelved, WithGuide};
pub use sources::{sources, sources_of_line};
pub use tag::{Tag, Tone, Toned, UrgencyTag, tag_of};
pub use tick::Tick;
