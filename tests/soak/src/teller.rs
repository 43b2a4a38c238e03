//! Who plays the stories, and writes down what is believed to be done.

use std::time::{Duration, SystemTime};

use sanspay_client::sanspay::omise::{
    CaptureCharge, Charge, CreateCharge, CreateRefund, CreateToken, CreateTransfer, Omise, ReverseCharge,
    TokenCard,
};
use sanspay_client::sanspay::wonder::{
    ConsumeMode, CreateOrder, CreateTransaction, EntryType, NewOrder, PayWithToken, Payment, Wonder,
};
use sanspay_client::sanspay::{
    Currency, Decimal, ErrorKind, Gateway, Json, PayError, Recoverable, RecoveryPolicy,
};
use sanspay_client::{Client, Recovered};

use crate::SETTLE;
use crate::books::{Books, Entry, Kind};
use crate::stage::GOOD_CARD;
use crate::story::{Plot, Story};

const CARD_WITHOUT_MONEY: &str = "4111111111140011";
/// How often something is tried that says it may be tried.
const PATIENCE: usize = 50;
const PAUSE: Duration = Duration::from_millis(5);

/// What is done after an error.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Manner {
    /// What the client advises: look first.
    Once,
    /// What nobody should do: send it again.
    Blind,
}

/// Somebody who works on one account.
pub(crate) struct Teller {
    pub(crate) account: usize,
    /// Under which the books keep what Wonder does.
    pub(crate) wonder_account: usize,
    pub(crate) omise: Client<Omise>,
    pub(crate) wonder: Client<Wonder>,
    /// Saved at Wonder.
    pub(crate) card: String,
    pub(crate) manner: Manner,
}

impl Teller {
    /// Plays a story. What fails stays in the books as a failure.
    pub(crate) fn tell(&self, story: &Story, books: &mut Books) {
        match story.plot {
            Plot::Sale { amount } => {
                self.charge(story, amount, GOOD_CARD, true, books);
            }
            Plot::Declined { amount } => {
                self.charge(story, amount, CARD_WITHOUT_MONEY, true, books);
            }
            Plot::Captured { amount, part } => {
                if let Some(held) = self.charge(story, amount, GOOD_CARD, false, books) {
                    let capture = CaptureCharge { charge: held.id, capture_amount: Some(part) };
                    self.end(&capture, "capture", books);
                }
            }
            Plot::Reversed { amount } => {
                if let Some(held) = self.charge(story, amount, GOOD_CARD, false, books) {
                    self.end(&ReverseCharge { charge: held.id }, "reversal", books);
                }
            }
            Plot::Refunded { amount, parts } => {
                if let Some(charge) = self.charge(story, amount, GOOD_CARD, true, books) {
                    for (number, part) in parts.into_iter().enumerate() {
                        self.refund(&charge, part, format!("r-{}-{number}", story.number), books);
                    }
                }
            }
            Plot::Voided { amount } => {
                if let Some(charge) = self.charge(story, amount, GOOD_CARD, true, books) {
                    self.refund(&charge, amount, format!("r-{}", story.number), books);
                }
            }
            Plot::Transfer { amount } => self.transfer(story, amount, books),
            Plot::Order { dollars } => self.order(story, dollars, books),
        }
    }

    fn charge(
        &self,
        story: &Story,
        amount: i64,
        number: &str,
        capture: bool,
        books: &mut Books,
    ) -> Option<Charge> {
        let reference = format!("c-{}", story.number);
        let charge = CreateCharge {
            amount,
            currency: Currency::Thb,
            card: Some(self.token(number, books)?),
            capture: Some(capture),
            metadata: own(&reference),
            ..Default::default()
        };
        let charge = self.once(&self.omise, &charge, "charge", books)?;
        books.entries.push(Entry::of_charge(self.account, reference, &charge));
        Some(charge)
    }

    /// Moves no money, so whatever went wrong, another one is made.
    fn token(&self, number: &str, books: &mut Books) -> Option<String> {
        let card = TokenCard::new("Somchai Prasert", number, 12, 2040, "123");
        let create = CreateToken { card };
        let mut last = None;
        for _ in 0..PATIENCE {
            match self.omise.send(&create) {
                Ok(token) => return Some(token.id),
                Err(error) => last = Some(error),
            }
        }
        books.failures.push(format!("no token: {}", last.map(|error| error.to_string()).unwrap_or_default()));
        None
    }

    /// Captures or reverses the charge of the newest entry.
    fn end<O>(&self, operation: &O, what: &'static str, books: &mut Books)
    where
        O: Recoverable<Gateway = Omise, Output = Charge>,
    {
        if let Some(charge) = self.once(&self.omise, operation, what, books)
            && let Some(entry) = books.entries.last_mut()
        {
            *entry = Entry::of_charge(self.account, entry.reference.clone(), &charge);
        }
    }

    fn refund(&self, charge: &Charge, amount: i64, reference: String, books: &mut Books) {
        let refund = CreateRefund {
            charge: charge.id.clone(),
            amount,
            metadata: own(&reference),
            ..Default::default()
        };
        let Some(refund) = self.once(&self.omise, &refund, "refund", books) else { return };
        // A void gives the fees back.
        let given = if refund.voided == Some(true) { charge.net.unwrap_or_default() } else { refund.amount };
        books.entries.push(Entry {
            account: self.account,
            kind: Kind::Refund,
            reference,
            id: refund.id,
            amount: refund.amount,
            status: refund.status.map(|status| status.to_string()).unwrap_or_default(),
            effect: -given,
            on_hold: 0,
        });
    }

    fn transfer(&self, story: &Story, amount: i64, books: &mut Books) {
        let reference = format!("t-{}", story.number);
        let transfer =
            CreateTransfer { amount: Some(amount), metadata: own(&reference), ..Default::default() };
        let Some(transfer) = self.once(&self.omise, &transfer, "transfer", books) else { return };
        let amount = transfer.amount.unwrap_or_default();
        books.entries.push(Entry {
            account: self.account,
            kind: Kind::Transfer,
            reference,
            id: transfer.id,
            amount,
            status: String::new(),
            effect: 0,
            on_hold: amount,
        });
    }

    /// An order of Wonder, paid with a saved card.
    fn order(&self, story: &Story, dollars: i64, books: &mut Books) {
        let reference = format!("o-{}", story.number);
        let Ok(amount) = Decimal::from_subunits(dollars * 100, &Currency::Hkd) else {
            return books.failures.push(format!("{dollars} is no amount"));
        };
        let order = NewOrder {
            reference_number: reference.clone(),
            currency: Currency::Hkd,
            charge_fee: amount.clone(),
            ..Default::default()
        };
        let create = CreateOrder { with_payment_link: Some(true), order, ..Default::default() };
        let Some(made) = self.once(&self.wonder, &create, "order", books) else { return };
        if made.payment_link.is_none() {
            books.failures.push(format!("order {reference} has lost its payment link"));
        }
        let number = made.order.number;
        let entry = Entry {
            account: self.wonder_account,
            kind: Kind::Order,
            reference,
            id: number.clone(),
            amount: dollars * 100,
            status: String::new(),
            effect: 0,
            on_hold: 0,
        };
        books.entries.push(entry.clone());

        let uuid = format!("50a4c0de-0000-4000-8000-{:012}", story.number);
        let token = PayWithToken {
            amount,
            token: self.card.clone(),
            consume_mode: ConsumeMode::Sales,
            entry_type: EntryType::Merchant,
        };
        let payment = Payment { uuid: Some(uuid.clone()), payment_token: Some(token), ..Default::default() };
        let pay = CreateTransaction { number: Some(number), payment, ..Default::default() };
        if self.once(&self.wonder, &pay, "payment", books).is_some() {
            let (kind, reference, id) = (Kind::Payment, uuid.clone(), uuid);
            books.entries.push(Entry { kind, reference, id, effect: dollars * 100, ..entry });
        }
    }

    fn once<G, O>(
        &self,
        client: &Client<G>,
        operation: &O,
        what: &'static str,
        books: &mut Books,
    ) -> Option<O::Output>
    where
        G: Gateway,
        O: Recoverable<Gateway = G>,
    {
        let result = match self.manner {
            Manner::Once => once(client, operation, books),
            Manner::Blind => blindly(client, operation, books),
        };
        match result {
            Ok(output) => {
                *books.figures.done.entry(what).or_default() += 1;
                Some(output)
            }
            Err(error) => {
                books.failures.push(format!("{what}: {error}"));
                None
            }
        }
    }
}

/// As the client advises: what is known not to be done is sent again, what is not known is looked for.
fn once<G, O>(client: &Client<G>, operation: &O, books: &mut Books) -> Result<O::Output, PayError>
where
    G: Gateway,
    O: Recoverable<Gateway = G>,
{
    let started = SystemTime::now();
    let policy = RecoveryPolicy {
        settle_ms: u32::try_from(SETTLE.as_millis()).unwrap_or(u32::MAX),
        pause_ms: 5,
        // Both clocks are one, and its time stamps have whole seconds.
        margin_ms: 3_000,
        ..RecoveryPolicy::default()
    };
    let mut result = client.send_once_with(operation, policy.clone());
    for _ in 0..PATIENCE {
        match result {
            Ok(Recovered { output, report }) => {
                let figures = &mut books.figures;
                figures.sends += u64::from(report.sends);
                figures.lookups += u64::from(report.lookups);
                figures.sent_again += u64::from(report.sends.saturating_sub(1));
                figures.found += u64::from(report.found);
                return Ok(output);
            }
            Err(error) if error.is_outcome_unknown() && error.kind() != ErrorKind::Conflict => {
                books.figures.resumed += 1;
                result = client.resume_once(operation, policy.clone(), started);
            }
            Err(error) if error.is_retryable() => {
                books.figures.refused_unprocessed += 1;
                std::thread::sleep(PAUSE);
                result = client.send_once_with(operation, policy.clone());
            }
            Err(error) => return Err(error),
        }
    }
    result.map(|recovered| recovered.output)
}

/// As nobody should.
fn blindly<G, O>(client: &Client<G>, operation: &O, books: &mut Books) -> Result<O::Output, PayError>
where
    G: Gateway,
    O: Recoverable<Gateway = G>,
{
    let mut result = client.send(operation);
    for _ in 0..PATIENCE {
        books.figures.sends += 1;
        match result {
            Err(error) if error.is_outcome_unknown() || error.is_retryable() => {
                result = client.send(operation);
            }
            ended => return ended,
        }
    }
    result
}

fn own(reference: &str) -> Option<Json> {
    Some(Json::object([("reference", reference)]))
}
