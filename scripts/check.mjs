// `npm run check`: formatting, lint, types and import directions; the same for people and for CI.
import { spawnSync } from "node:child_process";
import path from "node:path";
import { ensureInstalled, pinnedNode, root } from "./install.mjs";

ensureInstalled();
const bin = (name) => path.join(root, "node_modules", ".bin", name);
const steps = [
  ["formatting and lint", [pinnedNode(), bin("biome"), "check", "--error-on-warnings", "."]],
  ["types", [pinnedNode(), bin("tsc"), "-p", root]],
  ["import directions", [pinnedNode(), path.join(root, "scripts", "lint-imports.mjs")]],
];
let failed = 0;
for (const [name, [command, ...args]] of steps) {
  const result = spawnSync(command, args, { cwd: root, stdio: "inherit" });
  console.log(`${result.status === 0 ? "ok    " : "FAILED"} ${name}`);
  if (result.status !== 0) failed += 1;
}
process.exit(failed === 0 ? 0 : 1);
