import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import http from "../lib/http.js";
import sums from "../lib/summary.js";

test("before the first walk", async () => {
  assert.equal(sums.longest([]), null);
  const answer = await send(http(), "/members/noor/summary");
  assert.deepEqual(answer.body, { walks: 0, kilometres: 0, longest: null, steepest: null });
});

test("the longest", () => {
  const walks = [{ metres: 2 }, { metres: 9 }, { metres: 9, second: true }, { metres: 0 }];
  assert.deepEqual(sums.longest(walks), { metres: 9 });
  assert.deepEqual(sums.longest([{ metres: 0, name: "x" }]), { metres: 0, name: "x" });
});
