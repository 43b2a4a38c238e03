// What the package promises on speed, on this machine: each figure beside what it is compared with, taken in turns in
// one run. Prints one line of JSON.

import { createServer } from 'node:http';
import { createPrivateKey } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

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

/** How long each of the works takes at its median, in milliseconds, taken in turns so that both meet the same noise. */
async function inTurns(rounds, ...works) {
  const times = works.map(() => []);
  for (let round = -rounds / 10; round < rounds; round += 1) {
    for (const [at, work] of works.entries()) {
      const began = performance.now();
      await work();
      // The first ones are for warming up.
      if (round >= 0) times[at].push(performance.now() - began);
    }
  }
  return times.map(median);
}

const { Omise, Wonder } = await import(entry);

/** A signed Wonder request handed to `fetch`, and a bare signature. */
async function signing() {
  const der = createPrivateKey(pem).export({ type: 'pkcs8', format: 'der' });
  const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('pkcs8', der, algorithm, false, ['sign']);
  const message = new TextEncoder().encode('a'.repeat(64));
  const echoed = '{"code":200,"message":"OK","data":{"message":"Hello"}}';
  const fetch = async () => new Response(echoed);
  const wonder = new Wonder({ appId: '1', privateKey: pem, fetch });
  return inTurns(500, () => wonder.echo({ message: 'Hello' }), () => crypto.subtle.sign(algorithm, key, message));
}

/** A charge over loopback, and the same request and answer over bare `fetch`. */
async function calling() {
  const server = createServer((request, response) => {
    request.resume();
    request.on('end', () => response.setHeader('content-type', 'application/json').end(answer));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${server.address().port}`;
  const omise = new Omise({ secretKey: 'skey_test_1', apiUrl: url });
  const body = 'amount=10000&currency=THB&card=tokn_test_1';
  const headers = { authorization: `Basic ${btoa('skey_test_1:')}`, 'content-type': 'application/x-www-form-urlencoded' };
  const times = await inTurns(
    2_000,
    () => omise.charges.create({ amount: 10_000, currency: 'THB', card: 'tokn_test_1' }),
    async () => (await fetch(`${url}/charges`, { method: 'POST', headers, body })).json(),
  );
  server.closeAllConnections();
  server.close();
  return times;
}

const started = start();
const [echo, signature] = await signing();
const [charge, request] = await calling();
console.log(JSON.stringify({ start: started, echo, signature, charge, request }));
