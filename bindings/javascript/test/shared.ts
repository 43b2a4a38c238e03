/** Vectors, the sandbox, and a `fetch` that is told what to answer. */
import assert from 'node:assert/strict';
import { fileNames, fileText } from './files.js';

export const vectorText = (name: string): string => fileText(`vectors/${name}`);
export const vectorFiles = (folder: string): string[] => fileNames(`vectors/${folder}`);

/** These tests run in pages too, where nobody should have a secret. */
export const allowed = { dangerouslyAllowSecretsInBrowser: true };
export const isPage = typeof document === 'object';

export const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
export const base64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));
export const unbase64 = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
/** What stands between the lines of a PEM. */
export const der = (pem: string): Uint8Array<ArrayBuffer> => unbase64(pem.replace(/-----[^-]+-----|\s/g, ''));

export const PKCS8 = vectorText('wonder-test-key.pem');
export const PKCS1 = vectorText('wonder-test-key.pkcs1.pem');
export const PUBLIC = vectorText('wonder-test-key.pub.pem');
export const APP_ID = 'd1f4a7c2-5b63-4e0e-9a7b-3c2f61b8e905';

export interface Sent {
  method: string;
  url: string;
  headers: Headers;
  body: string;
  init: RequestInit;
}

type Answer = Response | Error | (() => Response | Promise<Response>);

/** Gives these answers one after the other, the last one for ever, and keeps what was sent. */
export function fakeFetch(...answers: Answer[]) {
  const sent: Sent[] = [];
  const fetch = async (url: string, init: RequestInit): Promise<Response> => {
    const body = await new Response(init.body ?? '').arrayBuffer();
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(body);
    sent.push({ method: init.method!, url, headers: new Headers(init.headers), body: text, init });
    const answer = answers[Math.min(sent.length, answers.length) - 1]!;
    if (answer instanceof Error) throw answer;
    return typeof answer === 'function' ? await answer() : answer.clone();
  };
  return { fetch, sent };
}

export const CHARGE = JSON.stringify({
  ...(JSON.parse(fileText('answers/charge.json')) as object),
  id: 'chrg_test_1',
  later: 'a field of next year',
});
export const charged = () =>
  new Response(CHARGE, { headers: { 'content-type': 'application/json', 'x-request-id': 'req-1' } });

/**
 * Calls `omise.charges.list_schedules` as a person would: `omise.charges.listSchedules`, with the ids that stand in
 * the path of the address first.
 */
export async function call(client: object, operation: string, params: Record<string, unknown>, url: string): Promise<unknown> {
  const path = operation.split('.').slice(1).map((word) => word.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase()));
  const segments = new URL(url).pathname.split('/').map(decodeURIComponent);
  const ids = Object.entries(params).filter(([, value]) => value !== '' && segments.includes(value as string));
  ids.sort(([, a], [, b]) => segments.indexOf(a as string) - segments.indexOf(b as string));
  const rest = Object.fromEntries(Object.entries(params).filter((entry) => !ids.some(([name]) => name === entry[0])));
  const name = path.pop()!;
  const holder = path.reduce((part, word) => (part as Record<string, object>)[word]!, client) as Record<string, (...given: unknown[]) => Promise<unknown>>;
  return await holder[name]!(...ids.map(([, value]) => value), ...(Object.keys(rest).length ? [rest] : []));
}

const SANDBOX = process.env.SANDBOX_URL!;

export interface Account {
  id: string;
  public_key: string;
  secret_key: string;
  webhook_secret: string;
}

export interface World {
  api_url: string;
  vault_url: string;
  wonder_url: string;
  platform: Account;
  sellers: Account[];
  chains: { id: string; key: string }[];
  wonder: { app_id: string; private_key_pem: string; public_key_pem: string; webhook_public_key_pem: string };
}

export async function control<T>(path: string, body?: unknown, method = body === undefined ? 'GET' : 'POST'): Promise<T> {
  const response = await fetch(`${SANDBOX}/sandbox${path}`, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  assert.ok(response.ok, `${path}: ${await response.clone().text()}`);
  return (await response.json()) as T;
}

export const world = () => control<World>('/world');

/** Where `receiver.mjs` listens. */
export const RECEIVER = process.env.RECEIVER_URL!;

/** The next webhook that it gets, waited for. */
export async function receivedWebhook(): Promise<{ url: string; headers: Record<string, string>; body: Uint8Array }> {
  const { url, headers, body } = (await (await fetch(`${RECEIVER}/received`)).json()) as { url: string; headers: Record<string, string>; body: string };
  return { url, headers, body: unbase64(body) };
}

/** Whether this is the raw signature of the text, in Base64. */
export async function isSignature(text: string, signature: string, publicKey = PUBLIC): Promise<boolean> {
  const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('spki', der(publicKey), algorithm, false, ['verify']);
  return await crypto.subtle.verify(algorithm.name, key, unbase64(signature), utf8(text));
}

/** Resolves to the error that the promise ends with. */
export async function failure(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  return assert.fail('it did not fail');
}
