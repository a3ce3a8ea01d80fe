import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { makeApp } from "../src/server.mjs";
import { departuresOf, NotFound } from "../src/service.mjs";

test("a pier that is not in the timetable", async () => {
  assert.equal((await send(makeApp(), "/piers/old-quay/departures")).status, 404);
  assert.throws(() => departuresOf("old-quay"), NotFound);
});

test("the others", async () => {
  const answer = await send(makeApp(), "/piers/fort/departures?after=09:00");
  assert.deepEqual(answer.body, { pier: "Fort", departures: ["19:20"] });
  assert.deepEqual((await send(makeApp(), "/fares/fort/north")).body, { cents: 640 });
});
