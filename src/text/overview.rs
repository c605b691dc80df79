//! Words of the overview.

use crate::text::{
    Lang,
    format::{brief, capitalised, da, en},
};

pub struct Overview {
    pub title: &'static str,
    /// Weekday, date, week; things to do and how many of them are late; whose, where it is one person's.
    pub lead: fn(&str, String, u32, usize, usize, &str) -> String,
    pub todo: &'static str,
    /// Of the communication plans.
    pub meetings: &'static str,
    pub messages: &'static str,
    /// What was said by telephone and stands in no mail.
    pub calls: &'static str,
    /// Of agreements, by parties; so many of one.
    pub comments: &'static str,
    pub comments_wait: fn(usize) -> String,
    pub late: &'static str,
    pub today: &'static str,
    pub soon: &'static str,
    pub later: &'static str,
    pub undated: &'static str,
    pub nothing: &'static str,
    pub nothing_text: &'static str,
    /// The way to where it is written.
    pub next_of: fn(&str) -> String,
    /// So many open steps of partnerships that have ended.
    pub left: fn(usize) -> String,
    pub nobody: &'static str,
    /// Whose tasks are shown.
    pub whose: &'static str,
    pub everybody: &'static str,
    pub only: fn(&str) -> String,
    /// A line of the checklist, with its number where it has one.
    pub line: fn(&str) -> String,
    pub risk: &'static str,
    /// The day that was agreed on for it has come.
    pub review: &'static str,
    /// Whose answer is waited for, where that is written, and since how many days.
    pub awaits_yes: fn(&str, i64) -> String,
    pub more: fn(usize) -> String,
    pub silent: &'static str,
    /// Who has not been heard, and for how many days.
    pub silent_for: fn(&str, i64) -> String,
    /// Where no partner is to be named.
    pub quiet_for: fn(i64) -> String,
    pub never_met: &'static str,
    /// Somebody tried, and reached nobody.
    pub never_reached: &'static str,
    /// When that was, the last time.
    pub tried: fn(&str) -> String,
    /// `is_any`: there is a partnership that somebody expects to hear about.
    pub nobody_silent: fn(is_any: bool) -> &'static str,
    pub log_contact: &'static str,
    pub see_all: fn(usize) -> String,
    pub copy: &'static str,
    pub copy_never: &'static str,
    pub copy_days: fn(i64) -> String,
    /// The clock was set back since.
    pub copy_ahead: fn(day: &str) -> String,
    pub copy_changed: fn(usize) -> String,
    pub copy_save: &'static str,
    pub numbers: &'static str,
    pub to_year: &'static str,
    pub to_board: &'static str,
    pub going: fn(usize) -> &'static str,
    pub partners: fn(usize) -> &'static str,
    pub ends_soon: &'static str,
    pub on_one_person: &'static str,
    pub disputed: fn(usize) -> &'static str,
    pub over_capacity: &'static str,
    pub see_them: &'static str,
    pub by_status: &'static str,
    pub latest: &'static str,
    pub no_log: &'static str,
}

pub const DA: Overview = Overview {
    title: "Overblik",
    lead: |weekday, date, week, count, late, who| {
        let on = if who.is_empty() { String::new() } else { format!(" på {who}") };
        let count_said = da(count);
        let waiting = match (count, late) {
            (0, _) if who.is_empty() => "Intet venter på jer.".to_owned(),
            (0, _) => format!("Intet venter{on}."),
            (1, 0) => format!("1 ting venter{on}."),
            (1, _) => format!("1 ting venter{on}, og den skulle have været gjort."),
            (_, 0) => format!("{count_said} ting venter{on}."),
            (count, late) if late == count => {
                format!("{count_said} ting venter{on}, og de skulle alle have været gjort.")
            }
            (_, late) => format!(
                "{count_said} ting venter{on}, og {late} af dem skulle have været gjort.",
                late = da(late)
            ),
        };
        format!("{} {date}, uge {week}. {waiting}", capitalised(weekday))
    },
    todo: "Det skal I gøre",
    meetings: "Møder",
    messages: "Beskeder, der skal ud",
    calls: "Telefonaftaler, der ikke er bekræftet på mail",
    comments: "Kommentarer til aftaler",
    comments_wait: |count| {
        format!("{} venter på svar", Lang::Da.counted(count, ["kommentar", "kommentarer"]))
    },
    late: "Over fristen",
    today: "I dag",
    soon: "De næste syv dage",
    later: "Senere",
    undated: "Uden dato",
    nothing: "Intet på listen",
    nothing_text: "Skriv et næste skridt på et partnerskab, så står det her, når tiden kommer.",
    next_of: |title| format!("Næste skridt for {}", brief(title)),
    left: |count| match count {
        1 => "1 åbent skridt i samarbejder, der er slut:".into(),
        count => format!("{} åbne skridt i samarbejder, der er slut:", da(count)),
    },
    nobody: "Ingen står for det endnu",
    whose: "Opgaver for",
    everybody: "Alle",
    only: |name| format!("Kun {name}"),
    line: |number| format!("Tjekliste {number}").trim_end().to_owned(),
    risk: "Risiko",
    review: "Evaluér samarbejdet, som aftalt",
    awaits_yes: |who, days| {
        let days = match days {
            1 => "1 dag".to_owned(),
            days => format!("{days} dage"),
        };
        match who {
            "" => format!("Venter på et ja i {days}"),
            who => format!("Venter på et ja fra {who} i {days}", who = brief(who)),
        }
    },
    more: |count| format!("Vis {count} til", count = da(count)),
    silent: "Stille for længe",
    silent_for: |partner, days| {
        format!(
            "Ingen kontakt om dette samarbejde i {days} dage ({partner}). En hilsen på to linjer er nok."
        )
    },
    quiet_for: |days| format!("Ingen kontakt i {days} dage. En hilsen på to linjer er nok."),
    never_met: "Ingen kontakt endnu. Hvem ringer I til først?",
    never_reached: "I har ikke fået fat i nogen endnu.",
    tried: |day| format!("Sidste forsøg: {day}."),
    nobody_silent: |is_any| match is_any {
        true => "Alle har hørt fra jer, som aftalt.",
        false => "Ingen partnerskaber er så langt, at nogen venter på at høre fra jer.",
    },
    log_contact: "Skriv i loggen",
    see_all: |count| format!("Se alle {count}", count = da(count)),
    copy: "Sikkerhedskopi",
    copy_never: "I har ikke gemt en sikkerhedskopi endnu. Alt ligger kun i denne browser.",
    copy_ahead: |day| {
        format!(
            "Sidste sikkerhedskopi: {day}. Den dag er ikke kommet endnu, så computerens ur er stillet tilbage."
        )
    },
    copy_days: |days| match days {
        0 => "I gemte en sikkerhedskopi i dag.".into(),
        1 => "I gemte en sikkerhedskopi i går.".into(),
        days => format!("Det er {days} dage siden, I sidst gemte en sikkerhedskopi."),
    },
    copy_changed: |changed| match changed {
        0 => "Intet er ændret siden.".into(),
        1 => "1 ting er ændret siden.".into(),
        changed => format!("{} ting er ændret siden.", Lang::Da.changed(changed)),
    },
    copy_save: "Gem sikkerhedskopi",
    numbers: "Jeres partnerskaber i tal",
    to_year: "Året i tal",
    to_board: "Se tavlen",
    going: |_| "ikke afsluttet",
    partners: |count| if count == 1 { "partner" } else { "partnere" },
    ends_soon: "slutter inden 90 dage",
    on_one_person: "mangler tovholder eller afløser",
    disputed: |count| match count {
        1 => "sted, hvor I har skrevet noget forskelligt",
        _ => "steder, hvor I har skrevet noget forskelligt",
    },
    over_capacity: "Flere, end der er plads til",
    see_them: "Se dem",
    by_status: "Efter status",
    latest: "Nyt i loggen",
    no_log: "Ingen kontakt endnu. Hvem ringer I til først?",
};

pub const EN: Overview = Overview {
    title: "Overview",
    lead: |weekday, date, week, count, late, who| {
        let on = if who.is_empty() { String::new() } else { format!(" for {who}") };
        let count_said = en(count);
        let waiting = match (count, late) {
            (0, _) if who.is_empty() => "Nothing is waiting for you.".to_owned(),
            (0, _) => format!("Nothing is waiting{on}."),
            (1, 0) => format!("1 thing is waiting{on}."),
            (1, _) => format!("1 thing is waiting{on}, and it is past its date."),
            (_, 0) => format!("{count_said} things are waiting{on}."),
            (count, late) if late == count => {
                format!("{count_said} things are waiting{on}, all of them past their date.")
            }
            (_, 1) => {
                format!("{count_said} things are waiting{on}, and 1 of them is past its date.")
            }
            (_, late) => format!(
                "{count_said} things are waiting{on}, and {late} of them are past their date.",
                late = en(late)
            ),
        };
        format!("{weekday} {date}, week {week}. {waiting}")
    },
    todo: "What to do",
    meetings: "Meetings",
    messages: "Messages to send",
    calls: "Calls that no email has confirmed",
    comments: "Comments on agreements",
    comments_wait: |count| match count {
        1 => "1 comment waits for an answer".into(),
        count => format!("{} comments wait for an answer", en(count)),
    },
    late: "Past their date",
    today: "Today",
    soon: "The next seven days",
    later: "Later",
    undated: "Without a date",
    nothing: "Nothing on the list",
    nothing_text: "Write a next step on a partnership, and it stands here when its time comes.",
    next_of: |title| format!("Next step for {}", brief(title)),
    left: |count| match count {
        1 => "1 open step in partnerships that have ended:".into(),
        count => format!("{} open steps in partnerships that have ended:", en(count)),
    },
    whose: "Tasks for",
    everybody: "Everybody",
    only: |name| format!("Only {name}"),
    nobody: "No one is on it yet",
    line: |number| format!("Checklist {number}").trim_end().to_owned(),
    risk: "Risk",
    review: "Evaluate the partnership, as agreed",
    awaits_yes: |who, days| {
        let days = match days {
            1 => "1 day".to_owned(),
            days => format!("{days} days"),
        };
        match who {
            "" => format!("Waiting for a yes for {days}"),
            who => format!("Waiting for a yes from {who} for {days}", who = brief(who)),
        }
    },
    more: |count| format!("Show {count} more", count = en(count)),
    silent: "Silent too long",
    silent_for: |partner, days| {
        format!(
            "No contact about this partnership for {days} days ({partner}). Two friendly lines are enough."
        )
    },
    quiet_for: |days| format!("No contact for {days} days. Two friendly lines are enough."),
    never_met: "No contact yet. Whom do you call first?",
    never_reached: "You have not reached anybody yet.",
    tried: |day| format!("Last attempt: {day}."),
    nobody_silent: |is_any| match is_any {
        true => "Everybody has heard from you, as agreed.",
        false => "No partnership has come so far that anybody expects to hear from you.",
    },
    log_contact: "Write in the log",
    see_all: |count| format!("See all {count}", count = en(count)),
    copy: "Backup",
    copy_never: "You have not saved a backup yet. Everything is in this browser only.",
    copy_ahead: |day| {
        format!(
            "Last backup: {day}. That day has not come yet: the clock of this computer was set back."
        )
    },
    copy_days: |days| match days {
        0 => "You saved a backup today.".into(),
        1 => "You saved a backup yesterday.".into(),
        days => format!("It is {days} days since you last saved a backup."),
    },
    copy_changed: |changed| match changed {
        0 => "Nothing has changed since.".into(),
        1 => "1 thing has changed since.".into(),
        changed => format!("{} things have changed since.", Lang::En.changed(changed)),
    },
    copy_save: "Save a backup",
    numbers: "Your partnerships in numbers",
    to_year: "The year in numbers",
    to_board: "See the board",
    going: |_| "not ended",
    partners: |count| if count == 1 { "partner" } else { "partners" },
    ends_soon: "ending within 90 days",
    on_one_person: "without a lead or a deputy",
    disputed: |count| match count {
        1 => "place where you have written different things",
        _ => "places where you have written different things",
    },
    over_capacity: "More than there is room for",
    see_them: "See them",
    by_status: "By status",
    latest: "New in the log",
    no_log: "No contact yet. Whom do you call first?",
};
