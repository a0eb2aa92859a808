#!/usr/bin/env node
// Builds the page into portal/target/page, if what it is made of has changed. ./mvnw runs it where there is Node, and works without.
//
//   node portal/build.mjs             if it has changed
//   node portal/build.mjs --force     in any case
//
// Its libraries come from npm. Without a way to npm the page is skipped; if CI is set, that is a failure.
import { spawnSync } from 'node:child_process';
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

const here = import.meta.dirname;
const root = path.resolve(here, '..');
const stamp = path.join(here, 'target', 'made-of');
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

function skip(reason) {
  console.log(`the portal page: skipped, ${reason}`);
  process.exit(process.env.CI ? 1 : 0);
}

function* files(name) {
  const file = path.join(root, name);
  if (!fs.statSync(file).isDirectory()) yield name;
  else for (const inner of fs.readdirSync(file).sort()) yield* files(path.join(name, inner));
}

const SOURCES = ['package.json', 'package-lock.json', 'tsconfig.json', 'vite.config.ts', 'documents.mjs', 'sizes.mjs', 'index.html', 'public', 'src', 'test']
  .map((name) => path.join('portal', name))
  .concat(['docs/openapi.json', 'docs/schemas', 'docs/troubleshooting.md', 'infra/local/events', 'src/test/resources/samples']);

function fingerprint(names) {
  const hash = crypto.createHash('sha256');
  for (const name of names.flatMap((each) => [...files(each)])) {
    hash.update(`${name}\0`).update(fs.readFileSync(path.join(root, name)));
  }
  return hash.digest('hex');
}

const run = (...args) => spawnSync(npm, args, { cwd: here, encoding: 'utf8', shell: process.platform === 'win32' });

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) skip(`it needs Node 20.19 or later, not ${process.versions.node}`);
const now = fingerprint(SOURCES);
if (!process.argv.includes('--force') && fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === now) process.exit(0);

const lock = path.join(here, 'package-lock.json');
const installed = path.join(here, 'node_modules', '.package-lock.json');
if (!fs.existsSync(installed) || fs.statSync(installed).mtimeMs < fs.statSync(lock).mtimeMs) {
  const got = run('ci', '--silent', '--ignore-scripts', '--no-audit', '--no-fund', '--fetch-retries=1');
  if (got.error) skip('npm is not installed');
  if (got.status !== 0) skip('its libraries cannot be had from npm');
}
fs.rmSync(stamp, { force: true });
const built = run('run', '--silent', 'build');
if (built.status === 0) process.stdout.write(built.stdout.match(/^the portal page: .*\n/m)?.[0] ?? '');
else {
  process.stdout.write(`${built.stdout}${built.stderr}`);
  process.exit(1);
}
fs.writeFileSync(stamp, now);
