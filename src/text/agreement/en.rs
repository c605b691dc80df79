//! English.

use super::{
    Agreement, Check, Counter, Desk, News, NotHeld, Reminders, Send, Signers, Talk, Versions,
    settled, snags, wording,
};
use crate::{
    agreement::{About, Score, Told, WhyOut},
    text::{Lang, brief},
};

pub const EN: Agreement = Agreement {
    tab: "Agreement",
    wording: wording::EN,
    fill_in: |what| match what.strip_prefix("choose: ") {
        Some(ask) => format!("[choose: {ask}]"),
        None => format!("[fill in: {what}]"),
    },
    desk: Desk {
        coming: "Fetching the texts of the agreement …",
        clauses_missing: "The texts of the agreement could not be fetched. Your own answers are still here.",
        none: "No agreement yet",
        none_text: "Get it in writing, short or long. If you change the length later, the answers are kept, those too that a shorter text has no room for.",
        weigh: "See what the length depends on",
        suggested: "Fits your answers",
        suggested_so_far: |answered, of| {
            format!("Fits your answers so far: {answered} of {of} questions answered")
        },
        begin: "Begin",
        which: "Which agreement",
        parts: "Parts of the agreement",
        write: "Write",
        check: "Check",
        send: "Send and save",
        version: |number| format!("Version {number}"),
        version_after: |last, state, now| {
            format!("Version {last} {} · version {now} being written", state.to_lowercase())
        },
        missing_count: |count| match count {
            0 => "nothing is missing".into(),
            1 => "1 thing is missing".into(),
            count => format!("{count} things are missing"),
        },
        more: "More agreements, and deleting",
        more_hint: "Such as one agreement with each sponsor.",
        another: "Make one more agreement",
        again: "Make a new agreement from this one",
        again_hint: "The new one gets the same answers, sections of your own and annexes. Dates, periods, versions and comments stay here.",
        again_made: "New agreement with the same answers. It is a draft: write when it applies, and read it through.",
        delete: "Delete the agreement",
        all_steps: "All questions",
        point_of: |number, of, name| format!("Section {number} of {of} · {name}"),
        back: "Previous",
        next: "Next",
        next_missing: "Next that is missing",
        to_check: "Check the agreement",
        same_language: "Same as the app (English)",
        level: "Length and language",
        level_change: "Change length or language",
        level_ask: "How much needs to be written down?",
        level_think: "Begin short. You can make the agreement more thorough later. If you make it shorter, every answer is kept, but not all of them stand in the text.",
        parties: "Who it is with",
        parties_ask: "Who is the agreement with?",
        parties_think: "With several sponsors, one agreement for each is often best.",
        parties_then: "Then come the sections that an agreement of this length usually has. Any of them can be left out.",
        gone_party: "Is no longer in the partnership, so the text does not name it. Remove the tick if that is right.",
        quiet_party: "Does not want to be mentioned. Choose only if the other parties may see the name.",
        more_clauses: "More sections",
        more_ask: "Is anything missing?",
        more_think: "Sections that are not included now. Take the ones you need, or write your own.",
        own_untitled: "Your own section",
        own_ask: "What have you agreed yourselves?",
        own_think: "Your own words. The section is numbered automatically.",
        own_title: "Heading",
        own_text: "Text",
        own_text_hint: "Each line is a paragraph. Begin with a dash to make a list. Square brackets show what is missing, or refer to another section.",
        own_remove: "Remove the section",
        own_new: "Add a section in your own words",
        own_count: |count| match count {
            1 => "1 own section".into(),
            count => format!("{count} own sections"),
        },
        own_words: "Write the section in your own words",
        guide_words: "Use the guide's text again",
        own_put_away: "The guide's text stands there again. Undo brings your own words back.",
        open: "We need to talk more about this",
        choose_one: "Choose one",
        choose_some: "Choose one or more",
        usual: "The guide or the record suggests this. Choose otherwise if it does not fit.",
        only_text: "The guide's own text stands here. Read it in the agreement, and rewrite it if it does not fit.",
        confirm: "That fits",
        also: "May also be included",
        annexes: "Annexes to include",
        from_record: "From the record.",
        from_answers: "From your other answers.",
        answers_say: |value| {
            format!("Another answer says: {value}. Leave the field empty to use it.")
        },
        record_says: |value| format!("The record says: {value}. Leave the field empty to use it."),
        use_record: |value| format!("Use what the record says: {value}"),
        take_in: "Include",
        leave_out: "Leave this section out",
        is_out: "The section is left out.",
        why_answer: |question| match question {
            "" => "Here because of your answers.".into(),
            question => format!("Here because you answered yes to: {question}"),
        },
        why_record: told_words,
        why_hand: "Here because you chose it.",
        paper: "The text as it is now",
    },
    check: Check {
        missing: "Missing",
        disputed: "Two answers stand here",
        disputed_text: "You have written differently, and the text can show only one of them.",
        disputed_choose: "See both answers on the Files page, and choose",
        as_written: "As you wrote it",
        as_written_lead: |lang| {
            format!(
                "The text is {lang}. These sections are in your own words, which are not translated. Rewrite those that are in another language."
            )
        },
        to_talk_of: "To be talked about",
        nothing_missing: "Nothing is missing. Read the text aloud to each other before you send it.",
        at_point: |number, title| format!("section {number}, {title}"),
        snag: snags::en,
        unconfirmed_title: "The guide's text that nobody has confirmed",
        unconfirmed_lead: "Read these sections aloud. Where one does not fit, choose something else or rewrite it.",
        confirm_all: "They all fit",
        unconfirmed: "suggested, not confirmed",
        left_out: "On the record but not in the text",
        why_out: |why| match why {
            WhyOut::NotNamed => "does not want to be mentioned; make a separate agreement",
            WhyOut::Role => "opens doors but does not sign",
            WhyOut::NotChosen => "is not chosen as a party",
            WhyOut::Declined => "was declined",
            WhyOut::NotInText => "is not mentioned in the text",
            WhyOut::Hidden => "the name was taken out of the text",
            WhyOut::OfAnother => "belongs to a partner that is not a party to the agreement",
            WhyOut::Internal => "for yourselves only, never in the agreement",
        },
        title: "Agreement check",
        covered: |covered, of| format!("{covered} of {of} groups covered"),
        group: "Group",
        picture: "Picture",
        in_place: "In place",
        done_of: |done, of| match of {
            0 => "not relevant".into(),
            of => format!("{done} of {of}"),
        },
        score: |score| match score {
            Score::Irrelevant => "Left out",
            Score::Missing => "Missing",
            Score::Partial => "Partly",
            Score::Done => "In place",
        },
        answers: "All answers",
        not_in: |count| match count {
            1 => "1 section left out".into(),
            count => format!("{count} sections left out"),
        },
        clause: "Section",
        chosen: "Chosen",
        stands: "Status",
        change: "Change",
    },
    send: Send {
        subject: |title, is_draft| match is_draft {
            true => format!("Draft agreement: {title}"),
            false => format!("Agreement: {title}"),
        },
        title: "Send and save",
        lead: |mark| {
            format!("The text says {mark} until it is signed, or is agreed with nothing missing.")
        },
        kept: "When you set it to sent, agreed or signed, it is kept as a version.",
        not_whole: "The text is not complete yet",
        not_whole_text: |gap| format!("What is missing appears as {gap} in everything you send."),
        print: "Print or save as PDF",
        copy: "Copy as text",
        copied: "The text is copied",
        mail: "Open in email",
        word: "Save as Word",
        word_coming: "Making the Word file …",
        word_failed: "The Word file could not be made",
        word_failed_text: "Nothing is lost. Try again, or save the text as a web page: Word opens that too.",
        page: "Page",
        page_of: "of",
        markdown: "Save as Markdown",
        html: "Save as a web page",
        saved: "The file is saved",
        state: "How far you have come",
        runs_on: "The agreement runs until one of you ends it. Write a day in “Applies until” only once that has happened.",
        end_without_text: |day| {
            let day = Lang::En.written_date(day);
            format!("“Applies until” is {day}, but the text has no end date.")
        },
        clear_end: "Clear the field",
        use_day: |day| format!("Use the date in the text: {day}"),
        as_text: "The text for an email",
    },
    versions: Versions {
        title: "Versions",
        lead: "Keep a version when you send the text. Then you can always see what has changed since.",
        note: "Note to yourselves, such as who received it",
        freeze: |number, is_sent, lang| {
            let number = wording::numbered(number, lang, Lang::En);
            match is_sent {
                true => format!("Keep version {number} and mark it as sent"),
                false => format!("Keep version {number}"),
            }
        },
        freeze_anyway: "Keep it anyway, with the answer in the text",
        kept_as: |number, at| match at {
            Some(at) => format!(
                "The text is kept as version {number}, {}. It has not changed since.",
                Lang::En.written_date(at)
            ),
            None => format!("The text is kept as version {number}. It has not changed since."),
        },
        mark_sent: |number| format!("Mark version {number} as sent"),
        marked_sent: |number| format!("Version {number} is marked as sent"),
        frozen: |number, is_sent, lang| {
            let number = wording::numbered(number, lang, Lang::En);
            match is_sent {
                true => format!("Version {number} is kept and marked as sent"),
                false => format!("Version {number} is kept"),
            }
        },
        show: "Show",
        compare: "Compare",
        old: "From",
        new: "To",
        now: "The text now",
        same: "The two are the same.",
        language: |lang| wording::written_in(lang, Lang::En),
        other_language: "The two are in different languages and cannot be compared word by word. Choose two in the same language.",
        added: "added: ",
        removed: "removed: ",
    },
    settled: settled::EN,
    signers: Signers {
        signs_for: |party| format!("Who signs: {party}"),
        hint: "Name and title, one on each line if several sign. Stands below the line on paper.",
    },
    not_held: NotHeld {
        title: |count| match count {
            1 => "1 answered section is not in a text of this length".into(),
            count => format!("{count} answered sections are not in a text of this length"),
        },
        text: "You or the record have answered them, and the answers are kept. Include those that shall apply in the short text as well.",
        take_all: "Include them all",
        no_room: "has no room in an email",
    },
    talk: Talk {
        comments: |open| match open {
            0 => "Comments".into(),
            open => format!("Comments ({open} open)"),
        },
        open: |open| format!("{open} open"),
        open_title: "Comments that are not settled",
        who: "Who says so",
        who_first: "Choose first who says so.",
        us: "The library",
        comment: "Comment",
        add: "Add comment",
        keep: "Only for you: it is left out of share copies",
        let_leave: "Include it in share copies",
        let_stay: "Keep it to yourselves",
        resolve: "Mark as settled",
        reopen: "Open again",
        counter: Counter {
            title: "The other party has written a different text",
            text: "Paste their text",
            take: "Use their text",
        },
        proposal: Counter {
            title: "Propose a different text",
            text: "Write the section as you would have it",
            take: "Use the proposal as the answer",
        },
        from_text: "Start from the text as it is",
        proposed: |party| format!("{party} proposes a different text"),
        keep_ours: "Keep ours",
        withdraw: "Withdraw the proposal",
        same: "The text is the same as the one there now.",
    },
    news: News {
        title: "Written here but not on the record",
        lead: "The text and its annexes say what the agreement says. Write it on the record too, and both say the same.",
        known: |told| format!("The record says: {told}"),
        take: "Write on the record",
        taken: |name| format!("Written on the record: {name}", name = brief(name)),
        take_all: "Write them all",
        all: |count| format!("{count} things"),
    },
    reminders: Reminders {
        title: "Agreements that end",
        about: |about, due| {
            let due = Lang::En.written_date(due);
            match about {
                About::End => format!(
                    "The agreement ends on {due}. Settle in good time whether you go on, change it or say goodbye."
                ),
                About::Over { runs_on: true } => format!(
                    "The agreement ended on {due} by the field “Applies until”, but its text has no end date. Set the agreement to ended, or clear the field."
                ),
                About::Over { runs_on: false } => format!(
                    "The agreement ended on {due}. Extend it in writing, or set it to ended."
                ),
                About::Notice { end } => {
                    let end = Lang::En.written_date(end);
                    format!("For the agreement to end on {end}, notice must be given by {due}.")
                }
            }
        },
        open: "See the agreement",
    },
};

fn told_words(told: Told) -> &'static str {
    match told {
        Told::SharedGoals => "Here because there are shared goals on the record.",
        Told::OwnGoals => "Here because there are own goals on the record.",
        Told::Money => "Here because there is money on the record.",
        Told::Sponsor => "Here because there is a sponsor.",
        Told::Publicity => "Here because the record says something about publicity.",
        Told::Press => "Here because there is a press contact on the record.",
        Told::Rhythm => "Here because the channel or rhythm is on the record.",
        Told::Volunteers => "Here because volunteers take part.",
        Told::Children => "Here because children take part.",
        Told::PersonalData => "Here because the record says something about personal data.",
        Told::Loans => "Here because a room or equipment is on the record.",
        Told::Approvals => "Here because somebody has to say yes first.",
        Told::Reviews => "Here because there are dates for evaluation on the record.",
        Told::End => "Here because there is an end date on the record.",
        Told::Business => "Here because the partner is a business.",
        Told::Annexes => "Here because you chose annexes.",
    }
}
