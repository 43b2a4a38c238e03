/** RSA in WebAssembly: what WebCrypto does not do at once, and what signs where there is none. */
import * as glue from '#rsa-glue';
import { find } from '#rsa-wasm';
import { Part } from './part.js';

export interface SigningKey {
  free(): void;
  sign(message: Uint8Array): Uint8Array;
}

export interface VerifyingKey {
  verify(message: Uint8Array, signature: Uint8Array): boolean;
}

export interface Rsa {
  SigningKey: new (pem: string) => SigningKey;
  VerifyingKey: new (text: string) => VerifyingKey;
  publicKeyPem(privateKey: string): string;
}

let part: Part<Rsa> | undefined;

/** Missing in slim. Made when it is asked for, so that bundlers see who asks. */
export const rsaModule: (() => Part<Rsa>) | undefined = () =>
  (part ??= new Part<Rsa>('rsa', find, (module) => {
    glue.initSync({ module });
    return { SigningKey: glue.SigningKey, VerifyingKey: glue.VerifyingKey, publicKeyPem: glue.publicKeyPem };
  }));
