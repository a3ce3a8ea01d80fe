import assert from "node:assert/strict";
import test from "node:test";
import { Directory } from "../src/directory.mjs";
import { printAll, printOne } from "../src/printing.mjs";

test("one badge", async () => {
  assert.equal(await printOne(new Directory(), "g1"), "Ana Lima\nOrbit");
  assert.equal(await printOne(new Directory(), "g2"), "Ben Roth");
});

test("an unknown guest", async () => {
  assert.equal(await printOne(new Directory(), "g9"), "no guest g9");
});

test("the others are as they were", async () => {
  assert.equal(await printAll(new Directory()), "Ana Lima\nOrbit\n---\nBen Roth");
  assert.deepEqual(await new Directory({}).get("x"), { data: null, meta: { at: "2026-03-01" } });
});
