/** What a bundler makes of the package for a page. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

async function bundle(contents: string): Promise<string> {
  const stdin = { contents, resolveDir: fileURLToPath(new URL('.', import.meta.url)) };
  const { outputFiles, warnings } = await build({ stdin, bundle: true, format: 'esm', platform: 'browser', write: false, logLevel: 'silent' });
  assert.deepEqual(warnings, []);
  return outputFiles[0]!.text;
}

for (const [name, file] of [
  ['sanspay', 'sanspay.wasm'],
  ['sanspay/slim', 'sanspay-slim.wasm'],
] as const) {
  test(`a page's bundle of ${name} has nothing of Node and names one module`, async () => {
    const used = await bundle(`import { Omise } from '${name}'; globalThis.omise = new Omise({ publicKey: 'pkey_test_1' });`);
    assert.ok(!used.includes('node:'));
    assert.deepEqual(used.match(/[\w-]+\.wasm/g), [file]);
  });

  test(`a page that uses nothing of ${name} carries nothing of it`, async () => {
    assert.equal((await bundle(`import { Omise } from '${name}';`)).trim(), '');
  });
}
