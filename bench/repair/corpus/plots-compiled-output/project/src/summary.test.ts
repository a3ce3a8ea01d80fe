import { expect, test } from "vitest";
import type { Plot } from "./plot.ts";
import { listing, shares } from "./summary.ts";

const plots: Plot[] = [
  { id: "A1", squareMetres: 20, owner: { name: "Ute", since: 2019 }, crops: ["kale", "peas"] },
  { id: "A2", squareMetres: 35, owner: { name: "Max", since: 2024 } },
  { id: "A3", squareMetres: 20, owner: { name: "Ute", since: 2021 } },
];

test("listing", () => {
  expect(listing([...plots.slice(0, 2), { id: "B1", squareMetres: 5 }])).toEqual([
    "A1: Ute, kale, peas",
    "A2: Max, nothing",
    "B1: (free), nothing",
  ]);
});

test("shares", () => {
  expect(shares(plots)).toEqual([["Ute", 40], ["Max", 35]]);
});
