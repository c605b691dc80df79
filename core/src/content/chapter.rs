//! The pages of the guide beside its phases and lists.

use crate::domain::codes;

codes! {
    /// A page of the guide, by what stands in its address.
    Chapter {
        Definition = "definition",
        Levels = "niveauer",
        Roles = "roller",
        Organising = "organisering",
        Risks = "risici",
        Questions = "spoergsmaal",
        Communication = "kommunikation",
        Reflection = "refleksion",
        Glossary = "ordliste",
        /// Reading by question.
        Asked = "hvordan",
        /// The library's own sheet.
        Strategy = "strategi",
        /// All sheets to print blank; each one's own address goes on from here.
        Sheets = "ark",
    }
}
