import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { expect, it } from "vitest";

const run = promisify(execFile);
const SERVER = path.join(import.meta.dirname, "../index.ts");

/** Prints the address of every module that loading the server loads. */
const PROGRAM = `
import { registerHooks } from "node:module";
registerHooks({
  load(url, context, next) {
    console.log(url);
    return next(url, context);
  },
});
const { runsExtension } = await import(process.argv[1]);
runsExtension();
`;

it("does not load what mends errors before there is one to mend", { timeout: 60_000 }, async () => {
  const { stdout } = await run(
    process.execPath,
    ["--disable-warning=ExperimentalWarning", "--input-type=module", "--eval", PROGRAM, SERVER],
    { timeout: 50_000, maxBuffer: 10_000_000 },
  );
  const loaded = stdout.split("\n").filter((url) => url.includes("/packages/engine/src/"));
  expect(loaded.some((url) => url.endsWith("/engine/src/project.ts"))).toBe(true);
  expect(loaded.filter((url) => /\/src\/(?:repair|index)\.ts$|\/propose\//.test(url))).toEqual([]);
});
