import assert from "node:assert/strict";
import test from "node:test";
import { booklet } from "../src/booklet.js";
import { rememberer } from "../src/remember.js";

test("pages in order", () => {
  const [first] = booklet([{ bar: "A", model: "wurlitzer-1015", plays: 20 }]);
  assert.equal(first, "A\nwurlitzer-1015, 20 plays\n1.00 earned");
});

test("what was made is counted", () => {
  const { remember, counts } = rememberer();
  assert.equal(remember("a", () => 1), 1);
  remember("a", () => 2);
  assert.deepEqual(counts, { made: 1, kept: 1 });
});
