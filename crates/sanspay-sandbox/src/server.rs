//! Listening, and what happens to a request before and after its own handler: faults, limits, the log.
//!
//! The accept loop is our own, so that a connection can be closed without any answer, which axum's cannot do.

use std::convert::Infallible;
use std::fmt;
use std::sync::Arc;
use std::time::{Duration, Instant};

use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, HeaderValue, Request, Response, StatusCode, Uri, header};
use http_body_util::BodyExt;
use hyper::body::{Bytes, Incoming};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::{TcpListener, TcpStream};
use tower::{Layer, ServiceExt};

use crate::body::RawBody;
use crate::clock::Clock;
use crate::cors::Pages;
use crate::cut_body::CutBody;
use crate::faults::{FaultKind, Faults, Plan};
use crate::log::{Entry, Note, RequestLog, mask_key};
use crate::omise::{Omise, key_in_headers};
use crate::own_answers::{Refusal, Surface, html};
use crate::wonder::Wonder;

/// How large a body may be.
const BODY_LIMIT: usize = 2 * 1024 * 1024;

/// How large one may be that carries a file: 10 MB of file, and what is around it.
const UPLOAD_LIMIT: usize = 11 * 1024 * 1024;

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
    pub(crate) gateway: Router,
    pub(crate) control: Router,
    pub(crate) omise: Arc<Omise>,
    pub(crate) wonder: Arc<Wonder>,
    pub(crate) faults: Arc<Faults>,
    pub(crate) log: Arc<RequestLog>,
    pub(crate) clock: Clock,
    pub(crate) pages: Pages,
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
            async move { server.open(host, request).await }
        });
        // An error here is the client's, or a fault that was asked for; hyper has answered it as far as possible.
        let _ = http1::Builder::new()
            .timer(TokioTimer::new())
            .header_read_timeout(HEADER_LIMIT)
            .max_buf_size(64 * 1024)
            .serve_connection(TokioIo::new(stream), service)
            .await;
    }

    /// Has a request handled, where pages may call with the headers that let them read what comes of it. A question
    /// of their browser beforehand is answered here: no fault hits it, and the log is without it.
    async fn open(self: Arc<Self>, host: Host, request: Request<Incoming>) -> Result<Response<Body>, HangUp> {
        match self.pages.layer(host, &request) {
            Some(cors) => {
                let handle = tower::service_fn(|request| self.handle(host, request));
                cors.layer(handle).oneshot(request).await
            }
            None => self.handle(host, request).await,
        }
    }

    async fn handle(&self, host: Host, request: Request<Incoming>) -> Result<Response<Body>, HangUp> {
        let started = Instant::now();
        let surface = Surface::of(host, request.uri().path(), request.headers());
        if surface == Surface::Control {
            return Ok(self.work(surface, self.read(request).await?, None).await);
        }
        let mut entry = Entry {
            at: self.clock.timestamp(),
            host: if host == Host::Api { "api" } else { "vault" },
            method: request.method().to_string(),
            path: request.uri().path().to_owned(),
            key: key_in_headers(request.headers()).map(|key| mask_key(&key)),
            account: None,
            status: None,
            ms: 0.0,
            what: String::new(),
            fault: None,
        };
        let plan = self.faults.draw(&entry.method, &entry.path);
        entry.fault = plan.name();
        let from_proxy = matches!(plan.fault, Some(FaultKind::Html { .. }));
        let mut answer = self.answer(surface, request, plan).await;
        let runtime = started.elapsed().as_secs_f64();
        entry.ms = (runtime * 1e4).round() / 10.0;
        if let Ok(response) = &mut answer {
            if surface.is_omise()
                && !from_proxy
                && let Ok(seconds) = HeaderValue::try_from(format!("{runtime:.6}"))
            {
                response.headers_mut().insert("x-runtime", seconds);
            }
            entry.status = Some(response.status().as_u16());
            let note: Note = response.extensions_mut().remove().unwrap_or_default();
            (entry.account, entry.what) = (note.account, note.what);
        }
        self.log.add(entry);
        answer
    }

    /// Answers a request with all that the plan has in store for it.
    async fn answer(
        &self,
        surface: Surface,
        request: Request<Incoming>,
        plan: Plan,
    ) -> Result<Response<Body>, HangUp> {
        let request_id = request.headers().get("x-request-id").cloned();
        if !plan.delay.is_zero() {
            tokio::time::sleep(plan.delay).await;
        }
        if plan.fault == Some(FaultKind::DropBefore) {
            return Err(HangUp);
        }
        // Whatever the answer will be, the client has to get rid of its body before it reads one.
        let request = self.read(request).await?;
        Ok(match plan.fault {
            Some(FaultKind::Status { code, retry_after }) => {
                self.refuse(Refusal::injected(code, retry_after), surface, request_id)
            }
            Some(FaultKind::Html { code }) => html(code),
            Some(FaultKind::DropAfter) => {
                self.work(surface, request, request_id).await;
                return Err(HangUp);
            }
            Some(FaultKind::CutBody) => cut(self.work(surface, request, request_id).await).await,
            Some(FaultKind::Garbage) => {
                let mut response = self.work(surface, request, request_id).await;
                *response.status_mut() = StatusCode::OK;
                // Of the whole answer; hyper writes the right one.
                response.headers_mut().remove(header::CONTENT_LENGTH);
                *response.body_mut() = surface.garbage();
                response
            }
            Some(FaultKind::DropBefore | FaultKind::Latency { .. }) | None => {
                self.work(surface, request, request_id).await
            }
        })
    }

    /// Has a request handled, unless it could not be read.
    async fn work(
        &self,
        surface: Surface,
        request: Result<Request<Body>, Refusal>,
        request_id: Option<HeaderValue>,
    ) -> Response<Body> {
        let mut request = match request {
            Ok(request) => request,
            Err(refusal) => return self.refuse(refusal, surface, request_id),
        };
        // Choice: Omise's SDK for Python puts one behind `/search`. Wonder's paths are signed as they are.
        if surface.is_omise()
            && let Some(uri) = without_last_slash(request.uri())
        {
            *request.uri_mut() = uri;
        }
        let router = match surface {
            Surface::OmiseApi => &self.api,
            Surface::OmiseVault => &self.vault,
            Surface::Wonder => &self.gateway,
            Surface::Control => &self.control,
        };
        let outcome: Result<_, Infallible> = router.clone().oneshot(request).await;
        match outcome {
            Ok(response) => response,
            Err(never) => match never {},
        }
    }

    fn refuse(&self, refusal: Refusal, surface: Surface, request_id: Option<HeaderValue>) -> Response<Body> {
        refusal.answer(surface, &self.omise, &self.wonder, request_id)
    }

    /// Reads a request whole, so that handlers need not wait for it.
    async fn read(&self, request: Request<Incoming>) -> Result<Result<Request<Body>, Refusal>, HangUp> {
        let (mut parts, body) = request.into_parts();
        let limit = if carries_file(&parts.headers) { UPLOAD_LIMIT } else { BODY_LIMIT };
        let reading = tokio::time::timeout(BODY_TIME, read_body(body, limit));
        // Too slow, or the client has gone: nobody is there to read an answer.
        let body = reading.await.map_err(|_| HangUp)?.map_err(|_| HangUp)?;
        Ok(match body {
            Some(body) => {
                parts.extensions.insert(RawBody(body.clone()));
                Ok(Request::from_parts(parts, Body::from(body)))
            }
            None => Err(Refusal::too_large(limit)),
        })
    }
}

/// The same without the slash at the end of its path, if there is one.
fn without_last_slash(uri: &Uri) -> Option<Uri> {
    let path = uri.path().strip_suffix('/').filter(|path| !path.is_empty())?;
    let query = uri.query().map_or_else(String::new, |query| format!("?{query}"));
    let mut parts = uri.clone().into_parts();
    parts.path_and_query = format!("{path}{query}").parse().ok();
    Uri::from_parts(parts).ok()
}

fn carries_file(headers: &HeaderMap) -> bool {
    let content_type = headers.get(header::CONTENT_TYPE).map_or(b"".as_slice(), HeaderValue::as_bytes);
    content_type.get(..10).is_some_and(|kind| kind.eq_ignore_ascii_case(b"multipart/"))
}

/// The whole body, or `None` if it is too large.
async fn read_body(mut body: Incoming, limit: usize) -> Result<Option<Bytes>, hyper::Error> {
    use hyper::body::Body as _;
    let announced = body.size_hint().lower();
    if announced > DISCARD_LIMIT {
        return Ok(None);
    }
    let mut read = Vec::with_capacity(usize::try_from(announced).unwrap_or(0).min(limit));
    let mut total = 0;
    while let Some(frame) = body.frame().await {
        let Ok(data) = frame?.into_data() else {
            continue;
        };
        total += data.len() as u64;
        if total > DISCARD_LIMIT {
            return Ok(None);
        }
        if read.len() + data.len() <= limit {
            read.extend_from_slice(&data);
        }
    }
    let complete = read.len() as u64 == total;
    Ok(complete.then(|| Bytes::from(read)))
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
