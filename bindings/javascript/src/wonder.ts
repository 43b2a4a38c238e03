import { refuseInBrowser } from './browser.js';
import * as check from './check.js';
import { type Core, type CoreWonder, coreModule } from './core.js';
import { KeyError } from './errors.js';
import { WonderResources } from './generated/operations.js';
import type { PlatformCryptoKey } from './platform.js';
import { keyed, rsaSigner } from './keys.js';
import { rsaModule } from './rsa.js';
import { type CallOptions, GatewayRunner, Lazy } from './runner.js';
import { checked, hasWebCrypto, isCryptoKey, pkcs8, type Signer, webCryptoSigner } from './signer.js';
import type { Fetch } from './transport.js';

/** How a Wonder client is made: with a `privateKey` or a `signer`. */
export interface WonderOptions {
  /** From the dashboard. */
  appId: string;
  /** PEM (PKCS#8 or PKCS#1; line breaks may be written as `\n`), or a `CryptoKey` that may sign. */
  privateKey?: string | PlatformCryptoKey;
  /** Signs instead of a private key here: an HSM, a KMS, an agent. RSASSA-PKCS1-v1_5 with SHA-256, not in base64. */
  signer?: Signer;
  /** Instead of `https://gateway.wonder.today`, for a sandbox. */
  url?: string;
  /** Of the answers' messages, such as `zh-HK`. */
  language?: string;
  /** Instead of the platform's own, for a proxy or a recorder. It has to send each request once. */
  fetch?: Fetch;
  /** Milliseconds for one attempt. */
  timeout?: number;
  /** How many times a request is sent again at most. */
  maxRetries?: number;
  /** Put before this package's own `User-Agent`. */
  userAgent?: string;
  /** Takes a private key where everybody could read it. */
  dangerouslyAllowSecretsInBrowser?: boolean;
}

/** A request of an operation that has no name here. */
export interface RawRequest {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** From the slash on, with its query: `/svc/payment/api/v1/openapi/echo`. */
  path: string;
  /** Sent as JSON. */
  body?: unknown;
}

function signing(privateKey: unknown, signer: Signer | undefined): Promise<Signer> | undefined {
  if (signer && privateKey !== undefined) {
    throw new KeyError({ detail: 'give either `privateKey` or `signer`, not both' });
  }
  if (signer) return Promise.resolve(signer);
  // What needs no signature works without; a call that does says what is missing.
  if (privateKey === undefined) return undefined;
  if (isCryptoKey(privateKey)) return late(webCryptoSigner(checked(privateKey)));
  const pem = check.text('privateKey', privateKey);
  pkcs8(pem).fill(0); // Only to say at once what is wrong with it.
  if (hasWebCrypto()) return late(webCryptoSigner(pem));
  if (rsaModule) return late(rsaSigner(pem, rsaModule()));
  throw new KeyError({ detail: 'there is no WebCrypto here, and no RSA in this package: import `sanspay`, or give a `signer`' });
}

/** Its failure is an error of the first call, not of the program. */
function late(signer: Promise<Signer>): Promise<Signer> {
  signer.catch(() => {});
  return signer;
}

function settings(given: WonderOptions) {
  const options = check.options('the options of Wonder', given);
  return {
    appId: check.text('appId', options.appId),
    url: check.optionalText('url', options.url),
    language: check.optionalText('language', options.language),
    timeout: check.optionalCount('timeout', options.timeout),
    maxRetries: check.optionalCount('maxRetries', options.maxRetries),
    userAgent: check.optionalText('userAgent', options.userAgent),
    fetch: check.optionalFunction('fetch', options.fetch),
    signer: check.optionalFunction('signer', options.signer),
    privateKey: options.privateKey ?? undefined,
    allowed: check.optionalFlag('dangerouslyAllowSecretsInBrowser', options.dangerouslyAllowSecretsInBrowser),
  };
}

function runnerOf(given: WonderOptions): GatewayRunner<CoreWonder> {
  const { appId, url, language, timeout, maxRetries, userAgent, fetch, signer, privateKey, allowed } =
    check.reading('the options of Wonder', () => settings(given));
  if (privateKey !== undefined) {
    refuseInBrowser('a private key', 'let your server call Wonder, or sign there with a `signer`', allowed);
  }
  const asked = signing(privateKey, signer);
  const make = (core: Core) => new core.Wonder(appId, url, language, timeout, maxRetries, userAgent);
  return new GatewayRunner(new Lazy(make), { fetch, signer: asked }, (wonder, number, operation, params, isPage, one, nowMs) =>
    wonder.begin(number, operation, params, isPage, one.timeout, one.maxRetries, nowMs),
  );
}

/**
 * A client of the Wonder OpenAPI. Money is decimal text in major units: `"21.00"`.
 *
 * ```ts
 * const wonder = new Wonder({ appId: '…', privateKey: process.env.WONDER_PRIVATE_KEY });
 * const { message } = await wonder.echo({ message: 'Hello' });
 * ```
 */
export class Wonder extends WonderResources {
  readonly #runner: GatewayRunner<CoreWonder>;

  constructor(options: WonderOptions) {
    const runner = runnerOf(options);
    super(runner);
    this.#runner = runner;
  }

  /** Signs and sends a request that has no name here, and gives the envelope's `data`. It is repeated only if it is a GET. */
  async raw<T = unknown>(request: RawRequest, options?: CallOptions): Promise<T> {
    return await this.#runner.once<T>(() => {
      const { method, path, body } = check.reading('the request', () => {
        const { method, path, body } = check.options('the request', request);
        return { method: check.text('method', method), path: check.text('path', path), body };
      });
      const written = body === undefined ? undefined : check.json('the body', body);
      return (wonder, number, one, _, nowMs) => wonder.raw(number, method, path, written, one.timeout, one.maxRetries, nowMs);
    }, options);
  }
}

/** Every intermediate of a signature, for finding out which step differs. */
export interface SignatureSteps {
  /** HMAC-SHA256 of the request time under the nonce, in hex. */
  k1: string;
  /** HMAC-SHA256 of the algorithm's name under the raw bytes of `k1`, in hex. */
  k2: string;
  /** Method, path with query and, if there is one, the body, joined by line feeds. */
  preSignString: string;
  /** HMAC-SHA256 of the pre-sign string under the raw bytes of `k2`, in hex: these 64 characters are signed. */
  digestHex: string;
}

/** What a signature is made of. All but the method and the body as they stand in the request. */
export interface SignedParts {
  nonce: string;
  /** The second part of the `Credential` header: `20240501120123`. */
  requestTime: string;
  method: string;
  /** Path and query exactly as sent. */
  uri: string;
  body?: Uint8Array | string;
}

/** The steps up to the RSA signature of a Wonder request. In a browser `await init()` first. */
export function signatureSteps(parts: SignedParts): SignatureSteps {
  const given = check.reading('the parts of the signature', () => {
    const { nonce, requestTime, method, uri, body } = check.options('the parts of the signature', parts);
    return [
      check.text('nonce', nonce),
      check.text('requestTime', requestTime),
      check.text('method', method),
      check.text('uri', uri),
      body === undefined ? new Uint8Array(0) : check.rawBody(body),
    ] as const;
  });
  const [k1, k2, preSignString, digestHex] = coreModule.orThrow().signatureSteps(...given);
  return { k1: k1!, k2: k2!, preSignString: preSignString!, digestHex: digestHex! };
}

/** The public key of a private one, as the dashboard takes it. In a browser `await init()` first. */
export function publicKeyPem(privateKey: string): string {
  const pem = check.text('privateKey', privateKey);
  return keyed(() => rsaModule!().orThrow().publicKeyPem(pem)); // The slim package does not export this function.
}
