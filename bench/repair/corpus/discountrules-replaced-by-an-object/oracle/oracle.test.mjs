import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { buildApp } from "../src/app.ts";

const total = async (app, sku, quantity) => {
  const answer = await send(app, "/quotes", { json: { lines: [{ sku, price: 800, quantity }] } });
  assert.equal(answer.status, 200, answer.text);
  return answer.body.total;
};
const put = (app, json) => send(app, "/rules", { method: "PUT", json });

test("rules that were replaced are followed, and they alone", async () => {
  const app = buildApp();
  assert.equal((await put(app, { "tea-100": { percent: 15, from: 2 } })).status, 204);
  assert.equal(await total(app, "tea-100", 3), 2040);
  assert.equal(await total(app, "tea-100", 1), 800);
  assert.equal(await total(app, "mug-blue", 10), 8000, "the old rules are gone");
  const patched = await send(app, "/rules/mug-blue", { method: "PATCH", json: { percent: 50, from: 1 } });
  assert.equal(patched.status, 204);
  assert.equal(await total(app, "mug-blue", 1), 400);
  assert.equal((await put(app, {})).status, 204);
  assert.equal(await total(app, "tea-100", 9), 7200);
  assert.equal((await put(app, { x: { percent: 0, from: 1 } })).status, 400);
});

test("rules that were not", async () => {
  const app = buildApp();
  assert.equal(await total(app, "tea-100", 5), 3600);
  assert.equal(await total(app, "constructor", 5), 4000);
});
