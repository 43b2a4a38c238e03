import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { on, once } from 'node:events';
import { createInterface } from 'node:readline';
import { after, before, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';

import { Omise } from 'sanspay';
import { GOOD_CARD, Sandbox } from '../../tests/browser/sandbox.js';

let sandbox;
before(async () => {
  sandbox = await Sandbox.start();
});
after(() => sandbox?.stop());

/** An example under way, with its lines as they come. */
function start(file, env) {
  const options = { cwd: import.meta.dirname, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'inherit'] };
  const child = spawn(process.execPath, [file], options);
  const lines = on(createInterface({ input: child.stdout }), 'line', { close: ['close'] });
  const next = async () => (await lines.next()).value?.[0];
  return { child, lines, next };
}

async function until(done) {
  const deadline = Date.now() + 10_000;
  while (!(await done())) {
    assert.ok(Date.now() < deadline, 'it did not happen in ten seconds');
    await setTimeout(20);
  }
}

test('the story of the marketplace comes to its end', { timeout: 30_000 }, async () => {
  const { child, lines } = start('marketplace.js', { SANDBOX_URL: sandbox.api });
  const ended = once(child, 'exit');

  const told = [];
  for await (const [line] of lines) told.push(line);

  assert.deepEqual(await ended, [0, null]);
  assert.equal(told.at(-1), 'The end');
  for (const said of [
    'Baan Coffee sold for 1200.00 THB: successful',
    'heard of it: charge.create true',
    'failed: insufficient_fund',
    'NotFound',
    'refunded so far: 200.00 THB',
    '2. failed 500.00 THB',
  ]) {
    assert.ok(told.some((line) => line.includes(said)), `${said} is missing in:\n${told.join('\n')}`);
  }
});

test('the receiver handles once what is signed, and nothing else', { timeout: 30_000 }, async () => {
  const { api_url, vault_url, platform, wonder: app } = sandbox.world;
  const { child, next } = start('webhooks.js', {
    PORT: '0',
    OMISE_WEBHOOK_SECRET: platform.webhook_secret,
    WONDER_APP_ID: app.app_id,
    WONDER_WEBHOOK_KEY: app.webhook_public_key_pem,
  });
  try {
    const [, here] = (await next()).match(/^listening on (http:\S+)$/);
    const post = async (path, headers, body) => {
      const response = await fetch(here + path, { method: 'POST', headers, body });
      return [response.status, await response.text()];
    };

    // Omise, sent by the gateway itself, twice.
    const omise = new Omise({
      publicKey: platform.public_key,
      secretKey: platform.secret_key,
      apiUrl: api_url,
      vaultUrl: vault_url,
    });
    const card = { name: 'Somchai', number: GOOD_CARD, expiration_month: 12, expiration_year: 2032, security_code: '123' };
    const token = await omise.tokens.create({ card });
    await omise.account.update({ webhook_uri: `${here}/webhooks/omise` });
    await omise.charges.create({ amount: 10_000, currency: 'THB', card: token.id });
    assert.match(await next(), /^handled charge\.create\/chrg_\w+\/\d+: charge\.create$/);
    const mine = async () => {
      const { deliveries } = await sandbox.control('GET', '/deliveries');
      return deliveries.find(({ uri }) => uri === `${here}/webhooks/omise`);
    };
    // It is listed once it was answered, which may be after it was handled.
    await until(mine);
    await sandbox.control('POST', `/deliveries/${(await mine()).id}/redeliver`);
    await until(async () => (await mine()).attempts.length === 2);
    assert.deepEqual((await mine()).attempts.map(({ status }) => status), [200, 200]);
    const forged = { 'omise-signature': 'a'.repeat(64), 'omise-signature-timestamp': String(Date.now()) };
    assert.deepEqual(await post('/webhooks/omise', forged, '{"object":"event"}'), [403, 'refused']);

    // Wonder, whose signature is over the address too.
    const body = '{"number":"2024050112000001","state":"completed"}';
    const signed = await sandbox.control('POST', '/wonder/webhooks/sign', { uri: '/webhooks/wonder?shop=1', body });
    const headers = signed.headers ?? signed;
    assert.deepEqual(await post('/webhooks/wonder?shop=2', headers, body), [403, 'refused']);
    assert.deepEqual(await post('/webhooks/wonder?shop=1', headers, body), [200, 'accepted']);
    assert.deepEqual(await post('/webhooks/wonder?shop=1', headers, body), [200, 'seen before']);

    // The next line is Wonder's, so the repeat of Omise's event was not handled.
    assert.match(await next(), /^handled order\.paid\/\w+\/[0-9a-f]{16}: order\.paid$/);
    child.kill('SIGTERM');
    assert.deepEqual(await once(child, 'exit'), [0, null]);
  } finally {
    child.kill('SIGKILL');
  }
});
