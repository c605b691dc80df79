//! How old the last copy is, in few words: what the way to the copies is called where there is little room.

use crate::{domain::LastBackup, text::Lang};

pub fn short_da(last: LastBackup) -> String {
    match last {
        LastBackup::Never => "Ingen kopi endnu".into(),
        LastBackup::Ago { days: 0, .. } => "Kopi: i dag".into(),
        LastBackup::Ago { days: 1, .. } => "Kopi: i går".into(),
        LastBackup::Ago { days, .. } => format!("Kopi: {days} dage siden"),
        LastBackup::Ahead { day } => format!("Kopi: {}", Lang::Da.date(day)),
    }
}

pub fn short_en(last: LastBackup) -> String {
    match last {
        LastBackup::Never => "No copy yet".into(),
        LastBackup::Ago { days: 0, .. } => "Copy: today".into(),
        LastBackup::Ago { days: 1, .. } => "Copy: yesterday".into(),
        LastBackup::Ago { days, .. } => format!("Copy: {days} days ago"),
        LastBackup::Ahead { day } => format!("Copy: {}", Lang::En.date(day)),
    }
}
