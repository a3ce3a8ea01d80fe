import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { createApp } from "../src/app.ts";

test("the logbook", async () => {
  const app = createApp();
  const answer = await send(app, "/pilots/lea/logbook");
  assert.equal(answer.status, 200);
  assert.deepEqual(answer.body, { pilot: "lea", flights: 2, airtime: 136 });
  assert.deepEqual((await send(app, "/pilots/nobody/logbook")).body, { pilot: "nobody", flights: 0, airtime: 0 });
});

test("it knows of added flights", async () => {
  const app = createApp();
  await send(app, "/flights", { json: { pilot: "ida", site: "B", minutes: 8 } });
  assert.deepEqual((await send(app, "/pilots/ida/logbook")).body, { pilot: "ida", flights: 1, airtime: 8 });
});
