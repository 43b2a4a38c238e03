import { MisuseError, ours } from './errors.js';

/** How a result came about. */
export interface ResponseInfo {
  /** The HTTP status. */
  readonly status: number | undefined;
  /** For the gateway's support. */
  readonly requestId: string | undefined;
  /** How many times the request was sent. */
  readonly attempts: number;
  readonly idempotencyKey: string | undefined;
  /** The answer's bytes as they came. */
  readonly body: Uint8Array;
  /** The answer as the gateway wrote it, with fields that this version does not know. */
  json(): unknown;
}

/** The same in every copy of this package: a program may have loaded `sanspay/slim` or CommonJS beside this one. */
const RESPONSE = Symbol.for('sanspay.response');

export function remember(result: object, info: ResponseInfo): void {
  // Not listed beside the fields, and not taken along by a copy.
  Object.defineProperty(result, RESPONSE, { value: info });
}

/** How this result came about: it has to be the very object that a call gave, or a page of a list. */
export function responseOf(result: object): ResponseInfo {
  let info: ResponseInfo | undefined;
  try {
    info = (result as { [RESPONSE]?: ResponseInfo } | null | undefined)?.[RESPONSE];
  } catch (thrown) {
    throw ours('the result', thrown);
  }
  if (info) return info;
  throw new MisuseError({ detail: 'this is not the result of a call, but a copy or a part of one' });
}
