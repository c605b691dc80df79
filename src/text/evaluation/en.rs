//! Evaluation in English.

use super::{
    super::{Lang, brief, network::listed},
    Evaluation, why,
};
use crate::{
    content::Answering,
    evaluation::{Band, Overall, Trend},
    workspace::Withheld,
};

pub const EN: Evaluation = Evaluation {
    tab: "Evaluation",
    all: "All evaluations",
    lead: "Ask each other how it is going, in writing and each on your own, and then talk about what you see differently.",
    coming: "Fetching the forms …",
    missing: "The forms could not be fetched. Is there a connection?",
    decimal: ".",
    rounds: "Rounds",
    own_rounds: "Your rounds",
    none_title: "No rounds yet",
    none: "Open a partnership and begin under Evaluation.",
    none_here: "Begin with the one that fits now. A pulse of two minutes is an evaluation too.",
    asked_of_us: "Others have asked you",
    asked_hint: "The answers stay here until you save them as a file and send it back.",
    due_title: "It is time for",
    no_answers: "No answers yet",
    drafts: |count| Lang::En.counted(count, ["draft", "drafts"]),
    answers: |count| Lang::En.counted(count, ["answer", "answers"]),
    remove: |name| format!("Delete {name}"),
    remove_answers: |name| format!("Delete the answer of {name}"),
    why: why::en,
    new_title: "New round",
    which: "What do you want to ask about?",
    due: "Answer by",
    due_hint: "The result can be seen once the library itself has answered, and at the latest after the deadline.",
    mode: "How answers are shown",
    own_questions: "Your own questions",
    own_part: "Your own questions",
    own_hint: "They come after the questions of the form and go along in the invitation.",
    own_question: |number| format!("Question {number}"),
    own_answer: "Answered with",
    own_answers: [
        (Answering::Agree, "Agree or disagree, 1–5"),
        (Answering::Number, "A number"),
        (Answering::Text, "Own words"),
    ],
    own_more: "Add a question",
    own_needed: "Write at least one question. A baseline consists of your own.",
    goal_question: |indicator| format!("Where are we now: {indicator}?"),
    start: "Begin the round",
    started: |title| format!("The round has begun: {title}.", title = brief(title)),
    parts: "Parts of the round",
    part_whole: "Answers",
    part_results: "Results",
    part_talk: "Talk",
    part_paper: "Paper",
    due_by: |day| format!("answer by {day}"),
    answer_title: "Answer alone",
    answer_here: "Answer here",
    nothing_answered: "Nothing is answered yet. Answer at least one question, or come back later.",
    to_paper: "Form on paper",
    several: "Several people can answer on the same computer, one after the other. If somebody answered on paper, type it in the same way.",
    open_rule: "Open: everybody in the cooperation can see what each party answered.",
    open_shared: "The others see it when you show or send the result. The answers themselves do not go into a share copy.",
    pooled_rule: "Pooled: shared figures and own words without names are shown here, and only when at least three have answered and the answers are counted.",
    received: |count| match count {
        0 => "Nobody has answered yet".into(),
        count => format!("{count} answered"),
    },
    sent_on: |day| format!("Handed in {day}"),
    finished_on: |day| format!("Finished {day}"),
    draft: |done, of| format!("Draft: {done} of {of}"),
    go_on: "Go on",
    look: "Open",
    open_reply: "Did an answer sheet come by email? Save the file and choose it under",
    own_first_title: "Your own answer first",
    own_first: "The result is shown when the library has handed in its own answer, or when the deadline is over. So nobody answers with the answers of others in mind.",
    settings: "About the round",
    to_results: "To the results",
    see_results: "See the result",
    to_round: "To the round",
    to_invite: "Invite",
    asked_by: |who| match who {
        "" => "Somebody would like to hear your answer".into(),
        who => format!("{who} would like to hear your answer"),
    },
    asks_you: |who| format!("{who} would like to hear your answer"),
    guest_steps: [
        "Answer, each on your own. It is saved in the browser as you write.",
        "Press “Done” and save the answer sheet as a file.",
        "Send the file back as an attachment to an email.",
    ],
    begun: "Begun and not finished",
    begun_elsewhere: "Somebody has begun to answer elsewhere.",
    take_up: "They are mine: go on",
    go_on_with: |party, who| match who {
        "" => format!("Go on with the answer for {party}"),
        who => format!("Go on with the answer for {party} ({who})"),
    },
    begin_title: "New answer",
    one_answer: "Answer",
    before: "Before you answer",
    open_before: "The round is open: everybody in the cooperation can see what each party answered and who wrote what. Write only what you stand by.",
    pooled_before: "The round is pooled: only averages are shown here, and only when at least three have answered. What you write in your own words is shown as it stands, without a name, when at least three have written. Whoever opens the file itself in another program can still read each person's answers.",
    for_whom: "For whom do you answer?",
    begin: "Begin",
    somebody: "A party",
    together: "We answer together",
    citizens: "Citizen",
    unnamed: "a party that is not named",
    agree: ["strongly disagree", "disagree", "neither", "agree", "strongly agree"],
    mood: ["very badly", "badly", "so-so", "well", "very well"],
    recommend: ["no, not at all", "probably not", "perhaps", "probably", "yes, certainly"],
    partly: ["yes", "partly", "no"],
    lights: ["Green: no worry", "Amber: a little", "Red: a lot"],
    dont_know: "do not know",
    clear: "Clear the answer",
    progress: |done, of| format!("{done} of {of} answered"),
    send_title: "Done?",
    left_open: |count| match count {
        0 => "Everything is answered.".into(),
        1 => "One question is open. That is all right.".into(),
        count => format!("{count} questions are open. That is all right."),
    },
    send: "Hand in the answer",
    finish: "Done",
    later: "Finish it later",
    saved_hint: "Each answer is saved once given. You can leave and come back.",
    sent_told: "The answer is handed in.",
    thanks: "Thank you for your answer",
    one_more: "One more step: send the answer",
    send_now: "Now send the file back in an email",
    not_sent_yet: "Your answer still has to be sent",
    thanks_guest: "It is in this browser only. Save the answer sheet, and send the file back in an email.",
    thanks_home: "It counts from now on.",
    another: "Let somebody else answer",
    reopen: "Change the answer",
    invite_title: "Invite the partner",
    invite_hint: "Save an invitation for each, and send it as an attachment. It holds the form and nothing of the partnership. The answer comes back as a file.",
    nobody_to_invite: "No partner is on the partnership yet. You can answer here and on paper.",
    invite_held: |count| {
        match count { 1 => "One text is held back from the invitation because it names somebody who is not to be named.".into(), count => format!("{count} texts are held back from the invitation because they name somebody who is not to be named.") }
    },
    save_invitation: "Save invitation",
    invitation_subject: |name| format!("invitation {name}"),
    reply_subject: |title| format!("answer sheet {title}"),
    mail_invitation: |file, address, by| {
        let place = match address {
            "" => "Open Makkerskab in a browser".to_owned(),
            address => format!("Open {address}"),
        };
        format!(
            "Hello\n\nWe would like to hear how you think our cooperation is going. To answer:\n\n1. Save the attached file: {file}\n2. {place}, press EN at the top if it is in Danish, go to Files, press “Choose a file”, choose it, and press “Answer now”.\n3. Answer, save the answer sheet, and send it back as an attachment.\n\nThere is nothing to install and no account.\n\nKind regards\n{by}\n"
        )
    },
    mail_reply: |file, _, by| {
        format!(
            "Hello\n\nHere is our answer. To take it in:\n\n1. Save the attached file: {file}\n2. Go to Files, press “Choose a file”, and choose it.\n3. Press “Merge”.\n\nKind regards\n{by}\n"
        )
    },
    reply_title: "Send the answer back",
    reply_holds: |count| match count {
        1 => "The file holds one answer and nothing else from this browser.".into(),
        count => format!("The file holds {count} answers and nothing else from this browser."),
    },
    reply_open: "It says which party answered, and who.",
    reply_pooled: "It says which party answered, but not who.",
    save_reply: "Save answer sheet",
    arrived_invitation: |who, title| match who {
        "" => format!("An invitation to answer: {title}"),
        who => format!("{who} invites you to answer: {title}"),
    },
    arrived_plan: "See what the file brings",
    arrived_text: "The invitation is kept apart. Nothing of your own is touched, and nothing of it is sent back.",
    arrived_home: "This is your own invitation. The round is here already.",
    answer_now: "Answer now",
    you_answer_for: |name| format!("You are answering for {name}."),
    answers_of: |by| match by {
        [] => String::new(),
        by => format!("Answered for {}.", listed(by, Lang::En)),
    },
    arrived_answers: |title| match title {
        "" => "An answer sheet to a round that is not here".into(),
        title => format!("An answer sheet to {title}"),
    },
    leave_title: "Do others use this computer?",
    leave_text: "Then clear the browser once the answer sheet is saved and sent. Otherwise the next person at the computer can read the answers here.",
    answers_withheld: |why| match why {
        Withheld::Pooled => {
            "The answer was edited in two places. The round is pooled, so no one person’s answer is shown here. Choose by who edited it."
        }
        Withheld::OwnFirst => {
            "The answer was edited in two places. It is shown when the library has handed in its own answer, or when the deadline is over. Wait until then, or choose by who edited it."
        }
    },
    answer_withheld: "The answer is not shown",
    answers_apart: "The answers themselves are shown in the result of the round and not here.",
    answers_lost: "The round is not here yet. If you can, open the file that holds it first. If you merge the answer now, it is shown once the round is here.",
    print: "Print",
    type_back: "Type in an answer from paper",
    paper_which: "The form",
    blank: "Blank",
    paper_hint: "What you see is what is printed.",
    paper_key: "1 is strongly disagree, 5 is strongly agree.",
    paper_who: "Who answers",
    paper_date: "Date",
    nothing_title: "No answers yet",
    nothing: "The result comes when the first answer is handed in.",
    result_of: |count| match count {
        1 => "Result of one answer".into(),
        count => format!("Result of {count} answers"),
    },
    parties_missing: |count, of, missing| {
        let have = if count == 1 { "has" } else { "have" };
        format!("{count} of {of} parties {have} answered. Missing: {}.", listed(missing, Lang::En))
    },
    of_five: "of 5:",
    overall: |overall| match overall {
        Overall::Consider => "Consider together whether to go on.",
        Overall::RightWay => "You are on the right track. Give it attention.",
        Overall::Good => "Good cooperation. Keep it going.",
    },
    far_apart: "You see it very differently. Talk about the difference before you look at the figure.",
    only_side: |name| format!("Only {name} has answered so far."),
    band: |band| match band {
        Band::Strength => "strength",
        Band::OnTheWay => "on track",
        Band::TalkAboutIt => "talk about it",
    },
    light_mean: |band| match band {
        Band::Strength => "Green on average",
        Band::OnTheWay => "Amber on average",
        Band::TalkAboutIt => "Red on average",
    },
    trend: |trend| match trend {
        Trend::Up(by) => format!("↑ {} up", Lang::En.number(by.value())),
        Trend::Down(by) => format!("↓ {} down", Lang::En.number(by.value())),
        Trend::Same => "→ unchanged".into(),
    },
    trend_since: |trend, day| match trend {
        Trend::Up(by) => {
            format!("↑ {} higher than in the round of {day}.", Lang::En.number(by.value()))
        }
        Trend::Down(by) => {
            format!("↓ {} lower than in the round of {day}.", Lang::En.number(by.value()))
        }
        Trend::Same => format!("→ The same as in the round of {day}."),
    },
    too_few: |count, least| match count {
        1 => format!(
            "One has answered. The round is pooled, so figures are shown only when at least {least} have answered."
        ),
        count => format!(
            "{count} have answered. The round is pooled, so figures are shown only when at least {least} have answered."
        ),
    },
    uncounted: |count, least| {
        format!(
            "{count} have answered. The figures are shown when you count the answers. Wait until everybody has answered: answers that come later join only when there are at least {least} of them. Otherwise what the last one answered could be worked out."
        )
    },
    count: "Count the answers",
    count_told: "The answers are counted.",
    late: |count, least| {
        format!("New answers since you counted: {count}. They join when there are {least}.")
    },
    count_late: |count| format!("Add the {count} new answers"),
    few_parties: |count, least| match count {
        1 => format!(
            "You are the only party here. Ask at least {least} people to answer. Otherwise no figures are shown."
        ),
        count => format!(
            "You are {count} parties. Ask at least {least} people to answer; several of one party will do. Otherwise no figures are shown."
        ),
    },
    again: "Ask again in an open round",
    again_hint: "Ask more people to answer. Or begin a new round with the same questions, where the answers of each party can be seen. The answers here stay hidden.",
    no_parties: "Parties are not shown apart: one of them has fewer than three answers and could be worked out otherwise.",
    withheld: "too few answers",
    no_answer: "no answer",
    starters: "The figures start conversations; they are not grades.",
    cards: "You see this differently",
    cards_hint: "The parties are one and a half steps or more apart. Begin the talk here.",
    dimensions: "Areas",
    dimensions_hint: "Means from 1 to 5. From 4.0 on it is a strength, below 3.0 it is worth talking about. The overall figure has lower limits: from 2.5 you are on the right track, and above 3.6 the cooperation is good.",
    dimensions_caption: "The areas with means and number of answers",
    chart_label: "Chart of the areas. The figures are in the table below.",
    all_together: "All together",
    dimension: "Area",
    mean_of_parties: "The mean is that of the parties' figures: each party counts the same.",
    mean: "Mean",
    reads: "Reads as",
    n: "Answers",
    since: "Since last time",
    range: "From–to",
    from_to: |low, high| {
        if low == high { format!("all say {low}") } else { format!("from {low} to {high}") }
    },
    many_unknown: |count, of| format!("{count} of {of}. Is information missing?"),
    spread: "All questions, the largest difference first",
    by_mean: "All questions, the lowest first",
    spread_caption: "The questions with figures",
    as_table: "The figures in a table",
    question: "Question",
    scale_hint: "The figures go from 1 to 5.",
    partly_hint: "In the table yes counts 5, partly 3 and no 1.",
    light_hint: "In the table green counts 5, amber 3 and red 1.",
    lights_title: "The traffic light",
    lights_caption: "How many say what about each side of the cooperation",
    side: "Side of the cooperation",
    weak: "This you can do something about",
    weak_hint: "For each of them the guide has an item that helps. Save it as a next step with a date.",
    lowest: "Lowest is:",
    helps: "From the guide:",
    guide_phase: |number, name| format!("See phase {number}, {name}"),
    next_step: "Next step",
    by_when: "By when",
    make_step: "Save as a next step",
    step_made: "Added to the partnership's next steps.",
    step_missing: "Write what is to be done.",
    quotes: "In their own words",
    texts_withheld: |count, least| match count {
        1 => format!(
            "One has written something that is not shown yet. It is shown when at least {least} have."
        ),
        count => format!(
            "{count} have written something that is not shown yet. It is shown when at least {least} have."
        ),
    },
    goals: "The goals",
    goals_hint: "Write where you have come to, and you can see it against the baseline.",
    goal_facts: |from, to| match (from.trim(), to.trim()) {
        ("", "") => String::new(),
        (from, "") => format!("Began at: {from}"),
        ("", to) => format!("Target: {to}"),
        (from, to) => format!("Began at: {from}. Target: {to}"),
    },
    goal_way: |percent| format!("{percent}% of the way is behind you."),
    ledger: "Given and received",
    ledger_caption: "Contributions, promised and given",
    ledger_empty: "Nothing is promised yet. Add it under “What each party gives and gets” on the partnership's page.",
    giver: "From",
    sort: "Kind",
    planned: "Promised",
    actual: "Given",
    entries: "Entries",
    fairness: "Does it feel fairly shared?",
    fairness_hint: "Ask each party, and press what they say. Pressing it again takes the answer away.",
    fair: ["not at all", "not quite", "more or less", "yes", "yes, fully"],
    not_asked: "not asked yet",
    reflect: "How has the partnership changed you?",
    reflect_hint: "The guide has six questions worth talking about when a cooperation ends.",
    to_reflect: "See the six questions",
    look_at: "See the answer as a form",
    pick: "What we talk about",
    pick_suggested: "Use the three suggested",
    picked_told: "The three are chosen.",
    show_all: "Show all questions",
    asked_already: "Steps 1-3 are done: the answers are here.",
    talk_note: "What was said",
    decide: "Decide on a change",
    what: "What do we change?",
    who: "Who",
    what_missing: "Write what you change.",
    who_missing: "Put a name to it. A change without a name comes to nothing.",
    when_missing: "Put a date to it.",
    to_agreement: "Correct the agreement",
    to_goals: "See the goals",
    five_lines: "Five lines for colleagues",
    out: "Share the result",
    out_open: "The result shows what each party answered. Those who answered know that.",
    out_pooled: "Shared figures and own words without names go along. Individual answers are left out, of the table too.",
    held_names: |count| match count {
        1 => "One name that is not to be named is taken out of the text and the table.".into(),
        count => format!(
            "{count} names that are not to be named are taken out of the text and the table."
        ),
    },
    copy: "Copy",
    copied: "The text is copied.",
    mail: "Open in email",
    csv: "Save as a table (CSV)",
    as_text: "As text",
    party: "Party",
    story: "Five short ones",
    story_hint: "A story that others can use. Read it through before you share it.",
    story_keep: "Keep as the partnership's story",
    story_kept: "The story is on the partnership.",
    story_below: "The story is now below the one that the partnership had already.",
    story_there: "The story is on the partnership already.",
    story_subject: |title| format!("Five short ones on {title}"),
    names_out: "Names that are not to be named are taken out.",
};
