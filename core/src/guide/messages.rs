//! What a communication plan begins with (guide A10).

use crate::{
    content::{Guide, MessageGuide, MessageWords},
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
            every: own.every,
            owner: partnership.owner.clone(),
            ..Message::default()
        }
    };
    missing.map(line).collect()
}

/// A message as a page in that language shows it: what stands as the guide wrote it follows the
/// language, what somebody wrote stands.
pub fn shown_message(guide: Option<&Guide>, message: &Message, lang: &str) -> Message {
    let mut shown = message.clone();
    let about = guide.and_then(|guide| guide.messages.iter().find(|own| own.id == message.guide));
    let Some(about) = about else { return shown };
    let said = about.words.of(lang);
    let follow = |text: &mut String, of: fn(&MessageWords) -> &String| {
        if of(&about.words.da) == text || of(&about.words.en) == text {
            text.clone_from(of(said));
        }
    };
    follow(&mut shown.occasion, |own| &own.when);
    follow(&mut shown.whom, |own| &own.whom);
    follow(&mut shown.text, |own| &own.message);
    follow(&mut shown.channel, |own| &own.channel);
    shown
}
