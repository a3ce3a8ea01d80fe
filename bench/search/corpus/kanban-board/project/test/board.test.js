import assert from "node:assert/strict";
import { test } from "node:test";

import { Board } from "../board.js";

function board() {
  const made = new Board([{ name: "todo" }, { name: "doing", limit: 2 }, { name: "done" }]);
  for (const card of ["a", "b", "c"]) made.add(card);
  return made;
}

test("cards are added to the first column", () => {
  assert.deepEqual(board().cards("todo"), ["a", "b", "c"]);
});

test("moving to the end of a column", () => {
  const made = board();
  made.move("b", "doing");
  made.move("a", "doing");
  assert.deepEqual(made.cards("todo"), ["c"]);
  assert.deepEqual(made.cards("doing"), ["b", "a"]);
});

test("moving to a place", () => {
  const made = board();
  made.move("c", "todo", 0);
  assert.deepEqual(made.cards("todo"), ["c", "a", "b"]);
});

test("moving within a full column", () => {
  const made = board();
  made.move("a", "doing");
  made.move("b", "doing");
  made.move("b", "doing", 0);
  assert.deepEqual(made.cards("doing"), ["b", "a"]);
});

test("a full column refuses cards", () => {
  const made = board();
  made.move("a", "doing");
  made.move("b", "doing");
  assert.deepEqual(made.full(), ["doing"]);
  assert.throws(() => made.move("c", "doing"), /doing is full/);
  assert.throws(() => made.add("d", "doing"), /doing is full/);
});

test("a refused card stays where it was", () => {
  const made = board();
  made.move("a", "doing");
  made.move("c", "doing");
  assert.throws(() => made.move("b", "doing"));
  assert.deepEqual(made.cards("todo"), ["b"]);
});

test("unknown names", () => {
  assert.throws(() => board().move("x", "done"), /no card x/);
  assert.throws(() => board().move("a", "later"), /no column later/);
});
