/** What a bundler makes of the package for a page. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type * as Package from 'sanspay';
import { PKCS8, PUBLIC } from './shared.js';

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

test('one script, which does not know its own address, is given the modules', async () => {
  const stdin = { contents: "export * from 'sanspay';", resolveDir: fileURLToPath(new URL('.', import.meta.url)) };
  const options = { bundle: true, format: 'iife', globalName: 'sanspay', platform: 'browser', write: false, logLevel: 'silent' } as const;
  const { outputFiles } = await build({ stdin, ...options });
  const { init, Omise, publicKeyPem } = new Function(`${outputFiles[0]!.text}; return sanspay;`)() as typeof Package;
  const fetch = async () => new Response('{"object":"token","id":"tokn_test_1"}');
  const omise = new Omise({ publicKey: 'pkey_test_1', fetch });
  await assert.rejects(omise.tokens.get('tokn_test_1'), { name: 'MisuseError', message: /Invalid URL.*init\(\) as `source`/ });
  await init(...(['sanspay', 'sanspay-rsa'].map((name) => readFileSync(new URL(`../../dist/${name}.wasm`, import.meta.url))) as [Buffer, Buffer]));
  assert.equal((await omise.tokens.get('tokn_test_1')).id, 'tokn_test_1');
  assert.equal(publicKeyPem(PKCS8), PUBLIC);
});
