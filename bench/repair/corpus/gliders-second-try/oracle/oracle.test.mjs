import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import trying from "../lib/again.js";
import apps from "../lib/app.js";

const failing = (times, value) => {
  let asked = 0;
  const make = async () => {
    asked += 1;
    if (asked <= times) throw new Error(`bad line ${asked}`);
    return value;
  };
  return Object.assign(make, { asked: () => asked });
};

test("the result of a later try", async () => {
  for (const times of [1, 2]) {
    const answer = await send(apps.createApp(failing(times, { knots: 21 })), "/sites/dune");
    assert.equal(answer.status, 200);
    assert.deepEqual(answer.body, { place: "dune", advice: "stay" });
  }
  assert.equal(await trying.again(failing(4, "x"), 5), "x");
});

test("after the last try the error is told", async () => {
  const make = failing(9, 1);
  await assert.rejects(trying.again(make), /bad line 3/);
  assert.equal(make.asked(), 3);
  assert.equal((await send(apps.createApp(failing(9, 1)), "/sites/dune")).status, 503);
});

test("what works is asked once", async () => {
  const make = failing(0, 7);
  assert.equal(await trying.again(make), 7);
  assert.equal(make.asked(), 1);
});
