import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { app } from "../src/app.js";

test("the plan of a machine", async () => {
  const { status, body } = await send(app, "/machines/4012/refill");
  assert.equal(status, 200);
  assert.deepEqual(body, {
    machine: 4012,
    plan: [
      { code: "B1", product: "gum", bring: 12 },
      { code: "A1", product: "water", bring: 6 },
    ],
  });
  assert.deepEqual((await send(app, "/machines/4013/refill")).body, { machine: 4013, plan: [] });
});

test("the machine itself", async () => {
  assert.equal((await send(app, "/machines/4012")).body.place, "Platform 2");
  assert.equal((await send(app, "/machines/77")).status, 404);
});
// A machine that is not there is another report: whether its plan is refused with 404 is left open.
