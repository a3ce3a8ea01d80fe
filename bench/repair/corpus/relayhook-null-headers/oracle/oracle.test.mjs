import assert from "node:assert/strict";
import test from "node:test";
import { prepare } from "../lib/prepare.mjs";
import { readTargets } from "../lib/targets.mjs";

test("headers that are null", () => {
  const [target] = readTargets([{ name: "a", url: "u", headers: null, fields: null }]);
  assert.deepEqual(prepare(target, { title: "T", level: "L" }), {
    url: "u",
    headers: [],
    body: { title: "T", level: "L" },
    retries: 3,
  });
});

test("other targets", () => {
  const [first, second] = readTargets([{ name: "a", url: "u", headers: { "X-A": "b" } }, { name: "c", url: "v" }]);
  assert.deepEqual(prepare(first, {}).headers, ["x-a: b"]);
  assert.deepEqual(prepare(second, {}).headers, []);
});
