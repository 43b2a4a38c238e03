// The sandbox's vault, opened to pages of other origins. The sandbox answers no preflight, so a browser does not let a
// page call it; this stands before it with the headers that are missing, on an origin of its own. With real keys there
// is no such thing: leave out `vaultUrl`, and the card's number goes from the browser to Omise alone.

import { once } from 'node:events';
import { createServer } from 'node:http';

import { Refusal, worldOf } from './shop.js';

export async function openVault(sandbox) {
  const server = createServer(async (request, response) => {
    response.setHeader('access-control-allow-origin', '*');
    if (request.method === 'OPTIONS') {
      const wanted = request.headers['access-control-request-headers'] ?? '';
      response.writeHead(204, { 'access-control-allow-methods': 'POST', 'access-control-allow-headers': wanted });
      return response.end();
    }
    if (request.method !== 'POST' || request.url !== '/tokens') return response.writeHead(404).end();
    try {
      const { vault_url } = await worldOf(sandbox);
      const passed = ['authorization', 'content-type', 'omise-version'].filter((name) => request.headers[name]);
      const answer = await fetch(`${vault_url}/tokens`, {
        method: 'POST',
        headers: passed.map((name) => [name, request.headers[name]]),
        body: request,
        duplex: 'half',
      });
      response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? 'application/json' });
      response.end(await answer.text());
    } catch (error) {
      response.writeHead(error instanceof Refusal ? error.status : 502).end();
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { url: `http://127.0.0.1:${server.address().port}` };
}
