//! The page of one partnership in English.

use super::{
    super::{Lang, brief, format::en},
    Actions, Approvals, Head, Log, Next, Partnership, Phases, Print, Record, dotted, ended,
    ended_sentence, gift, left, mail,
};
use crate::{
    domain::{Origin, Phase},
    guide::Behind,
    workspace::{approvals::Hold, offer::Deed, timeline::Came},
};

pub const EN: Partnership = Partnership {
    head: Head {
        tabs: "Parts of the partnership",
        record_tab: "Record",
        log_tab: "Log",
        approvals_tab: "Approvals",
        late: " overdue",
        title: "Title",
        edit_title: "Edit the title",
        log_call: "Write in the log",
        with_partners: |names| match names {
            [] => "No partner yet".into(),
            [one] => one.clone(),
            [one, other] => format!("{one} and {other}"),
            [one, rest @ ..] => format!("{one} and {} others", rest.len()),
        },
        contacts: |count| match count {
            1 => "1 contact".into(),
            count => format!("{count} contacts"),
        },
        led_by: |owner| match owner.trim() {
            "" => "No lead yet".into(),
            owner => format!("Led by {owner}"),
        },
        on_track: |track| format!("Track: {track}"),
        deleted_text: "Everything that belonged to it is there too. You can bring it all back.",
        offer: |deed| match deed {
            Deed::Talked => "You have talked.",
            Deed::Met => "You have met.",
            Deed::Agreed => "The agreement is in place.",
        },
        take: |status| format!("Set status to {status}"),
        leave: "Leave it",
        taken: |status| format!("Status is set to {status}"),
        left: |status| format!("Status is still {status}"),
    },
    phases: Phases {
        label: "Phases",
        none: "No phase chosen yet",
        choose: "Choose the phase you are in. You can always go forward or back.",
        choose_one: "Choose a phase",
        of: |phase, step, name| format!("Phase {phase} of 12, step {step}: {name}"),
        since: |day| format!(", since {day}"),
        behind: |state| match state {
            Behind::Done => "done".into(),
            Behind::Left { open } | Behind::Begun { open } => format!("{} missing", lines_en(open)),
            Behind::Skipped { open: Some(open @ 1..) } => {
                format!("skipped, {} missing", lines_en(open))
            }
            Behind::Skipped { .. } => "skipped".into(),
            Behind::Passed => "behind you".into(),
        },
        left: |phases| {
            left(phases, ["Has open items", "Skipped", "skipped"], |open| format!("{open} in all."))
        },
        now: "now",
        ahead: "ahead",
        ended_here: "it ended here",
        entered: |phase, status| format!("Phase: {phase}. Status: {status}"),
        intro: intro_en,
        ended: |status, day, reason| ended(status, day, reason),
    },
    next: Next {
        title: "Next step",
        done: "Done",
        finished: |text| format!("Done: {text}", text = brief(text)),
        put_off: |days| match days {
            5 => "Put off a week".into(),
            days => format!("Put off {days} working days"),
        },
        put_off_to: |day| format!("Put off to {day}"),
        meta: |owner, origin| {
            let from = match origin {
                Some(Origin::Log) => "from the log",
                Some(Origin::Meeting) => "from a meeting",
                Some(Origin::Evaluation) => "from the evaluation",
                Some(Origin::Risk) => "from a risk",
                Some(Origin::Checklist) => "from the checklist",
                Some(Origin::Manual) | None => "",
            };
            let owner = if owner.trim().is_empty() { "No one is on it yet" } else { owner };
            dotted(&[owner, from])
        },
        invite: "What is the next step?",
        invite_text: "One thing and a date will do. Then everybody knows what happens.",
        over: "Nothing is waiting here",
        over_text: "The partnership is over. If something comes up after all, write it here.",
        left: |count| match count {
            1 => "1 open step is left".into(),
            count => format!("{} open steps are left", en(count)),
        },
        left_text: |count| match count {
            1 => {
                "It stood open when the partnership ended, and is not on the overview until you have chosen."
            }
            _ => {
                "They stood open when the partnership ended, and are not on the overview until you have chosen."
            }
        },
        drop: |count| if count == 1 { "Drop it" } else { "Drop them" },
        keep: |count| if count == 1 { "Keep it" } else { "Keep them" },
        dropped: |count| match count {
            1 => "1 step is dropped".into(),
            count => format!("{} steps are dropped", en(count)),
        },
        kept: |count| match count {
            1 => "1 step is kept".into(),
            count => format!("{} steps are kept", en(count)),
        },
    },
    record: Record {
        why: "Why",
        why_hint: "The need, the target group and the reason for doing it.",
        us: "On the library's side",
        us_hint: "Lead, deputy and those who take part.",
        them: "On the partner's side",
        them_hint: "The partners, their role and the contacts there.",
        exchange: "What each party gives and gets",
        exchange_hint: "What the library asks for and offers, and what has been given.",
        goals: "Goals",
        goals_hint: "The shared goals, the library's own and the partner's.",
        messages_hint: "Who is told what, when, and by whom.",
        add_message: "New message",
        suggest_messages: |count| match count {
            1 => "Add the guide's message".into(),
            _ => format!("Begin with the guide's {count} messages"),
        },
        messages_count: |count| Lang::En.counted(count, ["message", "messages"]),
        suggested_messages: "The guide's messages are in the plan",
        sent_today: "Mark as sent",
        message_sent: "The message is sent",
        sent_and_again: |day| format!("The message is sent. The next time is {day}"),
        sent: |day| format!("Sent {day}"),
        only_us: "For yourselves only",
        approach: "The approach",
        approach_hint: "The opening line, the partner's benefit, and when to stop.",
        frame: "The frame",
        frame_hint: "Time, hours, money, contact and considerations.",
        frame_time: "Time and hours",
        not_a_date: "Something here is not a date with a year. It is kept, but not part of the agreement's timeline. Write, for example, 3 May 2027.",
        frame_contact: "Contact and publicity",
        frame_care: "Considerations",
        learned: "What we learned",
        learned_hint: "The story, and what you would do again.",
        internal: "Internal notes",
        internal_hint: "For yourselves only. Never part of a share copy.",
        ends_first: "The end date comes before the start date. Correct one of them.",
        from_map: |question| {
            format!("From the map: {} Write the need as a sentence.", ended_sentence(question))
        },
        review_days: |days| format!("Use suggested evaluation dates: {}", days.join(" and ")),
        review_days_set: "The evaluation dates are written in",
        only_money: "Is money the only reason? Add something else that becomes possible.",
        people: "Contacts",
        nobody: "Add a partner, and its contacts stand here.",
        no_contact: "No contact yet",
        leave: "Take out of the partnership",
        open_partner: "Open the partner with all details",
        new_contact: "New contact",
        contact_added: |name| format!("Added {name}", name = brief(name)),
        add_partner: "Partner, known or new",
        meant: |name| format!("Do you mean {name}?"),
        exists: |name| format!("Already there: {name}. Choose it."),
        is_member: |name| format!("{name} takes part."),
        choose: |name| format!("Choose {name}"),
        joined: |name| format!("{name} takes part", name = brief(name)),
        gives: "Gives",
        gets: "Gets",
        nothing_yet: "Nothing yet",
        exchange_empty: "Both have to give something, and both have to get something. Begin with what the library asks for and can offer.",
        gift: |given| gift(given, Lang::En),
        asks: "Asks and offers",
        add_ask: "An ask or an offer",
        direction: "Direction",
        sort: "Kind",
        contributions: "Contributions",
        add_contribution: "A contribution, agreed or given",
        from: "From",
        added: |count| format!("{count} lines were added, one by one."),
        too_many: |count, most| {
            format!(
                "That is {} lines, and {most} can be added at a time. Nothing has changed.",
                Lang::En.count(count)
            )
        },
        add_goal: "A goal",
        whose: "Whose goal",
        shared_goal: "Shared",
        library_goal: "The library",
    },
    log: Log {
        title: "Log",
        write: "Write in the log",
        kind: "Kind",
        what: "What happened",
        stays: "For yourselves only: left out of a share copy.",
        leaves: "Goes along if you send a share copy.",
        what_missing: "Write what happened, or choose an outcome.",
        with: "With",
        nobody: "Nobody chosen",
        somebody_new: "Somebody new …",
        whole_partner: |name| format!("{name}, nobody in particular"),
        name: "Name",
        organisation: "Organisation",
        organisation_missing: "Write which organisation the person comes from.",
        organisation_unclear: "Several partners are called so. Add the right one to the partnership first.",
        reach: "Phone or email",
        outcome: "Outcome",
        at: "Date",
        next: "Next step",
        due: "When",
        save: "Save in the log",
        follow_up: "Follow up",
        saved: |next| match next {
            Some((step, due)) if due.is_empty() => {
                format!("Written in the log. Next step: {step}", step = brief(step))
            }
            Some((step, due)) => {
                format!("Written in the log. Next step: {step}, {due}", step = brief(step))
            }
            None => "Written in the log".into(),
        },
        was_it: |text| format!("Is “{text}” done?"),
        was_it_text: "This was the next step when you wrote in the log.",
        not_yet: "Not yet",
        empty_title: "No contact yet",
        empty: "Whom do you call first? One line will do: what happened, and what comes next.",
        who: |by, names, partner| {
            let people = names.join(", ");
            let them = match (people.is_empty(), partner.is_empty()) {
                (false, false) => format!("{people} ({partner})"),
                (false, true) => people,
                (true, _) => partner.into(),
            };
            match (by.is_empty(), them.is_empty()) {
                (false, false) => format!("{by} · with {them}"),
                (false, true) => by.into(),
                (true, _) => them,
            }
        },
        next_time: "Next time",
        mail_sent: |day| format!("Email sent {day}"),
        entry: "from the log",
        version: |number, came| match came {
            Came::Sent => format!("Version {number} was sent"),
            Came::Agreed => format!("Version {number} was agreed"),
            Came::Signed => format!("Version {number} was signed"),
        },
        minutes: |name| format!("{name}: agenda and minutes"),
    },
    mail: mail::EN,
    actions: Actions {
        title: "Next steps",
        empty: "No next steps right now.",
        tick: "Done:",
        meta: |owner| match owner.trim() {
            "" => "No one is on it yet".into(),
            owner => owner.into(),
        },
        over: "Done",
        reopen: "Open again",
        reopened: "Opened again",
        add: "One more step",
        due: "When",
    },
    approvals: Approvals {
        title: "Who must say yes?",
        lead: "Draw the chain: who must say yes before the next one can? Ask each of them who else has to be asked, and keep the yes in writing.",
        empty_title: "No links yet",
        empty: "Write the first who must say yes: a manager, an administration, the partner's boss.",
        add: "Who must say yes",
        kind: "Kind",
        held: |hold| match hold {
            Hold::Nothing => "Everybody has said yes. You can go on.".into(),
            Hold::Refused { who } => {
                format!("{who} has said no. Write down why, and find another way, or stop here.")
            }
            Hold::Waiting { who, days: Some(0) } => {
                format!("You are waiting for {who}, asked today.")
            }
            Hold::Waiting { who, days: Some(1) } => {
                format!("You are waiting for {who}, asked yesterday.")
            }
            Hold::Waiting { who, days: Some(days) } => {
                format!("You are waiting for {who}, asked {days} days ago.")
            }
            Hold::Waiting { who, days: None } => format!("You are waiting for {who}."),
            Hold::ToAsk { who, after: 0 } => format!("Ask now: {who}, the last one."),
            Hold::ToAsk { who, after: 1 } => format!("Ask now: {who}. One more after that."),
            Hold::ToAsk { who, after } => format!("Ask now: {who}. {after} more after that."),
            Hold::Conditions { who } => {
                format!("Everybody has said yes. {who} has a condition for you to meet.")
            }
        },
        note: |waits, note, reference| {
            let waits = if waits.is_empty() { String::new() } else { format!("Waits for {waits}") };
            dotted(&[&waits, note, reference])
        },
        up: "Move up",
        down: "Move down",
    },
    print: Print {
        card: "Print the partnership",
        title: "Print the partnership",
        lead: "Everything that is filled in is printed as text, except what is internal. Partners who do not want to be named appear without a name.",
        log: "The log",
        log_hint: "Everything that is written, newest first.",
        internal: "For internal use",
        internal_hint: "With internal notes, risks, mood, and the names of those who do not want to be named.",
        them: "On the partner's side",
        exchange: "What each party gives and gets",
        goals: "Goals",
        actions: "Next steps",
        approvals: "Approvals",
        log_title: "Log",
        unnamed: "[not to be named]",
        held_back: |names| match names {
            0 => "Without internal notes.".into(),
            1 => "Without internal notes. One name is left out.".into(),
            names => format!("Without internal notes. {names} names are left out."),
        },
        with_internal: "For internal use: with internal notes and all names.",
    },
};

/// The guide's word on each phase (its section A2).
fn intro_en(phase: Phase) -> &'static str {
    match phase {
        Phase::P01 => {
            "Begin with the need, not with the partner. Money is a means: what should become possible that is not possible today?"
        }
        Phase::P02 => {
            "A partnership lands with colleagues who need time for it. Ask them before you promise anything."
        }
        Phase::P03 => {
            "Draw whom you know, who knows whom, and who is missing. Weak ties are often worth the most."
        }
        Phase::P04 => {
            "Anybody who can help you reach the goal is a possible partner. Choose few, and decline with a good conscience."
        }
        Phase::P05 => {
            "Find the right person, say in the first sentence what you ask for, and write it down the same day."
        }
        Phase::P06 => {
            "Listen more than you talk. Write down both parties' goals, not only the shared one."
        }
        Phase::P07 => {
            "Who must say yes before anybody can? Draw the chain, and expect it to take time."
        }
        Phase::P08 => "Write as little as possible, but enough for a deputy to take over.",
        Phase::P09 => "Keep what you promised, and say so when the plan changes.",
        Phase::P10 => "A partnership nobody talks about withers. Put care in the calendar.",
        Phase::P11 => "Answer separately first, talk afterwards, and end with decisions.",
        Phase::P12 => "Renew, scale up, hand over, or say goodbye well. Ending is no defeat.",
    }
}

fn lines_en(count: usize) -> String {
    match count {
        1 => "1 item".into(),
        count => format!("{count} items"),
    }
}
