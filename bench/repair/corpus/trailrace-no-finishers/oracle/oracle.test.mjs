import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { app } from "../src/app.js";
import { fastest } from "../src/times.js";

test("nobody arrived: null, as for the slowest", async () => {
  const { status, body } = await send(app, "/races/night/fastest");
  assert.deepEqual([status, body], [200, { race: "night", fastest: null }]);
  assert.equal(fastest([]), null);
});

test("the fastest", () => {
  assert.equal(fastest([{ runner: "A", seconds: 0 }, { runner: "B", seconds: 9 }]), "A");
});
