//! The order of a module's functions. gzip finds what is there twice no further back than 32 kB, so functions that
//! do the same for different types stand next to each other.

use std::convert::Infallible;

use anyhow::{Result, anyhow};
use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{CodeSection, FunctionSection, Module};
use wasmparser::{CodeSectionReader, FunctionBody, FunctionSectionReader, Parser, Payload, TypeRef};

/// The same module with its functions sorted by their types and by what they do, whatever they do it to.
pub(crate) fn ordered(bytes: &[u8]) -> Result<Vec<u8>> {
    let (mut imported, mut types, mut deeds) = (0, Vec::new(), Vec::new());
    for payload in Parser::new(0).parse_all(bytes) {
        match payload? {
            Payload::ImportSection(section) => {
                for import in section.into_imports() {
                    imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                }
            }
            Payload::FunctionSection(section) => types = section.into_iter().collect::<Result<_, _>>()?,
            Payload::CodeSectionEntry(body) => deeds.push(opcodes(&body, bytes)?),
            _ => {}
        }
    }
    let mut order: Vec<usize> = (0..deeds.len()).collect();
    order.sort_by_key(|index| (types.get(*index), &deeds[*index]));
    let mut places = vec![0; order.len()];
    for (place, index) in order.iter().enumerate() {
        places[*index] = u32::try_from(place)?;
    }
    let mut module = Module::new();
    let mut ordering = Ordering { imported, order, places };
    ordering
        .parse_core_module(&mut module, Parser::new(0), bytes)
        .map_err(|error| anyhow!("the module cannot be written again: {error}"))?;
    Ok(module.finish())
}

/// The first byte of each instruction, the last one first: functions end alike more often than they begin alike.
fn opcodes(body: &FunctionBody<'_>, bytes: &[u8]) -> Result<Vec<u8>> {
    let mut opcodes = Vec::new();
    for operator in body.get_operators_reader()?.into_iter_with_offsets() {
        opcodes.push(bytes[operator?.1]);
    }
    opcodes.reverse();
    Ok(opcodes)
}

struct Ordering {
    /// How many functions come from outside; they stay the first.
    imported: u32,
    /// Which function stands where.
    order: Vec<usize>,
    /// Where which function stands.
    places: Vec<u32>,
}

impl Reencode for Ordering {
    type Error = Infallible;

    fn function_index(&mut self, function: u32) -> Result<u32, Error<Infallible>> {
        Ok(match function.checked_sub(self.imported) {
            Some(own) => self.imported + self.places[own as usize],
            None => function,
        })
    }

    fn parse_function_section(
        &mut self,
        functions: &mut FunctionSection,
        section: FunctionSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        let types: Vec<u32> = section.into_iter().collect::<Result<_, _>>()?;
        for index in self.order.clone() {
            functions.function(self.type_index(types[index])?);
        }
        Ok(())
    }

    fn parse_code_section(
        &mut self,
        code: &mut CodeSection,
        section: CodeSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        let bodies: Vec<FunctionBody<'_>> = section.into_iter().collect::<Result<_, _>>()?;
        for index in self.order.clone() {
            self.parse_function_body(code, bodies[index].clone())?;
        }
        Ok(())
    }
}
