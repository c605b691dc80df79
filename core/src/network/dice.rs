//! Numbers that look random and are the same everywhere, and a sine that is, too: whatever decides
//! where something is drawn goes by these, never by the sine of a system or a browser.

/// xorshift64* (Vigna, ACM TOMS 42, 2016), seeded by text or number.
#[derive(Clone, Debug)]
pub(super) struct Dice(u64);

impl Dice {
    pub(super) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    /// The same text gives the same numbers (FNV-1a).
    pub(super) fn of(text: &str) -> Self {
        let mut hash = 0xCBF2_9CE4_8422_2325_u64;
        for byte in text.bytes() {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01B3);
        }
        Self::new(hash ^ (hash >> 29))
    }

    fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_F491_4F6C_DD1D)
    }

    /// From 0 to 1.
    pub(super) fn unit(&mut self) -> f64 {
        (self.next() >> 11) as f64 / 9_007_199_254_740_992.0
    }
}

/// Cosine and sine of so many turns of a circle. The libraries of browsers and systems differ in
/// the last bit; sums and products do not.
pub(super) fn circle(turns: f64) -> (f64, f64) {
    let turns = turns - turns.floor();
    // Into an eighth of the circle, where the series needs few terms.
    let eighth = (turns * 8.0).floor();
    let angle = (turns - eighth / 8.0) * std::f64::consts::TAU;
    let (mut cosine, mut sine) = (1.0, angle);
    let (mut even, mut odd) = (1.0, angle);
    for step in 1..10 {
        let k = f64::from(step) * 2.0;
        even *= -angle * angle / ((k - 1.0) * k);
        odd *= -angle * angle / (k * (k + 1.0));
        cosine += even;
        sine += odd;
    }
    const HALF: f64 = std::f64::consts::FRAC_1_SQRT_2;
    let (c, s) = match eighth as i64 {
        0 => (1.0, 0.0),
        1 => (HALF, HALF),
        2 => (0.0, 1.0),
        3 => (-HALF, HALF),
        4 => (-1.0, 0.0),
        5 => (-HALF, -HALF),
        6 => (0.0, -1.0),
        _ => (HALF, -HALF),
    };
    (c * cosine - s * sine, s * cosine + c * sine)
}

/// How far around the circle a point lies, in turns from 0 up to 1: what [`circle`] undoes, found by
/// halving.
pub(super) fn turns(x: f64, y: f64) -> f64 {
    let (mut low, x, y) = match (x >= 0.0, y >= 0.0) {
        (true, true) => (0.0, x, y),
        (false, true) => (0.25, y, -x),
        (false, false) => (0.5, -x, -y),
        (true, false) => (0.75, -y, x),
    };
    let start = low;
    let mut high = low + 0.25;
    for _ in 0..50 {
        let middle = (low + high) / 2.0;
        let (cosine, sine) = circle(middle - start);
        if sine * x <= y * cosine { low = middle } else { high = middle }
    }
    low
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_circle_is_round() {
        for step in -400..400 {
            let turns = f64::from(step) / 173.0;
            let (cosine, sine) = circle(turns);
            let (sin, cos) = (turns * std::f64::consts::TAU).sin_cos();
            assert!((cosine - cos).abs() < 1e-13 && (sine - sin).abs() < 1e-13, "{turns}");
        }
    }

    #[test]
    fn turns_are_found_again() {
        for step in 0..720 {
            let there = f64::from(step) / 720.0;
            let (cosine, sine) = circle(there);
            let off = (turns(cosine * 7.0, sine * 7.0) - there).abs();
            assert!(off.min((1.0 - off).abs()) < 1e-12, "{there}: {off}");
        }
        assert!(turns(0.0, 0.0) < 1.0);
    }

    #[test]
    fn dice_are_the_same_everywhere() {
        let mut dice = Dice::of("Bog & Idé");
        let rolls: Vec<f64> = (0..5).map(|_| dice.unit()).collect();
        let mut again = Dice::of("Bog & Idé");
        assert!(rolls.iter().all(|roll| *roll == again.unit() && (0.0..1.0).contains(roll)));
        assert!(rolls.iter().any(|roll| *roll != rolls[0]));
    }
}
