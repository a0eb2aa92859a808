import fs from 'node:fs';
import { JSDOM } from 'jsdom';

// Mermaid's parsers sanitise labels with a browser's document
const { window } = new JSDOM('');
globalThis.window = window;
globalThis.document = window.document;
const { default: mermaid } = await import('mermaid');

let parsed = 0;
let failed = 0;
for (const file of process.argv.slice(2)) {
  for (const [, diagram] of fs.readFileSync(file, 'utf8').matchAll(/^```mermaid\n([\s\S]*?)^```/gm)) {
    try {
      await mermaid.parse(diagram);
      parsed++;
    } catch (problem) {
      failed++;
      console.error(`${file}: ${problem.message}\n${diagram}`);
    }
  }
}
console.log(`${parsed} diagrams parse, ${failed} do not`);
process.exit(failed || !parsed ? 1 : 0);
