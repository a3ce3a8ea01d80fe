import assert from "node:assert/strict";
import { test } from "node:test";
import { build } from "../src/app.js";

test("orders", async () => {
  const answer = await build().inject({ method: "POST", url: "/orders", payload: { parts: ["a"] } });
  assert.deepEqual([answer.statusCode, answer.json()], [201, { parts: 1 }]);
});

test("what is too large is refused", async () => {
  const answer = await build().inject({ method: "POST", url: "/orders", payload: { parts: ["a".repeat(5000)] } });
  assert.deepEqual([answer.statusCode, answer.json()], [413, { error: "FST_ERR_CTP_BODY_TOO_LARGE" }]);
});
