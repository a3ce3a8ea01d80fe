import { readFile } from "node:fs/promises";
import { loadDirectory } from "./directory.mjs";
import { outbox } from "./outbox.mjs";

const [path] = process.argv.slice(2);
const requests = JSON.parse(await readFile(path, "utf8"));

for (const message of outbox(requests, await loadDirectory())) {
  console.log(JSON.stringify(message));
}
