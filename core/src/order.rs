//! One sort for the whole program, but for tests. `slice::sort_by` is compiled anew for every type and closure,
//! some 4 kB each; here only the order of the places is sorted, once for all.

use std::cmp::Ordering;

/// Stable sorting of any list, as in [`slice::sort_by`] and [`slice::sort_by_cached_key`].
pub trait OrderBy<T> {
    fn order_by(&mut self, compare: impl Fn(&T, &T) -> Ordering);

    /// `key` is asked once for each.
    fn order_by_key<K: Ord>(&mut self, key: impl Fn(&T) -> K);
}

impl<T> OrderBy<T> for Vec<T> {
    fn order_by(&mut self, compare: impl Fn(&T, &T) -> Ordering) {
        let order = order(self.len(), &|a, b| match (self.get(a), self.get(b)) {
            (Some(a), Some(b)) => compare(a, b),
            _ => Ordering::Equal,
        });
        arrange(self, order);
    }

    fn order_by_key<K: Ord>(&mut self, key: impl Fn(&T) -> K) {
        let keys: Vec<K> = self.iter().map(key).collect();
        let order = order(self.len(), &|a, b| keys.get(a).cmp(&keys.get(b)));
        drop(keys);
        arrange(self, order);
    }
}

/// Collects into a map, which sorts: by way of a list, so that there is one sort for each type of
/// map and not one for each iterator.
pub fn collect<P, C: FromIterator<P>>(pairs: impl IntoIterator<Item = P>) -> C {
    let pairs: Vec<P> = pairs.into_iter().collect();
    pairs.into_iter().collect()
}

fn order(length: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..length).collect();
    order.sort_by(|a, b| compare(*a, *b));
    order
}

fn arrange<T>(list: &mut Vec<T>, order: Vec<usize>) {
    let mut slots: Vec<Option<T>> = std::mem::take(list).into_iter().map(Some).collect();
    list.extend(order.into_iter().filter_map(|place| slots.get_mut(place)?.take()));
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn orders_as_the_standard_library_does(list: Vec<(u8, u32)>) {
            let (mut expected, mut by, mut by_key) = (list.clone(), list.clone(), list);
            expected.sort_by_key(|(key, _)| *key);
            by.order_by(|a, b| a.0.cmp(&b.0));
            by_key.order_by_key(|(key, _)| *key);
            prop_assert_eq!(&by, &expected);
            prop_assert_eq!(&by_key, &expected);
        }
    }
}
