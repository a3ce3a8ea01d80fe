import assert from "node:assert/strict";
import test from "node:test";
import { plants } from "../src/layout.ts";

test("plants", () => {
  assert.equal(plants({ name: "a", width: 120, length: 240, spacing: { rows: 40, plants: 15 } }), 48);
  assert.equal(plants({ name: "a", width: 60, length: 90 }), 6);
  assert.equal(plants({ name: "a", width: 60, length: 90, spacing: { rows: 20 } }), 9);
});
