import assert from 'node:assert/strict';
import fs from 'node:fs';
import { after, before, beforeEach, test } from 'node:test';
import { anew, field, graphWill, hasNoKey, LINKS, NETWORK, notesAt, onPage, PAGE, received, sample, send, start, status, stop } from './stage.mjs';

before(start);
after(stop);
beforeEach(anew);

const chooseNetwork = (page) => page.locator('select#network').selectOption(NETWORK);
const created = (page) => page.getByRole('heading', { name: 'It was created.' }).waitFor();
const outcome = (page, title) => page.locator('.outcome', { hasText: title }).waitFor();

for (const [view, name] of [
  ['device', 'Good'],
  ['user-device', 'Good'],
  ['device-link', 'Good'],
  ['device-link', 'Good, default policy'],
  ['remote-network', 'Good'],
]) {
  test(`${view}: the sample "${name}" is ready, is sent as it is, and leaves no key`, () =>
    onPage(view, async (page) => {
      await sample(page, name);
      await status(page, 'Ready to send');
      if (view === 'device-link') await chooseNetwork(page);
      await send(page);
      await created(page);
      await hasNoKey(page);
      const [sent, ...others] = await received('POST');
      assert.equal(others.length, 0);
      if (view !== 'device' && view !== 'user-device') assert.match(sent.body, /"preSharedKey":"(correct horse|test123)/);
    }));
}

test('changes stand beside their fields: what was written, and what will be sent', () =>
  onPage('device-link', async (page) => {
    await sample(page, 'Sloppy');
    await status(page, 'Ready to send');
    const address = await notesAt(page, '/IPAddress').innerText();
    assert.match(address, /IPAddress.*will be sent as ipAddress/);
    assert.match(address, /“20\.55\.91\.42\/32” will be sent as “20\.55\.91\.42”/);
    assert.match(await notesAt(page, '/deviceVendor').innerText(), /“Cisco Meraki” will be sent as “ciscoMeraki”/);
    assert.match(await notesAt(page, '/bgpConfiguration/asn').innerText(), /“65533” will be sent as 65533/);
    assert.match(await page.locator('.report').innerText(), /"deviceVendor": "ciscoMeraki"/);
    // nobody who looks over a shoulder sees a key, also where a change is about the object around it
    const shown = await page.locator('body').innerText();
    assert.ok(!shown.includes('a shared key') && !shown.includes('another'));
    await chooseNetwork(page);
    await send(page);
    await created(page);
    await hasNoKey(page);
  }));

test('each error stands beside its field, and the nearest name is one click', () =>
  onPage('device-link', async (page) => {
    await sample(page, 'Faulty');
    await status(page, 'Not ready: 4 errors');
    for (const [pointer, code] of [
      ['/ipAddress', 'ipv4-malformed'],
      ['/deviceVendor', 'member-ambiguous'],
      ['/bgpConfiguration/asn', 'required'],
      ['/tunnelConfiguration/preSharedKye', 'unknown-property'],
    ]) {
      assert.match(await notesAt(page, pointer).innerText(), new RegExp(`Error .*${code}`, 's'), pointer);
      assert.equal(await page.locator(`[id="field${pointer}"]`).getAttribute('aria-invalid'), 'true');
    }
    assert.equal(await page.locator('.note.error').count(), 4);
    await send(page);
    await page.getByText('Correct the errors first.').or(page.getByText('Choose a remote network first.')).waitFor();
    assert.equal((await received('POST')).length, 0);
    assert.equal(await page.locator('[id="field/tunnelConfiguration/preSharedKye"]').getAttribute('type'), 'password');
    await page.getByRole('button', { name: 'Use “preSharedKey”' }).click();
    await field(page, '/ipAddress').fill('20.55.91.42');
    await field(page, '/deviceVendor').selectOption('ciscoMeraki');
    await field(page, '/bgpConfiguration/asn').fill('65533');
    await status(page, 'Ready to send');
  }));

test('the nearest value is one click', () =>
  onPage('device-link', async (page) => {
    await sample(page, 'Good');
    await page.getByText('Paste or drop a payload').click();
    await page.getByRole('textbox', { name: 'Paste or drop a payload' }).fill('{"deviceVendor":"fortinett"}');
    await page.getByRole('button', { name: 'Fill the form' }).click();
    await page.getByRole('button', { name: 'Use “fortinet”' }).click();
    assert.equal(await field(page, '/deviceVendor').inputValue(), 'fortinet');
    await page.locator('[id="field/deviceVendor-notes"]:not(:has(.error))').waitFor({ state: 'attached' });
  }));

test('what has no field stands on top', () =>
  onPage('user-device', async (page) => {
    await sample(page, 'Good');
    assert.match(await page.getByRole('region', { name: 'About the whole request' }).innerText(), /user-device-unpublished/);
  }));

test('a form that is being filled does not call empty fields errors until it is sent', () =>
  onPage('device', async (page) => {
    await status(page, 'fields to fill in');
    assert.equal(await page.locator('.note.error').count(), 0);
    await field(page, '/deviceId').fill('x');
    await page.locator('[id="field/deviceId-notes"] .note.error').waitFor();
    assert.equal(await page.locator('.note.error').count(), 1);
    await page.locator('.status.bad').waitFor();
    await send(page);
    await page.getByText('Correct the errors first. Nothing was sent.').waitFor();
    assert.ok((await page.locator('.note.error').count()) > 3);
  }));

test('faults inside a link of a remote network stand inside it, and it says how many', () =>
  onPage('remote-network', async (page) => {
    await sample(page, 'Faulty');
    const second = page.locator('details.element', { hasText: 'Device link 2' });
    assert.match(await second.locator('summary').first().innerText(), /3 errors/);
    await second.locator('summary').first().click();
    assert.match(await notesAt(page, '/deviceLinks/1/bgpConfiguration/asn').innerText(), /asn-reserved/);
    assert.match(await notesAt(page, '/country').innerText(), /unknown-property/);
  }));

test('refused by Graph: nothing is lost, and the message is there', () =>
  onPage('device', async (page) => {
    await sample(page, 'Good');
    await send(page);
    await created(page);
    await send(page);
    await page.locator('.outcome.refused').waitFor();
    assert.notEqual(await field(page, '/deviceId').inputValue(), '');
  }));

test('throttled: it can be sent again after the wait', () =>
  onPage('device', async (page) => {
    await graphWill(
      { method: 'POST', urlPath: '/v1.0/devices' },
      { status: 429, headers: { 'Retry-After': '60' }, jsonBody: { error: { code: 'TooManyRequests', message: 'Slow down' } } },
    );
    await sample(page, 'Good');
    await send(page);
    await outcome(page, 'It was not done.');
    await page.getByRole('button', { name: /Send again in \d+ s/ }).waitFor();
  }));

test('in doubt: it says so, leads to the list, offers no second sending, and keeps no key', () =>
  onPage('device-link', async (page) => {
    await graphWill({ method: 'POST', urlPath: LINKS }, { status: 500 });
    await sample(page, 'Good');
    await chooseNetwork(page);
    await send(page);
    await page.locator('.outcome.doubt').waitFor({ timeout: 30_000 });
    assert.match(await page.locator('.outcome').innerText(), /Graph may have done it or not[\s\S]*Look before you try again/);
    assert.equal(await page.getByRole('button', { name: /^Send again/ }).count(), 0);
    await hasNoKey(page);
    await page.getByRole('link', { name: 'Look at the list' }).click();
    await page.getByRole('heading', { name: 'Remote networks', level: 1 }).waitFor();
  }));

test('no answer at all is in doubt too', () =>
  onPage('device-link', async (page) => {
    await sample(page, 'Good');
    await chooseNetwork(page);
    await page.route('**/deviceLinks', (route) => (route.request().method() === 'POST' ? route.abort() : route.continue()));
    await send(page);
    await outcome(page, 'No answer came.');
    await hasNoKey(page);
  }));

test('a report that cannot be had is asked for again', () =>
  onPage(
    'device',
    async (page) => {
      await status(page, 'It could not be checked.');
      await page.unroute('**/$validate');
      await page.getByRole('button', { name: 'Try again' }).click();
      await status(page, 'fields to fill in');
    },
    { before: (page) => page.route('**/$validate', (route) => route.abort()) },
  ));

test('a slow network: the page says that it waits', () =>
  onPage(
    'device-link',
    async (page) => {
      await status(page, 'Checking');
      await page.locator('#network[aria-busy="true"]').waitFor();
      await page.locator('#network[aria-busy="false"]').waitFor();
    },
    {
      before: (page) =>
        page.route('**/beta/**', async (route) => {
          await new Promise((later) => setTimeout(later, 800));
          await route.continue().catch(() => {});
        }),
    },
  ));

const pastes = {
  JSON: '{"displayName":"Kiosk 7","accountEnabled":true}',
  PowerShell: '$body = @{ displayName = "Kiosk 7"; accountEnabled = $true }\nInvoke-MgGraphRequest -Method POST -Uri /v1.0/devices -Body $body',
  Terraform: 'resource "msgraph_resource" "d" {\n  url = "devices"\n  body = {\n    displayName = "Kiosk 7"\n    accountEnabled = true\n  }\n}',
};
for (const [language, text] of Object.entries(pastes)) {
  test(`${language} that is pasted fills the form`, () =>
    onPage('device', async (page) => {
      await page.getByText('Paste or drop a payload').click();
      const area = page.getByRole('textbox', { name: 'Paste or drop a payload' });
      await area.focus();
      await page.evaluate((pasted) => navigator.clipboard.writeText(pasted), text);
      await page.keyboard.press('Control+V');
      await page.getByText('The form has been filled.').waitFor();
      assert.equal(await field(page, '/displayName').inputValue(), 'Kiosk 7');
      assert.equal(await field(page, '/accountEnabled').inputValue(), 'true');
      assert.equal(await area.inputValue(), '');
    }));
}

test('a file that is dropped fills the form; one without an object does not', () =>
  onPage('device', async (page) => {
    const drop = (text) =>
      page.evaluate((content) => {
        const data = new DataTransfer();
        data.items.add(new File([content], 'device.json'));
        document.querySelector('main').dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
      }, text);
    await status(page, 'fields to fill in');
    await drop('nothing of use');
    await page.getByText('There is no object in this text.').waitFor();
    await drop(pastes.JSON);
    await page.getByText('The form has been filled.').waitFor();
    assert.equal(await field(page, '/displayName').inputValue(), 'Kiosk 7');
  }));

test('the kind of tunnel can be changed, and a link can be added and removed', () =>
  onPage('remote-network', async (page) => {
    await page.getByRole('button', { name: 'Add: Device link' }).click();
    await page.getByLabel('Custom IKEv2 policy').check();
    await field(page, '/deviceLinks/0/tunnelConfiguration/ikeEncryption').selectOption('aes256');
    await page.getByRole('button', { name: 'Remove Device link 1' }).click();
    assert.equal(await page.locator('details.element').count(), 0);
  }));

test('the keyboard alone is enough', () =>
  onPage('device', async (page) => {
    const key = 'Y3YxN2E1MWFlYw==';
    const values = {
      'field/displayName': 'Kiosk 9',
      'field/deviceId': '4c299165-6e8f-4b45-a5ba-c5d250a707aa',
      'field/alternativeSecurityIds/0/type': '2',
      'field/alternativeSecurityIds/0/key': key,
      'field/operatingSystem': 'linux',
      'field/operatingSystemVersion': '1',
    };
    for (let i = 0; i < 90; i++) {
      await page.keyboard.press('Tab');
      const { id, text } = await page.evaluate(() => ({ id: document.activeElement.id, text: document.activeElement.textContent }));
      if (id === 'field/accountEnabled') await page.keyboard.press('ArrowDown');
      else if (values[id]) await page.keyboard.type(values[id]);
      else if (text === 'Send') break;
    }
    await status(page, 'Ready to send');
    await page.keyboard.press('Enter');
    await created(page);
    assert.match((await received('POST'))[0].body, /Kiosk 9/);
  }));

test('devices are listed, renamed and deleted', () =>
  onPage('devices', async (page) => {
    await page.getByRole('button', { name: /^Rename / }).click();
    await page.getByLabel('New name').fill('Kiosk 8');
    await page.keyboard.press('Enter');
    await page.getByText('It is called Kiosk 8 now.').waitFor();
    assert.equal((await received('PATCH')).length, 1);
    await page.getByRole('button', { name: 'Delete Kiosk 8' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: 'Delete Kiosk 8' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click();
    await page.getByText('Kiosk 8 was deleted.').waitFor();
    assert.equal((await received('DELETE')).length, 1);
  }));

test('remote networks are listed with their links', () =>
  onPage('networks', async (page) => {
    await page.getByRole('link', { name: /^Device links of/ }).click();
    await page.getByRole('heading', { name: /^Device links of/ }).waitFor();
    await page.getByRole('button', { name: /^Delete / }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click();
    await page.getByText('was deleted.').waitFor();
  }));

test('a list that Graph refuses says why, and can be loaded again', () =>
  onPage(
    'devices',
    async (page) => {
      await page.getByRole('alert').filter({ hasText: 'Insufficient privileges' }).waitFor();
      await anew();
      await page.getByRole('button', { name: 'Load again' }).click();
      await page.getByRole('table').waitFor();
    },
    {
      before: () =>
        graphWill(
          { method: 'GET', urlPath: '/v1.0/devices' },
          { status: 403, jsonBody: { error: { code: 'Authorization_RequestDenied', message: 'Insufficient privileges' } } },
        ),
    },
  ));

test('a thousand links: list and form stay fast', async () => {
  const link = JSON.parse(fs.readFileSync('../src/test/resources/samples/device-link-clean.json'));
  delete link.tunnelConfiguration.preSharedKey;
  delete link.tunnelConfiguration.zoneRedundancyPreSharedKey;
  const value = Array.from({ length: 1000 }, (_, i) => ({ ...link, id: `${i}`, name: `CPE${i}` }));
  await graphWill({ method: 'GET', urlPath: LINKS }, { status: 200, jsonBody: { value } });
  await onPage(`networks/${NETWORK}`, async (page) => {
    await page.getByText('1000 rows').waitFor();
    const paint = (act) =>
      page.evaluate(async (text) => {
        const start = performance.now();
        const field = document.getElementById('filter');
        field.value = text;
        field.dispatchEvent(new Event('input', { bubbles: true }));
        await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
        return performance.now() - start;
      }, act);
    assert.ok((await paint('CPE77')) < 500);
    await page.getByText('11 of 1000 rows').waitFor();
    assert.ok((await paint('')) < 500);
  });
  await onPage('remote-network', async (page) => {
    await page.getByText('Paste or drop a payload').click();
    const took = await page.evaluate(async (text) => {
      const area = document.querySelector('textarea[name=pasted]');
      area.value = text;
      const start = performance.now();
      area.form.requestSubmit();
      await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
      return performance.now() - start;
    }, JSON.stringify({ name: 'Large', region: 'westUS', deviceLinks: value.map(({ id, ...each }) => each) }));
    assert.ok(took < 1500, `${took} ms`);
    assert.equal(await page.locator('details.element').count(), 50);
    await page.getByRole('button', { name: 'Show 50 more' }).click();
    assert.equal(await page.locator('details.element').count(), 100);
  });
});

test('connectivity: what a router needs, to copy and to keep', () =>
  onPage(`connectivity/${NETWORK}`, async (page) => {
    await page.getByRole('button', { name: 'Get it' }).click();
    await page.getByRole('row', { name: /Your side/ }).waitFor();
    await page.getByRole('button', { name: 'Copy' }).click();
    await page.getByText('Copied.').waitFor();
    assert.match(await page.evaluate(() => navigator.clipboard.readText()), /remoteNetworkId/);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download' }).click();
    assert.equal((await download).suggestedFilename(), 'connectivity-configuration.json');
  }));

const askFormat = async (page, format) => {
  const chosen = page.locator('#format');
  if ((await chosen.evaluate((element) => element.tagName)) === 'SELECT') {
    await chosen.evaluate((select, value) => select.append(new Option(value, value)), format);
    await chosen.selectOption(format);
  } else await chosen.fill(format);
  await page.getByRole('button', { name: 'Get it' }).click();
};

test('connectivity: a configuration for a router is text, and an unknown format is a 400 that is shown well', () =>
  onPage(`connectivity/${NETWORK}`, async (page) => {
    await page.locator('#network[aria-busy="false"]').waitFor();
    await askFormat(page, 'strongswan');
    await page.locator('pre', { hasText: 'connections {' }).waitFor();
    await askFormat(page, 'nonsense');
    await page.locator('.outcome.refused li').filter({ hasText: 'format' }).waitFor();
  }));

test('the page has a strict policy, and nothing of it is inline', async () => {
  const answer = await fetch(`${PAGE}/`);
  const policy = answer.headers.get('content-security-policy');
  assert.match(policy, /default-src 'none'/);
  assert.doesNotMatch(policy, /unsafe|\*|data:|http:/);
  const html = await answer.text();
  assert.doesNotMatch(html, /<script(?![^>]*\ssrc=)|<style|\sstyle=|\son\w+=/);
});

test('the schemas are served beside the page', async () => {
  const schema = await (await fetch(`${PAGE}/schemas/device-link.json`)).json();
  assert.deepEqual(schema, JSON.parse(fs.readFileSync('../docs/schemas/device-link.json')));
});
