//! Plays the gateway: does with each request what its scenario says, and writes down what arrived.

use std::io::{self, Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use rustls::pki_types::PrivatePkcs8KeyDer;
use rustls::{ServerConfig, ServerConnection, StreamOwned};
use socket2::{Domain, Socket, Type};

use crate::course::{Course, Door};
use crate::manifest::{Answer, End, Framing, Play};
use crate::wire::{self, Connection, FOR_PAGES, Received};

/// How long anything is waited for; longer than any timeout of a scenario.
const PATIENCE: Duration = Duration::from_secs(60);

/// Between the bytes of a body that never ends.
const DRIP: Duration = Duration::from_millis(50);

/// So small that a large body does not fit into what the system holds for a reader that does not read.
const RECEIVE_BUFFER: usize = 16 * 1024;

/// Where the servers are.
#[derive(Debug)]
pub(crate) struct Addresses {
    pub(crate) plain: SocketAddr,
    pub(crate) tls: SocketAddr,
    pub(crate) proxy: SocketAddr,
    pub(crate) refused: SocketAddr,
    /// Its queue is full, so a connection is neither made nor refused.
    pub(crate) full: SocketAddr,
}

/// What has to stay open while the scenarios are played.
pub(crate) struct Gateway {
    pub(crate) addresses: Addresses,
    _held: Vec<Socket>,
}

impl Gateway {
    /// Starts all servers, on threads of their own.
    pub(crate) fn start(course: &Arc<Course>) -> Result<Gateway> {
        let (mut held, full) = full_listener().context("a listener whose queue is full")?;
        // Bound, so that nobody else gets the port, and not listening.
        let refused = bound()?;
        let refused_address = address_of(&refused)?;
        held.push(refused);
        let addresses = Addresses {
            plain: serve(listen()?, course, |course, stream| talk(stream, &course, Door::Plain)),
            proxy: serve(listen()?, course, |course, stream| talk(stream, &course, Door::Proxy)),
            tls: {
                let tls = untrusted_tls()?;
                serve(listen()?, course, move |course, stream| {
                    let connection = ServerConnection::new(Arc::clone(&tls)).map_err(io::Error::other)?;
                    talk(StreamOwned::new(connection, stream), &course, Door::Tls)
                })
            },
            refused: refused_address,
            full,
        };
        Ok(Gateway { addresses, _held: held })
    }
}

fn bound() -> io::Result<Socket> {
    let socket = Socket::new(Domain::IPV4, Type::STREAM, None)?;
    socket.bind(&SocketAddr::from((Ipv4Addr::LOCALHOST, 0)).into())?;
    Ok(socket)
}

fn address_of(socket: &Socket) -> io::Result<SocketAddr> {
    socket.local_addr()?.as_socket().ok_or_else(|| io::Error::other("no address of the internet"))
}

fn listen() -> io::Result<TcpListener> {
    let socket = bound()?;
    socket.set_recv_buffer_size(RECEIVE_BUFFER)?;
    socket.listen(128)?;
    Ok(socket.into())
}

/// Hands each connection to a thread; what goes wrong with one is its client's to notice.
fn serve<F>(listener: TcpListener, course: &Arc<Course>, talk: F) -> SocketAddr
where
    F: Fn(Arc<Course>, TcpStream) -> io::Result<()> + Send + Sync + 'static,
{
    let address = listener.local_addr().unwrap_or_else(|_| unreachable!("a listener is bound"));
    let (course, talk) = (Arc::clone(course), Arc::new(talk));
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let (course, talk) = (Arc::clone(&course), Arc::clone(&talk));
            thread::spawn(move || {
                let _ = stream.set_nodelay(true);
                let _ = stream.set_read_timeout(Some(PATIENCE));
                let _ = stream.set_write_timeout(Some(PATIENCE));
                let _ = talk(course, stream);
            });
        }
    });
    address
}

/// Nobody accepts, and the queue is filled: what comes next gets no answer from the system either.
fn full_listener() -> io::Result<(Vec<Socket>, SocketAddr)> {
    let listener = bound()?;
    listener.listen(0)?;
    let address = address_of(&listener)?;
    let mut held = vec![listener];
    // The system makes room for one or two more than it is told.
    for _ in 0..8 {
        let socket = Socket::new(Domain::IPV4, Type::STREAM, None)?;
        socket.set_nonblocking(true)?;
        // Under way is all that it has to be.
        let _ = socket.connect(&address.into());
        held.push(socket);
    }
    Ok((held, address))
}

fn untrusted_tls() -> Result<Arc<ServerConfig>> {
    let made = rcgen::generate_simple_self_signed(["127.0.0.1".to_owned()])?;
    let key = PrivatePkcs8KeyDer::from(made.signing_key.serialize_der());
    let config = ServerConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
        .with_safe_default_protocol_versions()?
        .with_no_client_auth()
        .with_single_cert(vec![made.cert.into()], key.into())?;
    Ok(Arc::new(config))
}

/// Reads requests and plays their scenarios, until either side has had enough.
fn talk(stream: impl Read + Write, course: &Course, door: Door) -> io::Result<()> {
    let mut connection = Connection::new(stream);
    while let Some(mut request) = connection.head()? {
        if let Some(answer) = wire::preflight(&request) {
            connection.stream.write_all(&answer)?;
            continue;
        }
        if request.method == "CONNECT" {
            connection.stream.write_all(b"HTTP/1.1 200 Connected\r\n\r\n")?;
            continue;
        }
        let Some(scenario) = course.scenario_of(&request) else {
            connection.stream.write_all(b"HTTP/1.1 404 Unknown\r\nContent-Length: 0\r\n\r\n")?;
            continue;
        };
        let is_read = !matches!(scenario.server, Play::NeverRead);
        if is_read {
            connection.body(&mut request)?;
        }
        let is_page = request.header("origin").is_some();
        let wants_gzip = request.header("accept-encoding").is_some_and(|wanted| wanted.contains("gzip"));
        course.arrived(&scenario.name, door, request);
        match &scenario.server {
            Play::Answer(answer) => {
                if !play(&mut connection, answer, is_page, wants_gzip)? {
                    return Ok(());
                }
            }
            Play::Close => return Ok(()),
            Play::Hold => {
                connection.wait_for_end();
                return Ok(());
            }
            Play::NeverRead => {
                course.wait_for_outcome(PATIENCE);
                return Ok(());
            }
            // These never get as far as a request, unless the transport trusts anybody.
            Play::Refuse | Play::NeverAccept | Play::UntrustedTls => return Ok(()),
        }
    }
    Ok(())
}

/// Whether the connection may be used again.
fn play(
    connection: &mut Connection<impl Read + Write>,
    answer: &Answer,
    is_page: bool,
    wants_gzip: bool,
) -> io::Result<bool> {
    let mut headers: Vec<(&str, &str)> =
        answer.headers.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    if is_page {
        headers.extend(FOR_PAGES);
    }
    let mut body = answer.body.as_ref().map(crate::manifest::Body::bytes);
    if let Some(gzip) = answer.gzip_base64.as_ref().filter(|_| wants_gzip) {
        headers.push(("Content-Encoding", "gzip"));
        body = Some(STANDARD.decode(gzip).map_err(io::Error::other)?);
    }
    let has_body = body.is_some();
    let body = body.unwrap_or_default();
    let length = body.len().to_string();
    match answer.framing {
        Framing::Length if has_body || answer.status != 204 => headers.push(("Content-Length", &length)),
        Framing::Length => {}
        Framing::Chunked => headers.push(("Transfer-Encoding", "chunked")),
        Framing::Close => headers.push(("Connection", "close")),
    }
    let framed = |piece: &[u8]| match answer.framing {
        Framing::Chunked => [format!("{:x}\r\n", piece.len()).as_bytes(), piece, b"\r\n"].concat(),
        Framing::Length | Framing::Close => piece.to_vec(),
    };
    let half = &body[..body.len() / 2];
    let stream = &mut connection.stream;
    if answer.hints {
        stream.write_all(&wire::answer_head(103, [("Link", "</style.css>; rel=preload; as=style")]))?;
    }
    stream.write_all(&wire::answer_head(answer.status, headers))?;
    match answer.end {
        End::Whole | End::HangUp => {
            if has_body {
                stream.write_all(&framed(&body))?;
            }
            if answer.framing == Framing::Chunked {
                stream.write_all(b"0\r\n\r\n")?;
            }
            stream.flush()?;
            Ok(answer.framing != Framing::Close && answer.end == End::Whole)
        }
        End::Cut => {
            stream.write_all(&framed(half))?;
            Ok(false)
        }
        End::Hold => {
            stream.write_all(&framed(half))?;
            connection.wait_for_end();
            Ok(false)
        }
        End::Drip => {
            // Ends with the error of a client that has gone.
            loop {
                stream.write_all(&framed(b" "))?;
                stream.flush()?;
                thread::sleep(DRIP);
            }
        }
    }
}

impl Received {
    /// The first word of its path, which names its scenario; also of an absolute address, as proxies get it.
    pub(crate) fn first_word(&self) -> &str {
        let path = match self.target.split_once("://") {
            Some((_, rest)) => rest.find('/').map_or("", |at| &rest[at..]),
            None => &self.target,
        };
        path.trim_start_matches('/').split(['/', '?']).next().unwrap_or_default()
    }
}
