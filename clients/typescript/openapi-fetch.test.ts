// openapi-typescript and openapi-fetch.
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import createClient from 'openapi-fetch';
import type { paths } from './target/facade.js';
import type { components } from './target/facade.js';
import { device, linkWithDefaultPolicy, linkWithOwnPolicy } from './payloads.js';
import {
  anew,
  compared,
  DEVICE,
  FACADE,
  graphAnswers,
  NETWORK,
  nothingAgainst,
  nothingButAgainstRequests,
  received,
  TOKEN as token,
} from './stage.js';

const LINKS = '/networkAccess/connectivity/remoteNetworks/{remoteNetworkId}/deviceLinks';
const SEEDED_DEVICE_ID = '11111111-1111-1111-1111-111111111111';
const facade = createClient<paths>({
  baseUrl: FACADE,
  headers: { Authorization: `Bearer ${token}` },
});
facade.use({ onResponse: ({ response }) => compared(response) });

beforeEach(anew);

test('a device is created, read, updated, listed and deleted', async () => {
  const body = device();
  const { data: created, error, response } = await facade.POST('/devices', { body });
  assert.equal(error, undefined);
  assert.equal(response.status, 201);
  assert.deepEqual(await received('POST'), [body]);
  const id: string | null | undefined = created.id;
  assert.ok(id);

  const path = { id };
  const updated = await facade.PATCH('/devices/{id}', { params: { path }, body: { displayName: 'Kiosk 8' } });
  assert.equal(updated.response.status, 204);
  const read = await facade.GET('/devices/{id}', { params: { path, query: { $select: 'id,displayName' } } });
  assert.equal(read.data?.displayName, 'Kiosk 8');
  const all = await facade.GET('/devices', { params: { query: { $top: 10 } } });
  assert.deepEqual(all.data?.value.map((each) => each.id).sort(), [DEVICE, id].sort());
  const deleted = await facade.DELETE('/devices/{id}', { params: { path } });
  assert.equal(deleted.response.status, 204);
  const gone = await facade.GET('/devices/{id}', { params: { path } });
  assert.equal(gone.response.status, 404);
  assert.equal(gone.error?.error.code, 'Request_ResourceNotFound');
  nothingAgainst();
});

test('a null clears', async () => {
  const body = { operatingSystemVersion: null, extensionAttributes: { extensionAttribute1: null } };
  const { response } = await facade.PATCH('/devices/{id}', { params: { path: { id: DEVICE } }, body });

  assert.equal(response.status, 204);
  assert.deepEqual(await received('PATCH'), [body]);
  nothingAgainst();
});

test('a device is found by its deviceId', async () => {
  const { data } = await facade.GET("/devices(deviceId='{deviceId}')", {
    params: { path: { deviceId: SEEDED_DEVICE_ID } },
  });

  assert.equal(data?.id, DEVICE);
  nothingAgainst();
});

test("a user's device is created", async () => {
  const mine = await facade.POST('/me/devices', { body: device() });
  const hers = await facade.POST('/users/{userId}/devices', {
    params: { path: { userId: 'adele@contoso.com' } },
    body: device(),
  });

  assert.ok(mine.data?.id);
  assert.ok(hers.data?.id);
  nothingAgainst();
});

test('a remote network is created with a link, read, renamed, listed and deleted', async () => {
  const path = '/networkAccess/connectivity/remoteNetworks';
  const created = await facade.POST(path, {
    body: { name: 'Branch 7', region: 'westEurope', deviceLinks: [linkWithDefaultPolicy] },
  });
  const remoteNetworkId = created.data?.id;
  assert.ok(remoteNetworkId);
  const params = { path: { remoteNetworkId } };
  await facade.PATCH(`${path}/{remoteNetworkId}`, { params, body: { name: 'Branch 8' } });
  const read = await facade.GET(`${path}/{remoteNetworkId}`, {
    params: { ...params, query: { $expand: 'deviceLinks' } },
  });
  const all = await facade.GET(path);
  const deleted = await facade.DELETE(`${path}/{remoteNetworkId}`, { params });

  assert.equal(read.data?.name, 'Branch 8');
  assert.equal(read.data.deviceLinks?.[0]?.name, 'CPE3');
  assert.equal(all.data?.value.length, 2);
  assert.equal(deleted.response.status, 204);
  nothingAgainst();
});

for (const [policy, body] of Object.entries({ default: linkWithDefaultPolicy, own: linkWithOwnPolicy })) {
  test(`a device link with the ${policy} policy is created, read, listed and deleted`, async () => {
    const path = { remoteNetworkId: NETWORK };
    const { data: created } = await facade.POST(LINKS, { params: { path }, body });
    assert.ok(created?.id);
    assert.deepEqual(await received('POST'), [body]);
    const params = { path: { ...path, deviceLinkId: created.id } };
    const read = await facade.GET(`${LINKS}/{deviceLinkId}`, { params });
    const all = await facade.GET(LINKS, { params: { path } });
    const deleted = await facade.DELETE(`${LINKS}/{deviceLinkId}`, { params });

    assert.equal(read.data?.tunnelConfiguration?.['@odata.type'], body.tunnelConfiguration['@odata.type']);
    assert.equal(all.data?.value.length, 2);
    assert.equal(deleted.response.status, 204);
    nothingAgainst();
  });
}

test('connectivity configuration, of all links and of one', async () => {
  const path = { remoteNetworkId: NETWORK };
  const configuration = '/networkAccess/connectivity/remoteNetworks/{remoteNetworkId}/connectivityConfiguration';
  const whole = await facade.GET(configuration, { params: { path } });
  const linkId = whole.data?.links?.[0]?.id;
  assert.ok(linkId);
  const one = await facade.GET(`${configuration}/links/{linkId}`, { params: { path: { ...path, linkId } } });

  assert.equal(one.data?.peerConfiguration?.endpoint, '20.172.65.16');
  nothingAgainst();
});

test('forwarding profiles are listed and assigned', async () => {
  const all = await facade.GET('/networkAccess/forwardingProfiles');
  const id = all.data?.value[0]?.id;
  assert.ok(id);
  const params = { path: { remoteNetworkId: NETWORK } };
  const profiles = '/networkAccess/connectivity/remoteNetworks/{remoteNetworkId}/forwardingProfiles';
  const assigned = await facade.PATCH(profiles, { params, body: { '@odata.context': '#$delta', value: [{ id }] } });
  const now = await facade.GET(profiles, { params });

  assert.equal(assigned.response.status, 204);
  assert.ok(now.data?.value.some((profile) => profile.id === id));
  nothingAgainst();
});

test('deployments are listed', async () => {
  await graphAnswers('/beta/networkAccess/deployments', { value: [{ id: '7' }] });
  const { data } = await facade.GET('/networkAccess/deployments');

  assert.equal(data?.value[0]?.['id'], '7');
  nothingAgainst();
});

test('faults are a typed error with all details', async () => {
  const body = { ...device(), deviceId: '00000000-0000-0000-0000-000000000000', operatingSystem: '' };
  const { data, error, response } = await facade.POST('/devices', { body });

  assert.equal(data, undefined);
  assert.equal(response.status, 400);
  const details: components['schemas']['ODataErrorDetail'][] | undefined = error?.error.details;
  assert.deepEqual(details?.map((detail) => detail.target).sort(), ['/deviceId', '/operatingSystem']);
  assert.deepEqual(await received('POST'), []);
  nothingButAgainstRequests();
});

test('other spellings are read too', async () => {
  const body = { ...device(), alternativeSecurityIds: [{ type: 2, key: 'base64Y3YxN2E1MWFlYw==' }] };
  const { data: created, response } = await facade.POST('/devices', { body });
  const { data: report } = await facade.POST('/devices/$validate', { body });

  assert.equal(created?.alternativeSecurityIds?.[0]?.key, 'Y3YxN2E1MWFlYw==');
  assert.match(response.headers.get('Facade-Changes') ?? '', /^key-prefix;/);
  const changes: components['schemas']['Change'][] | undefined = report?.changes;
  assert.deepEqual(
    changes?.map((change) => [change.op, change.path, change.value]),
    [['replace', '/alternativeSecurityIds/0/key', 'Y3YxN2E1MWFlYw==']],
  );
  nothingButAgainstRequests();
});

test('a duplicate is a typed error', async () => {
  const { error, response } = await facade.POST('/devices', { body: device(SEEDED_DEVICE_ID) });

  assert.equal(response.status, 409);
  assert.equal(error?.error.code, 'Request_BadRequest');
  nothingAgainst();
});

test('a report says what would be sent', async () => {
  const params = { path: { remoteNetworkId: NETWORK } };
  const { data: report } = await facade.POST(`${LINKS}/$validate`, { params, body: linkWithOwnPolicy });

  assert.equal(report?.acceptable, true);
  assert.equal(report.request?.method, 'POST');
  assert.deepEqual(report.changes, []);
  assert.deepEqual(await received('POST'), []);
  nothingAgainst();
});

test('a report says what is wrong', async () => {
  const { data, error, response } = await facade.POST('/devices/$validate', {
    body: { ...device(), deviceId: '00000000-0000-0000-0000-000000000000' },
  });

  assert.equal(data, undefined);
  assert.equal(response.status, 400);
  assert.ok(error && 'findings' in error);
  const findings: components['schemas']['Finding'][] = error.findings;
  assert.deepEqual(
    findings.filter((finding) => finding.severity === 'error').map((finding) => finding.pointer),
    ['/deviceId'],
  );
  assert.equal(error.error?.details?.length, 1);
  nothingButAgainstRequests();
});

test('several requests in one', async () => {
  const { data } = await facade.POST('/$batch', {
    body: {
      requests: [
        { id: 'read', method: 'GET', url: `/devices/${DEVICE}` },
        {
          id: 'create',
          method: 'POST',
          url: '/devices',
          headers: { 'Content-Type': 'application/json' },
          body: device(),
          dependsOn: ['read'],
        },
      ],
    },
  });

  assert.deepEqual(
    data?.responses.map((answer) => [answer.id, answer.status]),
    [
      ['read', 200],
      ['create', 201],
    ],
  );
  nothingAgainst();
});
