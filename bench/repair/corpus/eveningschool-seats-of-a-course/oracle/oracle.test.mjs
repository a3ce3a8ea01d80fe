import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import createApp from "../lib/app.js";

test("the free seats of a course", async () => {
  const app = createApp();
  assert.deepEqual((await send(app, "/courses/12/seats")).body, { seats: 3, free: 1 });
  assert.deepEqual((await send(app, "/courses/21/seats")).body, { seats: 8, free: 8 });
  await send(app, "/courses/12/enrolments", { json: { name: "Ada" } });
  assert.deepEqual((await send(app, "/courses/12/seats")).body, { seats: 3, free: 0 });
  assert.equal((await send(app, "/courses/12/enrolments", { json: { name: "Bo" } })).status, 409);
});

test("courses are shown as before", async () => {
  const answer = await send(createApp(), "/courses/12");
  assert.equal(answer.body.id, 12);
  assert.deepEqual((await send(createApp(), "/courses/99")).body, { error: "no such course" });
});
