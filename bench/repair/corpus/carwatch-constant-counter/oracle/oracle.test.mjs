import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import levels from "../src/levels.js";
import main from "../src/main.js";

test("the highest level", () => {
  const { worstOf } = levels;
  assert.equal(worstOf([61, 88, 97]), "alarm");
  assert.equal(worstOf([97, 61]), "alarm");
  assert.equal(worstOf([72, 61, 71]), "watch");
  assert.equal(worstOf([86]), "warn");
  assert.equal(worstOf([]), "fine");
  assert.equal(worstOf([3]), "fine");
});

test("a report", async () => {
  const app = main.listener();
  const answer = await send(app, "/readings", { json: { sensor: "s4", values: [61, 88] } });
  assert.equal(answer.status, 201);
  assert.deepEqual(answer.body, { sensor: "s4", level: "warn" });
  assert.deepEqual((await send(app, "/sensors/s4")).body, [{ count: 2, level: "warn" }]);
});
