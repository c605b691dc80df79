//! What the columns of a list of partners mean, guessed by their names.

use crate::{
    csv::{Meaning, Sheet},
    domain::fold,
};

/// The meaning of a column. Several columns may mean the same: street and town, two numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Column {
    /// Not used.
    #[default]
    Unused,
    Partner,
    Sector,
    Kind,
    Cvr,
    Address,
    Web,
    About,
    Tags,
    /// A person's whole name. A second such column is of somebody else.
    Contact,
    /// First, middle or last name.
    NamePart,
    Title,
    Phone,
    Email,
    CallFirst,
    Notes,
}

/// `Navn` is a partner's where nothing else is, and a person's beside a column of companies.
const NAME: [&str; 3] = ["navn", "name", "fulde navn"];

impl Meaning for Column {
    const ALL: &'static [Self] = &[
        Self::Unused,
        Self::Partner,
        Self::Sector,
        Self::Kind,
        Self::Cvr,
        Self::Address,
        Self::Web,
        Self::About,
        Self::Tags,
        Self::Contact,
        Self::NamePart,
        Self::Title,
        Self::Phone,
        Self::Email,
        Self::CallFirst,
        Self::Notes,
    ];

    /// In our own table, in Outlook's and in everyday lists.
    fn names(self) -> &'static [&'static str] {
        match self {
            Self::Unused => &[],
            Self::Partner => &[
                "partner",
                "organisation",
                "organization",
                "virksomhed",
                "firma",
                "firmanavn",
                "company",
                "forening",
                "foreningsnavn",
                "foreningens navn",
                "institution",
                "samarbejdspartner",
                "aktør",
            ],
            Self::Sector => &["sektor", "sector", "branche"],
            Self::Kind => {
                &["hvad er de", "what they are", "slags", "kind", "type", "foreningstype"]
            }
            Self::Cvr => &["cvr", "cvr-nr", "cvr-nummer", "cvrnr"],
            Self::Address => &[
                "adresse",
                "address",
                "gade",
                "vej",
                "postadresse",
                "postnr",
                "postnummer",
                "post nr",
                "by",
                "street",
                "postcode",
                "zip",
                "town",
                "city",
                "arbejdsadresse",
                "business street",
                "business postal code",
                "business city",
                "gade (arbejde)",
                "postnummer (arbejde)",
                "by (arbejde)",
            ],
            Self::Web => &[
                "hjemmeside",
                "website",
                "web",
                "www",
                "webside",
                "webadresse",
                "url",
                "homepage",
                "web page",
            ],
            Self::About => &["beskrivelse", "description", "om", "about", "formål"],
            Self::Tags => {
                &["emner", "emneord", "mærker", "tags", "kategori", "kategorier", "categories"]
            }
            Self::Contact => &[
                "kontakt",
                "kontaktperson",
                "kontaktpersoner",
                "contact",
                "contact person",
                "formand",
                "forperson",
                "næstformand",
                "kasserer",
                "chair",
                "chairperson",
                "treasurer",
            ],
            Self::NamePart => {
                &["fornavn", "mellemnavn", "efternavn", "first name", "middle name", "last name"]
            }
            Self::Title => &["stilling", "titel", "title", "job title", "funktion", "rolle"],
            Self::Phone => &[
                "telefon",
                "tlf",
                "telefonnummer",
                "mobil",
                "mobilnummer",
                "mobiltelefon",
                "phone",
                "telephone",
                "mobile",
                "mobile phone",
                "business phone",
                "telefon (arbejde)",
            ],
            Self::Email => &[
                "mail",
                "e-mail",
                "mailadresse",
                "e-mailadresse",
                "e-mail-adresse",
                "e-mail address",
                "email address",
            ],
            Self::CallFirst => &["ring først til", "call first"],
            Self::Notes => &["noter", "note", "bemærkning", "bemærkninger", "notes", "kommentar"],
        }
    }

    fn is_open(head: &str) -> bool {
        NAME.contains(&head.trim().to_lowercase().as_str())
    }

    /// Without names the first column holds the partners, and a mail or a number is known by its looks.
    fn guess(rows: &[Vec<String>], has_head: bool) -> Vec<Self> {
        let width = rows.iter().map(Vec::len).max().unwrap_or(0);
        let Some(head) = rows.first().filter(|_| has_head) else {
            return (0..width).map(|at| by_looks(rows, at)).collect();
        };
        let known: Vec<Option<Self>> = head.iter().map(|cell| Self::named(cell)).collect();
        let name = match known.contains(&Some(Self::Partner)) {
            false => Self::Partner,
            true if known.iter().any(|own| own.is_some_and(Self::is_of_a_name)) => Self::Unused,
            true => Self::Contact,
        };
        let own = |at: usize| match head.get(at) {
            Some(cell) if Self::is_open(cell) => name,
            _ => known.get(at).copied().flatten().unwrap_or_default(),
        };
        (0..width).map(own).collect()
    }
}

fn by_looks(rows: &[Vec<String>], at: usize) -> Column {
    let cells = || rows.iter().filter_map(|row| row.get(at)).map(|cell| cell.trim());
    let all = |is: fn(&str) -> bool| {
        let mut some = cells().filter(|cell| !cell.is_empty()).peekable();
        some.peek().is_some() && some.all(is)
    };
    let is_number = |cell: &str| {
        let digits = cell.chars().filter(char::is_ascii_digit).count();
        digits >= 8 && cell.chars().all(|sign| sign.is_ascii_digit() || " +()-.".contains(sign))
    };
    match at {
        0 => Column::Partner,
        _ if all(|cell| cell.contains('@')) => Column::Email,
        _ if all(is_number) => Column::Phone,
        _ if all(|cell| cell.starts_with("http") || cell.starts_with("www.")) => Column::Web,
        _ => Column::Unused,
    }
}

impl Column {
    fn is_of_a_name(self) -> bool {
        matches!(self, Self::Contact | Self::NamePart)
    }

    /// Whether a column of people is called by what they are: `Formand`, and not `Kontaktperson`.
    pub(super) fn is_role(head: &str) -> bool {
        let is_plain =
            ["kontakt", "contact"].iter().any(|word| fold(head.trim()).starts_with(word));
        Self::named(head) == Some(Self::Contact) && !is_plain
    }
}

impl Sheet<Column> {
    /// Whether it is told which column holds the partners.
    pub fn names_partners(&self) -> bool {
        self.has(Column::Partner)
    }
}
