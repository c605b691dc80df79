//! Time and entropy, which the core never asks for itself.

use wasm_bindgen::JsValue;

use crate::{crdt::Actor, domain::Day};

/// Today, by the clock of this computer.
pub fn today() -> Day {
    let now = js_sys::Date::new_0();
    let day = Day::new(now.get_full_year() as i32, now.get_month() + 1, now.get_date());
    // A browser's own date is always a day of the calendar.
    day.unwrap_or_default()
}

/// Milliseconds of the wall clock: they go on while a page is away.
pub fn wall_clock() -> i64 {
    js_sys::Date::now() as i64
}

/// Local time with offset, ISO 8601: `2026-11-22T10:41:00+01:00`.
pub fn now() -> String {
    let now = js_sys::Date::new_0();
    let offset = -(now.get_timezone_offset() as i32);
    let sign = if offset < 0 { '-' } else { '+' };
    format!(
        "{}T{:02}:{:02}:{:02}{sign}{:02}:{:02}",
        today(),
        now.get_hours(),
        now.get_minutes(),
        now.get_seconds(),
        offset.abs() / 60,
        offset.abs() % 60,
    )
}

/// Now in universal time, as calendars and cards write it: `20261122T094100Z`.
pub fn stamp() -> String {
    let now = js_sys::Date::new_0();
    format!(
        "{:04}{:02}{:02}T{:02}{:02}{:02}Z",
        now.get_utc_full_year(),
        now.get_utc_month() + 1,
        now.get_utc_date(),
        now.get_utc_hours(),
        now.get_utc_minutes(),
        now.get_utc_seconds(),
    )
}

/// A new actor: forty random bits, from the browser's cryptographic source where there is one.
pub fn new_actor() -> Actor {
    let mut bytes = [0_u8; 8];
    let crypto = web_sys::window().and_then(|window| window.crypto().ok());
    let filled =
        crypto.is_some_and(|crypto| crypto.get_random_values_with_u8_array(&mut bytes).is_ok());
    match filled {
        true => Actor::from_bits(u64::from_le_bytes(bytes)),
        false => {
            let millis = js_sys::Date::now() as u64;
            Actor::from_bits(millis ^ (js_sys::Math::random() * 2_f64.powi(40)) as u64)
        }
    }
}

/// Logs something that only programmers read.
pub fn log(message: &str) {
    web_sys::console::warn_1(&JsValue::from_str(message));
}
