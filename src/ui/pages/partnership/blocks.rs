//! The record's own fields on paper, in the groups that the page has.

use super::{sections, values::shown};
use crate::{
    domain::{Entity, Partnership},
    text::{
        Text, field_words,
        partnership::paper::{Block, Lines, closing, may_stand, periods},
    },
    ui::parts::Editor,
    workspace::Workspace,
};

/// The groups of the record's own fields.
pub fn fields_of(workspace: &Workspace, id: &str, text: &Text, is_internal: bool) -> Vec<Block> {
    let words = &text.partnership.record;
    let Some(record) = workspace.record(id) else { return Vec::new() };
    let lines = |fields: Vec<(&'static str, Editor)>| -> Lines {
        let line = |(field, editor): (&'static str, Editor)| {
            may_stand(field, is_internal).then_some(())?;
            let label = field_words(Partnership::KIND, field, text.lang)?.label;
            Some((label.to_owned(), shown(record, field, &editor, text)?))
        };
        fields.into_iter().filter_map(line).collect()
    };
    let frame = sections::frame(text).into_iter().flat_map(|(_, fields)| fields).collect();
    let mut blocks = vec![
        (words.why.to_owned(), lines(sections::why(text))),
        (words.us.to_owned(), lines(sections::us())),
        (words.approach.to_owned(), lines(sections::approach())),
        (words.frame.to_owned(), lines(frame)),
        (words.learned.to_owned(), lines(sections::learned())),
        (text.closing.title.to_owned(), closing(record, text, is_internal)),
        (text.again.periods.to_owned(), periods(workspace, id, text, is_internal)),
    ];
    if is_internal {
        blocks.push((words.internal.to_owned(), lines(sections::internal())));
    }
    blocks
}
