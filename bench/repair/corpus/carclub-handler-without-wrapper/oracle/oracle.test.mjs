import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { createApp } from "../src/app.js";
import { Fleet } from "../src/fleet.js";

const post = (app, path, member) => send(app, path, { method: "POST", headers: { "x-member": member } });

test("what locking throws is answered as by the other routes", async () => {
  const missing = await post(createApp(), "/cars/golf-3/lock", "m1");
  assert.equal(missing.status, 404);
  assert.equal(missing.body.code, "no_such_car");
  const other = await post(createApp(), "/cars/golf-1/lock", "m2");
  assert.equal(other.status, 403);
  assert.equal(other.body.code, "not_yours");
});

test("faults are still faults", async () => {
  const fleet = new Fleet();
  fleet.setLocked = async () => {
    throw new Error("no radio");
  };
  const answer = await post(createApp(fleet), "/cars/golf-1/lock", "m1");
  assert.equal(answer.status, 500);
  assert.equal(answer.body.code, "internal");
});

test("one's own car", async () => {
  assert.deepEqual((await post(createApp(), "/cars/golf-1/lock", "m1")).body, { locked: true });
});
