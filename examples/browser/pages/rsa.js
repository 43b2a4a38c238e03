// What is inside an RSA signature. WebCrypto only says whether a signature fits; opened, it says what was signed.

import { fromBase64, toHex } from './bytes.js';

const RSA = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };

/** Reads a public key in PEM (SPKI); an error says what the text is instead. */
export async function readPublicKey(text) {
  const trimmed = text.trim().replaceAll('\\n', '\n');
  const label = /^-----BEGIN ([^-]+)-----/.exec(trimmed)?.[1];
  if (!label) throw new Error('This is no PEM text: it begins with -----BEGIN PUBLIC KEY-----.');
  if (label.includes('PRIVATE')) throw new Error('This is a private key. Only the public one is needed here.');
  if (label !== 'PUBLIC KEY') throw new Error(`This is a ${label}: export it with “openssl pkey -in KEY -pubout”.`);
  try {
    const der = fromBase64(trimmed.replace(/-----[^-]+-----/g, '').replace(/\s/g, ''));
    const key = await crypto.subtle.importKey('spki', der, RSA, true, ['verify']);
    const { n, e } = await crypto.subtle.exportKey('jwk', key);
    return { der, modulus: number(n), exponent: number(e), size: Math.ceil(key.algorithm.modulusLength / 8) };
  } catch {
    throw new Error('This public key cannot be read: copy the whole PEM of an RSA key, line breaks included.');
  }
}

const number = (base64url) => BigInt(`0x${toHex(fromBase64(base64url.replaceAll('-', '+').replaceAll('_', '/')))}`);

/** What stands before the hash in a PKCS#1 v1.5 signature (RFC 8017, 9.2). */
const HASHES = [
  ['SHA-256', '3031300d060960864801650304020105000420'],
  ['SHA-1', '3021300906052b0e03021a05000414'],
  ['SHA-384', '3041300d060960864801650304020205000430'],
  ['SHA-512', '3051300d060960864801650304020305000440'],
];

/**
 * Opens a signature: `{ hash, hex }` with the hash that was signed, `{ text }` where something was encrypted without
 * being hashed, or nothing if it is no PKCS#1 v1.5 signature under this key.
 */
export function openSignature(key, signature) {
  const opened = power(BigInt(`0x${toHex(signature)}`), key.exponent, key.modulus);
  const padded = opened.toString(16).padStart(key.size * 2, '0');
  const content = /^0001(?:ff){8,}00((?:..)*)$/.exec(padded)?.[1];
  if (content === undefined) return undefined;
  for (const [hash, prefix] of HASHES) {
    if (content.startsWith(prefix)) return { hash, hex: content.slice(prefix.length) };
  }
  return { text: content };
}

function power(base, exponent, modulus) {
  let result = 1n;
  for (let square = base % modulus, rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * square) % modulus;
    square = (square * square) % modulus;
  }
  return result;
}

/** Whether it is a PSS signature of this message, with a salt of any usual length. */
export async function isPss(key, signature, message) {
  for (const [hash, size] of [['SHA-256', 32], ['SHA-384', 48], ['SHA-512', 64]]) {
    const imported = await crypto.subtle.importKey('spki', key.der, { name: 'RSA-PSS', hash }, false, ['verify']);
    for (const saltLength of [size, key.size - size - 2, 20, 0]) {
      if (await crypto.subtle.verify({ name: 'RSA-PSS', saltLength }, imported, signature, message)) return true;
    }
  }
  return false;
}
