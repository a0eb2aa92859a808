// @hey-api/openapi-ts: its schemas for zod check each body that is sent and each answer.
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { device, linkWithDefaultPolicy, linkWithOwnPolicy } from './payloads.js';
import { anew, compared, DEVICE, FACADE, NETWORK, nothingAgainst, received, TOKEN } from './stage.js';
import { client } from './target/hey-api/client.gen.js';
import * as facade from './target/hey-api/sdk.gen.js';
import { zODataError, zReport } from './target/hey-api/zod.gen.js';

client.setConfig({ baseUrl: FACADE, auth: TOKEN });
client.interceptors.response.use((response) => {
  compared(response);
  return response;
});

beforeEach(anew);

test('a device is created, read, updated, listed and deleted', async () => {
  const body = device();
  const { data: created } = await facade.createDevice({ body, throwOnError: true });
  assert.ok(created.id);
  assert.deepEqual(await received('POST'), [body]);
  const path = { id: created.id };
  await facade.updateDevice({ path, body: { displayName: 'Kiosk 8' }, throwOnError: true });
  const read = await facade.getDevice({ path, throwOnError: true });
  const all = await facade.listDevices({ throwOnError: true });
  await facade.deleteDevice({ path, throwOnError: true });
  const gone = await facade.getDevice({ path });

  assert.equal(read.data.displayName, 'Kiosk 8');
  assert.equal(all.data.value.length, 2);
  assert.equal(zODataError.parse(gone.error).error.code, 'Request_ResourceNotFound');
  nothingAgainst();
});

test("a user's device is created", async () => {
  const { data } = await facade.createUserDevice({
    path: { userId: 'adele@contoso.com' },
    body: device(),
    throwOnError: true,
  });

  assert.ok(data.id);
  nothingAgainst();
});

test('a remote network is created with both kinds of links, read, listed and deleted', async () => {
  const { data: created } = await facade.createRemoteNetwork({
    body: {
      name: 'Branch 7',
      region: 'westEurope',
      deviceLinks: [
        linkWithDefaultPolicy,
        { ...linkWithOwnPolicy, name: 'CPE4', ipAddress: '20.55.91.43' },
      ],
    },
    throwOnError: true,
  });
  assert.ok(created.id);
  const path = { remoteNetworkId: created.id };
  const read = await facade.getRemoteNetwork({ path, query: { $expand: 'deviceLinks' }, throwOnError: true });
  const all = await facade.listRemoteNetworks({ throwOnError: true });
  await facade.deleteRemoteNetwork({ path, throwOnError: true });

  assert.equal(read.data.deviceLinks?.length, 2);
  assert.equal(all.data.value.length, 2);
  nothingAgainst();
});

for (const [policy, body] of Object.entries({ default: linkWithDefaultPolicy, own: linkWithOwnPolicy })) {
  test(`a device link with the ${policy} policy is created, read, listed and deleted`, async () => {
    const path = { remoteNetworkId: NETWORK };
    const { data: created } = await facade.createDeviceLink({ path, body, throwOnError: true });
    assert.ok(created.id);
    const ofLink = { ...path, deviceLinkId: created.id };
    const read = await facade.getDeviceLink({ path: ofLink, throwOnError: true });
    const all = await facade.listDeviceLinks({ path, throwOnError: true });
    await facade.deleteDeviceLink({ path: ofLink, throwOnError: true });

    assert.equal(read.data.tunnelConfiguration?.['@odata.type'], body.tunnelConfiguration['@odata.type']);
    assert.equal(all.data.value.length, 2);
    nothingAgainst();
  });
}

test('connectivity configuration, profiles and deployments', async () => {
  const path = { remoteNetworkId: NETWORK };
  const whole = await facade.getConnectivityConfiguration({ path, throwOnError: true });
  const linkId = whole.data.links?.[0]?.id;
  assert.ok(linkId);
  await facade.getConnectivityOfLink({ path: { ...path, linkId }, throwOnError: true });
  const all = await facade.listForwardingProfiles({ throwOnError: true });
  await facade.listNetworkProfiles({ path, throwOnError: true });
  await facade.listDeployments({ throwOnError: true });

  assert.ok(all.data.value.length > 0);
  nothingAgainst();
});

test('reports and errors', async () => {
  const good = await facade.validateDevice({ body: device(), throwOnError: true });
  const faulty = await facade.validateDevice({ body: device('11111111-1111-1111-1111-11111111111G') });
  const duplicate = await facade.createDevice({ body: device('11111111-1111-1111-1111-111111111111') });

  assert.equal(good.data.acceptable, true);
  assert.equal(zReport.parse(faulty.error).acceptable, false);
  assert.equal(zODataError.parse(duplicate.error).error.code, 'Request_BadRequest');
  nothingAgainst(['response']);
});

test('several requests in one', async () => {
  const { data } = await facade.sendBatch({
    body: { requests: [{ id: 'read', method: 'GET', url: `/devices/${DEVICE}` }] },
    throwOnError: true,
  });

  assert.equal(data.responses[0]?.status, 200);
  nothingAgainst();
});
