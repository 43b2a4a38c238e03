/** The WebAssembly module that makes calls. */
import * as glue from '#glue';
import { find } from '#wasm';
import { Part } from './part.js';
import type { VerifyingKey } from './rsa.js';

/**
 * Operations under way, by the numbers that they were begun with. They give the next step, a line for each of its parts,
 * and behind a zero byte the body of a request, if it is text. Of a call that is done it is the result as JSON, and behind
 * a zero byte a line for each thing that is known of it. A call that is done or has failed has ended, but for a page that
 * is done.
 */
export interface Calls {
  /** After a wait. */
  poll(number: number, nowMs: number): string;
  /** A body that is no text. */
  takeBody(number: number): Uint8Array | undefined;
  onResponse(number: number, status: number, headers: string, body: Uint8Array, nowMs: number): string;
  onFailure(number: number, kind: string, sent: boolean, detail: string, nowMs: number): string;
  onSignature(number: number, signature: Uint8Array, nowMs: number): string;
  /** Of a page that is done; nothing after the last. */
  nextPage(number: number, nowMs: number): string | undefined;
  /** For who asks for no further step. */
  end(number: number): void;
}

/** What the module throws. */
export interface Failure {
  free(): void;
  /** Names and values; what is missing is not there. */
  parts(): string[];
  body(): Uint8Array;
}

export interface CoreOmise {
  /** Gives the first step. The number has to be that of no other call. */
  begin(
    number: number,
    name: string,
    params: string,
    isPage: boolean,
    timeout: number | undefined,
    maxRetries: number | undefined,
    idempotencyKey: string | undefined,
    nowMs: number,
  ): string;
  onBehalfOf(chainKey: string): CoreOmise;
}

export interface CoreWonder {
  /** As that of Omise. */
  begin(
    number: number,
    name: string,
    params: string,
    isPage: boolean,
    timeout: number | undefined,
    maxRetries: number | undefined,
    nowMs: number,
  ): string;
  raw(
    number: number,
    method: string,
    path: string,
    body: string | undefined,
    timeout: number | undefined,
    maxRetries: number | undefined,
    nowMs: number,
  ): string;
}

export interface CoreOmiseWebhook {
  verify(headers: string[], body: Uint8Array, nowMs: number): string;
  signTestEvent(body: Uint8Array, nowMs: number): string[];
}

export interface CoreWonderWebhook {
  verify(key: VerifyingKey, method: string, uri: string, headers: string[], body: Uint8Array, nowMs: number): string;
}

export interface Core extends Calls {
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
    poll: glue.poll,
    takeBody: glue.takeBody,
    onResponse: glue.onResponse,
    onFailure: glue.onFailure,
    onSignature: glue.onSignature,
    nextPage: glue.nextPage,
    end: glue.end,
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
