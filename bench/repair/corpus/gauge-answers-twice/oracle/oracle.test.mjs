import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { handler } from "../src/handler.js";

test("unknown gauges are answered once, and the server lives on", async () => {
  const faults = [];
  const keep = (error) => faults.push(error);
  process.on("uncaughtException", keep);
  const answer = await send(handler(), "/gauges/elbe");
  process.off("uncaughtException", keep);
  assert.equal(answer.status, 404);
  assert.deepEqual(answer.body, { error: "no gauge elbe" });
  assert.deepEqual(faults, []);
});

test("the others are as they were", async () => {
  assert.deepEqual((await send(handler(), "/gauges/rhine")).body, { name: "rhine", metres: 3.2, alarm: 7 });
  assert.deepEqual((await send(handler(), "/gauges/")).body, ["rhine", "aare"]);
  assert.deepEqual((await send(handler(), "/")).body, { error: "not found" });
  assert.equal((await send(handler(), "/gauges/rhine", { method: "PUT" })).status, 405);
});
