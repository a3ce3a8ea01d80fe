// `npm run bench:NAME -- …`: runs a benchmark of `bench/` under the pinned Node.
import { spawnSync } from "node:child_process";
import path from "node:path";
import { ensureInstalled, pinnedNode, root } from "./install.mjs";

ensureInstalled();
const [name = "", ...rest] = process.argv.slice(2);
const program = path.join(root, "bench", name, "run.ts");
const result = spawnSync(pinnedNode(), [program, ...rest], { cwd: root, stdio: "inherit" });
process.exit(result.status ?? 1);
