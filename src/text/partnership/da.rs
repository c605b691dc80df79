//! The page of one partnership in Danish.

use super::{
    super::{Lang, brief, format::da},
    Actions, Approvals, Head, Log, Next, Partnership, Phases, Print, Record, dotted, ended,
    ended_sentence, gift, left, mail,
};
use crate::{
    domain::{Origin, Phase},
    guide::Behind,
    workspace::{approvals::Hold, offer::Deed, timeline::Came},
};

pub const DA: Partnership = Partnership {
    head: Head {
        tabs: "Partnerskabets dele",
        record_tab: "Oplysninger",
        log_tab: "Log",
        approvals_tab: "Tilladelser",
        late: " over tiden",
        title: "Titel",
        edit_title: "Ret titlen",
        log_call: "Skriv i loggen",
        with_partners: |names| match names {
            [] => "Ingen partner endnu".into(),
            [one] => one.clone(),
            [one, other] => format!("{one} og {other}"),
            [one, rest @ ..] => format!("{one} og {} andre", rest.len()),
        },
        contacts: |count| match count {
            1 => "1 kontakt".into(),
            count => format!("{count} kontakter"),
        },
        led_by: |owner| match owner.trim() {
            "" => "Ingen tovholder endnu".into(),
            owner => format!("Tovholder {owner}"),
        },
        on_track: |track| format!("Spor: {track}"),
        deleted_text: "Alt, der hørte til, ligger der også. I kan hente det hele tilbage.",
        offer: |deed| match deed {
            Deed::Talked => "I har talt sammen.",
            Deed::Met => "I har holdt møde.",
            Deed::Agreed => "Aftalen er på plads.",
        },
        take: |status| format!("Sæt status til {status}"),
        leave: "Lad den stå",
        taken: |status| format!("Status er sat til {status}"),
        left: |status| format!("Status er stadig {status}"),
    },
    phases: Phases {
        label: "Faser",
        none: "Ingen fase valgt endnu",
        choose: "Vælg den fase, I er i. I kan altid gå frem eller tilbage.",
        choose_one: "Vælg fase",
        of: |phase, step, name| format!("Fase {phase} af 12, trin {step}: {name}"),
        since: |day| format!(", siden {day}"),
        behind: |state| match state {
            Behind::Done => "klaret".into(),
            Behind::Left { open } | Behind::Begun { open } => {
                format!("{} mangler", points_da(open))
            }
            Behind::Skipped { open: Some(open @ 1..) } => {
                format!("sprunget over, {} mangler", points_da(open))
            }
            Behind::Skipped { .. } => "sprunget over".into(),
            Behind::Passed => "bag jer".into(),
        },
        left: |phases| {
            left(phases, ["Har åbne punkter", "Sprunget over", "sprunget over"], |open| {
                format!("I alt {open}.")
            })
        },
        now: "nu",
        ahead: "venter",
        ended_here: "her sluttede det",
        entered: |phase, status| format!("Fase: {phase}. Status: {status}"),
        intro: intro_da,
        ended: |status, day, reason| ended(status, day, reason),
    },
    next: Next {
        title: "Næste skridt",
        done: "Klaret",
        finished: |text| format!("Klaret: {text}", text = brief(text)),
        put_off: |days| match days {
            5 => "Udsæt en uge".into(),
            days => format!("Udsæt {days} hverdage"),
        },
        put_off_to: |day| format!("Udsat til {day}"),
        meta: |owner, origin| {
            let from = match origin {
                Some(Origin::Log) => "fra loggen",
                Some(Origin::Meeting) => "fra et møde",
                Some(Origin::Evaluation) => "fra evalueringen",
                Some(Origin::Risk) => "fra en risiko",
                Some(Origin::Checklist) => "fra tjeklisten",
                Some(Origin::Manual) | None => "",
            };
            let owner = if owner.trim().is_empty() { "Ingen står for det endnu" } else { owner };
            dotted(&[owner, from])
        },
        invite: "Hvad er det næste skridt?",
        invite_text: "En ting og en dato er nok. Så ved alle, hvad der sker.",
        over: "Her venter ikke mere",
        over_text: "Samarbejdet er slut. Kommer der alligevel noget, så skriv det her.",
        left: |count| match count {
            1 => "1 åbent skridt står tilbage".into(),
            count => format!("{} åbne skridt står tilbage", da(count)),
        },
        left_text: |count| match count {
            1 => {
                "Det stod åbent, da samarbejdet sluttede, og står ikke på overblikket, før I har valgt."
            }
            _ => {
                "De stod åbne, da samarbejdet sluttede, og står ikke på overblikket, før I har valgt."
            }
        },
        drop: |count| if count == 1 { "Drop det" } else { "Drop dem" },
        keep: |count| if count == 1 { "Behold det" } else { "Behold dem" },
        dropped: |count| match count {
            1 => "1 skridt er droppet".into(),
            count => format!("{} skridt er droppet", da(count)),
        },
        kept: |count| match count {
            1 => "1 skridt er beholdt".into(),
            count => format!("{} skridt er beholdt", da(count)),
        },
    },
    record: Record {
        why: "Hvorfor",
        why_hint: "Behovet, målgruppen og grunden til at gøre det.",
        us: "Hos biblioteket",
        us_hint: "Tovholder, afløser og dem, der er med.",
        them: "Hos partneren",
        them_hint: "Partnerne, deres rolle og kontakterne der.",
        exchange: "Det, hver part giver og får",
        exchange_hint: "Hvad biblioteket beder om og tilbyder, og hvad der er givet.",
        goals: "Mål",
        goals_hint: "De fælles mål, bibliotekets egne og partnerens.",
        messages_hint: "Hvem får hvad at vide, hvornår, og af hvem.",
        add_message: "Ny besked",
        suggest_messages: |count| match count {
            1 => "Tag guidens besked med".into(),
            _ => format!("Begynd med guidens {count} beskeder"),
        },
        messages_count: |count| Lang::Da.counted(count, ["besked", "beskeder"]),
        suggested_messages: "Guidens beskeder er i planen",
        sent_today: "Markér som sendt",
        message_sent: "Beskeden er sendt",
        sent_and_again: |day| format!("Beskeden er sendt. Næste gang er {day}"),
        sent: |day| format!("Sendt {day}"),
        only_us: "Kun for jer selv",
        approach: "Henvendelsen",
        approach_hint: "Åbningen, partnerens fordel, og hvornår I stopper.",
        frame: "Rammer",
        frame_hint: "Tid, timer, kroner, kontakt og hensyn.",
        frame_time: "Tid og timer",
        not_a_date: "Noget her er ikke en dato med år. Det er gemt, men kommer ikke med i aftalens tidsplan. Skriv for eksempel 3. maj 2027.",
        frame_contact: "Kontakt og omtale",
        frame_care: "Hensyn",
        learned: "Det lærte vi",
        learned_hint: "Historien og det, I vil gøre igen.",
        internal: "Interne noter",
        internal_hint: "Kun for jer selv. Kommer aldrig med i en delekopi.",
        ends_first: "Slutdatoen ligger før startdatoen. Ret den ene af dem.",
        from_map: |question| {
            format!("Fra kortet: {} Skriv behovet som en sætning.", ended_sentence(question))
        },
        review_days: |days| format!("Brug foreslåede datoer for evaluering: {}", days.join(" og ")),
        review_days_set: "Datoerne for evaluering er skrevet ind",
        only_money: "Er penge den eneste grund? Vælg også noget andet, der bliver muligt.",
        people: "Kontakter",
        nobody: "Tilføj en partner, så står kontakterne her.",
        no_contact: "Kontakt mangler",
        leave: "Tag ud af partnerskabet",
        open_partner: "Åbn partneren med alle oplysninger",
        new_contact: "Ny kontakt",
        contact_added: |name| format!("Tilføjede {name}", name = brief(name)),
        add_partner: "Partner, kendt eller ny",
        meant: |name| format!("Mener du {name}?"),
        exists: |name| format!("Findes allerede: {name}. Vælg den."),
        is_member: |name| format!("{name} er med."),
        choose: |name| format!("Vælg {name}"),
        joined: |name| format!("{name} er med", name = brief(name)),
        gives: "Giver",
        gets: "Får",
        nothing_yet: "Intet endnu",
        exchange_empty: "Begge skal give noget, og begge skal få noget. Skriv først, hvad biblioteket beder om, og hvad det kan tilbyde.",
        gift: |given| gift(given, Lang::Da),
        asks: "Ønsker og tilbud",
        add_ask: "Et ønske eller et tilbud",
        direction: "Retning",
        sort: "Slags",
        contributions: "Bidrag",
        add_contribution: "Et bidrag, der er aftalt eller givet",
        from: "Fra",
        added: |count| format!("{count} linjer er sat ind, hver for sig."),
        too_many: |count, most| {
            format!(
                "Det er {} linjer, og der kan sættes {most} ind ad gangen. Intet er ændret.",
                Lang::Da.count(count)
            )
        },
        add_goal: "Et mål",
        whose: "Hvem har målet",
        shared_goal: "Fælles",
        library_goal: "Biblioteket",
    },
    log: Log {
        title: "Log",
        write: "Skriv i loggen",
        kind: "Slags",
        what: "Hvad skete der",
        stays: "Kun for jer selv: kommer ikke med i en delekopi.",
        leaves: "Kommer med, hvis I sender en delekopi.",
        what_missing: "Skriv, hvad der skete, eller vælg et udfald.",
        with: "Med",
        nobody: "Ingen valgt",
        somebody_new: "En ny person …",
        whole_partner: |name| format!("{name}, ingen bestemt"),
        name: "Navn",
        organisation: "Organisation",
        organisation_missing: "Skriv, hvilken organisation personen kommer fra.",
        organisation_unclear: "Flere partnere hedder sådan. Tilføj først den rigtige til partnerskabet.",
        reach: "Telefon eller mail",
        outcome: "Udfald",
        at: "Dato",
        next: "Næste skridt",
        due: "Hvornår",
        save: "Gem i loggen",
        follow_up: "Følg op",
        saved: |next| match next {
            Some((step, due)) if due.is_empty() => {
                format!("Skrevet i loggen. Næste skridt: {step}", step = brief(step))
            }
            Some((step, due)) => {
                format!("Skrevet i loggen. Næste skridt: {step}, {due}", step = brief(step))
            }
            None => "Skrevet i loggen".into(),
        },
        was_it: |text| format!("Er »{text}« klaret?"),
        was_it_text: "Det stod som næste skridt, da I skrev i loggen.",
        not_yet: "Ikke endnu",
        empty_title: "Ingen kontakt endnu",
        empty: "Hvem ringer I til først? En linje er nok: hvad skete der, og hvad er det næste.",
        who: |by, names, partner| {
            let people = names.join(", ");
            let them = match (people.is_empty(), partner.is_empty()) {
                (false, false) => format!("{people} ({partner})"),
                (false, true) => people,
                (true, _) => partner.into(),
            };
            match (by.is_empty(), them.is_empty()) {
                (false, false) => format!("{by} · med {them}"),
                (false, true) => by.into(),
                (true, _) => them,
            }
        },
        next_time: "Næste gang",
        mail_sent: |day| format!("Mail sendt {day}"),
        entry: "fra loggen",
        version: |number, came| match came {
            Came::Sent => format!("Version {number} er sendt"),
            Came::Agreed => format!("Version {number} er aftalt"),
            Came::Signed => format!("Version {number} er underskrevet"),
        },
        minutes: |name| format!("{name}: dagsorden og referat"),
    },
    mail: mail::DA,
    actions: Actions {
        title: "Næste skridt",
        empty: "Ingen næste skridt lige nu.",
        tick: "Klaret:",
        meta: |owner| match owner.trim() {
            "" => "Ingen står for det endnu".into(),
            owner => owner.into(),
        },
        over: "Klaret",
        reopen: "Åbn igen",
        reopened: "Åbnet igen",
        add: "Et skridt mere",
        due: "Hvornår",
    },
    approvals: Approvals {
        title: "Hvem skal sige ja?",
        lead: "Tegn kæden: hvem skal sige ja, før den næste kan? Spørg hvert led, hvem mere der skal spørges, og gem jaet skriftligt.",
        empty_title: "Ingen led endnu",
        empty: "Skriv den første, der skal sige ja: en leder, en forvaltning, partnerens chef.",
        add: "Hvem skal sige ja",
        kind: "Slags",
        held: |hold| match hold {
            Hold::Nothing => "Alle har sagt ja. I kan gå videre.".into(),
            Hold::Refused { who } => {
                format!("{who} har sagt nej. Skriv grunden, og find en anden vej, eller stop her.")
            }
            Hold::Waiting { who, days: Some(0) } => format!("I venter på {who}, spurgt i dag."),
            Hold::Waiting { who, days: Some(1) } => format!("I venter på {who}, spurgt i går."),
            Hold::Waiting { who, days: Some(days) } => {
                format!("I venter på {who}, spurgt for {days} dage siden.")
            }
            Hold::Waiting { who, days: None } => format!("I venter på {who}."),
            Hold::ToAsk { who, after: 0 } => format!("Spørg nu: {who}. Derefter mangler ingen."),
            Hold::ToAsk { who, after: 1 } => format!("Spørg nu: {who}. Derefter mangler én."),
            Hold::ToAsk { who, after } => format!("Spørg nu: {who}. Derefter mangler {after}."),
            Hold::Conditions { who } => {
                format!("Alle har sagt ja. {who} har en betingelse, I skal opfylde.")
            }
        },
        note: |waits, note, reference| {
            let waits =
                if waits.is_empty() { String::new() } else { format!("Venter på {waits}") };
            dotted(&[&waits, note, reference])
        },
        up: "Flyt op",
        down: "Flyt ned",
    },
    print: Print {
        card: "Udskriv partnerskabet",
        title: "Udskriv partnerskabet",
        lead: "Alt, der er udfyldt, kommer med som tekst, undtagen det interne. Partnere, der ikke vil omtales, står uden navn.",
        log: "Loggen",
        log_hint: "Alt, der er skrevet, det nyeste først.",
        internal: "Til internt brug",
        internal_hint: "Med interne noter, risici, stemning og navne på dem, der ikke vil omtales.",
        them: "Hos partneren",
        exchange: "Det, hver part giver og får",
        goals: "Mål",
        actions: "Næste skridt",
        approvals: "Tilladelser",
        log_title: "Log",
        unnamed: "[omtales ikke]",
        held_back: |names| match names {
            0 => "Uden interne noter.".into(),
            1 => "Uden interne noter. Ét navn er udeladt.".into(),
            names => format!("Uden interne noter. {names} navne er udeladt."),
        },
        with_internal: "Til internt brug: med interne noter og alle navne.",
    },
};

fn points_da(count: usize) -> String {
    match count {
        1 => "1 punkt".into(),
        count => format!("{count} punkter"),
    }
}

/// The guide's word on each phase (its section A2).
fn intro_da(phase: Phase) -> &'static str {
    match phase {
        Phase::P01 => {
            "Start med behovet, ikke med partneren. Penge er et middel: Hvad skal blive muligt, som ikke er det i dag?"
        }
        Phase::P02 => {
            "Et partnerskab lander hos kolleger, der skal have tid til det. Spørg dem, før I lover noget."
        }
        Phase::P03 => {
            "Tegn, hvem I kender, hvem der kender hvem, og hvem der mangler. De svage forbindelser er ofte mest værd."
        }
        Phase::P04 => {
            "Alle, der kan hjælpe jer med at nå målet, er mulige partnere. Vælg få, og vælg fra med god samvittighed."
        }
        Phase::P05 => {
            "Find den rigtige person, sig i første sætning, hvad I beder om, og skriv det ned samme dag."
        }
        Phase::P06 => "Lyt mere, end I taler. Skriv begge parters mål, ikke kun det fælles.",
        Phase::P07 => {
            "Hvem skal sige ja, før nogen kan sige ja? Tegn kæden, og regn med, at den tager tid."
        }
        Phase::P08 => "Skriv så lidt som muligt, men nok til, at en afløser kan overtage.",
        Phase::P09 => "Hold det, I har lovet, og sig det, når planen ændrer sig.",
        Phase::P10 => "Et partnerskab, ingen taler om, visner. Sæt plejen i kalenderen.",
        Phase::P11 => "Svar hver for sig først, tal sammen bagefter, og slut med beslutninger.",
        Phase::P12 => {
            "Forny, gør større, giv videre, eller sig pænt farvel. Det er ikke et nederlag at slutte."
        }
    }
}
