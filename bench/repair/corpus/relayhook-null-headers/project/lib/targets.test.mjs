import assert from "node:assert/strict";
import test from "node:test";
import { prepare } from "./prepare.mjs";
import { readTargets } from "./targets.mjs";

test("defaults", () => {
  const [target] = readTargets([{ name: "a", url: "u", retries: null }]);
  assert.deepEqual(target, { name: "a", url: "u", headers: {}, fields: ["title", "level"], retries: 3 });
});

test("prepare", () => {
  const [target] = readTargets([{ name: "a", url: "u", headers: { "X-A": 1 }, fields: ["title"], retries: 0 }]);
  assert.deepEqual(prepare(target, { title: "T" }), { url: "u", headers: ["x-a: 1"], body: { title: "T" }, retries: 0 });
});
