import assert from "node:assert/strict";
import test from "node:test";
import { flatten } from "../src/flatten.ts";

test("plural forms", () => {
  assert.deepEqual(flatten({ hi: "Hi", cats: { one: "cat", few: "c", other: "cats" }, end: "End" }), [
    { key: "hi", text: "Hi" },
    { key: "cats#one", text: "cat" },
    { key: "cats#few", text: "c" },
    { key: "cats#other", text: "cats" },
    { key: "end", text: "End" },
  ]);
});
