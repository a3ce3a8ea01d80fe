import assert from "node:assert/strict";
import { test } from "node:test";
import { races } from "../src/races.js";
import { fastest, slowest } from "../src/times.js";

test("times", () => {
  assert.equal(fastest(races.ridge.results), "Cem");
  assert.equal(slowest(races.ridge.results), "Pia");
  assert.equal(slowest(races.night.results), null);
});
