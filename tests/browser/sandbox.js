// The real sandbox program, and what a shop's server does with it: plain HTTP by fetch, signed where Wonder wants it.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createHmac, randomBytes, sign } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { createServer as createListener } from 'node:net';
import { createInterface } from 'node:readline';

export const GOOD_CARD = '4242424242424242';

export class Sandbox {
  /** Starts the program and learns its keys. */
  static async start({ port = 0, seed = 1, pagesCallAll = false } = {}) {
    const program = process.env.SANSPAY_SANDBOX;
    assert.ok(program, 'SANSPAY_SANDBOX is not set; `cargo xtask test browser` builds the program and says where it is');
    const open = pagesCallAll ? ['--pages-call-all'] : [];
    const child = spawn(program, ['--port', String(port), '--seed', String(seed), ...open], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const api = await new Promise((found, failed) => {
      child.once('error', failed);
      child.once('exit', (code) => failed(new Error(`the sandbox ended with ${code} before it greeted`)));
      createInterface({ input: child.stdout }).on('line', (line) => {
        const match = line.match(/^ *Omise api +(http:\S+)$/);
        if (match) found(match[1]);
      });
    });
    const sandbox = new Sandbox();
    Object.assign(sandbox, { child, api, world: await (await fetch(`${api}/sandbox/world`)).json() });
    [sandbox.seller] = sandbox.world.sellers;
    sandbox.chain = sandbox.world.chains[0].key;
    return sandbox;
  }

  async stop() {
    if (this.child.exitCode !== null) return;
    this.child.kill('SIGINT');
    await once(this.child, 'exit');
  }

  /** A request to Omise with this key; the answer has to be a success. */
  async omise(method, path, key, fields, host = this.world.api_url) {
    const response = await fetch(host + path, {
      method,
      headers: { authorization: `Basic ${btoa(`${key}:`)}` },
      body: fields && new URLSearchParams(fields),
    });
    const answer = await response.json();
    assert.equal(response.status, 200, JSON.stringify(answer));
    return answer;
  }

  /** A charge on the first seller's books, made by the platform. */
  charge(fields) {
    return this.omise('POST', '/charges', this.chain, { amount: 123450, currency: 'THB', ...fields });
  }

  async cardCharge(number, fields) {
    const card = {
      'card[name]': 'Somchai Prasert',
      'card[number]': number,
      'card[expiration_month]': 12,
      'card[expiration_year]': 2032,
      'card[security_code]': 123,
    };
    const { vault_url, platform } = this.world;
    const token = await this.omise('POST', '/tokens', platform.public_key, card, vault_url);
    return this.charge({ card: token.id, ...fields });
  }

  again(charge) {
    return this.omise('GET', `/charges/${charge.id}`, this.chain);
  }

  /** A signed request to Wonder; answers the data of the envelope, which has to be a success. */
  async wonder(method, path, object) {
    const target = `/svc/payment/api/v1/openapi/${path}`;
    const body = object ? JSON.stringify(object) : '';
    const time = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
    const nonce = randomBytes(8).toString('hex');
    const mac = (key, text) => createHmac('sha256', key).update(text).digest();
    const text = [method, target, ...(body ? [body] : [])].join('\n');
    const digest = mac(mac(mac(nonce, time), 'Wonder-RSA-SHA256'), text).toString('hex');
    const { app_id, private_key_pem } = this.world.wonder;
    const response = await fetch(this.world.wonder_url + target, {
      method,
      headers: {
        credential: `${app_id}/${time}/Wonder-RSA-SHA256`,
        nonce,
        signature: sign('sha256', digest, private_key_pem).toString('base64'),
        'content-type': 'application/json',
      },
      body: body || undefined,
    });
    const envelope = await response.json();
    assert.equal(response.status, 200, JSON.stringify(envelope));
    return envelope.data;
  }

  order(reference_number, fields) {
    const order = { reference_number, currency: 'HKD', charge_fee: '1234.50', ...fields };
    return this.wonder('POST', 'orders?with_payment_link=true', { order });
  }

  async orderAgain(number) {
    return (await this.wonder('POST', 'orders/check', { order: { number } })).order;
  }

  async control(method, path, object) {
    const response = await fetch(`${this.api}/sandbox${path}`, { method, body: object && JSON.stringify(object) });
    const answer = await response.json();
    assert.equal(response.status, 200, JSON.stringify(answer));
    return answer;
  }
}

/** A shop's web site: where payers come back to, and where webhooks go. */
export async function openShop() {
  const server = createServer((request, response) => {
    request.resume();
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end('<!doctype html><html lang="en"><title>Shop</title><link rel="icon" href="data:,"><h1>Thank you</h1></html>');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** A port that is free now, and the next one too. */
export async function freePorts() {
  for (;;) {
    const [first] = await listening(0);
    const port = first.address().port;
    const [second] = await listening(port + 1).catch(() => [null]);
    const ended = [first, second].filter(Boolean).map((listener) => {
      listener.close();
      return once(listener, 'close');
    });
    await Promise.all(ended);
    if (second) return port;
  }
}

async function listening(port) {
  const listener = createListener();
  listener.listen(port, '127.0.0.1');
  await once(listener, 'listening');
  return [listener];
}
