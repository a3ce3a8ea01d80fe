import assert from "node:assert/strict";
import test from "node:test";
import { createApp } from "../src/http.js";
import { Roll } from "../src/roll.js";
import { Tune } from "../src/tune.js";
import { send } from "./kit.mjs";

test("a saved tune is answered", async () => {
  const app = createApp();
  const answer = await send(app, "/rolls/waltz/tunes", { json: { title: "Blue Danube", bars: 32 } });
  assert.equal(answer.status, 201);
  // In which form the roll is told of with a tune is open: its name, an object, or not at all.
  assert.deepEqual({ ...answer.body, roll: undefined }, { title: "Blue Danube", bars: 32, share: 100, roll: undefined });
});

test("a roll is shown with its tunes", async () => {
  const app = createApp();
  await send(app, "/rolls/polka/tunes", { json: { title: "a", bars: 10 } });
  await send(app, "/rolls/polka/tunes", { json: { title: "b", bars: 30 } });
  const { status, body } = await send(app, "/rolls/polka");
  assert.equal(status, 200);
  assert.equal(body.bars, 40);
  assert.deepEqual(body.tunes.map(({ title, bars, share }) => [title, bars, share]), [["a", 10, 25], ["b", 30, 75]]);
});

test("a tune keeps knowing its roll", () => {
  const roll = new Roll("r");
  assert.equal(roll.add(new Tune("a", 1)).roll, roll);
});
