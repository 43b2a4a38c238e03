import * as check from './check.js';
import { type CoreOmiseWebhook, type CoreWonderWebhook, coreModule } from './core.js';
import { guarded } from './failure.js';
import type { OmiseEvent, Order } from './generated/types.js';
import { keyed } from './keys.js';
import { rsaModule, type VerifyingKey } from './rsa.js';

/** How webhooks are received. */
export interface WebhookOptions {
  /** Seconds by which the time in the signature may differ from now. */
  tolerance?: number;
}

/**
 * Receives Omise's webhooks. In a browser-like place `await init()` first.
 *
 * ```ts
 * const event = new OmiseWebhook(process.env.OMISE_WEBHOOK_SECRET).verify(request.headers, rawBody);
 * ```
 */
export class OmiseWebhook {
  readonly #receiver: CoreOmiseWebhook;

  /** @param secrets the base64 text of the dashboard; two while one replaces the other */
  constructor(secrets: string | readonly string[], options?: WebhookOptions) {
    const [list, seconds] = check.reading('the options of OmiseWebhook', () => {
      const list: string[] = [];
      for (const one of Array.isArray(secrets) ? secrets : [secrets]) list.push(check.text('secret', one));
      const { tolerance } = check.options('the options of OmiseWebhook', options);
      return [list, check.optionalCount('tolerance', tolerance)];
    });
    const core = coreModule.orThrow();
    this.#receiver = guarded(core, () => new core.OmiseWebhook(list, seconds));
  }

  /**
   * The event, if the signature fits the body and is fresh.
   *
   * @param rawBody as it came: the bytes or the text that nothing has parsed yet
   * @throws SignatureError, StaleError; KeyError if there is no signature to look at
   */
  verify(headers: check.HeadersLike, rawBody: Uint8Array | string): OmiseEvent {
    const [flat, body] = check.reading('the request', () => [check.flatHeaders(headers), check.rawBody(rawBody)]);
    return guarded(coreModule.orThrow(), () => JSON.parse(this.#receiver.verify(flat, body, Date.now())) as OmiseEvent);
  }

  /** The headers that such a body would come with, for tests of a receiver. */
  signTestEvent(rawBody: Uint8Array | string): Record<string, string> {
    const body = check.reading('the body', () => check.rawBody(rawBody));
    const flat = guarded(coreModule.orThrow(), () => this.#receiver.signTestEvent(body, Date.now()));
    const headers: Record<string, string> = {};
    for (let at = 0; at + 1 < flat.length; at += 2) headers[flat[at]!] = flat[at + 1]!;
    return headers;
  }
}

/** How Wonder's webhooks are received. */
export interface WonderWebhookOptions extends WebhookOptions {
  appId: string;
  /** The webhook key of the dashboard: PEM, its base64, or DER in base64 or hex. */
  publicKey: string;
}

/** A request as the server got it. */
export interface ReceivedRequest {
  method: string;
  /** Path and query as they came, or the whole address: both are signed. */
  url: string;
  headers: check.HeadersLike;
  /** As it came: the bytes or the text that nothing has parsed yet. */
  body: Uint8Array | string;
}

/** What happened to an order. */
export interface OrderEvent {
  /**
   * The header `X-Action`: `order.paid`. The signature does not cover it: where money depends on it, look at the
   * order's states, which are signed.
   */
  action: string;
  /**
   * The order as it was then. Webhooks may come twice and out of order: ask for what is true now. `null` where the
   * body holds no order that reads, which an action yet to come may well do.
   */
  order: Order | null;
  /** The order as it came, without what it was wrapped in; or all of the body if it holds none. */
  data: unknown;
}

/** Receives Wonder's webhooks. */
export class WonderWebhook {
  readonly #receiver: CoreWonderWebhook;
  readonly #key: VerifyingKey;

  constructor(options: WonderWebhookOptions) {
    const [id, key, seconds] = check.reading('the options of WonderWebhook', () => {
      const { appId, publicKey, tolerance } = check.options('the options of WonderWebhook', options);
      return [check.text('appId', appId), check.text('publicKey', publicKey), check.optionalCount('tolerance', tolerance)];
    });
    // The slim package does not export this class.
    const { VerifyingKey } = rsaModule!().orThrow();
    this.#key = keyed(() => new VerifyingKey(key));
    const core = coreModule.orThrow();
    this.#receiver = guarded(core, () => new core.WonderWebhook!(id, seconds));
  }

  /** What happened to which order, if the signature fits the request and is fresh. */
  verify(request: ReceivedRequest): OrderEvent {
    const [verb, uri, flat, bytes] = check.reading('the request', () => {
      const { method, url, headers, body } = check.options('the request', request);
      // Not through `URL`, which writes it anew: the signature is over what was sent.
      const uri = check.text('url', url).replace(/^https?:\/\/[^/?#]*/i, '');
      return [check.text('method', method), uri, check.flatHeaders(headers), check.rawBody(body)];
    });
    const read = () => this.#receiver.verify(this.#key, verb, uri, flat, bytes, Date.now());
    return JSON.parse(guarded(coreModule.orThrow(), read)) as OrderEvent;
  }
}

/**
 * Equal for every repeat of an event and for both copies of a chained one, different for different ones: put a unique
 * index on it, and handle each once. In a browser `await init()` first.
 *
 * Omise's is made of the key, the id in `data` and the second of `created_at`; of an update also of a digest of `data`.
 * Within one account an event's `id` alone will do. Wonder gives its webhooks no id, so it is made of the action, the
 * order's number and a digest of the order; that a repeat brings the order unchanged is a *guess*, so let what you do
 * depend on the order's states.
 *
 * @param event of a webhook or a list of events, or the same read from where you kept it as JSON
 */
export function deduplicationKey(event: OmiseEvent | OrderEvent): string {
  const [isOrder, written] = check.reading('the event', () => {
    const given = check.options('the event', event);
    return ['action' in given, check.json('the event', given)];
  });
  const core = coreModule.orThrow();
  // The slim package has no webhooks of Wonder.
  const key = (isOrder && core.wonderDeduplicationKey) || core.omiseDeduplicationKey;
  return guarded(core, () => key(written));
}
