// The package's transport over fetch in a page of a real Chromium, on an origin of its own: with preflights.

import { once } from 'node:events';
import { createServer } from 'node:http';

import { launch } from '../../browser/browser.js';
import { bundle } from './bundle.js';

const module = await bundle();
const site = createServer((request, response) => {
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.end('<!doctype html><html lang="en"><title>Host</title><link rel="icon" href="data:,"></html>');
}).listen(0, '127.0.0.1');
await once(site, 'listening');
const browser = await launch();
try {
  const page = await browser.newPage();
  page.setDefaultTimeout(0);
  await page.goto(`http://127.0.0.1:${site.address().port}`);
  const perform = async ([module, control]) => (await import(module)).perform(control);
  await page.evaluate(perform, [module, process.env.CERTIFY_URL]);
} finally {
  await browser.close();
  site.close();
}
