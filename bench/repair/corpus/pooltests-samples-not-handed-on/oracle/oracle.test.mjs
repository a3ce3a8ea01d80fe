import assert from "node:assert/strict";
import { createRequire } from "node:module";
import test from "node:test";

const require = createRequire(import.meta.url);
const { evening } = require("../src/evening.js");
const { groupByPool } = require("../src/group.js");

test("each pool is told of its day", async () => {
  const told = [];
  assert.equal(await evening("2026-07-14", async (...line) => told.push(line)), 2);
  assert.deepEqual(told, [["lido", "check ph and chlorine"], ["school", "all 1 samples are good"]]);
  assert.equal(await evening("2026-12-24", assert.fail), 0);
});

test("groups are pairs", () => {
  const [a, b, c] = [{ pool: "x", n: 1 }, { pool: "y", n: 2 }, { pool: "x", n: 3 }];
  assert.deepEqual([...groupByPool([a, b, c])], [["x", [a, c]], ["y", [b]]]);
  assert.deepEqual([...groupByPool([])], []);
});
