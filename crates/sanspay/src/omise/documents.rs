//! Documents: what a merchant shows the bank in a dispute.

use std::fmt;

use base64ct::{Base64, Encoding as _};
use serde::de::{Deserialize, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde::ser::{Serialize, Serializer};

use super::Omise;
use super::list::{list, list_operation};
use crate::encode::multipart::Part;
use crate::encode::writer::{ToJson, Writer};
use crate::error::PayError;
use crate::http::Method;
use crate::macros::{open_enum, record};
use crate::operation::{Mode, Operation, OperationInfo};
use crate::record::FromJson;
use crate::scan::{Unreadable, each_member, string};
use crate::shape::{Kind, Way};

/// 10 MB. That the reference means binary megabytes is a *choice*.
const MAX_BYTES: usize = 10 * 1024 * 1024;

list_operation! {
    /// `GET /disputes/{id}/documents` · api host · secret or chain key
    pub struct ListDocuments {
        /// `dspt_…`
        dispute,
    }
    OperationInfo::omise("omise.documents.list", Method::Get, "/disputes/{dispute}/documents", "2.10") => DocumentList
}

list! {
    /// Documents of a dispute.
    DocumentList of Document
}

record! {
    params
    /// `POST /disputes/{id}/documents` · api host · secret or chain key · multipart
    ///
    /// Works while the dispute is `open`; later it answers `documents_locked`. Too large a file, or one
    /// that is neither PNG, JPEG nor PDF by its first bytes, is an error before anything is sent.
    pub struct CreateDocument {
        /// `dspt_…`
        #[serde(skip_serializing)]
        pub dispute: String,
        /// PNG, JPEG or PDF, at most 10 MB.
        pub file: DocumentFile,
        /// The file's name without a path: `receipt.pdf`.
        pub filename: String,
        /// What it shows.
        pub kind: Option<DocumentKind>,
    }
}

impl Operation for CreateDocument {
    type Gateway = Omise;
    type Output = Document;
    const INFO: OperationInfo =
        OperationInfo::omise("omise.documents.create", Method::Post, "/disputes/{dispute}/documents", "2.10")
            .multipart();

    fn path_ids(&self) -> Vec<&str> {
        vec![&self.dispute]
    }

    fn validate(&self, _: Option<Mode>) -> Result<(), PayError> {
        let size = self.file.0.len();
        if size > MAX_BYTES {
            return Err(PayError::invalid(format!(
                "`file` has {size} bytes, and {MAX_BYTES} (10 MB) is the most: make it smaller or split it"
            )));
        }
        if self.file.content_type().is_none() {
            return Err(PayError::invalid(
                "`file` is neither a PNG, a JPEG nor a PDF by its first bytes: convert it to one of them",
            ));
        }
        if self.filename.is_empty()
            || self.filename.contains(|c: char| c.is_control() || matches!(c, '/' | '\\'))
        {
            return Err(PayError::invalid("`filename` is a name without a path, such as `receipt.pdf`"));
        }
        Ok(())
    }

    fn parts(&self) -> Vec<Part<'_>> {
        let file = Part {
            name: "file",
            filename: Some(&self.filename),
            content_type: self.file.content_type(),
            content: &self.file.0,
        };
        let kind = self.kind.as_ref().map(|kind| Part::text("kind", kind.as_str()));
        [file].into_iter().chain(kind).collect()
    }
}

/// The bytes of a file. They are left out of `Debug`: evidence is about people.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct DocumentFile(Vec<u8>);

impl DocumentFile {
    /// What the file is by its first bytes, if a dispute takes it.
    #[must_use]
    pub fn content_type(&self) -> Option<&'static str> {
        // Readers of PDF accept something before the header, if it is within the first KiB.
        let start = &self.0[..self.0.len().min(1024)];
        if start.starts_with(b"\x89PNG\r\n\x1a\n") {
            Some("image/png")
        } else if start.starts_with(b"\xff\xd8\xff") {
            Some("image/jpeg")
        } else if start.windows(5).any(|window| window == b"%PDF-") {
            Some("application/pdf")
        } else {
            None
        }
    }
}

impl From<Vec<u8>> for DocumentFile {
    fn from(bytes: Vec<u8>) -> Self {
        Self(bytes)
    }
}

impl fmt::Debug for DocumentFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} bytes", self.0.len())
    }
}

impl Serialize for DocumentFile {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_bytes(&self.0)
    }
}

impl FromJson for DocumentFile {
    const KIND: Kind = Kind::of(Way::File);

    fn from_json(text: &str) -> Result<Self, Unreadable> {
        match text.as_bytes().first() {
            Some(b'"') => String::from_json(text).map(|text| Self(text.into_bytes())),
            Some(b'[') => Vec::from_json(text).map(Self),
            Some(b'{') => {
                let mut bytes = None;
                each_member(text, &mut |name, value| {
                    if name != "base64" || bytes.is_some() {
                        return Err(Unreadable::new("a file is an object of `base64` alone"));
                    }
                    let decoded = Base64::decode_vec(&string(value)?);
                    bytes =
                        Some(decoded.map_err(|_| Unreadable::new("`base64` is no Base64 with its padding"))?);
                    Ok(())
                })?;
                bytes.map(Self).ok_or_else(|| Unreadable::new("a file is an object of `base64` alone"))
            }
            _ => Err(Unreadable::wrong(text, "the bytes of a file")),
        }
    }

    fn blank() -> Self {
        Self::default()
    }
}

impl ToJson for DocumentFile {
    fn write(&self, out: &mut Writer) {
        out.begin('[');
        for byte in &self.0 {
            let member = out.enter_item();
            byte.write(out);
            out.leave(member);
        }
        out.end(']');
    }
}

impl<'de> Deserialize<'de> for DocumentFile {
    /// From bytes, from a list of numbers, from text, which is its own UTF-8, or from `{"base64": "…"}`, which
    /// is how ten megabytes cross as JSON: a list of numbers has four times their size.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Bytes;

        impl<'de> Visitor<'de> for Bytes {
            type Value = DocumentFile;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("the bytes of a file")
            }

            fn visit_bytes<E: Error>(self, bytes: &[u8]) -> Result<DocumentFile, E> {
                Ok(DocumentFile(bytes.to_vec()))
            }

            fn visit_byte_buf<E: Error>(self, bytes: Vec<u8>) -> Result<DocumentFile, E> {
                Ok(DocumentFile(bytes))
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<DocumentFile, E> {
                Ok(DocumentFile(text.as_bytes().to_vec()))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<DocumentFile, A::Error> {
                // What a list says of its length is not believed beyond reason.
                let mut bytes = Vec::with_capacity(list.size_hint().unwrap_or(0).min(MAX_BYTES));
                while let Some(byte) = list.next_element()? {
                    bytes.push(byte);
                }
                Ok(DocumentFile(bytes))
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<DocumentFile, A::Error> {
                let (Some((name, text)), None) =
                    (map.next_entry::<String, String>()?, map.next_key::<IgnoredAny>()?)
                else {
                    return Err(A::Error::custom("a file is an object of `base64` alone"));
                };
                if name != "base64" {
                    return Err(A::Error::unknown_field(&name, &["base64"]));
                }
                Base64::decode_vec(&text)
                    .map(DocumentFile)
                    .map_err(|_| A::Error::custom("`base64` is no Base64 with its padding"))
            }
        }

        deserializer.deserialize_any(Bytes)
    }
}

open_enum! {
    /// What a document shows.
    pub enum DocumentKind {
        /// Who the payer is.
        CardholderDetails = "cardholder_details",
        /// What was bought.
        DetailsOfPurchase = "details_of_purchase",
        /// That it arrived.
        ProofOfReceipt = "proof_of_receipt",
        /// That the payer agreed.
        ProofOfAcceptance = "proof_of_acceptance",
    }
}

record! {
    params
    /// `GET /disputes/{id}/documents/{document_id}` · api host · secret or chain key
    pub struct GetDocument {
        /// `dspt_…`
        #[serde(skip_serializing)]
        pub dispute: String,
        /// `docu_…`
        #[serde(skip_serializing)]
        pub document: String,
    }
}

impl Operation for GetDocument {
    type Gateway = Omise;
    type Output = Document;
    const INFO: OperationInfo = OperationInfo::omise(
        "omise.documents.get",
        Method::Get,
        "/disputes/{dispute}/documents/{document}",
        "2.10",
    );
    const CHECKED: bool = false;

    fn path_ids(&self) -> Vec<&str> {
        vec![&self.dispute, &self.document]
    }
}

record! {
    params
    /// `DELETE /disputes/{id}/documents/{document_id}` · api host · secret or chain key
    ///
    /// Works while the dispute is `open` (a *draft* says never; reference 0.1, conflict 9).
    pub struct DeleteDocument {
        /// `dspt_…`
        #[serde(skip_serializing)]
        pub dispute: String,
        /// `docu_…`
        #[serde(skip_serializing)]
        pub document: String,
    }
}

impl Operation for DeleteDocument {
    type Gateway = Omise;
    type Output = Document;
    const INFO: OperationInfo = OperationInfo::omise(
        "omise.documents.delete",
        Method::Delete,
        "/disputes/{dispute}/documents/{document}",
        "2.10",
    );
    const CHECKED: bool = false;

    fn path_ids(&self) -> Vec<&str> {
        vec![&self.dispute, &self.document]
    }
}

record! {
    model
    /// A file that belongs to a dispute.
    pub struct Document {
        /// `docu_…`
        pub id: String,
        /// Test or live.
        #[serde(default)]
        pub livemode: Option<bool>,
        /// `/disputes/{dispute}/documents/{id}`, or under a charge for the image of a QR code.
        #[serde(default)]
        pub location: Option<String>,
        /// Whether it was taken back.
        #[serde(default)]
        pub deleted: Option<bool>,
        /// The file's name. Missing in the short answer that a deletion had before 2019.
        #[serde(default)]
        pub filename: Option<String>,
        /// What it shows.
        #[serde(default)]
        pub kind: Option<DocumentKind>,
        /// Where the file itself is.
        #[serde(default)]
        pub download_uri: Option<String>,
        /// RFC 3339.
        #[serde(default, alias = "created")]
        pub created_at: Option<String>,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn document(file: &[u8], filename: &str) -> CreateDocument {
        CreateDocument {
            dispute: "dspt_1".into(),
            file: file.to_vec().into(),
            filename: filename.into(),
            kind: None,
        }
    }

    #[test]
    fn a_file_is_what_its_first_bytes_say() {
        for (bytes, content_type) in [
            (b"\x89PNG\r\n\x1a\n...".as_slice(), Some("image/png")),
            (b"\xff\xd8\xff\xe0...", Some("image/jpeg")),
            (b"%PDF-1.7", Some("application/pdf")),
            (b"\xef\xbb\xbf%PDF-1.4", Some("application/pdf")),
            (b"GIF89a", None),
            (b"", None),
        ] {
            assert_eq!(DocumentFile::from(bytes.to_vec()).content_type(), content_type);
            assert_eq!(document(bytes, "a.pdf").validate(None).is_ok(), content_type.is_some());
        }
        let mut late = vec![b' '; 1024];
        late.extend_from_slice(b"%PDF-1.4");
        assert_eq!(DocumentFile::from(late).content_type(), None);
    }

    #[test]
    fn ten_megabytes_are_the_most() {
        let mut file = b"%PDF-1.4".to_vec();
        file.resize(MAX_BYTES, b' ');
        assert!(document(&file, "a.pdf").validate(None).is_ok());
        file.push(b' ');
        let error = document(&file, "a.pdf").validate(None).unwrap_err();
        assert!(error.to_string().contains("10485761 bytes"), "{error}");
    }

    #[test]
    fn a_name_with_a_path_or_none_is_refused() {
        for name in ["", "a/b.pdf", "C:\\b.pdf", "a\r\nb.pdf"] {
            assert!(document(b"%PDF-1.4", name).validate(None).is_err(), "{name:?}");
        }
        assert!(document(b"%PDF-1.4", "ใบเสร็จ \"1\".pdf").validate(None).is_ok());
    }

    #[test]
    fn bytes_are_read_from_numbers_from_text_and_from_base64() {
        let list: DocumentFile = serde_json::from_str("[37,80,255]").unwrap();
        assert_eq!(list, DocumentFile(vec![37, 80, 255]));
        let text: DocumentFile = serde_json::from_str(r#""%PDF-é""#).unwrap();
        assert_eq!(text, DocumentFile("%PDF-é".as_bytes().to_vec()));
        assert_eq!(format!("{text:?}"), "7 bytes");
        let base64: DocumentFile = serde_json::from_str(r#"{"base64":"JVD/"}"#).unwrap();
        assert_eq!(base64, DocumentFile(vec![37, 80, 255]));
    }

    #[test]
    fn an_object_that_is_not_base64_alone_is_no_file() {
        for wrong in [
            "{}",
            r#"{"base64":"JVD"}"#,
            r#"{"base64":"JVD_"}"#,
            r#"{"base64":[37]}"#,
            r#"{"bytes":"JVD/"}"#,
            r#"{"base64":"JVD/","name":"a"}"#,
            r#"{"base64":"JVD/","base64":"JVD/"}"#,
        ] {
            assert!(serde_json::from_str::<DocumentFile>(wrong).is_err(), "{wrong}");
        }
    }
}
