import assert from "node:assert/strict";
import test from "node:test";
import { setImmediate as soon } from "node:timers/promises";
import { Flats } from "../src/flats.js";
import { Journal } from "../src/journal.js";
import { problems } from "../src/report.js";

test("moves in", async () => {
  const flats = new Flats(new Journal());
  await flats.moveIn("1R", "Ada");
  assert.deepEqual(flats.journal.entries, ["Ada took 1R"]);
  await assert.rejects(flats.moveIn("1R", "Bo"), /1R is taken/);
});

test("moves out while the journal is closed", async () => {
  const flats = new Flats(new Journal({ open: false }));
  flats.tenants.set("1R", "Ada");
  assert.equal(await flats.moveOut("1R"), "Ada");
  await soon();
  assert.deepEqual(problems, ["the journal is closed"]);
});
