//! How a network map is used, and which keys it has.

use super::{Block, Section};

pub const DA: Section = Section {
    id: "maps",
    title: "Netværkskort",
    blocks: &[
        Block::Text(
            "Et kort viser, hvem I kender, hvor tæt I er, og hvem der mangler. Tegn det i fællesskab med øvelsen, der tager 20 til 120 minutter, eller fyld et tomt kort ud, når det passer. Det samme kort kan ses som ringe, som net, efter magt og interesse, som skema over hvem der kender hvem, som kæde af tilladelser og som tabel.",
        ),
        Block::Cases(&[
            (
                "Skriv aktører",
                "Skriv et navn, og tryk Enter. Mange på én gang: indsæt en liste med et navn på hver linje, eller hent den fra et regneark. Hedder aktøren det samme som en partner, er det den partner.",
            ),
            (
                "Ret en aktør eller en forbindelse",
                "Tryk på aktøren. Alt, der kan trækkes med musen, kan også vælges her. Tryk »Ret« ved en forbindelse for at sige, hvilken slags forbindelse det er, i hvilken retning, hvor stærkt og i hvilken stemning.",
            ),
            (
                "Fremhæv og farv",
                "Søg, filtrér, og vælg, hvad farve og størrelse betyder. Et bogstav, et tal eller et tegn siger altid det samme som farven.",
            ),
            (
                "Gem som billede",
                "Under »Gem og del«: det, der står på skærmen, på A4, A3 eller en plakat. Navne, der ikke må nævnes, er taget ud; i fri tekst kun, hvor navnet er skrevet helt ud.",
            ),
        ]),
        Block::Cases(&[
            ("Tab", "Ind på tegningen med ét tryk og ud igen med ét."),
            (
                "Pil",
                "Til nærmeste nabo i den retning. Er tegningen forstørret, følger udsnittet med.",
            ),
            ("Enter eller mellemrum", "Åbner aktøren."),
            ("0 til 4", "Sætter aktøren i en ring, fra midten og ud. 4 er udenfor."),
            (
                "Alt og pil",
                "Flytter aktøren. I nettet bliver den sat fast dér; slip den igen med knappen hos aktøren.",
            ),
            ("Delete", "Sletter aktøren. Ctrl+Z fortryder."),
            ("+ og -", "Gør tegningen større og mindre. Home viser hele kortet."),
        ]),
    ],
};

pub const EN: Section = Section {
    id: "maps",
    title: "Network maps",
    blocks: &[
        Block::Text(
            "A map shows whom you know, how close you are, and who is missing. Draw it together with the exercise in 20 to 120 minutes, or fill in an empty map whenever it suits you. The same map can be seen as rings, as a network, by power and interest, as a grid of who knows whom, as a chain of approvals and as a table.",
        ),
        Block::Cases(&[
            (
                "Write down actors",
                "Type a name and press Enter. Many at once: paste a list with one name to a line, or bring it in from a spreadsheet. An actor that is called the same as a partner is that partner.",
            ),
            (
                "Change an actor or a tie",
                "Press the actor. Everything that can be dragged with a mouse can be chosen here as well. Press “Edit” beside a tie to say which kind of tie it is, in which direction, how strongly and in what mood.",
            ),
            (
                "Highlight and colour",
                "Search, filter, and choose what colour and size stand for. A letter, a number or a sign always says the same as the colour.",
            ),
            (
                "Save as a picture",
                "Under “Save and share”: what stands on the screen, on A4, A3 or a poster. Names that must not be mentioned are taken out; in free text only where the name is written in full.",
            ),
        ]),
        Block::Cases(&[
            ("Tab", "Into the drawing with one press, and out again with one."),
            (
                "Arrow",
                "To the nearest neighbour that way. If the drawing is enlarged, what is seen follows.",
            ),
            ("Enter or space", "Opens the actor."),
            ("0 to 4", "Puts the actor in a ring, from the middle outwards. 4 is outside."),
            (
                "Alt and arrow",
                "Moves the actor. In the network it is pinned there; let it go again with the button beside the actor.",
            ),
            ("Delete", "Deletes the actor. Ctrl+Z undoes it."),
            ("+ and -", "Make the drawing larger and smaller. Home shows the whole map."),
        ]),
    ],
};
