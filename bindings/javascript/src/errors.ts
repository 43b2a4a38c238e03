/** What went wrong, coarsely. The words are stable; match on them, or on the classes. */
export type ErrorKind =
  | 'InvalidParams'
  | 'Misuse'
  | 'Key'
  | 'Authentication'
  | 'Permission'
  | 'NotFound'
  | 'Conflict'
  | 'RateLimited'
  | 'Declined'
  | 'Rejected'
  | 'Server'
  | 'Timeout'
  | 'Connection'
  | 'Cancelled'
  | 'Decode'
  | 'Signature'
  | 'Stale';

/** @internal */
export interface ErrorParts {
  detail: string;
  message?: string;
  code?: string;
  hint?: string;
  status?: number;
  requestId?: string;
  operation?: string;
  isRetryable?: boolean;
  isOutcomeUnknown?: boolean;
  body?: Uint8Array;
  cause?: unknown;
}

/** `InvalidParams` as it is printed: `invalid params`. */
function words(kind: ErrorKind): string {
  return kind.replace(/\B[A-Z]/g, ' $&').toLowerCase();
}

/** What an error is made of. Its getters, if it has any, may throw what is no error. */
function copied(kind: ErrorKind, given: ErrorParts): ErrorParts {
  try {
    const parts = { ...given };
    return { ...parts, message: `${parts.message ?? `${words(kind)}: ${parts.detail}`}` };
  } catch (thrown) {
    throw new TypeError('what an error is made of cannot be read', { cause: thrown });
  }
}

/** By which the errors of each copy of this package are known: `sanspay/slim` or CommonJS may be loaded beside it. */
const KIND = Symbol.for('sanspay.error');

/**
 * The error of everything here. Its message is one line that says what happened, who said so and what to do.
 */
export abstract class PayError extends Error {
  readonly kind: ErrorKind;
  /** The gateway's own word or number, such as `used_token`. */
  readonly code: string | undefined;
  /** What happened, without the rest of the message. */
  readonly detail: string;
  /** What to do about it, where something is known. */
  readonly hint: string | undefined;
  /** The HTTP status, if there was an answer. */
  readonly status: number | undefined;
  /** For the gateway's support. */
  readonly requestId: string | undefined;
  /** Such as `omise.charges.create`. */
  readonly operation: string | undefined;
  /** Whether the same call may be made again without doing anything twice. */
  readonly isRetryable: boolean;
  /** Whether the work may have been done all the same: look before you call again. */
  readonly isOutcomeUnknown: boolean;
  /** The answer's bytes as they came; empty if there was none. */
  declare readonly body: Uint8Array;

  /** The errors of another copy of this package are of the same classes. */
  static override [Symbol.hasInstance](this: Function, value: unknown): boolean {
    if (Function.prototype[Symbol.hasInstance].call(this, value)) return true;
    if (!(value instanceof Error)) return false;
    const kind = (value as { [KIND]?: ErrorKind })[KIND];
    return kind !== undefined && (this === PayError || this === ERRORS[kind]);
  }

  /** @internal */
  constructor(kind: ErrorKind, given: ErrorParts) {
    if (typeof kind !== 'string') throw new TypeError('the kind of an error is a word');
    const parts = copied(kind, given);
    super(parts.message, 'cause' in parts ? { cause: parts.cause } : undefined);
    Object.defineProperty(this, KIND, { value: kind });
    // Like the name of any error: not listed beside the others.
    Object.defineProperty(this, 'name', { value: `${kind}Error`, configurable: true, writable: true });
    this.kind = kind;
    this.code = parts.code;
    this.detail = parts.detail;
    this.hint = parts.hint;
    this.status = parts.status;
    this.requestId = parts.requestId;
    this.operation = parts.operation;
    this.isRetryable = parts.isRetryable ?? false;
    this.isOutcomeUnknown = parts.isOutcomeUnknown ?? false;
    // Not listed when the error is printed: it may be a page of HTML.
    Object.defineProperty(this, 'body', { value: parts.body ?? new Uint8Array(0), enumerable: false });
  }
}

/** Ours to fix: a parameter that the gateway would refuse. Nothing was sent. */
export class InvalidParamsError extends PayError {
  declare readonly kind: 'InvalidParams';

  /** @internal */
  constructor(parts: ErrorParts) {
    super('InvalidParams', parts);
  }
}

/** Ours to fix: a client set up wrongly, or used in a way that cannot work. */
export class MisuseError extends PayError {
  declare readonly kind: 'Misuse';

  /** @internal */
  constructor(parts: ErrorParts) {
    super('Misuse', parts);
  }
}

/** Ours to fix: a missing key, one of the wrong kind, or test and live keys side by side. */
export class KeyError extends PayError {
  declare readonly kind: 'Key';

  /** @internal */
  constructor(parts: ErrorParts) {
    super('Key', parts);
  }
}

/** The gateway does not accept the key or the signature (401). */
export class AuthenticationError extends PayError {
  declare readonly kind: 'Authentication';

  /** @internal */
  constructor(parts: ErrorParts) {
    super('Authentication', parts);
  }
}

/** The key may not do this (403). */
export class PermissionError extends PayError {
  declare readonly kind: 'Permission';

  /** @internal */
  constructor(parts: ErrorParts) {
    super('Permission', parts);
  }
}

/** No such object (404). */
export class NotFoundError extends PayError {
  declare readonly kind: 'NotFound';

  /** @internal */
  constructor(parts: ErrorParts) {
    super('NotFound', parts);
  }
}

/** It clashes with the state of the object (409). */
export class ConflictError extends PayError {
  declare readonly kind: 'Conflict';

  /** @internal */
  constructor(parts: ErrorParts) {
    super('Conflict', parts);
  }
}

/** Too many requests (429). */
export class RateLimitedError extends PayError {
  declare readonly kind: 'RateLimited';

  /** @internal */
  constructor(parts: ErrorParts) {
    super('RateLimited', parts);
  }
}

/** The payment was declined. (A charge that comes back `failed` is a result, not an error.) */
export class DeclinedError extends PayError {
  declare readonly kind: 'Declined';

  /** @internal */
  constructor(parts: ErrorParts) {
    super('Declined', parts);
  }
}

/** The gateway understood the request and refused it (other 4xx). */
export class RejectedError extends PayError {
  declare readonly kind: 'Rejected';

  /** @internal */
  constructor(parts: ErrorParts) {
    super('Rejected', parts);
  }
}

/** The gateway failed (5xx). */
export class ServerError extends PayError {
  declare readonly kind: 'Server';

  /** @internal */
  constructor(parts: ErrorParts) {
    super('Server', parts);
  }
}

/** No whole answer in time. `isOutcomeUnknown` says whether the work may have been done. */
export class TimeoutError extends PayError {
  declare readonly kind: 'Timeout';

  /** @internal */
  constructor(parts: ErrorParts) {
    super('Timeout', parts);
  }
}

/** The connection could not be made, or was lost. */
export class ConnectionError extends PayError {
  declare readonly kind: 'Connection';

  /** @internal */
  constructor(parts: ErrorParts) {
    super('Connection', parts);
  }
}

/** The caller gave up. */
export class CancelledError extends PayError {
  declare readonly kind: 'Cancelled';

  /** @internal */
  constructor(parts: ErrorParts) {
    super('Cancelled', parts);
  }
}

/** An answer that cannot be read; its bytes are in `body`. */
export class DecodeError extends PayError {
  declare readonly kind: 'Decode';

  /** @internal */
  constructor(parts: ErrorParts) {
    super('Decode', parts);
  }
}

/** A webhook whose signature does not fit. */
export class SignatureError extends PayError {
  declare readonly kind: 'Signature';

  /** @internal */
  constructor(parts: ErrorParts) {
    super('Signature', parts);
  }
}

/** A webhook outside the time window. */
export class StaleError extends PayError {
  declare readonly kind: 'Stale';

  /** @internal */
  constructor(parts: ErrorParts) {
    super('Stale', parts);
  }
}

/** The class of each kind. @internal */
export const ERRORS: Record<ErrorKind, new (parts: ErrorParts) => PayError> = {
  InvalidParams: InvalidParamsError,
  Misuse: MisuseError,
  Key: KeyError,
  Authentication: AuthenticationError,
  Permission: PermissionError,
  NotFound: NotFoundError,
  Conflict: ConflictError,
  RateLimited: RateLimitedError,
  Declined: DeclinedError,
  Rejected: RejectedError,
  Server: ServerError,
  Timeout: TimeoutError,
  Connection: ConnectionError,
  Cancelled: CancelledError,
  Decode: DecodeError,
  Signature: SignatureError,
  Stale: StaleError,
};

/** What a thrown value says, whatever it is. */
export function describe(thrown: unknown): string {
  try {
    return String(thrown instanceof Error ? thrown.message : thrown);
  } catch {
    return 'something that cannot be printed';
  }
}

/** What was thrown while `what` was looked at, as an error of ours: a getter or a proxy may throw anything. */
export function ours(what: string, thrown: unknown): PayError {
  try {
    if (thrown instanceof PayError) return thrown;
  } catch {
    // A proxy that does not even tell what it is.
  }
  return new MisuseError({ detail: `${what} cannot be read: ${describe(thrown)}`, cause: thrown });
}
