//! Tables of spreadsheets, out and in: [`table`] writes one as a Danish Excel reads it, [`sheet`]
//! reads one whatever separates it, and gives each column a meaning that people can change.

mod mark;
mod read;
mod sheet;
mod write;

pub use read::{MOST_COLUMNS, MOST_ROWS, cells, yes_no};
pub use sheet::{Meaning, Sheet, TableError, sheet};
pub use write::table;
