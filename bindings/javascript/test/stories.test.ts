/** What people do, against the sandbox: the stories of tests/stories. */
import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { type Charge, Omise, OmiseWebhook, type PayError, responseOf, Wonder, WonderWebhook } from 'sanspay';
import { fileText } from './files.js';
import { allowed, control, failure, isPage, receivedWebhook, RECEIVER, world } from './shared.js';

interface Story {
  // Each story has its own values; what is wrong with one shows in its test.
  given: any;
  expect: any;
}

const stories = JSON.parse(fileText('stories/stories.json')) as Record<string, Story>;
const told = new Set<string>();

function story(name: string, tell: (given: any, expect: any) => Promise<void>): void {
  const { given, expect } = stories[name]!;
  told.add(name);
  test(`the story ${name}`, () => tell(given, expect));
}

const { platform, sellers, chains, api_url, vault_url, wonder_url, wonder: app } = await world();
const hosts = { apiUrl: api_url, vaultUrl: vault_url, ...allowed };
const omise = new Omise({ secretKey: platform.secret_key, publicKey: platform.public_key, ...hosts });
const CARD = stories.marketplace!.given.card;

afterEach(() => control('/faults', {}, 'DELETE'));

let unique = Date.now();
const newName = (what: string) => `${what}-${unique++}`;

async function token(card = CARD): Promise<string> {
  const { id } = await omise.tokens.create({ card });
  return id!;
}

const charge = async (client: Omise, given: { amount: number; currency: string }, card = CARD): Promise<Charge> =>
  client.charges.create({ ...given, card: await token(card) });

/** The error has each of these; `undefined` in a story means that it does not say. */
function assertError(thrown: unknown, expect: { error: string; code?: string; status?: number; outcome_unknown?: boolean; retryable?: boolean }): void {
  const error = thrown as PayError;
  const got = { error: error.kind, code: error.code, status: error.status, outcome_unknown: error.isOutcomeUnknown, retryable: error.isRetryable };
  for (const [name, wanted] of Object.entries(expect)) assert.equal(got[name as keyof typeof got], wanted, `${name} of ${error}`);
}

const outcome = ({ status, failure_code }: Charge) => ({ status, failure_code: failure_code ?? null });

/** How many charges have this description. */
async function made(description: string): Promise<number> {
  let count = 0;
  for await (const one of omise.charges.iter()) if (one.description === description) count++;
  return count;
}

const hits = async (label: string) => (await control<{ hits: Record<string, number> }>('/faults')).hits[label] ?? 0;

/** A browser sends again by itself, which no page sees. */
function assertAttempts(result: object, wanted: number): void {
  const { attempts } = responseOf(result);
  if (isPage) assert.ok(attempts >= 1 && attempts <= wanted, `${attempts} attempts`);
  else assert.equal(attempts, wanted);
}

story('marketplace', async (given, expect) => {
  const seller = omise.onBehalfOf(chains[0]!.key);
  const paid = await charge(seller, given.charge, given.card);
  assert.deepEqual([paid.status, paid.paid, paid.amount], [expect.status, expect.paid, expect.amount]);
  const refund = await seller.refunds.create(paid.id!, given.refund);
  assert.equal(refund.amount, given.refund.amount);
  const own = new Omise({ secretKey: sellers[0]!.secret_key, ...hosts });
  const seen = await own.charges.get(paid.id!);
  assert.deepEqual([seen.id, seen.refunded_amount, seen.description], [paid.id, expect.refunded_amount, given.charge.description]);
  assertError(await failure(omise.charges.get(paid.id!)), { error: expect.platform_error });
});

story('decline', async (given, expect) => {
  for (const [number, failure_code] of Object.entries(given.cards)) {
    assert.deepEqual(outcome(await charge(omise, given.charge, { ...CARD, number })), { status: expect.status, failure_code });
  }
  const card = await token();
  await omise.charges.create({ ...given.charge, card });
  assertError(await failure(omise.charges.create({ ...given.charge, card })), expect.used_token);
});

story('refund', async (given, expect) => {
  const { id } = await charge(omise, given.charge);
  assert.equal((await omise.refunds.create(id!, given.refund)).voided, expect.voided);
  assertError(await failure(omise.refunds.create(id!, given.refund)), expect.again);
});

story('three_d_secure', async (given, expect) => {
  for (const [choice, ended] of Object.entries(expect.choices)) {
    const waiting = await charge(omise, given.charge);
    assert.equal(waiting.status, expect.status);
    await fetch(waiting.authorize_uri!, { method: 'POST', body: new URLSearchParams({ choice }), redirect: 'manual' });
    assert.deepEqual(outcome(await omise.charges.get(waiting.id!)), ended);
  }
});

story('scan_to_pay', async (given, expect) => {
  const marks = {
    mark_as_paid: (id: string) => omise.charges.markAsPaid(id),
    mark_as_failed: (id: string) => omise.charges.markAsFailed(id),
  };
  for (const [mark, ended] of Object.entries(expect.marks)) {
    const source = await omise.sources.create(given.source);
    const { amount, currency } = given.source;
    const waiting = await omise.charges.create({ amount, currency, source: source.id! });
    assert.equal(waiting.status, expect.status);
    await marks[mark as keyof typeof marks](waiting.id!);
    assert.deepEqual(outcome(await omise.charges.get(waiting.id!)), ended);
  }
});

story('pages', async (given) => {
  const ids = [];
  for (let at = 0; at < given.charges; at++) ids.unshift((await charge(omise, given.charge)).id);
  const page = await omise.charges.list({ limit: given.limit });
  assert.equal(page.data.length, given.limit);
  const seen = [];
  for await (const one of omise.charges.iter({ limit: given.limit, order: given.order })) seen.push(one.id);
  assert.deepEqual(seen.slice(0, ids.length), ids);
  assert.equal(seen.length, page.total);
});

story('webhook', async (given, expect) => {
  await omise.account.update({ webhook_uri: `${RECEIVER}/hooks?from=sandbox` });
  const paid = await charge(omise, given.charge);
  const { headers, body } = await receivedWebhook();
  const webhook = new OmiseWebhook(platform.webhook_secret);
  const event = webhook.verify(headers, body);
  assert.deepEqual([event.key, (event.data as unknown as Charge).id], [expect.key, paid.id]);
  const changed = new TextDecoder().decode(body).replace(given.change[0], given.change[1]);
  assert.throws(() => webhook.verify(headers, changed), { kind: expect.changed_error });
  await omise.account.update({ webhook_uri: '' });
});

story('lost_read', async (given, expect) => {
  const { id } = await charge(omise, given.charge);
  await control('/faults', { kind: 'drop_after', path_prefix: '/charges', times: 1 });
  const read = await omise.charges.get(id!);
  assert.equal(read.id, id);
  assertAttempts(read, expect.attempts);
});

story('lost_charge', async (given, expect) => {
  const before = await hits('drop_after');
  const order = { ...given.charge, description: newName('lost'), card: await token() };
  await control('/faults', { kind: 'drop_after', method: 'POST', path_prefix: '/charges' });
  const { error, outcome_unknown, retryable } = expect;
  assertError(await failure(omise.charges.create(order)), { error, outcome_unknown, retryable });
  const sent = (await hits('drop_after')) - before;
  if (isPage) assert.ok(sent >= expect.sent, `${sent} times`);
  else assert.equal(sent, expect.sent);
  await control('/faults', {}, 'DELETE');
  assert.equal(await made(order.description), expect.made);
});

story('lost_charge_with_key', async (given, expect) => {
  const order = { ...given.charge, description: newName('repeated'), card: await token() };
  await control('/faults', { kind: 'drop_after', method: 'POST', path_prefix: '/charges', times: 1 });
  const once = await omise.charges.create(order, { idempotencyKey: order.description });
  assertAttempts(once, expect.attempts);
  assert.equal(responseOf(once).idempotencyKey, order.description);
  assert.equal(await made(order.description), expect.made);
});

story('cancel', async (given, expect) => {
  const before = await hits('latency');
  await control('/faults', { kind: 'latency', ms: given.latency_ms, path_prefix: '/charges', times: 1 });
  const giveUp = new AbortController();
  const cancelled = failure(omise.charges.list({}, { signal: giveUp.signal }));
  const began = Date.now();
  while ((await hits('latency')) === before) assert.ok(Date.now() - began < expect.within_ms, 'it never arrived');
  giveUp.abort();
  assertError(await cancelled, { error: expect.error });
  assert.ok(Date.now() - began < expect.within_ms);
});

const wonder = new Wonder({ appId: app.app_id, privateKey: app.private_key_pem, url: wonder_url, ...allowed });

story('wonder_customer', async (given) => {
  assert.equal((await wonder.echo({ message: given.message })).message, given.message);
  const customer = { ...given.customer, reference_number: newName('ref') };
  const first = await wonder.customers.create({ customer });
  const second = await wonder.customers.create({ customer: { ...customer, name: given.other_name } });
  assert.equal(second.uuid, first.uuid);
  const raw = await wonder.raw<object>({ method: 'GET', path: given.path.replace('{uuid}', first.uuid) });
  assert.ok(JSON.stringify(raw).includes(given.other_name), JSON.stringify(raw));
});

story('wonder_tamper', async (given, expect) => {
  const fetch = (url: string, init: RequestInit) => globalThis.fetch(url, { ...init, body: given.changed_body });
  const client = new Wonder({ appId: app.app_id, privateKey: app.private_key_pem, url: wonder_url, fetch, ...allowed });
  assertError(await failure(client.echo({ message: given.message })), expect);
});

story('wonder_webhook', async (given, expect) => {
  const webhook = new WonderWebhook({ appId: app.app_id, publicKey: app.webhook_public_key_pem });
  const { uri, body } = given;
  const { headers } = await control<{ headers: Record<string, string> }>('/wonder/webhooks/sign', { uri, body });
  const request = { method: 'POST', url: `https://shop.example${uri}`, headers, body };
  const { action, order } = webhook.verify(request);
  assert.deepEqual([action, order?.number, order?.state], [expect.action, expect.number, expect.state]);
  const refused = { kind: expect.changed_error };
  assert.throws(() => webhook.verify({ ...request, url: given.other_uri }), refused);
  assert.throws(() => webhook.verify({ ...request, body: `${body} ` }), refused);
});

test('every story is told', () => {
  assert.deepEqual([...told].sort(), Object.keys(stories).sort());
});
