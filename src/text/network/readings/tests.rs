//! Readings of few and of many, in both languages.

use super::*;

fn said(reading: &Reading) -> [String; 2] {
    let name = |place: usize| ["Kirken", "Skolen", "Avisen"][place].to_owned();
    [said_da(reading, &name).sentence, said_en(reading, &name).sentence]
}

#[test]
fn one_is_told_otherwise_than_several() {
    let one = Share { count: 1, of: 12 };
    let alone = Reading::OnePerson { alone: one, people: vec!["AB".into()], lost: vec![0] };
    assert_eq!(
        said(&alone),
        [
            "1 af 12 kendte aktører (8 %) kendes kun af én kollega. Stopper AB, mister I kontakten til 1 aktør.",
            "1 of 12 known actors (8%) is known by one colleague only. If AB stops, you lose touch with 1 actor.",
        ]
    );
    // Without their names as many as there are.
    let unnamed = |count: usize| {
        let people = vec![String::new(); count];
        said(&Reading::OnePerson { alone: one, people, lost: vec![0, 1] })
    };
    for (count, da, en) in [
        (1, "Stopper en kollega, mister", "If a colleague stops, you"),
        (3, "Stopper tre kolleger, mister", "If three colleagues stop, you"),
    ] {
        let [own_da, own_en] = unnamed(count);
        assert!(own_da.contains(da) && own_en.contains(en), "{own_da} {own_en}");
    }
    let bridges = Reading::Bridge { actors: vec![0, 1] };
    let [_, en] = said(&bridges);
    assert_eq!(en, "Kirken and Skolen bind parts that would otherwise be apart.");
    let most = Reading::Connector { actors: vec![0, 1], ties: 4 };
    assert_eq!(
        said(&most),
        [
            "Kirken og Skolen har flest forbindelser til de andre: 4 hver.",
            "Kirken and Skolen have the most ties to the others: 4 each.",
        ]
    );
    let share = |count| Share { count, of: 12 };
    for (count, da, en) in [
        (0, "Ingen af de 12 forbindelser er svage.", "None of the 12 ties is weak."),
        (1, "Kun 1 af 12 forbindelser (8 %) er svag.", "Only 1 of 12 ties (8%) is weak."),
        (2, "Kun 2 af 12 forbindelser (17 %) er svage.", "Only 2 of 12 ties (17%) are weak."),
    ] {
        let weak = Reading::TooFewWeak { share: share(count), actors: vec![] };
        assert_eq!(said(&weak), [da, en]);
    }
    let one_way = Reading::OneWay { mutual: share(0), actors: vec![1] };
    assert_eq!(
        said(&one_way),
        [
            "Ingen af de 12 pile går begge veje. Der mangler svar fra Skolen.",
            "None of the 12 arrows goes both ways. An answer is missing from Skolen.",
        ]
    );
    let more = Reading::Wishes { wishes: 2, ties: 3, actors: vec![0, 2] };
    assert_eq!(
        said(&more),
        [
            "I har 3 forbindelser i dag og ønsker jer 2 til (Kirken og Avisen).",
            "You have 3 ties today and wish for 2 more (Kirken and Avisen).",
        ]
    );
    let wishes = Reading::Wishes { wishes: 1, ties: 0, actors: vec![0, 2] };
    assert_eq!(
        said(&wishes),
        [
            "I ønsker jer 1 forbindelse (Kirken og Avisen). I dag er der ingen.",
            "You wish for 1 tie (Kirken and Avisen). There is none today.",
        ]
    );
}
