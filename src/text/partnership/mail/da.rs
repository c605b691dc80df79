//! Mails to partners in Danish.

use super::{
    Lang, Mail, Next, about, asked as asked_in, filled, given, lead, named, next_of, or_missing,
    sentence,
};
use crate::{
    domain::{Ask, Day, MailTemplate, Meeting},
    workspace::mails::MailFacts,
};

pub const DA: Mail = Mail {
    offer: "Mail samme dag",
    offer_text: "Skriv kort, hvad I talte om, mens det er friskt. Teksten er klar.",
    write: "Se mailen",
    subject_label: "Emne",
    text_label: "Mailens tekst",
    hint: "Ret teksten, til den er jeres. Det, der står i firkantede parenteser, mangler.",
    copy: "Kopiér teksten",
    copied: "Teksten er kopieret",
    open: "Åbn i mail",
    mark_sent: "Markér som sendt",
    sent: "Mailen er noteret som sendt",
    logged: "Skrevet i loggen som sendt i dag",
    any: "Skriv en mail",
    any_hint: "Tak, rykker, status, tilladelse, nej tak: teksten er klar til at rette.",
    which: "Hvilken mail",
    whom: "Til",
    nobody: "Ingen bestemt",
    ask_permission: "Skriv en mail om tilladelse",
    tell_new_lead: "Skriv til partneren, hvem der er ny",
    subject,
    said,
    dear: "Kære",
    regards: "Venlig hilsen",
    fill: "udfyld",
    first_name: "fornavn",
    your_name: "dit navn",
};

fn subject(template: MailTemplate, facts: &MailFacts) -> String {
    let (with, without): (fn(&str) -> String, &str) = match template {
        MailTemplate::FirstCall => {
            (|title| format!("Tak for samtalen om {title}"), "Tak for samtalen")
        }
        MailTemplate::LaterCall => (|title| format!("Det talte vi om: {title}"), "Det talte vi om"),
        MailTemplate::Reminder => {
            (|title| format!("En venlig påmindelse om {title}"), "En venlig påmindelse")
        }
        MailTemplate::Permission => {
            (|title| format!("Må vi gå videre med {title}?"), "Må vi gå videre?")
        }
        MailTemplate::Decline => (|title| format!("Vores svar om {title}"), "Vores svar"),
        MailTemplate::AfterNo => {
            (|title| format!("Tak for jeres svar om {title}"), "Tak for jeres svar")
        }
        MailTemplate::Status => (|title| format!("Status på {title}"), "Status på samarbejdet"),
        MailTemplate::Thanks => {
            (|title| format!("Tak for jeres del i {title}"), "Tak for jeres bidrag")
        }
        MailTemplate::Closing => (|title| format!("Sidste møde om {title}"), "Vores sidste møde"),
        MailTemplate::NewLead => {
            (|title| format!("Ny tovholder for {title}"), "Ny tovholder på biblioteket")
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
    let talked = facts.talked.map_or_else(|| "lige før".into(), day);
    let mut all = vec![
        format!(
            "Tak for samtalen {talked}. Kort fortalt: {} arbejder på {}. {}",
            library(facts),
            title(facts),
            purpose(facts),
        ),
        format!(
            "Vi vil gerne spørge, om I vil bidrage med {}. For jer kan det betyde: {}",
            fill(&asked(&facts.asks), "det, I beder om"),
            sentence(&fill(&facts.benefit, "partnerens fordel i én sætning")),
        ),
        promise(facts, " og hører, hvad I tænker"),
    ];
    all.extend(kept(facts));
    all
}

fn later_call(facts: &MailFacts) -> Vec<String> {
    let talked = facts.talked.map_or_else(|| "i dag".into(), day);
    let mut all = vec![
        format!("Tak for samtalen {talked} om {}.", title(facts)),
        format!("Jeg forstår det sådan: {}", gap("det, I blev enige om")),
    ];
    let promised = asked(&facts.promised);
    let asks = asked(&facts.asks);
    all.extend(filled(&promised, |own| format!("I bidrager med {own}.")));
    all.extend(filled(&asks, |own| format!("Vi håber stadig på {own}.")));
    all.push(promise(facts, ""));
    all.push("Er noget anderledes, end du husker det, så skriv endelig.".into());
    all.extend(kept(facts));
    all
}

fn reminder(facts: &MailFacts) -> Vec<String> {
    let since = facts.asked.map(|own| format!(" fra {}", day(own))).unwrap_or_default();
    vec![
        format!("Jeg vender lige tilbage til min henvendelse{since} om {}.", title(facts)),
        format!(
            "Vi vil stadig gerne høre, om I vil bidrage med {}.",
            fill(&asked(&facts.asks), "det, I beder om"),
        ),
        format!(
            "Jeg ved, at der er travlt. {} Passer et andet tidspunkt bedre, så svar bare på denne mail.",
            promise(facts, "")
        ),
        "Er det ikke noget for jer, er et kort nej også en hjælp.".into(),
    ]
}

fn permission(facts: &MailFacts) -> Vec<String> {
    let place = match named(&facts.sites, "og") {
        sites if sites.is_empty() => "hos jer".into(),
        sites => format!("hos {sites}"),
    };
    let mut all = vec![
        format!(
            "{} vil gerne tilbyde {} {place}. {}",
            library(facts),
            title(facts),
            purpose(facts)
        ),
        format!("Det koster medarbejderne cirka {}.", gap("tid, fx en time om måneden")),
    ];
    let approved = named(&facts.approved, "og");
    all.extend(filled(&approved, |own| format!("Det er allerede godkendt af {own}.")));
    let on = match facts.next_approval.trim() {
        "" => "Må vi gå videre?".into(),
        next => format!("Må vi gå videre i dialog med {next}?"),
    };
    all.push(format!("{on} Og er der andre, vi skal spørge hos jer?"));
    all
}

fn decline(facts: &MailFacts) -> Vec<String> {
    vec![
        format!(
            "Tak for snakken om {} og for jeres lyst til at arbejde sammen med {}.",
            title(facts),
            library(facts)
        ),
        format!(
            "Vi har tænkt godt over det og siger nej tak denne gang. {}",
            gap("grunden i én venlig sætning")
        ),
        "Døren står åben. Får I en ny idé, eller ser det anderledes ud til næste år, så skriv endelig."
            .into(),
    ]
}

fn after_no(facts: &MailFacts) -> Vec<String> {
    let when = facts.next.map(|own| format!("omkring {}", day(own))).unwrap_or_default();
    vec![
        format!("Tak for jeres svar og for den tid, I brugte på {}.", title(facts)),
        "Det er helt i orden, at det ikke passer jer nu.".into(),
        format!(
            "Må vi spørge igen {}? Vil I hellere være fri, så sig til.",
            fill(&when, "hvornår, fx til foråret")
        ),
        "Kender du andre, som det kunne være noget for, hører vi gerne om dem.".into(),
    ]
}

fn status(facts: &MailFacts) -> Vec<String> {
    let next = facts.meeting.as_ref().map(when).unwrap_or_default();
    let lines = [
        format!("Gjort: {}", fill(&facts.done.join("; "), "det, der er sket siden sidst")),
        format!("På vej: {}", fill(&facts.under_way.join("; "), "det, I er i gang med")),
        format!("Problem: {}", gap("det, der driller, eller »intet«")),
        format!("Vi har brug for: {}", fill(&asked(&facts.asks), "det, I mangler, eller »intet«")),
        format!("Næste dato: {}", fill(&next, "dag, og hvad der sker")),
    ];
    vec![
        format!("Her er status på {} i fem linjer.", title(facts)),
        lines.map(|line| sentence(&line)).join("\n"),
        "Vil du vide mere, så skriv eller ring.".into(),
    ]
}

fn thanks(facts: &MailFacts) -> Vec<String> {
    let results = fill(&facts.results.join("; "), "det, der kom ud af det");
    let mut all = vec![format!(
        "Tak for jeres del i {}: {}. Det blev til: {}",
        title(facts),
        fill(&given(&facts.given, Lang::Da, "og"), "det, partneren gav"),
        sentence(&results)
    )];
    all.extend(filled(&facts.story, sentence));
    all.push("Tak. Uden jer var det ikke sket.".into());
    all
}

fn closing(facts: &MailFacts) -> Vec<String> {
    let ends = match facts.ends {
        Some(own) => format!("slutter {}", day(own)),
        None => "er ved at slutte".into(),
    };
    let meeting = facts.last_meeting.as_ref().map(when).unwrap_or_default();
    let mut all = vec![
        format!("Samarbejdet om {} {ends}.", title(facts)),
        format!(
            "Vi vil gerne holde et sidste møde: {}. Passer det ikke, så foreslå en anden dag.",
            fill(&meeting, "dag, tid og sted")
        ),
        "På mødet aftaler vi, hvem der driver det videre, hvad der bliver af materiale, udstyr og konti, hvad borgerne får at vide, og hvornår vi sletter hinandens kontaktoplysninger."
            .into(),
    ];
    let results = facts.results.join("; ");
    all.extend(filled(&results, |own| format!("Det nåede vi sammen: {}", sentence(own))));
    all.push("Tak for samarbejdet.".into());
    all
}

fn new_lead(facts: &MailFacts) -> Vec<String> {
    vec![
        format!(
            "Jeg hedder {} og er ny tovholder for {} hos {}.",
            fill(&lead(facts), DA.your_name),
            title(facts),
            library(facts)
        ),
        "Det, vi har aftalt med jer, gælder stadig.".into(),
        format!(
            "Jeg vil gerne høre, hvad der går godt, og hvad jeg skal passe på. {}",
            promise(facts, "")
        ),
        format!("Du kan altid ringe til mig på {}.", fill(&facts.lead_phone, "telefon")),
    ]
}

fn promise(facts: &MailFacts, after_call: &str) -> String {
    let next = fill(&facts.next.map(day).unwrap_or_default(), "dag og tid");
    match next_of(facts) {
        Next::Call => format!("Jeg ringer {next}{after_call}."),
        Next::Meet => format!("Vi ses {next}."),
        Next::Other => format!("I hører fra mig {next}."),
    }
}

/// Whoever is new is told that their name is kept.
fn kept(facts: &MailFacts) -> Option<String> {
    facts.to_inform.as_ref().map(|_| {
        "Vi gemmer dit navn og dine kontaktoplysninger i vores samarbejdsoversigt, så længe vi arbejder sammen."
            .into()
    })
}

fn when(meeting: &Meeting) -> String {
    let hours = Lang::Da.hours(&meeting.time);
    let parts = [meeting.at.map(day).unwrap_or_default(), hours, meeting.place.trim().into()];
    parts.into_iter().filter(|own| !own.is_empty()).collect::<Vec<_>>().join(", ")
}

fn day(day: Day) -> String {
    format!("{} den {}", Lang::Da.weekday(day), Lang::Da.long_date(day))
}

fn asked(asks: &[Ask]) -> String {
    asked_in(asks, Lang::Da, "og")
}

fn title(facts: &MailFacts) -> String {
    format!("»{}«", fill(&facts.title, "titel"))
}

fn library(facts: &MailFacts) -> String {
    fill(&facts.library, "bibliotekets navn")
}

fn purpose(facts: &MailFacts) -> String {
    sentence(&fill(&facts.purpose, "formålet i én sætning"))
}

fn fill(value: &str, missing: &str) -> String {
    or_missing(value, DA.fill, missing)
}

fn gap(missing: &str) -> String {
    fill("", missing)
}
