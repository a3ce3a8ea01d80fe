import assert from "node:assert/strict";
import test from "node:test";
import { optionsOf } from "../src/options.js";
import { plan } from "../src/plan.js";

const planned = (...argv) => plan(optionsOf(["plan", ...argv]));

test("tags", () => {
  assert.deepEqual(planned("--tag", "web=1.4.0", "--host", "a1,a2"), ["a1: web 1.4.0", "a2: web 1.4.0"]);
  assert.deepEqual(planned("--tag", "web=1", "--tag", "api=2"), ["localhost: web 1", "localhost: api 2"]);
  assert.deepEqual(planned(), []);
});
