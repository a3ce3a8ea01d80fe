import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";

// The sources, whatever lies in build/.
const require = createRequire(import.meta.url);
const ts = require("typescript");
const folder = mkdtempSync(join(tmpdir(), "trips-"));
for (const name of ["trip", "names", "report"]) {
  const source = readFileSync(new URL(`../src/${name}.ts`, import.meta.url), "utf8");
  const made = ts.transpileModule(source, { compilerOptions: { module: "commonjs", target: "es2022" } });
  writeFileSync(join(folder, `${name}.js`), made.outputText);
}
const { compact, detailed } = require(join(folder, "report.js"));
const nora = { first: "Nora", last: "Falk" };

test("a trip of nobody is told as in the detailed report", () => {
  assert.equal(compact([{ id: 1, km: 2, driver: null }, { id: 2, km: 30, driver: nora }]), "NF 30.0 km | n/a 2.0 km");
});

test("the others are as they were", () => {
  assert.equal(compact([]), "");
  assert.deepEqual(detailed([{ id: 1, km: 2, driver: null }]), ["#1 n/a: 2.0 km"]);
  assert.equal(compact([{ id: 1, km: 2, driver: nora }]), "NF 2.0 km");
});
