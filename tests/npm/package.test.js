import assert from 'node:assert/strict';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';

import { project } from './project.js';

let installed, files;
before(async () => {
  installed = join(await project('contents'), 'node_modules/sanspay');
  files = readdirSync(installed, { recursive: true }).filter((file) => statSync(join(installed, file)).isFile());
});

const read = (file, encoding = 'utf8') => readFileSync(join(installed, file), encoding);

/** For people, not for programs. */
const TEXTS = ['README.md', 'dist/LICENSE-APACHE', 'dist/LICENSE-MIT'];

test('the package has what programs import, and nothing else', () => {
  const programs = ['index', 'slim'].flatMap((entry) =>
    ['edge.js', 'node.cjs', 'node.js', 'web.js', 'worker.js'].map((platform) => `dist/${entry}.${platform}`),
  );
  const declarations = files.filter((file) => /^dist\/types\/([\w-]+\/)?[\w-]+\.d\.c?ts$/.test(file));
  const others = files.filter((file) => !declarations.includes(file));
  const wanted = [...programs, ...TEXTS, 'dist/sanspay-slim.wasm', 'dist/sanspay.wasm', 'package.json'];
  assert.deepEqual(others.sort(), wanted.sort());
});

test('every declaration is there for import and for require', () => {
  const named = (ending) => files.filter((file) => file.endsWith(ending)).map((file) => file.slice(0, -ending.length));
  assert.deepEqual(named('.d.ts').sort(), named('.d.cts').sort());
  assert.ok(named('.d.ts').includes('dist/types/index') && named('.d.ts').includes('dist/types/slim'));
});

test('every file that package.json names is there', () => {
  const manifest = JSON.parse(read('package.json'));
  const targets = (value) => (typeof value === 'string' ? [value] : Object.values(value).flatMap(targets));
  const named = [...targets(manifest.exports), manifest.main, manifest.types].map((path) => path.replace('./', ''));
  assert.deepEqual(named.filter((file) => !files.includes(file)), []);
});

test('it depends on nothing and runs nothing when it is installed', () => {
  const { dependencies, peerDependencies, optionalDependencies, scripts } = JSON.parse(read('package.json'));
  assert.deepEqual([dependencies, peerDependencies, optionalDependencies], [undefined, undefined, undefined]);
  const hooks = ['preinstall', 'install', 'postinstall', 'prepare'].filter((name) => scripts?.[name]);
  assert.deepEqual(hooks, []);
  assert.deepEqual(readdirSync(join(installed, '..')).filter((name) => !name.startsWith('.')), ['sanspay']);
});

test('the wasm is compiled once for all platforms, not carried inside the programs', () => {
  for (const file of files.filter((file) => /\.c?js$/.test(file))) {
    // What a wasm file begins with, in base64.
    assert.ok(!read(file).includes('AGFzbQEAAAA'), file);
  }
});

test('no path of the machine that built it is in it', () => {
  for (const file of files) {
    // Home folders, cargo's among them: panics print where the source was.
    const [path = ''] = read(file, 'latin1').match(/(\/home\/|\/root\/|\/Users\/)[\w./-]*/) ?? [];
    assert.equal(path, '', file);
  }
});
