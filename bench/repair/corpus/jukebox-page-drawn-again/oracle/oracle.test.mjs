import assert from "node:assert/strict";
import test from "node:test";
import { booklet } from "../src/booklet.js";
import { rememberer } from "../src/remember.js";

test("two machines of a model", () => {
  const pages = booklet([
    { bar: "Zum Anker", model: "rock-ola-434", plays: 812 },
    { bar: "Bahnhof", model: "rock-ola-434", plays: 1430 },
  ]);
  assert.deepEqual(pages, [
    "Bahnhof\nrock-ola-434, 1430 plays\n286.00 earned",
    "Zum Anker\nrock-ola-434, 812 plays\n162.40 earned",
  ]);
});

test("what is kept is given back, and made once", () => {
  const { remember, counts } = rememberer();
  let calls = 0;
  const make = (key) => ({ key, call: (calls += 1) });
  const first = remember("a", make);
  assert.equal(remember("a", make), first);
  assert.equal(remember("b", make).key, "b");
  assert.equal(remember("zero", () => 0), 0);
  assert.equal(remember("zero", () => 1), 0);
  assert.deepEqual([calls, counts], [2, { made: 3, kept: 2 }]);
});
