//! A checksum against accidents: a byte flipped in storage, a value altered on the way.
//!
//! Invariant: never a defence against malice, and the same on every machine for ever.

use std::hash::Hasher;

use siphasher::sip::SipHasher13;

/// `SipHash`-1-3 with a zero key; the parts are kept apart, so that `["ab", "c"]` and `["a", "bc"]`
/// differ.
pub fn checksum(parts: &[&str]) -> u64 {
    let mut hasher = SipHasher13::new();
    for part in parts {
        hasher.write(part.as_bytes());
        hasher.write_u8(0xff);
    }
    hasher.finish()
}

/// Thirty-two bits of [`checksum`] as eight hexadecimal digits.
pub fn short_checksum(parts: &[&str]) -> String {
    format!("{:08x}", checksum(parts) & 0xffff_ffff)
}
