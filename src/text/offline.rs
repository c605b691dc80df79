//! Words on working without the net, on new versions, and on installing.
//!
//! Invariant: says "ready" only of what is ready.

pub struct Offline {
    pub ready: &'static str,
    pub coming: &'static str,
    pub missing: &'static str,
    pub unable: &'static str,
    pub unasked: &'static str,
    pub is_ready: &'static str,
    pub update: &'static str,
    pub update_now: &'static str,
    pub asking: &'static str,
    pub unsaved: &'static str,
    /// What stands in the way, in a sentence.
    pub unsaved_why: &'static str,
    pub install: &'static str,
}

pub const DA: Offline = Offline {
    ready: "Klar til brug uden net",
    coming: "Henter det sidste, så Makkerskab også virker uden net.",
    missing: "Ikke klar til brug uden net: ikke alle filer kom frem. Der bliver prøvet igen, næste gang siden åbnes med net.",
    unable: "Denne browser kan ikke gemme Makkerskab til brug uden net. Det kan være et privat vindue, en gammel browser eller en adresse uden https. Med net virker alt.",
    unasked: "Denne version er under udvikling og bliver ikke gemt til brug uden net.",
    is_ready: "Klar til brug uden net. Hele Makkerskab ligger i denne browser.",
    update: "Ny version klar",
    update_now: "Gem og genindlæs",
    asking: "Gemmer i alle faner …",
    unsaved: "Den nye version venter",
    unsaved_why: "I en af fanerne står noget, der ikke er gemt eller kun er halvt skrevet. Gør det færdigt, og prøv igen. Intet er genindlæst.",
    install: "Installér",
};

pub const EN: Offline = Offline {
    ready: "Ready for use offline",
    coming: "Fetching the last files, so that Makkerskab works offline too.",
    missing: "Not ready for use offline: some files did not arrive. It will be tried again the next time the page is opened online.",
    unable: "This browser cannot keep Makkerskab for use offline. It may be a private window, an old browser, or an address without https. Online everything works.",
    unasked: "This is a development build. It is not kept for use offline.",
    is_ready: "Ready for use offline. All of Makkerskab is in this browser.",
    update: "New version ready",
    update_now: "Save and reload",
    asking: "Saving in all tabs …",
    unsaved: "The new version is waiting",
    unsaved_why: "In one of the tabs something is not saved, or only half written. Finish it, and try again. Nothing has been reloaded.",
    install: "Install",
};
