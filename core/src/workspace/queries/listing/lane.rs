//! The columns of the board: statuses, some of them two to a column.

use crate::domain::Status;

/// From the idea to the end, and last what was let go.
pub const LANES: [&[Status]; 7] = [
    &[Status::Idea],
    &[Status::Candidate],
    &[Status::Contact, Status::Dialogue],
    &[Status::Approval, Status::Agreeing],
    &[Status::Active, Status::Paused],
    &[Status::Review, Status::Closed],
    &[Status::DeclinedUs, Status::DeclinedThem],
];

/// Where a status stands on the board, from 0.
pub fn lane_of(status: Status) -> usize {
    LANES.iter().position(|lane| lane.contains(&status)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Code;

    #[test]
    fn every_status_stands_in_one_lane() {
        for status in Status::ALL {
            let lanes = LANES.iter().filter(|lane| lane.contains(status)).count();
            assert_eq!(lanes, 1, "{status:?}");
            assert!(LANES[lane_of(*status)].contains(status));
        }
    }
}
