// Receives webhooks for tests that cannot listen themselves, as those in a page, and tells them what came.
import { once } from 'node:events';
import { createServer } from 'node:http';

/** `POST /hooks…` keeps a request, `GET /received` gives them one by one and waits for each. */
export async function openReceiver() {
  const waiting = [];
  const received = [];
  const give = () => {
    while (waiting.length > 0 && received.length > 0) waiting.shift().end(JSON.stringify(received.shift()));
  };
  const server = createServer(async (request, response) => {
    if (request.method === 'GET') {
      response.setHeader('access-control-allow-origin', '*');
      waiting.push(response);
      return give();
    }
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    response.end();
    received.push({ url: request.url, headers: request.headers, body: Buffer.concat(chunks).toString('base64') });
    give();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
