// What the package promises on speed, on this machine: each figure beside what it is compared with, taken in turns in
// one run. Prints one line of JSON.

import { createServer } from 'node:http';
import { createPrivateKey } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { launch } from '../../../../tests/browser/browser.js';

const [folder, keyFile, answerFile] = process.argv.slice(2);
const entry = pathToFileURL(join(folder, 'dist/index.js')).href;
const pem = readFileSync(keyFile, 'utf8');
const answer = readFileSync(answerFile, 'utf8');

const median = (numbers) => numbers.sort((one, other) => one - other)[numbers.length >> 1];

/** Milliseconds from `import` to the first request handed to `fetch`, in a Node that has just started. */
function start() {
  const program = `
    const began = performance.now();
    const { Omise } = await import('${entry}');
    let built;
    const fetch = async () => {
      built ??= performance.now();
      return new Response(${JSON.stringify(answer)});
    };
    const omise = new Omise({ secretKey: 'skey_test_1', fetch });
    await omise.charges.create({ amount: 10_000, currency: 'THB', card: 'tokn_test_1' });
    console.log(built - began);
  `;
  const begin = () => execFileSync(process.execPath, ['--input-type=module', '--eval', program], { encoding: 'utf8' });
  return median(Array.from({ length: 11 }, () => Number(begin())));
}

const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.wasm': 'application/wasm' };

async function listening(handle) {
  const server = createServer(handle).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${server.address().port}`, close };
}

/** The same in Chromium, from the moment that a page begins to load the package, which it has never seen before. */
async function startInChromium() {
  const shop = await listening(({ url }, response) => {
    response.setHeader('content-type', TYPES[extname(url)] ?? TYPES['.html']);
    response.end(url === '/' ? '<!doctype html><title>Shop</title><link rel="icon" href="data:,">' : readFileSync(join(folder, 'dist', url)));
  });
  const browser = await launch();
  const begin = async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(shop.url);
    const took = await page.evaluate(async () => {
      const began = performance.now();
      const { Omise } = await import('/index.js');
      let built;
      const fetch = async () => {
        built = performance.now();
        return new Response('{}', { status: 400 });
      };
      const omise = new Omise({ publicKey: 'pkey_test_1', fetch });
      await omise.tokens.get('tokn_test_1').catch(() => {});
      return built - began;
    });
    await context.close();
    return took;
  };
  try {
    const times = [];
    // For its first seconds a browser is busy with its own start.
    for (let round = -20; round < 21; round += 1) {
      const took = await begin();
      if (round >= 0) times.push(took);
    }
    return median(times);
  } finally {
    await browser.close();
    shop.close();
  }
}

/**
 * How long each of the works takes at its median, in milliseconds, taken in turns so that both meet the same noise. A
 * work may say when it ended.
 */
async function inTurns(rounds, ...works) {
  const times = works.map(() => []);
  for (let round = -rounds / 10; round < rounds; round += 1) {
    for (const [at, work] of works.entries()) {
      const began = performance.now();
      const ended = (await work()) ?? performance.now();
      // The first ones are for warming up.
      if (round >= 0) times[at].push(ended - began);
    }
  }
  return times.map(median);
}

const { Omise, Wonder } = await import(entry);

/** A signed Wonder request until it is handed to `fetch`, and a bare signature. */
async function signing() {
  const der = createPrivateKey(pem).export({ type: 'pkcs8', format: 'der' });
  const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('pkcs8', der, algorithm, false, ['sign']);
  const message = new TextEncoder().encode('a'.repeat(64));
  let handed;
  const fetch = async () => {
    handed = performance.now();
    return new Response('{"code":200,"message":"OK","data":{"message":"Hello"}}');
  };
  const wonder = new Wonder({ appId: '1', privateKey: pem, fetch });
  const echo = async () => {
    await wonder.echo({ message: 'Hello' });
    return handed;
  };
  const bare = async () => {
    await crypto.subtle.sign(algorithm, key, message);
  };
  return inTurns(2_000, echo, bare);
}

/** A charge over loopback, and the same request and answer over bare `fetch`. */
async function calling() {
  const { url, close } = await listening((request, response) => {
    request.resume();
    request.on('end', () => response.setHeader('content-type', 'application/json').end(answer));
  });
  const omise = new Omise({ secretKey: 'skey_test_1', apiUrl: url });
  const body = 'amount=10000&currency=THB&card=tokn_test_1';
  const headers = { authorization: `Basic ${btoa('skey_test_1:')}`, 'content-type': 'application/x-www-form-urlencoded' };
  const charge = async () => {
    await omise.charges.create({ amount: 10_000, currency: 'THB', card: 'tokn_test_1' });
  };
  const bare = async () => {
    await (await fetch(`${url}/charges`, { method: 'POST', headers, body })).json();
  };
  const times = await inTurns(2_000, charge, bare);
  close();
  return times;
}

/** Microseconds that the same piece of work takes now: a virtual core that shares its real one is up to twice as slow. */
function pace() {
  const times = Array.from({ length: 50 }, () => {
    const began = performance.now();
    for (let round = 0; round < 100; round += 1) JSON.parse(answer);
    return (performance.now() - began) * 10;
  });
  return Math.min(...times);
}

const load = loadavg()[0] / availableParallelism();
pace();
const paces = [pace()];
const measured = async (measure) => {
  const found = await measure();
  paces.push(pace());
  return found;
};
const node = await measured(start);
const chromium = await measured(startInChromium);
const [echo, signature] = await measured(signing);
const [charge, request] = await measured(calling);
console.log(JSON.stringify({ load, paces, node, chromium, echo, signature, charge, request }));
