import { readFileSync } from "node:fs";
import { renderZone } from "../lib/render.mjs";

const path = process.argv[2];
if (path === undefined) {
  process.stderr.write("usage: zone.mjs FILE\n");
  process.exit(2);
}
process.stdout.write(renderZone(JSON.parse(readFileSync(path, "utf8"))));
