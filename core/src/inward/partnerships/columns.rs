//! What the columns of a list of partnerships mean, guessed by their names.

use crate::csv::{Meaning, Sheet};

/// The meaning of a column. Several columns may mean the same.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Column {
    /// Not used.
    #[default]
    Unused,
    Title,
    Partners,
    Status,
    Phase,
    Lead,
    Deputy,
    Start,
    End,
    Need,
    Purpose,
    Goals,
    Gives,
    Gets,
    Themes,
    Step,
    Due,
    LastContact,
    Notes,
}

/// `Navn` is a partnership's where nothing else is, and a partner's beside a column of titles.
const NAME: [&str; 2] = ["navn", "name"];

impl Meaning for Column {
    const ALL: &'static [Self] = &[
        Self::Unused,
        Self::Title,
        Self::Partners,
        Self::Status,
        Self::Phase,
        Self::Lead,
        Self::Deputy,
        Self::Start,
        Self::End,
        Self::Need,
        Self::Purpose,
        Self::Goals,
        Self::Gives,
        Self::Gets,
        Self::Themes,
        Self::Step,
        Self::Due,
        Self::LastContact,
        Self::Notes,
    ];

    /// In our own table and in everyday lists.
    fn names(self) -> &'static [&'static str] {
        match self {
            Self::Unused => &[],
            Self::Title => &[
                "partnerskab",
                "partnership",
                "titel",
                "title",
                "overskrift",
                "samarbejde",
                "samarbejdets navn",
                "cooperation",
                "collaboration",
                "projekt",
                "project",
                "aktivitet",
                "activity",
                "indsats",
            ],
            Self::Partners => &[
                "partnere",
                "partners",
                "partner",
                "partnerens navn",
                "samarbejdspartner",
                "samarbejdspartnere",
                "organisation",
                "organization",
                "forening",
                "virksomhed",
                "company",
                "institution",
                "aktør",
                "aktører",
                "hvem med",
                "med hvem",
                "with whom",
            ],
            Self::Status => &["status", "tilstand", "stade", "state"],
            Self::Phase => &["fase", "phase", "stage"],
            Self::Lead => &[
                "tovholder",
                "lead",
                "ansvarlig",
                "hovedansvarlig",
                "responsible",
                "projektleder",
                "project manager",
                "ejer",
                "owner",
                "medarbejder",
                "kollega",
                "initialer",
                "initials",
                "kontaktperson på biblioteket",
                "kontakt på biblioteket",
                "kontaktperson hos os",
                "bibliotekets kontaktperson",
                "our contact",
            ],
            Self::Deputy => &["afløser", "deputy", "stedfortræder", "medansvarlig"],
            Self::Start => &[
                "start",
                "startdato",
                "start date",
                "begynder",
                "begyndt",
                "starts",
                "opstart",
                "første dag",
                "first day",
                "fra",
                "fra dato",
                "from",
                "aftale fra",
                "periode fra",
            ],
            Self::End => &[
                "slut",
                "slutdato",
                "end",
                "end date",
                "slutter",
                "ends",
                "sidste dag",
                "last day",
                "til",
                "til dato",
                "to",
                "until",
                "udløb",
                "udløber",
                "udløbsdato",
                "expires",
                "aftale til",
                "periode til",
            ],
            Self::Need => &["behov", "need", "hvorfor", "why", "baggrund", "background"],
            Self::Purpose => &[
                "formål",
                "purpose",
                "kort fortalt",
                "in short",
                "beskrivelse",
                "description",
                "indhold",
                "om",
                "about",
            ],
            Self::Goals => &[
                "mål",
                "goal",
                "goals",
                "målsætning",
                "målsætninger",
                "objective",
                "objectives",
                "succeskriterier",
            ],
            Self::Gives => &[
                "vi giver",
                "we give",
                "vi bidrager med",
                "vores bidrag",
                "our contribution",
                "biblioteket giver",
                "biblioteket bidrager med",
                "bibliotekets bidrag",
                "the library gives",
                "partneren får",
                "the partner gets",
            ],
            Self::Gets => &[
                "vi får",
                "we get",
                "udbytte",
                "biblioteket får",
                "the library gets",
                "partneren giver",
                "partneren bidrager med",
                "partnerens bidrag",
                "the partner gives",
            ],
            Self::Themes => &[
                "temaer",
                "tema",
                "themes",
                "theme",
                "emner",
                "emneord",
                "topics",
                "mærker",
                "tags",
                "kategori",
                "kategorier",
                "category",
                "categories",
            ],
            Self::Step => &[
                "næste skridt",
                "next step",
                "opfølgning",
                "næste opfølgning",
                "follow-up",
                "next follow-up",
                "opgave",
                "task",
            ],
            Self::Due => &[
                "frist",
                "due",
                "due date",
                "deadline",
                "opfølgningsdato",
                "opfølgning den",
                "dato for opfølgning",
                "follow-up date",
                "follow up on",
            ],
            Self::LastContact => &[
                "sidste kontakt",
                "seneste kontakt",
                "last contact",
                "senest i kontakt",
                "kontaktet",
            ],
            Self::Notes => &[
                "noter",
                "note",
                "notes",
                "interne noter",
                "internal notes",
                "bemærkning",
                "bemærkninger",
                "remarks",
                "kommentar",
                "kommentarer",
                "comment",
                "comments",
            ],
        }
    }

    fn is_open(head: &str) -> bool {
        NAME.contains(&head.trim().to_lowercase().as_str())
    }

    /// Without names the first column holds the titles.
    fn guess(rows: &[Vec<String>], has_head: bool) -> Vec<Self> {
        let width = rows.iter().map(Vec::len).max().unwrap_or(0);
        let mut guessed: Vec<Self> = match rows.first().filter(|_| has_head) {
            Some(head) => head.iter().map(|cell| Self::named(cell).unwrap_or_default()).collect(),
            None => vec![Self::Title],
        };
        guessed.resize(width, Self::Unused);
        let head = rows.first().filter(|_| has_head).into_iter().flatten();
        for at in head.enumerate().filter(|(_, cell)| Self::is_open(cell)).map(|(at, _)| at) {
            let free = [Self::Title, Self::Partners].into_iter().find(|own| !guessed.contains(own));
            if let Some((slot, free)) = guessed.get_mut(at).zip(free) {
                *slot = free;
            }
        }
        guessed
    }
}

impl Sheet<Column> {
    /// Whether it is told which column holds the titles, or whom the partnerships are with.
    pub fn names_partnerships(&self) -> bool {
        self.has(Column::Title) || self.has(Column::Partners)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::same_name_key;

    #[test]
    fn a_name_is_of_one_meaning() {
        let mut known: Vec<String> = NAME.iter().map(|name| (*name).to_owned()).collect();
        for name in Column::ALL.iter().flat_map(|column| column.names()) {
            let key = same_name_key(name);
            assert!(!known.contains(&key), "{name}");
            known.push(key);
        }
    }

    #[test]
    fn a_column_of_names_holds_what_no_other_does() {
        use Column as C;
        let columns = |head: &str| {
            let row: Vec<String> = head.split(';').map(str::to_owned).collect();
            C::guess(&[row], true)
        };
        assert_eq!(columns("Navn;Status"), [C::Title, C::Status]);
        assert_eq!(columns("Name;Project"), [C::Partners, C::Title]);
        assert_eq!(columns("Navn;Partner"), [C::Title, C::Partners]);
        assert_eq!(columns("Titel;Navn;Partner"), [C::Title, C::Unused, C::Partners]);
    }
}
