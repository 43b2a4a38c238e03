//! `#[derive(Record)]`: reads and writes a struct through the one reader and the one writer of the crate
//! `sanspay`.
//!
//! It stands where serde's own derives would, understands the attributes that the core uses, and refuses
//! the others; the functions that some of them name take a value's JSON text, and the `Writer`. serde writes the whole reader and writer out for each struct, some 400 bytes a field; with
//! a few hundred structs that is most of a browser's download (`docs/adr/0008`). Here a struct is a text of
//! names and two lines for each field.
//!
//! With the feature `schema` of `sanspay` it describes the struct too, for generators of other languages.

mod description;

use proc_macro::TokenStream;
use proc_macro2::TokenStream as Tokens;
use quote::quote;
use syn::ext::IdentExt as _;
use syn::meta::ParseNestedMeta;
use syn::spanned::Spanned as _;
use syn::{Attribute, Data, DeriveInput, Error, Field, Fields, Ident, LitByteStr, LitStr, Path, Result};

/// Derives `FromJson` and `ToJson` of `sanspay`, and serde's `Deserialize` and `Serialize` by way of them.
#[proc_macro_derive(Record, attributes(serde))]
pub fn record(input: TokenStream) -> TokenStream {
    let input = syn::parse_macro_input!(input as DeriveInput);
    expand(&input).unwrap_or_else(Error::into_compile_error).into()
}

/// What stands in `#[serde(…)]` over the struct.
#[derive(Default)]
struct Container {
    default: bool,
    strict: bool,
}

/// What stands in `#[serde(…)]` over a field.
#[derive(Default)]
struct Member {
    rename: Option<String>,
    aliases: Vec<String>,
    default: bool,
    with: Option<Path>,
    silent: bool,
    skip_if: Option<Path>,
    write_with: Option<Path>,
}

fn expand(input: &DeriveInput) -> Result<Tokens> {
    let Data::Struct(data) = &input.data else {
        return Err(Error::new(input.span(), "a record is a struct"));
    };
    let Fields::Named(fields) = &data.fields else {
        return Err(Error::new(input.span(), "a record has named fields"));
    };
    if !input.generics.params.is_empty() {
        return Err(Error::new(input.generics.span(), "a record crosses every language border: no generics"));
    }
    let container = container(&input.attrs)?;
    let description = description::of(input, &container, fields)?;

    let mut shape = vec![if container.strict { b'!' } else { b'.' }];
    let mut names = Vec::new();
    let mut kinds = Vec::new();
    let mut readers = Vec::new();
    let mut writers = Vec::new();
    let mut blanks = Vec::new();
    for (index, field) in fields.named.iter().enumerate() {
        let slot =
            u8::try_from(index).map_err(|_| Error::new(field.span(), "a record has at most 255 fields"))?;
        let Some(ident) = &field.ident else {
            return Err(Error::new(field.span(), "a record has named fields"));
        };
        let member = member(&field.attrs)?;
        let own = member.rename.clone().unwrap_or_else(|| ident.unraw().to_string());
        push_name(&mut shape, &own, member.flags(container.default)).ok_or_else(|| too_long(field))?;
        for alias in &member.aliases {
            push_name(&mut shape, alias, ALIAS).ok_or_else(|| too_long(field))?;
        }
        names.push(own);
        names.extend(member.aliases.iter().cloned());
        kinds.push(kind(field, &member)?);
        readers.push(reader(ident, slot, &member));
        writers.extend(writer(ident, slot, &member));
        blanks.push(ident);
    }
    names.sort();
    if let Some(twice) = names.windows(2).find(|pair| pair[0] == pair[1]) {
        return Err(Error::new(input.span(), format!("two fields are called `{}`", twice[0])));
    }

    let ident = &input.ident;
    let shape = LitByteStr::new(&shape, input.span());
    Ok(quote! {
        #description

        #[automatically_derived]
        impl crate::record::Fields for #ident {
            fn shape(&self) -> &'static crate::shape::Shape {
                <Self as crate::record::FromJson>::KIND.shape()
            }

            fn read(&mut self, slot: u8, text: &str) -> Result<(), crate::scan::Unreadable> {
                match slot {
                    #(#readers)*
                    _ => Ok(()),
                }
            }

        }

        #[automatically_derived]
        impl crate::record::WrittenFields for #ident {
            fn shape(&self) -> &'static crate::shape::Shape {
                <Self as crate::record::FromJson>::KIND.shape()
            }

            fn write(&self, slot: u8, out: &mut crate::encode::writer::Writer) {
                match slot {
                    #(#writers)*
                    _ => {}
                }
            }
        }

        #[automatically_derived]
        impl crate::record::FromJson for #ident {
            const KIND: crate::shape::Kind = {
                use crate::shape::{Kind, Shape, nested, nested_count, with_kinds};
                const KINDS: &[Kind] = &[#(#kinds),*];
                const NAMES: &[u8] = &with_kinds(*#shape, KINDS);
                const NESTED: &[&Shape] = &nested::<{ nested_count(KINDS) }>(KINDS);
                const SHAPE: &Shape = &Shape::new(NAMES, NESTED);
                Kind::record(SHAPE)
            };

            fn from_json(text: &str) -> Result<Self, crate::scan::Unreadable> {
                let mut record = Self::blank();
                crate::record::read(&mut record, text)?;
                Ok(record)
            }

            // Once, and not wherever a list or an option begins with one.
            #[inline(never)]
            fn blank() -> Self {
                Self { #(#blanks: crate::record::FromJson::blank(),)* }
            }

            fn fill(&mut self, text: &str) -> Result<(), crate::scan::Unreadable> {
                crate::record::read(self, text)
            }
        }

        #[automatically_derived]
        impl crate::encode::writer::ToJson for #ident {
            fn write(&self, out: &mut crate::encode::writer::Writer) {
                out.record(self);
            }
        }

        #[automatically_derived]
        impl<'de> serde::Deserialize<'de> for #ident {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let raw = <&serde_json::value::RawValue as serde::Deserialize>::deserialize(deserializer)?;
                crate::record::FromJson::from_json(raw.get()).map_err(serde::de::Error::custom)
            }
        }

        #[automatically_derived]
        impl serde::Serialize for #ident {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                crate::record::serialize(self, serializer)
            }
        }
    })
}

// What `sanspay::shape` knows of a name.
const OPTIONAL: u8 = 1;
const ALIAS: u8 = 2;
const SILENT: u8 = 4;
const OMITTED: u8 = 8;
const OMITTED_EMPTY: u8 = 128;

impl Member {
    fn flags(&self, all_default: bool) -> u8 {
        let mut flags = 0;
        if self.default || all_default {
            flags |= OPTIONAL;
        }
        if self.silent {
            flags |= SILENT;
        }
        if self.omits_none() {
            flags |= OMITTED;
        } else if self.skip_if.is_some() {
            flags |= OMITTED_EMPTY;
        }
        flags
    }

    /// The usual case, for which no code is needed.
    fn omits_none(&self) -> bool {
        self.skip_if.as_ref().is_some_and(|path| quote!(#path).to_string() == "Option :: is_none")
    }
}

/// Appends flags, a place for the way its value is read, length and name, if the length fits its byte.
fn push_name(shape: &mut Vec<u8>, name: &str, flags: u8) -> Option<()> {
    let length = u8::try_from(name.len()).ok()?.checked_add(b' ').filter(u8::is_ascii)?;
    shape.extend([flags, 0, length]);
    shape.extend(name.bytes());
    Some(())
}

fn too_long(field: &Field) -> Error {
    Error::new(field.span(), "a name has at most 95 bytes")
}

/// The arm that reads the field.
fn reader(ident: &Ident, slot: u8, member: &Member) -> Tokens {
    match &member.with {
        None => quote!(#slot => crate::record::FromJson::fill(&mut self.#ident, text),),
        Some(with) => {
            quote!(#slot => {
                self.#ident = #with(text)?;
                Ok(())
            })
        }
    }
}

/// What the field's type and its attributes make of its text.
fn kind(field: &Field, member: &Member) -> Result<Tokens> {
    let ty = &field.ty;
    let mut kind = quote!(<#ty as crate::record::FromJson>::KIND);
    if let Some(with) = &member.with {
        let way = way(with)?;
        kind = quote!(#kind.read_by(crate::shape::Way::#way));
    }
    if let Some(with) = &member.write_with {
        let way = way(with)?;
        kind = quote!(#kind.written_by(crate::shape::Way::#way));
    }
    Ok(kind)
}

/// The `Way` of `sanspay::shape` that does what the function does, for those who have the texts and no types.
fn way(function: &Path) -> Result<Tokens> {
    let name = function.segments.last().map(|segment| segment.ident.to_string()).unwrap_or_default();
    Ok(match name.as_str() {
        "integer" | "optional_integer" => quote!(Integer),
        "currency" | "optional_currency" | "currencies" => quote!(Currency),
        "id" | "optional_id" => quote!(Id),
        "or_default" => quote!(OrDefault),
        "list" => quote!(List),
        "rate" => quote!(Rate),
        "optional_rate" => quote!(OptionalRate),
        "object_or_id" => quote!(ObjectOrId),
        "id_of_object" => quote!(IdOfObject),
        "word_if_any" => quote!(WordIfAny),
        "methods" => quote!(Method),
        "status" => quote!(ScheduleStatus),
        "as_number" | "doubled" => quote!(Number),
        "by_name" | "by_field" => quote!(Filters),
        _ => {
            return Err(Error::new(
                function.span(),
                "there is no `Way` of `sanspay::shape` for this function",
            ));
        }
    })
}

/// The arm that writes the field, if it ever is.
fn writer(ident: &Ident, slot: u8, member: &Member) -> Option<Tokens> {
    if member.silent {
        return None;
    }
    let value = match &member.write_with {
        None => quote!(crate::encode::writer::ToJson::write(&self.#ident, out)),
        Some(with) => quote!(#with(&self.#ident, out)),
    };
    let value = match &member.skip_if {
        Some(skip) if !member.omits_none() || member.write_with.is_some() => {
            quote!(if !#skip(&self.#ident) { #value })
        }
        _ => value,
    };
    Some(quote!(#slot => #value,))
}

fn container(attributes: &[Attribute]) -> Result<Container> {
    let mut container = Container::default();
    each(attributes, |meta| {
        if meta.path.is_ident("default") {
            container.default = true;
        } else if meta.path.is_ident("deny_unknown_fields") {
            container.strict = true;
        } else {
            return Err(meta.error("a record knows `default` and `deny_unknown_fields` here"));
        }
        Ok(())
    })?;
    Ok(container)
}

fn member(attributes: &[Attribute]) -> Result<Member> {
    let mut member = Member::default();
    each(attributes, |meta| {
        let text = || meta.value()?.parse::<LitStr>();
        if meta.path.is_ident("rename") {
            member.rename = Some(text()?.value());
        } else if meta.path.is_ident("alias") {
            member.aliases.push(text()?.value());
        } else if meta.path.is_ident("default") {
            member.default = true;
        } else if meta.path.is_ident("deserialize_with") {
            member.with = Some(text()?.parse()?);
        } else if meta.path.is_ident("skip_serializing") {
            member.silent = true;
        } else if meta.path.is_ident("serialize_with") {
            member.write_with = Some(text()?.parse()?);
        } else if meta.path.is_ident("skip_serializing_if") {
            member.skip_if = Some(text()?.parse()?);
        } else {
            return Err(meta.error(
                "a record's field knows `rename`, `alias`, `default`, `deserialize_with`, `serialize_with`, `skip_serializing` and `skip_serializing_if`",
            ));
        }
        Ok(())
    })?;
    Ok(member)
}

fn each(attributes: &[Attribute], mut logic: impl FnMut(&ParseNestedMeta<'_>) -> Result<()>) -> Result<()> {
    attributes
        .iter()
        .filter(|attribute| attribute.path().is_ident("serde"))
        .try_for_each(|attribute| attribute.parse_nested_meta(|meta| logic(&meta)))
}
