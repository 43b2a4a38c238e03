import { init, publicKeyPem, signatureSteps, webCryptoSigner } from '/sanspay/index.js';
import { bytesOf, pem, toBase64 } from './bytes.js';
import { CHECKS, compareSteps, diagnose, parseRequest, timeOf } from './diagnosis.js';
import { readPublicKey } from './rsa.js';

const at = (id) => document.getElementById(id);
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** What the current input comes to; `signature` and what follows from it only with a key. */
let result;
/** The signer of the last PEM text, since reading a key takes longer than signing. */
let lastKey = { text: '', signer: undefined, publicKey: '' };
let rounds = 0;

function fault(id, text) {
  at(`${id}-fault`).textContent = text;
  at(id).setAttribute('aria-invalid', String(text !== ''));
}

function newNonce() {
  let nonce = '';
  while (nonce.length < 16) {
    // 62 letters do not divide 256: bytes above the last multiple would favour some of them.
    const [byte] = crypto.getRandomValues(new Uint8Array(1));
    if (byte < 248) nonce += LETTERS[byte % 62];
  }
  at('nonce').value = nonce;
}

const now = () => (at('time').value = timeOf(Date.now()));

function checkFields({ path, nonce, time, app, body, method }) {
  fault('path', path.startsWith('/') && !/\s/.test(path) ? '' : 'Begin with a slash, without scheme, host or spaces.');
  fault('nonce', /^[0-9A-Za-z]{16}$/.test(nonce) ? '' : `16 letters and digits; these are ${nonce.length} characters.`);
  const read = /^\d{14}$/.test(time) && Date.parse(time.replace(/(....)(..)(..)(..)(..)(..)/, '$1-$2-$3T$4:$5:$6Z'));
  fault('time', read ? '' : '14 digits: yyyymmddHHMMSS.');
  at('time-hint').textContent = read ? distance(read) : '';
  const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
  fault('app', uuid.test(app) ? '' : 'An AppID is a UUID, from the dashboard.');
  at('body-hint').textContent = bodyHint(body, method);
}

function distance(time) {
  const minutes = Math.round((time - Date.now()) / 60_000);
  if (Math.abs(minutes) <= 30) return 'Within the 30 minutes that the gateway accepts.';
  const far = Math.abs(minutes) < 120 ? `${Math.abs(minutes)} minutes` : `${Math.round(Math.abs(minutes) / 60)} hours`;
  return `${far} ${minutes > 0 ? 'ahead' : 'ago'}: the gateway accepts 30 minutes.`;
}

function bodyHint(body, method) {
  if (body === '') return 'No body: the pre-sign string ends with the path.';
  if (body.trim() === '') return 'Only white space: clients disagree on whether that is a body. Send none.';
  if (method === 'GET') return 'A GET with a body is unusual.';
  try {
    JSON.parse(body);
    return `JSON, ${bytesOf(body).length} bytes.`;
  } catch {
    return 'This is no JSON.';
  }
}

/** Text with names before its invisible characters: they come from the style sheet, so that copying gives the text. */
function showText(element, text) {
  const parts = text.split(/(\n|\r|\t|\u00a0| (?=\n|$))/);
  const names = { '\n': 'LF', '\r': 'CR', '\t': 'TAB', '\u00a0': 'NBSP', ' ': 'SP' };
  element.replaceChildren(
    ...parts.map((part, index) => {
      if (index % 2 === 0) return part;
      const mark = document.createElement('span');
      mark.className = 'unseen-character';
      mark.dataset.name = names[part];
      mark.textContent = part;
      return mark;
    }),
  );
}

async function readKey(text) {
  if (text === lastKey.text) return lastKey;
  const publicKey = text.trim() ? publicKeyPem(text) : '';
  const signer = publicKey ? await webCryptoSigner(text) : undefined;
  return { text, signer, publicKey };
}

async function update() {
  const round = (rounds += 1);
  const input = Object.fromEntries(['method', 'gateway', 'path', 'body', 'nonce', 'time', 'app'].map((id) => [id, at(id).value]));
  checkFields(input);
  const steps = signatureSteps({ nonce: input.nonce, requestTime: input.time, method: input.method, uri: input.path, body: input.body });
  at('k1').textContent = steps.k1;
  at('k2').textContent = steps.k2;
  at('digest').textContent = steps.digestHex;
  showText(at('pre-sign'), steps.preSignString);
  at('pre-sign-size').textContent = `${bytesOf(steps.preSignString).length} bytes; LF is one line feed.`;

  let key = { signer: undefined, publicKey: '' };
  let wrong = '';
  let signature;
  try {
    key = await readKey(at('key').value);
    if (key.signer) signature = toBase64(await key.signer(bytesOf(steps.digestHex)));
  } catch (error) {
    wrong = error.detail ?? error.message;
  }
  // Somebody typed on while this was signing.
  if (round !== rounds) return;
  if (key.signer) lastKey = key;
  fault('key', wrong);
  at('public-part').hidden = !key.publicKey;
  at('public-shown').textContent = key.publicKey;
  result = { ...input, signature, publicKey: key.publicKey, credential: `${input.app}/${input.time}/Wonder-RSA-SHA256` };
  at('signature').textContent = signature ?? 'Needs a private key.';
  at('headers').textContent = headerLines(result).join('\n');
  at('curl').textContent = curl(result);
}

function headerLines({ credential, nonce, signature }) {
  return [`Credential: ${credential}`, `Nonce: ${nonce}`, `Signature: ${signature ?? '…'}`, 'Content-Type: application/json'];
}

function curl(request) {
  const quote = (text) => `'${text.replaceAll("'", `'\\''`)}'`;
  const lines = [`curl -X ${request.method} ${quote(request.gateway.replace(/\/+$/, '') + request.path)}`];
  for (const line of headerLines(request)) lines.push(`-H ${quote(line)}`);
  // --data would take line breaks out, and read a file for a body that begins with @.
  if (request.body) lines.push(`--data-raw ${quote(request.body)}`);
  return lines.join(' \\\n  ');
}

async function generate() {
  const pair = await crypto.subtle.generateKey(
    { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256', modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]) },
    true,
    ['sign', 'verify'],
  );
  at('key').value = pem('PRIVATE KEY', await crypto.subtle.exportKey('pkcs8', pair.privateKey));
  await update();
  at('public-part').open = true;
}

const SAYS = {
  headers: 'The headers’ form',
  key: 'The key pair',
  time: 'k1 and k2: nonce and time',
  'pre-sign': 'The pre-sign string',
  digest: 'What RSA was given',
};
const STATES = { fits: '✓ fits', differs: '✗ differs', open: 'not known' };

function make(tag, text, className) {
  const element = document.createElement(tag);
  if (text) element.textContent = text;
  if (className) element.className = className;
  return element;
}

function showVerdict({ fits, title, advice, states }) {
  const box = make('div', '', `box ${fits ? 'good' : 'bad'}`);
  box.append(make('h3', title), ...advice.map((text) => make('p', text)));
  const checks = make('ul', '', 'checks');
  for (const name of CHECKS) {
    const row = make('li');
    row.append(make('span', SAYS[name]), make('span', STATES[states[name]], `state ${states[name]}`));
    checks.append(row);
  }
  at('verdict').replaceChildren(box, checks);
  // On a phone it is below the form.
  at('verdict').scrollIntoView({ block: 'nearest' });
}

async function find(event) {
  event.preventDefault();
  for (const id of ['raw', 'public', 'received']) fault(id, '');
  let request;
  let key;
  try {
    request = parseRequest(at('raw').value);
  } catch (error) {
    fault('raw', error.message);
  }
  try {
    key = await readPublicKey(at('public').value);
  } catch (error) {
    fault('public', error.message);
  }
  const text = at('received').value.trim();
  const received = text ? Date.parse(text) : undefined;
  if (Number.isNaN(received)) fault('received', 'This is no date: paste the Date header, such as Sun, 22 Nov 2026 06:23:27 GMT.');
  const first = document.querySelector('#failing [aria-invalid=true]');
  if (first) {
    at('verdict').replaceChildren(make('p', 'Something is missing in the form.', 'hint'));
    first.focus();
    return;
  }
  const found = await diagnose(request, key, received);
  const compared = compareSteps(request, { k1: at('my-k1').value, k2: at('my-k2').value, digest: at('my-digest').value });
  showVerdict(compared ? { ...found, advice: [...found.advice, compared] } : found);
}

function take() {
  const { method, path, body, publicKey, signature } = result;
  if (!signature) {
    fault('raw', 'The request above has no signature yet: give it a private key first.');
    return;
  }
  fault('raw', '');
  at('raw').value = [`${method} ${path}`, ...headerLines(result), ...(body ? ['', body] : [])].join('\n');
  at('public').value = publicKey;
}

async function copy(button) {
  await navigator.clipboard.writeText(at(button.dataset.copy).textContent);
  at('copied').textContent = `Copied: ${button.dataset.copy}.`;
}

/** Nothing that goes wrong is only in the console. */
const guarded = (work) => (event) =>
  Promise.resolve(work(event)).catch((error) => (at('broken').textContent = `This did not work: ${error.message}`));

async function begin() {
  await init();
  newNonce();
  now();
  at('request').addEventListener('submit', (event) => event.preventDefault());
  at('request').addEventListener('input', guarded(update));
  at('new-nonce').addEventListener('click', guarded(() => (newNonce(), update())));
  at('now').addEventListener('click', guarded(() => (now(), update())));
  at('generate').addEventListener('click', guarded(generate));
  at('failing').addEventListener('submit', guarded(find));
  at('take').addEventListener('click', guarded(take));
  for (const button of document.querySelectorAll('[data-copy]')) button.addEventListener('click', guarded(() => copy(button)));
  await update();
  document.documentElement.dataset.ready = '';
}

guarded(begin)();
