/** The tarball as it would be published, in a project of its own. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const project = mkdtempSync(join(tmpdir(), 'sanspay-package-'));
const packed = join(project, 'node_modules/sanspay');
const run = (program: string, args: string[], cwd = project) => execFileSync(program, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

before(() => {
  mkdirSync(packed, { recursive: true });
  run('npm', ['pack', '--ignore-scripts', '--pack-destination', project], ROOT);
  const [tarball] = readdirSync(project).filter((file) => file.endsWith('.tgz'));
  run('tar', ['-xzf', tarball!, '--strip-components=1', '-C', packed]);
  for (const needed of ['@types', 'undici-types']) symlinkSync(join(ROOT, 'node_modules', needed), join(project, 'node_modules', needed));
});
after(() => rmSync(project, { recursive: true, force: true }));

test('every file that the manifest names is packed, and nothing else but dist', () => {
  const files = readdirSync(packed, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `./${join(entry.path, entry.name).slice(packed.length + 1)}`);
  const manifest = JSON.parse(readFileSync(join(packed, 'package.json'), 'utf8')) as Record<string, unknown>;
  const named = new Set<string>();
  JSON.stringify([manifest.exports, manifest.main, manifest.types], (_key, value: unknown) => {
    if (typeof value === 'string') named.add(value);
    return value;
  });
  assert.ok(named.size > 15);
  for (const file of named) assert.ok(files.includes(file), `${file} is not packed`);
  for (const file of files) assert.match(file, /^\.\/(dist\/|package\.json$|README\.md$|LICENSE)/);
  assert.equal('dependencies' in manifest, false);
});

test('it runs as a module and as CommonJS', () => {
  const use = "console.log(new Omise({ secretKey: 'skey_test_1' }) instanceof Omise, new Slim.OmiseWebhook('AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=').signTestEvent('{}') !== null)";
  writeFileSync(join(project, 'a.mjs'), `import { Omise } from 'sanspay'; import * as Slim from 'sanspay/slim'; ${use}`);
  writeFileSync(join(project, 'a.cjs'), `const { Omise } = require('sanspay'); const Slim = require('sanspay/slim'); ${use}`);
  for (const file of ['a.mjs', 'a.cjs']) assert.equal(run(process.execPath, [file]).trim(), 'true true', file);
});

test('TypeScript reads its declarations in both, with and without those of the DOM', () => {
  const text = readFileSync(join(ROOT, 'test/consumer.ts'), 'utf8');
  for (const file of ['consumer.mts', 'consumer.cts']) writeFileSync(join(project, file), text);
  for (const lib of [['ES2022'], ['ES2022', 'DOM', 'DOM.Iterable']]) {
    const compilerOptions = { strict: true, noEmit: true, module: 'NodeNext', target: 'ES2022', types: ['node'], skipLibCheck: false, lib };
    writeFileSync(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['consumer.*'] }));
    run(join(ROOT, 'node_modules/.bin/tsc'), []);
  }
});

test("a browser's bundle has nothing of Node, and what is not used is left out", async () => {
  const bundle = async (contents: string) => {
    const stdin = { contents, resolveDir: project };
    const { outputFiles } = await build({ stdin, bundle: true, format: 'esm', platform: 'browser', write: false, logLevel: 'silent' });
    return outputFiles[0]!.text;
  };
  for (const name of ['sanspay', 'sanspay/slim']) {
    const used = await bundle(`import { Omise } from '${name}'; globalThis.omise = new Omise({ publicKey: 'pkey_test_1' });`);
    assert.ok(!used.includes('node:'));
    assert.match(used, /new URL\("\.\/sanspay(-slim)?\.wasm", import\.meta\.url\)/);
    assert.equal((await bundle(`import '${name}';`)).includes('WebAssembly'), false);
  }
});
