import assert from "node:assert/strict";
import { test } from "node:test";

import { gaps, usualDistance } from "../gaps.js";

for (const scale of [1, 9, 70, 1000])
  for (const order of [[0, 1, 2, 3, 4], [4, 3, 2, 1, 0], [2, 0, 4, 1, 3]])
    test(`times 5, 8, 12, 20, 22 by ${scale} as ${order}`, () => {
      const all = [5, 8, 12, 20, 22].map((time) => time * scale);
      const times = order.map((at) => all[at]);
      const given = [...times];
      const long = (limit) => gaps(times, limit * scale).map(({ from, to, length }) => [from, to, length].map((x) => x / scale));
      assert.deepEqual(long(3), [[8, 12, 4], [12, 20, 8]]);
      assert.deepEqual(long(8), []);
      assert.deepEqual(long(1).length, 4);
      assert.equal(usualDistance(times), 3 * scale);
      assert.deepEqual(times, given);
    });

test("few times", () => {
  assert.deepEqual(gaps([], 0), []);
  assert.equal(usualDistance([]), null);
  assert.equal(usualDistance([100, 9]), 91);
});
