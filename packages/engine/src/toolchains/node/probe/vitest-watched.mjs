/** Starts vitest as its command line does, with a setup file of ours added to those of the project. */
import { entryOf } from "./vitest-entry.mjs";

const [folder, setup, ...words] = process.argv.slice(2);

process.env.BUGSTACK_VITEST = entryOf(folder, ".");
const { parseCLI, startVitest } = await import(entryOf(folder, "./node"));
const { filter, options } = parseCLI(["vitest", ...words]);
// The tests' own process is the one whose errors can be watched: a thread of another one is not.
const vitest = await startVitest(
  "test",
  filter,
  { ...options, watch: false, pool: "forks" },
  // What is compiled for a page is read from the project alone otherwise, and our setup file lies outside.
  { test: { setupFiles: [setup] }, server: { fs: { strict: false } } },
);
await vitest?.close();
process.exit();
