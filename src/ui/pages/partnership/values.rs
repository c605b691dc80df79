//! A field's value as text, for paper.

use crate::{
    crdt::Record,
    domain::{Day, FieldValue, SetOf},
    text::Text,
    ui::parts::{Editor, listed, plain},
};

/// `None` where nothing is filled in.
pub fn shown(record: &Record, field: &str, editor: &Editor, text: &Text) -> Option<String> {
    let value = record.get(field);
    let named = |options: &[(&'static str, &'static str)]| {
        let own = plain(value);
        let name = options.iter().find(|(code, _)| *code == own).map(|(_, name)| (*name).into());
        name.unwrap_or(own)
    };
    let told = match editor {
        Editor::Line | Editor::Text | Editor::Lines | Editor::Hours => plain(value),
        Editor::Number => match value.as_f64() {
            Some(number) => text.lang.number(number),
            None => plain(value),
        },
        Editor::Date => {
            let day = value.as_str().and_then(Day::parse_iso);
            day.map_or_else(|| plain(value), |day| text.lang.long_date(day))
        }
        Editor::YesNo => match value.as_bool() {
            Some(true) => text.shell.yes.into(),
            Some(false) => text.shell.no.into(),
            None => plain(value),
        },
        Editor::Choice(options) => named(options),
        Editor::Scale(options) => {
            let name = options.iter().find(|(step, _)| value.as_i64() == Some(*step));
            name.map_or_else(|| plain(value), |(_, name)| (*name).into())
        }
        Editor::Many(options) => {
            let members = SetOf::<String>::read(record, field).unwrap_or_default();
            let chosen = options.iter().filter(|(code, _)| members.0.contains(*code));
            chosen.map(|(_, name)| *name).collect::<Vec<_>>().join(", ")
        }
        Editor::Links(options) => {
            let members = SetOf::<String>::read(record, field).unwrap_or_default();
            let named = members.0.iter().filter_map(|own| options.iter().find(|(id, _)| id == own));
            named.map(|(_, name)| name.as_str()).collect::<Vec<_>>().join(", ")
        }
        Editor::Tags | Editor::Days => {
            let members = SetOf::<String>::read(record, field).unwrap_or_default();
            listed(&members, *editor == Editor::Days, text.lang)
        }
        Editor::Link(options) => {
            let own = plain(value);
            let name = options.iter().find(|(id, _)| *id == own).map(|(_, name)| name.clone());
            name.unwrap_or_default()
        }
    };
    (!told.trim().is_empty()).then_some(told)
}
