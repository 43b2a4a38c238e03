//! Every fault that the sandbox knows, so that together they hit the share of exchanges that was asked for.

use sanspay_sandbox::{Fault, FaultKind, Sandbox};

use crate::{LATE, TIMEOUT};

/// Of a hundred faults, how many only make an answer late, or too late. They go together with the others.
const LATE_ANSWERS: f64 = 0.10;
const TOO_LATE_ANSWERS: f64 = 0.02;

fn kinds() -> Vec<FaultKind> {
    let status = |code, retry_after| FaultKind::Status { code, retry_after };
    vec![
        FaultKind::DropBefore,
        FaultKind::DropAfter,
        FaultKind::CutBody,
        FaultKind::Garbage,
        status(429, Some(0)),
        status(429, None),
        status(500, None),
        status(503, None),
        status(504, None),
        FaultKind::Html { code: 502 },
        FaultKind::Html { code: 503 },
    ]
}

/// Switches them on.
pub(crate) fn inject(sandbox: &Sandbox, percent: u8) {
    let share = f64::from(percent) / 100.0;
    let late = |ms, of| Fault { probability: Some(share * of), ..Fault::new(FaultKind::Latency { ms }) };
    sandbox.inject(late(5, LATE_ANSWERS));
    let too_late = u64::try_from((TIMEOUT + LATE).as_millis()).unwrap_or(u64::MAX);
    sandbox.inject(late(too_late, TOO_LATE_ANSWERS));
    let kinds = kinds();
    let each = share * (1.0 - LATE_ANSWERS - TOO_LATE_ANSWERS) / kinds.len() as f64;
    // The sandbox asks one after the other, each only of what those before it have left.
    let mut left = 1.0;
    for kind in kinds {
        sandbox.inject(Fault { probability: Some(each / left), ..Fault::new(kind) });
        left -= each;
    }
}
