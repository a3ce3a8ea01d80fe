import assert from "node:assert/strict";
import test from "node:test";
import { parse } from "../src/reading.ts";
import { count, summarise } from "../src/summary.ts";

const readings = parse("t,attic,11.26\nt,cellar,8.5\nu,attic,10.94\n");

test("summaries", () => {
  assert.deepEqual(summarise(readings), {
    unit: "°C",
    rows: [{ sensor: "attic", highest: 11.3, lowest: 10.9 }, { sensor: "cellar", highest: 8.5, lowest: 8.5 }],
  });
});

test("options", () => {
  const { unit, rows } = summarise(readings, { digits: 0, unit: "K" });
  assert.equal(unit, "K");
  assert.deepEqual(rows[0], { sensor: "attic", highest: 11, lowest: 11 });
  assert.equal(summarise(readings, { digits: 2 }).rows[0].highest, 11.26);
});

test("the others are as they were", () => {
  assert.deepEqual(summarise([]), { unit: "°C", rows: [] });
  assert.equal(count(readings), 2);
});
