//! Words of the page that shows every component in every state.

pub struct Components {
    pub title: &'static str,
    pub lead: &'static str,
    pub buttons: &'static str,
    pub disabled: &'static str,
    pub tags: &'static str,
    pub notices: &'static str,
    pub fields: &'static str,
    pub empty: &'static str,
    pub long: &'static str,
    pub sample: &'static str,
}

pub const DA: Components = Components {
    title: "Komponenter",
    lead: "Alle byggesten i alle tilstande. Siden er til dem, der bygger videre.",
    buttons: "Knapper",
    disabled: "Kan ikke bruges nu",
    tags: "Mærker",
    notices: "Beskeder",
    fields: "Felter",
    empty: "Tomt",
    long: "Et meget langt navn på en samarbejdspartner i Sammenslutningen af Boligforeningsbestyrelsesmedlemmer i Storkøbenhavn og Nordsjælland",
    sample: "Her står, hvad der skete, og hvad I kan gøre.",
};

pub const EN: Components = Components {
    title: "Components",
    lead: "Every building block in every state. The page is for those who build on.",
    buttons: "Buttons",
    disabled: "Cannot be used now",
    tags: "Tags",
    notices: "Notices",
    fields: "Fields",
    empty: "Empty",
    long: "A very long name of a partner in the Association of Housing Society Board Members of Greater Copenhagen and North Zealand",
    sample: "This says what happened and what you can do.",
};
