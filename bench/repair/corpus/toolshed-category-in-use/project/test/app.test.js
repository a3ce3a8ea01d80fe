import assert from "node:assert/strict";
import test from "node:test";
import { createApp } from "../src/app.js";

const remove = async (app, path) => (await app.request(path, { method: "DELETE" })).status;

test("members", async () => {
  const app = createApp();
  assert.equal(await remove(app, "/members/2"), 409);
  assert.equal(await remove(app, "/members/1"), 204);
  assert.equal(await remove(app, "/members/1"), 404);
});

test("categories", async () => {
  const app = createApp();
  assert.equal(await remove(app, "/categories/2"), 204);
  assert.equal(await remove(app, "/categories/2"), 404);
});
