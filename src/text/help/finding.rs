//! What there is beside the records themselves, and where.

use super::{Block, Section};

pub const DA: Section = Section {
    id: "finding",
    title: "Hvor finder vi det?",
    blocks: &[Block::Cases(&[
        (
            "Hvad guiden siger om vores partnerskab",
            "Fanen »Tjekliste« på partnerskabet. Mange punkter bliver sat til »Klaret« ud fra det, I har skrevet, og der står hvorfor.",
        ),
        (
            "Et møde, fra dagsorden til referat",
            "Fanen »Møder«. »Vis på storskærm« viser det for alle i rummet.",
        ),
        (
            "Hvordan det går",
            "Fanen »Evaluering«. Alle svarer hver for sig: her, på papir eller i en fil, der sendes med mail.",
        ),
        ("Hvad vi skal sige nej til, og hvor tung aftalen skal være", "Fanen »Valg og risici«."),
        (
            "Når en anden bliver tovholder",
            "Skriv den nye tovholder på partnerskabet. Så bliver det åbne arbejde, der står på den forrige, tilbudt den nye.",
        ),
        (
            "Når det begynder igen",
            "»Begynd igen« ved status. Den gamle periode bliver gemt for sig.",
        ),
        (
            "To partnere, der er den samme",
            "Partnerens side spørger og samler dem med ét tryk, der kan fortrydes.",
        ),
        (
            "Året i tal",
            "Linket »Året i tal« på overblikket: hvad I har begyndt, holdt og afsluttet, på ét ark.",
        ),
        (
            "En fil, som kun modtageren kan åbne",
            "»Gem låst med adgangsord« under Filer. Fem ord låser den op: sig dem i telefonen.",
        ),
        (
            "En fil, der bliver gemt i igen og igen",
            "»Opret en fast fil« under Filer, dér hvor browseren kan det.",
        ),
        ("To svar på det samme", "De står øverst under Filer, til I vælger."),
    ])],
};

pub const EN: Section = Section {
    id: "finding",
    title: "Where do I find it?",
    blocks: &[Block::Cases(&[
        (
            "What the guide says about our partnership",
            "The tab “Checklist” on the partnership. Many items are set to “Done” by what you have written, and the page says why.",
        ),
        (
            "A meeting, from agenda to minutes",
            "The tab “Meetings”. “Show on a big screen” shows it to all in the room.",
        ),
        (
            "How it is going",
            "The tab “Evaluation”. Everybody answers alone: here, on paper, or in a file that is sent by email.",
        ),
        (
            "What to say no to, and how heavy the agreement should be",
            "The tab “Choices and risks”.",
        ),
        (
            "When somebody else takes the lead",
            "Write the new lead on the partnership. The open work of the one before is then offered to the new one.",
        ),
        (
            "When it begins again",
            "“Begin again” beside the status. The old period is kept by itself.",
        ),
        (
            "Two partners that are the same",
            "The partner's page asks, and joins them with one press that can be undone.",
        ),
        (
            "The year in numbers",
            "The link “The year in numbers” on the overview: what you have begun, held and ended, on one sheet.",
        ),
        (
            "A file that only the receiver can open",
            "“Save locked with a passphrase” under Files. Five words unlock it: tell them by telephone.",
        ),
        (
            "A file that is saved to again and again",
            "“Create a fixed file” under Files, where the browser can.",
        ),
        ("Two answers to the same question", "They stand at the top of Files until you choose."),
    ])],
};
