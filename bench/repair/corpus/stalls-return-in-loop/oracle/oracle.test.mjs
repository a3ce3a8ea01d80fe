import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import createApp from "../src/app.js";
import storing from "../src/store.js";

const good = { name: "Ada", goods: "honey" };

test("a bad stall refuses all, and nothing is stored", async () => {
  const store = storing.createStore();
  const answer = await send(createApp(store), "/stalls/bulk", { json: { stalls: [good, { name: "Cy", goods: "cars" }] } });
  assert.equal(answer.status, 422);
  assert.deepEqual(answer.body, { problem: "unknown goods: cars", at: 1 });
  assert.deepEqual(store.all(), []);
});

test("the first of several is told, and the service goes on", async () => {
  const store = storing.createStore();
  const app = createApp(store);
  const answer = await send(app, "/stalls/bulk", { json: { stalls: [{ goods: "honey" }, { name: "", goods: "x" }] } });
  assert.deepEqual(answer.body, { problem: "name is missing", at: 0 });
  assert.deepEqual((await send(app, "/stalls/bulk", { json: { stalls: [good, good] } })).body, { added: 2 });
  assert.equal(store.all().length, 2);
});

test("the others are as they were", async () => {
  assert.equal((await send(createApp(), "/stalls", { json: { name: "x" } })).status, 422);
  assert.deepEqual((await send(createApp(), "/stalls/bulk", { json: { stalls: [] } })).body, { added: 0 });
});
