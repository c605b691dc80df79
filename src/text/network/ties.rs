//! Words for what is said of a tie, and for an actor that is a partner.

use crate::text::Lang;

pub struct TieWords {
    pub edit: &'static str,
    /// A tie is meant: who hears the button hears which.
    pub edit_of: fn(&str) -> String,
    pub direction: &'static str,
    pub direction_of: fn(&str) -> String,
    pub no_direction: &'static str,
    pub kinds_of: fn(&str) -> String,
    pub open_partner: fn(&str) -> String,
    /// The map and the list of partners call it differently.
    pub differs: fn(&str) -> String,
    pub take_over: fn(&str) -> String,
    pub rename: fn(&str) -> String,
    pub another: &'static str,
    pub perhaps: fn(&str) -> String,
    pub is_it: &'static str,
    /// A card that has the name of a partner is that one at once.
    pub known: fn(&str) -> String,
    pub not_it: &'static str,
    pub is_another: fn(&str) -> String,
    pub is_it_after_all: &'static str,
    pub known_title: &'static str,
    pub follows: &'static str,
    pub on_maps: &'static str,
    pub on_no_map: &'static str,
    pub called: fn(&str) -> String,
}

const DA: TieWords = TieWords {
    edit: "Ret",
    edit_of: |name| format!("Ret {name}"),
    direction: "Retning",
    direction_of: |name| format!("Retning: {name}"),
    no_direction: "Ingen retning",
    kinds_of: |name| format!("Slags forbindelse: {name}"),
    open_partner: |name| format!("Se partneren {name}"),
    differs: |name| format!("I partnerlisten hedder den »{name}«."),
    take_over: |name| format!("Kald den {name} her"),
    rename: |name| format!("Omdøb partneren til {name}"),
    another: "Det er en anden",
    perhaps: |name| format!("»{name}« står også i partnerlisten. Er det den samme?"),
    is_it: "Ja, det er den samme",
    known: |name| format!("{name} er jeres partner af samme navn."),
    not_it: "Ikke den samme",
    is_another: |name| format!("{name} er en anden end jeres partner af samme navn."),
    is_it_after_all: "Det er den samme",
    known_title: "Står også i partnerlisten",
    follows: "Får partneren et nyt navn, får aktøren det også.",
    on_maps: "På netværkskort",
    on_no_map: "Ikke på noget kort endnu.",
    called: |name| format!("hedder »{name}« på kortet"),
};

const EN: TieWords = TieWords {
    edit: "Edit",
    edit_of: |name| format!("Edit {name}"),
    direction: "Direction",
    direction_of: |name| format!("Direction: {name}"),
    no_direction: "No direction",
    kinds_of: |name| format!("Kind of tie: {name}"),
    open_partner: |name| format!("See the partner {name}"),
    differs: |name| format!("In the list of partners it is called “{name}”."),
    take_over: |name| format!("Call it {name} here"),
    rename: |name| format!("Rename the partner to {name}"),
    another: "It is another one",
    perhaps: |name| format!("“{name}” is in the list of partners too. Is it the same?"),
    is_it: "Yes, it is the same",
    known: |name| format!("{name} is your partner of the same name."),
    not_it: "Not the same",
    is_another: |name| format!("{name} is not your partner of the same name."),
    is_it_after_all: "It is the same",
    known_title: "In your list of partners too",
    follows: "When the partner gets a new name, the actor gets it too.",
    on_maps: "On network maps",
    on_no_map: "Not on any map yet.",
    called: |name| format!("called “{name}” on the map"),
};

impl Lang {
    pub fn ties(self) -> &'static TieWords {
        match self {
            Self::Da => &DA,
            Self::En => &EN,
        }
    }
}
