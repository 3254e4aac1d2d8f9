//! The proxy form of a meeting, blank, for a charter that knows proxies.

use chengjie_documents::ProxyForm;
use chengjie_domain::MeetingId;
use chengjie_domain::council::{Matter, ProxyHolder, ProxyPresence};
use chengjie_domain::meeting::MeetingRefusal;
use chengjie_words::Words;

use super::page_words;
use crate::convened::Convened;
use crate::{Failure, Secretariat};

impl Secretariat {
    /// The proxy form of a meeting.
    ///
    /// # Errors
    /// When there is no such meeting, or the charter of its day knows no proxies.
    pub fn proxy_form(&self, id: &MeetingId, words: &Words) -> Result<ProxyForm, Failure> {
        self.read(|reader| {
            let convened = Convened::of(reader, id, words)?;
            let rule = convened.rule(Matter::Ordinary)?;
            let clause = || rule.clause.to_string();
            let proxy = rule.proxy.ok_or_else(|| MeetingRefusal::NoProxies { clause: clause() })?;
            let text = |key: &str| words.text(key, &[]);
            let title = text("sheet-proxy-title");
            let most = [("most", proxy.most.into()), ("clause", clause().into())];
            let holder = match proxy.holder {
                ProxyHolder::Member => {
                    let member = ("member", convened.member_word(words).into());
                    words.text("sheet-proxy-member", &[&most[..], &[member]].concat())
                }
                ProxyHolder::Anyone => words.text("sheet-proxy-anyone", &most),
            };
            let presence = match proxy.presence {
                ProxyPresence::Counts => text("sheet-proxy-counts"),
                ProxyPresence::VotesOnly => text("sheet-proxy-votes-only"),
            };
            let meeting = convened.heading(words);
            Ok(ProxyForm {
                running_head: convened.running_head(&title, words),
                text: words.text(
                    "sheet-proxy-text",
                    &[("day", convened.day(words).into()), ("meeting", meeting.as_str().into())],
                ),
                title,
                meeting,
                parties: ["sheet-proxy-giver", "sheet-proxy-holder"].map(text).into(),
                columns: [
                    "sheet-column-number",
                    "sheet-proxy-item",
                    "sheet-for",
                    "sheet-against",
                    "sheet-abstain",
                    "sheet-proxy-free",
                ]
                .map(text),
                items: convened.motions().map(|item| item.title.to_string()).collect(),
                notes: vec![text("sheet-proxy-note"), holder, presence],
                signatures: ["sheet-proxy-giver-signs", "sheet-proxy-holder-signs", "sheet-proxy-date"]
                    .map(text)
                    .into(),
                page_words: page_words(words),
            })
        })
    }
}
