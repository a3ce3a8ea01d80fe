import assert from "node:assert/strict";
import test from "node:test";
import { openDatabase } from "../src/database.js";
import { Lists } from "../src/lists.js";

test("a list", () => {
  const lists = new Lists(openDatabase());
  const id = lists.create("Oven");
  assert.equal(lists.join(id, "a@b.org"), 1);
  assert.equal(lists.join(id, "c@d.org"), 2);
  assert.deepEqual(lists.invite(id, 1), ["a@b.org"]);
  assert.equal(lists.join(id, "e@f.org"), 2);
  assert.equal(lists.leave(id, "x@y.org"), false);
  assert.deepEqual(lists.numbers(id), { entries: 3, invited: 1, waiting: 2 });
});
