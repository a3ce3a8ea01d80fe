import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";

// The sources, whatever has been built of them.
const require = createRequire(import.meta.url);
const ts = require("typescript");
const folder = mkdtempSync(join(tmpdir(), "rigs-"));
const sources = new URL("../src/", import.meta.url);
for (const name of readdirSync(sources).filter((one) => !/main|test/.test(one))) {
  const text = readFileSync(new URL(name, sources), "utf8");
  const made = ts.transpileModule(text, { compilerOptions: { module: "commonjs", target: "es2022" } });
  writeFileSync(join(folder, name.replace(/ts$/, "js")), made.outputText);
}
const { due } = require(join(folder, "due.js"));

const rig = (serial, made, ...days) => ({ serial, made, packings: days.map((day) => ({ day, rigger: "x" })) });

test("the time of a new reserve runs from its making", () => {
  const rigs = [
    rig("new", "2026-08-20"),
    rig("old", "2026-02-20"),
    rig("packed", "2019-01-01", "2026-08-01", "2025-01-01"),
    rig("late", "2019-01-01", "2025-08-01"),
  ];
  assert.deepEqual(
    due(rigs, "2026-09-01").map(({ serial }) => serial),
    ["old", "late"],
  );
});
