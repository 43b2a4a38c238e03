//! `multipart/form-data` (RFC 7578), for the one thing that travels as a file: a dispute's documents.

use crate::entropy::{self, Entropy};
use crate::error::PayError;

/// One field of a multipart body.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part<'a> {
    /// The field's name.
    pub name: &'a str,
    /// Makes the field a file.
    pub filename: Option<&'a str>,
    /// `image/png`; a field without one is plain text.
    pub content_type: Option<&'a str>,
    /// The bytes, which travel as they are.
    pub content: &'a [u8],
}

impl<'a> Part<'a> {
    /// A field of plain text.
    #[must_use]
    pub const fn text(name: &'a str, text: &'a str) -> Self {
        Self { name, filename: None, content_type: None, content: text.as_bytes() }
    }

    fn head(&self, boundary: &str) -> String {
        let mut head = format!("--{boundary}\r\nContent-Disposition: form-data; name=\"");
        push_escaped(&mut head, self.name);
        head.push('"');
        if let Some(filename) = self.filename {
            head.push_str("; filename=\"");
            push_escaped(&mut head, filename);
            head.push('"');
        }
        if let Some(content_type) = self.content_type {
            head.push_str("\r\nContent-Type: ");
            head.extend(content_type.chars().filter(|character| !character.is_control()));
        }
        head.push_str("\r\n\r\n");
        head
    }
}

/// What separates the parts. Its 24 random letters and digits (142 bits) are in no file by chance, so
/// no file is searched for them.
pub(crate) fn boundary(entropy: &dyn Entropy) -> Result<String, PayError> {
    Ok(format!("sanspay-{}", entropy::alphanumeric::<24>(entropy)?))
}

/// The `Content-Type` of a body with this boundary.
pub(crate) fn content_type(boundary: &str) -> String {
    format!("multipart/form-data; boundary={boundary}")
}

/// The body. It is allocated once, at its length, and each file is copied into it once.
#[must_use]
pub fn to_body(parts: &[Part<'_>], boundary: &str) -> Vec<u8> {
    let heads: Vec<String> = parts.iter().map(|part| part.head(boundary)).collect();
    let ending = format!("--{boundary}--\r\n");
    let length = parts.iter().zip(&heads).map(|(part, head)| head.len() + part.content.len() + 2);
    let mut body = Vec::with_capacity(length.sum::<usize>() + ending.len());
    for (part, head) in parts.iter().zip(&heads) {
        body.extend_from_slice(head.as_bytes());
        body.extend_from_slice(part.content);
        body.extend_from_slice(b"\r\n");
    }
    body.extend_from_slice(ending.as_bytes());
    body
}

/// As browsers write it (RFC 7578, section 4.2, and the HTML standard): UTF-8 as it is, and only what
/// would end the quotes or the line is percent-encoded.
fn push_escaped(head: &mut String, text: &str) {
    for character in text.chars() {
        match character {
            '"' => head.push_str("%22"),
            '\r' => head.push_str("%0D"),
            '\n' => head.push_str("%0A"),
            other => head.push(other),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entropy::tests::Counting;

    #[test]
    fn text_and_file_are_written_to_the_byte() {
        let file = Part {
            name: "file",
            filename: Some("slip.png"),
            content_type: Some("image/png"),
            content: &[0, 255, 13],
        };
        let body = to_body(&[file, Part::text("kind", "proof_of_receipt")], "b");
        let expected = [
            b"--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"slip.png\"\r\n".as_slice(),
            b"Content-Type: image/png\r\n\r\n\x00\xff\r\r\n",
            b"--b\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\nproof_of_receipt\r\n--b--\r\n",
        ]
        .concat();
        assert_eq!(body, expected);
        assert_eq!(body.capacity(), body.len(), "allocated once");
    }

    #[test]
    fn a_name_cannot_break_out_of_its_header() {
        let name = "a\"; x=\"\r\nContent-Type: text/html\r\n\r\nใบเสร็จ";
        let part = Part { name, filename: Some(name), content_type: Some("a/b\r\nX: y"), content: b"" };
        let body = String::from_utf8(to_body(&[part], "b")).unwrap();
        let escaped = "a%22; x=%22%0D%0AContent-Type: text/html%0D%0A%0D%0Aใบเสร็จ";
        assert_eq!(
            body,
            format!(
                "--b\r\nContent-Disposition: form-data; name=\"{escaped}\"; filename=\"{escaped}\"\r\n\
                 Content-Type: a/bX: y\r\n\r\n\r\n--b--\r\n"
            )
        );
    }

    #[test]
    fn the_boundary_is_the_entropys() {
        let (one, other) = (boundary(&Counting::default()).unwrap(), boundary(&Counting::default()).unwrap());
        assert_eq!(one, "sanspay-0123456789ABCDEFGHIJKLMN");
        assert_eq!(one, other);
        assert!(one.len() <= 70, "the longest that RFC 2046 allows");
    }
}
