import assert from "node:assert/strict";
import test from "node:test";
import { Cache } from "../src/cache.js";
import { Flags } from "../src/flags.js";

const FILE = { a: { users: ["anna"] }, b: { percent: 100, off: true, users: ["anna"] }, c: { percent: 100 } };
const setup = () => {
  let loads = 0;
  let now = 0;
  const load = () => {
    loads += 1;
    return FILE;
  };
  return { flags: new Flags(load, new Cache(10, () => now)), loads: () => loads, wait: () => (now += 20_000) };
};

test("the second answer is the first", () => {
  const { flags, loads, wait } = setup();
  for (let time = 0; time < 3; time += 1) {
    assert.deepEqual(["a", "b", "c", "d"].map((name) => flags.isOn(name, "anna")), [true, false, true, false]);
    assert.equal(flags.isOn("a", "bilal"), false);
    assert.deepEqual(flags.names(), ["a", "b", "c"]);
  }
  assert.equal(loads(), 1, "the cache is used");
  wait();
  assert.equal(flags.isOn("a", "anna"), true);
  assert.equal(loads(), 2);
});

test("the cache keeps what it is given", () => {
  const cache = new Cache();
  cache.set("k", { list: [1, "2"], nothing: null });
  assert.deepEqual(cache.get("k"), { list: [1, "2"], nothing: null });
  cache.drop("k");
  assert.equal(cache.get("k"), null);
});
