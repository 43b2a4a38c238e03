//! `#[derive(Record)]`: reads a struct from JSON text through the one reader of the crate `sanspay`.
//!
//! It stands where serde's own `Deserialize` would, understands the attributes that the core uses, and
//! refuses the others. serde writes the whole reader out for each struct, some 400 bytes a field; with
//! a few hundred structs that is most of a browser's download (`docs/adr/0008`). Here a struct is a table of
//! names and a line for each field.
//!
//! With the feature `schema` of `sanspay` it describes the struct too, for generators of other languages.

mod description;

use proc_macro::TokenStream;
use proc_macro2::TokenStream as Tokens;
use quote::quote;
use syn::ext::IdentExt as _;
use syn::meta::ParseNestedMeta;
use syn::spanned::Spanned as _;
use syn::{Attribute, Data, DeriveInput, Error, Field, Fields, LitStr, Path, Result};

/// Derives `FromJson` of `sanspay`, and serde's `Deserialize` by way of it.
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
    left_out: bool,
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

    let mut names = Vec::new();
    let mut readers = Vec::new();
    let mut blanks = Vec::new();
    for (index, field) in fields.named.iter().enumerate() {
        let position =
            u8::try_from(index).map_err(|_| Error::new(field.span(), "a record has at most 255 fields"))?;
        let member = member(&field.attrs)?;
        let (name, reader) = reader(field, &member, position, container.default)?;
        names.push((name, position, true));
        names.extend(member.aliases.into_iter().map(|alias| (alias, position, false)));
        readers.push(reader);
        blanks.push(field.ident.clone());
    }
    names.sort();
    if let Some(twice) = names.windows(2).find(|pair| pair[0].0 == pair[1].0) {
        return Err(Error::new(input.span(), format!("two fields are called `{}`", twice[0].0)));
    }

    let ident = &input.ident;
    let count = fields.named.len();
    let strict = container.strict;
    let names = names.iter().map(|(name, slot, canonical)| {
        quote!(crate::record::Name { name: #name, slot: #slot, canonical: #canonical })
    });
    Ok(quote! {
        #description

        #[automatically_derived]
        impl crate::record::FromJson for #ident {
            fn from_json(text: &str) -> Result<Self, serde_json::Error> {
                static SHAPE: crate::record::Shape =
                    crate::record::Shape { names: &[#(#names),*], strict: #strict };
                let mut slots = [None; #count];
                let mut slots = SHAPE.fill(text, &mut slots)?;
                let record = Self { #(#readers)* };
                slots.finish(record)
            }

            fn blank() -> Self {
                Self { #(#blanks: crate::record::FromJson::blank(),)* }
            }
        }

        #[automatically_derived]
        impl<'de> serde::Deserialize<'de> for #ident {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let raw = <&serde_json::value::RawValue as serde::Deserialize>::deserialize(deserializer)?;
                crate::record::FromJson::from_json(raw.get()).map_err(serde::de::Error::custom)
            }
        }
    })
}

/// The field's name in JSON, and its line in the struct's literal.
fn reader(field: &Field, member: &Member, position: u8, default: bool) -> Result<(String, Tokens)> {
    let Some(ident) = &field.ident else {
        return Err(Error::new(field.span(), "a record has named fields"));
    };
    let name = member.rename.clone().unwrap_or_else(|| ident.unraw().to_string());
    let position = usize::from(position);
    let value = match (&member.with, default || member.default) {
        (None, false) => quote!(slots.required(#position)),
        (None, true) => quote!(slots.or_default(#position)),
        (Some(with), false) => quote!(slots.required_with(#position, |reader| #with(reader))),
        (Some(with), true) => quote!(slots.or_default_with(#position, |reader| #with(reader))),
    };
    Ok((name, quote!(#ident: #value,)))
}

fn container(attributes: &[Attribute]) -> Result<Container> {
    let mut container = Container::default();
    each(attributes, |meta| {
        if meta.path.is_ident("default") {
            container.default = true;
        } else if meta.path.is_ident("deny_unknown_fields") {
            container.strict = true;
        } else if meta.path.is_ident("rename") {
            // The name of the type in TypeScript; JSON has no names of types.
            meta.value()?.parse::<LitStr>()?;
        } else {
            return Err(meta.error("a record knows `default`, `deny_unknown_fields` and `rename` here"));
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
            // Writing is serde's.
        } else if meta.path.is_ident("skip_serializing_if") {
            text()?;
            member.left_out = true;
        } else if meta.path.is_ident("serialize_with") {
            text()?;
        } else {
            return Err(meta.error(
                "a record's field knows `rename`, `alias`, `default`, `deserialize_with` and what only writing needs",
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
