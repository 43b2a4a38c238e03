import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { deduplicationKey, OmiseWebhook, type OrderEvent, SignatureError, StaleError, WonderWebhook } from 'sanspay';
import { deduplicationKey as slimDeduplicationKey, OmiseWebhook as SlimOmiseWebhook } from 'sanspay/slim';
import { base64, PUBLIC, unbase64, vectorText } from './shared.js';

interface Vector {
  name: string;
  secrets_base64: string[];
  also_valid_with?: string[];
  body_utf8: string;
  body_base64: string;
  headers: Record<string, string>;
  valid: boolean;
  valid_within_tolerance_300s?: boolean;
  receiver_clock: number;
}

const { vectors } = JSON.parse(vectorText('omise-webhook.json')) as { vectors: Vector[] };
const SECRET = vectors[0]!.secrets_base64[0]!;
const EVENT = vectors[0]!.body_utf8;

const realNow = Date.now;
const setClock = (millis: number) => (Date.now = () => millis);
afterEach(() => (Date.now = realNow));

for (const Webhook of [OmiseWebhook, SlimOmiseWebhook]) {
  test(`every vector of Omise's webhooks, ${Webhook === OmiseWebhook ? 'full' : 'slim'}`, () => {
    for (const vector of vectors) {
      setClock(vector.receiver_clock * 1000);
      for (const secret of [...vector.secrets_base64, ...(vector.also_valid_with ?? [])]) {
        const verify = () => new Webhook(secret).verify(vector.headers, unbase64(vector.body_base64));
        if (!vector.valid) assert.throws(verify, { name: 'SignatureError' }, vector.name);
        else if (vector.valid_within_tolerance_300s === false) assert.throws(verify, { name: 'StaleError' }, vector.name);
        else assert.equal(verify().id, (JSON.parse(vector.body_utf8) as { id: string }).id);
      }
    }
  });
}

test('headers come in every form that servers have, and a body as bytes or text', () => {
  const webhook = new OmiseWebhook([SECRET]);
  const signed = webhook.signTestEvent(EVENT);
  const pairs = Object.entries(signed);
  const node = Object.fromEntries(pairs.map(([name, value]) => [name.toLowerCase(), value]));
  for (const headers of [signed, pairs, new Headers(signed), new Map(pairs), { ...node, 'set-cookie': ['a'], x: undefined }]) {
    assert.equal(webhook.verify(headers, EVENT).key, 'charge.complete');
    assert.equal(webhook.verify(headers, new TextEncoder().encode(EVENT)).key, 'charge.complete');
    if (typeof Buffer === 'function') assert.equal(webhook.verify(headers, Buffer.from(EVENT)).key, 'charge.complete');
  }
});

test('a body that was parsed already is refused with what to do', () => {
  const webhook = new OmiseWebhook(SECRET);
  const headers = webhook.signTestEvent(EVENT);
  assert.throws(() => webhook.verify(headers, JSON.parse(EVENT)), /raw bytes or text.*express\.raw/);
});

test('a changed body and an old one are two different errors', () => {
  const webhook = new OmiseWebhook(SECRET, { tolerance: 60 });
  const headers = webhook.signTestEvent(EVENT);
  assert.throws(() => webhook.verify(headers, `${EVENT} `), SignatureError);
  setClock(Date.now() + 61_000);
  assert.throws(() => webhook.verify(headers, EVENT), StaleError);
});

test('an event has one key however often it comes, and from wherever', () => {
  const webhook = new OmiseWebhook(SECRET);
  const received = (event: object) => {
    const body = JSON.stringify(event);
    return webhook.verify(webhook.signTestEvent(body), body);
  };
  const data = { object: 'charge', id: 'chrg_test_1', amount: 1 };
  const created = { object: 'event', id: 'evnt_test_1', key: 'charge.create', created_at: '2026-01-15T03:04:05Z', data };
  const key = deduplicationKey(received(created));
  assert.equal(key, 'charge.create/chrg_test_1/1768446245');
  // The other account's copy of a chained event, and one that was kept as JSON.
  assert.equal(deduplicationKey(received({ ...created, id: 'evnt_test_2' })), key);
  assert.equal(deduplicationKey(JSON.parse(JSON.stringify(received(created)))), key);
  assert.equal(slimDeduplicationKey(received(created)), key);
  const updated = (amount: number) => deduplicationKey(received({ ...created, key: 'charge.update', data: { ...data, amount } }));
  assert.equal(updated(1), updated(1));
  assert.notEqual(updated(1), updated(2));
});

test("a webhook of Wonder has a key too, of its order's number and states", () => {
  const event = (action: string, paid_total: string): OrderEvent => {
    const order = { number: 'N1', paid_total };
    return { action, order, data: order } as OrderEvent;
  };
  const paid = deduplicationKey(event('order.paid', '5.00'));
  assert.match(paid, /^order\.paid\/N1\/[0-9a-f]{16}$/);
  assert.equal(deduplicationKey(event('order.paid', '5.00')), paid);
  assert.notEqual(deduplicationKey(event('order.paid', '6.00')), paid);
  assert.notEqual(deduplicationKey(event('order.voided', '5.00')), paid);
  assert.equal(deduplicationKey({ ...event('order.paid', '5.00'), order: null }).split('/')[1], '');
});

test('what is no event has no key', () => {
  for (const other of [{}, { key: 7 }, { action: 'order.paid' }, { action: 7, data: {} }, 'text', null]) {
    assert.throws(() => deduplicationKey(other as OrderEvent), { name: /^(Decode|Misuse)Error$/ });
  }
});

test('a webhook of Wonder is believed if its signature fits, and no other', async () => {
  type Signed = { app_id: string; request_time: string; nonce: string; method: string; uri: string; body: string | null; signature_base64: string };
  const signed = (JSON.parse(vectorText('wonder-signing.json')) as Signed[]).filter(({ body }) => body);
  assert.ok(signed.length > 0);
  const { publicKey } = await crypto.subtle.generateKey(
    { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256', modulusLength: 2048, publicExponent: Uint8Array.of(1, 0, 1) },
    true,
    ['sign', 'verify'],
  );
  const another = base64(new Uint8Array(await crypto.subtle.exportKey('spki', publicKey)));
  for (const { app_id, request_time, nonce, method, uri, body, signature_base64 } of signed) {
    const headers = { credential: `${app_id}/${request_time}/Wonder-RSA-SHA256`, nonce, signature: signature_base64, 'x-action': 'order.paid' };
    const request = { method, url: `https://shop.example${uri}`, headers, body: body! };
    const options = { appId: app_id, publicKey: PUBLIC, tolerance: 4_000_000_000 };
    const receiver = new WonderWebhook(options);
    assert.equal(receiver.verify(request).action, 'order.paid');
    for (const changed of [{ body: `${body} x` }, { method: 'DELETE' }, { url: `${uri}x` }, { headers: { ...headers, nonce: 'x' } }, { headers: { ...headers, signature: btoa('x') } }]) {
      assert.throws(() => receiver.verify({ ...request, ...changed }), { name: 'SignatureError' });
    }
    assert.throws(() => new WonderWebhook({ ...options, publicKey: another }).verify(request), { name: 'SignatureError' });
    assert.throws(() => new WonderWebhook({ ...options, appId: 'another' }).verify(request), { name: 'SignatureError', message: /AppID/ });
    assert.throws(() => new WonderWebhook({ appId: app_id, publicKey: PUBLIC }).verify(request), { name: 'StaleError' });
  }
  assert.throws(() => new WonderWebhook({ appId: 'a', publicKey: 'no key' }), { name: 'KeyError', message: /no RSA public key/ });
});
