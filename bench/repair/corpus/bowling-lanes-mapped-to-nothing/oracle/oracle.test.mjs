import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import apps from "../src/app.js";
import lanes from "../src/lanes.js";

test("the overview", async () => {
  const answer = await send(apps.buildApp(), "/lanes");
  assert.equal(answer.status, 200);
  assert.deepEqual(answer.body, [
    { lane: 1, open: false, leader: "Ada", bumpers: true },
    { lane: 2, open: false, leader: "Cy" },
    { lane: 3, open: true, leader: null },
  ]);
});

test("open lanes come last", () => {
  const game = { player: "Z", pins: [1] };
  const made = lanes.overview([
    { number: 4, kids: true, games: [] },
    { number: 9, kids: false, games: [game] },
    { number: 2, kids: false, games: [] },
  ]);
  assert.deepEqual(made.map(({ lane }) => lane), [9, 4, 2]);
  assert.equal(made[1].bumpers, true);
});
