//! HTTP/1.1 as it stands on the wire. A server's library would tidy up what is to be judged.

use std::io::{self, Read, Write};

/// More than any head here has.
const HEAD_LIMIT: usize = 64 * 1024;
const HEADERS: usize = 100;

/// A request, byte for byte but for the names' letter case, which means nothing.
#[derive(Clone, Debug, Default)]
pub(crate) struct Received {
    pub(crate) method: String,
    /// As it stands in the first line.
    pub(crate) target: String,
    /// In their order; names in lower case.
    pub(crate) headers: Vec<(String, Vec<u8>)>,
    pub(crate) body: Vec<u8>,
}

impl Received {
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let (_, value) = self.headers.iter().find(|(known, _)| known == name)?;
        std::str::from_utf8(value).ok()
    }

    fn length(&self) -> usize {
        self.header("content-length").and_then(|length| length.parse().ok()).unwrap_or(0)
    }
}

/// A connection from which requests are read.
pub(crate) struct Connection<S> {
    pub(crate) stream: S,
    /// What came beyond the last request.
    ahead: Vec<u8>,
}

impl<S: Read + Write> Connection<S> {
    pub(crate) fn new(stream: S) -> Connection<S> {
        Connection { stream, ahead: Vec::new() }
    }

    /// The next request's head, with no body yet; nothing when the client has closed the connection.
    pub(crate) fn head(&mut self) -> io::Result<Option<Received>> {
        loop {
            if let Some((head, length)) = parse(&self.ahead)? {
                self.ahead.drain(..length);
                return Ok(Some(head));
            }
            if self.ahead.len() > HEAD_LIMIT {
                return Err(io::Error::other("the request's head has no end"));
            }
            if self.more()? == 0 {
                return Ok(None);
            }
        }
    }

    /// Reads the body of this head: as long as `Content-Length` says.
    pub(crate) fn body(&mut self, head: &mut Received) -> io::Result<()> {
        let length = head.length();
        while self.ahead.len() < length {
            if self.more()? == 0 {
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
        }
        head.body = self.ahead.drain(..length).collect();
        Ok(())
    }

    /// Waits until the client closes the connection, or longer than anybody waits for an answer.
    pub(crate) fn wait_for_end(&mut self) {
        while matches!(self.more(), Ok(1..)) {
            self.ahead.clear();
        }
    }

    fn more(&mut self) -> io::Result<usize> {
        let mut piece = [0; 16 * 1024];
        let read = self.stream.read(&mut piece)?;
        self.ahead.extend_from_slice(&piece[..read]);
        Ok(read)
    }
}

fn parse(bytes: &[u8]) -> io::Result<Option<(Received, usize)>> {
    let mut headers = [httparse::EMPTY_HEADER; HEADERS];
    let mut request = httparse::Request::new(&mut headers);
    let httparse::Status::Complete(length) = request.parse(bytes).map_err(io::Error::other)? else {
        return Ok(None);
    };
    let head = Received {
        method: request.method.unwrap_or_default().to_owned(),
        target: request.path.unwrap_or_default().to_owned(),
        headers: request
            .headers
            .iter()
            .map(|header| (header.name.to_ascii_lowercase(), header.value.to_vec()))
            .collect(),
        body: Vec::new(),
    };
    Ok(Some((head, length)))
}

/// The first line of an answer, and its headers.
pub(crate) fn answer_head<'a>(status: u16, headers: impl IntoIterator<Item = (&'a str, &'a str)>) -> Vec<u8> {
    let mut head = format!("HTTP/1.1 {status} Played\r\n");
    for (name, value) in headers {
        head.push_str(&format!("{name}: {value}\r\n"));
    }
    head.push_str("\r\n");
    head.into_bytes()
}

/// What lets a page read an answer, and send a request that no form could send.
pub(crate) const FOR_PAGES: [(&str, &str); 2] =
    [("Access-Control-Allow-Origin", "*"), ("Access-Control-Expose-Headers", "*")];

/// The answer to what a browser asks before a page's request, if this is it.
pub(crate) fn preflight(request: &Received) -> Option<Vec<u8>> {
    let method = request.header("access-control-request-method").filter(|_| request.method == "OPTIONS")?;
    let names = request.header("access-control-request-headers").unwrap_or_default();
    let headers = [
        ("Access-Control-Allow-Methods", method),
        ("Access-Control-Allow-Headers", names),
        ("Content-Length", "0"),
    ];
    Some(answer_head(204, FOR_PAGES.into_iter().chain(headers)))
}
