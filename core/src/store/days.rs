//! How everything stood as days began: which of those states go.

/// Of states by number and day, in any order: all but the first of each of the `kept` latest days. Several
/// tabs may each have kept one.
pub fn days_that_go(states: &[(u32, String)], kept: usize) -> Vec<u32> {
    let mut sorted: Vec<&(u32, String)> = states.iter().collect();
    // The latest day first, its first state on top.
    sorted.sort_by(|(number, day), (other, late)| late.cmp(day).then(number.cmp(other)));
    let mut days: Vec<&str> = Vec::new();
    let mut gone = Vec::new();
    for (number, day) in sorted {
        let is_first = days.last() != Some(&day.as_str());
        if is_first {
            days.push(day);
        }
        if !is_first || days.len() > kept {
            gone.push(*number);
        }
    }
    gone
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted_and_not_the_tabs_that_kept_them() {
        let day = |number, day: &str| (number, format!("2026-11-{day}"));
        let states = [
            day(7, "28"),
            day(6, "27"),
            day(5, "26"),
            day(4, "25"),
            day(3, "25"),
            day(2, "25"),
            day(1, "24"),
        ];
        assert_eq!(days_that_go(&states, 5), [3, 4]);
        assert_eq!(days_that_go(&states, 4), [3, 4, 1]);
        assert!(days_that_go(&[], 5).is_empty());
    }
}
