import assert from "node:assert/strict";
import test from "node:test";
import { card } from "../src/card.js";
import { CLUES } from "../src/clues.js";
import { rotated } from "../src/rotate.js";
import { routes } from "../src/routes.js";

test("all teams walk all clues, each from its own, however often cards are made", () => {
  const places = CLUES.map(({ at }) => at);
  for (let round = 0; round < 2; round++) {
    const made = routes(["A", "B", "C", "D", "E", "F"]);
    for (const [index, { team, clues, first, last }] of made.entries()) {
      const start = index % 4;
      const wanted = [...places.slice(start), ...places.slice(0, start)];
      assert.deepEqual([team, clues.map(({ at }) => at)], ["ABCDEF"[index], wanted]);
      assert.deepEqual([first.at, last.at], [wanted[0], wanted.at(-1)]);
    }
    assert.match(card(made[5]), /^F\n1\. Who has a green door\?/);
  }
  assert.equal(CLUES.length, 4);
});

test("a turned list", () => {
  assert.deepEqual(rotated([1, 2, 3], 2), [3, 1, 2]);
});
