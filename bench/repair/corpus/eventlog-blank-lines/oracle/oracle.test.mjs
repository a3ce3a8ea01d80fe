import assert from "node:assert/strict";
import test from "node:test";
import { parseEvents, readEvents } from "../src/read.js";

test("blank lines are skipped", () => {
  assert.deepEqual(readEvents("data/events.ndjson").map(({ user }) => user), ["a", "a", "b"]);
  assert.deepEqual(parseEvents('\n{"a":1}\n  \n\n{"a":2}\n\n'), [{ a: 1 }, { a: 2 }]);
  assert.deepEqual(parseEvents(""), []);
});

test("what is broken is still told", () => {
  assert.throws(() => parseEvents('{"a":1}\n{"a":'), SyntaxError);
  assert.throws(() => parseEvents("hello"), SyntaxError);
});
