import assert from "node:assert/strict";
import { test } from "node:test";

import { runSteps } from "../steps.js";

const pause = () => new Promise((resolve) => setTimeout(resolve, 5));

function step(name, log, fails = false) {
  return {
    name,
    async run() {
      await pause();
      if (fails) throw new Error(`${name} failed`);
      log.push(name);
    },
    async undo() {
      await pause();
      log.push(`undo ${name}`);
    },
  };
}

test("all steps run in order", async () => {
  const log = [];
  assert.deepEqual(await runSteps([step("a", log), step("b", log)]), { ok: true, done: ["a", "b"] });
  assert.deepEqual(log, ["a", "b"]);
});

test("no steps", async () => {
  assert.deepEqual(await runSteps([]), { ok: true, done: [] });
});

test("the first step fails", async () => {
  const log = [];
  const result = await runSteps([step("a", log, true), step("b", log)]);
  assert.deepEqual(result, { ok: false, failed: "a", reason: "a failed", undone: [] });
  assert.deepEqual(log, []);
});

test("done steps are named as undone, the last first", async () => {
  const { undone } = await runSteps([step("a", []), step("b", []), step("c", [], true)]);
  assert.deepEqual(undone, ["b", "a"]);
});

test("done steps are undone before the run ends", async () => {
  const log = [];
  await runSteps([step("a", log), step("b", log), step("c", log, true)]);
  assert.deepEqual(log, ["a", "b", "undo b", "undo a"]);
});

test("steps share a context", async () => {
  const put = { name: "put", run: async (context) => void (context.value = 4) };
  const double = { name: "double", run: (context) => void (context.value *= 2) };
  const context = {};
  await runSteps([put, double], context);
  assert.deepEqual(context, { value: 8 });
});
