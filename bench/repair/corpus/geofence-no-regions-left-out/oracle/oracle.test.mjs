import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { REGIONS } from "../src/regions.ts";
import { settingsOf } from "../src/settings.ts";
import { outside } from "../src/watch.ts";

const fixes = JSON.parse(readFileSync("queue/fixes.json", "utf8"));
const scooters = (env) => outside(fixes, REGIONS, settingsOf(env)).map(([scooter]) => scooter);

test("all regions are watched where none is to be left out", () => {
  assert.deepEqual(scooters({}), ["s-2", "s-3"]);
  assert.equal(settingsOf({}).maxSpeed, 120);
});

test("those that are named are left out", () => {
  assert.deepEqual(scooters({ GEOFENCE_SKIP: "depot" }), ["s-3"]);
  assert.deepEqual(scooters({ GEOFENCE_SKIP: "elsewhere, north" }), ["s-2"]);
});
