// The writes that have a form. What the fields are says the schema; here is only where they go.
export interface Write {
  /** Of the schema, the samples and the page's address. */
  name: string;
  title: string;
  about: string;
  /** What the path needs besides. */
  needs: 'nothing' | 'user' | 'network';
  path(id: string): string;
  /** Where to look for what was made. */
  listed: string;
}

import { texts } from './texts.js';

const NETWORKS = '/beta/networkAccess/connectivity/remoteNetworks';

/** For a report that is asked for before a remote network is chosen; nothing is sent there. */
export const ANY_NETWORK = '00000000-0000-0000-0000-000000000000';

export const WRITES: Write[] = [
  {
    name: 'device',
    title: texts.device,
    about: texts.aboutDevice,
    needs: 'nothing',
    path: () => '/v1.0/devices',
    listed: 'devices',
  },
  {
    name: 'user-device',
    title: texts.userDevice,
    about: texts.aboutUserDevice,
    needs: 'user',
    path: (user) => (user === '' ? '/beta/me/devices' : `/beta/users/${encodeURIComponent(user)}/devices`),
    listed: 'devices',
  },
  {
    name: 'device-link',
    title: texts.deviceLink,
    about: texts.aboutDeviceLink,
    needs: 'network',
    path: (network) => linksOf(network || ANY_NETWORK),
    listed: 'networks',
  },
  {
    name: 'remote-network',
    title: texts.remoteNetwork,
    about: texts.aboutRemoteNetwork,
    needs: 'nothing',
    path: () => NETWORKS,
    listed: 'networks',
  },
];

export const DEVICES = '/v1.0/devices';
export const networks = (): string => NETWORKS;
export const networkAt = (id: string): string => `${NETWORKS}/${encodeURIComponent(id)}`;
export const linksOf = (id: string): string => `${networkAt(id)}/deviceLinks`;
