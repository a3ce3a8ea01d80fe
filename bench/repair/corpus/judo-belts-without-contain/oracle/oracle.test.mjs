import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { createApp } from "../src/app.js";
import { obstacles } from "../src/gradings.js";

test("first aid", async () => {
  const body = { belt: "blue", months: 14, courses: ["kata", "first-aid"] };
  const answer = await send(createApp(), "/gradings", { json: body });
  assert.equal(answer.status, 200);
  assert.deepEqual(answer.body, { to: "brown" });
  assert.deepEqual(obstacles({ belt: "brown", months: 7, courses: ["kata"] }), ["first aid is missing"]);
  assert.deepEqual(obstacles({ belt: "brown", months: 7 }), ["first aid is missing"]);
  assert.deepEqual(obstacles({ belt: "brown", months: 7, courses: ["first-aid-refused"] }), ["first aid is missing"]);
});

test("the rest", () => {
  assert.deepEqual(obstacles({ belt: "black", months: 1, courses: ["first-aid"] }), ["no belt above", "too early"]);
  assert.deepEqual(obstacles({ belt: "green", months: 8 }), []);
});
