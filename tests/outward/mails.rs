//! Mails to partners: their words in both languages.

use crate::support::mail::case;
use expect_test::expect;
use makkerskab::text::Lang;

#[test]
fn each_mail_says_in_danish_what_the_record_says() {
    let case = case();
    let expected = expect![[r#"
        === m01: Tak for samtalen om Læs for mig
        Kære Peter

        Tak for samtalen fredag den 20. nov. 2026. Kort fortalt: Greve Bibliotek arbejder på »Læs for mig«. Flere børn skal få lyst til at læse.

        Vi vil gerne spørge, om I vil bidrage med bøger og læsebamser, 180 stk. For jer kan det betyde: [udfyld: partnerens fordel i én sætning].

        Jeg ringer tirsdag den 1. dec. 2026 og hører, hvad I tænker.

        Venlig hilsen
        Anne Holm
        Greve Bibliotek

        === m02: Det talte vi om: Læs for mig
        Kære Peter

        Tak for samtalen fredag den 20. nov. 2026 om »Læs for mig«.

        Jeg forstår det sådan: [udfyld: det, I blev enige om]

        I bidrager med et lokale.

        Vi håber stadig på bøger og læsebamser, 180 stk.

        Jeg ringer tirsdag den 1. dec. 2026.

        Er noget anderledes, end du husker det, så skriv endelig.

        Venlig hilsen
        Anne Holm
        Greve Bibliotek

        === m03: En venlig påmindelse om Læs for mig
        Kære Peter

        Jeg vender lige tilbage til min henvendelse fra fredag den 20. nov. 2026 om »Læs for mig«.

        Vi vil stadig gerne høre, om I vil bidrage med bøger og læsebamser, 180 stk.

        Jeg ved, at der er travlt. Jeg ringer tirsdag den 1. dec. 2026. Passer et andet tidspunkt bedre, så svar bare på denne mail.

        Er det ikke noget for jer, er et kort nej også en hjælp.

        Venlig hilsen
        Anne Holm
        Greve Bibliotek

        === m06: Må vi gå videre med Læs for mig?
        Kære Peter

        Greve Bibliotek vil gerne tilbyde »Læs for mig« hos Solstrålen. Flere børn skal få lyst til at læse.

        Det koster medarbejderne cirka [udfyld: tid, fx en time om måneden].

        Det er allerede godkendt af Institutionschefen.

        Må vi gå videre i dialog med Bankdirektøren? Og er der andre, vi skal spørge hos jer?

        Venlig hilsen
        Anne Holm
        Greve Bibliotek

        === m07: Vores svar om Læs for mig
        Kære Peter

        Tak for snakken om »Læs for mig« og for jeres lyst til at arbejde sammen med Greve Bibliotek.

        Vi har tænkt godt over det og siger nej tak denne gang. [udfyld: grunden i én venlig sætning]

        Døren står åben. Får I en ny idé, eller ser det anderledes ud til næste år, så skriv endelig.

        Venlig hilsen
        Anne Holm
        Greve Bibliotek

        === m08: Tak for jeres svar om Læs for mig
        Kære Peter

        Tak for jeres svar og for den tid, I brugte på »Læs for mig«.

        Det er helt i orden, at det ikke passer jer nu.

        Må vi spørge igen omkring tirsdag den 1. dec. 2026? Vil I hellere være fri, så sig til.

        Kender du andre, som det kunne være noget for, hører vi gerne om dem.

        Venlig hilsen
        Anne Holm
        Greve Bibliotek

        === m09: Status på Læs for mig
        Kære Peter

        Her er status på »Læs for mig« i fem linjer.

        Gjort: Plakaterne er trykt.
        På vej: Find højtlæsere, også hos en part, der ikke nævnes.
        Problem: [udfyld: det, der driller, eller »intet«].
        Vi har brug for: bøger og læsebamser, 180 stk.
        Næste dato: tirsdag den 8. dec. 2026, kl. 13.00-14.00, biblioteket.

        Vil du vide mere, så skriv eller ring.

        Venlig hilsen
        Anne Holm
        Greve Bibliotek

        === m11: Tak for jeres del i Læs for mig
        Kære Peter

        Tak for jeres del i »Læs for mig«: femten højtlæsere, 15 timer. Det blev til: 40 børn fik læst højt hver uge.

        Oscar på fire bad om én til.

        Tak. Uden jer var det ikke sket.

        Venlig hilsen
        Anne Holm
        Greve Bibliotek

        === m12: Sidste møde om Læs for mig
        Kære Peter

        Samarbejdet om »Læs for mig« slutter onsdag den 31. mar. 2027.

        Vi vil gerne holde et sidste møde: tirsdag den 8. dec. 2026, kl. 13.00-14.00, biblioteket. Passer det ikke, så foreslå en anden dag.

        På mødet aftaler vi, hvem der driver det videre, hvad der bliver af materiale, udstyr og konti, hvad borgerne får at vide, og hvornår vi sletter hinandens kontaktoplysninger.

        Det nåede vi sammen: 40 børn fik læst højt hver uge.

        Tak for samarbejdet.

        Venlig hilsen
        Anne Holm
        Greve Bibliotek

        === m13: Ny tovholder for Læs for mig
        Kære Peter

        Jeg hedder Anne Holm og er ny tovholder for »Læs for mig« hos Greve Bibliotek.

        Det, vi har aftalt med jer, gælder stadig.

        Jeg vil gerne høre, hvad der går godt, og hvad jeg skal passe på. Jeg ringer tirsdag den 1. dec. 2026.

        Du kan altid ringe til mig på 43 43 43 43.

        Venlig hilsen
        Anne Holm
        Greve Bibliotek
    "#]];
    expected.assert_eq(&case.all(Lang::Da, &case.peter));
}

#[test]
fn each_mail_says_in_english_what_the_record_says() {
    let case = case();
    let expected = expect![[r#"
        === m01: Thank you for talking to me about Læs for mig
        Dear Peter

        Thank you for talking to me on Friday 20 Nov 2026. In short: Greve Bibliotek is working on “Læs for mig”. Flere børn skal få lyst til at læse.

        We would like to ask whether you would contribute bøger and læsebamser, 180 pieces. What it could mean for you: [fill in: the partner's benefit in one sentence].

        I will call on Tuesday 1 Dec 2026 to hear what you think.

        Kind regards
        Anne Holm
        Greve Bibliotek

        === m02: What we talked about: Læs for mig
        Dear Peter

        Thank you for talking to me on Friday 20 Nov 2026 about “Læs for mig”.

        This is how I understand it: [fill in: what you agreed on]

        You contribute et lokale.

        We still hope for bøger and læsebamser, 180 pieces.

        I will call on Tuesday 1 Dec 2026.

        If you remember anything differently, please write to me.

        Kind regards
        Anne Holm
        Greve Bibliotek

        === m03: A friendly reminder about Læs for mig
        Dear Peter

        I am coming back to what I asked you on Friday 20 Nov 2026 about “Læs for mig”.

        We would still like to hear whether you would contribute bøger and læsebamser, 180 pieces.

        I know that you are busy. I will call on Tuesday 1 Dec 2026. If another time suits you better, just reply to this email.

        If it is not for you, a short no is a help as well.

        Kind regards
        Anne Holm
        Greve Bibliotek

        === m06: May we go on with Læs for mig?
        Dear Peter

        Greve Bibliotek would like to offer “Læs for mig” at Solstrålen. Flere børn skal få lyst til at læse.

        It takes about [fill in: time, such as an hour a month] of your staff's time.

        It has already been approved by Institutionschefen.

        May we go on and talk to Bankdirektøren? And is there anybody else whom we should ask?

        Kind regards
        Anne Holm
        Greve Bibliotek

        === m07: Our answer about Læs for mig
        Dear Peter

        Thank you for talking to us about “Læs for mig” and for wanting to work with Greve Bibliotek.

        We have thought about it carefully, and our answer is no this time. [fill in: the reason in one kind sentence]

        The door is open. If you have a new idea, or things look different next year, please write to us.

        Kind regards
        Anne Holm
        Greve Bibliotek

        === m08: Thank you for your answer about Læs for mig
        Dear Peter

        Thank you for your answer, and for the time that you gave “Læs for mig”.

        It is quite all right that it does not suit you now.

        May we ask again around Tuesday 1 Dec 2026? If you would rather be left in peace, just say so.

        If you know of others whom it might suit, we would like to hear of them.

        Kind regards
        Anne Holm
        Greve Bibliotek

        === m09: Status of Læs for mig
        Dear Peter

        Here is the status of “Læs for mig” in five lines.

        Done: Plakaterne er trykt.
        Under way: Find højtlæsere, også hos a party that is not named.
        Problem: [fill in: what is difficult, or “nothing”].
        We need: bøger and læsebamser, 180 pieces.
        Next date: Tuesday 8 Dec 2026, 13:00-14:00, biblioteket.

        If you would like to know more, write or call.

        Kind regards
        Anne Holm
        Greve Bibliotek

        === m11: Thank you for your part in Læs for mig
        Dear Peter

        Thank you for your part in “Læs for mig”: femten højtlæsere, 15 hours. This is what it became: 40 børn fik læst højt hver uge.

        Oscar på fire bad om én til.

        Thank you. It would not have happened without you.

        Kind regards
        Anne Holm
        Greve Bibliotek

        === m12: Last meeting about Læs for mig
        Dear Peter

        Our work together on “Læs for mig” ends on Wednesday 31 Mar 2027.

        We would like to hold a last meeting: Tuesday 8 Dec 2026, 13:00-14:00, biblioteket. If that does not suit you, please suggest another day.

        At the meeting we agree who carries it on, what becomes of materials, equipment and accounts, what citizens are told, and when we delete each other's contact details.

        This is what we reached together: 40 børn fik læst højt hver uge.

        Thank you for working with us.

        Kind regards
        Anne Holm
        Greve Bibliotek

        === m13: A new lead for Læs for mig
        Dear Peter

        My name is Anne Holm, and I now lead “Læs for mig” at Greve Bibliotek.

        What we have agreed with you still holds.

        I would like to hear what goes well, and what I should watch out for. I will call on Tuesday 1 Dec 2026.

        You can always call me on 43 43 43 43.

        Kind regards
        Anne Holm
        Greve Bibliotek
    "#]];
    expected.assert_eq(&case.all(Lang::En, &case.peter));
}
