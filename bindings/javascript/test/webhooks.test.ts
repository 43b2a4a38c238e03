import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { OmiseWebhook, SignatureError, StaleError } from 'sanspay';
import { OmiseWebhook as SlimOmiseWebhook } from 'sanspay/slim';
import { unbase64, vectorText } from './shared.js';

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
