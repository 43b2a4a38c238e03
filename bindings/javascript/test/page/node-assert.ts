/** `node:assert/strict` in a page: what tests use of it. Another function belongs here, and in `failing.test.ts`. */

type Expected = RegExp | Record<string, unknown> | ((error: unknown) => boolean) | (new (...given: never[]) => Error);

function fail(message: unknown): never {
  throw new Error(String(message ?? 'it failed'));
}

function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return false;
  const [names, others] = [Object.keys(a), Object.keys(b)];
  return (
    names.length === others.length &&
    names.every((name) => Object.hasOwn(b, name) && same((a as Record<string, unknown>)[name], (b as Record<string, unknown>)[name]))
  );
}

const shown = (value: unknown) => (typeof value === 'string' ? JSON.stringify(value) : (JSON.stringify(value) ?? String(value)));

function ok(value: unknown, message?: unknown): void {
  if (!value) fail(message ?? `${shown(value)} is not true`);
}

function equal(got: unknown, wanted: unknown, message?: unknown): void {
  if (!Object.is(got, wanted)) fail(`${message ?? 'not equal'}: ${shown(got)} instead of ${shown(wanted)}`);
}

function notEqual(got: unknown, unwanted: unknown, message?: unknown): void {
  if (Object.is(got, unwanted)) fail(`${message ?? 'equal'}: ${shown(got)}`);
}

function deepEqual(got: unknown, wanted: unknown, message?: unknown): void {
  if (!same(got, wanted)) fail(`${message ?? 'not equal'}: ${shown(got)} instead of ${shown(wanted)}`);
}

function match(text: string, wanted: RegExp, message?: unknown): void {
  if (!wanted.test(text)) fail(`${message ?? 'no match'}: ${shown(text)} for ${wanted}`);
}

function doesNotMatch(text: string, unwanted: RegExp, message?: unknown): void {
  if (unwanted.test(text)) fail(`${message ?? 'a match'}: ${shown(text)} for ${unwanted}`);
}

function fits(error: unknown, expected: Expected): boolean {
  if (expected instanceof RegExp) return expected.test(String(error));
  if (typeof expected !== 'function') {
    return Object.entries(expected).every(([name, wanted]) => {
      const got = (error as Record<string, unknown>)[name];
      return wanted instanceof RegExp ? wanted.test(String(got)) : same(got, wanted);
    });
  }
  if (expected.prototype !== undefined && error instanceof expected) return true;
  return !(expected.prototype instanceof Error) && (expected as (error: unknown) => boolean)(error) === true;
}

function throws(work: () => unknown, expected?: Expected | string, message?: unknown): void {
  let error: unknown;
  try {
    work();
  } catch (thrown) {
    error = thrown;
    if (expected === undefined || typeof expected === 'string' || fits(error, expected)) return;
    fail(`${message ?? 'it failed otherwise'}: ${String(error)}`);
  }
  fail(message ?? 'it did not fail');
}

async function rejects(work: Promise<unknown> | (() => Promise<unknown>), expected?: Expected | string, message?: unknown): Promise<void> {
  const [outcome] = await Promise.allSettled([typeof work === 'function' ? work() : work]);
  throws(() => {
    if (outcome.status === 'rejected') throw outcome.reason;
  }, expected, message);
}

export default Object.assign(ok, { ok, equal, notEqual, deepEqual, match, doesNotMatch, throws, rejects, fail });
