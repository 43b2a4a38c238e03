//! Reads the table that divan prints. It has no other output.

use std::collections::BTreeMap;
use std::time::Duration;

/// The median of each benchmark, by its own name, without the groups it is in.
pub(super) fn medians(table: &str) -> BTreeMap<String, Duration> {
    table.lines().filter_map(median).collect()
}

/// The name and the median of a row; nothing for headings, groups and continuation rows.
///
/// ```text
/// ├─ charge_answer   4.611 µs      │ 9.212 µs      │ 4.668 µs      │ 4.713 µs      │ 100     │ 800
/// ```
fn median(line: &str) -> Option<(String, Duration)> {
    let (_, row) = line.split_once("─ ")?;
    let (name, columns) = row.split_once(' ')?;
    let median = columns.split('│').nth(2)?;
    Some((name.to_owned(), duration(median)?))
}

fn duration(text: &str) -> Option<Duration> {
    let (number, unit) = text.trim().split_once(' ')?;
    let second = match unit {
        "s" => 1.0,
        "ms" => 1e-3,
        "µs" => 1e-6,
        "ns" => 1e-9,
        "ps" => 1e-12,
        _ => return None,
    };
    let number: f64 = number.parse().ok()?;
    Duration::try_from_secs_f64(number * second).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    const TABLE: &str = "\
Timer precision: 20 ns
core                          fastest       │ slowest       │ median        │ mean          │ samples │ iters
├─ charge_request             1.049 µs      │ 8.204 µs      │ 1.061 µs      │ 1.137 µs      │ 100     │ 800
├─ answers                                  │               │               │               │         │
│  ├─ charge_answer           4.611 µs      │ 9.212 µs      │ 4.668 µs      │ 4.713 µs      │ 100     │ 800
│  ╰─ charge_answer_bare      312.4 ns      │ 1.2 ms        │ 318 ns        │ 320.1 ns      │ 100     │ 12800
╰─ rsa_signature_bare         1.401 ms      │ 1.988 ms      │ 1.42 ms       │ 1.437 ms      │ 100     │ 100
                              700 item/s    │ 500 item/s    │ 690 item/s    │ 680 item/s    │         │
";

    #[test]
    fn medians_are_found_at_every_depth_and_in_every_unit() {
        let medians = medians(TABLE);
        let nanos = |name: &str| medians.get(name).map(Duration::as_nanos);
        assert_eq!(nanos("charge_request"), Some(1_061));
        assert_eq!(nanos("charge_answer"), Some(4_668));
        assert_eq!(nanos("charge_answer_bare"), Some(318));
        assert_eq!(nanos("rsa_signature_bare"), Some(1_420_000));
        assert_eq!(medians.len(), 4, "headings and groups are not benchmarks");
    }
}
