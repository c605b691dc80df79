//! The mails that the guide has words for.

use super::code::codes;

codes! {
    /// By the guide's own numbers (guide C7). Agendas, minutes and invitations to answer are made where they are at home.
    MailTemplate {
        FirstCall = "m01", LaterCall = "m02", Reminder = "m03", Permission = "m06",
        Decline = "m07", AfterNo = "m08", Status = "m09", Thanks = "m11", Closing = "m12",
        NewLead = "m13",
    }
}
