'use strict';

const live = document.getElementById('live');
const link = document.getElementById('link');
const said = document.getElementById('said');
document.documentElement.classList.add('script');

// A live region speaks whenever it is written to, so it is written to only when it has something new to say.
function tell(region, text, tone) {
  if (region.textContent !== text) region.textContent = text;
  region.dataset.tone = tone || '';
}

// --- Following the sandbox.

let source;
let retry;

function follow() {
  unfollow();
  // A browser has six connections to a host for all tabs together, and this one would stay: the payer's pages need them.
  if (document.hidden) return;
  source = new EventSource('/sandbox/console');
  source.onmessage = (event) => {
    const next = document.createElement('template');
    next.innerHTML = JSON.parse(event.data);
    blend(live, next.content);
    tell(link, 'Live', 'good');
  };
  source.onerror = () => {
    tell(link, 'The sandbox is gone, waiting for it', 'bad');
    // Most failures the browser tries again by itself; an answer that is no event stream it takes for final.
    if (source.readyState === EventSource.CLOSED) retry = setTimeout(follow, 1000);
  };
}

function unfollow() {
  clearTimeout(retry);
  if (source) source.close();
}

document.addEventListener('visibilitychange', () => (document.hidden ? unfollow() : follow()));
addEventListener('pagehide', unfollow);
addEventListener('pageshow', follow);

// --- Changing the page into the next one, without touching what stays: focus, selection and what is open survive.

function blend(have, next) {
  const byId = new Map();
  for (const child of have.children) if (child.id) byId.set(child.id, child);
  const wanted = new Set();
  for (const child of next.children) if (child.id) wanted.add(child.id);
  const stays = (node) => !node.id || wanted.has(node.id);

  let at = have.firstChild;
  for (const want of [...next.childNodes]) {
    while (at && !stays(at)) at = removed(at);
    const known = want.id ? byId.get(want.id) : at && !at.id ? at : null;
    if (!known || known.nodeName !== want.nodeName) {
      have.insertBefore(want, at);
      if (want.id && byId.size > 0) show(want);
      continue;
    }
    if (known === at) at = at.nextSibling;
    else have.insertBefore(known, at);
    if (known.nodeType === Node.ELEMENT_NODE) {
      copyAttributes(known, want);
      blend(known, want);
    } else if (known.nodeValue !== want.nodeValue) {
      known.nodeValue = want.nodeValue;
    }
  }
  while (at) at = removed(at);
}

function removed(node) {
  const next = node.nextSibling;
  node.remove();
  return next;
}

function copyAttributes(have, want) {
  for (const { name, value } of want.attributes) {
    if (have.getAttribute(name) !== value) have.setAttribute(name, value);
  }
  for (const { name } of [...have.attributes]) {
    // Whoever opened a detail wants it open.
    if (name !== 'open' && !want.hasAttribute(name)) have.removeAttribute(name);
  }
}

// A row that is new is tinted for a moment.
function show(row) {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  const tint = getComputedStyle(row).getPropertyValue('--fresh');
  row.animate([{ backgroundColor: tint }, { backgroundColor: 'transparent' }], 2000);
}

// --- Buttons. They do what the control API does.

async function control(method, path, body, done) {
  try {
    const response = await fetch(path, { method, body });
    const answer = await response.json();
    tell(said, response.ok ? done : answer.error, response.ok ? 'good' : 'bad');
  } catch {
    tell(said, 'The sandbox does not answer.', 'bad');
  }
}

async function copy(button) {
  const code = button.closest('.key, .snippet').querySelector('code');
  const what = button.getAttribute('aria-label').replace(/^Copy (the )?/, '');
  try {
    await navigator.clipboard.writeText(code.textContent.trim());
    tell(said, `Copied: ${what}`, 'good');
  } catch {
    // Not allowed here: what is selected can still be copied by hand.
    getSelection().selectAllChildren(code);
    tell(said, `Selected: ${what}`, '');
  }
}

document.addEventListener('click', (event) => {
  const button = event.target.closest('button');
  if (!button) return;
  if (button.classList.contains('copy')) copy(button);
  else if (button.dataset.post) control('POST', button.dataset.post, button.dataset.body, button.dataset.said);
  else if (button.dataset.delete) control('DELETE', button.dataset.delete, undefined, button.dataset.said);
});

document.addEventListener('submit', (event) => {
  event.preventDefault();
  const form = new FormData(event.target);
  const fault = JSON.parse(form.get('kind'));
  for (const name of ['method', 'path_prefix']) if (form.get(name)) fault[name] = form.get(name);
  if (form.get('times')) fault.times = Number(form.get('times'));
  control('POST', '/sandbox/faults', JSON.stringify(fault), 'The fault is on.');
});
