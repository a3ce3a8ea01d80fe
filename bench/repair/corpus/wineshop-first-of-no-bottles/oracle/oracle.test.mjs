import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { app } from "../src/app.ts";
import { regionPage } from "../src/region.ts";

test("a region without bottles", async () => {
  const answer = await send(app, "/regions/jura");
  assert.equal(answer.status, 200);
  assert.deepEqual(answer.body, { bottles: 0, from: null, best: null });
});

test("the others", async () => {
  assert.equal(regionPage([{ name: "a", region: "r", cents: 990, stars: null }]).from, "9.90 €");
  assert.equal(regionPage([{ name: "a", region: "r", cents: 0, stars: null }]).from, "0.00 €");
  assert.equal((await send(app, "/regions/loire")).body.best, "Clos du Bois");
});
