//! Every field that people see has a name.

use super::*;
use crate::domain::*;

fn every_field_is_named<E: Entity>() {
    for field in E::FIELDS {
        for lang in Lang::ALL {
            let words = field_words(E::KIND, field, *lang);
            assert!(words.is_some_and(|w| !w.label.is_empty()), "{:?} {field}", E::KIND);
        }
    }
}

#[test]
fn fields_that_people_see_have_names() {
    every_field_is_named::<Partnership>();
    every_field_is_named::<Member>();
    every_field_is_named::<Goal>();
    every_field_is_named::<Ask>();
    every_field_is_named::<Contribution>();
    every_field_is_named::<Approval>();
    every_field_is_named::<Risk>();
    every_field_is_named::<Partner>();
    every_field_is_named::<Contact>();
    every_field_is_named::<Entry>();
    every_field_is_named::<Action>();
    every_field_is_named::<Meeting>();
    every_field_is_named::<Message>();
    every_field_is_named::<Library>();
    every_field_is_named::<Person>();
    every_field_is_named::<Map>();
    every_field_is_named::<Node>();
    every_field_is_named::<Edge>();
    every_field_is_named::<Round>();
    every_field_is_named::<Answers>();
    every_field_is_named::<Agreement>();
    every_field_is_named::<Version>();
}
