import assert from "node:assert/strict";
import test from "node:test";
import changelog from "../lib/changelog.js";

test("versions of fewer parts", () => {
  assert.deepEqual(changelog.ordered(["2.4.1", "2.10.0", "2.5"]), ["2.10.0", "2.5", "2.4.1"]);
  assert.deepEqual(changelog.ordered(["2", "1.9.9", "2.0.1"]), ["2.0.1", "2", "1.9.9"]);
  assert.deepEqual(changelog.ordered(["v3.1", "3.1.1", "3.0.9"]), ["3.1.1", "v3.1", "3.0.9"]);
});
