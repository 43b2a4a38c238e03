//! The console: one page at the root that shows what there is and what happens, while it happens.
//!
//! The page is whole without its script, as it stood when it was asked for. With it, the page follows an event stream
//! that carries the changing part, drawn here, whenever it differs from what was sent last. Looking is polling, four
//! times a second and only while a page is open: nothing in the path of a request knows of the console.

use std::convert::Infallible;
use std::sync::{Arc, LazyLock};
use std::time::Duration;

use axum::Router;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::sse::{Event, Sse};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use futures_util::stream;
use minijinja::value::Serde;
use minijinja::{Environment, context};

use crate::control_state::ControlState;
use crate::overview::{Overview, ROWS};
use crate::pages;

/// How often a page that is open is compared with the world.
const PERIOD: Duration = Duration::from_millis(250);

/// How long a browser waits before it asks a sandbox that has gone whether it is back.
const RETRY: Duration = Duration::from_millis(500);

const SCRIPT: &str = include_str!("../assets/console.js");
const ICON: &str = include_str!("../assets/icon.svg");

/// The names' ending switches on the escaping of HTML.
const PAGE: &str = "console.html";
const LIVE: &str = "console_live.html";

static TEMPLATES: LazyLock<Environment<'static>> = LazyLock::new(|| {
    let mut templates = Environment::new();
    // Both are ours and a test draws them; without them the page is empty, which is better than a panic.
    let _ = templates.add_template(PAGE, include_str!("../assets/console.html"));
    let _ = templates.add_template(LIVE, include_str!("../assets/console_live.html"));
    templates
});

pub(crate) fn router(state: Arc<ControlState>) -> Router {
    Router::new()
        .route("/", get(page))
        .route("/favicon.ico", get(icon))
        .route("/sandbox/console", get(updates))
        .with_state(state)
}

async fn page(State(state): State<Arc<ControlState>>) -> Response {
    let html = draw(PAGE, &Overview::of(&state));
    let policy = format!("; script-src {}; connect-src 'self'; img-src 'self'", pages::hash_source(SCRIPT));
    pages::answer(StatusCode::OK, html, &policy)
}

async fn icon() -> Response {
    ([(header::CONTENT_TYPE, "image/svg+xml")], ICON).into_response()
}

/// Each event is the changing part of the page, as a JSON string: what shops sent may hold any character.
async fn updates(State(state): State<Arc<ControlState>>) -> Response {
    let events = stream::unfold(None, move |shown: Option<Overview>| {
        let state = Arc::clone(&state);
        async move {
            let overview = next(&state, shown.as_ref()).await;
            let html = serde_json::Value::String(draw(LIVE, &overview));
            let event = Event::default().retry(RETRY).data(html.to_string());
            Some((Ok::<_, Infallible>(event), Some(overview)))
        }
    });
    ([(header::CACHE_CONTROL, "no-store")], Sse::new(events)).into_response()
}

/// The world as soon as it differs from what was shown; at once if nothing was.
async fn next(state: &ControlState, shown: Option<&Overview>) -> Overview {
    loop {
        if shown.is_some() {
            tokio::time::sleep(PERIOD).await;
        }
        let overview = Overview::of(state);
        if Some(&overview) != shown {
            return overview;
        }
    }
}

fn draw(template: &str, overview: &Overview) -> String {
    let all = context! {
        world => Serde(overview),
        rows => ROWS,
        style => pages::STYLE,
        script => SCRIPT,
    };
    TEMPLATES.get_template(template).and_then(|template| template.render(all)).unwrap_or_default()
}
