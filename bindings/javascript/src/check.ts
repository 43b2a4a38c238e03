/** What is given from outside, before it crosses into the module: the glue trusts its types. */
import { describe, InvalidParamsError, MisuseError, ours } from './errors.js';

/** Reads what was given: getters, proxies and iterators may throw whatever they like. */
export function reading<T>(what: string, read: () => T): T {
  try {
    return read();
  } catch (thrown) {
    throw ours(what, thrown);
  }
}

/** More than anybody sends, and little enough for the module's memory to hold it several times. */
export const LONGEST = 64 * 1024 * 1024;

function tooLong(name: string): MisuseError {
  return new MisuseError({ detail: `${name} is longer than ${LONGEST / 1024 / 1024} MB` });
}

/** Shows what was given by its type, never by its value: it may be a key. */
function kindOf(value: unknown): string {
  if (value === null) return 'null';
  try {
    return Array.isArray(value) ? 'an array' : typeof value;
  } catch {
    return 'a revoked proxy';
  }
}

export function text(name: string, value: unknown): string {
  if (typeof value === 'string') {
    if (value.length > LONGEST) throw tooLong(`\`${name}\``);
    return value;
  }
  throw new MisuseError({ detail: `\`${name}\` has to be a string, not ${kindOf(value)}` });
}

export function optionalText(name: string, value: unknown): string | undefined {
  return value === undefined || value === null ? undefined : text(name, value);
}

/** A whole number that fits 32 bits. */
export function optionalCount(name: string, value: unknown): number | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 0xffff_ffff) return value;
  throw new MisuseError({ detail: `\`${name}\` has to be a whole number from 0 to 4294967295, not ${shown(value)}` });
}

function shown(value: unknown): string {
  return typeof value === 'number' ? String(value) : kindOf(value);
}

export function optionalFlag(name: string, value: unknown): boolean {
  if (value === undefined || value === null) return false;
  if (typeof value === 'boolean') return value;
  throw new MisuseError({ detail: `\`${name}\` has to be true or false, not ${kindOf(value)}` });
}

export function optionalFunction<F>(name: string, value: F | undefined): F | undefined {
  if (value === undefined || value === null || typeof value === 'function') return value ?? undefined;
  throw new MisuseError({ detail: `\`${name}\` has to be a function, not ${kindOf(value)}` });
}

/** An object of named options; nothing at all is none. */
export function options<O extends object>(name: string, value: O | undefined): O {
  if (value === undefined || value === null) return {} as O;
  if (typeof value === 'object' && !Array.isArray(value)) return value;
  throw new MisuseError({ detail: `${name} has to be an object, not ${kindOf(value)}` });
}

export function optionalSignal(value: unknown): AbortSignal | undefined {
  if (value === undefined || value === null) return undefined;
  const signal = value as Partial<AbortSignal>;
  if (typeof signal === 'object' && typeof signal.aborted === 'boolean' && typeof signal.addEventListener === 'function') {
    return value as AbortSignal;
  }
  throw new MisuseError({ detail: `\`signal\` has to be an AbortSignal, not ${kindOf(value)}` });
}

/**
 * Bytes, or nothing where it is something else. Not `instanceof`: test runners give each test globals of its own. And
 * not what was given itself, which may be of a class that says another length.
 */
export function bytes(value: unknown): Uint8Array | undefined {
  if (ArrayBuffer.isView(value)) return new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
  return value instanceof ArrayBuffer ? new Uint8Array(value) : undefined;
}

/** A body as it came over the wire. */
export function rawBody(value: unknown): Uint8Array {
  const body = typeof value === 'string' ? new TextEncoder().encode(text('body', value)) : bytes(value);
  if (body && body.length > LONGEST) throw tooLong('the body');
  if (body) return body;
  throw new MisuseError({
    detail:
      `the body has to be the raw bytes or text of the request, not ${kindOf(value)}: a signature fits only what was sent, ` +
      'so take the body before anything parses it (`await request.text()`, or `express.raw({ type: "*/*" })`)',
  });
}

/** Headers in any of the forms that servers have. */
export type HeadersLike =
  | Headers
  | Iterable<readonly [string, string]>
  | { readonly [name: string]: string | readonly string[] | undefined };

/** Names and values one after the other. */
export function flatHeaders(value: HeadersLike): string[] {
  const wrong = () =>
    new MisuseError({
      detail: `the headers have to be a Headers object, pairs of name and value, or an object, not ${kindOf(value)}`,
    });
  if (typeof value !== 'object' || value === null) throw wrong();
  const flat: string[] = [];
  if (typeof (value as Partial<Iterable<unknown>>)[Symbol.iterator] === 'function') {
    for (const pair of value as Iterable<unknown>) {
      const [name, value] = Array.isArray(pair) ? (pair as unknown[]) : [];
      if (typeof name !== 'string' || typeof value !== 'string') throw wrong();
      flat.push(text('header', name), text('header', value));
    }
    return flat;
  }
  for (const [name, values] of Object.entries(value)) {
    for (const one of (Array.isArray(values) ? values : [values]) as unknown[]) {
      if (typeof one === 'string') flat.push(text('header', name), text('header', one));
    }
  }
  return flat;
}

/** Parameters as JSON text. Bytes, which only documents have, cross as Base64. */
export function json(name: string, value: unknown, operation?: string): string {
  let reason: string;
  try {
    const written = JSON.stringify(value, hasBytes(value) ? bytesAsBase64 : undefined);
    if (typeof written === 'string' && written.length <= LONGEST) return written;
    reason = typeof written === 'string' ? `it is longer than ${LONGEST / 1024 / 1024} MB` : `${kindOf(value)} has no JSON`;
  } catch (error) {
    reason = describe(error);
  }
  throw new InvalidParamsError({ detail: `${name} cannot be sent: ${reason}`, operation });
}

/** A file is a parameter of its own, never inside another; and a function that sees every value takes its time. */
function hasBytes(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  // These are no parameters, and may have more members than can be looked through.
  if (Array.isArray(value) || ArrayBuffer.isView(value)) return true;
  for (const name in value) if ((value as Record<string, unknown>)[name] instanceof Uint8Array) return true;
  return false;
}

/** Looks at the holder's own value: a Node Buffer has already been turned into an object of its own. */
function bytesAsBase64(this: Record<string, unknown>, key: string, part: unknown): unknown {
  const original = this[key];
  return original instanceof Uint8Array ? { base64: base64(original) } : part;
}

function base64(bytes: Uint8Array): string {
  let binary = '';
  // In pieces: a function takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 0x8000) binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(binary);
}
