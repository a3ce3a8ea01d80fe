import assert from "node:assert/strict";
import test from "node:test";
import { createApp } from "../src/app.js";

test("who is not signed in", async () => {
  assert.equal((await createApp().request("/nights/all")).status, 401);
  assert.equal((await createApp().request("/health")).status, 200);
});

test("nights", async () => {
  const answer = await createApp().request("/nights/all", { headers: { authorization: "Bearer tok-vera" } });
  assert.deepEqual(await answer.json(), []);
});
