import assert from "node:assert/strict";
import { test } from "node:test";
import { optional } from "../src/cells.ts";
import { readSheet } from "../src/sheet.ts";
import { totals } from "../src/totals.ts";

const HEAD = "door;bottles;crates;gate code;remark";

test("full lines", () => {
  const { deliveries } = readSheet(`${HEAD}\n1 A Row;2;1; 55 ;"at the back"\n2 A Row;3;0;;\n`);
  assert.deepEqual(deliveries[0], { door: "1 A Row", bottles: 2, crates: 1, gateCode: "55", remark: "at the back" });
  assert.deepEqual([deliveries[1].gateCode, deliveries[1].remark], [null, null]);
  assert.deepEqual(totals(deliveries), { bottles: 5, crates: 1 });
});

test("lines that cannot be read", () => {
  const { rejected } = readSheet(`${HEAD}\n1 A Row;2\n2 A Row;x;0;;`);
  assert.deepEqual(rejected, [
    { line: 2, reason: "too few columns" },
    { line: 3, reason: '"x" is no count' },
  ]);
});

test("an absent cell", () => assert.equal(optional(undefined), null));
