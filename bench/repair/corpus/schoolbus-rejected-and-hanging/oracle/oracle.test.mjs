import assert from "node:assert/strict";
import test from "node:test";
import app from "../app/index.js";
import { send } from "./kit.mjs";

test("stops of an unknown route are not found, as the route itself", async () => {
  const answer = await send(app, "/routes/r9/stops");
  assert.equal(answer.status, 404);
  assert.deepEqual(answer.body, { message: "no route r9" });
});

test("others", async () => {
  assert.deepEqual((await send(app, "/routes/r1/stops")).body, { count: 3, stops: ["School", "Mill", "Lake"] });
  assert.equal((await send(app, "/routes")).body.length, 2);
  assert.equal((await send(app, "/routes/r9")).status, 404);
});
