import assert from "node:assert/strict";
import test from "node:test";
import { build } from "../src/app.ts";

const post = (payload: object) => build().inject({ method: "POST", url: "/laps", payload });

test("a lap", async () => {
  const answer = await post({ driver: "LT-07", time: "1:23.456" });
  assert.deepEqual(answer.json(), { driver: 7, milliseconds: 83_456 });
});

test("what is invalid", async () => {
  const answer = await post({ driver: "7", time: "1:23.456" });
  assert.equal(answer.statusCode, 400);
  assert.deepEqual(answer.json(), { invalid: "driver" });
  assert.equal((await post({ driver: "LT-07" })).statusCode, 400);
});
