// In the form of the document, for both clients: what is of the same shape has the same type in each.
export const device = (deviceId: string = crypto.randomUUID()) => ({
  accountEnabled: false,
  alternativeSecurityIds: [{ type: 2, key: 'Y3YxN2E1MWFlYw==' }],
  deviceId,
  displayName: 'Kiosk 7',
  operatingSystem: 'linux',
  operatingSystemVersion: '1',
});

const link = {
  name: 'CPE3',
  ipAddress: '20.55.91.42',
  deviceVendor: 'ciscoMeraki',
  bandwidthCapacityInMbps: 'mbps1000',
  bgpConfiguration: { localIpAddress: '192.168.1.2', peerIpAddress: '10.2.2.2', asn: 65533 },
  redundancyConfiguration: { redundancyTier: 'noRedundancy' },
} as const;

export const linkWithDefaultPolicy = {
  ...link,
  tunnelConfiguration: {
    '@odata.type': '#microsoft.graph.networkaccess.tunnelConfigurationIKEv2Default',
    preSharedKey: 'a shared key',
  },
} as const;

export const linkWithOwnPolicy = {
  ...link,
  redundancyConfiguration: { redundancyTier: 'zoneRedundancy', zoneLocalIpAddress: '192.168.1.3' },
  tunnelConfiguration: {
    '@odata.type': '#microsoft.graph.networkaccess.tunnelConfigurationIKEv2Custom',
    preSharedKey: 'a shared key',
    zoneRedundancyPreSharedKey: 'another shared key',
    ikeEncryption: 'aes256',
    ikeIntegrity: 'sha256',
    dhGroup: 'dhGroup14',
    ipSecEncryption: 'gcmAes128',
    ipSecIntegrity: 'gcmAes128',
    pfsGroup: 'none',
    saLifeTimeSeconds: 3600,
  },
} as const;
