import assert from "node:assert/strict";
import test from "node:test";
import { battery } from "../src/battery.mjs";
import { levels } from "../src/levels.mjs";
import { parseLines } from "../src/lines.mjs";

test("levels", async () => {
  assert.deepEqual(await levels("logs/clean.ndjson"), { count: 2, highest: 15, lowest: 12 });
});

test("battery", async () => {
  assert.deepEqual(await battery("logs/march.ndjson"), [{ at: "2026-03-01T03:00:00Z", battery: 3.1 }]);
});

test("damaged lines", () => {
  assert.deepEqual(parseLines('{"a":1}\n{"a"\n\n2'), { entries: [{ a: 1 }, 2], damaged: [2] });
});
