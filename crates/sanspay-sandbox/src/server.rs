//! Listening, and what happens to a request before and after its own handler: faults, limits, the log.
//!
//! The accept loop is our own, so that a connection can be closed without any answer, which axum's cannot do.

use std::convert::Infallible;
use std::fmt;
use std::sync::Arc;
use std::time::{Duration, Instant};

use axum::Router;
use axum::body::Body;
use axum::http::{Request, Response, StatusCode, header};
use http_body_util::BodyExt;
use hyper::body::{Bytes, Incoming};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::{TcpListener, TcpStream};
use tower::ServiceExt;

use crate::clock::Clock;
use crate::cut_body::CutBody;
use crate::faults::{FaultKind, Faults};
use crate::log::{Entry, Note, RequestLog, mask_key};
use crate::omise::{ApiError, Omise, RawBody, key_in_headers, refuse};

/// How large a body may be.
const BODY_LIMIT: usize = 2 * 1024 * 1024;

/// How much of a body that is too large is still read, so that its sender gets to read the answer.
const DISCARD_LIMIT: u64 = 32 * 1024 * 1024;

/// How long a connection may wait for the headers of its next request, and so also how long it may be idle. Short
/// enough to be rid of clients that send a byte now and then, long enough for connection pools.
const HEADER_LIMIT: Duration = Duration::from_secs(75);

/// How long a client may take to send a body.
const BODY_TIME: Duration = Duration::from_secs(30);

/// Which listener a request came in on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Host {
    /// Omise's api host, Wonder, and the control API.
    Api,
    /// Omise's vault host.
    Vault,
}

/// Everything that answers requests.
pub(crate) struct Server {
    pub(crate) api: Router,
    pub(crate) vault: Router,
    pub(crate) wonder: Router,
    pub(crate) control: Router,
    pub(crate) omise: Arc<Omise>,
    pub(crate) faults: Arc<Faults>,
    pub(crate) log: Arc<RequestLog>,
    pub(crate) clock: Clock,
}

/// Closes the connection without an answer.
#[derive(Debug)]
struct HangUp;

impl fmt::Display for HangUp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the connection is closed on purpose")
    }
}

impl std::error::Error for HangUp {}

impl Server {
    /// Accepts connections for ever.
    pub(crate) async fn listen(self: Arc<Self>, host: Host, listener: TcpListener) {
        loop {
            match listener.accept().await {
                Ok((stream, _)) => {
                    tokio::spawn(Arc::clone(&self).serve(host, stream));
                }
                // Out of file descriptors, or the client has gone already. Neither is a reason to stop.
                Err(_) => tokio::time::sleep(Duration::from_millis(20)).await,
            }
        }
    }

    async fn serve(self: Arc<Self>, host: Host, stream: TcpStream) {
        // Answers are written in one piece; waiting for more would only add latency.
        let _ = stream.set_nodelay(true);
        let service = service_fn(move |request| {
            let server = Arc::clone(&self);
            async move { server.handle(host, request).await }
        });
        // An error here is the client's, or a fault that was asked for; hyper has answered it as far as possible.
        let _ = http1::Builder::new()
            .timer(TokioTimer::new())
            .header_read_timeout(HEADER_LIMIT)
            .max_buf_size(64 * 1024)
            .serve_connection(TokioIo::new(stream), service)
            .await;
    }

    async fn handle(&self, host: Host, request: Request<Incoming>) -> Result<Response<Body>, HangUp> {
        let path = request.uri().path();
        if host == Host::Api && (path == "/sandbox" || path.starts_with("/sandbox/")) {
            let request = self.read(request).await?;
            return Ok(match request {
                Ok(request) => run(&self.control, request).await,
                Err(refused) => refused,
            });
        }
        let started = Instant::now();
        let mut entry = Entry {
            at: self.clock.timestamp(),
            host: if host == Host::Api { "api" } else { "vault" },
            method: request.method().to_string(),
            path: path.to_owned(),
            key: key_in_headers(request.headers()).map(|key| mask_key(&key)),
            account: None,
            status: None,
            ms: 0.0,
            what: String::new(),
            fault: None,
        };
        let answer = self.answer(host, request, &mut entry).await;
        entry.ms = (started.elapsed().as_secs_f64() * 1e4).round() / 10.0;
        if let Ok(response) = &answer {
            entry.status = Some(response.status().as_u16());
        }
        self.log.add(entry);
        answer
    }

    async fn answer(
        &self,
        host: Host,
        request: Request<Incoming>,
        entry: &mut Entry,
    ) -> Result<Response<Body>, HangUp> {
        let plan = self.faults.draw(&entry.method, &entry.path);
        if !plan.delay.is_zero() {
            entry.fault = Some("latency");
            tokio::time::sleep(plan.delay).await;
        }
        if let Some(fault) = &plan.fault {
            entry.fault = Some(fault.name());
        }
        match &plan.fault {
            Some(FaultKind::DropBefore) => return Err(HangUp),
            Some(FaultKind::Status { code, retry_after }) => {
                let answer = self.failure(*code, *retry_after);
                // The client has to get rid of its body before it reads an answer.
                let _ = self.read(request).await?;
                return Ok(answer);
            }
            Some(FaultKind::Html { code }) => {
                let _ = self.read(request).await?;
                return Ok(html(*code));
            }
            _ => {}
        }
        let request = match self.read(request).await? {
            Ok(request) => request,
            Err(refused) => return Ok(refused),
        };
        let router = match host {
            Host::Vault => &self.vault,
            Host::Api if entry.path.starts_with("/svc/") => &self.wonder,
            Host::Api => &self.api,
        };
        let mut response = run(router, request).await;
        if let Some(note) = response.extensions_mut().remove::<Note>() {
            entry.account = note.account;
            entry.what = note.what;
        }
        match plan.fault {
            Some(FaultKind::DropAfter) => Err(HangUp),
            Some(FaultKind::CutBody) => Ok(cut(response).await),
            Some(FaultKind::Garbage) => {
                *response.status_mut() = StatusCode::OK;
                // Of the whole answer; hyper writes the right one.
                response.headers_mut().remove(header::CONTENT_LENGTH);
                *response.body_mut() = Body::from("{\"object\": \"charge\", \"id\": \"chrg_te\u{fffd}\\");
                Ok(response)
            }
            _ => Ok(response),
        }
    }

    /// Reads a request whole. A body that is too large answers 413.
    async fn read(
        &self,
        request: Request<Incoming>,
    ) -> Result<Result<Request<Body>, Response<Body>>, HangUp> {
        let (mut parts, body) = request.into_parts();
        let reading = tokio::time::timeout(BODY_TIME, read_body(body));
        // Too slow, or the client has gone: nobody is there to read an answer.
        let body = reading.await.map_err(|_| HangUp)?.map_err(|_| HangUp)?;
        Ok(match body {
            Some(body) => {
                parts.extensions.insert(RawBody(body.clone()));
                Ok(Request::from_parts(parts, Body::from(body)))
            }
            None => Err(self.too_large()),
        })
    }

    fn too_large(&self) -> Response<Body> {
        let message = format!("the body is larger than {BODY_LIMIT} bytes");
        let error = ApiError { status: 413, code: "payload_too_large", message };
        refuse(&error, &self.omise.request_id())
    }

    /// A failure that was asked for. The codes are guesses: the reference could not read those of 429 and 5xx.
    fn failure(&self, status: u16, retry_after: Option<u64>) -> Response<Body> {
        let (code, message) = match status {
            429 => ("too_many_requests", "too many requests"),
            503 => ("service_unavailable", "service unavailable"),
            500.. => ("internal_error", "internal error"),
            _ => ("bad_request", "bad request"),
        };
        let error = ApiError { status, code, message: message.to_owned() };
        let mut response = refuse(&error, &self.omise.request_id());
        if let Some(seconds) = retry_after {
            response.headers_mut().insert(header::RETRY_AFTER, seconds.into());
        }
        response
    }
}

/// The whole body, or `None` if it is too large.
async fn read_body(mut body: Incoming) -> Result<Option<Bytes>, hyper::Error> {
    use hyper::body::Body as _;
    let announced = body.size_hint().lower();
    if announced > DISCARD_LIMIT {
        return Ok(None);
    }
    let mut read = Vec::with_capacity(usize::try_from(announced).unwrap_or(0).min(BODY_LIMIT));
    let mut total = 0;
    while let Some(frame) = body.frame().await {
        let Ok(data) = frame?.into_data() else {
            continue;
        };
        total += data.len() as u64;
        if total > DISCARD_LIMIT {
            return Ok(None);
        }
        if read.len() + data.len() <= BODY_LIMIT {
            read.extend_from_slice(&data);
        }
    }
    let complete = read.len() as u64 == total;
    Ok(complete.then(|| Bytes::from(read)))
}

async fn run(router: &Router, request: Request<Body>) -> Response<Body> {
    let outcome: Result<_, Infallible> = router.clone().oneshot(request).await;
    match outcome {
        Ok(response) => response,
        Err(never) => match never {},
    }
}

/// Announces the whole body and sends half of it.
async fn cut(response: Response<Body>) -> Response<Body> {
    let (mut parts, body) = response.into_parts();
    let whole = match body.collect().await {
        Ok(collected) => collected.to_bytes(),
        Err(_) => Bytes::new(),
    };
    parts.headers.insert(header::CONTENT_LENGTH, whole.len().into());
    Response::from_parts(parts, Body::new(CutBody::new(whole.slice(..whole.len() / 2))))
}

/// What proxies in front of an API send.
fn html(code: u16) -> Response<Body> {
    let status = StatusCode::from_u16(code).unwrap_or(StatusCode::BAD_GATEWAY);
    let reason = status.canonical_reason().unwrap_or("Error");
    let page = format!(
        "<html>\r\n<head><title>{code} {reason}</title></head>\r\n<body>\r\n<center><h1>{code} {reason}</h1></center>\r\n</body>\r\n</html>\r\n"
    );
    let mut response = Response::new(Body::from(page));
    *response.status_mut() = status;
    response.headers_mut().insert(header::CONTENT_TYPE, header::HeaderValue::from_static("text/html"));
    response
}
