import assert from "node:assert/strict";
import { createRequire } from "node:module";
import test from "node:test";
import { send } from "./kit.mjs";

const { createApp } = createRequire(import.meta.url)("../lib/app.js");

test("the trend of a patient", async () => {
  const { status, body } = await send(createApp(), "/patients/P-204/trend");
  assert.equal(status, 200);
  assert.deepEqual(body, { trend: { from: "2024-02-11", to: "2025-02-20", left: 5, right: 10 } });
  assert.deepEqual((await send(createApp(), "/patients/P-311/trend")).body, { trend: null });
  assert.deepEqual((await send(createApp(), "/patients/P-312/trend")).body, { trend: null });
});

test("of nobody", async () => {
  const { status, body } = await send(createApp(), "/patients/P-9/trend");
  assert.equal(status, 404);
  assert.deepEqual(body, { error: "no patient P-9" });
});
