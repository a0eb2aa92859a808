// What people need: axe has nothing against any view, and nothing is cut off at 320 px.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, beforeEach, test } from 'node:test';
import { anew, NETWORK, onPage, sample, send, start, stop } from './stage.mjs';

const AXE = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PICTURES = process.env.PICTURES === 'yes' ? '../docs/portal' : undefined;

before(start);
after(stop);
beforeEach(anew);

const views = {
  device: { act: (page) => sample(page, 'Faulty') },
  'device empty': { view: 'device', act: (page) => page.locator('.status:not(.waiting)').waitFor() },
  'user-device': { act: (page) => sample(page, 'Sloppy') },
  'device-link': { act: (page) => sample(page, 'Faulty'), picture: 'errors', at: '[id="field/ipAddress"]' },
  'device-link sloppy': { view: 'device-link', act: (page) => sample(page, 'Sloppy'), picture: 'changes', at: '[id="field/deviceVendor"]' },
  'remote-network': {
    act: async (page) => {
      await sample(page, 'Faulty');
      await page.locator('details.element > summary').nth(1).click();
      await page.getByText('Paste or drop a payload').click();
      await page.locator('details.rules > summary').first().click();
    },
  },
  'remote-network sent': {
    view: 'remote-network',
    act: async (page) => {
      await sample(page, 'Good');
      await send(page);
      await page.locator('.outcome').waitFor();
    },
    picture: 'sent',
    at: '.outcome',
  },
  devices: { act: (page) => page.getByRole('button', { name: /^Delete/ }).click() },
  networks: { act: (page) => page.getByRole('button', { name: /^Rename/ }).click(), picture: 'list' },
  [`networks/${NETWORK}`]: { act: (page) => page.getByRole('table').waitFor() },
  [`connectivity/${NETWORK}`]: {
    act: async (page) => {
      await page.getByRole('button', { name: 'Get it' }).click();
      await page.getByRole('row', { name: /Your side/ }).waitFor();
    },
    picture: 'connectivity',
  },
};

async function faults(page) {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary}`));
}

for (const [name, { view = name, act, picture, at }] of Object.entries(views)) {
  for (const colorScheme of ['light', 'dark']) {
    test(`${name}, ${colorScheme}: axe has nothing against it`, () =>
      onPage(
        view,
        async (page) => {
          await act(page);
          if (PICTURES && picture && (colorScheme === 'light' || picture === 'errors')) {
            fs.mkdirSync(PICTURES, { recursive: true });
            await page.evaluate((place) => (place ? document.querySelector(place).scrollIntoView({ block: 'center' }) : scrollTo(0, 0)), at);
            await page.screenshot({ path: `${PICTURES}/${picture}${colorScheme === 'dark' ? '-dark' : ''}.png` });
          }
          assert.deepEqual(await faults(page), []);
        },
        // axe is put into the page by its debugger, which no policy holds for
        { context: { viewport: { width: 1120, height: 680 }, colorScheme } },
      ));
  }

  test(`${name}: 320 px are wide enough`, () =>
    onPage(
      view,
      async (page) => {
        await act(page);
        const [wide, room] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
        assert.ok(wide <= room, `${wide} px`);
        if (PICTURES && picture === 'errors') await page.screenshot({ path: `${PICTURES}/narrow.png` });
        assert.deepEqual(await faults(page), []);
      },
      { context: { viewport: { width: 320, height: 700 } } },
    ));
}
