import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { app } from "../src/app.ts";
import { longestTask } from "../src/board.ts";

test("a sprint without tasks", async () => {
  const answer = await send(app, "/sprints/s-15");
  assert.equal(answer.status, 200);
  // As the youngest task of none has it.
  assert.deepEqual(answer.body, { name: "Search", points: 0, progress: 0, youngest: null, longest: null });
});

test("other sprints", async () => {
  assert.equal((await send(app, "/sprints/s-14")).body.longest.title, "Coupons");
  assert.equal(longestTask([{ title: "a", points: 0 }]).title, "a");
});
