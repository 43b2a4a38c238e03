import { MisuseError } from './errors.js';

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

const responses = new WeakMap<object, ResponseInfo>();

export function remember(result: object, info: ResponseInfo): void {
  responses.set(result, info);
}

/** How this result came about: it has to be the very object that a call gave, or a page of a list. */
export function responseOf(result: object): ResponseInfo {
  const info = typeof result === 'object' && result !== null ? responses.get(result) : undefined;
  if (info) return info;
  throw new MisuseError({ detail: 'this is not the result of a call, but a copy or a part of one' });
}
