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
      const kind = failure.kind();
      const Kind = kind in ERRORS ? ERRORS[kind as ErrorKind] : MisuseError;
      throw new Kind({
        message: failure.message(),
        detail: failure.detail(),
        code: failure.code(),
        hint: failure.hint(),
        status: failure.status(),
        requestId: failure.requestId(),
        operation: failure.operation(),
        isRetryable: failure.isRetryable(),
        isOutcomeUnknown: failure.isOutcomeUnknown(),
        body: failure.body(),
      }) satisfies PayError;
    } finally {
      failure.free();
    }
  }
}
