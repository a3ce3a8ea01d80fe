import { describe, expect, it } from "vitest";
import { differenceOf, differencesIn, mended } from "./told-texts.ts";

describe("texts that a failure puts next to each other", () => {
  it.each([
    ["pytest", "AssertionError: assert 'three days ago' == 'three days'"],
    ["unittest", "AssertionError: 'three days ago' != 'three days'\n- three days ago\n+ three days"],
    ["node:assert", "Expected values to be strictly equal:\n\n'three days ago' !== 'three days'\n"],
    ["chai", "expected 'three days ago' to equal 'three days'"],
    ["jest", 'Expected: "three days"\nReceived: "three days ago"'],
  ])("are found as %s says them", (_runner, said) => {
    expect(differencesIn(said)).toContainEqual({
      before: "three days",
      seen: " ago",
      expected: "",
      behind: "",
    });
  });

  it("are none where a failure speaks of numbers", () => {
    expect(differencesIn("AssertionError: assert 3 == 4")).toEqual([]);
  });

  it("are none where the expected part cannot be written as it is", () => {
    expect(differenceOf("one", "t'wo\n")).toBeNull();
  });
});

describe("a text in which the part that differs is changed", () => {
  const difference = { before: "42 ", seen: "some ", expected: "", behind: "seconds" };

  it("may have a place for a value where the test has the value", () => {
    expect(mended("{0} some seconds", difference)).toBe("{0} seconds");
  });

  it("is changed where its surroundings fit, not at the first such part", () => {
    expect(mended("some minutes, some seconds", difference)).toBe("some minutes, seconds");
  });

  it("is none that only shares a letter", () => {
    expect(mended("a", { before: "", seen: "a", expected: "b", behind: "" })).toBeNull();
  });
});
