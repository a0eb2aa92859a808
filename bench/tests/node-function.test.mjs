// The Node function takes and refuses what this function takes and refuses, as far as the samples go.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import test from 'node:test';
import { canonical } from '../node/canonical.mjs';
import { faults } from '../node/faults.mjs';
import { deviceLink, POLICY, remoteNetwork, tunnels } from '../node/graph-types.mjs';

const SAMPLES = new URL('../../src/test/resources/samples/', import.meta.url);
const sample = (name) => JSON.parse(fs.readFileSync(new URL(`${name}.json`, SAMPLES)));
const faulty = (change) => {
  const link = sample('device-link-clean');
  change(link);
  return faults(canonical(link)).map((fault) => `${fault.code} ${fault.target}`);
};

for (const name of ['device-link-clean', 'device-link-ikev2-custom', 'device-link-ikev2-default', 'device-link-sloppy']) {
  test(`${name} has no faults`, () => assert.deepEqual(faults(canonical(sample(name))), []));
}

test('device-link-sloppy becomes its canonical form, which stays as it is', () => {
  const expected = sample('device-link-sloppy.canonical');
  assert.deepEqual(canonical(sample('device-link-sloppy')), expected);
  assert.deepEqual(canonical(expected), expected);
});

for (const [name, change, expected] of [
  ['a leading zero', (link) => (link.ipAddress = '20.55.091.42'), 'pattern /ipAddress'],
  ['a private address', (link) => (link.ipAddress = '10.0.0.1'), 'ip-address-not-public /ipAddress'],
  ['a reserved ASN', (link) => (link.bgpConfiguration.asn = 8075), 'asn-reserved /bgpConfiguration/asn'],
  ['a missing ASN', (link) => delete link.bgpConfiguration.asn, 'required /bgpConfiguration'],
  ['an unknown property', (link) => (link.tunnelConfiguration.key = 'x'), 'additionalProperties /tunnelConfiguration'],
  ['a vendor with two readings', (link) => (link.deviceVendor = 'Cisco'), 'enum /deviceVendor'],
  [
    'one address for both ends',
    (link) => (link.bgpConfiguration.peerIpAddress = link.bgpConfiguration.localIpAddress),
    'bgp-addresses-equal /bgpConfiguration/peerIpAddress',
  ],
  [
    'a pair that is none',
    (link) => (link.tunnelConfiguration.ipSecIntegrity = 'sha256'),
    'phase2-combination /tunnelConfiguration/ipSecIntegrity',
  ],
  [
    'no address for the second tunnel',
    (link) => delete link.redundancyConfiguration.zoneLocalIpAddress,
    'zone-address-missing /redundancyConfiguration/zoneLocalIpAddress',
  ],
]) {
  test(`${name} is a fault`, () => assert.deepEqual(faulty(change), [expected]));
}

test('a remote network has the faults of its device links', () => {
  const network = sample('remote-network-clean');
  assert.deepEqual(canonical(network, remoteNetwork), network);
  assert.deepEqual(faults(network, remoteNetwork), []);
  network.deviceLinks[1].bgpConfiguration.asn = 8075;
  assert.deepEqual(
    faults(network, remoteNetwork).map((fault) => `${fault.code} ${fault.target}`),
    ['asn-reserved /deviceLinks/1/bgpConfiguration/asn'],
  );
  network.deviceLinks[1].ipAddress = '20.55.091.42';
  assert.deepEqual(
    faults(network, remoteNetwork).map((fault) => `${fault.code} ${fault.target}`),
    ['pattern /deviceLinks/1/ipAddress'],
  );
});

test('a property in two spellings is refused', () => {
  assert.throws(() => canonical({ ...sample('device-link-clean'), Name: 'CPE4' }), /name is there twice/);
});

// What the two functions know of Graph's enums and bounds stands in the OpenAPI document of the facade.
const SCHEMAS = JSON.parse(fs.readFileSync(new URL('../../docs/openapi.json', import.meta.url))).components.schemas;
const resolved = (schema) => {
  if (schema.$ref) return resolved(SCHEMAS[schema.$ref.split('/').pop()]);
  return schema.allOf ? Object.assign({}, schema, ...schema.allOf.map(resolved)) : schema;
};

function compare(name, type, schema) {
  for (const [property, own] of Object.entries(type.properties)) {
    const theirs = resolved(schema.properties[property] ?? {});
    if (own.kind === 'member') {
      test(`${name}.${property} has the members of the facade`, () =>
        assert.deepEqual([...own.members].sort(), [...theirs.enum].sort()));
    } else if (own.kind === 'integer' && theirs.minimum !== undefined) {
      test(`${name}.${property} begins where it begins in the facade`, () => assert.equal(own.minimum, theirs.minimum));
    } else if (own.kind === 'object' && theirs.properties) {
      compare(property, own, theirs);
    }
  }
}

compare('deviceLink', deviceLink, SCHEMAS.deviceLink);
compare('remoteNetwork', remoteNetwork, SCHEMAS.remoteNetwork);
compare('tunnelConfiguration', tunnels[POLICY], resolved(SCHEMAS.tunnelConfigurationIKEv2Custom));
