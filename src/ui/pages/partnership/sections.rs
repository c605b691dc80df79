//! Which fields of the partnership stand together. The page and the print both go by this.

use crate::{
    domain::{Motive, PersonalData, Publicity, RelationKind, Track},
    field,
    text::{Label, Text, level_options},
    ui::parts::Editor,
};

type Fields = Vec<(&'static str, Editor)>;

pub fn why(text: &Text) -> Fields {
    let levels = level_options(text.lang);
    vec![
        (field!(Partnership.need), Editor::Text),
        (field!(Partnership.summary), Editor::Text),
        (field!(Partnership.motives), Editor::Many(Motive::options(text.lang))),
        (field!(Partnership.target_groups), Editor::Lines),
        (field!(Partnership.themes), Editor::Tags),
        (field!(Partnership.strategy_link), Editor::Text),
        (field!(Partnership.relation_kind), Editor::Choice(RelationKind::options(text.lang))),
        (field!(Partnership.level), Editor::Scale(levels)),
        (field!(Partnership.track), Editor::Choice(Track::options(text.lang))),
    ]
}

pub fn us() -> Fields {
    vec![
        (field!(Partnership.owner), Editor::Line),
        (field!(Partnership.deputy), Editor::Line),
        (field!(Partnership.leader), Editor::Line),
        (field!(Partnership.crew), Editor::Lines),
    ]
}

pub fn approach() -> Fields {
    vec![
        (field!(Partnership.pitch), Editor::Text),
        (field!(Partnership.partner_benefit), Editor::Text),
        (field!(Partnership.max_attempts), Editor::Number),
        (field!(Partnership.reference), Editor::Text),
    ]
}

/// The frame, in parts with headings of their own.
pub fn frame(text: &Text) -> Vec<(&'static str, Fields)> {
    let words = &text.partnership.record;
    vec![
        (
            words.frame_time,
            vec![
                (field!(Partnership.start), Editor::Date),
                (field!(Partnership.end), Editor::Date),
                (field!(Partnership.budget_hours), Editor::Number),
                (field!(Partnership.budget_dkk), Editor::Number),
                (field!(Partnership.timeline_buffer), Editor::Number),
                (field!(Partnership.review_dates), Editor::Days),
            ],
        ),
        (
            words.frame_contact,
            vec![
                (field!(Partnership.rhythm_days), Editor::Number),
                (field!(Partnership.channel), Editor::Line),
                (field!(Partnership.response_time), Editor::Line),
                (field!(Partnership.internal_plan), Editor::Text),
                (field!(Partnership.external_plan), Editor::Text),
                (field!(Partnership.press_contact), Editor::Line),
            ],
        ),
        (
            words.frame_care,
            vec![
                (field!(Partnership.publicity), Editor::Choice(Publicity::options(text.lang))),
                (
                    field!(Partnership.personal_data),
                    Editor::Choice(PersonalData::options(text.lang)),
                ),
                (field!(Partnership.volunteers), Editor::YesNo),
                (field!(Partnership.children), Editor::YesNo),
                (field!(Partnership.red_lines), Editor::Lines),
                (field!(Partnership.documents), Editor::Lines),
            ],
        ),
    ]
}

pub fn learned() -> Fields {
    vec![(field!(Partnership.story), Editor::Text), (field!(Partnership.lessons), Editor::Lines)]
}

pub fn internal() -> Fields {
    vec![(field!(Partnership.notes), Editor::Text)]
}
