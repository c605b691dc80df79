//! The round that the page is about, handed down to all its parts.

use leptos::prelude::*;

use crate::{
    app::{App, use_app, use_text},
    content::{Answering, Both, Evaluation},
    domain::{Answers, Partnership, Round, RoundMode},
    evaluation::{
        Counts, Form, Gate, Results, Sheet, before, form_of, gate, parties, party_name, results,
        results_of, sheets,
    },
    field,
    text::{Label, Text, evaluation::title_of_round},
    workspace::{Noted, Withheld, invitation::is_guest},
};

/// Cheap to copy into every closure.
#[derive(Clone, Copy)]
pub struct Here {
    id: StoredValue<String>,
    pub content: &'static Evaluation,
    pub round: Memo<Round>,
    pub form: Memo<Form>,
    /// All answer sets, drafts too.
    pub answers: Memo<Vec<Answers>>,
    pub counts: Memo<Counts>,
    pub results: Memo<Results>,
    pub gate: Memo<Gate>,
    /// Somebody else asks.
    pub is_guest: Memo<bool>,
}

pub fn provide(id: String, content: &'static Evaluation) {
    let app = use_app();
    let id = StoredValue::new(id);
    let round = Memo::new(move |_| {
        app.workspace.with(|w| id.with_value(|id| w.get::<Round>(id).cloned().unwrap_or_default()))
    });
    let form = Memo::new(move |_| round.with(|round| form_of(content, round)));
    let answers = Memo::new(move |_| {
        app.workspace.with(|w| id.with_value(|id| w.of::<Answers>(id).cloned().collect::<Vec<_>>()))
    });
    let counts = Memo::new(move |_| {
        let sheets = form.with(|form| answers.with(|all| sheets(form, all)));
        round.with(|round| Counts::of(round, sheets))
    });
    let results = Memo::new(move |_| form.with(|form| counts.with(|counts| results(form, counts))));
    let gate = Memo::new(move |_| {
        answers.with(|all| {
            let all: Vec<&Answers> = all.iter().collect();
            round.with(|round| gate(round, &all, app.today.get()))
        })
    });
    let is_guest = Memo::new(move |_| {
        app.workspace.with(|workspace| round.with(|round| is_guest(workspace, round)))
    });
    provide_context(Here { id, content, round, form, answers, counts, results, gate, is_guest });
}

pub fn use_here() -> Here {
    expect_context()
}

impl Here {
    pub fn id(self) -> String {
        self.id.get_value()
    }

    pub fn title(self) -> Signal<String> {
        let app = use_app();
        let text = use_text();
        Signal::derive(move || {
            let title = self.round.with(|round| {
                app.workspace.with(|workspace| title_of_round(workspace, round, text.lang))
            });
            if title.is_empty() { self.round.with(|round| self.kind_name(round)) } else { title }
        })
    }

    pub fn kind_name(self, round: &Round) -> String {
        let lang = use_app().text().lang;
        round.kind().map(|kind| kind.label(lang).to_owned()).unwrap_or_default()
    }

    pub fn mode(self) -> RoundMode {
        self.round.with(Round::mode)
    }

    /// Whether too few answers of a pooled round are counted for any figure to be shown.
    pub fn is_withheld(self) -> bool {
        self.results.with(|read| read.is_withheld)
    }

    /// Why a sheet may not be read here; `None` where it may.
    pub fn withheld(self, app: App, own: &Answers) -> Option<Withheld> {
        let mut noted = app.settings.with(|settings| Noted {
            is_begun_here: settings.begun_here.contains(&own.id),
            is_handed_on: settings.handed_on.contains(&own.id),
        });
        noted.is_begun_here |= begun_by_me(app, own);
        let today = app.today.get();
        app.workspace.with(|workspace| {
            self.round.with(|round| workspace.withholds(round, own, Some(noted), today))
        })
    }

    /// Whether what it says is nobody's to read, or somebody else's.
    pub fn is_closed(self, app: App, own: &Answers) -> bool {
        self.withheld(app, own) == Some(Withheld::Pooled)
    }

    /// It is the next one's turn: what was sent before is not theirs to read.
    pub fn hand_on(self, app: App) {
        if self.is_guest.get_untracked() && untrack(move || self.mode()) == RoundMode::Pooled {
            let sent = self.answers.with_untracked(|all| {
                let sent = all.iter().filter(|own| own.submitted_at.is_some());
                sent.map(|own| own.id.clone()).collect::<Vec<_>>()
            });
            app.set_settings(|settings| settings.handed_on.extend(sent));
        }
    }

    /// The sheets that were sent.
    pub fn sheets(self) -> Vec<Sheet> {
        self.form.with(|form| self.answers.with(|all| sheets(form, all)))
    }

    /// Who can answer, by id and name; whoever has no name has an empty one.
    pub fn parties(self, app: App) -> Vec<(String, String)> {
        app.workspace.with(|workspace| self.round.with(|round| parties(workspace, round)))
    }

    /// What a party is called.
    pub fn party(self, app: App, text: &Text, id: &str) -> String {
        text.party(id, &self.name_of(app, id))
    }

    /// The same within a sentence.
    pub fn party_within(self, app: App, text: &Text, id: &str) -> String {
        text.party_within(id, &self.name_of(app, id))
    }

    fn name_of(self, app: App, id: &str) -> String {
        app.workspace.with(|workspace| self.round.with(|round| party_name(workspace, round, id)))
    }

    pub fn partnership(self, app: App) -> Option<Partnership> {
        let id = self.round.with(|round| round.partnership.clone());
        app.workspace.with(|workspace| workspace.get::<Partnership>(&id).cloned())
    }

    /// The round of the same form before this one, with its results.
    pub fn earlier(self, app: App) -> Memo<Option<(Round, Results)>> {
        Memo::new(move |_| {
            app.workspace.with(|workspace| {
                let earlier = self.round.with(|round| before(workspace, round).cloned())?;
                let read = results_of(workspace, self.content, &earlier);
                Some((earlier, read))
            })
        })
    }

    pub fn asks(self, answering: Answering) -> bool {
        self.form.with(|form| form.asked().any(|asked| asked.answering == answering))
    }

    /// Whether the form has questions of that group.
    pub fn has_group(self, group: &str) -> bool {
        self.form.with(|form| form.parts.iter().any(|part| part.group == group))
    }

    pub fn question(self, id: &str) -> String {
        let lang = use_app().text().lang;
        self.form.with(|form| {
            let own = form.question(id).map(|asked| lang.of(&asked.text).clone());
            own.unwrap_or_default()
        })
    }
}

pub fn said(both: &Both<String>, text: &Text) -> String {
    text.lang.of(both).clone()
}

/// By this page, or by somebody of the same name.
fn begun_by_me(app: App, own: &Answers) -> bool {
    app.workspace.with(|workspace| {
        let record = workspace.record(&own.id);
        let said = record.into_iter().flat_map(|own| own.siblings(field!(Answers.round)));
        said.into_iter().any(|said| app.is_mine(&said.dot.actor))
    })
}
