// Omise's SDK for Node against the sandbox: every call it has, with what the answer says.
'use strict';

const assert = require('node:assert/strict');
const http = require('node:http');
const net = require('node:net');
const { after, before, test } = require('node:test');

const omiseNode = require('omise');

const SANDBOX = process.env.SANDBOX_URL;

// The SDK takes hosts, and no ports. These two have no address, so that nothing can go anywhere else: Node's own
// agent is told which port each stands for.
const HOSTS = { host: 'api.sandbox.invalid', vaultHost: 'vault.sandbox.invalid' };

before(async () => {
  const world = await control('GET', '/world');
  const ports = {
    [HOSTS.host]: new URL(world.api_url).port,
    [HOSTS.vaultHost]: new URL(world.vault_url).port,
  };
  http.globalAgent = new (class extends http.Agent {
    createConnection({ host }, connected) {
      return net.connect(ports[host], '127.0.0.1', connected);
    }
  })();
});

// Every call that the SDK has, and those that were made.
const known = new Set();
const tried = new Set();

/** The SDK's client, which notes what is called. */
function clientOf(account) {
  const client = omiseNode({
    publicKey: account.public_key,
    secretKey: account.secret_key,
    omiseVersion: '2019-05-29',
    scheme: omiseNode.Scheme.Http,
    ...HOSTS,
  });
  return Object.fromEntries(Object.entries(client).map(([resource, calls]) => {
    const noted = Object.entries(calls).map(([name, call]) => {
      const title = `${resource}.${name}`;
      known.add(title);
      return [name, (...values) => {
        tried.add(title);
        return call(...values);
      }];
    });
    return [resource, Object.fromEntries(noted)];
  }));
}

after(() => {
  const missing = [...known].filter((title) => !tried.has(title));
  assert.deepEqual(missing, [], 'the SDK has calls that were not tried');
  assert.ok(tried.size > 0, 'nothing was tried at all');
});

/** A call that the SDK does not have. */
async function request(method, path, body, key) {
  const headers = { 'Content-Type': 'application/json' };
  if (key) headers.Authorization = `Basic ${Buffer.from(`${key}:`).toString('base64')}`;
  const answer = await fetch(SANDBOX + path, { method, headers, body: body && JSON.stringify(body) });
  const text = await answer.text();
  assert.equal(answer.status, 200, text);
  return JSON.parse(text);
}

function control(method, path, body) {
  return request(method, `/sandbox${path}`, body);
}

/** An account of its own for each test, so that its balance and its lists are that test's alone. */
async function open() {
  const account = await control('POST', '/accounts', { name: 'Tea House', country: 'TH' });
  const omise = clientOf(account);
  const token = (number = '4242424242424242') => omise.tokens.create({
    card: {
      name: 'Somchai Prasert',
      number,
      expiration_month: 12,
      expiration_year: 2032,
      city: 'Bangkok',
      postal_code: '10320',
      security_code: 123,
    },
  });
  return {
    account,
    omise,
    token,
    charge: async (amount = 100_000, more = {}) => {
      const { id: card } = await token();
      return omise.charges.create({ amount, currency: 'thb', card, ...more });
    },
    /** What only test mode can do, which the SDK does not have. */
    plain: (method, path) => request(method, path, {}, account.secret_key),
    recipient: async () => {
      const recipient = await omise.recipients.create({
        name: 'Somchai Prasert',
        email: 'somchai@example.com',
        type: 'individual',
        bank_account: { brand: 'test', number: '1234567890', name: 'SOMCHAI PRASERT' },
      });
      await request('PATCH', `/recipients/${recipient.id}/verify`, {}, account.secret_key);
      return recipient;
    },
  };
}

/** A day, counted from today by the sandbox's clock. */
async function day(ahead) {
  const { now } = await control('GET', '/clock');
  return new Date(Date.parse(now) + ahead * 86_400_000).toISOString().slice(0, 10);
}

const ids = (list) => list.data.map(({ id }) => id);
const refused = (code) => (error) => error.object === 'error' && error.code === code;

test('the account, its balance and its capability', async () => {
  const { account, charge, omise } = await open();
  assert.equal((await omise.account.retrieve()).id, account.id);
  const changed = await omise.account.updateAccount({
    webhook_uri: 'http://127.0.0.1:9/hook',
    metadata_export_keys: { charge: ['order'] },
  });
  assert.equal(changed.webhook_uri, 'http://127.0.0.1:9/hook');
  assert.deepEqual(changed.metadata_export_keys.charge, ['order']);
  const paid = await charge();
  assert.deepEqual([paid.fee, paid.fee_vat, paid.net], [3650, 256, 96_094]);
  assert.equal((await omise.balance.retrieve()).total, 96_094);
  const capability = await omise.capability.retrieve();
  assert.equal(capability.country, 'TH');
  assert.ok(capability.payment_methods.some(({ name }) => name === 'promptpay'));
});

test('a token is used once', async () => {
  const { omise, token } = await open();
  const { id, card, used } = await token();
  assert.deepEqual([card.last_digits, card.brand, card.city, used], ['4242', 'Visa', 'Bangkok', false]);
  await omise.charges.create({ amount: 2000, currency: 'thb', card: id });
  assert.equal((await omise.tokens.retrieve(id)).used, true);
  await assert.rejects(omise.charges.create({ amount: 2000, currency: 'thb', card: id }), refused('used_token'));
  await assert.rejects(token('4242424242424241'), refused('invalid_card'));
});

test('a charge is paid, changed and listed', async () => {
  const { charge, omise } = await open();
  const paid = await charge(100_000, { description: 'Tea', metadata: { order: '7', box: { size: 2 } } });
  assert.deepEqual([paid.status, paid.paid, paid.metadata], ['successful', true, { order: '7', box: { size: 2 } }]);
  await omise.charges.update(paid.id, { description: 'Green tea' });
  assert.equal((await omise.charges.retrieve(paid.id)).description, 'Green tea');
  await assert.rejects(omise.charges.retrieve('chrg_test_0'), refused('not_found'));
  const [second, third] = [await charge(3000), await charge(4000)];
  const page = await omise.charges.list({ limit: 1, offset: 1, order: 'reverse_chronological' });
  assert.deepEqual([page.total, page.limit, ids(page)], [3, 1, [second.id]]);
  assert.deepEqual(ids(await omise.charges.list()), [paid.id, second.id, third.id]);
  assert.equal((await omise.charges.list({ from: await day(1) })).total, 0);
});

test('a declined charge is an answer', async () => {
  const { omise, token } = await open();
  const { id: card } = await token('4111111111140011');
  const declined = await omise.charges.create({ amount: 2000, currency: 'thb', card });
  assert.deepEqual([declined.status, declined.failure_code], ['failed', 'insufficient_fund']);
});

test('an authorised charge is captured in part or reversed', async () => {
  const { charge, omise } = await open();
  const held = await charge(100_000, { capture: false, authorization_type: omiseNode.AuthType.PreAuth });
  assert.deepEqual([held.status, held.authorized, held.paid], ['pending', true, false]);
  const captured = await omise.charges.capture(held.id, { capture_amount: 40_000 });
  assert.deepEqual([captured.status, captured.captured_amount], ['successful', 40_000]);
  const reversed = await omise.charges.reverse((await charge(5000, { capture: false })).id);
  assert.deepEqual([reversed.status, reversed.reversed], ['reversed', true]);
  await assert.rejects(omise.charges.capture(reversed.id), refused('failed_capture'));
});

test('a refund is made, found and listed', async () => {
  const { charge, omise } = await open();
  const { id } = await charge();
  const refund = await omise.charges.createRefund(id, { amount: 30_000, metadata: { why: 'cold' } });
  assert.deepEqual([refund.amount, refund.charge, refund.metadata], [30_000, id, { why: 'cold' }]);
  assert.equal((await omise.charges.retrieveRefund(id, refund.id)).amount, 30_000);
  assert.deepEqual(ids(await omise.charges.listRefunds(id)), [refund.id]);
  await assert.rejects(omise.charges.createRefund(id, { amount: 70_001 }), refused('failed_refund'));
});

test('a customer keeps cards and is charged', async () => {
  const { omise, token } = await open();
  const customer = await omise.customers.create({
    email: 'a@example.com',
    card: (await token()).id,
    metadata: { tier: 'gold' },
  });
  const [first] = customer.cards.data;
  assert.deepEqual([customer.default_card, customer.metadata], [first.id, { tier: 'gold' }]);
  const { id: card } = await token('5555555555554444');
  const changed = await omise.customers.update(customer.id, { email: 'b@example.com', card });
  assert.deepEqual([changed.email, changed.cards.total], ['b@example.com', 2]);
  const page = await omise.customers.listCards(customer.id, { limit: 1, order: 'reverse_chronological' });
  const [second] = page.data;
  assert.deepEqual([page.total, page.limit, second.brand], [2, 1, 'MasterCard']);
  await omise.customers.updateCard(customer.id, second.id, { name: 'Somsri Prasert', expiration_year: 2033 });
  const again = await omise.customers.retrieveCard(customer.id, second.id);
  assert.deepEqual([again.name, again.expiration_year], ['Somsri Prasert', 2033]);
  const paid = await omise.charges.create({
    amount: 5000,
    currency: 'thb',
    customer: customer.id,
    card: second.id,
  });
  assert.deepEqual([paid.paid, paid.customer, paid.card.last_digits], [true, customer.id, '4444']);
  assert.equal((await omise.customers.destroyCard(customer.id, first.id)).deleted, true);
  assert.equal((await omise.customers.retrieve(customer.id)).default_card, second.id);
  assert.deepEqual(ids(await omise.customers.list()), [customer.id]);
  assert.equal((await omise.customers.schedules(customer.id)).total, 0);
  assert.equal((await omise.customers.destroy(customer.id)).deleted, true);
  await assert.rejects(omise.customers.retrieve(customer.id), refused('not_found'));
});

test('a source is charged and paid or expires', async () => {
  const { omise, plain } = await open();
  const source = await omise.sources.create({ amount: 3000, currency: 'thb', type: 'promptpay' });
  assert.deepEqual([source.type, source.flow, source.charge_status], ['promptpay', 'offline', 'unknown']);
  assert.equal((await omise.sources.retrieve(source.id)).amount, 3000);
  const waiting = await omise.charges.create({ amount: 3000, currency: 'thb', source: source.id });
  assert.deepEqual([waiting.status, waiting.source.id], ['pending', source.id]);
  await plain('POST', `/charges/${waiting.id}/mark_as_paid`);
  assert.equal((await omise.charges.retrieve(waiting.id)).paid, true);
  const inline = await omise.charges.create({ amount: 3000, currency: 'thb', source: { type: 'promptpay' } });
  assert.equal((await omise.charges.expire(inline.id)).status, 'expired');
});

test('money goes to a recipient', async () => {
  const { charge, omise, recipient: create, plain } = await open();
  await charge();
  const recipient = await create();
  assert.deepEqual([recipient.verified, recipient.bank_account.last_digits], [false, '7890']);
  const { verified, active } = await omise.recipients.retrieve(recipient.id);
  assert.deepEqual([verified, active], [true, true]);
  const transfer = await omise.transfers.create({ amount: 50_000, recipient: recipient.id, metadata: { week: 1 } });
  assert.deepEqual([transfer.amount, transfer.sent, transfer.metadata], [50_000, false, { week: 1 }]);
  assert.equal((await omise.transfers.update(transfer.id, { amount: 40_000 })).amount, 40_000);
  await plain('POST', `/transfers/${transfer.id}/mark_as_sent`);
  const sent = await omise.transfers.retrieve(transfer.id);
  assert.deepEqual([sent.sent, sent.paid], [true, false]);
  assert.equal((await omise.balance.retrieve()).total, 96_094 - 40_000);
  const other = await omise.transfers.create({ amount: 10_000, recipient: recipient.id });
  assert.deepEqual(ids(await omise.transfers.list()), [transfer.id, other.id]);
  assert.equal((await omise.transfers.destroy(other.id)).deleted, true);
  const changed = await omise.recipients.update(recipient.id, { email: 'new@example.com' });
  assert.equal(changed.email, 'new@example.com');
  assert.ok(ids(await omise.recipients.list()).includes(recipient.id));
  assert.equal((await omise.recipients.destroy(recipient.id)).deleted, true);
});

test('a schedule transfers by itself', async () => {
  const { charge, omise, recipient: create } = await open();
  await charge();
  const recipient = await create();
  const schedule = await omise.schedules.create({
    every: 1,
    period: 'week',
    on: { weekdays: ['monday', 'thursday'] },
    start_date: await day(1),
    end_date: await day(60),
    transfer: { recipient: recipient.id, amount: 3000 },
  });
  assert.deepEqual([schedule.status, schedule.on.weekdays], ['running', ['monday', 'thursday']]);
  await control('POST', '/clock', { advance_seconds: 8 * 86_400 });
  const [occurrence] = (await omise.schedules.retrieve(schedule.id)).occurrences.data;
  assert.equal(occurrence.status, 'successful');
  assert.equal((await omise.transfers.retrieve(occurrence.result)).amount, 3000);
  assert.deepEqual(ids(await omise.transfers.schedules()), [schedule.id]);
  assert.deepEqual(ids(await omise.recipients.schedules(recipient.id)), [schedule.id]);
  assert.equal((await omise.charges.schedules()).total, 0);
  assert.equal((await omise.schedules.destroy(schedule.id)).status, 'deleted');
});

test('a dispute is answered', async () => {
  const { charge, omise, plain } = await open();
  const { id } = await plain('POST', `/charges/${(await charge()).id}/disputes`);
  const dispute = await omise.disputes.retrieve(id);
  assert.deepEqual([dispute.status, dispute.amount], ['open', 100_000]);
  assert.deepEqual(ids(await omise.disputes.listOpen()), [id]);
  assert.deepEqual(ids(await omise.disputes.listPending()), []);
  const answered = await omise.disputes.update(id, { message: 'It was delivered' });
  assert.deepEqual([answered.status, answered.message], ['pending', 'It was delivered']);
  assert.deepEqual(ids(await omise.disputes.listPending()), [id]);
  assert.deepEqual(ids(await omise.disputes.listClosed()), []);
  await plain('PATCH', `/disputes/${id}/close`);
  assert.deepEqual(ids(await omise.disputes.listClosed()), [id]);
  assert.deepEqual(ids(await omise.disputes.list()), [id]);
});

test('a link is paid', async () => {
  const { omise } = await open();
  const link = await omise.links.create({
    amount: 4000,
    currency: 'thb',
    title: 'Tea',
    description: 'Two cups',
    multiple: true,
  });
  assert.deepEqual([link.used, link.multiple], [false, true]);
  await control('POST', `/links/${link.id}/pay`);
  const paid = await omise.links.retrieve(link.id);
  assert.deepEqual([paid.used, paid.charges.data[0].amount], [true, 4000]);
  assert.deepEqual((await omise.links.list()).data.map(({ title }) => title), ['Tea']);
});

test('what happened is kept as events and transactions', async () => {
  const { charge, omise } = await open();
  const paid = await charge();
  const [event] = (await omise.events.list()).data;
  assert.deepEqual([event.key, event.data.id], ['charge.create', paid.id]);
  assert.equal((await omise.events.retrieve(event.id)).id, event.id);
  assert.deepEqual(ids(await omise.transactions.list()), [paid.transaction]);
  const transaction = await omise.transactions.retrieve(paid.transaction);
  assert.deepEqual([transaction.amount, transaction.direction, transaction.origin], [96_094, 'credit', paid.id]);
});

test('search finds by text and filter', async () => {
  const { charge, omise } = await open();
  await charge(2000, { description: 'small pot' });
  const large = await charge(9000, { description: 'large pot' });
  const found = await omise.search.list({ 'scope': 'charge', 'query': 'pot', 'filters[amount]': '80.00..100.00' });
  assert.deepEqual([found.total, ids(found), found.filters], [1, [large.id], { amount: '80.00..100.00' }]);
});

test('callbacks are served as promises are', async () => {
  const { account, omise } = await open();
  const answered = await new Promise((resolve, reject) => {
    omise.account.retrieve((error, answer) => (error ? reject(error) : resolve(answer)));
  });
  assert.equal(answered.id, account.id);
  const error = await new Promise((resolve) => omise.charges.retrieve('chrg_test_0', resolve));
  assert.equal(error.code, 'not_found');
});
