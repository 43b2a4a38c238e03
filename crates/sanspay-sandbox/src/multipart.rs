//! Multipart bodies (reference 1.3): fields are texts, and a field with a file name is a file.

use std::pin::pin;
use std::task::{Context, Poll, Waker};

use axum::body::{Body, Bytes};
use axum::extract::{DefaultBodyLimit, FromRequest, Multipart};
use axum::http::{Request, header};

use crate::params::{Hash, Param, Upload};

/// Rack has such a limit too.
const MAX_PARTS: usize = 128;

/// Reads a body that has arrived whole.
pub(crate) fn read(content_type: &str, body: &[u8]) -> Result<Hash, String> {
    let reading = pin!(read_parts(content_type, Bytes::copy_from_slice(body)));
    // Nothing here waits: all bytes are in memory.
    match reading.poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(parts) => parts.map_err(|why| format!("the multipart body cannot be read: {why}")),
        Poll::Pending => Err("the multipart body ends too early".to_owned()),
    }
}

async fn read_parts(content_type: &str, body: Bytes) -> Result<Hash, String> {
    let mut request = Request::builder()
        .header(header::CONTENT_TYPE, content_type)
        .body(Body::from(body))
        .map_err(|error| error.to_string())?;
    // The server has limited it already.
    DefaultBodyLimit::disable().apply(&mut request);
    let mut parts = Multipart::from_request(request, &()).await.map_err(|rejection| rejection.body_text())?;
    let mut params = Hash::default();
    let mut count = 0;
    while let Some(part) = parts.next_field().await.map_err(|error| error.body_text())? {
        count += 1;
        if count > MAX_PARTS {
            return Err(format!("it has more than {MAX_PARTS} parts"));
        }
        let name = part.name().unwrap_or_default().to_owned();
        let value = match part.file_name().map(str::to_owned) {
            Some(file_name) => {
                let content_type = part.content_type().map(str::to_owned);
                let content = part.bytes().await.map_err(|error| error.body_text())?;
                Param::File(Upload { name: file_name, content_type, content })
            }
            None => Param::Text(part.text().await.map_err(|error| error.body_text())?),
        };
        params.set(name, value);
    }
    Ok(params)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TYPE: &str = "multipart/form-data; boundary=b";

    #[test]
    fn fields_and_files_are_told_apart() {
        let body = b"--b\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\nslip\r\n--b\r\nContent-Disposition: \
            form-data; name=\"file\"; filename=\"a b.png\"\r\nContent-Type: image/png\r\n\r\n\x00\xff\r\n\r\n--b--\r\n";
        let params = read(TYPE, body).unwrap();
        assert_eq!(params.get("kind"), Some(&Param::Text("slip".to_owned())));
        let file = Upload {
            name: "a b.png".to_owned(),
            content_type: Some("image/png".to_owned()),
            content: Bytes::from_static(b"\x00\xff\r\n"),
        };
        assert_eq!(params.get("file"), Some(&Param::File(file)));
    }

    #[test]
    fn bodies_that_make_no_sense_are_refused_with_a_reason() {
        let cut = b"--b\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nhalf".as_slice();
        for (content_type, body) in [
            ("multipart/form-data", cut),
            (TYPE, cut),
            (TYPE, b"--c\r\n".as_slice()),
            (TYPE, b"--b".as_slice()),
        ] {
            assert!(read(content_type, body).is_err(), "{content_type} {}", String::from_utf8_lossy(body));
        }
        let many = "--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n".repeat(129) + "--b--\r\n";
        assert!(read(TYPE, many.as_bytes()).unwrap_err().contains("128 parts"));
    }
}
