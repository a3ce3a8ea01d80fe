#!/usr/bin/env node
import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { rendererOf } from "./renderers.js";

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { format: { type: "string", default: "text" } },
});
const invoice = JSON.parse(await readFile(positionals[0], "utf8"));
const render = await rendererOf(values.format);
if (render) console.log(render(invoice));
else {
  console.error(`no such format: ${values.format}`);
  process.exitCode = 2;
}
