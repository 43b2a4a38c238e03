/** The package as Node finds it. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import * as full from 'sanspay';
import * as slim from 'sanspay/slim';

const require = createRequire(import.meta.url);
const ROOT = new URL('../../', import.meta.url);

function run(type: 'module' | 'commonjs', script: string): string {
  const spy =
    'let compiled = 0; WebAssembly.Module = new Proxy(WebAssembly.Module, { construct: (Module, given) => (compiled++, new Module(...given)) });';
  const args = [`--input-type=${type}`, '--eval', `${spy}\n${script}`];
  return execFileSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' }).trim();
}

for (const name of ['sanspay', 'sanspay/slim']) {
  const use = `const before = compiled; new Omise({ secretKey: 'skey_test_1' }); new Omise({ secretKey: 'skey_test_1' }); console.log(before, compiled);`;

  test(`import of ${name} compiles nothing, and the first client once`, () => {
    assert.equal(run('module', `const { Omise } = await import('${name}'); ${use}`), '0 1');
  });

  test(`require of ${name} compiles nothing, and the first client once`, () => {
    assert.equal(run('commonjs', `const { Omise } = require('${name}'); ${use}`), '0 1');
  });
}

test('both ways give the same names, and slim lacks only what needs RSA', () => {
  assert.deepEqual(Object.keys(require('sanspay') as object).sort(), Object.keys(full).sort());
  const missing = Object.keys(full).filter((name) => !(name in slim));
  assert.deepEqual(missing.sort(), ['WonderWebhook', 'publicKeyPem']);
});

test('classes are called what they are', () => {
  for (const [name, value] of Object.entries(full)) {
    if (typeof value === 'function') assert.equal(value.name, name);
  }
});

test('every file that the manifest names is packed, and nothing else but dist', () => {
  const packed = JSON.parse(
    execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
  ) as unknown;
  const [entry] = (Array.isArray(packed) ? packed : Object.values(packed as object)) as { files: { path: string }[] }[];
  const files = new Set(entry!.files.map(({ path }) => `./${path}`));
  const manifest = JSON.parse(readFileSync(new URL('package.json', ROOT), 'utf8')) as Record<string, unknown>;
  const named = new Set<string>();
  JSON.stringify([manifest.exports, manifest.main, manifest.types], (_key, value: unknown) => {
    if (typeof value === 'string') named.add(value);
    return value;
  });
  assert.ok(named.size > 15);
  for (const file of named) assert.ok(files.has(file), `${file} is not packed`);
  for (const file of files) assert.match(file, /^\.\/(dist\/|package\.json$|README\.md$|LICENSE)/);
  assert.equal('dependencies' in manifest, false);
});
