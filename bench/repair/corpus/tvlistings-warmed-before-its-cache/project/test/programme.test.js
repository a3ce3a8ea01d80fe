import assert from "node:assert/strict";
import test from "node:test";
import { forget, programme } from "../src/programme.js";
import { asked } from "../src/source.js";

test("the evening of a channel, loaded once", () => {
  assert.deepEqual(programme("one"), [{ at: "20:15", title: "The Ferryman" }]);
  programme("one");
  assert.equal(asked.one, 1);
  forget();
  programme("one");
  assert.equal(asked.one, 2);
});

test("no channel", () => {
  assert.throws(() => programme("nine"), /no channel/);
});
