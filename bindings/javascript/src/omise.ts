import { refuseInBrowser } from './browser.js';
import * as check from './check.js';
import type { Core, CoreOmise } from './core.js';
import { OmiseResources } from './generated/operations.js';
import { GatewayRunner, Lazy } from './runner.js';
import type { Fetch } from './transport.js';

/** How an Omise client is made. */
export interface OmiseOptions {
  /** `skey_…`: for servers only. */
  secretKey?: string;
  /** `pkey_…`: for tokens and sources; the only key for a browser. */
  publicKey?: string;
  /** Instead of `https://api.omise.co`, for a sandbox. */
  apiUrl?: string;
  /** Instead of `https://vault.omise.co`, for a sandbox. */
  vaultUrl?: string;
  /** Instead of the platform's own, for a proxy or a recorder. It has to send each request once. */
  fetch?: Fetch;
  /** Milliseconds for one attempt. */
  timeout?: number;
  /** How many times a request is sent again at most. */
  maxRetries?: number;
  /**
   * Gives every POST and PATCH an `Idempotency-Key`, so that it may be repeated like a GET. Known from a
   * draft only, unconfirmed by Omise.
   */
  idempotencyKeys?: boolean;
  /** Put before this package's own `User-Agent`. */
  userAgent?: string;
  /** Takes a secret key where everybody could read it. */
  dangerouslyAllowSecretsInBrowser?: boolean;
}

class OmiseRunner extends GatewayRunner<CoreOmise> {
  constructor(
    client: Lazy<CoreOmise>,
    fetch: Fetch | undefined,
    readonly secretsAllowed: boolean,
  ) {
    super(client, { fetch, signer: undefined }, (omise, number, operation, params, isPage, one, nowMs) =>
      omise.begin(number, operation, params, isPage, one.timeout, one.maxRetries, one.idempotencyKey, nowMs),
    );
  }
}

function settings(given: OmiseOptions | undefined) {
  const options = check.options('the options of Omise', given);
  return {
    publicKey: check.optionalText('publicKey', options.publicKey),
    secretKey: check.optionalText('secretKey', options.secretKey),
    apiUrl: check.optionalText('apiUrl', options.apiUrl),
    vaultUrl: check.optionalText('vaultUrl', options.vaultUrl),
    timeout: check.optionalCount('timeout', options.timeout),
    maxRetries: check.optionalCount('maxRetries', options.maxRetries),
    idempotencyKeys: check.optionalFlag('idempotencyKeys', options.idempotencyKeys),
    userAgent: check.optionalText('userAgent', options.userAgent),
    fetch: check.optionalFunction('fetch', options.fetch),
    allowed: check.optionalFlag('dangerouslyAllowSecretsInBrowser', options.dangerouslyAllowSecretsInBrowser),
  };
}

function runnerOf(given: OmiseOptions | undefined): OmiseRunner {
  const { publicKey, secretKey, apiUrl, vaultUrl, timeout, maxRetries, idempotencyKeys, userAgent, fetch, allowed } =
    check.reading('the options of Omise', () => settings(given));
  if (secretKey !== undefined) {
    refuseInBrowser('a secret key', 'give `publicKey` alone here, and charge from your server', allowed);
  }
  const make = (core: Core) =>
    new core.Omise(publicKey, secretKey, apiUrl, vaultUrl, timeout, maxRetries, idempotencyKeys, userAgent);
  return new OmiseRunner(new Lazy(make), fetch, allowed);
}

/**
 * A client of Omise. Amounts are in the currency's subunits: `10_000` is 100.00 THB.
 *
 * ```ts
 * const omise = new Omise({ secretKey: process.env.OMISE_SECRET_KEY });
 * const charge = await omise.charges.create({ amount: 10_000, currency: 'THB', card: 'tokn_…' });
 * ```
 */
export class Omise extends OmiseResources {
  readonly #runner: OmiseRunner;

  constructor(options: OmiseOptions);
  constructor(options: OmiseOptions | OmiseRunner) {
    const runner = inherited.delete(options) ? (options as OmiseRunner) : runnerOf(options as OmiseOptions);
    super(runner);
    this.#runner = runner;
  }

  /**
   * The same client for a chained account: all its calls are on that seller's books.
   *
   * @param chainKey `ckey_…`
   */
  onBehalfOf(chainKey: string): Omise {
    check.text('chainKey', chainKey);
    const { client, transport, secretsAllowed } = this.#runner;
    refuseInBrowser('a chain key', 'act for sellers from your server', secretsAllowed);
    const seller = new Lazy((core) => client.get(core).onBehalfOf(chainKey));
    return over(new OmiseRunner(seller, transport.fetch, secretsAllowed));
  }
}

/** Runners on their way from one client to another. */
const inherited = new WeakSet<object>();

/** Not inside the class, which bundlers would then rename. */
function over(runner: OmiseRunner): Omise {
  inherited.add(runner);
  return new Omise(runner as object as OmiseOptions);
}
