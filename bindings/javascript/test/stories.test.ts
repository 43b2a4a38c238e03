/** What people do, against the sandbox. */
import assert from 'node:assert/strict';
import { createServer, type IncomingMessage } from 'node:http';
import { once } from 'node:events';
import { afterEach, test } from 'node:test';
import {
  AuthenticationError,
  CancelledError,
  ConnectionError,
  Omise,
  OmiseWebhook,
  RejectedError,
  responseOf,
  SignatureError,
  Wonder,
  WonderWebhook,
} from 'sanspay';
import { control, failure, world } from './shared.js';

const { platform, sellers, chains, api_url, vault_url, wonder_url, wonder: app } = await world();

const omise = new Omise({
  secretKey: platform.secret_key,
  publicKey: platform.public_key,
  apiUrl: api_url,
  vaultUrl: vault_url,
});

afterEach(() => control('/faults', {}, 'DELETE'));

async function token(number = '4242424242424242'): Promise<string> {
  const card = { name: 'Somchai Prasert', number, expiration_month: 12, expiration_year: 2032, security_code: '123' };
  const { id } = await omise.tokens.create({ card });
  return id!;
}

const charge = async (client: Omise, more: { description?: string } = {}, number?: string) =>
  client.charges.create({ amount: 10_000, currency: 'THB', card: await token(number), ...more });

test('a platform takes a card, charges it for a seller, and refunds a part', async () => {
  const seller = omise.onBehalfOf(chains[0]!.key);
  const paid = await charge(seller);
  assert.deepEqual([paid.status, paid.amount], ['successful', 10_000]);
  const refund = await seller.refunds.create(paid.id!, { amount: 2_500 });
  assert.equal(refund.amount, 2_500);
  // On the seller's books, not on the platform's.
  const own = new Omise({ secretKey: sellers[0]!.secret_key, apiUrl: api_url });
  assert.equal((await own.charges.get(paid.id!)).id, paid.id);
  const error = await failure(omise.charges.get(paid.id!));
  assert.equal((error as Error).name, 'NotFoundError');
});

test('a decline is a result, and a token pays once', async () => {
  const declined = await charge(omise, {}, '4111111111140011');
  assert.deepEqual([declined.status, declined.failure_code], ['failed', 'insufficient_fund']);
  const card = await token();
  await omise.charges.create({ amount: 10_000, currency: 'THB', card });
  const error = await failure(omise.charges.create({ amount: 10_000, currency: 'THB', card }));
  assert.ok(error instanceof RejectedError || (error as Error).name === 'NotFoundError', String(error));
});

test('a list comes in pages, and an iteration turns them', async () => {
  const made = [];
  for (let at = 0; at < 3; at++) made.push((await charge(omise)).id);
  const page = await omise.charges.list({ limit: 2 });
  assert.equal(page.data.length, 2);
  assert.equal(responseOf(page).status, 200);
  const seen = [];
  for await (const one of omise.charges.iter({ limit: 2, order: 'reverse_chronological' })) seen.push(one.id);
  assert.deepEqual(seen.slice(0, 3), made.reverse());
  assert.equal(seen.length, page.total);
});

test('a read whose connection drops is sent again, and a charge is not', async () => {
  const paid = await charge(omise);
  await control('/faults', { kind: 'drop_after', path_prefix: '/charges', times: 1 });
  assert.equal(responseOf(await omise.charges.get(paid.id!)).attempts, 2);

  const card = await token();
  await control('/faults', { kind: 'drop_after', method: 'POST', path_prefix: '/charges', times: 1 });
  const error = await failure(omise.charges.create({ amount: 10_000, currency: 'THB', card }));
  assert.ok(error instanceof ConnectionError && error.isOutcomeUnknown, String(error));

  // With a key it may be repeated, and is made once.
  const options = { idempotencyKey: `key-${Date.now()}` };
  const again = { amount: 10_000, currency: 'THB', card: await token(), description: options.idempotencyKey };
  await control('/faults', { kind: 'drop_after', method: 'POST', path_prefix: '/charges', times: 1 });
  const once = await omise.charges.create(again, options);
  assert.deepEqual([responseOf(once).attempts, responseOf(once).idempotencyKey], [2, options.idempotencyKey]);
  const same = [];
  for await (const one of omise.charges.iter()) if (one.description === options.idempotencyKey) same.push(one.id);
  assert.deepEqual(same, [once.id]);
});

test('a call is cancelled in flight', async () => {
  await control('/faults', { kind: 'latency', ms: 5_000, path_prefix: '/charges', times: 1 });
  const began = Date.now();
  const error = await failure(omise.charges.list({}, { signal: AbortSignal.timeout(100) }));
  assert.ok(error instanceof CancelledError, String(error));
  assert.ok(Date.now() - began < 4_000);
});

/** Receives one webhook, as a server without a framework does. */
async function receive<T>(send: (url: string) => Promise<unknown>, read: (request: IncomingMessage, body: Buffer) => T): Promise<T> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  const received = new Promise<T>((resolve, reject) => {
    server.on('request', (request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        response.end();
        try {
          resolve(read(request, Buffer.concat(chunks)));
        } catch (error) {
          reject(error as Error);
        }
      });
    });
  });
  received.catch(() => {});
  try {
    await send(`http://127.0.0.1:${port}/hooks?from=sandbox`);
    return await received;
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

test("Omise's webhook is verified, and a changed one is not", async () => {
  const webhook = new OmiseWebhook(platform.webhook_secret);
  let made: { id?: string } = {};
  const event = await receive(
    async (url) => {
      await omise.account.update({ webhook_uri: url });
      made = await charge(omise);
    },
    (request, body) => {
      assert.throws(() => webhook.verify(request.headers, body.toString().replace('10000', '99999')), SignatureError);
      return webhook.verify(request.headers, body);
    },
  );
  assert.equal(event.key, 'charge.create');
  assert.equal((event.data as { id: string }).id, made.id);
  await omise.account.update({ webhook_uri: '' }).catch(() => {});
});

const wonder = new Wonder({ appId: app.app_id, privateKey: app.private_key_pem, url: wonder_url });

test('a Wonder customer is made once and changed by the same reference', async () => {
  assert.equal((await wonder.echo({ message: 'Hello,Wonder!' })).message, 'Hello,Wonder!');
  const reference_number = `ref-${Date.now()}`;
  const customer = { reference_number, name: '陳大文', phone: '91234567', dial_code: '+852', email: 'tai.man@example.com' };
  const made = await wonder.customers.create({ customer });
  const changed = await wonder.customers.create({ customer: { ...customer, name: '陳小文' } });
  assert.equal(changed.uuid, made.uuid);
  const raw = await wonder.raw<{ name: string }>({
    method: 'GET',
    path: `/svc/payment/api/v1/openapi/customers/${made.uuid}`,
  });
  assert.equal(JSON.stringify(raw).includes('陳小文'), true);
});

test('a request that is changed on the way is refused', async () => {
  const fetch = (url: string, init: RequestInit) =>
    globalThis.fetch(url, { ...init, body: '{"message":"Goodbye,Wonder!"}' });
  const client = new Wonder({ appId: app.app_id, privateKey: app.private_key_pem, url: wonder_url, fetch });
  const error = await failure(client.echo({ message: 'Hello,Wonder!' }));
  assert.ok(error instanceof AuthenticationError, String(error));
});

test("Wonder's webhook is verified by its address too", async () => {
  const webhook = new WonderWebhook({ appId: app.app_id, publicKey: app.webhook_public_key_pem });
  const body = '{"number":"1","state":"completed"}';
  const { headers } = await control<{ headers: Record<string, string> }>('/wonder/webhooks/sign', { uri: '/hook?a=1', body });
  const request = { method: 'POST', url: 'https://shop.example/hook?a=1', headers, body };
  const { action, order } = webhook.verify(request);
  assert.deepEqual([action, order?.number, order?.state], ['order.paid', '1', 'completed']);
  assert.throws(() => webhook.verify({ ...request, url: '/hook?a=2' }), SignatureError);
  assert.throws(() => webhook.verify({ ...request, body: `${body} ` }), SignatureError);
});
