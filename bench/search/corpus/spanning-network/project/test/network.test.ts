import assert from "node:assert/strict";
import { test } from "node:test";
import { cheapestNetwork, costOf, saving } from "../src/network.ts";

const cable = (from: string, to: string, cost: number) => ({ from, to, cost });

test("one place", () => {
  assert.deepEqual(cheapestNetwork(["a"], []), []);
});

test("two places", () => {
  assert.deepEqual(cheapestNetwork(["a", "b"], [cable("a", "b", 4)]), [cable("a", "b", 4)]);
});

test("out of reach", () => {
  assert.equal(cheapestNetwork(["a", "b", "c"], [cable("a", "b", 4)]), null);
});

test("cost", () => {
  assert.equal(costOf([cable("a", "b", 4), cable("b", "c", 3)]), 7);
});

test("the dearest of a ring is left out", () => {
  const cables = [cable("a", "b", 9), cable("b", "c", 2), cable("c", "a", 10)];
  assert.equal(costOf(cheapestNetwork(["a", "b", "c"], cables) ?? []), 11);
});

test("dear cables are listed first", () => {
  const cables = [cable("a", "b", 12), cable("a", "c", 8), cable("b", "c", 3)];
  assert.deepEqual(cheapestNetwork(["a", "b", "c"], cables), [cable("b", "c", 3), cable("a", "c", 8)]);
});

test("saving", () => {
  assert.equal(saving(["a", "b"], [cable("a", "b", 2), cable("b", "a", 5)]), 5);
  assert.equal(saving(["a", "b"], []), 0);
});
