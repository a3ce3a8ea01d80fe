import assert from "node:assert/strict";
import test from "node:test";
import { createGate } from "../gate.mjs";
import { send } from "./kit.mjs";

test("whoever has no credit is refused and loses none", async () => {
  const failures = [];
  process.on("unhandledRejection", (error) => failures.push(error));
  const gate = createGate();
  const first = await send(gate, "/gates/3/pass", { json: { tag: "t-2" } });
  assert.equal(first.status, 402);
  assert.deepEqual(first.body, { error: "no credit" });
  await new Promise((resolve) => setTimeout(resolve, 20));
  assert.deepEqual(failures, []);
  assert.deepEqual((await send(gate, "/tags/t-2")).body, { tag: "t-2", credit: 3 });
});

test("down to the last credit", async () => {
  const gate = createGate();
  const answers = [];
  for (let round = 0; round < 4; round++) answers.push((await send(gate, "/gates/1/pass", { json: { tag: "t-1" } })).body);
  const refused = { error: "no credit" };
  assert.deepEqual(answers, [{ gate: 1, credit: 6 }, { gate: 1, credit: 2 }, refused, refused]);
});
