import { expect, test } from "vitest";
import { parse } from "./reading";
import { count, summarise } from "./summary";

test("parse", () => {
  expect(parse("t,attic,11.26\n\n")).toEqual([{ at: "t", sensor: "attic", value: 11.26 }]);
});

test("count", () => {
  expect(count(parse("t,a,1\nt,b,2\nu,a,3"))).toBe(2);
});

test("nothing", () => {
  expect(summarise([])).toEqual({ unit: "°C", rows: [] });
});
