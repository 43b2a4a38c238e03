//! Omise and the Wonder OpenAPI on 127.0.0.1, with state: build and test payments without a network.
//!
//! ```
//! use sanspay_sandbox::{Fault, FaultKind, Options, Sandbox};
//!
//! let sandbox = Sandbox::start(Options::default())?;
//! let world = sandbox.world();
//! println!("point any Omise client at {} with {}", sandbox.api_url(), world.platform.secret_key);
//!
//! // The next charge is made, but the answer gets lost on its way back.
//! sandbox.inject(Fault::new(FaultKind::DropAfter).on("POST", "/charges").times(1));
//! # Ok::<(), std::io::Error>(())
//! ```
//!
//! The sandbox is written from the project's reference and uses nothing of the core, not its models and not its
//! crypto, so that no mistake there can cancel itself out here. Nothing leaves the machine: both listeners and all
//! webhooks are on loopback. What is played, what is not, and the control API for other languages are in the
//! crate's README.

mod body;
mod clock;
mod console;
mod control;
mod control_state;
mod cors;
mod cut_body;
mod delivery;
mod faults;
mod ids;
mod log;
mod multipart;
mod omise;
mod overview;
mod own_answers;
mod pages;
mod params;
mod sandbox;
mod server;
mod wonder;
mod world;

pub use faults::{Fault, FaultKind};
pub use sandbox::{Options, Sandbox};
pub use wonder::WonderApp;
pub use world::{Account, Chain, NewAccount, Refused, World};
