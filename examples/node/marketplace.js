// How a marketplace takes money for two sellers, told against the sandbox:
//
//   cargo run -p sanspay-sandbox      in one terminal
//   node marketplace.js               in another

import { once } from 'node:events';
import { createServer } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { Omise, OmiseWebhook, PayError } from 'sanspay';

const sandbox = process.env.SANDBOX_URL ?? 'http://127.0.0.1:4010';
const world = await (await fetch(`${sandbox}/sandbox/world`)).json();
const { platform, sellers, chains } = world;

// With real keys the addresses are left out.
const omise = new Omise({
  publicKey: platform.public_key,
  secretKey: platform.secret_key,
  apiUrl: world.api_url,
  vaultUrl: world.vault_url,
});

console.log('Events are received, and believed only with a signature');
const webhook = new OmiseWebhook(platform.webhook_secret);
const server = createServer(async (request, response) => {
  const body = await buffer(request); // as it came: the signature is over these bytes
  try {
    server.emit('event', webhook.verify(request.headers, body));
    response.end();
  } catch (error) {
    response.writeHead(error instanceof PayError ? 403 : 500).end();
  }
}).listen(0, '127.0.0.1');
await once(server, 'listening');
await omise.account.update({ webhook_uri: `http://127.0.0.1:${server.address().port}/hooks` });

// In a shop this happens in the payer's browser, with the public key alone.
async function token(number = '4242424242424242') {
  const card = { name: 'Somchai Prasert', number, expiration_month: 12, expiration_year: 2032, security_code: '123' };
  return (await omise.tokens.create({ card })).id;
}

const thb = (subunits) => `${(subunits / 100).toFixed(2)} THB`;

const paid = [];
for (const [at, { key }] of chains.entries()) {
  const event = once(server, 'event');
  const seller = omise.onBehalfOf(key);
  const charge = await seller.charges.create({ amount: 120_000, currency: 'THB', card: await token() });
  console.log(`${sellers[at].name} sold for ${thb(charge.amount)}: ${charge.status}, ${thb(charge.net)} after fees`);
  const [{ key: what, data }] = await event;
  console.log(`  and the platform heard of it: ${what} ${data.id === charge.id}`);
  paid.push({ seller, charge });
}
const [{ seller, charge }] = paid;

console.log('A decline is no error: the charge says why');
const declined = await seller.charges.create({ amount: 50_000, currency: 'THB', card: await token('4111111111140011') });
console.log(`  ${declined.status}: ${declined.failure_code}`);

console.log('What cannot be done is an error that tells what kind it is');
try {
  await omise.charges.get(charge.id);
} catch (error) {
  if (!(error instanceof PayError)) throw error;
  console.log(`  ${error.kind}: the charge is on the seller's books, not on the platform's`);
}

console.log('A part goes back to the payer');
const refund = await seller.refunds.create(charge.id, { amount: 20_000 });
const { refunded_amount } = await seller.charges.get(charge.id);
console.log(`  ${thb(refund.amount)} of ${thb(charge.amount)}; refunded so far: ${thb(refunded_amount)}`);

console.log("A seller's money goes to the seller's bank");
const transfer = await seller.transfers.create({ amount: 30_000 });
console.log(`  ${transfer.id}: ${thb(transfer.amount)}, ${transfer.sent ? 'sent' : 'not sent yet'}`);

console.log("What is on this seller's books, page by page");
let charges = 0;
for await (const { status, amount } of seller.charges.iter({ limit: 1 })) {
  console.log(`  ${(charges += 1)}. ${status} ${thb(amount)}`);
}
server.closeAllConnections();
server.close();
console.log('The end');
