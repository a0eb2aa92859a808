// What Graph would refuse: the schema's part by ajv, then the rules between properties, as far as the schema holds.
import { Ajv } from 'ajv';
import { POLICY, deviceLink, tunnels } from './graph-types.mjs';

const OCTET = '(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';
const IPV4 = `^(${OCTET}\\.){3}${OCTET}$`;
const PARTNERS = { none: 'sha256', gcmAes128: 'gcmAes128', gcmAes192: 'gcmAes192', gcmAes256: 'gcmAes256' };
const RESERVED_ASNS = new Set([8075, 8076, 12076, 23456, 65476, 65517, 65518, 65519, 65520]);
const NOT_PUBLIC = blocks(
  '0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 ' +
    '192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4',
);
const NOT_BGP = blocks('0.0.0.0/32 127.0.0.0/8 224.0.0.0/4 255.255.255.255/32');

const ajv = new Ajv({ allErrors: true, discriminator: true });
const validators = new Map();
validator(deviceLink); // while the function starts

function validator(type) {
  if (!validators.has(type)) {
    validators.set(type, ajv.compile(schema(type)));
  }
  return validators.get(type);
}

export function faults(payload, type = deviceLink) {
  const validate = validator(type);
  if (!validate(payload)) {
    return validate.errors.map((error) => ({
      code: error.keyword,
      target: error.instancePath,
      message: error.message,
    }));
  }
  if (type === deviceLink) {
    return faultsBetweenProperties(payload, '');
  }
  return (payload.deviceLinks ?? []).flatMap((link, place) => faultsBetweenProperties(link, `/deviceLinks/${place}`));
}

function faultsBetweenProperties(link, place) {
  const found = [];
  const fault = (code, target, message) => found.push({ code, target: place + target, message });
  addresses(link, fault);
  const asn = link.bgpConfiguration.asn;
  if (RESERVED_ASNS.has(asn) || (asn >= 64496 && asn <= 64511)) {
    fault('asn-reserved', '/bgpConfiguration/asn', 'is reserved');
  }
  const tunnel = link.tunnelConfiguration;
  if (tunnel['@odata.type'] === POLICY && PARTNERS[tunnel.ipSecEncryption] !== tunnel.ipSecIntegrity) {
    fault('phase2-combination', '/tunnelConfiguration/ipSecIntegrity', 'does not go with ipSecEncryption');
  }
  return found;
}

function addresses({ ipAddress, bgpConfiguration, redundancyConfiguration }, fault) {
  const { localIpAddress, peerIpAddress } = bgpConfiguration;
  if (NOT_PUBLIC(ipAddress)) {
    fault('ip-address-not-public', '/ipAddress', 'is not public');
  }
  for (const [name, address] of Object.entries({ localIpAddress, peerIpAddress })) {
    if (NOT_BGP(address)) {
      fault('bgp-address-blocked', `/bgpConfiguration/${name}`, 'is not an address that a host can have');
    }
  }
  if (localIpAddress === peerIpAddress) {
    fault('bgp-addresses-equal', '/bgpConfiguration/peerIpAddress', 'is the same as localIpAddress');
  }
  if (redundancyConfiguration.redundancyTier === 'zoneRedundancy') {
    const zone = redundancyConfiguration.zoneLocalIpAddress;
    if (!zone) {
      fault('zone-address-missing', '/redundancyConfiguration/zoneLocalIpAddress', 'is missing');
    } else if (NOT_BGP(zone) || zone === localIpAddress || zone === peerIpAddress) {
      fault('zone-address-equal', '/redundancyConfiguration/zoneLocalIpAddress', 'is not a third address');
    }
  }
}

function blocks(list) {
  const masked = list.split(' ').map((block) => {
    const [address, length] = block.split('/');
    const mask = (-1 << (32 - length)) >>> 0;
    return [number(address) & mask, mask];
  });
  return (address) => masked.some(([start, mask]) => (number(address) & mask) === start);
}

function number(address) {
  return address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0) | 0;
}

function schema(type) {
  switch (type.kind) {
    case 'text':
      return { type: 'string', minLength: 1, maxLength: type.maxLength ?? 1024 };
    case 'secret':
      return { type: 'string', pattern: '^[ -~]{1,128}$' };
    case 'ipv4':
      return { type: 'string', pattern: IPV4 };
    case 'integer':
      return { type: 'integer', minimum: type.minimum, maximum: type.maximum };
    case 'member':
      return { enum: type.members };
    case 'list':
      return { type: 'array', items: schema(type.element) };
    case 'tunnel':
      return {
        type: 'object',
        required: ['@odata.type'],
        discriminator: { propertyName: '@odata.type' },
        oneOf: Object.entries(tunnels).map(([name, tunnel]) => {
          const branch = schema(tunnel);
          return { ...branch, properties: { ...branch.properties, '@odata.type': { const: name } } };
        }),
      };
    default:
      return {
        type: 'object',
        additionalProperties: false,
        required: type.required,
        properties: Object.fromEntries(
          Object.entries(type.properties).map(([name, property]) => [name, schema(property)]),
        ),
      };
  }
}
