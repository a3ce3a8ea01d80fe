import assert from "node:assert/strict";
import { test } from "node:test";
import { optionsOf } from "../src/options.js";
import { plan } from "../src/plan.js";

test("options", () => {
  assert.equal(optionsOf([]).command, "help");
  assert.deepEqual(optionsOf(["plan", "--tag", "a=1", "--tag", "b=2"]).tag, ["a=1", "b=2"]);
});

test("nothing to do", () => assert.deepEqual(plan(optionsOf(["plan", "--host", "a"])), []));
