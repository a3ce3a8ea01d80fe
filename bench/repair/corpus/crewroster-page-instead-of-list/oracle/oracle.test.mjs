import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { createApp } from "../src/app.js";

test("absences of all pages", async () => {
  const answer = await send(createApp(), "/bases/ARN/absences");
  assert.equal(answer.status, 200);
  assert.deepEqual(answer.body, {
    base: "ARN",
    absences: [
      { name: "Astrid", reason: "leave" },
      { name: "Bo", reason: "sick" },
      { name: "Dag", reason: "training" },
    ],
  });
});

test("the others are as they were", async () => {
  assert.deepEqual((await send(createApp(), "/bases/XXX/absences")).body.absences, []);
  assert.deepEqual((await send(createApp(), "/bases/got/crew")).body.crew, ["Cilla"]);
});
