import assert from "node:assert/strict";
import { test } from "node:test";
import { germination } from "../lib/germination.mjs";
import { stockOf } from "../lib/stock.mjs";
import { table } from "../lib/table.mjs";

const empty = { species: async () => ["linum"], batchesOf: async () => [] };

test("stock of a species", async () => {
  const archive = { batchesOf: async () => ["a", "b"], batch: async (number) => ({ number, grams: 50 }) };
  assert.equal(await stockOf(archive, "avena"), 100);
  assert.equal(await stockOf(empty, "linum"), 0);
});

test("a vault without batches has nothing to report", async () => {
  assert.deepEqual(await germination(empty, "2026-02"), []);
});

test("a table", () => {
  assert.equal(table([{ a: 1, b: "long" }], ["a", "b"]), "a  b\n1  long");
});
