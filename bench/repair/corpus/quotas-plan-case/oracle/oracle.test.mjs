import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { app } from "../src/app.js";
import { planLabel } from "../src/plans.js";
import { left, limits, mayInvite } from "../src/usage.js";

test("plans are found however they were typed", async () => {
  assert.deepEqual((await send(app, "/accounts/birch/usage")).body, { left: 99988, mayInvite: true });
  assert.deepEqual(limits({ plan: " TEAM " }), { perDay: 5000, seats: 10 });
  assert.equal(mayInvite({ plan: "Free", members: 1 }), false);
});

test("the others are as they were", async () => {
  assert.deepEqual((await send(app, "/accounts/acme/usage")).body, { left: 10, mayInvite: true });
  assert.deepEqual((await send(app, "/accounts/birch/plan")).body, { plan: "Scale" });
  assert.equal(left({ plan: "free", used: 400 }), 0);
  assert.equal(planLabel({ plan: "TEAM" }), "Team");
});
