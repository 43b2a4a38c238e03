// The npm package's own tests of vectors and stories, in a page: the same files that run in Node.

import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';

import { bundleForPage } from '../../bindings/javascript/test/page/bundle.mjs';
import { openReceiver } from '../../bindings/javascript/test/receiver.mjs';
import { SCREENS, launch, onPage } from './browser.js';
import { Sandbox } from './sandbox.js';

const root = new URL('../../bindings/javascript/', import.meta.url);
const { exports } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
const imports = { sanspay: exports['.'].import.default, 'sanspay/slim': exports['./slim'].import.default };

const PAGE = `<!doctype html><html lang="en"><title>Tests</title><link rel="icon" href="data:,">
<script type="importmap">${JSON.stringify({ imports })}</script></html>`;
const TYPES = { js: 'text/javascript', wasm: 'application/wasm' };

/** The page, the built package, and one module for each test file. */
async function serve(bundles) {
  const server = createServer((request, response) => {
    const [path] = request.url.split('?');
    const type = TYPES[path.split('.').at(-1)] ?? 'text/html; charset=utf-8';
    response.setHeader('content-type', type);
    if (path === '/') return response.end(PAGE);
    if (path.startsWith('/dist/') && !path.includes('..')) return response.end(readFileSync(new URL(`.${path}`, root)));
    return response.end(bundles[path.slice(1)]);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

let browser, sandbox, receiver, server;
const bundles = {};
before(async () => {
  [browser, sandbox, receiver, server] = await Promise.all([
    launch(),
    Sandbox.start({ pagesCallAll: true }),
    openReceiver(),
    serve(bundles),
  ]);
});
after(async () => {
  await browser?.close();
  await sandbox?.stop();
  receiver?.close();
  server?.close();
});

const [, desktop] = SCREENS;

/** Runs a module in a page: the names of its tests, and what each failed with. */
async function ended(code) {
  bundles['tests.js'] = code;
  let tests;
  await onPage(browser, desktop, async (page) => {
    await page.goto(`http://127.0.0.1:${server.address().port}`);
    tests = await page.evaluate(async () => await (await import('/tests.js')).ended);
    // Refusals are part of the stories, and Chromium complains of each.
  }, { allowed: /^Failed to load resource/ });
  return tests;
}

const run = async (file) => ended(await bundleForPage(file, { sandbox: sandbox.api, receiver: receiver.url }));

test('in a page a test that fails is seen to fail', async () => {
  const tests = await run('page/failing');
  assert.ok(tests.length > 10);
  assert.deepEqual(tests.filter(({ error }) => error === undefined).map(({ name }) => name), ['passes']);
});

for (const [file, about] of [
  ['signing', 'every vector of Wonder’s signatures by every signer'],
  ['operations', 'every vector of the operations'],
  ['webhooks', 'every vector of Omise’s webhooks'],
  ['stories', 'every story'],
]) {
  test(`in a page: ${about}`, async (context) => {
    const tests = await run(file);
    assert.ok(tests.length > 0);
    for (const { name, error } of tests) await context.test(name, () => assert.equal(error, undefined, error));
  });
}
