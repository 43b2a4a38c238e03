/** What is done with keys in WebAssembly. */
import { KeyError } from './errors.js';
import type { Part } from './part.js';
import type { Rsa } from './rsa.js';
import type { Signer } from './signer.js';

/** Calls into the module, which throws what is wrong with a key as text. */
export function keyed<T>(work: () => T): T {
  try {
    return work();
  } catch (thrown) {
    throw typeof thrown === 'string' ? new KeyError({ detail: thrown }) : thrown;
  }
}

export async function rsaSigner(pem: string, part: Part<Rsa>): Promise<Signer> {
  const { SigningKey } = await part.load();
  const key = keyed(() => new SigningKey(pem));
  return (message) => keyed(() => key.sign(message));
}
