//! The agreement that the page is about, handed down to all its parts.

use leptos::prelude::*;
use serde_json::Value;

use super::paper::PAPER;
use crate::{
    agreement::{
        ANNEXES, Built, CONTACTS, Disputed, Draft, Point, Standing, Wording, annex_key, asked,
        build, disputed, disputed_on_record, own_clauses, points, spoken,
    },
    app::{App, browser, use_app, use_text},
    content::{Clause, Clauses, Guide},
    domain::{Agreement, AgreementLevel, Partnership},
    guide::{Facts, weigh},
    order::OrderBy,
    text::Text,
    ui::pages::partnership::here::{entity, use_here},
    workspace::{Command, Verb, Write},
};

/// What the left side shows.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Part {
    Write,
    Check,
    Versions,
    Send,
}

impl Part {
    const ALL: [(Self, &'static str); 4] = [
        (Self::Write, "write"),
        (Self::Check, "check"),
        (Self::Versions, "versions"),
        (Self::Send, "send"),
    ];

    fn code(self) -> &'static str {
        Self::ALL.into_iter().find(|(own, _)| *own == self).map_or("", |(_, code)| code)
    }

    fn of(code: &str) -> Self {
        Self::ALL.into_iter().find(|(_, own)| *own == code).map_or(Self::Write, |(own, _)| own)
    }
}

/// One thing to answer.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Step {
    Level,
    Parties,
    Clause(String),
    Own(String),
    More,
}

impl Step {
    fn code(&self) -> String {
        match self {
            Self::Level => "level".into(),
            Self::Parties => "parties".into(),
            Self::Clause(id) => format!("clause:{id}"),
            Self::Own(id) => format!("own:{id}"),
            Self::More => "more".into(),
        }
    }

    fn of(code: &str) -> Self {
        match code.split_once(':') {
            Some(("clause", id)) => Self::Clause(id.into()),
            Some(("own", id)) => Self::Own(id.into()),
            _ if code == "level" => Self::Level,
            _ if code == "more" => Self::More,
            _ => Self::Parties,
        }
    }
}

#[derive(Clone, Copy)]
pub struct Desk {
    id: StoredValue<String>,
    pub clauses: &'static Clauses,
    pub guide: &'static Guide,
    pub record: Memo<Agreement>,
    pub level: Memo<AgreementLevel>,
    pub built: Memo<Built>,
    /// The points that have two answers.
    pub disputed: Memo<Vec<Disputed>>,
    pub part: RwSignal<Part>,
    pub step: RwSignal<Step>,
    /// Whether it answers a share copy: how far it is and which texts are kept is the sender's word.
    pub is_answer: Memo<bool>,
    /// What is missing, that one was led to last: its section, and what it is.
    last: StoredValue<Option<(String, String)>>,
}

/// Where the question of a step is.
pub const QUESTION: &str = "agreement-question";

/// Where all of them are listed.
pub const STEPS: &str = "agreement-steps";

/// Shows the question that one is at among all of them.
pub fn show_current() {
    browser::scroll_within(STEPS, "[aria-current]");
}

pub fn provide_desk(id: String, guide: &'static Guide, clauses: &'static Clauses) -> Desk {
    let app = use_app();
    let here = use_here();
    let text = use_text();
    let record = entity::<Agreement>(&id);
    let level = Memo::new(move |_| {
        record.with(|own| own.level).unwrap_or_else(|| {
            app.workspace.with(|workspace| suggested(workspace, &here.id(), guide, app))
        })
    });
    let id = StoredValue::new(id);
    // A letter is painted before the whole text is built anew.
    let unhurried = app.workspace.unhurried();
    let built = Memo::new(move |_| {
        let (level, today) = (level.get(), app.today.get());
        unhurried.with(|workspace| {
            let (no_partnership, no_agreement) = (Partnership::default(), Agreement::default());
            let partnership = workspace.get(&here.id()).unwrap_or(&no_partnership);
            let facts = Facts::new(workspace, partnership, today);
            let agreement = id.with_value(|id| workspace.get(id)).unwrap_or(&no_agreement);
            let wording = &text.agreement.wording;
            build(&Draft { facts: &facts, agreement, level, clauses, guide, wording })
        })
    });
    let disputed = Memo::new(move |_| {
        unhurried.with(|workspace| {
            let mut all = id.with_value(|id| disputed(workspace, id));
            let agreement = id.with_value(|id| workspace.get::<Agreement>(id));
            if let (Some(partnership), Some(agreement)) = (workspace.get(&here.id()), agreement) {
                let facts = Facts::new(workspace, partnership, app.today.get());
                let told =
                    built.with(|built| disputed_on_record(clauses, &facts, agreement, built));
                all.extend(told);
            }
            all
        })
    });
    let place = format!("desk/{}", id.get_value());
    let (part, step) = browser::remembered(&place).as_deref().map_or_else(
        || (Part::Write, Step::Parties),
        |place| {
            let (part, step) = place.split_once(' ').unwrap_or((place, ""));
            (Part::of(part), Step::of(step))
        },
    );
    let (part, step) = (RwSignal::new(part), RwSignal::new(step));
    Effect::new(move |_| {
        browser::remember(&place, &format!("{} {}", part.get().code(), step.get().code()));
    });
    let last = StoredValue::new(None);
    let is_answer = Memo::new(move |_| app.answers(&here.id()));
    let desk =
        Desk { id, clauses, guide, record, level, built, disputed, part, step, is_answer, last };
    provide_context(desk);
    desk
}

fn suggested(
    workspace: &crate::workspace::Workspace,
    id: &str,
    guide: &Guide,
    app: App,
) -> AgreementLevel {
    let today = app.today.get();
    workspace.get::<Partnership>(id).map_or(AgreementLevel::Mail, |partnership| {
        weigh(guide, &Facts::new(workspace, partnership, today)).level
    })
}

impl Desk {
    pub fn id(self) -> String {
        self.id.get_value()
    }

    pub fn clause(self, id: &str) -> Option<&'static Clause> {
        self.clauses.clause(id)
    }

    /// How a clause stands, as it changes.
    pub fn standing(self, clause: &str) -> Memo<Option<Standing>> {
        let clause = clause.to_owned();
        Memo::new(move |_| {
            self.built.with(|built| {
                built.standings.iter().find(|standing| standing.clause == clause).cloned()
            })
        })
    }

    /// What the text is built from, for what is more than to read it.
    pub fn with_draft<T>(self, app: App, read: impl FnOnce(&Draft) -> T) -> Option<T> {
        let (level, today) = (self.level.get(), app.today.get());
        app.workspace.with(|workspace| {
            let agreement: &Agreement = self.id.with_value(|id| workspace.get(id))?;
            let partnership = workspace.get(&agreement.partnership)?;
            let facts = &Facts::new(workspace, partnership, today);
            let wording = &app.text().agreement.wording;
            let Self { clauses, guide, .. } = self;
            Some(read(&Draft { facts, agreement, level, clauses, guide, wording }))
        })
    }

    /// How the text says things.
    pub fn wording(self, text: &'static Text) -> &'static Wording {
        self.record.with(|own| spoken(own, &text.agreement.wording))
    }

    /// For whoever hears what belongs to the text, and for whatever looks after its spelling.
    pub fn lang(self, text: &'static Text) -> &'static str {
        self.wording(text).lang
    }

    /// Writes one field, as typing does.
    pub fn edit(self, app: App, key: &str, value: Value) {
        self.id.with_value(|id| app.edit(id, key, value));
    }

    /// Writes one field that is read when it is left ([`App::leave`]).
    pub fn leave(self, app: App, key: &str, value: Value, begun: Option<&Value>) {
        self.id.with_value(|id| app.leave(id, key, value, begun));
    }

    /// Does what typing in a field means, as one step with what is typed on.
    pub fn typed(self, app: App, key: &str, command: Command) {
        app.run_unhurried(app.step(Verb::Edited, &self.id(), Some(key)), command);
    }

    /// Writes several fields in one step.
    pub fn write(self, app: App, fields: impl IntoIterator<Item = Write>) {
        let id = self.id();
        let step = app.step(Verb::Edited, &id, None);
        app.run(step, Command::edit(id, fields));
        app.history.update(|history| history.pause());
    }

    /// The steps, in the order of the text. How long it is was asked before it was begun, and is no
    /// step of them.
    pub fn steps(self) -> Vec<Step> {
        let own = self.record.with(own_clauses);
        let step = |point: Point| match point {
            Point::Guide(standing) => Step::Clause(standing.clause.clone()),
            Point::Own(own) => Step::Own(own.id.clone()),
        };
        let mut steps = vec![Step::Parties];
        self.built.with(|built| {
            steps.extend(points(&built.standings, &own).into_iter().map(step));
        });
        steps.push(Step::More);
        steps
    }

    /// The points that are not in the text.
    pub fn left_out(self) -> Vec<Step> {
        self.built.with(|built| {
            let out = built.standings.iter().filter(|standing| !standing.is_in);
            out.map(|standing| Step::Clause(standing.clause.clone())).collect()
        })
    }

    /// Goes to a step, and to the field with that id if one is given.
    pub fn go(self, step: Step, field: Option<String>) {
        // Set anew, the interview would forget where it was.
        if self.part.get_untracked() != Part::Write {
            self.part.set(Part::Write);
        }
        self.step.set(step);
        let target = field.unwrap_or_else(|| QUESTION.into());
        // The text beside the question stands at what is asked.
        let section = match self.step.get_untracked() {
            Step::Clause(id) | Step::Own(id) => format!("[data-section='{id}']"),
            Step::Level | Step::Parties | Step::More => ".mk-paper__head".into(),
        };
        request_animation_frame(move || {
            show_current();
            browser::scroll_within(PAPER, &section);
            browser::focus(&target);
        });
    }

    /// The first clause of the text that asks for a variable.
    fn asking(self, variable: &str) -> Option<String> {
        let id = variable.split('/').next().unwrap_or(variable);
        self.built.with_untracked(|built| {
            let level = self.level.get_untracked();
            let standings = built.standings.iter().filter(|standing| standing.is_in);
            let mut asking = standings.filter(|standing| {
                self.clauses.clause(&standing.clause).is_some_and(|clause| {
                    let asked = asked(self.clauses, clause, standing, level, built);
                    asked.iter().any(|own| own.id == id)
                })
            });
            asking.next().map(|standing| standing.clause.clone())
        })
    }

    /// Goes to where something is written: the section of the text, and what is missing in it.
    pub fn go_to(self, section: &str, of: Option<&str>) {
        self.last.set_value(of.map(|of| (section.to_owned(), of.to_owned())));
        let is_own = self.is_own(section);
        let step = self.step_of(section, of);
        let field = of.filter(|_| step != Step::Parties).map(|of| match of.rsplit_once('/') {
            Some((_, part @ ("title" | "text"))) if is_own => format!("ag-own-{part}"),
            _ => field_id(of),
        });
        self.go(step, field);
    }

    fn is_own(self, section: &str) -> bool {
        self.record.with_untracked(|own| own_clauses(own).iter().any(|own| own.id == section))
    }

    /// Where something is asked: the section of the text that it stands in, and what it is.
    fn step_of(self, section: &str, of: Option<&str>) -> Step {
        if of.is_some_and(|of| of.starts_with("partner") && !of.contains('/')) {
            return Step::Parties;
        }
        match section {
            own if self.is_own(own) => Step::Own(own.into()),
            "greeting" | "sign" | "closing" | "opening" => {
                let asking = of.and_then(|of| self.asking(of));
                Step::Clause(asking.unwrap_or_else(|| CONTACTS.into()))
            }
            annex if annex.starts_with(&annex_key("")) => Step::Clause(ANNEXES.into()),
            clause => Step::Clause(clause.into()),
        }
    }

    /// Goes to what is missing next, in the order of the questions: behind what one was led to last if
    /// it still is, else from the question that one is at. Behind the last comes the first.
    pub fn go_to_missing(self) {
        let steps = untrack(|| self.steps());
        let at = |step: &Step| steps.iter().position(|own| own == step).unwrap_or(steps.len());
        let open: Vec<(String, String)> = self.built.with_untracked(|built| {
            let missing = built.missing.iter().map(|own| (own.clause.clone(), own.of.clone()));
            let snags = built.snags.iter().map(|own| (own.clause().to_owned(), own.of()));
            missing.chain(snags).collect()
        });
        let place =
            |(section, of): (String, String)| (at(&self.step_of(&section, Some(&of))), section, of);
        let mut open: Vec<(usize, String, String)> = open.into_iter().map(place).collect();
        open.order_by_key(|(place, ..)| *place);
        let here = at(&self.step.get_untracked());
        let last = self.last.with_value(|last| {
            let (section, of) = last.as_ref()?;
            open.iter().position(|own| own.0 == here && own.1 == *section && own.2 == *of)
        });
        let next = match last {
            Some(last) => open.get(last + 1),
            None => open.iter().find(|own| own.0 >= here),
        };
        if let Some((_, section, of)) = next.or(open.first()) {
            self.go_to(section, Some(of));
        }
    }
}

/// The id of the field where a variable is written.
pub fn field_id(of: &str) -> String {
    let clean = |letter: char| if letter.is_ascii_alphanumeric() { letter } else { '-' };
    format!("ag-{}", of.chars().map(clean).collect::<String>())
}
