/** Who signs a Wonder request: RSASSA-PKCS1-v1_5 with SHA-256. */
import { reading, text } from './check.js';
import { describe, KeyError, type PayError } from './errors.js';
import type { PlatformCryptoKey } from './platform.js';

/** Gives the raw signature (not in base64) of these bytes, which it hashes by itself. */
export type Signer = (message: Uint8Array) => Promise<Uint8Array> | Uint8Array;

const RSA = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };

/** @internal */
export function hasWebCrypto(): boolean {
  return typeof globalThis.crypto?.subtle === 'object';
}

/** @internal */
export function isCryptoKey(value: unknown): value is CryptoKey {
  try {
    return typeof CryptoKey === 'function' && value instanceof CryptoKey;
  } catch {
    return false;
  }
}

/**
 * Signs with WebCrypto, off the main thread and with a key that cannot be read back.
 *
 * @param privateKey PEM (PKCS#8 or PKCS#1; line breaks may be written as `\n`), or a `CryptoKey`
 */
export async function webCryptoSigner(privateKey: string | PlatformCryptoKey): Promise<Signer> {
  const key = isCryptoKey(privateKey) ? checked(privateKey) : await imported(text('privateKey', privateKey));
  return async (message) =>
    new Uint8Array(await crypto.subtle.sign(RSA.name, key, message as Uint8Array<ArrayBuffer>));
}

/** @internal */
export function checked(key: CryptoKey): CryptoKey {
  const { name, hash, modulusLength } = reading('the private key', () => key.algorithm as RsaHashedKeyAlgorithm);
  if (key.type !== 'private') throw unusable(`it is a ${key.type} key; give the private one`);
  if (name !== RSA.name || hash?.name !== RSA.hash) {
    throw unusable(`it is for ${name}${hash ? ` with ${hash.name}` : ''}; import it for ${RSA.name} with ${RSA.hash}`);
  }
  if (!key.usages.includes('sign')) throw unusable('it may not sign; import it with the usage `sign`');
  if (modulusLength < 2048) throw unusable('it is shorter than 2048 bits; make a longer one');
  return key;
}

function unusable(why: string): PayError {
  return new KeyError({ detail: `the private key cannot be used: ${why}` });
}

async function imported(pem: string): Promise<CryptoKey> {
  const der = pkcs8(pem);
  try {
    return checked(await crypto.subtle.importKey('pkcs8', der, RSA, false, ['sign']));
  } catch (error) {
    if (error instanceof KeyError) throw error;
    throw unusable(`its PEM is damaged (${describe(error)}); copy the whole file, line breaks included`);
  } finally {
    der.fill(0);
  }
}

/** The bytes of a PEM text as PKCS#8, or an error that says what it is instead. @internal */
export function pkcs8(pem: string): Uint8Array<ArrayBuffer> {
  const lines = pem.trim().replaceAll('\\n', '\n');
  const label = /^-----BEGIN ([^\n-]+)-----/.exec(lines)?.[1];
  if (label === undefined) throw unusable('it is no PEM text; it begins with `-----BEGIN PRIVATE KEY-----`');
  if (label === 'ENCRYPTED PRIVATE KEY') {
    throw unusable('it is encrypted; decrypt it first (`openssl pkey -in KEY -out PLAIN`)');
  }
  if (label.endsWith('PUBLIC KEY')) {
    throw unusable('this is the public key, which belongs on the dashboard; give the private one');
  }
  if (label === 'CERTIFICATE') throw unusable('this is a certificate; give the private key');
  if (label !== 'PRIVATE KEY' && label !== 'RSA PRIVATE KEY') {
    throw unusable(
      'its PEM label is unknown; make one with `openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048`',
    );
  }
  const begin = `-----BEGIN ${label}-----`.length;
  const end = lines.indexOf(`-----END ${label}-----`);
  const damaged = () => unusable('its PEM is damaged; copy the whole file, line breaks included');
  if (end < 0) throw damaged();
  const body = lines.slice(begin, end);
  if (body.includes('ENCRYPTED')) throw unusable('it is encrypted; decrypt it first (`openssl pkey -in KEY -out PLAIN`)');
  let der: Uint8Array<ArrayBuffer>;
  try {
    der = Uint8Array.from(atob(body.replace(/\s/g, '')), (char) => char.charCodeAt(0));
  } catch {
    throw damaged();
  }
  if (!isWhole(der)) throw damaged();
  if (label !== 'PRIVATE KEY') return wrapped(der);
  if (!isForRsa(der)) {
    throw unusable('it is not for RSA; make one with `openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048`');
  }
  return der;
}

/** Whether it is one sequence, as long as it says. */
function isWhole(der: Uint8Array): boolean {
  const digits = (der[1] ?? 0) - 0x80;
  if (der[0] !== 0x30 || digits < 1 || digits > 4) return false;
  const length = der.subarray(2, 2 + digits).reduce((length, digit) => length * 256 + digit, 0);
  return der.length === 2 + digits + length;
}

const RSA_ENCRYPTION = [0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01];

/** Whether the algorithm that stands before the key is RSA. */
function isForRsa(pkcs8: Uint8Array): boolean {
  return pkcs8.subarray(0, 32).join().includes(RSA_ENCRYPTION.join());
}

/** WebCrypto reads PKCS#8 only, which is PKCS#1 behind a version and the algorithm's name (RFC 5208). */
function wrapped(pkcs1: Uint8Array): Uint8Array<ArrayBuffer> {
  const version = [0x02, 0x01, 0x00];
  const algorithm = [0x30, 0x0d, ...RSA_ENCRYPTION, 0x05, 0x00];
  return tagged(0x30, [...version, ...algorithm, ...tagged(0x04, pkcs1)]);
}

function tagged(tag: number, content: ArrayLike<number>): Uint8Array<ArrayBuffer> {
  const { length } = content;
  const size: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) size.unshift(rest % 256);
  const prefix = length < 128 ? [tag, length] : [tag, 0x80 | size.length, ...size];
  const bytes = new Uint8Array(prefix.length + length);
  bytes.set(prefix);
  bytes.set(content, prefix.length);
  return bytes;
}
