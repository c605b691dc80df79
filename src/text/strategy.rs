//! Words of the strategy canvas and of what the guide says beside it.

pub struct Strategy {
    pub title: &'static str,
    pub lead: &'static str,
    pub governance: &'static str,
    pub governance_more: &'static str,
    /// How many are looked after, and how many there is room for.
    pub room: fn(usize, Option<usize>) -> String,
    /// What another copy of the library's record says.
    pub elsewhere: fn(&str, &str) -> String,
    pub whole_number: &'static str,
    pub look_again: fn(&str) -> String,
    pub organising: &'static str,
    pub organising_lead: &'static str,
    pub plus: &'static str,
    pub minus: &'static str,
    pub tip: &'static str,
    pub to_canvas: &'static str,
    pub reflection: &'static str,
    pub reflection_lead: &'static str,
    pub plan: &'static str,
    pub plan_lead: &'static str,
    /// When, whom, message, channel, who, approved by, done.
    pub plan_columns: [&'static str; 7],
}

pub const DA: Strategy = Strategy {
    title: "Strategikortet",
    lead: "Ét ark for hele biblioteket: hvad I vil med partnerskaber, hvem I går efter, og hvor mange I kan passe. Tag det op på et møde.",
    governance: "Hvem vælger partnere?",
    governance_more: "Fordele og ulemper ved de to",
    room: |count, capacity| {
        let now = match count {
            0 => "Lige nu passer I ingen partnerskaber".to_owned(),
            1 => "Lige nu passer I 1 partnerskab".to_owned(),
            count => format!("Lige nu passer I {count} partnerskaber"),
        };
        let room = match capacity {
            None => String::new(),
            Some(capacity) if count > capacity => {
                format!(" Det er {} mere, end I har plads til.", count - capacity)
            }
            Some(capacity) if count == capacity => " Der er ikke plads til flere.".to_owned(),
            Some(capacity) => format!(" Der er plads til {} til.", capacity - count),
        };
        format!("{now}.{room} Idéer, kandidater og pauser er ikke talt med.")
    },
    elsewhere: |library, text| format!("Også skrevet på et strategikort fra {library}: {text}"),
    whole_number: "Skriv et helt tal, for eksempel 6.",
    look_again: |day| format!("I ville se på strategikortet igen {day}."),
    organising: "To måder at organisere det på",
    organising_lead: "Skal afdelingerne selv finde partnere, eller skal et team gøre det for alle? Begge dele virker. Vælg, så alle ved det.",
    plus: "Det taler for",
    minus: "Det taler imod",
    tip: "Sådan lykkes det",
    to_canvas: "Skriv jeres valg på strategikortet",
    reflection: "Hvad gjorde det ved os?",
    reflection_lead: "Seks spørgsmål til biblioteket selv, når et partnerskab er evalueret. Svar hver for sig først.",
    plan: "Kommunikationsplan",
    plan_lead: "De fleste problemer med partnere begynder med for lidt eller for meget information. Her er otte beskeder, som de fleste partnerskaber har brug for. Udskriv arket, og sæt navn og dato på.",
    plan_columns: ["Hvornår", "Til hvem", "Budskab", "Kanal", "Hvem", "Godkendes af", "Gjort"],
};

pub const EN: Strategy = Strategy {
    title: "The strategy canvas",
    lead: "One sheet for the whole library: what you want with partnerships, whom you go after, and how many you can look after. Bring it to a meeting.",
    governance: "Who chooses partners?",
    governance_more: "What speaks for and against each",
    room: |count, capacity| {
        let now = match count {
            0 => "Right now you look after no partnerships".to_owned(),
            1 => "Right now you look after 1 partnership".to_owned(),
            count => format!("Right now you look after {count} partnerships"),
        };
        let room = match capacity {
            None => String::new(),
            Some(capacity) if count > capacity => {
                format!(" That is {} more than you have room for.", count - capacity)
            }
            Some(capacity) if count == capacity => " There is no room for more.".to_owned(),
            Some(capacity) => format!(" There is room for {} more.", capacity - count),
        };
        format!("{now}.{room} Ideas, candidates and pauses are not counted.")
    },
    elsewhere: |library, text| format!("Also written on a canvas from {library}: {text}"),
    whole_number: "Write a whole number, for example 6.",
    look_again: |day| format!("You wanted to look at the strategy canvas again on {day}."),
    organising: "Two ways to organise it",
    organising_lead: "Should each department find its own partners, or should one team do it for all? Both work. Choose, so that everybody knows.",
    plus: "What speaks for it",
    minus: "What speaks against it",
    tip: "How to make it work",
    to_canvas: "Write your choice on the strategy canvas",
    reflection: "How did it change us?",
    reflection_lead: "Six questions for the library itself, when a partnership has been evaluated. Answer one by one first.",
    plan: "Communication plan",
    plan_lead: "Most problems with partners begin with too little or too much information. Here are eight messages that most partnerships need. Print the sheet, and put a name and a date to each.",
    plan_columns: ["When", "To whom", "Message", "Channel", "Who", "Approved by", "Done"],
};
