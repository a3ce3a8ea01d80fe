import { expect, test } from "vitest";
import { headings, isLink } from "../src/scan.ts";

test("headings", () => expect(headings("# A\n\n## B\n")).toEqual(["1 A", "2 B"]));

test("lines", () => {
  expect(isLink("see [a](b)")).toBe(true);
  expect(isLink("see [a](b)")).toBe(true);
  expect(isLink("see a")).toBe(false);
});
