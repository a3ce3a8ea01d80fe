import assert from "node:assert/strict";
import { test } from "node:test";
import { difference, disable, enable, FLAGS, isEnabled, names, toggle } from "../src/flags.ts";

const ALL = ["darkMode", "newEditor", "betaSearch", "fastExport"];
const setOf = (bits) => new Set(ALL.filter((_, index) => Math.floor(bits / 2 ** index) % 2 === 1));
const bitsOf = (set) => ALL.reduce((sum, flag, index) => sum + (set.has(flag) ? 2 ** index : 0), 0);

test("like sets", () => {
  for (let bits = 0; bits < 16; bits++) {
    const set = setOf(bits);
    assert.deepEqual(names(bits), ALL.filter((flag) => set.has(flag)));
    for (const flag of ALL) {
      assert.equal(isEnabled(bits, flag), set.has(flag));
      const other = new Set(set);
      const without = set.has(flag) ? (other.delete(flag), bitsOf(other)) : bits;
      other.add(flag);
      const having = bitsOf(other);
      assert.equal(enable(bits, flag), having);
      assert.equal(disable(bits, flag), without);
      assert.equal(toggle(bits, flag), set.has(flag) ? without : having);
      for (const second of ALL) {
        assert.equal(enable(bits, flag, second), enable(enable(bits, flag), second));
        assert.equal(disable(bits, flag, second), disable(disable(bits, flag), second));
      }
    }
    for (let second = 0; second < 16; second++) {
      const there = setOf(second);
      assert.deepEqual(difference(bits, second), ALL.filter((flag) => set.has(flag) !== there.has(flag)));
    }
    assert.equal(enable(bits), bits);
    assert.equal(disable(bits), bits);
    assert.equal(disable(bits, ...ALL), 0);
    assert.equal(enable(bits, ...ALL), 15);
  }
  assert.deepEqual(Object.keys(FLAGS), ALL);
});
