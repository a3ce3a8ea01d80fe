import assert from "node:assert/strict";
import { test } from "node:test";

import { runSteps } from "../steps.js";

for (let failing = 0; failing < 5; failing += 1)
  test(`step ${failing} fails`, async () => {
    const log = [];
    const steps = [0, 1, 2, 3, 4].map((name) => ({
      name,
      run: async () => {
        if (name === failing) throw new Error("x");
        log.push(name);
      },
      ...(name === 1
        ? {}
        : {
            undo: async () => {
              log.push(`start ${name}`);
              await new Promise((resolve) => setTimeout(resolve, 6 - name));
              log.push(`end ${name}`);
            },
          }),
    }));
    const undone = [4, 3, 2, 0].filter((name) => name < failing);
    assert.deepEqual(await runSteps(steps), { ok: false, failed: failing, reason: "x", undone });
    const before = [0, 1, 2, 3].filter((name) => name < failing);
    assert.deepEqual(log, [...before, ...undone.flatMap((name) => [`start ${name}`, `end ${name}`])]);
  });

test("an undo that fails is told to the caller", async () => {
  const steps = [
    { name: "a", run() {}, undo: async () => Promise.reject(new Error("stuck")) },
    { name: "b", run: () => Promise.reject(new Error("b")) },
  ];
  await assert.rejects(runSteps(steps), { message: "stuck" });
});
