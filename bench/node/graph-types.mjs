// The properties of device links and remote networks and their types, from which both the canonical form and the schema are made.
const text = { kind: 'text' };
const secret = { kind: 'secret' };
const ipv4 = { kind: 'ipv4' };
const integer = (minimum, maximum) => ({ kind: 'integer', minimum, maximum });
const member = (members, spellings = {}) => ({ kind: 'member', members: members.split(' '), spellings });
const list = (element) => ({ kind: 'list', element });
const object = (required, properties) => ({ kind: 'object', required: required.split(' '), properties });

export const POLICY = '#microsoft.graph.networkaccess.tunnelConfigurationIKEv2Custom';
export const DEFAULT = '#microsoft.graph.networkaccess.tunnelConfigurationIKEv2Default';

const gcm = { aesgcm128: 'gcmAes128', aesgcm256: 'gcmAes256' };
const keys = { preSharedKey: secret, zoneRedundancyPreSharedKey: secret };

export const tunnels = {
  [DEFAULT]: object('@odata.type preSharedKey', { '@odata.type': text, ...keys }),
  [POLICY]: object(
    '@odata.type ikeEncryption ikeIntegrity dhGroup ipSecEncryption ipSecIntegrity pfsGroup saLifeTimeSeconds ' +
      'preSharedKey',
    {
      '@odata.type': text,
      ikeEncryption: member('aes128 aes192 aes256 gcmAes128 gcmAes256', gcm),
      ikeIntegrity: member('sha256 sha384 gcmAes128 gcmAes256', gcm),
      dhGroup: member('dhGroup14 dhGroup24 dhGroup2048 ecp256 ecp384', {
        14: 'dhGroup14', group14: 'dhGroup14', 24: 'dhGroup24', group24: 'dhGroup24',
        19: 'ecp256', group19: 'ecp256', 20: 'ecp384', group20: 'ecp384',
      }),
      ipSecEncryption: member('none gcmAes128 gcmAes192 gcmAes256', { ...gcm, aesgcm192: 'gcmAes192' }),
      ipSecIntegrity: member('gcmAes128 gcmAes192 gcmAes256 sha256', { ...gcm, aesgcm192: 'gcmAes192' }),
      pfsGroup: member('none pfs1 pfs2 pfs14 pfs24 pfs2048 pfsmm ecp256 ecp384', { off: 'none' }),
      saLifeTimeSeconds: integer(300, 2 ** 31 - 1),
      ...keys,
    },
  ),
};

export const deviceLink = object(
  'name ipAddress deviceVendor bgpConfiguration redundancyConfiguration tunnelConfiguration',
  {
    name: { ...text, maxLength: 256 },
    ipAddress: ipv4,
    deviceVendor: member(
      'barracudaNetworks checkPoint ciscoMeraki citrix fortinet hpeAruba netFoundry nuage openSystems ' +
        'paloAltoNetworks riverbedTechnology silverPeak vmWareSdWan versa other ciscoCatalyst aviatrix netskope ' +
        'teridion aristaNetworks aristaVeloCloud juniperNetworks',
      { barracuda: 'barracudaNetworks', meraki: 'ciscoMeraki', aruba: 'hpeAruba', paloalto: 'paloAltoNetworks' },
    ),
    bandwidthCapacityInMbps: member('mbps250 mbps500 mbps750 mbps1000', {
      250: 'mbps250', '250mbps': 'mbps250', 500: 'mbps500', '500mbps': 'mbps500',
      750: 'mbps750', '750mbps': 'mbps750', 1000: 'mbps1000', '1000mbps': 'mbps1000', '1gbps': 'mbps1000',
    }),
    bgpConfiguration: object('localIpAddress peerIpAddress asn', {
      localIpAddress: ipv4,
      peerIpAddress: ipv4,
      asn: integer(1, 65534),
    }),
    redundancyConfiguration: object('redundancyTier', {
      redundancyTier: member('noRedundancy zoneRedundancy'),
      zoneLocalIpAddress: ipv4,
    }),
    tunnelConfiguration: { kind: 'tunnel' },
  },
);

export const remoteNetwork = object('name region', {
  name: { ...text, maxLength: 256 },
  region: text,
  deviceLinks: list(deviceLink),
  forwardingProfiles: list(object('id', { id: text })),
});
