import assert from "node:assert/strict";
import { test } from "node:test";
import { common } from "../src/spans.ts";

test("in common", () => {
  assert.deepEqual(common([[0, 5], [8, 12]], [[3, 9]]), [[3, 5], [8, 9]]);
  assert.deepEqual(common([], [[1, 2]]), []);
});

test("touching", () => assert.deepEqual(common([[0, 3]], [[3, 6]]), []));
