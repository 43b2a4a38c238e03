import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { SCREENS, assertGoodPage, launch, onPage } from './browser.js';
import { GOOD_CARD, Sandbox, openShop } from './sandbox.js';

const CANNOT_BE_SAVED = '4000000000000002';

let browser, sandbox, shop;
before(async () => {
  [browser, sandbox, shop] = await Promise.all([launch(), Sandbox.start(), openShop()]);
});
after(async () => {
  shop?.close();
  await sandbox?.stop();
  await browser?.close();
});

let stories = 0;

/** Each story gets a reference number of its own: they are never free again. */
function story(name, run, options) {
  for (const screen of SCREENS) {
    const reference = `R-${(stories += 1)}`;
    test(`${name} (${screen.name})`, () => onPage(browser, screen, (page) => run(page, reference), options));
  }
}

const press = (page, name) => page.getByRole('button', { name, exact: true }).click();

const standing = async (number) => {
  const { state, correspondence_state } = await sandbox.orderAgain(number);
  return [state, correspondence_state];
};

story('paying an order brings the payer back to the shop', async (page, reference) => {
  const { order, payment_link } = await sandbox.order(reference, { redirect_url: `${shop.url}/thanks`, note: 'Dim sum' });
  await page.goto(payment_link);
  await page.getByRole('heading', { name: `Order ${reference}` }).waitFor();
  for (const text of ['1,234.50 HKD', 'Dim sum', order.number]) await page.getByText(text).first().waitFor();
  await assertGoodPage(page);

  await press(page, 'Pay');

  await page.getByRole('heading', { name: 'Thank you' }).waitFor();
  assert.deepEqual(await standing(order.number), ['completed', 'paid']);
  await page.goto(payment_link);
  await page.getByText('Paid', { exact: true }).waitFor();
  assert.equal(await page.getByRole('button').count(), 0);
  await assertGoodPage(page);
});

story('a declined payment leaves the order open, and the next one pays it', async (page, reference) => {
  const { order, payment_link } = await sandbox.order(reference);
  await page.goto(payment_link);

  await press(page, 'Have it declined');
  await page.getByText('That payment was declined.').waitFor();
  assert.deepEqual(await standing(order.number), ['invoiced', 'unpaid']);
  await assertGoodPage(page);

  await press(page, 'Pay');
  await page.getByText('Paid', { exact: true }).waitFor();
  assert.deepEqual(await standing(order.number), ['completed', 'paid']);
  const { transactions } = await sandbox.orderAgain(order.number);
  assert.deepEqual(transactions.map(({ success }) => success), [false, true]);
});

story('an order that was voided meanwhile takes no payment', async (page, reference) => {
  const { order, payment_link } = await sandbox.order(reference, { redirect_url: 'javascript:alert(1)' });
  await page.goto(payment_link);
  await sandbox.wonder('POST', 'orders/void', { order: { number: order.number } });

  await press(page, 'Pay');

  await page.getByText('The order is voided and takes no payment.').waitFor();
  assert.deepEqual(await standing(order.number), ['voided', 'unpaid']);
  await page.goto(payment_link);
  await page.getByText('Voided', { exact: true }).waitFor();
  assert.equal(await page.getByRole('link', { name: 'Back to the shop' }).count(), 0, 'that was no web address');
}, { allowed: /status of 400/ });

story('the payment page needs no script', async (page, reference) => {
  const { order, payment_link } = await sandbox.order(reference);
  await page.goto(payment_link);
  await press(page, 'Pay');
  await page.getByText('Paid', { exact: true }).waitFor();
  assert.deepEqual(await standing(order.number), ['completed', 'paid']);
}, { javaScriptEnabled: false });

for (const [number, button, state, path] of [
  [GOOD_CARD, 'Agree', 'success', '/saved'],
  [GOOD_CARD, 'Refuse', 'failed', '/not-saved'],
  [CANNOT_BE_SAVED, 'Agree', 'failed', '/not-saved'],
]) {
  story(`saving …${number.slice(-4)} ends as its holder and the card have it: ${button}`, async (page, reference) => {
    const customer = { reference_number: reference, name: '陳大文', phone: '91234567' };
    const { uuid } = (await sandbox.wonder('POST', 'customers', { customer })).customer;
    const card = {
      number,
      exp_month: '12',
      exp_year: '2032',
      holder_name: 'CHAN TAI MAN',
      transaction_type: 'unscheduled_cof',
      '3ds': { success_return_url: `${shop.url}/saved`, fail_return_url: `${shop.url}/not-saved` },
    };
    const { payment_token } = await sandbox.wonder('POST', `customers/${uuid}/payment_tokens`, { card });
    await page.goto(payment_token.verify_url);
    await page.getByText(`…${number.slice(-4)}`).waitFor();
    await assertGoodPage(page);

    await press(page, button);

    await page.getByRole('heading', { name: 'Thank you' }).waitFor();
    assert.equal(new URL(page.url()).pathname, path);
    const { payment_tokens } = await sandbox.wonder('GET', `customers/${uuid}/payment_tokens`);
    assert.equal(payment_tokens[0].state, state);
    await page.goto(payment_token.verify_url);
    await page.getByText(state === 'success' ? 'Saved' : 'Not saved', { exact: true }).waitFor();
    assert.equal(await page.getByRole('button').count(), 0);
    await assertGoodPage(page);
  });
}

story('a page that there is not says so', async (page) => {
  await page.goto(`${sandbox.api}/svc/pages/orders/none`);
  await page.getByRole('heading', { name: 'There is no such page' }).waitFor();
  await assertGoodPage(page);
}, { allowed: /status of 404/ });
