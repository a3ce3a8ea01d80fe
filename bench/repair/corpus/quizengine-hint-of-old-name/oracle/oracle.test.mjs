import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { app } from "../src/app.js";
import { grade } from "../src/grading.js";

test("a wrong answer gets the first letter of the right one", async () => {
  const { status, body } = await send(app, "/rounds/7/answers", { json: { question: 1, answer: "Oslo" } });
  assert.deepEqual([status, body], [200, { points: 0, hint: "starts with C" }]);
  assert.deepEqual(grade({ answer: "titan", points: 2 }, "Rhea"), { points: 0, hint: "starts with T" });
});

test("the others", () => {
  assert.deepEqual(grade({ answer: "Titan", points: 2 }, ""), { points: 0, hint: null });
});
