import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { build } from "../src/app.ts";
import { Invalid } from "../src/invalid.ts";
import { lapTime } from "../src/times.ts";

test("times that are none are refused as drivers are", async () => {
  for (const time of ["83,456", "DNF", "", "1:2.3"]) {
    const answer = await send(build(), "/laps", { json: { driver: "LT-44", time } });
    assert.equal(answer.status, 400);
    assert.deepEqual(Object.keys(answer.body), ["invalid"]);
    assert.notEqual(answer.body.invalid, "driver");
    assert.throws(() => lapTime(time), Invalid);
  }
});

test("the others are as they were", async () => {
  assert.equal(lapTime("10:00.001"), 600_001);
  assert.deepEqual((await send(build(), "/laps", { json: { driver: "?", time: "1:00.000" } })).body, { invalid: "driver" });
  assert.equal((await send(build(), "/laps", { json: { driver: "LT-01", time: "0:59.999" } })).status, 201);
});
