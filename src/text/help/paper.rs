//! The agreement and all that leaves as paper: what people look for by name.

use super::{Block, Section};

pub const DA: Section = Section {
    id: "paper",
    title: "Aftale, mail og papir",
    blocks: &[Block::Cases(&[
        (
            "Udskriv, eller gem som PDF",
            "Tryk Ctrl+P på en hvilken som helst side, eller »Udskriv« dér, hvor det står. Vil I have en PDF, så vælg den som printer. Tomme ark til at skrive på i hånden ligger i guiden under »Ark til udskrift«.",
        ),
        (
            "Aftalen som Word",
            "Åbn partnerskabet, og vælg »Aftale«. Når I har svaret, står »Gem som Word« under »Send og gem«, sammen med udskrift, mail og webside.",
        ),
        (
            "Versioner og kommentarer",
            "Under »Versioner« på aftalen gemmer I en version, når I sender teksten, og kan senere se, hvad der er ændret. Skriv det, den anden part siger til et punkt, som en kommentar, og tryk »Markér som løst«, når I er enige.",
        ),
        (
            "Forlæng aftalen",
            "Ret datoen for, hvornår den slutter, og send den nye tekst. Skal der en ny aftale til, så tryk »Lav en ny aftale ud fra denne«: den får de samme svar, og I skriver de nye datoer.",
        ),
        (
            "Skriv under",
            "Det sker uden for Makkerskab: på papir eller med kommunens løsning til digital underskrift. Sæt så aftalen til »Underskrevet« her. Teksten bliver gemt som en version. Den underskrevne aftale hører til i kommunens journal.",
        ),
        (
            "Databehandleraftale",
            "Aftalens punkt om personoplysninger spørger, om en part behandler oplysninger for en anden, og henviser så til databehandleraftalen med dato og journalnummer. Selve databehandleraftalen er kommunens egen skabelon og underskrives for sig: spørg databeskyttelsesrådgiveren.",
        ),
        (
            "Mail, der er skrevet for jer",
            "Skriv et opkald, hvor I fik fat i nogen, i partnerskabets log, så ligger en mail om samtalen klar under »Se mailen«, og siden under »Mail samme dag« i loggen. Andre mails ligger klar i loggen under »Skriv en mail«: rykker, tilladelse, nej tak, status, tak, sidste møde og ny tovholder. Et mødes dagsorden og referat sendes fra mødets egen side.",
        ),
    ])],
};

pub const EN: Section = Section {
    id: "paper",
    title: "Agreement, email and paper",
    blocks: &[Block::Cases(&[
        (
            "Print, or save as PDF",
            "Press Ctrl+P on any page, or “Print” where it is offered. For a PDF, choose that as the printer. Blank sheets to fill in by hand are in the guide under “Sheets to print”.",
        ),
        (
            "The agreement as Word",
            "Open the partnership and choose “Agreement”. Once you have answered, “Save as Word” is under “Send and save”, beside print, email and web page.",
        ),
        (
            "Versions and comments",
            "Under “Versions” in the agreement you keep a version when you send the text, and can see later what has changed. Write what the other party says about a section as a comment on it, and press “Mark as settled” once you agree.",
        ),
        (
            "Extend the agreement",
            "Correct the day on which it ends, and send the new text. If it takes a new agreement, press “Make a new agreement from this one”: it gets the same answers, and you write the new dates.",
        ),
        (
            "Sign",
            "That happens outside Makkerskab: on paper, or with the municipality's service for digital signatures. Then set the agreement to “Signed” here. The text is kept as a version. The signed agreement belongs in the municipality's records.",
        ),
        (
            "Data processing agreement",
            "The agreement's section on personal data asks whether one party processes data for another, and then refers to the data processing agreement by its date and records reference. The data processing agreement itself is the municipality's own template and is signed separately: ask the data protection officer.",
        ),
        (
            "Emails that are written for you",
            "Write a call in which you reached somebody into the partnership's log, and an email about it is ready under “See the email”, and later in the log. Other emails are ready in the log under “Write an email”: a reminder, permission, a no, status, thanks, the last meeting and a new lead. A meeting's agenda and minutes are emailed from the meeting's own page.",
        ),
    ])],
};
