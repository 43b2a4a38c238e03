// Why a signature is refused: what was really signed is taken out of it, and the usual mistakes are made one after the
// other until one of them gives the same.

import { signatureSteps } from '/sanspay/index.js';
import { bytesOf, fromBase64, fromHex, hmac, joined, sha256, toBase64, toHex } from './bytes.js';
import { spellings } from './respell.js';
import { isPss, openSignature } from './rsa.js';

const ALGORITHM = 'Wonder-RSA-SHA256';
const HALF_AN_HOUR = 30 * 60_000;

/** What is looked at, in this order. A mistake in one leaves the later ones open, unless it explains the signature. */
export const CHECKS = ['headers', 'key', 'time', 'pre-sign', 'digest'];

/** A request as it is pasted: `METHOD path`, headers, an empty line, the body. */
export function parseRequest(text) {
  const [head, ...rest] = text.replace(/^\s+/, '').split(/\r?\n[ \t]*\r?\n/);
  const [first = '', ...lines] = head.split(/\r?\n/);
  const [, method, target] = /^([A-Za-z]+)\s+(\S+)/.exec(first) ?? [];
  if (!method) throw new Error('The first line has to be method and path, such as: POST /svc/payment/api/v1/openapi/echo');
  const uri = target.replace(/^https?:\/\/[^/?]*/i, '');
  if (!uri.startsWith('/')) throw new Error('The path in the first line has to begin with a slash.');
  const headers = new Map();
  for (const line of lines) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  const missing = ['Credential', 'Nonce', 'Signature'].filter((name) => !headers.get(name.toLowerCase()));
  if (missing.length > 0) throw new Error(`Missing: ${missing.join(', ')}. Each header is a line of its own: “Nonce: …”.`);
  const body = text.replace(/^\s+/, '').slice(head.length).replace(/^\r?\n[ \t]*\r?\n/, '');
  return {
    method,
    uri,
    // Pasting adds line breaks at the end, and hardly any body ends with one.
    body: rest.length > 0 ? body.replace(/[\r\n]+$/, '') : '',
    credential: headers.get('credential'),
    nonce: headers.get('nonce'),
    signature: headers.get('signature'),
  };
}

/**
 * Finds the mistake: `{ fits, title, advice: [texts], check, states }`, where `check` is the one of `CHECKS` that differs
 * and `states` says of each whether it fits, differs, or stays open.
 */
export async function diagnose(request, key, received) {
  const { signature, problem } = readSignature(request.signature, key);
  const credential = readCredential(request.credential);
  const wrongHeaders = credential.problem ?? nonceProblem(request.nonce);
  if (wrongHeaders) return differs('headers', wrongHeaders.title, [wrongHeaders.advice]);
  if (!signature) return differs('headers', problem.title, [problem.advice]);

  const { appId, time } = credential;
  const right = signatureSteps({ nonce: request.nonce, requestTime: time, method: request.method, uri: request.uri, body: request.body });
  const opened = openSignature(key, signature);
  if (!opened) return await unopened(key, signature, right, problem);
  if (opened.hash && opened.hash !== 'SHA-256') {
    return differs('digest', `RSA was used with ${opened.hash}`, ['Wonder wants PKCS#1 v1.5 with SHA-256.']);
  }

  const signed = opened.hash
    ? async (bytes) => toHex(await sha256(bytes)) === opened.hex
    : async (bytes) => [toHex(bytes), toHex(await sha256(bytes))].includes(opened.text);
  const found = await firstThat(signed, candidates({ ...request, appId, time, right }));
  if (!opened.hash) {
    return differs('digest', 'The digest was encrypted, not signed', [
      'The signature holds its text without a SHA-256 around it, as “private encrypt” functions leave it. Use the function that signs, with SHA-256: it hashes the 64 characters by itself.',
      ...(found?.advice ? [found.advice] : []),
    ]);
  }
  if (found?.check) return differs(found.check, found.title, [found.advice, problem?.advice].filter(Boolean), explained(...(found.checks ?? [found.check])));
  if (!found) {
    return differs('pre-sign', 'Something else was signed', [
      'The signature is sound and belongs to this key, but neither the request as pasted nor any usual mistake in it gives this signature. Compare k1, k2 and the digest with those of your code: the first that differs is the place to look at.',
      'Was the body changed between signing and sending, or on its way into this page?',
    ], { headers: 'fits', key: 'fits', time: 'open', 'pre-sign': 'open', digest: 'open' });
  }
  if (problem) return differs('headers', problem.title, [problem.advice], explained('headers'));
  return clock(time, received) ?? {
    fits: true,
    title: 'This signature is right',
    advice: [
      'If the gateway still refuses it: does this public key belong to this AppID, is the AppID one of this gateway (sandbox and production have their own), and was the request sent within 30 minutes of its time?',
    ],
    states: explained(),
  };
}

/** Where a diagnosis found nothing: the first of the code's own steps that differs, or nothing if none was given. */
export function compareSteps({ method, uri, body, nonce, credential }, own) {
  const right = signatureSteps({ nonce, requestTime: credential.split('/')[1] ?? '', method, uri, body });
  for (const [name, wanted, given, where] of [
    ['k1', right.k1, own.k1, 'Look at the nonce (the key) and at the time of Credential (the message).'],
    ['k2', right.k2, own.k2, 'Its key is the raw 32 bytes of k1, not their hex; its message is Wonder-RSA-SHA256.'],
    ['digest', right.digestHex, own.digest, 'Its key is the raw k2. If that is equal, the pre-sign string differs: compare it byte by byte.'],
  ]) {
    if (given && given.trim().toLowerCase() !== wanted) return `Your ${name} differs. It should be ${wanted}. ${where}`;
  }
  return Object.values(own).some(Boolean) ? 'The steps that you gave are the right ones.' : undefined;
}

function differs(check, title, advice, states) {
  const at = CHECKS.indexOf(check);
  return {
    fits: false,
    check,
    title,
    advice,
    states: states ?? Object.fromEntries(CHECKS.map((name, index) => [name, index < at ? 'fits' : index === at ? 'differs' : 'open'])),
  };
}

/** With this one mistake the signature comes out the same, so that everything else is right. */
const explained = (...checks) =>
  Object.fromEntries(CHECKS.map((name) => [name, checks.includes(name) ? 'differs' : 'fits']));

function readCredential(credential) {
  const parts = credential.split('/');
  const wrong = (title, advice) => ({ problem: { title, advice } });
  if (parts.length !== 3) {
    return wrong('Credential has not three parts', 'It is AppID/time/Wonder-RSA-SHA256, with two slashes and no spaces.');
  }
  const [appId, time, algorithm] = parts;
  if (algorithm !== ALGORITHM) {
    return wrong('Credential names another algorithm', `Its last part has to be ${ALGORITHM}, in exactly this spelling.`);
  }
  if (!/^\d{14}$/.test(time) || Number.isNaN(moment(time))) {
    const seconds = /^\d{10}(\d{3})?$/.test(time) ? ' These look like seconds or milliseconds since 1970.' : '';
    return wrong('The time of Credential has another form', `It is 14 digits in UTC, yyyymmddHHMMSS.${seconds}`);
  }
  return { appId, time };
}

function nonceProblem(nonce) {
  if (/^[0-9A-Za-z]{16}$/.test(nonce)) return undefined;
  return {
    title: 'The nonce has another form',
    advice: `It has to be 16 letters and digits; this one has ${nonce.length} characters.`,
  };
}

/** The bytes of the header, also of a wrongly spelled one, and what is wrong with it. */
function readSignature(text, key) {
  const withSize = (bytes, problem) => {
    if (bytes.length === key.size) return { signature: bytes, problem };
    const advice = `It has ${bytes.length} bytes, and this key makes ${key.size}: is it cut off, or of another key?`;
    return { problem: { title: 'The signature has another length than this key’s', advice } };
  };
  if (/^[0-9a-f]+$/i.test(text) && text.length === key.size * 2) {
    return withSize(fromHex(text), { title: 'The signature is in hex', advice: 'Send it in standard base64.' });
  }
  const compact = text.replace(/\s/g, '');
  const standard = compact.replaceAll('-', '+').replaceAll('_', '/').replace(/=+$/, '');
  if (!/^[A-Za-z0-9+/]+$/.test(standard) || standard.length % 4 === 1) {
    return { problem: { title: 'The signature is no base64', advice: 'Send the signature’s bytes in standard base64, with + and /, padded with =.' } };
  }
  const bytes = fromBase64(standard.padEnd(Math.ceil(standard.length / 4) * 4, '='));
  if (/[-_]/.test(compact)) {
    return withSize(bytes, { title: 'The signature is in base64url', advice: 'It has - and _ where standard base64 has + and /: Wonder wants the standard alphabet, padded with =.' });
  }
  if (compact !== text) {
    return withSize(bytes, { title: 'The signature has white space in it', advice: 'Write the base64 in one line: some encoders break it after 64 or 76 characters.' });
  }
  if (compact.length % 4 !== 0) {
    return withSize(bytes, { title: 'The signature lost its padding', advice: 'Standard base64 ends with = until its length is a multiple of four.' });
  }
  return withSize(bytes, undefined);
}

async function unopened(key, signature, right, problem) {
  for (const message of [bytesOf(right.digestHex), fromHex(right.digestHex)]) {
    if (await isPss(key, signature, message)) {
      return differs('digest', 'RSA was used with PSS padding', ['Wonder wants PKCS#1 v1.5, which most libraries call RSASSA-PKCS1-v1_5 or SHA256withRSA.'], explained('digest'));
    }
  }
  return differs('key', 'Another private key signed this', [
    'This public key does not open the signature: the two are no pair. Make the public key of the private one that your program really loads (openssl pkey -in KEY -pubout) and compare it with the one on the dashboard.',
    'If they are a pair, the signature was damaged on its way, or it is no PKCS#1 v1.5 signature.',
    ...(problem ? [problem.advice] : []),
  ]);
}

/** The clock is only wrong against when the gateway got the request; from the future it is wrong in any case. */
function clock(time, received) {
  const known = received !== undefined;
  const ahead = moment(time) - (received ?? Date.now());
  const outside = known ? Math.abs(ahead) > HALF_AN_HOUR : ahead > HALF_AN_HOUR;
  if (!outside) return undefined;
  const halves = Math.round(ahead / HALF_AN_HOUR);
  const off = Math.abs(ahead - halves * HALF_AN_HOUR);
  const hours = `${Math.abs(halves / 2)} hours ${ahead > 0 ? 'ahead' : 'behind'}`;
  if (off < 5 * 60_000 && Math.abs(halves) <= 28) {
    return differs('time', 'Local time instead of UTC', [
      `The signature itself is right, but its time is ${hours}, as a time zone is. Credential takes UTC, and the gateway refuses what is more than 30 minutes off.`,
    ], explained('time'));
  }
  return differs('time', ahead > 0 ? 'The time lies in the future' : 'The request came too late', [
    'The signature itself is right, but the gateway refuses what is more than 30 minutes off its clock. Set this machine’s clock, and sign each attempt anew.',
  ], explained('time'));
}

const moment = (time) =>
  Date.parse(time.replace(/(....)(..)(..)(..)(..)(..)/, '$1-$2-$3T$4:$5:$6Z'));

export const timeOf = (milliseconds) => new Date(milliseconds).toISOString().replace(/\D/g, '').slice(0, 14);

async function firstThat(signed, all) {
  for await (const candidate of all) if (await signed(candidate.message)) return candidate;
  return undefined;
}

/** What RSA may have been given: the right text, then each mistake, then two at a time in the pre-sign string and after. */
async function* candidates(request) {
  const { right } = request;
  yield { message: bytesOf(right.digestHex) };
  const k2 = fromHex(right.k2);
  const parts = [methods(request), uris(request), bodies(request)];
  const seals = sealings();
  // A request has a handful of each; a large body would make pairs slow.
  for (const most of request.body.length > 16_384 ? [1] : [1, 2]) {
    for (const method of parts[0]) {
      for (const uri of parts[1]) {
        for (const body of parts[2]) {
          const mistakes = [method, uri, body].filter(({ advice }) => advice);
          if (mistakes.length > most) continue;
          const digest = await hmac(k2, preSign(method.value, uri.value, body.value));
          for (const seal of seals) {
            const made = seal.advice ? [...mistakes, seal] : mistakes;
            if (made.length !== most) continue;
            yield { message: seal.value(digest), check: made[0].check, checks: made.map(({ check }) => check), title: made.map(({ title }) => title).join(', and '), advice: made.map(({ advice }) => advice).join(' ') };
          }
        }
      }
    }
  }
  yield* chains(request);
  yield* times(request);
}

function preSign(method, uri, body) {
  const head = bytesOf(`${method}\n${uri}`);
  return body.length > 0 ? joined(head, bytesOf('\n'), body) : head;
}

/** The right value, and the wrong ones that differ from all before them. */
function variants(right, equal, wrong) {
  const all = [{ value: right }];
  for (const one of wrong) if (!all.some(({ value }) => equal(value, one.value))) all.push({ check: 'pre-sign', ...one });
  return all;
}

const same = (a, b) => a === b;
const sameBytes = (a, b) => a.length === b.length && a.every((byte, at) => byte === b[at]);

function methods({ method }) {
  return variants(method.toUpperCase(), same, [
    { value: method.toLowerCase(), title: 'Method in lower case', advice: 'Sign the method in upper case.' },
  ]);
}

function uris({ uri }) {
  const wrong = [];
  const add = (value, title, advice) => wrong.push({ value, title, advice });
  const mark = uri.indexOf('?');
  const [path, query] = mark < 0 ? [uri, ''] : [uri.slice(0, mark), uri.slice(mark)];
  if (query) {
    add(path, 'Query left out', 'Sign the path together with its query, exactly as it is sent.');
    add(`${path}?${query.slice(1).split('&').sort().join('&')}`, 'Query in another order', 'Do not sort the parameters: sign them in the order in which they are sent.');
    const title = 'Query in another encoding';
    const advice = 'Build the address once, then sign and send that same text.';
    const encoded = new URLSearchParams(query).toString();
    add(`${path}?${encoded}`, title, advice);
    add(`${path}?${encoded.replaceAll('+', '%20')}`, title, advice);
    add(path + query.replaceAll('[', '%5B').replaceAll(']', '%5D'), title, advice);
  }
  for (const text of [uri, uri.replaceAll('+', ' ')]) {
    try {
      add(decodeURIComponent(text), 'Percent-encoding undone', 'Sign the address with its percent-encoding, as it is sent.');
    } catch {
      // No encoding that could be undone.
    }
  }
  for (const host of ['gateway-stg.wonder.today', 'gateway.wonder.today']) {
    for (const origin of [`https://${host}`, host]) {
      add(origin + uri, 'Whole address signed', 'Sign from the slash of the path on, without scheme and host.');
    }
  }
  add(path.endsWith('/') ? path.slice(0, -1) + query : `${path}/${query}`, 'A slash at the end differs', 'The signed path and the sent one differ in their last slash.');
  for (const prefix of ['/svc/payment/api/v1/openapi', '/svc/payment/api/v1']) {
    if (!uri.startsWith(`${prefix}/`)) continue;
    for (const rest of [uri.slice(prefix.length), uri.slice(prefix.length + 1)]) {
      add(rest, 'Only the end of the path signed', 'The signed path begins with /svc/, as the sent one does.');
    }
  }
  add(`${uri}\n`, 'Trailing line feed', 'Without a body the pre-sign string ends with the path: no line feed behind it.');
  return variants(uri, same, wrong);
}

function bodies({ body: text }) {
  const body = bytesOf(text);
  const wrong = [];
  const add = (value, title, advice) => wrong.push({ value: typeof value === 'string' ? bytesOf(value) : value, title, advice });
  if (text === '') {
    for (const filler of ['{}', 'null', '[]', '""', 'undefined']) {
      add(filler, 'A body was signed, but none sent', `Your code signed ${filler} as the body. Without one the pre-sign string is method and path alone.`);
    }
    return variants(body, sameBytes, wrong);
  }
  add('', 'Body left out', 'Sign the body too, on a line of its own behind the path.');
  add(`${text}\n`, 'Trailing line feed', 'The pre-sign string ends with the last byte of the body: no line feed behind it.');
  add(text.trim(), 'Body trimmed', 'Sign the body’s bytes as they are sent, with white space at its ends.');
  add(text.replaceAll('\n', '\r\n'), 'Other line breaks in the body', 'Sign the body with the line breaks that are sent.');
  if (/^[\u0000-\u00ff]*$/.test(text)) {
    add(Uint8Array.from(text, (char) => char.charCodeAt(0)), 'Body not in UTF-8', 'Turn the body into UTF-8 bytes before signing, as it is sent.');
  }
  for (const other of spellings(text)) {
    add(other, 'Body serialised twice', 'Other bytes were signed than sent: the same JSON, spelled differently. Serialise once, sign that text, send that text.');
  }
  return variants(body, sameBytes, wrong);
}

/** What is made of the digest for RSA. */
function sealings() {
  const check = 'digest';
  return [
    { value: (digest) => bytesOf(toHex(digest)) },
    { check, value: (digest) => digest, title: 'Raw digest instead of its hex', advice: 'Give RSA the 64 lower-case hex characters of the digest, not its 32 bytes.' },
    { check, value: (digest) => bytesOf(toHex(digest).toUpperCase()), title: 'Digest in upper case', advice: 'Write the digest’s hex in lower case.' },
    { check, value: (digest) => bytesOf(`${toHex(digest)}\n`), title: 'Line feed behind the digest', advice: 'Sign exactly 64 characters; “echo” adds a line feed, “printf %s” does not.' },
    { check, value: (digest) => bytesOf(toBase64(digest)), title: 'Digest in base64', advice: 'Give RSA the digest in lower-case hex.' },
  ];
}

/** Mistakes in the three HMACs. */
async function* chains({ method, uri, body, nonce, time, appId, right }) {
  const verb = method.toUpperCase();
  const text = preSign(verb, uri, bytesOf(body));
  const [k1, k2] = [fromHex(right.k1), fromHex(right.k2)];
  const algorithm = bytesOf(ALGORITHM);
  const sealed = async (key, message = text) => bytesOf(toHex(await hmac(key, message)));
  const candidate = (check, title, advice, message) => ({ check, title, advice, message });

  const broken = 'Lines joined by something else';
  for (const end of ['\r\n', '\\n', '']) {
    const whole = bytesOf([verb, uri, ...(body ? [body] : [])].join(end));
    yield candidate('pre-sign', broken, `Your code joined the parts with ${JSON.stringify(end).replace('""', 'nothing')}. It has to be one line feed, the byte 0x0A; single quotes in PHP leave \\n as two characters.`, await sealed(k2, whole));
  }
  yield candidate('digest', 'HMACs left out', 'The pre-sign string goes through the HMACs first; their result is signed.', text);
  yield candidate('digest', 'Plain SHA-256 instead of an HMAC', 'The digest is an HMAC of the pre-sign string, and k2 is its key.', bytesOf(toHex(await sha256(text))));
  yield candidate('time', 'Nonce and time swapped', 'In the first HMAC the nonce is the key and the time is the message.', await sealed(await hmac(await hmac(bytesOf(time), bytesOf(nonce)), algorithm)));
  const hexed = 'Each HMAC takes the raw 32 bytes of the one before as its key, not their hex.';
  const hexK2 = await hmac(bytesOf(right.k1), algorithm);
  for (const key of [hexK2, bytesOf(toHex(hexK2)), bytesOf(right.k2)]) {
    yield candidate('time', 'A key in hex', hexed, await sealed(key));
  }
  yield candidate('time', 'The second HMAC left out', `k2 is the HMAC of ${ALGORITHM} under k1.`, await sealed(k1));
  yield candidate('time', 'Two HMACs left out', 'The nonce alone is not the key of the last HMAC: time and algorithm come first.', await sealed(bytesOf(nonce)));
  const withApp = await hmac(await hmac(await hmac(bytesOf(appId), bytesOf(nonce)), bytesOf(time)), algorithm);
  yield candidate('time', 'The AppID in the HMACs', 'The AppID only stands in Credential; the HMACs begin with the nonce.', await sealed(withApp));
}

/** Another time than Credential says. */
async function* times({ method, uri, body, nonce, time }) {
  const at = moment(time);
  const digestAt = (requestTime) => bytesOf(signatureSteps({ nonce, requestTime, method, uri, body }).digestHex);
  for (let halves = -28; halves <= 28; halves += 1) {
    if (halves === 0) continue;
    const other = timeOf(at + halves * HALF_AN_HOUR);
    yield { check: 'time', title: 'Local time instead of UTC', advice: `The signature was made with ${other}, but Credential says ${time}. Take UTC, once, and use that same text in both.`, message: digestAt(other) };
  }
  for (const seconds of [-1, 1, -2, 2, -3, 3]) {
    const other = timeOf(at + seconds * 1000);
    yield { check: 'time', title: 'The clock was read twice', advice: `The signature was made with ${other}, but Credential says ${time}. Read the clock once and use that text in both.`, message: digestAt(other) };
  }
  const title = 'The time in another form';
  const advice = 'Sign the very 14 digits that stand in Credential.';
  for (const other of [`${at / 1000}`, `${at}`, new Date(at).toISOString(), new Date(at).toISOString().replace('.000', '')]) {
    yield { check: 'time', title, advice, message: digestAt(other) };
  }
}
