import assert from "node:assert/strict";
import test from "node:test";
import { initialState, reducer } from "../src/reducer.js";
import { openCount, visible } from "../src/selectors.js";

const ended = () => reducer({ todos: [{ title: "A", done: true }], filter: "done" }, { type: "session/ended" });

test("after the end everything is as in the beginning", () => {
  assert.deepEqual(ended(), { todos: [], filter: "all" });
  const next = reducer(ended(), { type: "todo/added", title: "B" });
  assert.deepEqual(visible(next), [{ title: "B", done: false }]);
  assert.equal(openCount(next), 1);
  assert.deepEqual(initialState, { todos: [], filter: "all" });
});
