//! The gateway's books beside the client's: every entry once, and every sum to the subunit.

use std::collections::BTreeMap;

use anyhow::{Context as _, Result};
use sanspay_client::Client;
use sanspay_client::sanspay::omise::{
    GetBalance, ListAllRefunds, ListCharges, ListTransactions, ListTransfers, Omise,
};
use sanspay_client::sanspay::wonder::ListOrders;
use sanspay_client::sanspay::{Currency, Json};

use crate::books::{Books, Entry, Kind};
use crate::stage::Stage;

/// Rows a page.
const PAGE: Option<u32> = Some(100);

/// Something that the gateway has.
#[derive(Debug, Clone, PartialEq)]
struct Row {
    reference: String,
    id: String,
    /// Subunits.
    amount: i64,
    status: String,
}

/// All differences, in words. Every account is read by its owner, over connections that nothing has touched.
pub(crate) fn compare(stage: &Stage, books: &Books) -> Result<Vec<String>> {
    let mut differences = books.failures.clone();
    for (account, owner) in stage.accounts.iter().enumerate() {
        let omise = stage.owner(owner)?;
        let entries = |kind| books.entries.iter().filter(move |e| e.account == account && e.kind == kind);
        for (kind, rows) in [
            (Kind::Charge, charges(&omise)?),
            (Kind::Refund, refunds(&omise)?),
            (Kind::Transfer, transfers(&omise)?),
        ] {
            differences.extend(differ(&owner.name, kind, &rows, entries(kind)));
        }
        let balance = omise.send(&GetBalance {})?;
        let (total, on_hold) = books.sum(account);
        let mut moved = 0;
        for transaction in omise.iter(&ListTransactions { limit: PAGE, ..Default::default() }) {
            let transaction = transaction?;
            let is_credit = transaction.direction.as_deref() == Some("credit");
            moved += if is_credit { transaction.amount } else { -transaction.amount };
        }
        for (what, theirs, ours) in [
            ("balance", balance.total, total),
            ("sum of transactions", moved, total),
            ("money on hold", balance.on_hold.unwrap_or_default(), on_hold),
        ] {
            if theirs != ours {
                differences.push(format!(
                    "the {what} of {} is {theirs} at the gateway and {ours} in the client's books: {} apart",
                    owner.name,
                    theirs - ours
                ));
            }
        }
    }
    differences.extend(wonder(stage, books)?);
    Ok(differences)
}

fn wonder(stage: &Stage, books: &Books) -> Result<Vec<String>> {
    let wonder = Client::new(stage.wonder()?);
    let (mut orders, mut payments, mut paid) = (Vec::new(), Vec::new(), 0);
    for listed in wonder.iter(&ListOrders { limit: PAGE, ..Default::default() }) {
        let order = listed?.order;
        let subunits = |amount: Option<sanspay_client::sanspay::Decimal>| {
            amount.context("an amount is missing")?.to_subunits(&Currency::Hkd).map_err(anyhow::Error::from)
        };
        orders.push(Row {
            reference: order.reference_number.unwrap_or_default(),
            id: order.number,
            amount: subunits(order.initial_total)?,
            status: String::new(),
        });
        paid += subunits(order.paid_total)?;
        for transaction in order.transactions {
            payments.push(Row {
                reference: transaction.uuid.clone(),
                id: transaction.uuid,
                amount: subunits(transaction.amount)?,
                status: String::new(),
            });
        }
    }
    let entries = |kind| books.entries.iter().filter(move |entry| entry.kind == kind);
    let mut differences = differ("Wonder", Kind::Order, &orders, entries(Kind::Order));
    differences.extend(differ("Wonder", Kind::Payment, &payments, entries(Kind::Payment)));
    let (ours, _) = books.sum(stage.accounts.len());
    if paid != ours {
        differences.push(format!("Wonder was paid {paid} and the client's books say {ours} (cents)"));
    }
    Ok(differences)
}

/// What one of the two has and the other has not, has twice, or has otherwise.
fn differ<'a>(
    account: &str,
    kind: Kind,
    rows: &[Row],
    entries: impl Iterator<Item = &'a Entry>,
) -> Vec<String> {
    let kind = kind.name();
    let mut differences = Vec::new();
    let mut theirs: BTreeMap<&str, Vec<&Row>> = BTreeMap::new();
    for row in rows {
        theirs.entry(&row.reference).or_default().push(row);
    }
    for entry in entries {
        let Entry { reference, id, amount, status, .. } = entry;
        match theirs.remove(reference.as_str()).as_deref() {
            None => differences.push(format!("{kind} {reference} of {account} is lost: {id} is not there")),
            Some([row]) => {
                if (&row.id, row.amount, &row.status) != (id, *amount, status) {
                    differences.push(format!(
                        "{kind} {reference} of {account} is {} {} {} at the gateway and {id} {amount} {status} in the client's books",
                        row.id, row.amount, row.status
                    ));
                }
            }
            Some(rows) => differences.push(twice(kind, reference, account, rows)),
        }
    }
    for (reference, rows) in theirs {
        if let [row] = &rows[..] {
            let Row { id, amount, .. } = row;
            differences
                .push(format!("{kind} {reference} of {account} is not in the client's books: {id} {amount}"));
        } else {
            differences.push(twice(kind, reference, account, &rows));
        }
    }
    differences
}

fn twice(kind: &str, reference: &str, account: &str, rows: &[&Row]) -> String {
    let ids: Vec<_> = rows.iter().map(|row| row.id.as_str()).collect();
    let times = if ids.len() == 2 { "twice".to_owned() } else { format!("{} times", ids.len()) };
    format!("{kind} {reference} of {account} is there {times}: {}", ids.join(", "))
}

fn charges(omise: &Client<Omise>) -> Result<Vec<Row>> {
    let all = omise.iter(&ListCharges { limit: PAGE, ..Default::default() });
    all.map(|charge| {
        let charge = charge?;
        Ok(Row {
            reference: reference(charge.metadata.as_ref()),
            id: charge.id,
            amount: charge.amount,
            status: charge.status.map(|status| status.to_string()).unwrap_or_default(),
        })
    })
    .collect()
}

fn refunds(omise: &Client<Omise>) -> Result<Vec<Row>> {
    let all = omise.iter(&ListAllRefunds { limit: PAGE, ..Default::default() });
    all.map(|refund| {
        let refund = refund?;
        Ok(Row {
            reference: reference(refund.metadata.as_ref()),
            id: refund.id,
            amount: refund.amount,
            status: refund.status.map(|status| status.to_string()).unwrap_or_default(),
        })
    })
    .collect()
}

fn transfers(omise: &Client<Omise>) -> Result<Vec<Row>> {
    let all = omise.iter(&ListTransfers { limit: PAGE, ..Default::default() });
    all.map(|transfer| {
        let transfer = transfer?;
        Ok(Row {
            reference: reference(transfer.metadata.as_ref()),
            id: transfer.id,
            amount: transfer.amount.unwrap_or_default(),
            status: String::new(),
        })
    })
    .collect()
}

fn reference(metadata: Option<&Json>) -> String {
    metadata.and_then(|metadata| metadata.get("reference")).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(reference: &str, id: &str, amount: i64) -> Row {
        let status = "successful".to_owned();
        Row { reference: reference.to_owned(), id: id.to_owned(), amount, status }
    }

    fn entry(reference: &str, id: &str, amount: i64) -> Entry {
        let Row { reference, id, amount, status } = row(reference, id, amount);
        Entry { account: 0, kind: Kind::Charge, reference, id, amount, status, effect: 0, on_hold: 0 }
    }

    fn differences(rows: &[Row], entries: &[Entry]) -> Vec<String> {
        differ("Shop", Kind::Charge, rows, entries.iter())
    }

    #[test]
    fn equal_books_do_not_differ_whatever_their_order() {
        let rows = [row("a", "1", 10), row("b", "2", 20)];
        let entries = [entry("b", "2", 20), entry("a", "1", 10)];
        assert_eq!(differences(&rows, &entries), Vec::<String>::new());
    }

    #[test]
    fn what_is_lost_unknown_there_twice_or_otherwise_is_named() {
        for (rows, entries, difference) in [
            (vec![], vec![entry("a", "1", 10)], "charge a of Shop is lost: 1 is not there"),
            (vec![row("a", "1", 10)], vec![], "charge a of Shop is not in the client's books: 1 10"),
            (
                vec![row("a", "1", 10), row("a", "2", 10)],
                vec![entry("a", "1", 10)],
                "charge a of Shop is there twice: 1, 2",
            ),
            (
                vec![row("a", "1", 11)],
                vec![entry("a", "1", 10)],
                "charge a of Shop is 1 11 successful at the gateway and 1 10 successful in the client's books",
            ),
        ] {
            assert_eq!(differences(&rows, &entries), [difference]);
        }
    }
}
