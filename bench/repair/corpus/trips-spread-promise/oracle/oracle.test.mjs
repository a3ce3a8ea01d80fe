import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { memoryDatabase } from "../src/database.ts";
import { build } from "../src/server.ts";
import { createTrips } from "../src/trips.ts";

test("summaries", async () => {
  assert.deepEqual((await send(build(), "/trips/fjords/summary")).body, { title: "Fjords", nights: 3, price: 285 });
  assert.deepEqual((await send(build(), "/trips/empty/summary")).body, { title: "Not planned yet", nights: 0, price: 0 });
});

test("unknown trips have no summary", async () => {
  const answer = await send(build(), "/trips/x/summary");
  assert.equal(answer.status, 404);
  assert.deepEqual(answer.body, { problem: "trip-not-found" });
});

test("what the service gives is whole", async () => {
  const trips = createTrips(memoryDatabase());
  assert.deepEqual(await trips.withPrice("empty"), { id: "empty", title: "Not planned yet", stops: [], nightly: 95 });
  assert.equal(await trips.withPrice("x"), undefined);
  assert.equal((await trips.byId("fjords")).title, "Fjords");
});
