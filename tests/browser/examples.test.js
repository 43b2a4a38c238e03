import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { constants, createHmac, generateKeyPairSync, privateEncrypt, sign } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { SCREENS, assertGoodPage, launch, onPage } from './browser.js';
import { GOOD_CARD, Sandbox } from './sandbox.js';

const at = (path) => new URL(`../../${path}`, import.meta.url);

let browser, sandbox, examples;
before(async () => {
  [browser, sandbox] = await Promise.all([launch(), Sandbox.start()]);
  examples = await startExamples(sandbox.api);
});
after(async () => {
  await examples?.stop();
  await sandbox?.stop();
  await browser?.close();
});

/** The examples' own server, as its README starts it. */
async function startExamples(api) {
  const program = fileURLToPath(at('examples/browser/server.js'));
  const child = spawn(process.execPath, [program, '--port', '0', '--sandbox', api], { stdio: ['ignore', 'pipe', 'inherit'] });
  const url = await new Promise((found, failed) => {
    child.once('exit', (code) => failed(new Error(`the examples ended with ${code}; are they built? cargo xtask test browser`)));
    createInterface({ input: child.stdout }).once('line', (line) => found(line.replace('Examples: ', '')));
  });
  const stop = async () => {
    if (child.exitCode !== null) return;
    child.kill();
    await once(child, 'exit');
  };
  return { url, stop };
}

function story(name, run, options) {
  for (const screen of SCREENS) {
    test(`${name} (${screen.name})`, () => onPage(browser, screen, run, options));
  }
}

const press = (page, name) => page.getByRole('button', { name, exact: true }).click();

async function openWorkbench(page) {
  await page.goto(`${examples.url}/workbench`);
  await page.locator('html[data-ready]').waitFor();
}

/** The text of one step, once it is there. */
async function shows(page, id, wanted) {
  await page.waitForFunction(([id, wanted]) => document.getElementById(id).textContent === wanted, [id, wanted]);
}

const hex = (key, text) => createHmac('sha256', key).update(text).digest();

story('the workbench gives every step of the vectors, byte for byte', async (page) => {
  const vectors = JSON.parse(readFileSync(at('tests/vectors/wonder-signing.json'), 'utf8'));
  const key = readFileSync(at('tests/vectors/wonder-test-key.pem'), 'utf8');
  await openWorkbench(page);
  for (const vector of vectors) {
    await page.getByLabel('Method').selectOption(vector.method);
    for (const [label, value] of [
      ['Path and query', vector.uri],
      ['Body, exactly', vector.body ?? ''],
      ['Nonce', vector.nonce],
      ['Time, in UTC', vector.request_time],
      ['AppID', vector.app_id],
      ['Private key (PEM)', key],
    ]) {
      await page.getByRole('textbox', { name: label }).fill(value);
    }
    const k1 = hex(vector.nonce, vector.request_time);
    await shows(page, 'signature', vector.signature_base64);
    await shows(page, 'k1', k1.toString('hex'));
    await shows(page, 'k2', hex(k1, 'Wonder-RSA-SHA256').toString('hex'));
    await shows(page, 'digest', vector.digest_hex);
    assert.equal(await page.locator('#pre-sign').textContent(), vector.pre_sign_string);
    const feeds = await page.locator('#pre-sign [data-name=LF]').count();
    assert.equal(feeds, vector.pre_sign_string.split('\n').length - 1, 'each line feed is seen');
    const headers = await page.locator('#headers').textContent();
    assert.ok(headers.includes(`Credential: ${vector.app_id}/${vector.request_time}/Wonder-RSA-SHA256\nNonce: ${vector.nonce}\n`));
  }
  await assertGoodPage(page);
});

story('a key pair is made in the page, and a sandbox that has its public key accepts the curl line’s headers', async (page) => {
  await openWorkbench(page);
  await page.getByText('Needs a private key.').waitFor();
  await press(page, 'Generate a key pair');
  await page.waitForFunction(() => document.getElementById('signature').textContent.length === 344);
  assert.match(await page.locator('#public-shown').textContent(), /^-----BEGIN PUBLIC KEY-----/);
  await assertGoodPage(page);

  const { app_id, private_key_pem } = sandbox.world.wonder;
  await page.getByRole('textbox', { name: 'AppID' }).fill(app_id);
  // As it stands in an environment variable.
  await page.getByRole('textbox', { name: 'Private key (PEM)' }).fill(private_key_pem.replaceAll('\n', '\\n'));
  await page.getByRole('textbox', { name: 'Body, exactly' }).fill('{"message":"it\'s 您好"}');
  await page.waitForFunction((id) => document.getElementById('curl').textContent.includes(id), app_id);
  const headers = Object.fromEntries((await page.locator('#headers').textContent()).split('\n').map((line) => line.split(': ')));
  const answer = await fetch(`${sandbox.world.wonder_url}/svc/payment/api/v1/openapi/echo`, {
    method: 'POST',
    headers,
    body: '{"message":"it\'s 您好"}',
  });
  assert.equal(answer.status, 200, await answer.text());
  assert.ok((await page.locator('#curl').textContent()).includes(`--data-raw '{"message":"it'\\''s 您好"}'`));
});

story('the private key leaves the page in no way', async (page) => {
  await openWorkbench(page);
  const sent = [];
  page.on('request', (request) => sent.push(request.url()));
  await press(page, 'Generate a key pair');
  await page.waitForFunction(() => document.getElementById('signature').textContent.length === 344);
  await press(page, 'Take the request above');
  await press(page, 'Find the mistake');
  await page.locator('#verdict h3').waitFor();
  assert.deepEqual(sent, []);
  const kept = await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie, location.href]);
  assert.deepEqual(kept, [0, 0, '', `${examples.url}/workbench`]);
});

story('what is wrong in the workbench’s form is said at its field', async (page) => {
  await openWorkbench(page);
  for (const [label, value, fault] of [
    ['Nonce', 'short', '16 letters and digits; these are 5 characters.'],
    ['Time, in UTC', '2026-11-22', '14 digits: yyyymmddHHMMSS.'],
    ['Path and query', 'https://gateway.wonder.today/svc', 'Begin with a slash, without scheme, host or spaces.'],
    ['AppID', 'mine', 'An AppID is a UUID, from the dashboard.'],
    ['Private key (PEM)', sandbox.world.wonder.public_key_pem, 'public key'],
  ]) {
    const field = page.getByRole('textbox', { name: label });
    await field.fill(value);
    await page.locator('.fault', { hasText: fault }).waitFor();
    assert.equal(await field.getAttribute('aria-invalid'), 'true');
  }
  await assertGoodPage(page);
});

const APP = 'd1f4a7c2-5b63-4e0e-9a7b-3c2f61b8e905';
const NONCE = 'a1B2c3D4e5F6g7H8';
const TIME = '20240501120123';
const PATH = '/svc/payment/api/v1/openapi/orders?with_payment_link=true';
const BODY = '{"order":{"note":"飲茶","charge_fee":"21.00"}}';
const own = generateKeyPairSync('rsa', { modulusLength: 2048 });
const other = generateKeyPairSync('rsa', { modulusLength: 2048 });

const text = (path = PATH, body = BODY) => ['POST', path, ...(body ? [body] : [])].join('\n');
const digest = (presign = text(), { time = TIME, k2 = hex(hex(NONCE, time), 'Wonder-RSA-SHA256') } = {}) => hex(k2, presign);
const rsa = (message, key = own.privateKey) => sign('sha256', message, key).toString('base64');
const signed = (...parts) => rsa(digest(...parts).toString('hex'));

function pasted(signature, { path = PATH, body = BODY, time = TIME, nonce = NONCE } = {}) {
  return `POST ${path} HTTP/1.1\nhost: gateway-stg.wonder.today\ncredential: ${APP}/${time}/Wonder-RSA-SHA256\nnonce: ${nonce}\nsignature: ${signature}\n\n${body}\n`;
}

const pss = { key: own.privateKey, padding: constants.RSA_PKCS1_PSS_PADDING };
const MISTAKES = [
  ['This signature is right', pasted(signed())],
  ['Local time instead of UTC', pasted(signed(text(), { time: '20240501200123' })), 'k1 and k2: nonce and time'],
  ['The clock was read twice', pasted(signed(text(), { time: '20240501120124' })), 'k1 and k2: nonce and time'],
  ['Query left out', pasted(signed(text(PATH.split('?')[0]))), 'The pre-sign string'],
  ['Raw digest instead of its hex', pasted(rsa(digest())), 'What RSA was given'],
  ['Digest in upper case', pasted(rsa(digest().toString('hex').toUpperCase())), 'What RSA was given'],
  ['Trailing line feed', pasted(signed(`${text()}\n`)), 'The pre-sign string'],
  ['Trailing line feed', pasted(signed(`${text(PATH, '')}\n`), { body: '' }), 'The pre-sign string'],
  ['Body serialised twice', pasted(signed(text(PATH, JSON.stringify(JSON.parse(BODY), null, 2)))), 'The pre-sign string'],
  ['Body serialised twice', pasted(signed(text(PATH, BODY.replace('飲茶', '\\u98f2\\u8336')))), 'The pre-sign string'],
  ['Body left out', pasted(signed(text(PATH, ''))), 'The pre-sign string'],
  ['Query left out, and Raw digest instead of its hex', pasted(rsa(digest(text(PATH.split('?')[0])))), 'The pre-sign string'],
  ['Lines joined by something else', pasted(signed(text().replaceAll('\n', '\\n'))), 'The pre-sign string'],
  ['A key in hex', pasted(signed(text(), { k2: hex(hex(NONCE, TIME).toString('hex'), 'Wonder-RSA-SHA256') })), 'k1 and k2: nonce and time'],
  ['The AppID in the HMACs', pasted(signed(text(), { k2: hex(hex(hex(APP, NONCE), TIME), 'Wonder-RSA-SHA256') })), 'k1 and k2: nonce and time'],
  ['Another private key signed this', pasted(rsa(digest().toString('hex'), other.privateKey)), 'The key pair'],
  ['The signature is in base64url', pasted(Buffer.from(signed(), 'base64').toString('base64url')), 'The headers’ form'],
  ['RSA was used with PSS padding', pasted(sign('sha256', digest().toString('hex'), pss).toString('base64')), 'What RSA was given'],
  ['RSA was used with SHA-1', pasted(sign('sha1', digest().toString('hex'), own.privateKey).toString('base64')), 'What RSA was given'],
  ['The digest was encrypted, not signed', pasted(privateEncrypt(own.privateKey, digest().toString('hex')).toString('base64')), 'What RSA was given'],
  ['The nonce has another form', pasted(signed(), { nonce: 'short' }), 'The headers’ form'],
  ['Something else was signed', pasted(rsa('something else'))],
];

story('each of the usual mistakes is found in a refused request, and named', async (page) => {
  await openWorkbench(page);
  await page.getByLabel('Public key (PEM)').fill(own.publicKey.export({ type: 'spki', format: 'pem' }));
  for (const [title, request, differs] of MISTAKES) {
    await page.getByLabel('The refused request').fill(request);
    await page.evaluate(() => document.getElementById('verdict').replaceChildren());
    await press(page, 'Find the mistake');
    await page.locator('#verdict h3').waitFor();
    assert.equal(await page.locator('#verdict h3').textContent(), title);
    const first = page.locator('.checks li', { hasText: '✗ differs' }).first();
    if (differs) assert.equal(await first.locator('span').first().textContent(), differs, title);
    else assert.equal(await first.count(), 0, title);
  }
  await assertGoodPage(page);
});

story('a right signature whose time is a time zone away is told by the answer’s date', async (page) => {
  await openWorkbench(page);
  await page.getByLabel('Public key (PEM)').fill(own.publicKey.export({ type: 'spki', format: 'pem' }));
  await page.getByLabel('The refused request').fill(pasted(signed()));
  await page.getByLabel('When the gateway got it').fill('Wed, 01 May 2024 04:01:25 GMT');
  await press(page, 'Find the mistake');
  await page.getByRole('heading', { name: 'Local time instead of UTC' }).waitFor();
  await page.getByText('8 hours ahead').waitFor();
});

story('where no usual mistake fits, the first of one’s own steps that differs is named', async (page) => {
  await openWorkbench(page);
  await page.getByLabel('Public key (PEM)').fill(own.publicKey.export({ type: 'spki', format: 'pem' }));
  await page.getByLabel('The refused request').fill(pasted(rsa('something else')));
  await page.getByText('Compare with the steps that your code logged').click();
  await page.getByLabel('Your k1, in hex').fill(hex(NONCE, TIME).toString('hex'));
  await page.getByLabel('Your k2, in hex').fill('00'.repeat(32));
  await press(page, 'Find the mistake');
  await page.getByText('Your k2 differs.').waitFor();
});

story('the request that was just signed can be taken over, and what is missing is said', async (page) => {
  await openWorkbench(page);
  await press(page, 'Find the mistake');
  await page.getByText('The first line has to be method and path').waitFor();
  await page.getByText('This is no PEM text').waitFor();
  await assertGoodPage(page);
  await press(page, 'Generate a key pair');
  await page.waitForFunction(() => document.getElementById('signature').textContent.length === 344);
  await press(page, 'Take the request above');
  await press(page, 'Find the mistake');
  await page.getByRole('heading', { name: 'This signature is right' }).waitFor();
});

async function openCheckout(page) {
  await page.goto(`${examples.url}/checkout`);
  await page.getByLabel('Card number').waitFor();
}

async function fillCard(page, number) {
  await page.getByLabel('Card number').fill(number.replace(/(....)(?=.)/g, '$1 '));
  await page.getByLabel('Valid until').fill('12/32');
  await page.getByLabel('Security code').fill('123');
  await page.getByLabel('Name on the card').fill('Somchai Prasert');
}

/** The charge that the page speaks of, as its seller sees it. */
async function chargeOf(page, seller) {
  const { id } = sandbox.world.sellers.find(({ name }) => name === seller);
  const { key } = sandbox.world.chains.find(({ seller_id }) => seller_id === id);
  return sandbox.omise('GET', `/charges/${await page.locator('#charge').textContent()}`, key);
}

story('a card pays, on the seller’s books', async (page) => {
  await openCheckout(page);
  await page.getByText('To Baan Coffee').waitFor();
  await assertGoodPage(page);
  await fillCard(page, GOOD_CARD);
  await press(page, 'Pay 380.00 THB');
  await page.getByRole('heading', { name: 'Thank you' }).waitFor();
  const charge = await chargeOf(page, 'Baan Coffee');
  assert.deepEqual([charge.status, charge.amount, charge.currency], ['successful', 38_000, 'THB']);
  await assertGoodPage(page);
  // The outcome has an address of its own.
  await page.reload();
  await page.getByText('Paid', { exact: true }).waitFor();
});

for (const [button, number, title, status] of [
  ['Approve', GOOD_CARD, 'Thank you', 'successful'],
  ['Decline', GOOD_CARD, 'Not paid', 'failed'],
]) {
  story(`the bank asks for a larger amount, and its page leads back: ${button}`, async (page) => {
    await openCheckout(page);
    await page.getByText('Ceramic bowl, celadon').click();
    await fillCard(page, number);
    await press(page, 'Pay 1,234.50 THB');
    await page.getByRole('button', { name: button }).click();
    await page.getByRole('heading', { name: title }).waitFor();
    const charge = await chargeOf(page, 'Chiang Mai Ceramics');
    assert.deepEqual([charge.status, charge.amount], [status, 123_450]);
    await assertGoodPage(page);
  });
}

story('declines are explained in words', async (page) => {
  for (const [number, words] of [
    ['4111111111140011', 'There is not enough money on this card'],
    ['4111111111160001', 'The security code is wrong'],
    ['4111111111130012', 'Your bank did not accept the payment'],
    ['4111111111180017', 'There is no card with this number'],
  ]) {
    await openCheckout(page);
    await fillCard(page, number);
    await press(page, 'Pay 380.00 THB');
    await page.getByText(words).waitFor();
    assert.equal((await chargeOf(page, 'Baan Coffee')).status, 'failed');
  }
  await assertGoodPage(page);
  await page.getByRole('link', { name: 'Try another card' }).click();
  await page.getByLabel('Card number').waitFor();
});

story('a form that is not filled in says so at each field, and sends nothing', async (page) => {
  await openCheckout(page);
  const sent = [];
  page.on('request', (request) => sent.push(request.url()));
  await page.getByLabel('Card number').fill('4242 4242 4242 4241');
  await page.getByLabel('Valid until').fill('01/20');
  await press(page, 'Pay 380.00 THB');
  for (const words of ['This is not a card’s number', 'This card has expired.', 'Three or four digits.', 'The name on the card is missing.']) {
    await page.getByText(words).waitFor();
  }
  assert.equal(await page.evaluate(() => document.activeElement.id), 'number');
  assert.deepEqual(sent, []);
  await assertGoodPage(page);
});

story('what the vault refuses is said at the field', async (page) => {
  await openCheckout(page);
  await fillCard(page, '0000000000000000');
  await press(page, 'Pay 380.00 THB');
  await page.locator('#number-fault', { hasText: 'brand not supported' }).waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.id), 'number');
  await fillCard(page, GOOD_CARD);
  await press(page, 'Pay 380.00 THB');
  await page.getByRole('heading', { name: 'Thank you' }).waitFor();
}, { allowed: /status of 400/ });

story('the shop sees a token and no card, the browser the public key and no other', async (page) => {
  const sent = [];
  page.on('request', (request) => sent.push(request));
  await openCheckout(page);
  await fillCard(page, GOOD_CARD);
  await press(page, 'Pay 380.00 THB');
  await page.getByRole('heading', { name: 'Thank you' }).waitFor();
  const posted = sent.filter((request) => request.method() === 'POST');
  const [vault, shop] = posted.map((request) => request.postData());
  assert.equal(posted.length, 2);
  assert.ok(vault.includes(GOOD_CARD));
  assert.equal(posted[0].url(), `${sandbox.world.vault_url}/tokens`);
  assert.match(shop, /^\{"token":"tokn_test_\w+","goods":"beans"\}$/);
  for (const request of sent.filter((request) => request.url().startsWith(`${examples.url}/api/`))) {
    assert.doesNotMatch(await (await request.response()).text(), /skey_|ckey_/);
  }
});

test('the shop charges its own prices, and refuses what it does not sell', async () => {
  const order = (body, type = 'application/json') =>
    fetch(`${examples.url}/api/orders`, { method: 'POST', headers: { 'content-type': type }, body });
  for (const [status, body, type] of [
    [400, '{"token":"tokn_test_1","goods":"gold"}'],
    [400, '{"token":"skey_test_1","goods":"beans"}'],
    [400, 'null'],
    [400, '{'],
    [413, `"${'x'.repeat(20_000)}"`],
    [415, '{}', 'text/plain'],
  ]) {
    const answer = await order(body, type);
    assert.equal(answer.status, status, body.slice(0, 40));
    assert.equal(typeof (await answer.json()).message, 'string');
  }
  const card = { number: GOOD_CARD, name: 'S', expiration_month: 12, expiration_year: 2032, security_code: 123 };
  const fields = Object.fromEntries(Object.entries(card).map(([key, value]) => [`card[${key}]`, value]));
  const { vault_url, platform } = sandbox.world;
  const { id } = await sandbox.omise('POST', '/tokens', platform.public_key, fields, vault_url);
  const paid = await (await order(JSON.stringify({ token: id, goods: 'beans', amount: 1 }))).json();
  assert.deepEqual([paid.status, paid.amount], ['successful', 38_000]);
});

test('pages come with a policy that lets in nothing from elsewhere', async () => {
  for (const path of ['/', '/workbench', '/checkout']) {
    const policy = (await fetch(examples.url + path)).headers.get('content-security-policy');
    assert.match(policy, /default-src 'none'/);
    assert.doesNotMatch(policy, /unsafe-inline|'unsafe-eval'|\*/);
  }
  for (const path of ['/server.js', '/../server.js', '//', '/%2e%2e/shop.js', '/api/orders/none']) {
    assert.equal((await fetch(examples.url + path)).status, 404, path);
  }
});

story('the first page leads to the others', async (page) => {
  await page.goto(examples.url);
  await assertGoodPage(page);
  await page.getByRole('link', { name: 'Checkout' }).click();
  await page.getByLabel('Card number').waitFor();
});
