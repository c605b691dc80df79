//! Words of the network map and its exercise.

mod calls;
mod da;
mod en;
mod group_files;
mod import;
mod looks;
mod readings;
mod tables;
mod ties;
mod votes;

pub use calls::CallWords;
pub use da::DA;
pub use en::EN;
pub use import::Import;
pub use looks::Looks;
pub use tables::known_words;
pub use ties::TieWords;

use super::Lang;
use crate::{
    domain::Sector,
    network::{Apart, LineSign, Reading},
};

/// An observation in words: what is seen, and what to do about it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said {
    pub sentence: String,
    pub advice: &'static str,
}

pub struct Network {
    pub lead: &'static str,
    pub new_title: &'static str,
    pub question: &'static str,
    pub question_hint: &'static str,
    pub question_empty: &'static str,
    pub how: &'static str,
    pub just_map: &'static str,
    pub just_map_hint: &'static str,
    pub minutes: fn(usize) -> String,
    pub start: &'static str,
    pub created: fn(&str) -> String,
    pub maps: &'static str,
    pub none_title: &'static str,
    pub none: &'static str,
    pub go_on: &'static str,
    pub run: &'static str,
    pub to_map: &'static str,
    pub back: &'static str,
    pub delete_map: &'static str,
    pub coming: &'static str,
    pub missing: &'static str,
    pub step_of: fn(usize, usize) -> String,
    pub before: &'static str,
    pub after: &'static str,
    pub finish: &'static str,
    pub all_steps: &'static str,
    pub says: &'static str,
    pub timer_more: &'static str,
    pub materials: &'static str,
    pub projector: &'static str,
    pub projector_off: &'static str,
    pub rules: &'static str,
    pub no_private: &'static str,
    pub partner_centre: &'static str,
    pub add_label: &'static str,
    pub add_hint: &'static str,
    pub add_empty: &'static str,
    pub added: fn(&str) -> String,
    pub twin: fn(&str) -> String,
    /// While the name that stands here already is still in the field.
    pub twin_keys: &'static str,
    /// Added, though it is nearly another's name.
    pub near: fn(&str) -> String,
    pub kept: fn(&str) -> String,
    pub add_anyway: &'static str,
    pub skip_it: &'static str,
    pub paste: &'static str,
    pub paste_hint: &'static str,
    pub paste_add: &'static str,
    /// How many came, and which doubles were left out.
    pub pasted: fn(usize, &[String]) -> String,
    /// Cells of a table were pasted where only names belong.
    pub more_columns: &'static str,
    /// What stood above the pasted names, in the middle of what is told of them.
    pub head_row: fn(&str) -> String,
    /// A card whose name may be a list.
    pub several: fn(&str) -> String,
    pub at_commas: fn(usize) -> String,
    pub too_many: &'static str,
    pub long_name: &'static str,
    pub partner_blank: &'static str,
    pub long_line: fn(&str) -> String,
    pub long_person: &'static str,
    pub prompt: &'static str,
    pub prompt_is: fn(&str) -> String,
    pub tie_prompt: &'static str,
    pub count: fn(usize) -> String,
    /// What a map in a list is known by, among others like it.
    pub told_apart: fn(&Apart) -> String,
    pub cards: &'static str,
    pub remove: fn(&str) -> String,
    pub empty_sectors: &'static str,
    pub empty_sectors_hint: &'static str,
    pub all_sectors: &'static str,
    pub no_sector: &'static str,
    pub sector_of: fn(&str) -> String,
    pub ring_of: fn(&str) -> String,
    pub not_placed: &'static str,
    pub known_of: fn(&str) -> String,
    pub staff: &'static str,
    pub staff_add: &'static str,
    pub one_only: &'static str,
    pub nobody: &'static str,
    pub from: &'static str,
    pub to: &'static str,
    pub tie_type: &'static str,
    pub tie_add: &'static str,
    pub tie_missing: &'static str,
    pub tie_self: &'static str,
    pub tie_there: &'static str,
    pub directed: &'static str,
    pub ties: &'static str,
    pub no_ties: &'static str,
    /// The same, where the rings draw lines to the library.
    pub no_ties_drawn: &'static str,
    pub tie_removed: fn(&str) -> String,
    pub strength_of: fn(&str) -> String,
    pub mood_of: fn(&str) -> String,
    pub giver: &'static str,
    pub waits: &'static str,
    pub permit_add: &'static str,
    pub chain_title: &'static str,
    pub no_chain: &'static str,
    pub draw_chain: &'static str,
    pub chain_of: fn(usize) -> String,
    pub chain_circle: fn(&str) -> String,
    pub chain_into: &'static str,
    pub chain_put: &'static str,
    pub chain_done: fn(usize) -> String,
    pub chain_new: &'static str,
    pub chain_new_empty: &'static str,
    pub chain_new_make: &'static str,
    pub chain_see: fn(&str) -> String,
    pub chain_nothing: &'static str,
    pub influence_of: fn(&str) -> String,
    pub fit_of: fn(&str) -> String,
    pub affected_of: fn(&str) -> String,
    pub readings: &'static str,
    pub no_readings: &'static str,
    pub starters: &'static str,
    pub more_readings: &'static str,
    pub debrief: &'static str,
    pub what_if: &'static str,
    pub what_if_stops: &'static str,
    pub what_if_pick: &'static str,
    pub voter: &'static str,
    pub voter_hint: &'static str,
    pub dots_left: fn(usize) -> String,
    pub dot_add: fn(&str) -> String,
    pub dot_take: fn(&str) -> String,
    pub dots: fn(usize) -> String,
    pub choose_of: fn(&str) -> String,
    pub chosen: &'static str,
    pub chosen_count: fn(usize) -> String,
    pub nobody_chosen: &'static str,
    pub choose_here: &'static str,
    pub note: &'static str,
    pub caller: fn(&str) -> String,
    pub by_when: &'static str,
    pub call_make: &'static str,
    pub call_missing: &'static str,
    pub call_made: fn(&str) -> String,
    pub call_open: &'static str,
    /// Where a partnership goes on already.
    pub call_plan: &'static str,
    pub call_planned: fn(&str) -> String,
    /// Who calls, and by when.
    pub call_told: fn(&str, Option<&str>) -> String,
    pub call_task: fn(&str) -> String,
    pub views: &'static str,
    pub view_ring: &'static str,
    pub view_network: &'static str,
    pub view_grid: &'static str,
    pub view_matrix: &'static str,
    pub view_chain: &'static str,
    pub view_table: &'static str,
    /// The map's title, and by what it is sorted, falling or not.
    pub table_caption: fn(&str, Option<(&str, bool)>) -> String,
    pub too_big: fn(usize) -> String,
    pub laying_out: &'static str,
    pub empty_map_title: &'static str,
    pub empty_map: &'static str,
    /// Actors, ties, and whether a table and a text stand below it.
    pub picture: fn(usize, usize, bool) -> String,
    pub in_words: &'static str,
    pub legend: &'static str,
    pub legend_square: &'static str,
    pub legend_lines: &'static str,
    pub line_sign: fn(LineSign) -> &'static str,
    pub legend_chosen: &'static str,
    pub details: fn(&str) -> String,
    pub close_details: &'static str,
    pub name: &'static str,
    pub delete_actor: &'static str,
    pub tie_from_here: &'static str,
    pub map_notes: &'static str,
    pub gathered_of: fn(usize) -> String,
    pub gather_title: &'static str,
    pub gather_hint: &'static str,
    pub gather_files: &'static str,
    pub gather_now: &'static str,
    pub gather_two: &'static str,
    pub gathered: fn(usize) -> String,
    /// Maps that came late, and the gathered one that took them in.
    pub joined_in: fn(usize, &str) -> String,
    pub gathered_name: fn(&str) -> String,
    /// Where a group hands its map over, in the exercise.
    pub groups_title: &'static str,
    pub groups_hint: &'static str,
    pub groups_save: &'static str,
    pub group: fn(usize) -> String,
    pub group_named: fn(&str) -> String,
    pub differ_title: &'static str,
    pub differ_hint: &'static str,
    pub same_title: &'static str,
    /// Who stays, and who goes into it.
    pub same_join: fn(&str, &str) -> String,
    pub same_keep: fn(&str, &str) -> String,
    /// The name, the ring that came out where the two differed, and whether a note tells what the other said.
    pub joined: fn(&str, Option<&str>, bool) -> String,
    /// A line of the note: who else it was, and what was said there.
    pub said_otherwise: fn(&str, &str) -> String,
    pub share: &'static str,
    pub save_map: &'static str,
    pub save_map_hint: &'static str,
    pub file_for: &'static str,
    pub file_others: &'static str,
    pub file_others_hint: &'static str,
    pub file_colleague: &'static str,
    pub file_colleague_hint: &'static str,
    pub file_gatherer: &'static str,
    pub file_gatherer_hint: &'static str,
    pub file_holds: fn(contents: &str) -> String,
    pub file_whole: &'static str,
    /// What stays at home: on a map, notes, dots and initials are what is internal.
    pub file_held: fn(crate::workspace::held::Held, usize) -> String,
    /// Partners of a map's file who stand here already.
    pub met_title: fn(&[String]) -> String,
    pub met_text: &'static str,
    pub export_title: &'static str,
    pub export_hint: &'static str,
    /// Colleagues' initials go along in tables.
    pub with_initials: &'static str,
    pub saved_as: fn(&str) -> String,
    pub not_saved: &'static str,
    pub withheld: fn(usize) -> String,
    pub unnamed: &'static str,
    pub nodes_table: &'static str,
    pub edges_table: &'static str,
    pub svg_picture: &'static str,
    pub png_picture: &'static str,
    pub compare: &'static str,
    pub compare_with: &'static str,
    /// What the list of its signs is called, for those who hear it.
    pub change_keys: &'static str,
    pub came: &'static str,
    pub went: &'static str,
    pub moved: &'static str,
    pub new_ties: &'static str,
    pub gone_ties: &'static str,
    pub closer: &'static str,
    pub farther: &'static str,
    pub unchanged: fn(usize) -> String,
    pub look_find: &'static str,
    pub look_sector: &'static str,
    pub look_all: &'static str,
    pub look_near: &'static str,
    pub look_colour: &'static str,
    pub look_plain: &'static str,
    pub look_found: fn(usize) -> String,
    pub zoom_in: &'static str,
    pub zoom_out: &'static str,
    pub zoom_fit: &'static str,
    pub unpin: &'static str,
    pub hint_ring: &'static str,
    pub hint_network: &'static str,
    pub hint_grid: &'static str,
    pub hint_matrix: &'static str,
    pub hint_chain: &'static str,
    pub hint_table: &'static str,
    pub hint_lent: &'static str,
    pub odd_ties: fn(usize, usize) -> String,
    pub keys: &'static str,
    pub lent: &'static str,
    pub lent_see: &'static str,
    pub lent_hint: &'static str,
    pub lent_copy: &'static str,
    pub lent_title: fn(&str) -> String,
    pub lent_keys: &'static str,
    pub paper: &'static str,
    pub paper_cards: &'static str,
    pub paper_sheet: &'static str,
    pub paper_script: &'static str,
    pub more_about: &'static str,
    /// Ties to all but the library.
    pub tie_count: fn(usize) -> String,
    pub legend_alone: &'static str,
    /// The five rings, from the middle outwards.
    pub rings: [&'static str; 5],
    /// Short, for the picture.
    pub ring_names: [&'static str; 5],
    /// From -2 to 2.
    pub fits: [&'static str; 5],
    /// From 1 to 3.
    pub strengths: [&'static str; 3],
    pub quadrants: [&'static str; 4],
    pub quadrant_hints: [&'static str; 4],
    /// Short, for around the rings.
    pub wedge: fn(Sector) -> &'static str,
    pub measure: fn(&str) -> &'static str,
    pub reading: fn(&Reading, &dyn Fn(usize) -> String) -> Said,
    pub lost: fn(&str, &[String]) -> String,
    pub apart: fn(&str, usize, &[String]) -> String,
    pub tie: fn(&str, &str, bool) -> String,
    pub import: &'static Import,
}

/// `Nordgruppen`, `The green group`, `Hold 2`: the name says already that it is a group's.
pub fn says_group(name: &str) -> bool {
    let name = name.to_lowercase();
    let is_team = |word: &str| ["hold", "holdet", "team", "teamet"].contains(&word);
    name.contains("grupp") || name.contains("group") || name.split_whitespace().any(is_team)
}

/// `a, b og c`; of many, the first six and how many more.
pub fn listed(names: &[String], lang: Lang) -> String {
    const MOST: usize = 6;
    let (and, more): (&str, fn(usize) -> String) = match lang {
        Lang::Da => ("og", |count| format!("{count} flere")),
        Lang::En => ("and", |count| format!("{count} more")),
    };
    let mut shown: Vec<String> = names.iter().take(MOST).cloned().collect();
    match names.len().saturating_sub(MOST) {
        0 => {}
        1 => shown.extend(names.last().cloned()),
        count => shown.push(more(count)),
    }
    match shown.split_last() {
        None => String::new(),
        Some((one, [])) => one.clone(),
        Some((last, first)) => format!("{} {and} {last}", first.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_groups_name_that_says_group_is_not_told_twice() {
        for (name, da, en) in [
            ("Nordgruppen", "Nordgruppen", "Nordgruppen"),
            ("Gruppe 2", "Gruppe 2", "Gruppe 2"),
            ("The green group", "The green group", "The green group"),
            ("Hold Syd", "Hold Syd", "Hold Syd"),
            ("Nord", "Gruppe Nord", "Group Nord"),
        ] {
            assert_eq!(((DA.group_named)(name), (EN.group_named)(name)), (da.into(), en.into()));
        }
    }

    #[test]
    fn actors_are_counted_one_by_one_and_by_thousands() {
        for (count, da, en) in [
            (0, "0 aktører", "0 actors"),
            (1, "1 aktør", "1 actor"),
            (1_501, "1.501 aktører", "1,501 actors"),
        ] {
            assert_eq!(((DA.count)(count).as_str(), (EN.count)(count).as_str()), (da, en));
        }
    }
}
