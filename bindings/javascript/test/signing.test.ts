import assert from 'node:assert/strict';
import { test } from 'node:test';
import { publicKeyPem, signatureSteps, type Signer, webCryptoSigner, Wonder, type WonderOptions } from 'sanspay';
import { Wonder as SlimWonder } from 'sanspay/slim';
import { allowed, APP_ID, base64, der, failure, fakeFetch, isSignature, PKCS1, PKCS8, PUBLIC, utf8, vectorText } from './shared.js';

interface Vector {
  name: string;
  request_time: string;
  nonce: string;
  method: 'GET' | 'POST' | 'PUT';
  uri: string;
  body: string | null;
  pre_sign_string: string;
  digest_hex: string;
  signature_base64: string;
}

const vectors = JSON.parse(vectorText('wonder-signing.json')) as Vector[];

/** Gives the randomness and the time of a vector, and perhaps takes WebCrypto away. */
async function inTheWorldOf<T>(vector: Vector, webCrypto: boolean, work: () => Promise<T>): Promise<T> {
  const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
  const [crypto, now] = [Object.getOwnPropertyDescriptor(globalThis, 'crypto')!, Date.now];
  const { subtle } = globalThis.crypto;
  const time = vector.request_time.replace(/(....)(..)(..)(..)(..)(..)/, '$1-$2-$3T$4:$5:$6Z');
  const getRandomValues = (buffer: Uint8Array) =>
    buffer.map((_, at) => (buffer[at] = Math.max(0, alphabet.indexOf(vector.nonce[at] ?? '0'))));
  Object.defineProperty(globalThis, 'crypto', {
    configurable: true,
    value: { getRandomValues, subtle: webCrypto ? subtle : undefined },
  });
  Date.now = () => Date.parse(time);
  try {
    return await work();
  } finally {
    Object.defineProperty(globalThis, 'crypto', crypto);
    Date.now = now;
  }
}

async function cryptoKey(usage: KeyUsage = 'sign', hash = 'SHA-256'): Promise<CryptoKey> {
  return await crypto.subtle.importKey('pkcs8', der(PKCS8), { name: 'RSASSA-PKCS1-v1_5', hash }, false, [usage]);
}

const [key, { subtle }] = [await cryptoKey(), crypto];
const custom: Signer = async (message) =>
  new Uint8Array(await subtle.sign('RSASSA-PKCS1-v1_5', key, message as Uint8Array<ArrayBuffer>));

for (const [name, options, webCrypto] of [
  ['WebCrypto with PKCS#8', { privateKey: PKCS8 }, true],
  ['WebCrypto with PKCS#1', { privateKey: PKCS1 }, true],
  ['WebCrypto with escaped line breaks', { privateKey: PKCS8.replaceAll('\n', '\\n') }, true],
  ['WebCrypto with a CryptoKey', { privateKey: await cryptoKey() }, true],
  ['RSA in WebAssembly', { privateKey: PKCS8 }, false],
  ['a signer of the user', { signer: custom }, true],
] as [string, Partial<WonderOptions>, boolean][]) {
  test(`${name} gives the bytes of every vector`, async () => {
    for (const vector of vectors) {
      // An empty text is no body, and JSON is sent as it is written.
      if (vector.body === '') continue;
      await inTheWorldOf(vector, webCrypto, async () => {
        const { fetch, sent } = fakeFetch(new Response('{"code":200,"message":"success","data":{}}'));
        const wonder = new Wonder({ appId: APP_ID, fetch, ...allowed, ...options });
        const body = vector.body === null ? undefined : (JSON.parse(vector.body) as unknown);
        await wonder.raw({ method: vector.method, path: vector.uri, body });
        const [request] = sent;
        assert.equal(request!.headers.get('nonce'), vector.nonce);
        assert.equal(request!.headers.get('credential')?.split('/')[1], vector.request_time, vector.name);
        assert.equal(request!.body, vector.body ?? '');
        assert.equal(request!.headers.get('signature'), vector.signature_base64, vector.name);
      });
    }
  });
}

test('every step of every vector can be looked at', () => {
  for (const { name, nonce, request_time, method, uri, body, pre_sign_string, digest_hex } of vectors) {
    const steps = signatureSteps({ nonce, requestTime: request_time, method, uri, body: body ?? '' });
    assert.equal(steps.preSignString, pre_sign_string, name);
    assert.equal(steps.digestHex, digest_hex, name);
    assert.match(steps.k1, /^[0-9a-f]{64}$/);
    assert.match(steps.k2, /^[0-9a-f]{64}$/);
  }
});

test('a WebCrypto signer of one own gives the signature of every digest', async () => {
  for (const key of [PKCS8, PKCS1, `\n ${PKCS1.replaceAll('\n', '\r\n')}`, await cryptoKey()]) {
    const signer = await webCryptoSigner(key);
    for (const vector of vectors) {
      assert.equal(base64(await signer(utf8(vector.digest_hex))), vector.signature_base64, vector.name);
    }
  }
});

test('the public key of a private one is what the dashboard takes', async () => {
  assert.equal(publicKeyPem(PKCS1), PUBLIC);
  const { digest_hex, signature_base64 } = vectors[0]!;
  assert.ok(await isSignature(digest_hex, signature_base64, publicKeyPem(PKCS8)));
});

const EC = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgAAAAAAAAAAAAAAAA
AAAAAAAAAAAAAAAAAAAAAAAAAAGhRANCAARrF9Hy4SxCR/i85uVjpEDydwN9gS3r
M6D0oTlF2JjClk/jQuL+Gn+bjufrSnwPnhYrzjNXazFezsu2QGg3v1H1
-----END PRIVATE KEY-----`;

test('a key that cannot be used says why at once, and shows nothing of itself', () => {
  const cases: [unknown, RegExp][] = [
    ['', /no PEM text/],
    ['hello', /no PEM text/],
    [PUBLIC, /this is the public key/],
    ['-----BEGIN ENCRYPTED PRIVATE KEY-----\n-----END ENCRYPTED PRIVATE KEY-----', /encrypted/],
    ['-----BEGIN EC PRIVATE KEY-----\nAAAA\n-----END EC PRIVATE KEY-----', /label is unknown/],
    [PKCS8.slice(0, 800), /damaged/],
    [PKCS8.replace('MIIE', 'MIIA'), /damaged/],
    [PKCS8.replace(/\n[^\n]+\n-----END/, '\n-----END'), /damaged/],
    [PKCS1.replace('KEY-----', 'KEY-----\nProc-Type: 4,ENCRYPTED\n'), /encrypted/],
    [EC, /not for RSA/],
    [7, /has to be a string/],
  ];
  for (const [privateKey, why] of cases) {
    assert.throws(
      () => new Wonder({ appId: APP_ID, privateKey: privateKey as string, ...allowed }),
      (error: Error) => why.test(error.message) && !error.message.includes('MII'),
      String(why),
    );
  }
});

test('a key that is damaged further in is an error of the first call', async () => {
  // The length of its first number.
  const damaged = PKCS8.replace(/(\n.{44}).{4}/, '$1AAAA');
  for (const Kind of [Wonder, SlimWonder]) {
    const wonder = new Kind({ appId: APP_ID, privateKey: damaged, fetch: fakeFetch().fetch, ...allowed });
    const error = await failure(wonder.echo({ message: 'x' }));
    assert.ok(error instanceof Error && /KeyError/.test(error.name) && /damaged/.test(error.message), String(error));
  }
});

test('a CryptoKey of the wrong kind says how to import it', async () => {
  const { publicKey } = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify']);
  for (const [privateKey, why] of [
    [publicKey, /it is a public key/],
    [await cryptoKey('sign', 'SHA-1'), /SHA-256/],
  ] as const) {
    assert.throws(() => new Wonder({ appId: APP_ID, privateKey, ...allowed }), why);
  }
});

test('a signer that fails, or gives nothing, ends the call before anything is sent', async () => {
  for (const [signer, why] of [
    [async () => Promise.reject(new Error('the HSM is locked')), /the HSM is locked/],
    [async () => 'text', /Uint8Array/],
    [async () => new Uint8Array(0), /empty signature/],
    [
      () => {
        throw new Error('at once');
      },
      /at once/,
    ],
  ] as [Signer, RegExp][]) {
    const { fetch, sent } = fakeFetch(new Response('{}'));
    const error = await failure(new Wonder({ appId: APP_ID, signer, fetch }).echo({ message: 'x' }));
    assert.ok(error instanceof Error && error.name === 'KeyError' && why.test(error.message), String(error));
    assert.equal(sent.length, 0);
  }
});
