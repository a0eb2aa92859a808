// How large the page is, compressed as CloudFront does it: all of its files, and the library for signing in too. That one is a file of its
// own, which is loaded when somebody signs in. Samples do not count, because only dev mode shows them.
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';

const MOST = 150 * 1024;
const page = path.join(import.meta.dirname, 'target', 'page');
const files = fs
  .readdirSync(page, { recursive: true })
  .filter((name) => !name.startsWith('samples') && fs.statSync(path.join(page, name)).isFile());
const content = (name) => fs.readFileSync(path.join(page, name));
const size = (names) => names.reduce((sum, name) => sum + zlib.gzipSync(content(name), { level: 9 }).length, 0);
const entry = /assets\/index-[\w-]+\.js/.exec(content('index.html'))[0];
const isSignIn = (name) => path.normalize(entry) !== name && content(name).includes('acquireTokenPopup');
const signIn = files.filter((name) => name.endsWith('.js') && isSignIn(name));
const kilobytes = (bytes) => `${(bytes / 1024).toFixed(1)} KB`;
console.log(`the portal page: ${kilobytes(size(files))} compressed, of which signing in is ${kilobytes(size(signIn))}`);
if (size(files) > MOST || signIn.length !== 1) {
  console.error(`the portal page may have ${kilobytes(MOST)}, and its library for signing in is one file, which the page does not begin with`);
  process.exit(1);
}
