import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { createApp } from "../src/app.ts";

const get = (path, token) => send(createApp(), path, { headers: token ? { authorization: `Bearer ${token}` } : {} });

test("reports are for admins", async () => {
  assert.deepEqual((await get("/reports/sales", "t-admin")).body, { report: "sales", rows: 3 });
  assert.equal((await get("/reports/sales", "t-user")).status, 403);
  const stranger = await get("/reports/sales");
  assert.deepEqual([stranger.status, stranger.body], [401, { error: "unauthorized" }]);
  assert.equal((await get("/reports/sales", "t-x")).status, 401);
});

test("the others", async () => {
  assert.equal((await get("/reports", "t-user")).status, 200);
  assert.equal((await get("/reports")).status, 401);
  assert.equal((await get("/health")).status, 200);
});
