import assert from "node:assert/strict";
import test from "node:test";
import { createApp } from "../src/app.ts";
import { Store } from "../src/store.ts";
import { send } from "./kit.mjs";

const row = (more) => ({ id: 31, title: "Pilates", coach_name: "Ewa", starts_at: "2026-03-02T07:15:00Z", ends_at: "2026-03-02T08:10:00Z", seats: 12, seats_taken: 9, ...more });

test("one class", async () => {
  const app = createApp(new Store([row(), row({ id: 32, starts_at: "2026-03-02T06:00:00Z", ends_at: "2026-03-02T07:30:00Z" })]));
  const { status, body } = await send(app, "/classes/31");
  assert.equal(status, 200);
  assert.deepEqual(body, { id: 31, title: "Pilates", coach: "Ewa", from: "07:15", free: 3, until: "08:10", minutes: 55 });
  assert.equal((await send(app, "/classes/32")).body.minutes, 90);
  assert.deepEqual((await send(app, "/days/2026-03-02")).body.map(({ id }) => id), [32, 31]);
  assert.equal((await send(app, "/classes/33")).status, 404);
});
