import assert from "node:assert/strict";
import { test } from "node:test";
import { findSail, weeksFor } from "../lib/stock.ts";

test("a sail in stock takes a week, one to be made more", async () => {
  assert.equal(weeksFor((await findSail("G-120"))!), 1);
  assert.equal(weeksFor((await findSail("M-80"))!), 6);
  assert.equal(await findSail("g-120"), null);
});
