//! Out of the house: a mail, paper, or a file. What is missing is said first.

use leptos::prelude::*;

use super::{
    check::{LeftOut, MissingList, ToTalkOf},
    desk::{Desk, Part},
    dispute::Disputes,
    language::{LanguageChoice, words_for},
    settled::State,
    versions::VERSIONS,
    word::Word,
};
use crate::{
    agreement::{Settled, day_in_text, end_without_text, runs_on},
    app::{browser, use_app, use_text},
    document::Document,
    domain::{AgreementLevel, AgreementState, Day, Kind},
    export::{to_html, to_markdown, to_plain},
    field,
    links::mailto,
    text::{agreement::file_name, field_words},
    ui::parts::{
        Editor, Field, FieldError, Glyph, Group, Icon, Notice, NoticeTone, Outward, OutwardWords,
        marked,
    },
    workspace::set,
};

/// The heading over the ways out.
pub const SEND: &str = "send-title";

/// Puts a document into the form of a file; also told how to show what is missing.
type Writer = fn(&Document, &dyn Fn(&str) -> String) -> String;

/// The buttons of the files that are text, of the text now or of any version.
#[component]
pub fn TextFiles(
    /// With its number, and the day where that tells it from others of this number.
    document: Callback<(), (Document, i64, Option<Day>)>,
    #[prop(optional)] small: bool,
) -> impl IntoView {
    let app = use_app();
    let text = use_text();
    let words = &text.agreement.send;
    let class = if small { "mk-button mk-button--small" } else { "mk-button" };
    let save = move |ending: &'static str, mime: &'static str, write: Writer| {
        move |_| {
            let (document, number, day) = document.run(());
            let fill_in = words_for(&document, text).agreement.fill_in;
            let name = file_name((&document.title, &document.lang), number, day, ending);
            let saved = browser::save_file(&name, mime, &write(&document, &fill_in));
            app.tell_saved(saved.map(|_| name), |_| words.saved.into());
        }
    };
    let (markdown, html) =
        (save("md", "text/markdown", to_markdown), save("html", "text/html", to_html));
    view! {
        <button class=class type="button" on:click=markdown>
            <Icon glyph=Glyph::Download />
            {words.markdown}
        </button>
        <button class=class type="button" on:click=html>
            <Icon glyph=Glyph::Download />
            {words.html}
        </button>
    }
}

/// The day that stands in the text, for a field that has none, or another one.
#[component]
fn FromText(of: &'static str, field: &'static str) -> impl IntoView {
    let app = use_app();
    let desk = expect_context::<Desk>();
    let text = use_text();
    let day = Memo::new(move |_| {
        let now = desk.record.with(|own| match of {
            "start" => own.valid_from,
            _ => own.valid_to,
        });
        let told =
            desk.built.with(|built| desk.with_draft(app, |draft| day_in_text(draft, built, of)));
        told.flatten().filter(|day| now != Some(*day))
    });
    let take = move |day: Day| {
        desk.write(app, [set(field, day)]);
        browser::focus(&format!("{}-{field}", desk.id()));
    };
    move || {
        day.get().map(|day| {
            let label = field_words(Kind::Agreement, field, text.lang).map(|own| own.label);
            view! {
                <p class="mk-small">
                    <button class="mk-link-button" type="button" on:click=move |_| take(day)>
                        {(text.agreement.send.use_day)(&text.lang.written_date(day))}
                        <span class="mk-hidden">" " {label}</span>
                    </button>
                </p>
            }
        })
    }
}

/// The day it applies until. An agreement that runs on has none before somebody has ended it.
#[component]
fn Until() -> impl IntoView {
    let app = use_app();
    let desk = expect_context::<Desk>();
    let words = &use_text().agreement.send;
    let runs = Memo::new(move |_| desk.record.with(runs_on));
    let stale = Memo::new(move |_| {
        desk.built.with(|built| desk.record.with(|own| end_without_text(own, built)))
    });
    const FIELD: &str = field!(Agreement.valid_to);
    let clear = move |_| {
        desk.write(app, [set(FIELD, None::<Day>)]);
        browser::focus(&format!("{}-{FIELD}", desk.id()));
    };
    let is_asked = Memo::new(move |_| {
        desk.record.with(|own| {
            let is_agreed = own.state.is_some_and(AgreementState::was_agreed);
            !runs_on(own) || is_agreed || own.valid_to.is_some()
        })
    });
    move || {
        is_asked.get().then(|| view! {
            {move || runs.get().then(|| view! { <p class="mk-field__hint">{words.runs_on}</p> })}
            <Field id=desk.id() kind=Kind::Agreement field=field!(Agreement.valid_to) editor=Editor::Date />
            {move || (!runs.get()).then(|| view! { <FromText of="end" field=field!(Agreement.valid_to) /> })}
            {move || stale.get().map(|day| view! {
                <p class="mk-small" role="status">
                    {(words.end_without_text)(day)} " "
                    <button class="mk-link-button" type="button" on:click=clear>{words.clear_end}</button>
                </p>
            })}
        })
    }
}

/// That the text now is not the one that was agreed on, with the way to that one.
#[component]
fn Superseding() -> impl IntoView {
    let desk = expect_context::<Desk>();
    let words = &use_text().agreement.settled;
    let settled = Memo::new(move |_| {
        desk.built.with(|built| match &built.settled {
            Settled::Kept { number, state, is_now: false, .. } => {
                Some((*state, *number, built.number))
            }
            Settled::Kept { .. } | Settled::Unkept(_) | Settled::Not => None,
        })
    });
    let find = move |_| {
        desk.part.set(Part::Versions);
        browser::focus(VERSIONS);
    };
    move || {
        settled.get().map(|(state, number, now)| {
            view! {
                <p>{(words.sends_draft)(state, number, now)}</p>
                <button class="mk-button mk-button--small" type="button" on:click=find>
                    {(words.to_settled)(number)}
                </button>
            }
        })
    }
}

#[component]
pub fn Send() -> impl IntoView {
    let app = use_app();
    let desk = expect_context::<Desk>();
    let text = use_text();
    let words = &text.agreement.send;
    let missing = Memo::new(move |_| desk.built.with(|built| built.open()));
    let has_blanks = Memo::new(move |_| desk.built.with(|built| !built.missing.is_empty()));
    let plain = Memo::new(move |_| {
        desk.built.with(|built| {
            let document = &built.document;
            to_plain(document, &words_for(document, text).agreement.fill_in)
        })
    });
    let link = Memo::new(move |_| {
        let address = desk.built.with(|built| {
            let all = built.parties.iter().filter_map(|party| Some(party.contact()?.email.clone()));
            all.filter(|email| !email.is_empty()).collect::<Vec<_>>().join(",")
        });
        // A mail that confirms has a subject of its own.
        let subject = desk.built.with(|built| {
            let title = built.document.title.clone();
            match desk.level.get() {
                AgreementLevel::Mail => title,
                _ => (words_for(&built.document, text).agreement.send.subject)(
                    &title,
                    built.is_draft(),
                ),
            }
        });
        plain.with(|plain| mailto(&address, &subject, plain))
    });
    let outward = OutwardWords {
        print: words.print,
        copy: words.copy,
        copied: words.copied,
        mail: words.mail,
    };
    let now = Callback::new(move |()| {
        let today = app.today.get_untracked();
        desk.built.with_untracked(|built| (built.document.clone(), built.number, Some(today)))
    });
    let ends_first = Memo::new(move |_| {
        desk.record.with(|own| own.valid_from.zip(own.valid_to).is_some_and(|(from, to)| to < from))
    });
    let draft = Memo::new(move |_| {
        desk.built.with(|built| built.is_draft().then(|| built.document.mark.clone()))
    });
    let lang = Memo::new(move |_| desk.built.with(|built| words_for(&built.document, text).lang));
    let gap = Memo::new(move |_| {
        desk.built.with(|built| (words_for(&built.document, text).agreement.fill_in)("…"))
    });
    // In a share copy that is for those who sent it.
    let not_whole = move || match has_blanks.get() {
        true => (words.not_whole_text)(&gap.get()),
        false => String::new(),
    };
    view! {
        <Disputes />
        {move || (missing.get() > 0).then(|| view! {
            <Notice tone=NoticeTone::Warning title=words.not_whole
                text=not_whole() />
            <Group title=text.agreement.check.missing level=3 count=missing><MissingList /></Group>
        })}
        <ToTalkOf />
        <LeftOut />
        <section class="mk-section" aria-labelledby=SEND>
            <h3 id=SEND tabindex="-1">{words.title}</h3>
            <Superseding />
            // Before it is printed for somebody to sign.
            {move || draft.get().map(|mark| view! {
                <p class="mk-soft">
                    {marked(&(words.lead)(&mark), &[mark], lang.get())}
                    {move || (!desk.is_answer.get()).then(|| format!(" {}", words.kept))}
                </p>
            })}
            <LanguageChoice />
            <Outward body=plain link words=outward
                is_mail=Signal::derive(move || desk.level.get() == AgreementLevel::Mail) />
            <div class="mk-cluster">
                <Word />
                <TextFiles document=now />
            </div>
            {move || draft.with(Option::is_some).then(|| view! {
                <p class="mk-soft">{desk.clauses.note.of(text.lang.code()).clone()}</p>
            })}
        </section>
        <section class="mk-section" aria-labelledby="state-title">
            <h3 id="state-title">{words.state}</h3>
            <div class="mk-record">
                <State />
                <Field id=desk.id() kind=Kind::Agreement field=field!(Agreement.journal_ref) editor=Editor::Line />
                <Field id=desk.id() kind=Kind::Agreement field=field!(Agreement.valid_from) editor=Editor::Date />
                <FromText of="start" field=field!(Agreement.valid_from) />
                <Until />
                <FieldError role="status" glyph=Glyph::Warning
                    error=move || ends_first.get().then_some(text.partnership.record.ends_first) />
            </div>
        </section>
        <Group title=words.as_text level=3>
            <pre class="mk-minutes" tabindex="0" aria-label=words.as_text>
                <span lang=move || desk.built.with(|built| built.document.lang.clone())>{move || plain.get()}</span>
            </pre>
        </Group>
    }
}
