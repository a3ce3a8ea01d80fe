import assert from "node:assert/strict";
import { test } from "node:test";
import { decision } from "../src/rule.js";
import { gusts } from "../src/wind.js";

test("the second try", async () => {
  const answers = [new Response("", { status: 502 }), Response.json({ top: 71, valley: 10 })];
  assert.deepEqual(decision(await gusts(async () => answers.shift())), { run: false, because: ["top"] });
});

test("not again where the request was wrong", async () => {
  let calls = 0;
  await assert.rejects(gusts(async () => (calls++, new Response("", { status: 401 }))), /401/);
  assert.equal(calls, 1);
});
