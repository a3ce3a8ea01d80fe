import { readFileSync } from "node:fs";
import { boundsOf } from "./bounds.ts";
import type { FeatureCollection } from "./geojson.ts";
import { placesOf } from "./places.ts";

const file = process.argv[2];
if (!file) {
  console.error("usage: main.ts FILE");
  process.exit(2);
}

const collection = JSON.parse(readFileSync(file, "utf8")) as FeatureCollection;
const { places, skipped } = placesOf(collection.features);
for (const { name, longitude, latitude } of places) console.log(`${name}\t${longitude}\t${latitude}`);
for (const { index, reason } of skipped) console.error(`feature ${index}: ${reason}`);
console.error(`${places.length} places, bounds ${boundsOf(places)?.join(" ") ?? "none"}`);
