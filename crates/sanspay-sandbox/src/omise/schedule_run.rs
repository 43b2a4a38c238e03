//! What schedules do when their day comes (reference 2.17).
//!
//! A day begins at the account's midnight, and what is due is done then; a schedule that starts today does it at
//! once. A failure is not tried again: it suspends the schedule. After its last day a schedule expires (all choices;
//! the keys of events after a suspension are unconfirmed).

use std::cmp::Reverse;

use super::charges::{self, Charge, Origin};
use super::occurrences::Occurrence;
use super::scheduled::{Repeated, ScheduledCharge, ScheduledTransfer};
use super::schedules::{Schedule, Stage};
use super::state::{AccountRef, Caller, State};
use super::transfers::Order;

impl State {
    /// Puts a schedule where the clock finds it: on its next day or, after the last one, on the day after its end.
    pub(super) fn await_schedule(&mut self, books: AccountRef, id: &str) {
        let account = self.account(books);
        let Some(schedule) = account.schedules.get(id) else { return };
        let day = schedule.next_on.or_else(|| schedule.rule.end_on.tomorrow().ok());
        if let Some(day) = day {
            let due = account.country.start_of(day);
            self.schedule_days.push(Reverse((due, books, id.to_owned())));
        }
    }

    /// Does what is due today. A schedule that was deleted meanwhile does nothing.
    pub(super) fn run_schedule(&mut self, books: AccountRef, id: &str) {
        let found = self.account_mut(books).schedules.get_mut(id);
        let Some(slot) = found.filter(|schedule| schedule.stage == Stage::Running) else { return };
        // Taken out and put back, not copied: a long schedule would be slow.
        let occurrences = std::mem::take(&mut slot.occurrences);
        let mut schedule = Schedule { occurrences, ..slot.clone() };
        let caller = Caller { books, platform: None };
        let Some(today) = schedule.next_on else {
            schedule.stage = Stage::Expired;
            schedule.ended_at = Some(self.now);
            self.publish_schedule("schedule.expire", &caller, &schedule);
            self.account_mut(books).schedules.put_back(schedule);
            return;
        };
        let occurrence = Occurrence::new(self.ids.test_id("occu"), id, today, self.now);
        let occurrence = match &schedule.repeats {
            Repeated::Charge(charge) => self.collect(&caller, &schedule, charge, occurrence),
            Repeated::Transfer(transfer) => self.pay_out(&caller, &schedule, transfer, occurrence),
        };
        let suspended = occurrence.has_failed();
        if suspended {
            schedule.stage = Stage::Suspended;
        }
        self.account_mut(books).occurrences.insert(occurrence.id.clone(), id.to_owned());
        schedule.occurrences.push(occurrence);
        schedule.next_on = today.tomorrow().ok().and_then(|tomorrow| schedule.rule.first_from(tomorrow));
        if suspended {
            self.publish_schedule("schedule.suspend", &caller, &schedule);
        }
        self.account_mut(books).schedules.put_back(schedule);
        if !suspended {
            self.await_schedule(books, id);
        }
    }

    /// Charges the customer's card as it is today. A card or customer that is gone is a failure without a charge.
    fn collect(
        &mut self,
        caller: &Caller,
        schedule: &Schedule,
        charge: &ScheduledCharge,
        occurrence: Occurrence,
    ) -> Occurrence {
        match self.make_charge(caller, &charge.params(), Origin::Schedule(schedule)) {
            Ok(Charge { id, stage: charges::Stage::Declined(why), .. }) => {
                occurrence.declined(id.clone(), why.message)
            }
            Ok(charge) => occurrence.charged(charge.id.clone()),
            Err(error) => occurrence.failed(error.message),
        }
    }

    /// Makes the transfer.
    fn pay_out(
        &mut self,
        caller: &Caller,
        schedule: &Schedule,
        transfer: &ScheduledTransfer,
        occurrence: Occurrence,
    ) -> Occurrence {
        let amount = transfer.micro_percent.map(|share| {
            let transferable = self.account(caller.books).balance.transferable();
            // Rounded down: a share of the balance must not exceed it.
            let amount = i128::from(transferable) * i128::from(share) / 100_000_000;
            i64::try_from(amount).unwrap_or(transferable)
        });
        let order = Order::of_schedule(amount.or(transfer.amount), &transfer.recipient);
        match self.make_transfer(caller, &order, Some(schedule)) {
            Ok(made) => occurrence.transferred(made.id, made.amount),
            Err(error) => occurrence.failed(error.message),
        }
    }
}
