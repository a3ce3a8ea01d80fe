import assert from "node:assert/strict";
import test from "node:test";
import { report } from "../src/report.mjs";
import { scanLive } from "../src/scan.mjs";
import { openArchive } from "../src/sources.mjs";

test("live", async () => {
  assert.equal(report("live", await scanLive()), "live: 3 packages, 3600 bytes, the largest is knots");
});

test("the archive opens at a name", async () => {
  const pages = await openArchive("twine");
  assert.deepEqual((await pages.next()).value.map(({ name }) => name), ["twine", "loops"]);
});

test("nothing", () => assert.equal(report("x", { packages: 0, bytes: 0, largest: null }), "x: 0 packages, 0 bytes"));
