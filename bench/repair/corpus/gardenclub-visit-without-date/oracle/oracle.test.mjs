import assert from "node:assert/strict";
import test from "node:test";
import { server } from "../src/server.ts";
import { visitOf } from "../src/visit.ts";
import { send } from "./kit.mjs";

test("a visit that is not planned has no start", async () => {
  const answer = await send(server(), "/visits/2");
  assert.equal(answer.status, 200);
  assert.deepEqual(answer.body, { id: 2, garden: "Old Orchard", startsAt: null, confirmedAt: null });
});

test("others", async () => {
  assert.equal((await send(server(), "/visits/1")).body.startsAt, "2026-05-09T09:30:00.000Z");
  assert.equal((await send(server(), "/visits/9")).status, 404);
  assert.equal(visitOf({ id: 3, garden: "g", day: "2026-12-31", confirmed_at: null }).startsAt, "2026-12-31T09:30:00.000Z");
});
