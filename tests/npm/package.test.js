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
  const programs = [
    ...['base.js', 'base.cjs'],
    ...['index', 'slim'].flatMap((entry) => [`${entry}.js`, `${entry}.cjs`, `${entry}.worker.js`]),
    ...['sanspay', 'sanspay-rsa', 'sanspay-slim'].flatMap((module) =>
      ['edge.js', 'worker.js', 'wasm'].map((platform) => `${module}.${platform}`),
    ),
  ].map((file) => `dist/${file}`);
  const declarations = files.filter((file) => /^dist\/types\/([\w-]+\/)?[\w-]+\.d\.c?ts$/.test(file));
  const others = files.filter((file) => !declarations.includes(file));
  const wanted = [...programs, ...TEXTS, 'package.json'];
  assert.deepEqual(others.sort(), wanted.sort());
});

test('every declaration is there once, for import and for require', () => {
  for (const entry of ['index', 'slim']) {
    assert.equal(read(`dist/types/${entry}.d.ts`), `export * from './${entry}.cjs';\n`);
  }
  const ofModules = files.filter((file) => file.endsWith('.d.ts'));
  assert.deepEqual(ofModules.sort(), ['dist/types/index.d.ts', 'dist/types/slim.d.ts']);
});

test('every file that package.json names is there', () => {
  const manifest = JSON.parse(read('package.json'));
  const targets = (value) => (typeof value === 'string' ? [value] : Object.values(value).flatMap(targets));
  const named = [manifest.exports, manifest.imports, manifest.main, manifest.types].flatMap(targets).map((path) => path.replace('./', ''));
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
