import { expect, it } from "vitest";
import { boundsOf } from "../src/bounds.ts";
import { placesOf } from "../src/places.ts";

const feature = (type: string, coordinates: unknown, properties: Record<string, unknown> | null) => ({
  type: "Feature" as const,
  geometry: { type, coordinates },
  properties,
});

it("takes named points", () => {
  const found = placesOf([
    feature("Point", [1, 2], { name: "A" }),
    feature("Polygon", [], { name: "B" }),
    feature("Point", [3, 4], null),
  ]);
  expect(found.places).toEqual([{ name: "A", longitude: 1, latitude: 2 }]);
  expect(found.skipped).toEqual([
    { index: 1, reason: "not a point" },
    { index: 2, reason: "no name" },
  ]);
});

it("knows bounds", () => {
  expect(boundsOf([])).toBe(null);
  expect(boundsOf([{ name: "A", longitude: 1, latitude: 2 }, { name: "B", longitude: -1, latitude: 5 }])).toEqual([-1, 2, 1, 5]);
});
