import { test } from 'node:test';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';

import { DENO, ENTRIES, QUIET, TOOLS, project, run } from './project.js';

/** Correct and wrong uses: a wrong one that compiled would be reported as an unused expectation. */
const uses = (entry) => `
  import { CancelledError, Omise, PayError, responseOf, Wonder, type Charge, type OmiseOptions } from '${entry}';

  const options: OmiseOptions = { secretKey: 'skey_test_1', timeout: 5_000, maxRetries: 1 };
  const omise = new Omise(options);
  const wonder = new Wonder({ appId: '1', signer: async (bytes: Uint8Array) => bytes });

  export async function pay(card: string, signal: AbortSignal): Promise<string | null | undefined> {
    const seller: Omise = omise.onBehalfOf('ckey_test_1');
    const charge: Charge = await seller.charges.create({ amount: 10_000, currency: 'THB', card }, { signal });
    for await (const one of omise.charges.iter({ order: 'reverse_chronological' })) {
      if (one.id === charge.id) return one.status;
    }
    const attempts: number = responseOf(charge).attempts;
    const { message } = await wonder.echo({ message: String(attempts) });
    return message;
  }

  export function explain(error: unknown): string | undefined {
    if (error instanceof CancelledError) return error.message;
    if (error instanceof PayError) return error.isOutcomeUnknown ? error.hint : error.code;
    return undefined;
  }

  export function wrong(): void {
    // @ts-expect-error an amount is a number
    void omise.charges.create({ amount: '10000', currency: 'THB', card: 'tokn_test_1' });
    // @ts-expect-error a currency is needed
    void omise.charges.create({ amount: 10_000, card: 'tokn_test_1' });
    // @ts-expect-error options are checked for typing errors
    new Omise({ secretkey: 'skey_test_1' });
    // @ts-expect-error an operation that there is not
    void omise.charges.destroy('chrg_test_1');
  }
`;

const COMMON = `
  import sanspay = require('sanspay');
  const omise = new sanspay.Omise({ secretKey: 'skey_test_1' });
  export const got = (id: string): Promise<sanspay.Charge> => omise.charges.get(id);
`;

/** The declarations are checked too: `skipLibCheck` is off. */
const STRICT = { strict: true, noEmit: true, skipLibCheck: false, noUncheckedIndexedAccess: true, target: 'ES2022' };

/** The declarations of Node itself are not written for this one. */
const STRICTER = { exactOptionalPropertyTypes: true };

async function compiles(name, compilerOptions, files) {
  const config = { compilerOptions: { ...STRICT, ...compilerOptions }, files: Object.keys(files) };
  const folder = await project(name, { ...files, 'tsconfig.json': JSON.stringify(config) });
  if (compilerOptions.types?.length) symlinkSync(join(TOOLS, '@types'), join(folder, 'node_modules/@types'));
  await run(folder, join(TOOLS, '.bin/tsc'), ['-p', '.']);
}

for (const entry of ENTRIES) {
  const onNode = {
    'imports.mts': uses(entry),
    'imports.cts': uses(entry),
    'requires.cts': COMMON.replace("'sanspay'", `'${entry}'`),
  };

  // Without the types of browsers, which a server's program does not ask for.
  test(`${entry} is typed for a program on Node, imported or required`, () =>
    compiles('types-node', { module: 'node16', moduleResolution: 'node16', types: ['node'], lib: ['ES2022'] }, onNode));

  test(`${entry} is typed for a bundler`, () => {
    const options = { module: 'esnext', moduleResolution: 'bundler', types: [], lib: ['ES2022', 'DOM'], ...STRICTER };
    return compiles('types-bundler', options, { 'imports.ts': uses(entry) });
  });

  test(`${entry} is typed for Deno`, async () => {
    const folder = await project('types-deno', { 'imports.ts': uses(entry) });
    await run(folder, DENO, ['check', 'imports.ts'], QUIET);
  });
}
