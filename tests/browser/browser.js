// Chromium, and pages that fail their test for what no page may do.

import assert from 'node:assert/strict';
import { chromium } from 'playwright-core';
import axe from 'axe-core';

export const SCREENS = [
  { name: 'phone', viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
  { name: 'desktop', viewport: { width: 1280, height: 900 } },
];

/** xtask says where Chromium is. */
export function launch() {
  const executablePath = process.env.CHROMIUM;
  assert.ok(executablePath, 'CHROMIUM is not set; `cargo xtask test browser` looks for it and says where it is');
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // Names lead nowhere, so nothing can leave the machine without a test noticing.
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
    ],
  });
}

/**
 * Runs a test on a new page, and fails it for errors in the page, for messages of its console, and for requests that
 * leave loopback. `allowed` is for the messages that a test provokes.
 */
export async function onPage(browser, screen, test, { allowed = /(?!)/, ...options } = {}) {
  const { name, ...device } = screen;
  const context = await browser.newContext({ ...device, ...options });
  const complaints = [];
  context.on('console', (message) => {
    if (!allowed.test(message.text())) complaints.push(`console ${message.type()}: ${message.text()}`);
  });
  context.on('weberror', (error) => complaints.push(`error: ${error.error()}`));
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (url.hostname !== '127.0.0.1' && url.protocol !== 'data:') complaints.push(`request to ${url}`);
  });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    await test(page);
    assert.deepEqual(complaints, []);
  } finally {
    await context.close();
  }
}

/** What every page owes everybody: nothing for axe to find in either colour scheme, nothing cut off at the side. */
export async function assertGoodPage(page) {
  const scroll = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
  assert.ok(scroll[0] <= scroll[1], `the page is ${scroll[0]} px wide in a window of ${scroll[1]} px`);
  // By evaluating, which the page's policy does not forbid, unlike a script tag.
  await page.evaluate(axe.source);
  // Between the schemes nothing but colours differs.
  for (const [colorScheme, options] of [['light', {}], ['dark', { runOnly: ['color-contrast'] }]]) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { violations } = await page.evaluate((options) => globalThis.axe.run(options), options);
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
    assert.deepEqual(found, [], `axe, ${colorScheme}`);
  }
}
