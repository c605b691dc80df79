//! Minutes as a mail: three headings, so that nobody has to look for what was agreed. The agenda
//! goes out in the same form beforehand.

use super::super::{Label, Lang};
use crate::workspace::meetings::{Minutes, Task};

pub fn subject_da(minutes: &Minutes) -> String {
    subject(minutes, DA.minutes, None, Lang::Da)
}

pub fn subject_en(minutes: &Minutes) -> String {
    subject(minutes, EN.minutes, None, Lang::En)
}

pub fn agenda_subject_da(minutes: &Minutes) -> String {
    subject(minutes, DA.agenda, None, Lang::Da)
}

pub fn agenda_subject_en(minutes: &Minutes) -> String {
    subject(minutes, EN.agenda, None, Lang::En)
}

/// `Referat: Statusmøde · Læs for mig · 24.11.2026`, as far as it is known.
fn subject(minutes: &Minutes, name: &str, kind: Option<String>, lang: Lang) -> String {
    let title = Some(minutes.title.clone()).filter(|title| !title.trim().is_empty());
    let day = minutes.at.map(|day| lang.with_hours(lang.date(day), &minutes.time));
    let parts: Vec<String> = [kind, title, day].into_iter().flatten().collect();
    match parts.is_empty() {
        true => name.to_owned(),
        false => format!("{name}: {}", parts.join(" · ")),
    }
}

struct Words {
    minutes: &'static str,
    agenda: &'static str,
    present: &'static str,
    place: &'static str,
    decisions: &'static str,
    open_points: &'static str,
    tasks: &'static str,
    said: &'static str,
    none: &'static str,
    next: &'static str,
    led_by: &'static str,
    written_by: &'static str,
}

const DA: Words = Words {
    minutes: "Referat",
    agenda: "Dagsorden",
    present: "Til stede",
    place: "Sted",
    decisions: "Beslutninger",
    open_points: "Åbne punkter",
    tasks: "Opgaver",
    said: "Sagt på mødet",
    none: "Ingen",
    next: "Næste møde",
    led_by: "Mødeleder",
    written_by: "Referent",
};

const EN: Words = Words {
    minutes: "Minutes",
    agenda: "Agenda",
    present: "Present",
    place: "Place",
    decisions: "Decisions",
    open_points: "Open points",
    tasks: "Tasks",
    said: "Said at the meeting",
    none: "None",
    next: "Next meeting",
    led_by: "Chair",
    written_by: "Minute taker",
};

pub fn body_da(minutes: &Minutes) -> String {
    body(minutes, &DA, Lang::Da)
}

pub fn body_en(minutes: &Minutes) -> String {
    body(minutes, &EN, Lang::En)
}

pub fn agenda_da(minutes: &Minutes) -> String {
    agenda(minutes, &DA, Lang::Da)
}

pub fn agenda_en(minutes: &Minutes) -> String {
    agenda(minutes, &EN, Lang::En)
}

/// What those who come read beforehand: when, where, and the points in their order.
fn agenda(minutes: &Minutes, words: &Words, lang: Lang) -> String {
    let mut head = vec![kind(minutes, lang)];
    head.extend(when(minutes, lang));
    let mut head = vec![head.join(" · ")];
    let facts = [
        (words.place, &minutes.place),
        (words.led_by, &minutes.chair),
        (words.written_by, &minutes.record_keeper),
    ];
    let facts = facts.into_iter().filter(|(_, value)| !value.trim().is_empty());
    head.extend(facts.map(|(name, value)| format!("{name}: {value}")));
    [head.join("\n"), points(words, minutes)].join("\n\n")
}

/// `tirsdag 24. nov. 2026 kl. 13.00`, as far as it is known.
pub fn when(minutes: &Minutes, lang: Lang) -> Option<String> {
    let day = minutes.at.map(|day| format!("{} {}", lang.weekday(day), lang.long_date(day)));
    let told = lang.with_hours(day.unwrap_or_default(), &minutes.time);
    (!told.is_empty()).then_some(told)
}

fn points(words: &Words, minutes: &Minutes) -> String {
    let points = minutes.agenda.iter().zip(1..).map(|(point, number)| format!("{number}. {point}"));
    std::iter::once(words.agenda.to_uppercase()).chain(points).collect::<Vec<_>>().join("\n")
}

fn body(minutes: &Minutes, words: &Words, lang: Lang) -> String {
    let mut head = vec![subject(minutes, words.minutes, Some(kind(minutes, lang)), lang)];
    let mut fact = |name: &str, value: String| {
        if !value.trim().is_empty() {
            head.push(format!("{name}: {value}"));
        }
    };
    fact(words.place, minutes.place.clone());
    fact(words.present, minutes.attendees.join("; "));
    fact(words.led_by, minutes.chair.clone());
    fact(words.written_by, minutes.record_keeper.clone());
    let tasks: Vec<String> = minutes
        .tasks
        .iter()
        .map(|task| format!("{} ({})", task.text, by_whom(task, lang)))
        .chain(minutes.task_answers.iter().cloned())
        .collect();
    let mut parts = vec![head.join("\n")];
    if !minutes.agenda.is_empty() {
        parts.push(points(words, minutes));
    }
    parts.extend([
        section(words.decisions, &minutes.decisions, words.none),
        section(words.open_points, &minutes.open_points, words.none),
        section(words.tasks, &tasks, words.none),
    ]);
    if !minutes.said.is_empty() {
        parts.push(section(words.said, &minutes.said, words.none));
    }
    let next = minutes
        .next_at
        .map(|day| format!("{}: {} {}", words.next, lang.weekday(day), lang.long_date(day)));
    parts.extend(next);
    parts.join("\n\n")
}

fn section(title: &str, lines: &[String], none: &str) -> String {
    let mut section = vec![title.to_uppercase()];
    match lines {
        [] => section.push(none.into()),
        lines => section.extend(lines.iter().map(|line| format!("- {line}"))),
    }
    section.join("\n")
}

fn kind(minutes: &Minutes, lang: Lang) -> String {
    let other = match lang {
        Lang::Da => "Møde",
        Lang::En => "Meeting",
    };
    minutes.meeting_kind.map_or(other, |kind| kind.label(lang)).into()
}

pub fn by_whom(task: &Task, lang: Lang) -> String {
    let (nobody, never) = match lang {
        Lang::Da => ("ingen har den endnu", "ingen dato"),
        Lang::En => ("nobody yet", "no date"),
    };
    let owner = match task.owner.trim() {
        "" => nobody,
        owner => owner,
    };
    let due = task.due.map_or_else(|| never.into(), |day| lang.date(day));
    format!("{owner}, {due}")
}

/// The meeting in the log: what it was, and what was decided.
pub fn log(minutes: &Minutes, lang: Lang) -> String {
    let mut lines = vec![lang.with_hours(kind(minutes, lang), &minutes.time)];
    lines.extend(minutes.decisions.iter().cloned());
    lines.join("\n")
}
