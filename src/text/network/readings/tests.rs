//! Readings of few and of many, in both languages.

use super::*;

fn said(reading: &Reading) -> [String; 2] {
    let name = |place: usize| ["Kirken", "Skolen", "Avisen"][place].to_owned();
    [said_da(reading, &name).sentence, said_en(reading, &name).sentence]
}

#[test]
fn one_is_told_otherwise_than_several() {
    let one = Share { count: 1, of: 12 };
    let carrier = |who: &str, alone: &[usize]| Carrier {
        who: who.into(),
        alone: alone.to_vec(),
        all: alone.len(),
    };
    let sole = |people: Vec<Carrier>| {
        let actors = people.iter().flat_map(|own| own.alone.clone()).collect();
        said(&Reading::OnePerson { alone: one, people, actors })
    };
    let alone = sole(vec![carrier("AB", &[0])]);
    assert_eq!(
        alone,
        [
            "1 af 12 kendte aktører (8 %) kendes kun af én kollega. Stopper AB, mister I kontakten til 1 aktør.",
            "1 of 12 known actors (8%) is known by one colleague only. If AB stops, you lose touch with 1 actor.",
        ]
    );
    // Each with their own: nobody else is lost with Anne.
    let [da, en] = sole(vec![carrier("Anne", &[0, 1]), carrier("Bo", &[2]), carrier("Eva", &[3])]);
    assert!(da.ends_with("Anne er ene om at kende 2, Bo 1 og Eva 1."), "{da}");
    assert!(en.ends_with("Anne alone knows 2, Bo 1 and Eva 1."), "{en}");
    // Without their names it is told of whoever has most.
    for count in [1, 3] {
        let [da, en] = sole((0..count).map(|own| carrier("", &[own])).collect());
        assert!(
            da.ends_with("Stopper den, der kender flest af dem, mister I kontakten til 1 aktør.")
        );
        assert!(
            en.ends_with("If the one who knows most of them stops, you lose touch with 1 actor.")
        );
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
