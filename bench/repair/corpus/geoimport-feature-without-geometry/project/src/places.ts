import type { Feature } from "./geojson.ts";

export interface Place {
  name: string;
  longitude: number;
  latitude: number;
}

export interface Skipped {
  index: number;
  reason: string;
}

function isPoint(feature: Feature): boolean {
  return feature.geometry!.type === "Point";
}

/** Named points of the features; of all others the reason why they are left out. */
export function placesOf(features: Feature[]): { places: Place[]; skipped: Skipped[] } {
  const places: Place[] = [];
  const skipped: Skipped[] = [];
  for (const [index, feature] of features.entries()) {
    if (!isPoint(feature)) {
      skipped.push({ index, reason: "not a point" });
      continue;
    }
    const name = feature.properties?.name;
    if (typeof name !== "string" || name === "") {
      skipped.push({ index, reason: "no name" });
      continue;
    }
    const [longitude, latitude] = feature.geometry!.coordinates;
    places.push({ name, longitude, latitude });
  }
  return { places, skipped };
}
