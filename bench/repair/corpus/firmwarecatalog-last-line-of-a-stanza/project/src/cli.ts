#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { newest, parseCatalog, releasesFor } from "./index.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { board: { type: "string", short: "b" } },
});
const [list] = positionals;
if (!list || !values.board) {
  console.error("usage: firmware-catalog LIST --board BOARD");
  process.exit(2);
}
const release = newest(releasesFor(parseCatalog(readFileSync(list, "utf8")), values.board));
console.log(release ? `${release.version} ${release.file}` : `nothing for ${values.board}`);
