import assert from "node:assert/strict";
import { test } from "node:test";
import { CardError, parse, print } from "../src/index.ts";

test("a card is printed", () => {
  const card = parse("block Starters\ndish Leek soup = 6.50\nblock Cold\ndish Beetroot = 7\nend\nend\n");
  assert.equal(print(card), "STARTERS\n  Leek soup  6.50\n  COLD\n    Beetroot  7");
});

test("a dish outside of blocks", () => {
  assert.deepEqual(parse("# today\ndish Soup = 5").dishes, [{ name: "Soup", cents: 500 }]);
});

test("what cannot be read", () => {
  assert.throws(() => parse("block A\ndish Soup"), { name: "CardError", line: 2 });
  assert.throws(() => parse("drink Cider = 4"), CardError);
  assert.throws(() => parse("block A\nblock B\nend"), /line 3: A is not ended/);
});
