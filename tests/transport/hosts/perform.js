// Gives the package's transport what `sanspay-certify` asks for; in Node and in a page alike.

import { exchange } from '../../../bindings/javascript/src/transport.ts';

export async function perform(control) {
  for (;;) {
    const task = await (await fetch(`${control}/next`)).json();
    if (task === null) return;
    const body = JSON.stringify(await outcome(task));
    const taken = await fetch(`${control}/outcome`, { method: 'POST', body });
    if (!taken.ok) throw new Error(`${task.name}: ${await taken.text()}`);
  }
}

async function outcome({ method, url, headers, body, timeout_ms: timeout, cancel_after }) {
  const giveUp = new AbortController();
  if (cancel_after) fetch(cancel_after).then(() => giveUp.abort());
  const request = { method, url, headers: Object.fromEntries(headers), body: body === null ? undefined : decoded(body), timeout };
  const ended = await exchange((url, init) => globalThis.fetch(url, init), request, giveUp.signal);
  if ('kind' in ended) return { failure: ended.kind, sent: ended.sent, detail: ended.detail };
  const lines = ended.headers.split('\n');
  const pairs = [];
  for (let at = 0; at + 1 < lines.length; at += 2) pairs.push(lines.slice(at, at + 2));
  return { status: ended.status, headers: pairs, body: encoded(ended.body) };
}

const decoded = (base64) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));

function encoded(bytes) {
  let text = '';
  // Not all at once: they become arguments of a call.
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}
