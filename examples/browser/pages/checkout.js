import { Omise } from '/sanspay/index.js';
import { explain } from './declines.js';

const at = (id) => document.getElementById(id);
const FIELDS = ['number', 'expiry', 'code', 'name'];

async function api(path, order) {
  const answer = await fetch(`/api/${path}`, order && {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(order),
  });
  const json = await answer.json();
  if (!answer.ok) throw new Error(json.message);
  return json;
}

/** Subunits as people read them. */
function money(amount, currency) {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay: 'code' });
  const { maximumFractionDigits: digits } = format.resolvedOptions();
  const plain = new Intl.NumberFormat('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return plain.format(amount / 10 ** digits);
}

function fault(id, text) {
  at(`${id}-fault`).textContent = text;
  at(id).setAttribute('aria-invalid', String(text !== ''));
}

/** The last digit of a card's number checks the others. */
function hasRightCheckDigit(digits) {
  let sum = 0;
  for (const [index, digit] of [...digits].reverse().entries()) {
    const value = Number(digit) * (index % 2 ? 2 : 1);
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 === 0;
}

function readCard() {
  const number = at('number').value.replace(/[\s-]/g, '');
  const [, month, year] = /^\s*(\d{1,2})\s*\/?\s*((?:20)?\d\d)\s*$/.exec(at('expiry').value) ?? [];
  const fullYear = Number(year) % 100 + 2000;
  const today = new Date();
  const expired = fullYear * 12 + Number(month) < today.getFullYear() * 12 + today.getMonth() + 1;
  const code = at('code').value.trim();
  const name = at('name').value.trim();

  const isNumber = /^\d{12,19}$/.test(number) && hasRightCheckDigit(number);
  fault('number', isNumber ? '' : number ? 'This is not a card’s number: please check it.' : 'Your card’s number is missing.');
  const isMonth = Number(month) >= 1 && Number(month) <= 12;
  fault('expiry', !isMonth ? 'Month and year, such as 12/32.' : expired ? 'This card has expired.' : '');
  fault('code', /^\d{3,4}$/.test(code) ? '' : 'Three or four digits.');
  fault('name', name ? '' : 'The name on the card is missing.');
  return { number, name, expiration_month: Number(month), expiration_year: fullYear, security_code: code };
}

/** Puts what the vault says about a field at that field. */
function blame(error) {
  const words = { number: /number|brand/i, expiry: /expir/i, code: /security/i, name: /name/i };
  const field = error.kind && FIELDS.find((name) => words[name].test(error.detail));
  if (field) fault(field, `This was refused: ${error.detail}.`);
  return field !== undefined;
}

function focusFirstFault() {
  const field = FIELDS.find((name) => at(name).getAttribute('aria-invalid') === 'true');
  if (field) at(field).focus();
  return field !== undefined;
}

function choose({ amount, currency, seller }) {
  at('amount').textContent = money(amount, currency);
  at('currency').textContent = currency;
  at('seller').textContent = seller;
  at('pay').textContent = `Pay ${money(amount, currency)} ${currency}`;
}

function showGoods(goods) {
  for (const [index, one] of goods.entries()) {
    const label = document.createElement('label');
    label.className = 'choice';
    const radio = Object.assign(document.createElement('input'), { type: 'radio', name: 'goods', value: one.id, checked: index === 0 });
    radio.addEventListener('change', () => choose(one));
    const text = document.createElement('span');
    text.append(
      Object.assign(document.createElement('strong'), { textContent: one.name }),
      Object.assign(document.createElement('small'), { textContent: one.seller }),
    );
    const price = Object.assign(document.createElement('span'), { className: 'price', textContent: money(one.amount, one.currency) });
    label.append(radio, text, price);
    at('goods').append(label);
  }
  choose(goods[0]);
}

async function pay(omise) {
  at('said').textContent = '';
  const card = readCard();
  if (focusFirstFault()) return;
  at('pay').disabled = true;
  try {
    const token = await omise.tokens.create({ card });
    const order = await api('orders', { token: token.id, goods: document.querySelector('[name=goods]:checked').value });
    if (order.status === 'pending' && order.authorize_uri) {
      location.assign(order.authorize_uri);
      return;
    }
    history.replaceState(null, '', `/checkout?order=${order.order}`);
    showOutcome(order);
  } catch (error) {
    if (blame(error)) focusFirstFault();
    else at('said').textContent = error.kind ? 'The card could not be checked, and nothing was charged. Please try again.' : error.message;
    at('pay').disabled = false;
  }
}

const OUTCOMES = {
  successful: { title: 'Thank you', result: 'Paid', tone: 'good', again: 'Back to the shop' },
  failed: { title: 'Not paid', result: 'The card was declined', tone: 'bad', again: 'Try another card' },
  expired: { title: 'Not paid', result: 'The time to pay is over', tone: 'bad', again: 'Start again' },
  pending: { title: 'Not confirmed yet', result: 'Waiting for your bank', tone: '', again: 'Look again' },
};

function showOutcome(order) {
  const { title, result, tone, again } = OUTCOMES[order.status] ?? { title: 'Your order', result: order.status, tone: '', again: 'Back to the shop' };
  for (const id of ['form', 'cards']) at(id).hidden = true;
  at('outcome').hidden = false;
  document.title = title;
  at('title').textContent = title;
  at('result').textContent = result;
  at('result').className = `outcome ${tone}`;
  at('reason').textContent = order.status === 'failed' ? explain(order.failure_code) : '';
  at('paid-seller').textContent = order.seller;
  at('paid-amount').textContent = money(order.amount, order.currency);
  at('paid-currency').textContent = order.currency;
  at('paid-name').textContent = order.name;
  at('charge').textContent = order.charge;
  at('again').textContent = again;
  if (order.status === 'pending') at('again').href = location.href;
  at('title').focus();
}

async function begin() {
  const order = new URLSearchParams(location.search).get('order');
  if (order) return showOutcome(await api(`orders/${encodeURIComponent(order)}`));
  const { goods, public_key, vault_url } = await api('shop');
  const omise = new Omise({ publicKey: public_key, vaultUrl: vault_url });
  showGoods(goods);
  for (const id of ['form', 'cards']) at(id).hidden = false;
  at('form').addEventListener('submit', (event) => {
    event.preventDefault();
    pay(omise);
  });
}

begin().catch((error) => (at('closed').textContent = error.message));
