import { describe, expect, it } from "vitest";
import { compact, detailed } from "./report";

const nora = { first: "Nora", last: "Falk" };

describe("report", () => {
  it("is detailed", () => {
    expect(detailed([{ id: 1, km: 2, driver: nora }, { id: 2, km: 3, driver: null }])).toEqual([
      "#1 Nora Falk: 2.0 km",
      "#2 n/a: 3.0 km",
    ]);
  });

  it("is compact", () => {
    expect(compact([{ id: 1, km: 2, driver: nora }, { id: 2, km: 3, driver: { first: "Ivo", last: "Brandt" } }])).toBe(
      "IB 3.0 km | NF 2.0 km",
    );
  });
});
