import assert from "node:assert/strict";
import { test } from "node:test";

import { Board } from "../board.js";

for (let limit = 0; limit < 4; limit += 1)
  for (const card of ["a", "b", "c"])
    test(`${card} into a column of ${limit}`, () => {
      const board = new Board([{ name: "in" }, { name: "work", limit }]);
      for (const one of ["a", "b", "c"]) board.add(one);
      for (let count = 0; count < limit; count += 1) board.add(`w${count}`, "work");
      const work = board.cards("work");
      assert.throws(() => board.move(card, "work", 0), RangeError);
      assert.deepEqual(board.cards("in"), ["a", "b", "c"]);
      assert.deepEqual(board.cards("work"), work);
      board.move(card, "in", 1);
      assert.equal(board.cards("in")[1], card);
      assert.throws(() => board.move(card, "nowhere"), RangeError);
      assert.equal(board.cards("in").length, 3);
    });

test("within and between", () => {
  const board = new Board([{ name: "x", limit: 2 }, { name: "y", limit: 1 }]);
  board.add("a");
  board.add("b");
  board.move("a", "x");
  assert.deepEqual(board.cards("x"), ["b", "a"]);
  board.move("b", "y");
  assert.throws(() => board.move("a", "y"), /y is full/);
  board.move("b", "x", 0);
  assert.deepEqual(board.cards("x"), ["b", "a"]);
  assert.deepEqual(board.full(), ["x"]);
});
