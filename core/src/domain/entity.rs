//! Between records, which merge, and plain structs, which are easy to think about.

use serde_json::Value;

use super::{Kind, value::FieldValue};
use crate::crdt::Record;

/// A field whose value has another type than expected. The value stays in the record as it is.
#[derive(Clone, Debug, PartialEq)]
pub struct Mistyped {
    pub field: &'static str,
    pub value: Value,
}

/// One kind of record as a plain struct.
pub trait Entity: Clone + Default + PartialEq + Send + Sync + 'static {
    const KIND: Kind;
    /// Field names as they stand in files.
    const FIELDS: &'static [&'static str];

    fn id(&self) -> &str;

    /// The struct, and what could not be read into it.
    fn read(record: &Record) -> (Self, Vec<Mistyped>);

    /// The fields that differ between `old` and `self`, as a record writes them.
    fn edits(&self, old: &Self) -> Vec<(String, Value)>;
}

/// Declares a struct whose fields are fields of a record.
macro_rules! entity {
    ($(#[$doc:meta])* $name:ident { $($(#[$field_doc:meta])* $field:ident: $type:ty),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Debug, Default, PartialEq)]
        pub struct $name {
            pub id: String,
            $($(#[$field_doc])* pub $field: $type),+
        }

        impl $crate::domain::Entity for $name {
            const KIND: $crate::domain::Kind = $crate::domain::Kind::$name;
            const FIELDS: &'static [&'static str] = &[$(stringify!($field)),+];

            fn id(&self) -> &str {
                &self.id
            }

            fn read(record: &$crate::crdt::Record) -> (Self, Vec<$crate::domain::Mistyped>) {
                let mut mistyped = Vec::new();
                let entity = Self {
                    id: record.id.clone(),
                    $($field: $crate::domain::entity::read_field(
                        record, stringify!($field), &mut mistyped,
                    )),+
                };
                (entity, mistyped)
            }

            fn edits(&self, old: &Self) -> Vec<(String, serde_json::Value)> {
                let mut edits = Vec::new();
                $($crate::domain::value::FieldValue::edits(
                    &self.$field, &old.$field, stringify!($field), &mut edits,
                );)+
                edits
            }
        }
    };
}
pub(crate) use entity;

/// A field's name in files, checked by the compiler: `field!(Partnership.title)`.
#[macro_export]
macro_rules! field {
    ($entity:ident.$field:ident) => {{
        let _exists = |entity: &$crate::domain::$entity| {
            let _ = &entity.$field;
        };
        stringify!($field)
    }};
}

/// Never inlined: the same few lines for each of two hundred fields add up.
#[inline(never)]
pub(crate) fn read_field<T: FieldValue>(
    record: &Record,
    name: &'static str,
    mistyped: &mut Vec<Mistyped>,
) -> T {
    T::read(record, name).unwrap_or_else(|value| {
        mistyped.push(Mistyped { field: name, value });
        T::default()
    })
}
