import assert from 'node:assert/strict';
import fs from 'node:fs';
import { test } from 'node:test';
import { element, form, typed, type Field } from '../src/form.js';
import { at, put, rename, type Json } from '../src/json.js';
import { fieldAt, placed } from '../src/report.js';
import { beginning, type Schema } from '../src/schema.js';

const schema = (name: string): Schema => JSON.parse(fs.readFileSync(`../docs/schemas/${name}.json`, 'utf8')) as Schema;
const sample = (name: string): Json => JSON.parse(fs.readFileSync(`../src/test/resources/samples/${name}.json`, 'utf8')) as Json;
const LINK = schema('device-link');

const inner = (field: Field, ...names: string[]): Field =>
  names.reduce((found, name) => found.fields.find((one) => one.name === name)!, field);

test('fields, labels, help, choices, required and secrets are those of the schema', () => {
  const link = form(LINK, sample('device-link-clean'));
  const key = inner(link, 'tunnelConfiguration', 'preSharedKey');
  const vendor = inner(link, 'deviceVendor');
  const bandwidth = inner(link, 'bandwidthCapacityInMbps');

  assert.deepEqual([key.kind, key.title, key.required], ['secret', 'Pre-shared key', true]);
  assert.equal(key.help, '1 to 128 printable ASCII characters');
  assert.equal(vendor.choices.length, 22);
  assert.equal(bandwidth.required, false);
  assert.ok(inner(link, 'ipAddress').rules.some((rule) => rule.code === 'ip-address-not-public'));
});

test('a form begins with the objects that are required, and the first kind of tunnel', () => {
  assert.deepEqual(beginning(LINK, LINK), {
    bgpConfiguration: {},
    redundancyConfiguration: {},
    tunnelConfiguration: { '@odata.type': '#microsoft.graph.networkaccess.tunnelConfigurationIKEv2Default' },
  });
  assert.deepEqual(beginning(schema('device'), schema('device')), { alternativeSecurityIds: [{}] });
  assert.deepEqual(beginning(schema('remote-network'), schema('remote-network')), {});
});

test('the kind of tunnel decides its fields, however it is spelled', () => {
  const sloppy = form(LINK, sample('device-link-sloppy'));
  const tunnel = inner(sloppy, 'tunnelConfiguration');

  assert.equal(tunnel.type?.key, 'ODataType');
  assert.equal(inner(tunnel, 'ikeEncryption').key, 'IKEEncryption');
  assert.equal(inner(tunnel, 'ikeEncryption').value, 'AES256');
  assert.ok(tunnel.fields.every((field) => field.kind !== 'other'));
});

test('what the schema does not have is a field too', () => {
  const faulty = form(LINK, sample('device-link-faulty'));

  assert.equal(inner(faulty, 'tunnelConfiguration', 'preSharedKye').kind, 'other');
});

test('a value of another kind is odd, and stays', () => {
  const link = form(LINK, { name: { a: 1 }, bgpConfiguration: 'none' });

  assert.ok(inner(link, 'name').odd);
  assert.ok(inner(link, 'bgpConfiguration').odd);
  assert.deepEqual(inner(link, 'name').value, { a: 1 });
});

test('a finding stands at its field, in whatever spelling, and what has no field on top', () => {
  const link = form(LINK, sample('device-link-sloppy'));
  const finding = (pointer: string) => ({ code: 'c', severity: 'error' as const, pointer, message: 'm' });
  const notes = placed(link, {
    findings: ['/IPAddress', '/bgpConfiguration/PeerIPAddress', '/bandwidth', '', 'remoteNetworkId'].map(finding),
    changes: [
      { code: 'property-spelling', op: 'move', from: '/IPAddress', path: '/ipAddress', reason: 'r' },
      { code: 'ipv4-spelling', op: 'replace', path: '/ipAddress', value: '20.55.91.42', reason: 'r' },
    ],
  });

  assert.equal(notes.at.get('/IPAddress')?.findings.length, 1);
  assert.equal(notes.at.get('/IPAddress')?.changes.length, 2);
  assert.equal(notes.at.get('/bgpConfiguration/PeerIPAddress')?.findings.length, 1);
  assert.deepEqual(notes.top.findings.map((one) => one.pointer), ['/bandwidth', '', 'remoteNetworkId']);
});

test('the fields of an element of a list, and findings inside it', () => {
  const network = schema('remote-network');
  const root = form(network, sample('remote-network-clean'));
  const links = inner(root, 'deviceLinks');
  const second = element(network, links, 1);

  assert.equal(fieldAt(root, '/deviceLinks/1/bgpConfiguration/asn').pointer, '/deviceLinks/1');
  assert.equal(fieldAt(second, '/deviceLinks/1/bgpConfiguration/asn').pointer, '/deviceLinks/1/bgpConfiguration/asn');
  assert.equal(inner(second, 'tunnelConfiguration', 'preSharedKey').kind, 'secret');
});

test('a thousand links are a form in no time', () => {
  const network = schema('remote-network');
  const payload = { name: 'n', deviceLinks: Array.from({ length: 1000 }, () => sample('device-link-clean')) };
  form(network, payload);
  const start = performance.now();
  for (let i = 0; i < 10; i++) form(network, payload);

  assert.ok((performance.now() - start) / 10 < 50);
});

test('numbers become numbers only if nothing is lost', () => {
  const asn = inner(form(LINK, {}), 'bgpConfiguration', 'asn');

  assert.equal(typed(asn, '65000'), 65000);
  for (const text of ['065000', '1e3', '65000 ', 'AS65000', '1.0', '99999999999999999']) assert.equal(typed(asn, text), text);
  assert.equal(typed(asn, ''), undefined);
});

test('a property is renamed where it stands', () => {
  assert.deepEqual(Object.keys(rename({ a: 1, nmae: 'x', b: 2 }, '/nmae', 'name') as object), ['a', 'name', 'b']);
  assert.deepEqual(rename({ 'a/b': { c: 1 } }, '/a~1b/c', 'd'), { 'a/b': { d: 1 } });
});

test('values are put and removed without touching the others', () => {
  const before = { list: [{ a: 1 }, { a: 2 }] };

  assert.deepEqual(put(before, '/list/1/a', 3), { list: [{ a: 1 }, { a: 3 }] });
  assert.deepEqual(put(before, '/list/0', undefined), { list: [{ a: 2 }] });
  assert.deepEqual(put({}, '/bgp/asn', 1), { bgp: { asn: 1 } });
  assert.deepEqual(before, { list: [{ a: 1 }, { a: 2 }] });
  assert.equal(at(before, '/list/7/a'), undefined);
  assert.equal(at({}, '/constructor'), undefined);
});
