import type { Core, Failure } from './core.js';
import { ERRORS, type ErrorKind, MisuseError, PayError } from './errors.js';

/** Calls into the module; what it throws becomes an `Error` and is freed at once. */
export function guarded<T>(core: Core, work: () => T): T {
  try {
    return work();
  } catch (thrown) {
    if (!(thrown instanceof core.Failure)) throw thrown;
    const failure = thrown as Failure;
    try {
      const list = failure.parts();
      const parts: { [name: string]: string } = {};
      for (let at = 0; at + 1 < list.length; at += 2) parts[list[at]!] = list[at + 1]!;
      const { kind, detail, status } = parts as typeof parts & { kind: string; detail: string };
      const Kind = kind in ERRORS ? ERRORS[kind as ErrorKind] : MisuseError;
      throw new Kind({
        ...parts,
        detail,
        status: status === undefined ? undefined : Number(status),
        isRetryable: 'isRetryable' in parts,
        isOutcomeUnknown: 'isOutcomeUnknown' in parts,
        body: failure.body(),
      }) satisfies PayError;
    } finally {
      failure.free();
    }
  }
}
