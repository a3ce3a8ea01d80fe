import assert from "node:assert/strict";
import test from "node:test";
import { createApp } from "../src/app.js";
import { send } from "./kit.mjs";

const get = (path) => send(createApp(), `/telescopes${path}`);

test("nothing to compare is refused as the other routes refuse", async () => {
  const { status, body } = await get("/compare");
  assert.equal(status, 400);
  assert.ok(typeof body?.error === "string" && body.error !== "");
  assert.doesNotMatch(body.error, /undefined/);
});

test("the rest", async () => {
  const { status, body } = await get("/compare?ids=n150");
  assert.equal(status, 200);
  assert.deepEqual(body, [{ name: "Newtonian 150", ratio: 5, magnitude: 12.9, resolution: 0.77 }]);
  assert.equal((await get("/compare?ids=nothing")).status, 404);
  assert.equal((await get("/price")).status, 400);
  assert.equal((await get("")).body.length, 3);
});
