//! What a communication plan begins with (guide A10).

use crate::{
    content::{Guide, MessageGuide},
    domain::{Message, Partnership},
};

/// The guide's messages that a plan does not have yet, as lines of that partnership in the
/// language of that code.
pub fn suggested_messages(
    guide: &Guide,
    lang: &str,
    partnership: &Partnership,
    plan: &[&Message],
) -> Vec<Message> {
    let missing = guide.messages.iter().filter(|own| plan.iter().all(|had| had.guide != own.id));
    let line = |own: &MessageGuide| {
        let words = own.words.of(lang);
        Message {
            partnership: partnership.id.clone(),
            guide: own.id.clone(),
            occasion: words.when.clone(),
            whom: words.whom.clone(),
            text: words.message.clone(),
            channel: words.channel.clone(),
            owner: partnership.owner.clone(),
            ..Message::default()
        }
    };
    missing.map(line).collect()
}
