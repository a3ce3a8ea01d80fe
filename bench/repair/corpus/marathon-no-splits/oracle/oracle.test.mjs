import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { createApp } from "../src/app.js";
import { result } from "../src/present.js";

test("a runner who has not passed a mat", async () => {
  const answer = await send(createApp(), "/runners/88/result");
  assert.equal(answer.status, 200);
  assert.deepEqual(answer.body, { number: 88, name: "Marit", gear: [], splits: [] });
  assert.deepEqual(result({ number: 1, name: "x", splits: null }).splits, []);
});

test("the others are as they were", async () => {
  assert.deepEqual((await send(createApp(), "/runners/7/result")).body, {
    number: 7,
    name: "Abebe",
    gear: [{ key: "shoe", value: "Vap 4" }],
    splits: [{ at: "10k", time: "31:02" }, { at: "21k", time: "65:40" }],
  });
  assert.equal((await send(createApp(), "/runners/9/result")).status, 404);
});
