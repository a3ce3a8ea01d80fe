import assert from "node:assert/strict";
import test from "node:test";
import { csv } from "../src/export.js";
import { day } from "../src/format.js";

test("table", () => {
  const table = csv([
    { name: "Yu, Lin", born: "2023-04-02", joined: "2025-09-01T08:00:00Z", left: "2026-02-28" },
    { name: "Ben", born: "2022-11-30", joined: "2025-09-01" },
  ]);
  assert.equal(table, 'name,born,joined,left\nBen,2022-11-30,2025-09-01,\n"Yu, Lin",2023-04-02,2025-09-01,2026-02-28\n');
});

test("no day", () => {
  assert.equal(day(undefined), "");
  assert.equal(day(null), "");
});
