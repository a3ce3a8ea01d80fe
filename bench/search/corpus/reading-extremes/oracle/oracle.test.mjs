import assert from "node:assert/strict";
import { test } from "node:test";
import { byDay, frostyDays, summarize } from "../src/readings.ts";

const values = [-30, -2, -0.5, 0, 0.5, 3, 41];

test("all triples", () => {
  for (const a of values)
    for (const b of values)
      for (const c of values) {
        const sorted = [a, b, c].toSorted((x, y) => x - y);
        const found = summarize([a, b, c].map((degrees) => ({ day: "d", degrees })));
        assert.equal(found.lowest, sorted[0]);
        assert.equal(found.highest, sorted[2]);
        assert.equal(found.average, (a + b + c) / 3);
      }
});

test("single readings", () => {
  for (const degrees of values) assert.deepEqual(summarize([{ day: "d", degrees }]), { lowest: degrees, highest: degrees, average: degrees });
});

test("days", () => {
  const readings = [["a", -5], ["b", 4], ["a", -1], ["c", 0], ["b", -9], ["d", -0.1]].map(([day, degrees]) => ({ day, degrees }));
  assert.deepEqual(frostyDays(readings), ["a", "d"]);
  assert.deepEqual(byDay(readings).get("b"), { lowest: -9, highest: 4, average: -2.5 });
  assert.deepEqual(byDay([...readings, { day: "e", degrees: 7 }]).get("e"), { lowest: 7, highest: 7, average: 7 });
});
