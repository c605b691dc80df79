//! Whatever goes wrong, in any order.

use super::*;

/// Two tabs, a mirror, and everything that can go wrong, in any order: whenever the line says saved, the
/// store has all that stands in memory, and whenever it says secured, the mirror has all that was typed
/// there. Once nothing goes wrong any more the store has whatever was ever called saved.
#[test]
fn the_line_is_true_whatever_happens() {
    let (mut saved, mut secured, mut refused) = (0, 0, 0);
    for seed in 0..150 {
        let (store, mut mirror) = (FaultyStore::new(), Mirror::default());
        let mut roll = dice(seed);
        let mut pages = [0, 1].map(|number| Page::load(&store, &format!("page-{number}")));
        let mut running: [Option<Vec<(String, String)>>; 2] = [None, None];
        let mut promised: BTreeMap<String, Record> = BTreeMap::new();
        for step in 0..120 {
            let number = roll(2);
            let page = &mut pages[number];
            page.now += ms(100);
            match roll(12) {
                0..=3 => page.edit(&format!("p-{}", roll(3)), step),
                4..=5 => page.save(),
                6 => store.inject(full(&store)),
                7 => {
                    let fail_write = Some(1 + roll(2));
                    store.inject(Faults { fail_write, denied: roll(4) == 0, ..Faults::default() });
                }
                8 => store.inject(Faults::default()),
                9 => match running[number].take() {
                    // What the transaction carries was taken when it began.
                    Some(entries) if roll(3) > 0 => {
                        mirror.take_in(&entries);
                        page.outbox.secured();
                    }
                    Some(_) => page.outbox.not_secured(),
                    None => {
                        let entries = page.next_to_secure();
                        running[number] = (!entries.is_empty()).then_some(entries);
                    }
                },
                10 => {
                    for (key, text) in store.entries() {
                        page.hear(&key, Some(&text));
                    }
                }
                // Closed, or killed in the middle of a transaction, and loaded anew.
                _ => {
                    page.save();
                    store.inject(Faults::default());
                    running[number] = None;
                    *page = Page::load(&store, &format!("page-{seed}-{step}"));
                    page.open_mirror(&mirror);
                }
            }
            for page in &pages {
                let is_secured = match page.outbox.state() {
                    SaveState::Saved => false,
                    SaveState::Secured => true,
                    SaveState::Failed(_) => {
                        refused += 1;
                        continue;
                    }
                    _ => continue,
                };
                (saved, secured) = (saved + 1, secured + usize::from(is_secured));
                let entries = store.entries();
                for record in page.memory.values() {
                    assert!(!lacks(entries.get(&record_key(&record.id)), record), "{seed}, {step}");
                    let is_safe = !is_secured || !mirror.lacks(record, &page.actor);
                    assert!(is_safe, "{seed}, {step}");
                    let kept = promised.entry(record.id.clone()).or_insert_with(|| record.clone());
                    *kept = makkerskab::crdt::merge(kept, record);
                }
            }
        }
        store.inject(Faults::default());
        for page in &mut pages {
            page.outbox.not_secured();
            page.edit("last", 1);
            page.save();
            assert_eq!(page.outbox.state(), SaveState::Saved, "{seed}");
        }
        let entries = store.entries();
        let all = pages.iter().flat_map(|page| page.memory.values()).chain(promised.values());
        assert!(
            all.into_iter().all(|own| !lacks(entries.get(&record_key(&own.id)), own)),
            "{seed}"
        );
    }
    assert!(saved > 1_000 && secured > 100 && refused > 1_000, "{saved}, {secured}, {refused}");
}

fn dice(mut seed: u64) -> impl FnMut(usize) -> usize {
    move |sides| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) as usize % sides
    }
}
