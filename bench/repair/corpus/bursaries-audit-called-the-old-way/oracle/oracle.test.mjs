import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import appModule from "../src/app.js";

const app = appModule.createApp();
const as = (user) => ({ headers: { "x-user": user } });

test("a withdrawal is written down with who asked for it", async () => {
  const first = await send(app, "/applications/3/withdrawal", { method: "POST", ...as("registrar") });
  assert.equal(first.status, 200);
  assert.equal(first.body.state, "withdrawn");
  await send(app, "/applications/2/withdrawal", { method: "POST", ...as("dean") });
  assert.deepEqual((await send(app, "/applications/3/history", as("dean"))).body, [
    { application: 3, action: "withdrawn", by: "R. Okoye", role: "registrar" },
  ]);
  assert.deepEqual((await send(app, "/applications/2/history", as("dean"))).body, [
    { application: 2, action: "withdrawn", by: "M. Lind", role: "dean" },
  ]);
  const again = await send(app, "/applications/3/withdrawal", { method: "POST", ...as("dean") });
  assert.equal(again.status, 409);
});

test("awards as before", async () => {
  await send(app, "/applications/1/award", { method: "POST", json: { amount: 5 }, ...as("dean") });
  assert.deepEqual((await send(app, "/applications/1/history", as("dean"))).body, [
    { application: 1, action: "awarded", by: "M. Lind", role: "dean" },
  ]);
});
