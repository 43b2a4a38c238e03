//! The writer as a serialiser of serde.

use std::fmt::Display;

use serde::ser::{self, Impossible, Serialize, Serializer};

use super::writer::{Member, Style, Unwritable, Writer};

impl ser::Error for Unwritable {
    fn custom<T: Display>(message: T) -> Self {
        Self(message.to_string())
    }
}

macro_rules! plain {
    ($($method:ident: $type:ty,)+) => {
        $( fn $method(self, value: $type) -> Result<(), Unwritable> {
            self.plain(&value.to_string());
            Ok(())
        } )+
    };
}

impl<'a> Serializer for &'a mut Writer {
    type Ok = ();
    type Error = Unwritable;
    type SerializeSeq = Nested<'a>;
    type SerializeTuple = Nested<'a>;
    type SerializeTupleStruct = Nested<'a>;
    type SerializeTupleVariant = Impossible<(), Unwritable>;
    type SerializeMap = Nested<'a>;
    type SerializeStruct = Nested<'a>;
    type SerializeStructVariant = Impossible<(), Unwritable>;

    plain! {
        serialize_bool: bool,
        serialize_i8: i8, serialize_i16: i16, serialize_i32: i32, serialize_i64: i64,
        serialize_u8: u8, serialize_u16: u16, serialize_u32: u32, serialize_u64: u64,
    }

    fn serialize_f32(self, value: f32) -> Result<(), Unwritable> {
        self.serialize_f64(value.into())
    }

    fn serialize_f64(self, value: f64) -> Result<(), Unwritable> {
        self.float(value);
        Ok(())
    }

    fn serialize_char(self, value: char) -> Result<(), Unwritable> {
        self.string(value.encode_utf8(&mut [0; 4]));
        Ok(())
    }

    fn serialize_str(self, value: &str) -> Result<(), Unwritable> {
        self.string(value);
        Ok(())
    }

    fn serialize_bytes(self, _: &[u8]) -> Result<(), Unwritable> {
        Err(Unwritable("bytes go into a multipart body".into()))
    }

    fn serialize_none(self) -> Result<(), Unwritable> {
        self.null();
        Ok(())
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Unwritable> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<(), Unwritable> {
        self.null();
        Ok(())
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<(), Unwritable> {
        self.null();
        Ok(())
    }

    fn serialize_unit_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
    ) -> Result<(), Unwritable> {
        self.string(variant);
        Ok(())
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<(), Unwritable> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<(), Unwritable> {
        self.begin('{');
        self.member(variant, value)?;
        self.end('}');
        Ok(())
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Nested<'a>, Unwritable> {
        Ok(Nested::new(self, '['))
    }

    fn serialize_tuple(self, length: usize) -> Result<Nested<'a>, Unwritable> {
        self.serialize_seq(Some(length))
    }

    fn serialize_tuple_struct(self, _: &'static str, length: usize) -> Result<Nested<'a>, Unwritable> {
        self.serialize_seq(Some(length))
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, Unwritable> {
        Err(Unwritable(format!("`{variant}` is not a struct")))
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Nested<'a>, Unwritable> {
        Ok(Nested::new(self, '{'))
    }

    fn serialize_struct(self, _: &'static str, length: usize) -> Result<Nested<'a>, Unwritable> {
        self.serialize_map(Some(length))
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant, Unwritable> {
        Err(Unwritable(format!("`{variant}` is not a struct")))
    }
}

/// A collection whose values are on their way.
#[doc(hidden)]
pub struct Nested<'a> {
    writer: &'a mut Writer,
    bracket: char,
    /// The member of a map whose value comes next.
    member: Option<Member>,
}

impl<'a> Nested<'a> {
    fn new(writer: &'a mut Writer, bracket: char) -> Self {
        writer.begin(bracket);
        Self { writer, bracket, member: None }
    }

    fn close(self) -> Result<(), Unwritable> {
        self.writer.end(if self.bracket == '[' { ']' } else { '}' });
        Ok(())
    }
}

impl Writer {
    fn member<T: Serialize + ?Sized>(&mut self, name: &str, value: &T) -> Result<(), Unwritable> {
        let member = self.enter(name);
        value.serialize(&mut *self)?;
        self.leave(member);
        Ok(())
    }
}

macro_rules! elements {
    ($($trait:ident::$method:ident,)+) => {
        $(
            impl ser::$trait for Nested<'_> {
                type Ok = ();
                type Error = Unwritable;

                fn $method<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Unwritable> {
                    let member = self.writer.enter_item();
                    value.serialize(&mut *self.writer)?;
                    self.writer.leave(member);
                    Ok(())
                }

                fn end(self) -> Result<(), Unwritable> {
                    self.close()
                }
            }
        )+
    };
}

elements! {
    SerializeSeq::serialize_element,
    SerializeTuple::serialize_element,
    SerializeTupleStruct::serialize_field,
}

impl ser::SerializeMap for Nested<'_> {
    type Ok = ();
    type Error = Unwritable;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Unwritable> {
        let mut text = Writer::new(Style::Json);
        key.serialize(&mut text)?;
        let text = text.finish()?;
        // A key is a text, or a number that is written as one.
        let key = crate::scan::string(&text).unwrap_or_else(|_| text.as_str().into());
        self.member = Some(self.writer.enter(&key));
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Unwritable> {
        value.serialize(&mut *self.writer)?;
        if let Some(member) = self.member.take() {
            self.writer.leave(member);
        }
        Ok(())
    }

    fn end(self) -> Result<(), Unwritable> {
        self.close()
    }
}

impl ser::SerializeStruct for Nested<'_> {
    type Ok = ();
    type Error = Unwritable;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        name: &'static str,
        value: &T,
    ) -> Result<(), Unwritable> {
        self.writer.member(name, value)
    }

    fn end(self) -> Result<(), Unwritable> {
        self.close()
    }
}
