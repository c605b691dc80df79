//! Buttons for what leaves to other programs: the calendar, the address book, the spreadsheet.

use std::collections::BTreeMap;

use leptos::prelude::*;

use super::look_first::LookFirst;
use crate::{
    app::{App, Book, GUIDE, clock, use_app, use_text},
    content::Guide,
    domain::Contact,
    guide::reminders,
    outward::{
        Card, Dated, ListWords, Listed, Purpose, Scope, calendar, card, cards, dates, doubtful,
        has_dates, vcards,
    },
    ui::parts::{Glyph, Icon},
    workspace::Workspace,
};

/// Everything that a librarian may want in the calendar, of what the page is about; where it has no
/// date, that. Over all partnerships the list below says so itself.
#[component]
pub fn ToCalendar(
    scope: Scope,
    #[prop(optional)] is_small: bool,
    /// Among the words of a line, where a button is too much.
    #[prop(optional)]
    is_link: bool,
    /// Only what is to be done by that person, and where they take part; empty for everybody's, and for what nobody does.
    #[prop(optional, into)]
    who: Signal<String>,
) -> impl IntoView {
    let app = use_app();
    let words = &use_text().outward;
    let none = match scope {
        Scope::All => None,
        Scope::Meeting(_) => Some(words.no_day),
        Scope::Partnership(_) => Some(words.no_dates),
    };
    let scope = StoredValue::new(scope);
    // Lines of the checklist have their words in the guide.
    let book = RwSignal::new(Book::<Guide>::Coming);
    let names_lines = Memo::new(move |_| {
        let today = app.today.get();
        let home = scope.with_value(|scope| match scope {
            Scope::All => Some(None),
            Scope::Partnership(id) => Some(Some(id.clone())),
            Scope::Meeting(_) => None,
        });
        home.is_some_and(|home| {
            app.workspace.with(|own| !reminders(own, home.as_deref(), today).is_empty())
        })
    });
    Effect::new(move |_| {
        if names_lines.get() {
            GUIDE.ask(book);
        }
    });
    // What is cancelled takes long to find.
    let unhurried = app.workspace.unhurried();
    let has_any = Memo::new(move |_| {
        let today = app.today.get();
        unhurried.with(|own| scope.with_value(|scope| has_dates(own, scope, today)))
    });
    let made = move || {
        let (guide, who) = (book.get_untracked().here(), who.get_untracked());
        scope.with_value(|scope| dates_of(app, scope, guide, who.trim()))
    };
    let found = RwSignal::new(Vec::new());
    let save = move || {
        scope.with_value(|scope| save_dates(app, scope, &made(), who.get_untracked().trim()))
    };
    let press = move |_| {
        let doubtful = app.workspace.with_untracked(|own| doubtful(own, &made()));
        match doubtful.is_empty() {
            true => save(),
            false => found.set(doubtful),
        }
    };
    move || match has_any.get() {
        false => none
            .map(|none| {
                view! { <span class="mk-soft mk-no-print" class:mk-small=!is_link>{none}</span> }
            })
            .into_any(),
        true => view! {
            <button class="mk-no-print" class:mk-link-button=is_link class:mk-button=!is_link
                class:mk-button--quiet=!is_link class:mk-button--small=is_small
                type="button" on:click=press>
                {(!is_link).then(|| view! { <Icon glyph=Glyph::Calendar /> })}
                {words.to_calendar}
            </button>
            <LookFirst found go_on=Callback::new(move |()| save()) />
        }
        .into_any(),
    }
}

fn dates_of(app: App, scope: &Scope, guide: Option<&Guide>, who: &str) -> Vec<Dated> {
    let words = &app.text().outward;
    let today = app.today.get_untracked();
    let mut dates = app.workspace.with_untracked(|own| dates(own, scope, today, words.unnamed));
    if !who.is_empty() {
        let people = app.workspace.with_untracked(Workspace::colleagues);
        let is_there = |dated: &Dated| dated.with.iter().any(|name| people.is_one(name, who));
        dates.retain(|dated| people.is_one(&dated.who, who) || is_there(dated));
    }
    for dated in &mut dates {
        if let Purpose::Line(line) = &dated.purpose
            && dated.what.is_empty()
            && let Some(said) = guide.and_then(|guide| guide.line_words(line))
        {
            dated.what = app.text().lang.of(said).text.clone();
        }
    }
    dates
}

fn save_dates(app: App, scope: &Scope, dates: &[Dated], who: &str) {
    let words = &app.text().outward;
    let Some(first) = dates.first() else { return app.tell(words.no_dates.into()) };
    let subject = match scope {
        Scope::All => format!("{} {who}", words.calendar).trim_end().to_owned(),
        Scope::Partnership(_) | Scope::Meeting(_) => format!("{} {}", words.calendar, first.home),
    };
    let file = calendar(dates, &words.dated, &clock::stamp());
    let saved = app.save_export(&subject, "ics", "text/calendar;charset=utf-8", &file);
    let cancelled = dates.iter().filter(|dated| dated.is_cancelled).count();
    app.tell_saved(saved, |name| (words.dates_saved)(name, dates.len() - cancelled, cancelled));
}

/// All people at a partner; nothing where there is nobody, or nobody who may be named.
#[component]
pub fn SaveCards(partner: String) -> impl IntoView {
    let app = use_app();
    let words = &use_text().outward;
    let partner = StoredValue::new(partner);
    let found = Memo::new(move |_| {
        app.workspace.with(|own| partner.with_value(|id| cards(own, id, words.unnamed)))
    });
    let save = move |_| {
        let found = found.get_untracked();
        let subject = found.first().map(|card| format!("{} {}", words.cards, card.organisation));
        save_cards(app, &subject.unwrap_or_default(), &found);
    };
    move || {
        found.with(|found| found.len() > 1).then(|| {
            view! {
                <button class="mk-button mk-button--quiet mk-button--small mk-no-print"
                    type="button" on:click=save>
                    <Icon glyph=Glyph::Download />
                    {words.save_cards}
                </button>
            }
        })
    }
}

/// One person: some programs read only the first card of a file.
#[component]
pub fn SaveCard(contact: Memo<Option<Contact>>) -> impl IntoView {
    let app = use_app();
    let words = &use_text().outward;
    let found = Memo::new(move |_| {
        let id = contact.with(|contact| contact.as_ref().map(|contact| contact.id.clone()))?;
        app.workspace.with(|own| card(own, &id, words.unnamed))
    });
    let save = move |_| {
        if let Some(card) = found.get_untracked() {
            let subject = format!("{} {}", words.cards, card.name);
            save_cards(app, &subject, &[card]);
        }
    };
    let named = move || found.with(|card| card.as_ref().map(|card| card.name.clone()));
    move || {
        found.with(Option::is_some).then(|| {
            view! {
                <button class="mk-link-button mk-no-print" type="button" on:click=save>
                    {words.save_card}
                    <span class="mk-hidden">" "{named}</span>
                </button>
            }
        })
    }
}

fn save_cards(app: App, subject: &str, cards: &[Card]) {
    let text = app.text();
    let file = vcards(cards, text.partners.contact_unnamed, &clock::stamp());
    let saved = app.save_export(subject, "vcf", "text/vcard;charset=utf-8", &file);
    app.tell_saved(saved, |name| (text.outward.cards_saved)(name, cards.len()));
}

/// The rows that the filters let through, also those that the page has no room for.
#[component]
pub fn SaveTable<R: Send + Sync + 'static>(
    subject: &'static str,
    rows: Memo<BTreeMap<String, R>>,
    shown: Memo<Vec<String>>,
    table: fn(&Workspace, &BTreeMap<String, R>, &[String], &ListWords) -> Listed,
) -> impl IntoView {
    let app = use_app();
    let words = &use_text().outward;
    let listed = move || {
        rows.with_untracked(|rows| {
            shown.with_untracked(|shown| {
                app.workspace.with_untracked(|own| table(own, rows, shown, &words.listed))
            })
        })
    };
    let found = RwSignal::new(Vec::new());
    let save = move |Listed { text, held, .. }| {
        let saved = app.save_export(subject, "csv", "text/csv;charset=utf-8", &text);
        app.tell_saved(saved, |name| (words.table_saved)(name, held));
    };
    let press = move |_| {
        let listed = listed();
        match listed.doubtful.is_empty() {
            true => save(listed),
            false => found.set(listed.doubtful),
        }
    };
    view! {
        <button class="mk-button mk-button--quiet mk-button--small" type="button" on:click=press>
            <Icon glyph=Glyph::Download />
            {words.save_table}
        </button>
        <LookFirst found go_on=Callback::new(move |()| save(listed())) />
    }
}
