import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import estimate from "../estimate/index.js";
import rates from "../estimate/rates.js";

test("parts are priced with the markup of the estimator", () => {
  const parts = [{ net: 10, count: 2 }, { net: 4 }];
  assert.equal(new estimate.Estimator(rates.standard).parts(parts), 30);
  assert.equal(new estimate.Estimator(rates.insurer).parts(parts), 27.6);
});

test("the whole job", () => {
  const job = JSON.parse(readFileSync("jobs/1182.json", "utf8"));
  const { labour, parts, total } = new estimate.Estimator(rates.insurer).estimate(job);
  assert.equal(labour, 313.5);
  assert.ok(Math.abs(parts - 111.9) < 0.02, `parts were ${parts}`);
  assert.ok(Math.abs(total - labour - parts) < 0.001);
});
