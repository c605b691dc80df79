//! Words of the list of partners, and of one partner's page.

use crate::text::format::{brief, da, en};
use crate::workspace::PartnerColumn;

pub struct Partners {
    pub title: &'static str,
    pub lead: &'static str,
    pub empty_title: &'static str,
    pub empty_text: &'static str,
    pub new: &'static str,
    pub new_hint: &'static str,
    pub new_empty: &'static str,
    pub create: &'static str,
    pub created: fn(&str) -> String,
    pub same: fn(&str) -> String,
    pub similar: fn(&str) -> String,
    pub open_it: &'static str,
    pub anyway: &'static str,
    pub find: &'static str,
    pub sector: &'static str,
    pub everything: &'static str,
    pub clear: &'static str,
    pub count: fn(usize, usize) -> String,
    pub none_found: &'static str,
    pub none_found_text: &'static str,
    pub column: fn(PartnerColumn) -> &'static str,
    pub caption: &'static str,
    pub delete: fn(&str) -> String,
    pub never: &'static str,
    pub nobody: &'static str,
    pub nothing: &'static str,
    pub more_contacts: fn(usize) -> String,
    pub rendered: fn(usize, usize) -> String,
    pub more: fn(usize) -> String,
    pub withheld_row: &'static str,
    pub withheld_title: &'static str,
    pub withheld_note: &'static str,
    pub withheld_print: &'static str,
    pub contacts: &'static str,
    pub contacts_empty: &'static str,
    pub contact_new: &'static str,
    pub contact_add: &'static str,
    pub contact_no_name: &'static str,
    pub contact_added: fn(&str) -> String,
    pub contact_unnamed: &'static str,
    pub contact_all: &'static str,
    pub call_first: &'static str,
    pub call_first_toggle: fn(&str) -> String,
    pub left: &'static str,
    pub not_informed: &'static str,
    pub informed_today: &'static str,
    pub review_due: fn(String) -> String,
    pub erase: &'static str,
    pub erase_text: &'static str,
    pub erased: &'static str,
    pub still_named: fn(usize) -> String,
    /// Others may be called so as well.
    pub still_first: fn(usize) -> String,
    pub nowhere_named: &'static str,
    /// What this page cannot look through.
    pub still_copied: &'static str,
    pub contact_delete: &'static str,
    pub takes_part: &'static str,
    pub takes_part_empty: &'static str,
    pub start: &'static str,
    pub start_hint: &'static str,
    pub log: &'static str,
    pub log_empty: &'static str,
    pub log_kind: &'static str,
    pub log_what: &'static str,
    pub log_when: &'static str,
    pub log_about: &'static str,
    pub log_about_none: &'static str,
    pub log_nobody: &'static str,
    pub log_add: &'static str,
    pub log_nothing: &'static str,
    pub logged: &'static str,
    pub log_more: fn(usize) -> String,
    pub identity: &'static str,
    pub knowledge: &'static str,
    pub relation: &'static str,
    pub internal: &'static str,
    pub internal_note: &'static str,
    pub visit: &'static str,
    pub web_hint: &'static str,
    pub alike_title: &'static str,
    pub alike_hint: &'static str,
    /// Contacts, partnerships.
    pub alike_has: fn(usize, usize) -> String,
    /// Which goes into which.
    pub alike_join: fn(&str, &str) -> String,
    pub alike_swap: fn(&str) -> String,
    pub alike_two: fn(&str, &str) -> String,
    pub alike_said_two: fn(&str, &str) -> String,
    pub joined: fn(&str) -> String,
    pub joined_noted: fn(&str) -> String,
    /// A line of the notes: the two, and what else was said.
    pub joined_note: fn(&str, &str) -> String,
}

pub const DA: Partners = Partners {
    title: "Partnere",
    lead: "Dem, I kender, og dem, I gerne vil kende.",
    empty_title: "Ingen partnere endnu",
    empty_text: "Skriv den første: en forening, en skole, en butik, en nabo. Eller hent den liste, I har, fra et regneark.",
    new: "Ny partner",
    new_hint: "Navnet er nok. Resten kan vente.",
    new_empty: "Skriv, hvad partneren hedder.",
    create: "Tilføj",
    created: |name| format!("Tilføjede {name}", name = brief(name)),
    same: |name| format!("Findes allerede: {name}."),
    similar: |name| format!("Mener du {name}?"),
    open_it: "Åbn den",
    anyway: "Tilføj alligevel",
    find: "Find i listen",
    sector: "Sektor",
    everything: "Alle",
    clear: "Ryd filtre",
    count: |shown, all| match (shown, all) {
        (shown, all) if shown == all => format!("{all} i alt", all = da(all)),
        (shown, all) => format!("{shown} af {all}", shown = da(shown), all = da(all)),
    },
    none_found: "Ingen passer til filtrene",
    none_found_text: "Prøv med færre ord, eller ryd filtrene.",
    column: |column| match column {
        PartnerColumn::Name => "Partner",
        PartnerColumn::Sector => "Sektor",
        PartnerColumn::Contacts => "Kontakt",
        PartnerColumn::Partnerships => "Partnerskaber",
        PartnerColumn::LastContact => "Sidste kontakt",
        PartnerColumn::Publicity => "Omtale",
    },
    caption: "Partnere",
    delete: |name| format!("Slet {name}"),
    never: "Aldrig",
    nobody: "Ingen endnu",
    nothing: "Ingen",
    more_contacts: |count| format!("og {count} til", count = da(count)),
    rendered: |shown, all| format!("Viser {shown} af {all}", shown = da(shown), all = da(all)),
    more: |count| format!("Vis {count} til", count = da(count)),
    withheld_row: "Partner, der ikke omtales",
    withheld_title: "Omtales ikke",
    withheld_note: "Partneren vil ikke nævnes. Navnet udelades, når I udskriver, og i alt, hvor andre læser med.",
    withheld_print: "Denne partner vil ikke nævnes, så siden udskrives ikke.",
    contacts: "Kontakter",
    contacts_empty: "Hvem ringer I til først? Skriv et navn og et nummer.",
    contact_new: "Ny kontakt",
    contact_add: "Tilføj",
    contact_no_name: "Skriv et navn, eller hvem det er, for eksempel »Receptionen«.",
    contact_added: |name| format!("Tilføjede {name}", name = brief(name)),
    contact_unnamed: "Uden navn",
    contact_all: "Alt om kontakten",
    call_first: "Ring først til",
    call_first_toggle: |name| format!("Ring først til {name}"),
    left: "Er der ikke mere",
    not_informed: "Har I fortalt, at I gemmer navnet?",
    informed_today: "Ja, i dag",
    review_due: |date| format!("Bekræft eller slet senest {date}."),
    erase: "Slet personoplysninger",
    erase_text: "Navn, telefon, mail og noter om personen slettes for altid; partnerskabet og loggen bliver. Bagefter står her, hvor navnet ellers står, for eksempel i en logtekst, et referat eller en version af en aftale, så I kan rette det dér. I kan fortryde, indtil siden lukkes.",
    erased: "Slettede personoplysningerne på kontakten",
    still_named: |count| match count {
        1 => "Navn, mail eller nummer står også 1 sted:".into(),
        count => format!("Navn, mail eller nummer står også {count} steder:", count = da(count)),
    },
    still_first: |count| match count {
        1 => "Fornavnet alene står 1 sted. Se efter, om det er den samme person:".into(),
        count => format!(
            "Fornavnet alene står {count} steder. Se efter, om det er den samme person:",
            count = da(count)
        ),
    },
    nowhere_named: "Navn, mail og nummer står ikke andre steder her i Makkerskab.",
    still_copied: "Personen kan stadig stå i det, browseren husker fra før de sidste fletninger, i den faste fil, i sikkerhedskopier og i filer, I har sendt. Glem de tidligere tilstande, og gem den faste fil igen, under",
    contact_delete: "Læg i papirkurven",
    takes_part: "Er med i",
    takes_part_empty: "Ikke med i noget endnu.",
    start: "Nyt partnerskab med dem",
    start_hint: "Partneren kommer med fra start.",
    log: "Log",
    log_empty: "Ingen kontakt endnu. Hvem ringer I til først?",
    log_kind: "Slags",
    log_what: "Hvad skete der",
    log_when: "Dato",
    log_about: "Om",
    log_about_none: "Partneren i det hele taget",
    log_nobody: "Ingen bestemt",
    log_add: "Skriv i loggen",
    log_nothing: "Skriv, hvad der skete.",
    logged: "Skrev i loggen",
    log_more: |count| format!("Vis {count} til", count = da(count)),
    identity: "Hvem de er",
    knowledge: "Hvad de vil og kan",
    relation: "Vores forhold",
    internal: "Internt",
    internal_note: "Kommer aldrig med i en delekopi og udskrives ikke.",
    visit: "Besøg hjemmesiden",
    web_hint: "Begynd adressen med https://, så bliver den til et link.",
    alike_title: "Samme partner?",
    alike_hint: "De her ligner hinanden. Samler I dem, flytter kontakter, partnerskaber, log og aftaler med. Hvor de to siger noget forskelligt, kommer det andet i noterne. I kan fortryde.",
    alike_has: |contacts, partnerships| {
        let contacts = match contacts {
            0 => "ingen kontakter".into(),
            1 => "1 kontakt".into(),
            count => format!("{count} kontakter", count = da(count)),
        };
        match partnerships {
            0 => format!("{contacts}, ingen partnerskaber"),
            1 => format!("{contacts}, 1 partnerskab"),
            count => format!("{contacts}, {count} partnerskaber", count = da(count)),
        }
    },
    alike_join: |goes, stays| {
        if goes == stays {
            return format!("Saml de to, der hedder {stays}", stays = brief(stays));
        }
        format!("Saml {goes} i {stays}", goes = brief(goes), stays = brief(stays))
    },
    alike_swap: |goes| format!("Behold den anden: {goes}", goes = brief(goes)),
    alike_two: |one, other| {
        if one == other {
            return format!("Nej, det er to, der hedder {one}", one = brief(one));
        }
        format!("Nej, {one} og {other} er to", one = brief(one), other = brief(other))
    },
    alike_said_two: |one, other| {
        format!("{one} og {other} er to", one = brief(one), other = brief(other))
    },
    joined: |name| format!("Samlede i {name}", name = brief(name)),
    joined_noted: |name| {
        format!(
            "Samlede i {name}. Hvor de to var forskellige, står det andet i noterne",
            name = brief(name)
        )
    },
    joined_note: |names, said| format!("Samlet af {names}. Der stod også: {said}"),
};

pub const EN: Partners = Partners {
    title: "Partners",
    lead: "Those you know, and those you would like to know.",
    empty_title: "No partners yet",
    empty_text: "Write the first: an association, a school, a shop, a neighbour. Or bring in the list you have from a spreadsheet.",
    new: "New partner",
    new_hint: "The name is enough. The rest can wait.",
    new_empty: "Write what the partner is called.",
    create: "Add",
    created: |name| format!("Added {name}", name = brief(name)),
    same: |name| format!("Already here: {name}."),
    similar: |name| format!("Do you mean {name}?"),
    open_it: "Open it",
    anyway: "Add anyway",
    find: "Find in the list",
    sector: "Sector",
    everything: "All",
    clear: "Clear filters",
    count: |shown, all| match (shown, all) {
        (shown, all) if shown == all => format!("{all} in all", all = en(all)),
        (shown, all) => format!("{shown} of {all}", shown = en(shown), all = en(all)),
    },
    none_found: "None fits the filters",
    none_found_text: "Try fewer words, or clear the filters.",
    column: |column| match column {
        PartnerColumn::Name => "Partner",
        PartnerColumn::Sector => "Sector",
        PartnerColumn::Contacts => "Contact",
        PartnerColumn::Partnerships => "Partnerships",
        PartnerColumn::LastContact => "Last contact",
        PartnerColumn::Publicity => "Publicity",
    },
    caption: "Partners",
    delete: |name| format!("Delete {name}"),
    never: "Never",
    nobody: "Nobody yet",
    nothing: "None",
    more_contacts: |count| format!("and {count} more", count = en(count)),
    rendered: |shown, all| format!("Showing {shown} of {all}", shown = en(shown), all = en(all)),
    more: |count| format!("Show {count} more", count = en(count)),
    withheld_row: "Partner not to be named",
    withheld_title: "Not to be named",
    withheld_note: "The partner does not want to be named. The name is left out when you print, and wherever others read.",
    withheld_print: "This partner does not want to be named, so the page is not printed.",
    contacts: "Contacts",
    contacts_empty: "Whom do you call first? Write a name and a number.",
    contact_new: "New contact",
    contact_add: "Add",
    contact_no_name: "Write a name, or who it is, for example “Reception”.",
    contact_added: |name| format!("Added {name}", name = brief(name)),
    contact_unnamed: "No name",
    contact_all: "All about the contact",
    call_first: "Call first",
    call_first_toggle: |name| format!("Call {name} first"),
    left: "No longer there",
    not_informed: "Have you told them that you keep the name?",
    informed_today: "Yes, today",
    review_due: |date| format!("Confirm or erase by {date}."),
    erase: "Erase personal data",
    erase_text: "Name, phone, email and notes about the person are erased for ever; the partnership and the log stay. Afterwards it says here where else the name stands, for example in a log entry, in minutes or in a version of an agreement, so that you can correct it there. You can undo until the page is closed.",
    erased: "Erased the personal data of the contact",
    still_named: |count| match count {
        1 => "The name, email or number also stands in 1 place:".into(),
        count => {
            format!("The name, email or number also stands in {count} places:", count = en(count))
        }
    },
    still_first: |count| match count {
        1 => "The first name alone stands in 1 place. See whether it is the same person:".into(),
        count => format!(
            "The first name alone stands in {count} places. See whether it is the same person:",
            count = en(count)
        ),
    },
    nowhere_named: "The name, email and number stand nowhere else here in Makkerskab.",
    still_copied: "The person may still stand in what the browser remembers from before the last merges, in the fixed file, in backups and in files that you have sent. Forget the earlier states, and save the fixed file again, under",
    contact_delete: "Put in the trash",
    takes_part: "Takes part in",
    takes_part_empty: "Not part of anything yet.",
    start: "New partnership with them",
    start_hint: "The partner takes part from the start.",
    log: "Log",
    log_empty: "No contact yet. Whom do you call first?",
    log_kind: "Kind",
    log_what: "What happened",
    log_when: "Date",
    log_about: "About",
    log_about_none: "The partner in general",
    log_nobody: "Nobody in particular",
    log_add: "Write in the log",
    log_nothing: "Write what happened.",
    logged: "Wrote in the log",
    log_more: |count| format!("Show {count} more", count = en(count)),
    identity: "Who they are",
    knowledge: "What they want and can do",
    relation: "Our relation",
    internal: "Internal",
    internal_note: "Never part of a share copy, and not printed.",
    visit: "Visit the website",
    web_hint: "Begin the address with https://, and it becomes a link.",
    alike_title: "The same partner?",
    alike_hint: "These look alike. If you join them, contacts, partnerships, log and agreements move along. Where the two say different things, the other goes into the notes. You can undo.",
    alike_has: |contacts, partnerships| {
        let contacts = match contacts {
            0 => "no contacts".into(),
            1 => "1 contact".into(),
            count => format!("{count} contacts", count = en(count)),
        };
        match partnerships {
            0 => format!("{contacts}, no partnerships"),
            1 => format!("{contacts}, 1 partnership"),
            count => format!("{contacts}, {count} partnerships", count = en(count)),
        }
    },
    alike_join: |goes, stays| {
        if goes == stays {
            return format!("Join the two called {stays}", stays = brief(stays));
        }
        format!("Join {goes} into {stays}", goes = brief(goes), stays = brief(stays))
    },
    alike_swap: |goes| format!("Keep the other one: {goes}", goes = brief(goes)),
    alike_two: |one, other| {
        if one == other {
            return format!("No, they are two called {one}", one = brief(one));
        }
        format!("No, {one} and {other} are two", one = brief(one), other = brief(other))
    },
    alike_said_two: |one, other| {
        format!("{one} and {other} are two", one = brief(one), other = brief(other))
    },
    joined: |name| format!("Joined in {name}", name = brief(name)),
    joined_noted: |name| {
        format!(
            "Joined in {name}. Where the two differed, the other stands in the notes",
            name = brief(name)
        )
    },
    joined_note: |names, said| format!("Joined of {names}. It also said: {said}"),
};
