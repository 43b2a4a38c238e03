//! What `sanspay::schema` is told of a struct.

use proc_macro2::TokenStream as Tokens;
use quote::quote;
use syn::ext::IdentExt as _;
use syn::{Attribute, DeriveInput, Expr, ExprLit, Field, FieldsNamed, Lit, Result};

use crate::{Container, member};

/// The implementation of `Described`.
pub(crate) fn of(input: &DeriveInput, container: &Container, fields: &FieldsNamed) -> Result<Tokens> {
    let ident = &input.ident;
    let docs = documentation(&input.attrs)?;
    let direction = match (container.default, container.strict) {
        (true, true) => quote!(Sent),
        (true, false) => quote!(Both),
        (false, _) => quote!(Answered),
    };
    let fields = fields.named.iter().map(|field| of_field(field, container)).collect::<Result<Vec<_>>>()?;
    Ok(quote! {
        #[cfg(feature = "schema")]
        #[automatically_derived]
        impl crate::schema::Described for #ident {
            fn describe(schema: &mut crate::schema::Schema) -> crate::schema::Type {
                schema.define::<Self>(|schema| crate::schema::Definition::Record {
                    docs: #docs,
                    direction: crate::schema::Direction::#direction,
                    fields: vec![#(#fields),*],
                })
            }
        }
    })
}

fn of_field(field: &Field, container: &Container) -> Result<Tokens> {
    let ty = &field.ty;
    let docs = documentation(&field.attrs)?;
    let member = member(&field.attrs)?;
    let name = member.rename.or_else(|| field.ident.as_ref().map(|ident| ident.unraw().to_string()));
    // In parameters everything reads as its default when it is not there; `default` at one of them says that it
    // is meant to.
    let left_out = member.skip_if.is_some() || (container.strict && member.default);
    Ok(quote!(crate::schema::Field {
        name: #name,
        docs: #docs,
        kind: <#ty as crate::schema::Described>::describe(schema),
        left_out: #left_out,
    }))
}

/// What `///` says, as one text.
fn documentation(attributes: &[Attribute]) -> Result<String> {
    let mut text = String::new();
    for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("doc")) {
        if let Expr::Lit(ExprLit { lit: Lit::Str(line), .. }) = &attribute.meta.require_name_value()?.value {
            text.push_str(&line.value());
            text.push('\n');
        }
    }
    Ok(text)
}
