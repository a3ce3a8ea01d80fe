import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import test from "node:test";
import { placesOf } from "../src/places.ts";

const point = (name) => ({ type: "Feature", geometry: { type: "Point", coordinates: [1, 2] }, properties: { name } });

test("a feature without geometry is left out as all that are no points, and told of", () => {
  const { places, skipped } = placesOf([
    { type: "Feature", geometry: null, properties: { name: "Well" } },
    point("A"),
    { type: "Feature", geometry: null, properties: null },
  ]);
  assert.deepEqual(places, [{ name: "A", longitude: 1, latitude: 2 }]);
  assert.deepEqual(skipped.map(({ index }) => index), [0, 2]);
  // The reason may be the one of other geometries or its own.
  assert.ok(skipped.every(({ reason }) => typeof reason === "string" && reason !== "" && reason !== "no name"));
});

test("the program", () => {
  const run = spawnSync(process.execPath, ["src/main.ts", "surveys/north.geojson"], { encoding: "utf8" });
  assert.equal(run.status, 0);
  assert.equal(run.stdout, "Spring\t10.1\t59.2\nHut\t10.6\t59.1\n");
  assert.match(run.stderr, /^feature 1: /m);
  assert.match(run.stderr, /^2 places, bounds 10\.1 59\.1 10\.6 59\.2$/m);
});
