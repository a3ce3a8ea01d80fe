import assert from "node:assert/strict";
import { test } from "node:test";
import { cheapestNetwork, costOf, saving } from "../src/network.ts";

function random(seed) {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

function connects(places, cables) {
  const reached = new Set([places[0]]);
  for (let round = 0; round < places.length; round++)
    for (const { from, to } of cables)
      if (reached.has(from) || reached.has(to)) {
        reached.add(from);
        reached.add(to);
      }
  return reached.size === places.length;
}

for (let seed = 1; seed <= 60; seed++)
  test(`against all choices, ${seed}`, () => {
    const pick = random(seed);
    const places = ["a", "b", "c", "d", "e"].slice(0, 2 + pick(4));
    const cables = Array.from({ length: 1 + pick(8) }, () => {
      const from = pick(places.length);
      const to = (from + 1 + pick(places.length - 1)) % places.length;
      return { from: places[from], to: places[to], cost: 1 + pick(25) };
    });
    const before = structuredClone(cables);
    let least = null;
    for (let choice = 0; choice < 1 << cables.length; choice++) {
      const chosen = cables.filter((_, at) => choice & (1 << at));
      if (connects(places, chosen)) least = Math.min(least ?? Infinity, costOf(chosen));
    }
    const network = cheapestNetwork(places, cables);
    assert.deepEqual(cables, before);
    assert.equal(network && costOf(network), least);
    assert.equal(saving(places, cables), least === null ? 0 : costOf(cables) - least);
    if (network) assert.deepEqual(network.map(({ cost }) => cost), network.map(({ cost }) => cost).toSorted((a, b) => a - b));
  });

test("no places", () => {
  assert.deepEqual(cheapestNetwork([], []), []);
});
