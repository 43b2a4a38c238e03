/** `node:test` in a page: what the tests use of it. */

type Work = () => unknown;

const tests: { name: string; work: Work }[] = [];
const afterEachWork: Work[] = [];

export function test(name: string, work: Work): void {
  tests.push({ name, work });
}

export function afterEach(work: Work): void {
  afterEachWork.push(work);
}

/** Runs what was registered, one after the other: names, and what each failed with. */
export async function runAll(): Promise<{ name: string; error?: string }[]> {
  const ended = [];
  for (const { name, work } of tests) {
    let error: string | undefined;
    const attempt = async (part: Work) => {
      try {
        await part();
      } catch (thrown) {
        error ??= thrown instanceof Error ? `${thrown.stack}` : String(thrown);
      }
    };
    await attempt(work);
    for (const part of afterEachWork) await attempt(part);
    ended.push(error === undefined ? { name } : { name, error });
  }
  return ended;
}
