import { describe, expect, it } from "vitest";
import { givenFault } from "../fault/open-fault.testing.ts";
import { siblingGuardRecipe } from "./index.ts";

async function given(house: string, own: string, annotation = "") {
  const source = `BERTHS = {}


def find_berth(code):
    return BERTHS.get(code)


def label_of(code):
    berth = find_berth(code)
    if berth is None:
        return ${house}
    return berth.label


def detail_of(code)${annotation}:
    berth = find_berth(code)
    return ${own}
`;
  const fault = await givenFault({
    files: { "harbour/berths.py": source },
    type: "AttributeError",
    message: "'NoneType' object has no attribute 'side'",
    trace: [["harbour/berths.py", own]],
  });
  return fault.patches(siblingGuardRecipe).length > 0
    ? fault.fixed(siblingGuardRecipe, "harbour/berths.py")
    : null;
}

describe("what a sibling gives where a thing is not there", () => {
  it.each([
    ['"unknown"', "berth.side.strip()", ""],
    ['"unknown"', 'f"{berth.side} side"', ""],
    ['"unknown"', "berth.side", " -> str"],
    ["0", "berth.side * 2", ""],
    ["None", "berth.side.strip()", ""],
    ["[]", "sorted(berth.side)", ""],
  ])("is given by a function of the same kind: %s beside %s", async (house, own, annotation) => {
    expect(await given(house, own, annotation)).toContain(
      `berth = find_berth(code)\n    if berth is None:\n        return ${house}\n    return ${own}`,
    );
  });

  it.each([
    ['"unknown"', "berth.side * 2", ""],
    ['"unknown"', "len(berth.side)", ""],
    ["0", "berth.side.strip()", ""],
    ["[]", '{"side": berth.side}', ""],
    ['"unknown"', "berth.side", " -> int"],
    ["False", "berth.side.upper()", ""],
  ])("is not given by one of another kind: %s beside %s%s", async (house, own, annotation) => {
    expect(await given(house, own, annotation)).toBeNull();
  });
});
