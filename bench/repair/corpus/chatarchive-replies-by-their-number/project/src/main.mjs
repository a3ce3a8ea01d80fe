import { readFileSync } from "node:fs";
import { readExport } from "./read.mjs";
import { render } from "./render.mjs";
import { threadsOf } from "./threads.mjs";

for (const file of process.argv.slice(2)) {
  const { channel, messages } = readExport(readFileSync(file, "utf8"));
  process.stdout.write(render(channel, threadsOf(messages)));
}
