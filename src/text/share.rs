//! Words of the share copy: choosing what leaves, what stays at home, and answering.
//!
//! Invariant: never says what stands in what was held back.

use crate::text::format::{da, en};
use crate::workspace::held::Held;

pub struct Share {
    pub what: &'static str,
    pub copy: &'static str,
    pub copy_hint: &'static str,
    pub all: &'static str,
    pub all_hint: &'static str,
    pub receivers: &'static str,
    pub receivers_hint: &'static str,
    /// What no rule finds for sure.
    pub read_yourself: &'static str,
    /// Over places where a short form of such a name may stand.
    pub look_first: &'static str,
    pub look_first_text: &'static str,
    pub save_anyway: &'static str,
    pub inside: fn(contents: &str, contacts: usize) -> String,
    pub outside: &'static str,
    pub nothing_outside: &'static str,
    pub held: fn(Held, usize) -> String,
    /// `Noter: Læs for mig`
    pub place: fn(field: &str, record: &str) -> String,
    pub more: fn(usize) -> String,
    pub save: &'static str,
    pub subject: fn(title: &str) -> String,
    pub answer_subject: fn(title: &str) -> String,
    pub mail_body: fn(file: &str, address: &str, by: &str) -> String,
    pub send: &'static str,
    pub arrived: fn(by: &str, day: &str) -> String,
    pub arrived_text: &'static str,
    pub arrived_new: &'static str,
    pub apart: &'static str,
    pub apart_hint: &'static str,
    pub or_merge: &'static str,
    pub answering: fn(by: &str) -> String,
    pub answering_text: &'static str,
    pub answering_apart: fn(is_kept: bool) -> &'static str,
    /// Above what was written in a copy and goes into no answer.
    pub unanswered: &'static str,
    /// Asked of whoever answers.
    pub who: &'static str,
    /// The way to an agreement of the copy, by its name.
    pub agreement: fn(name: &str) -> String,
    pub save_answer: &'static str,
    pub close: &'static str,
    pub done: &'static str,
    /// `is_kept`: the tab keeps it until it is closed.
    pub status_apart: fn(is_kept: bool) -> &'static str,
    pub status_unchanged: &'static str,
    pub status_saved: &'static str,
    /// Before closing with something that no file holds.
    pub unsaved_title: &'static str,
    pub unsaved: &'static str,
    pub close_unsaved: &'static str,
    pub closed: &'static str,
    /// Its page went away for longer than a page takes to be loaded anew.
    pub lost: &'static str,
}

pub const DA: Share = Share {
    what: "Hvad skal med",
    copy: "Delekopi",
    copy_hint: "Til partnere og andre: uden interne noter, screening og risici.",
    all: "Alt om partnerskaberne",
    all_hint: "Til kolleger på biblioteket: også interne noter, screening og risici.",
    receivers: "Skal filen til en af dem?",
    receivers_hint: "De her partnere omtales ikke. Sæt kryds, hvis det er dem, der får filen, så står de selv i den.",
    read_yourself: "Et navn, der er forkortet eller står i et længere ord, bliver ikke altid fundet. Læs selv efter: Hedder de Birkefonden, kan der stå »Birk« eller »birkepengene«.",
    look_first: "Læs de her linjer først",
    look_first_text: "Her står et ord, der kan være en kort form af et navn, som ikke må nævnes. Det bliver ikke taget ud automatisk: ret det, hvis det er partneren.",
    save_anyway: "Gem alligevel",
    inside: |contents, contacts| {
        // How many contacts there are stands among the contents.
        let none = if contacts == 0 { " Ingen kontakter." } else { "" };
        format!("Filen indeholder: {contents}.{none}")
    },
    outside: "Det kommer ikke med",
    nothing_outside: "Alt kommer med. Her er ingen interne noter, risici eller navne, der ikke må nævnes.",
    held: |why, count| {
        let [one, many] = match why {
            Held::Internal => ["intern note", "interne noter"],
            Held::Meeting => ["svar eller bekymring fra et møde", "svar og bekymringer fra møder"],
            Held::Screening => ["svar om valget af partner", "svar om valget af partner"],
            Held::Risk => ["risiko", "risici"],
            Held::Unnamed => {
                ["ting om en partner, der ikke omtales", "ting om partnere, der ikke omtales"]
            }
            Held::NamesThem => {
                ["tekst, hvor sådan et navn står", "tekster, hvor sådan et navn står"]
            }
            Held::Signed => {
                ["underskrift, hvor sådan et navn står", "underskrifter, hvor sådan et navn står"]
            }
            Held::Left => ["kontakt, der er stoppet", "kontakter, der er stoppet"],
            Held::Answers => {
                ["svarark (resultatet deles for sig)", "svarark (resultatet deles for sig)"]
            }
            Held::Deleted => ["slettet ting", "slettede ting"],
            Held::Unknown => ["ting fra en nyere version", "ting fra en nyere version"],
        };
        format!("{} {}", da(count), if count == 1 { one } else { many })
    },
    place: |field, record| match field {
        "" => record.to_owned(),
        field => format!("{field}: {record}"),
    },
    more: |count| format!("og {count} mere", count = da(count)),
    save: "Gem delekopi",
    subject: |title| format!("delekopi {title}"),
    answer_subject: |title| format!("svar {title}"),
    mail_body: |file, address, by| {
        let place = match address {
            "" => "Åbn Makkerskab i en browser".to_owned(),
            address => format!("Åbn {address}"),
        };
        format!(
            "Hej\n\nHer er en delekopi af vores partnerskab. Sådan ser og retter du den:\n\n1. Gem den vedhæftede fil: {file}\n2. {place}, gå til Filer, tryk »Vælg fil«, vælg den, og tryk »Åbn for sig selv« eller »Flet«.\n3. Ret og skriv til, tryk »Gem svar«, og send filen tilbage.\n\nDu behøver hverken installere noget eller have en konto. Vi fletter dit svar ind, så intet går tabt.\n\nVenlig hilsen\n{by}\n"
        )
    },
    send: "Del …",
    arrived: |by, day| match (by, day) {
        ("", "") => "Det her er en delekopi".into(),
        (by, "") => format!("Det her er en delekopi fra {by}"),
        ("", day) => format!("Det her er en delekopi fra {day}"),
        (by, day) => format!("Det her er en delekopi fra {by}, {day}"),
    },
    arrived_text: "Nogen har sendt dig et partnerskab at læse og svare på. Åbn det for sig selv, så blandes det ikke med det, du har her i forvejen.",
    arrived_new: "Nogen har sendt dig et partnerskab at læse og svare på. Tryk »Flet«, så gemmes det i denne browser. På en computer, andre også bruger, er »Åbn for sig selv« bedre.",
    apart: "Åbn for sig selv",
    apart_hint: "Den bliver i denne fane, til du lukker den. Svaret gemmer du som en fil.",
    or_merge: "Vil du have det ind blandt dine egne partnerskaber, så se nedenfor, hvad der vil ske.",
    answering: |by| match by {
        "" => "Du svarer på en delekopi".into(),
        by => format!("Du svarer på en delekopi fra {by}"),
    },
    answering_text: "Ret og skriv til. Gem så svaret som en fil, og send den tilbage.",
    answering_apart: |is_kept| match is_kept {
        true => {
            "Ret og skriv til. Det bliver i denne fane, til du lukker den, og det, du selv har her, bliver ikke rørt. Gem svaret som en fil, før du lukker."
        }
        false => {
            "Ret og skriv til. Browseren gemmer intet af det, og det, du selv har her, bliver ikke rørt. Gem svaret som en fil, før du lukker eller genindlæser siden."
        }
    },
    unanswered: "Det her kommer ikke med i svaret. Skriv det et andet sted, hvis de skal læse det:",
    who: "Hvem svarer?",
    agreement: |name| format!("Se aftalen: {name}"),
    save_answer: "Gem svar",
    close: "Luk delekopien",
    done: "Færdig med at svare",
    status_apart: |is_kept| match is_kept {
        true => "Kun i denne fane",
        false => "Gemmes ikke i browseren",
    },
    status_unchanged: "Delekopi uden ændringer",
    status_saved: "Svar gemt som fil",
    unsaved_title: "Svaret er ikke gemt",
    unsaved: "Det, du har ændret i delekopien, står ikke i nogen fil endnu. Lukker du nu, forsvinder det.",
    close_unsaved: "Luk uden at gemme",
    closed: "Delekopien er lukket. Intet af den er tilbage i browseren.",
    lost: "Delekopien er lukket, for fanen har den ikke længere. Åbn filen igen. Det, der ikke var gemt som svar, er væk.",
};

pub const EN: Share = Share {
    what: "What should go along",
    copy: "Share copy",
    copy_hint: "For partners and others: without internal notes, screening and risks.",
    all: "Everything about the partnerships",
    all_hint: "For colleagues at the library: internal notes, screening and risks too.",
    receivers: "Is the file for one of them?",
    receivers_hint: "These partners are not to be named. Tick those who receive the file, and they will be in it themselves.",
    read_yourself: "A name that is shortened or part of a longer word is not always found. Look for it yourself: if they are called Birkefonden, it may say “Birk” or “birkepengene”.",
    look_first: "Read these lines first",
    look_first_text: "They contain a word that may be a short form of a name that is not to be named. It is not taken out automatically: correct it if it is that partner.",
    save_anyway: "Save anyway",
    inside: |contents, contacts| {
        let none = if contacts == 0 { " No contacts." } else { "" };
        format!("The file contains: {contents}.{none}")
    },
    outside: "This is left out",
    nothing_outside: "Everything goes along. There are no internal notes, risks or names that may not be named.",
    held: |why, count| {
        let [one, many] = match why {
            Held::Internal => ["internal note", "internal notes"],
            Held::Meeting => {
                ["answer or worry from a meeting", "answers and worries from meetings"]
            }
            Held::Screening => {
                ["answer on the choice of partner", "answers on the choice of partner"]
            }
            Held::Risk => ["risk", "risks"],
            Held::Unnamed => [
                "thing about a partner who is not to be named",
                "things about partners who are not to be named",
            ],
            Held::NamesThem => ["text with such a name in it", "texts with such a name in them"],
            Held::Signed => {
                ["signature with such a name in it", "signatures with such a name in them"]
            }
            Held::Left => ["contact who has left", "contacts who have left"],
            Held::Answers => [
                "answer sheet (the result is shared on its own)",
                "answer sheets (the result is shared on its own)",
            ],
            Held::Deleted => ["deleted thing", "deleted things"],
            Held::Unknown => ["thing from a newer version", "things from a newer version"],
        };
        format!("{} {}", en(count), if count == 1 { one } else { many })
    },
    place: |field, record| match field {
        "" => record.to_owned(),
        field => format!("{field}: {record}"),
    },
    more: |count| format!("and {count} more", count = en(count)),
    save: "Save share copy",
    subject: |title| format!("share copy {title}"),
    answer_subject: |title| format!("answer {title}"),
    mail_body: |file, address, by| {
        let place = match address {
            "" => "Open Makkerskab in a browser".to_owned(),
            address => format!("Open {address}"),
        };
        format!(
            "Hello\n\nHere is a share copy of our partnership. To see and edit it:\n\n1. Save the attached file: {file}\n2. {place}, press EN at the top if it is in Danish, go to Files, press “Choose a file”, choose it, and press “Open on its own” or “Merge”.\n3. Correct and add to it, press “Save answer”, and send the file back.\n\nThere is nothing to install and no account. We merge your answer in, so nothing is lost.\n\nKind regards\n{by}\n"
        )
    },
    send: "Share …",
    arrived: |by, day| match (by, day) {
        ("", "") => "This is a share copy".into(),
        (by, "") => format!("This is a share copy from {by}"),
        ("", day) => format!("This is a share copy from {day}"),
        (by, day) => format!("This is a share copy from {by}, {day}"),
    },
    arrived_text: "Somebody has sent you a partnership to read and answer. Open it on its own, and it is not mixed with what you have here.",
    arrived_new: "Somebody has sent you a partnership to read and answer. Press “Merge” to keep it in this browser. On a computer that others use too, “Open on its own” is better.",
    apart: "Open on its own",
    apart_hint: "It stays in this tab until you close it. You save the answer as a file.",
    or_merge: "If you want it among your own partnerships, see below what will happen.",
    answering: |by| match by {
        "" => "You are answering a share copy".into(),
        by => format!("You are answering a share copy from {by}"),
    },
    answering_text: "Correct and add to it. Then save the answer as a file and send it back.",
    answering_apart: |is_kept| match is_kept {
        true => {
            "Correct and add to it. It stays in this tab until you close it, and what you have here yourself is untouched. Save the answer as a file before you close."
        }
        false => {
            "Correct and add to it. The browser keeps none of it, and what you have here yourself is untouched. Save the answer as a file before you close or reload the page."
        }
    },
    unanswered: "This does not go into the answer. Write it elsewhere if they are to read it:",
    who: "Who is answering?",
    agreement: |name| format!("See the agreement: {name}"),
    save_answer: "Save answer",
    close: "Close the share copy",
    done: "Done answering",
    status_apart: |is_kept| match is_kept {
        true => "In this tab only",
        false => "Not stored in the browser",
    },
    status_unchanged: "Share copy, nothing changed",
    status_saved: "Answer saved as a file",
    unsaved_title: "The answer is not saved",
    unsaved: "What you have changed in the share copy is in no file yet. If you close now, it is gone.",
    close_unsaved: "Close without saving",
    closed: "The share copy is closed. Nothing of it is left in the browser.",
    lost: "The share copy is closed, since its tab no longer has it. Open the file again. What was not saved as an answer is gone.",
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_held_back_has_a_reason_in_words() {
        let all = [
            Held::Internal,
            Held::Meeting,
            Held::Screening,
            Held::Risk,
            Held::Unnamed,
            Held::NamesThem,
            Held::Signed,
            Held::Left,
            Held::Answers,
            Held::Deleted,
            Held::Unknown,
        ];
        for words in [DA, EN] {
            for why in all {
                assert!((words.held)(why, 1).starts_with("1 "));
                assert!((words.held)(why, 3).starts_with("3 "));
            }
        }
    }
}
