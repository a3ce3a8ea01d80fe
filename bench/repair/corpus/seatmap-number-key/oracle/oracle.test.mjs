import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { createApp } from "../src/app.js";
import { capacity } from "../src/seats.js";

test("capacities", async () => {
  const answer = await send(createApp(), "/halls/1/capacity");
  assert.equal(answer.status, 200);
  assert.equal(answer.body.capacity, 600);
  assert.equal(String(answer.body.hall), "1");
  assert.equal((await send(createApp(), "/halls/9/capacity")).status, 404);
  assert.equal((await send(createApp(), "/halls/x/capacity")).status, 404);
  assert.equal(capacity(2), 72);
});
