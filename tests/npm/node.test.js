import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { after, before, test } from 'node:test';

import { DENO, ENTRIES, QUIET, TOOLS, program, project, run, startSandbox, tells } from './project.js';
import { ENDING } from './story.js';

let sandbox, env;
before(async () => ({ sandbox, env } = await startSandbox()));
after(() => sandbox?.stop());

/** What a worker's bundle brings along. */
const BUNDLED = {
  sanspay: ['sanspay-rsa.wasm', 'sanspay.wasm'],
  'sanspay/slim': ['sanspay-slim.wasm'],
};

const common = (entry) => `
  const sanspay = require('${entry}');
  import('./story.mjs')
    .then(({ story }) => story(sanspay, JSON.parse(process.env.WORLD)))
    .then((ending) => console.log(JSON.stringify(ending)));
`;

for (const entry of ENTRIES) {
  test(`${entry} is imported in Node`, async () => {
    const folder = await project('esm', { 'main.js': program(entry) });
    await tells(folder, process.execPath, ['main.js'], env);
  });

  test(`${entry} is required in Node`, async () => {
    const folder = await project('cjs', { 'main.js': common(entry) }, { type: 'commonjs' });
    await tells(folder, process.execPath, ['main.js'], env);
  });
}

test('both ways into the package have the same names', async () => {
  const names = `
    import { createRequire } from 'node:module';
    const required = createRequire(import.meta.url)('sanspay');
    const names = (module) => Object.keys(module).filter((name) => !['default', 'module.exports'].includes(name)).sort();
    console.log(JSON.stringify([names(await import('sanspay')), names(required)]));
  `;
  const folder = await project('names', { 'main.js': names });
  const [imported, required] = JSON.parse(await run(folder, process.execPath, ['main.js']));
  assert.deepEqual(imported, required);
  assert.ok(imported.includes('Omise') && imported.includes('WonderWebhook'));
});

for (const entry of ENTRIES) {
  test(`Bun runs ${entry}`, async () => {
    const folder = await project('bun', { 'main.js': program(entry) });
    // Not by its launcher, which wants to be run by npm when it is installed. Any build of it runs here.
    const [build] = readdirSync(`${TOOLS}/@oven`);
    await tells(folder, `${TOOLS}/@oven/${build}/bin/bun`, ['--no-install', 'main.js'], env);
  });
}

for (const entry of ENTRIES) {
  test(`Deno runs ${entry}, with leave to read the package and to talk to the gateways`, async () => {
    const folder = await project('deno', { 'main.js': program(entry) });
    const leave = ['--allow-read=node_modules', '--allow-net=127.0.0.1', '--allow-env=WORLD'];
    await tells(folder, DENO, ['run', ...leave, 'main.js'], { ...env, ...QUIET });
  });
}

test('Deno without leave to read the package says what to allow', async () => {
  const refused = `
    import { Omise } from 'sanspay';
    try {
      new Omise({ secretKey: 'skey_test_1' });
    } catch (error) {
      console.log(String(error));
    }
  `;
  const folder = await project('deno-refused', { 'main.js': refused });
  const told = await run(folder, DENO, ['run', 'main.js'], QUIET);
  assert.match(told, /^MisuseError: .*sanspay\.wasm.*--allow-read/);
});

for (const entry of ENTRIES) {
  test(`a Cloudflare worker runs ${entry}`, async () => {
    const { Miniflare } = await import('miniflare');
    const { build } = await import('esbuild');
    const worker = `
      import * as sanspay from '${entry}';
      import { story } from './story.mjs';
      export default {
        fetch: async (request) => Response.json(await story(sanspay, await request.json())),
      };
    `;
    const folder = await project('worker', { 'worker.js': worker });
    // As wrangler does it: bundled under the condition `workerd`, with wasm as a module of its own.
    await build({
      absWorkingDir: folder,
      entryPoints: ['worker.js'],
      outfile: 'out/worker.js',
      bundle: true,
      format: 'esm',
      conditions: ['workerd', 'worker', 'browser'],
      loader: { '.wasm': 'copy' },
      logLevel: 'error',
    });
    const miniflare = new Miniflare({
      rootPath: `${folder}/out`,
      scriptPath: `${folder}/out/worker.js`,
      modules: true,
      modulesRoot: `${folder}/out`,
      modulesRules: [
        { type: 'ESModule', include: ['**/*.js'] },
        { type: 'CompiledWasm', include: ['**/*.wasm'] },
      ],
      compatibilityDate: '2026-04-01',
      cf: false,
    });
    try {
      const response = await miniflare.dispatchFetch('http://shop.example/', { method: 'POST', body: env.WORLD });
      assert.deepEqual(await response.json(), ENDING);
    } finally {
      await miniflare.dispose();
    }
  });

  test(`Vercel's edge runtime runs ${entry}`, async () => {
    const { EdgeVM } = await import('@edge-runtime/vm');
    const { build } = await import('esbuild');
    const main = `
      import * as sanspay from '${entry}';
      import { story } from './story.mjs';
      globalThis.tell = async (world) => JSON.stringify(await story(sanspay, world));
      // In the module with RSA, which slim has not.
      globalThis.publicKey = (world) => sanspay.publicKeyPem?.(world.wonder.private_key_pem);
    `;
    const folder = await project('edge', { 'main.js': main });
    // As its bundlers do it: under the condition `edge-light`, with wasm compiled beforehand and handed over as globals.
    const modules = {};
    const compiled = {
      name: 'compiled',
      setup({ onResolve, onLoad }) {
        onResolve({ filter: /\.wasm\?module$/ }, ({ path, resolveDir }) => ({
          path: join(resolveDir, path.replace('?module', '')),
          namespace: 'compiled',
        }));
        onLoad({ filter: /./, namespace: 'compiled' }, ({ path }) => {
          const name = basename(path);
          modules[name] = new WebAssembly.Module(readFileSync(path));
          return { contents: `export default globalThis[${JSON.stringify(name)}];` };
        });
      },
    };
    const { outputFiles } = await build({
      absWorkingDir: folder,
      entryPoints: ['main.js'],
      write: false,
      bundle: true,
      format: 'iife',
      conditions: ['edge-light', 'worker', 'browser'],
      plugins: [compiled],
      logLevel: 'error',
    });
    assert.deepEqual(Object.keys(modules).sort(), BUNDLED[entry]);
    const edge = new EdgeVM({ extend: (context) => Object.assign(context, modules), initialCode: outputFiles[0].text });
    assert.deepEqual(JSON.parse(await edge.evaluate(`tell(${env.WORLD})`)), ENDING);
    const publicKey = edge.evaluate(`publicKey(${env.WORLD})`);
    if (entry === 'sanspay') assert.match(publicKey, /^-----BEGIN PUBLIC KEY-----/);
    else assert.equal(publicKey, undefined);
  });
}
