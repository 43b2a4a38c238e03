//! The sandbox plays every operation of the table.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod shop;

use std::any::Any;
use std::collections::BTreeMap;
use std::path::Path;

use sanspay_client::sanspay::omise::{ChainKey, Omise};
use sanspay_client::sanspay::wonder::Wonder;
use sanspay_client::sanspay::{Host, Json, Operation, OperationVisitor, visit_operations};
use sanspay_client::{Client, UreqTransport};
use sanspay_sandbox::Sandbox;
use serde::de::DeserializeOwned;

#[derive(serde::Deserialize)]
struct Vector {
    params: Json,
    acts_for: Option<String>,
}

struct Coverage {
    sandbox: Sandbox,
    transport: UreqTransport,
    vectors: BTreeMap<String, Vector>,
    without_handler: Vec<&'static str>,
}

impl OperationVisitor for Coverage {
    fn visit<O: Operation + DeserializeOwned>(&mut self) {
        let name = O::INFO.name;
        let vector = &self.vectors[name];
        let gateway: Box<dyn Any> = match O::INFO.host {
            Host::Wonder => Box::new(self.wonder()),
            _ => Box::new(self.omise(vector.acts_for.is_some())),
        };
        let gateway = *gateway.downcast::<O::Gateway>().unwrap_or_else(|_| panic!("{name}: whose is it?"));
        let client = Client::with_transport(gateway, self.transport.clone());
        let operation: O = vector.params.to().unwrap();
        // The vector's ids are unknown here, so most are refused; but nothing may be an unknown path.
        if let Err(error) = client.send(&operation) {
            let is_unknown =
                error.detail().starts_with("endpoint ") || error.code().as_deref() == Some("E900302");
            assert!(error.status().is_some(), "{error}");
            if is_unknown {
                self.without_handler.push(name);
            }
        }
    }
}

impl Coverage {
    fn omise(&self, acts_for_seller: bool) -> Omise {
        let omise = Omise::new(shop::omise_config(&self.sandbox)).unwrap();
        if !acts_for_seller {
            return omise;
        }
        let key = self.sandbox.world().chains[0].key.clone();
        omise.on_behalf_of(ChainKey::new(key).unwrap()).unwrap()
    }

    fn wonder(&self) -> Wonder {
        Wonder::new(shop::wonder_config(&self.sandbox)).unwrap()
    }
}

#[test]
fn every_operation_has_a_handler_in_the_sandbox() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/vectors/operations");
    let mut vectors = BTreeMap::new();
    for file in std::fs::read_dir(folder).unwrap() {
        let text = std::fs::read_to_string(file.unwrap().path()).unwrap();
        vectors.extend(serde_json::from_str::<BTreeMap<String, Vector>>(&text).unwrap());
    }
    let mut coverage = Coverage {
        sandbox: shop::sandbox(),
        transport: UreqTransport::new(),
        vectors,
        without_handler: Vec::new(),
    };
    visit_operations(&mut coverage);
    assert!(coverage.without_handler.is_empty(), "no handler for {:?}", coverage.without_handler);
}
