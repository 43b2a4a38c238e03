import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { SCREENS, assertGoodPage, launch, onPage } from './browser.js';
import { GOOD_CARD, Sandbox, freePorts, openShop } from './sandbox.js';

const HOSTILE = `<img src=x onerror="alert(1)">'"&amp;</li><script>alert(2)</script>\r\n\u2028ไทย`;

let browser, shop;
before(async () => {
  [browser, shop] = await Promise.all([launch(), openShop()]);
});
after(async () => {
  shop?.close();
  await browser?.close();
});

/** A test with a sandbox of its own, as the console shows all that there is. */
function story(name, run, options) {
  for (const screen of SCREENS) {
    test(`${name} (${screen.name})`, async () => {
      const sandbox = await Sandbox.start();
      try {
        await onPage(browser, screen, (page) => run(page, sandbox), options);
      } finally {
        await sandbox.stop();
      }
    });
  }
}

async function open(page, sandbox) {
  await page.goto(sandbox.api);
  await page.getByText('Live', { exact: true }).waitFor();
}

/** The list item of a charge or an order. */
const row = (page, id) => page.locator(`li[id="${id}"]`);

story('an empty sandbox says what to do next, and its command works', async (page, sandbox) => {
  await open(page, sandbox);
  await assertGoodPage(page);
  const command = await page.locator('.snippet code').first().textContent();
  const [, url, key] = command.match(/^curl (\S+) -u (\S+): /);
  const fields = [...command.matchAll(/-d '?([^\s']+)/g)].map(([, field]) => field.split('='));
  assert.equal(fields.length, 3, command);

  const response = await fetch(url, {
    method: 'POST',
    headers: { authorization: `Basic ${btoa(`${key}:`)}` },
    body: new URLSearchParams(fields),
  });
  const charge = await response.json();

  await row(page, charge.id).getByText('pending, waits for its payer').waitFor();
  assert.equal(await page.getByRole('heading', { name: 'Start here' }).count(), 0);
});

story('everything that there is stands on the page, in a form for everybody', async (page, sandbox) => {
  const { platform, seller, chain } = { ...sandbox, platform: sandbox.world.platform };
  await sandbox.omise('PATCH', '/account', seller.secret_key, { webhook_uri: `${shop.url}/hooks` });
  const paid = await sandbox.cardCharge(GOOD_CARD, { description: 'Two cups', 'metadata[order]': '4711' });
  const declined = await sandbox.cardCharge('4111111111140011', {});
  const { order } = await sandbox.order('R-7', { callback_url: `${shop.url}/wonder`, note: 'Dim sum' });
  await open(page, sandbox);

  const first = row(page, paid.id);
  for (const text of ['1,234.50 THB', 'successful', 'Two cups', 'order: 4711', 'Baan Coffee via Siam Bazaar', 'Visa …4242']) {
    await first.getByText(text).first().waitFor();
  }
  assert.equal(await first.getByRole('link').count(), 0, 'nobody is waited for');
  await row(page, declined.id).getByText('failed, insufficient_fund').waitFor();
  await row(page, `order-${order.number}`).getByText('1,234.50 HKD').first().waitFor();
  for (const text of [platform.public_key, platform.secret_key, seller.webhook_secret, chain]) {
    await page.getByLabel('Controls, accounts and keys').getByText(text, { exact: true }).waitFor();
  }
  const requests = page.getByRole('region', { name: 'Requests' });
  await requests.getByText('POST /tokens').first().waitFor();
  const log = await requests.textContent();
  for (const secret of [platform.public_key, chain, seller.secret_key, GOOD_CARD]) assert.ok(!log.includes(secret));
  const webhooks = page.getByRole('region', { name: 'Webhook deliveries' });
  await webhooks.getByText('charge.create').first().waitFor();
  await webhooks.getByText('order.created').waitFor();
  await page.getByText('private, PEM').click();
  await assertGoodPage(page);
});

story('what happens is seen without a reload, and moves neither the focus nor what is open', async (page, sandbox) => {
  const waiting = await sandbox.charge({ 'source[type]': 'promptpay' });
  await open(page, sandbox);
  await page.evaluate(() => { globalThis.sameDocument = true; });
  await page.getByText('private, PEM').click();
  await page.getByLabel('Path begins with').fill('/half-typed');
  await row(page, waiting.id).getByRole('link', { name: "Payer's page" }).focus();

  const paid = await sandbox.cardCharge(GOOD_CARD, { amount: 4200 });
  await row(page, paid.id).getByText('42.00 THB').waitFor();
  const { order } = await sandbox.order('R-8');
  await row(page, `order-${order.number}`).waitFor();

  const focused = await page.evaluate(() => document.activeElement.getAttribute('href'));
  assert.equal(focused, new URL(waiting.authorize_uri).pathname);
  assert.ok(await page.getByRole('region', { name: 'Private key of the Wonder app' }).isVisible());
  assert.equal(await page.getByLabel('Path begins with').inputValue(), '/half-typed');
  const order_of_rows = await page.locator('[aria-labelledby=charges] li').evaluateAll((rows) => rows.map(({ id }) => id));
  assert.deepEqual(order_of_rows, [paid.id, waiting.id], 'newest first');

  await sandbox.omise('POST', `/charges/${waiting.id}/mark_as_paid`, sandbox.chain);
  await row(page, waiting.id).getByText('successful').waitFor();
  assert.equal(await row(page, waiting.id).getByRole('link').count(), 0);
  assert.ok(await page.evaluate(() => globalThis.sameDocument));
});

story('from the console a payer is sent to pay and the console knows', async (page, sandbox) => {
  const waiting = await sandbox.charge({ 'source[type]': 'promptpay' });
  const { order } = await sandbox.order('R-9');
  await open(page, sandbox);
  await row(page, waiting.id).getByRole('link', { name: "Payer's page" }).click();
  await page.getByRole('button', { name: 'Approve' }).click();
  await page.getByRole('link', { name: 'Sandbox' }).click();
  await row(page, waiting.id).getByText('successful').waitFor();
  await row(page, `order-${order.number}`).getByRole('link', { name: 'Payment page' }).click();
  await page.getByRole('button', { name: 'Pay', exact: true }).click();
  await page.getByRole('link', { name: 'Sandbox' }).click();
  await row(page, `order-${order.number}`).getByText('Paid', { exact: true }).waitFor();
  assert.equal((await sandbox.again(waiting)).status, 'successful');
});

story('whatever a shop sends is text', async (page, sandbox) => {
  const charge = await sandbox.charge({
    'source[type]': 'promptpay',
    description: HOSTILE,
    'metadata[note]': HOSTILE,
    [`metadata[<b>${'x'.repeat(300)}]`]: 'long',
  });
  await sandbox.control('POST', '/accounts', { name: HOSTILE });
  const { order } = await sandbox.order('<script>alert(3)</script>', { note: '<iframe src="javascript:alert(4)">' });
  await fetch(`${sandbox.api}/charges/<svg onload=alert(5)>`, { headers: { authorization: 'Basic eDo=' } });
  await open(page, sandbox);

  assert.ok((await row(page, charge.id).textContent()).includes(`<img src=x onerror="alert(1)">'"&amp;</li><script>`));
  assert.ok((await row(page, `order-${order.number}`).textContent()).includes('<script>alert(3)</script>'));
  for (const tag of ['img', 'svg', 'iframe', 'b', 'main script']) assert.equal(await page.locator(tag).count(), 0, tag);
  await assertGoodPage(page);
  await page.goto(charge.authorize_uri);
  assert.ok((await page.locator('main').textContent()).includes('<img src=x onerror='));
  await assertGoodPage(page);
});

story('the clock is pushed and faults are switched on and off', async (page, sandbox) => {
  const held = await sandbox.cardCharge(GOOD_CARD, { capture: 'false' });
  const tomorrow = new Date(Date.now() + 24 * 3600 * 1000).toISOString().slice(0, 10);
  const { order } = await sandbox.order('R-6', { due_date: tomorrow });
  await open(page, sandbox);
  await row(page, held.id).getByText('pending, to be captured').waitFor();

  await page.getByRole('button', { name: 'Advance the clock by 7 days' }).click();
  await page.getByText('The clock is 7 days further.').waitFor();
  await page.getByText('7 days ahead').waitFor();
  await row(page, held.id).getByText('expired').waitFor();
  await row(page, `order-${order.number}`).getByText('Voided').waitFor();
  assert.equal((await sandbox.again(held)).status, 'expired');

  await page.getByLabel('What goes wrong').selectOption('503, unavailable');
  await page.getByLabel('For which requests').selectOption('GET');
  await page.getByLabel('Path begins with').fill('/balance');
  await page.getByLabel('How often').selectOption('three times');
  await page.getByRole('button', { name: 'Switch it on' }).click();
  const fault = page.getByRole('listitem').filter({ hasText: 'status 503 on GET /balance…, 3 more times' });
  await fault.waitFor();
  const balance = () => fetch(`${sandbox.api}/balance`, { headers: { authorization: `Basic ${btoa(`${sandbox.chain}:`)}` } });
  assert.equal((await balance()).status, 503);
  await page.getByText('fault: status').waitFor();
  await page.getByText('2 more times').waitFor();
  await assertGoodPage(page);
  await page.getByRole('button', { name: 'Switch all off' }).click();
  await page.getByText('None is on').waitFor();
  assert.equal((await balance()).status, 200);
});

story('every kind of fault that is offered is one that the sandbox knows', async (page, sandbox) => {
  await open(page, sandbox);
  const kinds = await page.getByLabel('What goes wrong').locator('option').allTextContents();
  for (const [at, kind] of kinds.entries()) {
    await page.getByLabel('What goes wrong').selectOption(kind);
    await page.getByLabel('How often').selectOption('until switched off');
    await page.getByRole('button', { name: 'Switch it on' }).click();
    await page.locator('.faults li').nth(at).waitFor();
  }
  const { faults } = await sandbox.control('GET', '/faults');
  assert.equal(new Set(faults.map(({ kind, code }) => `${kind} ${code}`)).size, kinds.length);
});

story('a key is copied with one press', async (page, sandbox) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: sandbox.api });
  await open(page, sandbox);
  for (const [name, text] of [
    ['Copy secret key of Siam Bazaar', sandbox.world.platform.secret_key],
    ['Copy chain key of Baan Coffee for Siam Bazaar', sandbox.chain],
    ['Copy private key of Wonder', sandbox.world.wonder.private_key_pem.trim()],
  ]) {
    await page.getByRole('button', { name }).click();
    await page.getByText(`Copied: ${name.slice('Copy '.length)}`).waitFor();
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), text);
  }
});

story('the page is whole without its script', async (page, sandbox) => {
  const charge = await sandbox.charge({ 'source[type]': 'promptpay' });
  await page.goto(sandbox.api);
  await row(page, charge.id).getByRole('link', { name: "Payer's page" }).waitFor();
  await page.getByText('Reload to see what is new').waitFor();
  const buttons = page.locator('button');
  for (let at = 0; at < await buttons.count(); at += 1) assert.ok(!(await buttons.nth(at).isVisible()));
}, { javaScriptEnabled: false });

for (const screen of SCREENS) {
  test(`the page waits for a sandbox that is restarted and shows the new one (${screen.name})`, async () => {
    const port = await freePorts();
    let sandbox = await Sandbox.start({ port });
    const allowed = /ERR_CONNECTION_REFUSED|ERR_INCOMPLETE_CHUNKED_ENCODING|ERR_CONNECTION_RESET|ERR_EMPTY_RESPONSE/;
    try {
      await onPage(browser, screen, async (page) => {
        const old = await sandbox.charge({ 'source[type]': 'promptpay' });
        await open(page, sandbox);
        await row(page, old.id).waitFor();

        await sandbox.stop();
        await page.getByText('The sandbox is gone, waiting for it').waitFor();
        sandbox = await Sandbox.start({ port, seed: 2 });

        await page.getByText('Live', { exact: true }).waitFor();
        await page.getByText(sandbox.world.platform.secret_key, { exact: true }).waitFor();
        assert.equal(await row(page, old.id).count(), 0);
        const fresh = await sandbox.charge({ 'source[type]': 'promptpay' });
        await row(page, fresh.id).waitFor();
      }, { allowed });
    } finally {
      await sandbox.stop();
    }
  });
}
