import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import test from "node:test";
import { scanArchive, scanLive } from "../src/scan.mjs";
import { openArchive } from "../src/sources.mjs";

const old = { name: "old-knots", size: 900 };

test("the archive is scanned, as a whole and from a name on", async () => {
  assert.deepEqual(await scanArchive(), { packages: 3, bytes: 919, largest: old });
  assert.deepEqual(await scanArchive("loops"), { packages: 1, bytes: 4, largest: { name: "loops", size: 4 } });
  assert.deepEqual(await scanArchive("nobody"), { packages: 3, bytes: 919, largest: old });
});

test("others as before", async () => {
  assert.deepEqual(await scanLive(), { packages: 3, bytes: 3600, largest: { name: "knots", size: 3400 } });
  const names = [];
  for await (const page of await openArchive()) names.push(page.map(({ name }) => name));
  assert.deepEqual(names, [["old-knots", "twine"], ["loops"]]);
});

test("the program", () => {
  const { stdout } = spawnSync(process.execPath, ["src/main.mjs", "archive"], { encoding: "utf8" });
  assert.equal(stdout, "archive: 3 packages, 919 bytes, the largest is old-knots\n");
});
