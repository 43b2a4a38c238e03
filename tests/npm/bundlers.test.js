import assert from 'node:assert/strict';
import { createReadStream, existsSync } from 'node:fs';
import { createServer, request as ask } from 'node:http';
import { once } from 'node:events';
import { extname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';

import * as esbuild from 'esbuild';
import * as vite from 'vite';
import webpack from 'webpack';

import { SCREENS, launch, onPage } from '../browser/browser.js';
import { ENTRIES, program, project, startSandbox, tells } from './project.js';
import { ENDING } from './story.js';

let sandbox, env, browser;
before(async () => {
  [{ sandbox, env }, browser] = await Promise.all([startSandbox(), launch()]);
});
after(async () => {
  await browser?.close();
  await sandbox?.stop();
});

/** Each makes `out/` with `main.js` out of the project's `main.js`, minified. */
const FOR_BROWSERS = {
  async esbuild(folder, entry) {
    await bundledByEsbuild(folder, entry, { platform: 'browser' });
  },

  async vite(folder) {
    const output = { entryFileNames: 'main.js' };
    await vite.build({
      root: folder,
      configFile: false,
      logLevel: 'error',
      base: './',
      build: { outDir: 'out', rollupOptions: { input: join(folder, 'main.js'), output } },
    });
  },

  async webpack(folder) {
    await packed({
      context: folder,
      mode: 'production',
      entry: './main.js',
      output: { path: join(folder, 'out'), filename: 'main.js' },
    });
  },
};

const FOR_NODE = {
  async esbuild(folder, entry) {
    await bundledByEsbuild(folder, entry, { platform: 'node', outExtension: { '.js': '.mjs' } });
  },

  async webpack(folder) {
    await packed({
      context: folder,
      mode: 'production',
      target: 'node20',
      entry: './main.js',
      output: { path: join(folder, 'out'), filename: 'main.mjs', module: true },
      experiments: { outputModule: true },
    });
  },
};

/** It does not follow `new URL`, so the module is named as an entry of its own and copied. */
async function bundledByEsbuild(folder, entry, options) {
  const name = entry.replace('/', '-');
  await esbuild.build({
    absWorkingDir: folder,
    entryPoints: { main: 'main.js', [name]: `sanspay/${name}.wasm` },
    outdir: 'out',
    bundle: true,
    minify: true,
    format: 'esm',
    loader: { '.wasm': 'copy' },
    logLevel: 'error',
    ...options,
  });
}

async function packed(config) {
  const stats = await promisify(webpack)(config);
  const { errors, warnings } = stats.toJson({ all: false, errors: true, warnings: true });
  // Its advice on the size of pages is none of the package's business.
  const complaints = [...errors, ...warnings].filter(({ message }) => !/size limit|performance/.test(message));
  assert.deepEqual(complaints, []);
}

const inPage = (entry) => `
  import * as sanspay from '${entry}';
  import { story } from './story.mjs';
  globalThis.tell = (world) => story(sanspay, world);
  globalThis.refuse = () => new sanspay.Omise({ secretKey: 'skey_test_1' });
  globalThis.ready = true;
`;

for (const [bundler, bundle] of Object.entries(FOR_BROWSERS)) {
  for (const entry of ENTRIES) {
    test(`${entry} runs in Chromium out of ${bundler}`, async () => {
      const folder = await project(bundler, { 'main.js': inPage(entry) });
      await bundle(folder, entry);
      const shop = await serve(join(folder, 'out'));
      try {
        await onPage(browser, SCREENS[1], async (page) => {
          await page.goto(shop.url);
          await page.waitForFunction(() => globalThis.ready);
          const { world } = sandbox;
          const here = { ...world, api_url: shop.url, vault_url: shop.url, wonder_url: shop.url };
          assert.deepEqual(await page.evaluate((world) => globalThis.tell(world), here), ENDING);
          await assert.rejects(page.evaluate(() => globalThis.refuse()), /a secret key must not be in a browser/);
        }, { allowed: /status of 404/ });
      } finally {
        shop.close();
      }
      assert.equal(shop.loaded.filter((path) => path.endsWith('.wasm')).length, 1, 'a page loads what it needs');
    });
  }
}

for (const [bundler, bundle] of Object.entries(FOR_NODE)) {
  test(`sanspay runs in Node out of ${bundler}`, async () => {
    const folder = await project(`${bundler}-node`, { 'main.js': program('sanspay') });
    await bundle(folder, 'sanspay');
    await tells(folder, process.execPath, ['out/main.mjs'], env);
  });
}

const TYPES = { '.js': 'text/javascript', '.wasm': 'application/wasm' };

/** A shop's web site on an address of its own, with both gateways behind it: they do not answer other origins. */
async function serve(folder) {
  const { api_url, vault_url } = sandbox.world;
  const loaded = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://shop.example');
    const file = join(folder, pathname);
    loaded.push(pathname);
    if (pathname === '/') {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end('<!doctype html><title>Shop</title><link rel="icon" href="data:,"><script type="module" src="main.js"></script>');
    } else if (existsSync(file)) {
      response.setHeader('content-type', TYPES[extname(file)]);
      createReadStream(file).pipe(response);
    } else {
      const host = pathname === '/tokens' ? vault_url : api_url;
      const { method, headers } = request;
      const onward = ask(host + request.url, { method, headers }, (answer) => {
        response.writeHead(answer.statusCode, answer.headers);
        answer.pipe(response);
      });
      request.pipe(onward);
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    loaded,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
