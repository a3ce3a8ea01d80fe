import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";

// The sources, whatever was built of them.
const require = createRequire(import.meta.url);
const ts = require("typescript");
const folder = mkdtempSync(join(tmpdir(), "silos-"));
for (const name of ["types", "levels", "alerts"]) {
  const source = readFileSync(new URL(`../src/${name}.ts`, import.meta.url), "utf8");
  const made = ts.transpileModule(source, { compilerOptions: { module: "commonjs", target: "es2022" } });
  writeFileSync(join(folder, `${name}.js`), made.outputText);
}
const { alerts } = require(join(folder, "alerts.js"));

test("an owner who cannot be written to: the cooperative is told", () => {
  const silos = [
    { id: "S1", crop: "wheat", owner: { name: "Gut Selm" }, celsius: [19, 33] },
    { id: "S2", crop: "wheat", owner: { name: "Gut Selm", contact: null }, celsius: [24] },
    { id: "S3", crop: "wheat", owner: { name: "Gut Selm", contact: { phone: "1" } }, celsius: [24] },
  ];
  assert.deepEqual(alerts(silos), [
    { to: "office@grain.example.org", level: "hot", subject: "S1 (wheat): 33 degrees" },
    { to: "office@grain.example.org", level: "warm", subject: "S2 (wheat): 24 degrees" },
    { to: "office@grain.example.org", level: "warm", subject: "S3 (wheat): 24 degrees" },
  ]);
});

test("the others are as they were", () => {
  const owner = { name: "Hof Brede", contact: { email: "brede@example.org" } };
  assert.equal(alerts([{ id: "N1", crop: "barley", owner, celsius: [27] }])[0].to, "brede@example.org");
  assert.deepEqual(alerts([{ id: "N2", crop: "rape", celsius: [14] }]), []);
});
