import assert from "node:assert/strict";
import test from "node:test";
import { createApp } from "../src/app.js";

test("week", async () => {
  const classes = [{ day: "tue", at: "09:00", teacher: "Uma", room: "A" }];
  const week = await (await createApp(classes).request("/week")).json();
  assert.deepEqual(Object.keys(week), ["mon", "tue", "wed", "thu", "fri"]);
  assert.deepEqual(week.tue, [{ at: "09:00", teacher: "Uma", room: "A" }]);
  assert.deepEqual(week.mon, []);
});

test("teachers", async () => {
  const teachers = await (await createApp().request("/teachers")).json();
  assert.equal(teachers.Uma.length, 2);
});
