import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";

const { default: app } = await import("../src/app.js");

test("somebody without a row of leave", async () => {
  const answer = await send(app, "/employees/e-31/leave");
  // The house answers 404 for what is not there. Its wording is open; an invented number of days is not.
  assert.equal(answer.status, 404);
  assert.equal(typeof answer.body.error, "string");
});

test("all else stays", async () => {
  assert.deepEqual((await send(app, "/employees/e-2/leave")).body, { employee: "Boris", year: 2026, left: 0 });
  assert.equal((await send(app, "/employees/x/leave")).body.error, "Employee not found");
  assert.equal((await send(app, "/employees/e-31")).body.name, "Chen");
});
