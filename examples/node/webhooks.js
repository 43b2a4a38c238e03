// A receiver of webhooks to start from, in Hono, for Omise and Wonder. Whoever sends one gets 200 for what is kept or
// was here before, 403 for what is not to be believed, and 400 for what cannot be read.
//
//   PORT=8080 OMISE_WEBHOOK_SECRET=… WONDER_APP_ID=… WONDER_WEBHOOK_KEY=… node webhooks.js

import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { OmiseWebhook, PayError, WonderWebhook, deduplicationKey } from 'sanspay';

const { PORT = '8080', OMISE_WEBHOOK_SECRET, WONDER_APP_ID, WONDER_WEBHOOK_KEY } = process.env;
const omise = new OmiseWebhook(OMISE_WEBHOOK_SECRET);
const wonder = new WonderWebhook({ appId: WONDER_APP_ID, publicKey: WONDER_WEBHOOK_KEY });

// In a shop this is a table, and `accept` is one statement: `insert into inbox (key, news) values ($1, $2) on conflict
// (key) do nothing`. Then nothing is lost when the program ends, and several receivers can stand side by side.
const inbox = new Map();

/** Keeps what is new, once, and answers at once: the work comes afterwards. */
function accept(news) {
  // The same in every repeat, and in a seller's copy of what a platform did.
  const key = deduplicationKey(news);
  if (inbox.has(key)) return 'seen before';
  inbox.set(key, news);
  setImmediate(handle, key, news);
  return 'accepted';
}

/** An event says that something happened. Fetch the charge or order before anything is shipped. */
function handle(key, news) {
  console.log(`handled ${key}: ${news.key ?? news.action}`);
}

const app = new Hono();

// Nobody gets to fill the memory before the signature is checked.
app.use(bodyLimit({ maxSize: 256 * 1024 }));

app.post('/webhooks/omise', async (c) => {
  // The bytes and not `c.req.json()`: the signature is over the body as it came.
  const body = new Uint8Array(await c.req.arrayBuffer());
  const event = omise.verify(c.req.raw.headers, body);
  return c.text(accept(event));
});

app.post('/webhooks/wonder', async (c) => {
  const body = new Uint8Array(await c.req.arrayBuffer());
  // Of the address the path and query are signed, as they were asked for: `c.req.url` is written anew.
  const { method, url } = c.env.incoming;
  const event = wonder.verify({ method, url, headers: c.req.raw.headers, body });
  return c.text(accept(event));
});

app.onError((error, c) => {
  const known = error instanceof PayError;
  // The reason is for the log and not for the sender, who may be anybody.
  console.error(known ? `refused: ${error.message}` : error);
  if (!known) return c.text('failed', 500);
  return error.kind === 'Decode' ? c.text('cannot be read', 400) : c.text('refused', 403);
});

const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: Number(PORT) }, ({ port }) =>
  console.log(`listening on http://127.0.0.1:${port}`),
);
// Requests under way are answered first.
process.once('SIGTERM', () => server.close());
