import assert from "node:assert/strict";
import { test } from "node:test";
import { createApp } from "../src/app.ts";

const app = createApp();
const validate = (machine: string, key = "LIC-AAAA") =>
  app.request("/v1/validate", {
    method: "POST",
    headers: { authorization: `License ${key}` },
    body: JSON.stringify({ machine }),
  });

test("seats", async () => {
  assert.deepEqual(await (await validate("m-1")).json(), { valid: true, seats: 1, used: 1 });
  assert.deepEqual(await (await validate("m-1")).json(), { valid: true, seats: 1, used: 1 });
  assert.deepEqual(await (await validate("m-2")).json(), { valid: false, seats: 1, used: 1 });
});

test("keys", async () => {
  assert.equal((await validate("m-1", "LIC-ZZZZ")).status, 403);
  assert.equal((await app.request("/v1/releases")).status, 401);
});
