//! What each key does.

pub struct Shortcuts {
    pub title: &'static str,
    pub search: &'static str,
    pub undo: &'static str,
    pub redo: &'static str,
    pub new_partnership: &'static str,
    pub save: &'static str,
    pub list: &'static str,
    /// Keys that go by where the focus is.
    pub in_rows: &'static str,
    /// A choice: somebody who speaks to the computer may set one off by a word.
    pub single: &'static str,
}

pub const DA: Shortcuts = Shortcuts {
    title: "Genveje",
    search: "Søg i alt, og gå til en side",
    undo: "Fortryd",
    redo: "Gentag",
    new_partnership: "Nyt partnerskab; på et netværkskort: ny aktør",
    save: "Gem med det samme",
    list: "Vis genveje",
    in_rows: "I øvelsens rækker af knapper (ringe, styrke, hvem kender hvem) går pilene fra knap til knap. På et netværkskort går de til naboer, 0 til 4 vælger ring, Alt og pile flytter, og Delete sletter.",
    single: "Brug genvejene med ét tegn: N, / og ?",
};

pub const EN: Shortcuts = Shortcuts {
    title: "Shortcuts",
    search: "Search everything, and go to a page",
    undo: "Undo",
    redo: "Redo",
    new_partnership: "New partnership; on a network map: new actor",
    save: "Save at once",
    list: "Show shortcuts",
    in_rows: "In the exercise's rows of buttons (rings, strength, who knows whom) the arrows lead from button to button. On a network map they lead to neighbours, 0 to 4 choose a ring, Alt and an arrow move, and Delete deletes.",
    single: "Use the shortcuts of one key: N, / and ?",
};
