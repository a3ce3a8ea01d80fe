// `npm run schemas`: writes the JSON Schemas that are generated from the code.
import { spawnSync } from "node:child_process";
import path from "node:path";
import { ensureInstalled, pinnedNode, root } from "./install.mjs";

ensureInstalled();
const program = `
  import { mkdirSync, writeFileSync } from "node:fs";
  import { jsonSchemas } from "./packages/engine/src/json-schemas.ts";
  mkdirSync("packages/engine/schemas", { recursive: true });
  for (const [name, text] of Object.entries(jsonSchemas())) writeFileSync("packages/engine/schemas/" + name, text);
`;
const args = ["--input-type=module", "-e", program];
process.exit(spawnSync(pinnedNode(), args, { cwd: path.resolve(root), stdio: "inherit" }).status ?? 1);
