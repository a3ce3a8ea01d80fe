import assert from "node:assert/strict";
import { test } from "node:test";
import { REGIONS } from "../src/regions.ts";
import { settingsOf } from "../src/settings.ts";
import { outside } from "../src/watch.ts";

const fix = { scooter: "s", region: "north", x: 0, y: 15, kmh: 10 };

test("who has left", () => {
  const settings = settingsOf({ GEOFENCE_SKIP: "depot" });
  assert.deepEqual(outside([fix, { ...fix, y: 9 }, { ...fix, kmh: 121 }], REGIONS, settings), [["s", "5.0 km"]]);
});

test("settings", () => {
  const { skip, unit, maxSpeed } = settingsOf({ GEOFENCE_SKIP: "a, b", GEOFENCE_UNIT: "mi" });
  assert.deepEqual([[...skip], unit, maxSpeed], [["a", "b"], "mi", 120]);
});
