import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import test from "node:test";
import { byCampaign } from "../src/campaigns.js";
import { normalise } from "../src/normalise.js";

const visit = (properties) => normalise({ event: "Visit", userId: "u", ts: "2026-01-05T08:00:00Z", properties });

test("visits of each campaign", () => {
  const events = [visit(undefined), visit({ utm_campaign: "spring" }), visit({ utm_campaign: "spring" }), visit({})];
  events.push(visit({ utm_campaign: "spring" }), normalise({ event: "Signup", userId: "u", ts: 0 }));
  assert.deepEqual(byCampaign(events), [
    ["spring", 3],
    ["direct", 2],
  ]);
});

test("the program", () => {
  const run = spawnSync(process.execPath, ["bin/funnel.js", "events/day.ndjson"], { encoding: "utf8" });
  assert.equal(run.stdout, "visit      3\nsignup     1\npurchase   0\nspring     2\ndirect     1\n");
});
