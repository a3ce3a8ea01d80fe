// `npm run demo`, `npm start`, `npm run bugstack -- …`: works on a fresh clone, before any `npm install`.
import { spawn } from "node:child_process";
import { constants } from "node:os";
import path from "node:path";
import { ensureInstalled, root } from "./install.mjs";

ensureInstalled();
const child = spawn(
  process.execPath,
  [path.join(root, "packages", "cli", "bin", "bugstack.mjs"), ...process.argv.slice(2)],
  {
    stdio: "inherit",
  },
);
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
child.on("exit", (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));
