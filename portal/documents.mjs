// What the page takes from the project's documents, so that it has no second list: schemas, samples, what each error means, formats.
import fs from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const target = path.resolve(import.meta.dirname, 'target');
const statics = path.join(target, 'static');

const read = (...names) => fs.readFileSync(path.join(root, ...names), 'utf8');
const write = (text, ...names) => {
  const file = path.join(statics, ...names);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, text);
};

fs.rmSync(statics, { recursive: true, force: true });
fs.cpSync(path.join(import.meta.dirname, 'public'), statics, { recursive: true });
for (const name of fs.readdirSync(path.join(root, 'docs', 'schemas'))) {
  write(JSON.stringify(JSON.parse(read('docs', 'schemas', name))), 'schemas', name);
}

/** Of the events, whose names say their answers, and which a test sends. */
const SAMPLES = {
  device: { good: 'device-clean', sloppy: 'create-device.sloppy.201', faulty: 'create-device.bad.400' },
  'user-device': {
    good: 'create-my-device.good.201',
    sloppy: 'create-my-device.sloppy.201',
    faulty: 'create-my-device.bad.400',
  },
  'device-link': {
    good: 'device-link-clean',
    'good-default': 'create-device-link.good.201',
    sloppy: 'device-link-sloppy',
    faulty: 'create-device-link.bad.400',
  },
  'remote-network': {
    good: 'remote-network-clean',
    sloppy: 'create-remote-network.sloppy.201',
    faulty: 'create-remote-network.bad.400',
  },
};
const names = {};
for (const [form, samples] of Object.entries(SAMPLES)) {
  names[form] = Object.keys(samples);
  for (const [name, file] of Object.entries(samples)) {
    const body = file.includes('.')
      ? JSON.parse(read('infra', 'local', 'events', `${file}.json`)).body
      : JSON.stringify(JSON.parse(read('src', 'test', 'resources', 'samples', `${file}.json`)));
    write(body, 'samples', `${form}.${name}.json`);
  }
}

/** The rows of docs/troubleshooting.md: code, status, what it means, whether it was sent, what to do. */
const plain = (cell) => cell.replace(/\*\*|`/g, '').replace(/\[([^\]]*)\]\([^)]*\)/g, '$1');
const errors = Object.fromEntries(
  [...read('docs', 'troubleshooting.md').matchAll(/^\| `(\w+)` \| [^|]* \| ([^|]*) \| ([^|]*) \| ([^|]*) \|$/gm)].map(
    ([, code, means, sent, advice]) => [code, { means: plain(means), sent, advice: plain(advice) }],
  ),
);
if (!errors.outcomeUnknown || !errors.outOfTime) throw new Error('docs/troubleshooting.md has no table of codes that can be read');

const document = JSON.parse(read('docs', 'openapi.json'));
const configuration =
  document.paths['/networkAccess/connectivity/remoteNetworks/{remoteNetworkId}/connectivityConfiguration'].get;
const format = configuration.parameters
  .map((one) => (one.$ref ? document.components.parameters[one.$ref.split('/').at(-1)] : one))
  .find((parameter) => parameter.name === 'format');
const formats = format?.schema?.enum ?? [];

fs.writeFileSync(path.join(target, 'documents.json'), JSON.stringify({ errors, formats, samples: names }));
