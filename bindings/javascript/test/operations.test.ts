import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Omise, signatureSteps, Wonder } from 'sanspay';
import { Omise as SlimOmise, Wonder as SlimWonder } from 'sanspay/slim';
import { allowed, APP_ID, call, fakeFetch, isSignature, PKCS8, utf8, vectorFiles, vectorText } from './shared.js';

interface Vector {
  params: Record<string, unknown>;
  acts_for?: string;
  method: string;
  url: string;
  key?: string;
  credential?: string;
  content_type?: string;
  body?: string;
}

const vectors = vectorFiles('operations/').flatMap((file) =>
  Object.entries(JSON.parse(vectorText(`operations/${file}`)) as Record<string, Vector>),
);

async function send(vector: Vector, name: string, full: boolean) {
  // The boundary of a multipart body is of zero bytes in its vector.
  const random = Object.getOwnPropertyDescriptor(globalThis, 'crypto')!;
  if (vector.content_type) {
    const value = { getRandomValues: (buffer: Uint8Array) => buffer.fill(0), subtle: crypto.subtle };
    Object.defineProperty(globalThis, 'crypto', { configurable: true, value });
  }
  // What it answers does not matter, only what it was asked.
  const { fetch, sent } = fakeFetch(new Response('{}', { status: 400 }));
  const keys = { publicKey: 'pkey_test_vector', secretKey: 'skey_test_vector', ...allowed };
  const platform = full ? new Omise({ ...keys, fetch }) : new SlimOmise({ ...keys, fetch });
  const omise = vector.acts_for === undefined ? platform : platform.onBehalfOf(vector.acts_for);
  const wonder = full
    ? new Wonder({ appId: APP_ID, privateKey: PKCS8, fetch, ...allowed })
    : new SlimWonder({ appId: APP_ID, privateKey: PKCS8, fetch, ...allowed });
  try {
    await call(name.startsWith('omise.') ? omise : wonder, name, vector.params, vector.url).catch((error: unknown) => {
      if (sent.length !== 1) throw error;
    });
  } finally {
    Object.defineProperty(globalThis, 'crypto', random);
  }
  assert.equal(sent.length, 1, `${name} was sent ${sent.length} times`);
  return sent[0]!;
}

for (const full of [true, false]) {
  test(`every operation sends what its vector says, ${full ? 'full' : 'slim'}`, async () => {
    assert.ok(vectors.length > 100);
    for (const [title, vector] of vectors) {
      const sent = await send(vector, title.split(' ')[0]!, full);

      assert.equal(sent.method, vector.method, title);
      assert.equal(sent.url, vector.url, title);
      assert.equal(sent.body, vector.body ?? '', title);
      if (vector.content_type) assert.equal(sent.headers.get('content-type'), vector.content_type);
      if (vector.key) {
        const key = vector.acts_for ?? vector.key;
        assert.equal(sent.headers.get('authorization'), `Basic ${btoa(`${key}:`)}`, title);
      } else if (vector.credential) {
        assert.ok(sent.headers.get('credential')?.endsWith(vector.credential), title);
        assert.equal(sent.headers.get('signature'), null);
      } else {
        const uri = sent.url.replace('https://gateway.wonder.today', '');
        const steps = signatureSteps({
          nonce: sent.headers.get('nonce')!,
          requestTime: sent.headers.get('credential')!.split('/')[1]!,
          method: sent.method,
          uri,
          body: sent.body,
        });
        assert.ok(await isSignature(steps.digestHex, sent.headers.get('signature')!), `${title}: the signature does not fit`);
      }
    }
  });
}

test('a document that is text arrives as it is, a zero byte in it too', async () => {
  const { fetch, sent } = fakeFetch(new Response('{}', { status: 400 }));
  const omise = new Omise({ secretKey: 'skey_test_vector', fetch, ...allowed });
  const text = '%PDF-1.4 a\0b ก\r\n\0';
  const refused = omise.documents.create('dspt_test_1', { file: utf8(text), filename: 'a.pdf', kind: 'proof_of_receipt' });
  await assert.rejects(refused, { name: 'RejectedError' });
  const [{ method, url, body }] = sent as [(typeof sent)[number]];
  assert.deepEqual([method, new URL(url).pathname], ['POST', '/disputes/dspt_test_1/documents']);
  assert.ok(body.includes(`\r\n\r\n${text}\r\n--`), JSON.stringify(body));
});

test('the bytes of a document arrive as they are', async () => {
  const { fetch, sent } = fakeFetch(new Response('{}', { status: 400 }));
  const omise = new Omise({ secretKey: 'skey_test_vector', fetch, ...allowed });
  const pdf = Uint8Array.from([...utf8('%PDF-1.4\n'), ...Array.from({ length: 100_000 }, (_, at) => at)]);
  for (const file of typeof Buffer === 'function' ? [pdf, Buffer.from(pdf)] : [pdf]) {
    await omise.documents.create('dspt_test_1', { file, filename: 'a.pdf', kind: 'proof_of_receipt' }).catch(() => {});
    const body = sent.pop()!.init.body as Uint8Array;
    const from = body.findIndex((_, at) => utf8('%PDF-1.4').every((byte, offset) => body[at + offset] === byte));
    assert.deepEqual([...body.subarray(from, from + pdf.length)], [...pdf]);
  }
});
