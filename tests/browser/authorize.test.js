import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { SCREENS, assertGoodPage, launch, onPage } from './browser.js';
import { GOOD_CARD, Sandbox, openShop } from './sandbox.js';

const FAILS_3DS = '4111111111140003';

let browser, sandbox, shop;
before(async () => {
  [browser, sandbox, shop] = await Promise.all([launch(), Sandbox.start(), openShop()]);
});
after(async () => {
  shop?.close();
  await sandbox?.stop();
  await browser?.close();
});

function story(name, run, options) {
  for (const screen of SCREENS) {
    test(`${name} (${screen.name})`, () => onPage(browser, screen, run, options));
  }
}

const press = (page, name) => page.getByRole('button', { name }).click();

story('approving pays and brings the payer back to the shop', async (page) => {
  const charge = await sandbox.charge({
    'source[type]': 'promptpay',
    description: 'Ceramic bowl',
    return_uri: `${shop.url}/thanks?order=7`,
  });
  await page.goto(charge.authorize_uri);
  for (const text of ['Baan Coffee', '1,234.50 THB', 'Ceramic bowl', 'promptpay', charge.id]) {
    await page.getByText(text).first().waitFor();
  }
  await assertGoodPage(page);

  await press(page, 'Approve');

  await page.getByRole('heading', { name: 'Thank you' }).waitFor();
  assert.equal(page.url(), `${shop.url}/thanks?order=7`);
  const { status, paid } = await sandbox.again(charge);
  assert.deepEqual([status, paid], ['successful', true]);

  await page.goto(charge.authorize_uri);
  await page.getByText('Paid', { exact: true }).waitFor();
  assert.equal(await page.getByRole('button').count(), 0, 'a choice that was made stays');
  await assertGoodPage(page);
  await page.getByRole('link', { name: 'Back to the shop' }).click();
  await page.getByRole('heading', { name: 'Thank you' }).waitFor();
});

for (const [button, status, failure_code, shown] of [
  ['Approve', 'successful', null, 'Paid'],
  ['Decline', 'failed', 'payment_cancelled', 'Not paid'],
  ['Let it expire', 'expired', null, 'Expired'],
]) {
  story(`without a shop to go back to the page says how it ended: ${button}`, async (page) => {
    const charge = await sandbox.charge({ 'source[type]': 'alipay_cn' });
    await page.goto(charge.authorize_uri);

    await press(page, button);

    await page.getByText(shown, { exact: true }).waitFor();
    const ended = await sandbox.again(charge);
    assert.deepEqual([ended.status, ended.failure_code], [status, failure_code]);
    await assertGoodPage(page);
  });
}

for (const [number, button, status, failure_code] of [
  [GOOD_CARD, 'Approve', 'successful', null],
  [GOOD_CARD, 'Decline', 'failed', 'payment_rejected'],
  [GOOD_CARD, 'Let it expire', 'expired', null],
  [FAILS_3DS, 'Approve', 'failed', 'payment_rejected'],
]) {
  story(`3-D Secure of …${number.slice(-4)} ends as the payer and the card have it: ${button}`, async (page) => {
    const charge = await sandbox.cardCharge(number, { authentication: '3DS', return_uri: `${shop.url}/back` });
    assert.equal(charge.status, 'pending');
    await page.goto(charge.authorize_uri);
    await page.getByText('your bank asks whether it is you').waitFor();

    await press(page, button);

    await page.getByRole('heading', { name: 'Thank you' }).waitFor();
    const ended = await sandbox.again(charge);
    assert.deepEqual([ended.status, ended.failure_code], [status, failure_code]);
  });
}

for (const [button, status] of [
  ['Approve', 'successful'],
  ['Decline', 'failed'],
  ['Let it expire', 'expired'],
]) {
  story(`the page needs no script: ${button}`, async (page) => {
    const charge = await sandbox.charge({ 'source[type]': 'promptpay', return_uri: `${shop.url}/plain` });
    await page.goto(charge.authorize_uri);

    await press(page, button);

    await page.getByRole('heading', { name: 'Thank you' }).waitFor();
    assert.equal((await sandbox.again(charge)).status, status);
  }, { javaScriptEnabled: false });
}

story('the keyboard alone is enough, and the focus is seen', async (page) => {
  const charge = await sandbox.charge({ 'source[type]': 'promptpay' });
  await page.goto(charge.authorize_uri);
  for (let steps = 0; steps < 3; steps += 1) await page.keyboard.press('Tab');
  const focused = await page.evaluate(() => {
    const { textContent } = document.activeElement;
    return [textContent, getComputedStyle(document.activeElement).outlineStyle];
  });
  assert.deepEqual(focused, ['Decline', 'solid']);

  await page.keyboard.press('Enter');

  await page.getByText('Not paid', { exact: true }).waitFor();
  assert.equal((await sandbox.again(charge)).status, 'failed');
});

story('a page that there is not says so', async (page) => {
  await page.goto(`${sandbox.api}/payments/paym_test_0/authorize`);
  await page.getByRole('heading', { name: 'There is no such payment' }).waitFor();
  await assertGoodPage(page);
}, { allowed: /status of 404/ });
