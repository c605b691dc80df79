//! Words of what leaves for other programs: calendar, address book, spreadsheet.

use super::{
    Label, Lang,
    evaluation::round_title,
    format::{da, en},
    text,
};
use crate::{
    agreement::About,
    content::number_of,
    domain::AskDirection,
    outward::{CalendarWords, Dated, ListWords, Purpose},
};

pub struct Outward {
    /// On a button.
    pub to_calendar: &'static str,
    /// In the name of a file.
    pub calendar: &'static str,
    pub no_dates: &'static str,
    /// At a meeting.
    pub no_day: &'static str,
    /// The file's name, how many dates, and how many that are cancelled.
    pub dates_saved: fn(&str, usize, usize) -> String,
    pub dated: CalendarWords,
    pub save_card: &'static str,
    pub save_cards: &'static str,
    pub cards: &'static str,
    pub cards_saved: fn(&str, usize) -> String,
    pub save_table: &'static str,
    /// The file's name, and from how many lines something was left out.
    pub table_saved: fn(&str, usize) -> String,
    pub listed: ListWords,
    pub unnamed: &'static str,
}

pub const DA: Outward = Outward {
    to_calendar: "Gem til kalenderen",
    calendar: "kalender",
    no_dates: "Ingen datoer til kalenderen endnu.",
    no_day: "Skriv en dato, så kan mødet komme i kalenderen.",
    dates_saved: |name, count, cancelled| {
        let told = match count {
            0 => None,
            1 => Some("kommer datoen i jeres kalender".to_owned()),
            count => Some(format!("kommer {} datoer i jeres kalender", da(count))),
        };
        let gone = match cancelled {
            0 => None,
            1 => Some("bliver 1 dato, der er slettet eller klaret, aflyst".to_owned()),
            count => {
                Some(format!("bliver {} datoer, der er slettet eller klaret, aflyst", da(count)))
            }
        };
        let told = [told, gone].into_iter().flatten().collect::<Vec<_>>().join(", og så ");
        format!("Gemt som {name}. Åbn filen, så {told}.")
    },
    dated: CalendarWords {
        summary: |dated| summary(dated, Lang::Da),
        description: |dated| description(dated, Lang::Da),
    },
    save_card: "Gem som visitkort",
    save_cards: "Gem alle som visitkort",
    cards: "visitkort",
    cards_saved: |name, count| match count {
        1 => format!("Gemt som {name}. Åbn filen, så kommer personen i jeres adressebog."),
        count => {
            format!(
                "Gemt som {name}. Åbn filen, så kommer {count} personer i jeres adressebog.",
                count = da(count)
            )
        }
    },
    save_table: "Gem som regneark",
    table_saved: |name, held| match held {
        0 => format!("Gemt som {name}"),
        1 => format!("Gemt som {name}. Det, der ikke må nævnes, er udeladt på 1 linje."),
        held => format!(
            "Gemt som {name}. Det, der ikke må nævnes, er udeladt på {held} linjer.",
            held = da(held)
        ),
    },
    listed: ListWords {
        partnerships: [
            "Partnerskab",
            "Status",
            "Fase",
            "Tovholder",
            "Afløser",
            "Partnere",
            "Næste skridt",
            "Frist",
            "Sidste kontakt",
            "Start",
            "Slut",
        ],
        partners: [
            "Partner",
            "Sektor",
            "Slags",
            "Hjemmeside",
            "Kontakt",
            "Stilling",
            "Telefon",
            "Mail",
            "Ring først til",
            "Er med i",
            "Sidste kontakt",
        ],
        status: |status| status.label(Lang::Da),
        phase: |phase| phase.label(Lang::Da),
        sector: |sector| sector.label(Lang::Da),
        line: |id| format!("{} {}", LINE.0, number_of(id)).trim_end().to_owned(),
        yes: "ja",
        unnamed: "[omtales ikke]",
    },
    unnamed: "[omtales ikke]",
};

pub const EN: Outward = Outward {
    to_calendar: "Save to calendar",
    calendar: "calendar",
    no_dates: "No dates for the calendar yet.",
    no_day: "Write a date, and the meeting can go into the calendar.",
    dates_saved: |name, count, cancelled| {
        let told = match count {
            0 => None,
            1 => Some("the date goes into your calendar".to_owned()),
            count => Some(format!("{} dates go into your calendar", en(count))),
        };
        let gone = match cancelled {
            0 => None,
            1 => Some("1 date that is deleted or done is cancelled".to_owned()),
            count => Some(format!("{} dates that are deleted or done are cancelled", en(count))),
        };
        let told = [told, gone].into_iter().flatten().collect::<Vec<_>>().join(", and ");
        format!("Saved as {name}. Open the file, and {told}.")
    },
    dated: CalendarWords {
        summary: |dated| summary(dated, Lang::En),
        description: |dated| description(dated, Lang::En),
    },
    save_card: "Save as a contact card",
    save_cards: "Save all as contact cards",
    cards: "contacts",
    cards_saved: |name, count| match count {
        1 => format!("Saved as {name}. Open the file, and the person goes into your address book."),
        count => {
            format!(
                "Saved as {name}. Open the file, and {count} people go into your address book.",
                count = en(count)
            )
        }
    },
    save_table: "Save as a spreadsheet",
    table_saved: |name, held| match held {
        0 => format!("Saved as {name}"),
        1 => format!("Saved as {name}. What is not to be named is left out of 1 line."),
        held => format!(
            "Saved as {name}. What is not to be named is left out of {held} lines.",
            held = en(held)
        ),
    },
    listed: ListWords {
        partnerships: [
            "Partnership",
            "Status",
            "Phase",
            "Lead",
            "Deputy",
            "Partners",
            "Next step",
            "Due",
            "Last contact",
            "Start",
            "End",
        ],
        partners: [
            "Partner",
            "Sector",
            "Kind",
            "Website",
            "Contact",
            "Job title",
            "Phone",
            "Email",
            "Call first",
            "Takes part in",
            "Last contact",
        ],
        status: |status| status.label(Lang::En),
        phase: |phase| phase.label(Lang::En),
        sector: |sector| sector.label(Lang::En),
        line: |id| format!("{} {}", LINE.1, number_of(id)).trim_end().to_owned(),
        yes: "yes",
        unnamed: "[not to be named]",
    },
    unnamed: "[not to be named]",
};

/// A line of the guide's checklist, before its number.
const LINE: (&str, &str) = ("Tjeklistens punkt", "Checklist item");

/// What it is, then whose: a month shows the first words only.
fn summary(dated: &Dated, lang: Lang) -> String {
    let name = name(dated, lang);
    // On one line, however it was written.
    let what = dated.what.split_whitespace().collect::<Vec<_>>().join(" ");
    let told = match &dated.purpose {
        Purpose::Task | Purpose::Line(_) if !what.is_empty() => what,
        Purpose::Line(line) => format!("{name} {}", number_of(line)).trim_end().to_owned(),
        Purpose::Round(kind) => {
            let title = round_title(&what, *kind, Some(&dated.home), lang);
            format!("{name}: {title}")
        }
        Purpose::Message | Purpose::Goal | Purpose::Ask(_) if !what.is_empty() => {
            format!("{name}: {what}")
        }
        _ => name.to_owned(),
    };
    // A program that knows no cancelled events shows the words.
    let told = match (dated.is_cancelled, lang) {
        (false, _) => told,
        (true, Lang::Da) => format!("Aflyst: {told}"),
        (true, Lang::En) => format!("Cancelled: {told}"),
    };
    match dated.home.is_empty() || told.contains(&dated.home) {
        true => told,
        false => format!("{told} · {}", dated.home),
    }
}

fn name(dated: &Dated, lang: Lang) -> &'static str {
    let [danish, english] = match &dated.purpose {
        Purpose::Meeting(Some(kind)) => return kind.label(lang),
        Purpose::Meeting(None) => return text(lang).meeting.meeting,
        Purpose::Task => ["Opgave", "Task"],
        Purpose::Line(_) => [LINE.0, LINE.1],
        Purpose::Risk => ["Se på en risiko", "Look at a risk"],
        Purpose::Message => ["Send besked", "Send a message"],
        Purpose::NextMeeting => ["Næste møde", "Next meeting"],
        Purpose::AgreementStart => ["Aftalen begynder", "The agreement begins"],
        Purpose::AgreementEnd => ["Aftalen slutter", "The agreement ends"],
        Purpose::AgreementNotice { .. } => ["Sidste dag for opsigelse", "Last day to give notice"],
        Purpose::PartnershipEnd => ["Partnerskabet slutter", "The partnership ends"],
        Purpose::Review => ["Evaluér samarbejdet", "Evaluate the partnership"],
        Purpose::Goal => ["Mål", "Goal"],
        Purpose::Ask(Some(AskDirection::Ask)) => ["Biblioteket får", "The library gets"],
        Purpose::Ask(Some(AskDirection::Offer)) => ["Biblioteket giver", "The library gives"],
        Purpose::Ask(None) => ["Aftalt bidrag", "Agreed contribution"],
        Purpose::Round(_) => ["Sidste dag for svar", "Last day to answer"],
        Purpose::Canvas => ["Se på strategien igen", "Look at the strategy again"],
    };
    match lang {
        Lang::Da => danish,
        Lang::En => english,
    }
}

fn description(dated: &Dated, lang: Lang) -> String {
    let can_be_done = match dated.purpose {
        Purpose::Task
        | Purpose::Line(_)
        | Purpose::Risk
        | Purpose::Message
        | Purpose::Goal
        | Purpose::Ask(_) => true,
        Purpose::Meeting(_)
        | Purpose::NextMeeting
        | Purpose::AgreementStart
        | Purpose::AgreementEnd
        | Purpose::AgreementNotice { .. }
        | Purpose::PartnershipEnd
        | Purpose::Review
        | Purpose::Round(_)
        | Purpose::Canvas => false,
    };
    match (dated.is_cancelled, can_be_done, lang) {
        (false, _, _) => {}
        (true, false, Lang::Da) => {
            return "Slettet eller uden dato i Makkerskab, eller partnerskabet er afsluttet."
                .into();
        }
        (true, false, Lang::En) => {
            return "Deleted or without a date in Makkerskab, or the partnership has ended.".into();
        }
        (true, true, Lang::Da) => {
            return "Klaret, droppet, slettet eller uden dato i Makkerskab, eller partnerskabet er afsluttet.".into();
        }
        (true, true, Lang::En) => {
            return "Done, dropped, deleted or without a date in Makkerskab, or the partnership has ended.".into();
        }
    }
    let about = text(lang).agreement.reminders.about;
    let told = match dated.purpose {
        Purpose::AgreementEnd => about(About::End, dated.day),
        Purpose::AgreementNotice { end } => about(About::Notice { end }, dated.day),
        _ => String::new(),
    };
    let [chair, owner, time, again] = match lang {
        Lang::Da => [
            "Mødeleder",
            "Ansvarlig",
            "Tidspunkt",
            "Fra Makkerskab. Bliver datoen en anden, så gem filen igen.",
        ],
        Lang::En => [
            "Chair",
            "Responsible",
            "Time",
            "From Makkerskab. If the date changes, save the file again.",
        ],
    };
    let is_meeting = matches!(dated.purpose, Purpose::Meeting(_));
    let role = if is_meeting { chair } else { owner };
    let fact = |name: &str, value: &str| match value.trim() {
        "" => String::new(),
        value => format!("{name}: {value}"),
    };
    let facts = [told, fact(time, &dated.time), fact(role, &dated.who)];
    let points = dated.points.iter().map(|point| point.trim()).filter(|point| !point.is_empty());
    let points = points.enumerate().map(|(place, point)| format!("{}. {point}", place + 1));
    let parts = facts.into_iter().chain(points).chain([again.to_owned()]);
    parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n")
}
