//! What all pages share: one stylesheet, one policy, and the page that a payer sees at either gateway.

use axum::body::Body;
use axum::http::{HeaderValue, Response, StatusCode, header};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use minijinja::value::Serde;
use minijinja::{Environment, context};
use serde::Serialize;

/// Of every page. It stands in the page itself, so a page is whole with its first answer.
pub(crate) const STYLE: &str = include_str!("../assets/style.css");

/// The name's ending switches on the escaping of HTML.
const NAME: &str = "payer.html";
const TEMPLATE: &str = include_str!("../assets/payer.html");

/// A page on which a payer or the holder of a card decides. What is empty is not shown.
#[derive(Default, Serialize)]
pub(crate) struct PayerPage {
    pub(crate) title: String,
    pub(crate) heading: String,
    /// In major units, grouped.
    pub(crate) amount: Option<String>,
    pub(crate) currency: String,
    pub(crate) description: Option<String>,
    pub(crate) result: Option<String>,
    pub(crate) tone: Tone,
    pub(crate) text: String,
    pub(crate) facts: Vec<Fact>,
    /// The name under which a choice is posted to the page's own address.
    pub(crate) field: &'static str,
    pub(crate) choices: Vec<Choice>,
    pub(crate) hint: String,
    /// Where the shop is. Shown only if it is a web address.
    pub(crate) back: Option<String>,
}

/// How a result looks; the word is the style's.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Tone {
    Good,
    Bad,
    /// Somebody has to do something.
    Open,
    #[default]
    Plain,
}

#[derive(Serialize)]
pub(crate) struct Fact {
    label: &'static str,
    value: String,
    is_id: bool,
}

impl Fact {
    pub(crate) fn new(label: &'static str, value: impl Into<String>) -> Fact {
        Fact { label, value: value.into(), is_id: false }
    }

    /// Long and without spaces.
    pub(crate) fn id(label: &'static str, value: impl Into<String>) -> Fact {
        Fact { label, value: value.into(), is_id: true }
    }
}

/// A button.
#[derive(Clone, Copy, Serialize)]
pub(crate) struct Choice {
    pub(crate) value: &'static str,
    pub(crate) label: &'static str,
    /// The style's word: approve, decline or expire.
    pub(crate) look: &'static str,
}

impl PayerPage {
    /// A page that says one thing.
    pub(crate) fn message(title: &str, tone: Tone, text: impl Into<String>) -> PayerPage {
        PayerPage {
            title: title.to_owned(),
            heading: title.to_owned(),
            tone,
            text: text.into(),
            ..PayerPage::default()
        }
    }

    pub(crate) fn answer(mut self, status: StatusCode) -> Response<Body> {
        // A shop may have sent any text. Escaping does not stop an address that is a script.
        self.back = self.back.filter(|back| {
            let scheme = back.split_once("://").map_or("", |(scheme, _)| scheme);
            ["http", "https"].iter().any(|web| scheme.eq_ignore_ascii_case(web))
        });
        let all = context! { page => Serde(self), style => STYLE };
        // The template is ours and tests render every branch; an empty page is better than a panic.
        let html = Environment::new().render_named_str(NAME, TEMPLATE, all).unwrap_or_default();
        // There is no `form-action`: browsers apply it to the redirects after a form too, and nobody knows where a
        // shop sends its payers next.
        answer(status, html, "")
    }
}

/// A page that may load and run nothing but its own style and what `more` of its policy allows.
pub(crate) fn answer(status: StatusCode, html: String, more: &str) -> Response<Body> {
    let mut response = Response::new(Body::from(html));
    *response.status_mut() = status;
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    let policy = format!(
        "default-src 'none'; style-src {}; base-uri 'none'; frame-ancestors 'none'{more}",
        hash_source(STYLE)
    );
    if let Ok(policy) = HeaderValue::from_str(&policy) {
        headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    response
}

/// How a policy names a style or script that stands in the page.
pub(crate) fn hash_source(text: &str) -> String {
    let digest = ring::digest::digest(&ring::digest::SHA256, text.as_bytes());
    format!("'sha256-{}'", STANDARD.encode(digest))
}

/// A decimal number for people: "-1234.50" is "-1,234.50".
pub(crate) fn grouped(decimal: &str) -> String {
    let whole = decimal.find('.').unwrap_or(decimal.len());
    let mut text = String::with_capacity(decimal.len() + whole / 3);
    for (at, character) in decimal.char_indices() {
        let is_start = text.is_empty() || text == "-";
        if at < whole && !is_start && (whole - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(character);
    }
    text
}

#[cfg(test)]
mod tests {
    use http_body_util::BodyExt as _;

    use super::*;

    fn text_of(page: PayerPage) -> String {
        let body = page.answer(StatusCode::OK).into_body();
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        let bytes = runtime.block_on(body.collect()).unwrap().to_bytes();
        String::from_utf8(bytes.to_vec()).unwrap()
    }

    #[test]
    fn a_way_back_is_a_web_address_or_is_not_shown() {
        let shown = |back: &str| {
            let page = PayerPage { back: Some(back.to_owned()), ..PayerPage::default() };
            text_of(page).contains("Back to the shop")
        };
        for back in ["http://127.0.0.1:9/", "HTTPS://shop.example/thanks?order=7"] {
            assert!(shown(back), "{back}");
        }
        for back in ["javascript:alert(1)", "javascript://x/%0aalert(1)", "data:text/html,x", "/pay", ""] {
            assert!(!shown(back), "{back}");
        }
    }

    #[test]
    fn every_text_of_a_page_is_escaped() {
        let evil = || "<img src=x onerror=alert(1)>\"'&".to_owned();
        let page = PayerPage {
            title: evil(),
            heading: evil(),
            amount: Some(evil()),
            currency: evil(),
            description: Some(evil()),
            result: Some(evil()),
            text: evil(),
            facts: vec![Fact::new("x", evil()), Fact::id("y", evil())],
            hint: evil(),
            back: Some(format!("https://{}", evil())),
            ..PayerPage::default()
        };
        let html = text_of(page);
        assert!(!html.contains("<img") && !html.contains("x onerror=alert(1)>\"'"), "{html}");
        assert_eq!(html.matches("&lt;img src=x onerror=alert(1)&gt;&quot;").count(), 11, "{html}");
    }
}
