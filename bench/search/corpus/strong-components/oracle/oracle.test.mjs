import assert from "node:assert/strict";
import { test } from "node:test";

import { circles, strongComponents } from "../components.js";

function reaches(graph, from) {
  const seen = new Set([from]);
  for (const node of seen) for (const next of graph[node]) seen.add(next);
  return seen;
}

const NODES = ["a", "b", "c", "d", "e"];
const PAIRS = NODES.flatMap((from) => NODES.map((to) => [from, to]));

test("many graphs", () => {
  let seed = 7;
  for (let round = 0; round < 400; round += 1) {
    const graph = Object.fromEntries(NODES.map((node) => [node, []]));
    for (const [from, to] of PAIRS) {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      if (seed / 2147483648 < 0.22) graph[from].push(to);
    }
    const reached = Object.fromEntries(NODES.map((node) => [node, reaches(graph, node)]));
    const expected = new Set(
      NODES.map((node) => NODES.filter((other) => reached[node].has(other) && reached[other].has(node)).join("")),
    );
    const found = strongComponents(graph);
    assert.deepEqual(found.map((group) => group.join("")).sort(), [...expected].sort());
    const inCircle = [...expected].filter((group) => group.length > 1 || graph[group].includes(group)).sort();
    assert.deepEqual(circles(graph).map((group) => group.join("")).sort(), inCircle);
  }
});

test("a circle of many", () => {
  const graph = Object.fromEntries(Array.from({ length: 50 }, (_, at) => [`n${at}`, [`n${(at + 1) % 50}`]]));
  assert.equal(strongComponents(graph).length, 1);
  assert.deepEqual(strongComponents({}), []);
});
