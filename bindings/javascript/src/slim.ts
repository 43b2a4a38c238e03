/** Everything but what needs RSA in WebAssembly: `WonderWebhook` and `publicKeyPem`. */
export { init } from './init.js';
export type { WasmSource } from './part.js';
export type * from './generated/types.js';
export type * from './generated/operations.js';
export {
  type ErrorKind,
  PayError,
  InvalidParamsError,
  MisuseError,
  KeyError,
  AuthenticationError,
  PermissionError,
  NotFoundError,
  ConflictError,
  RateLimitedError,
  DeclinedError,
  RejectedError,
  ServerError,
  TimeoutError,
  ConnectionError,
  CancelledError,
  DecodeError,
  SignatureError,
  StaleError,
} from './errors.js';
export { Omise, type OmiseOptions } from './omise.js';
export { responseOf, type ResponseInfo } from './response.js';
export type { CallOptions, Runner } from './runner.js';
export { type Signer, webCryptoSigner } from './signer.js';
export type { Fetch } from './transport.js';
export type { HeadersLike } from './check.js';
export { deduplicationKey, OmiseWebhook, type OrderEvent, type WebhookOptions } from './webhooks.js';
export {
  type RawRequest,
  type SignatureSteps,
  signatureSteps,
  type SignedParts,
  Wonder,
  type WonderOptions,
} from './wonder.js';
