//! Who does what is to be done, each under one name.

use crate::domain::{Action, Meeting, Message, Partnership, People, Person};
use crate::workspace::{Workspace, meetings::people};

impl Workspace {
    /// Everybody who leads something or takes part in it, did so, or has something to do.
    pub fn colleagues(&self) -> People {
        self.colleagues_and([])
    }

    /// And these, who may be written nowhere any more.
    pub fn colleagues_and<'a>(&'a self, more: impl IntoIterator<Item = &'a str>) -> People {
        let staff = self.all::<Person>().map(|own| own.name.as_str());
        let leads = self.all().flat_map(|own: &Partnership| {
            own.team().chain(own.led_before.0.iter().map(String::as_str))
        });
        let actions = self.all().map(|own: &Action| own.owner.as_str());
        let messages = self.all().map(|own: &Message| own.owner.as_str());
        let short = self.all().map(|own: &Person| (own.initials.as_str(), own.name.as_str()));
        People::of(staff.chain(leads).chain(actions).chain(messages).chain(more), short)
    }
}

impl Partnership {
    /// Everybody of the house who is in it.
    pub fn team(&self) -> impl Iterator<Item = &str> {
        let crew = self.crew.0.iter().flat_map(|line| people(line));
        crew.chain([self.owner.as_str(), &self.deputy, &self.leader])
    }
}

impl Meeting {
    /// Everybody who is to be there.
    pub fn people(&self) -> impl Iterator<Item = &str> {
        let attendees = self.attendees.0.iter().flat_map(|line| people(line));
        [self.chair.as_str(), &self.record_keeper].into_iter().chain(attendees)
    }
}
