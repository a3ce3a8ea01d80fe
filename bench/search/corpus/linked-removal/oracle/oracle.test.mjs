import assert from "node:assert/strict";
import { test } from "node:test";
import { LinkedList } from "../src/list.js";

test("as an array", () => {
  let seed = 7;
  const chance = (n) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return Math.floor(seed / 65536) % n;
  };
  const made = new LinkedList();
  const plain = [];
  for (let step = 0; step < 400; step += 1) {
    const value = chance(5);
    if (chance(2) === 0) {
      made.add(value);
      plain.push(value);
    } else {
      const at = plain.indexOf(value);
      assert.equal(made.remove(value), at >= 0);
      if (at >= 0) plain.splice(at, 1);
    }
    assert.deepEqual(made.toArray(), plain);
    assert.equal(made.size, plain.length);
    assert.equal(made.tail?.value, plain.at(-1));
  }
});
