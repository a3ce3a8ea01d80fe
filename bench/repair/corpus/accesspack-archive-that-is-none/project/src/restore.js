import { mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";
import { unpack } from "./gzip.js";

const [from, to] = process.argv.slice(2);
await mkdir(to, { recursive: true });
const names = (await readdir(from)).filter((name) => name.endsWith(".gz")).sort();
let restored = 0;
for (const name of names) {
  try {
    await unpack(join(from, name), join(to, name.slice(0, -3)));
    restored += 1;
  } catch (error) {
    console.error(`${name}: ${error.message}`);
    process.exitCode = 1;
  }
}
console.log(`${restored} of ${names.length} restored`);
