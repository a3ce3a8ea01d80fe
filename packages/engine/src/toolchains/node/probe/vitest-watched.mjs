/** Starts vitest as its command line does, with a setup file of ours added to those of the project. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [folder, setup, ...words] = process.argv.slice(2);
const { exports } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));

function entry(name) {
  const target = exports[name];
  const path =
    typeof target === "string" ? target : (target.default ?? target.import?.default ?? target.import);
  return pathToFileURL(join(folder, path)).href;
}

process.env.BUGSTACK_VITEST = entry(".");
const { parseCLI, startVitest } = await import(entry("./node"));
const { filter, options } = parseCLI(["vitest", ...words]);
// The tests' own process is the one whose errors can be watched: a thread of another one is not.
const vitest = await startVitest(
  "test",
  filter,
  { ...options, watch: false, pool: "forks" },
  { test: { setupFiles: [setup] } },
);
await vitest?.close();
process.exit();
