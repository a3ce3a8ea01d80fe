import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { readSheet } from "../src/sheet.ts";

test("lines that end early are deliveries without gate code or remark", () => {
  const { deliveries, rejected } = readSheet(readFileSync("sheets/tuesday.csv", "utf8"));
  assert.deepEqual(
    deliveries.map(({ door, gateCode, remark }) => [door, gateCode, remark]),
    [
      ["12 Elm Row", null, "leave in the shade"],
      ["Nursery, Low Street", "7781", null],
      ["3 Elm Row", null, null],
    ],
  );
  assert.deepEqual(rejected, [{ line: 5, reason: '"two" is no count' }]);
});

test("an empty remark is none, and quotes are still taken off", () => {
  const { deliveries } = readSheet('head\na;1;0;;" "\nb;1;0;;"x y"\n');
  assert.equal(deliveries[1].remark, "x y");
  assert.ok([null, " "].includes(deliveries[0].remark));
});
