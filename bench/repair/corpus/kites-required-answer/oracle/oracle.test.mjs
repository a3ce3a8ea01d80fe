import assert from "node:assert/strict";
import test from "node:test";
import { build } from "../src/server.js";
import { send } from "./kit.mjs";

test("a lesson", async () => {
  const answer = await send(build(), "/lessons/2");
  assert.deepEqual([answer.status, answer.body], [200, { id: 2, title: "Tricks", startsAt: "13:15", endsAt: "15:15" }]);
  assert.equal((await send(build(), "/lessons/1")).body.endsAt, "11:00");
});
