import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import test from "node:test";
import sites from "../lib/site.js";

test("a site without settings works with the defaults", () => {
  assert.deepEqual(sites.siteOf({ id: 3, name: "Messe", settings: "" }), {
    id: 3,
    name: "Messe",
    limit: 20,
    unit: "m/s",
  });
});

test("the whole round", () => {
  const { status, stdout } = spawnSync(process.execPath, ["bin/winds.js", "fixtures/sites.json", "14"], { encoding: "utf8" });
  assert.equal(status, 0);
  assert.deepEqual(stdout.trim().split("\n"), [
    "Hafencity: work on (limit 18 m/s)",
    "Elbtower: work on (limit 20 m/s)",
    "Messe: work on (limit 20 m/s)",
    "Altona: let go (limit 12 bft)",
  ]);
});

test("settings that are damaged still stop it", () => {
  assert.throws(() => sites.siteOf({ id: 3, name: "Messe", settings: '{"limit":1' }));
});
