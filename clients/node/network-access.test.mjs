// @microsoft/microsoft-graph-client: remote networks, their device links, devices of users; beta.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { beforeEach, test } from 'node:test';
import { PageIterator } from '@microsoft/microsoft-graph-client';
import { anew, client, FACADE, graphWill, only, received } from './client.mjs';

const SEEDED = 'dc6a7efd-6b2b-4c6a-84e7-5dcf97e62e04';
const SEEDED_LINK = '109376bf-6dc7-4183-ab11-4a1206fb5e90';
const NETWORKS = '/networkAccess/connectivity/remoteNetworks';
const graph = client('beta');
const sample = (name) =>
  JSON.parse(fs.readFileSync(new URL(`../../src/test/resources/samples/${name}.json`, import.meta.url)));

beforeEach(anew);

test('create with links inside', async () => {
  const deviceLinks = [sample('device-link-sloppy')];
  const created = await graph.api(NETWORKS).post({ name: 'Branch 7', region: 'westEurope', deviceLinks });

  assert.deepEqual((await only('POST')).json(), {
    name: 'Branch 7',
    region: 'westEurope',
    deviceLinks: [sample('device-link-sloppy.canonical')],
  });
  const links = await graph.api(`${NETWORKS}/${created.id}/deviceLinks`).get();
  assert.deepEqual(
    links.value.map((link) => [link.name, link.tunnelConfiguration.preSharedKey]),
    [['CPE3', undefined]],
  );
});

test('list, get, rename, delete', async () => {
  const { id } = await graph.api(NETWORKS).post({ name: 'Branch 8', region: 'westEurope' });
  const renamed = await graph.api(`${NETWORKS}/${id}`).patch({ name: 'Branch 9' });
  const read = await graph.api(`${NETWORKS}('${id}')`).expand('deviceLinks').get();
  const all = await graph.api(NETWORKS).get();
  await graph.api(`${NETWORKS}/${id}`).delete();

  assert.equal(renamed.name, 'Branch 9');
  assert.equal(read.name, 'Branch 9');
  assert.deepEqual(
    all.value.map((network) => network.name),
    ['The first branch', 'Branch 9'],
  );
  assert.equal((await graph.api(NETWORKS).get()).value.length, 1);
});

test('the page iterator stays on the facade', async () => {
  for (let i = 0; i < 6; i++) await graph.api(NETWORKS).post({ name: `Branch ${i}`, region: 'westEurope' });
  const first = await graph.api(NETWORKS).top(3).get();
  const names = new Set();
  await new PageIterator(graph, first, (each) => names.add(each.name)).iterate();

  assert.ok(first['@odata.nextLink'].startsWith(`${FACADE}/beta${NETWORKS}?`), first['@odata.nextLink']);
  assert.equal(names.size, 7);
});

for (const name of ['device-link-ikev2-default', 'device-link-ikev2-custom', 'device-link-sloppy']) {
  test(`create, list, get and delete a device link: ${name}`, async () => {
    const path = `${NETWORKS}/${SEEDED}/deviceLinks`;
    const created = await graph.api(path).post(sample(name));
    const read = await graph.api(`${path}/${created.id}`).get();
    const all = await graph.api(path).get();
    await graph.api(`${path}/${created.id}`).delete();

    assert.ok((await only('POST')).json().tunnelConfiguration.preSharedKey);
    assert.equal(read.name, created.name);
    assert.equal(read.tunnelConfiguration.preSharedKey, undefined);
    assert.deepEqual(
      all.value.map((link) => link.id),
      [SEEDED_LINK, created.id],
    );
    assert.equal((await graph.api(path).get()).value.length, 1);
  });
}

test('connectivity configuration', async () => {
  const path = `${NETWORKS}/${SEEDED}/connectivityConfiguration`;
  const whole = await graph.api(path).get();
  const one = await graph.api(`${path}/links/${whole.links[0].id}`).get();

  assert.equal(one.peerConfiguration.endpoint, '20.172.65.16');
});

test('deployments', async () => {
  await graphWill({ method: 'GET', urlPath: '/beta/networkAccess/deployments' }, { jsonBody: { value: [{ id: '7' }] } });
  const deployments = await graph.api('/networkAccess/deployments').get();

  assert.deepEqual(deployments.value, [{ id: '7' }]);
});

test('devices of users', async () => {
  const device = sample('user-device-create');
  const mine = await graph.api('/me/devices').post(device);
  const hers = await graph.api('/users/adele@contoso.com/devices').post(device);

  assert.ok(mine.id && hers.id);
  assert.deepEqual(
    (await received()).map((request) => request.url.replace('%40', '@')),
    ['/beta/me/devices', '/beta/users/adele@contoso.com/devices'],
  );
});
