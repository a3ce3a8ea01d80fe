import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import blends from "../src/blends.js";
import web from "../src/web/app.js";

test("a blend is made", async () => {
  const app = web.createApp();
  const answer = await send(app, "/blends", { json: { name: "Morning", parts: { huila: 60, sidamo: 40 } } });
  assert.equal(answer.status, 201);
  assert.deepEqual(answer.body, { name: "Morning", price: 2772 });
  const kept = await send(app, "/blends/Morning");
  assert.deepEqual(kept.body.origins, ["Colombia", "Ethiopia"]);
});

test("and answered", () => {
  const made = blends.createBlend("B", { cerrado: 100 });
  assert.deepEqual(made, { name: "B", parts: { cerrado: 100 }, origins: ["Brazil"] });
  assert.deepEqual(blends.blendOf("B"), made);
});

test("refused ones", async () => {
  assert.equal((await send(web.createApp(), "/blends", { json: { name: "C", parts: { huila: 99 } } })).status, 422);
  assert.equal(blends.blendOf("C"), null);
});
