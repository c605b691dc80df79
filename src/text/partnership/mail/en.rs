//! Mails to partners in English.

use super::{
    Lang, Mail, Next, about, asked as asked_in, filled, given, lead, named, next_of, or_missing,
    sentence,
};
use crate::{
    domain::{Ask, Day, MailTemplate, Meeting},
    workspace::mails::MailFacts,
};

pub const EN: Mail = Mail {
    offer: "Email on the same day",
    offer_text: "Write briefly what you talked about, while it is fresh. The text is ready.",
    write: "See the email",
    subject_label: "Subject",
    text_label: "Text of the email",
    hint: "Edit the text until it is yours. What stands in square brackets is missing.",
    copy: "Copy the text",
    copied: "The text is copied",
    open: "Open in email",
    mark_sent: "Mark as sent",
    logged: "Written in the log as sent today",
    sent: "The email is noted as sent",
    any: "Write an email",
    any_hint: "Thanks, a reminder, status, permission, a no: the text is ready to edit.",
    which: "Which email",
    whom: "To",
    nobody: "Nobody in particular",
    ask_permission: "Write an email about permission",
    tell_new_lead: "Write to the partner who is new",
    subject,
    said,
    dear: "Dear",
    regards: "Kind regards",
    fill: "fill in",
    first_name: "first name",
    your_name: "your name",
};

fn subject(template: MailTemplate, facts: &MailFacts) -> String {
    let (with, without): (fn(&str) -> String, &str) = match template {
        MailTemplate::FirstCall => (
            |title| format!("Thank you for talking to me about {title}"),
            "Thank you for talking to me",
        ),
        MailTemplate::LaterCall => {
            (|title| format!("What we talked about: {title}"), "What we talked about")
        }
        MailTemplate::Reminder => {
            (|title| format!("A friendly reminder about {title}"), "A friendly reminder")
        }
        MailTemplate::Permission => {
            (|title| format!("May we go on with {title}?"), "May we go on?")
        }
        MailTemplate::Decline => (|title| format!("Our answer about {title}"), "Our answer"),
        MailTemplate::AfterNo => (
            |title| format!("Thank you for your answer about {title}"),
            "Thank you for your answer",
        ),
        MailTemplate::Status => {
            (|title| format!("Status of {title}"), "Status of our work together")
        }
        MailTemplate::Thanks => {
            (|title| format!("Thank you for your part in {title}"), "Thank you for what you gave")
        }
        MailTemplate::Closing => {
            (|title| format!("Last meeting about {title}"), "Our last meeting")
        }
        MailTemplate::NewLead => {
            (|title| format!("A new lead for {title}"), "A new lead at the library")
        }
    };
    about(facts, with, without)
}

fn said(template: MailTemplate, facts: &MailFacts) -> Vec<String> {
    match template {
        MailTemplate::FirstCall => first_call(facts),
        MailTemplate::LaterCall => later_call(facts),
        MailTemplate::Reminder => reminder(facts),
        MailTemplate::Permission => permission(facts),
        MailTemplate::Decline => decline(facts),
        MailTemplate::AfterNo => after_no(facts),
        MailTemplate::Status => status(facts),
        MailTemplate::Thanks => thanks(facts),
        MailTemplate::Closing => closing(facts),
        MailTemplate::NewLead => new_lead(facts),
    }
}

fn first_call(facts: &MailFacts) -> Vec<String> {
    let talked = facts.talked.map_or_else(|| "just now".into(), day);
    let mut all = vec![
        format!(
            "Thank you for talking to me {talked}. In short: {} is working on {}. {}",
            library(facts),
            title(facts),
            purpose(facts),
        ),
        format!(
            "We would like to ask whether you would contribute {}. What it could mean for you: {}",
            fill(&asked(&facts.asks), "what you ask for"),
            sentence(&fill(&facts.benefit, "the partner's benefit in one sentence")),
        ),
        promise(facts, " to hear what you think"),
    ];
    all.extend(kept(facts));
    all
}

fn later_call(facts: &MailFacts) -> Vec<String> {
    let talked = facts.talked.map_or_else(|| "today".into(), day);
    let mut all = vec![
        format!("Thank you for talking to me {talked} about {}.", title(facts)),
        format!("This is how I understand it: {}", gap("what you agreed on")),
    ];
    let promised = asked(&facts.promised);
    let asks = asked(&facts.asks);
    all.extend(filled(&promised, |own| format!("You contribute {own}.")));
    all.extend(filled(&asks, |own| format!("We still hope for {own}.")));
    all.push(promise(facts, ""));
    all.push("If you remember anything differently, please write to me.".into());
    all.extend(kept(facts));
    all
}

fn reminder(facts: &MailFacts) -> Vec<String> {
    let since = facts.asked.map(|own| format!(" {}", day(own))).unwrap_or_default();
    vec![
        format!("I am coming back to what I asked you{since} about {}.", title(facts)),
        format!(
            "We would still like to hear whether you would contribute {}.",
            fill(&asked(&facts.asks), "what you ask for"),
        ),
        format!(
            "I know that you are busy. {} If another time suits you better, just reply to this email.",
            promise(facts, "")
        ),
        "If it is not for you, a short no is a help as well.".into(),
    ]
}

fn permission(facts: &MailFacts) -> Vec<String> {
    let place = match named(&facts.sites, "and") {
        sites if sites.is_empty() => "at your place".into(),
        sites => format!("at {sites}"),
    };
    let mut all = vec![
        format!(
            "{} would like to offer {} {place}. {}",
            library(facts),
            title(facts),
            purpose(facts)
        ),
        format!("It takes about {} of your staff's time.", gap("time, such as an hour a month")),
    ];
    let approved = named(&facts.approved, "and");
    all.extend(filled(&approved, |own| format!("It has already been approved by {own}.")));
    let on = match facts.next_approval.trim() {
        "" => "May we go on?".into(),
        next => format!("May we go on and talk to {next}?"),
    };
    all.push(format!("{on} And is there anybody else whom we should ask?"));
    all
}

fn decline(facts: &MailFacts) -> Vec<String> {
    vec![
        format!(
            "Thank you for talking to us about {} and for wanting to work with {}.",
            title(facts),
            library(facts)
        ),
        format!(
            "We have thought about it carefully, and our answer is no this time. {}",
            gap("the reason in one kind sentence")
        ),
        "The door is open. If you have a new idea, or things look different next year, please write to us."
            .into(),
    ]
}

fn after_no(facts: &MailFacts) -> Vec<String> {
    let when = facts.next.map(|own| format!("around {}", date(own))).unwrap_or_default();
    vec![
        format!("Thank you for your answer, and for the time that you gave {}.", title(facts)),
        "It is quite all right that it does not suit you now.".into(),
        format!(
            "May we ask again {}? If you would rather be left in peace, just say so.",
            fill(&when, "when, such as in the spring")
        ),
        "If you know of others whom it might suit, we would like to hear of them.".into(),
    ]
}

fn status(facts: &MailFacts) -> Vec<String> {
    let next = facts.meeting.as_ref().map(when).unwrap_or_default();
    let lines = [
        format!("Done: {}", fill(&facts.done.join("; "), "what has happened since last time")),
        format!("Under way: {}", fill(&facts.under_way.join("; "), "what you are working on")),
        format!("Problem: {}", gap("what is difficult, or “nothing”")),
        format!("We need: {}", fill(&asked(&facts.asks), "what you lack, or “nothing”")),
        format!("Next date: {}", fill(&next, "day, and what happens")),
    ];
    vec![
        format!("Here is the status of {} in five lines.", title(facts)),
        lines.map(|line| sentence(&line)).join("\n"),
        "If you would like to know more, write or call.".into(),
    ]
}

fn thanks(facts: &MailFacts) -> Vec<String> {
    let results = fill(&facts.results.join("; "), "what came of it");
    let mut all = vec![format!(
        "Thank you for your part in {}: {}. This is what it became: {}",
        title(facts),
        fill(&given(&facts.given, Lang::En, "and"), "what the partner gave"),
        sentence(&results)
    )];
    all.extend(filled(&facts.story, sentence));
    all.push("Thank you. It would not have happened without you.".into());
    all
}

fn closing(facts: &MailFacts) -> Vec<String> {
    let ends = match facts.ends {
        Some(own) => format!("ends {}", day(own)),
        None => "is coming to an end".into(),
    };
    let meeting = facts.last_meeting.as_ref().map(when).unwrap_or_default();
    let mut all = vec![
        format!("Our work together on {} {ends}.", title(facts)),
        format!(
            "We would like to hold a last meeting: {}. If that does not suit you, please suggest another day.",
            fill(&meeting, "day, time and place")
        ),
        "At the meeting we agree who carries it on, what becomes of materials, equipment and accounts, what citizens are told, and when we delete each other's contact details."
            .into(),
    ];
    let results = facts.results.join("; ");
    all.extend(filled(&results, |own| {
        format!("This is what we reached together: {}", sentence(own))
    }));
    all.push("Thank you for working with us.".into());
    all
}

fn new_lead(facts: &MailFacts) -> Vec<String> {
    vec![
        format!(
            "My name is {}, and I now lead {} at {}.",
            fill(&lead(facts), EN.your_name),
            title(facts),
            library(facts)
        ),
        "What we have agreed with you still holds.".into(),
        format!(
            "I would like to hear what goes well, and what I should watch out for. {}",
            promise(facts, "")
        ),
        format!("You can always call me on {}.", fill(&facts.lead_phone, "telephone")),
    ]
}

fn promise(facts: &MailFacts, after_call: &str) -> String {
    let next = fill(&facts.next.map(day).unwrap_or_default(), "day and time");
    match next_of(facts) {
        Next::Call => format!("I will call {next}{after_call}."),
        Next::Meet => format!("We will meet {next}."),
        Next::Other => format!("You will hear from me {next}."),
    }
}

/// Whoever is new is told that their name is kept.
fn kept(facts: &MailFacts) -> Option<String> {
    facts.to_inform.as_ref().map(|_| {
        "We keep your name and contact details in our list of partnerships for as long as we work together."
            .into()
    })
}

fn when(meeting: &Meeting) -> String {
    let hours = Lang::En.hours(&meeting.time);
    let parts = [meeting.at.map(date).unwrap_or_default(), hours, meeting.place.trim().into()];
    parts.into_iter().filter(|own| !own.is_empty()).collect::<Vec<_>>().join(", ")
}

fn day(day: Day) -> String {
    format!("on {}", date(day))
}

fn date(day: Day) -> String {
    format!("{} {}", Lang::En.weekday(day), Lang::En.long_date(day))
}

fn asked(asks: &[Ask]) -> String {
    asked_in(asks, Lang::En, "and")
}

fn title(facts: &MailFacts) -> String {
    format!("“{}”", fill(&facts.title, "title"))
}

fn library(facts: &MailFacts) -> String {
    fill(&facts.library, "name of the library")
}

fn purpose(facts: &MailFacts) -> String {
    sentence(&fill(&facts.purpose, "the purpose in one sentence"))
}

fn fill(value: &str, missing: &str) -> String {
    or_missing(value, EN.fill, missing)
}

fn gap(missing: &str) -> String {
    fill("", missing)
}
