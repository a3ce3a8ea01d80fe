import { expect, it } from "vitest";
import { average, worst } from "./statistics";

const readings = [
  { room: "cellar", bq: 310 },
  { room: "kitchen", bq: 90 },
];

it("averages", () => {
  expect(average(readings)).toBe(200);
  expect(average([])).toBeNull();
});

it("finds the worst room", () => {
  expect(worst(readings)).toEqual({ room: "cellar", bq: 310, aboveLimit: true });
});
