import assert from "node:assert/strict";
import { test } from "node:test";
import { changes } from "../src/changes.ts";

test("added", () => assert.deepEqual(changes([], ["a", "b"]), { added: ["a", "b"], removed: [] }));

test("removed", () => assert.deepEqual(changes(["a", "b"], ["b"]), { added: [], removed: ["a"] }));
