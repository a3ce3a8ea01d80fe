import assert from "node:assert/strict";
import { test } from "node:test";
import { buildApp } from "../src/app.js";
import { Server } from "../src/db/server.js";

test("a waybill", async () => {
  const app = buildApp({ server: new Server({ slots: 1 }) });
  for (let time = 0; time < 3; time++) {
    assert.equal((await app.inject("/waybills/020-11223344")).json().status, "customs");
  }
  assert.equal((await app.inject("/waybills/020-00000000")).statusCode, 404);
  assert.equal((await app.inject("/waybills/20")).statusCode, 400);
});

test("no slot is left", async () => {
  const answer = await buildApp({ server: new Server({ slots: 0 }) }).inject("/waybills/020-11223344");
  assert.equal(answer.statusCode, 503);
  assert.equal(answer.headers["retry-after"], "20");
});
