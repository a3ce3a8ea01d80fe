import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { build } from "../src/app.js";

test("unknown lockers are not found, in the house's form", async () => {
  const answer = await send(build(), "/lockers/K9");
  assert.equal(answer.status, 404);
  assert.equal(answer.body.code, "NOT_FOUND");
  assert.match(answer.body.message, /locker/i);
  assert.deepEqual(Object.keys(answer.body).sort(), ["code", "message"]);
});

test("the others are as they were", async () => {
  assert.deepEqual((await send(build(), "/lockers/K1")).body, { code: "K1", site: "north", free: false });
  assert.equal((await send(build(), "/lockers/K9/parcel", { method: "PUT", json: { id: "p-8" } })).status, 404);
  assert.deepEqual((await send(build(), "/lockers/K2/parcel", { method: "PUT", json: { id: "p-8" } })).body, { code: "K2", free: false });
  assert.equal((await send(build(), "/lockers")).body.length, 3);
});
