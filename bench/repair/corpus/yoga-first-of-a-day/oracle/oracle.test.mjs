import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { createApp } from "../src/app.js";

test("classes on other days are shown too", async () => {
  const answer = await send(createApp(), "/week");
  assert.equal(answer.status, 200);
  assert.deepEqual(answer.body.sat, [{ at: "10:00", teacher: "Uma", room: "A" }]);
  assert.equal(answer.body.mon.length, 2);
  assert.deepEqual(answer.body.fri, []);
});

test("several on such a day", async () => {
  const lesson = { at: "10:00", teacher: "x", room: "A" };
  const { body } = await send(createApp([{ day: "sun", ...lesson }, { day: "sun", ...lesson }]), "/week");
  assert.equal(body.sun.length, 2);
});

test("the others are as they were", async () => {
  const { body } = await send(createApp([]), "/week");
  assert.deepEqual(["mon", "tue", "wed", "thu", "fri"].map((day) => body[day]), [[], [], [], [], []]);
  assert.deepEqual((await send(createApp(), "/teachers")).body.Ben, [{ day: "mon", at: "18:00", room: "B" }]);
});
