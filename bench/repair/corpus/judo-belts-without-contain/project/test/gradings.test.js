import assert from "node:assert/strict";
import { test } from "node:test";
import { createApp } from "../src/app.js";
import { examiners, obstacles } from "../src/gradings.js";

test("the next belt", async () => {
  const payload = { belt: "yellow", months: 7 };
  const answer = await createApp().inject({ method: "POST", url: "/gradings", payload });
  assert.deepEqual(answer.json(), { to: "orange" });
});

test("obstacles", () => {
  assert.deepEqual(obstacles({ belt: "green", months: 2 }), ["too early"]);
  assert.deepEqual(obstacles({ belt: "pink", months: 9 }), ["unknown belt"]);
});

test("examiners", () => {
  assert.deepEqual(examiners("blue", [{ name: "A", belt: "black" }, { name: "B", belt: "blue" }]), ["A"]);
});
