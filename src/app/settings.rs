//! What this browser remembers about its user. Preferences only: losing them loses no work.

use serde::{Deserialize, Serialize};

use crate::text::Lang;

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// `da` or `en`; empty means Danish.
    pub lang: String,
    /// `light`, `dark` or empty for what the computer says.
    pub theme: String,
    /// Who works here, as it stands beside edits: `Anne, Herning`.
    pub by: String,
    /// The day the last backup was saved, ISO 8601.
    pub last_copy: String,
    /// Edits since then.
    pub edits_since_copy: u32,
    /// Others use this computer too.
    pub shared_computer: bool,
    /// Partnerships of a share copy that are to be answered, and who sent it.
    pub answering: Vec<String>,
    pub answers_to: String,
    /// Partners who came with it: the sender knows their names.
    pub answer_names: Vec<String>,
}

impl Settings {
    pub fn lang(&self) -> Lang {
        Lang::parse(&self.lang).unwrap_or(Lang::Da)
    }
}
