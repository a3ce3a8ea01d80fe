import assert from "node:assert/strict";
import test from "node:test";
import { setImmediate as soon } from "node:timers/promises";
import { Flats } from "../src/flats.js";
import { Journal } from "../src/journal.js";
import { problems } from "../src/report.js";

test("somebody moves in while the journal is closed", async () => {
  problems.length = 0;
  const flats = new Flats(new Journal({ open: false }));
  assert.equal(await flats.moveIn("2L", "Y"), "Y");
  await soon();
  assert.equal(flats.tenants.get("2L"), "Y");
  assert.deepEqual(problems, ["the journal is closed"]);
});

test("the others are as they were", async () => {
  problems.length = 0;
  const flats = new Flats(new Journal());
  await flats.moveIn("1", "A");
  await soon();
  assert.deepEqual(flats.journal.entries, ["A took 1"]);
  assert.deepEqual(problems, []);
  await assert.rejects(flats.moveIn("1", "B"), /taken/);
});
