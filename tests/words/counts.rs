//! Words that count something: one is told as one, in both languages.

use std::collections::{BTreeMap, BTreeSet};

use expect_test::expect;
use makkerskab::{
    domain::{Code, EntryKind, Kind, LastBackup},
    exchange::Counts,
    guide::{Charge, HandOver},
    text::{Lang, Text, text},
    workspace::{Contents, Joining, held::Held},
    year::Year,
};

type Count = (&'static str, Box<dyn Fn(usize) -> String>);

fn all(text: &'static Text) -> Vec<Count> {
    macro_rules! counts {
        ($($name:literal: |$count:ident| $told:expr),+ $(,)?) => {
            vec![$(($name, Box::new(move |$count: usize| $told.to_string()) as Box<_>)),+]
        };
    }
    let (network, files, evaluation) = (&text.network, &text.file_page, &text.evaluation);
    let (lists, guide, safety) = (&text.lists, &text.guide, &text.safety);
    let inward = &text.inward;
    let groups = text.lang.group_files();
    let (overview, partnerships) = (&text.overview, &text.partnerships);
    let mut all: Vec<Count> = counts! {
        "alike after a merge": |n| (text.same_partner.after_merge)(n),
        "joining, contacts": |n| (text.same_partner.comes)(&joining(|own| own.contacts = n)),
        "joining, partnerships": |n| (text.same_partner.comes)(&joining(|own| own.partnerships = n)),
        "joining, others": |n| (text.same_partner.comes)(&joining(|own| own.others = n)),
        "deleted out of": |n| (text.partners.deleted_out_of)(n),
        "minutes": |n| (network.minutes)(n),
        "pasted": |n| (network.pasted)(n, &[]),
        "pasted, doubles": |n| (network.pasted)(0, &vec!["x".to_owned(); n]),
        "actors": |n| (network.count)(n),
        "chain_of": |n| (network.chain_of)(n),
        "chain_done": |n| (network.chain_done)(n),
        "dots_left": |n| (network.dots_left)(n),
        "dots": |n| (network.dots)(n),
        "chosen_count": |n| (network.chosen_count)(n),
        "picture": |n| (network.picture)(n, 0, true),
        "picture, ties": |n| (network.picture)(0, n, false),
        "gathered": |n| (network.gathered)(n),
        "groups apart": |n| (groups.apart)(n),
        "placed actors": |n| (groups.with_placed)(n),
        "saved for others": |n| (groups.for_others)(n),
        "file_held": |n| (network.file_held)(Held::Internal, n),
        "withheld actors": |n| (network.withheld)(n),
        "unchanged": |n| (network.unchanged)(n),
        "look_found": |n| (network.look_found)(n),
        "tie_count": |n| (network.tie_count)(n),
        "rows": |n| (inward.rows_of)(n),
        "partners brought": |n| (inward.partners.done)([n, 0]),
        "contacts brought": |n| (inward.partners.done)([0, n]),
        "new partners": |n| (inward.partners.news)([n, 0]),
        "new contacts": |n| (inward.partners.news)([0, n]),
        "partnerships brought": |n| (inward.partnerships.done)([n, 0]),
        "new partners brought": |n| (inward.partnerships.done)([0, n]),
        "new partnerships": |n| (inward.partnerships.news)([n, 0]),
        "new partners of those": |n| (inward.partnerships.news)([0, n]),
        "brought": |n| (network.import.done)(n, 0),
        "brought, ties": |n| (network.import.done)(0, n),
        "news": |n| (network.import.news)(n, 0),
        "news, ties": |n| (network.import.news)(0, n),
        "plan, new": |n| format!("{n} {}", (files.plan.new)(n)),
        "plan, changed": |n| format!("{n} {}", (files.plan.changed)(n)),
        "plan, same": |n| format!("{n} {}", (files.plan.same)(n)),
        "plan, deleted": |n| format!("{n} {}", (files.plan.deleted)(n)),
        "tag_changed": |n| (files.plan.tag_changed)(n),
        "tag_disputed": |n| (files.plan.tag_disputed)(n),
        "counts, new": |n| (files.plan.counts)(&Counts { new: n, ..Counts::default() }),
        "counts, changed": |n| (files.plan.counts)(&Counts { changed: n, ..Counts::default() }),
        "counts, disputed": |n| (files.plan.counts)(&Counts { disputed: n, ..Counts::default() }),
        "counts, deleted": |n| (files.plan.counts)(&Counts { deleted: n, ..Counts::default() }),
        "hand_edits": |n| (files.plan.hand_edits)(n),
        "still_named": |n| (text.partners.still_named)(n),
        "still_first": |n| (text.partners.still_first)(n),
        "in_trash": |n| (files.plan.in_trash)(n),
        "conflicts": |n| (files.conflict.title)(n),
        "all_decided": |n| (files.conflict.all_decided)(n),
        "last_copy, changed": |n| (files.save.last_copy)(LastBackup::Never, n),
        "chosen_subject": |n| (files.save.chosen_subject)(n),
        "deleted_too": |n| (files.save.deleted_too)(n),
        "personal": |n| (files.save.personal)(n, &BTreeMap::new()),
        "personal, notes": |n| (files.save.personal)(0, &BTreeMap::from([(Held::Internal, n)])),
        "year, begun": |n| summed(text, &Year { begun: n, ..Year::default() }),
        "year, contacts": |n| {
            summed(text, &Year { contacts: [(EntryKind::Call, n)].into(), ..Year::default() })
        },
        "year, reached": |n| summed(text, &Year { reached: n, ..Year::default() }),
        "year, meetings": |n| summed(text, &Year { meetings: n, ..Year::default() }),
        "year, agreed": |n| summed(text, &Year { agreed: n, ..Year::default() }),
        "unreadable": |n| (files.trouble.unreadable)(n),
        "fields": |n| (files.trouble.fields)(n),
        "contents of a later version": |n| {
            (files.contents)(&Contents { unknown: n, ..Contents::default() })
        },
        "drafts": |n| (evaluation.drafts)(n),
        "answers": |n| (evaluation.answers)(n),
        "received": |n| (evaluation.received)(n),
        "left_open": |n| (evaluation.left_open)(n),
        "invite_held": |n| (evaluation.invite_held)(n),
        "reply_holds": |n| (evaluation.reply_holds)(n),
        "result_of": |n| (evaluation.result_of)(n),
        "too_few": |n| (evaluation.too_few)(n, 3),
        "texts_withheld": |n| (evaluation.texts_withheld)(n, 3),
        "held_names": |n| (evaluation.held_names)(n),
        "made": |n| (lists.made)("", n),
        "copied": |n| (lists.copied)(n),
        "paper_tick": |n| (lists.paper_tick)(n),
        "paper_done": |n| (lists.paper_done)(n),
        "ticked": |n| (lists.ticked)(n),
        "added": |n| (lists.added)(n),
        "reworded": |n| (lists.reworded)(n),
        "dropped": |n| (lists.dropped)(n),
        "items": |n| (guide.items)(n),
        "own_added": |n| (guide.checklist.own_added)(n),
        "taken_back": |n| (safety.journal.taken_back)(n),
        "built_on": |n| (safety.journal.built_on)(n),
        "brought_again": |n| (safety.journal.brought_again)(n),
        "gone_back": |n| (safety.journal.gone_back)(n),
        "changed_since": |n| (text.shell.changed_since)(n, true),
        "copy_changed": |n| (overview.copy_changed)(n),
        "waiting": |n| (overview.lead)("mandag", String::new(), 1, n, 0, ""),
        "partners": |n| format!("{n} {}", (overview.partners)(n)),
        "left open": |n| (overview.left)(n),
        "awaits_yes": |n| (overview.awaits_yes)("", n as i64),
        "confirm_all": |n| (text.partners.confirm_all)(n),
        "steps of then": |n| (text.again.steps)(n),
        "left": |n| (text.partnership.next.left)(n),
        "dropped": |n| (text.partnership.next.dropped)(n),
        "kept": |n| (text.partnership.next.kept)(n),
        "disputed": |n| format!("{n} {}", (overview.disputed)(n)),
        "silent_days": |n| (partnerships.silent_days)(n as i64),
        "withheld partners": |n| (partnerships.withheld)(n),
        "many": |n| (partnerships.many)(n),
        "handed over": |n| (text.handover.theirs)(&handed_over(Charge::Step, n)),
        "handed over, messages": |n| (text.handover.theirs)(&handed_over(Charge::Message, n)),
        "handed over, approvals": |n| (text.handover.theirs)(&handed_over(Charge::Approval, n)),
        "handed over, lines": |n| (text.handover.theirs)(&handed_over(Charge::Line, n)),
        "handed over, risks": |n| (text.handover.theirs)(&handed_over(Charge::Risk, n)),
        "handed over, meetings": |n| (text.handover.theirs)(&handed_over(Charge::Meeting, n)),
        "bulk_edited": |n| (partnerships.bulk_edited)(n),
        "bulk_deleted": |n| (partnerships.bulk_deleted)(n),
        "hidden by filters": |n| (text.rows.hidden)(n),
        "many partners": |n| (text.partners.many)(n),
        "partners edited": |n| (text.partners.bulk_edited)(n),
        "partners deleted": |n| (text.partners.bulk_deleted)(n),
        "deleted partners out of": |n| (text.partners.bulk_deleted_out_of)(n),
        "room": |n| (text.strategy.room)(n, None),
        "suggested": |n| (text.meeting.suggested)(n, 0),
        "suggested, in other words": |n| (text.meeting.suggested)(0, n),
        "missing_count": |n| (text.agreement.desk.missing_count)(n),
        "own_count": |n| (text.agreement.desk.own_count)(n),
        "held back": |n| (text.partnership.print.held_back)(n),
    };
    for kind in Kind::ALL {
        all.push((kind.code(), Box::new(move |n| (files.count)(*kind, n))));
    }
    all
}

/// What there is of anything in a year.
fn summed(text: &Text, year: &Year) -> String {
    let sums = text.year.sums(year).into_iter().filter(|(_, count)| *count > 0);
    sums.map(|(said, count)| format!("{count} {said}")).collect()
}

fn joining(count: impl Fn(&mut Joining)) -> Joining {
    let mut joining = Joining::default();
    count(&mut joining);
    joining
}

fn handed_over(charge: Charge, count: usize) -> HandOver {
    HandOver { theirs: [(charge, count)].into(), ..HandOver::default() }
}

/// The word after that number.
fn counted(told: &str, number: &str) -> Option<String> {
    let mut words = told.split_whitespace().skip_while(|word| *word != number).skip(1);
    words.next().map(|word| word.trim_end_matches(['.', ',', ':']).to_owned())
}

/// A word that is the same after 1 and after 2 is here because it has no other form: read what is
/// new on the list (`UPDATE_EXPECT=1 cargo test --test words counts` writes it).
#[test]
fn one_is_told_as_one() {
    let mut alike = BTreeSet::new();
    for lang in Lang::ALL {
        for (name, told) in all(text(*lang)) {
            let [one, two] = [1, 2].map(&told);
            assert!(!told(0).is_empty() || !one.is_empty(), "{name}");
            let words = (counted(&one, "1"), counted(&two, "2"));
            if let (Some(first), Some(second)) = words
                && first == second
            {
                alike.insert(format!("{} {first}: {name}", lang.code()));
            }
        }
    }
    let alike: Vec<String> = alike.into_iter().collect();
    expect![[r#"
        da bidrag: contribution
        da er: paper_done
        da fremhævet: look_found
        da har: received
        da kort: gathered
        da led: chain_of
        da mål: goal
        da netværkskort: map
        da næste: action
        da skridt: dropped
        da skridt: handed over
        da skridt: kept
        da står: unchanged
        da svar: answers
        da svarark: answers
        da til: hidden by filters
        da ting: brought_again
        da ting: built_on
        da ting: changed_since
        da ting: copy_changed
        da ting: gone_back
        da ting: last_copy, changed
        da ting: missing_count
        da ting: taken_back
        da ting: waiting
        da valg: all_decided
        da valgt: chosen_count
        en answer: answers
        en answered: received
        en changed: counts, changed
        en changed: plan, changed
        en chosen: chosen_count
        en deleted: counts, deleted
        en deleted: deleted_too
        en deleted: plan, deleted
        en evaluation: round
        en highlighted: look_found
        en internal: personal, notes
        en log: entry
        en more: hidden by filters
        en network: map
        en new: added
        en new: counts, new
        en new: new contacts
        en new: new partners
        en new: new partners brought
        en new: new partners of those
        en new: new partnerships
        en new: news
        en new: news, ties
        en new: plan, new
        en next: action
        en open: left
        en open: left open
        en open: steps of then
        en other: contents of a later version
        en own: own_count
        en unchanged: plan, same"#]]
    .assert_eq(&alike.join("\n"));
}

#[test]
fn nothing_skipped_is_not_told() {
    let (da, en) = (text(Lang::Da).network.pasted, text(Lang::En).network.pasted);
    let doubles = ["KMD".to_owned(), "Spejderne".to_owned()];
    assert_eq!(da(12, &[]), "Tilføjede 12 aktører");
    assert_eq!(da(4, &doubles[..1]), "Tilføjede 4 aktører, sprang 1 dublet over: KMD");
    assert_eq!(en(1, &doubles), "Added 1 actor, skipped 2 duplicates: KMD and Spejderne");
}

#[test]
fn what_undo_calls_a_merge_reads_as_somebody_says_it() {
    let (da, en) = (text(Lang::Da).file_page.plan.step, text(Lang::En).file_page.plan.step);
    let by = ["AB", "PL", "TT"].map(str::to_owned);
    let told = |files, by: &[String]| (da(files, by), en(files, by));
    for ((files, by), (danish, english)) in [
        ((4, &by[..]), ("4 filer fra AB, PL og TT", "4 files from AB, PL and TT")),
        ((2, &by[..1]), ("2 filer fra AB", "2 files from AB")),
        ((3, &[]), ("3 filer", "3 files")),
        ((1, &by[..1]), ("filen fra AB", "the file from AB")),
        ((1, &[]), ("en fil", "a file")),
    ] {
        assert_eq!(told(files, by), (danish.to_owned(), english.to_owned()));
    }
}
