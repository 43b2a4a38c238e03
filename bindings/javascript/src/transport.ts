/** One exchange over `fetch`. */
import { isBrowser } from './browser.js';
import { LONGEST } from './check.js';
import { describe } from './errors.js';

/** `fetch`, or anything that behaves like it. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export interface Request {
  method: string;
  url: string;
  headers: Record<string, string>;
  body: string | Uint8Array | undefined;
  /** Milliseconds for the whole exchange. */
  timeout: number;
}

export interface Answer {
  status: number;
  /** A line for each name and value. */
  headers: string;
  body: Uint8Array;
}

export interface Lost {
  kind: 'timeout' | 'connect' | 'tls' | 'cancelled' | 'other';
  /** Whether the request may have reached the server; `false` only if that is certain. */
  sent: boolean;
  detail: string;
}

/** The only headers that the core looks at. */
const OF_SUCCESS = ['x-request-id'];
const OF_REFUSAL = ['x-request-id', 'date', 'retry-after'];

const NOT_SENT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EADDRNOTAVAIL',
  'UND_ERR_CONNECT_TIMEOUT',
  'ConnectionRefused', // Bun
]);

/** The server's certificate, which is looked at before anything is sent. */
const CERTIFICATE =
  /^(CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_(GET_ISSUER|VERIFY|DECRYPT|DECODE)|ERR_TLS_CERT_|HOSTNAME_MISMATCH|INVALID_CA)/;

/** Sends it, and ends in time and when it is cancelled even where `fetch` does not listen to its signal. */
export function exchange(fetch: Fetch, request: Request, signal: AbortSignal | undefined): Promise<Answer | Lost> {
  return new Promise((resolve, reject) => {
    const ending = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let ended = false;
    const end = (outcome: Answer | Lost) => {
      ended = true;
      clearTimeout(timer);
      try {
        signal?.removeEventListener('abort', cancel);
      } catch (thrown) {
        // A signal of somebody's own making.
        reject(thrown);
      }
      resolve(outcome);
    };
    const cancel = () => {
      end(cancelled(signal!, true));
      ending.abort();
    };
    signal?.addEventListener('abort', cancel, { once: true });
    once(fetch, request, ending.signal).then(end, (error: unknown) => end(lost(error)));
    // Only now, for the first timer of a program takes a while; `fetch` may have cancelled the call already.
    if (ended) return;
    const millis = Math.min(request.timeout, LONGEST_TIMER);
    timer = setTimeout(() => {
      end({ kind: 'timeout', sent: true, detail: `no whole answer in ${request.timeout} ms` });
      ending.abort();
    }, millis);
    keepList(timer, millis);
  });
}

let kept: unknown;

/**
 * Node has a list of timers for each length, which it makes for the first and throws away after the last. That takes
 * longer than all else about a timer, so one stays that nothing waits for.
 */
function keepList(timer: ReturnType<typeof setTimeout>, millis: number): void {
  if (kept !== undefined || typeof timer !== 'object' || !('unref' in timer)) return;
  kept = setTimeout(() => (kept = undefined), millis).unref();
}

export const LONGEST_TIMER = 0x7fff_ffff;

export function cancelled(signal: AbortSignal, sent: boolean): Lost {
  let detail = '';
  try {
    detail = describe(signal.reason);
  } catch {
    // Of somebody's own making: it need not tell.
  }
  return { kind: 'cancelled', sent, detail };
}

/** Where a program is does not change. */
let inBrowser: boolean | undefined;

async function once(fetch: Fetch, request: Request, signal: AbortSignal): Promise<Answer | Lost> {
  const { method, url, headers, body } = request;
  const init: RequestInit = { method, headers, redirect: 'manual', signal };
  if (body !== undefined) init.body = body as string | Uint8Array<ArrayBuffer>;
  // Workers know neither of these, and refuse what they do not know.
  if ((inBrowser ??= isBrowser())) Object.assign(init, { credentials: 'omit', cache: 'no-store' });
  const response = await fetch(url, init);
  const { status } = response;
  // A redirect that a browser does not show has status 0, and nothing else to read.
  if (!(status >= 100 && status <= 599)) {
    return { kind: 'other', sent: true, detail: 'the server answered with a redirect, which is not followed' };
  }
  const read: string[] = [];
  for (const name of status >= 200 && status < 300 ? OF_SUCCESS : OF_REFUSAL) {
    const value = response.headers.get(name);
    // A `fetch` of somebody's own may answer with headers of its own kind.
    if (typeof value === 'string' && !value.includes('\n')) read.push(name, value);
  }
  const answered = new Uint8Array(await response.arrayBuffer());
  if (answered.length > LONGEST) return { kind: 'other', sent: true, detail: 'the answer is longer than any should be' };
  return { status, headers: read.join('\n'), body: answered };
}

/** What failed, and whether the request may have arrived. A browser tells neither. */
function lost(error: unknown): Lost {
  try {
    return classify(error);
  } catch {
    // Something that throws when it is looked at.
    return { kind: 'other', sent: true, detail: describe(error) };
  }
}

function classify(error: unknown): Lost {
  const reasons = reasonsOf(error);
  const detail = [describe(error), ...reasons.slice(1).map(describe)].filter(Boolean).join(': ');
  const codes = reasons.map(codeOf).filter((code) => code !== undefined);
  if (codes.length > 0 && codes.every((code) => NOT_SENT.has(code))) {
    const late = codes.includes('UND_ERR_CONNECT_TIMEOUT');
    return { kind: late ? 'timeout' : 'connect', sent: false, detail };
  }
  if (codes.some((code) => CERTIFICATE.test(code))) return { kind: 'tls', sent: false, detail };
  if (codes.some((code) => /^(ERR_SSL_|ERR_TLS_|EPROTO$)/.test(code))) return { kind: 'tls', sent: true, detail };
  if (codes.some((code) => /^(ETIMEDOUT|UND_ERR_(HEADERS|BODY)_TIMEOUT)$/.test(code))) {
    return { kind: 'timeout', sent: true, detail };
  }
  // Built wrongly: it never left.
  if (codes.includes('ERR_INVALID_URL')) return { kind: 'other', sent: false, detail };
  return { kind: 'other', sent: true, detail };
}

/** The error, its causes, and the errors of several tries to connect. */
function reasonsOf(error: unknown): unknown[] {
  const reasons: unknown[] = [];
  const add = (one: unknown) => {
    if (reasons.length >= 16 || reasons.includes(one)) return;
    reasons.push(one);
    if (typeof one !== 'object' || one === null) return;
    if (one instanceof AggregateError) one.errors.forEach(add);
    const { cause } = one as { cause?: unknown };
    if (cause !== undefined) add(cause);
  };
  add(error);
  return reasons;
}

function codeOf(reason: unknown): string | undefined {
  const code = typeof reason === 'object' && reason !== null ? (reason as { code?: unknown }).code : undefined;
  return typeof code === 'string' ? code : undefined;
}
