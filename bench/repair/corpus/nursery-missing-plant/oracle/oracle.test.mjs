import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { createApp } from "../src/app.ts";
import { open } from "../src/db.ts";
import { NotFound } from "../src/failure.ts";
import { delivery } from "../src/plants.ts";

test("an unknown delivery is answered as an unknown plant is", async () => {
  const answer = await send(createApp(), "/deliveries/71");
  assert.equal(answer.status, 404);
  assert.deepEqual(answer.body, { code: "not_found", what: "delivery" });
  assert.throws(() => delivery(open(), 71), NotFound);
});

test("the others are as they were", async () => {
  assert.equal((await send(createApp(), "/deliveries/70")).body.plant, "Quince");
  assert.deepEqual((await send(createApp(), "/plants/9")).body, { code: "not_found", what: "plant" });
  assert.equal((await send(createApp(), "/deliveries/x")).status, 404);
});
