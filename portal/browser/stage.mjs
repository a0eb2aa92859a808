// A browser, and the page in it. Whatever a test does, the page may ask no other host, break no policy and keep no key.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { chromium } from 'playwright-core';
import { front } from './front.mjs';

/** Where the page is: what serves it in dev mode, else a stand-in for CloudFront in front of the facade. */
export let PAGE = process.env.PORTAL_URL;
export const GRAPH = process.env.GRAPH_URL;
export const NETWORK = 'dc6a7efd-6b2b-4c6a-84e7-5dcf97e62e04';
export const LINKS = `/beta/networkAccess/connectivity/remoteNetworks/${NETWORK}/deviceLinks`;

/** Of the samples, and what tests type: none may be anywhere after it has been sent. */
export const KEYS = ['correct horse battery staple', 'another horse and battery', 'a third horse in the stable', 'test123', 'a shared key'];

let browser;
let served;

export async function start() {
  if (!process.env.PORTAL_URL) {
    served = await front(process.env.FACADE_URL, { config: { samples: true } });
    PAGE = served.url;
  }
  const executablePath = process.env.CHROMIUM || '/usr/bin/chromium';
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
}

export async function stop() {
  served?.close();
  await browser?.close();
}

/** A page of its own, which is closed at the end; then what it asked of whom is looked at. */
export async function onPage(view, test, options = {}) {
  const url = options.url ?? PAGE;
  const context = await browser.newContext({ ignoreHTTPSErrors: true, ...options.context });
  if (options.context?.permissions === undefined) await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  const others = [];
  const broken = [];
  const allowed = new Set([new URL(url).host, ...(options.hosts ?? [])]);
  context.on('request', (request) => {
    const asked = new URL(request.url());
    if (asked.protocol.startsWith('http') && !allowed.has(asked.host)) others.push(request.url());
  });
  const seen = (text) => /Content Security Policy|Refused to|Uncaught/i.test(text) && broken.push(text);
  page.on('console', (message) => seen(message.text()));
  page.on('pageerror', (error) => broken.push(String(error)));
  page.setDefaultTimeout(Number(process.env.PATIENCE ?? 15_000));
  try {
    await options.before?.(page, context);
    await page.goto(`${url}/#/${view}`);
    await page.locator('h1').waitFor();
    await test(page, context);
    assert.deepEqual(others, [], 'requests to other hosts');
    assert.deepEqual(broken, [], 'errors of the page');
    assert.deepEqual(await page.evaluate(() => [localStorage.length, document.cookie]), [0, ''], 'what the page keeps');
  } catch (problem) {
    fs.mkdirSync('target/failed', { recursive: true });
    await page.screenshot({ path: `target/failed/${view.replaceAll('/', '-')}-${Date.now()}.png`, fullPage: true }).catch(() => {});
    throw problem;
  } finally {
    await context.close();
  }
}

export const sample = async (page, name) => {
  await page.getByRole('group', { name: 'Try a sample' }).getByRole('button', { name, exact: true }).click();
  await page.locator('.status:not(.waiting)').waitFor();
};

export const status = async (page, text) => page.locator('#status').filter({ hasText: text }).waitFor();

export const send = (page) => page.getByRole('button', { name: 'Send', exact: true }).click();

/** By the place of what is written. */
export const field = (page, pointer) => page.locator(`[id="field${pointer}"]`);

/** The notes beside a field, by the place of what is written. */
export const notesAt = (page, pointer) => page.locator(`[id="field${pointer}-notes"]`);

/** Neither in what the page shows, nor in what its fields hold, nor in its address or storage. */
export async function hasNoKey(page) {
  const text = await page.evaluate(() =>
    [
      document.documentElement.outerHTML,
      ...[...document.querySelectorAll('input, textarea, select')].map((field) => field.value),
      location.href,
      JSON.stringify({ ...sessionStorage, ...localStorage }),
    ].join('\n'),
  );
  for (const key of KEYS) assert.ok(!text.includes(key), `a key is still in the page: ${key}`);
}

async function admin(method, path, body) {
  const answer = await fetch(`${GRAPH}/__admin/${path}`, { method, ...(body ? { body: JSON.stringify(body) } : {}) });
  const text = await answer.text();
  return text ? JSON.parse(text) : undefined;
}

/** The tenant as it was at the beginning, and nothing received yet. */
export async function anew() {
  await admin('POST', 'mappings/reset');
  await admin('DELETE', 'requests');
}

export const graphWill = (request, response) => admin('POST', 'mappings', { priority: 1, request, response });

/** What Graph received, by method. */
export async function received(method) {
  const { requests } = await admin('GET', 'requests');
  return requests.map(({ request }) => request).filter((request) => request.method === method);
}
