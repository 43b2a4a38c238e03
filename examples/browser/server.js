// The pages, and the shop's side of the checkout. Node alone, no framework.
//
//   node server.js [--port 4020] [--sandbox http://127.0.0.1:4010]

import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { parseArgs } from 'node:util';

import { Refusal, Shop } from './shop.js';

const { values: options } = parseArgs({
  options: {
    port: { type: 'string', default: '4020' },
    sandbox: { type: 'string', default: 'http://127.0.0.1:4010' },
  },
});

const pages = new URL('./pages/', import.meta.url);
const built = new URL('../../bindings/javascript/dist/', import.meta.url);
const TYPES = { html: 'text/html; charset=utf-8', css: 'text/css; charset=utf-8', js: 'text/javascript; charset=utf-8', wasm: 'application/wasm' };

/** Everything that is served, read once: no path of a request is ever a path of the disk. */
const files = new Map();
function serve(path, folder, name) {
  files.set(path, { type: TYPES[name.split('.').at(-1)], content: readFileSync(new URL(name, folder)) });
}
serve('/', pages, 'index.html');
for (const name of ['workbench', 'checkout']) serve(`/${name}`, pages, `${name}.html`);
serve('/style.css', pages, 'style.css');
for (const name of ['bytes', 'checkout', 'declines', 'diagnosis', 'respell', 'rsa', 'workbench']) serve(`/${name}.js`, pages, `${name}.js`);
for (const name of ['index.js', 'sanspay.wasm', 'sanspay-rsa.wasm']) serve(`/sanspay/${name}`, built, name);

const shop = new Shop(options.sandbox);

/** Scripts and styles of this server alone; `wasm-unsafe-eval` lets the module be compiled and nothing else. */
const policy = (vault = '') => [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  'img-src data:',
  `connect-src 'self' ${vault}`,
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const server = createServer(async (request, response) => {
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('referrer-policy', 'no-referrer');
  response.setHeader('cache-control', 'no-store');
  const [path] = request.url.split('?');
  // The card goes to the vault itself, from the page that takes it and from no other.
  response.setHeader('content-security-policy', policy(path === '/checkout' ? await shop.vault() : ''));
  const file = files.get(path);
  if (file && request.method === 'GET') {
    response.setHeader('content-type', file.type);
    return response.end(file.content);
  }
  const { status, answer } = await answerTo(request, path);
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(answer));
});

async function answerTo(request, path) {
  try {
    const order = /^\/api\/orders\/([\w-]+)$/.exec(path)?.[1];
    if (request.method === 'GET' && path === '/api/shop') {
      return { status: 200, answer: await shop.window() };
    }
    if (request.method === 'POST' && path === '/api/orders') {
      return { status: 200, answer: await shop.pay(await bodyOf(request), address()) };
    }
    if (request.method === 'GET' && order) return { status: 200, answer: await shop.order(order) };
    return { status: 404, answer: { message: 'There is no such page.' } };
  } catch (error) {
    if (error instanceof Refusal) return { status: error.status, answer: { message: error.message } };
    // A PayError's message names what happened and no secret; it is for the shop, not for the payer.
    console.error(error.message);
    const message = error.isOutcomeUnknown
      ? 'We do not know yet whether you were charged. Please do not pay again; ask the shop.'
      : 'The payment could not be made, and nothing was charged. Please try again.';
    return { status: 502, answer: { message } };
  }
}

const LARGEST_BODY = 10_000;

async function bodyOf(request) {
  // A page of another origin cannot send this type without asking first.
  if (request.headers['content-type'] !== 'application/json') throw new Refusal(415, 'Orders are sent as application/json.');
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) {
    text += chunk;
    if (text.length > LARGEST_BODY) throw new Refusal(413, 'That is too large for an order.');
  }
  let order;
  try {
    order = JSON.parse(text);
  } catch {
    throw new Refusal(400, 'That is no JSON.');
  }
  if (typeof order !== 'object' || order === null) throw new Refusal(400, 'An order is an object.');
  return order;
}

const address = () => `http://127.0.0.1:${server.address().port}`;

server.listen(Number(options.port), '127.0.0.1', () => console.log(`Examples: ${address()}`));
