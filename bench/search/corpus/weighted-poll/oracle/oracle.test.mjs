import assert from "node:assert/strict";
import { test } from "node:test";

import { Poll } from "../poll.js";

for (const a of [undefined, 0, 1, 2, 0.5])
  for (const b of [undefined, 0, 1, 3])
    test(`weights ${a} and ${b}`, () => {
      const weights = {};
      if (a !== undefined) weights.a = a;
      if (b !== undefined) weights.b = b;
      const poll = new Poll(["x", "y", "z"], weights);
      poll.vote("a", "x");
      poll.vote("b", "y");
      const [x, y] = [a === undefined ? 1 : a, b === undefined ? 1 : b];
      assert.deepEqual(poll.tally(), { x, y, z: 0 });
      assert.equal(poll.winner(), x === y ? null : x > y ? "x" : "y");
      assert.equal(poll.weightOf("c"), 1);
      poll.vote("b", "x");
      assert.deepEqual(poll.tally(), { x: x + y, y: 0, z: 0 });
    });
