import assert from "node:assert/strict";
import { test } from "node:test";
import { like } from "../src/likes.js";
import { Table, UniqueViolation } from "../src/table.js";

test("likes", async () => {
  const table = new Table();
  await like(table, "p");
  await like(table, "p");
  assert.deepEqual(await table.find("p"), { count: 2 });
});

test("unique", async () => {
  const table = new Table();
  await table.insert("a", {});
  await assert.rejects(table.insert("a", {}), UniqueViolation);
});
