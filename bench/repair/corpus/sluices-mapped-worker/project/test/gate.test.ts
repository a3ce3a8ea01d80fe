import assert from "node:assert/strict";
import { test } from "node:test";
import { position } from "../src/gate.ts";
import { read } from "../src/settings.ts";

const settings = { name: "x", levels: { low: 1, high: 2 }, pause: 1 };

test("positions", () => {
  assert.equal(position(2, settings), "open");
  assert.equal(position(1, settings), "closed");
  assert.equal(position(1.5, settings), "half");
});

test("settings", () => {
  assert.equal(read({}).name, "main");
  assert.equal(read({ SLUICE_PAUSE: "5" }).pause, 5);
});
