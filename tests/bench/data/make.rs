//! One record after the other.

use makkerskab::{
    crdt::Record,
    domain::*,
    workspace::{Mint, fields_of},
};

use super::{random::Random, words};

/// From the first entry of a log to the last.
pub const DAYS: usize = 1_049;

/// So many days after the first.
pub fn day(days: usize) -> Day {
    Day::new(2024, 1, 8).unwrap_or_default().plus_days(days as u64)
}

pub struct Maker {
    pub records: Vec<Record>,
    random: Random,
    mints: Vec<Mint>,
    partnerships: Vec<String>,
    partners: Vec<String>,
}

impl Maker {
    pub fn new(random: Random, mints: Vec<Mint>) -> Self {
        Self { records: Vec::new(), random, mints, partnerships: Vec::new(), partners: Vec::new() }
    }

    pub fn make(&mut self, kind: Kind, count: usize) {
        for place in 0..count {
            match kind {
                Kind::Partnership => self.partnership(),
                Kind::Partner => self.partner(),
                Kind::Contact => self.contact(place),
                Kind::Member => self.member(place),
                Kind::Entry => self.entry(),
                Kind::Action => self.action(),
                Kind::Goal => self.goal(),
                Kind::Ask => self.ask(),
                _ => {}
            }
        }
    }

    fn partnership(&mut self) {
        let phase = self.code::<Phase>();
        let status = match self.random.below(100) {
            0..6 => Status::Paused,
            6..10 => Status::DeclinedThem,
            _ => Status::of(phase),
        };
        let activity = *self.random.one_of(words::ACTIVITIES);
        let title = match self.random.below(3) {
            0 => self.fill(&format!("{activity} i {{p}}")),
            1 => self.fill(&format!("{activity} for {{g}}")),
            _ => self.fill(&format!("{activity} i {{p}}, {{m}}")),
        };
        let start = self.random.below(DAYS);
        let mut partnership = Partnership {
            title,
            status: Some(status),
            phase: Some(phase),
            track: Some(self.code()),
            level: Some(self.random.below(6) as i64),
            relation_kind: Some(self.code()),
            need: self.pick(words::NEEDS, 1, 1),
            summary: self.pick(words::SUMMARIES, 1, 1),
            target_groups: Lines(vec![self.fill("{g}"), self.fill("{g}")]),
            start: Some(day(start)),
            end: self.random.percent(60).then(|| day(start + 365)),
            owner: self.staff(90),
            deputy: self.staff(70),
            leader: self.staff(40),
            rhythm_days: self.random.percent(50).then(|| 14 + self.random.below(8) as i64 * 7),
            publicity: Some(self.code()),
            volunteers: Some(self.random.percent(40)),
            children: Some(self.random.percent(40)),
            personal_data: self.random.percent(40).then(|| self.code()),
            ..Partnership::default()
        };
        for _ in 0..self.random.between(1, 3) {
            partnership.motives.0.insert(self.code());
            partnership.themes.0.insert(self.random.one_of(words::THEMES).to_string());
        }
        if self.random.percent(30) {
            partnership.pitch = self.pick(words::PITCHES, 1, 1);
            partnership.partner_benefit = self.pick(words::SUMMARIES, 1, 1);
        }
        if self.random.percent(40) {
            partnership.notes = self.pick(words::NOTES, 1, 2);
            partnership.lessons = Lines(vec![self.pick(words::LESSONS, 1, 1)]);
            partnership.budget_hours = Some(self.random.between(5, 200) as f64);
        }
        let recent =
            Phase::ALL.iter().filter(|entered| (phase as usize).abs_diff(**entered as usize) < 3);
        for entered in recent.take_while(|entered| **entered <= phase) {
            let on = day(start + *entered as usize * 14).to_string();
            partnership.phase_history.0.insert(entered.code().into(), on.into());
        }
        let id = self.add(&partnership);
        self.partnerships.push(id);
    }

    fn partner(&mut self) {
        let (name, sector, kind) = *self.random.one_of(words::ORGANISATIONS);
        let name = self.fill(name);
        let place = self.place();
        let mut partner = Partner {
            sector: Sector::parse(sector),
            kind: kind.into(),
            cvr: (10_000_000 + self.random.below(89_999_999)).to_string(),
            address: format!("Torvet {}, {place}", self.random.between(1, 90)),
            web: format!("https://{}.example", fold(place)),
            about: self.pick(words::ABOUT, 1, 1),
            publicity_pref: Some(self.code()),
            relation_level: Some(self.random.below(6) as i64),
            wants: self.pick(words::ASKS, 1, 1),
            notes: self.sometimes(words::NOTES, 20),
            name,
            ..Partner::default()
        };
        for _ in 0..self.random.between(1, 3) {
            partner.offers.0.insert(self.code());
        }
        let id = self.add(&partner);
        self.partners.push(id);
    }

    fn contact(&mut self, place: usize) {
        let name = self.person();
        let first = fold(name.split(' ').next().unwrap_or_default());
        let domain = fold(self.place());
        let contact = Contact {
            partner: self.of(place, |maker| &maker.partners),
            title: self.random.one_of(words::TITLES).to_string(),
            email: format!("{first}@{domain}.example"),
            phone: format!("70 {:02} {:02} 00", self.random.below(100), self.random.below(100)),
            role_in_org: Some(self.code()),
            primary: (place < self.partners.len()).then_some(true),
            informed_at: Some(self.any_day()),
            source: "Deres hjemmeside".into(),
            active: Some(self.random.percent(93)),
            notes: self.sometimes(words::NOTES, 15),
            name,
            ..Contact::default()
        };
        self.add(&contact);
    }

    fn member(&mut self, place: usize) {
        let member = Member {
            partnership: self.of(place, |maker| &maker.partnerships),
            partner: self.of(usize::MAX, |maker| &maker.partners),
            role: Some(self.code()),
            gives: self.pick(words::ASKS, 1, 1),
            gets: self.pick(words::ASKS, 1, 1),
            ..Member::default()
        };
        self.add(&member);
    }

    fn entry(&mut self) {
        let at = self.random.below(DAYS);
        let entry = Entry {
            partnership: self.of(usize::MAX, |maker| &maker.partnerships),
            partner: self.of(usize::MAX, |maker| &maker.partners),
            at: Some(day(at)),
            entry_kind: Some(self.code()),
            direction: Some(self.code()),
            by: self.staff(100),
            summary: self.pick(words::LOG, 1, 2),
            outcome: Some(self.code()),
            next_at: self.random.percent(40).then(|| day(at + 14)),
            mood: self.random.percent(20).then(|| self.code()),
            ..Entry::default()
        };
        self.add(&entry);
    }

    fn action(&mut self) {
        let is_done = self.random.percent(55);
        let due = self.random.below(if is_done { DAYS } else { 180 });
        let due = if is_done { due } else { DAYS - 60 + due };
        let action = Action {
            partnership: self.of(usize::MAX, |maker| &maker.partnerships),
            text: self.pick(words::ACTIONS, 1, 1),
            owner: self.staff(95),
            due: self.random.percent(92).then(|| day(due)),
            state: Some(if is_done { ActionState::Done } else { ActionState::Open }),
            origin: Some(self.code()),
            done_at: is_done.then(|| day(due)),
            ..Action::default()
        };
        self.add(&action);
    }

    fn goal(&mut self) {
        let goal = Goal {
            partnership: self.of(usize::MAX, |maker| &maker.partnerships),
            text: self.pick(words::GOALS, 1, 1),
            party: "shared".into(),
            indicator: self.pick(words::INDICATORS, 1, 1),
            baseline: self.random.below(40).to_string(),
            target: self.random.between(40, 120).to_string(),
            due: Some(self.any_day()),
            state: Some(self.code()),
            ..Goal::default()
        };
        self.add(&goal);
    }

    fn ask(&mut self) {
        let ask = Ask {
            partnership: self.of(usize::MAX, |maker| &maker.partnerships),
            partner: self.of(usize::MAX, |maker| &maker.partners),
            direction: Some(self.code()),
            kind: Some(self.code()),
            text: self.pick(words::ASKS, 1, 1),
            amount: self.random.percent(50).then(|| self.random.between(1, 40) as f64),
            unit: Some(self.code()),
            status: Some(self.code()),
            due: self.random.percent(50).then(|| self.any_day()),
            note: self.sometimes(words::NOTES, 10),
            ..Ask::default()
        };
        self.add(&ask);
    }

    /// Writes it as somebody did, and sometimes others after them.
    fn add<E: Entity>(&mut self, entity: &E) -> String {
        let author = self.random.below(self.mints.len());
        let id = self.mints[author].id(E::KIND);
        let mut record = Record::new(&id, E::KIND.code());
        let fields = fields_of(entity);
        let writes = |(field, values): &(String, Vec<_>)| (field.clone(), values.clone());
        let all: Vec<_> = fields.iter().map(writes).collect();
        let actor = self.mints[author].actor().clone();
        record.write(&actor, all.iter().map(|(field, values)| (field.as_str(), values.clone())));
        while self.random.percent(35) {
            let editor = self.random.below(self.mints.len());
            let (field, values) = self.random.one_of(&all);
            record.write(self.mints[editor].actor(), [(field.as_str(), values.clone())]);
        }
        self.records.push(record);
        id
    }

    /// The parent at that place, or any where there are fewer.
    fn of(&mut self, place: usize, list: fn(&Self) -> &Vec<String>) -> String {
        let any = self.random.below(list(self).len());
        let parents = list(self);
        parents.get(place).or_else(|| parents.get(any)).cloned().unwrap_or_default()
    }

    fn code<C: Code>(&mut self) -> C {
        *self.random.one_of(C::ALL)
    }

    fn any_day(&mut self) -> Day {
        day(self.random.below(DAYS + 200))
    }

    fn staff(&mut self, chance: usize) -> String {
        let name = *self.random.one_of(words::STAFF);
        if self.random.percent(chance) { name.into() } else { String::new() }
    }

    fn place(&mut self) -> &'static str {
        self.random.one_of::<&str>(words::PLACES)
    }

    fn person(&mut self) -> String {
        let first = *self.random.one_of(words::FIRST_NAMES);
        format!("{first} {}", self.random.one_of(words::LAST_NAMES))
    }

    fn sometimes(&mut self, sentences: &[&str], chance: usize) -> String {
        if self.random.percent(chance) { self.pick(sentences, 1, 1) } else { String::new() }
    }

    fn pick(&mut self, sentences: &[&str], least: usize, most: usize) -> String {
        let count = self.random.between(least, most);
        let mut picked = Vec::new();
        for _ in 0..count {
            let sentence = *self.random.one_of(sentences);
            picked.push(self.fill(sentence));
        }
        picked.join(" ")
    }

    fn fill(&mut self, sentence: &str) -> String {
        let person = self.person();
        let last = *self.random.one_of(words::LAST_NAMES);
        let filled = [
            ("{p}", self.place()),
            ("{a}", *self.random.one_of(words::ACTIVITIES)),
            ("{g}", *self.random.one_of(words::GROUPS)),
            ("{m}", *self.random.one_of(words::MONTHS)),
            ("{n}", &person),
            ("{l}", last),
        ];
        let filled =
            filled.iter().fold(sentence.to_owned(), |text, (slot, word)| text.replace(slot, word));
        let mut letters = filled.chars();
        letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
    }
}
