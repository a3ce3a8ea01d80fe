import assert from "node:assert/strict";
import test from "node:test";
import { fresh, loadState } from "../src/state.mjs";
import { turn } from "../src/turn.mjs";

test("who is new is greeted once", () => {
  const { replies, state } = turn(
    [
      { id: 1, from: "@a", text: "@bot hours" },
      { id: 2, from: "@a", text: "@bot where" },
      { id: 3, from: "@b", text: "hello all" },
    ],
    fresh(),
  );
  assert.deepEqual(
    replies.map(({ text }) => text),
    ["Hello! We are open from 9 to 5.", "Find us at Dock 4."],
  );
  assert.equal(state.last, 3);
  assert.equal(state.answered, 2);
});

test("what was answered is not answered again", () => {
  const first = turn([{ id: 1, from: "@a", text: "@bot ?" }], fresh());
  assert.deepEqual(turn([{ id: 1, from: "@a", text: "@bot ?" }], first.state).replies, []);
});

test("a bot without a file knows nothing", () => {
  assert.deepEqual(loadState("/nonexistent/state.json"), fresh());
});
