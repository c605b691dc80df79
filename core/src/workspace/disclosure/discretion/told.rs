//! What partners and their people are told by: names in all their ways, addresses, numbers.

use std::{borrow::Cow, collections::BTreeSet};

use super::{
    name::Way,
    phone::phone_forms,
    unnamed,
    ways::{hosts, register_forms, ways},
};
use crate::{
    crdt::Record,
    domain::{Code, Kind},
    field,
    order::{OrderBy, collect},
    workspace::Workspace,
};

/// Those of these partners for which `stands` says yes, the longest first.
pub(super) fn names_where(
    workspace: &Workspace,
    partners: &BTreeSet<String>,
    stands: &dyn Fn(&Way) -> bool,
) -> Vec<String> {
    let known = workspace.quiet.ways.get_or_init(|| {
        let unnamed = unnamed(workspace).into_iter();
        collect(unnamed.map(|id| (id.clone(), ways_of(workspace, &id))))
    });
    let mut names = BTreeSet::new();
    for id in partners {
        let all = match known.get(id) {
            Some(all) => Cow::Borrowed(all.as_slice()),
            None => Cow::Owned(ways_of(workspace, id)),
        };
        names.extend(all.iter().filter(|way| stands(way)).map(|way| way.name.clone()));
    }
    let mut names: Vec<String> = names.into_iter().collect();
    names.order_by_key(|name| std::cmp::Reverse(name.chars().count()));
    names
}

/// All that a partner and its people are told by.
fn ways_of(workspace: &Workspace, id: &str) -> Vec<Way> {
    let own: Vec<&str> = workspace
        .record(id)
        .into_iter()
        .flat_map(|record| record.texts(field!(Partner.name)))
        .collect();
    let people = below(workspace, id, Kind::Contact).chain(workspace.record(id));
    let all = people.flat_map(|record| {
        // Partners and their people say these alike.
        let emails = record.texts(field!(Contact.email)).map(|email| email.trim().to_owned());
        let addresses = [field!(Partner.web), field!(Contact.email)]
            .into_iter()
            .flat_map(|field| record.texts(field));
        record
            .texts(field!(Partner.name))
            .flat_map(ways)
            .chain(emails)
            .chain(record.texts(field!(Contact.phone)).flat_map(phone_forms))
            .chain(record.texts(field!(Partner.cvr)).flat_map(register_forms))
            .chain(addresses.flat_map(|address| hosts(address, &own)))
            .collect::<Vec<_>>()
    });
    all.filter(|name| !name.is_empty()).map(Way::of).collect()
}

/// Records of a kind that hang on this one, or did.
pub(super) fn below<'a>(
    workspace: &'a Workspace,
    id: &'a str,
    kind: Kind,
) -> impl Iterator<Item = &'a Record> {
    let ids = workspace.children_of(id).chain(workspace.quiet.beside(id));
    let records = ids.filter_map(|id| workspace.record(id));
    records.filter(move |record| record.kind == kind.code())
}
