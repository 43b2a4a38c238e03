/** The WebAssembly module that makes calls. */
import * as glue from '#glue';
import { find } from '#wasm';
import { Part } from './part.js';
import type { VerifyingKey } from './rsa.js';

/** One operation under way. */
export interface Call {
  free(): void;
  /**
   * The next step, a line for each of its parts. Behind a zero byte: of `send` the body, if it is text, and of `done`
   * the result as JSON.
   */
  poll(nowMs: number): string;
  /** A body that is no text. */
  takeBody(): Uint8Array | undefined;
  /** These give the next step too. */
  onResponse(status: number, headers: string, body: Uint8Array, nowMs: number): string;
  onFailure(kind: string, sent: boolean, detail: string, nowMs: number): string;
  onSignature(signature: Uint8Array, nowMs: number): string;
  nextPage(): Call | undefined;
}

/** What the module throws. */
export interface Failure {
  free(): void;
  /** Names and values; what is missing is not there. */
  parts(): string[];
  body(): Uint8Array;
}

export interface CoreOmise {
  call(name: string, params: string, timeout?: number, maxRetries?: number, idempotencyKey?: string): Call;
  onBehalfOf(chainKey: string): CoreOmise;
}

export interface CoreWonder {
  call(name: string, params: string, timeout?: number, maxRetries?: number): Call;
  raw(method: string, path: string, body?: string, timeout?: number, maxRetries?: number): Call;
}

export interface CoreOmiseWebhook {
  verify(headers: string[], body: Uint8Array, nowMs: number): string;
  signTestEvent(body: Uint8Array, nowMs: number): string[];
}

export interface CoreWonderWebhook {
  verify(key: VerifyingKey, method: string, uri: string, headers: string[], body: Uint8Array, nowMs: number): string;
}

export interface Core {
  Failure: { readonly prototype: Failure; [Symbol.hasInstance](value: unknown): boolean };
  Omise: new (
    publicKey: string | undefined,
    secretKey: string | undefined,
    apiUrl: string | undefined,
    vaultUrl: string | undefined,
    timeout: number | undefined,
    maxRetries: number | undefined,
    idempotencyKeys: boolean,
    userAgent: string | undefined,
  ) => CoreOmise;
  Wonder: new (
    appId: string,
    url: string | undefined,
    language: string | undefined,
    timeout: number | undefined,
    maxRetries: number | undefined,
    userAgent: string | undefined,
  ) => CoreWonder;
  OmiseWebhook: new (secrets: string[], tolerance: number | undefined) => CoreOmiseWebhook;
  omiseDeduplicationKey(event: string): string;
  signatureSteps(nonce: string, time: string, method: string, uri: string, body: Uint8Array): string[];
  /** What needs RSA beside it is missing in the slim module. */
  WonderWebhook?: new (appId: string, tolerance: number | undefined) => CoreWonderWebhook;
  wonderDeduplicationKey?(event: string): string;
}

export const coreModule = new Part<Core>('source', find, (module) => {
  glue.initSync({ module });
  // One by one, so that what is not used of the glue stays out of the package.
  return {
    Failure: glue.Failure,
    Omise: glue.Omise,
    Wonder: glue.Wonder,
    OmiseWebhook: glue.OmiseWebhook,
    WonderWebhook: glue.WonderWebhook,
    omiseDeduplicationKey: glue.omiseDeduplicationKey,
    wonderDeduplicationKey: glue.wonderDeduplicationKey,
    signatureSteps: glue.signatureSteps,
  };
});
