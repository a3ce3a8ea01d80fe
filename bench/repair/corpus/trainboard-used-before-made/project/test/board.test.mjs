import assert from "node:assert/strict";
import test from "node:test";
import { app } from "../app.mjs";
import { board, clock } from "../board.mjs";

test("clock", () => {
  assert.equal(clock(1442), "00:02");
  assert.equal(clock(607), "10:07");
});

test("board", () => {
  const rows = board([{ line: "a", to: "x", leaves: 10, delay: 9 }, { line: "b", to: "y", leaves: 12 }]);
  assert.deepEqual(rows.map(({ line }) => line), ["b", "a"]);
  assert.deepEqual(Object.keys(rows[0]), ["line", "to", "time", "delay"]);
});

test("web", async () => {
  assert.equal((await app.request("/boards/XYZ")).status, 404);
  assert.deepEqual(await (await app.request("/boards/THN")).json(), { station: "Thun", rows: [] });
});
