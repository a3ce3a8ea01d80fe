import { expect, test } from "vitest";
import { kilometres, openMinutes } from "../src/plan.ts";

const stop = (place: string) => ({ place, from: "10:00", to: "11:30" });

test("open", () => {
  const warnings: string[] = [];
  const plan = { van: "V", start: "depot", stops: [stop("Market"), stop("moon")] };
  expect(openMinutes(plan, (text) => warnings.push(text))).toBe(90);
  expect(warnings).toEqual(["V: moon is not on the map"]);
});

test("kilometres", () => {
  const never = () => expect.unreachable();
  expect(kilometres({ van: "V", start: "depot", stops: [stop("Market")] }, never)).toBe(10);
  expect(kilometres({ van: "V", start: "depot", stops: [] }, never)).toBe(0);
});
