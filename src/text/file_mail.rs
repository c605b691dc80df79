//! The mail that a saved file is sent with: it says how the file is opened.

use super::Text;
use crate::{
    exchange::FileKind,
    links::{MailLink, mailto},
};

impl Text {
    /// A mail to nobody yet about a file; the address of this app, and who sends it, go along where they fit.
    pub fn file_mail(
        &self,
        kind: &FileKind,
        (file, about): (&str, &str),
        (address, by): (&str, &str),
    ) -> MailLink {
        let words = &self.file_page.save;
        let body = match kind {
            FileKind::Share => self.share.mail_body,
            FileKind::Invitation => self.evaluation.mail_invitation,
            FileKind::Answers => self.evaluation.mail_reply,
            FileKind::Everything
            | FileKind::Partnerships
            | FileKind::Map
            | FileKind::MapStart
            | FileKind::Rescue
            | FileKind::Other(_) => words.mail_body,
        };
        let subject = (words.mail_subject)(about);
        let whole = mailto("", &subject, &body(file, address, by));
        if whole.is_whole { whole } else { mailto("", &subject, &body(file, "", "")) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Lang, text};

    #[test]
    fn a_mail_about_a_file_fits_into_a_link_with_all_that_it_says() {
        let file = "makkerskab_".to_owned() + &"x".repeat(84) + ".json";
        let address =
            "https://biblioteket.eksempel-kommune.dk/vaerktoejer/partnerskaber/makkerskab/";
        let title = "Læs for mig ".repeat(6);
        for lang in Lang::ALL {
            let words = text(*lang);
            for (kind, about) in [
                (FileKind::Partnerships, title.clone()),
                (FileKind::Share, (words.share.subject)(&title)),
                (FileKind::Share, (words.share.answer_subject)(&title)),
                (FileKind::Invitation, (words.evaluation.invitation_subject)(&title)),
                (FileKind::Answers, (words.evaluation.reply_subject)(&title)),
            ] {
                let by = "Anne Holm-Sørensen, Herning";
                let mail = words.file_mail(&kind, (&file, &about), (address, by));
                let long = mail.href.len();
                assert!(mail.is_whole && long < 1_900, "{lang:?} {kind:?}: {long}");
                // Whatever stands in it: the steps, who sends it, and, but for an answer, where it is opened.
                let body = mail.href.split("&body=").nth(1).unwrap_or_default();
                for said in ["1.", "2.", "3."].map(|step| step.replace('.', "%2E%20")) {
                    assert!(body.contains(&said), "{lang:?} {kind:?}: {body}");
                }
                assert!(body.contains("Holm-S%C3%B8rensen"), "{lang:?} {kind:?}");
                let is_answer = kind == FileKind::Answers;
                assert!(is_answer || body.contains("kommune%2Edk"), "{lang:?} {kind:?}");
            }
        }
    }

    #[test]
    fn a_mail_too_long_for_a_link_leaves_out_where_and_by_whom_first() {
        let words = text(Lang::Da);
        let send =
            |by: &str| words.file_mail(&FileKind::Share, ("fil.json", "x"), ("https://x.dk", by));
        let mail = send(&"Anne ".repeat(500));
        assert!(mail.is_whole && mail.href.contains("fil%2Ejson"), "{}", mail.href);
        assert!(!mail.href.contains("Anne") && !mail.href.contains("x%2Edk"), "{}", mail.href);
    }
}
