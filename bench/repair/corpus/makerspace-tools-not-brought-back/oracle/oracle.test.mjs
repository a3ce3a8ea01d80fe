import assert from "node:assert/strict";
import test from "node:test";
import jobs from "../src/jobs/index.js";
import members from "../src/members.js";
import notify from "../src/notify/index.js";

test("whoever is late is reminded, whoever is very late is blocked", async () => {
  assert.equal(await jobs.overdue("2026-03-10"), "2 reminded, 1 blocked");
  assert.deepEqual(notify.sent(), [
    { to: "0151 22", text: "Please bring back: router (2 days late)" },
    { to: "tove@maker.example", text: "Please bring back: jigsaw (18 days late)" },
  ]);
  assert.deepEqual(members.all().map(({ blocked }) => blocked), [true, false, false]);
});

test("members are still welcomed", async () => {
  assert.equal(await jobs.welcome("2026-03-01"), "1 welcomed");
  assert.equal(notify.sent().at(-1).to, "lin@maker.example");
});
