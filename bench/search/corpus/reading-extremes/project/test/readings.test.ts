import assert from "node:assert/strict";
import { test } from "node:test";
import { byDay, frostyDays, summarize } from "../src/readings.ts";

const of = (day: string, ...degrees: number[]) => degrees.map((value) => ({ day, degrees: value }));

test("no readings", () => {
  assert.equal(summarize([]), null);
});

test("around zero", () => {
  assert.deepEqual(summarize(of("mon", -4, 6, 1)), { lowest: -4, highest: 6, average: 1 });
});

test("warm days", () => {
  assert.deepEqual(summarize(of("mon", 12, 20)), { lowest: 12, highest: 20, average: 16 });
});

test("cold days", () => {
  assert.deepEqual(summarize(of("mon", -8, -2)), { lowest: -8, highest: -2, average: -5 });
});

test("days", () => {
  assert.deepEqual([...byDay([...of("mon", 1), ...of("tue", 2)]).keys()], ["mon", "tue"]);
});

test("frosty days", () => {
  assert.deepEqual(frostyDays([...of("mon", -1, -3), ...of("tue", -1, 2)]), ["mon"]);
});

test("no frosty days", () => {
  assert.deepEqual(frostyDays(of("mon", 0)), []);
});
