import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import apps from "../lib/app.js";
import flights from "../lib/flights.js";

test("the printed list", async () => {
  const answer = await send(apps.createApp(), "/starters/juniors/print");
  assert.equal(answer.status, 200);
  assert.equal(answer.text, "08:00 Ada, Ben, Cy, Dee\n08:10 Eli");
});

test("with some options or without", () => {
  assert.deepEqual(flights.startTimes([["a"], ["b"]], { first: 60 }).map(({ time }) => time), ["01:00", "01:10"]);
  assert.deepEqual(flights.startTimes([["a"], ["b"]], { gap: 5 }).map(({ time }) => time), ["08:00", "08:05"]);
  assert.deepEqual(flights.startTimes([["a"]]), [{ time: "08:00", players: ["a"] }]);
});
